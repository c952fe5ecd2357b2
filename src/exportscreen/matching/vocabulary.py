"""All words of the listed names, and which of them a word of a text may stand for.

Words within the allowed edits share a deletion variant of their first eight letters (an edit is a deletion on one side
or both), so a sorted table of packed variants finds every one of them; words that share a key of `word_keys` are found
by its checksum. What is offered carries a bound of its likeness, never less than what `word_similarity` gives.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations, repeat
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from exportscreen.matching.han import spoken_keys
from exportscreen.matching.likeness import (
    BETWEEN_SCRIPTS,
    EDIT_COST,
    FIRST_LETTER,
    KEY_WORTH,
    LONG_EDITS,
    REAL_WORD,
    TRANSPOSED,
    WORST_EDIT,
    given_keys,
    word_keys,
)
from exportscreen.matching.skeletons import first_vowel
from exportscreen.reading.background import is_common
from exportscreen.reading.tokens import Script

Arrays = Mapping[str, NDArray[Any]]
PREFIX = 8  # letters that are packed into one number; the rest is left to the exact comparison
BITS = 5  # per letter: a–z, and one code for everything else
OWNER_BITS = 24  # of a packed variant: the word it belongs to
MOST_WORDS = 1 << OWNER_BITS
FILTER_SPREAD = 8  # bits of a filter for each of its values
WORD_SPREAD = 32  # the same of the filter of words, which is asked for all neighbours written together
SCALE = 250  # a likeness of 1.0; likenesses are kept as small whole numbers, rounded up
FACTOR = 0x100000001B3  # of the hash of words
MANY_WORDS = 50  # words from which their hashes are worked out together
SHIFT = 0x9E37  # added to each letter's code
SCRIPTS: tuple[Script, ...] = (
    "latin", "cyrillic", "greek", "arabic", "hebrew", "han", "hangul", "kana", "digit", "other",
)  # fmt: skip
KINDS = tuple(KEY_WORTH)
_LATIN = SCRIPTS.index("latin")
_VOWELS: Mapping[str, int] = {"": 0, "a": 1, "i": 2, "u": 3}

Offers = tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.uint8]]
"""For several words: where each one's offers begin and end, the offered words' numbers, and bounds of likeness."""


def packed(likeness: NDArray[np.float64] | float) -> NDArray[np.uint8]:
    """Likenesses 0–1 as whole numbers of `SCALE`, rounded up so that they stay bounds."""
    return np.ceil(np.asarray(likeness) * SCALE - 1e-6).astype(np.uint8)


def hash_of(raw: str) -> int:
    """A 64-bit hash whose value for two words written together follows from theirs (`joined_hash`)."""
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
    alike = np.array([words[pair] for pair in pairs], dtype=bool)
    hashes = hashes_of(order)
    by_hash = np.argsort(hashes, kind="stable")
    key_sums, key_kinds, key_words = array("I"), array("B"), array("i")
    for i, word in enumerate(order):
        if alike[i]:
            for key in word_keys(word):
                key_sums.append(crc32(key.encode()))
                key_kinds.append(KINDS.index(key[: key.index(":")]))
                key_words.append(i)
    sums = np.array(key_sums, dtype=np.uint32)
    by_sum = np.argsort(sums, kind="stable")
    spoken_sums, spoken_words = array("I"), array("i")
    for i, (word, script) in enumerate(pairs):
        if alike[i] and script == "latin":
            for key in spoken_keys(word):
                spoken_sums.append(crc32(key.encode()))
                spoken_words.append(i)
    spoken = np.array(spoken_sums, dtype=np.uint32)
    by_sound = np.argsort(spoken, kind="stable")
    variants = _variant_table(order, np.flatnonzero(alike))
    return {
        "blob": np.frombuffer(b"".join(raw), dtype=np.uint8),
        "offsets": offsets,
        "lengths": np.array([min(len(word), 255) for word in order], dtype=np.uint8),
        "letters": np.array([letter_sum(word) for word in order], dtype=np.uint32),
        "marks": np.array([letter_marks(word) for word in order], dtype=np.uint32),
        "vowels": vowel_classes(order),
        "scripts": script_numbers([script for _, script in pairs]),
        "hashes": hashes[by_hash],
        "hash_words": by_hash.astype(np.int32),
        "word_hashes": hashes,
        "keys": sums[by_sum],
        "key_kinds": np.array(key_kinds, dtype=np.uint8)[by_sum],
        "key_words": np.array(key_words, dtype=np.int32)[by_sum],
        "spoken": spoken[by_sound],
        "spoken_words": np.array(spoken_words, dtype=np.int32)[by_sound],
        "variants": variants,
        "filter": filter_of(variants >> np.uint64(OWNER_BITS)),
        "hash_filter": filter_of(hashes, WORD_SPREAD),
    }


def letter_sum(word: str) -> int:
    """A number that is equal for words of the same letters in another order."""
    return sum(crc32(char.encode()) for char in word) & 0xFFFFFFFF


def letter_marks(word: str) -> int:
    """A bit for each letter that a word has; one edit changes two of them at most."""
    marks = 0
    for char in word:
        marks |= 1 << (ord(char) & 31)
    return marks


def _codes(words: Sequence[str]) -> NDArray[np.uint64]:
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


_SHIFTS = np.array([BITS * (PREFIX - 1 - k) for k in range(PREFIX)], dtype=np.uint64)


def _variants(codes: NDArray[np.uint64], length: int, deletions: int) -> NDArray[np.uint64]:
    """Packed variants of heads of one length: a row for each word."""
    wide = np.concatenate([codes, np.zeros((len(codes), 1), dtype=np.uint64)], axis=1)
    kept = _kept(length, deletions)
    packs = np.zeros((len(codes), len(kept)), dtype=np.uint64)
    for k in range(PREFIX):
        packs |= wide[:, kept[:, k]] << _SHIFTS[k]
    return packs


def _groups(lengths: NDArray[np.int64]) -> Iterable[tuple[int, int, NDArray[np.intp]]]:
    """(letters of the head, deletions, rows) for rows of these lengths of words; shorter words than two have none."""
    heads = np.minimum(lengths, PREFIX)
    long = lengths >= LONG_EDITS
    for head in range(2, PREFIX + 1):
        for deletions, chosen in ((1, ~long), (2, long)):
            rows = np.flatnonzero((heads == head) & chosen)
            if len(rows):
                yield head, deletions, rows


def _variant_table(order: Sequence[str], owners: NDArray[np.intp]) -> NDArray[np.uint64]:
    """Variants of the words that likeness may find, each with its owner in the low bits, sorted."""
    lengths = np.array([len(order[i]) for i in owners], dtype=np.int64)
    tables = []
    for head, deletions, rows in _groups(lengths):
        for part in np.array_split(rows, max(1, len(rows) // 50_000)):
            mine = owners[part]
            packs = _variants(_codes([order[i] for i in mine]), head, deletions) << np.uint64(OWNER_BITS)
            packs |= mine.astype(np.uint64)[:, None]
            tables.append(packs.ravel())
    if not tables:
        return np.zeros(0, dtype=np.uint64)
    table = np.concatenate(tables)
    tables.clear()
    table.sort()
    return table


def _places(values: NDArray[np.uint64], bits: int) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
    """Byte and bit where values stand in a filter of so many bits (a power of two)."""
    places = (values * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(64 - bits)
    return (places >> np.uint64(3)).astype(np.intp), (places & np.uint64(7)).astype(np.uint8)


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


_BIT = (1 << np.arange(8)).astype(np.uint8)


def expand(first: NDArray[np.int64], last: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All numbers of several half-open ranges, and for each the index of its range."""
    counts = last - first
    ends = counts.cumsum()
    owners = np.arange(len(first)).repeat(counts)
    return np.arange(ends[-1] if len(ends) else 0) + (last - ends).repeat(counts), owners


def distinct(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """The values, sorted, each once."""
    if not len(values):
        return values
    values = np.sort(values)
    first = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=first[1:])
    return values[first]


class Vocabulary:
    """Words of listed names, ready to be looked up.

    Args:
        arrays: What `build_vocabulary` made, in memory or mapped from a file.
        apart: Latin words never stand for words in other scripts.
    """

    def __init__(self, arrays: Arrays, apart: bool = False) -> None:
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

    def same(self, hashes: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The words, in any script, that have these hashes: index of the hash, and the word's number."""
        table = self._a["hashes"]
        rows, owner = expand(np.searchsorted(table, hashes), np.searchsorted(table, hashes, side="right"))
        return owner, self._a["hash_words"][rows].astype(np.int64)

    def spoken(self, keys: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The Latin words that have these `spoken_keys`: index of the key, and the word's number."""
        wanted = np.array([crc32(key.encode()) for key in keys], dtype=np.uint32)
        table = self._a["spoken"]
        rows, owner = expand(np.searchsorted(table, wanted), np.searchsorted(table, wanted, side="right"))
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

    def near(self, words: Sequence[tuple[str, Script]], _ordinary: bool = False) -> Offers:
        """All words that some words of texts may stand for, the same word left out, each once."""
        offers = [*self._by_edits(words), *self._by_keys(words)]
        owners = np.concatenate([o for o, _, _ in offers]) if offers else np.zeros(0, dtype=np.int64)
        numbers = np.concatenate([n for _, n, _ in offers]) if offers else np.zeros(0, dtype=np.int64)
        alike = np.concatenate([a for _, _, a in offers]) if offers else np.zeros(0, dtype=np.uint8)
        order = np.lexsort((alike, numbers, owners))
        owners, numbers, alike = owners[order], numbers[order], alike[order]
        best = np.ones(len(owners), dtype=bool)
        best[:-1] = (owners[1:] != owners[:-1]) | (numbers[1:] != numbers[:-1])
        owners, numbers, alike = owners[best], numbers[best], alike[best]
        starts = np.searchsorted(owners, np.arange(len(words) + 1))
        return starts, numbers.astype(np.int32), alike

    def _by_edits(
        self, words: Sequence[tuple[str, Script]]
    ) -> Iterable[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]]:
        table = self._a["variants"]
        if not len(table) or not words:
            return
        texts = [word for word, _ in words]
        sizes = np.array([len(word) for word in texts], dtype=np.int64)
        wanted, owners = [], []
        for head, deletions, rows in _groups(sizes):
            packs = _variants(_codes([texts[i] for i in rows]), head, deletions)
            wanted.append(packs.ravel())
            owners.append(np.repeat(rows, packs.shape[1]))
        if not wanted:
            return
        packs, owner = np.concatenate(wanted), np.concatenate(owners)
        seen = in_filter(self._a["filter"], packs)
        packs, owner = packs[seen], owner[seen]
        low = packs << np.uint64(OWNER_BITS)
        first = np.searchsorted(table, low)
        last = np.searchsorted(table, low | np.uint64(MOST_WORDS - 1), side="right")
        rows, which = expand(first, last)
        numbers = (table[rows] & np.uint64(MOST_WORDS - 1)).astype(np.int64)
        owner = owner[which]
        lengths = self._a["lengths"][numbers].astype(np.int64)
        longer = np.maximum(lengths, sizes[owner])
        limit = np.where(longer >= LONG_EDITS, 2, 1)
        marks = np.array([letter_marks(word) for word in texts], dtype=np.uint32)
        apart = np.bitwise_count(marks[owner] ^ self._a["marks"][numbers])
        fits = (np.abs(lengths - sizes[owner]) <= limit) & (longer > 3) & (apart <= 2 * limit)
        pairs = distinct(owner[fits] * MOST_WORDS + numbers[fits])
        owner, numbers = pairs // MOST_WORDS, pairs % MOST_WORDS
        edits = cpdist(
            [texts[i] for i in owner.tolist()], self.words(numbers), scorer=OSA.distance, score_cutoff=2,
            dtype=np.int32,
        ) if len(owner) else np.zeros(0, dtype=np.int32)  # fmt: skip
        lengths = self._a["lengths"][numbers].astype(np.int64)
        longer = np.maximum(lengths, sizes[owner])
        fits = (edits > 0) & (edits <= np.where(longer >= LONG_EDITS, 2, 1))
        owner, numbers, edits, longer = owner[fits], numbers[fits], edits[fits], longer[fits]
        sums = np.array([letter_sum(word) for word in texts], dtype=np.uint32)
        turned = sums[owner] == self._a["letters"][numbers]
        firsts = np.array([word[:1].encode()[:1] or b"\0" for word in texts], dtype="S1").view(np.uint8)
        other_first = firsts[owner] != self._a["blob"][self._a["offsets"][numbers]]
        alike = 1.0 - EDIT_COST * edits / longer * np.where(turned, TRANSPOSED, 1.0) - FIRST_LETTER * other_first
        alike -= self._real_word(words, owner, numbers)
        fits = alike >= WORST_EDIT - 1e-6
        yield owner[fits], numbers[fits], packed(alike[fits])

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
                sums.append(crc32(key.encode()))
                kinds.append(_NUMBER_OF_KIND[key[: key.index(":")]])
            ends.append(len(sums))
        return np.array(sums, dtype=np.uint32), np.array(kinds, dtype=np.uint8), np.array(ends, dtype=np.int64)

    def _by_keys(
        self, words: Sequence[tuple[str, Script]]
    ) -> Iterable[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]]:
        table = self._a["keys"]
        if not len(table) or not words:
            return
        wanted, kinds, ends = self.keys(words)
        owners = np.repeat(np.arange(len(words)), np.diff(ends, prepend=0))
        first = np.searchsorted(table, wanted)
        last = np.searchsorted(table, wanted, side="right")
        rows, which = expand(first, last)
        kind_of, owner = kinds[which], owners[which]
        numbers = self._a["key_words"][rows].astype(np.int64)
        scripts = script_numbers([script for _, script in words])
        own = self._a["scripts"][numbers] == scripts[owner]
        worth = WORTHS[kind_of]
        between = BETWEEN[kind_of]
        bones = kind_of == KINDS.index("bones")
        vowels = vowel_classes([word for word, _ in words])[owner]
        theirs = self._a["vowels"][numbers]
        disagree = (vowels != theirs) & (vowels > 0) & (theirs > 0) & ((vowels == 3) | (theirs == 3))
        worth = worth - np.where(bones, self._real_word(words, owner, numbers), 0.0)
        fits = (self._a["key_kinds"][rows] == kind_of) & np.where(between, ~own, ~bones | (own & ~disagree))
        fits &= worth >= WORST_EDIT - 1e-6
        yield owner[fits], numbers[fits], packed(worth[fits])


def script_numbers(scripts: Sequence[Script]) -> NDArray[np.uint8]:
    """Scripts as numbers."""
    return np.array([_NUMBER_OF_SCRIPT[script] for script in scripts], dtype=np.uint8)


def vowel_classes(words: Sequence[str]) -> NDArray[np.uint8]:
    """Classes of the first vowels of words; 0 where there is none."""
    return np.array([_VOWELS[first_vowel(word)] for word in words], dtype=np.uint8)


def commonness(words: Sequence[str]) -> NDArray[np.float64]:
    """What words lose that are known words of their own."""
    return np.array([REAL_WORD if is_common(word) else 0.0 for word in words])


_NUMBER_OF_SCRIPT = {script: number for number, script in enumerate(SCRIPTS)}
_NUMBER_OF_KIND = {kind: number for number, kind in enumerate(KINDS)}
WORTHS = np.array([KEY_WORTH[kind] for kind in KINDS])
BETWEEN = np.array([kind in BETWEEN_SCRIPTS for kind in KINDS])
