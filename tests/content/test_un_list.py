"""The Iran list of the United Nations: complete against the UN's own file where at hand, and sound in any case."""

from __future__ import annotations

import gzip
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from exportscreen.content.catalog import Catalog, load_files
from exportscreen.content.law import applying, standings
from exportscreen.content.parties import Designation, Listing

ROOT = Path(__file__).resolve().parents[2]
UN_FILES = ROOT.parent / "shared" / "data" / "real" / "un"
EDITION_2026 = UN_FILES / "consolidated-2026-02-27.xml.gz"
EDITION_2018 = UN_FILES / "consolidated-2018-08-24.xml.gz"

ACRONYM = re.compile(r"\s*\(([A-Z][A-Z .]+)\)")
"""An acronym as the UN file prints it inside a name: ` (SBIG)`, ` (BK CO.)`."""

needs_un_files = pytest.mark.skipif(
    not (EDITION_2026.is_file() and EDITION_2018.is_file()),
    reason="the UN consolidated list is not part of the project; put it at ../shared/data/real/un",
)

LEFT_IN_2016 = frozenset(
    [f"IRe.{n:03}" for n in (6, 7, 15, 21, 28, 29, 30, 33, 35, 41, 44, 46, 47, 52, 54, 72, 74)]
    + [f"IRi.{n:03}" for n in (2, 5, 6, 7, 8, 10, 11, 19, 21, 23, 24, 25, 28, 29, 30, 31, 32, 34, 37, 40)]
)
"""Names of the 2026 edition that the edition of 2018 lacks."""

ANNEXES = ("unscr-1737", "unscr-1747", "unscr-1803", "unscr-1929")
ENTRIES_AND_PERSONS = {
    ("unscr-1737", "annex"): (10, 12),
    ("unscr-1747", "annex I"): (13, 15),
    ("unscr-1803", "annex I"): (0, 13),
    ("unscr-1803", "annex III"): (12, 0),
    ("unscr-1929", "annex I"): (22, 1),
    ("unscr-1929", "annex II"): (15, 0),
    ("unscr-1929", "annex III"): (3, 0),
    ("unscr-1737", "op 18"): (3, 2),
}
"""Counts as the resolutions print them; the last row is what the Committee added in 2012."""


@dataclass(frozen=True)
class UnEntry:
    """What the UN file says of one party."""

    name: str
    acronyms: tuple[str, ...]
    aliases: tuple[tuple[str, str], ...]
    """(name, quality as printed)."""
    listed_on: date


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold()


def _split_aliases(printed: str) -> list[str]:
    """Split as the head of the watchlist says: at `;` and at a letter with a parenthesis such as ` b) `."""
    return [part.strip() for part in re.split(r";|\s[a-z]\)\s", printed) if part.strip()]


def _read_edition(path: Path) -> dict[str, UnEntry]:
    root = ET.fromstring(gzip.decompress(path.read_bytes()))  # noqa: S314 - a file of our own choosing
    found: dict[str, UnEntry] = {}
    for node in root.iter():
        reference = node.findtext("REFERENCE_NUMBER") or ""
        if node.tag in {"INDIVIDUAL", "ENTITY"} and reference.startswith(("IRe.", "IRi.")):
            found[reference] = _read_entry(node)
    return found


def _read_entry(node: ET.Element) -> UnEntry:
    parts = (node.findtext(tag) or "" for tag in ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"))
    printed = " ".join(part.strip() for part in parts if part.strip())
    aliases: list[tuple[str, str]] = []
    for child in node:
        if child.tag in {"INDIVIDUAL_ALIAS", "ENTITY_ALIAS"} and (text := child.findtext("ALIAS_NAME")):
            aliases += [(name, child.findtext("QUALITY") or "") for name in _split_aliases(text)]
    return UnEntry(
        name=re.sub(ACRONYM, "", printed),
        acronyms=tuple(re.findall(ACRONYM, printed)),
        aliases=tuple(aliases),
        listed_on=date.fromisoformat((node.findtext("LISTED_ON") or "")[:10]),
    )


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The sources and the UN list alone: no other watchlist has a say here."""
    watchlists = ROOT / "watchlists"
    return load_files([watchlists / "sources", watchlists / "parties" / "un-1737.yaml"]).catalog


@pytest.fixture(scope="module")
def listings(catalog: Catalog) -> Mapping[str, Listing]:
    return {listing.id: listing for listing in catalog.watchlists["un-1737"].listings}


@pytest.fixture(scope="module")
def un_2026() -> dict[str, UnEntry]:
    return _read_edition(EDITION_2026)


def _original(listing: Listing) -> Designation:
    """The annex or Committee decision that first named the party."""
    (found,) = (d for d in listing.designations if d.source in ANNEXES)
    return found


@needs_un_files
def test_the_references_are_those_of_the_un_file(listings: Mapping[str, Listing], un_2026: dict[str, UnEntry]) -> None:
    assert set(listings) == set(un_2026)


@needs_un_files
def test_every_primary_name_is_the_printed_one_without_its_acronym(
    listings: Mapping[str, Listing], un_2026: dict[str, UnEntry]
) -> None:
    differing = {ref: e.name for ref, e in un_2026.items() if _fold(listings[ref].name) != _fold(e.name)}
    assert differing == {}


@needs_un_files
def test_every_un_alias_stands_on_its_listing(listings: Mapping[str, Listing], un_2026: dict[str, UnEntry]) -> None:
    missing = [
        (ref, name)
        for ref, entry in un_2026.items()
        for name, _ in entry.aliases
        if _fold(name) not in {_fold(alias.name) for alias in listings[ref].aliases}
    ]
    assert missing == []


@needs_un_files
def test_printed_acronyms_and_low_quality_names_are_weak(
    listings: Mapping[str, Listing], un_2026: dict[str, UnEntry]
) -> None:
    weak = {ref: {_fold(a.name) for a in listing.aliases if a.quality == "weak"} for ref, listing in listings.items()}
    strong = [
        (ref, name)
        for ref, entry in un_2026.items()
        for name in (*entry.acronyms, *(alias for alias, quality in entry.aliases if quality == "Low"))
        if _fold(name) not in weak[ref]
    ]
    assert strong == []


@needs_un_files
def test_first_listing_days_are_those_of_the_un_file(
    listings: Mapping[str, Listing], un_2026: dict[str, UnEntry]
) -> None:
    ours = {ref: _original(listing).periods[0].effective_from for ref, listing in listings.items()}
    assert ours == {ref: entry.listed_on for ref, entry in un_2026.items()}


@needs_un_files
def test_who_left_in_2016_is_the_difference_of_two_editions(un_2026: dict[str, UnEntry]) -> None:
    assert set(un_2026) - set(_read_edition(EDITION_2018)) == LEFT_IN_2016


def test_the_list_has_78_entities_and_43_persons(listings: Mapping[str, Listing]) -> None:
    assert Counter(listing.type for listing in listings.values()) == {"organization": 78, "person": 43}
    assert all((listing.type == "person") == listing.id.startswith("IRi.") for listing in listings.values())


def test_the_annexes_name_as_many_as_they_print(listings: Mapping[str, Listing]) -> None:
    counts: Counter[tuple[str, str, str]] = Counter()
    for listing in listings.values():
        named = _original(listing)
        counts[named.source, named.at.split(", section")[0], listing.type] += 1
    assert {
        annex: (counts[*annex, "organization"], counts[*annex, "person"]) for annex in ENTRIES_AND_PERSONS
    } == ENTRIES_AND_PERSONS
    assert counts.total() == 121


def test_no_two_parties_share_a_place_in_an_annex(listings: Mapping[str, Listing]) -> None:
    places = Counter((d.source, d.at, d.entry) for d in map(_original, listings.values()))
    assert [place for place, times in places.items() if times > 1] == []


def test_every_annex_locator_resolves_to_a_paragraph_that_freezes(
    catalog: Catalog, listings: Mapping[str, Listing]
) -> None:
    for listing in listings.values():
        cited = applying(_original(listing), catalog)
        provision = catalog.provision(cited.source, cited.at)
        assert provision is not None, listing.id
        assert provision.kind == "asset_freeze", f"{listing.id}: {cited.source} {cited.at}"


def test_thirty_seven_left_in_2016_and_the_others_stayed_until_2023(listings: Mapping[str, Listing]) -> None:
    ends = {
        listing.id: [p.effective_to for d in listing.designations if d.source == "unscr-2231" for p in d.periods]
        for listing in listings.values()
    }
    assert len(LEFT_IN_2016) == 37
    assert {ref for ref, found in ends.items() if found == [date(2023, 10, 18)]} == set(listings) - LEFT_IN_2016
    assert {ref: found for ref, found in ends.items() if ref in LEFT_IN_2016 and found} == {
        "IRe.007": [date(2016, 1, 17)]  # Bank Sepah left by a decision of the following day
    }


@pytest.mark.parametrize(
    ("listing", "day", "position", "designated_under"),
    [
        pytest.param("IRe.066", date(2006, 12, 22), "took_effect", set(), id="SBIG, the day before the annex"),
        pytest.param("IRe.066", date(2010, 2, 1), "took_effect", {"unscr-1737"}, id="SBIG, day of a 2010 cable"),
        pytest.param("IRe.066", date(2016, 1, 16), "took_effect", {"unscr-2231"}, id="SBIG stays on in 2016"),
        pytest.param("IRe.066", date(2023, 10, 18), "took_effect", set(), id="SBIG, no UN freeze from Transition Day"),
        pytest.param("IRe.066", date(2025, 9, 28), "took_effect", {"unscr-1737"}, id="SBIG is back"),
        pytest.param("IRe.066", date(2025, 9, 28), "no_effect", set(), id="SBIG is not back for those who deny it"),
        pytest.param("IRe.006", date(2016, 1, 15), "took_effect", {"unscr-1737"}, id="AEOI, last day"),
        pytest.param("IRe.006", date(2016, 1, 16), "took_effect", set(), id="AEOI leaves"),
        pytest.param("IRe.007", date(2016, 1, 16), "took_effect", {"unscr-2231"}, id="Bank Sepah, one day more"),
        pytest.param("IRe.007", date(2016, 1, 17), "took_effect", set(), id="Bank Sepah leaves"),
        pytest.param("IRe.076", date(2007, 3, 24), "took_effect", {"unscr-1747"}, id="Ya Mahdi is a party of 1747"),
        pytest.param("IRi.039", date(2024, 6, 1), "took_effect", set(), id="a person between the two freezes"),
    ],
)
def test_a_party_is_designated_by_the_united_nations_only_on_the_right_days(
    catalog: Catalog,
    listings: Mapping[str, Listing],
    listing: str,
    day: date,
    position: str,
    designated_under: set[str],
) -> None:
    judged = standings(listings[listing], catalog, day, {"snapback-2025": position})
    found = {
        s.designation.source for s in judged if s.standing == "designated" and s.designation.source.startswith("unscr-")
    }
    assert found == designated_under


def test_the_two_instrumentation_plants_belong_to_two_parties(listings: Mapping[str, Listing]) -> None:
    """OFAC joins them under one uid; the UN keeps them apart, and the names differ by two letters."""
    bearers = {
        name: [ref for ref, listing in listings.items() if name in {alias.name for alias in listing.aliases}]
        for name in ("Instrumentation Factory Plant", "Instrumentation Factories Plant")
    }
    assert bearers == {"Instrumentation Factory Plant": ["IRe.017"], "Instrumentation Factories Plant": ["IRe.027"]}


def test_no_strong_name_is_shared_by_two_listings(listings: Mapping[str, Listing]) -> None:
    bearers: dict[str, set[str]] = {}
    for ref, listing in listings.items():
        for name in (listing.name, *(alias.name for alias in listing.aliases if alias.quality == "strong")):
            bearers.setdefault(_fold(name), set()).add(ref)
    assert {name: refs for name, refs in bearers.items() if len(refs) > 1} == {}


def test_short_acronyms_that_collide_are_never_strong(listings: Mapping[str, Listing]) -> None:
    collide = {"AIG", "DIO", "IFP", "KAA", "NFRPC", "PCI", "SBIG", "SEP", "SHIG", "SIG", "SSL", "YMI"}
    seen = {alias.name: alias.quality for listing in listings.values() for alias in listing.aliases}
    assert {name: seen.get(name) for name in collide} == dict.fromkeys(collide, "weak")
