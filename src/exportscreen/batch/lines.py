"""Bounded lines of a byte stream, and the bytes as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

MAX_LINE = 10_000_000
"""Bytes of one line or one JSON object: a hundred times what is screened of a field, and small enough to hold."""
BOM = b"\xef\xbb\xbf"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class UnreadableLineError(ValueError):
    """A line that is too long or not UTF-8; the lines after it can be read."""

    def __init__(self, number: int, message: str) -> None:
        super().__init__(message)
        self.number = number


def bounded_lines(stream: BinaryIO, first: bytes = b"") -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers from 1; None for one over `MAX_LINE` bytes.

    Args:
        stream: Bytes; read line by line, never whole.
        first: Bytes that were read from the stream already.
    """
    number = 0
    head = first
    while True:
        if b"\n" in head:
            line, _, head = head.partition(b"\n")
            line += b"\n"
        else:
            line = head + stream.readline(MAX_LINE + 1 - len(head))
            head = b""
        if not line:
            return
        number += 1
        if len(line) > MAX_LINE:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_LINE)
            yield number, None
            continue
        yield number, line.removeprefix(BOM) if number == 1 else line


def as_text(raw: bytes) -> str:
    """Bytes as UTF-8 text.

    Raises:
        ValueError: Saying which byte is not UTF-8, and what to do.
    """
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        byte = raw[error.start]
        raise ValueError(f"not UTF-8: byte 0x{byte:02x} at position {error.start}; save the file as UTF-8") from None


def too_long() -> str:
    """The message for a line or object over the bound."""
    return f"longer than {MAX_LINE:,} bytes; split it or shorten its text"
