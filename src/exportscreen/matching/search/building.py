"""All words of the listed names made into the arrays of a vocabulary, sorted by all that a word is looked up by."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exportscreen.matching.han import spoken_keys
from exportscreen.matching.likeness import word_keys
from exportscreen.matching.search.encoding import (
    key_kind,
    key_sum,
    letter_marks,
    letter_sums,
    script_numbers,
    vowel_classes,
)
from exportscreen.matching.search.hashing import filter_of, hashes_of
from exportscreen.matching.search.variants import MOST_WORDS, variant_table, variants_in
from exportscreen.reading.tokens import Script

WORD_SPREAD = 32  # bits of the filter of words for each, more than of others: all neighbours written together ask it
LONGEST_TOLD = 255  # letters of a word; longer ones are kept as of so many


def build_vocabulary(words: Mapping[tuple[str, Script], bool]) -> dict[str, NDArray[Any]]:
    """Arrays of a vocabulary.

    Args:
        words: (Latin key, script it was written in) → whether likeness may find it at all.

    Returns:
        Arrays by name, for `Vocabulary`; words are numbered in alphabetical order.

    Raises:
        ValueError: There are more than 16 million words.
    """
    pairs = sorted(words)
    order = [word for word, _ in pairs]
    if len(order) >= MOST_WORDS:
        raise ValueError(f"{len(order)} words; an index holds fewer than {MOST_WORDS}")
    raw = [word.encode() for word in order]
    offsets = np.zeros(len(raw) + 1, dtype=np.int64)
    np.cumsum([len(word) for word in raw], out=offsets[1:])
    alike = np.flatnonzero(np.array([words[pair] for pair in pairs], dtype=bool))
    hashes = hashes_of(order)
    by_hash = np.argsort(hashes, kind="stable")
    variants = variant_table(order, alike)
    return {
        "blob": np.frombuffer(b"".join(raw), dtype=np.uint8),
        "offsets": offsets,
        "lengths": np.array([min(len(word), LONGEST_TOLD) for word in order], dtype=np.uint8),
        "letters": letter_sums(order),
        "marks": letter_marks(order),
        "vowels": vowel_classes(order),
        "scripts": script_numbers([script for _, script in pairs]),
        "hashes": hashes[by_hash],
        "hash_words": by_hash.astype(np.int32),
        "word_hashes": hashes,
        **_by_key(order, alike.tolist()),
        **_by_sound(order, (i for i in alike.tolist() if pairs[i][1] == "latin")),
        "variants": variants,
        "filter": filter_of(variants_in(variants)),
        "hash_filter": filter_of(hashes, WORD_SPREAD),
    }


def _by_key(words: Sequence[str], numbers: Iterable[int]) -> dict[str, NDArray[Any]]:
    """Checksums of the keys of some of the words, sorted, with their kinds and words."""
    sums, kinds, owners = array("I"), array("B"), array("i")
    for i in numbers:
        for key in word_keys(words[i]):
            sums.append(key_sum(key))
            kinds.append(key_kind(key))
            owners.append(i)
    keys = np.array(sums, dtype=np.uint32)
    order = np.argsort(keys, kind="stable")
    return {
        "keys": keys[order],
        "key_kinds": np.array(kinds, dtype=np.uint8)[order],
        "key_words": np.array(owners, dtype=np.int32)[order],
    }


def _by_sound(words: Sequence[str], numbers: Iterable[int]) -> dict[str, NDArray[Any]]:
    """Checksums of the keys by which Han signs find some of the words, sorted, with their words."""
    sums, owners = array("I"), array("i")
    for i in numbers:
        for key in spoken_keys(words[i]):
            sums.append(key_sum(key))
            owners.append(i)
    keys = np.array(sums, dtype=np.uint32)
    order = np.argsort(keys, kind="stable")
    return {"spoken": keys[order], "spoken_words": np.array(owners, dtype=np.int32)[order]}
