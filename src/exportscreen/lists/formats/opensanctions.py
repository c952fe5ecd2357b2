"""OpenSanctions' `targets.simple.csv`, and FollowTheMoney entities as JSON lines."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any, BinaryIO

from exportscreen.lists.jsonfile import check_values, json_lines, text, texts
from exportscreen.lists.model import (
    ImportedListing,
    LinkKind,
    NameKind,
    PartyType,
    Quality,
    Reading,
    Tally,
)
from exportscreen.lists.tablefile import Columns, csv_rows, text_lines, with_header
from exportscreen.lists.text import clean, make_id, names_in, present, split_acronym
from exportscreen.lists.values import add_country, add_identifier, birth_text, read_day

PARTIES: dict[str, PartyType] = {
    "Person": "person", "Organization": "organization", "Company": "organization", "LegalEntity": "organization",
    "PublicBody": "organization", "Vessel": "vessel", "Airplane": "aircraft",
}  # fmt: skip
"""Schemas that are parties; a vehicle that flies is read as a vessel, with a note."""
NOT_PARTIES = {
    "Address": "an address of an entity", "Sanction": "a measure on an entity", "Identification": "a document",
    "Passport": "a document", "CryptoWallet": "a wallet", "Security": "a security", "Ownership": "a tie",
    "Family": "a tie",
    "Associate": "a tie", "Directorship": "a tie", "Employment": "a tie", "Membership": "a tie",
    "Representation": "a tie",
    "UnknownLink": "a tie", "Succession": "a tie", "Position": "a position", "Occupancy": "a tie",
    "Documentation": "a tie",
    "Debt": "a tie", "Payment": "a tie", "Similar": "a tie", "Event": "an event",
    "Asset": "an asset that is not a party",
    "RealEstate": "an asset that is not a party", "Vehicle": "an asset that is not a party", "Article": "a document",
    "Document": "a document", "Note": "a document", "Page": "a document", "Project": "a project",
    "EconomicActivity": "a tie",
}  # fmt: skip
"""Schemas that are no parties; ignored by name."""
_CRAWL = "when the entity was seen or changed by the collector"
COLUMNS = Columns(
    handled=frozenset(
        {
            "id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions",
            "phones",
            "emails", "program_ids", "dataset",
        }
    ),
    ignored={"first_seen": _CRAWL, "last_seen": _CRAWL, "last_change": _CRAWL},
    required=frozenset({"id", "schema", "name", "aliases"}),
)  # fmt: skip


def import_targets_csv(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of `targets.simple.csv`; ids are `os-<entity id>`; which acts name the party is in the text only.

    A quoted value counts as one name as published, and may hold two, apart by a semicolon.
    """
    rows = csv_rows(text_lines(stream, reading, "utf-8", tally), reading)
    for line, row in with_header(rows, reading, tally, COLUMNS):
        listing = _start(row["id"], row["schema"], row["name"], line, reading, tally)
        if listing is None:
            continue
        names = _split(row["aliases"])
        tally.published += 1 + len(names)
        for name in names:
            listing.aliases += names_in(name)
        for country in _split(row.get("countries", "")):
            add_country(listing, country, "countries", tally)
        listing.born += [birth_text(b) for b in _split(row.get("birth_date", ""))]
        listing.addresses += _split(row.get("addresses", ""))
        for value in _split(row.get("identifiers", "")):
            kind = "imo" if value.upper().startswith("IMO") and listing.type == "vessel" else "id-number"
            add_identifier(listing, kind, value, tally, "identifiers")
        for column, kind in (("phones", "phone"), ("emails", "email")):
            for value in _split(row.get(column, "")):
                add_identifier(listing, kind, value, tally, column)
        listing.programs += _split(row.get("program_ids", ""))
        listing.notes += [s for s in _split(row.get("sanctions", "")) if s.strip('" ')]
        listing.entry = clean(row.get("dataset")) or None
        yield listing


def _split(cell: str) -> list[str]:
    """Values of a cell: apart by `;`, quoted where they hold one."""
    if '"' not in cell:
        return [part for raw in cell.split(";") if (part := clean(raw))]
    try:
        found = next(csv.reader([cell], delimiter=";"), [])
    except csv.Error:
        found = [cell]
    return [part for raw in found if (part := clean(raw))]


def _start(ident: str, schema: str, name: str, line: int, reading: Reading, tally: Tally) -> ImportedListing | None:
    schema = clean(schema)
    if schema in NOT_PARTIES:
        tally.ignored[f"{schema}: {NOT_PARTIES[schema]}"] += 1
        return None
    if not clean(ident):
        tally.report(line, "id", "has no id")
        return None
    if schema not in PARTIES:
        tally.report(line, "schema", f"{schema[:40]!r} is not a schema this importer knows")
        return None
    party = PARTIES[schema]
    main, more = split_acronym(clean(name))
    return ImportedListing(
        id=make_id("os", clean(ident)),
        name=main,
        list_id=reading.list_id,
        at=clean(ident),
        line=line,
        type=party,
        aliases=more,
    )


NAME_PROPERTIES: dict[str, tuple[NameKind, Quality]] = {
    "name": ("name", "strong"), "alias": ("name", "strong"), "previousName": ("former", "strong"),
    "weakAlias": ("short", "weak"),
    "abbreviation": ("acronym", "weak"),
}  # fmt: skip
COUNTRY_PROPERTIES = ("country", "nationality", "citizenship", "jurisdiction", "mainCountry", "flag")
IDENTIFIER_PROPERTIES = {
    "imoNumber": "imo", "mmsi": "mmsi", "callSign": "call-sign", "registrationNumber": "registration",
    "taxNumber": "tax",
    "innCode": "inn", "ogrnCode": "ogrn", "leiCode": "lei", "swiftBic": "swift", "passportNumber": "passport",
    "idNumber": "id-number",
    "uscCode": "uscc", "dunsCode": "duns", "isin": "isin", "ticker": "stock-code", "website": "website",
    "email": "email",
    "phone": "phone", "vatCode": "vat", "kppCode": "kpp", "okpoCode": "okpo", "ricCode": "ric", "permId": "perm-id",
    "icijId": "icij",
    "socialSecurityNumber": "social-security", "serialNumber": "serial", "npiCode": "npi", "uniqueEntityId": "uei",
    "cageCode": "cage",
    "bikCode": "bik", "wikidataId": "wikidata",
}  # fmt: skip
NOTE_PROPERTIES = frozenset(
    {"notes", "position", "birthPlace", "title", "legalForm", "sector", "description", "summary", "program", "type"}
)
TIES: dict[str, LinkKind] = {"owner": "owned_by", "parent": "subordinate_to", "operator": "associated_with"}
_UNUSED = (
    "topics", "sourceUrl", "modifiedAt", "createdAt", "retrievedAt", "publisher", "publisherUrl", "gender", "firstName",
    "lastName", "middleName", "fatherName", "motherName", "secondName", "nameSuffix", "deathDate", "incorporationDate",
    "dissolutionDate", "status", "classification", "education", "religion", "ethnicity", "political", "keywords",
    "addressEntity",
    "tonnage", "grossRegisteredTonnage", "deadweightTonnage", "buildDate", "registrationDate",
    "pastFlags", "pastNames", "height", "weight", "eyeColor", "hairColor", "appearance", "birthCountry", "indexText",
    "proof", "wikipediaUrl", "model", "currency", "amount", "profession", "spokenLanguage", "cryptoWallets",
    "sanctions",
    "unpublished", "alephUrl", "recordId", "sourceFile", "images",
)  # fmt: skip
IGNORED_PROPERTIES = dict.fromkeys(_UNUSED, "does not tell parties apart in screening")
HANDLED_PROPERTIES = frozenset(
    {
        *NAME_PROPERTIES, *COUNTRY_PROPERTIES, *IDENTIFIER_PROPERTIES, *NOTE_PROPERTIES, *TIES, "address", "birthDate",
        "startDate", "endDate", "programId",
    }
)  # fmt: skip
TOP_LEVEL = frozenset({"id", "schema", "caption", "properties", "datasets"})
_BOOK = ("first_seen", "last_seen", "last_change", "referents", "target", "origin", "statements")
TOP_IGNORED = dict.fromkeys(_BOOK, _CRAWL)


def import_ftm_lines(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Parties of a FollowTheMoney file; entities that are ties, documents or addresses are ignored by name."""
    for line, entity in json_lines(stream, reading):
        tally.records += 1
        if not isinstance(entity, dict) or not isinstance(entity.get("properties"), dict):
            tally.report(line, "properties", "is not an entity with `properties`")
            continue
        _check(entity, line, tally)
        properties = entity["properties"]
        check_values(entity, TOP_LEVEL - {"properties"}, tally, line, many=frozenset({"datasets"}))
        check_values(properties, HANDLED_PROPERTIES, tally, line, many=HANDLED_PROPERTIES)
        names = texts(properties.get("name"))
        caption = text(entity.get("caption")) or (names[0] if names else "")
        listing = _start(text(entity.get("id")), text(entity.get("schema")), caption, line, reading, tally)
        if listing is None:
            continue
        for name, (kind, quality) in NAME_PROPERTIES.items():
            found = texts(properties.get(name))
            tally.published += len(found)
            for value in found:
                if present(value):
                    listing.aliases += names_in(clean(value), quality, kind)
        _add_properties(listing, properties, tally)
        listing.entry = ", ".join(texts(entity.get("datasets"))) or None
        yield listing


def _check(entity: dict[str, Any], line: int, tally: Tally) -> None:
    for key, value in entity.items():
        if key not in TOP_LEVEL and key not in TOP_IGNORED and value not in (None, "", [], {}):
            tally.unknown(line, key, value)
    if clean(text(entity.get("schema"))) in NOT_PARTIES:
        return
    for key, value in entity["properties"].items():
        if not value:
            continue
        if key in IGNORED_PROPERTIES:
            tally.ignored_values[key] += 1
        elif key in HANDLED_PROPERTIES:
            tally.values += 1
        else:
            tally.unknown(line, f"properties.{key}", value)


def _add_properties(listing: ImportedListing, properties: dict[str, Any], tally: Tally) -> None:
    for name in COUNTRY_PROPERTIES:
        for country in texts(properties.get(name)):
            add_country(listing, country, f"properties.{name}", tally)
    for name, kind in IDENTIFIER_PROPERTIES.items():
        for value in texts(properties.get(name)):
            add_identifier(listing, kind, value, tally, f"properties.{name}")
    for name in sorted(NOTE_PROPERTIES):
        listing.notes += texts(properties.get(name))
    listing.addresses += texts(properties.get("address"))
    listing.born += [birth_text(b) for b in texts(properties.get("birthDate"))]
    listing.programs += texts(properties.get("programId"))
    listing.listed_on = read_day(text(properties.get("startDate")))
    listing.ended_on = read_day(text(properties.get("endDate")))
    for name, tie in TIES.items():
        for value in texts(properties.get(name)):
            listing.links.append((tie, clean(value)))
