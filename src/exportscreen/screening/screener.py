"""The screener: finders in order, rules, and the report they make."""

from __future__ import annotations

import hashlib
import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from importlib.metadata import version
from typing import Any, TypeVar

from pydantic import ValidationError

from exportscreen.content.cache import LIBRARIES
from exportscreen.content.catalog import Catalog, content_json
from exportscreen.content.load import load_catalog
from exportscreen.matching.comparison import NameComparison, compare_names
from exportscreen.matching.end_uses import EndUseFinder
from exportscreen.matching.items import ItemFinder
from exportscreen.matching.parties import Mention, PartyFinder
from exportscreen.matching.places import PlaceFinder, country_name
from exportscreen.matching.support import Context, read_context
from exportscreen.models import (
    SEVERITIES,
    AnyHit,
    EndUseHit,
    Engine,
    Gap,
    ItemHit,
    LoadedList,
    PartyHit,
    PlaceHit,
    Receipt,
    Report,
    Scope,
    Transaction,
    read_role,
)
from exportscreen.policy import Policy
from exportscreen.reading.fields import Field, read_fields
from exportscreen.rules import (
    DESTINED,
    Facts,
    compile_rules,
)
from exportscreen.screening.assembly import party_hits
from exportscreen.screening.flagging import raise_flags
from exportscreen.screening.gaps import find_gaps, find_notes
from exportscreen.screening.ownership import owned_parties
from exportscreen.screening.phrases import RulePhrases

H = TypeVar("H", ItemHit, EndUseHit)

EMBARGO_GROUPS = ("embargoed-comprehensive", "russia-belarus")
"""Destinations beside which an ordinary word for goods is taken at its sensitive meaning."""
GOODS_FIELDS = frozenset({"text", "item", "end_use"})
"""Kinds of fields in which goods are looked for; a party's name or address names none."""
LANGUAGES = ("ar", "de", "en", "fa", "fr", "ko", "ru", "tr", "zh")
"""Languages in which goods, places and end uses are read."""


class Screener:
    """Screens transactions against one catalog under one policy; thread-safe once built.

    Args:
        catalog: Content; the bundled content if not given.
        policy: Thresholds and positions; the defaults if not given.
    """

    def __init__(self, catalog: Catalog | None = None, policy: Policy | None = None) -> None:
        self.catalog = catalog if catalog is not None else load_catalog()
        self.policy = policy if policy is not None else Policy()
        _check_policy(self.policy, self.catalog)
        self._items = ItemFinder(self.catalog)
        self._places = PlaceFinder(self.catalog)
        self._end_uses = EndUseFinder(self.catalog)
        self._parties = PartyFinder(self.catalog, self.policy.match)
        wanted = set(self.policy.jurisdictions)
        chosen = (r for r in self.catalog.rules.values() if not wanted or r.jurisdiction in wanted)
        self._rules = compile_rules(chosen)
        self._phrases = RulePhrases(self._rules)

    def __reduce__(self) -> tuple[type[Screener], tuple[Catalog, Policy]]:
        return type(self), (self.catalog, self.policy)

    def screen(self, transaction: str | Mapping[str, Any] | Transaction, as_of: date | None = None) -> Report:
        """Screen one transaction.

        Args:
            transaction: Free text, a mapping in the contract's form, or a `Transaction`.
            as_of: Day whose law applies; else the transaction's date, else today.

        Raises:
            ValueError: The transaction is not in the contract's form (pydantic's own error, naming each field).
        """
        read = _read(transaction)
        day, basis = _day(read, as_of)
        fields, gaps = read_fields(read)
        place_hits, place_gaps = self._places.find(fields, read)
        item_hits = self._items.find([f for f in fields if f.kind in GOODS_FIELDS], read)
        use_hits = self._end_uses.find(fields)
        item_hits = _read_once(item_hits, use_hits)
        context = read_context(self.catalog, place_hits, item_hits, use_hits)
        mentions = self._parties.find(fields, read, context)
        item_hits, use_hits = _outside_names(item_hits, mentions), _outside_names(use_hits, mentions)
        parties = (
            *party_hits(mentions, self.catalog, day, self.policy.law.positions),
            *owned_parties(read, fields, self._parties.identify, self.catalog, day, self.policy.law.positions),
        )
        places = (*_with_party_roles(place_hits, read), *self._of_parties(mentions, read, place_hits))
        items, uses = self._upgrade(item_hits, use_hits, mentions, places, context)
        facts = self._number(
            Facts(self.catalog, day, self.policy.law.positions, read, parties, items, places, uses, {}), fields
        )
        flags = raise_flags(self._rules, replace(facts, phrases=self._phrases.find(fields)))
        all_gaps = (*gaps, *place_gaps, *find_gaps(read, fields, facts))
        return Report(
            id=read.id,
            as_of=day,
            as_of_basis=basis,
            outcome="flagged" if flags else "incomplete" if all_gaps else "no_flags",
            complete=not all_gaps,
            severity=max((f.severity for f in flags), key=SEVERITIES.index, default="none"),
            flags=flags,
            hits=facts.hits,
            gaps=all_gaps,
            notes=find_notes(read, facts),
            scope=self.scope,
            receipt=self._receipt(read),
            meta=read.meta,
        )

    def screen_many(
        self, transactions: Iterable[str | Mapping[str, Any] | Transaction], as_of: date | None = None
    ) -> Iterator[Report]:
        """Screen transactions one by one; a bad one gives an incomplete report instead of an exception."""
        for transaction in transactions:
            try:
                yield self.screen(transaction, as_of)
            except ValidationError as error:
                first = error.errors()[0]
                ident = transaction.get("id") if isinstance(transaction, Mapping) else None
                place = ".".join(str(p) for p in first["loc"]) or "transaction"
                value = "" if isinstance(first["input"], Mapping) else str(first["input"])[:100]
                yield self.incomplete(str(ident) if ident is not None else None, place, value, first["msg"], as_of)

    def incomplete(self, ident: str | None, field: str, value: str, why: str, as_of: date | None = None) -> Report:
        """The report of a transaction that could not be read at all."""
        gap = Gap(kind="unreadable_value", field=field, value=value, why=why.removeprefix("Value error, "))
        return Report(
            id=ident,
            as_of=as_of or date.today(),
            as_of_basis="argument" if as_of else "today",
            outcome="incomplete",
            complete=False,
            severity="none",
            flags=(),
            hits=(),
            gaps=(gap,),
            scope=self.scope,
            receipt=self._receipt_of(json.dumps([field, value, why], ensure_ascii=False)),
        )

    def search(self, name: str, as_of: date | None = None, limit: int = 10) -> tuple[PartyHit, ...]:
        """Listings whose names are nearest to a name, best first, near misses below the threshold included."""
        day = as_of or date.today()
        rows = self._parties.near(name, floor=0.5, limit=limit)
        mentions = [
            Mention(
                listing=listing, alias=alias, field="name", start=0, end=len(name), matched=name, score=score,
                telling=0.0, strength=_shown_strength(score, self.policy), role=None, role_basis="unknown",
                evidence=evidence,
            )
            for listing, alias, score, evidence in rows
        ]  # fmt: skip
        hits = party_hits(mentions, self.catalog, day, self.policy.law.positions)
        return tuple(hit.model_copy(update={"id": f"h{i}"}) for i, hit in enumerate(hits, start=1))

    def explain(self, name: str, listing: str) -> tuple[NameComparison, ...]:
        """Compare a name with each name of a listing, best first.

        Raises:
            KeyError: No listing has the id.
        """
        known = self.catalog.listings[listing]
        kind = "person" if known.type == "person" else "organization"
        names = dict.fromkeys([known.name, *(alias.name for alias in known.aliases)])
        compared = [compare_names(name, other, "person" if kind == "person" else "organization") for other in names]
        return tuple(sorted(compared, key=lambda c: (-c.score, c.name)))

    def classify(self, text: str) -> tuple[ItemHit, ...]:
        """Item families that a description of goods belongs to, with the control-list paragraphs that name them."""
        read = Transaction(text=text)
        fields, _ = read_fields(read)
        hits = self._items.find(fields, read)
        return tuple(hit.model_copy(update={"id": f"h{i}"}) for i, hit in enumerate(hits, start=1))

    @cached_property
    def scope(self) -> Scope:
        """What every report of this screener was screened against."""
        lists = tuple(
            LoadedList(
                id=w.id,
                title=w.title,
                edition=w.retrieved_on,
                listings=len(w.listings),
                digest=self.catalog.list_digests[w.id],
            )
            for w in self.catalog.watchlists.values()
        )
        loaded = {w.id for w in self.catalog.watchlists.values()}
        official = tuple(s.id for s in self.catalog.sources.values() if s.official_list and s.id not in loaded)
        wanted = self.policy.jurisdictions or tuple(sorted({r.jurisdiction for r in self.catalog.rules.values()}))
        note = (
            "The lists named as not loaded were not screened; bundled lists are curated selections."
            if official
            else None
        )
        return Scope(lists=lists, not_loaded=official, jurisdictions=tuple(wanted), languages=LANGUAGES, note=note)

    def _of_parties(
        self, mentions: Sequence[Mention], transaction: Transaction, places: Sequence[PlaceHit]
    ) -> Iterator[PlaceHit]:
        """The country of each listed party that takes part, as a place that plays the party's part."""
        stated = {(p.country, p.role) for p in places}
        for mention in mentions:
            countries = self.catalog.listings[mention.listing].countries
            if mention.strength == "weak" or len(countries) != 1:
                continue
            role = _place_role(mention.role)
            if (countries[0], role) in stated:
                continue
            stated.add((countries[0], role))
            yield PlaceHit(
                id="", listing=countries[0].lower(), name=country_name(countries[0]), matched=mention.matched,
                field=mention.field, start=mention.start, end=mention.end, score=1.0, strength="medium",
                evidence=(f"country of the listed party {mention.listing}",), country=countries[0], role=role,
                role_basis="inferred" if mention.role else "unknown",
            )  # fmt: skip

    def _upgrade(
        self,
        items: Sequence[ItemHit],
        uses: Sequence[EndUseHit],
        mentions: Sequence[Mention],
        places: Sequence[PlaceHit],
        context: Context,
    ) -> tuple[tuple[ItemHit, ...], tuple[EndUseHit, ...]]:
        """Take ordinary words at their sensitive meaning where the rest of the transaction gives reason."""
        embargoed = {
            m.country for g in EMBARGO_GROUPS if g in self.catalog.groups for m in self.catalog.groups[g].members
        }
        named = any(m.strength != "weak" for m in mentions)
        bound = any(p.country in embargoed and p.role != "origin" for p in places)
        item_reason = (
            "a listed party"
            if named
            else "an embargoed destination"
            if bound
            else "the end use"
            if context.end_uses
            else ""
        )
        use_reason = "a listed party" if named else "sensitive goods" if context.families else ""

        def lifted(hit: ItemHit | EndUseHit, reason: str) -> dict[str, Any]:
            return {"strength": "medium", "evidence": (*hit.evidence, f"supported: {reason}")}

        return (
            tuple(
                h.model_copy(update=lifted(h, item_reason)) if h.strength == "weak" and item_reason else h
                for h in items
            ),
            tuple(
                h.model_copy(update=lifted(h, use_reason)) if h.strength == "weak" and use_reason else h for h in uses
            ),
        )

    def _number(self, facts: Facts, fields: Sequence[Field]) -> Facts:
        order = {field.name: i for i, field in enumerate(fields)}

        def key(hit: AnyHit) -> tuple[int, int, int, str]:
            return order.get(hit.field, len(order)), hit.start, -hit.end, hit.listing

        numbered: list[list[Any]] = []
        count = 0
        for group in (facts.parties, facts.items, facts.places, facts.end_uses):
            ordered = sorted(group, key=key)
            numbered.append([hit.model_copy(update={"id": f"h{count + i}"}) for i, hit in enumerate(ordered, start=1)])
            count += len(ordered)
        parties, items, places, uses = (tuple(group) for group in numbered)
        return replace(facts, parties=parties, items=items, places=places, end_uses=uses)

    def _receipt(self, transaction: Transaction) -> Receipt:
        return self._receipt_of(content_json(transaction))

    def _receipt_of(self, text: str) -> Receipt:
        return Receipt(
            version=_engine()[0],
            engine=_engine()[1],
            catalog=self.catalog.digest,
            policy=self._policy_digest,
            input=f"sha256:{hashlib.sha256(text.encode('utf-8')).hexdigest()}",
        )

    @cached_property
    def _policy_digest(self) -> str:
        resolved = self.policy.model_copy(update={"matching": self.policy.match})
        return f"sha256:{hashlib.sha256(content_json(resolved).encode()).hexdigest()}"


def _engine_versions() -> tuple[str, Engine]:
    libraries = {name: version(name) for name in LIBRARIES}
    unicode = f"{sys.version_info.major}.{sys.version_info.minor}/{unicodedata.unidata_version}"
    return version("exportscreen"), Engine(python_unicode=unicode, libraries=libraries)


_ENGINE: list[tuple[str, Engine]] = []


def _engine() -> tuple[str, Engine]:
    if not _ENGINE:
        _ENGINE.append(_engine_versions())
    return _ENGINE[0]


def _check_policy(policy: Policy, catalog: Catalog) -> None:
    for dispute, position in policy.law.positions.items():
        if dispute not in catalog.disputes:
            raise ValueError(f"policy law.positions: no dispute {dispute!r}; known: {', '.join(catalog.disputes)}")
        known = [p.id for p in catalog.disputes[dispute].positions]
        if position not in known:
            raise ValueError(f"policy law.positions.{dispute}: {position!r}; use one of {', '.join(known)}")
    known_jurisdictions = sorted({rule.jurisdiction for rule in catalog.rules.values()})
    for jurisdiction in policy.jurisdictions:
        if jurisdiction not in known_jurisdictions:
            raise ValueError(f"policy jurisdictions: {jurisdiction!r}; use {', '.join(known_jurisdictions)}")


def _read(transaction: str | Mapping[str, Any] | Transaction) -> Transaction:
    if isinstance(transaction, Transaction):
        return transaction
    if isinstance(transaction, str):
        return Transaction(text=transaction)
    return Transaction.model_validate(transaction)


def _day(transaction: Transaction, as_of: date | None) -> tuple[date, Any]:
    if as_of is not None:
        return as_of, "argument"
    if transaction.date is not None:
        return transaction.date, "transaction"
    return date.today(), "today"


def _outside_names(hits: Sequence[H], mentions: Sequence[Mention]) -> tuple[H, ...]:
    """Leave out what is only a word of a recognised party's name: `Electronics` in a company's name is no good."""
    names = [(m.field, m.start, m.end) for m in mentions if m.strength != "weak"]
    return tuple(
        hit for hit in hits if not any(f == hit.field and a <= hit.start and hit.end <= b for f, a, b in names)
    )


def _read_once(items: Sequence[ItemHit], uses: Sequence[EndUseHit]) -> tuple[ItemHit, ...]:
    """Let words inside a longer phrase of end use not count as goods too, where no other good is named.

    `A drone factory` is an end use; it holds no drone that is sold.
    """
    stated = [(h.field, h.start, h.end) for h in uses if h.reading == "stated" and h.strength != "weak"]

    def inside(hit: ItemHit) -> bool:
        return any(
            field == hit.field and start <= hit.start and hit.end <= end and (start, end) != (hit.start, hit.end)
            for field, start, end in stated
        )

    if not all(inside(h) for h in items if h.reading == "good"):
        return tuple(items)
    return tuple(h.model_copy(update={"reading": "related"}) if h.reading == "good" else h for h in items)


def _place_role(role: str | None) -> Any:
    if role in DESTINED:
        return "destination"
    if role in {"seller", "consignor", "manufacturer"}:
        return "origin"
    if role in {"intermediate_consignee", "freight_forwarder", "agent", "carrier"}:
        return "via"
    return "unknown"


def _with_party_roles(places: Sequence[PlaceHit], transaction: Transaction) -> Iterator[PlaceHit]:
    """Let the country or address of a party play the party's part: the buyer's country is a destination."""
    for hit in places:
        if not hit.field.startswith("parties[") or hit.role not in {"address", "unknown", "nationality"}:
            yield hit
            continue
        party = transaction.parties[int(hit.field.removeprefix("parties[").split("]")[0])]
        role = _place_role(read_role(party.role)) if party.role else "unknown"
        if role == "unknown":
            yield hit
        else:
            line = f"{hit.role} of the {party.role}"
            yield hit.model_copy(update={"role": role, "role_basis": "inferred", "evidence": (*hit.evidence, line)})


def _shown_strength(score: float, policy: Policy) -> Any:
    if score >= policy.match.strong:
        return "strong"
    return "medium" if score >= policy.match.threshold else "weak"
