"""From conclusions to flags: words, citations, fingerprint, order."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence

from exportscreen.content.catalog import content_json
from exportscreen.models import SEVERITIES, AnyHit, EndUseHit, Flag, ItemHit, PartyHit, PlaceHit
from exportscreen.rules import CompiledRule, Conclusion, Facts, evaluate, yield_to_specific
from exportscreen.screening.citing import cite, dispute_notes

EFFECTS = ("prohibition", "license_requirement", "red_flag", "notice")
"""From the most to the least binding."""


def raise_flags(rules: Iterable[CompiledRule], facts: Facts) -> tuple[Flag, ...]:
    """The flags of all rules, the most severe first, of equal ones the more binding effect first."""
    there = facts.kinds
    drawn = [conclusion for rule in rules if rule.needs <= there for conclusion in evaluate(rule, facts)]
    return tuple(sorted((_flag(c, facts) for c in yield_to_specific(drawn)), key=_urgency))


def _urgency(flag: Flag) -> tuple[int, int, str, tuple[str, ...], str]:
    return -SEVERITIES.index(flag.severity), EFFECTS.index(flag.effect), flag.rule, flag.hits, flag.fingerprint


def _flag(conclusion: Conclusion, facts: Facts) -> Flag:
    rule = conclusion.rule
    first, *others = (cite(ref, facts.catalog, facts.day, facts.positions) for ref in rule.citations)
    shown = [c for c in others if c.status not in {"ended", "not_yet"}]
    hits = [hit for hit in facts.hits if hit.id in conclusion.truth.hits]
    for hit in hits:
        if isinstance(hit, PartyHit):
            shown += [d.citation for d in hit.designations if d.standing in {"designated", "undated", "not_yet"}]
            shown += [a.citation for a in hit.allegations]
    return Flag(
        rule=rule.id,
        title=rule.title,
        effect="notice" if conclusion.degraded else rule.effect,
        severity=conclusion.severity,
        jurisdiction=rule.jurisdiction,
        message=_message(conclusion, hits, facts),
        hits=tuple(hit.id for hit in hits),
        fingerprint=_fingerprint(conclusion, hits, facts),
        citations=tuple({(c.source, c.at, c.note): c for c in (first, *shown)}.values()),
    )


def _message(conclusion: Conclusion, hits: Sequence[AnyHit], facts: Facts) -> str:
    def names(kind: type[AnyHit]) -> str:
        found = dict.fromkeys(f"“{h.matched}” ({h.name})" for h in hits if isinstance(h, kind))
        return ", ".join(found) or "—"

    words = conclusion.rule.message
    for slot, kind in (("{party}", PartyHit), ("{item}", ItemHit), ("{place}", PlaceHit), ("{end_use}", EndUseHit)):
        if slot in words:
            words = words.replace(slot, names(kind))
    parts = [words]
    for hit in hits:
        if isinstance(hit, PartyHit) and hit.standing == "reported":
            parts += [f"{a.citation.title}: {a.allegation}" for a in hit.allegations]
            parts += [f"Response: {a.response}" for a in hit.allegations if a.response]
    if conclusion.truth.words:
        parts.append("Words: " + ", ".join(f"“{w}”" for w in dict.fromkeys(conclusion.truth.words)) + ".")
    if conclusion.truth.unsure:
        parts.append("The direction is not stated, so this stands one level lower.")
    if conclusion.law.status == "not_yet":
        parts.append(f"Not in force on {facts.day}: the measure begins on {conclusion.law.begins_on}.")
    if conclusion.law.status == "ended":
        notes = dispute_notes(conclusion.law, facts.catalog, facts.positions)
        parts.append("Not in force under the position taken; " + "; ".join(notes) + ".")
    return " ".join(p if p.endswith((".", "!", "?", "”")) else p + "." for p in parts)


def _fingerprint(conclusion: Conclusion, hits: Sequence[AnyHit], facts: Facts) -> str:
    parts = [conclusion.rule.id]
    for hit in sorted(hits, key=lambda h: (h.kind, h.listing, h.matched)):
        if isinstance(hit, PartyHit):
            content = content_json(facts.catalog.listings[hit.listing])
            parts.append(json.dumps(["party", hit.role, hit.matched, hit.listing, content], ensure_ascii=False))
        elif not conclusion.listings:
            parts.append(json.dumps([hit.kind, hit.listing, hit.matched], ensure_ascii=False))
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()[:32]
