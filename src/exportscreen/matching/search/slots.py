"""What each unit of a text offers to names: words and concepts that it may stand for, worked out once and kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exportscreen.content.arrays import packed_json
from exportscreen.matching.arabic import APART, arabic_runs, keys_of_whole
from exportscreen.matching.han import han_runs
from exportscreen.matching.likeness import LEGAL_DIFFERS, by_likeness, by_signs
from exportscreen.matching.names import (
    LEAST_HAN_JOIN,
    LEAST_JOIN,
    LEAST_LETTERS,
    MOST_JOINED,
    foreign_cost_of,
    has_initials,
    named_units,
)
from exportscreen.matching.pairing import JOINED, LEAST_CUT, cut_likeness
from exportscreen.matching.pairs import JOINABLE
from exportscreen.matching.search.compiling import UNIT_KINDS, spelling_flags
from exportscreen.matching.search.encoding import SCRIPTS, packed
from exportscreen.matching.search.hashing import hashes_of, in_filter, powers_of
from exportscreen.matching.search.ranges import distinct, expand, places_in
from exportscreen.matching.search.splitting import Passages, Splitter
from exportscreen.matching.search.vocabulary import Offers, Vocabulary
from exportscreen.reading.background import is_common
from exportscreen.reading.concepts import LEGAL, UnitKind
from exportscreen.reading.plain import Part, Traits, traits_of
from exportscreen.reading.tokens import Script, tokenize
from exportscreen.reading.units import Unit, phrase_of, read_alone, read_units

MOST_SLOTS = 300_000  # units that are remembered
SAME = int(packed(1.0))
HAN, ACRONYM, BEYOND, COMMON, TOGETHER = 1, 2, 4, 64, 128
SPELLING = 3  # `spelling_flags` stand three bits higher
"""Marks of slots: Han signs, may be an acronym, is left to `alignment.py` by the compiled kernel, a common word, Arabic
neighbours together."""
_ARABIC, _HAN_SCRIPT = SCRIPTS.index("arabic"), SCRIPTS.index("han")
_WORD, _TITLE = (UNIT_KINDS.index(kind) for kind in ("word", "title"))
_NONE: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
_NO_RUNS, _NO_WHOLES = np.zeros((0, 3), dtype=np.int32), np.zeros((0, 2), dtype=np.int32)
_NOTHING = _NONE, _NONE, _NONE, np.zeros(0, dtype=np.uint8)
_Form = tuple[UnitKind, str, str, Script]
"""What an index knows a unit of a text by: kind, key, raw form, script."""
_Near = Callable[[Sequence[tuple[str, Script]]], Offers]
"""Gives all words of names that some words of texts may stand for."""

_NUMBER_OF_KIND = {kind: number for number, kind in enumerate(UNIT_KINDS)}
COLUMNS: Mapping[str, type[np.generic]] = MappingProxyType(
    {
        "ends": np.int64, "features": np.int32, "alike": np.uint8, "hashes": np.uint64, "powers": np.uint64,
        "sizes": np.int64, "join_first": np.int64, "join_last": np.int64, "kinds": np.uint8, "scripts": np.uint8,
        "flags": np.uint8, "letters": np.int32, "keys": np.int32, "concepts": np.int32, "costs": np.float64,
        "raw_ends": np.int64, "raw": np.uint8,
    }
)  # fmt: skip
"""What is kept of slots; `ends` and `raw_ends` say where the features and the letters of each begin and end."""


class Slots:
    """What each unit of a text offers, worked out once and kept.

    A slot is the number of a unit; `offers` gives the words and concepts of names that it may stand for.

    Args:
        vocabulary: The words of the names.
        concepts: The numbers of their concepts, which follow on those of the words.
        arrays: What `build_index` made.
        near: Gives the words that words of texts may stand for.
        near_ordinary: The same for Latin words that are words and nothing else.
        splitter: Splits plain texts.
    """

    def __init__(
        self, vocabulary: Vocabulary, concepts: Mapping[str, int], arrays: Mapping[str, NDArray[Any]],
        near: _Near, near_ordinary: _Near, splitter: Splitter,
    ) -> None:  # fmt: skip
        self._vocabulary = vocabulary
        self._splitter = splitter
        self._near, self._near_ordinary = near, near_ordinary
        self._concepts = concepts
        self._a = arrays
        self.emptied = 0
        """How often all slots were forgotten: numbers from before mean nothing."""
        self._forget()

    def _forget(self) -> None:
        self.emptied += 1
        self._of_form: dict[_Form, int] = {}
        self._forms: list[_Form] = []
        self._words: dict[int, frozenset[str]] = {}
        self._cuts: dict[int, tuple[NDArray[np.int64], NDArray[np.uint8]]] = {}
        self._wholes: dict[int, NDArray[np.int64]] = {}
        self._keys: dict[str, int] = {}
        self._splitter.forget()
        self.columns = {name: Column(kind) for name, kind in COLUMNS.items()}
        if "slot_forms" in self._a:
            self._remember()
        else:
            self.columns["ends"].extend([0])
            self.columns["raw_ends"].extend([0])

    def _remember(self) -> None:
        """Take up the slots that were worked out when the index was built."""
        for name, column in self.columns.items():
            column.extend(self._a[f"slot_{name}"])
        self._forms = [tuple(form) for form in json.loads(self._a["slot_forms"].tobytes())]
        self._of_form = {form: slot for slot, form in enumerate(self._forms)}
        self._keys = dict(zip(map(_name_of, self._forms), self._a["slot_keys"].tolist(), strict=True))
        words: list[str] = json.loads(self._a["slot_words"].tobytes())
        traits = [Traits(*row) for row in self._a["slot_traits"].tolist()]
        self._splitter.remember(dict(zip(words, self._a["slot_of_words"].tolist(), strict=True)), traits)

    def of_words(self, words: Sequence[str]) -> dict[str, NDArray[Any]]:
        """Slots of plain words in small letters as arrays, to be kept with those of the index."""
        slots = self._of_parts(words)
        return {
            **{f"slot_{name}": column.view.copy() for name, column in self.columns.items()},
            "slot_forms": packed_json(self._forms),
            "slot_words": packed_json(list(words)),
            "slot_of_words": np.array(slots, dtype=np.int32),
            "slot_traits": np.array([traits_of(word) for word in words], dtype=np.int32).reshape(
                -1, len(Traits._fields)
            ),
        }

    # --- from texts to slots ------------------------------------------------------------------------------------

    def form(self, slot: int) -> _Form:
        """Kind, key, raw form and script of a slot."""
        return self._forms[slot]

    def words_of_sizes(self, slots: NDArray[np.int32], least: int, most: int) -> dict[int, str]:
        """The words of so many letters among some slots, each once."""
        size = self.columns["sizes"].view[slots]
        kept = (self.columns["kinds"].view[slots] == _WORD) & (size >= least) & (size <= most)
        return {slot: self._forms[slot][2] for slot in np.unique(slots[kept]).tolist()}

    def of_units(self, units: Sequence[Unit]) -> list[int]:
        """The slots of a text's units."""
        if len(self._forms) > MOST_SLOTS:
            self._forget()
        forms = [_form(unit) for unit in units]
        self._resolve(forms)
        return [self._of_form[form] for form in forms]

    def of_texts(self, texts: Sequence[str]) -> Passages:
        """The slots of the units of many texts; plain ones are split into words without being read in full."""
        if len(self._forms) > MOST_SLOTS:
            self._forget()
        split, left = self._splitter.split(texts, self._of_parts, self._of_ordinary)
        read = {i: [_form(u) for u in units_of(texts[i])] for i in left}
        self._resolve(form for forms in read.values() for form in forms)
        slots = {i: [self._of_form[form] for form in forms] for i, forms in read.items()}
        titles = (self.columns["kinds"].view[split.numbers] == _TITLE).nonzero()[0]
        if len(titles):
            titled = distinct(split.owners(titles)).tolist()
            slots |= {i: self._named(split.of(i)) for i in titled}
        return split.replaced(slots) if slots else split

    def _named(self, slots: Sequence[int]) -> list[int]:
        """Slots without titles, as `named_units` has it."""
        named = named_units(self._units(slots))
        renamed = [_form(unit) for unit in named]
        self._resolve(renamed)
        return [self._of_form[form] for form in renamed]

    def _of_parts(self, parts: Sequence[Part]) -> list[int]:
        """Slots of words and phrases of plain texts."""
        forms = list(map(_form_of, parts))
        self._resolve(forms)
        return [self._of_form[form] for form in forms]

    def _of_ordinary(self, words: Sequence[Part]) -> list[int]:
        """The same of Latin words that are words and nothing else: what no table tells follows from their length."""
        forms: list[_Form] = [("word", str(word), str(word), "latin") for word in words]
        if fresh := self._fresh(forms):
            of_size = {len(form[2]): form for form in fresh}
            traits = {size: self._traits(form) for size, form in of_size.items()}
            near = self._near_ordinary([form[2:] for form in fresh])
            self._add(fresh, range(len(fresh)), near, [traits[len(form[2])] for form in fresh])
        return [self._of_form[form] for form in forms]

    def _resolve(self, forms: Iterable[_Form]) -> None:
        """Work out what unknown units offer."""
        if fresh := self._fresh(forms):
            alike = [i for i, (kind, _, raw, script) in enumerate(fresh) if by_likeness(kind, script, raw)]
            near = self._by_signs([fresh[i] for i in alike], self._near([fresh[i][2:] for i in alike]))
            self._add(fresh, alike, near, list(map(self._traits, fresh)))

    def _by_signs(self, forms: Sequence[_Form], near: Offers) -> Offers:
        """What units may stand for, of Han words what their own signs do and not others that are read so."""
        if all(form[3] != "han" for form in forms):
            return near
        starts, numbers, alike = near
        owners = np.repeat(np.arange(len(forms)), np.diff(starts))
        rows = np.array([form[3] == "han" for form in forms])[owners].nonzero()[0]
        words = self._vocabulary.words(numbers[rows].astype(np.int64))
        abroad = (self._vocabulary.scripts(numbers[rows]) != _HAN_SCRIPT).tolist()
        units = [Unit(key, raw, raw, kind, 0, 0, script) for kind, key, raw, script in forms]
        worth = [
            by_signs(units[owner], word)[0] if is_abroad else 0.0
            for owner, word, is_abroad in zip(owners[rows].tolist(), words, abroad, strict=True)
        ]
        alike = alike.copy()
        alike[rows] = packed(np.array(worth))
        kept = alike > 0
        counts = np.bincount(owners[kept], minlength=len(forms))
        return np.concatenate([[0], np.cumsum(counts)]), numbers[kept], alike[kept]

    def _fresh(self, forms: Iterable[_Form]) -> list[_Form]:
        """Those of some units that are unknown, each once."""
        return [form for form in dict.fromkeys(forms) if form not in self._of_form]

    def _add(
        self, fresh: Sequence[_Form], looked_up: Sequence[int], near: Offers, traits: Sequence[tuple[float, ...]]
    ) -> None:
        """Add unknown units.

        Args:
            fresh: The units, each once.
            looked_up: Indexes of those that were looked up by likeness.
            near: What these may stand for.
            traits: What `_traits` says of each unit.
        """
        hashes = hashes_of([form[2] for form in fresh])
        owner, features, alike = self._offered(fresh, hashes, looked_up, near)
        columns = self.columns
        raws = [form[2].encode() for form in fresh]
        sizes = [len(form[2]) for form in fresh]
        joins = self._joined(fresh, hashes)
        added: Mapping[str, Sequence[int] | Sequence[float] | NDArray[Any]] = {
            "features": features,
            "alike": alike,
            "ends": columns["ends"].view[-1] + np.cumsum(np.bincount(owner, minlength=len(fresh))),
            "hashes": hashes,
            "powers": powers_of(sizes),
            "sizes": sizes,
            "join_first": joins[0],
            "join_last": joins[1],
            "letters": [ord(form[1][0]) for form in fresh],
            "keys": [self._keys.setdefault(_name_of(form), len(self._keys)) for form in fresh],
            **dict(zip(("kinds", "scripts", "flags", "concepts", "costs"), zip(*traits, strict=True), strict=True)),
            "raw": np.frombuffer(b"".join(raws), dtype=np.uint8),
            "raw_ends": columns["raw_ends"].view[-1] + np.cumsum([len(raw) for raw in raws]),
        }
        for name, values in added.items():
            columns[name].extend(values)
        self._of_form.update((form, slot) for slot, form in enumerate(fresh, len(self._forms)))
        self._forms += fresh

    def _offered(
        self, forms: Sequence[_Form], hashes: NDArray[np.uint64], looked_up: Sequence[int], near: Offers
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """Index of the unit, in order, word or concept, and bound of likeness of all that some units offer."""
        starts, near_words, near_alike = near
        same_of, same = self._vocabulary.same(hashes)
        told = [
            (i, number, worth)
            for i, form in enumerate(forms)
            if form[0] != "word"
            for concept, worth in _concepts(form)
            if (number := self._concepts.get(concept)) is not None
        ]
        told_of, concepts, told_alike = np.array(told, dtype=np.int64).reshape(-1, 3).T
        owner = np.concatenate([same_of, told_of, np.repeat(np.array(looked_up, dtype=np.int64), np.diff(starts))])
        features = np.concatenate([same, concepts, near_words])
        alike = np.concatenate([np.full(len(same), SAME), told_alike, near_alike])
        order = np.argsort(owner, kind="stable")
        return owner[order], features[order], alike[order]

    def _joined(self, forms: Sequence[_Form], hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
        """First and last (exclusive) places in the table of joins of units that may be several words of a name."""
        table = self._a["joins"]
        joinable = np.array([form[0] in JOINABLE for form in forms]) & in_filter(self._a["join_filter"], hashes)
        joins = np.zeros((2, len(forms)), dtype=np.int64)
        joins[:, joinable] = places_in(table, hashes[joinable])
        return joins

    def _traits(self, form: _Form) -> tuple[int, int, int, int, float]:
        """Kind, script, marks, concept and cost of a unit that stands foreign in a name."""
        kind, key, _, script = form
        concept = self._concepts.get(_name_of(form), -1) if kind != "word" else -1
        return _NUMBER_OF_KIND[kind], SCRIPTS.index(script), _flags(form), concept, foreign_cost_of(kind, key, script)

    # --- from slots to what they offer --------------------------------------------------------------------------

    def offers(self, slots: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.uint8]]:
        """Index of the slot, word or concept, and bound of likeness of all that units offer."""
        at, owner = expand(*self._ranges(slots))
        columns = self.columns
        return owner, columns["features"].view[at], columns["alike"].view[at]

    def runs(
        self, slots: NDArray[np.int64], rows: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]:
        """First and last index of two to four neighbours that are one word of a name, the word, and the bound."""
        columns = self.columns
        hashes, powers, sizes = (columns[name].view[slots] for name in ("hashes", "powers", "sizes"))
        joined, size = hashes, sizes
        initial = letters = columns["kinds"].view[slots] == UNIT_KINDS.index("initial")
        least = np.where(columns["flags"].view[slots] & HAN, LEAST_HAN_JOIN, LEAST_JOIN)
        starts: list[NDArray[np.int64]] = []
        hashed: list[NDArray[np.uint64]] = []
        spans: list[NDArray[np.int64]] = []
        for k in range(1, min(MOST_JOINED, len(slots))):
            joined = joined[:-1] * powers[k:] + hashes[k:]
            size = size[:-1] + sizes[k:]
            letters = letters[:-1] & initial[k:]
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
        signs = (self.columns["flags"].view[slots] & HAN).nonzero()[0]
        if not len(signs):
            return _NOTHING
        runs: list[tuple[int, int, str, float]] = []
        for row in np.unique(rows[signs]):
            first, end = np.searchsorted(rows, [row, row + 1]).tolist()
            runs += [(first + i, first + k, key, a) for i, k, key, a in han_runs(self._units(slots[first:end]))]
        owner, numbers = self._vocabulary.spoken([key for _, _, key, _ in runs])
        starts = np.array([run[0] for run in runs], dtype=np.int64)[owner]
        ends = np.array([run[1] for run in runs], dtype=np.int64)[owner]
        return starts, ends, numbers, packed(np.array([run[3] for run in runs]))[owner]

    def apart(
        self, slots: NDArray[np.int64], rows: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.uint8]]:
        """The same of neighbouring Arabic words that may be one Latin word."""
        runs = self.together(slots, rows)
        owner, offered, _ = self.offers(runs[:, 2])
        return runs[owner, 0], runs[owner, 1], offered.astype(np.int64), np.full(len(owner), packed(APART), np.uint8)

    def together(self, slots: NDArray[np.int64], rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """First and last index of neighbouring Arabic words in one row, and a slot for what they are together."""
        runs: list[tuple[int, int, _Form]] = []
        for row in distinct(rows[self._arabic(slots)]):
            begin, end = np.searchsorted(rows, [row, row + 1]).tolist()
            found = arabic_runs(self._units(slots[begin:end]))
            runs += [
                (begin + i, begin + k, ("word", " ".join(words), "".join(words), "arabic"))
                for i, k, words in found
                if i < k
            ]
        self._resolve(form for _, _, form in runs)
        return np.array([(i, k, self._of_form[form]) for i, k, form in runs], dtype=np.int64).reshape(-1, 3)

    def _units(self, slots: Iterable[int]) -> list[Unit]:
        """Units without places, as far as slots know them."""
        forms = (self._forms[slot] for slot in slots)
        return [Unit(key, raw, raw, kind, 0, 0, script) for kind, key, raw, script in forms]

    def _arabic(self, slots: NDArray[np.integer[Any]]) -> NDArray[np.intp]:
        return np.asarray((self.columns["scripts"].view[slots] == _ARABIC).nonzero()[0])

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
        """Index of the slot, and place in the table of joins, of units that are several words of a name together."""
        columns = self.columns
        at, owner = expand(columns["join_first"].view[slots], columns["join_last"].view[slots])
        more_owner, more = self.wholes(slots)
        return np.concatenate([owner, more_owner]), np.concatenate([at, more])

    def arabic(self, texts: Passages) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """What `together` and `wholes` give of texts, by their places in all of them."""
        words = self._arabic(texts.numbers)
        if not len(words):
            return _NO_RUNS, _NO_WHOLES
        owners = np.unique(texts.owners(words))
        owners = owners[np.argsort(texts.first[owners], kind="stable")]
        places, rows = expand(texts.first[owners], texts.last[owners])
        slots = texts.numbers[places].astype(np.int64)
        runs = self.together(slots, rows)
        runs[:, :2] = places[runs[:, :2]]
        owner, at = self.wholes(slots)
        return runs.astype(np.int32), np.stack([places[owner], at], axis=1).astype(np.int32)

    def wholes(self, slots: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The same of Arabic words that are several Latin words."""
        words = self._arabic(slots)
        if not len(words):
            return _NONE, _NONE
        wanted = slots[words].tolist()
        unseen = [slot for slot in dict.fromkeys(wanted) if slot not in self._wholes]
        keys = [keys_of_whole(self._forms[slot][2]) for slot in unseen]
        hashes, table = hashes_of([key for own in keys for key in own]), self._a["joins"]
        at, owner = expand(*places_in(table, hashes))
        ends = np.searchsorted(owner, np.cumsum(list(map(len, keys))))
        self._wholes.update(zip(unseen, np.split(at, ends[:-1]) if unseen else (), strict=True))
        wholes = [self._wholes[slot] for slot in wanted]
        return np.repeat(words, list(map(len, wholes))), np.concatenate(wholes)

    def words(self, units: Sequence[Unit]) -> list[frozenset[str]]:
        """For each unit of a text the words of names that it may stand for, its own among them."""
        return [self._words_of(slot) for slot in self.of_units(units)]

    def _words_of(self, slot: int) -> frozenset[str]:
        known = self._words.get(slot)
        if known is None:
            first, last = self.columns["ends"].view[slot : slot + 2]
            numbers = self.columns["features"].view[first:last].astype(np.int64)
            words = self._vocabulary.words(numbers[numbers < self._vocabulary.size])
            known = self._words[slot] = frozenset((self._forms[slot][2], *words))
        return known

    def _ranges(self, slots: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        return self.columns["ends"].view[slots], self.columns["ends"].view[slots + 1]


@lru_cache(maxsize=1024)
def units_of(text: str) -> tuple[Unit, ...]:
    """The units of a text in which names are looked for: all but titles."""
    return named_units(read_units(tokenize(text)))


def _plain_script(word: str) -> Script:
    return "digit" if word[0] <= "9" else "latin"


def _form_of(part: Part) -> _Form:
    """The unit of a word or phrase of a plain text, as `plain_parts` gives them."""
    if isinstance(part, tuple):
        read = phrase_of(part)
        assert read is not None  # noqa: S101 - only phrases are given as tuples
        return read[2], read[0], read[1], _plain_script(part[0])
    if part.isupper():
        return "initial", part.lower(), part.lower(), "latin"
    script = _plain_script(part)
    key, raw, kind = read_alone(part, part, script)
    return kind, key, raw, script


def _form(unit: Unit) -> _Form:
    return unit.kind, unit.key, unit.raw, unit.script


def _name_of(form: _Form) -> str:
    """Kind and key of a unit, which repeat where another says the same; of words, the key alone."""
    return form[1] if form[0] == "word" else f"{form[0]}:{form[1]}"


def _flags(form: _Form) -> int:
    kind, key, raw, script = form
    beyond = script == "han" or not raw.isascii()
    flags = HAN * (script == "han") | ACRONYM * has_initials(kind, raw, script) | BEYOND * beyond
    flags |= TOGETHER * (kind == "word" and " " in key)
    return flags | spelling_flags(kind, raw, script) << SPELLING | COMMON * (kind == "word" and is_common(raw))


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


class Column:
    """A growing array of plain numbers."""

    def __init__(self, dtype: type[np.generic]) -> None:
        self._array: NDArray[Any] = np.zeros(1024, dtype=dtype)
        self._size = 0
        self.address: int = self._array.ctypes.data
        """Where it stands in memory, until it grows."""

    @property
    def view(self) -> NDArray[Any]:
        """What is in it."""
        return self._array[: self._size]

    def extend(self, values: Sequence[int] | Sequence[float] | NDArray[Any]) -> None:
        """Add values at the end."""
        size = self._size + len(values)
        if size > len(self._array):
            grown = np.zeros(max(size, 2 * len(self._array)), dtype=self._array.dtype)
            grown[: self._size] = self._array[: self._size]
            self._array = grown
            self.address = grown.ctypes.data
        self._array[self._size : size] = values
        self._size = size
