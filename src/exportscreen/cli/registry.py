"""Which commands there are; a new command is a module with a `Command` and a line here."""

from __future__ import annotations

from exportscreen.cli import check, diff, lists, schema, screen, search
from exportscreen.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    screen.SCREEN,
    search.SEARCH,
    search.EXPLAIN,
    search.CLASSIFY,
    check.CHECK,
    diff.DIFF,
    lists.LISTS,
    schema.SCHEMA,
)
"""Every command, in the order of the help."""
