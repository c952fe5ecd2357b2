"""Controls decided by values: a table of cases, and that a worse value never gives a milder answer."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from goods import FIBRE, GYROS, PARAMETERS, control, family
from hypothesis import given
from hypothesis import strategies as st

from exportscreen.matching.goods.decide import Value, decide, unstated_answers
from exportscreen.models import ControlAnswer, ControlStatus

TABLE = {p.id: p for p in PARAMETERS}
LIMIT = {"parameter": "drift_rate", "op": "<", "value": "0.5", "unit": "deg/h"}
STRONG = {"parameter": "tensile_strength", "op": ">=", "value": "1950", "unit": "MPa"}
THIN = {"parameter": "thickness", "op": "<=", "value": "5", "unit": "mm"}
FORMULA = {
    "parameter": "length_error",
    "op": "<=",
    "value": "1.7",
    "unit": "µm",
    "per": "measured_length",
    "per_factor": "0.001",
}


def value(parameter: str, low: str, high: str | None = None, **more: Any) -> Value:
    """A stated value in the parameter's unit."""
    return Value(parameter, Decimal(low), Decimal(high or low), **more)


def answer(rows: dict[str, Any], *values: Value, named: bool = False) -> ControlAnswer:
    """The answer of one control."""
    goods = family("goods", ["goods"], controls=[control(**rows)])
    return decide(goods, values, TABLE, frozenset({0}) if named else frozenset())[0][0]


ROWS: list[tuple[str, dict[str, Any], list[Value], ControlStatus]] = [
    ("under the limit", {"criteria": LIMIT}, [value("drift_rate", "0.3")], "meets"),
    ("on a strict limit", {"criteria": LIMIT}, [value("drift_rate", "0.5")], "below"),
    (
        "at most a strict limit: lower values are included",
        {"criteria": LIMIT},
        [value("drift_rate", "0.5", bound="<=")],
        "meets",
    ),
    ("over the limit", {"criteria": LIMIT}, [value("drift_rate", "5")], "below"),
    ("nothing stated", {"criteria": LIMIT}, [], "not_stated"),
    ("range: the end that controls counts", {"criteria": LIMIT}, [value("drift_rate", "0.1", "2")], "meets"),
    (
        "conflict: the value that controls counts",
        {"criteria": LIMIT},
        [value("drift_rate", "5"), value("drift_rate", "0.2")],
        "meets",
    ),
    ("on an inclusive limit", {"criteria": STRONG}, [value("tensile_strength", "1950")], "meets"),
    ("less than an inclusive limit", {"criteria": STRONG}, [value("tensile_strength", "1950", bound="<")], "below"),
    (
        "typical value where none is stated",
        {"criteria": LIMIT},
        [value("drift_rate", "0.01", basis="typical")],
        "meets",
    ),
    (
        "stated value before a typical one",
        {"criteria": LIMIT},
        [value("drift_rate", "5"), value("drift_rate", "0.01", basis="typical")],
        "below",
    ),
    ("all: one missing", {"criteria": {"all": [STRONG, THIN]}}, [value("tensile_strength", "2000")], "partly_stated"),
    ("all: one missed decides", {"criteria": {"all": [STRONG, THIN]}}, [value("thickness", "9")], "below"),
    (
        "all: both",
        {"criteria": {"all": [STRONG, THIN]}},
        [value("tensile_strength", "2000"), value("thickness", "4")],
        "meets",
    ),
    ("any: one is enough", {"criteria": {"any": [STRONG, THIN]}}, [value("thickness", "4")], "meets"),
    (
        "any: one missed leaves the other open",
        {"criteria": {"any": [STRONG, THIN]}},
        [value("thickness", "9")],
        "partly_stated",
    ),
    (
        "any: both missed",
        {"criteria": {"any": [STRONG, THIN]}},
        [value("thickness", "9"), value("tensile_strength", "900")],
        "below",
    ),
    (
        "none: exempt",
        {"criteria": STRONG, "applies": {"none": [THIN]}},
        [value("tensile_strength", "2000"), value("thickness", "1")],
        "below",
    ),
    (
        "none: exemption not claimed",
        {"criteria": STRONG, "applies": {"none": [THIN]}},
        [value("tensile_strength", "2000")],
        "meets",
    ),
    (
        "outside what the paragraph covers",
        {"criteria": STRONG, "applies": LIMIT},
        [value("tensile_strength", "2000"), value("drift_rate", "9")],
        "below",
    ),
    (
        "inside a range of limits",
        {"criteria": {"parameter": "thickness", "op": "in", "low": "75", "high": "400", "unit": "mm"}},
        [value("thickness", "75")],
        "meets",
    ),
    (
        "outside a range of limits",
        {"criteria": {"parameter": "thickness", "op": "in", "low": "75", "high": "400", "unit": "mm"}},
        [value("thickness", "74")],
        "below",
    ),
    (
        "limit in another unit",
        {"criteria": {**STRONG, "value": "1.95", "unit": "GPa"}},
        [value("tensile_strength", "1960")],
        "meets",
    ),
    (
        "formula with its length",
        {"criteria": FORMULA},
        [value("length_error", "2.0"), value("measured_length", "400")],
        "meets",
    ),
    (
        "formula missed with its length",
        {"criteria": FORMULA},
        [value("length_error", "2.2"), value("measured_length", "400")],
        "below",
    ),
    ("formula: under its base whatever the length", {"criteria": FORMULA}, [value("length_error", "1.5")], "meets"),
    ("formula: open without the length", {"criteria": FORMULA}, [value("length_error", "2.0")], "partly_stated"),
    ("no number in the paragraph", {}, [], "listed_by_description"),
    ("only a person can say", {"for_a_person": "usable in rockets"}, [], "for_a_person"),
    (
        "numbers met, the rest for a person",
        {"criteria": LIMIT, "for_a_person": "usable in rockets"},
        [value("drift_rate", "0.3")],
        "meets",
    ),
]


@pytest.mark.parametrize(("rows", "values", "status"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_control_is_answered(rows: dict[str, Any], values: list[Value], status: ControlStatus) -> None:
    assert answer(rows, *values).status == status


def test_missed_limit_says_by_how_much_and_where() -> None:
    why = answer({"criteria": LIMIT}, value("drift_rate", "5", field="text", start=6)).why
    assert "5 deg/h" in why
    assert "0.5 deg/h" in why
    assert "in text at 6" in why
    assert "10 times" in why


def test_condition_of_the_limit_and_work_for_a_person_are_named() -> None:
    rows = {"criteria": {**LIMIT, "condition": "at 1 g"}, "for_a_person": "usable in rockets"}
    why = answer(rows, value("drift_rate", "0.3")).why
    assert "at 1 g" in why
    assert "usable in rockets" in why


def test_conflicting_values_are_both_shown() -> None:
    why = answer({"criteria": LIMIT}, value("drift_rate", "5"), value("drift_rate", "0.2")).why
    assert "0.2 deg/h" in why
    assert "5 deg/h" in why


def test_paragraph_for_one_kind_waits_for_its_word() -> None:
    rows = {"criteria": LIMIT, "only_named": {"en": ["laser"]}}
    assert answer(rows, value("drift_rate", "0.3")).status == "for_a_person"
    assert answer(rows, value("drift_rate", "0.3"), named=True).status == "meets"
    assert answer(rows, value("drift_rate", "3")).status == "below"


def test_low_confidence_passes_through_and_is_said() -> None:
    found = answer({"criteria": LIMIT, "confidence": "low"}, value("drift_rate", "0.3"))
    assert found.confidence == "low"
    assert "low confidence" in found.why


def test_specific_modulus_is_worked_out_from_a_typical_density_and_says_so() -> None:
    answers, values = decide(FIBRE, (value("tensile_modulus", "230"),), TABLE)
    assert answers[0].status == "meets"
    assert "typical of fibre" in answers[0].why
    derived = next(v for v in values if v.parameter == "specific_modulus")
    assert derived.basis == "derived"
    assert derived.value.startswith("130297")


def test_stated_density_counts_before_the_typical_one() -> None:
    answers, _ = decide(FIBRE, (value("tensile_modulus", "230"), value("density", "2.0")), TABLE)
    assert answers[0].status == "below"


def test_answers_that_meet_come_first() -> None:
    answers, _ = decide(GYROS, (value("drift_rate", "0.3"),), TABLE)
    assert [a.status for a in answers] == ["meets", "partly_stated"]


ORDER: dict[ControlStatus, int] = {
    "below": 0,
    "not_stated": 1,
    "partly_stated": 1,
    "for_a_person": 1,
    "listed_by_description": 1,
    "meets": 2,
}
NUMBERS = st.decimals(min_value="0", max_value="5000", places=2, allow_nan=False, allow_infinity=False)
RULES: list[dict[str, Any]] = [
    {"criteria": STRONG},
    {"criteria": {"all": [STRONG, THIN]}},
    {"criteria": {"any": [STRONG, LIMIT]}},
    {"criteria": {"any": [{"all": [STRONG, THIN]}, LIMIT]}, "for_a_person": "usable in rockets"},
    {"criteria": THIN, "applies": STRONG},
]


@given(
    rule=st.sampled_from(RULES),
    strength=NUMBERS,
    more=NUMBERS,
    thickness=st.none() | NUMBERS,
    drift=st.none() | NUMBERS,
)
def test_higher_strength_never_gives_a_milder_answer(
    rule: dict[str, Any], strength: Decimal, more: Decimal, thickness: Decimal | None, drift: Decimal | None
) -> None:
    others = [Value(p, n, n) for p, n in (("thickness", thickness), ("drift_rate", drift)) if n is not None]
    mild = answer(rule, Value("tensile_strength", strength, strength), *others)
    harsh = answer(rule, Value("tensile_strength", strength + more, strength + more), *others)
    assert ORDER[harsh.status] >= ORDER[mild.status]


@given(rule=st.sampled_from(RULES), drift=NUMBERS, less=NUMBERS, strength=st.none() | NUMBERS)
def test_lower_drift_never_gives_a_milder_answer(
    rule: dict[str, Any], drift: Decimal, less: Decimal, strength: Decimal | None
) -> None:
    others = [Value("tensile_strength", strength, strength)] if strength is not None else []
    better = max(Decimal(0), drift - less)
    mild = answer(rule, Value("drift_rate", drift, drift), *others)
    harsh = answer(rule, Value("drift_rate", better, better), *others)
    assert ORDER[harsh.status] >= ORDER[mild.status]


@given(rule=st.sampled_from(RULES), low=NUMBERS, width=NUMBERS, wider=NUMBERS)
def test_wider_range_never_gives_a_milder_answer(
    rule: dict[str, Any], low: Decimal, width: Decimal, wider: Decimal
) -> None:
    narrow = answer(rule, Value("tensile_strength", low, low + width))
    wide = answer(rule, Value("tensile_strength", max(Decimal(0), low - wider), low + width + wider))
    assert ORDER[wide.status] >= ORDER[narrow.status]


@given(rule=st.sampled_from(RULES), first=NUMBERS, second=NUMBERS)
def test_another_value_never_gives_a_milder_answer_than_the_harsher_alone(
    rule: dict[str, Any], first: Decimal, second: Decimal
) -> None:
    one, two = (Value("tensile_strength", n, n) for n in (first, second))
    both = ORDER[answer(rule, one, two).status]
    assert both >= max(ORDER[answer(rule, one).status], ORDER[answer(rule, two).status])


@given(value=NUMBERS, worse=NUMBERS)
def test_property_behind_a_derived_value_keeps_the_order(value: Decimal, worse: Decimal) -> None:
    mild = decide(FIBRE, (Value("tensile_modulus", value, value),), TABLE)[0][0]
    harsh = decide(FIBRE, (Value("tensile_modulus", value + worse, value + worse),), TABLE)[0][0]
    assert ORDER[harsh.status] >= ORDER[mild.status]


@given(drift=st.none() | NUMBERS, walk=st.none() | NUMBERS)
def test_answers_kept_for_unstated_values_change_nothing(drift: Decimal | None, walk: Decimal | None) -> None:
    values = [Value(p, n, n) for p, n in (("drift_rate", drift), ("random_walk", walk)) if n is not None]
    kept = unstated_answers(GYROS, TABLE)
    assert decide(GYROS, values, TABLE, unstated=kept) == decide(GYROS, values, TABLE)
