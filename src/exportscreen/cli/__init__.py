"""The command line: arguments in, one call, exit code out."""

from exportscreen.cli.main import main

__all__ = ["main"]
