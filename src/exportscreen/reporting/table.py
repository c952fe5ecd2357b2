"""Reports as CSV: one row a flag, and one for a report without flags."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO

from exportscreen.models import Flag, Hit, PartyHit, Report
from exportscreen.reporting.layout import harmless
from exportscreen.reporting.words import CITATION

COLUMNS = (
    "id", "place", "as_of", "outcome", "complete", "report_severity", "rule", "title", "effect", "severity",
    "jurisdiction", "message", "matched", "listings", "standing", "citations", "fingerprint", "gaps", "notes",
    "lists_not_loaded", "catalog",
)  # fmt: skip
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet may take for the start of a formula."""


def safe_cell(value: str) -> str:
    """A cell that no spreadsheet runs and no terminal obeys: a formula's start gets an apostrophe before it."""
    shown = harmless(value)
    return f"'{shown}" if value.startswith(FORMULA_STARTS) or shown.lstrip().startswith(FORMULA_STARTS) else shown


def report_rows(report: Report, place: str = "") -> Iterator[dict[str, str]]:
    """The rows of one report, column → value, not yet made safe."""
    common = {
        "id": report.id or "",
        "place": place,
        "as_of": report.as_of.isoformat(),
        "outcome": report.outcome,
        "complete": str(report.complete).lower(),
        "report_severity": report.severity,
        "gaps": "; ".join(f"{gap.kind} {gap.field}: {gap.why}" for gap in report.gaps),
        "notes": "; ".join(report.notes),
        "lists_not_loaded": "; ".join(report.scope.not_loaded),
        "catalog": report.receipt.catalog,
    }
    if not report.flags:
        yield common | _hit_columns(report.hits)
    for flag in report.flags:
        yield common | _flag_columns(flag) | _hit_columns(tuple(report.hit(ident) for ident in flag.hits))


def _flag_columns(flag: Flag) -> dict[str, str]:
    return {
        "rule": flag.rule,
        "title": flag.title,
        "effect": flag.effect,
        "severity": flag.severity,
        "jurisdiction": flag.jurisdiction,
        "message": flag.message,
        "fingerprint": flag.fingerprint,
        "citations": "; ".join(f"{c.source} {c.at} ({CITATION[c.status]})" for c in flag.citations),
    }


def _hit_columns(hits: tuple[Hit, ...]) -> dict[str, str]:
    return {
        "matched": "; ".join(hit.matched for hit in hits),
        "listings": "; ".join(hit.listing for hit in hits),
        "standing": "; ".join(hit.standing for hit in hits if isinstance(hit, PartyHit)),
    }


def write_header(out: TextIO) -> None:
    """Write the line with the column names."""
    csv.writer(out, lineterminator="\n").writerow(COLUMNS)


def write_rows(out: TextIO, report: Report, place: str = "") -> None:
    """Write the rows of one report."""
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writerows({name: safe_cell(value) for name, value in row.items()} for row in report_rows(report, place))
