"""The door to files: a path or standard input in, rows out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from exportscreen.batch.jsonfile import read_json_file, read_json_lines
from exportscreen.batch.lines import BOM, UTF_16, as_text, bounded_lines, too_long
from exportscreen.batch.rows import Row, broken_row, read_row
from exportscreen.batch.tables import ColumnMap, read_table
from exportscreen.errors import DataError, Issue

LEADING_SPACE = 10_000
"""Blank bytes of standard input that are passed over to see whether JSON follows."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the user said about reading files."""

    profile: ColumnMap | None = None
    ignore: tuple[str, ...] = ()


def read_text_lines(stream: BinaryIO, path: str, first: bytes = b"") -> Iterator[Row]:
    """One description a line; blank lines are passed over."""
    for number, line in bounded_lines(stream, first):
        if line is None:
            yield broken_row(path, number, too_long())
            continue
        if number == 1 and line.startswith(UTF_16):
            raise DataError([Issue(path, 1, "", "is UTF-16; save it as UTF-8")])
        try:
            text = as_text(line).strip()
        except ValueError as error:
            yield broken_row(path, number, str(error))
            continue
        if text:
            yield read_row(path, number, {"text": text})


def _json_lines(stream: BinaryIO, path: str, reading: Reading) -> Iterator[Row]:
    return read_json_lines(stream, path, reading.ignore)


def _json_file(stream: BinaryIO, path: str, reading: Reading) -> Iterator[Row]:
    return read_json_file(stream, path, reading.ignore)


def _csv(stream: BinaryIO, path: str, reading: Reading) -> Iterator[Row]:
    return read_table(stream, path, profile=reading.profile, ignore=reading.ignore)


def _tsv(stream: BinaryIO, path: str, reading: Reading) -> Iterator[Row]:
    return read_table(stream, path, tabs=True, profile=reading.profile, ignore=reading.ignore)


def _lines(stream: BinaryIO, path: str, reading: Reading) -> Iterator[Row]:
    return read_text_lines(stream, path)


READERS: dict[str, Callable[[BinaryIO, str, Reading], Iterator[Row]]] = {
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".json": _json_file,
    ".csv": _csv,
    ".tsv": _tsv,
    ".txt": _lines,
}
"""Ending of a file's name → how it is read."""


def read_file(path: Path, reading: Reading | None = None) -> Iterator[Row]:
    """Rows of one file, streamed.

    Raises:
        DataError: The file as a whole cannot be read: missing, of an unknown kind, without a usable column, empty.
    """
    name = str(path)
    if not path.exists():
        raise DataError([Issue(name, 0, "", "no such file")])
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        kinds = ", ".join(READERS)
        raise DataError([Issue(name, 0, "", f"cannot tell its format by the ending {path.suffix!r}; use {kinds}")])
    try:
        with path.open("rb") as stream:
            yield from _never_empty(reader(stream, name, reading or Reading()), name)
    except OSError as error:
        raise DataError([Issue(name, 0, "", f"cannot be read: {error.strerror}")]) from error


def read_stdin(stream: BinaryIO, reading: Reading | None = None) -> Iterator[Row]:
    """Rows of standard input: JSON lines if its first non-space byte is `{`, else one description a line.

    Raises:
        DataError: It is empty.
    """
    head = bytearray(stream.read(len(BOM)))
    last = bytes(head).removeprefix(BOM).strip()
    while not last and len(head) < LEADING_SPACE and (more := stream.read(1)):
        head += more
        last = more.strip()
    first = bytes(head)
    if last.startswith(b"{"):
        rows = read_json_lines(stream, "<stdin>", (reading or Reading()).ignore, first)
    else:
        rows = read_text_lines(stream, "<stdin>", first)
    yield from _never_empty(rows, "<stdin>")


def read_argument(text: str) -> Row:
    """The row of a `--text` argument."""
    return read_row("<text>", 0, {"text": text})


def _never_empty(rows: Iterator[Row], name: str) -> Iterator[Row]:
    empty = True
    for row in rows:
        empty = False
        yield row
    if empty:
        raise DataError([Issue(name, 0, "", "holds no transaction; an empty file would read as screened")])


def read_input(name: str, stdin: BinaryIO, reading: Reading | None = None) -> Iterator[Row]:
    """Rows of a file, or of standard input for `-`; see `read_file` and `read_stdin`."""
    return read_stdin(stdin, reading) if name == "-" else read_file(Path(name), reading)
