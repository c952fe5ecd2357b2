"""The US Consolidated Screening List of trade.gov, native CSV and JSON: lists of Treasury, Commerce and State."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from exportscreen.lists.formats.ofac_terms import PARTY_TYPES, add_document, add_remarks, is_known_document
from exportscreen.lists.jsonfile import check_values, objects_in, read_json, text, texts
from exportscreen.lists.model import ImportedListing, Reading, Tally, check_keys, refuse
from exportscreen.lists.publish import day_after
from exportscreen.lists.tablefile import Columns, csv_rows, text_lines, with_header
from exportscreen.lists.text import clean, digest_id, join_address, names_in, natural_order, present, split_acronym
from exportscreen.lists.values import add_country, birth_text, country_code, read_day

_LINK = "an address of a page; follows from the list"
_ORDER = "whether the denial order has the standard terms"
HANDLED = frozenset(
    {
        "_id", "id", "source", "entity_number", "type", "programs", "name", "title", "addresses",
        "federal_register_notice",
        "start_date", "end_date", "license_requirement", "license_policy", "call_sign", "vessel_type", "vessel_flag",
        "vessel_owner", "remarks", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth",
        "ids",
        "country",
    }
)  # fmt: skip
IGNORED = {
    "source_list_url": _LINK, "source_information_url": _LINK, "standard_order": _ORDER,
    "gross_tonnage": "changes with each survey", "gross_registered_tonnage": "changes with each survey",
}  # fmt: skip
MANY = frozenset(
    {
        "programs", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth", "vessel_flag",
        "country",
    }
)  # fmt: skip
"""Fields of the native JSON that hold a list of texts."""
COLUMNS = Columns(HANDLED, IGNORED, frozenset({"source", "name", "entity_number", "alt_names", "addresses"}))


@dataclass(frozen=True, slots=True)
class Part:
    """One of the lists that make up the CSL."""

    list: str
    prefix: str


PARTS: Mapping[str, Part] = {
    "SDN": Part("ofac-sdn", "ofac"), "SSI": Part("ofac-ssi", "ofac"), "CMIC": Part("ofac-ns-cmic", "ofac"),
    "PLC": Part("ofac-ns-plc", "ofac"), "FSE": Part("ofac-fse", "ofac"), "CAP": Part("ofac-capta", "ofac"),
    "NS-MBS List": Part("ofac-ns-mbs", "ofac"), "MBS": Part("ofac-ns-mbs", "ofac"),
    "EL": Part("bis-entity-list", "bis-el"), "DPL": Part("bis-denied-persons", "bis-dpl"),
    "UVL": Part("bis-unverified-list", "bis-uvl"),
    "MEU": Part("bis-meu-list", "bis-meu"), "DTC": Part("us-aeca-debarred", "us-dtc"),
    "ISN": Part("us-nonproliferation", "us-isn"),
}  # fmt: skip
"""Code in the parentheses of `source` → list."""
_CODE = re.compile(r"\(([^()]+)\)")
_FEDERAL_REGISTER = re.compile(r"\b(\d{2})\s*F\.?\s?R\.?\s*(\d{3,6})")
_SUCCESSOR = re.compile(r"[;,]?\s+and any successor.*$", re.IGNORECASE)


def part_of(source: str) -> Part | None:
    """The list that a `source` names by its code, e.g. `Entity List (EL) - Bureau of Industry and Security`."""
    return next((PARTS[code] for code in _CODE.findall(source) if code in PARTS), None)


def federal_register(notice: str) -> str:
    """The first Federal Register page in a notice, as `76 FR 37632`; the notice itself if none is found."""
    found = _FEDERAL_REGISTER.search(notice)
    return f"{found[1]} FR {found[2]}" if found else clean(notice)


def start_listing(
    source: str, number: str, name: str, places: Iterable[str], reading: Reading, tally: Tally, line: int
) -> ImportedListing | None:
    """A listing with its list and stable id; None, and a report, if the source is unknown.

    The numbers of trade.gov for Commerce and State entries are digests that change with the row, so those entries
    get an id from list, name and countries.
    """
    part = part_of(source)
    if part is None:
        tally.report(line, "source", f"{source[:60]!r} is not a list this importer knows")
        return None
    number, plain = clean(number), clean(name)
    if part.prefix == "ofac" and number.isdecimal():
        ident, at = f"ofac-{number}", f"uid {number}"
    else:
        ident, at = digest_id(part.prefix, plain, *sorted(set(places))), ""
    return ImportedListing(id=ident, name=plain, list_id=part.list, at=at, line=line)


def import_us_csl_csv(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the native CSV; several values of a cell stand apart by `; `."""
    rows = csv_rows(text_lines(stream, reading, "utf-8", tally), reading)
    for line, row in with_header(rows, reading, tally, COLUMNS):
        values = {k: _split(k, v) for k, v in row.items()}
        documents = [_document(part) for part in _split("ids", row.get("ids", ""))]
        tally.published += row["name"].count("; ")
        if (listing := _listing(values, documents, row.get("addresses", ""), line, reading, tally)) is not None:
            yield listing


def _split(column: str, cell: str) -> list[str]:
    if column in {"name", "title", "remarks", "federal_register_notice", "license_requirement", "license_policy"}:
        return [cell] if cell.strip() else []
    return [part for part in cell.split("; ") if part.strip()]


def _document(written: str) -> tuple[str, str, str]:
    """Kind, number and country of `RU, 7725374454, Tax ID No.` (until 2024) or `Tax ID No., 7725374454, RU` (since)."""
    kind, _, rest = written.partition(", ")
    number, _, last = written.rpartition(", ")
    if is_known_document(kind.strip()) and not is_known_document(last.strip()):
        value, comma, country = rest.rpartition(", ")
        return (kind, value, country) if comma and re.fullmatch("[A-Z]{2}", country.strip()) else (kind, rest, "")
    country, comma, value = number.partition(", ")
    return (last, value, country) if comma and re.fullmatch("[A-Z]{2}", country) else (last, number, "")


def import_us_csl_json(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the native JSON: an object with `results`, or the list itself."""
    data = read_json(stream, reading)
    results = data.get("results") if isinstance(data, dict) else data
    if not isinstance(results, list):
        raise refuse(reading.shown_as, "holds no list `results`; is it another format?")
    for line, entry in enumerate(results, 1):
        tally.records += 1
        if not isinstance(entry, dict):
            tally.report(line, "results", "is not an object")
            continue
        check_keys(entry, HANDLED, IGNORED, tally, line)
        check_values(entry, HANDLED, tally, line, many=MANY, objects=frozenset({"addresses", "ids"}))
        values = {k: texts(v) for k, v in entry.items() if k not in {"addresses", "ids"}}
        documents = [
            (text(d.get("type")), text(d.get("number")), text(d.get("country")))
            for d in objects_in(entry.get("ids"))
        ]  # fmt: skip
        places = [
            join_address(text(a.get(k)) for k in ("address", "city", "state", "postal_code", "country"))
            for a in objects_in(entry.get("addresses"))
        ]  # fmt: skip
        if (listing := _listing(values, documents, "; ".join(places), line, reading, tally)) is not None:
            yield listing


def _listing(
    values: Mapping[str, list[str]],
    documents: Iterable[tuple[str, str, str]],
    addresses: str,
    line: int,
    reading: Reading,
    tally: Tally,
) -> ImportedListing | None:
    def first(name: str) -> str:
        return (values.get(name) or [""])[0]

    places = [p for p in re.split(r";\s+", addresses) if p.strip()]
    codes = {code for p in places if (code := country_code(p.rpartition(", ")[2]))}
    listing = start_listing(first("source"), first("entity_number"), first("name"), codes, reading, tally, line)
    if listing is None:
        return None
    kind = first("type")
    person = kind == "Individual"
    if kind and kind not in PARTY_TYPES:
        tally.issue(line, "type", f"{kind[:40]!r} is not a known type; read as an organization")
    listing.type = PARTY_TYPES.get(kind, "organization")
    _name(listing, person)
    tally.published += 1 + len(values.get("alt_names", ()))
    for alias in values.get("alt_names", ()):
        listing.aliases += names_in(natural_order(clean(alias)) if person else clean(alias))
    notice = first("federal_register_notice")
    listing.at = listing.at or federal_register(notice) or f"entry of {listing.name[:80]}"
    listing.entry = clean(notice) or None
    listing.programs += values.get("programs", ())
    _add_dates(listing, first("start_date"), first("end_date"), tally)
    for place in places:
        country = place.rpartition(", ")[2]
        if country != place or not country_code(place):
            listing.addresses.append(clean(place))
        if country_code(country):
            add_country(listing, country, "addresses", tally)
    for column in ("citizenships", "nationalities", "vessel_flag", "country"):
        for country in values.get(column, ()):
            add_country(listing, country, column, tally)
    for document, number, country in documents:
        if document or number:
            add_document(listing, document, number, country, tally)
    listing.born += [birth_text(b) for b in values.get("dates_of_birth", ())]
    listing.notes += [f"Born in {p}" for p in values.get("places_of_birth", ())]
    if sign := present(first("call_sign")):
        listing.identifiers.append(("call-sign", sign))
    if owner := present(first("vessel_owner")):
        listing.links.append(("owned_by", owner))
    for column, words in (("license_requirement", "License requirement"), ("license_policy", "License policy")):
        if present(first(column)):
            listing.notes.append(f"{words}: {clean(first(column))}")
    listing.notes += [present(first("title")), present(first("vessel_type"))]
    add_remarks(listing, first("remarks"))
    return listing


def _name(listing: ImportedListing, person: bool) -> None:
    name = _SUCCESSOR.sub("", listing.name)
    if name != listing.name:
        listing.notes.append("The listing extends to any successor, sub-unit or subsidiary.")
    listing.name, more = split_acronym(natural_order(name) if person else name)
    listing.aliases += more


def _add_dates(listing: ImportedListing, start: str, end: str, tally: Tally) -> None:
    for name, written in (("start_date", start), ("end_date", end)):
        if not written:
            continue
        day = read_day(written)
        if day is None:
            tally.issue(listing.line, name, f"{written[:40]!r} is not a day")
        elif name == "start_date":
            listing.listed_on = day
        else:
            listing.ended_on = day_after(day)
            if not start:
                tally.issue(listing.line, name, f"ends on {day} without a start; kept as a note")
                listing.notes.append(f"Ends on {day}")


def import_us_csl_derived(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of a copy with short keys and tables of shared texts; it has no street addresses, ids or dates."""
    data: Any = read_json(stream, reading)
    if (
        not isinstance(data, dict)
        or not isinstance(data.get("entries"), list)
        or not isinstance(data.get("tables"), dict)
    ):
        raise refuse(reading.shown_as, "holds no `entries` and `tables`; is it another format?")
    tables = data["tables"]
    tally.edition = read_day(text(data.get("sourceGeneratedAt"))[:10])
    declared = data.get("entryCount")
    tally.declared = declared if isinstance(declared, int) else None

    def shared(table: str, index: Any, line: int) -> str:
        rows = tables.get(table)
        if index is None:
            return ""
        if not isinstance(rows, list) or not isinstance(index, int) or not 0 <= index < len(rows):
            tally.issue(line, table, f"{str(index)[:20]!r} points outside the table")
            return ""
        return text(rows[index])

    for line, entry in enumerate(data["entries"], 1):
        tally.records += 1
        if not isinstance(entry, dict):
            tally.report(line, "entries", "is not an object")
            continue
        check_keys(entry, SHORT_HANDLED, SHORT_IGNORED, tally, line)
        check_values(entry, SHORT_HANDLED, tally, line, many=frozenset({"a", "c"}))
        values = {
            "source": [shared("sources", entry.get("s"), line)],
            "entity_number": texts(entry.get("e")), "type": texts(entry.get("t")), "name": texts(entry.get("n")),
            "alt_names": texts(entry.get("a")), "country": texts(entry.get("c")),
            "federal_register_notice": texts(entry.get("fr")),
            "programs": [p for p in shared("programmes", entry.get("pg"), line).split("; ") if p],
            "license_requirement": [shared("licenceRequirements", entry.get("lr"), line)],
            "license_policy": [shared("licencePolicies", entry.get("lp"), line)],
        }  # fmt: skip
        if (listing := _listing(values, (), "; ".join(texts(entry.get("c"))), line, reading, tally)) is not None:
            yield listing


SHORT_HANDLED = frozenset({"n", "a", "s", "t", "c", "e", "lr", "lp", "pg", "fr"})
SHORT_IGNORED = {"u": _LINK}
