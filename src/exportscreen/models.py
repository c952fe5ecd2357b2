"""What goes in and comes out: Transaction, Party, Item → Hit, Flag, Report; and Citation.

The JSON form is the contract `exportscreen.report/1`. Offsets count Unicode code points in the field as given,
end exclusive. Scores are 0–1, rounded to four places.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

MAX_TEXT = 100_000
"""Characters of one field that are screened (about 25 pages); the rest is a `truncated` gap."""
MAX_ROWS = 500
"""Parties, items or places of one transaction."""


class Model(BaseModel):
    """Base of the contract's models: frozen, unknown fields refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


def _refuse_unprintable(value: str) -> str:
    if "\0" in value:
        raise ValueError(f"holds a NUL character at position {value.index(chr(0))}; send plain text")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError(f"holds half a character (lone surrogate) at position {error.start}") from None
    return value


def _number_as_text(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    return str(value) if isinstance(value, int | float) else value


def read_day(value: Any) -> Any:
    """A day from `YYYY-MM-DD` alone; pydantic by itself takes `0` for a date."""
    if isinstance(value, date) or value is None:
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise ValueError(f"{value!r} is not a date; write YYYY-MM-DD")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value!r} is not a day of the calendar") from None


def _one_as_list(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Words = Annotated[str, AfterValidator(_refuse_unprintable)]
Short = Annotated[str, Field(max_length=2000), AfterValidator(_refuse_unprintable)]
Code = Annotated[str, BeforeValidator(_number_as_text), Field(max_length=100), AfterValidator(_refuse_unprintable)]
Day = Annotated[date, BeforeValidator(read_day)]

Role = Literal[
    "seller", "buyer", "applicant", "consignor", "intermediate_consignee", "ultimate_consignee", "notify_party",
    "end_user", "agent", "freight_forwarder", "bank", "carrier", "vessel", "owner", "manufacturer", "other",
]  # fmt: skip
ROLE_WORDS: Mapping[str, Role] = MappingProxyType(
    {
        "seller": "seller", "supplier": "seller", "vendor": "seller", "exporter": "seller", "beneficiary": "seller",
        "offeror": "seller", "payee": "seller", "creditor": "seller", "principal": "seller",
        "buyer": "buyer", "purchaser": "buyer", "customer": "buyer", "importer": "buyer", "sold to": "buyer",
        "sold to party": "buyer", "bill to": "buyer", "payer": "buyer", "debtor": "buyer", "client": "buyer",
        "ordering customer": "applicant", "applicant": "applicant", "originator": "applicant", "remitter": "applicant",
        "consignor": "consignor", "shipper": "consignor", "sender": "consignor",
        "intermediate consignee": "intermediate_consignee", "intermediary": "intermediate_consignee",
        "consignee": "ultimate_consignee", "ultimate consignee": "ultimate_consignee", "ship to": "ultimate_consignee",
        "ship to party": "ultimate_consignee", "recipient": "ultimate_consignee", "receiver": "ultimate_consignee",
        "addressee": "ultimate_consignee", "final consignee": "ultimate_consignee", "deliver to": "ultimate_consignee",
        "notify": "notify_party", "notify party": "notify_party",
        "end user": "end_user", "enduser": "end_user", "final user": "end_user", "end customer": "end_user",
        "user": "end_user",
        "agent": "agent", "broker": "agent", "middleman": "agent", "representative": "agent", "trader": "agent",
        "guarantor": "agent", "contact": "agent", "procurement agent": "agent",
        "freight forwarder": "freight_forwarder", "forwarder": "freight_forwarder",
        "forwarding agent": "freight_forwarder",
        "logistics provider": "freight_forwarder", "customs broker": "freight_forwarder",
        "bank": "bank", "issuing bank": "bank", "advising bank": "bank", "beneficiary bank": "bank",
        "correspondent bank": "bank", "remitting bank": "bank",
        "carrier": "carrier", "airline": "carrier", "shipping line": "carrier",
        "vessel": "vessel", "ship": "vessel", "aircraft": "vessel",
        "owner": "owner", "shareholder": "owner", "parent": "owner", "beneficial owner": "owner",
        "manufacturer": "manufacturer", "maker": "manufacturer", "producer": "manufacturer",
        "other": "other", "party": "other", "counterparty": "other",
    }
)  # fmt: skip
"""How people write roles, in lower case with single spaces → the role meant."""


def read_role(written: str) -> Role | None:
    """The role a word means, or None if we do not know the word."""
    return ROLE_WORDS.get(" ".join(re.split(r"[\s_/-]+", written.strip().casefold())))


class Party(Model):
    """Somebody in the transaction."""

    role: Short | None = None
    """As people write it (`consignee`, `end user`); mapped by `read_role`, an unknown word is a gap."""
    name: Short
    country: Short | None = None
    """ISO code or name in any common language."""
    address: Short | None = None
    identifiers: dict[Short, Code] = {}
    """Kind → value: imo, lei, passport, registration, …"""


class Item(Model):
    """Something that is sold, moved or taught."""

    description: Words | None = None
    hs_code: Code | None = None
    quantity: Decimal | None = Field(default=None, allow_inf_nan=False)
    unit: Short | None = None
    parameters: dict[Short, Annotated[str, BeforeValidator(_number_as_text), AfterValidator(_refuse_unprintable)]] = {}
    """Property → value with unit: `{"drift_rate": "0.05 deg/h"}`."""

    @model_validator(mode="after")
    def _says_something(self) -> Item:
        if not (self.description or self.hs_code or self.parameters):
            raise ValueError("an item needs a description, an hs_code or parameters")
        return self


class Ownership(Model):
    """A share that the user knows of: `owner` holds `share` percent of `owned`."""

    owner: Short
    owned: Short
    share: float = Field(gt=0, le=100)


class Transaction(Model):
    """A transaction as described by the user; at least one of text, parties, items."""

    id: Code | None = None
    date: Day | None = None
    text: Words | None = None
    parties: tuple[Party, ...] = Field(default=(), max_length=MAX_ROWS)
    items: tuple[Item, ...] = Field(default=(), max_length=MAX_ROWS)
    origin: Short | None = None
    destination: Short | None = None
    via: Annotated[tuple[Short, ...], BeforeValidator(_one_as_list), Field(max_length=MAX_ROWS)] = ()
    end_use: Words | None = None
    ownership: tuple[Ownership, ...] = Field(default=(), max_length=MAX_ROWS)
    """Ownership facts the user supplies; relations built on them carry the basis `user`."""
    meta: dict[str, Any] = {}
    """Echoed, never screened; the report says so."""

    @model_validator(mode="after")
    def _has_content(self) -> Transaction:
        if not ((self.text and self.text.strip()) or self.parties or self.items):
            raise ValueError("nothing to screen: give at least one of text, parties, items")
        return self


CitationStatus = Literal["in_force", "in_force_disputed", "not_yet", "ended", "not_law"]
Standing = Literal["designated", "not_yet", "ended", "undated", "reported", "linked"]
Strength = Literal["strong", "medium", "weak"]
Basis = Literal["stated", "inferred", "unknown"]
Severity = Literal["critical", "high", "medium", "low", "none"]
Effect = Literal["prohibition", "license_requirement", "red_flag", "notice"]
Outcome = Literal["flagged", "no_flags", "incomplete"]
GapKind = Literal[
    "unreadable_value", "unsupported_script", "undated_listing", "stale_list", "list_missing", "truncated"
]
ControlStatus = Literal["meets", "below", "not_stated", "partly_stated", "listed_by_description", "for_a_person"]

SEVERITIES: tuple[Severity, ...] = ("none", "low", "medium", "high", "critical")
"""From least to most urgent."""


class Citation(Model):
    """A provision and whether it was in force on the day asked."""

    source: str
    at: str
    title: str
    url: str | None = None
    status: CitationStatus
    note: str | None = None


class DesignationView(Model):
    """One designation in one of its periods, as it stood on the day asked."""

    list: str
    issuer: str
    standing: Standing
    measure: str
    effective_from: date | None = Field(default=None, serialization_alias="from")
    effective_to: date | None = Field(default=None, serialization_alias="to")
    programs: tuple[str, ...] = ()
    citation: Citation


class AllegationView(Model):
    """A public allegation about a party and what was said to it."""

    allegation: str
    response: str | None = None
    case_status: str
    reviewed_on: date
    citation: Citation


class Link(Model):
    """One step from a party towards another: `relation` says how."""

    relation: str
    listing: str | None = None
    name: str
    stated_by: Literal["legal_act", "reported", "user"]
    share: float | None = None
    steps: int = 1
    """How many relations lie between the matched party and this one."""
    standing: Standing | None = None
    """Standing of the party at the end of the link, if it has a listing."""
    citation: Citation | None = None


class Hit(Model):
    """Evidence that something in the transaction resembles something in the content."""

    id: str
    kind: str
    listing: str
    """Id of the listing, item family, place or end use."""
    name: str
    """What the content calls it."""
    matched: str
    """The characters of the field that matched."""
    field: str
    """`text`, `parties[0].name`, `items[1].description`, …"""
    start: int
    end: int
    score: float
    strength: Strength
    evidence: tuple[str, ...] = ()


class PartyHit(Hit):
    """A party that resembles a listing."""

    kind: Literal["party"] = "party"
    watchlist: str
    alias: str
    """The name of the listing that matched."""
    standing: Standing
    role: Role | None = None
    role_basis: Basis = "unknown"
    links: tuple[Link, ...] = ()
    designations: tuple[DesignationView, ...] = ()
    allegations: tuple[AllegationView, ...] = ()


class FoundValue(Model):
    """A property found near the good, in the parameter's unit."""

    parameter: str
    value: str
    """Value or range with unit, e.g. `0.3 deg/h`."""
    basis: Literal["stated", "typical", "derived"]
    field: str | None = None
    start: int | None = None
    end: int | None = None
    note: str | None = None


class ControlAnswer(Model):
    """Whether a control-list paragraph is met, and by which number."""

    list: str
    """Regime as people name it: `MTCR`, `NSG part 2`, `EU`, `US`, `Wassenaar`."""
    code: str
    status: ControlStatus
    why: str
    source: str
    """Id of the control list in `watchlists/sources/`."""
    confidence: Literal["high", "medium", "low"] = "high"


class ItemHit(Hit):
    """A good that belongs to an item family."""

    kind: Literal["item"] = "item"
    reading: Literal["good", "related", "negated", "lookalike"] = "good"
    """good: the thing itself; related: a part, tester or service for it; negated: said to be absent; lookalike."""
    controls: tuple[ControlAnswer, ...] = ()
    values: tuple[FoundValue, ...] = ()


class PlaceHit(Hit):
    """A country or a place in it, and what part it plays."""

    kind: Literal["place"] = "place"
    country: str
    role: Literal["origin", "destination", "via", "address", "nationality", "unknown"]
    role_basis: Basis


class EndUseHit(Hit):
    """A described end use."""

    kind: Literal["end_use"] = "end_use"
    category: str
    reading: Literal["stated", "assurance", "lookalike"] = "stated"
    """assurance: the text says that this is not the end use; noted, never a hit for rules."""


AnyHit = PartyHit | ItemHit | PlaceHit | EndUseHit


class Flag(Model):
    """One rule's conclusion."""

    rule: str
    title: str
    effect: Effect
    severity: Severity
    jurisdiction: str
    message: str
    hits: tuple[str, ...]
    """Ids of the hits the rule used."""
    fingerprint: str
    """Of rule, role, name as written, listing and its content; a disposition hangs on it."""
    citations: tuple[Citation, ...]


class Gap(Model):
    """Something that could not be screened, or not fully."""

    kind: GapKind
    field: str
    value: str
    why: str


class LoadedList(Model):
    """A list that was screened against."""

    id: str
    title: str
    edition: date
    listings: int
    digest: str


class Scope(Model):
    """What was screened against, and what was not."""

    lists: tuple[LoadedList, ...]
    not_loaded: tuple[str, ...]
    """Official lists known to exist that are not loaded."""
    jurisdictions: tuple[str, ...]
    languages: tuple[str, ...]
    note: str | None = None


class Engine(Model):
    """Libraries whose version can change an answer."""

    python_unicode: str
    libraries: dict[str, str]


class Receipt(Model):
    """Everything needed to get the same bytes again."""

    version: str
    engine: Engine
    catalog: str
    policy: str
    input: str


class Report(Model):
    """The answer for one transaction (`exportscreen.report/1`)."""

    schema_: Literal["exportscreen.report/1"] = Field(default="exportscreen.report/1", serialization_alias="schema")
    id: str | None
    as_of: date
    as_of_basis: Literal["argument", "transaction", "today"]
    outcome: Outcome
    complete: bool
    severity: Severity
    flags: tuple[Flag, ...]
    hits: tuple[Annotated[AnyHit, Field(discriminator="kind")], ...]
    gaps: tuple[Gap, ...]
    notes: tuple[str, ...] = ()
    """What a reader should know: no party named, fields not screened, assurances found."""
    scope: Scope
    receipt: Receipt
    meta: dict[str, Any] = {}

    def to_dict(self) -> dict[str, Any]:
        """The report as plain JSON values, keys in the contract's order."""
        return self.model_dump(mode="json", by_alias=True)

    def to_json(self, *, indent: int | None = None) -> str:
        """The report as JSON text; equal reports give equal bytes."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def hit(self, ident: str) -> PartyHit | ItemHit | PlaceHit | EndUseHit:
        """The hit with an id.

        Raises:
            KeyError: No hit has the id.
        """
        for hit in self.hits:
            if hit.id == ident:
                return hit
        raise KeyError(ident)
