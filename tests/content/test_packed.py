"""Packed watchlists say what plain ones say, listing by listing and all at once."""

from __future__ import annotations

import hashlib
import pickle

import pytest

from exportscreen.content.catalog import content_json, digest_of_list
from exportscreen.content.load import load_catalog
from exportscreen.content.ownership import Stake
from exportscreen.content.packed import ListingsById, PackedListings, ids_of, stakes_of
from exportscreen.content.packing import pack_watchlists, unpack_watchlists
from exportscreen.content.parties import Listing, Watchlist

LISTINGS = tuple(
    Listing.model_validate(
        {
            "id": ident,
            "name": name,
            "identifiers": {"imo": "9074729"} if ident == "b" else {},
            "designations": [{"source": "a-law", "at": "1", "seen_on": "2024-01-01"}],
            "relations": relations,
        }
    )
    for ident, name, relations in (
        ("a", "Example Holding", []),
        ("b", "Пример Судоходство", [{"kind": "owned_by", "target": "a", "share": 51, "stated_by": "reported"}]),
        ("c", "示例公司", [{"kind": "owned_by", "target": "b", "stated_by": "reported"}]),
    )
)


def watchlist(ident: str, listings: tuple[Listing, ...]) -> Watchlist:
    return Watchlist.model_validate(
        {
            "kind": "watchlist", "id": ident, "title": "A list", "issuer": "A ministry", "measure": "asset_freeze",
            "retrieved_on": "2024-01-01", "bounds": {"min": 0, "max": 9}, "listings": listings,
        }
    )  # fmt: skip


PLAIN = {"one": watchlist("one", LISTINGS[:2]), "none": watchlist("none", ()), "two": watchlist("two", LISTINGS[2:])}


@pytest.fixture
def packed() -> dict[str, Watchlist]:
    return dict(unpack_watchlists(pack_watchlists(PLAIN.values())))


def test_what_was_packed_comes_back(packed: dict[str, Watchlist]) -> None:
    assert all(isinstance(w.listings, PackedListings) for w in packed.values())
    assert packed == PLAIN
    assert packed["none"].listings == ()
    assert [content_json(w) for w in packed.values()] == [content_json(w) for w in PLAIN.values()]


def test_packed_listings_are_a_sequence(packed: dict[str, Watchlist]) -> None:
    listings = packed["one"].listings
    assert len(listings) == 2
    assert (listings[0], listings[-1], listings[1:]) == (LISTINGS[0], LISTINGS[1], (LISTINGS[1],))
    assert LISTINGS[1] in listings
    assert listings != LISTINGS
    with pytest.raises(IndexError):
        listings[len(listings)]


def test_a_listing_asked_for_twice_is_read_once(packed: dict[str, Watchlist]) -> None:
    assert packed["one"].listings[1] is packed["one"].listings[1]


def test_what_is_asked_of_all_listings_needs_none_of_them(packed: dict[str, Watchlist]) -> None:
    for ident, plain in PLAIN.items():
        assert list(ids_of(packed[ident].listings)) == list(ids_of(plain.listings))
        assert list(stakes_of(packed[ident].listings)) == list(stakes_of(plain.listings))
    assert list(stakes_of(packed["one"].listings)) == [Stake("a", "b", 51.0)]


def test_listings_are_found_by_id(packed: dict[str, Watchlist]) -> None:
    by_id = ListingsById(w.listings for w in packed.values())
    assert dict(by_id) == {x.id: x for x in LISTINGS}
    assert list(by_id) == ["a", "b", "c"]
    assert "b" in by_id
    assert "d" not in by_id
    with pytest.raises(KeyError):
        by_id["d"]


def test_each_list_is_sent_to_another_process_with_its_own_bytes(packed: dict[str, Watchlist]) -> None:
    sent = pickle.dumps(packed["two"])
    assert pickle.loads(sent) == PLAIN["two"]  # noqa: S301 - our own bytes
    assert b"Example Holding" not in sent


def test_digests_of_lists_are_those_of_their_canonical_json(packed: dict[str, Watchlist]) -> None:
    catalog = load_catalog()
    for one in (*PLAIN.values(), *packed.values(), *catalog.watchlists.values()):
        assert digest_of_list(one) == f"sha256:{hashlib.sha256(content_json(one).encode()).hexdigest()}"
    assert catalog.list_digests == {ident: digest_of_list(one) for ident, one in catalog.watchlists.items()}
