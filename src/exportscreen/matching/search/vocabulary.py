"""Looking words up among all words of the listed names: which of them a word of a text may stand for.

Words within the allowed edits are found by their deletion variants, words that share a key of `word_keys` by its
checksum. What is offered carries a bound of its likeness, never less than what `word_similarity` gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from exportscreen.matching.likeness import (
    EDIT_COST,
    FIRST_LETTER,
    LEAST_EDITED,
    LONG_EDITS,
    TRANSPOSED,
    WORST_EDIT,
    given_keys,
    word_keys,
)
from exportscreen.matching.search.encoding import (
    BETWEEN,
    KEY_KINDS,
    SCRIPTS,
    WORTHS,
    commonness,
    key_kind,
    key_sum,
    letter_marks,
    letter_sums,
    packed,
    script_numbers,
    vowel_classes,
)
from exportscreen.matching.search.hashing import in_filter
from exportscreen.matching.search.ranges import distinct, expand, places_in
from exportscreen.matching.search.variants import MOST_WORDS, rows_with, variants_of, words_in
from exportscreen.reading.tokens import Script

_LATIN = SCRIPTS.index("latin")
_BONES = KEY_KINDS.index("bones")
_Offered = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]
"""One by one: index of the word of a text, number of the word that it may stand for, bound of their likeness."""

Offers = tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.uint8]]
"""For several words: where each one's offers begin and end, the offered words' numbers, and bounds of likeness."""


class Vocabulary:
    """Words of listed names, ready to be looked up.

    Args:
        arrays: What `build_vocabulary` made, in memory or mapped from a file.
        apart: Latin words never stand for words in other scripts.
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]], apart: bool = False) -> None:
        self._a = arrays
        self.hash_filter = arrays["hash_filter"]
        self.lengths = arrays["lengths"]
        self.is_foreign = not apart and bool(np.any(np.asarray(arrays["scripts"])[arrays["key_words"]] != _LATIN))
        """Whether a Latin word may stand for one in another script."""
        self._text = arrays["blob"].tobytes()
        self.size = len(arrays["offsets"]) - 1

    def word(self, number: int) -> str:
        """The word of a number."""
        first, last = self._a["offsets"][number : number + 2].tolist()
        return self._text[first:last].decode()

    def words(self, numbers: NDArray[np.int64]) -> list[str]:
        """The words of some numbers."""
        text, offsets = self._text, self._a["offsets"]
        ends = offsets[numbers + 1].tolist()
        return [text[first:last].decode() for first, last in zip(offsets[numbers].tolist(), ends, strict=True)]

    def scripts(self, numbers: NDArray[np.integer[Any]]) -> NDArray[np.uint8]:
        """The scripts of some words, by number."""
        return np.asarray(self._a["scripts"][numbers])

    def same(self, hashes: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The words, in any script, that have these hashes: index of the hash, and the word's number."""
        rows, owner = expand(*places_in(self._a["hashes"], hashes))
        return owner, self._a["hash_words"][rows].astype(np.int64)

    def spoken(self, keys: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The Latin words that have these `spoken_keys`: index of the key, and the word's number."""
        wanted = np.array([key_sum(key) for key in keys], dtype=np.uint32)
        rows, owner = expand(*places_in(self._a["spoken"], wanted))
        return owner, self._a["spoken_words"][rows].astype(np.int64)

    def beginning(self, letters: str) -> tuple[int, int]:
        """First and last (exclusive) number of the words that begin with these letters."""
        return self._bisect(letters), self._bisect(letters + "\U0010ffff")

    def _bisect(self, wanted: str) -> int:
        low, high = 0, self.size
        while low < high:
            middle = (low + high) // 2
            if self.word(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def near(self, words: Sequence[tuple[str, Script]]) -> Offers:
        """All words that some words of texts may stand for, the same word left out, each once."""
        offered = self._by_edits(words), self._by_keys(words)
        owners, numbers, alike = (np.concatenate([part[k] for part in offered]) for k in range(3))
        order = np.lexsort((alike, numbers, owners))
        owners, numbers, alike = owners[order], numbers[order], alike[order]
        best = np.ones(len(owners), dtype=bool)
        best[:-1] = (owners[1:] != owners[:-1]) | (numbers[1:] != numbers[:-1])
        owners, numbers, alike = owners[best], numbers[best], alike[best]
        starts = np.searchsorted(owners, np.arange(len(words) + 1))
        return starts, numbers.astype(np.int32), alike

    def _by_edits(self, words: Sequence[tuple[str, Script]]) -> _Offered:
        """Words within the allowed edits."""
        texts = [word for word, _ in words]
        sizes = np.array([len(word) for word in texts], dtype=np.int64)
        owner, numbers = self._perhaps_within_edits(texts, sizes)
        spelt = [texts[i] for i in owner.tolist()]
        edits = cpdist(spelt, self.words(numbers), scorer=OSA.distance, score_cutoff=2, dtype=np.int32)
        longer = np.maximum(self._a["lengths"][numbers].astype(np.int64), sizes[owner])
        fits = (edits > 0) & (edits <= _most_edits(longer))
        owner, numbers, edits, longer = owner[fits], numbers[fits], edits[fits], longer[fits]
        turned = letter_sums(texts)[owner] == self._a["letters"][numbers]
        firsts = np.array([word[:1].encode()[:1] or b"\0" for word in texts], dtype="S1").view(np.uint8)
        other_first = firsts[owner] != self._a["blob"][self._a["offsets"][numbers]]
        alike = 1.0 - EDIT_COST * edits / longer * np.where(turned, TRANSPOSED, 1.0) - FIRST_LETTER * other_first
        alike -= self._real_word(words, owner, numbers)
        fits = alike >= WORST_EDIT - 1e-6
        return owner[fits], numbers[fits], packed(alike[fits])

    def _perhaps_within_edits(
        self, texts: Sequence[str], sizes: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Words that share a variant, and are alike enough in length and letters: index of the text, the number."""
        rows, packs = variants_of(texts)
        seen = in_filter(self._a["filter"], packs)
        rows, packs = rows[seen], packs[seen]
        at, which = expand(*rows_with(self._a["variants"], packs))
        owner, numbers = rows[which], words_in(self._a["variants"][at])
        lengths = self._a["lengths"][numbers].astype(np.int64)
        longer = np.maximum(lengths, sizes[owner])
        limit = _most_edits(longer)
        apart = np.bitwise_count(letter_marks(texts)[owner] ^ self._a["marks"][numbers])
        fits = (
            (np.abs(lengths - sizes[owner]) <= limit)
            & (np.minimum(lengths, sizes[owner]) >= LEAST_EDITED)
            & (apart <= 2 * limit)
        )
        pairs = distinct(owner[fits] * MOST_WORDS + numbers[fits])
        return pairs // MOST_WORDS, pairs % MOST_WORDS

    def _real_word(
        self, words: Sequence[tuple[str, Script]], owner: NDArray[np.int64], numbers: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """What words of the text that are known words lose, where the listed word is of their script."""
        common, scripts = commonness([word for word, _ in words]), script_numbers([script for _, script in words])
        return np.where(self._a["scripts"][numbers] == scripts[owner], common[owner], 0.0)

    def is_within(self, word: str, script: Script) -> bool:
        """Whether only words of the same script count for a word, and it is written in plain letters."""
        return script == "latin" and not self.is_foreign and word.isascii() and word.isalpha()

    def keys(
        self, words: Sequence[tuple[str, Script]], given_alone: Iterable[bool] = repeat(False)
    ) -> tuple[NDArray[np.uint32], NDArray[np.uint8], NDArray[np.int64]]:
        """Checksums and kinds of the keys (`word_keys`) of some words that may count, and where those of each end.

        For those of which it is said, only the keys of given names.
        """
        sums, kinds, ends = [], [], []
        for (word, script), is_given in zip(words, given_alone, strict=False):
            for key in given_keys(word) if is_given else word_keys(word, self.is_foreign or script != "latin"):
                sums.append(key_sum(key))
                kinds.append(key_kind(key))
            ends.append(len(sums))
        return np.array(sums, dtype=np.uint32), np.array(kinds, dtype=np.uint8), np.array(ends, dtype=np.int64)

    def _by_keys(self, words: Sequence[tuple[str, Script]]) -> _Offered:
        """Words that share a key of a kind that counts between the two."""
        wanted, kinds, ends = self.keys(words)
        owners = np.repeat(np.arange(len(words)), np.diff(ends, prepend=0))
        rows, which = expand(*places_in(self._a["keys"], wanted))
        kind_of, owner = kinds[which], owners[which]
        numbers = self._a["key_words"][rows].astype(np.int64)
        scripts = script_numbers([script for _, script in words])
        own = self._a["scripts"][numbers] == scripts[owner]
        bones = kind_of == _BONES
        vowels = vowel_classes([word for word, _ in words])[owner]
        theirs = self._a["vowels"][numbers]
        disagree = (vowels != theirs) & (vowels > 0) & (theirs > 0) & ((vowels == 3) | (theirs == 3))
        worth = WORTHS[kind_of] - np.where(bones, self._real_word(words, owner, numbers), 0.0)
        fits = (self._a["key_kinds"][rows] == kind_of) & np.where(BETWEEN[kind_of], ~own, ~bones | (own & ~disagree))
        fits &= worth >= WORST_EDIT - 1e-6
        return owner[fits], numbers[fits], packed(worth[fits])


def _most_edits(longer: NDArray[np.int64]) -> NDArray[np.int64]:
    """Edits that are allowed between two words, by the letters of the longer one."""
    return np.where(longer >= LONG_EDITS, 2, 1)
