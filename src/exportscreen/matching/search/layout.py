"""The structures of the compiled kernel, laid out as `compiled/kernel.h` has them, and the rules that it is given."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from exportscreen.matching import alignment, arabic, likeness, names, pairing, pairs, skeletons
from exportscreen.matching.search import variants
from exportscreen.matching.search.encoding import KEY_KINDS, SCRIPTS, letter_sums

VERSION = 6  # of the structures below, as `kernel.h` has them
HOWS = (
    "1 letter differ", "2 letters differ", "article", "cut off", "forms of one name", "initial", "looks the same",
    "misspelt, not counted", "other legal form", "same", "same consonants", "same consonants but for voice",
    "same meaning", "same sound", "umlaut", "written apart", "written together",
)  # fmt: skip
"""How units may be alike where neither is Han, in alphabetical order, by which the kernel chooses among equal pairs."""
OF_HOW = {how: number for number, how in enumerate(HOWS)}
_PLACES = ("text", "name", "first", "last")
HIT = np.dtype([("score", "f8"), ("telling", "f8"), ("pairs", "i8"), *((name, "i4") for name in _PLACES)])
_UNITS = ("name", "first", "last", "name_last", "how", "_")
PAIR = np.dtype([*((name, "i4") for name in _UNITS), ("alike", "f8")])
NEAR_WORD = np.dtype({"names": ["word", "alike"], "formats": ["i4", "u1"], "offsets": [0, 4], "itemsize": 8})
LETTER_SUMS = np.concatenate([letter_sums(list(map(chr, range(128)))), np.zeros(128, dtype=np.uint32)])
OF_WORDS = ("blob", "offsets", "lengths", "scripts", "hashes", "word_hashes", "hash_words", "hash_filter")
OF_NEAR = ("variants", "filter", "letters", "marks", "keys", "vowels", "key_kinds", "key_words")
OF_NAMES = (
    "first", "unit_word", "unit_concept", "weights", "least", "must", "sizes", "left", "starts", "postings",
    "beside_words", "beside_concepts",
    "join_names", "join_saves", "kinds", "flags", "totals", "worths", "whole", "forms", "form_weights", "form_least",
    "solid", "initial_ends", "initials", "form_word", "form_concept", "form_letter", "form_kind", "form_flags",
)  # fmt: skip
OF_SLOTS = (
    "ends", "features", "alike", "hashes", "powers", "sizes", "join_first", "join_last", "kinds", "scripts", "flags",
    "letters", "keys", "concepts", "costs", "raw_ends", "raw",
)  # fmt: skip
_UNSEEN = (
    "raw", "raw_ends", "scripts", "vowels", "common", "key_ends", "keys", "key_kinds", "letter_sums", "worths",
    "between", "plain",
)  # fmt: skip
DECIMALS: Mapping[str, float] = {
    "inserted": alignment.INSERTED, "inserted_place": alignment.INSERTED_PLACE,
    "inserted_name": alignment.INSERTED_NAME, "contradiction": alignment.CONTRADICTION,
    "other_place": alignment.OTHER_PLACE, "joined": pairing.JOINED, "apart": arabic.APART, "cut": pairing.CUT,
    "order": alignment.ORDER, "person_order": alignment.PERSON_ORDER,
    "translated_order": alignment.TRANSLATED_ORDER, "alone": alignment.ALONE,
    "whole": alignment.WHOLE, "least_telling": alignment.LEAST_TELLING, "initial_of": likeness.INITIAL_OF,
    "slack": alignment.SLACK, "edit_cost": likeness.EDIT_COST, "first_letter": likeness.FIRST_LETTER,
    "transposed": likeness.TRANSPOSED, "worst_edit": likeness.WORST_EDIT,
    "real_word": likeness.REAL_WORD, "legal_differs": likeness.LEGAL_DIFFERS,
    "worth_plain": likeness.EXPANDED, "worth_sound": likeness.SOUND,
    "worth_shape": likeness.SHAPE, "worth_bare": likeness.PARTICLE, "worth_bones": likeness.SKELETON,
}  # fmt: skip
NUMBERS: Mapping[str, int] = {
    "gap": alignment.GAP, "least_cut": pairing.LEAST_CUT, "least_join": names.LEAST_JOIN,
    "least_han_join": names.LEAST_HAN_JOIN, "least_letters": names.LEAST_LETTERS, "most_joined": names.MOST_JOINED,
    "least_edited": likeness.LEAST_EDITED, "long_edits": likeness.LONG_EDITS,
    "prefix": variants.PREFIX, "letter_bits": variants.BITS,
    "owner_bits": variants.OWNER_BITS,
    **{kind: KEY_KINDS.index(kind) for kind in ("plain", "shape", "sound", "bare", "bones")},
    "how_one": OF_HOW["1 letter differ"], "how_two": OF_HOW["2 letters differ"], "how_plain": OF_HOW["umlaut"],
    "how_sound": OF_HOW["same sound"], "how_shape": OF_HOW["looks the same"], "how_bare": OF_HOW["article"],
    "how_bones": OF_HOW["same consonants"],
    "how_same": OF_HOW["same"], "how_meaning": OF_HOW["same meaning"], "how_initial": OF_HOW["initial"],
    "how_apart": OF_HOW["written apart"], "how_together": OF_HOW["written together"], "how_cut": OF_HOW["cut off"],
    "how_legal": OF_HOW["other legal form"], "how_not_counted": OF_HOW[pairs.NOT_COUNTED],
    "han": SCRIPTS.index("han"), "arabic": SCRIPTS.index("arabic"), "latin": SCRIPTS.index("latin"),
    "digit": SCRIPTS.index("digit"),
}  # fmt: skip


_SIZES = (
    "name_count", "word_count", "feature_count", "hash_count", "hash_filter_bits", "long_count", "reach",
    "variant_count", "filter_bits", "key_count",
)  # fmt: skip


def _rows_of(written: Iterable[tuple[str, str]]) -> NDArray[np.uint8]:
    """Letters and the one that they stand for, eight places a row, as `kernel.h` has them."""
    return np.array([list(letters.encode().ljust(7, b"\0") + heard.encode()) for letters, heard in written], np.uint8)


def _table_of(letters: Mapping[int, str]) -> NDArray[np.uint8]:
    return np.array([ord(letters.get(code, chr(code))) for code in range(256)], dtype=np.uint8)


_WRITTEN = {
    "umlauts": _rows_of(likeness.UMLAUTS), "misread": _rows_of(skeletons.MISREAD),
    "vowels": _rows_of(skeletons.VOWEL_PAIRS), "ends": _rows_of((end, "y") for end in skeletons.ENDS),
    "digraphs": _rows_of((written, skeletons.HEARD[written]) for written in skeletons.DIGRAPHS),
}  # fmt: skip
_LETTERS = {"letters": _table_of(skeletons.LETTERS), "glyphs": _table_of(skeletons.GLYPHS)}
_LEAST = {
    "least_sound": likeness.LEAST_SOUND, "least_bare": likeness.LEAST_BARE, "least_article": likeness.LEAST_ARTICLE,
    "least_skeleton": likeness.LEAST_SKELETON, "least_bones": likeness.LEAST_BONES,
}  # fmt: skip


_PHRASE_SIZES = (
    "longest", "least_letters", "least_apart", "torn_count", "told_count", "slip_count", "longest_word", "least_run",
    "form_count",
)  # fmt: skip
_OF_PHRASES = ("starts", "labels", "nodes", "entries", "torn", "told", "slips", "forms", "form_ends")


_OF_PLAIN = ("letters", "ends", "states", "shouts", "first", "last", "initials")


class Names(ctypes.Structure):
    _fields_ = (
        *((name, ctypes.c_int64) for name in _SIZES),
        *((name, ctypes.c_void_p) for name in (*OF_WORDS, *OF_NAMES, "longest_names", *OF_NEAR)),
    )


class SlotColumns(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_void_p) for name in OF_SLOTS)


class Policy(ctypes.Structure):
    _fields_ = (
        ("threshold", ctypes.c_double),
        *((name, ctypes.c_double) for name in DECIMALS),
        *((name, ctypes.c_int64) for name in NUMBERS),
    )


class Unseen(ctypes.Structure):
    _fields_ = (("count", ctypes.c_int64), *((name, ctypes.c_void_p) for name in _UNSEEN))


class Habits(ctypes.Structure):
    _fields_ = (
        *((name, ctypes.c_void_p) for name in (*_WRITTEN, *_LETTERS)),
        *((f"{name}_count", ctypes.c_int64) for name in _WRITTEN),
        *((name, ctypes.c_int64) for name in _LEAST),
    )


class Arabic(ctypes.Structure):
    _fields_ = (
        *((name, ctypes.c_int64) for name in ("run_count", "whole_count")),
        *((name, ctypes.c_void_p) for name in ("runs", "wholes")),
    )


class Phrases(ctypes.Structure):
    _fields_ = (
        *((name, ctypes.c_int64) for name in _PHRASE_SIZES),
        *((name, ctypes.c_void_p) for name in _OF_PHRASES),
    )


class Known(ctypes.Structure):
    _fields_ = (
        ("count", ctypes.c_int64),
        *((name, ctypes.c_void_p) for name in ("letters", "ends", "slots", "nodes", "labels", "meant", "roles")),
    )


class Plain(ctypes.Structure):
    _fields_ = (
        ("count", ctypes.c_int64),
        *((name, ctypes.c_void_p) for name in _OF_PLAIN),
        *((name, ctypes.c_int64) for name in ("initial_bits", "slot_count", "asked_count")),
        *((name, ctypes.c_void_p) for name in ("slots", "asked", "asked_ends", "asked_ordinary")),
    )


class Answer(ctypes.Structure):
    _fields_ = (
        *((name, ctypes.c_int64) for name in ("hits", "found", "undecided", "beyond")),
        *((name, ctypes.c_void_p) for name in ("hit", "pair", "undecided_names", "beyond_texts")),
    )


Likeness = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_int32, ctypes.c_int32, ctypes.POINTER(ctypes.c_int32))


HABITS = Habits(
    **{name: array.ctypes.data for name, array in {**_WRITTEN, **_LETTERS}.items()},
    **{f"{name}_count": len(rows) for name, rows in _WRITTEN.items()},
    **_LEAST,
)


def sizes() -> list[int]:
    """How large the structures are, in the order of `es_sizes`."""
    structures = (Names, SlotColumns, Policy, Unseen, Habits, Arabic, Phrases, Known, Plain, Answer)
    return [*map(ctypes.sizeof, structures), *(kind.itemsize for kind in (HIT, PAIR, NEAR_WORD))]
