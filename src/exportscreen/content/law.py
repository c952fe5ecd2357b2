"""What is in force on a day: periods, provisions, designations, and the position taken in a dispute."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from exportscreen.content.catalog import Catalog
from exportscreen.content.common import CitationRef, Period
from exportscreen.content.parties import Designation, Listing
from exportscreen.content.rules import Standing

LawStatus = Literal["in_force", "in_force_disputed", "not_yet", "ended", "not_law"]
Positions = Mapping[str, str]
"""Dispute id → position taken; disputes not named take their default."""


@dataclass(frozen=True, slots=True)
class InForce:
    """The answer for one provision or designation on one day."""

    status: LawStatus
    disputes: tuple[str, ...] = ()
    """Disputes on which the answer depends."""
    begins_on: date | None = None
    """First later day on which it holds, for `not_yet`."""
    elsewise: bool = False
    """True if it would be in force under another position on one of the disputes."""


def holds(period: Period, day: date) -> bool:
    """Whether a day lies in `[from, to)`."""
    return period.effective_from <= day and (period.effective_to is None or day < period.effective_to)


def takes(period: Period, catalog: Catalog, positions: Positions) -> bool:
    """Whether a period exists under the positions taken."""
    return all(
        positions.get(dispute, catalog.disputes[dispute].default) == position
        for dispute, position in period.positions.items()
    )


def in_force(periods: Iterable[Period], catalog: Catalog, day: date, positions: Positions) -> InForce:
    """Judge a set of periods on a day; no periods means it has no dates and always stands."""
    periods = tuple(periods)
    if not periods:
        return InForce("in_force")
    mine = [p for p in periods if takes(p, catalog, positions)]
    today = [p for p in periods if holds(p, day)]
    depends = tuple(sorted({d for p in today for d in p.positions}))
    if any(p in mine for p in today):
        undisputed = any(not p.positions for p in today) or _holds_under_every_position(today, catalog)
        return InForce("in_force") if undisputed else InForce("in_force_disputed", depends)
    later = min((p for p in mine if p.effective_from > day), key=lambda p: p.effective_from, default=None)
    if later is not None:
        disputes = tuple(sorted({*depends, *later.positions}))
        return InForce("not_yet", disputes, begins_on=later.effective_from, elsewise=bool(today))
    return InForce("ended", depends, elsewise=bool(today))


def _holds_under_every_position(today: Iterable[Period], catalog: Catalog) -> bool:
    today = tuple(today)
    return all(
        any(p.positions.get(dispute, position.id) == position.id for p in today)
        for dispute in {d for p in today for d in p.positions}
        for position in catalog.disputes[dispute].positions
    )


def judge(citation: CitationRef, catalog: Catalog, day: date, positions: Positions) -> InForce:
    """Judge a cited provision on a day; a source that is not law gives `not_law`."""
    source = catalog.sources[citation.source]
    if not source.law:
        return InForce("not_law")
    provision = catalog.provision(citation.source, citation.at)
    periods = provision.periods if provision is not None and provision.periods else source.periods
    return in_force(periods, catalog, day, positions)


@dataclass(frozen=True, slots=True)
class DatedStanding:
    """One designation in one of its periods, judged on a day."""

    designation: Designation
    standing: Standing
    effective_from: date | None
    effective_to: date | None
    disputes: tuple[str, ...] = ()
    elsewise: bool = False


def applying(designation: Designation, catalog: Catalog) -> CitationRef:
    """The paragraph that gives a designation its effect: the annex's `applied_by`, else the designation itself."""
    provision = catalog.provision(designation.source, designation.at)
    at = provision.applied_by if provision is not None and provision.applied_by else designation.at
    return CitationRef(source=designation.source, at=at)


def standings(listing: Listing, catalog: Catalog, day: date, positions: Positions) -> tuple[DatedStanding, ...]:
    """Judge each designation of a listing, once for each of its periods.

    A designation is `designated` only if its listing period and the provision that applies it are in force.
    """
    found: list[DatedStanding] = []
    for designation in listing.designations:
        law = judge(applying(designation, catalog), catalog, day, positions)
        if not designation.periods:
            standing: Standing = "ended" if law.status == "ended" else "undated"
            found.append(DatedStanding(designation, standing, None, None, law.disputes, law.elsewise))
        for period in designation.periods:
            found.append(_judge_period(designation, period, law, catalog, day, positions))
    return tuple(found)


def _judge_period(
    designation: Designation, period: Period, law: InForce, catalog: Catalog, day: date, positions: Positions
) -> DatedStanding:
    start, end = period.effective_from, period.effective_to
    mine = takes(period, catalog, positions)
    disputes = tuple(sorted({*law.disputes, *period.positions})) if start <= day or not mine else ()
    if mine and holds(period, day) and law.status in {"in_force", "in_force_disputed", "not_law"}:
        disputed = tuple(period.positions) if law.status == "in_force" else (*period.positions, *law.disputes)
        return DatedStanding(designation, "designated", start, end, tuple(sorted(set(disputed))))
    if mine and (start > day or (holds(period, day) and law.status == "not_yet")):
        return DatedStanding(designation, "not_yet", start, end, tuple(sorted(period.positions)))
    return DatedStanding(designation, "ended", start, end, disputes, elsewise=not mine and holds(period, day))
