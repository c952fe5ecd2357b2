"""The compiled kernel: the index and the alignment of names in C, where it could be compiled on installing.

`compiled/` finds what `index.py` and `alignment.py` define, many times sooner. What it does not know (texts in Han
characters, very long names) it leaves to them, and everything where there is no library.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from exportscreen.content.arrays import is_rising, is_within
from exportscreen.matching import likeness
from exportscreen.matching.alignment import Alignment, Found
from exportscreen.matching.arabic import together
from exportscreen.matching.pairs import Pair
from exportscreen.matching.search import layout
from exportscreen.matching.search.compiling import KINDS, UNIT_KINDS
from exportscreen.matching.search.encoding import BETWEEN, SCRIPTS, WORTHS, commonness, script_numbers, vowel_classes
from exportscreen.matching.search.hashing import filter_bits
from exportscreen.matching.search.slots import COLUMNS, Slots
from exportscreen.matching.search.splitting import Passages, are_traits_sound
from exportscreen.matching.search.variants import words_in
from exportscreen.matching.search.vocabulary import Offers, Vocabulary
from exportscreen.reading.tokens import Script
from exportscreen.reading.units import Unit

LIBRARY = "compiled/libkernel.so"
SWITCH = "EXPORTSCREEN_KERNEL"  # `off` in the environment: do without


class Finding(NamedTuple):
    """What the kernel found, and what it leaves to `alignment.py`."""

    found: list[list[Found]]
    """For each text the names, by number, each at its best stretch."""
    undecided: list[tuple[int, int]]
    """Texts and names that are to be aligned."""
    beyond: list[int]
    """Texts that are to be looked up."""


@cache
def library() -> ctypes.CDLL | None:
    """The compiled library; None where it was not compiled, is another version, or is switched off."""
    if os.environ.get(SWITCH) == "off":
        return None
    path = Path(str(files("exportscreen.matching.search"))) / LIBRARY
    try:
        found = ctypes.CDLL(str(path))
    except OSError:
        return None
    pointer, number = ctypes.c_void_p, ctypes.c_int64
    found.es_version.restype = number
    found.es_open.restype, found.es_open.argtypes = pointer, [pointer, pointer, pointer, layout.Likeness]
    found.es_find.restype = ctypes.c_int
    found.es_find.argtypes = [pointer, pointer, pointer, pointer, pointer, number, pointer, pointer]
    found.es_splitter_open.restype, found.es_splitter_open.argtypes = pointer, [pointer, ctypes.c_uint64]
    found.es_split.restype, found.es_split.argtypes = ctypes.c_int, [pointer, pointer, ctypes.c_int]
    found.es_learn.restype, found.es_learn.argtypes = ctypes.c_int, [pointer, pointer]
    found.es_splitter_close.argtypes = found.es_unlearn.argtypes = [pointer]
    found.es_near.restype, found.es_near.argtypes = ctypes.c_int, [pointer] * 4
    found.es_forget.argtypes = found.es_close.argtypes = [pointer]
    found.es_sizes.argtypes = [pointer]
    sizes = (number * len(layout.sizes()))()
    found.es_sizes(sizes)
    return found if found.es_version() == layout.VERSION and list(sizes) == layout.sizes() else None


class Kernel:
    """The names of an index, ready to be found by the compiled library.

    Args:
        compiled: The library.
        arrays: What `build_index` made.
        words: The words of the names.
        concepts: The concepts, which are numbered after the words.
        threshold: Scores below it need not be found.
        reach: Units of a text in which any name but the longest finds room.
        longest: Names that may be longer.
    """

    def __init__(
        self, compiled: ctypes.CDLL, arrays: Mapping[str, NDArray[Any]], words: Vocabulary, concepts: Sequence[str],
        threshold: float, reach: int, longest: Sequence[int],
    ) -> None:  # fmt: skip
        self._library = compiled
        self._words = words
        self._concepts = concepts
        self._form_word, self._form_concept = arrays["form_word"], arrays["form_concept"]
        self._form_kind, self._scripts = arrays["form_kind"], arrays["word_scripts"]
        kept = {name: np.ascontiguousarray(arrays[f"word_{name}"]) for name in (*layout.OF_WORDS, *layout.OF_NEAR)}
        kept |= {name: np.ascontiguousarray(arrays[name]) for name in layout.OF_NAMES}
        kept["longest_names"] = np.array(longest, dtype=np.int32)
        self._kept = kept
        self._names = layout.Names(
            name_count=len(arrays["kinds"]), word_count=words.size, feature_count=words.size + len(concepts),
            hash_count=len(kept["hashes"]), hash_filter_bits=filter_bits(kept["hash_filter"]),
            long_count=len(longest), reach=reach, variant_count=len(kept["variants"]),
            filter_bits=filter_bits(kept["filter"]), key_count=len(kept["keys"]),
            **{name: array.ctypes.data for name, array in kept.items()},
        )  # fmt: skip
        self._policy = layout.Policy(threshold=threshold, **layout.DECIMALS, **layout.NUMBERS)
        self._columns = layout.SlotColumns()
        self._slots: Slots | None = None
        self._emptied = 0
        self._trouble: BaseException | None = None
        self._ask = layout.Likeness(self._likeness)
        self._kernel = compiled.es_open(
            ctypes.byref(self._names), ctypes.byref(self._policy), ctypes.byref(layout.HABITS), self._ask
        )
        if not self._kernel:
            raise MemoryError

    def __del__(self) -> None:
        if getattr(self, "_kernel", None):
            self._library.es_close(self._kernel)

    def near(self, words: Sequence[tuple[str, Script]]) -> Offers:
        """All words that some words of texts may stand for, as `Vocabulary.near` gives them.

        Words that keep letters of other alphabets among their Latin ones are left to it.
        """
        odd = [i for i, (word, _) in enumerate(words) if not word.isascii()]
        return self._near_with(words, odd) if odd else self._near_given(words, self._asked(words))

    def near_ordinary(self, words: Sequence[tuple[str, Script]]) -> Offers:
        """The same of Latin words of which it is known that none is a given name or a common word.

        The tables need not be asked, unless the words may stand for words in other scripts.
        """
        return self._near_given(words, self._asked(words) if self._words.is_foreign else _nothing_asked(len(words)))

    def _near_given(self, words: Sequence[tuple[str, Script]], told: Mapping[str, NDArray[Any]]) -> Offers:
        """The same of words in ASCII letters, given what the tables tell of them."""
        raws = [word.encode() for word, _ in words]
        given: dict[str, NDArray[Any]] = {
            "raw": np.frombuffer(b"".join(raws) or b" ", dtype=np.uint8),
            "raw_ends": np.cumsum(list(map(len, raws)), dtype=np.int64),
            "letter_sums": layout.LETTER_SUMS,
            "worths": WORTHS,
            "between": BETWEEN,
            **told,
        }
        unseen = layout.Unseen(count=len(words), **{name: array.ctypes.data for name, array in given.items()})
        ends = np.zeros(len(words) + 1, dtype=np.int64)
        near = ctypes.c_void_p()
        state = self._library.es_near(
            self._kernel,
            ctypes.byref(unseen),
            ends.ctypes.data + ends.itemsize,
            ctypes.byref(near),
        )
        if state:
            raise MemoryError
        rows = _rows(near.value or 0, int(ends[-1]), layout.NEAR_WORD)
        return ends, rows["word"], rows["alike"]

    def _near_with(self, words: Sequence[tuple[str, Script]], odd: Sequence[int]) -> Offers:
        """The same of words some of which are looked up in Python."""
        even = sorted({*range(len(words))} - {*odd})
        parts = self.near([words[i] for i in even]), self._words.near([words[i] for i in odd])
        counts = [np.diff(ends) for ends, _, _ in parts]
        owners = np.concatenate([np.repeat(np.array(even, dtype=np.int64), counts[0]), np.repeat(odd, counts[1])])
        order = np.argsort(owners, kind="stable")
        ends = np.concatenate([[0], np.cumsum(np.bincount(owners, minlength=len(words)))])
        numbers, alike = (np.concatenate([part[k] for part in parts])[order] for k in (1, 2))
        return ends, numbers.astype(np.int32), alike.astype(np.uint8)

    def _asked(self, words: Sequence[tuple[str, Script]]) -> dict[str, NDArray[Any]]:
        """What the tables tell of some words."""
        plain = [self._words.is_within(*word) for word in words]
        keys, kinds, key_ends = self._words.keys(words, plain)
        return {
            "scripts": script_numbers([script for _, script in words]),
            "vowels": vowel_classes(
                ["" if is_plain else word for (word, _), is_plain in zip(words, plain, strict=True)]
            ),
            "common": commonness([word for word, _ in words]),
            "keys": keys,
            "key_kinds": kinds,
            "key_ends": key_ends,
            "plain": np.array(plain, dtype=np.uint8),
        }

    def find(self, slots: Slots, texts: Passages) -> Finding:
        """Names in texts, given as the slots of their units."""
        if slots is not self._slots or slots.emptied != self._emptied:
            self._library.es_forget(self._kernel)
            self._slots, self._emptied = slots, slots.emptied
        numbers, first, last = map(np.ascontiguousarray, (texts.numbers, texts.first, texts.last))
        runs, wholes = slots.arabic(texts)
        arabic = layout.Arabic(len(runs), len(wholes), runs.ctypes.data, wholes.ctypes.data)
        for name in layout.OF_SLOTS:
            setattr(self._columns, name, slots.columns[name].address)
        answer = layout.Answer()
        state = self._library.es_find(
            self._kernel, ctypes.byref(self._columns), numbers.ctypes.data, first.ctypes.data, last.ctypes.data,
            len(first), ctypes.byref(arabic), ctypes.byref(answer),
        )  # fmt: skip
        if self._trouble is not None:
            trouble, self._trouble = self._trouble, None
            raise trouble
        if state:
            raise MemoryError
        rows = _rows(answer.pair, answer.found, layout.PAIR)
        hows = map(layout.HOWS.__getitem__, rows["how"].tolist())
        parts = [rows[part].tolist() for part in ("name", "first", "last", "alike", "name_last")]
        pairs = list(map(Pair._make, zip(*parts[:4], hows, parts[4], strict=True)))
        found: list[list[Found]] = [[] for _ in first]
        begin = 0
        for score, telling, end, text, name, first, last in _rows(answer.hit, answer.hits, layout.HIT).tolist():
            found[text].append(Found(name, Alignment(score, tuple(pairs[begin:end]), first, last, telling)))
            begin = end
        undecided = _rows(answer.undecided_names, 2 * answer.undecided, np.dtype("i4")).tolist()
        return Finding(
            found,
            list(zip(undecided[::2], undecided[1::2], strict=True)),
            _rows(answer.beyond_texts, answer.beyond, np.dtype("i4")).tolist(),
        )

    def _likeness(self, form: int, slot: int, how: Any) -> float:
        """How alike a unit of names and a unit of texts are; asked by the library, once for each two."""
        try:
            assert self._slots is not None  # noqa: S101 - only `find` comes here
            kind, key, raw, script = self._slots.form(slot)
            words = key.split() if kind == "word" else ()
            if len(words) > 1:
                worth, told = together(self._unit(form), words)
            else:
                worth, told = likeness.similarity(self._unit(form), Unit(key, raw, raw, kind, 0, 0, script))
            how[0] = layout.OF_HOW[told] if worth else 0
        except BaseException as trouble:  # it must not end in the library; `find` raises it
            self._trouble = trouble
            return -1.0
        return worth

    def _unit(self, form: int) -> Unit:
        word, concept = int(self._form_word[form]), int(self._form_concept[form]) - self._words.size
        raw, kind = self._words.word(word), UNIT_KINDS[self._form_kind[form]]
        key = self._concepts[concept].partition(":")[2] if concept < len(self._concepts) else raw
        return Unit(key, raw, raw, kind, 0, 0, SCRIPTS[self._scripts[word]])


def _nothing_asked(count: int) -> dict[str, NDArray[Any]]:
    """What no table tells of so many Latin words."""
    return {
        **{name: np.zeros(count, dtype=np.uint8) for name in ("scripts", "vowels", "key_kinds")},
        "common": np.zeros(count),
        "keys": np.zeros(0, dtype=np.uint32),
        "key_ends": np.zeros(count, dtype=np.int64),
        "plain": np.ones(count, dtype=np.uint8),
    }


def is_sound(arrays: Mapping[str, NDArray[Any]]) -> bool:
    """Whether the arrays of an index point only inside each other: in C nothing else would keep to that."""
    sizes = {name: len(array) for name, array in arrays.items()}
    names, words = sizes["kinds"], sizes["word_offsets"] - 1
    features = sizes["starts"] - 2
    forms = sizes["form_word"]
    within = (
        ("unit_word", features + 1), ("unit_concept", features + 1), ("postings", names), ("join_names", names),
        ("forms", forms), ("form_weights", sizes["worths"]), ("form_least", sizes["worths"]), ("form_word", words),
        ("form_concept", features + 1), ("word_hash_words", words), ("word_key_words", words),
        ("form_kind", len(UNIT_KINDS)), ("word_scripts", len(SCRIPTS)), ("kinds", len(KINDS)),
    )  # fmt: skip
    ranges = (
        ("first", names + 1, sizes["unit_word"]), ("whole", names + 1, sizes["forms"]),
        ("starts", features + 2, sizes["postings"]), ("word_offsets", words + 1, sizes["word_blob"]),
        ("initial_ends", names, sizes["initials"]),
    )  # fmt: skip
    alike = (
        ("unit_word", ("unit_concept", "weights", "least", "must")), ("forms", ("form_weights", "form_least", "solid")),
        ("form_word", ("form_concept", "form_letter", "form_kind", "form_flags")),
        ("kinds", ("sizes", "left", "flags", "totals")),
        ("postings", ("beside_words", "beside_concepts")),
        ("joins", ("join_names", "join_saves")), ("word_keys", ("word_key_kinds", "word_key_words")),
        ("word_lengths", ("word_scripts", "word_word_hashes", "word_letters", "word_marks", "word_vowels")),
        ("word_hashes", ("word_hash_words",)),
    )  # fmt: skip
    return (
        all(is_within(arrays[name], size) for name, size in within)
        and all(is_rising(arrays[name], size, end) for name, size, end in ranges)
        and all(sizes[other] == sizes[name] for name, others in alike for other in others)
        and sizes["word_lengths"] == words
        and all(is_within(arrays[f"beside_{kind}"] + 1, features + 2) for kind in ("words", "concepts"))
        and is_within(words_in(arrays["word_variants"]), words)
        and ("slot_ends" not in arrays or _are_slots_sound(arrays, features))
    )


def _are_slots_sound(arrays: Mapping[str, NDArray[Any]], features: int) -> bool:
    """The same of slots that were worked out beforehand."""
    count = len(arrays["slot_kinds"])
    each = [name for name in COLUMNS if name not in {"ends", "features", "alike", "raw_ends", "raw"}]
    return (
        all(len(arrays[f"slot_{name}"]) == count for name in each)
        and len(arrays["slot_alike"]) == len(arrays["slot_features"])
        and is_rising(arrays["slot_ends"], count + 1, len(arrays["slot_features"]))
        and is_rising(arrays["slot_raw_ends"], count + 1, len(arrays["slot_raw"]))
        and is_within(arrays["slot_features"], features)
        and is_within(arrays["slot_kinds"], len(UNIT_KINDS))
        and is_within(arrays["slot_scripts"], len(SCRIPTS))
        and is_within(arrays["slot_of_words"], count)
        and are_traits_sound(arrays["slot_traits"])
        and all(is_within(arrays[f"slot_join_{end}"], len(arrays["joins"]) + 1) for end in ("first", "last"))
    )


def _rows(address: int, count: int, kind: np.dtype[Any]) -> NDArray[Any]:
    """Rows of a structure, copied out of the library's memory."""
    return np.frombuffer(ctypes.string_at(address, count * kind.itemsize) if count else b"", dtype=kind)
