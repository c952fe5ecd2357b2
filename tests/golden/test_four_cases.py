"""The four cables of 2009–2010, told in many ways, come out as an expert would flag them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exportscreen.models import SEVERITIES, ItemHit, PartyHit, Report
from exportscreen.screening import Screener

CASES = [json.loads(line) for line in (Path(__file__).parent / "four_cases.jsonl").read_text("utf-8").splitlines()]
IDS = [f"{case['case']}-{case['telling']}" for case in CASES]


def screened(case: dict[str, Any], screener: Screener) -> Report:
    """The case's report, on its own day."""
    day = date.fromisoformat(case["as_of"]) if "as_of" in case else None
    return screener.screen(case["transaction"], as_of=day)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_parties_come_with_their_standing(case: dict[str, Any], screener: Screener) -> None:
    hits = [h for h in screened(case, screener).hits if isinstance(h, PartyHit) and h.strength != "weak"]
    found = {hit.listing: hit.standing for hit in hits}
    assert {ident: found.get(ident) for ident in case["expect"]["parties"]} == case["expect"]["parties"]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_goods_are_recognised(case: dict[str, Any], screener: Screener) -> None:
    hits = screened(case, screener).hits
    found = {h.listing for h in hits if isinstance(h, ItemHit) and h.reading == "good" and h.strength != "weak"}
    assert set(case["expect"]["items"]) <= found


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_severity_is_reached(case: dict[str, Any], screener: Screener) -> None:
    report = screened(case, screener)
    assert SEVERITIES.index(report.severity) >= SEVERITIES.index(case["expect"]["severity"])


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_paragraphs_and_cables_are_cited(case: dict[str, Any], screener: Screener) -> None:
    report = screened(case, screener)
    cited = {(c.source, c.at, c.status) for f in report.flags for c in f.citations}
    for source, at, status in case["expect"].get("cites", ()):
        assert any(c[0] == source and c[2] == status and at in (None, c[1]) for c in cited), (source, at, status)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_reported_party_is_never_called_sanctioned(case: dict[str, Any], screener: Screener) -> None:
    report = screened(case, screener)
    reported = {h.id for h in report.hits if isinstance(h, PartyHit) and h.standing == "reported"}
    for flag in report.flags:
        if reported & set(flag.hits):
            assert "sanction" not in f"{flag.title} {flag.message}".casefold()
            assert flag.effect != "prohibition" or not reported >= set(flag.hits)


def test_1803_prohibits_no_gyroscope_and_no_detector(screener: Screener) -> None:
    for case in CASES:
        if case["case"] in {"dali", "4-star", "ecl"}:
            for flag in screened(case, screener).flags:
                if flag.effect == "prohibition":
                    assert flag.citations[0].source != "unscr-1803"


def test_infrared_detectors_are_a_notice_under_the_catch_all_only(screener: Screener) -> None:
    report = screener.screen("20 cooled infrared detectors from France to Iran", as_of=date(2010, 3, 1))
    un = [f for f in report.flags if f.citations[0].source.startswith("unscr-")]
    assert un
    assert {f.effect for f in un} == {"notice"}
    assert {(f.citations[0].source, f.citations[0].at) for f in un} == {("unscr-1737", "op 4(b)")}
