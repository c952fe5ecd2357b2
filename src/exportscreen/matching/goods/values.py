"""Find the values of parameters that a text or structured data states."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from exportscreen.content.items import Parameter
from exportscreen.matching.goods.decide import Value, in_parameter
from exportscreen.reading.fields import Field
from exportscreen.reading.measures import COUNTED, dimensions_of, shared_dimension, spelling_of
from exportscreen.reading.quantities import Quantity, find_quantities

# How far apart a property's name and its number may stand, as a cost: one a token, more where the text pauses.
NAME_REACH = 9.0
COMMA = 4.0  # a comma usually begins the next property
SENTENCE = 8.0
CONJUNCTION = 3.0
BEFORE = 1.5  # "0.3 deg/h drift" is rarer than "drift 0.3 deg/h"
ARRAY_REACH = 2  # tokens after "640x512" within which a length is the pitch of its pixels
_OTHER_PROPERTIES = frozenset(
    {
        "pitch",
        "spacing",
        "dia",
        "diameter",
        "thick",
        "wide",
        "width",
        "height",
        "long",
        "length",
        "od",
        "id",
        "weight",
        "lens",
        "шаг",
        "толщина",
        "толщиной",
        "диаметр",
        "диаметром",
        "длина",
        "длиной",
        "ширина",
        "像元",
        "间距",
        "直径",
        "厚",
        "长",
        "宽",
        "dick",
        "breit",
        "lang",
        "durchmesser",
        "epaisseur",
        "longueur",
        "diametre",
        "cap",
        "kalinlik",
        "uzunluk",
        "قطر",
        "طول",
    }
)
"""Words beside a number that name a property of their own, folded; they count only where no parameter claims them."""
_PAUSES = re.compile(r"[.;。；\n](?:\s|$)|[,，、]")
_JOINS = frozenset({"and", "und", "et", "и", "和", "و", "ve", "y", "with", "mit"})


@dataclass(frozen=True, slots=True)
class Name:
    """A place where a text names parameters: `bias stability` names two."""

    parameters: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A number that a text states, with the parameters it may be a value of."""

    quantity: Quantity
    parameters: tuple[str, ...]
    named: bool
    """False for a number whose unit alone says what it is."""
    first: int
    """Index of the token it begins at."""
    last: int


def read_statements(
    field: Field, names: Sequence[Name], parameters: Mapping[str, Parameter], bare: Mapping[str, tuple[str, ...]]
) -> list[Statement]:
    """Numbers of a field that are values of parameters.

    Args:
        field: Text with tokens.
        names: Where it names parameters, in order.
        parameters: The catalog's table.
        bare: Dimension → parameters that a number with such a unit means even when it is not named.

    Returns:
        Statements in the text's order; how much is sold (`400 pcs`, an unnamed mass) is none.
    """
    quantities = find_quantities(field.text)
    if not quantities:
        return []
    starts = [token.start for token in field.tokens]
    spans = [_token_span(starts, q) for q in quantities]
    claimed = _claim(field, names, quantities, spans, parameters)
    found: list[Statement] = []
    for place, quantity in enumerate(quantities):
        ids = claimed.get(place)
        if ids:
            found.append(Statement(quantity, ids, True, *spans[place]))
        elif quantity.unit and not quantity.is_amount and not _is_other_property(field, quantities, spans, place):
            ids = tuple(
                p
                for p in dict.fromkeys(p for d in quantity.dimensions for p in bare.get(d, ()))
                if shared_dimension(quantity.unit, parameters[p].unit, parameters[p].dimension)
            )
            if ids:
                found.append(Statement(quantity, ids, False, *spans[place]))
    return found


def _is_other_property(
    field: Field, quantities: Sequence[Quantity], spans: Sequence[tuple[int, int]], place: int
) -> bool:
    """Whether a number without a name of ours plainly says something else: `12 µm pitch`, `640x512 17 µm`."""
    first, last = spans[place]
    beside = [field.tokens[i].native for i in (first - 1, last + 1) if 0 <= i < len(field.tokens)]
    if _OTHER_PROPERTIES.intersection(beside):
        return True
    before = quantities[place - 1] if place else None
    return before is not None and before.shape == "array" and first - spans[place - 1][1] <= ARRAY_REACH


def _token_span(starts: list[int], quantity: Quantity) -> tuple[int, int]:
    first = max(0, bisect_left(starts, quantity.start))
    return first, max(first, bisect_left(starts, quantity.end) - 1)


def _claim(
    field: Field,
    names: Sequence[Name],
    quantities: Sequence[Quantity],
    spans: Sequence[tuple[int, int]],
    parameters: Mapping[str, Parameter],
) -> dict[int, tuple[str, ...]]:
    """Quantity → parameters whose name stands nearest, each name taking one quantity and each quantity one name."""
    firsts = [first for first, _ in spans]
    offers: list[tuple[float, int, int, tuple[str, ...]]] = []
    for index, name in enumerate(names):
        begin = bisect_left(firsts, name.first - int(NAME_REACH) - 4)
        for place in range(begin, len(quantities)):
            first, last = spans[place]
            if first - name.last > NAME_REACH:
                break
            ids = tuple(p for p in name.parameters if _fits(quantities[place], parameters[p]))
            if not ids:
                continue
            cost = _cost(field, name, first, last, quantities[place])
            if cost <= NAME_REACH:
                offers.append((cost, index, place, ids))
    taken: dict[int, tuple[str, ...]] = {}
    used: set[int] = set()
    for _, index, place, ids in sorted(offers):
        if index not in used and place not in taken:
            used.add(index)
            taken[place] = ids
    return taken


def _fits(quantity: Quantity, parameter: Parameter) -> bool:
    if not quantity.unit:
        return parameter.unit in {"1", "m"} and parameter.dimension != "length"
    if quantity.is_amount:
        return False
    dimension = shared_dimension(quantity.unit, parameter.unit, parameter.dimension)
    return dimension is not None and (
        dimension not in COUNTED
        or dimension in counted_dimensions(tuple(w for ws in parameter.terms.values() for w in ws))
    )


@lru_cache(maxsize=1024)
def counted_dimensions(terms: tuple[str, ...]) -> frozenset[str]:
    """What a parameter counts, judged by its names: `axes`, `pixels`, `rollers`."""
    return COUNTED.intersection(d for term in terms for d in dimensions_of(term.split()[-1]))


def _cost(field: Field, name: Name, first: int, last: int, quantity: Quantity) -> float:
    tokens = field.tokens
    if first <= name.last and last >= name.first:  # the unit itself is the name: `5-axis`
        return 0.0
    if first > name.last:
        gap, between, extra = first - name.last - 1, field.text[tokens[name.last].end : quantity.start], 0.0
        inner = tokens[name.last + 1 : first]
    else:
        gap, between, extra = name.first - last - 1, field.text[quantity.end : tokens[name.first].start], BEFORE
        inner = tokens[last + 1 : name.first]
    for pause in _PAUSES.findall(between):
        extra += COMMA if pause in {",", "，", "、"} else SENTENCE
    extra += sum(CONJUNCTION for token in inner if token.native in _JOINS)
    return max(0, gap) + extra


class KeyTable:
    """The field names under which structured data gives a parameter."""

    def __init__(self, parameters: Iterable[Parameter]) -> None:
        self._parameters: dict[str, list[Parameter]] = {}
        for parameter in parameters:
            names = (parameter.id, *parameter.keys, *(t for terms in parameter.terms.values() for t in terms))
            for key in dict.fromkeys(_plain_key(name) for name in names):
                self._parameters.setdefault(key, []).append(parameter)

    def read(self, data: Mapping[str, str], field: str) -> list[Value]:
        """Values that structured data gives: `{"drift_deg_per_h": "0.3"}`, `{"drift_rate": "0.05 deg/h"}`.

        Args:
            data: Key → value as written.
            field: Name of the field, to say where a value stands.

        Returns:
            Values of every parameter that a key may mean; keys nobody knows and values without a number give none.
        """
        return [value for key, text in data.items() for value in self._read_one(key, text, f"{field}.{key}")]

    def _read_one(self, key: str, text: str, field: str) -> Iterator[Value]:
        quantities = find_quantities(text)
        if not quantities:
            return
        quantity = quantities[0]
        for parameter, unit in self._match(_plain_key(key)):
            value = Value(
                parameter.id, Decimal(0), Decimal(0), "stated", quantity.bound, field, quantity.start, quantity.end
            )
            written = quantity.unit or unit or parameter.unit
            kept = in_parameter(parameter, quantity.low, quantity.high, written, value)
            if kept is not None:
                yield kept

    def _match(self, key: str) -> Iterator[tuple[Parameter, str | None]]:
        """Parameters that a key names, with the unit it ends with."""
        pieces = key.split("_")
        for parameter in self._parameters.get(key, ()):
            tails = ("_".join(pieces[cut:]) for cut in range(1, len(pieces)))
            units = (unit for tail in tails if (unit := _key_unit(tail)) and _shares(unit, parameter))
            yield parameter, next(units, None)
        if key in self._parameters:
            return
        for cut in range(1, len(pieces)):
            unit = _key_unit("_".join(pieces[cut:]))
            for parameter in self._parameters.get("_".join(pieces[:cut]), ()):
                if unit and _shares(unit, parameter):
                    yield parameter, unit


def _plain_key(key: str) -> str:
    return re.sub(r"[^\w]+", "_", key.strip().casefold()).strip("_")


@lru_cache(maxsize=4096)
def _key_unit(tail: str) -> str | None:
    """Unit that the end of a key spells: `deg_per_h` → `deg/h`, `mpa` → `MPa`."""
    for written in (tail, tail.replace("_per_", "/"), tail.replace("_", "/"), tail.replace("_", " ")):
        if written not in {"1", "count"} and (spelling := spelling_of(written)) is not None:
            return spelling
    return None


def _shares(unit: str, parameter: Parameter) -> bool:
    return shared_dimension(unit, parameter.unit, parameter.dimension) is not None


def bare_table(parameters: Iterable[Parameter]) -> dict[str, tuple[str, ...]]:
    """Dimension → parameters that such a unit alone means.

    A unit that is itself a name of the parameter (`five axes`) means it too, also inside a word (`пятиосевой`).
    """
    table: dict[str, tuple[str, ...]] = {}
    for parameter in parameters:
        dimensions = list(dimensions_of(parameter.unit)) if parameter.bare else []
        dimensions += sorted(
            {d for ts in parameter.terms.values() for t in ts for d in dimensions_of(t) if d in COUNTED}
        )
        for dimension in dict.fromkeys(dimensions):
            table[dimension] = (*table.get(dimension, ()), parameter.id)
    return table


def stated_values(statement: Statement, field: str, parameters: Mapping[str, Parameter]) -> Iterator[Value]:
    """The values of a statement, one for each parameter it may mean."""
    quantity = statement.quantity
    for ident in statement.parameters:
        parameter = parameters[ident]
        value = Value(ident, Decimal(0), Decimal(0), "stated", quantity.bound, field, quantity.start, quantity.end)
        kept = in_parameter(parameter, quantity.low, quantity.high, quantity.unit or parameter.unit, value)
        if kept is not None:
            yield kept
