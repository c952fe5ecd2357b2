"""How well labelled transactions come out: recall of parties, goods and severity, and false alerts.

    python benchmarks/quality.py [FILE] [--as-of DATE] [--misses] [--baseline]

FILE holds one labelled transaction a line (default: the development cases beside the project); `dev_entities.json` and
`item_families.json` beside it give other names of the labelled parties and the families of goods. The baseline, in the
same run, finds parties by their exact names and goods by their exact English terms.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from exportscreen.content.yamlfile import read_document
from exportscreen.models import SEVERITIES, ItemHit, PartyHit, Report
from exportscreen.reading.tokens import tokenize
from exportscreen.screening import Screener

HERE = Path(__file__).resolve().parent
DEFAULT = HERE.parent.parent / "shared" / "examples" / "dev_cases.jsonl"
FIELDS = ("parties", "items", "origin", "destination", "via", "end_use", "date")


@dataclass
class Tally:
    """A share, counted up."""

    hit: int = 0
    of: int = 0

    def add(self, good: bool) -> None:
        """Count one."""
        self.hit += good
        self.of += 1

    def __str__(self) -> str:
        return f"{self.hit / self.of:6.3f}  ({self.hit} of {self.of})" if self.of else "     –  (none)"


@dataclass
class Result:
    """All shares of one run."""

    severity: Tally = field(default_factory=Tally)
    covered_severity: Tally = field(default_factory=Tally)
    flagged: Tally = field(default_factory=Tally)
    entities: Tally = field(default_factory=Tally)
    entities_firm: Tally = field(default_factory=Tally)
    items: Tally = field(default_factory=Tally)
    limits: Tally = field(default_factory=Tally)
    too_high: Tally = field(default_factory=Tally)
    false_alerts: Tally = field(default_factory=Tally)
    false_hard: Tally = field(default_factory=Tally)
    false_foreign: Tally = field(default_factory=Tally)
    misses: list[str] = field(default_factory=list)


def fold(name: str) -> str:
    """A name for exact comparison."""
    return " ".join(t.native for t in tokenize(name))


class Labels:
    """What the labels mean in the product's terms."""

    def __init__(self, folder: Path, screener: Screener) -> None:
        self.screener = screener
        entities = folder / "dev_entities.json"
        known: dict[str, Any] = json.loads(entities.read_text(encoding="utf-8")) if entities.exists() else {}
        self.names: dict[str, set[str]] = {n: {fold(x) for x in (n, *d.get("aka", ()))} for n, d in known.items()}
        families = folder / "item_families.json"
        codes: dict[str, Any] = json.loads(families.read_text(encoding="utf-8")) if families.exists() else {}
        self.codes: dict[str, set[str]] = {f: {c.replace(" ", "") for c in d["codes"]} for f, d in codes.items()}
        self.families: dict[str, list[str]] = read_document(HERE / "families.yaml").data
        self.bears: dict[str, set[str]] = {
            ident: {fold(n) for n in (item.name, *(a.name for a in item.aliases))}
            for ident, item in screener.catalog.listings.items()
        }

    def other_names(self, name: str) -> set[str]:
        """All names a label stands for, acronyms in parentheses apart."""
        plain = name.split(" (")
        inner = {fold(part.rstrip(")")) for part in plain}
        return self.names.get(name, set()) | {fold(name)} | inner

    def listings(self, name: str) -> set[str]:
        """Listings that bear a labelled name."""
        wanted = self.other_names(name)
        return {ident for ident, names in self.bears.items() if names & wanted}

    def is_family(self, family: str, hit: ItemHit) -> bool:
        """Whether an item hit counts for a labelled family."""
        if hit.listing in self.families.get(family, ()):
            return True
        found = {f"{c.list}{c.code}".replace(" ", "") for c in hit.controls}
        return bool(found & self.codes.get(family, set()))

    def covers(self, case: dict[str, Any]) -> bool:
        """Whether the content holds everything a case's labels name."""
        families = all(
            any(i in self.screener.catalog.families for i in self.families.get(f, ()))
            for f in case["expect"].get("items", ())
        )
        return families and all(self.listings(n) for n in case["expect"].get("entities", ()))


def transaction(case: dict[str, Any], structured: bool) -> dict[str, Any]:
    """A labelled case as a transaction."""
    given: dict[str, Any] = {"id": case["id"], "text": case["text"]}
    if structured:
        given |= {k: v for k, v in (case.get("structured") or {}).items() if k in FIELDS and v}
    return given


def run(cases: Iterable[dict[str, Any]], labels: Labels, structured: bool, as_of: date | None) -> Result:
    """Screen all cases and count."""
    result = Result()
    for case in cases:
        report = labels.screener.screen(transaction(case, structured), as_of)
        if case["label"] == "positive":
            count_positive(case, report, labels, result)
        else:
            count_negative(case, report, labels, result)
    return result


def count_positive(case: dict[str, Any], report: Report, labels: Labels, result: Result) -> None:
    """Count a transaction that should be flagged."""
    expect, lines = case["expect"], []
    parties = [h for h in report.hits if isinstance(h, PartyHit)]
    goods = [h for h in report.hits if isinstance(h, ItemHit) and h.reading == "good"]
    for name in expect.get("entities", ()):
        found = [h for h in parties if h.listing in labels.listings(name)]
        result.entities.add(bool(found))
        result.entities_firm.add(any(h.strength != "weak" for h in found))
        if not any(h.strength != "weak" for h in found):
            lines.append(f"party {'weak' if found else 'missed'}: {name}")
    for family in expect.get("items", ()):
        found_item = any(labels.is_family(family, h) and h.strength != "weak" for h in goods)
        result.items.add(found_item)
        if not found_item:
            lines.append(f"goods missed: {family}")
    wanted = expect.get("min_severity", "low")
    reached = SEVERITIES.index(report.severity) >= SEVERITIES.index(wanted)
    result.severity.add(reached)
    if labels.covers(case):
        result.covered_severity.add(reached)
    result.flagged.add(report.outcome == "flagged")
    if not reached:
        lines.append(f"severity {report.severity} below {wanted}")
    if (most := expect.get("max_severity")) is not None:
        low_enough = SEVERITIES.index(report.severity) <= SEVERITIES.index(most)
        result.too_high.add(low_enough)
        if not low_enough:
            lines.append(f"severity {report.severity} above {most}")
    if (controlled := expect.get("controlled")) is not None:
        right = is_controlled(expect, goods) == controlled
        result.limits.add(right)
        if not right:
            lines.append(f"limit answered wrongly: should be {'met' if controlled else 'missed'}")
    if lines:
        result.misses.append(f"{case['id']} {case['text'][:90]!r}: {'; '.join(lines)}")


def is_controlled(expect: dict[str, Any], goods: list[ItemHit]) -> bool | None:
    """Whether a control that the label names (or any) is met; None if nothing was decided."""
    wanted = {c.split(" ", 1)[-1] for c in expect.get("controls", ())}
    answers = [
        c.status
        for h in goods
        for c in h.controls
        if not wanted or any(c.code.startswith(w) or w.startswith(c.code) for w in wanted)
    ]
    if "meets" in answers:
        return True
    return False if "below" in answers else None


def count_negative(case: dict[str, Any], report: Report, labels: Labels, result: Result) -> None:
    """Count a transaction that should stay quiet."""
    loud = [f for f in report.flags if SEVERITIES.index(f.severity) >= SEVERITIES.index("medium")]
    alert = bool(loud)
    result.false_alerts.add(alert)
    if case.get("hard"):
        result.false_hard.add(alert)
    if case.get("lang") != "en":
        result.false_foreign.add(alert)
    hits = {h.id: h for h in report.hits}
    named = {i for n in case["expect"].get("must_not_hit", ()) for i in labels.listings(n)}
    wrong = [f.rule for f in loud if any(hits[h].listing in named for h in f.hits)]
    if alert:
        rules = ", ".join(f"{f.rule} ({f.severity})" for f in loud)
        result.misses.append(
            f"{case['id']} {case['text'][:90]!r}: false alert {rules}{' must not hit' if wrong else ''}"
        )


def baseline(cases: list[dict[str, Any]], labels: Labels) -> tuple[Tally, Tally]:
    """Parties by exact names and goods by exact English terms."""
    entities, items = Tally(), Tally()
    terms = {
        ident: {fold(w) for w in family.terms.get("en", ())}
        for ident, family in labels.screener.catalog.families.items()
    }
    for case in cases:
        text = f" {fold(case['text'])} "
        for name in case["expect"].get("entities", ()):
            entities.add(any(f" {n} " in text for i in labels.listings(name) for n in labels.bears[i]))
        for label in case["expect"].get("items", ()):
            known = (w for i in labels.families.get(label, ()) for w in terms.get(i, ()))
            items.add(any(f" {w} " in text for w in known))
    return entities, items


def show(title: str, result: Result) -> None:
    """Print one run."""
    print(f"\n{title}")
    rows = (
        ("severity reached", result.severity),
        ("… where content covers the labels", result.covered_severity),
        ("flagged at all", result.flagged),
        ("party recall", result.entities),
        ("… with more than weak evidence", result.entities_firm),
        ("goods recall", result.items),
        ("limits answered rightly", result.limits),
        ("not above the most allowed", result.too_high),
        ("false alerts, medium or above", result.false_alerts),
        ("… on hard negatives", result.false_hard),
        ("… on negatives not in English", result.false_foreign),
    )
    for name, tally in rows:
        print(f"  {name:36}{tally}")


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--as-of", type=date.fromisoformat)
    parser.add_argument("--misses", action="store_true", help="list what was missed or wrongly flagged")
    options = parser.parse_args(arguments)
    if not options.file.exists():
        print(f"no labelled transactions at {options.file}", file=sys.stderr)
        return 2
    cases = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    screener = Screener()
    labels = Labels(options.file.parent, screener)
    positives = [c for c in cases if c["label"] == "positive"]
    names = [n for c in positives for n in c["expect"].get("entities", ())]
    families = [f for c in positives for f in c["expect"].get("items", ())]
    covered = sum(bool(labels.listings(n)) for n in names)
    mapped = sum(any(i in screener.catalog.families for i in labels.families.get(f, ())) for f in families)
    print(f"{len(cases)} cases, {len(positives)} positive; as of {options.as_of or 'each case or today'}")
    print(f"coverage: parties {covered} of {len(names)}, goods {mapped} of {len(families)}")
    text_only = run(cases, labels, False, options.as_of)
    show("text alone", text_only)
    with_fields = [c for c in cases if c.get("structured")]
    show(f"with structured fields ({len(with_fields)} cases have some)", run(cases, labels, True, options.as_of))
    entities, items = baseline(positives, labels)
    print("\nbaseline in the same run: exact names and terms")
    print(f"  {'party recall':36}{entities}\n  {'goods recall':36}{items}")
    if entities.hit and items.hit:
        ratios = (text_only.entities_firm.hit / entities.hit, text_only.items.hit / items.hit)
        print(f"  exportscreen ÷ baseline: parties {ratios[0]:.2f}, goods {ratios[1]:.2f}")
    if options.misses:
        print("\nmisses and false alerts, text alone")
        for line in text_only.misses:
            print(f"  {line}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
