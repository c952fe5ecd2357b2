"""Words that name a good and its use at once are one fact, not two."""

from __future__ import annotations

from datetime import date

import pytest

from exportscreen.models import SEVERITIES
from exportscreen.screening import Screener

DAY = date(2026, 1, 15)


@pytest.mark.parametrize("text", ["Unmanned aircraft", "Heavy water (deuterium oxide)", "Warships"])
def test_a_good_alone_states_no_use(text: str, screener: Screener) -> None:
    report = screener.screen(text, as_of=DAY)
    assert [flag.rule for flag in report.flags if flag.rule.endswith("-use-sensitive-item")] == []
    assert SEVERITIES.index(report.severity) < SEVERITIES.index("medium")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Unmanned aircraft engines for a drone factory", "uav-use-sensitive-item"),
        ("Carbon fibre for a missile programme", "missile-use-sensitive-item"),
        ("Carbon fibre for unmanned aircraft", "uav-use-sensitive-item"),
        ("Gyroscopes for the armed forces in Lima", "military-use-sensitive-item"),
    ],
)
def test_a_use_told_in_other_words_counts(text: str, rule: str, screener: Screener) -> None:
    assert rule in {flag.rule for flag in screener.screen(text, as_of=DAY).flags}


def test_the_same_words_count_beside_an_embargoed_place(screener: Screener) -> None:
    report = screener.screen("Heavy water to Iran", as_of=DAY)
    assert "nuclear-use-embargoed-item" in {flag.rule for flag in report.flags}
