"""What every command is: a name, its arguments, and a function from arguments to an exit code."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from exportscreen.errors import ExportscreenError


class Exit(IntEnum):
    """The contract's exit codes; a higher one wins."""

    DONE = 0
    """Screened whole, with or without flags; content sound."""
    FOUND = 1
    """A flag at or above `--fail-on`; issues found by a check."""
    FAILED = 2
    """Something could not be screened, bad usage, or a crash."""


INTERRUPTED = 130
"""What shells expect after Ctrl-C."""


class UsageError(ExportscreenError):
    """Arguments that do not fit together; the message says what would."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the command line."""

    name: str
    summary: str
    """One line for the list of commands."""
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
