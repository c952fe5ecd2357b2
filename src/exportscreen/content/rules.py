"""Rules: a condition from a small closed set, an effect, a severity and the law it rests on."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from exportscreen.content.common import (
    CitationRef,
    ContentModel,
    CountryCode,
    Day,
    Grounded,
    Id,
    Jurisdiction,
    Measure,
    PlaceRole,
    Severity,
    Terms,
    Text,
)
from exportscreen.content.end_uses import EndUseCategory
from exportscreen.content.items import Regime
from exportscreen.content.parties import RelationKind
from exportscreen.models import Effect, Role

Standing = Literal["designated", "not_yet", "ended", "undated", "reported", "linked"]
ControlStatus = Literal["meets", "below", "not_stated", "partly_stated", "listed_by_description", "for_a_person"]
Strength = Literal["strong", "medium", "weak"]


class PartyCondition(ContentModel):
    """A party of the transaction resembles a listing."""

    list: Id | None = None
    """Watchlist or list the listing or its designation is on."""
    source: Id | None = None
    """Source of the designation, e.g. `unscr-1803`."""
    applied_by: Text | None = None
    """Paragraph, in that source, which the designation falls under, e.g. `op 12`."""
    listings: tuple[Id, ...] = ()
    """Only these listings."""
    standing: tuple[Standing, ...] = ()
    measure: tuple[Measure, ...] = ()
    roles: tuple[Role, ...] = ()
    """Roles that count; a party whose role is unknown counts too."""
    countries: tuple[CountryCode, ...] = ()
    programmes: tuple[Id, ...] = ()
    type: Literal["organization", "person", "vessel", "aircraft"] | None = None
    relation: tuple[RelationKind, ...] = ()
    """Only parties with such a relation to a listed one."""
    max_steps: int = Field(default=2, ge=1, le=5)
    """How many relations the chain may have, with `relation` or standing `linked`."""
    min_share: float | None = Field(default=None, gt=0, le=100)
    """Percent owned by listed parties together, directly or through others."""
    min_score: float | None = Field(default=None, ge=0, le=1)
    strength: tuple[Strength, ...] = ("strong", "medium")
    """Strengths that count; weak hits only where named."""
    reported_goods: bool = False
    """True: only if an item of the transaction is of a family the report about the party names."""


class ItemCondition(ContentModel):
    """A good of the transaction belongs to a family or falls under a control."""

    family: tuple[Id, ...] = ()
    list: tuple[Id, ...] = ()
    """Control lists one of which names the family."""
    code: tuple[Text, ...] = ()
    """Beginnings of control codes, e.g. `9.A`; with `list`."""
    regime: tuple[Regime, ...] = ()
    status: tuple[ControlStatus, ...] = ()
    """Answers that count. Empty: every one but `below`."""
    sensitivity: tuple[Literal["listed", "high_priority", "ordinary"], ...] = ()
    hs_code: tuple[Text, ...] = ()
    """Beginnings of HS codes, digits only."""
    programmes: tuple[Id, ...] = ()


class PlaceCondition(ContentModel):
    """A place plays a role in the transaction. A place whose role is unknown counts, one severity level lower."""

    country: tuple[CountryCode, ...] = ()
    group: Id | None = None
    outside_group: Id | None = None
    """Countries that are not members of the group."""
    roles: tuple[PlaceRole, ...] = ("destination",)


class EndUseCondition(ContentModel):
    """A stated or described end use."""

    id: tuple[Id, ...] = ()
    category: tuple[EndUseCategory, ...] = ()


class FieldCondition(ContentModel):
    """A field is missing, or holds certain words."""

    name: Literal["text", "end_use", "destination", "origin", "via", "parties", "items", "any"]
    missing: bool | None = None
    phrases: Terms = {}
    """Words or phrases by language, found like terms of items; no patterns."""


class Condition(ContentModel):
    """Exactly one key: a combination or a test."""

    all: tuple[Condition, ...] | None = None
    any: tuple[Condition, ...] | None = None
    not_: Condition | None = Field(default=None, alias="not")
    party: PartyCondition | None = None
    item: ItemCondition | None = None
    place: PlaceCondition | None = None
    end_use: EndUseCondition | None = None
    field: FieldCondition | None = None

    @model_validator(mode="after")
    def _one_key(self) -> Condition:
        given = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError("give exactly one of all, any, not, party, item, place, end_use, field")
        return self


class RuleExample(ContentModel):
    """A transaction on which the rule fires, or a near miss on which it does not."""

    name: Text
    as_of: Day
    fires: bool
    effect: Effect | None = None
    """Effect the flag must have, where it differs from the rule's (a `notice` before the law began)."""
    positions: dict[Id, Id] = {}
    """Positions on disputes, if not the defaults."""
    transaction: dict[str, Any]
    """A transaction in the form of the contract; all scalars are text."""


class Rule(Grounded):
    """One conclusion, drawn from one condition, resting on one law."""

    kind: Literal["rule"]
    id: Id
    """Equals the file name; never reused."""
    title: Text
    effect: Effect
    severity: Severity
    jurisdiction: Jurisdiction
    citations: Annotated[tuple[CitationRef, ...], Field(min_length=1)]
    """The first is the law the rule rests on: on days when it is not in force the rule does not conclude, and
    before it begins the flag is a notice. The others are shown on the days they are in force."""
    message: Text
    """What the flag says. `{party}`, `{item}`, `{place}`, `{end_use}` stand for what was found."""
    effective_from: Day | None = None
    """Only where the rule itself, not its law, begins or ends."""
    effective_to: Day | None = None
    when: Condition
    yields_to: tuple[Id, ...] = ()
    """More specific rules: this one stays silent where one of them has flagged."""
    false_positives: Text
    """When the flag is wrong, and what to compare."""
    examples: Annotated[tuple[RuleExample, ...], Field(min_length=2)]
    note: Text | None = None

    @model_validator(mode="after")
    def _fires_and_stays_silent(self) -> Rule:
        if {example.fires for example in self.examples} != {True, False}:
            raise ValueError("needs at least one example that fires and one near miss that does not")
        return self
