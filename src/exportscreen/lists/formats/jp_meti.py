"""Japan's Foreign End User List (METI) as JSON, a copy made from the ministry's PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from exportscreen.lists.jsonfile import check_values, read_json, text, texts
from exportscreen.lists.model import ImportedListing, Reading, Tally, check_keys, refuse
from exportscreen.lists.text import clean, digest_id, names_in, present, split_acronym
from exportscreen.lists.values import country_code, read_day

HANDLED = frozenset({"id", "entity_name", "entity_type", "aliases", "addresses", "reason", "date_added", "source_url"})
IGNORED = {
    "country": "whose list it is; another than Japan's is reported", "list_id": "is the same in every record",
    "source_list_name": "is the same in every record",
    "last_verified": "when the copy was compared with the notice",
}  # fmt: skip
CONCERNS = {"B": "biological", "C": "chemical", "M": "missile", "N": "nuclear", "CW": "conventional weapons"}
_LETTERS = re.compile(r"\b(CW|[BCMN])\b")
_EDITION = re.compile(r"/(\d{4})(\d{2})(\d{2})\d{3}/")
COUNTRIES = (
    "Islamic Republic of Iran", "North Korea", "Islamic Republic of Pakistan", "Russian Federation",
    "People's Republic of China", "United Arab Emirates", "Hong Kong", "Syrian Arab Republic", "Republic of Lebanon",
    "Taiwan",
    "Arab Republic of Egypt", "Islamic Republic of Afghanistan", "India", "Republic of Yemen", "State of Israel",
)  # fmt: skip
"""Countries as the list prints them; some copies run a name on after one."""


def import_jp_meti(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the file; a name that slid into the address, behind its country, is put back and noted."""
    data = read_json(stream, reading)
    if not isinstance(data, list):
        raise refuse(reading.shown_as, "is not a list of entries; is it another format?")
    for line, entry in enumerate(data, 1):
        tally.records += 1
        if not isinstance(entry, dict):
            tally.report(line, "", "is not an object")
            continue
        if (whose := text(entry.get("country"))).casefold() not in {"", "jp"}:
            tally.report(line, "country", f"{whose[:20]!r} is not 'jp'; is it the list of another country?")
            continue
        check_keys(entry, HANDLED, IGNORED, tally, line)
        check_values(entry, HANDLED, tally, line, many=frozenset({"aliases", "addresses"}))
        if found := _EDITION.search(text(entry.get("source_url"))):
            tally.edition = tally.edition or read_day(f"{found[1]}-{found[2]}-{found[3]}")
        name, aliases = clean(text(entry.get("entity_name"))), texts(entry.get("aliases"))
        places = [clean(a) for a in texts(entry.get("addresses"))]
        repaired = ""
        if not name:
            name, places = _repair(places)
            repaired = "The name was printed behind the country and has been put back." if name else ""
        if not name and aliases:
            name, repaired = clean(aliases.pop(0)), "The name is missing in the source; the first alias stands for it."
        kind = text(entry.get("entity_type"))
        if kind not in {"organization", "person", ""}:
            tally.issue(line, "entity_type", f"{kind[:40]!r} is not a known type; read as an organization")
        main, more = split_acronym(name.replace("（", " (").replace("）", ")"))
        letters = list(dict.fromkeys(_LETTERS.findall(text(entry.get("reason")))))
        listing = ImportedListing(
            id=digest_id("jp-eul", name, *places),
            name=main,
            list_id=reading.list_id,
            at=f"edition of {tally.edition}" if tally.edition else "end user list",
            line=line,
            type="person" if kind == "person" else "organization",
            aliases=more,
            programs=[f"{letter} ({CONCERNS[letter]})" for letter in letters],
            listed_on=read_day(text(entry.get("date_added"))),
            notes=[repaired],
        )
        tally.published += 1 + len(aliases)
        for alias in aliases:
            if present(alias):
                listing.aliases += names_in(clean(alias))
        for place in places:
            if (code := country_code(place)) is not None:
                listing.countries.append(code)
            else:
                listing.addresses.append(place)
                listing.countries += [c for n in COUNTRIES if place.startswith(n) and (c := country_code(n))]
        yield listing


def _repair(places: list[str]) -> tuple[str, list[str]]:
    for i, place in enumerate(places):
        for country in COUNTRIES:
            if place.startswith(f"{country} "):
                return place[len(country) :].strip(), [*places[:i], country, *places[i + 1 :]]
    return "", places
