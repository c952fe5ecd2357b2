"""Plain texts as the slots of their words and phrases, in Python or by the compiled library."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import compress
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from exportscreen.content.arrays import is_rising, is_within
from exportscreen.matching.search import layout
from exportscreen.matching.search.hashing import filter_bits, hashes_of
from exportscreen.reading import kept
from exportscreen.reading.background import known_words
from exportscreen.reading.lookup import LONGEST_PHRASE
from exportscreen.reading.misspelt import LONGEST_CORRECTED, slips
from exportscreen.reading.plain import (
    LEAST_LETTERS,
    Part,
    Traits,
    as_ascii,
    phrase_table,
    plain_parts,
    remember_traits,
    torn_words,
    traits_of,
)
from exportscreen.reading.repairs import LEAST_APART, LEAST_RUN_TOGETHER, edges
from exportscreen.reading.units import told_words

_NO_TRAITS = Traits(0, 0, 0, 0)
TO_SPLIT, SPLIT, LEFT = range(3)


class Passages(NamedTuple):
    """Several texts, given as the slots of their units."""

    numbers: NDArray[np.int32]
    """Slots of all texts."""
    first: NDArray[np.int64]
    """For each text where in `numbers` its slots begin."""
    last: NDArray[np.int64]
    """Where they end."""
    shouting: Sequence[int]
    """Texts that may have initials of a name among their words."""

    def of(self, text: int) -> list[int]:
        """The slots of one text."""
        found: list[int] = self.numbers[self.first[text] : self.last[text]].tolist()
        return found

    def owners(self, places: NDArray[np.intp]) -> NDArray[np.intp]:
        """For each place in `numbers` the text that it belongs to."""
        order = np.argsort(self.last, kind="stable")
        return np.asarray(order[np.searchsorted(self.last[order], places, side="right")])

    def replaced(self, texts: Mapping[int, Sequence[int]]) -> Passages:
        """The same with other slots for some texts."""
        first, last = self.first.copy(), self.last.copy()
        places = np.fromiter(texts, dtype=np.int64, count=len(texts))
        sizes = np.array(list(map(len, texts.values())), dtype=np.int64)
        last[places] = len(self.numbers) + np.cumsum(sizes)
        first[places] = last[places] - sizes
        more = np.array([slot for slots in texts.values() for slot in slots], dtype=np.int32)
        return Passages(np.concatenate([self.numbers, more]), first, last, self.shouting)


def passages(texts: Sequence[Sequence[int]]) -> Passages:
    """Texts given as lists of slots."""
    last = np.cumsum(list(map(len, texts)), dtype=np.int64)
    numbers = np.array([slot for slots in texts for slot in slots], dtype=np.int32)
    return Passages(numbers, last - np.diff(last, prepend=0), last, range(len(texts)))


Reader = Callable[[Sequence[Part]], Sequence[int]]


class Splitter(Protocol):
    """Splits plain texts, and remembers the slots of their words."""

    def split(self, texts: Sequence[str], read: Reader, ordinary: Reader) -> tuple[Passages, list[int]]:
        """The slots of texts, and which of them are to be read in full because they are not plain.

        Args:
            texts: Any texts.
            read: Gives the slots of words and phrases that were not seen before.
            ordinary: The same of words of which it is known that they are words and nothing else.
        """

    def remember(self, words: Mapping[str, int], traits: Sequence[Traits]) -> None:
        """Take up the slots and traits of words."""

    def forget(self) -> None:
        """Forget all slots."""


class PlainSplitter:
    """Splits texts in Python: what the compiled one does is what this one does."""

    def __init__(self) -> None:
        self._slots: dict[Part, int] = {}

    def split(self, texts: Sequence[str], read: Reader, ordinary: Reader) -> tuple[Passages, list[int]]:
        known = self._slots
        split = [plain_parts(text) for text in texts]
        unseen = list(dict.fromkeys(part for parts in split if parts for part in parts if part not in known))
        known.update(zip(unseen, read(unseen), strict=True))
        left = [i for i, parts in enumerate(split) if parts is None]
        return passages([list(map(known.__getitem__, parts or ())) for parts in split]), left

    def remember(self, words: Mapping[str, int], traits: Sequence[Traits]) -> None:
        self._slots.update(words)
        remember_traits(dict(zip(words, traits, strict=True)))

    def forget(self) -> None:
        self._slots.clear()


class CompiledSplitter:
    """Splits texts by the compiled library.

    Args:
        compiled: The library.
        initials: Filter of the hashes of initials of names.

    Raises:
        MemoryError: There is no memory left; so do its methods.
    """

    def __init__(self, compiled: ctypes.CDLL, initials: NDArray[np.uint8]) -> None:
        self._library = compiled
        self._initials = np.ascontiguousarray(initials)
        self._splitter = compiled.es_splitter_open(ctypes.byref(_phrases()), int.from_bytes(os.urandom(8)))
        if not self._splitter:
            raise MemoryError

    def __del__(self) -> None:
        if getattr(self, "_splitter", None):
            self._library.es_splitter_close(self._splitter)

    def split(self, texts: Sequence[str], read: Reader, ordinary: Reader) -> tuple[Passages, list[int]]:
        plain = [as_ascii(text) for text in texts]
        letters = np.frombuffer("".join(filter(None, plain)).encode() or b" ", dtype=np.uint8)
        ends = np.cumsum([len(text or "") for text in plain], dtype=np.int64)
        states = np.array([LEFT if text is None else TO_SPLIT for text in plain], dtype=np.uint8)
        first, last = np.zeros((2, len(texts)), dtype=np.int64)
        shouts = np.zeros(len(texts), dtype=np.uint8)
        given = layout.Plain(
            len(texts), letters.ctypes.data, ends.ctypes.data, states.ctypes.data, shouts.ctypes.data,
            first.ctypes.data, last.ctypes.data, self._initials.ctypes.data, filter_bits(self._initials),
        )  # fmt: skip
        is_first = True
        while is_first or given.asked_count:
            if self._library.es_split(self._splitter, ctypes.byref(given), is_first):
                raise MemoryError
            is_first = False
            if given.asked_count:
                self._read(given, read, ordinary)
        numbers = np.frombuffer(ctypes.string_at(given.slots, given.slot_count * 4), dtype=np.int32)
        left = states != SPLIT
        shouting = (left | shouts.astype(bool)).nonzero()[0].tolist()
        return Passages(numbers, first, last, shouting), left.nonzero()[0].tolist()

    def _read(self, given: layout.Plain, read: Reader, ordinary: Reader) -> None:
        """Learn what was asked for."""
        ends = np.frombuffer(ctypes.string_at(given.asked_ends, given.asked_count * 8), dtype=np.int64).tolist()
        letters = ctypes.string_at(given.asked, ends[-1]).decode()
        words = [letters[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]
        is_ordinary = ctypes.string_at(given.asked_ordinary, given.asked_count)
        alone = list(compress(words, is_ordinary))
        self._learn(alone, ordinary(alone), [_NO_TRAITS] * len(alone))
        words = [word for word, is_alone in zip(words, is_ordinary, strict=True) if not is_alone]
        parts: list[Part] = [tuple(word.split(" ")) if " " in word else word for word in words]
        traits = [_NO_TRAITS if " " in word or word.isupper() else traits_of(word) for word in words]
        self._learn(words, read(parts), traits)

    def remember(self, words: Mapping[str, int], traits: Sequence[Traits]) -> None:
        self._learn(list(words), list(words.values()), traits)

    def _learn(self, words: Sequence[str], slots: Sequence[int], traits: Sequence[Traits]) -> None:
        roles, nodes, labels, meant = zip(*traits, strict=True) if traits else ((), (), (), ())
        arrays: dict[str, NDArray[Any]] = {
            "letters": np.frombuffer("".join(words).encode() or b" ", dtype=np.uint8),
            "ends": np.cumsum(list(map(len, words)), dtype=np.int64),
            "slots": np.array(slots, dtype=np.int32),
            "nodes": np.array(nodes, dtype=np.int32),
            "labels": np.array(labels, dtype=np.int32),
            "meant": np.array(meant, dtype=np.int32),
            "roles": np.array(roles, dtype=np.uint8),
        }
        known = layout.Known(count=len(words), **{name: array.ctypes.data for name, array in arrays.items()})
        if self._library.es_learn(self._splitter, ctypes.byref(known)):
            raise MemoryError

    def forget(self) -> None:
        self._library.es_unlearn(self._splitter)


READING = "reading_"  # beginning of the names of tables of reading
_LEFT: dict[str, NDArray[Any]] = {}


def tables() -> dict[str, NDArray[Any]]:
    """Tables of reading and splitting that take long to work out, to be kept beside those of an index."""
    reading = {READING + name: np.frombuffer(table, dtype=np.uint8) for name, table in kept.tables().items()}
    return {**_phrase_arrays(), **reading}


def remember(left: Mapping[str, NDArray[Any]]) -> None:
    """Take up tables that another run of the same engine worked out, as far as they are not worked out yet."""
    reading = [name for name in left if name.startswith(READING)]
    kept.remember({name.removeprefix(READING): left[name].tobytes() for name in reading})
    _LEFT.update((name, array) for name, array in left.items() if name not in reading)


@cache
def _phrase_arrays() -> Mapping[str, NDArray[Any]]:
    """The table of phrases for the library, and hashes of what may be more than a word."""
    if _LEFT and _are_sound(_LEFT):
        return {name: np.array(array) for name, array in _LEFT.items()}
    table = phrase_table()
    return {
        "starts": np.array(table.starts, dtype=np.int32),
        "labels": np.array(table.labels, dtype=np.int32),
        "nodes": np.array(table.nodes, dtype=np.int32),
        "entries": np.array(table.entries, dtype=np.uint8),
        "torn": np.sort(hashes_of(list(torn_words()))),
        "told": np.unique(hashes_of([*told_words(), *table.label_of, *known_words()])),
        "slips": np.unique(hashes_of(list(slips()))),
        "forms": np.frombuffer("".join(edges()).encode(), dtype=np.uint8),
        "form_ends": np.cumsum(list(map(len, edges())), dtype=np.int64),
    }


def _are_sound(arrays: Mapping[str, NDArray[Any]]) -> bool:
    """Whether arrays of phrases point only inside each other: in C nothing else would keep to that."""
    sizes = {name: len(array) for name, array in arrays.items()}
    return (
        sizes["starts"] > 1
        and sizes["labels"] == sizes["nodes"] == sizes["entries"]
        and is_rising(arrays["starts"], sizes["starts"], sizes["labels"])
        and is_within(arrays["nodes"], sizes["starts"] - 1)
        and is_rising(arrays["form_ends"], sizes["form_ends"], sizes["forms"])
    )


def are_traits_sound(traits: NDArray[Any]) -> bool:
    """Whether traits of words, a row for each, point only inside the table of phrases."""
    node = Traits._fields.index("node")
    return traits.shape[1:] == (len(Traits._fields),) and is_within(
        traits[:, node], len(_phrase_arrays()["starts"]) - 1
    )


@cache
def _phrases() -> layout.Phrases:
    """The same for the library; the arrays to which it points are kept as long."""
    arrays = _phrase_arrays()
    return layout.Phrases(
        longest=LONGEST_PHRASE, least_letters=LEAST_LETTERS, least_apart=LEAST_APART, torn_count=len(arrays["torn"]),
        told_count=len(arrays["told"]), slip_count=len(arrays["slips"]), longest_word=LONGEST_CORRECTED,
        least_run=LEAST_RUN_TOGETHER, form_count=len(arrays["form_ends"]),
        **{name: array.ctypes.data for name, array in arrays.items()},
    )  # fmt: skip
