"""Reports one after another onto a stream, in the format asked for, in constant memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, TextIO

from exportscreen.models import Report, Severity, Transaction
from exportscreen.reporting.layout import Paper
from exportscreen.reporting.summary import Summary, render_summary
from exportscreen.reporting.table import write_header, write_rows
from exportscreen.reporting.text import render_report, render_scope
from exportscreen.reporting.words import SEVERITY_ORDER


@dataclass(frozen=True, slots=True)
class Entry:
    """One report, and what it is about."""

    report: Report
    transaction: Transaction | None = None
    place: str = ""
    """`file:line`, for a reader to find the transaction again."""
    hidden: int = 0
    """Flags left out because the reader asked for more urgent ones."""


def at_least(entry: Entry, severity: Severity) -> Entry:
    """The entry with only the flags at or above a severity; outcome and severity stay, and a note says so."""
    report = entry.report
    kept = tuple(flag for flag in report.flags if SEVERITY_ORDER[flag.severity] >= SEVERITY_ORDER[severity])
    hidden = len(report.flags) - len(kept)
    if not hidden:
        return entry
    verb = "flag is" if hidden == 1 else "flags are"
    note = f"{hidden} {verb} left out: below the severity asked for ({severity})"
    shown = report.model_copy(update={"flags": kept, "notes": (*report.notes, note)})
    return Entry(shown, entry.transaction, entry.place, entry.hidden + hidden)


class Writer(Protocol):
    """Writes entries as they come, and what is due at the end."""

    def add(self, entry: Entry) -> None:
        """Write one entry."""

    def end(self) -> None:
        """Write what closes the output."""


def _put(out: TextIO, lines: list[str]) -> None:
    out.write("".join(f"{line}\n" for line in lines))


@dataclass
class TextWriter:
    """For people: the scope once, each report under a line, totals at the end of several."""

    out: TextIO
    paper: Paper
    summary: Summary = field(default_factory=Summary)

    def add(self, entry: Entry) -> None:
        if not self.summary.reports:
            _put(self.out, list(render_scope(entry.report.scope, self.paper)))
        self.summary.add(entry.report)
        lines = render_report(
            entry.report, entry.transaction, self.paper, place=entry.place, hidden=entry.hidden, with_scope=False
        )
        _put(self.out, [self.paper.rule(), *lines])

    def end(self) -> None:
        if self.summary.reports > 1:
            _put(self.out, [self.paper.rule("═"), *render_summary(self.summary, self.paper)])


@dataclass
class JsonWriter:
    """One report as an object; several as a list."""

    out: TextIO
    paper: Paper
    first: Report | None = None
    several: bool = False

    def add(self, entry: Entry) -> None:
        if self.first is None:
            self.first = entry.report
            return
        if not self.several:
            self.out.write(f"[\n{_indented(self.first)}")
            self.several = True
        self.out.write(f",\n{_indented(entry.report)}")

    def end(self) -> None:
        if self.several:
            self.out.write("\n]\n")
        else:
            self.out.write("[]\n" if self.first is None else f"{self.first.to_json(indent=2)}\n")


def _indented(report: Report) -> str:
    return "  " + report.to_json(indent=2).replace("\n", "\n  ")


@dataclass
class JsonLinesWriter:
    """One report a line."""

    out: TextIO
    paper: Paper

    def add(self, entry: Entry) -> None:
        self.out.write(f"{entry.report.to_json()}\n")

    def end(self) -> None:
        """Nothing closes JSON lines."""


@dataclass
class CsvWriter:
    """One row a flag; see `table`."""

    out: TextIO
    paper: Paper

    def __post_init__(self) -> None:
        write_header(self.out)

    def add(self, entry: Entry) -> None:
        write_rows(self.out, entry.report, entry.place)

    def end(self) -> None:
        """Nothing closes CSV."""


WRITERS: dict[str, Callable[[TextIO, Paper], Writer]] = {
    "text": TextWriter,
    "json": JsonWriter,
    "jsonl": JsonLinesWriter,
    "csv": CsvWriter,
}
"""Format → how to write it."""
