"""Find listed names in texts: one index for name fields and running text, same scores as `compare_names`.

A name can only reach the threshold if one of its most telling units is found (the signature: a smallest set of units
without which the threshold is out of reach), so only signature units lead to candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from exportscreen.matching.likeness import INITIAL_OF, SAME_READING, similarity
from exportscreen.matching.names import (
    INSERTED,
    INSERTED_NAME,
    JOINABLE,
    JOINED,
    Alignment,
    Name,
    Pair,
    align,
    foreign_cost,
    runs,
)
from exportscreen.matching.vocabulary import Vocabulary
from exportscreen.reading.concepts import Unit

LIKENESS = frozenset({"word", "place", "generic", "stop", "title"})
"""Kinds of units that may be found by likeness of their letters."""
ALWAYS = frozenset({"initial", "legal", "stop", "title"})
MOST_INSIDE = 4.0  # a unit of a name is at most four words of the text, of weight one each
ACRONYM_INSIDE = 1.0  # one abbreviation of the name inside it costs nothing
SLACK = 1e-9  # sums of weights in another order differ in the last digits
GAP = 4  # units without any match that end a stretch: a name is not strewn over a sentence


_Near = dict[str, list[tuple[int, int, float, str]]]
"""Key of a unit → where in a text something like it stands: first, last, how alike at most, how."""


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
        costs = _running_costs(units)
        found: list[Found] = []
        for number in sorted(candidates):
            joined = candidates[number]
            if not joined and not _may_reach(self._plans[number], near, costs):
                continue
            best = self._best(self.names[number], units, near, joined)
            if best is not None and best.score >= self.threshold:
                found.append(Found(number, best))
        return found

    def _neighbours(self, units: Sequence[Unit]) -> _Near:
        """Unit key of a name → where in the text something like it stands: first, last, similarity, how."""
        near: _Near = defaultdict(list)
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


@dataclass(frozen=True, slots=True)
class _Plan:
    """What must be found of a name, the dearest units first, so that most names are given up at the first look."""

    parts: tuple[tuple[tuple[str, ...], float, float], ...]
    """For each unit that does not always count: its keys, its weight, and what it costs if nothing like it is there."""
    left: float
    """What may be lost before the threshold is out of reach."""
    apart: float
    """How much foreign weight may stand between the two dearest units where both are needed; else no bound."""


def _plan(name: Name, threshold: float) -> _Plan:
    parts = []
    for unit, worth, cost in zip(name.units, name.weights, name.least, strict=True):
        if unit.kind in ALWAYS:
            continue
        keys = _keys(unit)
        if name.kind == "person" and unit.kind == "word":
            keys = (*keys, "w:" + unit.raw[:1])
        parts.append((keys, worth, cost))
    parts.sort(key=lambda part: -part[2])
    left = (1.0 - threshold) * name.total + SLACK
    apart = inf
    if len(parts) > 1 and parts[1][2] > left:
        each = INSERTED_NAME if name.kind == "person" else INSERTED
        apart = (
            MOST_INSIDE * (len(name.units) - 2) + ACRONYM_INSIDE + name.total * (1.0 / threshold - 1.0) / each + SLACK
        )
    return _Plan(tuple(parts), left, apart)


def _may_reach(plan: _Plan, near: _Near, costs: Sequence[float]) -> bool:
    """Whether a name can reach the threshold; never False for one that does.

    A unit with something like it in the text loses what the likeness lacks, one without loses at least `Name.least`;
    the score is at most one minus that share of the whole. Where the two dearest units are both needed, some pair of
    their places must lie so close that what stands between them does not by itself cost too much.
    """
    left = plan.left
    for keys, worth, cost in plan.parts:
        alike = 0.0
        for key in keys:
            if key in near:
                for place in near[key]:
                    if place[2] > alike:
                        alike = place[2]
        left -= cost if alike == 0.0 else min(cost, worth * (1.0 - alike))
        if left < 0:
            return False
    if plan.apart == inf:
        return True
    first = [place for key in plan.parts[0][0] for place in near.get(key, ())]
    second = [place for key in plan.parts[1][0] for place in near.get(key, ())]
    for a, b, _, _ in first:
        for c, d, _, _ in second:
            between = costs[c] - costs[b + 1] if c > b else costs[a] - costs[d + 1] if a > d else 0.0
            if between <= plan.apart:
                return True
    return False


def _running_costs(units: Sequence[Unit]) -> list[float]:
    """Sum of what the units before each place cost at least as foreign words."""
    sums = [0.0]
    for unit in units:
        sums.append(sums[-1] + foreign_cost(unit))
    return sums


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
