"""Find many phrases of several languages in a text at once: longest first, tolerant of inflection and typing errors.

Used for items, places, end uses and the phrases of rules. A phrase is a run of tokens; hyphens equal spaces, and a
phrase of two or three Latin words is also found written as one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from exportscreen.matching.background import is_common
from exportscreen.reading.stems import SCRIPT_LANGUAGES, SUFFIXES, stem
from exportscreen.reading.tokens import Token, tokenize

P = TypeVar("P")

FUZZY_LENGTH = 7  # shorter words have too many real neighbours one letter away (liver/river)
FUZZY_TWO = 11  # from this length two errors still leave nine letters in common
JOINED_HANGUL = 4  # a Hangul letter is a syllable: four say as much as seven Latin letters
CACHE_SIZE = 50_000  # words remembered with their forms; numbers never enter


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


@dataclass(slots=True)
class _Node(Generic[P]):
    children: dict[str, _Node[P]] = field(default_factory=dict)
    found: list[tuple[P, str]] = field(default_factory=list)


class Lexicon(Generic[P]):
    """A set of phrases with payloads; add all of them before the first `find`.

    A word of a text is looked up once: the trees whose phrases hold it, with its form there, are remembered, so that
    a text costs one dictionary look-up a token and a walk only where a phrase may begin.
    """

    def __init__(self) -> None:
        self._roots: dict[str, _Node[P]] = {}
        self._words: dict[str, set[str]] = {}
        self._near_words: dict[tuple[str, str, int], list[str]] | None = None
        self._known: dict[tuple[str, str], _Forms] = {}
        self._digits: dict[str, dict[str, tuple[tuple[str, bool], ...]]] = {}

    def add(self, phrase: str, lang: str, payload: P) -> None:
        """Add a phrase; the same phrase may carry several payloads.

        Raises:
            ValueError: The phrase has no letter or digit.
        """
        tokens = tokenize(phrase)
        if not tokens:
            raise ValueError(f"{phrase!r} has no letter or digit")
        tree = _tree_of(tokens, lang)
        keys = [_key(token, tree) for token in tokens]
        self._insert(tree, keys, payload, phrase)
        scripts = {t.script for t in tokens}
        if 2 <= len(tokens) <= 3 and len(scripts) == 1 and scripts <= {"latin", "arabic", "cyrillic", "hangul"}:
            joined = "".join(t.native for t in tokens)
            if len(joined) >= (JOINED_HANGUL if scripts == {"hangul"} else FUZZY_LENGTH):
                self._insert(tree, [stem(joined, tree)], payload, phrase)
        if tree == "zh" and len(tokens) >= 3 and scripts == {"han"}:
            self._insert(tree, ["~" + t.key for t in tokens], payload, phrase)

    def _insert(self, tree: str, keys: list[str], payload: P, phrase: str) -> None:
        node = self._roots.setdefault(tree, _Node())
        words = self._words.setdefault(tree, set())
        for key in keys:
            node = node.children.setdefault(key, _Node())
            words.add(key)
            if key.isdigit():
                self._digits.setdefault(key, {})[tree] = ((key, True),)
        if all(payload != known for known, _ in node.found):
            node.found.append((payload, phrase))
        self._near_words = None
        self._known.clear()

    def find(self, tokens: tuple[Token, ...]) -> list[Match[P]]:
        """All phrases in a text, by first token, longest first; a phrase found exactly is not repeated with errors."""
        looked = [self._look_up(token) for token in tokens]
        found: dict[tuple[int, int, P], Match[P]] = {}
        for first, forms in enumerate(looked):
            for tree in forms:
                for node, last, exact in self._walk(self._roots[tree], tree, looked, first):
                    for payload, phrase in node.found:
                        key = (first, last, payload)
                        if key not in found or (exact and not found[key].exact):
                            found[key] = Match(
                                payload, first, last, tokens[first].start, tokens[last].end, phrase, exact
                            )
        return sorted(found.values(), key=lambda m: (m.first, -m.last, not m.exact, str(m.payload), m.phrase))

    def _walk(
        self, root: _Node[P], tree: str, looked: list[_Forms], first: int
    ) -> Iterator[tuple[_Node[P], int, bool]]:
        stack = [(root, first, True)]
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

    def _look_up(self, token: Token) -> _Forms:
        """The trees that hold a word, with its forms there."""
        if token.script == "digit":
            return self._digits.get(token.native, _NOTHING)
        forms = self._known.get((token.native, token.script))
        if forms is None:
            forms = {tree: found for tree in self._roots if (found := self._forms(token, tree))} or _NOTHING
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
        if self._near_words is None:
            self._near_words = _by_start(self._words)
        limit = 2 if len(key) >= FUZZY_TWO else 1
        choices = [
            word
            for size in range(len(key) - limit, len(key) + limit + 1)
            for word in self._near_words.get((tree, key[0], size), ())
        ]
        best = process.extractOne(key, choices, scorer=OSA.distance, score_cutoff=limit) if choices else None
        return str(best[0]) if best is not None else None


def _by_start(words: Mapping[str, set[str]]) -> dict[tuple[str, str, int], list[str]]:
    """(tree, first letter, length) → the words that a misspelt word may have meant, sorted."""
    groups: dict[tuple[str, str, int], list[str]] = {}
    for tree, known in words.items():
        for word in sorted(known):
            if len(word) >= FUZZY_LENGTH - 1 and not word.startswith("~") and not word.isdigit():
                groups.setdefault((tree, word[0], len(word)), []).append(word)
    return groups


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
