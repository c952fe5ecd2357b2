"""Parties outside the UN list on Iran: what may be an entry, what may be said of it, and what must be found."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from exportscreen.content.catalog import load_files
from exportscreen.content.parties import Listing, Watchlist

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
REPORTED_LISTS = ("cable-actors", "court-cases", "reported-fronts")
MAY_BE_DESIGNATED = {
    "case-pourghannad": ("bis-denied-persons",),
    "case-cheng-sihai": ("bis-denied-persons",),
    "case-chitron-us": ("bis-denied-persons",),
    "case-marchenko": ("bis-denied-persons",),
    "rep-pan-systems": ("eu-consolidated",),
}
"""Entries of the reported lists that a legal act names all the same, and the lists that do."""
ORDINARY_MAKERS = ("Sofradir", "Lynred", "Ulis", "ULIS SAS", "Rohde & Schwarz", "Hottinger Baldwin Messtechnik", "HBM")
"""Makers whose goods were sought; they appear in cables and are not parties of concern."""
PUNISHING = re.compile(r"sanction", re.IGNORECASE)
STATED_AS_FACT = re.compile(r"\b(proved|proven|guilty of supplying|is a front|are fronts)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def watchlists() -> dict[str, Watchlist]:
    """The bundled watchlists of parties by id."""
    loaded = load_files([ROOT / "watchlists" / "parties"])
    return {model.id: model for _, model in loaded.documents if isinstance(model, Watchlist)}


@pytest.fixture(scope="module")
def listings(watchlists: dict[str, Watchlist]) -> tuple[Listing, ...]:
    """Every bundled listing."""
    return tuple(listing for watchlist in watchlists.values() for listing in watchlist.listings)


def names_of(listing: Listing) -> tuple[str, ...]:
    """The listing's name and aliases."""
    return (listing.name, *(alias.name for alias in listing.aliases))


def plain(name: str) -> str:
    """A name without the acronym or other name in parentheses at its end, in one case."""
    return re.sub(r"\s*\([^()]*\)$", "", name).strip().casefold()


@pytest.mark.parametrize("maker", ORDINARY_MAKERS)
def test_ordinary_maker_of_sought_goods_is_not_a_listing(maker: str, listings: tuple[Listing, ...]) -> None:
    bearing = [listing.id for listing in listings if maker.casefold() in {plain(name) for name in names_of(listing)}]
    assert bearing == []


def test_party_without_a_name_is_not_a_listing(listings: tuple[Listing, ...]) -> None:
    assert [listing.id for listing in listings if listing.name.casefold().startswith("unnamed")] == []


@pytest.mark.parametrize("list_id", REPORTED_LISTS)
def test_reported_party_is_designated_only_where_its_facts_say_so(
    list_id: str, watchlists: dict[str, Watchlist]
) -> None:
    found = {
        listing.id: tuple(designation.list for designation in listing.designations)
        for listing in watchlists[list_id].listings
        if listing.designations
    }
    allowed = {key: value for key, value in MAY_BE_DESIGNATED.items() if key in found}
    assert found == allowed


@pytest.mark.parametrize("list_id", REPORTED_LISTS)
def test_reported_list_carries_no_legal_effect(list_id: str, watchlists: dict[str, Watchlist]) -> None:
    watchlist = watchlists[list_id]
    assert watchlist.measure == "information"
    assert [listing.id for listing in watchlist.listings if not listing.reports] == []


def test_no_cable_actor_is_designated_or_tied_by_law(watchlists: dict[str, Watchlist]) -> None:
    actors = watchlists["cable-actors"].listings
    assert [listing.id for listing in actors if listing.designations] == []
    assert {relation.stated_by for listing in actors for relation in listing.relations} == {"reported"}


def test_every_cable_actor_says_where_it_was_looked_up(watchlists: dict[str, Watchlist]) -> None:
    assert [listing.id for listing in watchlists["cable-actors"].listings if not listing.not_listed] == []


def test_allegation_never_speaks_of_sanctions(listings: tuple[Listing, ...]) -> None:
    told = [(listing.id, report.allegation) for listing in listings for report in listing.reports]
    assert told, "no report was read"
    assert [row for row in told if PUNISHING.search(row[1])] == []


def test_unproven_allegation_is_not_worded_as_fact(listings: tuple[Listing, ...]) -> None:
    unproven = [
        (listing.id, report.allegation)
        for listing in listings
        for report in listing.reports
        if report.case_status != "convicted"
    ]
    assert [row for row in unproven if STATED_AS_FACT.search(row[1])] == []


def test_dropped_charge_is_answered(listings: tuple[Listing, ...]) -> None:
    unanswered = [
        listing.id
        for listing in listings
        for report in listing.reports
        if report.case_status == "charges_dropped" and not report.response
    ]
    assert unanswered == []


def test_no_ofac_uid_is_doubled_outside_the_un_list(listings: tuple[Listing, ...]) -> None:
    """The UN list splits some parties that OFAC joins under one uid; nobody else may share a uid."""
    holders: dict[str, set[str]] = {}
    for listing in listings:
        for designation in listing.designations:
            if designation.source == "ofac-sdn":
                holders.setdefault(designation.at, set()).add(listing.id)
    assert holders, "no OFAC entry was read"
    doubled = {uid: sorted(ids) for uid, ids in holders.items() if len(ids) > 1}
    assert {uid: ids for uid, ids in doubled.items() if not all(ident.startswith("IR") for ident in ids)} == {}


def test_ofac_id_and_locator_tell_the_same_uid(watchlists: dict[str, Watchlist]) -> None:
    for listing in watchlists["ofac-sdn-selected"].listings:
        uids = {designation.at for designation in listing.designations if designation.source == "ofac-sdn"}
        assert uids == {f"uid {listing.id.removeprefix('ofac-')}"}, listing.id


def test_no_alias_is_given_twice_in_one_listing(listings: tuple[Listing, ...]) -> None:
    for listing in listings:
        repeated = [name for name, count in Counter(name.casefold() for name in names_of(listing)).items() if count > 1]
        assert repeated == [], listing.id


def test_bare_acronym_is_a_weak_alias(watchlists: dict[str, Watchlist]) -> None:
    strong = [
        (listing.id, alias.name)
        for list_id in ("cable-actors", "ofac-sdn-selected", "bis-entity-list-selected", "un-1718-selected")
        for listing in watchlists[list_id].listings
        for alias in listing.aliases
        if alias.quality == "strong" and re.fullmatch(r"([A-Z]\.?){2,6}", alias.name)
    ]
    assert strong == []


def test_every_lookalike_of_the_cable_actors_is_somebody_else(watchlists: dict[str, Watchlist]) -> None:
    for listing in watchlists["cable-actors"].listings:
        own = {name.casefold() for name in names_of(listing)}
        assert own.isdisjoint(lookalike.name.casefold() for lookalike in listing.lookalikes), listing.id


def test_every_party_of_the_labelled_transactions_is_a_listing(listings: tuple[Listing, ...]) -> None:
    path = SHARED / "examples" / "dev_entities.json"
    if not path.exists():
        pytest.skip("the labelled transactions are not beside this checkout")
    wanted = json.loads(path.read_text(encoding="utf-8"))
    known = {plain(name) for listing in listings for name in names_of(listing)}
    assert [name for name in wanted if plain(name) not in known] == []
