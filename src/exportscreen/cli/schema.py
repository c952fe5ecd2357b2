"""`exportscreen schema`: the JSON Schemas of transactions, reports and content."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from exportscreen.cli.command import Command, Exit
from exportscreen.reporting.schemas import SCHEMA_NAMES, schema_of, write_schemas


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name", nargs="?", choices=SCHEMA_NAMES, metavar="NAME", help=f"one of {', '.join(SCHEMA_NAMES)}"
    )
    parser.add_argument("--write", type=Path, metavar="DIR", help="write all schemas below this folder, for editors")


def _run(arguments: argparse.Namespace) -> int:
    if arguments.write is not None:
        for path in write_schemas(arguments.write):
            print(path)
        return Exit.DONE
    shown = schema_of(arguments.name) if arguments.name else {name: schema_of(name) for name in SCHEMA_NAMES}
    print(json.dumps(shown, ensure_ascii=False, indent=2))
    return Exit.DONE


SCHEMA = Command(
    "schema", "Print or write the JSON Schemas of transactions, reports and content.", _add_arguments, _run
)
