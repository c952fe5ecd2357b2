"""Rows of CSV, XLSX and XLS lists: strict encoding, bounded lines, cells and workbooks."""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from exportscreen.lists.model import Reading, Tally, check_keys, refuse

MAX_LINE = 1_000_000
"""Characters of one line; the longest official row is a tenth of it."""
MAX_COLUMNS = 200
MAX_ROWS = 3_000_000
MAX_WORKBOOK = 300_000_000
"""Bytes of all parts of a workbook once unpacked; the largest official one has a tenth of it."""
MAX_XLS = 100_000_000

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Columns:
    """What a format's table may hold, by column name."""

    handled: frozenset[str]
    ignored: Mapping[str, str] = field(default_factory=dict)
    """Column → why its values are not needed."""
    required: frozenset[str] = frozenset()


def text_lines(stream: BinaryIO, reading: Reading, encoding: str, tally: Tally) -> Iterator[str]:
    """Lines of text with their ends, whatever these are; the byte-order mark taken off.

    A last line without an end is reported: a table has no other end mark.

    Raises:
        DataError: A byte is not in the encoding, or a line is over the bound.
    """
    wrapper = io.TextIOWrapper(stream, encoding=encoding, errors="strict", newline="")
    number = 0
    last = "\n"
    try:
        while line := wrapper.readline(MAX_LINE + 1):
            number += 1
            if len(line) > MAX_LINE:
                raise refuse(reading.shown_as, f"has a line of more than {MAX_LINE:,} characters", number)
            last = line[-1]
            yield line.removeprefix("\ufeff") if number == 1 else line
        if last not in "\r\n\x1a":
            tally.warn(number, "", "the last line has no end; the file may have been cut off there")
    except UnicodeDecodeError as error:
        # all whole lines before the piece that failed have been given out
        at = number + 1 + len(re.findall(rb"\r\n|\r|\n", error.object[: error.start]))
        name = codecs.lookup(encoding).name.upper()
        message = (
            f"byte 0x{error.object[error.start]:02x} is not {name}; is it another format, or saved in another encoding?"
        )
        raise refuse(reading.shown_as, message, at) from error
    finally:
        if not wrapper.closed:
            wrapper.detach()


def csv_rows(lines: Iterable[str], reading: Reading, delimiter: str = ",") -> Iterator[tuple[int, list[str]]]:
    """Rows with the line on which they end; blank rows are passed over.

    Raises:
        DataError: Quotes are broken, or the last row is cut off inside quotes.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                if len(row) > MAX_COLUMNS:
                    raise refuse(reading.shown_as, f"has a row of {len(row)} columns", reader.line_num)
                yield reader.line_num, row
    except csv.Error as error:
        raise refuse(reading.shown_as, f"is broken or cut off: {error}", reader.line_num) from error


def with_header(
    rows: Iterator[tuple[int, list[str]]], reading: Reading, tally: Tally, columns: Columns, padded: bool = False
) -> Iterator[tuple[int, Row]]:
    """Rows as column → cell by the first row's names; every column accounted for.

    Args:
        rows: Rows with their lines.
        reading: The file.
        tally: Account to write to.
        columns: What the table may hold.
        padded: Whether a row may end before its last empty cells, as in workbooks; in a CSV such a row is broken.

    Raises:
        DataError: There is no header, a name stands twice, a required column is absent, or the last row ends early.
    """
    first = next(rows, None)
    if first is None:
        raise refuse(reading.shown_as, "has no header row")
    names = [" ".join(cell.split()) for cell in first[1]]
    while names and not names[-1]:
        names.pop()
    if missing := sorted(columns.required - set(names)):
        have = ", ".join(name[:30] for name in names if name)[:200]
        message = f"has no column {', '.join(map(repr, missing))}; it has {have}; is it another format?"
        raise refuse(reading.shown_as, message, first[0])
    if twice := sorted({name for name in names if names.count(name) > 1}):
        what = f"two columns {twice[0]!r}" if twice[0] else "two columns without a name"
        raise refuse(reading.shown_as, f"has {what}; give each a name of its own", first[0])
    if not all(names):
        raise refuse(reading.shown_as, f"column {names.index('') + 1} has no name; give it one or delete it", first[0])
    short: tuple[int, int] | None = None
    for line, row in rows:
        tally.records += 1
        if short is not None:
            _report_length(tally, *short, len(names))
            short = None
        if len(row) < len(names) and not padded:
            short = (line, len(row))
            continue
        while len(row) > len(names) and not row[-1].strip():
            row.pop()
        if len(row) > len(names):
            _report_length(tally, line, len(row), len(names))
            continue
        found = dict(zip(names, row + [""] * (len(names) - len(row)), strict=True))
        check_keys({k: v.strip() for k, v in found.items()}, columns.handled, columns.ignored, tally, line)
        yield line, found
    if short is not None:
        message = f"the last row has {short[1]} cells, the header {len(names)}; the file is cut off there"
        raise refuse(reading.shown_as, message, short[0])


def _report_length(tally: Tally, line: int, cells: int, columns: int) -> None:
    tally.report(line, "", f"the row has {cells} cells, the header {columns}; it is not imported")


def xlsx_rows(stream: BinaryIO, reading: Reading) -> Iterator[tuple[int, list[str]]]:
    """Rows of a workbook's first sheet, as text.

    Raises:
        DataError: It is not a workbook, unpacks to too much, or declares entities.
    """
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    name = reading.shown_as
    buffer = io.BytesIO(_bounded(stream, MAX_XLS, name))
    try:
        with zipfile.ZipFile(buffer) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > MAX_WORKBOOK or len(parts) > 2000:
                raise refuse(name, f"unpacks to more than {MAX_WORKBOOK:,} bytes")
            for part in parts:
                with archive.open(part) as opened:
                    if b"<!" in opened.read(2000).replace(b"<!--", b""):
                        raise refuse(name, f"declares a document type in {part.filename[:60]!r}")
        book = openpyxl.load_workbook(buffer, read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        for number, row in enumerate(sheet.iter_rows(values_only=True, max_col=MAX_COLUMNS, max_row=MAX_ROWS), 1):
            cells = [_cell(value) for value in row]
            if any(cells):
                yield number, cells
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, IndexError, SyntaxError, OSError) as error:
        raise refuse(name, f"is not a sound XLSX workbook: {str(error)[:120]}") from error


def xls_rows(stream: BinaryIO, reading: Reading) -> Iterator[tuple[int, list[str]]]:
    """Rows of an old XLS workbook's first sheet, as text; dates as ISO days.

    Raises:
        DataError: It is not a workbook.
    """
    import xlrd

    data = _bounded(stream, MAX_XLS, reading.shown_as)
    try:
        book = xlrd.open_workbook(file_contents=data, on_demand=True, logfile=io.StringIO())
        sheet = book.sheet_by_index(0)
        rows = [
            [_xls_cell(sheet.cell(r, c), book.datemode, xlrd.xldate_as_datetime) for c in range(sheet.ncols)]
            for r in range(sheet.nrows)
        ]
    except Exception as error:  # the reader meets hostile bytes with assertions, struct errors and the like
        raise refuse(reading.shown_as, f"is not a sound XLS workbook: {str(error)[:120]}") from error
    yield from ((number, row) for number, row in enumerate(rows, 1) if any(row))


def _bounded(stream: BinaryIO, most: int, name: str) -> bytes:
    data = stream.read(most + 1)
    if len(data) > most:
        raise refuse(name, f"is larger than {most:,} bytes")
    return data


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if hasattr(value, "date"):
        return str(value.date().isoformat())
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _xls_cell(cell: Any, datemode: Any, as_datetime: Callable[[float, Any], Any]) -> str:
    if cell.ctype == 3:
        return str(as_datetime(cell.value, datemode).date().isoformat())
    return _cell(cell.value)
