"""What could not be screened, and what a reader should know besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from exportscreen.content.catalog import Catalog
from exportscreen.models import Gap, Transaction, read_role
from exportscreen.reading.fields import Field
from exportscreen.rules import Facts

READINGS = {"negated": "said to be absent", "related": "named beside the good", "lookalike": "look-alike"}
"""Reading of goods that are not the good itself → how a note puts it."""


def find_gaps(transaction: Transaction, fields: Sequence[Field], facts: Facts) -> Iterator[Gap]:
    """Gaps in roles, scripts, listing dates and editions; those of values and lengths are found while reading."""
    yield from _role_gaps(transaction)
    yield from _script_gaps(fields)
    yield from _undated_gaps(facts)
    yield from _stale_lists(facts.catalog, facts.day)


def _role_gaps(transaction: Transaction) -> Iterator[Gap]:
    for i, party in enumerate(transaction.parties):
        if party.role and read_role(party.role) is None:
            why = "not a role we know; use seller, buyer, end_user, ultimate_consignee, …; screened without a role"
            yield Gap(kind="unreadable_value", field=f"parties[{i}].role", value=party.role, why=why)


def _script_gaps(fields: Sequence[Field]) -> Iterator[Gap]:
    for field in fields:
        strange = sum(len(t.native) for t in field.tokens if t.script == "other")
        if strange and strange * 2 > sum(len(t.native) for t in field.tokens):
            why = "written mostly in a script whose words we cannot read; give a Latin transliteration too"
            yield Gap(kind="unsupported_script", field=field.name, value=field.text[:40], why=why)


def _undated_gaps(facts: Facts) -> Iterator[Gap]:
    """A gap for each undated party asked about on a day before the edition on which it was seen."""
    seen: set[str] = set()
    for hit in facts.parties:
        if hit.standing != "undated" or hit.strength == "weak" or hit.listing in seen:
            continue
        seen.add(hit.listing)
        designations = facts.catalog.listings[hit.listing].designations
        editions = [d.seen_on for d in designations if not d.periods and d.seen_on is not None]
        if editions and facts.day < min(editions):
            why = f"listed on the edition of {min(editions)}; whether it was on {facts.day} is not known to us"
            yield Gap(kind="undated_listing", field=hit.field, value=hit.listing, why=why)


def _stale_lists(catalog: Catalog, day: date) -> Iterator[Gap]:
    for w in catalog.watchlists.values():
        if w.stale_after_days and day > w.retrieved_on + timedelta(days=w.stale_after_days):
            why = f"edition of {w.retrieved_on} is older than {w.stale_after_days} days; import a newer one"
            yield Gap(kind="stale_list", field=w.id, value=str(w.retrieved_on), why=why)


def find_notes(transaction: Transaction, facts: Facts) -> tuple[str, ...]:
    """Notes that are no gaps: no party recognised, fields not screened, assurances, goods that are not the good."""
    notes: list[str] = []
    if not facts.parties:
        notes.append("No party of the loaded lists was recognised; parties named otherwise were not screened.")
    if transaction.meta:
        notes.append(f"meta was not screened: {', '.join(sorted(transaction.meta))}")
    if denied := [hit for hit in facts.end_uses if hit.reading == "assurance"]:
        notes.append("Assurance on end use, noted and not verified: " + ", ".join(f"“{h.matched}”" for h in denied))
    notes.extend(
        f"“{hit.matched}”: {READINGS[hit.reading]} ({hit.name})" for hit in facts.items if hit.reading in READINGS
    )
    return tuple(dict.fromkeys(notes))
