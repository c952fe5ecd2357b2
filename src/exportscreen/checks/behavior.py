"""What a change to watchlists and rules does: flags that appear, vanish or change on the same transactions."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from exportscreen.checks.standing_alone import load_side
from exportscreen.models import SEVERITIES, Flag, PartyHit, Report, Severity
from exportscreen.screening import Screener

ALERT: Severity = "medium"
"""From this severity on a flag is an alert: somebody must look at it."""
FLOOR = SEVERITIES.index(ALERT)
BATCH = 100
FEWEST_FOR_WORKERS = 400
"""Below this a second process costs more than it saves: each builds both engines."""

What = Literal["appears", "vanishes", "changes"]


@dataclass(frozen=True, slots=True, order=True)
class FlagChange:
    """One flag that is not the same under both catalogs."""

    transaction: str
    """Its id, or its place in the input."""
    what: What
    rule: str
    listings: tuple[str, ...]
    lists: tuple[str, ...]
    """Watchlists of the parties it rests on."""
    old: str | None
    """Severity and effect before."""
    new: str | None
    is_alert: bool
    """Whether the side on which it stands counts as an alert."""


@dataclass
class Totals:
    """Both sides in numbers."""

    transactions: int = 0
    unreadable: int = 0
    alerts: list[int] = field(default_factory=lambda: [0, 0])
    """Flags at or above the alert severity, old and new."""
    flagged: list[int] = field(default_factory=lambda: [0, 0])
    """Transactions with an alert, old and new."""
    by_rule: dict[str, list[int]] = field(default_factory=dict)
    by_list: dict[str, list[int]] = field(default_factory=dict)
    changes: list[FlagChange] = field(default_factory=list)

    def add(self, other: Totals) -> None:
        """Take up the totals of a part."""
        self.transactions += other.transactions
        self.unreadable += other.unreadable
        for mine, theirs in ((self.alerts, other.alerts), (self.flagged, other.flagged)):
            mine[0] += theirs[0]
            mine[1] += theirs[1]
        for table, more in ((self.by_rule, other.by_rule), (self.by_list, other.by_list)):
            for key, (a, b) in more.items():
                row = table.setdefault(key, [0, 0])
                row[0] += a
                row[1] += b
        self.changes.extend(other.changes)

    @property
    def new_alerts(self) -> int:
        """Alerts that appear, and flags that become alerts."""
        return sum(1 for change in self.changes if change.is_alert and change.what != "vanishes")

    def share(self) -> float:
        """New alerts in percent of the alerts there were (of the transactions where there were none)."""
        whole = self.alerts[0] or self.transactions
        return 100.0 * self.new_alerts / whole if whole else 0.0


Job = tuple[str, Mapping[str, Any]]
"""Id and transaction."""


def compare_behavior(
    old: Sequence[Path], new: Sequence[Path], jobs: Iterable[Job], as_of: date, workers: int | None = None
) -> Totals:
    """Screen the same transactions under two contents.

    Args:
        old: Folders or files of the content before.
        new: The same after.
        jobs: Transactions.
        as_of: Day for transactions without a date.
        workers: Processes; as many as there are cores if not given.
    """
    every = list(jobs)
    count = workers or os.cpu_count() or 1
    totals = Totals()
    if count == 1 or len(every) < FEWEST_FOR_WORKERS:
        pair = (Screener(load_side(old).catalog), Screener(load_side(new).catalog))
        totals.add(_screen_all(pair, every, as_of))
    else:
        with ProcessPoolExecutor(count, initializer=_begin, initargs=(tuple(old), tuple(new), as_of)) as pool:
            for part in pool.map(_work, _batches(every)):
                totals.add(part)
    totals.changes.sort(key=lambda c: (c.transaction, c.what, c.rule, c.listings))
    return totals


def _batches(jobs: Sequence[Job]) -> Iterator[Sequence[Job]]:
    for start in range(0, len(jobs), BATCH):
        yield jobs[start : start + BATCH]


_WORKER: list[tuple[tuple[Screener, Screener], date]] = []
"""The worker process's two engines; filled once by its initializer."""


def _begin(old: tuple[Path, ...], new: tuple[Path, ...], as_of: date) -> None:
    _WORKER.append(((Screener(load_side(old).catalog), Screener(load_side(new).catalog)), as_of))


def _work(jobs: Sequence[Job]) -> Totals:
    pair, as_of = _WORKER[0]
    return _screen_all(pair, jobs, as_of)


def _screen_all(pair: tuple[Screener, Screener], jobs: Iterable[Job], as_of: date) -> Totals:
    totals = Totals()
    for ident, transaction in jobs:
        totals.transactions += 1
        day = None if transaction.get("date") else as_of
        try:
            reports = [screener.screen(transaction, day) for screener in pair]
        except ValidationError:
            totals.unreadable += 1
            continue
        _count(totals, reports)
        totals.changes.extend(_changes(ident, reports))
    return totals


def _count(totals: Totals, reports: Sequence[Report]) -> None:
    for side, report in enumerate(reports):
        alerts = [flag for flag in report.flags if SEVERITIES.index(flag.severity) >= FLOOR]
        totals.alerts[side] += len(alerts)
        totals.flagged[side] += bool(alerts)
        for rule, number in Counter(flag.rule for flag in alerts).items():
            totals.by_rule.setdefault(rule, [0, 0])[side] += number
        for name, number in Counter(name for flag in alerts for name in _lists(flag, report)).items():
            totals.by_list.setdefault(name, [0, 0])[side] += number


def _changes(ident: str, reports: Sequence[Report]) -> Iterator[FlagChange]:
    old, new = ({_key(flag, report): (flag, report) for flag in report.flags} for report in reports)
    for key in sorted({*old, *new}):
        before, after = old.get(key), new.get(key)
        words = [_words(side[0]) if side is not None else None for side in (before, after)]
        if words[0] == words[1]:
            continue
        flag, report = after or before  # type: ignore[misc]
        ranks = [SEVERITIES.index(side[0].severity) if side is not None else -1 for side in (before, after)]
        what: What = "appears" if before is None else "vanishes" if after is None else "changes"
        alert = ranks[0] >= FLOOR if what == "vanishes" else ranks[1] >= FLOOR > ranks[0]
        yield FlagChange(ident, what, key[0], key[1], _lists(flag, report), words[0], words[1], alert)


def _key(flag: Flag, report: Report) -> tuple[str, tuple[str, ...]]:
    return flag.rule, tuple(sorted({hit.listing for hit in report.hits if hit.id in flag.hits}))


def _lists(flag: Flag, report: Report) -> tuple[str, ...]:
    hits = [hit for hit in report.hits if hit.id in flag.hits and isinstance(hit, PartyHit)]
    return tuple(sorted({hit.watchlist for hit in hits}))


def _words(flag: Flag) -> str:
    return f"{flag.severity} {flag.effect}"
