"""The European Union's consolidated financial sanctions file, XML version 1.1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from exportscreen.lists.model import ImportedListing, ImportedName, PartyType, Reading, Tally
from exportscreen.lists.text import clean, is_latin, join_address, make_id, names_in, present, split_acronym
from exportscreen.lists.values import add_country, add_identifier, birth_text, read_day
from exportscreen.lists.xmlfile import Layout, Record, read_records

_BOOK = "is an internal number of the file"
_ACT = "the act that changed this detail; the entry's own act is kept"
_PARTS = ("nameAlias", "citizenship", "birthdate", "identification", "address")
_SUMMARY = ("regulationType", "publicationDate", "numberTitle", "publicationUrl")
LAYOUT = Layout(
    root="export",
    records=frozenset({"sanctionEntity"}),
    namespaces=frozenset({"http://eu.europa.ec/fpi/fsd/export"}),
    header={"@generationDate": "edition", "@globalFileId": "file"},
    handled=frozenset(
        {
            "@euReferenceNumber", "@logicalId", "@unitedNationId", "@designationDetails", "@designationDate", "remark",
            "regulation@programme", "regulation@numberTitle", "regulation@entryIntoForceDate", "subjectType@code",
            "nameAlias@wholeName", "nameAlias@function", "nameAlias@title", "nameAlias@nameLanguage",
            "nameAlias@strong", "nameAlias/remark",
            "citizenship@countryIso2Code", "citizenship/remark",
            "birthdate@circa", "birthdate@calendarType", "birthdate@birthdate", "birthdate@year",
            "birthdate@dayOfMonth",
            "birthdate@monthOfYear", "birthdate@yearRangeFrom", "birthdate@yearRangeTo", "birthdate@city",
            "birthdate@place",
            "birthdate@region", "birthdate@zipCode", "birthdate@countryIso2Code", "birthdate@countryDescription",
            "birthdate/remark",
            "identification@identificationTypeCode", "identification@number", "identification@latinNumber",
            "identification@countryIso2Code", "identification@knownFalse",
            "identification@diplomatic", "identification@nameOnDocument", "identification/remark",
            "address@street", "address@city", "address@place", "address@region", "address@zipCode", "address@poBox",
            "address@countryIso2Code", "address@countryDescription", "address/remark",
            "address/contactInfo@key", "address/contactInfo@value",
        }
    ),
    ignored={
        "subjectType@classificationCode": "repeats the code", "citizenship@countryDescription": "repeats the code",
        "identification@countryDescription": "repeats the code",
        "nameAlias@firstName": "is part of the whole name", "nameAlias@middleName": "is part of the whole name",
        "nameAlias@lastName": "is part of the whole name", "nameAlias@gender": "names are not compared by gender",
        "identification@identificationTypeDescription": "repeats the code",
        "identification@knownExpired": "an expired document still tells parties apart",
        "identification@reportedLost": "a lost document still tells parties apart",
        "identification@revokedByIssuer": "a revoked document still tells parties apart",
        "identification@issuedBy": "the issuing office does not tell parties apart",
        "identification@issueDate": "dates of a document do not tell parties apart",
        "identification@validFrom": "dates of a document do not tell parties apart",
        "identification@validTo": "dates of a document do not tell parties apart",
        "identification@region": "the issuing region does not tell parties apart",
        "citizenship@region": "is below the country",
        "address@asAtListingTime": "whether the address was that of the day of listing",
        "regulation@regulationType": _BOOK, "regulation@organisationType": "the issuing institution",
        "regulation@publicationDate": "the day of the act in the Journal; the day of entry into force is kept",
        "regulation@logicalId": _BOOK, "regulation/publicationUrl": "follows from the number of the act",
        **{f"{part}@logicalId": _BOOK for part in _PARTS},
        **{f"{part}@regulationLanguage": "language of the act" for part in _PARTS},
        **{f"{part}/regulationSummary@{name}": _ACT for part in _PARTS for name in _SUMMARY},
    },
)  # fmt: skip
TYPES: dict[str, PartyType] = {"person": "person", "enterprise": "organization"}
IDENTIFIERS = {
    "passport": "passport", "id": "national-id", "regnumber": "registration", "fiscalcode": "tax", "other": "other",
    "imo": "imo",
    "swiftbic": "swift", "drivinglicence": "driving-licence", "ssn": "social-security",
    "travelcardid": "travel-document",
    "birthcert": "birth-certificate", "nationcert": "national-id", "tradelic": "trade-licence",
    "electionid": "electoral-id",
    "residentperm": "id-number",
}  # fmt: skip
CONTACTS = {"PHONE": "phone", "FAX": "phone", "WEB": "website", "EMAIL": "email"}
LANGUAGES = {"MO": "ro"}
"""Codes of the file that are not ISO codes; the others are."""
_OF_EU = re.compile(
    r"^(?:Date of (?:listing|(?:EU )?designation)\s*:?\s*|\s*)(\d{1,2}[./]\d{1,2}[./]\d{4})\.?$", re.IGNORECASE
)


def import_eu_xml(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the EU file; ids are `eu-<euReferenceNumber>`."""
    for record in read_records(stream, reading, tally, LAYOUT):
        reference = record.attribute("euReferenceNumber") or f"logical-{record.attribute('logicalId')}"
        kind = next((s.attribute("code") for s in record.all("subjectType")), "")
        party = TYPES.get(kind)
        if party is None:
            tally.issue(record.line, "subjectType", f"{kind[:40]!r} is not a known type; read as an organization")
        names = [alias for alias in record.all("nameAlias") if present(alias.attribute("wholeName"))]
        if not names:
            tally.report(record.line, "nameAlias", f"{reference[:40]} has no name")
            continue
        tally.published += len(names)
        main = _main_name(names)
        listing = ImportedListing(
            id=make_id("eu", reference),
            name="",
            list_id=reading.list_id,
            at=reference,
            line=record.line,
            type=party or "organization",
        )
        _add_names(names, main, listing, tally)
        _add_law(record, listing, tally)
        _add_births(record, listing, tally)
        _add_places(record, listing, tally)
        _add_documents(record, listing, tally)
        listing.notes += record.texts("remark")
        yield listing


def _main_name(names: list[Record]) -> Record:
    """The name to show: Latin script, English or unmarked, not an acronym; the file's first is often none of it."""

    def rank(alias: Record) -> tuple[bool, bool, bool]:
        text, lang = clean(alias.attribute("wholeName")), alias.attribute("nameLanguage")
        return (not is_latin(text), lang not in {"", "EN"}, " " not in text)

    return min(names, key=rank)


def _add_names(names: list[Record], main: Record, listing: ImportedListing, tally: Tally) -> None:
    listing.name, more = split_acronym(clean(main.attribute("wholeName")))
    listing.aliases += more
    for alias in names:
        text, code = clean(alias.attribute("wholeName")), alias.attribute("nameLanguage")
        lang = LANGUAGES.get(code, code.lower()) or None
        strong = alias.attribute("strong")
        if strong not in {"true", "false"}:
            tally.issue(listing.line, "nameAlias@strong", f"{strong[:20]!r} is neither true nor false; read as strong")
        if lang is not None and not re.fullmatch("[a-z]{2,3}", lang):
            tally.issue(listing.line, "nameAlias@nameLanguage", f"{code[:20]!r} is not a language code")
            lang = None
        if alias is not main:
            for name in names_in(text, "weak" if strong == "false" else "strong", lang=lang):
                listing.aliases.append(name)
        for word in (alias.attribute("title"), alias.attribute("function"), *alias.texts("remark")):
            if present(word):
                listing.notes.append(clean(word))


def _add_law(record: Record, listing: ImportedListing, tally: Tally) -> None:
    for act in record.all("regulation"):
        listing.programs.append(clean(act.attribute("programme")))
        listing.entry = clean(act.attribute("numberTitle")) or None
    details, day = clean(record.attribute("designationDetails")), record.attribute("designationDate")
    listing.listed_on = read_day(day)
    if day and listing.listed_on is None:
        tally.issue(record.line, "@designationDate", f"{day[:40]!r} is not a day")
    if details:
        listing.notes.append(details)
        if listing.listed_on is None and (found := _OF_EU.match(details)):
            listing.listed_on = read_day(found[1])
    in_force = next((read_day(a.attribute("entryIntoForceDate")) for a in record.all("regulation")), None)
    if listing.listed_on is None and in_force is not None:
        listing.notes.append(f"The act cited entered into force on {in_force}; the day of first listing is not given")
    if united := clean(record.attribute("unitedNationId")):
        listing.identifiers.append(("un-reference", united))


def _is_true(record: Record, name: str, tally: Tally) -> bool:
    written = record.attribute(name)
    if written not in {"true", "false", ""}:
        tally.issue(record.line, f"{record.name}@{name}", f"{written[:20]!r} is neither true nor false; read as false")
    return written == "true"


def _add_births(record: Record, listing: ImportedListing, tally: Tally) -> None:
    for birth in record.all("birthdate"):
        about = "circa " if _is_true(birth, "circa", tally) else ""
        calendar = birth.attribute("calendarType")
        if calendar not in {"GREGORIAN", "ISLAMIC", ""}:
            tally.issue(record.line, "birthdate@calendarType", f"{calendar[:30]!r} is not a known calendar")
        suffix = " (Islamic calendar)" if calendar == "ISLAMIC" else ""
        start, end = birth.attribute("yearRangeFrom"), birth.attribute("yearRangeTo")
        parts = [birth.attribute(n) for n in ("year", "monthOfYear", "dayOfMonth")]
        text = birth_text(birth.attribute("birthdate")) or "-".join(p.zfill(2) for p in parts if p)
        if start or end:
            text = f"{start} to {end}"
        if text:
            listing.born.append(f"{about}{text}{suffix}")
        place = join_address([birth.attribute(n) for n in ("place", "city", "region", "zipCode")])
        if place or birth.attribute("countryIso2Code") not in {"00", ""}:
            listing.notes.append(f"Born in {join_address([place, birth.attribute('countryDescription')])}")
        listing.notes += birth.texts("remark")


def _add_places(record: Record, listing: ImportedListing, tally: Tally) -> None:
    for address in record.all("address"):
        city, country = present(address.attribute("city")), address.attribute("countryDescription")
        parts = [address.attribute(n) for n in ("street", "poBox", "place", "city", "zipCode", "region")]
        if city and city not in listing.cities:
            listing.cities.append(city)
        if text := join_address(parts):
            listing.addresses.append(join_address([text, "" if country == "UNKNOWN" else country]))
        add_country(listing, address.attribute("countryIso2Code"), "address@countryIso2Code", tally)
        listing.notes += address.texts("remark")
        for contact in address.all("contactInfo"):
            kind = CONTACTS.get(contact.attribute("key"))
            if kind is None:
                tally.issue(record.line, "contactInfo@key", f"{contact.attribute('key')[:30]!r} is not a known contact")
            add_identifier(listing, kind or "contact", contact.attribute("value"), tally, "contactInfo@value")
    for citizenship in record.all("citizenship"):
        add_country(listing, citizenship.attribute("countryIso2Code"), "citizenship@countryIso2Code", tally)
        listing.notes += citizenship.texts("remark")


def _add_documents(record: Record, listing: ImportedListing, tally: Tally) -> None:
    for document in record.all("identification"):
        code = document.attribute("identificationTypeCode")
        kind = IDENTIFIERS.get(code)
        if kind is None:
            tally.issue(
                record.line, "identificationTypeCode", f"{code[:30]!r} is not a known document; kept as `other`"
            )
        for number in dict.fromkeys((document.attribute("number"), document.attribute("latinNumber"))):
            if _is_true(document, "knownFalse", tally):
                listing.notes.append(f"False document: {clean(number)}")
            else:
                add_identifier(listing, kind or "other", number, tally, "identification@number")
        add_country(listing, document.attribute("countryIso2Code"), "identification@countryIso2Code", tally)
        if _is_true(document, "diplomatic", tally):
            listing.notes.append(f"Diplomatic document: {clean(document.attribute('number'))}")
        if other := present(document.attribute("nameOnDocument")):
            listing.aliases.append(ImportedName(other))
        listing.notes += document.texts("remark")
