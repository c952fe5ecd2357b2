"""`exportscreen test`: do the examples in watchlists and rules come true?"""

from __future__ import annotations

import argparse
from pathlib import Path

from exportscreen.cli.check import add_output_arguments
from exportscreen.cli.command import Command
from exportscreen.cli.shared import read_day


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="folders or files of YAML (default: the bundled content)"
    )
    parser.add_argument("--alone", action="store_true", help="do not load the bundled content beside PATH")
    parser.add_argument(
        "--golden", action="append", default=[], type=Path, metavar="FILE", help="golden transactions, JSON lines"
    )
    parser.add_argument("--unfired", action="store_true", help="warn of rules that no golden transaction makes speak")
    parser.add_argument("--today", type=read_day, metavar="DATE", help="day where an example names none")
    add_output_arguments(parser)


def _run(arguments: argparse.Namespace) -> int:
    from exportscreen.cli.checking import run_test  # loads the engine; `--help` does without

    return run_test(arguments)


TEST = Command("test", "Run the examples in watchlists and rules, and golden transactions.", _add_arguments, _run)
