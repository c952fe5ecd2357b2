"""One row of a file: a transaction, or the issues that keep it from being one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from exportscreen.content.yamlfile import Path_, dotted
from exportscreen.errors import Issue
from exportscreen.models import Transaction

MAX_ISSUES = 20
"""Issues told of one row; a row with more is broken in a way that the first twenty show."""
MAX_SHOWN = 60
"""Characters of a bad value that a message repeats."""
FREE_TEXT = frozenset({"text", "description", "end_use", "address", "name", "owner", "owned", "parameters"})
"""Fields whose words a message never repeats: messages end up in logs, and these say who deals with whom."""


@dataclass(frozen=True, slots=True)
class Row:
    """One transaction of a file, or why it is none."""

    path: str
    """File as the user named it, `<stdin>` or `<text>`."""
    number: int
    """Line on which the row starts, from 1."""
    transaction: Transaction | None
    issues: tuple[Issue, ...] = ()
    """What is wrong with the row; empty exactly if there is a transaction."""
    ident: str | None = None
    """The row's own id, also where the rest of the row cannot be read."""
    value: str = ""
    """The value that the first issue is about, shortened; empty for free text."""

    @property
    def place(self) -> str:
        """`file:line`."""
        return f"{self.path}:{self.number}"


def broken_row(path: str, number: int, message: str, *, field: str = "", ident: str | None = None) -> Row:
    """A row that is no data at all, such as a line cut off."""
    return Row(path, number, None, (Issue(path, number, field, message),), ident)


def read_row(
    path: str,
    number: int,
    data: Mapping[str, Any],
    *,
    ignore: Iterable[str] = (),
    name_of: Callable[[Path_], str] = dotted,
) -> Row:
    """Validate plain data as a transaction.

    Args:
        path: File, for messages.
        number: Line on which the data starts.
        data: The transaction's fields.
        ignore: Fields to leave out on the user's word.
        name_of: How messages call a place in the data: its dotted path, or the column it came from.

    Returns:
        A row with the transaction, or with every issue found in it.
    """
    ignored = frozenset(ignore)
    kept = {key: value for key, value in data.items() if key not in ignored}
    ident = kept.get("id")
    shown_id = str(ident)[:100] if isinstance(ident, str | int) and not isinstance(ident, bool) else None
    try:
        return Row(path, number, Transaction.model_validate(kept), ident=shown_id)
    except ValidationError as error:
        problems = error.errors(include_url=False)[:MAX_ISSUES]
    issues = tuple(Issue(path, number, name_of(tuple(p["loc"])), _message(p)) for p in problems)
    return Row(path, number, None, issues, shown_id, _shown_value(problems[0]))


def _message(problem: Mapping[str, Any]) -> str:
    kind, message = str(problem["type"]), str(problem["msg"]).removeprefix("Value error, ")
    if kind == "extra_forbidden":
        return _unknown_field(tuple(problem["loc"]))
    if kind == "missing":
        return "is missing"
    if is_free_text(tuple(problem["loc"])):
        return f"{message} (found {_type_name(problem.get('input'))})" if kind == "string_type" else message
    shown = _shown_value(problem)
    return message if not shown or shown in message else f"{message} (found {shown})"


def _unknown_field(place: Path_) -> str:
    known = _fields_at(place)
    near = get_close_matches(str(place[-1]), known, n=1)
    cure = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(known)}"
    return f"is not a field here; {cure}" + (" Leave it out with --ignore." if len(place) == 1 else "")


def _fields_at(place: Path_) -> list[str]:
    model: Any = Transaction
    for part in place[:-1]:
        if isinstance(part, str) and part in model.model_fields:
            inner = model.model_fields[part].annotation
            model = inner.__args__[0] if hasattr(inner, "__args__") else inner
    return list(getattr(model, "model_fields", ()))


def is_free_text(place: Path_) -> bool:
    """Whether a place in a transaction holds words that messages must not repeat."""
    return not place or any(part in FREE_TEXT for part in place) or place[0] == "meta"


def _type_name(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, list | tuple):
        return "a list"
    return "text" if isinstance(value, str) else "a number"


def _shown_value(problem: Mapping[str, Any]) -> str:
    value = problem.get("input")
    if is_free_text(tuple(problem["loc"])):
        return ""
    if isinstance(value, str):
        return repr(value if len(value) <= MAX_SHOWN else value[: MAX_SHOWN - 1] + "…")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value) if not math.isfinite(value) or abs(value) < 1e15 else "a number"
    return _type_name(value)
