"""Find many phrases of several languages in a text at once: longest first, tolerant of inflection and typing errors.

Used for items, places, end uses and the phrases of rules. A phrase is a run of tokens; hyphens equal spaces, and a
phrase of two or three Latin words is also found written as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from exportscreen.reading.stems import SCRIPT_LANGUAGES, SUFFIXES, stem
from exportscreen.reading.tokens import Token, tokenize

P = TypeVar("P")

FUZZY_LENGTH = 7  # shorter words have too many real neighbours one letter away (liver/river)
FUZZY_TWO = 11  # from this length two errors still leave nine letters in common
CACHE_SIZE = 50_000  # words remembered as misspelt or not; numbers never enter


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
    """A frozen-after-build set of phrases with payloads."""

    def __init__(self) -> None:
        self._roots: dict[str, _Node[P]] = {}
        self._words: dict[str, set[str]] = {}
        self._choices: dict[str, list[str]] = {}
        self._near: dict[tuple[str, str], str | None] = {}
        self._folded: set[str] = set()

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
        if all(t.script in {"latin", "digit"} for t in tokens) and 2 <= len(tokens) <= 3:
            joined = "".join(t.native for t in tokens)
            if len(joined) >= FUZZY_LENGTH and not any(t.script == "digit" for t in tokens):
                self._insert(tree, [stem(joined, tree)], payload, phrase)
        if tree == "zh" and len(tokens) >= 3 and all(t.script == "han" for t in tokens):
            self._insert(tree, ["~" + t.key for t in tokens], payload, phrase)

    def _insert(self, tree: str, keys: list[str], payload: P, phrase: str) -> None:
        node = self._roots.setdefault(tree, _Node())
        for key in keys:
            node = node.children.setdefault(key, _Node())
            self._words.setdefault(tree, set()).add(key)
        if all(payload != known for known, _ in node.found):
            node.found.append((payload, phrase))

    def find(self, tokens: tuple[Token, ...]) -> list[Match[P]]:
        """All phrases in a text; of two that begin at one token and carry the same payload only the longer."""
        found: dict[tuple[int, int, int], Match[P]] = {}
        for tree, root in self._roots.items():
            forms = [self._forms(token, tree) for token in tokens]
            for first in range(len(tokens)):
                for node, last, exact in self._walk(root, forms, first):
                    for payload, phrase in node.found:
                        match = Match(payload, first, last, tokens[first].start, tokens[last].end, phrase, exact)
                        key = (first, last, hash(payload))
                        if key not in found or exact:
                            found[key] = match
        return sorted(found.values(), key=lambda m: (m.first, -m.last, not m.exact, str(m.payload), m.phrase))

    def _walk(
        self, root: _Node[P], forms: list[tuple[tuple[str, bool], ...]], first: int
    ) -> Iterator[tuple[_Node[P], int, bool]]:
        stack = [(root, first, True)]
        while stack:
            node, place, exact = stack.pop()
            if place >= len(forms):
                continue
            for key, is_exact in forms[place]:
                child = node.children.get(key)
                if child is None:
                    continue
                if child.found:
                    yield child, place, exact and is_exact
                stack.append((child, place + 1, exact and is_exact))

    def _forms(self, token: Token, tree: str) -> tuple[tuple[str, bool], ...]:
        if tree == "zh":
            return ((token.native, True), ("~" + token.key, True)) if token.script == "han" else ((token.native, True),)
        key = _key(token, tree)
        words = self._words[tree]
        if key in words or token.script == "digit" or len(token.native) < FUZZY_LENGTH:
            return ((key, True),)
        near = self._nearest(key, tree)
        return ((key, True), (near, False)) if near is not None else ((key, True),)

    def _nearest(self, key: str, tree: str) -> str | None:
        """The one known word that a misspelt word of a fitting language comes close to."""
        if (known := self._near.get((tree, key), "")) != "":
            return known
        choices = self._choices.get(tree)
        if choices is None:
            choices = sorted(w for w in self._words[tree] if len(w) >= FUZZY_LENGTH - 1 and not w.startswith("~"))
            self._choices[tree] = choices
        limit = 2 if len(key) >= FUZZY_TWO else 1
        best = process.extractOne(key, choices, scorer=OSA.distance, score_cutoff=limit)
        near = str(best[0]) if best is not None and str(best[0])[0] == key[0] else None
        if len(self._near) < CACHE_SIZE:
            self._near[(tree, key)] = near
        return near


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
    spans: list[tuple[int, int]] = []
    ordered = sorted(matches, key=lambda m: (m.first - m.last, not m.exact, m.first, str(m.payload)))
    for match in ordered:
        span = (match.first, match.last)
        if span in spans or all(match.last < a or b < match.first for a, b in spans):
            kept.append(match)
            spans.append(span)
    return sorted(kept, key=lambda m: (m.first, m.last, str(m.payload)))
