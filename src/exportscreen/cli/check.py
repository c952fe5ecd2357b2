"""`exportscreen check`: what is wrong in watchlists and rules."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from exportscreen.checks.model import Check
from exportscreen.checks.opening import open_content
from exportscreen.checks.pages import render_page, write_pages
from exportscreen.checks.registry import BY_ID, CHECKS
from exportscreen.checks.run import choose, left_out, run_checks
from exportscreen.cli.command import Command, Exit, UsageError
from exportscreen.cli.shared import read_day
from exportscreen.cli.terminal import output_to
from exportscreen.errors import Issue
from exportscreen.reporting.issues import RENDERERS, Findings, Topic


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="folders or files of YAML (default: the bundled content)"
    )
    parser.add_argument("--alone", action="store_true", help="do not load the bundled content beside PATH")
    add_selection_arguments(parser)
    add_output_arguments(parser)
    pages = parser.add_argument_group("what the checks are")
    pages.add_argument("--explain", metavar="ID", help="print what a check is for and how to mend an issue")
    pages.add_argument("--list", action="store_true", help="print every check")
    pages.add_argument("--write-pages", type=Path, metavar="DIR", help="write the page of every check into a folder")


def add_selection_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments that choose checks and day."""
    group = parser.add_argument_group("which issues")
    group.add_argument("--select", action="append", default=[], metavar="ID", help="only this check (may repeat)")
    group.add_argument("--ignore", action="append", default=[], metavar="ID", help="all but this check (may repeat)")
    group.add_argument("--today", type=read_day, metavar="DATE", help="day for checks that need one (default: today)")


def add_output_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments that say in which form issues are told and which of them fail."""
    parser.add_argument("--format", choices=tuple(RENDERERS), default="text", help="form of the output (default: text)")
    parser.add_argument("-o", "--output", metavar="OUT", help="write to this file, which appears only when it is whole")
    parser.add_argument(
        "--fail-on", choices=("error", "warning"), default="error", help="exit 1 on issues of this severity or above"
    )


def _run(arguments: argparse.Namespace) -> int:
    if arguments.explain or arguments.list or arguments.write_pages:
        return _describe(arguments)
    try:
        checks = choose(_ids(arguments.select), _ids(arguments.ignore))
    except ValueError as error:
        raise UsageError(str(error)) from error
    content = open_content(arguments.paths, arguments.today or date.today(), bundled=not arguments.alone)
    issues = run_checks(content, checks)
    notes = []
    if skipped := left_out(content, checks):
        notes.append(
            f"{skipped} checks did not run: they need content that can be read as a whole; mend the rest first"
        )
    return tell(arguments, issues, checks, notes)


def _ids(given: Sequence[str]) -> list[str]:
    return [part.strip() for text in given for part in text.split(",") if part.strip()]


def _describe(arguments: argparse.Namespace) -> int:
    if arguments.write_pages:
        for path in write_pages(arguments.write_pages, CHECKS):
            print(path)
    if arguments.list:
        for check in CHECKS:
            print(f"{check.id:<24} {check.severity:<8} {check.title}")
    if arguments.explain:
        if arguments.explain not in BY_ID:
            raise UsageError(f"no check {arguments.explain}; there are {', '.join(sorted(BY_ID))}")
        print(render_page(BY_ID[arguments.explain]), end="")
    return Exit.DONE


def tell(
    arguments: argparse.Namespace,
    issues: Sequence[Issue],
    checks: Sequence[Check],
    notes: Sequence[str] = (),
    what: str = "content",
) -> Exit:
    """Write issues in the form asked for, and say whether they fail."""
    topics = tuple(Topic(c.id, c.title, c.severity, render_page(c)) for c in checks)
    findings = Findings(tuple(issues), topics, tuple(notes), version("exportscreen"), what)
    with output_to(arguments.output) as out:
        out.write(RENDERERS[arguments.format](findings))
    failing = {"error"} if arguments.fail_on == "error" else {"error", "warning"}
    return Exit.FOUND if any(issue.severity in failing for issue in issues) else Exit.DONE


CHECK = Command(
    "check", "Check watchlists and rules: schema, references, dates, names, items, rules.", _add_arguments, _run
)
