"""Checks of rules: examples that come true, conditions that can hold, law in force, words that are filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import ValidationError

from exportscreen.checks.model import Check, Content, leaves
from exportscreen.content.catalog import Catalog
from exportscreen.content.parties import Watchlist
from exportscreen.content.rules import (
    Condition,
    ItemCondition,
    PartyCondition,
    PlaceCondition,
    Rule,
    RuleExample,
)
from exportscreen.content.yamlfile import Path_
from exportscreen.errors import Issue
from exportscreen.models import Flag

PLACEHOLDERS = {"party": "party", "item": "item", "place": "place", "end_use": "end_use"}
"""Placeholder → the condition that fills it."""
BINDING = frozenset({"prohibition", "license_requirement"})
SEVERITY_OF = {
    "prohibition": ("critical", "high", "medium"),
    "license_requirement": ("critical", "high", "medium", "low"),
}
"""Effect → severities that fit it; red flags and notices may have any."""
ROUTE = frozenset({"origin", "destination", "via"})
"""Fields that together say one thing: which way the goods go."""
REGULATED = frozenset({"UN", "US", "EU", "GB", "JP", "CA", "AU"})


def conditions(condition: Condition, place: Path_ = ("when",)) -> Iterator[tuple[Path_, Condition]]:
    """A condition and all its parts, with their places."""
    yield place, condition
    for name in ("all", "any"):
        for i, part in enumerate(getattr(condition, name) or ()):
            yield from conditions(part, (*place, name, i))
    if condition.not_ is not None:
        yield from conditions(condition.not_, (*place, "not"))


def flags_of(content: Content, rule: Rule, example: RuleExample) -> tuple[Flag, ...]:
    """Flags that a rule raises on one of its examples.

    Raises:
        ValueError: The transaction is not in the contract's form.
    """
    screener = content.screener
    if example.positions:
        screener = content.under(tuple(sorted(example.positions.items())))
    report = screener.screen(example.transaction, example.as_of)
    return tuple(flag for flag in report.flags if flag.rule == rule.id)


def example_problem(content: Content, rule: Rule, example: RuleExample) -> str:
    """Why an example does not come true, in words; empty if it does."""
    try:
        flags = flags_of(content, rule, example)
    except ValidationError as error:
        first = error.errors()[0]
        return f"its transaction cannot be read: {'.'.join(map(str, first['loc']))}: {first['msg']}"
    except ValueError as error:
        return str(error)
    if example.fires and not flags:
        return "should fire and does not"
    if not example.fires and flags:
        return f"should not fire and does: {flags[0].message[:80]}"
    wanted = example.effect or rule.effect
    if example.fires and not any(flag.effect == wanted for flag in flags):
        return f"fires as {flags[0].effect}, not as {wanted}"
    return ""


def find_failing_examples(content: Content) -> Iterator[Issue]:
    """Examples of rules that do not come true."""
    for file, rule in content.of(Rule):
        for i, example in enumerate(rule.examples):
            if problem := example_problem(content, rule, example):
                yield file.issue(("examples", i, "fires"), f"example {example.name!r} {problem}")


def find_loose_near_misses(content: Content) -> Iterator[Issue]:
    """Near misses that differ from every firing example in more than one fact."""
    for file, rule in content.of(Rule):
        firing = [e for e in rule.examples if e.fires]
        for i, example in enumerate(rule.examples):
            if example.fires:
                continue
            nearest = min(len(differences(example, other)) for other in firing)
            if nearest == 0:
                yield file.issue(("examples", i, "name"), f"{example.name!r} is the same transaction as one that fires")
            elif not any(_near(example, other) for other in firing):
                message = f"{example.name!r} differs from the nearest firing example in {nearest} fields"
                yield file.issue(("examples", i, "name"), f"{message}; change one fact, so that it shows what decides")


def differences(a: RuleExample, b: RuleExample) -> set[str]:
    """Fields in which two examples differ, day and positions included."""
    one, two = (dict(_facts(e)) for e in (a, b))
    return {key for key in one.keys() | two.keys() if one.get(key) != two.get(key)}


def _facts(example: RuleExample) -> Iterator[tuple[str, Any]]:
    yield "as_of", example.as_of
    yield "positions", tuple(sorted(example.positions.items()))
    for place, value in leaves(example.transaction):
        yield ".".join(map(str, place)), value


def _near(a: RuleExample, b: RuleExample) -> bool:
    """One field differs, or all that differ belong to one party, item or other part of the transaction."""
    facts = {".".join(key.split(".")[:2]) for key in differences(a, b)}
    return len({"route" if fact.split(".")[0] in ROUTE else fact for fact in facts}) <= 1


def find_dead_law(content: Content) -> Iterator[Issue]:
    """Rules whose law is never in force while they are."""
    for file, rule in content.of(Rule):
        cited = rule.citations[0]
        source = content.catalog.sources.get(cited.source)
        if source is None:
            continue
        provision = content.catalog.provision(cited.source, cited.at)
        periods = provision.periods if provision is not None and provision.periods else source.periods
        start, end = rule.effective_from or date.min, rule.effective_to or date.max
        if (
            source.law
            and periods
            and not any(p.effective_from < end and start < (p.effective_to or date.max) for p in periods)
        ):
            yield file.issue(("citations", 0), f"{cited.source} {cited.at} is never in force in the rule's own period")
        if rule.effect in BINDING and not source.law:
            message = f"{cited.source} is not law, and a {rule.effect.replace('_', ' ')} rests on its first citation"
            if rule.jurisdiction in REGULATED and source.official_list is False:
                yield file.issue(("citations", 0), f"{message}; cite the act first, or make it a red flag or notice")
        if rule.jurisdiction in REGULATED and source.law and source.jurisdiction != rule.jurisdiction:
            message = f"{cited.source} is law of {source.jurisdiction}, the rule says {rule.jurisdiction}"
            yield file.issue(("jurisdiction",), message)


def find_bad_placeholders(content: Content) -> Iterator[Issue]:
    """Placeholders that nothing fills."""
    for file, rule in content.of(Rule):
        used = {name for _, c in conditions(rule.when) for name in PLACEHOLDERS if getattr(c, name) is not None}
        for name in re.findall(r"\{([^{}]*)\}", rule.message):
            if name not in PLACEHOLDERS:
                allowed = ", ".join(f"{{{p}}}" for p in PLACEHOLDERS)
                yield file.issue(("message",), f"{{{name}}} is not a placeholder; use {allowed}")
            elif name not in used:
                yield file.issue(("message",), f"{{{name}}} stays empty: the rule has no condition on a {name}")
        if re.sub(r"\{[^{}]*\}", "", rule.message).count("{") or re.sub(r"\{[^{}]*\}", "", rule.message).count("}"):
            yield file.issue(("message",), "has a brace without its pair")


def find_impossible_conditions(content: Content) -> Iterator[Issue]:
    """Conditions that no transaction can meet with the content there is."""
    for file, rule in content.of(Rule):
        for place, condition in conditions(rule.when):
            if condition.party is not None:
                yield from (file.issue((*place, "party", k), w) for k, w in _party(condition.party, content.catalog))
            if condition.item is not None:
                yield from (file.issue((*place, "item", k), w) for k, w in _item(condition.item, content.catalog))
            if condition.place is not None:
                yield from (file.issue((*place, "place", k), w) for k, w in _place(condition.place, content.catalog))
            if condition.field is not None and condition.field.missing is None and not condition.field.phrases:
                yield file.issue((*place, "field"), "asks for nothing: give `missing` or `phrases`")
            if condition.field is not None and condition.field.missing and condition.field.phrases:
                yield file.issue((*place, "field"), "a missing field holds no phrases")
            for name in ("all", "any"):
                parts = getattr(condition, name)
                if parts is not None and len(parts) < 2:
                    yield file.issue(
                        (*place, name), f"`{name}` joins {len(parts)} condition; write the condition itself"
                    )
                if parts is not None and len(set(map(repr, parts))) < len(parts):
                    yield file.issue((*place, name), "holds one condition twice")


def _party(condition: PartyCondition, catalog: Catalog) -> Iterator[tuple[str, str]]:
    fitting = [
        listing
        for listing in catalog.listings.values()
        if (not condition.listings or listing.id in condition.listings)
        and (not condition.type or listing.type == condition.type)
        and (not condition.countries or set(condition.countries) & set(listing.countries))
        and (not condition.programmes or set(condition.programmes) & set(listing.programmes))
    ]
    if not fitting:
        yield "listings", "no listing has this type, country, programme or id"
    if condition.min_share is not None and condition.relation and "owned_by" not in condition.relation:
        yield "min_share", "shares are those of `owned_by`, which the relation leaves out"
    if condition.list in catalog.watchlists or condition.list is None:
        return
    source = catalog.sources.get(condition.list)
    on_it = [x for x in fitting if any(d.list == condition.list for d in x.designations)]
    if not on_it and not (source is not None and source.official_list):
        yield "list", f"no listing is on {condition.list}"


def _item(condition: ItemCondition, catalog: Catalog) -> Iterator[tuple[str, str]]:
    families = [
        f
        for f in catalog.families.values()
        if (not condition.family or f.id in condition.family)
        and (not condition.sensitivity or f.sensitivity in condition.sensitivity)
        and (not condition.programmes or set(condition.programmes) & set(f.programmes))
    ]
    if condition.code and not condition.list:
        yield "code", "codes mean nothing without their `list`"
    if condition.list or condition.regime or condition.code:
        held = any(
            (not condition.list or c.list in condition.list)
            and (not condition.regime or c.regime in condition.regime)
            and (not condition.code or c.code.startswith(condition.code))
            for f in families
            for c in f.controls
        )
        if not held:
            yield "list", "no family has a control on these lists, regimes and codes together"
    elif not families:
        yield "family", "no family has this id, sensitivity and programme together"
    for code in condition.hs_code:
        if not code.isdecimal() or not 2 <= len(code) <= 10:
            yield "hs_code", f"{code!r} is not the beginning of an HS code; write digits only"


def _place(condition: PlaceCondition, catalog: Catalog) -> Iterator[tuple[str, str]]:
    inside = _members(catalog, condition.group)
    outside = _members(catalog, condition.outside_group)
    wanted = {*condition.country, *inside}
    if not wanted and not condition.outside_group:
        yield "country", "names no country and no group"
    elif wanted and wanted <= outside:
        yield "outside_group", "every country asked for is a member of the group that is left out"


def _members(catalog: Catalog, group: str | None) -> set[str]:
    known = catalog.groups.get(group) if group is not None else None
    return {member.country for member in known.members} if known is not None else set()


def find_twins(content: Content) -> Iterator[Issue]:
    """Rules with the condition, law and effect of another."""
    seen: dict[str, str] = {}
    for other in sorted(content.catalog.rules.values(), key=lambda r: r.id):
        seen.setdefault(_essence(other), other.id)
    for file, rule in content.of(Rule):
        if (first := seen[_essence(rule)]) != rule.id:
            yield file.issue(("when",), f"says what {first} says, under the same law; keep one")
        for i, ident in enumerate(rule.yields_to):
            known = content.catalog.rules.get(ident)
            if known is not None and known.when == rule.when and known.citations[0] == rule.citations[0]:
                yield file.issue(("yields_to", i), f"never speaks: {ident} has the same condition and law")


def _essence(rule: Rule) -> str:
    days = f"{rule.effective_from} {rule.effective_to}"
    return f"{rule.when!r} {rule.citations[0]!r} {rule.effect} {rule.jurisdiction} {days}"


def find_unasked_lists(content: Content) -> Iterator[Issue]:
    """Watchlists and item families no rule asks about."""
    party = [c.party for r in content.catalog.rules.values() for _, c in conditions(r.when) if c.party is not None]
    if not content.catalog.rules:
        return
    for file, watchlist in content.of(Watchlist):
        lists = {watchlist.id, *(d.list for x in watchlist.listings for d in x.designations)}
        if not any(p.list is None or p.list in lists for p in party):
            yield file.issue(("id",), f"no rule asks about {watchlist.id}: its hits would never become flags")


def find_odd_severities(content: Content) -> Iterator[Issue]:
    """Prohibitions that are not urgent, and the like."""
    for file, rule in content.of(Rule):
        allowed = SEVERITY_OF.get(rule.effect)
        if allowed is not None and rule.severity not in allowed:
            yield file.issue(("severity",), f"a {rule.effect} of {rule.severity} severity; use {', '.join(allowed)}")


CHECKS = (
    Check(
        id="rule-example",
        severity="error",
        title="An example of a rule does not come true",
        why="Examples are the rule's own tests, run through the whole engine on their day.",
        mend="Correct the condition or the example, whichever says what the law does not.",
        run=find_failing_examples,
    ),
    Check(
        id="near-miss",
        severity="warning",
        title="A near miss differs in more than one fact",
        why="If party, place and day all change, nobody sees which of them the rule looks at.",
        mend="Copy the firing example and change the one fact that decides.",
        run=find_loose_near_misses,
    ),
    Check(
        id="dead-law",
        severity="error",
        title="A rule rests on what is not law, not its own law, or never in force",
        why="The rule would never conclude, or claim a force it does not have.",
        mend="Cite first the provision the conclusion rests on; correct the periods or the jurisdiction.",
        run=find_dead_law,
    ),
    Check(
        id="placeholder",
        severity="error",
        title="A placeholder of a message that nothing fills",
        why="The reader would see a dash or a brace where a name should be.",
        mend="Use {party}, {item}, {place}, {end_use}, each only with a condition of its kind.",
        run=find_bad_placeholders,
    ),
    Check(
        id="impossible-condition",
        severity="error",
        title="A condition that can never hold",
        why="The rule stands in the file and never speaks.",
        mend="Correct the list, code, group or family it asks for.",
        run=find_impossible_conditions,
    ),
    Check(
        id="twin-rule",
        severity="error",
        title="A rule says what another says, or always yields",
        why="Two flags for one thing are noise; a rule that always yields is dead.",
        mend="Keep one, or make the condition of one narrower.",
        run=find_twins,
    ),
    Check(
        id="unasked-list",
        severity="warning",
        title="A watchlist no rule asks about",
        why="Its hits show in reports, and no flag ever rests on them.",
        mend="Write a rule for it.",
        run=find_unasked_lists,
    ),
    Check(
        id="severity",
        severity="warning",
        title="A severity that does not fit the effect",
        why="A prohibition at the bottom of the pile is read last.",
        mend="Raise it, or make it a red flag or notice.",
        run=find_odd_severities,
    ),
)
