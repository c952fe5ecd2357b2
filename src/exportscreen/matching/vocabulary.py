"""All words of the listed names, and which of them a word of a text may stand for.

Words within the allowed edits share a deletion variant of their first ten letters (an edit is a deletion on one side or
both), so a sorted table of packed variants finds every one of them; words of one skeleton or one plain spelling
are found by dictionary. What the tables offer is then judged by `word_similarity` alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from exportscreen.matching.likeness import word_keys, word_similarity

PREFIX = 10  # letters that are packed into one number; fewer than eight lose words two edits apart
BITS = 6  # per letter: a–z, 0–9, and one code for the rest
SHORT = 6  # up to this length a word has one edit, above it two
CACHE_SIZE = 200_000  # words whose neighbours are remembered

Near = tuple[tuple[str, float, str], ...]
"""(listed word, similarity, how) of the words a word may stand for, the word itself included."""


class Vocabulary:
    """Words of listed names by script, ready to be looked up.

    Args:
        words: (Latin key, script) of every word that may be found by likeness.
    """

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        scripts: dict[str, set[str]] = defaultdict(set)
        for word, script in words:
            scripts[word].add(script)
        self._words: tuple[str, ...] = tuple(sorted(scripts))
        self._scripts: Mapping[str, tuple[str, ...]] = {w: tuple(sorted(s)) for w, s in scripts.items()}
        self._keys: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            for key in word_keys(word):
                self._keys[key].append(word)
        self._variants, self._owners = _variant_table(self._words)
        self._cache: dict[tuple[str, str], Near] = {}

    def near(self, word: str, script: str) -> Near:
        """Every listed word that a word of a text may stand for, with the best similarity over scripts."""
        known = self._cache.get((word, script))
        if known is not None:
            return known
        offered = {word} if word in self._scripts else set()
        offered.update(w for key in word_keys(word) for w in self._keys.get(key, ()))
        offered.update(self._within_edits(word))
        answer = []
        for other in sorted(offered):
            alike = max(word_similarity(other, word, s != script) for s in self._scripts[other])
            if alike[0] > 0:
                answer.append((other, *alike))
        near = tuple(answer)
        if len(self._cache) < CACHE_SIZE:
            self._cache[(word, script)] = near
        return near

    def _within_edits(self, word: str) -> Iterator[str]:
        if len(word) < 3 or not len(self._variants):
            return
        wanted = np.array(sorted({_pack(v) for v in _variants(word)}), dtype=np.uint64)
        left = np.searchsorted(self._variants, wanted, side="left")
        right = np.searchsorted(self._variants, wanted, side="right")
        for a, b in zip(left[left < right], right[left < right], strict=True):
            yield from (self._words[i] for i in self._owners[a:b])


def _code(char: str) -> int:
    if "a" <= char <= "z":
        return ord(char) - 96
    return ord(char) - 21 if "0" <= char <= "9" else 63


def _pack(letters: Sequence[str]) -> int:
    value = 0
    for char in letters:
        value = (value << BITS) | _code(char)
    return value << (BITS * (PREFIX - len(letters)))


def _variants(word: str) -> Iterator[str]:
    """The first letters of a word with up to one or two of them left out."""
    head = word[:PREFIX]
    yield head
    for count in range(1, (1 if len(word) <= SHORT else 2) + 1):
        for gone in combinations(range(len(head)), count):
            yield "".join(c for i, c in enumerate(head) if i not in gone)


def _variant_table(words: Sequence[str]) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """Packed variants of all words, sorted, and for each the index of its word."""
    groups: dict[tuple[int, bool], list[int]] = defaultdict(list)
    for i, word in enumerate(words):
        if len(word) >= 3:
            groups[(min(len(word), PREFIX), len(word) > SHORT)].append(i)
    packed: list[NDArray[np.uint64]] = []
    owners: list[NDArray[np.int32]] = []
    for (length, long), members in sorted(groups.items()):
        codes = np.array([[_code(c) for c in words[i][:length]] for i in members], dtype=np.uint64)
        for count in range((2 if long else 1) + 1):
            for gone in combinations(range(length), count):
                kept = [k for k in range(length) if k not in gone]
                value = np.zeros(len(members), dtype=np.uint64)
                for place, k in enumerate(kept):
                    value |= codes[:, k] << np.uint64(BITS * (PREFIX - 1 - place))
                packed.append(value)
                owners.append(np.array(members, dtype=np.int32))
    if not packed:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int32)
    variants, owner = np.concatenate(packed), np.concatenate(owners)
    order = np.argsort(variants, kind="stable")
    return variants[order], owner[order]
