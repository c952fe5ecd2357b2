"""Find listed names in texts: one index for name fields and running text, same scores as `compare_names`.

A name can only reach the threshold if one of its most telling units is found (the signature: a smallest set of units
without which the threshold is out of reach), so only signature units lead to candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from exportscreen.matching.names import (
    INITIAL_OF,
    JOINABLE,
    JOINED,
    SAME_READING,
    Alignment,
    Name,
    Pair,
    align,
    runs,
    similarity,
)
from exportscreen.matching.vocabulary import Vocabulary
from exportscreen.reading.concepts import Unit

LIKENESS = frozenset({"word", "place", "generic", "stop", "title"})
"""Kinds of units that may be found by likeness of their letters."""
ALWAYS = frozenset({"initial", "legal", "stop", "title"})
SLACK = 1e-9  # sums of weights in another order differ in the last digits
GAP = 4  # units without any match that end a stretch: a name is not strewn over a sentence


@dataclass(frozen=True, slots=True)
class Found:
    """A listed name found in a text."""

    name: int
    """Index of the name, as added."""
    alignment: Alignment


class NameIndex:
    """All names to be found, built once.

    Args:
        names: The names, in a fixed order.
        threshold: Scores below it need not be found (0–1).
    """

    def __init__(self, names: Sequence[Name], threshold: float) -> None:
        self.names = tuple(names)
        self.threshold = threshold
        self._signatures: dict[str, list[int]] = defaultdict(list)
        self._joins: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        words: set[tuple[str, str]] = set()
        for number, name in enumerate(self.names):
            for j in signature(name, threshold):
                self._signatures[_key(name.units[j])].append(number)
            words.update((u.raw, u.script) for u in name.units if u.kind in LIKENESS and u.script != "han")
            for j, k, raw in name.joins:
                self._joins[raw].append((number, j, k))
        self._vocabulary = Vocabulary(words)
        self._plans: tuple[_Plan, ...] = tuple(_plan(name, threshold) for name in self.names)

    def find(self, units: Sequence[Unit]) -> list[Found]:
        """The best stretch for each name that reaches the threshold, by name number."""
        near = self._neighbours(units)
        candidates = self._candidates(units, near)
        found: list[Found] = []
        for number in sorted(candidates):
            joined = candidates[number]
            if not joined and not _may_reach(self._plans[number], near):
                continue
            best = self._best(self.names[number], units, near, joined)
            if best is not None and best.score >= self.threshold:
                found.append(Found(number, best))
        return found

    def _neighbours(self, units: Sequence[Unit]) -> dict[str, list[tuple[int, int, float, str]]]:
        """Unit key of a name → where in the text something like it stands: first, last, similarity, how."""
        near: dict[str, list[tuple[int, int, float, str]]] = defaultdict(list)
        for i, unit in enumerate(units):
            key = _key(unit)
            near[key].append((i, i, 1.0, "same"))
            if unit.script == "han" and unit.kind == "word":
                near["~" + unit.key].append((i, i, SAME_READING, "same reading"))
            elif unit.kind not in {"number", "legal"}:
                for raw, alike, how in self._vocabulary.near(unit.raw, unit.script):
                    if "w:" + raw != key:
                        near["w:" + raw].append((i, i, alike, how))
        for i, k, raw in runs(units):
            near["w:" + raw].append((i, k, JOINED, "written apart"))
        return near

    def _candidates(self, units: Sequence[Unit], near: Mapping[str, object]) -> dict[int, list[tuple[int, int, int]]]:
        """Name number → places where several of its units are one word of the text: unit, name first, name last."""
        candidates: dict[int, list[tuple[int, int, int]]] = {}
        for key in near:
            for number in self._signatures.get(key, ()):
                candidates.setdefault(number, [])
        for i, unit in enumerate(units):
            if unit.kind in JOINABLE:
                for number, j, k in self._joins.get(unit.raw, ()):
                    candidates.setdefault(number, []).append((i, j, k))
        return candidates

    def _best(
        self,
        name: Name,
        units: Sequence[Unit],
        near: Mapping[str, list[tuple[int, int, float, str]]],
        joined: Sequence[tuple[int, int, int]],
    ) -> Alignment | None:
        pairs = [Pair(j, i, i, JOINED, "written together", k) for i, j, k in joined]
        for j, unit in enumerate(name.units):
            seen: dict[tuple[int, int], tuple[float, str]] = {}
            for key in _keys(unit):
                for first, last, _, how in near.get(key, ()):
                    alike = (JOINED, how) if first != last else similarity(unit, units[first])
                    if alike[0] > seen.get((first, last), (0.0, ""))[0]:
                        seen[(first, last)] = alike
            pairs.extend(Pair(j, first, last, alike, how) for (first, last), (alike, how) in seen.items())
        pairs.extend(_initials(name, units, pairs))
        best: Alignment | None = None
        for stretch in _stretches(name, pairs):
            found = align(name, units, stretch)
            if found is not None and (best is None or (found.score, -found.first) > (best.score, -best.first)):
                best = found
        return best


_Plan = tuple[float, tuple[tuple[tuple[str, ...], float], ...]]
"""What may be lost before the threshold is out of reach; and for each unit that does not always count its keys and what
it costs if nothing like it is in the text, the dearest first, so that most names are given up at the first look."""


def _plan(name: Name, threshold: float) -> _Plan:
    parts = []
    for unit, cost in zip(name.units, name.least, strict=True):
        if unit.kind in ALWAYS:
            continue
        keys = _keys(unit)
        if name.kind == "person" and unit.kind == "word":
            keys = (*keys, "w:" + unit.raw[:1])
        parts.append((keys, cost))
    parts.sort(key=lambda part: -part[1])
    return (1.0 - threshold) * name.total + SLACK, tuple(parts)


def _may_reach(plan: _Plan, near: Mapping[str, object]) -> bool:
    """Whether a name can reach the threshold; never False for one that does.

    Every unit that has anything like it in the text counts in full; one that has none costs at least what
    `Name.least` says, and the score is at most one minus that share of the whole.
    """
    left, parts = plan
    for keys, cost in parts:
        for key in keys:
            if key in near:
                break
        else:
            left -= cost
            if left < 0:
                return False
    return True


def signature(name: Name, threshold: float) -> tuple[int, ...]:
    """The fewest units of which one must be found for the name to reach the threshold."""
    costs = name.least
    left, chosen = (1.0 - threshold) * name.total + SLACK, []
    for j in sorted(range(len(name.units)), key=lambda j: (-costs[j], j)):
        chosen.append(j)
        left -= costs[j]
        if left < 0:
            break
    return tuple(chosen)


def _key(unit: Unit) -> str:
    if unit.kind in {"word", "initial"}:
        return ("h:" + unit.native) if unit.script == "han" else "w:" + unit.raw
    return f"{unit.kind}:{unit.key}"


def _keys(unit: Unit) -> tuple[str, ...]:
    """Keys under which a text offers something for a unit of a name."""
    if unit.script == "han" and unit.kind == "word":
        return _key(unit), "~" + unit.key, "w:" + unit.raw
    if unit.kind in {"place", "generic", "stop", "title"}:
        return _key(unit), "w:" + unit.raw
    return (_key(unit),)


def _initials(name: Name, units: Sequence[Unit], pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Pairs of an initial with a word, next to words that were found."""
    if name.kind != "person" or not pairs:
        return
    places = {i for p in pairs if p.similarity > INITIAL_OF for i in range(p.first - 2, p.last + 3)}
    for i in sorted(places):
        if not 0 <= i < len(units):
            continue
        for j, unit in enumerate(name.units):
            if {unit.kind, units[i].kind} == {"initial", "word"} and unit.key[:1] == units[i].key[:1]:
                yield Pair(j, i, i, INITIAL_OF, "initial")


def _stretches(name: Name, pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Groups of pairs that may be one mention: cut at long gaps, then every group around a telling pair."""
    ordered = sorted(pairs, key=lambda p: (p.first, p.last))
    groups: list[list[Pair]] = []
    end = -GAP - 1
    for pair in ordered:
        if not groups or pair.first - end > GAP:
            groups.append([])
        groups[-1].append(pair)
        end = max(end, pair.last)
    for group in groups:
        yield group
        places = sorted({p.first for p in group})
        if len(places) <= len(name.units) and len(places) < 3:
            continue
        width = len(name.units) + 2
        for start in places[:64]:
            for size in {width, max(2, len(name.units))}:
                part = [p for p in group if start <= p.first and p.last < start + size]
                if part and len(part) < len(group):
                    yield part
