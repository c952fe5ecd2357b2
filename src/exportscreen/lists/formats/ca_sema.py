"""Canada's consolidated autonomous sanctions list (SEMA and JVCFOA), XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from exportscreen.lists.model import ImportedListing, Reading, Tally
from exportscreen.lists.text import clean, digest_id, join_parts, names_in, present, split_acronym
from exportscreen.lists.values import add_country, add_identifier, birth_text, read_day
from exportscreen.lists.xmlfile import Layout, Record, read_records

LAYOUT = Layout(
    root="data-set",
    records=frozenset({"record"}),
    namespaces=frozenset({""}),
    header={},
    handled=frozenset(
        {
            "Country", "LastName", "GivenName", "Schedule", "Item", "DateOfListing", "DateOfBirthOrShipBuildDate",
            "DateOfBirth", "Aliases", "EntityOrShip", "Entity", "TitleOrShip", "Title", "ShipIMONumber",
        }
    ),
    ignored={},
)  # fmt: skip
NO_COUNTRY_REGIMES = frozenset(
    {
        "Extremist Settler Violence",
        "Hamas Terrorist Attacks",
        "Justice for Victims of Corrupt Foreign Officials Regulations (JVCFOR)",
    }
)
"""Regimes named for something else than a country."""


def import_ca_sema(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the Canadian file; ids come from regulation and name, for item numbers move."""
    for record in read_records(stream, reading, tally, LAYOUT):
        yield _listing(record, reading, tally)


def _listing(record: Record, reading: Reading, tally: Tally) -> ImportedListing:
    country, schedule, item = (clean(record.text(n)) for n in ("Country", "Schedule", "Item"))
    person = join_parts([record.text("GivenName"), record.text("LastName")])
    entity = clean(record.text("EntityOrShip") or record.text("Entity"))
    title = present(record.text("TitleOrShip") or record.text("Title"))
    ship = present(record.text("ShipIMONumber"))
    name, more = split_acronym(person or entity)
    regime = country.split(" / ")[0]
    listing = ImportedListing(
        id=digest_id("ca", regime, person, entity),
        name=name,
        list_id=reading.list_id,
        at=join_parts([regime, f"schedule {schedule}" if schedule else "", f"item {item}" if item else ""]),
        line=record.line,
        type="vessel" if ship else "person" if person else "organization",
        aliases=more,
        programs=[regime] if regime else [],
    )
    if person and entity:
        listing.notes.append(entity)
    if ship:
        add_identifier(listing, "imo", ship, tally, "ShipIMONumber")
    if title and title != name:
        listing.notes.append(title)
    born = record.text("DateOfBirthOrShipBuildDate") or record.text("DateOfBirth")
    if present(born):
        if listing.type == "person":
            listing.born.append(birth_text(born))
        else:
            listing.notes.append(f"Built or founded: {clean(born)}")
    day = record.text("DateOfListing")
    listing.listed_on = read_day(day)
    if day and listing.listed_on is None:
        tally.issue(record.line, "DateOfListing", f"{day[:40]!r} is not a day")
    tally.published += 1
    _add_aliases(record.text("Aliases"), listing, tally)
    if regime in NO_COUNTRY_REGIMES:
        tally.ignored_values["Country (names no country)"] += 1
    else:
        add_country(listing, country, "Country", tally)
    return listing


def _add_aliases(text: str, listing: ImportedListing, tally: Tally) -> None:
    """Aliases stand apart by `;`, by ` / ` and, for persons, by commas; some are labelled by language."""
    for part in filter(present, text.split(";")):
        tally.published += 1
        for name in re.split(r",\s|\s/\s" if listing.type == "person" else r"\s/\s", part):
            listing.aliases += names_in(clean(name))
