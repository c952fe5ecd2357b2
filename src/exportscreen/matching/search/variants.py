"""Deletion variants: words within the allowed edits share one, whichever letter was dropped, added or changed.

A variant is the first eight letters of a word with as many of them left out as edits are allowed, or fewer, packed into
a number (an edit is a deletion on one side or both). A sorted table of the variants of all words, each with the number
of its word in the low bits, leads to every word within the edits of another, and to some beyond them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from exportscreen.matching.likeness import LONG_EDITS

PREFIX = 8  # letters that are packed into one number; the rest is left to the exact comparison
BITS = 5  # per letter: a–z, and one code for everything else
OWNER_BITS = 24  # of an entry of the table: the word it belongs to
MOST_WORDS = 1 << OWNER_BITS
AT_ONCE = 50_000  # words whose variants are worked out together
_OWNER = np.uint64(MOST_WORDS - 1)
_NO_ROWS, _NO_PACKS = np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.uint64)
_SHIFTS = np.array([BITS * (PREFIX - 1 - k) for k in range(PREFIX)], dtype=np.uint64)


def variants_of(words: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.uint64]]:
    """Index of the word, and the packed variant, of all variants of some words; one letter alone has none."""
    parts = list(_parts(words))
    owners = [rows.repeat(packs.shape[1]) for rows, packs in parts]
    return np.concatenate([_NO_ROWS, *owners]), np.concatenate([_NO_PACKS, *(packs.ravel() for _, packs in parts)])


def variant_table(words: Sequence[str], numbers: NDArray[np.intp]) -> NDArray[np.uint64]:
    """Sorted variants of some of the words, given by their numbers, each with the number in its low bits."""
    tables = [_NO_PACKS]
    for rows, packs in _parts([words[i] for i in numbers.tolist()]):
        tables.append((packs << np.uint64(OWNER_BITS) | numbers[rows].astype(np.uint64)[:, None]).ravel())
    table = np.concatenate(tables)
    tables.clear()
    table.sort()
    return table


def variants_in(table: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The packed variants of a table."""
    return table >> np.uint64(OWNER_BITS)


def words_in(table: NDArray[np.uint64]) -> NDArray[np.int64]:
    """The numbers of the words that the variants of a table belong to."""
    return (table & _OWNER).astype(np.int64)


def rows_with(table: NDArray[np.uint64], variants: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First and last (exclusive) row of a table that hold each variant."""
    low = variants << np.uint64(OWNER_BITS)
    return np.searchsorted(table, low), np.searchsorted(table, low | _OWNER, side="right")


def _parts(words: Sequence[str]) -> Iterator[tuple[NDArray[np.intp], NDArray[np.uint64]]]:
    """Indexes of some words with a row of variants for each, part by part."""
    lengths = np.array([len(word) for word in words], dtype=np.int64)
    heads = np.minimum(lengths, PREFIX)
    long = lengths >= LONG_EDITS
    for head in range(2, PREFIX + 1):
        for deletions, chosen in ((1, ~long), (2, long)):
            rows = np.flatnonzero((heads == head) & chosen)
            for begin in range(0, len(rows), AT_ONCE):
                part = rows[begin : begin + AT_ONCE]
                yield part, _packed(_letters([words[i] for i in part.tolist()]), head, deletions)


def _letters(words: Sequence[str]) -> NDArray[np.uint64]:
    """Codes of the first letters of words, one row each, 0 where a word has ended."""
    table = np.zeros((len(words), PREFIX), dtype=np.uint8)
    for i, word in enumerate(words):
        head = word[:PREFIX].encode()[:PREFIX] if word.isascii() else bytes(min(ord(c), 255) for c in word[:PREFIX])
        table[i, : len(head)] = np.frombuffer(head, dtype=np.uint8)
    codes = np.where((table >= 97) & (table <= 122), table - 96, 27)
    return np.where(table == 0, 0, codes).astype(np.uint64)


@cache
def _kept(length: int, deletions: int) -> NDArray[np.intp]:
    """Which letters of a head of so many letters stay in each variant; `PREFIX` stands for none."""
    rows = []
    for count in range(deletions + 1):
        for gone in combinations(range(length), count):
            kept = [k for k in range(length) if k not in gone]
            rows.append(kept + [PREFIX] * (PREFIX - len(kept)))
    return np.array(rows, dtype=np.intp)


def _packed(codes: NDArray[np.uint64], length: int, deletions: int) -> NDArray[np.uint64]:
    """Packed variants of heads of one length: a row for each word."""
    wide = np.concatenate([codes, np.zeros((len(codes), 1), dtype=np.uint64)], axis=1)
    kept = _kept(length, deletions)
    packs = np.zeros((len(codes), len(kept)), dtype=np.uint64)
    for k in range(PREFIX):
        packs |= wide[:, kept[:, k]] << _SHIFTS[k]
    return packs
