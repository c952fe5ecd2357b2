"""Issues that a person has looked at and lets stand: one check, one place, a reason, a name, an end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from exportscreen.checks.model import Content, shown
from exportscreen.content.common import ContentModel, Day, Text
from exportscreen.content.yamlfile import Document, read_document
from exportscreen.errors import DataError, Issue

DEFAULT_NAME = "suppressions.yml"
"""Looked for in the current folder; `.yml` at the top level is not content."""
LONGEST_DAYS = 400
"""A suppression is looked at again at least once a year, with a month's grace."""


class Suppression(ContentModel):
    """One issue that stands."""

    check: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    """Id of the check; no wildcards."""
    path: Text
    """File, as the issue names it."""
    field: str = ""
    """Place inside the file, exactly as the issue names it."""
    reason: Annotated[str, Field(min_length=10, max_length=1000)]
    """Why the content is right all the same."""
    person: Text
    """Who decided."""
    decided_on: Day
    expires_on: Day
    """From this day on the issue is told again."""


class Suppressions(ContentModel):
    """A file of suppressions."""

    kind: Literal["suppressions"]
    suppressions: tuple[Suppression, ...] = ()


@dataclass(frozen=True)
class Rulebook:
    """Suppressions with where they stand."""

    document: Document | None
    entries: tuple[Suppression, ...]


def read_suppressions(path: Path) -> Rulebook:
    """Read a file of suppressions.

    Raises:
        DataError: With every issue in it.
    """
    document = read_document(path, shown(path))
    try:
        model = Suppressions.model_validate(document.data)
    except ValidationError as error:
        raise DataError(
            document.issue(tuple(p["loc"]), p["msg"].removeprefix("Value error, ")) for p in error.errors()
        ) from error
    return Rulebook(document, model.suppressions)


def apply(
    issues: Sequence[Issue], book: Rulebook, content: Content, ran: frozenset[str]
) -> tuple[tuple[Issue, ...], int]:
    """Issues without the suppressed ones, with a warning for each suppression that is expired, too long or unused.

    Args:
        issues: What the checks found.
        book: Suppressions.
        content: What was checked; suppressions for files outside it are not called unused.
        ran: Ids of the checks that ran.

    Returns:
        The issues left, and how many were suppressed.
    """
    if book.document is None:
        return tuple(issues), 0
    told: list[Issue] = []
    hidden: set[Issue] = set()
    names = {file.name for file in content.files}
    for i, entry in enumerate(book.entries):
        place = book.document.issue(("suppressions", i), "")
        found = {x for x in issues if (x.check, x.path, x.field) == (entry.check, entry.path, entry.field)}
        message = ""
        if entry.expires_on <= content.today:
            message = f"expired on {entry.expires_on}; look at the issue again"
        elif (entry.expires_on - entry.decided_on).days > LONGEST_DAYS:
            message = f"runs for more than {LONGEST_DAYS} days; choose an earlier `expires_on`"
        else:
            hidden |= found
        if not found and entry.check in ran and (entry.path in names or not message):
            message = f"nothing to suppress: {entry.check} finds no issue at {entry.path}: {entry.field}; delete it"
        if message:
            told.append(replace(place, message=message, check="suppression", severity="warning"))
    left = [issue for issue in issues if issue not in hidden]
    return tuple(sorted((*left, *told))), len(hidden)
