"""The United Nations Security Council consolidated list, all committees; ids are the permanent references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from exportscreen.lists.model import ImportedListing, NameKind, Quality, Reading, Tally
from exportscreen.lists.text import clean, is_latin, join_address, join_parts, names_in, present, split_acronym
from exportscreen.lists.values import add_country, add_identifier, birth_text, read_day
from exportscreen.lists.xmlfile import Layout, Record, read_records

_BOOK = "is a number or sorting key of the file"
_PERSON = (
    "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "NAME_ORIGINAL_SCRIPT", "UN_LIST_TYPE",
    "REFERENCE_NUMBER",
    "LISTED_ON", "SUBMITTED_ON", "COMMENTS1", "NATIONALITY/VALUE", "DESIGNATION/VALUE", "TITLE/VALUE",
    "LIST_TYPE/VALUE", "SUBMITTED_BY",
)  # fmt: skip
_ALIAS = ("QUALITY", "ALIAS_NAME", "NOTE", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH")
_PLACE = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE")
_BIRTH = ("TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE")
_DOCUMENT = ("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE", "NOTE")
LAYOUT = Layout(
    root="CONSOLIDATED_LIST",
    records=frozenset({"INDIVIDUAL", "ENTITY"}),
    header={"@dateGenerated": "edition", "@noNamespaceSchemaLocation": "schema"},
    handled=frozenset(
        {
            *_PERSON,
            *(f"{kind}_ALIAS/{name}" for kind in ("INDIVIDUAL", "ENTITY") for name in _ALIAS),
            *(f"{kind}_ADDRESS/{name}" for kind in ("INDIVIDUAL", "ENTITY") for name in _PLACE),
            *(f"INDIVIDUAL_PLACE_OF_BIRTH/{name}" for name in _PLACE),
            *(f"INDIVIDUAL_DATE_OF_BIRTH/{name}" for name in _BIRTH),
            *(f"INDIVIDUAL_DOCUMENT/{name}" for name in _DOCUMENT),
        }
    ),
    ignored={
        "DATAID": _BOOK, "VERSIONNUM": _BOOK, "SORT_KEY": _BOOK, "SORT_KEY_LAST_MOD": _BOOK,
        "LAST_DAY_UPDATED/VALUE": "days of amendments to the text of an entry",
        "GENDER": "names are not compared by gender",
        "INDIVIDUAL_DOCUMENT/DATE_OF_ISSUE": "dates of a document do not tell parties apart",
        "INDIVIDUAL_DOCUMENT/CITY_OF_ISSUE": "the place where a document was issued does not tell parties apart",
        "NATIONALITY2": "repeats NATIONALITY",
    },
)  # fmt: skip
QUALITIES: dict[str, tuple[Quality, NameKind]] = {
    "Good": ("strong", "name"), "Low": ("weak", "name"), "a.k.a.": ("strong", "name"), "": ("strong", "name"),
    "f.k.a.": ("strong", "former"),
}  # fmt: skip
DATE_TYPES = frozenset({"EXACT", "APPROXIMATELY", "BETWEEN", ""})
_REFERENCE = re.compile(r"^[A-Z]{2}[ei]\.\d{3,4}$")


def import_un_xml(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the UN file; `LISTED_ON` is the first day, and says nothing of years without effect."""
    for record in read_records(stream, reading, tally, LAYOUT):
        reference = clean(record.text("REFERENCE_NUMBER"))
        if not _REFERENCE.match(reference):
            tally.report(record.line, "REFERENCE_NUMBER", f"{reference[:40]!r} is not a permanent reference")
            continue
        person = record.name == "INDIVIDUAL"
        tally.published += 1 + len([a for a in record.texts(f"{record.name}_ALIAS/ALIAS_NAME") if present(a)])
        written = join_parts(record.text(f"{n}_NAME") for n in ("FIRST", "SECOND", "THIRD", "FOURTH"))
        first, *others = written.split(" ; ") if not person else [written]
        name, more = split_acronym(first)
        listing = ImportedListing(
            id=reference,
            name=name,
            list_id=reading.list_id,
            at=reference,
            line=record.line,
            type="person" if person else "organization",
            aliases=more,
            programs=[clean(record.text("UN_LIST_TYPE"))],
            entry=reference,
        )
        for other in others:
            listing.aliases += names_in(other)
        listed = record.text("LISTED_ON") or record.text("SUBMITTED_ON")
        listing.listed_on = read_day(listed)
        if listed and listing.listed_on is None:
            tally.issue(record.line, "LISTED_ON", f"{listed[:40]!r} is not a day")
        if native := present(record.text("NAME_ORIGINAL_SCRIPT")):
            listing.aliases += names_in(native, kind="native")
        _add_aliases(record, listing, tally)
        _add_places(record, listing, tally)
        _add_births(record, listing, tally)
        _add_documents(record, listing, tally)
        listing.notes += [*record.texts("TITLE/VALUE"), *record.texts("DESIGNATION/VALUE")]
        listing.notes += [f"Listed at the request of {s}" for s in record.texts("SUBMITTED_BY")]
        listing.notes.append(record.text("COMMENTS1"))
        yield listing


def _add_aliases(record: Record, listing: ImportedListing, tally: Tally) -> None:
    for alias in record.all(f"{record.name}_ALIAS"):
        text, quality = present(alias.text("ALIAS_NAME")), clean(alias.text("QUALITY"))
        if text:
            if quality not in QUALITIES:
                tally.issue(record.line, "QUALITY", f"{quality[:40]!r} is not a known quality; read as strong")
            strength, kind = QUALITIES.get(quality, ("strong", "name"))
            found = names_in(text, strength, kind)
            for name in found:
                if not is_latin(name.text):
                    name.kind = "native"
            listing.aliases += found
        about = join_address([alias.text("DATE_OF_BIRTH"), alias.text("CITY_OF_BIRTH"), alias.text("COUNTRY_OF_BIRTH")])
        for note in (about, present(alias.text("NOTE"))):
            if note:
                listing.notes.append(f"Alias {text}: {note}" if text else note)


def _add_places(record: Record, listing: ImportedListing, tally: Tally) -> None:
    for path, birth in ((f"{record.name}_ADDRESS", False), ("INDIVIDUAL_PLACE_OF_BIRTH", True)):
        for place in record.all(path):
            parts = [place.text(n) for n in ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE")]
            country, note = place.text("COUNTRY"), present(place.text("NOTE"))
            text = join_address([*parts, country])
            if birth and text:
                listing.notes.append(f"Born in {text}")
            elif text:
                city = present(place.text("CITY"))
                if city and city not in listing.cities:
                    listing.cities.append(city)
                if any(map(present, parts)):
                    listing.addresses.append(text)
                add_country(listing, country, f"{path}/COUNTRY", tally)
            if note:
                listing.notes.append(note)
    for nationality in record.texts("NATIONALITY/VALUE"):
        add_country(listing, nationality, "NATIONALITY/VALUE", tally)
    for kind in record.texts("LIST_TYPE/VALUE"):
        if clean(kind) != "UN List":
            tally.issue(record.line, "LIST_TYPE/VALUE", f"{kind[:40]!r} is not a known type of list")


def _add_births(record: Record, listing: ImportedListing, tally: Tally) -> None:
    for birth in record.all("INDIVIDUAL_DATE_OF_BIRTH"):
        kind = clean(birth.text("TYPE_OF_DATE"))
        if kind not in DATE_TYPES:
            tally.issue(record.line, "TYPE_OF_DATE", f"{kind[:40]!r} is not a known type of date")
        about = "circa " if kind == "APPROXIMATELY" else ""
        if start := birth.text("FROM_YEAR"):
            listing.born.append(f"{start} to {birth.text('TO_YEAR')}")
        elif day := birth.text("DATE") or birth.text("YEAR"):
            listing.born.append(about + birth_text(day))
        if note := present(birth.text("NOTE")):
            listing.notes.append(f"Birth: {note}")


def _add_documents(record: Record, listing: ImportedListing, tally: Tally) -> None:
    for document in record.all("INDIVIDUAL_DOCUMENT"):
        kind = clean(document.text("TYPE_OF_DOCUMENT2") or document.text("TYPE_OF_DOCUMENT"))
        number, note = document.text("NUMBER"), present(document.text("NOTE"))
        passport = re.search(r"pass?ap?ort|passport", kind, re.IGNORECASE)
        add_identifier(listing, "passport" if passport else "national-id", number, tally, "INDIVIDUAL_DOCUMENT/NUMBER")
        for country in (document.text("ISSUING_COUNTRY"), document.text("COUNTRY_OF_ISSUE")):
            if number:
                add_country(listing, country, "INDIVIDUAL_DOCUMENT", tally)
        if note or (kind and number and not passport and kind != "National Identification Number"):
            listing.notes.append(": ".join(filter(None, (kind, clean(number), note))))
