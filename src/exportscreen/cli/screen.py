"""`exportscreen screen`: transactions in, reports out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from exportscreen.batch.files import Reading, read_argument, read_input
from exportscreen.batch.rows import Row
from exportscreen.batch.tables import read_column_map
from exportscreen.cli.command import Command, Exit, UsageError
from exportscreen.cli.shared import add_content_arguments, build_screener
from exportscreen.cli.terminal import complain, output_to, paper_for
from exportscreen.errors import DataError
from exportscreen.models import SEVERITIES, Report
from exportscreen.reporting.summary import Summary
from exportscreen.reporting.writers import WRITERS, Entry, at_least

if TYPE_CHECKING:
    from exportscreen.screening import Screener


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help=".jsonl, .json, .csv, .tsv or .txt; - for standard input"
    )
    parser.add_argument("--text", metavar="WORDS", help="one transaction in words")
    parser.add_argument("--format", choices=tuple(WRITERS), default="text", help="form of the output (default: text)")
    parser.add_argument("-o", "--output", metavar="OUT", help="write to this file, which appears only when it is whole")
    parser.add_argument(
        "--fail-on", choices=SEVERITIES, metavar="SEVERITY", help="exit 1 on a flag this urgent or more"
    )
    parser.add_argument(
        "--min-severity", choices=SEVERITIES, metavar="SEVERITY", help="show only flags this urgent or more"
    )
    reading = parser.add_argument_group("how to read files")
    reading.add_argument(
        "--map", type=Path, metavar="FILE", help="YAML that maps your columns: {columns: {Yours: ours}}"
    )
    reading.add_argument(
        "--ignore", action="append", default=[], metavar="COL", help="leave out a column or field (may repeat)"
    )
    add_content_arguments(parser)


def _run(arguments: argparse.Namespace) -> int:
    if not arguments.files and arguments.text is None:
        raise UsageError("nothing to screen; give FILES, - for standard input, or --text")
    if arguments.files.count("-") > 1:
        raise UsageError("- can be read only once")
    _refuse_own_input(arguments)
    profile = read_column_map(arguments.map) if arguments.map else None
    reading = Reading(profile, tuple(arguments.ignore))
    screener = build_screener(arguments)
    rows = _Rows(arguments, reading)
    summary = Summary()
    with output_to(arguments.output) as out:
        writer = WRITERS[arguments.format](out, paper_for(out))
        for row in rows:
            report = screen_row(screener, row, arguments.as_of)
            summary.add(report)
            entry = Entry(report, row.transaction, row.place if row.number else "")
            writer.add(at_least(entry, arguments.min_severity) if arguments.min_severity else entry)
        writer.end()
    return exit_code(summary, arguments.fail_on, failed=rows.failed)


def _refuse_own_input(arguments: argparse.Namespace) -> None:
    if arguments.output and arguments.output != "-":
        target = Path(arguments.output).resolve()
        if any(name != "-" and Path(name).resolve() == target for name in arguments.files):
            raise UsageError(f"{arguments.output} is also an input; write to another file")


class _Rows:
    """The rows of all inputs; what cannot be read is said on standard error and the rest goes on."""

    def __init__(self, arguments: argparse.Namespace, reading: Reading) -> None:
        self._arguments = arguments
        self._reading = reading
        self.failed = False

    def __iter__(self) -> Iterator[Row]:
        if self._arguments.text is not None:
            yield self._said(read_argument(self._arguments.text))
        for name in self._arguments.files:
            try:
                for row in read_input(name, sys.stdin.buffer, self._reading):
                    yield self._said(row)
            except DataError as error:
                self.failed = True
                for issue in error.issues:
                    complain(str(issue))

    def _said(self, row: Row) -> Row:
        for issue in row.issues:
            self.failed = True
            complain(str(issue))
        return row


def screen_row(screener: Screener, row: Row, as_of: date | None) -> Report:
    """The report of a row; one that could not be read gets an incomplete report, so that nothing is lost."""
    if row.transaction is not None:
        return screener.screen(row.transaction, as_of)
    first, *others = row.issues
    more = f" (and {len(others)} more)" if others else ""
    place = f"{row.place}: " if row.number else ""
    return screener.incomplete(row.ident, first.field, row.value, f"{place}{first.message}{more}", as_of)


def exit_code(summary: Summary, fail_on: str | None, *, failed: bool) -> Exit:
    """What the shell is told; not screened whole beats a flag."""
    if failed or summary.incomplete or not summary.reports:
        return Exit.FAILED
    if fail_on is not None and summary.reaches(fail_on):
        return Exit.FOUND
    return Exit.DONE


SCREEN = Command("screen", "Screen transactions from files, standard input or an argument.", _add_arguments, _run)
