"""`exportscreen check`: what is wrong in watchlists and rules."""

from __future__ import annotations

import argparse
from pathlib import Path

from exportscreen.cli.command import Command
from exportscreen.cli.shared import read_day
from exportscreen.reporting.issues import RENDERERS


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="folders or files of YAML (default: the bundled content)"
    )
    parser.add_argument("--alone", action="store_true", help="do not load the bundled content beside PATH")
    add_selection_arguments(parser)
    known = parser.add_argument_group("issues that are known already")
    known.add_argument(
        "--suppressions", type=Path, metavar="FILE", help="issues that may stand (default: suppressions.yml, if there)"
    )
    known.add_argument("--baseline", type=Path, metavar="FILE", help="leave out the issues written in this file")
    known.add_argument("--write-baseline", type=Path, metavar="FILE", help="write the issues there are, and exit 0")
    known.add_argument("--changed-since", metavar="REV", help="only issues that this git revision does not have")
    known.add_argument("--record-ids", action="store_true", help="add new ids to ids.txt of each folder")
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
    from exportscreen.cli.checking import run_check  # the checks load the engine; `--help` does without

    return run_check(arguments)


CHECK = Command(
    "check", "Check watchlists and rules: schema, references, dates, names, items, rules.", _add_arguments, _run
)
