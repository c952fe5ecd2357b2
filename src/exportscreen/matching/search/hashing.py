"""Hashes of words, which can be joined without the words, and filters that tell most absent values at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

FACTOR = 0x100000001B3  # of the hash of words
SHIFT = 0x9E37  # added to each letter's code
MANY_WORDS = 50  # words from which their hashes are worked out together
FILTER_SPREAD = 8  # bits of a filter for each of its values
_SCATTER = np.uint64(0x9E3779B97F4A7C15)  # spreads values over a filter, however near they are to each other
_BIT = (1 << np.arange(8)).astype(np.uint8)


def hash_of(raw: str) -> int:
    """A 64-bit hash; of two words written together the first's times `powers_of` the second's, plus the second's."""
    value = 0
    for char in raw:
        value = (value * FACTOR + ord(char) + SHIFT) & 0xFFFFFFFFFFFFFFFF
    return value


def hashes_of(words: Sequence[str]) -> NDArray[np.uint64]:
    """The same of many words, letter by letter of all at once where that pays."""
    if len(words) < MANY_WORDS:
        return np.array(list(map(hash_of, words)), dtype=np.uint64)
    sizes = np.array(list(map(len, words)), dtype=np.int64)
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    codes += np.uint64(SHIFT)
    firsts = np.cumsum(sizes) - sizes
    order = np.argsort(-sizes, kind="stable")
    values = np.zeros(len(words), dtype=np.uint64)
    longer = np.searchsorted(-sizes[order], -np.arange(sizes.max(initial=0)), side="left")
    for place, count in enumerate(longer.tolist()):
        at = order[:count]
        values[at] = values[at] * np.uint64(FACTOR) + codes[firsts[at] + place]
    return values


def powers_of(lengths: Sequence[int]) -> NDArray[np.uint64]:
    """What hashes of words are multiplied by when so many letters follow them."""
    return np.array(list(map(_power, lengths)), dtype=np.uint64)


@lru_cache(maxsize=1024)
def _power(length: int) -> int:
    return pow(FACTOR, length, 1 << 64)


def filter_of(values: NDArray[np.uint64], spread: int = FILTER_SPREAD) -> NDArray[np.uint8]:
    """Bits by which most values that are not among these are told at once."""
    bits = max(10, int(np.ceil(np.log2(max(1, len(values)) * spread))))
    filled = np.zeros(1 << (bits - 3), dtype=np.uint8)
    for part in np.array_split(values, max(1, len(values) // 2_000_000)):
        places, bit = _places(part, bits)
        np.bitwise_or.at(filled, places, _BIT[bit])
    return filled


def filter_bits(bits: NDArray[np.uint8]) -> int:
    """How many bits of a value say where it stands in a filter."""
    return len(bits).bit_length() + 2


def in_filter(bits: NDArray[np.uint8], values: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which values may be among those of which `filter_of` made the bits."""
    places, bit = _places(values, filter_bits(bits))
    return np.asarray((bits[places] & _BIT[bit]) != 0)


def _places(values: NDArray[np.uint64], bits: int) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
    """Byte and bit where values stand in a filter of so many bits (a power of two)."""
    places = (values * _SCATTER) >> np.uint64(64 - bits)
    return (places >> np.uint64(3)).astype(np.intp), (places & np.uint64(7)).astype(np.uint8)
