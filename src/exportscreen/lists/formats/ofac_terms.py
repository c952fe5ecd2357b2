"""Words of OFAC's publications, shared by its XML, its legacy CSV and the Consolidated Screening List."""

from __future__ import annotations

import re

from exportscreen.lists.model import ImportedListing, ImportedName, NameKind, PartyType, Tally, refuse
from exportscreen.lists.text import clean, present
from exportscreen.lists.values import add_country, add_identifier, read_day

PARTY_TYPES: dict[str, PartyType] = {
    "Entity": "organization",
    "Individual": "person",
    "Vessel": "vessel",
    "Aircraft": "aircraft",
}

LISTS_BY_PROGRAM = {
    "CMIC-EO13959": "ofac-ns-cmic",
    "UKRAINE-EO13662": "ofac-ssi",
    "NS-PLC": "ofac-ns-plc",
    "FSE-SY": "ofac-fse", "FSE-IR": "ofac-fse", "FSE-WMD": "ofac-fse", "FSE-SDGT": "ofac-fse",
    "561-Related": "ofac-capta", "561List": "ofac-capta",
    "CAATSA - RUSSIA": "ofac-ns-mbs",
    "BURMA-EO14014": "ofac-ns-mbs", "VENEZUELA-EO13850": "ofac-ns-mbs", "RUSSIA-EO14024": "ofac-ns-mbs",
}  # fmt: skip
"""Programme → list, for entries of the non-SDN file; the first that is found decides."""

BLOCKING_PROGRAMS = frozenset({"NPWMD", "SDGT", "SDNTK"})
"""Programmes of the SDN list: a third of its entries have one, of the non-SDN list one in two hundred."""
BLOCKING_SHARE = 0.02
FEW_ENTRIES = 100

IDENTIFIERS = {
    "Passport": "passport", "Diplomatic Passport": "passport", "British National Overseas Passport": "passport",
    "Stateless Person Passport": "passport", "Travel Document Number": "travel-document",
    "National ID No.": "national-id", "Personal ID Card": "national-id", "National Foreign ID Number": "national-id",
    "Citizen's Card Number": "national-id", "Turkish Identification Number": "national-id",
    "Kenyan ID No.": "national-id",
    "Tazkira National ID Card": "national-id", "Moroccan Personal ID No.": "national-id",
    "Bosnian Personal ID No.": "national-id",
    "CNP (Personal Numerical Code)": "national-id", "UAE Identification": "national-id",
    "Numero de Identidad": "national-id",
    "Cedula No.": "national-id", "D.N.I.": "national-id", "C.U.R.P.": "national-id", "C.U.I.P.": "national-id",
    "C.I.N.": "national-id", "N.I.E.": "national-id", "Identification Number": "id-number",
    "Refugee ID Card": "id-number",
    "Stateless Person ID Card": "id-number", "Residency Number": "id-number", "SSN": "social-security",
    "Electoral Registry No.": "electoral-id", "Credencial electoral": "electoral-id", "I.F.E.": "electoral-id",
    "Cartilla de Servicio Militar Nacional": "military-id", "Military Registration Number": "military-id",
    "Birth Certificate Number": "birth-certificate", "Driver's License No.": "driving-licence", "VisaNumberID": "visa",
    "Immigration No.": "immigration", "Public Security and Immigration No.": "immigration", "SRE Permit No.": "permit",
    "Romanian Permanent Resident": "id-number", "Seafarer's Identification Document": "id-number",
    "Pilot License Number": "licence", "License": "licence", "Permit Number": "permit",
    "Tourism License No.": "licence",
    "Trade License No.": "trade-licence", "Afghan Money Service Provider License Number": "licence",
    "MSB Registration Number": "licence",
    "Tax ID No.": "tax", "R.F.C.": "tax", "RFC": "tax", "NIT #": "tax", "RUC #": "tax", "RIF #": "tax", "RTN": "tax",
    "V.A.T. Number": "vat", "C.U.I.T.": "tax", "C.U.I.": "tax", "C.I.F.": "tax", "N.I.F.": "tax", "US FEIN": "tax",
    "Italian Fiscal Code": "tax", "RSIN": "tax", "Fiscal Code": "tax", "Romanian Tax Registration": "tax",
    "Paraguayan tax identification number": "tax", "Numero Unico de Identificacao Tributaria (NUIT)": "tax",
    "Registration Number": "registration", "Registration ID": "registration", "Company Number": "registration",
    "UK Company Number": "registration", "Business Registration Number": "registration", "C.R. No.": "registration",
    "Business Registration Document #": "registration", "Commercial Registry Number": "registration",
    "Chamber of Commerce Number": "registration", "Public Registration Number": "registration",
    "Central Registration System Number": "registration", "Enterprise Number": "registration",
    "Business Number": "registration", "Istanbul Chamber of Comm. No.": "registration", "Romanian C.R.": "registration",
    "Dubai Chamber of Commerce Membership No.": "registration", "Economic Register Number (CBLS)": "registration",
    "Certificate of Incorporation Number": "registration", "Registered Charity No.": "registration",
    "Registration Certificate Number (Dubai)": "registration", "Matricula Mercantil No": "registration",
    "Folio Mercantil No.": "registration", "Branch Unit Number": "registration", "LE Number": "registration",
    "Organization Code": "registration", "File Number": "registration", "Serial No.": "registration",
    "Russian State Individual Business Registration Number Pattern (OGRNIP)": "registration",
    "Government Gazette Number": "government-gazette", "Trademark number": "trademark",
    "Legal Entity Number": "lei", "D-U-N-S Number": "duns", "SWIFT/BIC": "swift", "BIK (RU)": "bik", "ISIN": "isin",
    "Unified Social Credit Code (USCC)": "uscc", "United Social Credit Code Certificate (USCCC)": "uscc",
    "Equity Ticker": "stock-code", "MICEX Code": "stock-code", "UN/LOCODE": "locode",
    "Vessel Registration Identification": "imo", "MMSI": "mmsi", "Other Vessel Call Sign": "call-sign",
    "Aircraft Tail Number": "tail-number", "Previous Aircraft Tail Number": "tail-number",
    "Aircraft Manufacturer's Serial Number (MSN)": "aircraft-serial",
    "Aircraft Serial Identification": "aircraft-serial",
    "Aircraft Construction Number (also called L/N or S/N or F/N)": "aircraft-serial",
    "Aircraft Mode S Transponder Code": "mode-s", "Chinese Commercial Code": "chinese-commercial-code",
    "Website": "website", "Email Address": "email", "Phone Number": "phone", "Fax Number": "phone",
    "Identification Document Number": "id-number",
}  # fmt: skip
"""Kind of document → kind of identifier."""

NOTES = frozenset(
    {
        "Organization Established Date", "Organization Type:", "Aircraft Model", "Aircraft Manufacture Date",
        "Aircraft Operator", "Former Vessel Flag", "Vessel Year of Build", "Other Vessel Type", "Target Type",
        "Issuer Name", "Secondary sanctions risk:", "Additional Sanctions Information -",
        "Executive Order 13662 Directive Determination -", "For more information, please see:",
        "For more information on directives, please visit the following link:",
        "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:",
        "Executive Order 13846 information:", "Executive Order 14024 Directive Information -",
        "Executive Order 14024 Directive Information", "Executive Order 14059 information:",
        "Executive Order 14014 Directive Information:", "CAATSA Section 235 Information:", "IFCA Determination -",
        "PEESA Information:", "Effective Date (CMIC)", "Purchase/Sales For Divestment Date (CMIC)",
        "Nonproliferation and Export Control Sanctions Information:",
    }
)  # fmt: skip
"""Entries of the document list that are remarks; kept as notes."""
DATED_NOTE = re.compile(r"^(Listing|Effective) Date \(EO \d+(?: as amended)? Directive \w+\):?$")
IGNORED = {"Gender": "names are not compared by gender"}
COUNTRIES = frozenset({"Nationality of Registration", "Registration Country", "Other Vessel Flag"})
WALLET = "Digital Currency Address - "

_LINKED = re.compile(
    r"\(?Linked To:\s*(?P<name>.+?)(?=\s*;\s*Linked To:|\)\s*(?:;|\.|\(|$)|;\s|\.?\s*$)(?:\)?\s*[;.]?\s*)"
)
_REMARK_AKA = re.compile(r"(?:^|(?<=; ))(?P<kind>[afn])\.k\.a\. '(?P<name>[^;]+?)'(?=;|\.?\s*$)[;.]?\s*")


def is_known_document(kind: str) -> bool:
    """Whether OFAC's document list uses this kind."""
    return (
        kind in IDENTIFIERS or kind in NOTES or kind in IGNORED or kind in COUNTRIES
        or kind.startswith(WALLET) or kind == "Listing Date (CMIC)" or DATED_NOTE.match(kind) is not None
    )  # fmt: skip


def person_name(first: str, last: str) -> str:
    """Given and family name in natural order."""
    return " ".join(part for part in (clean(first), clean(last)) if part)


def list_of_programs(programs: list[str], default: str) -> str:
    """The list an entry of the non-SDN file belongs to; entries of other files belong to the file's own list."""
    if default != "ofac-consolidated":
        return default
    return next((LISTS_BY_PROGRAM[p] for p in programs if p in LISTS_BY_PROGRAM), default)


def check_which(list_id: str, blocking: int, entries: int, path: str) -> None:
    """Refuse one of OFAC's two files as the other: they have one layout, and the file does not say which it is.

    Args:
        list_id: The list as which the file is imported.
        blocking: Entries with one of `BLOCKING_PROGRAMS`.
        entries: All entries; a file of fewer than `FEW_ENTRIES` is neither.
        path: The file, for the message.
    """
    if entries < FEW_ENTRIES:
        return
    is_sdn = blocking > entries * BLOCKING_SHARE
    share = f"{blocking} of {entries} entries are under {', '.join(sorted(BLOCKING_PROGRAMS))}"
    if list_id == "ofac-sdn" and not is_sdn:
        raise refuse(path, f"looks like OFAC's non-SDN list, for {share}; import it with --as ofac-consolidated")
    if list_id == "ofac-consolidated" and is_sdn:
        raise refuse(path, f"looks like OFAC's SDN list, for {share}; import it without --as ofac-consolidated")


def add_document(listing: ImportedListing, kind: str, value: str, country: str, tally: Tally) -> None:
    """Add one entry of OFAC's document list: an identifier, a note, a country, a date, or ignored by name."""
    kind, value = clean(kind), present(value)
    if kind == "Listing Date (CMIC)" and (day := read_day(value)) is not None:
        listing.listed_on = day
    elif kind in IGNORED:
        tally.ignored_values[f"document {kind}"] += 1
    elif kind in NOTES or DATED_NOTE.match(kind) or kind == "Listing Date (CMIC)":
        listing.notes.append(f"{kind.rstrip(' :-')}: {value}" if value else kind)
    elif kind in COUNTRIES:
        add_country(listing, value, f"document {kind}", tally)
    elif kind.startswith(WALLET):
        add_identifier(listing, f"wallet-{kind.removeprefix(WALLET).strip().casefold()[:20]}", value, tally, kind)
    elif kind in IDENTIFIERS:
        known = IDENTIFIERS[kind]
        if known == "imo" and not value.upper().startswith("IMO") and not re.fullmatch(r"\d{7}", value):
            known = "vessel-registration"
        add_identifier(listing, known, value, tally, kind)
    else:
        tally.issue(listing.line, "document", f"{kind[:60]!r} is not a known kind; kept as `other`")
        listing.identifiers.append(("other", f"{kind}: {value}"[:300]))
    if country and kind in IDENTIFIERS and IDENTIFIERS[kind] in {"passport", "national-id", "registration", "tax"}:
        add_country(listing, country, "document country", tally)


def add_remarks(listing: ImportedListing, remarks: str) -> None:
    """Remarks: linked parties become ties, a.k.a. in quotes become weak aliases, the rest stays as a note."""
    text = clean(remarks)
    for found in _LINKED.finditer(text):
        if name := present(found["name"]):
            listing.links.append(("associated_with", name))
    text = _LINKED.sub("", text)
    for found in _REMARK_AKA.finditer(text):
        kind: NameKind = "former" if found["kind"] == "f" else "name"
        listing.aliases.append(ImportedName(found["name"], "weak", kind))
    text = _REMARK_AKA.sub("", text).strip(" ;")
    if present(text.strip(" .()")):
        listing.notes.append(text)
