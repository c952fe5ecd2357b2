"""What words are and how alike, in numbers, as the arrays of an index and the compiled kernel have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from exportscreen.matching.likeness import BETWEEN_SCRIPTS, KEY_WORTH, REAL_WORD
from exportscreen.matching.skeletons import first_vowel
from exportscreen.reading.background import is_common
from exportscreen.reading.tokens import Script

SCALE = 250  # a likeness of 1.0; likenesses are kept as small whole numbers, rounded up
SCRIPTS: tuple[Script, ...] = (
    "latin", "cyrillic", "greek", "arabic", "hebrew", "han", "hangul", "kana", "digit", "other",
)  # fmt: skip
KEY_KINDS = tuple(KEY_WORTH)
"""Kinds of the keys of words (`word_keys`), by number."""
WORTHS = np.array([KEY_WORTH[kind] for kind in KEY_KINDS])
"""For each of these kinds how alike two words are at most that share a key."""
BETWEEN = np.array([kind in BETWEEN_SCRIPTS for kind in KEY_KINDS])
"""Whether a key of the kind counts between words of different scripts only."""
_NUMBER_OF_SCRIPT = {script: number for number, script in enumerate(SCRIPTS)}
_NUMBER_OF_KIND = {kind: number for number, kind in enumerate(KEY_KINDS)}
_VOWELS: Mapping[str, int] = MappingProxyType({"": 0, "a": 1, "i": 2, "u": 3})


def packed(likeness: NDArray[np.float64] | float) -> NDArray[np.uint8]:
    """Likenesses 0–1 as whole numbers of `SCALE`, rounded up so that they stay bounds."""
    return np.ceil(np.asarray(likeness) * SCALE - 1e-6).astype(np.uint8)


def script_numbers(scripts: Sequence[Script]) -> NDArray[np.uint8]:
    """Scripts as numbers."""
    return np.array([_NUMBER_OF_SCRIPT[script] for script in scripts], dtype=np.uint8)


def vowel_classes(words: Sequence[str]) -> NDArray[np.uint8]:
    """Classes of the first vowels of words; 0 where there is none."""
    return np.array([_VOWELS[first_vowel(word)] for word in words], dtype=np.uint8)


def letter_sums(words: Sequence[str]) -> NDArray[np.uint32]:
    """Numbers that are equal for words of the same letters in another order."""
    return np.array([sum(crc32(char.encode()) for char in word) & 0xFFFFFFFF for word in words], dtype=np.uint32)


def letter_marks(words: Sequence[str]) -> NDArray[np.uint32]:
    """A bit for each letter that a word has; one edit changes two of them at most."""
    return np.array([_marks(word) for word in words], dtype=np.uint32)


def _marks(word: str) -> int:
    marks = 0
    for char in word:
        marks |= 1 << (ord(char) & 31)
    return marks


def commonness(words: Sequence[str]) -> NDArray[np.float64]:
    """What words lose that are known words of their own."""
    return np.array([REAL_WORD if is_common(word) else 0.0 for word in words])


def key_sum(key: str) -> int:
    """The checksum by which a key of words is found; few others have it."""
    return crc32(key.encode())


def key_kind(key: str) -> int:
    """The number of the kind that a key of `word_keys` begins with."""
    return _NUMBER_OF_KIND[key[: key.index(":")]]
