"""The front door of the command line: finds the command, says errors plainly, maps them to exit codes."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib.metadata import version

from exportscreen.cli.command import INTERRUPTED, Command, Exit, UsageError
from exportscreen.cli.registry import COMMANDS
from exportscreen.cli.terminal import complain, prepare_streams
from exportscreen.errors import DataError

EXIT_CODES = """\
exit codes:
  0  screened whole, with or without flags
  1  a flag at or above --fail-on; issues found by check, test or diff
  2  something could not be screened, bad usage, or a crash; 2 beats 1
"""


def build_parser(known: Sequence[Command] = COMMANDS) -> argparse.ArgumentParser:
    """The parser with all commands."""
    parser = argparse.ArgumentParser(
        prog="exportscreen",
        description="Screen described transactions against watchlists and control lists, offline, with citations.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"exportscreen {version('exportscreen')}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in known:
        sub = commands.add_parser(
            command.name,
            help=command.summary,
            description=command.summary,
            epilog=EXIT_CODES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add_arguments(sub)
        sub.set_defaults(run=command.run)
    return parser


def main(argv: Sequence[str] | None = None, known: Sequence[Command] = COMMANDS) -> int:
    """Run one command.

    Args:
        argv: Arguments without the program's name; the process's own if not given.
        known: Commands there are.

    Returns:
        The exit code: 0, 1 or 2 as `EXIT_CODES` says, 130 after Ctrl-C.
    """
    prepare_streams()
    try:
        arguments = build_parser(known).parse_args(argv)
        code = int(arguments.run(arguments))
        sys.stdout.flush()
        return code
    except SystemExit as stop:  # argparse: 0 after --help and --version, 2 after bad usage
        return stop.code if isinstance(stop.code, int) else Exit.FAILED
    except UsageError as error:
        complain(f"exportscreen: error: {error}")
    except DataError as error:
        for issue in error.issues:
            complain(str(issue))
    except BrokenPipeError:  # the reader went away, as `head` does; not all was written
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        complain(f"exportscreen: error: {where}{error.strerror or error}")
    except Exception as error:  # the last door: Python's own exit code for a crash would read as "flags found"
        complain(_crash(error))
    return Exit.FAILED


def _crash(error: Exception) -> str:
    """One line without the error's own message, which may quote the transaction; the traceback only on request."""
    if os.environ.get("EXPORTSCREEN_DEBUG") == "1":
        traceback.print_exception(error)
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{os.path.basename(frame.filename)}:{frame.lineno}"
    return (
        f"internal error: {type(error).__name__} at {place} (EXPORTSCREEN_DEBUG=1 shows the traceback); please report"
    )
