"""Content's citations, judged on a day, as reports show them."""

from __future__ import annotations

from datetime import date

from exportscreen.content.catalog import Catalog
from exportscreen.content.common import CitationRef
from exportscreen.content.law import InForce, Positions, judge
from exportscreen.models import Citation


def cite(ref: CitationRef, catalog: Catalog, day: date, positions: Positions, detail: str | None = None) -> Citation:
    """A citation with its status on the day and a note on what the reader must know.

    Args:
        ref: Source and locator.
        catalog: Content that holds the source.
        day: Day asked.
        positions: Positions taken in disputes.
        detail: Text that opens the note, such as an annex entry.
    """
    source = catalog.sources[ref.source]
    law = judge(ref, catalog, day, positions)
    notes = [detail] if detail else []
    if law.status == "not_yet" and law.begins_on is not None:
        notes.append(f"begins on {law.begins_on}")
    notes.extend(dispute_notes(law, catalog, positions))
    if source.law and source.jurisdiction == "UN":
        notes.append(f"binding on States; see implementing law{_implementing(ref, catalog, day, positions)}")
    provision = catalog.provision(ref.source, ref.at)
    if provision is not None and provision.confidence == "low":
        notes.append("low confidence: check the official text")
    return Citation(
        source=ref.source,
        at=ref.at,
        title=source.short,
        url=source.url,
        status=law.status,
        note="; ".join(notes) or None,
    )


def dispute_notes(law: InForce, catalog: Catalog, positions: Positions) -> list[str]:
    """One sentence for each dispute on which an answer depends, the position taken included."""
    notes = []
    for ident in law.disputes:
        dispute = catalog.disputes[ident]
        taken = positions.get(ident, dispute.default)
        notes.append(f"disputed: {dispute.note.rstrip('.')} (position taken: {taken.replace('_', ' ')})")
    return notes


def _implementing(ref: CitationRef, catalog: Catalog, day: date, positions: Positions) -> str:
    names = [
        catalog.sources[i.source].short
        for i in catalog.sources[ref.source].implemented_by
        if judge(i, catalog, day, positions).status in {"in_force", "in_force_disputed"}
    ]
    return f": {', '.join(sorted(set(names)))}" if names else ""
