"""Find many phrases of several languages in a text at once: longest first, tolerant of inflection and typing errors.

Used for items, places, end uses and the phrases of rules. A phrase is a run of tokens; hyphens equal spaces, and a
phrase of two or three Latin words is also found written as one. Many phrases are tokenized and stemmed once and kept
on disk, under the phrases themselves and the engine; what they say is never kept.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType
from typing import Generic, TypeVar

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from exportscreen.content.arrays import Arrays, kept_arrays, packed_json
from exportscreen.content.cache import engine_of
from exportscreen.reading.background import is_common
from exportscreen.reading.stems import SCRIPT_LANGUAGES, SUFFIXES, stem
from exportscreen.reading.tokens import Token, tokenize

P = TypeVar("P")

FUZZY_LENGTH = 7  # shorter words have too many real neighbours one letter away (liver/river)
FUZZY_TWO = 11  # from this length two errors still leave nine letters in common
JOINED_HANGUL = 4  # a Hangul letter is a syllable: four say as much as seven Latin letters
CACHE_SIZE = 50_000  # words remembered with their forms; numbers never enter
SUFFIX = ".phrases"
MOST_KEPT = 32  # compiled lexicons kept on disk; a catalog has four, and one more for each choice of jurisdictions


_Forms = Mapping[str, tuple[tuple[str, bool], ...]]
"""Tree → (form of a word there, whether it is written as the phrase writes it)."""
_NOTHING: _Forms = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Match(Generic[P]):
    """A phrase found in a text."""

    payload: P
    first: int
    """Index of the first token."""
    last: int
    """Index of the last token, inclusive."""
    start: int
    end: int
    phrase: str
    exact: bool
    """False where a typing error was forgiven."""
    lang: str = ""
    """Language in which the phrase was found, the first that has it; `zh` for all Han characters."""


@dataclass(slots=True)
class _Node(Generic[P]):
    children: dict[str, _Node[P]] = field(default_factory=dict)
    found: list[tuple[P, str]] = field(default_factory=list)


class Lexicon(Generic[P]):
    """A set of phrases with payloads.

    A word of a text is looked up once: the trees whose phrases hold it, with its form there, are remembered, so that
    a text costs one dictionary look-up a token and a walk only where a phrase may begin. The part of a tree below a
    first word is made when a text first has that word.

    Args:
        phrases: Each phrase with its language and its payload; the same phrase may carry several payloads.

    Raises:
        ValueError: A phrase has no letter or digit.
    """

    def __init__(self, phrases: Iterable[tuple[str, str, P]]) -> None:
        self._texts: list[str] = []
        self._payloads: list[P] = []
        langs: list[str] = []
        for phrase, lang, payload in phrases:
            self._texts.append(phrase)
            langs.append(lang)
            self._payloads.append(payload)
        compiled = _compiled(self._texts, langs)
        self._keys: list[str] = json.loads(compiled["keys"].tobytes())
        self._rows, self._ends = compiled["rows"], compiled["ends"]
        self._begins, self._owners = compiled["begins"], compiled["owners"]
        self._trees: dict[str, tuple[int, int]] = json.loads(compiled["trees"].tobytes())
        self._words = {
            tree: dict(zip(self._keys[first:last], range(first, last), strict=True))
            for tree, (first, last) in self._trees.items()
        }
        """Tree → its words, sorted, with their numbers."""
        self._digits: dict[str, _Forms] = {
            digit: dict.fromkeys(held, ((digit, True),))
            for digit, held in json.loads(compiled["digits"].tobytes()).items()
        }
        self._below: dict[int, _Node[P]] = {}
        self._near_words: dict[tuple[str, str], dict[int, list[str]]] = {}
        self._known: dict[tuple[str, str], _Forms] = {}

    def find(self, tokens: tuple[Token, ...]) -> list[Match[P]]:
        """All phrases in a text, by first token, longest first; a phrase found exactly is not repeated with errors."""
        looked = [self._look_up(token) for token in tokens]
        found: dict[tuple[int, int, P], Match[P]] = {}
        for first, forms in enumerate(looked):
            for tree in forms:
                for node, last, exact in self._walk(tree, looked, first):
                    for payload, phrase in node.found:
                        key = (first, last, payload)
                        if key not in found or (exact and not found[key].exact):
                            found[key] = Match(
                                payload, first, last, tokens[first].start, tokens[last].end, phrase, exact, tree
                            )
        return sorted(found.values(), key=lambda m: (m.first, -m.last, not m.exact, str(m.payload), m.phrase))

    def _walk(self, tree: str, looked: list[_Forms], first: int) -> Iterator[tuple[_Node[P], int, bool]]:
        stack: list[tuple[_Node[P], int, bool]] = []
        for key, is_exact in looked[first][tree]:
            node = self._node(self._words[tree][key])
            if node.found:
                yield node, first, is_exact
            if node.children:
                stack.append((node, first + 1, is_exact))
        while stack:
            node, place, exact = stack.pop()
            if place >= len(looked):
                continue
            for key, is_exact in looked[place].get(tree, ()):
                child = node.children.get(key)
                if child is None:
                    continue
                if child.found:
                    yield child, place, exact and is_exact
                if child.children:
                    stack.append((child, place + 1, exact and is_exact))

    def _node(self, word: int) -> _Node[P]:
        """The node of a first word with all that may follow it."""
        top = self._below.get(word)
        if top is None:
            top = _Node()
            first, last = self._begins[word : word + 2].tolist()
            ends = pairwise(self._ends[first : last + 1].tolist())
            for (begin, end), owner in zip(ends, self._owners[first:last].tolist(), strict=True):
                node = top
                for number in self._rows[begin + 1 : end].tolist():
                    node = node.children.setdefault(self._keys[number], _Node())
                payload = self._payloads[owner]
                if all(payload != known for known, _ in node.found):
                    node.found.append((payload, self._texts[owner]))
            self._below[word] = top
        return top

    def _look_up(self, token: Token) -> _Forms:
        """The trees that hold a word, with its forms there."""
        if token.script == "digit":
            return self._digits.get(token.native, _NOTHING)
        forms = self._known.get((token.native, token.script))
        if forms is None:
            forms = {tree: found for tree in self._words if (found := self._forms(token, tree))} or _NOTHING
            if len(self._known) < CACHE_SIZE:
                self._known[(token.native, token.script)] = forms
        return forms

    def _forms(self, token: Token, tree: str) -> tuple[tuple[str, bool], ...]:
        words = self._words[tree]
        if tree == "zh":
            keys = (token.native, "~" + token.key) if token.script == "han" else (token.native,)
            return tuple((key, True) for key in keys if key in words)
        key = _key(token, tree)
        if key in words:
            return ((key, True),)
        if len(token.native) < FUZZY_LENGTH or is_common(token.key) or not _may_hold(tree, token.script):
            return ()
        near = self._nearest(key, tree)
        return ((near, False),) if near is not None else ()

    def _nearest(self, key: str, tree: str) -> str | None:
        """The one known word that a misspelt word of a fitting language comes close to; its first letter is right."""
        limit = 2 if len(key) >= FUZZY_TWO else 1
        near = self._beginning_with(tree, key[0])
        choices = [word for size in range(len(key) - limit, len(key) + limit + 1) for word in near.get(size, ())]
        best = process.extractOne(key, choices, scorer=OSA.distance, score_cutoff=limit) if choices else None
        return str(best[0]) if best is not None else None

    def _beginning_with(self, tree: str, letter: str) -> Mapping[int, list[str]]:
        """Length → the words of a tree with that first letter that a misspelt word may have meant, sorted."""
        groups = self._near_words.get((tree, letter))
        if groups is None:
            groups = {}
            first, last = self._trees[tree]
            begin = bisect_left(self._keys, letter, first, last)
            for word in self._keys[begin : bisect_left(self._keys, chr(ord(letter) + 1), begin, last)]:
                if len(word) >= FUZZY_LENGTH - 1 and not word.isdigit():
                    groups.setdefault(len(word), []).append(word)
            self._near_words[(tree, letter)] = groups
        return groups


def _compiled(phrases: Sequence[str], langs: Sequence[str]) -> Arrays:
    """The arrays of a lexicon, from disk where they are kept."""
    lengths = " ".join(map(str, map(len, phrases)))  # so that no other phrases give the same key
    key = "\n".join([engine_of("matching", "reading"), lengths, " ".join(langs), *phrases])
    return kept_arrays(key, SUFFIX, lambda: _compile(zip(phrases, langs, strict=True)), MOST_KEPT)


def _compile(phrases: Iterable[tuple[str, str]]) -> Arrays:
    """Phrases as rows of numbered words.

    Returns:
        `trees`: tree → its first and last word, in the order in which phrases first name them; `keys`: all words, those
        of a tree sorted; `digits`: number → trees that hold it; `rows`: the words of all rows, and `ends` where each
        row ends; `owners`: the phrase of each row; `begins`: word → the first row that begins with it, rows that begin
        alike in the order of their phrases.
    """
    words: dict[str, set[str]] = {}
    digits: dict[str, list[str]] = {}
    rows: list[tuple[str, list[str], int]] = []
    for owner, (phrase, lang) in enumerate(phrases):
        tree, written = _read(phrase, lang)
        held = words.setdefault(tree, set())
        for keys in written:
            rows.append((tree, keys, owner))
            held.update(keys)
            for key in keys:
                if key.isdigit() and tree not in digits.setdefault(key, []):
                    digits[key].append(tree)
    trees: dict[str, tuple[int, int]] = {}
    every: list[str] = []
    for tree, held in words.items():
        trees[tree] = (len(every), len(every) + len(held))
        every += sorted(held)
    numbers = {tree: dict(zip(every[a:b], range(a, b), strict=True)) for tree, (a, b) in trees.items()}
    numbered = [([numbers[tree][key] for key in keys], owner) for tree, keys, owner in rows]
    numbered.sort(key=lambda row: row[0][0])
    return {
        "trees": packed_json(trees),
        "keys": packed_json(every),
        "digits": packed_json(digits),
        "rows": np.array([number for row, _ in numbered for number in row], dtype=np.int32),
        "ends": np.cumsum([0, *(len(row) for row, _ in numbered)], dtype=np.int32),
        "owners": np.array([owner for _, owner in numbered], dtype=np.int32),
        "begins": np.searchsorted([row[0] for row, _ in numbered], np.arange(len(every) + 1)).astype(np.int32),
    }


def _read(phrase: str, lang: str) -> tuple[str, list[list[str]]]:
    """The tree of a phrase, and its words: as written, as one word, and by the sound of its Han characters."""
    tokens = tokenize(phrase)
    if not tokens:
        raise ValueError(f"{phrase!r} has no letter or digit")
    tree = _tree_of(tokens, lang)
    rows = [[_key(token, tree) for token in tokens]]
    scripts = {t.script for t in tokens}
    if 2 <= len(tokens) <= 3 and len(scripts) == 1 and scripts <= {"latin", "arabic", "cyrillic", "hangul"}:
        joined = "".join(t.native for t in tokens)
        if len(joined) >= (JOINED_HANGUL if scripts == {"hangul"} else FUZZY_LENGTH):
            rows.append([stem(joined, tree)])
    if tree == "zh" and len(tokens) >= 3 and scripts == {"han"}:
        rows.append(["~" + t.key for t in tokens])
    return tree, rows


def _may_hold(tree: str, script: str) -> bool:
    """Whether words of a script are words of a tree's language."""
    return tree in SCRIPT_LANGUAGES.get(script, ("und",))


def _tree_of(tokens: tuple[Token, ...], lang: str) -> str:
    """Which tree holds a phrase: its language's if we know its inflections, else its script's first."""
    scripts = {t.script for t in tokens} - {"digit"}
    if "han" in scripts:
        return "zh"
    if lang in SUFFIXES and all(lang in SCRIPT_LANGUAGES.get(s, ()) for s in scripts):
        return lang
    script = next(iter(sorted(scripts)), "latin")
    return SCRIPT_LANGUAGES.get(script, ("und",))[0]


def _key(token: Token, tree: str) -> str:
    return token.native if token.script == "digit" else stem(token.native, tree)


def longest(matches: Iterable[Match[P]]) -> list[Match[P]]:
    """Of overlapping matches keep the longest (by tokens, then exact, then earliest); equal spans all stay."""
    kept: list[Match[P]] = []
    spans: set[tuple[int, int]] = set()
    taken: set[int] = set()
    ordered = sorted(matches, key=lambda m: (m.first - m.last, not m.exact, m.first, str(m.payload)))
    for match in ordered:
        span = (match.first, match.last)
        places = range(match.first, match.last + 1)
        if span in spans or taken.isdisjoint(places):
            kept.append(match)
            spans.add(span)
            taken.update(places)
    return sorted(kept, key=lambda m: (m.first, m.last, str(m.payload)))


class Nearby(Generic[P]):
    """Matches in the order of a text, asked by place; costs what it answers, however many there are."""

    def __init__(self, matches: Iterable[Match[P]]) -> None:
        self._matches = sorted(matches, key=lambda m: m.first)
        self._firsts = [m.first for m in self._matches]
        self._longest = max((m.last - m.first for m in self._matches), default=0)

    def within(self, first: int, last: int) -> list[Match[P]]:
        """Matches that share a token with `first`…`last`, in order."""
        begin = bisect_left(self._firsts, first - self._longest)
        end = bisect_right(self._firsts, last)
        return [m for m in self._matches[begin:end] if m.last >= first]
