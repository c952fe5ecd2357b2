"""A batch in numbers: how many transactions, how they came out, which rules spoke."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from exportscreen.models import SEVERITIES, Report
from exportscreen.reporting.layout import Paper, Span
from exportscreen.reporting.words import count

MOST_RULES = 10
"""Rules named in the summary; the rest are counted."""


@dataclass
class Summary:
    """Running totals of a batch; grows with the number of rules, not of transactions."""

    reports: int = 0
    incomplete: int = 0
    """Reports that are not complete, flagged or not."""
    outcomes: Counter[str] = field(default_factory=Counter)
    severities: Counter[str] = field(default_factory=Counter)
    """Highest severity of each flagged report."""
    rules: Counter[str] = field(default_factory=Counter)
    """In how many reports each rule raised a flag."""

    not_loaded: int = 0
    """Official lists that were not screened against."""

    def add(self, report: Report) -> None:
        """Count one report; rules count as far as their flags are in it."""
        self.reports += 1
        self.incomplete += not report.complete
        self.outcomes[report.outcome] += 1
        if report.outcome == "flagged":
            self.severities[report.severity] += 1
        self.not_loaded = max(self.not_loaded, len(report.scope.not_loaded))
        self.rules.update({flag.rule for flag in report.flags})

    def reaches(self, severity: str) -> bool:
        """Whether a flagged report is at or above a severity."""
        floor = SEVERITIES.index(severity)
        return any(self.severities[name] for name in SEVERITIES[floor:])


def render_summary(summary: Summary, paper: Paper) -> Iterator[str]:
    """The totals as lines; the last one says how it came out."""
    yield from paper.lines([Span("TOTAL", "bold"), Span(f"  {count(summary.reports, 'transaction')}")])
    for severity in reversed(SEVERITIES):
        if number := summary.severities[severity]:
            yield paper.paint([Span(f"  {severity:<12}", severity), Span(f"{number:>9,}")])
    if number := summary.outcomes["no_flags"]:
        yield f"  {'no flags':<12}{number:>9,}"
    if number := summary.outcomes["incomplete"]:
        yield f"  {'incomplete':<12}{number:>9,}"
    if summary.rules:
        yield from paper.lines("Rules that raised flags, by transactions:", first="  ")
        ranked = sorted(summary.rules.items(), key=lambda pair: (-pair[1], pair[0]))
        for rule, number in ranked[:MOST_RULES]:
            yield from paper.lines(rule, first=f"  {number:>9,}  ")
        if len(ranked) > MOST_RULES:
            yield f"  {'':>9}  and {count(len(ranked) - MOST_RULES, 'other rule')}"
    flagged = summary.outcomes["flagged"]
    outcome = f"{flagged:,} flagged" if flagged else "no flags raised"
    unscreened = f"; {summary.incomplete:,} not screened whole" if summary.incomplete else ""
    missing = f"; {count(summary.not_loaded, 'list')} not loaded" if summary.not_loaded else ""
    yield from paper.lines(f"Outcome: {outcome} of {count(summary.reports, 'transaction')}{unscreened}{missing}")
