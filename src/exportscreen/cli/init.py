"""`exportscreen init`: a repository of your own watchlists and rules, with its checks."""

from __future__ import annotations

import argparse
from datetime import date
from importlib.metadata import version
from pathlib import Path

from exportscreen.cli.command import Command, Exit, UsageError
from exportscreen.reporting.schemas import write_schemas


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder to create, or an empty one")


def _run(arguments: argparse.Namespace) -> int:
    from exportscreen.checks.bounds import LEDGER, ledger_of  # the checks load the engine; `--help` does without
    from exportscreen.checks.opening import open_content
    from exportscreen.checks.template import write_template

    folder: Path = arguments.folder
    try:
        written = [*write_template(folder, version("exportscreen"))]
    except FileExistsError as error:
        raise UsageError(str(error)) from error
    written += write_schemas(folder)
    roots = [folder / "watchlists", folder / "rules"]
    content = open_content(roots, date.today())
    for root in roots:
        path = root / LEDGER
        path.write_text(ledger_of(content, root), encoding="utf-8")
        written.append(path)
    for path in written:
        print(path)
    return Exit.DONE


INIT = Command("init", "Create a repository of your own watchlists and rules, with its checks.", _add_arguments, _run)
