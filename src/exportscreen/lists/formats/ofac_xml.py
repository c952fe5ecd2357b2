"""OFAC's `SDN.XML` and `CONSOLIDATED.XML`, in the namespace of today and in that of before 2024."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from exportscreen.lists.formats.ofac_terms import (
    BLOCKING_PROGRAMS,
    PARTY_TYPES,
    add_document,
    add_remarks,
    check_which,
    list_of_programs,
    person_name,
)  # fmt: skip
from exportscreen.lists.model import ImportedListing, ImportedName, NameKind, Quality, Reading, Tally
from exportscreen.lists.text import join_address, names_in, present, split_acronym
from exportscreen.lists.values import add_country, birth_text
from exportscreen.lists.xmlfile import Layout, Record, read_records

_MAIN = "is an internal number or mark of OFAC's file"
LAYOUT = Layout(
    root="sdnList",
    records=frozenset({"sdnEntry"}),
    namespaces=frozenset(
        {
            "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML",
            "http://tempuri.org/sdnList.xsd",
            "",
        }
    ),
    header={"publshInformation/Publish_Date": "edition_us", "publshInformation/Record_Count": "records"},
    handled=frozenset(
        {
            "uid", "firstName", "lastName", "title", "sdnType", "remarks", "programList/program",
            "idList/id/idType", "idList/id/idNumber", "idList/id/idCountry",
            "akaList/aka/type", "akaList/aka/category", "akaList/aka/firstName", "akaList/aka/lastName",
            "addressList/address/address1", "addressList/address/address2", "addressList/address/address3",
            "addressList/address/city", "addressList/address/stateOrProvince", "addressList/address/postalCode",
            "addressList/address/country", "nationalityList/nationality/country", "citizenshipList/citizenship/country",
            "dateOfBirthList/dateOfBirthItem/dateOfBirth", "placeOfBirthList/placeOfBirthItem/placeOfBirth",
            "vesselInfo/callSign", "vesselInfo/vesselType", "vesselInfo/vesselFlag", "vesselInfo/vesselOwner",
        }
    ),
    ignored={
        "idList/id/uid": _MAIN, "akaList/aka/uid": _MAIN, "addressList/address/uid": _MAIN,
        "nationalityList/nationality/uid": _MAIN, "nationalityList/nationality/mainEntry": _MAIN,
        "citizenshipList/citizenship/uid": _MAIN, "citizenshipList/citizenship/mainEntry": _MAIN,
        "dateOfBirthList/dateOfBirthItem/uid": _MAIN, "dateOfBirthList/dateOfBirthItem/mainEntry": _MAIN,
        "placeOfBirthList/placeOfBirthItem/uid": _MAIN, "placeOfBirthList/placeOfBirthItem/mainEntry": _MAIN,
        "idList/id/issueDate": "dates of a document do not tell parties apart",
        "idList/id/expirationDate": "dates of a document do not tell parties apart",
        "vesselInfo/tonnage": "changes with each survey",
        "vesselInfo/grossRegisteredTonnage": "changes with each survey",
    },
)  # fmt: skip
ALIAS_KINDS: dict[str, NameKind] = {"a.k.a.": "name", "f.k.a.": "former", "n.k.a.": "name"}
QUALITIES: dict[str, Quality] = {"strong": "strong", "weak": "weak"}


def import_ofac_xml(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of an OFAC file; ids are `ofac-<uid>`."""
    blocking = 0
    for record in read_records(stream, reading, tally, LAYOUT):
        blocking += not BLOCKING_PROGRAMS.isdisjoint(record.texts("programList/program"))
        uid, kind = record.text("uid"), record.text("sdnType")
        if not uid.isdecimal():
            tally.report(record.line, "uid", f"{uid[:40]!r} is not a number; without it the entry has no stable id")
            continue
        party = PARTY_TYPES.get(kind)
        if party is None:
            tally.issue(record.line, "sdnType", f"{kind[:40]!r} is not a known type; read as an organization")
        name, more = split_acronym(person_name(record.text("firstName"), record.text("lastName")))
        listing = ImportedListing(
            id=f"ofac-{uid}",
            name=name,
            list_id=list_of_programs(record.texts("programList/program"), reading.list_id),
            at=f"uid {uid}",
            line=record.line,
            type=party or "organization",
            programs=record.texts("programList/program"),
            aliases=more,
        )
        tally.published += 1 + len(record.all("akaList/aka"))
        _add_names(record, listing, tally)
        _add_places(record, listing, tally)
        for document in record.all("idList/id"):
            add_document(listing, document.text("idType"), document.text("idNumber"), document.text("idCountry"), tally)
        listing.born += [birth_text(b) for b in record.texts("dateOfBirthList/dateOfBirthItem/dateOfBirth")]
        listing.notes += [f"Born in {p}" for p in record.texts("placeOfBirthList/placeOfBirthItem/placeOfBirth")]
        if title := present(record.text("title")):
            listing.notes.append(title)
        add_remarks(listing, record.text("remarks"))
        yield listing
    check_which(reading.list_id, blocking, tally.records, reading.shown_as)


def _add_names(record: Record, listing: ImportedListing, tally: Tally) -> None:
    for aka in record.all("akaList/aka"):
        kind, category = aka.text("type"), aka.text("category")
        if kind not in ALIAS_KINDS or category not in QUALITIES:
            tally.issue(record.line, "akaList/aka", f"{kind[:20]!r}, {category[:20]!r} is not a known kind of alias")
        name = person_name(aka.text("firstName"), aka.text("lastName"))
        known = names_in(name, QUALITIES.get(category, "strong"), ALIAS_KINDS.get(kind, "name"))
        listing.aliases += known if len(known) == 1 else [ImportedName(name, QUALITIES.get(category, "strong"))]


def _add_places(record: Record, listing: ImportedListing, tally: Tally) -> None:
    for address in record.all("addressList/address"):
        parts = [address.text(f"address{i}") for i in (1, 2, 3)]
        city, country = present(address.text("city")), address.text("country")
        if city and city not in listing.cities:
            listing.cities.append(city)
        text = join_address([*parts, city, address.text("stateOrProvince"), address.text("postalCode"), country])
        if text and text != country:
            listing.addresses.append(text)
        add_country(listing, country, "addressList/address/country", tally)
    for path in ("nationalityList/nationality/country", "citizenshipList/citizenship/country"):
        for country in record.texts(path):
            add_country(listing, country, path, tally)
    add_country(listing, record.text("vesselInfo/vesselFlag"), "vesselInfo/vesselFlag", tally)
    if sign := present(record.text("vesselInfo/callSign")):
        listing.identifiers.append(("call-sign", sign))
    if kind := present(record.text("vesselInfo/vesselType")):
        listing.notes.append(f"Vessel type: {kind}")
    if owner := present(record.text("vesselInfo/vesselOwner")):
        listing.links.append(("owned_by", owner))
