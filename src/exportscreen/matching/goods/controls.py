"""What the controls of item families ask for, and how they answer the values found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from exportscreen.content.items import Criterion, ItemFamily, Parameter
from exportscreen.matching.goods.decide import (
    Unstated,
    Value,
    comparisons_of,
    decide,
    parameters_of,
    reaches,
    unstated_answers,
)
from exportscreen.models import ControlAnswer, FoundValue

MAX_VALUES = 12  # values of one parameter that are shown; the extremes always count


class Controls:
    """The controls of all families; what many texts ask of one family is worked out once."""

    def __init__(self, families: Mapping[str, ItemFamily], parameters: Mapping[str, Parameter]) -> None:
        self.parameters = parameters
        self._families = families
        self._wanted = {ident: frozenset(parameters_of(family)) for ident, family in families.items()}
        self._comparisons: dict[str, tuple[Criterion, ...]] = {}
        self._unstated: dict[str, tuple[Unstated, ...]] = {}

    def wanted(self, family: str) -> frozenset[str]:
        """Parameters that can matter to a family."""
        return self._wanted[family]

    def concerning(self, family: str, values: Iterable[Value]) -> list[Value]:
        """Those of some values that can matter to a family."""
        wanted = self._wanted[family]
        return [value for value in values if value.parameter in wanted]

    def is_reached(self, family: str, values: Iterable[Value]) -> bool:
        """Whether one of some values alone reaches a limit of a family."""
        comparisons = self._comparisons.get(family)
        if comparisons is None:
            comparisons = self._comparisons[family] = comparisons_of(self._families[family])
        return any(reaches(comparisons, value, self.parameters) for value in values)

    def answer(
        self, family: ItemFamily, values: list[Value], named: frozenset[int] = frozenset()
    ) -> tuple[tuple[ControlAnswer, ...], tuple[FoundValue, ...]]:
        """The answers of a family's controls to values, repeated ones once, and the values they go by.

        Args:
            family: The family that the good belongs to.
            values: All values of the good.
            named: Indices of the controls one of whose `only_named` words the text uses.
        """
        unstated = self._unstated.get(family.id)
        if unstated is None:
            unstated = self._unstated[family.id] = unstated_answers(family, self.parameters)
        return decide(family, _different(values), self.parameters, named, unstated)


def _different(values: list[Value]) -> tuple[Value, ...]:
    """Values without repetition, the first `MAX_VALUES` of each parameter and basis, the extremes among them."""
    seen: dict[tuple[str, str, str, object, object], Value] = {}
    for value in values:
        seen.setdefault((value.parameter, value.basis, value.bound, value.low, value.high), value)
    groups: dict[tuple[str, str], list[Value]] = {}
    for value in seen.values():
        groups.setdefault((value.parameter, value.basis), []).append(value)
    kept: list[Value] = []
    for group in groups.values():
        extremes = (min(group, key=lambda v: v.low), max(group, key=lambda v: v.high))
        kept.extend(dict.fromkeys((*group[: MAX_VALUES - 2], *extremes)))
    return tuple(kept)
