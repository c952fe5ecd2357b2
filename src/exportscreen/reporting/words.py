"""How the contract's codes are said in English; one table each."""

from __future__ import annotations

from exportscreen.models import (
    SEVERITIES,
    CitationStatus,
    ControlStatus,
    Effect,
    GapKind,
    Outcome,
    Report,
    Severity,
    Standing,
)

STANDING: dict[Standing, str] = {
    "designated": "designated on this day",
    "not_yet": "designated only after this day",
    "ended": "designation ended before this day",
    "undated": "on a list, listing date unknown",
    "reported": "named in public reports, not a designation",
    "linked": "linked to a listed party",
}
CITATION: dict[CitationStatus, str] = {
    "in_force": "in force",
    "in_force_disputed": "in force, disputed",
    "not_yet": "not yet in force",
    "ended": "ended",
    "not_law": "not law",
}
EFFECT: dict[Effect, str] = {
    "prohibition": "prohibition",
    "license_requirement": "license requirement",
    "red_flag": "red flag",
    "notice": "notice",
}
CONTROL: dict[ControlStatus, str] = {
    "meets": "meets the limit",
    "listed_by_description": "listed by description",
    "partly_stated": "partly stated",
    "not_stated": "not stated",
    "for_a_person": "for a person to judge",
    "below": "outside the limit",
}
"""In the order in which they matter to a reader."""
GAP: dict[GapKind, str] = {
    "unreadable_value": "could not be read",
    "unsupported_script": "script not supported",
    "undated_listing": "listing date unknown",
    "stale_list": "list is old",
    "list_missing": "list not loaded",
    "truncated": "only the beginning was screened",
}
OUTCOME: dict[Outcome, str] = {
    "flagged": "flagged",
    "no_flags": "no flags raised",
    "incomplete": "incomplete",
}
SEVERITY_ORDER: dict[Severity, int] = {severity: rank for rank, severity in enumerate(SEVERITIES)}
DAY: dict[str, str] = {
    "argument": "the day asked for",
    "transaction": "the transaction's date",
    "today": "today",
}


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 flag`, `2 flags`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def said(code: str) -> str:
    """A code as words: `asset_freeze` → `asset freeze`."""
    return code.replace("_", " ")


def outcome_words(report: Report, hidden: int = 0, *, unread: bool = False) -> str:
    """The outcome of a report in one line; never says that a transaction is clear.

    Args:
        report: Report as shown.
        hidden: Flags that the reader asked not to see.
        unread: Whether nothing of the transaction could be read.
    """
    words = [OUTCOME[report.outcome]]
    if report.outcome == "flagged":
        words.append(f"{count(len(report.flags) + hidden, 'flag')}, highest severity {report.severity}")
    if report.gaps:
        words.append(count(len(report.gaps), "gap"))
    elif not report.complete:
        words.append("not everything could be screened")
    if report.outcome == "incomplete":
        words.append("nothing was screened" if unread else "no flags raised on the rest")
    if report.outcome != "flagged" and report.scope.not_loaded:
        words.append(f"{count(len(report.scope.not_loaded), 'list')} not loaded")
    if hidden:
        words.append(f"{hidden:,} not shown")
    return "; ".join(words)
