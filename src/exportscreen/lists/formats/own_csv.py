"""A company's own table of parties, with a mapping from our fields to its columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from exportscreen.lists.model import ImportedListing, ImportedName, PartyType, Quality, Reading, Tally, refuse
from exportscreen.lists.tablefile import Columns, csv_rows, text_lines, with_header, xlsx_rows
from exportscreen.lists.text import clean, digest_id, is_latin, make_id, present
from exportscreen.lists.values import add_country, add_identifier, birth_text, read_day

FIELDS = (
    "id", "name", "type", "aliases", "weak_aliases", "countries", "city", "address", "born", "listed_on", "ended_on",
    "programs", "at",
    "note",
)  # fmt: skip
"""Fields that a column can be mapped to, besides `identifier.<kind>` and `ignore.<anything>`."""
TYPES: dict[str, PartyType] = {
    "": "organization", "organization": "organization", "organisation": "organization", "company": "organization",
    "entity": "organization", "person": "person", "individual": "person", "vessel": "vessel", "ship": "vessel",
    "aircraft": "aircraft", "airplane": "aircraft",
}  # fmt: skip


def import_own_csv(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of a CSV (UTF-8, comma, semicolon or tab) or XLSX; several values of a cell stand apart by `;`.

    Without a mapping, columns must be named like our fields. A column that is neither mapped nor ignored is an issue.
    """
    head = stream.peek(4)[:4] if hasattr(stream, "peek") else b""
    if head.startswith(b"PK"):
        rows = xlsx_rows(stream, reading)
    else:
        first = stream.peek(4096)[:4096].split(b"\n", 1)[0] if hasattr(stream, "peek") else b""
        delimiter = max(",;\t", key=lambda mark: first.count(mark.encode()))
        rows = csv_rows(text_lines(stream, reading, "utf-8", tally), reading, delimiter)
    mapping = reading.columns or {field: field for field in FIELDS}
    known = [f for f in mapping if f not in FIELDS and not f.startswith(("identifier.", "ignore."))]
    if known:
        raise refuse(
            reading.shown_as, f"maps {', '.join(known)}; use {', '.join(FIELDS)}, identifier.KIND or ignore.NAME"
        )
    ignored = {column: "ignored by the mapping" for field, column in mapping.items() if field.startswith("ignore.")}
    handled = frozenset(column for field, column in mapping.items() if not field.startswith("ignore."))
    required = frozenset(reading.columns[f] for f in reading.columns if not f.startswith("ignore.")) or frozenset(
        {"name"}
    )
    columns = Columns(handled, ignored, required)
    tally.advice = "not used; map it to a field, or name it under `ignore:`"
    for line, row in with_header(rows, reading, tally, columns, padded=head.startswith(b"PK")):
        listing = _listing({field: clean(row.get(column)) for field, column in mapping.items()}, line, reading, tally)
        tally.published += 1 + len(listing.aliases)
        yield listing


def _listing(values: dict[str, str], line: int, reading: Reading, tally: Tally) -> ImportedListing:
    def parts(field: str) -> list[str]:
        return [part for raw in values.get(field, "").split(";") if (part := present(raw))]

    name, kind, number = values.get("name", ""), values.get("type", "").casefold(), values.get("id", "")
    if kind not in TYPES:
        tally.issue(line, "type", f"{kind[:40]!r} is not a known type; use organization, person or vessel")
    listing = ImportedListing(
        id=make_id(reading.list_id, number)
        if number
        else digest_id(reading.list_id, name, *sorted(parts("countries"))),
        name=name,
        list_id=reading.list_id,
        at=values.get("at") or (f"entry {number}" if number else f"row {line}"),
        line=line,
        type=TYPES.get(kind, "organization"),
        programs=parts("programs"),
        cities=parts("city"),
        addresses=[a for a in [values.get("address", "")] if present(a)],
        born=[birth_text(b) for b in parts("born")],
        notes=[values.get("note", "")],
    )
    qualities: tuple[tuple[str, Quality], ...] = (("aliases", "strong"), ("weak_aliases", "weak"))
    for field, quality in qualities:
        for alias in parts(field):
            listing.aliases.append(ImportedName(alias, quality, "name" if is_latin(alias) else "native"))
    for country in parts("countries"):
        add_country(listing, country, "countries", tally)
    for field in ("listed_on", "ended_on"):
        if written := present(values.get(field)):
            day = read_day(written)
            setattr(listing, field, day)
            if day is None:
                tally.issue(line, field, f"{written[:40]!r} is not a day; write YYYY-MM-DD")
    for field, value in values.items():
        if field.startswith("identifier."):
            for part in value.split(";"):
                add_identifier(listing, field.removeprefix("identifier."), part, tally, field)
    return listing
