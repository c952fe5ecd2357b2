"""Initials that no list gives: found where facts support them, as a weak sign, and never without."""

from __future__ import annotations

from exportscreen.content.load import load_catalog
from exportscreen.matching.names import acronyms, read_name
from exportscreen.models import PartyHit, Report
from exportscreen.reading.tokens import tokenize
from exportscreen.reading.units import read_units
from exportscreen.screening.screener import Screener

LEAST_RECALL = 0.9


def _made() -> list[tuple[str, str]]:
    """(listing, initials) of Iranian organizations whose initials their listing does not give."""
    found = []
    for listing in load_catalog().listings.values():
        if listing.type == "person" or "IR" not in listing.countries:
            continue
        given = {"".join(c for c in a.name if c.isalpha()).casefold() for a in listing.aliases}
        for letters in sorted(acronyms(read_name(listing.name, "organization")) - given, key=len)[:1]:
            if [u.kind for u in read_units(tokenize(letters))] == ["word"]:
                found.append((listing.id, letters.upper()))
    return found


def _parties(report: Report) -> list[PartyHit]:
    return [hit for hit in report.hits if isinstance(hit, PartyHit)]


def test_initials_are_found_where_country_and_goods_support_them() -> None:
    screener, cases = Screener(), _made()
    assert len(cases) >= 50
    missed = []
    for listing, letters in cases:
        report = screener.screen(f"{letters}, Tehran, Iran, ordered gyroscopes for missile guidance")
        if not any(hit.listing == listing and hit.strength == "weak" for hit in _parties(report)):
            missed.append((listing, letters))
    assert len(missed) <= (1 - LEAST_RECALL) * len(cases), missed


def test_initials_alone_are_no_sign() -> None:
    screener = Screener()
    for _, letters in _made():
        report = screener.screen(f"{letters} quotes office chairs for a school in Oslo")
        assert not [hit for hit in _parties(report) if hit.matched == letters and "initials" in " ".join(hit.evidence)]
