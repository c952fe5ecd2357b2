"""Annexes of EU regulations as transcribed from the Official Journal, CSV (see the format of the collection)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from typing import BinaryIO

from exportscreen.lists.model import ImportedListing, NameKind, PartyType, Quality, Reading, Tally
from exportscreen.lists.tablefile import Columns, Row, csv_rows, text_lines, with_header
from exportscreen.lists.text import clean, digest_id, join_parts, names_in, split_acronym, split_language
from exportscreen.lists.values import add_country, add_identifier, birth_text, country_codes, read_day

IDENTIFIERS = {
    "passportNumber": "passport", "registrationNumber": "registration", "taxNumber": "tax", "idNumber": "id-number",
    "innCode": "inn",
    "ogrnCode": "ogrn", "kppCode": "kpp", "okpoCode": "okpo", "leiCode": "lei", "swiftBic": "swift",
    "ticker": "stock-code",
    "imoNumber": "imo", "mmsi": "mmsi", "phone": "phone", "email": "email", "website": "website",
}  # fmt: skip
NAMES: dict[str, tuple[NameKind, Quality]] = {
    "alias": ("name", "strong"), "weakAlias": ("short", "weak"), "previousName": ("former", "strong"),
}  # fmt: skip
NO_NAMES = frozenset({"text of image"})
"""What the Journal's text holds where the page shows a picture of letters; ignored by name, like a bare `Chinese:`."""
COUNTRIES = ("country", "nationality", "jurisdiction", "flag")
NOTES = ("position", "birthPlace", "legalForm", "sector", "notes")
COLUMNS = Columns(
    handled=frozenset(
        {
            "celex", "recordId", "programKey", "annex", "measure", "startDate", "reason", "schema", "name", "birthDate",
            "address",
            *IDENTIFIERS, *NAMES, *COUNTRIES, *NOTES,
        }
    ),
    ignored={
        "gender": "names are not compared by gender", "appearance": "does not tell parties apart in text",
        "ethnicity": "does not tell parties apart in text", "fatherName": "is another person's name",
        "motherName": "is another person's name", "incorporationDate": "does not tell parties apart in text",
        "amendedCelex": "repeats the act in a file of amendments", "amendmentCelex": "the act that amended the annex",
    },
    required=frozenset({"celex", "recordId", "annex", "measure", "schema", "name"}),
)  # fmt: skip
TYPES: dict[str, PartyType] = {
    "Person": "person", "LegalEntity": "organization", "Organization": "organization", "Company": "organization",
    "Vessel": "vessel",
}  # fmt: skip
NOT_PARTIES = {"Asset": "a place or thing, not a party"}
LISTS = {
    "Asset freeze": "eu-journal", "Export control": "eu-journal-export-control",
    "Transportation restrictions": "eu-journal-transport",
    "Financial restrictions": "eu-journal-financial", "Services ban": "eu-journal-services",
    "Investment ban": "eu-journal-investment",
}  # fmt: skip
"""Measure as printed → list, so that an export ban does not read as an asset freeze."""
_ABOUT = re.compile(
    r"(?<=\S)\s*(?P<what>\((?=[^()]*\b(?:date of birth|place of birth|DOB|POB|born|passport|national identification"
    r"|ID number)\b).*)$",
    re.IGNORECASE,
)
"""What a party's other name is told apart by, in parentheses behind it."""
_SENTENCE = re.compile(r"\. |, (?=[a-z])")
"""What ends a country with words behind it."""


def import_eu_journal(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the annexes; one party in several annexes is one listing where name, birth and type agree."""
    rows = csv_rows(text_lines(stream, reading, "utf-8", tally), reading)
    for line, row in with_header(rows, reading, tally, COLUMNS):
        schema, measure = clean(row["schema"]), clean(row["measure"])
        if schema in NOT_PARTIES:
            tally.ignored[f"{schema}: {NOT_PARTIES[schema]}"] += 1
            tally.published += 1 + sum(len(_values(row.get(column, ""))) for column in NAMES)
            continue
        if schema not in TYPES:
            tally.report(line, "schema", f"{schema[:40]!r} is not a schema this importer knows")
            continue
        if measure not in LISTS:
            tally.report(line, "measure", f"{measure[:40]!r} is not a measure this importer knows")
            continue
        yield _listing(row, line, LISTS[measure], tally)


def _listing(row: Row, line: int, list_id: str, tally: Tally) -> ImportedListing:
    schema, name = clean(row["schema"]), clean(row["name"])
    main, more = split_acronym(name)
    annex = f"annex {clean(row['annex'])}" if clean(row["annex"]) else ""
    number = f"no. {clean(row['recordId'])}" if clean(row["recordId"]) else ""
    listing = ImportedListing(
        id=digest_id("eu-oj", TYPES[schema], name, row.get("birthDate", ""), row.get("imoNumber", "")),
        name=main,
        list_id=list_id,
        at=join_parts([row["celex"], annex, number]),
        line=line,
        type=TYPES[schema],
        aliases=more,
        programs=[clean(row.get("programKey"))] if clean(row.get("programKey")) else [],
        listed_on=read_day(row.get("startDate")),
    )
    tally.published += 1
    for column, (kind, quality) in NAMES.items():
        for value in _values(row.get(column, "")):
            tally.published += 1
            if value.casefold() in NO_NAMES or not split_language(value)[1]:
                tally.ignored_values[f"{column} (no name)"] += 1
                continue
            _add_names(value, kind, quality, listing)
    if clean(row.get("startDate")) and listing.listed_on is None:
        tally.issue(line, "startDate", f"{row['startDate'][:40]!r} is not a whole day; kept as a note")
        listing.notes.append(f"Listed {clean(row['startDate'])}")
    for column in COUNTRIES:
        for value in _values(row.get(column, "")):
            _add_countries(value, column, listing, tally)
    for column, document in IDENTIFIERS.items():
        for value in _values(row.get(column, "")):
            add_identifier(listing, document, value, tally, column)
    listing.born += [birth_text(b) for b in _values(row.get("birthDate", ""))]
    listing.addresses += _values(row.get("address", ""))
    for column in NOTES:
        listing.notes += [f"Born in {v}" if column == "birthPlace" else v for v in _values(row.get(column, ""))]
    listing.notes.append(clean(row.get("reason")))
    return listing


def _add_names(value: str, kind: NameKind, quality: Quality, listing: ImportedListing) -> None:
    """The names in one value; births and documents in parentheses behind a name become a note."""
    about = _ABOUT.search(value)
    name = value[: about.start()] if about else value
    listing.aliases += names_in(name, quality, kind)
    if about:
        listing.notes.append(f"Alias {name}: {about['what']}")


def _add_countries(value: str, column: str, listing: ImportedListing, tally: Tally) -> None:
    """Countries of a value; what a sentence behind one says, or a value that names none, is kept as a note."""
    country, *more = _SENTENCE.split(value, maxsplit=1)
    rest = " ".join(more)
    if country_codes(value) or not country_codes(country):
        country, rest = value, ""
    if not add_country(listing, country, column, tally):
        rest = value
    if rest:
        listing.notes.append(f"{column.capitalize()}: {rest}")


def _values(cell: str) -> list[str]:
    """Values of a cell, apart by `; `; one that holds a semicolon is quoted."""
    if not cell.strip():
        return []
    try:
        found = next(csv.reader([cell.replace("\n", " ")], delimiter=";", skipinitialspace=True), [])
    except csv.Error:
        found = [cell]
    return [part for raw in found if (part := clean(raw))]
