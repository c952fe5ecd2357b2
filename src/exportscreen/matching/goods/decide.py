"""Decide each control of an item family by the values found: which limit is reached, which missed, by how much.

An answer never gets milder when a value gets worse for the exporter: of several values, and of the ends of a range,
the one that controls counts, and all are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from exportscreen.content.items import Control, Criterion, ItemFamily, Logic, Model, Parameter, TypicalValue
from exportscreen.models import ControlAnswer, ControlStatus, FoundValue
from exportscreen.reading.measures import convert, show, to_decimal
from exportscreen.reading.quantities import Bound

REGIME_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "MTCR": "MTCR", "NSG1": "NSG part 1", "NSG2": "NSG part 2", "WASSENAAR": "Wassenaar", "EU": "EU", "US": "US",
        "AG": "Australia Group", "CHPL": "common high priority list", "NATIONAL": "national list",
        "MILITARY": "military list",
    }
)  # fmt: skip
"""Regime as the content writes it → as people say it."""
DERIVED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"specific_modulus": ("tensile_modulus", "density"), "specific_strength": ("tensile_strength", "density")}
)
"""Parameter → the property and the density it is worked out from: property / (density · g), in metres."""
GRAVITY = Fraction("9.80665")  # specific weight is density times standard gravity
MAX_WORDS = 5  # words shown of those one of which a paragraph needs
_RANK = {"stated": 0, "derived": 1, "typical": 2}

_REACHED: frozenset[ControlStatus] = frozenset({"meets", "partly_stated", "listed_by_description"})

Basis = Literal["stated", "typical", "derived"]
Truth = Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of one parameter, in the parameter's unit, and where it stands."""

    parameter: str
    low: Decimal
    high: Decimal
    basis: Basis = "stated"
    bound: Bound = "="
    """`<=` where the text says `up to`: the value is the figure stated or lies on that side of it."""
    field: str | None = None
    start: int | None = None
    end: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Unstated:
    """A control's answer while no value is known."""

    parameters: frozenset[str]
    """Parameters of which a value would change it."""
    answer: ControlAnswer


@dataclass(frozen=True, slots=True)
class _Finding:
    """What one criterion or a combination says."""

    truth: Truth
    reasons: tuple[str, ...]
    stated: bool
    """Whether a value stands behind it, and not only an assumption."""
    missing: tuple[str, ...] = ()
    """Criteria that no value decides, in words."""


def decide(
    family: ItemFamily,
    values: Sequence[Value],
    parameters: Mapping[str, Parameter],
    named: frozenset[int] = frozenset(),
    unstated: Sequence[Unstated] = (),
) -> tuple[tuple[ControlAnswer, ...], tuple[FoundValue, ...]]:
    """Answer every control of a family.

    Args:
        family: The family that the good belongs to.
        values: Values found near the good or typical of its model; derived ones are added here.
        parameters: The catalog's table of parameters.
        named: Indices of the controls one of whose `only_named` words the text uses.
        unstated: What `unstated_answers` gave for the family, to spare controls that no value touches.

    Returns:
        The answers, `meets` first and else in the family's order; and all values, stated first.
    """
    complete = (*values, *_derive(family, values, parameters))
    by_parameter: dict[str, list[Value]] = {}
    for value in complete:
        by_parameter.setdefault(value.parameter, []).append(value)
    answers = [
        unstated[place].answer
        if place < len(unstated) and place not in named and by_parameter.keys().isdisjoint(unstated[place].parameters)
        else _answer(control, by_parameter, parameters, is_named=not control.only_named or place in named)
        for place, control in enumerate(family.controls)
    ]
    shown = sorted(complete, key=lambda v: _RANK[v.basis])
    return (
        tuple(sorted(answers, key=lambda a: a.status != "meets")),
        tuple(_as_found(value, parameters[value.parameter]) for value in shown),
    )


def unstated_answers(family: ItemFamily, parameters: Mapping[str, Parameter]) -> tuple[Unstated, ...]:
    """For each control in the family's order: the answer while nothing is stated, and what could change it."""
    return tuple(
        Unstated(
            frozenset(p for part in (control.applies, control.criteria) for p in _named(part)),
            _answer(control, {}, parameters, is_named=not control.only_named),
        )
        for control in family.controls
    )


def _named(part: Criterion | Logic | None) -> Iterator[str]:
    if isinstance(part, Criterion):
        yield part.parameter
        if part.per is not None:
            yield part.per
    elif part is not None:
        for inner in part.all or part.any or part.none or ():
            yield from _named(inner)


def parameters_of(family: ItemFamily) -> tuple[str, ...]:
    """Parameters that can matter to a family: those its controls compare, and what those are worked out from."""
    wanted = dict.fromkeys(
        p for control in family.controls for part in (control.applies, control.criteria) for p in _named(part)
    )
    for parameter in tuple(wanted):
        wanted.update(dict.fromkeys(DERIVED.get(parameter, ())))
    return tuple(wanted)


def comparisons_of(family: ItemFamily) -> tuple[Criterion, ...]:
    """The comparisons of a family's controls, exemptions left out."""
    return tuple(dict.fromkeys(c for control in family.controls for c in _comparisons(control.criteria)))


def _comparisons(part: Criterion | Logic | None) -> Iterator[Criterion]:
    if isinstance(part, Criterion):
        yield part
    elif part is not None:
        for inner in part.all or part.any or ():
            yield from _comparisons(inner)


def reaches(comparisons: Iterable[Criterion], value: Value, parameters: Mapping[str, Parameter]) -> bool:
    """Whether a value alone satisfies one of some comparisons."""
    return any(
        _meets(criterion, _limit(criterion, parameters[criterion.parameter], {}, parameters), value)
        for criterion in comparisons
        if criterion.parameter == value.parameter
    )


def typical_values(rows: Iterable[TypicalValue], of: str, parameters: Mapping[str, Parameter]) -> tuple[Value, ...]:
    """Typical properties as values; rows whose unit does not fit their parameter are left out."""
    found = []
    for row in rows:
        parameter = parameters.get(row.parameter)
        if parameter is None:
            continue
        number = convert(row.value, row.unit, parameter.unit, parameter.dimension)
        if number is not None:
            found.append(Value(parameter.id, number, number, "typical", note=f"typical of {of}, not stated"))
    return tuple(found)


def model_values(model: Model, parameters: Mapping[str, Parameter]) -> tuple[Value, ...]:
    """What goods of a model's name usually have."""
    return typical_values(model.typical, f"{model.maker} {model.name}" if model.maker else model.name, parameters)


def _derive(family: ItemFamily, values: Sequence[Value], parameters: Mapping[str, Parameter]) -> Iterator[Value]:
    """Specific values worked out from a stated property and a density, stated or else typical."""
    usual = typical_values(family.typical, family.title.lower(), parameters) if family.typical else ()
    for target, (source, density) in DERIVED.items():
        if target not in parameters or source not in parameters or density not in parameters:
            continue
        tops = [v for v in values if v.parameter == source and v.basis == "stated"]
        stated = [v for v in values if v.parameter == density and v.basis == "stated"]
        bottoms = (
            stated or [v for v in values if v.parameter == density] or [v for v in usual if v.parameter == density]
        )
        if not tops or not bottoms or any(v.parameter == target and v.basis == "stated" for v in values):
            continue
        for top in tops:
            for bottom in bottoms:
                yield from _specific(top, bottom, parameters[target], parameters[source], parameters[density])


def _specific(top: Value, bottom: Value, target: Parameter, source: Parameter, density: Parameter) -> Iterator[Value]:
    def number(value: Decimal, weight: Decimal) -> Decimal | None:
        pascals = convert(value, source.unit, "Pa", source.dimension)
        kilograms = convert(weight, density.unit, "kg/m3", density.dimension)
        if pascals is None or kilograms is None or kilograms <= 0:
            return None
        metres = to_decimal(Fraction(pascals) / (Fraction(kilograms) * GRAVITY))
        return convert(metres, "m", target.unit)

    low, high = number(top.low, bottom.high), number(top.high, bottom.low)
    if low is None or high is None:
        return
    assumed = f" ({bottom.note})" if bottom.note else ""
    note = (
        f"worked out from {source.title.lower()} {_shown(top, source)} and density {_shown(bottom, density)}{assumed}"
    )
    yield Value(target.id, low, high, "derived", top.bound, top.field, top.start, top.end, note)


def _answer(
    control: Control, values: Mapping[str, list[Value]], parameters: Mapping[str, Parameter], *, is_named: bool
) -> ControlAnswer:
    status, reasons = _status(control, values, parameters)
    if not is_named and status in _REACHED:
        terms = control.only_named.get("en") or next(iter(control.only_named.values()))
        words = ", ".join(dict.fromkeys(terms[:MAX_WORDS]))
        reasons = (f"for a person to judge: the text does not say that it is of the kind covered ({words})", *reasons)
        status = "for_a_person"
    if control.confidence == "low":
        reasons = (*reasons, "the limit itself is known with low confidence")
    return ControlAnswer(
        list=REGIME_NAMES[control.regime],
        code=control.code,
        status=status,
        why="; ".join(dict.fromkeys(reasons)),
        source=control.list,
        confidence=control.confidence,
    )


def _status(
    control: Control, values: Mapping[str, list[Value]], parameters: Mapping[str, Parameter]
) -> tuple[ControlStatus, tuple[str, ...]]:
    applies = _find(control.applies, values, parameters)
    criteria = _find(control.criteria, values, parameters)
    person = (f"for a person to judge: {control.for_a_person}",) if control.for_a_person else ()
    if applies is not None and applies.truth == "no":
        return "below", (f"not covered ({control.covers})", *applies.reasons)
    if criteria is not None and criteria.truth == "no":
        return "below", (*criteria.reasons, *(applies.missing if applies else ()))
    parts = [part for part in (applies, criteria) if part is not None]
    reasons = tuple(reason for part in parts for reason in part.reasons)
    missing = tuple(words for part in parts for words in part.missing)
    stated = any(part.stated for part in parts)
    if any(part.truth == "unknown" for part in parts):
        return "partly_stated" if stated else "not_stated", (*reasons, *missing, *person)
    if stated:
        return "meets", (*reasons, *missing, *person)
    if person:
        return "for_a_person", (*person, *missing)
    return "listed_by_description", (f"the paragraph names the good without a number: {control.covers}", *missing)


def _find(
    part: Criterion | Logic | None, values: Mapping[str, list[Value]], parameters: Mapping[str, Parameter]
) -> _Finding | None:
    if part is None:
        return None
    if isinstance(part, Criterion):
        return _compare(part, values, parameters)
    if part.none is not None:
        return _exempt([_known(p, values, parameters) for p in part.none])
    if part.any is not None:
        return _any([_known(p, values, parameters) for p in part.any])
    return _all([_known(p, values, parameters) for p in part.all or ()])


def _known(part: Criterion | Logic, values: Mapping[str, list[Value]], parameters: Mapping[str, Parameter]) -> _Finding:
    finding = _find(part, values, parameters)
    assert finding is not None  # noqa: S101 - a part that exists always says something
    return finding


def _all(found: list[_Finding]) -> _Finding:
    if any(f.truth == "no" for f in found):
        missed = [f for f in found if f.truth == "no"]
        return _Finding("no", _reasons(missed), True)
    truth: Truth = "unknown" if any(f.truth == "unknown" for f in found) else "yes"
    stated = any(f.stated and f.truth != "no" for f in found)
    return _Finding(truth, _reasons(f for f in found if f.truth == "yes" or f.stated), stated, _missing(found))


def _any(found: list[_Finding]) -> _Finding:
    met = [f for f in found if f.truth == "yes"]
    if met:
        return _Finding("yes", _reasons(met), any(f.stated for f in met))
    if all(f.truth == "no" for f in found):
        return _Finding("no", _reasons(found), True)
    return _Finding("unknown", _reasons(found), any(f.stated for f in found), _missing(found))


def _exempt(found: list[_Finding]) -> _Finding:
    """An exemption holds only if a value says so; what is not stated is taken as not exempt."""
    exempt = [f for f in found if f.truth == "yes" and f.stated]
    if exempt:
        return _Finding("no", tuple(f"left out of the paragraph: {r}" for r in _reasons(exempt)), True)
    assumed = tuple(f"assumed not exempt ({words})" for f in found if f.truth != "no" for words in f.missing)
    return _Finding("yes", (), False, assumed)


def _reasons(found: Iterable[_Finding]) -> tuple[str, ...]:
    return tuple(reason for f in found for reason in f.reasons)


def _missing(found: Iterable[_Finding]) -> tuple[str, ...]:
    return tuple(words for f in found for words in f.missing)


_WORDS = {"<": "below", "<=": "at most", ">": "above", ">=": "at least", "=": "exactly"}


def _compare(criterion: Criterion, values: Mapping[str, list[Value]], parameters: Mapping[str, Parameter]) -> _Finding:
    parameter = parameters[criterion.parameter]
    known = _best_basis(values.get(parameter.id, []))
    limit = _limit(criterion, parameter, values, parameters)
    condition = f" ({criterion.condition})" if criterion.condition else ""
    wanted = f"{limit.words}{condition}"
    if not known:
        return _Finding("unknown", (), False, (f"{parameter.title.lower()} not stated; controlled {wanted}",))
    met = [value for value in known if _meets(criterion, limit, value)]
    others = [value for value in values.get(parameter.id, []) if value not in met]
    if met:
        chosen = met[0]
        reason = f"{parameter.title.lower()} {_placed(chosen, parameter)} is {wanted}"
        if others:
            reason += f" (also found: {', '.join(_shown(v, parameter) for v in others)}; the one that controls counts)"
        return _Finding("yes", (reason,), True)
    if limit.open_ended:
        words = f"{parameter.title.lower()} {_placed(known[0], parameter)}; controlled {wanted}"
        return _Finding("unknown", (), True, (words,))
    nearest = min(known, key=lambda v: _gap(criterion, limit, v))
    distance = _by_how_much(criterion, limit, nearest, parameter)
    reason = f"{parameter.title.lower()} {_placed(nearest, parameter)} is not {wanted}{distance}"
    typical = [v for v in others if v.basis != nearest.basis and _meets(criterion, limit, v)]
    if typical:
        reason += f"; but {_shown(typical[0], parameter)} {typical[0].note or typical[0].basis}: ask for the data sheet"
    return _Finding("no", (reason,), True)


def _best_basis(values: list[Value]) -> list[Value]:
    """Stated values count before worked out ones, those before typical ones."""
    if not values:
        return []
    best = min(_RANK[v.basis] for v in values)
    return [v for v in values if _RANK[v.basis] == best]


@dataclass(frozen=True, slots=True)
class _Limit:
    low: Decimal
    high: Decimal
    words: str
    open_ended: bool = False
    """The limit grows with something that is not stated: only what reaches its base is decided."""


def _in_unit(number: Decimal, unit: str, parameter: Parameter) -> Decimal:
    return _converted(number, unit, parameter.unit, parameter.dimension)


@lru_cache(maxsize=8192)
def _converted(number: Decimal, unit: str, target: str, dimension: str) -> Decimal:
    found = convert(number, unit, target, dimension)
    if found is None:
        raise ValueError(f"a limit in {unit!r} cannot be compared with values in {target!r}")
    return found


def _limit(
    criterion: Criterion,
    parameter: Parameter,
    values: Mapping[str, list[Value]],
    parameters: Mapping[str, Parameter],
) -> _Limit:
    if criterion.op == "in":
        low, high = (_in_unit(n, criterion.unit, parameter) for n in (criterion.low, criterion.high) if n is not None)
        words = f"within {show(criterion.low or low)}–{show(criterion.high or high)} {_unit(criterion.unit)}"
        return _Limit(low, high, words.strip())
    assert criterion.value is not None  # noqa: S101 - the content model checks it
    base = _in_unit(criterion.value, criterion.unit, parameter)
    words = f"{_WORDS[criterion.op]} {show(criterion.value)} {_unit(criterion.unit)}".strip()
    if criterion.per is None or criterion.per_factor is None:
        return _Limit(base, base, words)
    by = parameters[criterion.per]
    growth = f"{show(criterion.per_factor)} × {by.title.lower()} in {by.unit}"
    words = f"{_WORDS[criterion.op]} {show(criterion.value)} + {growth}, {_unit(criterion.unit)}"
    found = _best_basis(values.get(by.id, []))
    if not found:
        return _Limit(base, base, words, open_ended=criterion.op in {"<", "<="} and criterion.per_factor > 0)
    widest = max(v.high for v in found) if criterion.op in {"<", "<="} else min(v.low for v in found)
    total = _in_unit(criterion.value + criterion.per_factor * widest, criterion.unit, parameter)
    return _Limit(total, total, f"{words} (= {show(total)} {_unit(parameter.unit)} at {show(widest)} {by.unit})")


def _meets(criterion: Criterion, limit: _Limit, value: Value) -> bool:
    low, high, bound = value.low, value.high, value.bound
    match criterion.op:
        case "<":
            return low < limit.low or (low == limit.low and bound in {"<", "<="})
        case "<=":
            return low <= limit.low and not (low == limit.low and bound == ">")
        case ">":
            return high > limit.high or (high == limit.high and bound in {">", ">="})
        case ">=":
            return high >= limit.high and not (high == limit.high and bound == "<")
        case _:
            return low <= limit.high and limit.low <= high


def _gap(criterion: Criterion, limit: _Limit, value: Value) -> Decimal:
    if criterion.op in {"<", "<="}:
        return value.low - limit.low
    if criterion.op in {">", ">="}:
        return limit.high - value.high
    return max(value.low - limit.high, limit.low - value.high)


def _by_how_much(criterion: Criterion, limit: _Limit, value: Value, parameter: Parameter) -> str:
    """How far a value is from the limit, in words."""
    gap = _gap(criterion, limit, value)
    unit = _unit(parameter.unit)
    reached = limit.low if criterion.op in {"<", "<="} else limit.high
    words = f", off by {show(gap)} {unit}".rstrip()
    if reached > 0 and criterion.op != "in" and "temperature" not in parameter.dimension:
        words += (
            f" ({show(Decimal(100) * gap / reached)} % of the limit)"
            if gap <= reached
            else f" ({show(value.low / reached)} times the limit)"
        )
    if (value.bound in {"<", "<="} and criterion.op in {"<", "<="}) or (
        value.bound in {">", ">="} and criterion.op in {">", ">="}
    ):
        words += "; the text states only a bound, the real value may reach the limit"
    return words


def _unit(unit: str) -> str:
    return "" if unit == "1" else unit


def _shown(value: Value, parameter: Parameter) -> str:
    unit = _unit(parameter.unit)
    sign = "" if value.bound == "=" else {"<": "under ", "<=": "up to ", ">": "over ", ">=": "at least "}[value.bound]
    number = show(value.low) if value.low == value.high else f"{show(value.low)}–{show(value.high)}"
    return f"{sign}{number} {unit}".rstrip()


def _placed(value: Value, parameter: Parameter) -> str:
    where = []
    if value.field is not None:
        where.append(f"in {value.field}" + (f" at {value.start}" if value.start is not None else ""))
    if value.note:
        where.append(value.note)
    return _shown(value, parameter) + (f" ({'; '.join(where)})" if where else "")


def _as_found(value: Value, parameter: Parameter) -> FoundValue:
    return FoundValue(
        parameter=parameter.id,
        value=_shown(value, parameter),
        basis=value.basis,
        field=value.field,
        start=value.start,
        end=value.end,
        note=value.note,
    )


def in_parameter(parameter: Parameter, low: Decimal, high: Decimal, unit: str, value: Value) -> Value | None:
    """A value read in some unit, kept in the parameter's unit; None if the unit does not measure the parameter."""
    first = convert(low, unit, parameter.unit, parameter.dimension)
    second = convert(high, unit, parameter.unit, parameter.dimension)
    if first is None or second is None:
        return None
    return replace(value, parameter=parameter.id, low=min(first, second), high=max(first, second))
