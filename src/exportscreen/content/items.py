"""Item families: what the goods are called, which control lists name them, and from which value on."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from exportscreen.content.common import ContentModel, Grounded, Id, Terms, Text

Regime = Literal["MTCR", "NSG1", "NSG2", "WASSENAAR", "EU", "US", "AG", "CHPL", "NATIONAL", "MILITARY"]
Number = Annotated[Decimal, Field(allow_inf_nan=False)]


class Criterion(ContentModel):
    """One comparison of a stated property with a limit of the control list."""

    parameter: Id
    """Id of a parameter in `items/parameters.yaml`."""
    op: Literal["<", "<=", ">", ">=", "=", "in"]
    """Comparison under which the good is controlled; `in`: inside `low`…`high`, both ends included."""
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    per: Id | None = None
    """Parameter by which the limit grows, for limits such as 1.7 + L/1000."""
    per_factor: Number | None = None
    """How much the limit grows per unit of `per`."""
    unit: Text
    """Unit spelling known to the parameter; `1` for a plain number."""
    condition: Text | None = None
    """Measuring condition that the text attaches, e.g. `at 1 g over one month`."""

    @model_validator(mode="after")
    def _has_a_limit(self) -> Criterion:
        if self.op == "in":
            if self.low is None or self.high is None or self.low > self.high:
                raise ValueError("`in` needs `low` and `high`, in order")
        elif self.value is None:
            raise ValueError("needs `value`")
        if (self.per is None) != (self.per_factor is None):
            raise ValueError("`per` and `per_factor` go together")
        return self


class Logic(ContentModel):
    """How criteria combine; exactly one key."""

    all: tuple[Criterion | Logic, ...] | None = None
    any: tuple[Criterion | Logic, ...] | None = None
    none: tuple[Criterion | Logic, ...] | None = None
    """The good is controlled only if none of these holds (an exemption)."""

    @model_validator(mode="after")
    def _one_key(self) -> Logic:
        if sum(part is not None for part in (self.all, self.any, self.none)) != 1:
            raise ValueError("give exactly one of `all`, `any`, `none`")
        return self


class Control(Grounded):
    """One paragraph of a control list that names goods of the family."""

    list: Id
    """Id of a source of type `control_list`."""
    regime: Regime
    code: Text
    """As the list writes it: `9.A.4`, `7A002.a.1`, `2.C.7.a`."""
    covers: Text
    """Which goods, in our own words."""
    applies: Criterion | Logic | None = None
    """Conditions that select the paragraph (such as a range of 500 deg/s or more); a good outside is not covered."""
    criteria: Criterion | Logic | None = None
    """Limits; none where the text names the good without a number."""
    only_named: Terms = {}
    """Words by language of which the text must use one for the paragraph to be met (`aramid`, `lathe`), where a list
    splits a family by kind. Without them the answer stays for a person."""
    for_a_person: Text | None = None
    """What only a person can judge: `specially designed for …`, `usable in …`."""
    reasons: tuple[Text, ...] = ()
    """US reasons for control: NS, MT, NP, AT, …"""


class TypicalValue(ContentModel):
    """A property that goods of this name usually have; always shown as an assumption."""

    parameter: Id
    value: Number
    unit: Text


class Model(Grounded):
    """A trade name or model that means this family."""

    name: Text
    maker: Text | None = None
    note: Text | None = None
    needs_support: bool = False
    """True where the same letters mean other things: weak evidence unless another word or number of the family stands
    nearby, and none if the name has two characters (M5)."""
    typical: tuple[TypicalValue, ...] = ()


class HsCode(Grounded):
    """A customs heading under which such goods are often declared: weak evidence."""

    code: Annotated[str, Field(pattern=r"^\d{4}(\.\d{2})?$")]
    """`9014.20` or a four-digit heading."""
    note: Text | None = None


class ItemExamples(ContentModel):
    """Descriptions that must be recognised, and some that must not."""

    hit: tuple[Text, ...] = ()
    no_hit: tuple[Text, ...] = ()


class ItemFamily(Grounded):
    """One family of goods."""

    kind: Literal["item_family"]
    id: Id
    """Equals the file name; never reused."""
    title: Text
    why: Text
    """Why it matters, in at most two sentences."""
    programmes: tuple[Literal["missile", "nuclear", "uav", "chemical", "biological", "conventional"], ...] = ()
    sensitivity: Literal["listed", "high_priority", "ordinary"] = "listed"
    """listed: a multilateral or national control list names it; high_priority: on the common high priority list;
    ordinary: matters only with an embargoed destination or end use."""
    broader: tuple[Id, ...] = ()
    """Families that a phrase of this one also belongs to; the more specific family wins the phrase."""
    terms: Terms
    """Names of the good by language; each alone means the good."""
    weak_terms: Terms = {}
    """Words that also mean other things (`INS`, `gyro`): they need a second sign of the family nearby."""
    models: tuple[Model, ...] = ()
    typical: tuple[TypicalValue, ...] = ()
    """Properties that goods of the family usually have, such as the density of carbon fibre: used only to work out
    other values, and named as an assumption."""
    hs_codes: tuple[HsCode, ...] = ()
    controls: tuple[Control, ...] = ()
    lookalikes: Terms = {}
    """Phrases that contain a term and mean something harmless; they turn the hit into a note."""
    concern: Terms = {}
    """Phrases near the good that raise concern (`navigation grade`)."""
    examples: ItemExamples
    note: Text | None = None


class Parameter(ContentModel):
    """A measurable property, how people name it, and in which unit we keep it."""

    id: Id
    title: Text
    dimension: Id
    """Name of a dimension of the unit table, e.g. `angular_rate`, `pressure`, `length`, `ratio`."""
    unit: Text
    """Unit in which limits are compared and values shown."""
    terms: Terms
    """How descriptions name it: `drift rate`, `bias stability`, …"""
    keys: tuple[Id, ...] = ()
    """Field names under which structured data gives it, e.g. `drift_deg_per_h`."""
    bare: bool = False
    """True if a number with such a unit near the good means this property even when it is not named."""


class Parameters(ContentModel):
    """The table of parameters: one file."""

    kind: Literal["parameters"]
    id: Id
    parameters: tuple[Parameter, ...]
