"""The terminal: how wide, whether colour, where output goes, and how errors are said."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from exportscreen.cli.command import UsageError
from exportscreen.reporting.layout import Paper, harmless

PLAIN_COLUMNS = 80
MOST_COLUMNS = 100
"""Wider lines are hard to read."""
FEWEST_COLUMNS = 40


def complain(message: str) -> None:
    """Say something on standard error, on one line, harmless to a terminal."""
    print(harmless(message), file=sys.stderr)


def prepare_streams() -> None:
    """Write UTF-8 whatever the locale says; half characters, which only echoed fields can hold, become escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def paper_for(out: TextIO) -> Paper:
    """The paper that a stream is: colour only on a terminal and without NO_COLOR."""
    terminal = out.isatty()
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    if os.environ.get("COLUMNS", "").isdecimal():
        columns = int(os.environ["COLUMNS"]) or PLAIN_COLUMNS
    else:
        columns = shutil.get_terminal_size((PLAIN_COLUMNS, 24)).columns if terminal else PLAIN_COLUMNS
    return Paper(min(max(columns, FEWEST_COLUMNS), MOST_COLUMNS), colour)


@contextlib.contextmanager
def output_to(name: str | None) -> Iterator[TextIO]:
    """The stream to write on: standard output, or a file that takes its name only once it is whole.

    Args:
        name: File to write; None or `-` for standard output.
    """
    if name is None or name == "-":
        yield sys.stdout
        return
    target = Path(name).resolve()
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):
        if target.is_dir():
            raise UsageError(f"{name} is a folder; name a file to write")
        with target.open("w", encoding="utf-8", errors="backslashreplace", newline="") as device:
            yield device
        return
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("x", encoding="utf-8", errors="backslashreplace", newline="") as out:
            yield out
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
