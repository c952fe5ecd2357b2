"""OFSI's consolidated list (`ConList`), retired in January 2026: one row a name, grouped by `Group ID`."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import BinaryIO

from exportscreen.lists.model import ImportedListing, ImportedName, NameKind, PartyType, Quality, Reading, Tally, refuse
from exportscreen.lists.tablefile import Columns, Row, csv_rows, text_lines, with_header, xlsx_rows
from exportscreen.lists.text import (
    LANGUAGES,
    clean,
    enumerated,
    join_address,
    join_parts,
    make_id,
    present,
    split_acronym,
)
from exportscreen.lists.values import add_country, add_identifier, birth_text, read_day

NAMES = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
ADDRESS = ("Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6", "Post/Zip Code")
COLUMNS = Columns(
    handled=frozenset(
        {
            *NAMES, *ADDRESS, "Title", "DOB", "Town of Birth", "Country of Birth", "Nationality", "Passport Details",
            "Passport Number", "NI Number", "National Identification Number", "National Identification Details",
            "Position",
            "Country", "Other Information", "Group Type", "Alias Type", "Alias Quality", "Regime", "Listed On",
            "UK Sanctions List Date Designated", "Group ID", "Name Non-Latin Script", "Non-Latin Script Language",
        }
    ),
    ignored={
        "Last Updated": "days of amendments to the text of an entry",
        "Non-Latin Script Type": "follows from the letters of the name",
    },
    required=frozenset({"Name 6", "Group Type", "Alias Type", "Group ID", "Regime", "Listed On"}),
)  # fmt: skip
TYPES: dict[str, PartyType] = {"Individual": "person", "Entity": "organization", "Ship": "vessel"}
ALIAS_TYPES: dict[str, tuple[bool, NameKind]] = {
    "Primary name": (True, "name"), "Prime Alias": (True, "name"), "Primary name variation": (False, "name"),
    "AKA": (False, "name"), "FKA": (False, "former"),
}  # fmt: skip
QUALITIES: dict[str, Quality] = {"": "strong", "Good quality": "strong", "Low quality": "weak"}
_UN = re.compile(r"UN Ref(?:erence)?\.?\s*(?:Number)?\s*\)?\s*:?\s*([A-Z]{2}[ei]\.\d{3})")
_UKSL = re.compile(r"\(UK Sanctions List Ref\):\s*([A-Z]{2,5}\s?\d{4})")
_IMO = re.compile(r"IMO(?: number)?\)?\s*:?\s*(\d{7})\b")


def import_uk_conlist(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of `ConList`, CSV (Windows-1252 or UTF-8) or XLSX; ids are `uk-<Group ID>`."""
    head = stream.peek(4)[:4] if hasattr(stream, "peek") else b""
    if head.startswith(b"PK"):
        rows = xlsx_rows(stream, reading)
    else:
        encoding = "utf-8" if head.startswith(b"\xef\xbb\xbf") else "cp1252"
        rows = csv_rows(text_lines(stream, reading, encoding, tally), reading)
    first = next(rows, None)
    if first is None:
        raise refuse(reading.shown_as, "is empty")
    if first[1][0].strip() == "Last Updated":
        tally.edition = read_day(first[1][1]) if len(first[1]) > 1 else None
    else:
        rows = itertools.chain([first], rows)
    for line, row in with_header(rows, reading, tally, COLUMNS, padded=head.startswith(b"PK")):
        if (listing := _listing(row, line, reading, tally)) is not None:
            yield listing


def _listing(row: Row, line: int, reading: Reading, tally: Tally) -> ImportedListing | None:
    group, kind, role = clean(row["Group ID"]), clean(row["Group Type"]), clean(row["Alias Type"])
    if not group.isdecimal():
        tally.report(line, "Group ID", f"{group[:40]!r} is not a number; without it the row has no stable id")
        return None
    party = TYPES.get(kind)
    if party is None:
        tally.issue(line, "Group Type", f"{kind[:40]!r} is not a known type; read as an organization")
    if role not in ALIAS_TYPES:
        tally.issue(line, "Alias Type", f"{role[:40]!r} is not a known kind of name; read as AKA")
    quality = clean(row.get("Alias Quality"))
    if quality not in QUALITIES:
        tally.issue(line, "Alias Quality", f"{quality[:40]!r} is not a known quality; read as strong")
    primary, name_kind = ALIAS_TYPES.get(role, (False, "name"))
    name, more = split_acronym(join_parts(row.get(n) for n in NAMES))
    listing = ImportedListing(
        id=make_id("uk", group),
        name=name,
        list_id=reading.list_id,
        at=f"group {group}",
        line=line,
        type=party or "organization",
        primary=primary,
        quality=QUALITIES.get(quality, "strong"),
        kind=name_kind,
        aliases=more,
        programs=[clean(row["Regime"])],
    )
    tally.published += 1
    listed = present(row["Listed On"]) or present(row.get("UK Sanctions List Date Designated"))
    listing.listed_on = read_day(listed)
    if listed and listing.listed_on is None:
        tally.issue(line, "Listed On", f"{listed[:40]!r} is not a day")
    if native := present(row.get("Name Non-Latin Script")):
        lang = present(row.get("Non-Latin Script Language"))
        if lang and lang.casefold() not in LANGUAGES:
            tally.issue(line, "Non-Latin Script Language", f"{lang[:40]!r} is not a known language")
        listing.aliases.append(ImportedName(native, "strong", "native", LANGUAGES.get(lang.casefold())))
    _add_places(row, listing, tally)
    _add_details(row, listing, tally)
    return listing


def _add_places(row: Row, listing: ImportedListing, tally: Tally) -> None:
    country = re.sub(r"\s*\(.*?\)", "", clean(row.get("Country")))
    city = present(row.get("Address 6"))
    if city and city not in listing.cities:
        listing.cities.append(city)
    if text := join_address([row.get(n) for n in ADDRESS]):
        listing.addresses.append(join_address([text, country]))
    for part in enumerated(country):
        add_country(listing, part, "Country", tally)
    for part in enumerated(clean(row.get("Nationality"))):
        add_country(listing, re.sub(r"\s*[(.].*$", "", part), "Nationality", tally)
    born = join_address([row.get("Town of Birth"), row.get("Country of Birth")])
    if born:
        listing.notes.append(f"Born in {born}")


def _add_details(row: Row, listing: ImportedListing, tally: Tally) -> None:
    if born := birth_text(row.get("DOB")):
        listing.born.append(born)
    number = clean(row.get("Passport Number"))
    for part in enumerated(number):
        add_identifier(listing, "passport", part, tally, "Passport Number")
    for part in enumerated(clean(row.get("National Identification Number") or row.get("NI Number"))):
        add_identifier(listing, "national-id", part.removeprefix("no "), tally, "National Identification Number")
    for name in ("Title", "Position", "Passport Details", "National Identification Details", "Other Information"):
        if text := present(row.get(name)):
            listing.notes.append(text)
    other = clean(row.get("Other Information"))
    if found := _UN.search(other):
        add_identifier(listing, "un-reference", found[1], tally, "Other Information")
    if found := _UKSL.search(other):
        add_identifier(listing, "uk-sanctions-list", found[1].replace(" ", ""), tally, "Other Information")
    if found := _IMO.search(other):
        add_identifier(listing, "imo", found[1], tally, "Other Information")
