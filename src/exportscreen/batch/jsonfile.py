"""Transactions from JSON: one a line, or one file with an object or a list; never the whole file in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from exportscreen.batch.lines import BOM, MAX_LINE, as_text, bounded_lines, too_long
from exportscreen.batch.rows import Row, broken_row, read_row
from exportscreen.errors import DataError, Issue

CHUNK = 1 << 16
_STRUCTURE = re.compile(rb'\\.|["{}\[\],\n]', re.DOTALL)


def parse_json(raw: bytes) -> Any:
    """Parse strict JSON: no key twice, no NaN, no endless number, bounded nesting.

    Raises:
        ValueError: Saying what is wrong and where, without repeating the text.
    """
    try:
        return json.loads(as_text(raw), object_pairs_hook=_unique_keys, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno} of the object, " if error.lineno > 1 else ""
        raise ValueError(f"not JSON, or cut off: {error.msg} at {line}column {error.colno}") from None
    except RecursionError:
        raise ValueError("nested too deeply to be a transaction") from None


def _unique_keys(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"field {twice[:60]!r} is written twice in one object; keep one")
    return found


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not a number in JSON; leave the field out")


def _row(path: str, number: int, raw: bytes, ignore: Sequence[str]) -> Row:
    try:
        data = parse_json(raw)
    except ValueError as error:
        return broken_row(path, number, str(error))
    if not isinstance(data, dict):
        return broken_row(path, number, "must be one JSON object, {…}")
    return read_row(path, number, data, ignore=ignore)


def read_json_lines(stream: BinaryIO, path: str, ignore: Sequence[str] = (), first: bytes = b"") -> Iterator[Row]:
    """One JSON object a line; blank lines are passed over."""
    for number, line in bounded_lines(stream, first):
        if line is None:
            yield broken_row(path, number, too_long())
        elif line.strip():
            yield _row(path, number, line.strip(), ignore)


def read_json_file(stream: BinaryIO, path: str, ignore: Sequence[str] = ()) -> Iterator[Row]:
    """One object, or a list of objects.

    Raises:
        DataError: The file holds neither.
    """
    splitter = _Splitter(path)
    chunk = stream.read(CHUNK).removeprefix(BOM)
    while chunk:
        while chunk.endswith(b"\\") and (more := stream.read(1)):
            chunk += more
        for number, piece in splitter.feed(chunk):
            yield _piece_row(path, number, piece, ignore)
        chunk = stream.read(CHUNK)
    for number, piece in splitter.end():
        yield _piece_row(path, number, piece, ignore)
    if splitter.depth and splitter.is_list:
        yield broken_row(path, splitter.line, "the list is not closed with ]; the file seems cut off")


def _piece_row(path: str, number: int, piece: bytes | None, ignore: Sequence[str]) -> Row:
    return broken_row(path, number, too_long()) if piece is None else _row(path, number, piece, ignore)


Piece = tuple[int, bytes | None]
"""Line on which an element starts, and its bytes; None if it is too long."""


@dataclass
class _Splitter:
    """Cuts a JSON file into its top-level objects by counting brackets outside strings."""

    path: str
    is_list: bool | None = None
    depth: int = 0
    line: int = 1
    in_string: bool = False
    overflow: bool = False
    started_on: int = 1
    piece: bytearray = field(default_factory=bytearray)

    def feed(self, chunk: bytes) -> Iterator[Piece]:
        if self.is_list is None:
            skipped = len(chunk) - len(chunk.lstrip())
            self.line += chunk[:skipped].count(b"\n")
            chunk = chunk[skipped:]
            if not chunk:
                return
            if chunk[:1] not in {b"{", b"["}:
                raise DataError([Issue(self.path, self.line, "", "must hold one JSON object {…} or a list […]")])
            self.is_list = chunk[:1] == b"["
        position = 0
        for token in _STRUCTURE.finditer(chunk):
            yield from self._step(token[0], chunk[position : token.start()])
            position = token.end()
        self._add(chunk[position:])

    def end(self) -> Iterator[Piece]:
        """What is left when the file ends: text after the end, or an element cut off."""
        if self.is_list is None:
            return
        yield from self._take()

    def _step(self, token: bytes, before: bytes) -> Iterator[Piece]:
        self._add(before)
        if token == b"\n":
            self.line += 1
        if token == b'"' or token == b"\n" or token.startswith(b"\\") or self.in_string:
            self.in_string ^= token == b'"'
            self._add(token)
            return
        inside = 1 if self.is_list else 0
        if token in b"{[":
            self.depth += 1
            if self.depth == 1 and self.is_list and not self.piece.strip():
                return
            self._add(token)
        elif token == b",":
            if self.depth == 1 and self.is_list:
                yield from self._take(empty_too=True)
            else:
                self._add(token)
        else:
            closes_list = self.depth == 1 and self.is_list
            self.depth = max(self.depth - 1, 0)
            if not closes_list:
                self._add(token)
            if closes_list or (self.depth == inside and not self.is_list):
                yield from self._take()

    def _add(self, raw: bytes) -> None:
        if not self.piece and not self.overflow:
            raw = raw.lstrip()
            self.started_on = self.line
        if len(self.piece) + len(raw) > MAX_LINE:
            self.overflow = True
            self.piece.clear()
        if not self.overflow:
            self.piece += raw

    def _take(self, empty_too: bool = False) -> Iterator[Piece]:
        piece, overflow = bytes(self.piece).strip(), self.overflow
        self.piece.clear()
        self.overflow = False
        if overflow or piece or empty_too:
            yield self.started_on, None if overflow else piece
