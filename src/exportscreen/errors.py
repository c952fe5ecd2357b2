"""What can be wrong with content or input, said so that a person can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


class ExportscreenError(Exception):
    """Base of all errors that are the content's or the caller's, not the library's."""


@dataclass(frozen=True, order=True, slots=True)
class Issue:
    """One problem in our YAML or in a user's file, with its place and its cure."""

    path: str
    """File as the user named it, or a short name such as `<text>`."""
    line: int
    """Line number, from 1; 0 where no line applies."""
    field: str
    """Dotted path of the field, e.g. `when.party.roles[1]`; empty for the whole file."""
    message: str
    """What is wrong and what would be right, value included."""
    column: int = 0
    """Column number, from 1; 0 where none is known."""
    check: str = ""
    """Id of the check that found it; empty where the reader itself refused."""
    severity: Literal["error", "warning"] = "error"
    """error: the content must not be used as it is; warning: a person should look."""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class DataError(ExportscreenError):
    """Content or input that cannot be used; holds every issue found, not only the first."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues: tuple[Issue, ...] = tuple(sorted(issues))
        super().__init__("\n".join(str(issue) for issue in self.issues))
