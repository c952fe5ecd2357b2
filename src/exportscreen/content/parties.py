"""Watchlists of parties: listings with aliases, designations, relations, reports, look-alikes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, field_serializer, model_validator

from exportscreen.content.common import (
    CitationRef,
    ContentModel,
    CountryCode,
    Day,
    Grounded,
    Id,
    LanguageCode,
    Measure,
    Periods,
    Text,
)

Name = Annotated[str, Field(min_length=2, max_length=300)]
RelationKind = Literal[
    "owned_by", "controlled_by", "subordinate_to", "part_of", "fronts_for", "acts_for", "procures_for",
    "official_of", "supplies", "dealt_with", "reported_end_user", "associated_with", "same_as",
]  # fmt: skip
LINKING: frozenset[str] = frozenset(
    {"owned_by", "controlled_by", "subordinate_to", "part_of", "fronts_for", "acts_for", "procures_for"}
)
"""Relations that can make a party `linked` when a legal act states them or the user supplied them; having
supplied, dealt with, or been asked by a party never does."""


class Alias(ContentModel):
    """Another name for the party."""

    name: Name
    quality: Literal["strong", "weak"] = "strong"
    """weak: an acronym, a short or generic form; needs support from context."""
    kind: Literal[
        "name", "spelling", "acronym", "former", "short", "native", "romanised", "brand", "cover", "trade"
    ] = "name"
    lang: LanguageCode | None = None
    origin: Text | None = None
    """Which list or document gives it."""
    grounding: Literal["stored", "mixed", "memory", "own", "judgement"] | None = None


class Designation(Grounded):
    """A legal act that names the party; several periods where it left and came back."""

    list: Id | None = None
    """Id of the list (a source of type `list`); the watchlist's own if not given."""
    source: Id
    at: Text
    """Locator: the annex section, or the issuer's entry number."""
    entry: Text | None = None
    """Number inside the section or list, e.g. `2` or `IRe.066`."""
    measure: Measure | None = None
    """What the list means; the list's own measure if not given."""
    programs: tuple[Text, ...] = ()
    periods: Periods = ()
    """When the party was on it. Empty: the day is not known to us, and the designation shows as `undated`."""
    seen_on: Day | None = None
    """Edition of the list in which the party was last seen; required without periods."""

    @model_validator(mode="after")
    def _dated_or_seen(self) -> Designation:
        if not self.periods and self.seen_on is None:
            raise ValueError("give `periods`, or `seen_on`: the edition in which the party was seen")
        return self


class Relation(Grounded):
    """A tie to another party."""

    kind: RelationKind
    target: Id | None = None
    """Id of the other listing."""
    target_name: Name | None = None
    """The other party's name where it has no listing here."""
    stated_by: Literal["legal_act", "reported", "user"]
    """legal_act: the listing's own text says so; reported: a public allegation."""
    share: Annotated[float, Field(gt=0, le=100)] | None = None
    """Percent owned, for `owned_by`."""
    periods: Periods = ()
    citation: CitationRef | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _one_target(self) -> Relation:
        if (self.target is None) == (self.target_name is None):
            raise ValueError("give exactly one of `target` and `target_name`")
        return self


class PublicReport(Grounded):
    """A public allegation: a leaked cable, a panel report, court papers, press. Never a listing."""

    source: Id
    at: Text
    allegation: Text
    """What is alleged, worded as an allegation."""
    response: Text | None = None
    """What the party, its government or a court said to it."""
    case_status: Literal["alleged", "charged", "convicted", "charges_dropped", "settled"] = "alleged"
    reviewed_on: Day
    goods: tuple[Id, ...] = ()
    """Item families the allegation is about."""


class NotListed(ContentModel):
    """Result of looking the party up on lists; a check of names, not a clearance."""

    lists: tuple[Id, ...]
    as_of: Day
    method: Text | None = None


class Lookalike(ContentModel):
    """A name that resembles the listing and is somebody or something else."""

    name: Name
    note: Text


class NameExamples(ContentModel):
    """Spellings that must be found, and names that must not."""

    hit: tuple[Name, ...] = ()
    no_hit: tuple[Name, ...] = ()


class Listing(Grounded):
    """One party."""

    id: Id
    """The issuer's number where there is one; never reused."""
    name: Name
    """Exactly as printed, without an acronym in parentheses."""
    name_quality: Literal["strong", "weak"] = "strong"
    """weak: the name is made of everyday words and needs support."""
    type: Literal["organization", "person", "vessel", "aircraft"] = "organization"
    aliases: tuple[Alias, ...] = ()
    countries: tuple[CountryCode, ...] = ()
    cities: tuple[Text, ...] = ()
    addresses: tuple[Text, ...] = ()
    born: tuple[Text, ...] = ()
    """Birth dates or years of a person, as printed: `1957-04-23` or `1958`."""
    identifiers: dict[Id, Text] = {}
    """Kind → value: imo, lei, registration, stock_code, swift, …"""
    programmes: tuple[
        Literal[
            "missile", "nuclear", "uav", "chemical", "biological", "conventional_arms", "military_electronics",
            "aerospace", "irgc", "shipping", "finance", "procurement", "propellant", "other",
        ],
        ...,
    ] = ()  # fmt: skip
    summary: Text | None = None
    """Who they are, in our own words."""
    designations: tuple[Designation, ...] = ()
    reports: tuple[PublicReport, ...] = ()
    relations: tuple[Relation, ...] = ()
    not_listed: tuple[NotListed, ...] = ()
    lookalikes: tuple[Lookalike, ...] = ()
    examples: NameExamples | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _has_a_reason(self) -> Listing:
        own = any(relation.stated_by == "user" for relation in self.relations)
        if not self.designations and not self.reports and not own:
            raise ValueError("needs a designation, a report, or a relation stated by the user: why is the party here?")
        return self


class Bounds(ContentModel):
    """How many listings a sound edition has; below min breaks, above max warns."""

    min: int = Field(ge=0)
    max: int = Field(ge=0)


class Watchlist(Grounded):
    """One list of parties."""

    kind: Literal["watchlist"]
    id: Id
    """Equals the file name; never reused."""
    title: Text
    issuer: Text
    measure: Measure
    """What being on the list means; the wording of flags follows it."""
    url: Text | None = None
    retrieved_on: Day
    """Edition: the day of the list or facts from which the file was written."""
    stale_after_days: int | None = Field(default=None, ge=1)
    """How old the edition may be before reports call it stale; none for history that does not change."""
    bounds: Bounds
    note: Text | None = None
    listings: tuple[Listing, ...]

    @field_serializer("listings", mode="wrap")
    def _as_tuple(self, listings: Sequence[Listing], serialize: SerializerFunctionWrapHandler) -> Any:
        return serialize(tuple(listings))  # packed listings are a sequence that pydantic does not know
