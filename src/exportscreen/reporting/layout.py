"""Text on a terminal: harmless characters, display width, wrapping, colour only when told."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Style = Literal["plain", "bold", "dim", "match", "critical", "high", "medium", "low", "none"]
CODES: dict[Style, str] = {
    "plain": "",
    "bold": "1",
    "dim": "2",
    "match": "1;4;36",
    "critical": "1;97;41",
    "high": "1;31",
    "medium": "1;33",
    "low": "1;34",
    "none": "2",
}
"""Style → ANSI code. Urgency also stands in words, so no meaning is lost without colour."""
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that reorder what follows; shown as codes, so that no text can show other words than it holds."""
FIRST_VISIBLE = 0x20
CONTROL_PICTURES = 0x2400
"""Where Unicode keeps a visible picture for each of the 32 control characters."""


def harmless_char(char: str) -> str:
    """A character as it may go to a terminal: controls become visible, line breaks become a space."""
    code = ord(char)
    if char in "\n\r\t\v\f\x85\u2028\u2029":
        return " "
    if code < FIRST_VISIBLE:
        return chr(CONTROL_PICTURES + code)
    if char == "\x7f":
        return "␡"
    if 0x80 <= code < 0xA0:
        return f"\\x{code:02x}"
    if char in BIDI_CONTROLS or 0xD800 <= code < 0xE000:
        return f"\\u{code:04x}"
    return char


def harmless(text: str) -> str:
    """Text on one line without anything that could drive a terminal."""
    return text if text.isascii() and text.isprintable() else "".join(map(harmless_char, text))


def char_width(char: str) -> int:
    """Columns a character takes: 0 for marks that join, 2 for wide ones."""
    if char.isascii():
        return 1
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def width(text: str) -> int:
    """Columns a text takes."""
    return len(text) if text.isascii() else sum(map(char_width, text))


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one style."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Paper:
    """What is written on: how wide it is, and whether it takes colour."""

    columns: int = 80
    colour: bool = False

    def paint(self, spans: Iterable[Span]) -> str:
        """Spans as one line of output."""
        if not self.colour:
            return "".join(span.text for span in spans).rstrip(" ")
        return "".join(_coloured(span) for span in spans)

    def lines(self, spans: Iterable[Span] | str, *, first: str = "", rest: str | None = None) -> Iterator[str]:
        """Wrap spans into lines no wider than the paper.

        Args:
            spans: What to write; its characters are made harmless.
            first: Indent or label of the first line.
            rest: Indent of the other lines; blanks as wide as `first` if not given.
        """
        rest = " " * width(first) if rest is None else rest
        lead = first
        for row in _wrap(spans, self.columns - width(first), self.columns - width(rest)):
            yield self.paint([Span(lead), *row])
            lead = rest

    def rule(self, char: str = "─") -> str:
        """A line across the paper."""
        return self.paint([Span(char * self.columns, "dim")])


def _coloured(span: Span) -> str:
    code = CODES[span.style]
    return f"\x1b[{code}m{span.text}\x1b[0m" if code and span.text else span.text


Cell = tuple[str, Style]


def _cells(spans: Iterable[Span] | str) -> Iterator[Cell]:
    for span in (Span(spans),) if isinstance(spans, str) else spans:
        for char in span.text:
            for shown in harmless_char(char):
                yield shown, span.style


def _wrap(spans: Iterable[Span] | str, first: int, rest: int) -> Iterator[list[Span]]:
    limit = max(first, 8)
    row: list[Cell] = []
    used = 0
    for word in _words(_cells(spans)):
        size = sum(char_width(char) for char, _ in word)
        if used and used + size > limit:
            yield _joined(row)
            row, used, limit = [], 0, max(rest, 8)
        if word[0][0] == " " and not used:
            continue
        for char, style in word:
            if used + char_width(char) > limit:
                yield _joined(row)
                row, used, limit = [], 0, max(rest, 8)
            row.append((char, style))
            used += char_width(char)
    if row or limit == max(first, 8):
        yield _joined(row)


def _words(cells: Iterable[Cell]) -> Iterator[list[Cell]]:
    """Runs of blanks and of other characters; a wide character may stand alone, as Chinese breaks anywhere."""
    word: list[Cell] = []
    for cell in cells:
        blank, wide = cell[0] == " ", char_width(cell[0]) > 1
        if word and (blank != (word[-1][0] == " ") or (wide and char_width(word[-1][0]) > 1)):
            yield word
            word = []
        word.append(cell)
    if word:
        yield word


def _joined(row: list[Cell]) -> list[Span]:
    while row and row[-1][0] == " ":
        row.pop()
    spans: list[Span] = []
    for char, style in row:
        if spans and spans[-1].style == style:
            spans[-1] = Span(spans[-1].text + char, style)
        else:
            spans.append(Span(char, style))
    return spans
