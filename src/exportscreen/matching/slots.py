"""What each unit of a text offers to names: words and concepts that it may stand for, worked out once and kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exportscreen.matching.alignment import (
    JOINABLE,
    JOINED,
    LEAST_CUT,
    MOST_SYLLABLES,
    TRANSLITERATED,
    cut_likeness,
    han_runs,
)
from exportscreen.matching.likeness import LEGAL_DIFFERS, by_likeness
from exportscreen.matching.names import LEAST_HAN_JOIN, LEAST_JOIN, LEAST_LETTERS, MOST_JOINED, named_units
from exportscreen.matching.vocabulary import Vocabulary, expand, hash_of, in_filter, packed, power
from exportscreen.reading.concepts import LEGAL, UnitKind
from exportscreen.reading.tokens import Script, tokenize, without_possessives
from exportscreen.reading.units import LONGEST_PHRASE, Unit, legal_part, meetings, phrase_of, read_alone, read_units

MOST_SLOTS = 300_000  # units that are remembered
SAME = int(packed(1.0))
_WORD = re.compile(r"[a-z]+|[0-9]+")
_MIXED = re.compile(r"['`]|[0-9]+[a-z]{3}|[a-z]{3}[0-9]|[a-z][0-9]+[a-z]|[0-9](?:st|nd|rd|th)")
"""What may be misread digits in a word (PAR5IAN), an ordinal, or an apostrophe inside a name: such texts are read."""
_TITLE = -1  # in place of a slot: what may be a title needs its neighbours

_NONE: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
_NOTHING = _NONE, _NONE, _NONE, np.zeros(0, dtype=np.uint8)
_Form = tuple[UnitKind, str, str, Script]
"""What an index knows a unit of a text by: kind, key, raw form, script."""


_Part = str | tuple[str, ...]
"""A word of a plain text, or the words of a phrase that is one concept."""


class Slots:
    """What each unit of a text offers, worked out once and kept.

    A slot is the number of a unit; `offers` gives the words and concepts of names that it may stand for.
    """

    def __init__(self, vocabulary: Vocabulary, concepts: Mapping[str, int], arrays: Mapping[str, NDArray[Any]]) -> None:
        self._vocabulary = vocabulary
        self._concepts = concepts
        self._a = arrays
        self._forget()

    def _forget(self) -> None:
        self._of_form: dict[_Form, int] = {}
        self._of_word: dict[_Part, int] = {}
        self._forms: list[_Form] = []
        self._words: dict[int, frozenset[str]] = {}
        self._cuts: dict[int, tuple[NDArray[np.int64], NDArray[np.uint8]]] = {}
        self._ends = _Column(np.int64)
        self._features = _Column(np.int32)
        self._alike = _Column(np.uint8)
        self._hashes = _Column(np.uint64)
        self._powers = _Column(np.uint64)
        self._sizes = _Column(np.int64)
        self._traits = _Column(np.uint8)
        self._join_first = _Column(np.int64)
        self._join_last = _Column(np.int64)
        self._ends.extend([0])

    # --- from texts to slots ------------------------------------------------------------------------------------

    def of_units(self, units: Sequence[Unit]) -> list[int]:
        """The slots of a text's units."""
        if len(self._forms) > MOST_SLOTS:
            self._forget()
        forms = [_form(unit) for unit in units]
        self._resolve(forms)
        return [self._of_form[form] for form in forms]

    def of_texts(self, texts: Sequence[str]) -> list[Sequence[int]]:
        """The slots of many texts; plain ones are split into words without being read in full."""
        if len(self._forms) > MOST_SLOTS:
            self._forget()
        split = [self._split(text) for text in texts]
        known = self._of_word
        self._read_words([part for parts in split for part in dict.fromkeys(parts) if part not in known])
        slots: list[Sequence[int]] = [[known[part] for part in parts] for parts in split]
        read = {i: units_of(texts[i]) for i, found in enumerate(slots) if not found or _TITLE in found}
        self._resolve([_form(unit) for units in read.values() for unit in units])
        for i, units in read.items():
            slots[i] = [self._of_form[_form(unit)] for unit in units]
        return slots

    @staticmethod
    def _split(text: str) -> Sequence[_Part]:
        """A plain text's words, phrases that are one concept together; empty where a text must be read in full."""
        if not text.isascii():
            return ()
        lower = without_possessives(text).lower()
        if _MIXED.search(lower):
            return ()
        words = _WORD.findall(lower)
        met = meetings(words)
        if "torn" in met or any(map(legal_part, words)):
            return ()
        if not any(met):
            return words
        parts: list[_Part] = []
        place = 0
        while place < len(words):
            if place < len(met) and met[place]:
                phrase = tuple(words[place : place + LONGEST_PHRASE])
                if (read := phrase_of(phrase)) is not None:
                    if len(read[1]) == read[3]:
                        return ()  # letters, which may be initials
                    parts.append(phrase[: read[3]])
                    place += read[3]
                    continue
            parts.append(words[place])
            place += 1
        return parts

    def _read_words(self, parts: Iterable[_Part]) -> None:
        """Slots of plain words and phrases; a letter that may be a small word or an initial offers what either does."""
        forms: dict[_Part, list[_Form]] = {}
        for part in dict.fromkeys(parts):
            if isinstance(part, tuple):
                read = phrase_of(part)
                assert read is not None  # noqa: S101 - only phrases are given as tuples
                forms[part] = [(read[2], read[0], read[1], "latin")]
            else:
                script: Script = "digit" if part[0] <= "9" else "latin"
                key, raw, kind = read_alone(part, part, script)
                forms[part] = [(kind, key, raw, script)]
                if len(part) == 1 and kind != "initial" and script == "latin":
                    forms[part].append(("initial", part, part, script))
        self._resolve([form for some in forms.values() for form in some])
        for part, some in forms.items():
            slots = [self._of_form[form] for form in some]
            if some[0][0] == "title":
                self._of_word[part] = _TITLE
            else:
                self._of_word[part] = slots[0] if len(slots) == 1 else self._join(some[0], slots)

    def _join(self, form: _Form, slots: Sequence[int]) -> int:
        """A new slot that offers what several do."""
        at, _ = expand(*self._ranges(np.array(slots)))
        self._add([form], [self._features.view[at].tolist()], [self._alike.view[at].tolist()])
        return len(self._forms) - 1

    def _resolve(self, forms: Iterable[_Form]) -> None:
        """Work out what unknown units offer."""
        fresh = [form for form in dict.fromkeys(forms) if form not in self._of_form]
        if not fresh:
            return
        wanted = [i for i, (kind, _, _, script) in enumerate(fresh) if by_likeness(kind, script, fresh[i][2])]
        starts, near, alike = self._vocabulary.near([(fresh[i][2], fresh[i][3]) for i in wanted])
        features: list[list[int]] = [[] for _ in fresh]
        hashes = np.array([hash_of(form[2]) for form in fresh], dtype=np.uint64)
        for i, number in zip(*(part.tolist() for part in self._vocabulary.same(hashes)), strict=True):
            features[i].append(number)
        likeness = [[SAME] * len(same) for same in features]
        for i, form in enumerate(fresh):
            for concept, worth in _concepts(form):
                if (number := self._concepts.get(concept)) is not None:
                    features[i].append(number)
                    likeness[i].append(worth)
        numbers, bounds, ends = near.tolist(), alike.tolist(), starts.tolist()
        for i, first, last in zip(wanted, ends, ends[1:], strict=False):
            features[i] += numbers[first:last]
            likeness[i] += bounds[first:last]
        for i, form in enumerate(fresh):
            self._of_form[form] = len(self._forms) + i
        self._add(fresh, features, likeness)

    def _add(self, forms: Sequence[_Form], features: Sequence[list[int]], alike: Sequence[list[int]]) -> None:
        """New slots, in this order."""
        self._forms += forms
        first = self._ends.view[-1]
        self._features.extend([number for some in features for number in some])
        self._alike.extend([worth for some in alike for worth in some])
        self._ends.extend(first + np.cumsum([len(some) for some in features]))
        hashes = np.array([hash_of(form[2]) for form in forms], dtype=np.uint64)
        self._hashes.extend(hashes)
        self._powers.extend(np.array([power(len(form[2])) for form in forms], dtype=np.uint64))
        self._sizes.extend([len(form[2]) for form in forms])
        self._traits.extend([(kind == "initial") + 2 * (script == "han") for kind, _, _, script in forms])
        table = self._a["joins"]
        whole = np.array([form[0] in JOINABLE for form in forms]) & in_filter(self._a["join_filter"], hashes)
        joins = np.zeros((2, len(forms)), dtype=np.int64)
        joins[:, whole] = np.searchsorted(table, hashes[whole]), np.searchsorted(table, hashes[whole], side="right")
        self._join_first.extend(joins[0])
        self._join_last.extend(joins[1])

    # --- from slots to what they offer --------------------------------------------------------------------------

    def offers(self, slots: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.uint8]]:
        """Index of the slot, word or concept, and bound of likeness of all that units offer."""
        at, owner = expand(*self._ranges(slots))
        return owner, self._features.view[at], self._alike.view[at]

    def runs(
        self, slots: NDArray[np.int64], rows: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]:
        """First and last index of two to four neighbours that are one word of a name, the word, and the bound."""
        hashes, powers = self._hashes.view[slots], self._powers.view[slots]
        sizes, traits = self._sizes.view[slots], self._traits.view[slots]
        joined, size = hashes, sizes
        letters = (traits & 1).astype(bool)
        least = np.where((traits & 2).astype(bool), LEAST_HAN_JOIN, LEAST_JOIN)
        starts: list[NDArray[np.int64]] = []
        hashed: list[NDArray[np.uint64]] = []
        spans: list[NDArray[np.int64]] = []
        for k in range(1, min(MOST_JOINED, len(slots))):
            joined = joined[:-1] * powers[k:] + hashes[k:]
            size = size[:-1] + sizes[k:]
            letters = letters[:-1] & (traits[k:] & 1).astype(bool)
            long_enough = size >= np.where(letters, LEAST_LETTERS, least[: len(size)])
            at = ((rows[:-k] == rows[k:]) & long_enough).nonzero()[0]
            starts.append(at)
            hashed.append(joined[at])
            spans.append(np.full(len(at), k))
        if not starts:
            return _NOTHING
        at, wanted, span = np.concatenate(starts), np.concatenate(hashed), np.concatenate(spans)
        kept = in_filter(self._vocabulary.hash_filter, wanted)
        at, span = at[kept], span[kept]
        owner, features = self._vocabulary.same(wanted[kept])
        at = at[owner]
        return at, at + span[owner], features, np.full(len(at), packed(JOINED), dtype=np.uint8)

    def transliterated(
        self, slots: NDArray[np.int64], rows: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]:
        """The same of Han signs that may write a foreign word."""
        signs = (self._traits.view[slots] & 2).nonzero()[0].tolist()
        if not signs:
            return _NOTHING
        runs: list[tuple[int, int, str]] = []
        for at in signs:
            forms = [
                self._forms[slot]
                for slot in slots[at : at + MOST_SYLLABLES][rows[at : at + MOST_SYLLABLES] == rows[at]]
            ]
            units = [Unit(key, raw, raw, kind, 0, 0, script) for kind, key, raw, script in forms]
            runs += [(at, at + k, form) for i, k, form in han_runs(units) if i == 0]
        owner, numbers = self._vocabulary.spoken([form for _, _, form in runs])
        first = np.array([run[0] for run in runs], dtype=np.int64)[owner]
        last = np.array([run[1] for run in runs], dtype=np.int64)[owner]
        return first, last, numbers, np.full(len(first), packed(TRANSLITERATED), dtype=np.uint8)

    def cut_off(
        self, texts: Sequence[tuple[int, Sequence[int]]]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]:
        """The same of last words of texts, (row, slots) each, that may be the beginning of a longer word."""
        rows, features, alike = [], [], []
        for row, slots in texts:
            numbers, worth = self._cut(slots[-1])
            if len(numbers):
                rows.append(np.full(len(numbers), row, dtype=np.int64))
                features.append(numbers)
                alike.append(worth)
        if not rows:
            return _NONE, _NONE, _NOTHING[3]
        return np.concatenate(rows), np.concatenate(features), np.concatenate(alike)

    def _cut(self, slot: int) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
        known = self._cuts.get(slot)
        if known is None:
            kind, _, raw, script = self._forms[slot]
            first = last = 0
            if kind in JOINABLE and script != "han" and len(raw) >= LEAST_CUT:
                first, last = self._vocabulary.beginning(raw)
            numbers = np.arange(first, last)
            sizes = self._vocabulary.lengths[numbers].astype(np.int64)
            numbers, sizes = numbers[sizes > len(raw)], sizes[sizes > len(raw)]
            worth = np.zeros(256)
            for size in set(sizes.tolist()):
                worth[size] = cut_likeness(len(raw), size)
            known = self._cuts[slot] = (numbers, packed(worth[sizes]))
        return known

    def joins(self, slots: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """For each unit where the names begin and end of which it is several words written together."""
        return self._join_first.view[slots], self._join_last.view[slots]

    def words(self, units: Sequence[Unit]) -> list[frozenset[str]]:
        """For each unit of a text the words of names that it may stand for, its own among them."""
        return [self._words_of(slot) for slot in self.of_units(units)]

    def _words_of(self, slot: int) -> frozenset[str]:
        known = self._words.get(slot)
        if known is None:
            first, last = self._ends.view[slot : slot + 2]
            numbers = self._features.view[first:last].astype(np.int64)
            words = self._vocabulary.words(numbers[numbers < self._vocabulary.size])
            known = self._words[slot] = frozenset((self._forms[slot][2], *words))
        return known

    def _ranges(self, slots: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        return self._ends.view[slots], self._ends.view[slots + 1]


def units_of(text: str) -> tuple[Unit, ...]:
    """The units of a text in which names are looked for: all but titles."""
    return named_units(read_units(tokenize(text)))


def _form(unit: Unit) -> _Form:
    return unit.kind, unit.key, unit.raw, unit.script


def _concepts(form: _Form) -> Iterable[tuple[str, int]]:
    """Concepts that a unit offers, and how alike."""
    kind, key, _, _ = form
    if kind == "legal":
        for other in LEGAL:
            yield f"legal:={other}", SAME if key == f"={other}" else int(packed(LEGAL_DIFFERS))
    elif kind in {"place", "generic", "number"}:
        yield f"{kind}:{key}", SAME
    elif kind == "initial":
        yield f"initial:{key}", SAME


class _Column:
    """A growing array."""

    def __init__(self, dtype: type[np.generic]) -> None:
        self._array: NDArray[Any] = np.zeros(1024, dtype=dtype)
        self._size = 0

    @property
    def view(self) -> NDArray[Any]:
        """What is in it."""
        return self._array[: self._size]

    def extend(self, values: Sequence[int] | NDArray[Any]) -> None:
        """Add values at the end."""
        size = self._size + len(values)
        if size > len(self._array):
            grown = np.zeros(max(size, 2 * len(self._array)), dtype=self._array.dtype)
            grown[: self._size] = self._array[: self._size]
            self._array = grown
        self._array[self._size : size] = values
        self._size = size
