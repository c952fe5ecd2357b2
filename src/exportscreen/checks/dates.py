"""Checks of dates: what cannot be true, and what has grown old."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from exportscreen.checks.model import Check, Content, File, leaves
from exportscreen.content.common import CitationRef, Period
from exportscreen.content.law import applying
from exportscreen.content.parties import Designation, Listing, Watchlist
from exportscreen.content.places import CountryGroup
from exportscreen.content.rules import Rule
from exportscreen.content.sources import Source
from exportscreen.content.yamlfile import Path_
from exportscreen.errors import Issue

PLANNED = frozenset({"to", "effective_to"})
"""Keys whose day may well lie ahead: an end that the law itself names."""
RECORDED = frozenset({"retrieved_on", "seen_on", "reviewed_on", "as_of", "dated_on", "began_on"})
"""Keys for what somebody has done or seen, never possible in the future."""
ADOPTED = frozenset({"resolution", "decision"})
"""Types of source that are written once; the others are amended, and their date is that of the text we read."""
FIRST_DAY = date(1945, 10, 24)
"""No measure in the content can be older than the UN Charter's entry into force."""


def find_overlaps(content: Content) -> Iterator[Issue]:
    """Periods of one row that overlap under the same position on a dispute."""
    for file in content.files:
        for place, periods in _all_periods(file):
            for i, first in enumerate(periods):
                for k in range(i + 1, len(periods)):
                    second = periods[k]
                    if first.positions == second.positions and _overlap(first, second):
                        message = f"overlaps the period from {first.effective_from}; join the two, or end the first"
                        yield file.issue((*place, k, "from"), message)


def find_unsorted_periods(content: Content) -> Iterator[Issue]:
    """Periods that do not stand in the order of time."""
    for file in content.files:
        for place, periods in _all_periods(file):
            for k in range(1, len(periods)):
                before, here = periods[k - 1], periods[k]
                if before.positions == here.positions and here.effective_from < before.effective_from:
                    yield file.issue(
                        (*place, k, "from"), f"{here.effective_from} stands after a later period; sort them"
                    )


def _overlap(a: Period, b: Period) -> bool:
    ends_a, ends_b = a.effective_to or date.max, b.effective_to or date.max
    return a.effective_from < ends_b and b.effective_from < ends_a


def _all_periods(file: File) -> Iterator[tuple[Path_, Sequence[Period]]]:
    model = file.model
    if isinstance(model, Source):
        yield ("periods",), model.periods
        for i, provision in enumerate(model.provisions):
            yield ("provisions", i, "periods"), provision.periods
    elif isinstance(model, Watchlist):
        for i, listing in enumerate(model.listings):
            for k, designation in enumerate(listing.designations):
                yield ("listings", i, "designations", k, "periods"), designation.periods
            for k, relation in enumerate(listing.relations):
                yield ("listings", i, "relations", k, "periods"), relation.periods
    elif isinstance(model, CountryGroup):
        for i, member in enumerate(model.members):
            yield ("members", i, "periods"), member.periods


def find_outside_source(content: Content) -> Iterator[Issue]:
    """Designations that begin before, or live on after, the provision that gives them effect."""
    for file, watchlist in content.of(Watchlist):
        for i, listing in enumerate(watchlist.listings):
            for k, designation in enumerate(listing.designations):
                spans = _spans(content, applying(designation, content.catalog))
                for n, period in enumerate(designation.periods if spans else ()):
                    place: Path_ = ("listings", i, "designations", k, "periods", n)
                    if not any(_within(period.effective_from, span) for span in spans):
                        message = f"begins on {period.effective_from}, when {designation.source} was not in force"
                        yield file.issue((*place, "from"), f"{message}; in force {_told(spans)}")


def _spans(content: Content, cited: CitationRef) -> tuple[Period, ...]:
    source = content.catalog.sources[cited.source]
    provision = content.catalog.provision(cited.source, cited.at)
    return provision.periods if provision is not None and provision.periods else source.periods


def _within(day: date, span: Period) -> bool:
    return span.effective_from <= day and (span.effective_to is None or day < span.effective_to)


def _told(spans: Sequence[Period]) -> str:
    return ", ".join(f"{p.effective_from} to {p.effective_to or 'now'}" for p in spans)


def find_provisions_before_source(content: Content) -> Iterator[Issue]:
    """Provisions in force before their source was dated."""
    for file, source in content.of(Source):
        if source.dated_on is None or source.type not in ADOPTED:
            continue
        rows = [(("periods",), source.periods)]
        rows += [(("provisions", i, "periods"), p.periods) for i, p in enumerate(source.provisions)]  # type: ignore[misc]
        for place, periods in rows:
            for n, period in enumerate(periods):
                if period.effective_from < source.dated_on:
                    message = f"in force from {period.effective_from}, before the source's own date {source.dated_on}"
                    yield file.issue((*place, n, "from"), message)


def find_impossible_order(content: Content) -> Iterator[Issue]:
    """Days that cannot follow each other: seen before it was listed, reviewed before it was published."""
    for file, watchlist in content.of(Watchlist):
        for i, listing in enumerate(watchlist.listings):
            yield from _order_in_listing(content, file, watchlist, listing, ("listings", i))
    for file in content.files:
        for place, value in leaves(file.document.data if file.document is not None else {}):
            day = _day(value) if place[-1] in RECORDED or place[-1] in {"from", "to"} else None
            if day is not None and day < FIRST_DAY:
                yield file.issue(place, f"{day} is before any measure that could be meant; check the year")


def _order_in_listing(
    content: Content, file: File, watchlist: Watchlist, listing: Listing, place: Path_
) -> Iterator[Issue]:
    edition = watchlist.retrieved_on
    for k, designation in enumerate(listing.designations):
        here = (*place, "designations", k)
        if designation.list not in {None, watchlist.id}:
            continue  # another list, read on a day of its own
        if designation.seen_on is not None and designation.seen_on > edition:
            message = f"seen on {designation.seen_on}, after the edition of {edition}; correct one of them"
            yield file.issue((*here, "seen_on"), message)
        yield from _after_edition(file, designation, edition, here)
    for k, report in enumerate(listing.reports):
        source = content.catalog.sources.get(report.source)
        if source is not None and source.dated_on is not None and report.reviewed_on < source.dated_on:
            message = f"reviewed on {report.reviewed_on}, before its source was dated ({source.dated_on})"
            yield file.issue((*place, "reports", k, "reviewed_on"), message)
        if report.reviewed_on > edition:
            message = f"reviewed on {report.reviewed_on}, after the edition of {edition}; set `retrieved_on` anew"
            yield file.issue((*place, "reports", k, "reviewed_on"), message)
    for k, checked in enumerate(listing.not_listed):
        if checked.as_of > edition:
            message = f"looked up on {checked.as_of}, after the edition of {edition}; set `retrieved_on` anew"
            yield file.issue((*place, "not_listed", k, "as_of"), message)


def _after_edition(file: File, designation: Designation, edition: date, place: Path_) -> Iterator[Issue]:
    for n, period in enumerate(designation.periods):
        if period.effective_from > edition:
            message = f"begins on {period.effective_from}, after the edition of {edition}; set `retrieved_on` anew"
            yield file.issue((*place, "periods", n, "from"), message)


def find_future(content: Content) -> Iterator[Issue]:
    """Days that have not come yet."""
    for file in content.files:
        for place, value in leaves(file.document.data if file.document is not None else {}):
            key = str(place[-1])
            if "transaction" in place or (key not in RECORDED and key != "from") or key in PLANNED:
                continue
            day = _day(value)
            if day is not None and day > content.today:
                what = "cannot have been" if key in RECORDED else "begins only then; reports will say not yet"
                yield file.issue(place, f"{day} is after {content.today}: {what}")


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def find_stale_lists(content: Content) -> Iterator[Issue]:
    """Lists older than they themselves allow."""
    for file, watchlist in content.of(Watchlist):
        if watchlist.stale_after_days is None:
            continue
        due = watchlist.retrieved_on + timedelta(days=watchlist.stale_after_days)
        if content.today > due:
            message = f"edition of {watchlist.retrieved_on} was due for a new one on {due}; read the list again"
            yield file.issue(("retrieved_on",), message)


def find_rule_periods(content: Content) -> Iterator[Issue]:
    """Rules that end before they begin, and examples outside their rule's period."""
    for file, rule in content.of(Rule):
        if rule.effective_from and rule.effective_to and rule.effective_to <= rule.effective_from:
            message = f"ends on {rule.effective_to}, not after its start {rule.effective_from}"
            yield file.issue(("effective_to",), message)
        for i, example in enumerate(rule.examples):
            if example.fires and _outside(rule, example.as_of):
                message = f"{example.as_of} is outside the rule's own period, so that it cannot fire"
                yield file.issue(("examples", i, "as_of"), message)


def _outside(rule: Rule, day: date) -> bool:
    return bool(rule.effective_from and day < rule.effective_from) or bool(
        rule.effective_to and day >= rule.effective_to
    )


CHECKS = (
    Check(
        id="overlapping-periods",
        severity="error",
        title="Two periods of one row overlap",
        why="A party would be listed twice over on one day, and an end date would not end it.",
        mend="Join the two, or give the first its end. Periods are half-open: the day of `to` no longer counts.",
        run=find_overlaps,
    ),
    Check(
        id="unsorted-periods",
        severity="warning",
        title="Periods do not stand in the order of time",
        why="Readers take the last row for the latest.",
        mend="Sort them, oldest first.",
        run=find_unsorted_periods,
    ),
    Check(
        id="outside-source",
        severity="error",
        title="A designation begins on a day on which its source was not in force",
        why="Nobody can be listed under a paragraph that is not law that day: one of the two dates is wrong.",
        mend="Compare both dates with the act. A party kept on by a later resolution gets a designation there.",
        run=find_outside_source,
    ),
    Check(
        id="before-source",
        severity="error",
        title="A provision is in force before its source was dated",
        why="A paragraph cannot bind before it was written.",
        mend="Correct the provision's `from` or the source's `dated_on`.",
        run=find_provisions_before_source,
    ),
    Check(
        id="impossible-order",
        severity="error",
        title="Days that cannot follow each other",
        why="A party seen after the edition that was read, or a report reviewed before it came out, was misdated.",
        mend="Correct the day that is wrong; after re-reading a list set its `retrieved_on`.",
        run=find_impossible_order,
    ),
    Check(
        id="rule-period",
        severity="error",
        title="A rule ends before it begins, or an example lies outside its rule's period",
        why="Such a rule can never conclude, and such an example proves nothing.",
        mend="Correct the dates.",
        run=find_rule_periods,
    ),
    Check(
        id="future-date",
        severity="warning",
        title="A day that has not come yet",
        why="Nothing can have been read on it; a measure that begins later is shown as not yet in force.",
        mend="Correct the year, or leave it if the act really begins then.",
        run=find_future,
        clock=True,
    ),
    Check(
        id="stale-list",
        severity="warning",
        title="A list is older than it itself allows",
        why="Reports call it stale and are incomplete until it is read again.",
        mend="Read the list again, update its rows, and set `retrieved_on`.",
        run=find_stale_lists,
        clock=True,
    ),
)
