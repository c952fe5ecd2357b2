"""JSON lists: bounded bytes, strict syntax, one object a line or one document."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from exportscreen.lists.model import Reading, Tally, refuse

MAX_DOCUMENT = 400_000_000
"""Bytes of a JSON document, which is read whole; the largest official one has a fifth of it."""
MAX_LINE = 5_000_000
"""Bytes of one JSON line."""


_HALVES = re.compile("[\ud800-\udfff]")
"""What `\\ud800` in JSON stands for, unless the other half follows; no text can hold it."""


def read_json(stream: BinaryIO, reading: Reading) -> Any:
    """A whole JSON document.

    Raises:
        DataError: It is too large, not UTF-8, not JSON or cut off, or nested too deeply.
    """
    data = stream.read(MAX_DOCUMENT + 1)
    if len(data) > MAX_DOCUMENT:
        raise refuse(reading.shown_as, f"is larger than {MAX_DOCUMENT:,} bytes")
    return _parse(data.removeprefix(b"\xef\xbb\xbf"), reading, 0)


def json_lines(stream: BinaryIO, reading: Reading) -> Iterator[tuple[int, Any]]:
    """Values of a JSON-lines file with their lines; blank lines are passed over.

    Raises:
        DataError: A line is too long or not JSON: such a file is broken as a whole.
    """
    number = 0
    while line := stream.readline(MAX_LINE + 1):
        number += 1
        if len(line) > MAX_LINE:
            raise refuse(reading.shown_as, f"has a line of more than {MAX_LINE:,} bytes", number)
        if line.strip():
            yield number, _parse(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, reading, number)


def _parse(data: bytes, reading: Reading, line: int) -> Any:
    try:
        return json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise refuse(reading.shown_as, f"is not UTF-8: byte 0x{data[error.start]:02x}", line) from error
    except json.JSONDecodeError as error:
        where = line or error.lineno
        raise refuse(reading.shown_as, f"is not JSON, or cut off: {error.msg}", where) from error
    except (RecursionError, ValueError) as error:  # nested too deeply; a number of thousands of digits
        raise refuse(reading.shown_as, "is nested too deeply or holds an endless number", line) from error


def texts(value: Any) -> list[str]:
    """Texts of a JSON value that is a text, a number or a list of them; nothing else. Halves of characters are gone."""
    if isinstance(value, str):
        whole = _HALVES.sub("", value)
        return [whole] if whole.strip() else []
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, int | float):
        return [str(value)]
    if isinstance(value, list):
        return [text for part in value for text in (texts(part) if not isinstance(part, list | dict) else [])]
    return []


def check_values(
    found: Mapping[str, Any],
    handled: frozenset[str],
    tally: Tally,
    line: int,
    *,
    many: frozenset[str],
    objects: frozenset[str] = frozenset(),
) -> None:
    """Report what `texts` and `objects_in` pass over in the fields that are handled.

    Args:
        found: One record.
        handled: Its fields that are used.
        tally: Account to write to.
        line: Line of the record.
        many: Fields of which every value is used; of another field only the first is.
        objects: Fields that hold a list of objects.
    """
    for key, value in found.items():
        if key not in handled or value is None:
            continue
        parts = value if isinstance(value, list) else [value]
        if key in objects:
            wrong = [value] if not isinstance(value, list) else [p for p in parts if not isinstance(p, dict)]
        else:
            wrong = [p for p in parts if isinstance(p, bool | list | dict)]
        if wrong:
            what = "a list of objects" if key in objects else "a text or a list of texts"
            tally.issue(line, key, f"{json.dumps(wrong[0])[:40]} stands where {what} should; not used")
        elif len(parts) > 1 and key not in many | objects:
            tally.issue(
                line, key, f"holds {len(parts)} values, not one; only the first is used: {str(parts[0])[:40]!r}"
            )


def objects_in(value: Any) -> list[dict[str, Any]]:
    """The objects of a JSON list; nothing else."""
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def text(value: Any) -> str:
    """The first text of a JSON value; empty if it holds none."""
    found = texts(value)
    return found[0] if found else ""
