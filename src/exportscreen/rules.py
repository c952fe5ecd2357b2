"""One rule's condition × (transaction, hits) → conclusions. No files, no clock; hits in, verdict out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from exportscreen.content.catalog import Catalog
from exportscreen.content.law import InForce, Positions, holds, judge
from exportscreen.content.parties import LINKING
from exportscreen.content.rules import (
    Condition,
    EndUseCondition,
    FieldCondition,
    ItemCondition,
    PartyCondition,
    PlaceCondition,
    Rule,
)
from exportscreen.models import (
    AnyHit,
    ControlAnswer,
    EndUseHit,
    ItemHit,
    PartyHit,
    PlaceHit,
    Severity,
    Transaction,
)

LOWER: Mapping[Severity, Severity] = {"critical": "high", "high": "medium", "medium": "low", "low": "low"}
"""One level lower, for a place whose part in the transaction is not stated."""
DESTINED = frozenset({"buyer", "end_user", "ultimate_consignee", "notify_party", "applicant", "owner"})


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a rule may look at."""

    catalog: Catalog
    day: date
    positions: Positions
    transaction: Transaction
    parties: tuple[PartyHit, ...]
    items: tuple[ItemHit, ...]
    places: tuple[PlaceHit, ...]
    end_uses: tuple[EndUseHit, ...]
    phrases: Mapping[tuple[str, ...], tuple[str, ...]]
    """Rule id and path of a field condition → the words found for it."""

    @property
    def kinds(self) -> frozenset[str]:
        """Kinds of hits there are, and the field conditions whose words were found."""
        there = (("party", self.parties), ("item", self.items), ("place", self.places), ("end_use", self.end_uses))
        return frozenset([*(kind for kind, hits in there if hits), *map("/".join, self.phrases)])

    @property
    def hits(self) -> tuple[AnyHit, ...]:
        """All hits, in order of their ids."""
        return (*self.parties, *self.items, *self.places, *self.end_uses)


@dataclass(frozen=True, slots=True)
class Truth:
    """A condition that holds, and by what."""

    hits: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    unsure: bool = False
    """It rests on a place whose part in the transaction is not known."""

    def __or__(self, other: Truth) -> Truth:
        return Truth(self.hits | other.hits, self.words + other.words, self.unsure or other.unsure)


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A rule that fired, before its words are written."""

    rule: Rule
    truth: Truth
    severity: Severity
    law: InForce
    listings: frozenset[str]
    """Listings of the parties it rests on; empty for rules without a party."""

    @property
    def degraded(self) -> bool:
        """True if the law is not in force that day, so that it is only a notice."""
        return self.law.status in {"not_yet", "ended"}


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with what can be known of its condition before any transaction is seen."""

    rule: Rule
    one_party: bool
    """Exactly one test asks for a party: one conclusion for each listing."""
    denies_party: bool
    """A party test stands under a `not`, so fewer parties can make the condition true."""
    needs: frozenset[str]
    """Kinds of hits, and field conditions by path, without which the condition cannot hold."""


def compile_rules(rules: Iterable[Rule]) -> tuple[CompiledRule, ...]:
    """Prepare rules for evaluation, in the order given."""
    return tuple(
        CompiledRule(r, _party_leaves(r.when) == 1, _denies_party(r.when, False), _needs(r.when, (r.id, "when")))
        for r in rules
    )


def evaluate(compiled: CompiledRule, facts: Facts) -> tuple[Conclusion, ...]:
    """Draw a rule's conclusions: one for each listing where the rule is about one party, else at most one.

    On a day when the rule's law (its first citation) is ended, the rule does not conclude, unless a dispute is the
    only reason; before the law begins the conclusion is a notice of at most medium severity.
    """
    rule = compiled.rule
    if (rule.effective_from and facts.day < rule.effective_from) or (
        rule.effective_to and facts.day >= rule.effective_to
    ):
        return ()
    if not compiled.denies_party and _holds(rule.when, facts, (rule.id, "when")) is None:
        return ()
    law = judge(rule.citations[0], facts.catalog, facts.day, facts.positions)
    if law.status == "ended" and not law.elsewise:
        return ()
    found = []
    for part in _by_listing(compiled, facts):
        truth = _holds(rule.when, part, (rule.id, "when"))
        if truth is None:
            continue
        severity: Severity = LOWER[rule.severity] if truth.unsure else rule.severity
        if law.status == "not_yet" and severity in {"critical", "high"}:
            severity = "medium"
        elif law.status == "ended":
            severity = "low"
        by_id = {hit.id: hit for hit in part.parties}
        listings = frozenset(by_id[h].listing for h in truth.hits if h in by_id)
        found.append(Conclusion(rule, truth, severity, law, listings))
    return tuple(found)


def yield_to_specific(conclusions: Sequence[Conclusion]) -> tuple[Conclusion, ...]:
    """Drop conclusions whose rule yields to another that concluded about the same parties and is in force."""
    by_rule: dict[str, list[Conclusion]] = {}
    for conclusion in conclusions:
        by_rule.setdefault(conclusion.rule.id, []).append(conclusion)

    def superseded(mine: Conclusion) -> bool:
        rivals = (c for ident in mine.rule.yields_to for c in by_rule.get(ident, ()))
        return any(
            (not theirs.degraded or mine.degraded)
            and (not mine.listings or not theirs.listings or bool(mine.listings & theirs.listings))
            for theirs in rivals
        )

    return tuple(c for c in conclusions if not superseded(c))


def _by_listing(compiled: CompiledRule, facts: Facts) -> Iterator[Facts]:
    if not compiled.one_party:
        yield facts
        return
    listings = sorted({hit.listing for hit in facts.parties})
    if not listings:
        yield facts
    for listing in listings:
        yield replace(facts, parties=tuple(hit for hit in facts.parties if hit.listing == listing))


def _party_leaves(condition: Condition) -> int:
    if condition.party is not None:
        return 1
    return sum(_party_leaves(part) for part in (*(condition.all or ()), *(condition.any or ())))


def _needs(condition: Condition, path: tuple[str, ...]) -> frozenset[str]:
    if condition.all is not None:
        return frozenset().union(*(_needs(part, (*path, "all", str(i))) for i, part in enumerate(condition.all)))
    if condition.any is not None:
        parts = [_needs(part, (*path, "any", str(i))) for i, part in enumerate(condition.any)]
        return frozenset.intersection(*parts) if parts else frozenset()
    if condition.item is not None:
        return frozenset() if condition.item.hs_code else frozenset({"item"})
    if condition.field is not None:
        return frozenset({"/".join((*path, "field"))}) if condition.field.phrases else frozenset()
    named = (("party", condition.party), ("place", condition.place), ("end_use", condition.end_use))
    return frozenset(kind for kind, test in named if test is not None)


def _denies_party(condition: Condition, denied: bool) -> bool:
    if condition.party is not None:
        return denied
    if condition.not_ is not None:
        return _denies_party(condition.not_, True)
    return any(_denies_party(part, denied) for part in (*(condition.all or ()), *(condition.any or ())))


def _holds(condition: Condition, facts: Facts, path: tuple[str, ...]) -> Truth | None:
    if condition.all is not None:
        return _all(condition.all, facts, path)
    if condition.any is not None:
        return _any(condition.any, facts, path)
    if condition.not_ is not None:
        return Truth() if _holds(condition.not_, facts, (*path, "not")) is None else None
    if condition.party is not None:
        return _party(condition.party, facts)
    if condition.item is not None:
        return _item(condition.item, facts)
    if condition.place is not None:
        return _place(condition.place, facts)
    if condition.end_use is not None:
        return _end_use(condition.end_use, facts)
    assert condition.field is not None  # noqa: S101 - the model allows exactly one key
    return _field(condition.field, facts, path)


def _all(parts: Sequence[Condition], facts: Facts, path: tuple[str, ...]) -> Truth | None:
    whole = Truth()
    for i, part in enumerate(parts):
        truth = _holds(part, facts, (*path, "all", str(i)))
        if truth is None:
            return None
        whole |= truth
    return None if _is_said_once(whole, facts) else whole


def _is_said_once(truth: Truth, facts: Facts) -> bool:
    """Whether a good and its use rest on the same words alone: `unmanned aircraft` names goods and no second fact.

    Where a party or a place stands beside them, the words are not what the conclusion hangs on.
    """
    goods = [hit for hit in facts.items if hit.id in truth.hits]
    uses = [hit for hit in facts.end_uses if hit.id in truth.hits]
    if not goods or not uses or len(goods) + len(uses) < len(truth.hits) or truth.words:
        return False
    shared = [
        (good.id, use.id)
        for good in goods
        for use in uses
        if good.field == use.field and good.start < use.end and use.start < good.end
    ]
    return {good.id for good in goods} | {use.id for use in uses} == {ident for pair in shared for ident in pair}


def _any(parts: Sequence[Condition], facts: Facts, path: tuple[str, ...]) -> Truth | None:
    truths = [t for i, part in enumerate(parts) if (t := _holds(part, facts, (*path, "any", str(i)))) is not None]
    if not truths:
        return None
    whole = Truth()
    for truth in truths:
        whole |= truth
    return replace(whole, unsure=all(t.unsure for t in truths))


def _party(condition: PartyCondition, facts: Facts) -> Truth | None:
    hits = frozenset(hit.id for hit in facts.parties if _is_party(condition, hit, facts))
    return Truth(hits) if hits else None


def _is_party(condition: PartyCondition, hit: PartyHit, facts: Facts) -> bool:
    listing = facts.catalog.listings[hit.listing]
    if condition.listings and hit.listing not in condition.listings:
        return False
    if hit.strength not in condition.strength or hit.score < (condition.min_score or 0):
        return False
    if condition.roles and hit.role is not None and hit.role not in condition.roles:
        return False
    if condition.type and listing.type != condition.type:
        return False
    if condition.countries and not set(condition.countries) & set(listing.countries):
        return False
    if condition.programmes and not set(condition.programmes) & set(listing.programmes):
        return False
    if condition.reported_goods and not _reported_goods(hit, facts):
        return False
    if condition.relation or condition.min_share is not None:
        return _is_related(condition, hit)
    return _has_designation(condition, hit, facts)


def _reported_goods(hit: PartyHit, facts: Facts) -> bool:
    named = {family for report in facts.catalog.listings[hit.listing].reports for family in report.goods}
    return any(item.listing in named and _is_good(item) for item in facts.items)


def _is_related(condition: PartyCondition, hit: PartyHit) -> bool:
    kinds = set(condition.relation) or LINKING
    links = [link for link in hit.links if link.relation in kinds and link.steps <= condition.max_steps]
    if condition.standing:
        links = [link for link in links if link.standing in condition.standing]
    if condition.min_share is None:
        return bool(links)
    return sum(link.share or 0.0 for link in links if link.relation == "owned_by") >= condition.min_share


def _has_designation(condition: PartyCondition, hit: PartyHit, facts: Facts) -> bool:
    if condition.list and hit.watchlist != condition.list and condition.list not in {d.list for d in hit.designations}:
        return False
    if condition.standing and not set(condition.standing) - {"reported", "linked"}:
        return hit.standing in condition.standing or (
            "reported" in condition.standing and bool(hit.allegations) and hit.standing in {"reported", "ended"}
        )
    if not (condition.list or condition.measure or condition.source or condition.applied_by):
        named = hit.standing != "reported" or bool(hit.allegations)  # a minority stake alone is no report
        return not condition.standing or (hit.standing in condition.standing and named)
    of_interest = [
        d
        for d in hit.designations
        if (not condition.list or d.list == condition.list)
        and (not condition.measure or d.measure in condition.measure)
        and (not condition.source or d.citation.source == condition.source)
        and (not condition.applied_by or d.citation.at == condition.applied_by)
    ]
    if condition.standing:
        return any(d.standing in condition.standing for d in of_interest)
    return bool(of_interest) or (condition.list == hit.watchlist and not (condition.measure or condition.source))


def _is_good(item: ItemHit) -> bool:
    return item.reading == "good" and item.strength != "weak"


def _item(condition: ItemCondition, facts: Facts) -> Truth | None:
    hits = frozenset(hit.id for hit in facts.items if _is_good(hit) and _is_item(condition, hit, facts))
    if condition.hs_code:
        codes = ["".join(c for c in item.hs_code if c.isdigit()) for item in facts.transaction.items if item.hs_code]
        words = tuple(f"HS {code}" for code in codes if code.startswith(condition.hs_code))
        if not words:
            return None
        only_code = condition == ItemCondition(hs_code=condition.hs_code)
        return Truth(hits, words) if hits or only_code else None
    return Truth(hits) if hits else None


def _is_item(condition: ItemCondition, hit: ItemHit, facts: Facts) -> bool:
    family = facts.catalog.families[hit.listing]
    if condition.family and family.id not in condition.family:
        return False
    if condition.sensitivity and family.sensitivity not in condition.sensitivity:
        return False
    if condition.programmes and not set(condition.programmes) & set(family.programmes):
        return False
    if not (condition.list or condition.code or condition.regime or condition.status):
        return not hit.controls or any(c.status != "below" for c in hit.controls) or bool(condition.family)
    return any(_is_control(condition, control, facts) for control in hit.controls)


def _is_control(condition: ItemCondition, control: ControlAnswer, facts: Facts) -> bool:
    if condition.list and control.source not in condition.list:
        return False
    if condition.code and not control.code.startswith(condition.code):
        return False
    if condition.regime and control.list not in {REGIME_NAMES[regime] for regime in condition.regime}:
        return False
    return control.status in condition.status if condition.status else control.status != "below"


REGIME_NAMES: Mapping[str, str] = {
    "MTCR": "MTCR",
    "NSG1": "NSG part 1",
    "NSG2": "NSG part 2",
    "WASSENAAR": "Wassenaar",
    "EU": "EU",
    "US": "US",
    "AG": "AG",
    "CHPL": "CHPL",
    "NATIONAL": "national",
    "MILITARY": "military",
}
"""Regime in content → as reports name it."""


def _place(condition: PlaceCondition, facts: Facts) -> Truth | None:
    wanted = set(condition.country) | _members(condition.group, facts)
    outside = _members(condition.outside_group, facts) if condition.outside_group else None
    sure: set[str] = set()
    unsure: set[str] = set()
    for hit in facts.places:
        if (wanted and hit.country not in wanted) or (outside is not None and hit.country in outside):
            continue
        if hit.role in condition.roles:
            sure.add(hit.id)
        elif hit.role in {"unknown", "nationality", "address"} and not {"address", "nationality"} & set(
            condition.roles
        ):
            unsure.add(hit.id)
    if sure:
        return Truth(frozenset(sure))
    return Truth(frozenset(unsure), unsure=True) if unsure else None


def _members(group: str | None, facts: Facts) -> set[str]:
    if group is None:
        return set()
    members = facts.catalog.groups[group].members
    return {m.country for m in members if not m.periods or any(holds(p, facts.day) for p in m.periods)}


def _end_use(condition: EndUseCondition, facts: Facts) -> Truth | None:
    hits = frozenset(
        hit.id
        for hit in facts.end_uses
        if hit.reading == "stated"
        and hit.strength != "weak"
        and (not condition.id or hit.listing in condition.id)
        and (not condition.category or hit.category in condition.category)
    )
    return Truth(hits) if hits else None


def _field(condition: FieldCondition, facts: Facts, path: tuple[str, ...]) -> Truth | None:
    if condition.missing is not None and _is_missing(condition.name, facts.transaction) != condition.missing:
        return None
    if not condition.phrases:
        return Truth()
    words = facts.phrases.get((*path, "field"), ())
    return Truth(words=words) if words else None


def _is_missing(name: str, transaction: Transaction) -> bool:
    """Whether a structured transaction leaves a field open; a text alone leaves nothing open."""
    if not (transaction.parties or transaction.items):
        return False
    match name:
        case "end_use":
            return not transaction.end_use
        case "destination":
            return not transaction.destination and not any(p.country for p in transaction.parties)
        case "origin":
            return not transaction.origin
        case "via":
            return not transaction.via
        case "parties":
            return not transaction.parties
        case "items":
            return not transaction.items
        case _:
            return not transaction.text


def field_conditions(rule: Rule) -> Iterable[tuple[tuple[str, ...], FieldCondition]]:
    """All field conditions of a rule that look for words, with their paths."""

    def walk(condition: Condition, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], FieldCondition]]:
        for key, parts in (("all", condition.all), ("any", condition.any)):
            for i, part in enumerate(parts or ()):
                yield from walk(part, (*path, key, str(i)))
        if condition.not_ is not None:
            yield from walk(condition.not_, (*path, "not"))
        if condition.field is not None and condition.field.phrases:
            yield (*path, "field"), condition.field

    return walk(rule.when, (rule.id, "when"))
