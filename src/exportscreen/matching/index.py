"""Find listed names in texts: one index for name fields and running text, same scores as `compare_names`.

A name can only reach the threshold if one of its most telling units is found (the signature: a smallest set of units
without which the threshold is out of reach), so only signature units lead to candidates; of these, only names whose
units are alike enough to what the text holds are aligned. Both steps are bounds: they never leave out a name that an
alignment at every stretch would find.
"""

from __future__ import annotations

import ctypes
import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from exportscreen.matching.alignment import GAP, Found, best_alignment, by_acronym, is_mention
from exportscreen.matching.names import LEAST_ACRONYM, MOST_ACRONYM, Name, read_name
from exportscreen.matching.pairing import Passage, pairs_of
from exportscreen.matching.search.compiling import KINDS, NEEDED, SLACK
from exportscreen.matching.search.encoding import SCALE
from exportscreen.matching.search.hashing import hashes_of
from exportscreen.matching.search.kernel import Kernel, is_sound, library
from exportscreen.matching.search.ranges import distinct, expand, places_in
from exportscreen.matching.search.slots import Slots, units_of
from exportscreen.matching.search.splitting import CompiledSplitter, Passages, PlainSplitter, passages
from exportscreen.matching.search.vocabulary import Vocabulary
from exportscreen.reading.background import is_common
from exportscreen.reading.units import Unit

RULED_OUT = 9.0  # a loss that no name can bear
MANY = 2000  # pairs of texts and names from which a first look at the dearest units pays
ROWS = 256  # stretches of text that are looked at together


def with_words(arrays: Mapping[str, NDArray[Any]], words: Sequence[str]) -> dict[str, NDArray[Any]]:
    """Arrays of an index, and with them what words offer that many texts will hold."""
    index = NameIndex(arrays, library())
    return {**arrays, **index.of_words(words)}


class NameIndex:
    """All names to be found.

    Args:
        arrays: What `build_index` made, in memory or mapped from a file.
        compiled: The compiled kernel; without it all is done in Python, with the same results.
        apart: Latin words of texts never stand for words of names in other scripts.
    """

    def __init__(
        self, arrays: Mapping[str, NDArray[Any]], compiled: ctypes.CDLL | None = None, apart: bool = False
    ) -> None:
        self._a = arrays
        meta = json.loads(bytes(arrays["meta"]))
        self.threshold: float = meta["threshold"]
        words = Vocabulary({k[5:]: v for k, v in arrays.items() if k.startswith("word_")}, apart)
        concepts: list[str] = meta["concepts"]
        self._reach: int = meta["longest"] + GAP
        self._long: list[int] = meta["long"]
        self._kernel: Kernel | None = None
        if compiled is not None and not is_sound(arrays):
            compiled = None
        near = near_ordinary = words.near
        if compiled is not None:
            self._kernel = Kernel(compiled, arrays, words, concepts, self.threshold, self._reach, self._long)
            near, near_ordinary = self._kernel.near, self._kernel.near_ordinary
        self._slots = Slots(
            words,
            {concept: i + words.size for i, concept in enumerate(concepts)},
            arrays,
            near,
            near_ordinary,
            PlainSplitter() if compiled is None else CompiledSplitter(compiled, arrays["acronym_filter"]),
        )
        self._columns = np.zeros(words.size + len(concepts) + 1, dtype=np.int32)
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._a["kinds"])

    def text(self, number: int) -> str:
        """A name as it was added."""
        ends = self._a["text_ends"]
        first = ends[number - 1] if number else 0
        return bytes(self._a["texts"][first : ends[number]]).decode("utf-8", "surrogatepass")

    def name(self, number: int) -> Name:
        """A name, read."""
        return read_name(self.text(number), KINDS[self._a["kinds"][number]])

    def of_words(self, words: Sequence[str]) -> dict[str, NDArray[Any]]:
        """What some words offer, in arrays."""
        with self._lock:
            return self._slots.of_words(words)

    def find(self, units: Sequence[Unit]) -> list[Found]:
        """The best stretch for each name that reaches the threshold and is a mention of it, by name number."""
        with self._lock:
            return self._find(passages([self._slots.of_units(units)]), lambda _: units)[0]

    def find_in(self, texts: Sequence[str]) -> list[list[Found]]:
        """The same for many texts at once, which costs far less for each."""
        with self._lock:
            return self._find(self._slots.of_texts(texts), lambda i: units_of(texts[i]))

    def _find(self, slots: Passages, units: Callable[[int], Sequence[Unit]]) -> list[list[Found]]:
        """Names in texts given as slots; their units are asked for where names are aligned here.

        Args:
            slots: The texts.
            units: Gives the units of one of them.
        """
        found: list[list[Found]] = [[] for _ in slots.first]
        initials = self._by_initials(slots)
        open_: dict[int, list[int]] = {}
        beyond: Iterable[int] = range(len(found))
        if self._kernel is not None:
            answer = self._kernel.find(self._slots, slots)
            found, beyond = answer.found, answer.beyond
            for text, name in answer.undecided:
                open_.setdefault(text, []).append(name)
        left = list(beyond)
        for text, names in zip(left, self._candidates(list(map(slots.of, left))), strict=True):
            open_[text] = names
        for text, names in open_.items():
            found[text] += self._align(units(text), names)
            found[text].sort(key=lambda one: one.name)
        for text, names in initials.items():
            found[text] = self._with_acronyms(found[text], units(text), names)
        return found

    def _align(self, units: Sequence[Unit], numbers: Iterable[int]) -> Iterator[Found]:
        """Those of some names that reach the threshold in a text, each at its best stretch."""
        reading: _Reading | None = None
        for number in numbers:
            if reading is None:
                reading = _Reading(units, self._slots)
            name = self.name(number)
            pairs = pairs_of(name, reading.passage, reading.places(name))
            best = best_alignment(name, units, pairs, self.threshold)
            if best is not None and is_mention(name, best, len(units)):
                yield Found(number, best)

    def _with_acronyms(self, found: Sequence[Found], units: Sequence[Unit], names: Iterable[int]) -> list[Found]:
        """What was found, and those of some names that the text does not mention but for their initials."""
        passage = Passage.of(units)
        more = {name: by_acronym(self.name(name), passage) for name in {*names} - {one.name for one in found}}
        by_initials = [Found(name, alignment) for name, alignment in more.items() if alignment is not None]
        return sorted((*found, *by_initials), key=lambda one: one.name)

    def _by_initials(self, texts: Passages) -> dict[int, list[int]]:
        """Names whose initials may be among the words of texts, by text."""
        if not texts.shouting:
            return {}
        words = self._slots.words_of_sizes(
            np.concatenate([texts.numbers[texts.first[i] : texts.last[i]] for i in texts.shouting]),
            LEAST_ACRONYM, MOST_ACRONYM,
        )  # fmt: skip
        first, last = places_in(self._a["acronyms"], hashes_of(list(words.values())))
        names = {
            slot: self._a["acronym_names"][begin:end].tolist()
            for (slot, word), begin, end in zip(words.items(), first.tolist(), last.tolist(), strict=True)
            if begin < end and not is_common(word)
        }
        found = {i: [name for slot in texts.of(i) for name in names.get(slot, ())] for i in texts.shouting if names}
        return {text: numbers for text, numbers in found.items() if numbers}

    def nearest(self, units: Sequence[Unit], floor: float, limit: int) -> list[tuple[int, float]]:
        """(number, bound of its score) of the names that may score at least `floor`, below the threshold too."""
        with self._lock:
            slots = self._slots.of_units(units)
            everything = np.arange(len(self), dtype=np.int64)
            grid = self._grid([(0, slots, True)])
            lost = self._lost(grid, np.zeros(len(self), dtype=np.int64), everything, strict=False)
            self._clear(grid)
        bounds = 1.0 - lost / np.maximum(self._a["left"] / (1.0 - self.threshold), SLACK)
        order = np.argsort(-bounds, kind="stable")
        return [(int(n), float(bounds[n])) for n in order[:limit] if bounds[n] >= floor]

    def _candidates(self, texts: Sequence[Sequence[int]]) -> list[list[int]]:
        """Candidates of texts given as the slots of their units."""
        rows: list[tuple[int, Sequence[int], bool]] = []
        found: list[list[int]] = [[] for _ in texts]
        batches = [rows]
        for number, slots in enumerate(texts):
            if len(slots) > 2 * self._reach:
                found[number] += self._long
            for first in range(0, max(1, len(slots) - self._reach), self._reach):
                part = slots[first : first + 2 * self._reach]
                if part:
                    rows.append((number, part, first + 2 * self._reach >= len(slots)))
                if len(rows) == ROWS:
                    batches.append(rows := [])
        for rows in batches:
            if rows:
                for number, name in zip(*self._of_rows(rows), strict=True):
                    found[number].append(name)
        return [sorted(set(names)) for names in found]

    def _of_rows(self, rows: Sequence[tuple[int, Sequence[int], bool]]) -> tuple[list[int], list[int]]:
        """Text numbers and name numbers of the candidates in some stretches."""
        grid = self._grid(rows)
        a, size = self._a, len(self)
        first, last = a["starts"][grid.features], a["starts"][grid.features + 1]
        at, owner = expand(first, last)
        pairs = distinct(grid.rows[owner] * size + a["postings"][at])
        row, name = pairs // size, pairs % size
        for k in range(NEEDED if len(name) > MANY else 0):
            kept = self._has_needed(grid, row, name, k)
            row, name = row[kept], name[kept]
        kept = self._lost(grid, row, name) <= a["left"][name]
        row, name = row[kept], name[kept]
        if len(name):
            kept = self._lost_nearby(grid, row, name) <= a["left"][name]
            row, name = row[kept], name[kept]
        owner, at = self._slots.joins(grid.slots)
        if len(at):
            joined, join = np.unique(grid.slot_rows[owner] * size + a["join_names"][at], return_inverse=True)
            more_row, more = joined // size, joined % size
            saved = np.bincount(join, weights=a["join_saves"][at])
            kept = self._lost(grid, more_row, more, strict=False) - saved <= a["left"][more]
            row, name = np.concatenate([row, more_row[kept]]), np.concatenate([name, more[kept]])
        self._clear(grid)
        numbers = np.array([number for number, _, _ in rows], dtype=np.int64)
        return numbers[row].tolist(), name.tolist()

    def _grid(self, rows: Sequence[tuple[int, Sequence[int], bool]]) -> _Grid:
        """What some stretches of texts offer, and how alike at most."""
        lengths = [len(part) for _, part, _ in rows]
        slots = np.array([slot for _, part, _ in rows for slot in part], dtype=np.int64)
        slot_rows = np.repeat(np.arange(len(rows)), lengths)
        place = np.arange(len(slots)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        whole = self._slots.offers(slots)
        runs, written = self._slots.runs(slots, slot_rows), self._slots.transliterated(slots, slot_rows)
        apart = self._slots.apart(slots, slot_rows)
        cut = self._slots.cut_off([(r, part) for r, (_, part, ends) in enumerate(rows) if ends and len(part) > 1])
        ends = np.array(lengths, dtype=np.int64)[cut[0]] - 1
        row = np.concatenate(
            [slot_rows[whole[0]], slot_rows[runs[0]], slot_rows[written[0]], slot_rows[apart[0]], cut[0]]
        )
        spans = (
            np.concatenate([place[whole[0]], place[runs[0]], place[written[0]], place[apart[0]], ends]),
            np.concatenate([place[whole[0]], place[runs[1]], place[written[1]], place[apart[1]], ends]),
        )
        features = np.concatenate([whole[1], runs[2], written[2], apart[2], cut[1]])
        columns = self._columns
        order = np.arange(len(features), dtype=np.int32)
        columns[features] = order
        seen = features[columns[features] == order]
        columns[seen] = np.arange(1, len(seen) + 1, dtype=np.int32)
        width = len(seen) + 1
        likeness = np.zeros(len(rows) * width, dtype=np.uint8)
        cells = row * width + columns[features]
        np.maximum.at(likeness, cells, np.concatenate([whole[2], runs[3], written[3], apart[3], cut[2]]))
        return _Grid(slots, slot_rows, row, features, seen, cells, likeness, width, spans, max(lengths, default=1))

    def _clear(self, grid: _Grid) -> None:
        self._columns[grid.seen] = 0

    def _has_needed(self, grid: _Grid, row: NDArray[np.int64], name: NDArray[np.int64], k: int) -> NDArray[np.bool_]:
        """Whether the k-th dearest unit of each name is offered at all, where the name cannot do without it."""
        at = np.minimum(self._a["first"][name] + k, len(self._a["least"]) - 1)
        return np.asarray((self._a["needed"][name] <= k) | (grid.alike(*self._places(grid, row, at)) > 0))

    def _lost(
        self, grid: _Grid, row: NDArray[np.int64], name: NDArray[np.int64], strict: bool = True
    ) -> NDArray[np.float32]:
        """What each name loses at least in its stretch: what likenesses lack, or `Name.least` where there is none.

        With `strict`, a name that cannot be a mention whatever else is there (`is_mention`) loses all.
        """
        at, owner = expand(self._a["first"][name], self._a["first"][name + 1])
        return self._sum(self._unit_losses(grid.alike(*self._places(grid, row[owner], at)), at, strict), name)

    def _lost_nearby(self, grid: _Grid, row: NDArray[np.int64], name: NDArray[np.int64]) -> NDArray[np.float32]:
        """The same where a name's dearest unit cannot be missing, and only what stands near it counts.

        A stretch is no longer than a name and `GAP` more units, so that all of it lies that near to any unit in it.
        """
        a = self._a
        first = a["first"][name]
        at, owner = expand(first, a["first"][name + 1])
        word, concept = self._places(grid, row[owner], at)
        spots = grid.spots(word) | grid.spots(concept)
        alike = grid.alike(word, concept)
        dearest = np.cumsum(a["first"][name + 1] - first) - (a["first"][name + 1] - first)
        width = -(-(a["sizes"][name].astype(np.int64) + GAP) // grid.bucket) + (grid.bucket > 1)
        near = _widened(spots[dearest], width) if len(dearest) else np.zeros(0, dtype=np.uint64)
        needed = a["least"][first] > a["left"][name]
        away = needed[owner] & ((near[owner] & spots) == 0)
        return self._sum(self._unit_losses(np.where(away, np.uint8(0), alike), at, True), name)

    def _places(
        self, grid: _Grid, row: NDArray[np.int64], at: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where in a grid the words and the concepts of some units of names stand."""
        base = row * grid.width
        columns = self._columns
        return base + columns[self._a["unit_word"][at]], base + columns[self._a["unit_concept"][at]]

    def _unit_losses(self, alike: NDArray[np.uint8], at: NDArray[np.int64], strict: bool) -> NDArray[np.float32]:
        lost = self._a["weights"][at] * (np.float32(1.0) - alike * np.float32(1.0 / SCALE))
        lost = np.where(alike > 0, np.minimum(lost, self._a["least"][at]), self._a["least"][at])
        if strict:
            lost[alike < self._a["must"][at]] = RULED_OUT
        return np.asarray(lost)

    def _sum(self, lost: NDArray[np.float32], name: NDArray[np.int64]) -> NDArray[np.float32]:
        """Losses of units, which follow each other name by name, as losses of names."""
        counts = self._a["first"][name + 1] - self._a["first"][name]
        sums = np.zeros(len(name), dtype=np.float32)
        has = counts > 0
        starts = (np.cumsum(counts) - counts)[has]
        if len(starts):
            sums[has] = np.add.reduceat(lost, starts)
        return sums


def _widened(spots: NDArray[np.uint64], width: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Bits and all bits less than a width away from them."""
    wide = spots.copy()
    done = np.ones(len(spots), dtype=np.int64)
    while np.any(done < width):
        step = np.minimum(done, width - done).clip(0).astype(np.uint64)
        wide |= (wide << step) | (wide >> step)
        done += step.astype(np.int64)
        if np.all(step == 0):
            break
    return wide


class _Grid:
    """Some stretches of texts (rows) and the words and concepts that they offer (columns; 0 stands for none)."""

    def __init__(
        self, slots: NDArray[np.int64], slot_rows: NDArray[np.int64], rows: NDArray[np.int64],
        features: NDArray[np.int64], seen: NDArray[np.int64], cells: NDArray[np.int64], likeness: NDArray[np.uint8],
        width: int, spans: tuple[NDArray[np.int64], NDArray[np.int64]], longest: int,
    ) -> None:  # fmt: skip
        self.slots, self.slot_rows = slots, slot_rows
        self.rows, self.features, self.seen = rows, features, seen
        self.width = width
        self.bucket = -(-longest // 64)
        """Units of a text that share a bit of `spots`."""
        self._cells, self._likeness, self._spans = cells, likeness, spans

    def alike(self, word: NDArray[np.int64], concept: NDArray[np.int64]) -> NDArray[np.uint8]:
        """How alike at most what stands in some cells is to the unit whose word and concept they are."""
        return np.maximum(self._likeness[word], self._likeness[concept])

    def spots(self, cells: NDArray[np.int64]) -> NDArray[np.uint64]:
        """For each cell a bit for each place of its row where the word or concept is offered."""
        wanted = distinct(cells)
        asked = np.zeros(len(self._likeness), dtype=bool)
        asked[wanted] = True
        offers = np.flatnonzero(asked[self._cells])
        bits = np.zeros(len(wanted), dtype=np.uint64)
        first, last = (part[offers] // self.bucket for part in self._spans)
        mask = _UP_TO[last + 1] & ~_UP_TO[first]
        np.bitwise_or.at(bits, np.searchsorted(wanted, self._cells[offers]), mask)
        return bits[np.searchsorted(wanted, cells)]


_UP_TO = np.array([(1 << n) - 1 for n in range(65)], dtype=np.uint64)


class _Reading:
    """A text whose names are to be aligned: where it offers something for a unit of a name."""

    def __init__(self, units: Sequence[Unit], slots: Slots) -> None:
        self.passage = Passage.of(units)
        self._offers = slots.words(units)
        self._offered = frozenset().union(*self._offers)
        self._kinds: dict[tuple[str, str], list[int]] = {}
        for i, unit in enumerate(units):
            if unit.kind != "word":
                key = "" if unit.kind == "legal" else unit.key
                self._kinds.setdefault((unit.kind, key), []).append(i)

    def places(self, name: Name) -> list[Iterable[int]]:
        """For each unit of a name where something like it may stand."""
        found: list[Iterable[int]] = []
        persons = name.kind != "organization"
        for unit in name.units:
            raw, kind = unit.raw, unit.kind
            some = [i for i, words in enumerate(self._offers) if raw in words] if raw in self._offered else []
            more: Iterable[int] = ()
            if kind == "legal":
                more = self._kinds.get(("legal", ""), ())
            elif kind != "word":
                more = self._kinds.get((kind, unit.key), ())
                if kind == "initial" and persons:
                    letters = (i for i, u in enumerate(self.passage.units) if u.kind == "word" and u.key[0] == unit.key)
                    more = (*more, *letters)
            elif persons:
                more = self._kinds.get(("initial", unit.key[:1]), ())
            found.append({*some, *more} if more else some)
        return found
