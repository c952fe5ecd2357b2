"""Transactions from CSV and TSV: columns onto the transaction's fields, by name or by the user's map."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, BinaryIO, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from exportscreen.batch.lines import MAX_LINE, UTF_16, UnreadableLineError, as_text, bounded_lines, too_long
from exportscreen.batch.rows import Row, broken_row, read_row
from exportscreen.content.yamlfile import Path_, dotted, read_document
from exportscreen.errors import DataError, Issue
from exportscreen.models import Role, read_role

PLAIN_COLUMNS = ("id", "date", "text", "origin", "destination", "via", "end_use")
ITEM_COLUMNS: Mapping[str, str] = {
    "item": "description",
    "hs_code": "hs_code",
    "quantity": "quantity",
    "unit": "unit",
}
"""Column → field of an item."""
PARTY_FIELDS = ("country", "address")
IDENTIFIER_KINDS = ("imo", "lei", "swift", "passport", "registration")
"""Kinds of identifier that have a column of their own: `vessel_imo`, `buyer_lei`."""
ROLES: tuple[str, ...] = get_args(Role)


class ColumnMap(BaseModel):
    """The user's profile for tables: `{columns: {"Our Column": seller_country}}`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    columns: dict[str, str] = {}
    """Header as the file writes it → column as this tool calls it."""
    ignore: tuple[str, ...] = ()
    """Columns to leave out."""


def read_column_map(path: Path) -> ColumnMap:
    """Read a profile for `--map`.

    Raises:
        DataError: The file is not a profile, or maps to a column that does not exist.
    """
    document = read_document(path)
    try:
        profile = ColumnMap.model_validate(document.data)
    except ValidationError as error:
        issues = [
            document.issue(tuple(p["loc"]), f"{p['msg']}; write {{columns: {{header: column}}}}")
            for p in error.errors()
        ]
        raise DataError(issues) from error
    wrong = [
        document.issue(("columns", header), f"{target!r} is not a column{_suggest(target)}")
        for header, target in profile.columns.items()
        if read_column(target) is None
    ]
    if wrong:
        raise DataError(wrong)
    return profile


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column's cells go: a field of the transaction, of one item, or of one party."""

    field: str
    group: str = ""
    """`item`, or the party's role; empty for a field of the transaction."""
    number: int = 1


def read_column(name: str) -> Column | None:
    """What a column name means: `end_use`, `item_2`, `seller_2_country`, `consignee`; None if nothing."""
    plain = re.sub(r"[\s_./-]+", "_", name.strip().casefold())
    for pattern in (r"(.+?)_([1-9]\d?)", r"(.+?)_([1-9]\d?)(_[a-z]+)", r"(.+)"):
        found = re.fullmatch(pattern, plain)
        if found is None:
            continue
        parts = found.groups()
        number = int(parts[1]) if len(parts) > 1 else 1
        if column := _plain_column(parts[0] + (parts[2] if len(parts) > 2 else ""), number):
            return column
    return None


def _plain_column(name: str, number: int) -> Column | None:
    if name == "via" or (name in PLAIN_COLUMNS and number == 1):
        return Column(name, number=number)
    if name in ITEM_COLUMNS:
        return Column(ITEM_COLUMNS[name], "item", number)
    if role := _role(name):
        return Column("name", role, number)
    party, _, field = name.rpartition("_")
    if (field in PARTY_FIELDS or field in IDENTIFIER_KINDS) and (role := _role(party)):
        return Column(field, role, number)
    return None


def _role(name: str) -> str | None:
    return read_role(name.replace("_", " "))


def known_columns() -> tuple[str, ...]:
    """Every column name without its suffix, for messages and docs."""
    parties = [f"{role}{rest}" for role in ROLES for rest in ("", *(f"_{field}" for field in PARTY_FIELDS))]
    return (*PLAIN_COLUMNS, *ITEM_COLUMNS, *parties)


def _suggest(name: str) -> str:
    near = get_close_matches(name.strip().casefold().replace(" ", "_"), known_columns(), n=1)
    return f"; did you mean {near[0]}?" if near else ""


class _Lines:
    """Decoded lines for the csv reader; a bad line raises and the next one can still be read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._lines = bounded_lines(stream)
        self.number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        self.number, raw = next(self._lines)
        if raw is None:
            raise UnreadableLineError(self.number, too_long())
        if self.number == 1 and raw.startswith(UTF_16):
            raise UnreadableLineError(1, "is UTF-16; save it as UTF-8 (in Excel: CSV UTF-8)")
        try:
            return as_text(raw)
        except ValueError as error:
            raise UnreadableLineError(self.number, str(error)) from None


def read_table(
    stream: BinaryIO, path: str, *, tabs: bool = False, profile: ColumnMap | None = None, ignore: Sequence[str] = ()
) -> Iterator[Row]:
    """Rows of a CSV or TSV file with a header line.

    Raises:
        DataError: The header has an unknown column, the same column twice, or none that can be screened.
    """
    profile = profile or ColumnMap()
    csv.field_size_limit(max(csv.field_size_limit(), MAX_LINE))
    lines = _Lines(stream)
    try:
        first = next(lines, None)
    except UnreadableLineError as error:
        raise DataError([Issue(path, error.number, "", str(error))]) from None
    if first is None:
        return
    delimiter = "\t" if tabs else _delimiter(first)
    try:
        header = next(csv.reader([first], delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise DataError([Issue(path, 1, "", f"the header line is not CSV: {error}")]) from None
    columns = _read_header(header, path, profile, frozenset({*ignore, *profile.ignore}))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        started = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except UnreadableLineError as error:
            swallowed = "" if error.number == started else f"; the row starts on line {started}"
            yield broken_row(path, error.number, f"{error}{swallowed}")
            continue
        except csv.Error as error:
            yield broken_row(path, started, _csv_message(error, started, lines.number))
            continue
        if any(cell.strip() for cell in cells):
            yield _table_row(path, started, cells, header, columns)


def _delimiter(header: str) -> str:
    """The delimiter that the header line uses most; a comma if none."""
    bare = re.sub(r'"[^"]*"', "", header)
    return max(",;\t", key=bare.count)


def _csv_message(error: csv.Error, first: int, last: int) -> str:
    if last > first:
        return f"not CSV: {error}; a quote opened here is not closed, lines {first}–{last} were not screened"
    return f"not CSV: {error}"


def _read_header(header: list[str], path: str, profile: ColumnMap, ignore: frozenset[str]) -> list[Column | None]:
    columns: list[Column | None] = []
    issues: list[Issue] = []
    taken: dict[Column, str] = {}
    for cell in header:
        name = cell.strip()
        if name in ignore or not name:
            columns.append(None)
            continue
        column = read_column(profile.columns.get(name, name))
        if column is None:
            cure = _suggest(name) or "; map it with --map or leave it out with --ignore"
            issues.append(Issue(path, 1, name, f"is not a column this tool knows{cure}"))
        elif column in taken:
            message = f"means the same as column {taken[column]!r}; number one of them ({name}_2) or use --map"
            issues.append(Issue(path, 1, name, message))
        else:
            taken[column] = name
        columns.append(column)
    missing = set(profile.columns) - {cell.strip() for cell in header}
    issues += [Issue(path, 1, name, "is in the map but not in the file's header") for name in sorted(missing)]
    if not issues and not any(_can_be_screened(column) for column in taken):
        found = ", ".join(repr(cell) for cell in header) or "none"
        message = f"no column says what to screen; name one text, item, hs_code, or a party such as seller ({found})"
        issues.append(Issue(path, 1, "", message))
    if issues:
        raise DataError(issues)
    return columns


def _can_be_screened(column: Column) -> bool:
    if column.group == "item":
        return column.field in {"description", "hs_code"}
    return column.field == ("name" if column.group else "text")


def _table_row(path: str, number: int, cells: list[str], header: list[str], columns: list[Column | None]) -> Row:
    if len(cells) != len(header):
        message = f"has {len(cells)} cells, the header {len(header)}; quote cells that hold the delimiter"
        return broken_row(path, number, message)
    fields: dict[str, Any] = {}
    groups: dict[tuple[str, int], dict[str, Any]] = {}
    places: dict[tuple[str, int, str], str] = {}
    for name, column, cell in zip(header, columns, cells, strict=True):
        if column is None:
            if not name.strip() and cell.strip():
                return broken_row(path, number, "holds a cell under a column without a name; name the column")
            continue
        if not cell.strip():
            continue
        places[column.group, column.number, column.field] = name.strip()
        if column.group:
            groups.setdefault((column.group, column.number), {})[column.field] = cell.strip()
        elif column.field == "via":
            fields.setdefault("via", []).extend(part.strip() for part in re.split(r"[;|]", cell) if part.strip())
        else:
            fields[column.field] = cell.strip()
    return _assemble(path, number, fields, groups, places)


def _assemble(
    path: str,
    number: int,
    fields: dict[str, Any],
    groups: Mapping[tuple[str, int], dict[str, Any]],
    places: Mapping[tuple[str, int, str], str],
) -> Row:
    parties: list[dict[str, Any]] = []
    items: list[dict[str, Any]] = []
    origin: dict[Path_, str] = {(field,): name for (group, _, field), name in places.items() if not group}
    for (group, count), cells in groups.items():
        target, kind = (items, "items") if group == "item" else (parties, "parties")
        for field in cells:
            at = ("identifiers", field) if field in IDENTIFIER_KINDS else (field,)
            origin[(kind, len(target), *at)] = places[group, count, field]
        if group != "item" and "name" not in cells:
            column = places[group, count, next(iter(cells))]
            message = f"is given, but no {group}; fill the {group} column or leave this cell empty"
            return broken_row(path, number, message, field=column, ident=fields.get("id"))
        target.append(cells if group == "item" else _party(group, cells))
    if parties:
        fields["parties"] = parties
    if items:
        fields["items"] = items

    def column_of(place: Path_) -> str:
        for length in range(len(place), 0, -1):
            if name := origin.get(place[:length]):
                return name
        return dotted(place)

    return read_row(path, number, fields, name_of=column_of)


def _party(role: str, cells: Mapping[str, str]) -> dict[str, Any]:
    party: dict[str, Any] = {"role": role}
    party.update({field: cell for field, cell in cells.items() if field not in IDENTIFIER_KINDS})
    if identifiers := {field: cell for field, cell in cells.items() if field in IDENTIFIER_KINDS}:
        party["identifiers"] = identifiers
    return party
