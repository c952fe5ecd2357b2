"""Which commands there are; a new command is a module with a `Command` and a line here."""

from __future__ import annotations

from exportscreen.cli import check, diff, init, lists, rules, schema, screen, search, test
from exportscreen.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    screen.SCREEN,
    search.SEARCH,
    search.EXPLAIN,
    search.CLASSIFY,
    check.CHECK,
    test.TEST,
    diff.DIFF,
    init.INIT,
    lists.LISTS,
    rules.RULES,
    schema.SCHEMA,
)
"""Every command, in the order of the help."""
