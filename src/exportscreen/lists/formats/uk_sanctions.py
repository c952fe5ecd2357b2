"""The UK Sanctions List of the Foreign, Commonwealth and Development Office, CSV and XML.

It is the only UK list since January 2026. Written from public descriptions of the two layouts; a field that they do
not name is reported.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from exportscreen.lists.model import (
    ImportedListing,
    ImportedName,
    LinkKind,
    NameKind,
    PartyType,
    Quality,
    Reading,
    Tally,
    refuse,
)
from exportscreen.lists.tablefile import Columns, csv_rows, text_lines, with_header
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
from exportscreen.lists.xmlfile import Layout, Record, read_records

NAMES = ("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
ADDRESS = (*(f"Address Line {i}" for i in range(1, 7)), "Address Postal Code")
FREE_TEXT = {
    "Title": "", "Position": "", "Other Information": "", "UK Statement of Reasons": "", "Type of entity": "Type",
    "Type of ship": "Type", "Passport additional information": "Passport",
    "National Identifier additional information": "National identifier", "Previous flags": "Previous flags",
    "Designation source": "Designated by",
}  # fmt: skip
"""Field → words before it in the note."""
IDENTIFIERS = {
    "Passport number": "passport", "National Identifier number": "national-id", "Phone number": "phone",
    "Website": "website",
    "Email address": "email", "Business registration number (s)": "registration", "IMO number": "imo",
    "Hull identification number (HIN)": "hull", "UN Reference Number": "un-reference",
}  # fmt: skip
LINKS: dict[str, LinkKind] = {
    "Current owner/operator (s)": "owned_by",
    "Parent company": "owned_by",
    "Subsidiaries": "associated_with",
}
_SURVEY = "does not tell ships apart once the IMO number is known"
IGNORED = {
    "Last Updated": "days of amendments to the text of an entry", "Gender": "names are not compared by gender",
    "Non-latin script type": "follows from the letters of the name", "Tonnage of ship": _SURVEY,
    "Length of ship": _SURVEY,
    "Year Built": _SURVEY, "Previous owner/operator (s)": "is a former tie",
}  # fmt: skip
HANDLED = frozenset(
    {
        "Unique ID", "OFSI Group ID", *NAMES, "Name type", "Alias strength", "Name non-latin script",
        "Non-latin script language",
        "Regime Name", "Designation Type", "Sanctions Imposed", *ADDRESS, "Address Country", "Date Designated", "D.O.B",
        "Nationality(/ies)", "Town of birth", "Country of birth", "Current believed flag of ship", *FREE_TEXT,
        *IDENTIFIERS, *LINKS,
    }
)  # fmt: skip
COLUMNS = Columns(HANDLED, IGNORED, frozenset({"Unique ID", "Name 6", "Name type", "Designation Type", "Regime Name"}))

_X = "IndividualDetails/Individual/"
_S = "ShipDetails/Ship/"
PATHS = {
    "UniqueID": "Unique ID", "OFSIGroupID": "OFSI Group ID", "UNReferenceNumber": "UN Reference Number",
    "RegimeName": "Regime Name",
    "IndividualEntityShip": "Designation Type", "DesignationSource": "Designation source",
    "SanctionsImposed": "Sanctions Imposed",
    "OtherInformation": "Other Information", "UKStatementofReasons": "UK Statement of Reasons",
    "DateDesignated": "Date Designated",
    "PhoneNumbers/PhoneNumber": "Phone number", "EmailAddresses/EmailAddress": "Email address",
    "Websites/Website": "Website",
    "Titles/Title": "Title", _X + "DOBs/DOB": "D.O.B", _X + "Nationalities/Nationality": "Nationality(/ies)",
    _X + "Positions/Position": "Position", _X + "BirthDetails/Location/TownOfBirth": "Town of birth",
    _X + "BirthDetails/Location/CountryOfBirth": "Country of birth",
    _X + "PassportDetails/Passport/PassportNumber": "Passport number",
    _X + "PassportDetails/Passport/PassportAdditionalInformation": "Passport additional information",
    _X + "NationalIdentifierDetails/NationalIdentifier/NationalIdentifierNumber": "National Identifier number",
    _X + "NationalIdentifierDetails/NationalIdentifier/NationalIdentifierAdditionalInformation":
        "National Identifier additional information",
    "EntityDetails/Entity/TypeOfEntities/TypeOfEntity": "Type of entity",
    "EntityDetails/Entity/Subsidiaries/Subsidiary": "Subsidiaries",
    "EntityDetails/Entity/ParentCompanies/ParentCompany": "Parent company",
    "EntityDetails/Entity/BusinessRegistrationNumbers/BusinessRegistrationNumber": "Business registration number (s)",
    _S + "IMONumbers/IMONumber": "IMO number",
    _S + "CurrentOwnerOperators/CurrentOwnerOperator": "Current owner/operator (s)",
    _S + "CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip": "Current believed flag of ship",
    _S + "PreviousFlags/PreviousFlag": "Previous flags", _S + "TypeOfShipDetails/TypeOfShip": "Type of ship",
    _S + "HullIdentificationNumbers/HullIdentificationNumber": "Hull identification number (HIN)",
}  # fmt: skip
"""XML path → the CSV column with the same meaning."""
_INDICATORS = (
    "AssetFreeze", "ArmsEmbargo", "TargetedArmsEmbargo", "CharteringOfShips", "ClosureOfRepresentativeOffices",
    "CrewServicingOfShipsAndAircraft", "Deflag", "PreventionOfBusinessArrangements", "ProhibitionOfPortEntry",
    "TravelBan",
    "PreventionOfCharteringOfShips", "PreventionOfCharteringOfShipsAndAircraft", "TechnicalAssistanceRelatedToAircraft",
    "TrustServicesSanctions", "DirectorDisqualificationSanction",
)  # fmt: skip
LAYOUT = Layout(
    root="Designations",
    records=frozenset({"Designation"}),
    header={"DateGenerated": "edition", "@schemaLocation": "schema", "@noNamespaceSchemaLocation": "schema"},
    handled=frozenset(
        {
            *PATHS, *(f"Names/Name/Name{i}" for i in range(1, 7)), "Names/Name/NameType", "Names/Name/AliasStrength",
            "NonLatinNames/NonLatinName/NameNonLatinScript", "NonLatinNames/NonLatinName/NonLatinScriptLanguage",
            *(f"Addresses/Address/AddressLine{i}" for i in range(1, 7)), "Addresses/Address/AddressPostalCode",
            "Addresses/Address/AddressCountry",
        }
    ),
    ignored={
        "LastUpdated": IGNORED["Last Updated"], _X + "Genders/Gender": IGNORED["Gender"],
        "NonLatinNames/NonLatinName/NonLatinScriptType": IGNORED["Non-latin script type"],
        _S + "PreviousOwnerOperators/PreviousOwnerOperator": IGNORED["Previous owner/operator (s)"],
        _S + "TonnageOfShipDetails/TonnageOfShip": _SURVEY, _S + "LengthOfShipDetails/LengthOfShip": _SURVEY,
        _S + "YearsBuilt/YearBuilt": _SURVEY,
        **{f"SanctionsImposedIndicators/{name}": "repeats the sanctions imposed" for name in _INDICATORS},
    },
)  # fmt: skip
TYPES: dict[str, PartyType] = {"Individual": "person", "Entity": "organization", "Ship": "vessel"}
NAME_TYPES: dict[str, tuple[bool, NameKind]] = {
    "Primary Name": (True, "name"), "Primary name": (True, "name"), "Primary Name Variation": (False, "spelling"),
    "Primary name variation": (False, "spelling"), "Alias": (False, "name"), "AKA": (False, "name"), "FKA": (False,
    "former"),
}  # fmt: skip
STRENGTHS: dict[str, Quality] = {
    "": "strong", "Good quality": "strong", "Good quality a.k.a": "strong", "Low quality": "weak",
    "Low quality a.k.a": "weak",
}  # fmt: skip


def import_uk_sanctions_csv(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the CSV: one row a name and address; ids are `uk-<OFSI Group ID>`, else `uk-<Unique ID>`."""
    rows = csv_rows(text_lines(stream, reading, "utf-8", tally), reading)
    first = next(rows, None)
    if first is None:
        raise refuse(reading.shown_as, "is empty")
    if first[1][0].startswith("Report Date"):
        tally.edition = read_day(first[1][0].partition(":")[2].strip() or "".join(first[1][1:]))
    else:
        rows = itertools.chain([first], rows)
    for line, row in with_header(rows, reading, tally, COLUMNS):
        values = {name: [cell] for name, cell in row.items() if present(cell)}
        if (listing := _listing(values, line, reading, tally)) is None:
            continue
        primary, kind, quality = _name_kind(row["Name type"], row.get("Alias strength", ""), line, tally)
        name, more = split_acronym(join_parts(row.get(n) for n in NAMES))
        listing.name, listing.primary, listing.quality, listing.kind = name, primary, quality, kind
        listing.aliases = more
        tally.published += 1
        _add_native(row.get("Name non-latin script", ""), row.get("Non-latin script language", ""), listing, tally)
        _add_address(
            [row.get(n) for n in ADDRESS], row.get("Address Line 6"), row.get("Address Country"), listing, tally
        )
        yield listing


def import_uk_sanctions_xml(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the XML: one element a designation."""
    for record in read_records(stream, reading, tally, LAYOUT):
        values = {
            column: found for path, column in PATHS.items() if (found := [t for t in record.texts(path) if present(t)])
        }
        if (listing := _listing(values, record.line, reading, tally)) is None:
            continue
        _add_xml_names(record, listing, tally)
        if not listing.name:
            tally.report(record.line, "Names", f"{listing.at} has no name")
            continue
        for native in record.all("NonLatinNames/NonLatinName"):
            _add_native(native.text("NameNonLatinScript"), native.text("NonLatinScriptLanguage"), listing, tally)
        for place in record.all("Addresses/Address"):
            parts = [*(place.text(f"AddressLine{i}") for i in range(1, 7)), place.text("AddressPostalCode")]
            _add_address(parts, place.text("AddressLine6"), place.text("AddressCountry"), listing, tally)
        yield listing


def _add_xml_names(record: Record, listing: ImportedListing, tally: Tally) -> None:
    found = []
    for name in record.all("Names/Name"):
        primary, kind, quality = _name_kind(name.text("NameType"), name.text("AliasStrength"), record.line, tally)
        text, more = split_acronym(join_parts(name.text(f"Name{i}") for i in range(1, 7)))
        if text:
            found.append((not primary, ImportedName(text, quality, kind)))
            listing.aliases += more
            tally.published += 1
    found.sort(key=lambda pair: pair[0])
    if found:
        listing.name = found[0][1].text
        listing.aliases = [name for _, name in found[1:]] + listing.aliases


def _name_kind(written: str, strength: str, line: int, tally: Tally) -> tuple[bool, NameKind, Quality]:
    kind, quality = clean(written), clean(strength).rstrip(".")
    if kind not in NAME_TYPES:
        tally.issue(line, "Name type", f"{kind[:40]!r} is not a known kind of name; read as an alias")
    if quality not in STRENGTHS:
        tally.issue(line, "Alias strength", f"{quality[:40]!r} is not a known strength; read as strong")
    primary, name_kind = NAME_TYPES.get(kind, (False, "name"))
    return primary, name_kind, STRENGTHS.get(quality, "strong")


def _listing(values: Mapping[str, list[str]], line: int, reading: Reading, tally: Tally) -> ImportedListing | None:
    """Everything but names and addresses, from values under their CSV column names."""

    def first(column: str) -> str:
        return clean(values.get(column, [""])[0])

    unique, group, kind = first("Unique ID"), first("OFSI Group ID"), first("Designation Type")
    if not re.fullmatch(r"[A-Za-z0-9 _-]{3,30}", unique):
        tally.report(line, "Unique ID", f"{unique[:40]!r} is not a designation's id; without it there is no stable id")
        return None
    party = TYPES.get(kind)
    if party is None:
        tally.issue(line, "Designation Type", f"{kind[:40]!r} is not a known type; read as an organization")
    listing = ImportedListing(
        id=make_id("uk", group if group.isdecimal() else unique),
        name="",
        list_id=reading.list_id,
        at=unique,
        line=line,
        type=party or "organization",
        programs=[first("Regime Name")] if first("Regime Name") else [],
        listed_on=read_day(first("Date Designated")),
        entry=first("Sanctions Imposed").replace("|", ", ") or None,
    )
    if first("Date Designated") and listing.listed_on is None:
        tally.issue(line, "Date Designated", f"{first('Date Designated')[:40]!r} is not a day")
    for column, name in IDENTIFIERS.items():
        for value in values.get(column, ()):
            for part in enumerated(value):
                add_identifier(listing, name, part, tally, column)
    for column, words in FREE_TEXT.items():
        listing.notes += [f"{words}: {clean(v)}" if words else clean(v) for v in values.get(column, ())]
    for column, tie in LINKS.items():
        for value in values.get(column, ()):
            for part in enumerated(value):
                listing.links.append((tie, part))
    for column in ("Nationality(/ies)", "Current believed flag of ship"):
        for value in values.get(column, ()):
            for part in enumerated(value):
                add_country(listing, part, column, tally)
    listing.born += [b for v in values.get("D.O.B", ()) if (b := birth_text(v))]
    places = [clean(v) for c in ("Town of birth", "Country of birth") for v in values.get(c, ())]
    if places:
        listing.notes.append(f"Born in {', '.join(places)}")
    return listing


def _add_native(text: str, language: str, listing: ImportedListing, tally: Tally) -> None:
    language = present(language)
    if language and language.casefold() not in LANGUAGES:
        tally.issue(listing.line, "Non-latin script language", f"{language[:40]!r} is not a known language")
    if present(text):
        listing.aliases.append(ImportedName(clean(text), "strong", "native", LANGUAGES.get(language.casefold())))


def _add_address(
    parts: Sequence[str | None], city: str | None, country: str | None, listing: ImportedListing, tally: Tally
) -> None:
    if town := present(city):
        listing.cities.append(town)
    if text := join_address(parts):
        listing.addresses.append(join_address([text, country]))
    for part in enumerated(clean(country)):
        add_country(listing, part, "Address Country", tally)
