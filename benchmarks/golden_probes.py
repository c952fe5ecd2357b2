"""Write golden transactions that probe every limit and every listing date of the bundled content.

For each control with criteria: a good just inside all of its limits, and one just outside each. For each day on which a
listing's standing changes: that day and the day before. The files say a second time what the lists say, so that a slip
in one of the two is noticed; after a change that is meant, write them anew and read the difference line by line.

    python benchmarks/golden_probes.py tests/golden
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from exportscreen.content.items import Criterion, ItemFamily, Logic
from exportscreen.models import ItemHit, PartyHit
from exportscreen.screening import Screener

DAY = date(2026, 1, 15)
INSIDE, OUTSIDE = Decimal("0.98"), Decimal("1.02")
MOST_WAYS = 12
"""Ways to meet one control that are probed; more only repeat them."""
PARTIES = 12
"""Parties in one transaction."""


def ways(part: Criterion | Logic | None) -> list[list[Criterion]]:
    """Sets of criteria each of which meets a condition; exemptions are left unstated."""
    if part is None or (isinstance(part, Logic) and part.none is not None):
        return [[]]
    if isinstance(part, Criterion):
        return [[part]]
    if part.any is not None:
        return [way for child in part.any for way in ways(child)][:MOST_WAYS]
    found: list[list[Criterion]] = [[]]
    for child in part.all or ():
        found = [a + b for a in found for b in ways(child)][:MOST_WAYS]
    return found


def inside(criterion: Criterion) -> Decimal:
    """A value that meets a criterion narrowly."""
    if criterion.low is not None and criterion.high is not None:
        return (criterion.low + criterion.high) / 2
    value = criterion.value or Decimal(0)
    return {"<": value * INSIDE, ">": value * OUTSIDE}.get(criterion.op, value)


def outside(criterion: Criterion) -> list[Decimal]:
    """Values that miss a criterion narrowly."""
    if criterion.low is not None and criterion.high is not None:
        return [criterion.low * Decimal("0.95"), criterion.high * Decimal("1.05")]
    value = criterion.value or Decimal(0)
    return [{"<=": value * OUTSIDE, ">=": value * INSIDE, "=": value * Decimal("1.5")}.get(criterion.op, value)]


def written(value: Decimal, unit: str) -> str:
    """A value as structured data gives it."""
    number = format(value.normalize(), "f")
    return number if unit == "1" else f"{number} {unit}"


def probes(family: ItemFamily) -> Iterator[tuple[dict[str, str], tuple[str, str]]]:
    """Properties of a good, and the list and code of the control that they probe."""
    for control in family.controls:
        for way in (a + b for a in ways(control.applies) for b in ways(control.criteria)):
            if not way:
                continue
            base: dict[str, str] = {}
            for criterion in way:
                base.setdefault(criterion.parameter, written(inside(criterion), criterion.unit))
            yield base, (control.list, control.code)
            for criterion in way:
                for value in outside(criterion):
                    changed = {**base, criterion.parameter: written(value, criterion.unit)}
                    yield changed, (control.list, control.code)


def limit_rows(screener: Screener) -> Iterator[dict[str, Any]]:
    """One golden transaction for each set of properties."""
    for family in screener.catalog.families.values():
        words = (family.terms.get("en") or next(iter(family.terms.values())))[0]
        asked: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for properties, code in probes(family):
            asked[json.dumps(properties, sort_keys=True)].add(code)
        for properties_text, codes in asked.items():
            properties = json.loads(properties_text)
            transaction = {"items": [{"description": words, "parameters": properties}]}
            answers: dict[tuple[str, str], list[str]] = defaultdict(list)
            for hit in screener.screen(transaction, DAY).hits:
                if isinstance(hit, ItemHit) and hit.listing == family.id and hit.reading == "good":
                    for answer in hit.controls:
                        answers[(answer.source, answer.code)].append(answer.status)
            expected = [
                {"family": family.id, "list": name, "code": code, "status": _told(answers[(name, code)])}
                for name, code in sorted(codes)
                if answers[(name, code)]
            ]
            if expected:
                name = f"{family.id}: " + ", ".join(f"{key} {value}" for key, value in properties.items())
                yield {
                    "name": name, "as_of": str(DAY), "transaction": transaction, "expect": {"controls": expected},
                }  # fmt: skip


def _told(statuses: list[str]) -> str:
    return "meets" if "meets" in statuses else statuses[0]


def standing_rows(screener: Screener) -> Iterator[dict[str, Any]]:
    """One golden transaction for each day on which standings change, with up to a dozen parties."""
    by_day: dict[date, list[str]] = defaultdict(list)
    for listing in screener.catalog.listings.values():
        periods = [p for d in listing.designations for p in d.periods]
        ends = {day for p in periods for day in (p.effective_from, p.effective_to) if day is not None}
        for day in {day - timedelta(days=back) for day in ends for back in (0, 1)}:
            by_day[day].append(listing.id)
    for day in sorted(by_day):
        for start in range(0, len(by_day[day]), PARTIES):
            part = by_day[day][start : start + PARTIES]
            names = [screener.catalog.listings[ident].name for ident in part]
            transaction = {"parties": [{"role": "buyer", "name": name} for name in names]}
            hits = [h for h in screener.screen(transaction, day).hits if isinstance(h, PartyHit)]
            found = {h.listing: h.standing for h in hits if h.strength != "weak" and h.listing in part}
            if found:
                name = f"{day}: {', '.join(found)}"
                yield {"name": name, "as_of": str(day), "transaction": transaction, "expect": {"parties": found}}


def main(arguments: list[str]) -> int:
    """Write both files; prints how many transactions each holds."""
    folder = Path(arguments[0]) if arguments else Path("tests/golden")
    screener = Screener()
    for name, rows in (("limits", limit_rows(screener)), ("standings", standing_rows(screener))):
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (folder / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        print(f"{name}: {len(lines)} transactions")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
