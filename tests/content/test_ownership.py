"""Shares of listed parties, in aggregate, directly and through others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportscreen.content.load import load_catalog
from exportscreen.content.ownership import Stake, owned_through
from exportscreen.models import PartyHit
from exportscreen.screening import Screener

PARTIES = "abcdefg"
stakes = st.lists(
    st.builds(
        Stake, st.sampled_from(PARTIES), st.sampled_from(PARTIES), st.sampled_from([10.0, 25.0, 40.0, 50.0, 60.0])
    ),
    max_size=14,
)


def slow(all_stakes: list[Stake], listed: set[str]) -> set[str]:
    """The obvious computation: add one party at a time while any can be added."""
    bound = set(listed)
    while True:
        for party in sorted(set(PARTIES) - bound):
            largest = {
                owner: max(s.share for s in all_stakes if (s.owner, s.owned) == (owner, party))
                for owner in {s.owner for s in all_stakes if s.owned == party and s.owner != party}
            }
            if sum(share for owner, share in largest.items() if owner in bound) >= 50:
                bound.add(party)
                break
        else:
            return bound - listed


@given(stakes, st.sets(st.sampled_from(PARTIES), max_size=3))
def test_aggregate_equals_the_slow_computation(all_stakes: list[Stake], listed: set[str]) -> None:
    assert set(owned_through(all_stakes, listed)) == slow(all_stakes, listed)


@given(stakes, st.sets(st.sampled_from(PARTIES), max_size=3))
def test_order_of_stakes_changes_nothing(all_stakes: list[Stake], listed: set[str]) -> None:
    assert owned_through(all_stakes, listed) == owned_through(list(reversed(all_stakes)), listed)


@pytest.mark.parametrize(
    ("all_stakes", "expected"),
    [
        ([Stake("a", "x", 30.0), Stake("b", "x", 25.0)], {"x": 55.0}),
        ([Stake("a", "x", 49.0)], {}),
        ([Stake("a", "m", 50.0), Stake("m", "x", 50.0)], {"m": 50.0, "x": 50.0}),
        ([Stake("a", "m", 49.0), Stake("m", "x", 100.0)], {}),
        ([Stake("a", "m", 60.0), Stake("a", "n", 60.0), Stake("m", "x", 25.0), Stake("n", "x", 25.0)],
         {"m": 60.0, "n": 60.0, "x": 50.0}),
        ([Stake("m", "n", 60.0), Stake("n", "m", 60.0)], {}),
        ([Stake("x", "x", 100.0)], {}),
    ],
    ids=["two owners add up", "below half", "through another", "not through a minority", "diamond", "cycle", "oneself"],
)  # fmt: skip
def test_shares_add_up(all_stakes: list[Stake], expected: dict[str, float]) -> None:
    assert owned_through(all_stakes, {"a", "b"}) == expected


def test_a_party_the_user_knows_to_be_owned_is_linked_with_its_chain(screener: Screener) -> None:
    transaction = {
        "date": "2012-05-01",
        "parties": [{"role": "buyer", "name": "Caspian Tile Works LLC", "country": "AE"}],
        "ownership": [
            {"owner": "Shahid Bagheri Industrial Group", "owned": "Gulf Holding FZE", "share": 51},
            {"owner": "Gulf Holding FZE", "owned": "Caspian Tile Works LLC", "share": 60},
        ],
    }
    report = screener.screen(transaction)
    hit = next(h for h in report.hits if isinstance(h, PartyHit) and h.matched == "Caspian Tile Works LLC")
    assert (hit.standing, hit.role, hit.field) == ("linked", "buyer", "parties[0].name")
    assert [(link.name, link.share, link.steps) for link in hit.links] == [
        ("Gulf Holding FZE", 60.0, 1),
        ("Shahid Bagheri Industrial Group", 51.0, 2),
    ]


def test_a_minority_holding_links_nothing(screener: Screener) -> None:
    transaction = {
        "date": "2012-05-01",
        "parties": [{"role": "buyer", "name": "Caspian Tile Works LLC"}],
        "ownership": [{"owner": "Shahid Bagheri Industrial Group", "owned": "Caspian Tile Works LLC", "share": 49}],
    }
    assert not [h for h in screener.screen(transaction).hits if isinstance(h, PartyHit)]


LIST = """kind: watchlist
id: own-customers
title: "Customers we watch"
issuer: "Compliance"
measure: information
retrieved_on: "2026-01-01"
bounds: {{min: 1, max: 5}}
listings:
  - id: own-0001
    name: "Zarrinfar Casting Works"
    countries: ["AE"]
    relations: [{{kind: owned_by, target: IRe.066, stated_by: user, share: {share}}}]
"""


@pytest.mark.parametrize(("share", "standing"), [("60", "linked"), ("50", "linked"), ("30", "reported")])
def test_a_users_own_list_links_from_half_on(share: str, standing: str, tmp_path: Path) -> None:
    (tmp_path / "own-customers.yaml").write_text(LIST.format(share=share), encoding="utf-8")
    own = Screener(load_catalog([tmp_path]))
    report = own.screen({"parties": [{"role": "buyer", "name": "Zarrinfar Casting Works"}]}, as_of=date(2012, 5, 1))
    hit = next(h for h in report.hits if isinstance(h, PartyHit) and h.listing == "own-0001")
    assert hit.standing == standing
    assert {"linked-party", "owned-half-by-listed"} & {f.rule for f in report.flags} or standing == "reported"
    assert "reported-party" not in {f.rule for f in report.flags}
    assert [(x.name, x.share) for x in hit.links if x.steps == 1] == [("Shahid Bagheri Industrial Group", float(share))]
