"""Names compiled into the arrays of an index: their words, what each may lose, by which units it is looked for."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exportscreen.matching.alignment import ALONE, LEAST_TELLING, WHOLE
from exportscreen.matching.arabic import MOST_APART, keys_of_neighbours
from exportscreen.matching.likeness import (
    INITIAL_OF,
    LONGEST_WORD,
    NEVER_BY_LETTERS,
    WORST_EDIT,
    by_likeness,
    is_slip,
)
from exportscreen.matching.names import Name, NameKind, acronyms, is_bare, is_plain, read_name, solid_units
from exportscreen.matching.search.building import build_vocabulary
from exportscreen.matching.search.encoding import packed
from exportscreen.matching.search.hashing import filter_of, hash_of
from exportscreen.reading.background import word_counts
from exportscreen.reading.concepts import UnitKind, given_names
from exportscreen.reading.tokens import Script
from exportscreen.reading.units import Unit

ALWAYS = frozenset({"legal", "stop"})
"""Kinds of units whose absence hardly ever decides, unless a name has no others."""
ALIKE = frozenset({"word", "place", "generic", "legal"})
"""Kinds of units of a name that a misspelt word may stand for."""
LONGEST = 64  # units of a name that decide how texts are cut; longer names meet whole texts
LOOKED_AT = 3  # of its dearest units, to find one that it needs beside the one by which it is looked up
NEEDED = 2  # units without which a name is given up before all of it is looked at
OFTEN = 100  # texts in which a corporate word, place or number stands for each in which a rare word does
SLACK = 1e-5  # sums of weights in another order, and in single precision, differ in the last digits
KINDS: tuple[NameKind, ...] = ("organization", "person", "any")
UNIT_KINDS: tuple[UnitKind, ...] = ("word", "generic", "place", "number", "legal", "stop", "title", "initial")
CONCEPTS = frozenset({"generic", "place", "number", "legal", "initial"})
"""Kinds of units that have a concept beside their word."""
PLAIN, BARE, BEYOND = 1, 2, 4
"""Marks of names: `is_plain`, `is_bare`, one that the compiled kernel leaves to `alignment.py`."""
MOST_UNITS, MOST_LETTERS = 56, 254  # units of a name, and letters of each, for the compiled kernel
SPELT, GIVEN, SLIP = 1, 2, 4
"""Marks of units: a word of Latin letters, so that only spelling says how alike two are; a given name; `is_slip`."""
STARTS: Mapping[str, int] = MappingProxyType({"word": 0, "number": 0, "stop": 1, "legal": 2})
"""Kind of the unit of an initial → how `spelt` treats it; 3 for the others."""


def build_index(names: Iterable[tuple[str, NameKind]], threshold: float) -> dict[str, NDArray[Any]]:
    """Arrays of an index over names, in their order.

    Args:
        names: Each name with what it names.
        threshold: Scores below it need not be found (0–1).

    Returns:
        Arrays by name, for `NameIndex`: plain numbers and bytes, to be kept in memory or on disk.
    """
    maker = _Maker(threshold)
    for text, kind in names:
        maker.add(text, kind)
    return maker.arrays()


class _Maker:
    """Collects what an index needs of each name."""

    def __init__(self, threshold: float) -> None:
        self.threshold = threshold
        self.texts = bytearray()
        self.text_ends = array("q")
        self.kinds = bytearray()
        self.words: dict[tuple[str, Script], int] = {}
        self.word_alike: list[bool] = []
        self.concepts: dict[str, int] = {}
        self.counts, self.sizes, self.needed = array("i"), array("i"), array("B")
        self.unit_word, self.unit_concept = array("i"), array("i")
        self.weights, self.least, self.must, self.left = array("f"), array("f"), array("f"), array("f")
        self.signed = array("i")
        """Name, word and concept of each unit of a signature, three by three."""
        self.choices = array("i")
        """The same of units of which each alone is a signature of its name."""
        self.joins, self.join_names, self.join_saves = array("Q"), array("i"), array("f")
        self.acronyms, self.acronym_names = array("Q"), array("i")
        self.longest = 1
        self.long: list[int] = []
        self.forms: dict[tuple[int, int, UnitKind, str], int] = {}
        """Word, concept, kind and first letter of a unit → its number."""
        self.worths: dict[float, int] = {}
        self.whole = array("i")
        self.unit_forms, self.unit_solid = array("i"), bytearray()
        self.unit_weights, self.unit_least = array("i"), array("i")
        self.totals, self.flags = array("d"), bytearray()
        self.initials, self.initial_ends = array("H"), array("q")

    def add(self, text: str, kind: NameKind) -> None:
        """Add a name; one without units is kept, so that numbers agree, and never found."""
        name = read_name.__wrapped__(text, kind)  # not to be remembered: there may be a million
        number = len(self.kinds)
        self.texts += text.encode("utf-8", "surrogatepass")
        self.text_ends.append(len(self.texts))
        self.kinds.append(KINDS.index(kind))
        left = (1.0 - self.threshold) * name.total + SLACK
        least = [_unit_loss(name, j) for j in range(len(name.units))]
        must, as_written = _needed(name)
        self._add_whole(name)
        order = _counted(name, least, left, must)
        features = [self._features(name, j, as_written) for j in range(len(name.units))]
        for j in order:
            word, concept = features[j]
            self.unit_word.append(word)
            self.unit_concept.append(concept)
            self.weights.append(0.0 if name.units[j].kind in NEVER_BY_LETTERS else name.weights[j])
            self.least.append(least[j])
            self.must.append(must.get(j, 0.0))
        self.counts.append(len(order))
        self.sizes.append(len(name.units))
        self.left.append(left)
        self.needed.append(sum(least[j] > left for j in order[:NEEDED]))
        single = [j for j in order if _by_initial(name, j, least[j]) > left]
        for j in single or _signature(name, order, least, left):
            (self.choices if single else self.signed).extend((number, *features[j]))
        for j, k, raw in name.joins:
            forms = [raw]
            if k - j < MOST_APART and name.units[j].script == "latin":
                forms += keys_of_neighbours(raw, name.units[j : k + 1])
            for form in forms:
                self.joins.append(hash_of(form))
                self.join_names.append(number)
                self.join_saves.append(sum(least[j : k + 1]))
        for letters in sorted(acronyms(name)):
            self.acronyms.append(hash_of(letters))
            self.acronym_names.append(number)
        if len(name.units) <= LONGEST:
            self.longest = max(self.longest, len(name.units))
        else:
            self.long.append(number)

    def _add_whole(self, name: Name) -> None:
        """All that `alignment.py` needs of a name, whatever of it leads to candidates."""
        solid = set(solid_units(name))
        for j, unit in enumerate(name.units):
            self.unit_forms.append(self._form(unit))
            self.unit_weights.append(self.worths.setdefault(name.weights[j], len(self.worths)))
            self.unit_least.append(self.worths.setdefault(name.least[j], len(self.worths)))
            self.unit_solid.append(j in solid)
        self.whole.append(len(name.units))
        self.totals.append(name.total)
        beyond = len(name.units) > MOST_UNITS or any(_is_beyond(unit) for unit in name.units)
        self.flags.append(PLAIN * (bool(name.units) and is_plain(name)) | BARE * is_bare(name) | BEYOND * beyond)
        for start, kind, _ in name.initials:
            self.initials.append((ord(start) if start.isascii() else 0) | STARTS.get(kind, 3) << 8)
        self.initial_ends.append(len(self.initials))

    def _word(self, unit: Unit) -> int:
        word = self.words.setdefault((unit.raw, unit.script), len(self.words))
        if word == len(self.word_alike):
            self.word_alike.append(False)
        return word

    def _form(self, unit: Unit) -> int:
        concept = -1
        if unit.kind in CONCEPTS:
            concept = self.concepts.setdefault(f"{unit.kind}:{unit.key}", len(self.concepts))
        return self.forms.setdefault((self._word(unit), concept, unit.kind, unit.key[:1]), len(self.forms))

    def _features(self, name: Name, j: int, as_written: bool) -> tuple[int, int]:
        """Numbers of the word and the concept under which a text offers something for a unit; -1 for none.

        With `as_written`, another word of the same meaning does not count.
        """
        unit = name.units[j]
        concept = -1
        word = self._word(unit)
        self.word_alike[word] |= unit.kind in ALIKE and (
            unit.kind != "word" or by_likeness("word", unit.script, unit.raw)
        )
        if as_written:
            return word, concept
        if unit.kind in CONCEPTS - {"initial"}:
            concept = self.concepts.setdefault(f"{unit.kind}:{unit.key}", len(self.concepts))
        elif unit.kind == "initial" or (unit.kind == "word" and name.kind != "organization"):
            concept = self.concepts.setdefault(f"initial:{unit.key[:1]}", len(self.concepts))
        return word, concept

    def _rarest(self) -> NDArray[np.int32]:
        """Of the units that each are a signature, for each name the one by which it is least often looked at."""
        choices = np.array(self.choices, dtype=np.int32).reshape(-1, 3)
        words = np.bincount(np.array(self.unit_word) + 1, minlength=len(self.words) + 1).astype(float)
        concepts = np.bincount(np.array(self.unit_concept) + 1, minlength=len(self.concepts) + 1)
        for (word, _), number in self.words.items():
            words[number + 1] *= 1 + word_counts(word)[1]
        words[0] = 0
        concepts[0] = 0
        often = words[choices[:, 1] + 1] + concepts[choices[:, 2] + 1] * OFTEN
        order = np.lexsort((choices[:, 1], often, choices[:, 0]))
        choices = choices[order]
        first = np.ones(len(choices), dtype=bool)
        first[1:] = choices[1:, 0] != choices[:-1, 0]
        return choices[first]

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Everything in arrays: words first, then concepts, then one number that stands for nothing."""
        order = sorted(self.words)
        renumbered = np.zeros(len(order) + 1, dtype=np.int32)
        for new, word in enumerate(order):
            renumbered[self.words[word]] = new
        size = len(order)
        nothing = size + len(self.concepts)
        renumbered[size] = nothing
        words = build_vocabulary({word: self.word_alike[i] for word, i in self.words.items()})

        def word_numbers(found: NDArray[np.int32]) -> NDArray[np.int32]:
            return renumbered[found]  # -1 is the last: nothing

        def concept_numbers(found: NDArray[np.int32]) -> NDArray[np.int32]:
            return np.where(found < 0, nothing, found + size).astype(np.int32)

        signed = np.concatenate([as_array(self.signed).reshape(-1, 3), self._rarest()])
        initial = np.array([c.startswith("initial:") for c in self.concepts] + [False], dtype=bool)
        by_word = np.stack([word_numbers(signed[:, 1]), signed[:, 0]], axis=1)
        concepts = signed[:, 2]
        by_concept = np.stack([concept_numbers(concepts), signed[:, 0]], axis=1)
        lonely = signed[:, 1] < 0
        by_concept = by_concept[(concepts >= 0) & (~initial[concepts] | lonely)]
        postings = np.concatenate([by_word[by_word[:, 0] < nothing], by_concept])
        postings = postings[np.argsort(postings[:, 0], kind="stable")]
        starts = np.searchsorted(postings[:, 0], np.arange(nothing + 2))
        first = np.concatenate([[0], np.cumsum(as_array(self.counts))]).astype(np.int64)
        units = word_numbers(as_array(self.unit_word)), concept_numbers(as_array(self.unit_concept))
        beside = self._beside(postings, first, *units)
        joins = as_array(self.joins)
        by_join = np.argsort(joins, kind="stable")
        short = as_array(self.acronyms)
        by_letters = np.argsort(short, kind="stable")
        written = list(self.words)
        forms = np.array([form[:2] for form in self.forms], dtype=np.int32).reshape(-1, 2)
        meta = {
            "threshold": self.threshold,
            "longest": self.longest,
            "long": self.long,
            "concepts": list(self.concepts),
        }
        return {
            **{f"word_{key}": value for key, value in words.items()},
            "meta": np.frombuffer(json.dumps(meta).encode(), dtype=np.uint8),
            "texts": np.frombuffer(bytes(self.texts), dtype=np.uint8),
            "text_ends": as_array(self.text_ends),
            "kinds": np.frombuffer(bytes(self.kinds), dtype=np.uint8),
            "first": first,
            "unit_word": units[0],
            "unit_concept": units[1],
            "weights": as_array(self.weights),
            "least": as_array(self.least),
            "must": packed(as_array(self.must)),
            "sizes": np.minimum(as_array(self.sizes), 255).astype(np.uint8),
            "needed": as_array(self.needed),
            "left": as_array(self.left),
            "starts": starts.astype(np.int64),
            "postings": postings[:, 1].astype(np.int32),
            "beside_words": np.where(beside < 0, -1, units[0][beside]).astype(np.int32),
            "beside_concepts": np.where(beside < 0, -1, units[1][beside]).astype(np.int32),
            "joins": joins[by_join],
            "join_names": as_array(self.join_names)[by_join],
            "join_saves": as_array(self.join_saves)[by_join],
            "acronyms": short[by_letters],
            "acronym_names": as_array(self.acronym_names)[by_letters],
            "acronym_filter": filter_of(short),
            "whole": np.concatenate([[0], np.cumsum(as_array(self.whole))]).astype(np.int64),
            "forms": as_array(self.unit_forms),
            "form_weights": as_array(self.unit_weights),
            "form_least": as_array(self.unit_least),
            "solid": np.frombuffer(bytes(self.unit_solid), dtype=np.uint8),
            "worths": np.array(list(self.worths), dtype=np.float64),
            "totals": as_array(self.totals),
            "flags": np.frombuffer(bytes(self.flags), dtype=np.uint8),
            "initials": as_array(self.initials),
            "initial_ends": as_array(self.initial_ends),
            "form_word": word_numbers(forms[:, 0]).astype(np.int32),
            "form_concept": concept_numbers(forms[:, 1]),
            "form_kind": np.array([UNIT_KINDS.index(kind) for _, _, kind, _ in self.forms], dtype=np.uint8),
            "form_flags": np.array([spelling_flags(kind, *written[word]) for word, _, kind, _ in self.forms], np.uint8),
            "form_letter": np.array([ord(letter or "\0") for _, _, _, letter in self.forms], dtype=np.int32),
            "join_filter": filter_of(joins),
        }

    def _beside(
        self, postings: NDArray[np.int32], first: NDArray[np.int64], word: NDArray[np.int32],
        concept: NDArray[np.int32],
    ) -> NDArray[np.int64]:  # fmt: skip
        """For each posting (feature, name) a unit that the name cannot do without either; -1 for none."""
        feature, name = postings.T
        least, left = as_array(self.least), as_array(self.left)
        beside = np.full(len(postings), -1)
        for k in reversed(range(LOOKED_AT)):
            at = first[name] + k
            within = (at < first[name + 1]).nonzero()[0]
            at = at[within]
            needed = (word[at] != feature[within]) & (concept[at] != feature[within]) & (least[at] > left[name[within]])
            beside[within[needed]] = at[needed]
        return beside


def as_array(values: array[Any]) -> NDArray[Any]:
    """Collected numbers as an array, not copied."""
    return np.frombuffer(values, dtype=values.typecode) if values else np.zeros(0, dtype=values.typecode)


def spelling_flags(kind: UnitKind, raw: str, script: Script) -> int:
    """Marks `SPELT`, `GIVEN` and `SLIP` of a unit."""
    if kind != "word":
        return SLIP * is_slip(kind, raw, script)
    spelt = script == "latin" and raw.isascii() and raw.isalpha() and len(raw) <= LONGEST_WORD
    return SPELT * spelt | GIVEN * bool(given_names(raw))


def _is_beyond(unit: Unit) -> bool:
    """Whether the compiled kernel cannot tell how alike a unit is: what Han signs mean is not in their Latin key."""
    return unit.script == "han" or len(unit.raw) > MOST_LETTERS


def _unit_loss(name: Name, j: int) -> float:
    """The least that a unit costs where nothing like it is there; initials of persons may always be a word's."""
    return 0.0 if name.units[j].kind == "initial" and name.kind != "organization" else name.least[j]


def _by_initial(name: Name, j: int, loss: float) -> float:
    """The same where an initial stands for it."""
    if name.kind != "organization" and name.units[j].kind == "word":
        return min(loss, name.weights[j] * (1.0 - INITIAL_OF))
    return loss


def _counted(name: Name, least: Sequence[float], left: float, must: Collection[int]) -> list[int]:
    """Units that decide, the dearest first: all but legal forms and small words, if they are enough."""
    telling = [j for j, u in enumerate(name.units) if u.kind not in ALWAYS and least[j] > 0]
    if sum(_by_initial(name, j, least[j]) for j in telling) <= left:
        telling = list(range(len(name.units)))
    return sorted({*telling, *must}, key=lambda j: (-least[j], j))


def _signature(name: Name, order: Sequence[int], least: Sequence[float], left: float) -> Iterator[int]:
    """The fewest units of which one must be found, better than by an initial, for the name to reach the threshold."""
    for j in order:
        yield j
        left -= _by_initial(name, j, least[j])
        if left < 0:
            return


def _needed(name: Name) -> tuple[dict[int, float], bool]:
    """How alike units must be for `is_mention`, as far as the name alone decides it; whether meaning does not count."""
    if is_plain(name):
        return dict.fromkeys(range(len(name.units)), 1.0), True
    solid = solid_units(name)
    if len(solid) == 1:
        return {solid[0]: ALONE}, True
    firm = [j for j, u in enumerate(name.units) if u.kind not in {"legal", "stop"}]
    power = sum(name.weights[j] for j in firm)
    if power < LEAST_TELLING or not any(name.units[j].kind in {"word", "number"} for j in firm):
        return {**dict.fromkeys(solid, WORST_EDIT), **dict.fromkeys(firm, WHOLE)}, False
    free = {j for j in firm if name.units[j].kind == "initial" and name.kind != "organization"}
    return {j: WORST_EDIT for j in firm if j not in free and round(power - name.weights[j], 4) < LEAST_TELLING}, False
