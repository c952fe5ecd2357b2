"""Australia's consolidated list (DFAT), XLS or XLSX: one row a name, grouped by the digits of `Reference`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import BinaryIO

from exportscreen.lists.model import ImportedListing, NameKind, PartyType, Reading, Tally
from exportscreen.lists.tablefile import Columns, Row, with_header, xls_rows, xlsx_rows
from exportscreen.lists.text import clean, enumerated, is_latin, make_id, present, split_acronym
from exportscreen.lists.values import add_country, add_identifier, birth_text, read_day

COLUMNS = Columns(
    handled=frozenset(
        {
            "Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth", "Place of Birth",
            "Citizenship",
            "Address", "Additional Information", "Listing Information", "Committees", "IMO Number", "Alias Strength",
        }
    ),
    ignored={"Control Date": "days of amendments to the text of an entry"},
    required=frozenset({"Reference", "Name of Individual or Entity", "Type", "Name Type"}),
)  # fmt: skip
TYPES: dict[str, PartyType] = {"individual": "person", "entity": "organization", "vessel": "vessel", "ship": "vessel"}
NAME_TYPES: dict[str, tuple[bool, NameKind]] = {
    "primary name": (True, "name"), "aka": (False, "name"), "original script": (False, "native"), "fka": (False,
    "former"),
}  # fmt: skip
_REFERENCE = re.compile(r"^(\d+)(?:\.0)?([a-z]{0,3}\d{0,2})$")
_LISTED = re.compile(
    r"(?:listed|designated|designation)[^.]*?\bon\s+(\d{1,2}\s+[A-Za-z]{3,9}\.?\s+\d{4})", re.IGNORECASE
)
_UN = re.compile(r"\b([A-Z]{2}[ei]\.\d{3})\b")


def import_au_dfat(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the workbook; ids are `au-<number>`."""
    head = stream.peek(4)[:4] if hasattr(stream, "peek") else b""
    rows = xlsx_rows(stream, reading) if head.startswith(b"PK") else xls_rows(stream, reading)
    for line, row in with_header(rows, reading, tally, COLUMNS, padded=True):
        if (listing := _listing(row, line, reading, tally)) is not None:
            yield listing


def _listing(row: Row, line: int, reading: Reading, tally: Tally) -> ImportedListing | None:
    written, kind, role = clean(row["Reference"]), clean(row["Type"]).casefold(), clean(row["Name Type"]).casefold()
    found = _REFERENCE.match(written)
    if found is None:
        tally.report(
            line, "Reference", f"{written[:40]!r} is not a number with a letter and a number; the row has no stable id"
        )
        return None
    if kind not in TYPES:
        tally.issue(line, "Type", f"{kind[:40]!r} is not a known type; read as an organization")
    if role not in NAME_TYPES:
        tally.issue(line, "Name Type", f"{role[:40]!r} is not a known kind of name; read as aka")
    primary, name_kind = NAME_TYPES.get(role, (False, "name"))
    name, more = split_acronym(clean(row["Name of Individual or Entity"]))
    listing = ImportedListing(
        id=make_id("au", found[1]),
        name=name,
        list_id=reading.list_id,
        at=f"reference {found[1]}",
        line=line,
        type=TYPES.get(kind, "organization"),
        primary=primary,
        kind=name_kind if is_latin(name) else "native",
        quality="weak" if clean(row.get("Alias Strength")).casefold() == "weak" else "strong",
        aliases=more,
        programs=[p for p in [present(row.get("Committees"))] if p],
    )
    tally.published += 1
    _add_details(row, listing, tally)
    return listing


def _add_details(row: Row, listing: ImportedListing, tally: Tally) -> None:
    for born in enumerated(clean(row.get("Date of Birth"))):
        listing.born.append(_excel_day(birth_text(born)))
    for citizenship in enumerated(clean(row.get("Citizenship"))):
        add_country(listing, citizenship.rstrip("."), "Citizenship", tally)
    listing.addresses += enumerated(clean(row.get("Address")))
    if place := present(row.get("Place of Birth")):
        listing.notes.append(f"Born in {place}")
    info, listed = clean(row.get("Additional Information")), clean(row.get("Listing Information"))
    listing.notes += [present(info), present(listed)]
    if imo := present(row.get("IMO Number")):
        add_identifier(listing, "imo", imo, tally, "IMO Number")
    if found := _UN.search(f"{info} {listed}"):
        add_identifier(listing, "un-reference", found[1], tally, "Additional Information")
    if day := _LISTED.search(listed):
        listing.listed_on = read_day(day[1].replace(".", ""))


def _excel_day(text: str) -> str:
    """A cell that lost its date format holds the days since 1899-12-30."""
    if re.fullmatch(r"[12345]\d{4}", text):
        return (date(1899, 12, 30) + timedelta(days=int(text))).isoformat()
    return text
