"""The right law on the day: what stands in force, and what does not, around each day on which the law changed.

Each row gives a subject and, day by day, the status of the paragraphs that bear on it. Written out by hand from the
resolutions: 1737 of 2006-12-23, 1747 of 2007-03-24, 1803 of 2008-03-03, 1929 of 2010-06-09, all ended on 2016-01-16 by
2231; annex B of 2231 from that day, its arms limits until 2020-10-18, its missile limits and freeze until 2023-10-18,
its nuclear limits until the snapback of 2025-09-28 or, for those who see none, until 2025-10-18.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from exportscreen.models import PartyHit, Report
from exportscreen.screening import Screener

SUBJECTS: dict[str, dict[str, Any]] = {
    "gyroscope": {"items": [{"description": "gyroscopes", "quantity": 12}], "origin": "RU", "destination": "IR"},
    "fibre": {"items": [{"description": "dry carbon fibre, 5 t"}], "origin": "CN", "destination": "IR"},
    "party": {"parties": [{"role": "buyer", "name": "Shahid Bagheri Industrial Group", "country": "IR"}]},
    "arms": {
        "items": [{"description": "rocket-propelled grenades and ammunition"}],
        "origin": "IR",
        "destination": "SD",
    },
}
LAW: dict[str, dict[str, tuple[str, str]]] = {
    "gyroscope": {"1737": ("unscr-1737", "op 3(c)"), "2231": ("unscr-2231", "annex B op 4")},
    "fibre": {
        "1737": ("unscr-1737", "op 4(a)"),
        "1803": ("unscr-1803", "op 8(a)"),
        "2231": ("unscr-2231", "annex B op 2"),
    },
    "party": {"1737": ("unscr-1737", "op 12"), "2231": ("unscr-2231", "annex B op 6(c)")},
    "arms": {"1747": ("unscr-1747", "op 5"), "2231": ("unscr-2231", "annex B op 6(b)")},
}
IN, NOT_YET, DISPUTED = "in_force", "not_yet", "in_force_disputed"

# subject, first day, last day, {paragraph: status if the snapback took effect}, {… if it had no effect}
# A paragraph that is not named does not stand in the report as in force or to come.
TABLE: list[tuple[str, str, str, dict[str, str], dict[str, str]]] = [
    ("gyroscope", "2006-12-22", "2006-12-22", {"1737": NOT_YET}, {"1737": NOT_YET}),
    ("gyroscope", "2006-12-23", "2016-01-15", {"1737": IN}, {"1737": IN}),
    ("gyroscope", "2016-01-16", "2023-10-17", {"1737": NOT_YET, "2231": IN}, {"2231": IN}),
    ("gyroscope", "2023-10-18", "2025-09-27", {"1737": NOT_YET}, {}),
    ("gyroscope", "2025-09-28", "2025-10-19", {"1737": DISPUTED}, {}),
    ("fibre", "2006-12-22", "2006-12-22", {"1737": NOT_YET, "1803": NOT_YET}, {"1737": NOT_YET, "1803": NOT_YET}),
    ("fibre", "2006-12-23", "2008-03-02", {"1737": IN, "1803": NOT_YET}, {"1737": IN, "1803": NOT_YET}),
    ("fibre", "2008-03-03", "2016-01-15", {"1737": IN, "1803": IN}, {"1737": IN, "1803": IN}),
    ("fibre", "2016-01-16", "2025-09-27", {"1737": NOT_YET, "1803": NOT_YET, "2231": IN}, {"2231": IN}),
    ("fibre", "2025-09-28", "2025-10-17", {"1737": DISPUTED, "1803": DISPUTED}, {"2231": DISPUTED}),
    ("fibre", "2025-10-18", "2025-10-19", {"1737": DISPUTED, "1803": DISPUTED}, {}),
    ("party", "2006-12-22", "2006-12-22", {"1737": NOT_YET}, {"1737": NOT_YET}),
    ("party", "2006-12-23", "2016-01-15", {"1737": IN}, {"1737": IN}),
    ("party", "2016-01-16", "2023-10-17", {"2231": IN}, {"2231": IN}),
    ("party", "2023-10-18", "2025-09-27", {"1737": NOT_YET}, {}),
    ("party", "2025-09-28", "2025-10-19", {"1737": DISPUTED}, {}),
    ("arms", "2007-03-23", "2007-03-23", {"1747": NOT_YET}, {"1747": NOT_YET}),
    ("arms", "2007-03-24", "2016-01-15", {"1747": IN}, {"1747": IN}),
    ("arms", "2016-01-16", "2020-10-17", {"2231": IN}, {"2231": IN}),
    ("arms", "2020-10-18", "2025-09-27", {"1747": NOT_YET}, {}),
    ("arms", "2025-09-28", "2025-10-19", {"1747": DISPUTED}, {}),
]
CHANGES = (
    "2006-12-23", "2007-03-24", "2008-03-03", "2010-06-09", "2016-01-16", "2020-10-18", "2023-10-18", "2025-09-28",
    "2025-10-18",
)  # fmt: skip
AROUND = sorted({date.fromordinal(date.fromisoformat(day).toordinal() + k) for day in CHANGES for k in (-1, 0, 1)})


def rows() -> list[tuple[str, date, str, dict[str, str]]]:
    """The table, a row for each day around a change and each position."""
    found = []
    for subject, first, last, took, none in TABLE:
        for day in AROUND:
            if date.fromisoformat(first) <= day <= date.fromisoformat(last):
                found.append((subject, day, "took_effect", took))
                found.append((subject, day, "no_effect", none))
    return found


def statuses(report: Report, subject: str) -> dict[str, set[str]]:
    """Paragraph → statuses with which the report's flags cite it (designations of the party hit included)."""
    found: dict[str, set[str]] = {}
    for name, (source, at) in LAW[subject].items():
        cited = [c for flag in report.flags for c in flag.citations if (c.source, c.at) == (source, at)]
        found[name] = {c.status for c in cited}
    return found


@pytest.mark.parametrize(
    ("subject", "day", "position", "expected"), rows(), ids=lambda v: v if isinstance(v, str) else str(v)[:60]
)
def test_paragraphs_stand_as_they_stood_on_the_day(
    subject: str, day: date, position: str, expected: dict[str, str], screener: Screener, no_snapback: Screener
) -> None:
    chosen = screener if position == "took_effect" else no_snapback
    found = statuses(chosen.screen(SUBJECTS[subject], as_of=day), subject)
    live = {name: s for name, s in found.items() if s & {IN, DISPUTED}}
    assert {n: v for n, v in expected.items() if v in {IN, DISPUTED}} == {n: next(iter(s)) for n, s in live.items()}
    for name, status in expected.items():
        if status == NOT_YET:
            assert NOT_YET in found[name], f"{name} should be shown as to come"


@pytest.mark.parametrize("day", AROUND, ids=str)
@pytest.mark.parametrize("position", ["took_effect", "no_effect"])
def test_a_listed_party_is_designated_only_while_its_listing_and_its_paragraph_hold(
    day: date, position: str, screener: Screener, no_snapback: Screener
) -> None:
    chosen = screener if position == "took_effect" else no_snapback
    report = chosen.screen(SUBJECTS["party"], as_of=day)
    hit = next(h for h in report.hits if isinstance(h, PartyHit) and h.listing == "IRe.066")
    by_un = {d.standing for d in hit.designations if d.citation.source in {"unscr-1737", "unscr-2231"}}
    first, last, again = date(2006, 12, 23), date(2023, 10, 18), date(2025, 9, 28)
    on_list = first <= day < last or (position == "took_effect" and day >= again)
    assert ("designated" in by_un) == on_list
    if day < first or (last <= day < again and position == "took_effect"):
        assert "not_yet" in by_un


def test_the_dispute_is_noted_whichever_position_is_taken(screener: Screener, no_snapback: Screener) -> None:
    for chosen in (screener, no_snapback):
        report = chosen.screen(SUBJECTS["gyroscope"], as_of=date(2026, 1, 15))
        cited = [c for f in report.flags for c in f.citations if (c.source, c.at) == ("unscr-1737", "op 3(c)")]
        assert cited
        assert all("disputed" in (c.note or "") for c in cited)


def test_no_flag_is_a_prohibition_before_its_law_begins(screener: Screener) -> None:
    report = screener.screen(SUBJECTS["gyroscope"], as_of=date(2006, 12, 22))
    for flag in report.flags:
        if flag.citations[0].status == "not_yet":
            assert flag.effect == "notice"
            assert "begins on" in flag.message
