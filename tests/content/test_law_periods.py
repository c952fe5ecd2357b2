"""What was in force when: the paragraphs of the Iran resolutions, day by day, under both positions on the snapback."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from exportscreen.content.catalog import Catalog, load_files
from exportscreen.content.common import CitationRef
from exportscreen.content.law import LawStatus, judge

ROOT = Path(__file__).resolve().parents[2]

TURNING_DAYS = (
    date(2006, 12, 23),  # 1737 adopted
    date(2007, 3, 24),  # 1747 adopted
    date(2008, 3, 3),  # 1803 adopted
    date(2010, 6, 9),  # 1929 adopted
    date(2016, 1, 16),  # Implementation Day
    date(2020, 10, 18),  # arms limits of 2231 expire
    date(2023, 10, 18),  # missile limits and freeze of 2231 expire
    date(2025, 9, 28),  # the earlier resolutions return, or do not
    date(2025, 10, 18),  # 2231 ends for those who hold that nothing returned
)

STATUS: dict[str, LawStatus] = {"n": "not_yet", "i": "in_force", "d": "in_force_disputed", "e": "ended"}

TABLE = {
    # one group for each turning day: the day before, the day itself, the day after
    # 2006-12-23, 2007-03-24, 2008-03-03, 2010-06-09, 2016-01-16, 2020-10-18, 2023-10-18, 2025-09-28, 2025-10-18
    ("unscr-1737", "op 3(c)", "took_effect"): "nii iii iii iii inn nnn nnn ndd ddd",
    ("unscr-1737", "op 3(c)", "no_effect"): "nii iii iii iii iee eee eee eee eee",
    ("unscr-1737", "op 4(a)", "took_effect"): "nii iii iii iii inn nnn nnn ndd ddd",
    ("unscr-1737", "op 4(a)", "no_effect"): "nii iii iii iii iee eee eee eee eee",
    ("unscr-1747", "op 5", "took_effect"): "nnn nii iii iii inn nnn nnn ndd ddd",
    ("unscr-1747", "op 5", "no_effect"): "nnn nii iii iii iee eee eee eee eee",
    ("unscr-1803", "op 8(a)", "took_effect"): "nnn nnn nii iii inn nnn nnn ndd ddd",
    ("unscr-1803", "op 8(a)", "no_effect"): "nnn nnn nii iii iee eee eee eee eee",
    ("unscr-1929", "op 8", "took_effect"): "nnn nnn nnn nii inn nnn nnn ndd ddd",
    ("unscr-1929", "op 8", "no_effect"): "nnn nnn nnn nii iee eee eee eee eee",
    ("unscr-2231", "annex B op 2", "took_effect"): "nnn nnn nnn nnn nii iii iii iee eee",
    ("unscr-2231", "annex B op 2", "no_effect"): "nnn nnn nnn nnn nii iii iii idd dee",
    ("unscr-2231", "annex B op 4", "took_effect"): "nnn nnn nnn nnn nii iii iee eee eee",
    ("unscr-2231", "annex B op 4", "no_effect"): "nnn nnn nnn nnn nii iii iee eee eee",
    ("unscr-2231", "annex B op 5", "took_effect"): "nnn nnn nnn nnn nii iee eee eee eee",
    ("unscr-2231", "annex B op 5", "no_effect"): "nnn nnn nnn nnn nii iee eee eee eee",
    ("unscr-2231", "annex B op 6(b)", "took_effect"): "nnn nnn nnn nnn nii iee eee eee eee",
    ("unscr-2231", "annex B op 6(b)", "no_effect"): "nnn nnn nnn nnn nii iee eee eee eee",
    ("unscr-2231", "annex B op 6(c)", "took_effect"): "nnn nnn nnn nnn nii iii iee eee eee",
    ("unscr-2231", "annex B op 6(c)", "no_effect"): "nnn nnn nnn nnn nii iii iee eee eee",
    # the missile list that 1737 op 3(c) refers to changes with 1929 op 13, and again with 2231
    ("s-2006-815", "whole list", "took_effect"): "nii iii iii iee eee eee eee eee eee",
    ("s-2010-263", "whole list", "took_effect"): "nnn nnn nnn nii inn nnn nnn ndd ddd",
    ("s-2010-263", "whole list", "no_effect"): "nnn nnn nnn nii iee eee eee eee eee",
    ("s-2015-546", "whole list", "took_effect"): "nnn nnn nnn nnn nii iii iee eee eee",
    # the paragraphs about the return outlive the rest of 2231 for those who hold that it worked
    ("unscr-2231", "op 7", "took_effect"): "nnn nnn nnn nnn nii iii iii iee eee",
    ("unscr-2231", "op 7", "no_effect"): "nnn nnn nnn nnn nii iii iii idd dee",
    ("unscr-2231", "op 12", "took_effect"): "nnn nnn nnn nnn iii iii iii iii idd",
    ("unscr-2231", "op 12", "no_effect"): "nnn nnn nnn nnn iii iii iii iii iee",
}


def _days() -> Iterator[date]:
    for day in TURNING_DAYS:
        yield from (day - timedelta(days=1), day, day + timedelta(days=1))


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The sources alone."""
    return load_files([ROOT / "watchlists" / "sources"]).catalog


@pytest.mark.parametrize(
    ("source", "at", "position", "expected"),
    [pytest.param(*key, row, id=" ".join(key)) for key, row in TABLE.items()],
)
def test_a_provision_is_in_force_on_the_right_days(
    catalog: Catalog, source: str, at: str, position: str, expected: str
) -> None:
    cited = CitationRef(source=source, at=at)
    found = {day: judge(cited, catalog, day, {"snapback-2025": position}).status for day in _days()}
    letters = expected.replace(" ", "")
    assert len(letters) == len(found), "one letter a day"
    assert found == {day: STATUS[letter] for day, letter in zip(found, letters, strict=True)}


@pytest.mark.parametrize("source", ["unscr-1696", "unscr-1737", "unscr-1747", "unscr-1803", "unscr-1835", "unscr-1929"])
def test_every_paragraph_of_the_six_resolutions_returns_as_disputed(catalog: Catalog, source: str) -> None:
    for provision in catalog.sources[source].provisions:
        cited = CitationRef(source=source, at=provision.at)
        back = judge(cited, catalog, date(2026, 6, 1), {})
        gone = judge(cited, catalog, date(2026, 6, 1), {"snapback-2025": "no_effect"})
        assert (back.status, back.disputes) == ("in_force_disputed", ("snapback-2025",)), provision.at
        assert (gone.status, gone.disputes, gone.elsewise) == ("ended", ("snapback-2025",), True), provision.at


def test_before_the_snapback_the_return_is_announced_only_to_those_who_hold_that_it_came(catalog: Catalog) -> None:
    cited = CitationRef(source="unscr-1737", at="op 12")
    assert judge(cited, catalog, date(2020, 1, 1), {}).begins_on == date(2025, 9, 28)
    assert judge(cited, catalog, date(2020, 1, 1), {"snapback-2025": "no_effect"}).begins_on is None


def test_the_nuclear_channel_of_2231_ended_or_did_not_by_position(catalog: Catalog) -> None:
    cited = CitationRef(source="unscr-2231", at="annex B op 2")
    between = date(2025, 10, 1)
    assert judge(cited, catalog, between, {}).elsewise
    assert judge(cited, catalog, between, {"snapback-2025": "no_effect"}).status == "in_force_disputed"


def test_the_return_of_european_union_law_is_not_disputed(catalog: Catalog) -> None:
    """Union law came back by the Union's own regulation, a day after the Council's measures."""
    cited = CitationRef(source="eu-267-2012", at="art 2")
    statuses = [
        judge(cited, catalog, day, {"snapback-2025": position}).status
        for day in (date(2016, 1, 15), date(2016, 1, 16), date(2025, 9, 28), date(2025, 9, 29))
        for position in ("took_effect", "no_effect")
    ]
    assert statuses == ["in_force"] * 2 + ["not_yet"] * 4 + ["in_force"] * 2


@pytest.mark.parametrize(
    ("day", "status"),
    [
        pytest.param(date(2025, 9, 28), "not_yet", id="the day before it took effect"),
        pytest.param(date(2025, 9, 29), "in_force", id="the day it took effect"),
        pytest.param(date(2025, 11, 9), "in_force", id="the day before the suspension"),
        pytest.param(date(2025, 11, 10), "not_yet", id="suspended"),
        pytest.param(date(2026, 11, 9), "not_yet", id="the last day of the suspension"),
        pytest.param(date(2026, 11, 10), "in_force", id="it returns"),
    ],
)
def test_the_affiliates_rule_is_suspended_for_a_year(catalog: Catalog, day: date, status: LawStatus) -> None:
    assert judge(CitationRef(source="bis-affiliates-rule", at="rule"), catalog, day, {}).status == status


@pytest.mark.parametrize(
    ("source", "at"),
    [
        ("mtcr-annex", "whole list"),
        ("infcirc-254-part-2", "whole list"),
        ("bis-kyc-guidance", "para (b): forwarder as final consignee"),
        ("un-panel-1929-2014", "hidden inside ordinary goods"),
    ],
)
def test_commitments_guidance_and_reports_are_never_law(catalog: Catalog, source: str, at: str) -> None:
    assert catalog.provision(source, at) is not None
    assert judge(CitationRef(source=source, at=at), catalog, date(2026, 1, 1), {}).status == "not_law"
