"""Checks of limits: units that do not parse, criteria no value can meet, limits that contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from exportscreen.checks.model import Check, Content, File
from exportscreen.content.items import Criterion, ItemFamily, Logic, Parameter, Parameters, TypicalValue
from exportscreen.content.yamlfile import Path_
from exportscreen.errors import Issue
from exportscreen.reading.measures import BASE_UNITS, convert, spelling_of

UPWARD = frozenset({">", ">="})
DOWNWARD = frozenset({"<", "<="})
SIGNED = frozenset({"temperature", "decibel", "charge", "voltage", "current"})
"""Dimensions in which a value below zero makes sense."""
MOST_PERCENT = 1000
FARTHEST = 1000
"""Limits of one property in one family that lie farther apart than this were typed with another unit."""


def criteria_of(family: ItemFamily) -> Iterator[tuple[Path_, Criterion]]:
    """Every criterion of a family with its place."""
    for i, control in enumerate(family.controls):
        for name in ("applies", "criteria"):
            yield from _criteria(getattr(control, name), ("controls", i, name))


def _criteria(part: Criterion | Logic | None, place: Path_) -> Iterator[tuple[Path_, Criterion]]:
    if isinstance(part, Criterion):
        yield place, part
    elif part is not None:
        for name in ("all", "any", "none"):
            for i, child in enumerate(getattr(part, name) or ()):
                yield from _criteria(child, (*place, name, i))


def unit_problem(unit: str, parameter: Parameter) -> str:
    """Why a unit cannot be the parameter's, in words; empty if it can."""
    written = "" if unit == "1" else unit
    if written and spelling_of(written) is None:
        return f"{unit!r} is not a unit the reader knows"
    if convert(Decimal(1), written, "" if parameter.unit == "1" else parameter.unit, parameter.dimension) is None:
        return f"{unit!r} does not measure {parameter.dimension.replace('_', ' ')}, as {parameter.id} does"
    return ""


def find_bad_units(content: Content) -> Iterator[Issue]:
    """Units that are unknown or of another dimension than the parameter."""
    known = content.catalog.parameters
    for file, family in content.of(ItemFamily):
        for place, criterion in criteria_of(family):
            if (parameter := known.get(criterion.parameter)) and (why := unit_problem(criterion.unit, parameter)):
                yield file.issue((*place, "unit"), why)
        for place, value in _typical(family):
            if (parameter := known.get(value.parameter)) and (why := unit_problem(value.unit, parameter)):
                yield file.issue((*place, "unit"), why)
    for file, table in content.of(Parameters):
        for i, parameter in enumerate(table.parameters):
            if parameter.dimension not in BASE_UNITS:
                yield file.issue(("parameters", i, "dimension"), f"no dimension {parameter.dimension!r}")
            elif why := unit_problem(parameter.unit, parameter):
                yield file.issue(("parameters", i, "unit"), why)


def _typical(family: ItemFamily) -> Iterator[tuple[Path_, TypicalValue]]:
    for i, value in enumerate(family.typical):
        yield ("typical", i), value
    for i, model in enumerate(family.models):
        for k, value in enumerate(model.typical):
            yield ("models", i, "typical", k), value


def in_base(number: Decimal, unit: str, parameter: Parameter) -> Decimal | None:
    """A number in the parameter's own unit, or None where the unit does not fit."""
    written, target = ("" if u == "1" else u for u in (unit, parameter.unit))
    return convert(number, written, target, parameter.dimension)


def find_impossible_limits(content: Content) -> Iterator[Issue]:
    """Criteria that no value can meet, or every value meets."""
    for file, family in content.of(ItemFamily):
        for place, criterion in criteria_of(family):
            parameter = content.catalog.parameters.get(criterion.parameter)
            if parameter is None:
                continue
            for name in ("value", "low", "high"):
                number = getattr(criterion, name)
                base = in_base(number, criterion.unit, parameter) if number is not None else None
                if base is None:
                    continue
                if why := _senseless(base, criterion, parameter):
                    yield file.issue(
                        (*place, name), f"{criterion.parameter} {criterion.op} {number} {criterion.unit}: {why}"
                    )
        for i, control in enumerate(family.controls):
            for name in ("applies", "criteria"):
                yield from _empty(content, file, getattr(control, name), ("controls", i, name))
            if control.applies is not None and control.criteria is not None:
                yield from _disjoint(content, file, control.applies, control.criteria, ("controls", i, "criteria"))


def _senseless(base: Decimal, criterion: Criterion, parameter: Parameter) -> str:
    if parameter.dimension not in SIGNED and (base < 0 or (base == 0 and criterion.op in {"<", "<="})):
        return "no value is below zero"
    if parameter.dimension == "ratio" and parameter.unit == "%" and base > MOST_PERCENT:
        return f"more than {MOST_PERCENT} percent"
    return ""


Span = tuple[Decimal | None, bool, Decimal | None, bool]
"""Low end, whether it counts, high end, whether it counts; None is no end."""


def _span(criterion: Criterion, parameter: Parameter) -> Span | None:
    def base(number: Decimal | None) -> Decimal | None:
        return in_base(number, criterion.unit, parameter) if number is not None else None

    if criterion.per is not None:
        return None
    if criterion.op == "in":
        return base(criterion.low), True, base(criterion.high), True
    value = base(criterion.value)
    if value is None:
        return None
    if criterion.op == "=":
        return value, True, value, True
    if criterion.op in UPWARD:
        return value, criterion.op == ">=", None, False
    return None, False, value, criterion.op == "<="


def _misses(a: Span, b: Span) -> bool:
    """Whether two spans have no value in common."""
    for (low, low_in, _, _), (_, _, high, high_in) in ((a, b), (b, a)):
        if low is not None and high is not None and (low > high or (low == high and not (low_in and high_in))):
            return True
    return False


def _needed(part: Criterion | Logic | None, place: Path_) -> Iterator[tuple[Path_, Criterion]]:
    """Criteria that must all hold."""
    if isinstance(part, Criterion):
        yield place, part
    elif part is not None and part.all is not None:
        for i, child in enumerate(part.all):
            yield from _needed(child, (*place, "all", i))


def _empty(content: Content, file: File, part: Criterion | Logic | None, place: Path_) -> Iterator[Issue]:
    spans: dict[str, list[tuple[Criterion, Span]]] = defaultdict(list)
    for here, criterion in _needed(part, place):
        parameter = content.catalog.parameters.get(criterion.parameter)
        span = _span(criterion, parameter) if parameter is not None else None
        if span is None:
            continue
        for other, known in spans[criterion.parameter]:
            if _misses(span, known):
                yield file.issue(here, f"no {criterion.parameter} can meet both {_told(other)} and {_told(criterion)}")
        spans[criterion.parameter].append((criterion, span))
    if isinstance(part, Logic):
        for name in ("any", "none", "all"):
            for i, child in enumerate(getattr(part, name) or ()):
                if isinstance(child, Logic):
                    yield from _empty(content, file, child, (*place, name, i))


def _disjoint(
    content: Content, file: File, applies: Criterion | Logic, criteria: Criterion | Logic, place: Path_
) -> Iterator[Issue]:
    for _, first in _needed(applies, ()):
        for here, second in _needed(criteria, place):
            parameter = content.catalog.parameters.get(first.parameter)
            if parameter is None or first.parameter != second.parameter:
                continue
            a, b = _span(first, parameter), _span(second, parameter)
            if a is not None and b is not None and _misses(a, b):
                yield file.issue(here, f"never met where it applies: {_told(first)} and {_told(second)}")


def _told(criterion: Criterion) -> str:
    limit = f"{criterion.low}…{criterion.high}" if criterion.op == "in" else f"{criterion.value}"
    return f"{criterion.op} {limit} {criterion.unit}"


def find_contradicting_limits(content: Content) -> Iterator[Issue]:
    """Limits that differ between lists where the goods are worded the same."""
    groups: dict[tuple[str, str, str, str], list[tuple[File, Path_, Criterion, str, frozenset[Decimal | None]]]]
    groups = defaultdict(list)
    for file, family in content.of(ItemFamily):
        for place, criterion in criteria_of(family):
            control = family.controls[int(place[1])]
            parameter = content.catalog.parameters.get(criterion.parameter)
            if parameter is None or criterion.per is not None:
                continue
            numbers = frozenset(
                in_base(n, criterion.unit, parameter)
                for n in (criterion.value, criterion.low, criterion.high)
                if n is not None
            )
            trail = ".".join(str(p) for p in place[2:])
            key = (family.id, control.covers, f"{trail} {criterion.parameter}", criterion.condition or "")
            groups[key].append((file, place, criterion, f"{control.list} {control.code}", numbers))
    for rows in groups.values():
        yield from _odd_ones(rows)


def _odd_ones(rows: list[tuple[File, Path_, Criterion, str, frozenset[Decimal | None]]]) -> Iterator[Issue]:
    """The rows of a group that say something else than the first of the most frequent reading."""
    by_reading: dict[tuple[str, frozenset[Decimal | None]], int] = defaultdict(int)
    for _, _, criterion, _, numbers in rows:
        by_reading[(criterion.op, numbers)] += 1
    if len(by_reading) < 2:
        return
    usual = max(by_reading, key=lambda reading: by_reading[reading])
    model = next(r for r in rows if (r[2].op, r[4]) == usual)
    for file, place, criterion, code, numbers in rows:
        if (criterion.op, numbers) != usual:
            message = f"{code} says {_told(criterion)} where {model[3]} says {_told(model[2])} for the same goods"
            yield file.issue(place, f"{message}; correct one, or word `covers` as the lists differ")


def find_turned_limits(content: Content) -> Iterator[Issue]:
    """Limits of one property in one family that point both ways, or lie absurdly far apart."""
    for file, family in content.of(ItemFamily):
        rows: dict[str, list[tuple[Path_, Criterion, Decimal]]] = defaultdict(list)
        for place, criterion in criteria_of(family):
            parameter = content.catalog.parameters.get(criterion.parameter)
            if place[2] != "criteria" or parameter is None or criterion.value is None or "none" in place:
                continue
            base = in_base(criterion.value, criterion.unit, parameter)
            if base is not None and base > 0:
                rows[criterion.parameter].append((place, criterion, base))
        for found in rows.values():
            yield from _turned(file, found)


def _turned(file: File, found: list[tuple[Path_, Criterion, Decimal]]) -> Iterator[Issue]:
    up = [row for row in found if row[1].op in UPWARD]
    down = [row for row in found if row[1].op in DOWNWARD]
    fewer, more = sorted((up, down), key=len)
    if len(fewer) == 1 and len(more) >= 3:
        place, criterion, _ = fewer[0]
        yield file.issue(
            (*place, "op"), f"{_told(criterion)}: {len(more)} other limits of {criterion.parameter} point the other way"
        )
    middle = sorted(base for _, _, base in found)[len(found) // 2]
    for place, criterion, base in found:
        if len(found) >= 3 and not middle / FARTHEST <= base <= middle * FARTHEST:
            message = f"{_told(criterion)} is a thousand times from the family's other limits of {criterion.parameter}"
            yield file.issue((*place, "value"), f"{message}; check the unit")


CHECKS = (
    Check(
        id="unit",
        severity="error",
        title="A unit that the reader does not know, or of another dimension",
        why="The limit could never be compared with what a description states.",
        mend="Write the unit as the parameter measures it; `reading/measures.py` has the spellings.",
        run=find_bad_units,
    ),
    Check(
        id="impossible-limit",
        severity="error",
        title="A limit that no value can meet",
        why="The paragraph would answer `below` for every good.",
        mend="Look for a turned comparison, a lost decimal or a swapped `low` and `high`.",
        run=find_impossible_limits,
    ),
    Check(
        id="limits-differ",
        severity="warning",
        title="Lists give different limits for goods worded the same",
        why="The EU and US lists take over the regimes' limits word for word; where they differ one was mistyped.",
        mend="Correct the wrong one. Where the lists really differ say so in `covers`.",
        run=find_contradicting_limits,
    ),
    Check(
        id="limit-turned",
        severity="warning",
        title="A limit points the other way than its siblings, or lies a thousand times apart",
        why="`>` for `<` controls the harmless half of the goods; a wrong unit controls all or none.",
        mend="Read the paragraph again.",
        run=find_turned_limits,
    ),
)
