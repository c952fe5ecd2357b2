"""`exportscreen diff`: what a change to watchlists and rules says, and what it does."""

from __future__ import annotations

import argparse
import re

from exportscreen.cli.command import Command
from exportscreen.cli.shared import read_day
from exportscreen.reporting.changes import RENDERERS


def read_bound(written: str) -> tuple[float, bool]:
    """A bound such as `2%` or `20`: the number, and whether it is a percentage.

    Raises:
        argparse.ArgumentTypeError: Saying what a bound looks like.
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?)(\s?%)?", written.strip())
    if match is None:
        raise argparse.ArgumentTypeError(f"{written!r} is not a bound; write a number, or a percentage such as 2%%")
    return float(match[1]), match[2] is not None


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    what = "a folder, a file, a git revision, or REV:path"
    parser.add_argument("old", metavar="OLD", help=f"the content before: {what}")
    parser.add_argument("new", metavar="NEW", help=f"the content after: {what}; . for the working tree")
    parser.add_argument("--format", choices=tuple(RENDERERS), default="text", help="form of the output (default: text)")
    parser.add_argument("-o", "--output", metavar="OUT", help="write to this file, which appears only when it is whole")
    group = parser.add_argument_group("what the change does")
    group.add_argument("--behavior", metavar="TRANSACTIONS", help="screen these under both: .jsonl, .json, .csv")
    group.add_argument(
        "--max-new-alerts", type=read_bound, metavar="BOUND", help="exit 1 above so many new alerts: 20, or 2%%"
    )
    group.add_argument("--as-of", type=read_day, metavar="DATE", help="day for transactions without a date")
    group.add_argument("--workers", type=int, metavar="N", help="processes (default: one a core)")


def _run(arguments: argparse.Namespace) -> int:
    from exportscreen.cli.differing import run_diff  # loads the engine; `--help` does without

    return run_diff(arguments)


DIFF = Command("diff", "Compare two states of watchlists and rules, in content and in behavior.", _add_arguments, _run)
