"""Run checks over content: which, on what, and what comes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from exportscreen.checks.model import Check, Content, named
from exportscreen.checks.registry import CHECKS
from exportscreen.content.yamlfile import Path_
from exportscreen.errors import Issue

_PART = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def run_checks(content: Content, checks: Sequence[Check] = CHECKS) -> tuple[Issue, ...]:
    """All issues that checks find in the checked files, by file and line.

    Where a file cannot be read, only the checks of files run; where an id points to nothing, no check that follows it.
    """
    names = {file.name for file in content.files}
    found: list[Issue] = []
    for check in checks:
        if not content.allows(check):
            continue
        for issue in check.run(content):
            if issue.path in names or issue.check:
                found.append(_finished(issue, check, content))
    return tuple(sorted(dict.fromkeys(found)))


def left_out(content: Content, checks: Sequence[Check] = CHECKS) -> int:
    """How many checks could not run because files cannot be read or references point to nothing."""
    return sum(not content.allows(check) for check in checks)


def choose(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Check, ...]:
    """The checks with the ids given, or all, without the ones ignored.

    Raises:
        ValueError: No check has such an id.
    """
    select, ignore = tuple(select), tuple(ignore)
    known = {check.id for check in CHECKS}
    if unknown := [ident for ident in (*select, *ignore) if ident not in known]:
        raise ValueError(f"no check {', '.join(unknown)}; there are {', '.join(sorted(known))}")
    return tuple(c for c in CHECKS if (not select or c.id in select) and c.id not in ignore)


def _finished(issue: Issue, check: Check, content: Content) -> Issue:
    severity = issue.severity if issue.severity != "error" else check.severity
    return replace(issue, check=check.id, severity=severity, field=_renamed(issue, content))


def _renamed(issue: Issue, content: Content) -> str:
    """The field with rows named by their ids where the reader gave numbers."""
    file = next((file for file in content.files if file.name == issue.path), None)
    if file is None or file.document is None or not re.search(r"\[\d+\]", issue.field):
        return issue.field
    place: Path_ = tuple(_parts(issue.field))
    data: object = file.document.data
    for part in place:
        try:
            data = data[part]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return issue.field
    return named(file.document.data, place)


def _parts(field: str) -> Iterator[str | int]:
    for number, key in _PART.findall(field):
        yield int(number) if number else key
