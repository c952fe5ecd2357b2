"""The command line: arguments in, one call, exit code out."""

from exportscreen.cli.entry import main

__all__ = ["main"]
