"""How often ordinary trade text and ordinary company names raise a flag at medium severity or above.

    python benchmarks/benign.py [../shared/data/real] [--texts N] [--names N] [--baseline N] [--worst N]

Texts are customs headings (HS, HTS) and delivery lines of medical supplies, each different text once; a delivery line
keeps its vendor and its destination. Headings whose own words name controlled goods (`controlled_headings.txt`, fixed
before the first measurement) are counted in the share and also apart. Names are companies of ordinary trade, screened
as a party without role or country. A company that is on a list under just that name is counted too: a person reads
the worst rows, which say rule and reason. The baseline, in the same run, is the usual fuzzy filter over the same
listed names: rapidfuzz's `token_set_ratio` of 90 or more.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from exportscreen.models import SEVERITIES, Flag, Party, Report, Transaction
from exportscreen.screening import Screener

HERE = Path(__file__).resolve().parent
REAL = HERE.parent.parent / "shared" / "data" / "real"
DAY = date(2026, 1, 15)  # one day for every run, so that runs compare
SEED = 5
TARGET = 0.003
ALIKE = 90  # what compliance departments commonly set


@dataclass(frozen=True, slots=True)
class Line:
    """One harmless row."""

    source: str
    text: str
    controlled: bool = False
    """Its customs heading names goods of a controlled kind."""


@dataclass
class Result:
    """What one set of rows raised."""

    rows: int = 0
    controlled_rows: int = 0
    alerts: list[tuple[Line, Report]] = field(default_factory=list)
    seconds: float = 0.0


def read_rows(path: Path, separator: str = ",") -> Iterator[dict[str, str]]:
    """Rows of a packed table; line ends of any kind."""
    with gzip.open(path, "rt", encoding="utf-8", newline=None) as file:
        yield from csv.DictReader(file, delimiter=separator)


def controlled_headings() -> tuple[str, ...]:
    """Prefixes of six-digit codes whose headings name goods of a controlled kind."""
    lines = (HERE / "controlled_headings.txt").read_text(encoding="utf-8").splitlines()
    return tuple(code.replace(".", "") for line in lines if not line.startswith("#") for code in line.split())


def trade_lines(folder: Path, limit: int) -> list[Line]:
    """All HS headings and delivery lines, and as many HTS lines as are wanted beside them, drawn with a fixed seed."""
    codes = controlled_headings()
    headings = read_rows(folder / "goods" / "hs-2022-harmonized-system.csv.gz")
    whole = [
        *_lines("HS", ((row["hscode"], row["description"]) for row in headings), codes),
        *_lines("SCMS", _deliveries(folder / "benign" / "scms-delivery-history.csv.gz"), codes),
    ]
    known = {line.text for line in whole}
    path = folder / "goods" / "us-hts10-commodity-descriptions.csv.gz"
    rows = ((r["hts6"].zfill(6), r["description_long"]) for r in read_rows(path))
    more = [line for line in _lines("HTS", rows, codes) if line.text not in known]
    Random(SEED).shuffle(more)
    return (whole + more)[:limit]


def _lines(source: str, rows: Iterable[tuple[str, str]], codes: tuple[str, ...]) -> list[Line]:
    seen: dict[str, Line] = {}
    for code, text in rows:
        if text and text not in seen:
            seen[text] = Line(source, text, bool(code) and code.startswith(codes))
    return list(seen.values())


def _deliveries(path: Path) -> Iterator[tuple[str, str]]:
    for row in read_rows(path, "\t"):
        yield (
            "",
            f"{row['Item Description']} ({row['Dosage Form']}), supplied by {row['Vendor']}, "
            f"made by {row['Manufacturing Site']}, to {row['Country']}",
        )


def company_names(folder: Path, limit: int) -> list[Line]:
    """Names of companies in ordinary trade, drawn with a fixed seed."""
    names = dict.fromkeys(row["company"] for row in read_rows(folder / "benign" / "trading-company-names-18k.csv.gz"))
    with gzip.open(folder / "benign" / "vietnam-company-names.txt.gz", "rt", encoding="utf-8") as file:
        names.update(dict.fromkeys(file.read().splitlines()))
    lines = [Line("company", name) for name in names if len(name.strip()) > 1]
    Random(SEED).shuffle(lines)
    return lines[:limit]


def measure(screener: Screener, lines: Sequence[Line]) -> Result:
    """Screen every row and keep those at medium or above."""
    result = Result(rows=len(lines), controlled_rows=sum(line.controlled for line in lines))
    begun = time.perf_counter()
    for line in lines:
        report = screener.screen(_transaction(line), as_of=DAY)
        if SEVERITIES.index(report.severity) >= SEVERITIES.index("medium"):
            result.alerts.append((line, report))
    result.seconds = time.perf_counter() - begun
    return result


def _transaction(line: Line) -> Transaction:
    return Transaction(parties=(Party(name=line.text),)) if line.source == "company" else Transaction(text=line.text)


def loudest(report: Report) -> Flag:
    """The flag to show of a report."""
    return max(report.flags, key=lambda flag: SEVERITIES.index(flag.severity))


def reason(report: Report, flag: Flag) -> str:
    """What the flag rests on: the hits with their scores, or the words."""
    named = "; ".join(
        f"{hit.matched!r} ~ {hit.name} [{hit.listing}] {hit.score:.2f} {hit.strength}"
        for hit in report.hits
        if hit.id in flag.hits
    )
    return named or flag.message


def show(title: str, result: Result, worst: int) -> bool:
    """Print a result; true if it meets the target."""
    share = len(result.alerts) / result.rows if result.rows else 0.0
    word = "met" if share <= TARGET else "MISSED"
    pace = result.seconds / result.rows * 1000 if result.rows else 0.0
    print(f"\n{title}: {len(result.alerts):,} of {result.rows:,} raise medium or above = {share:.3%}")
    print(f"  target {TARGET:.1%}: {word}; {pace:.2f} ms a row")
    if result.controlled_rows:
        inside = sum(line.controlled for line, _ in result.alerts)
        others, rest = len(result.alerts) - inside, result.rows - result.controlled_rows
        print(f"  headings of controlled goods {inside:,} of {result.controlled_rows:,}", end="; ")
        print(f"all others {others:,} of {rest:,} = {others / rest:.3%}")
    rules = Counter(flag.rule for _, report in result.alerts for flag in report.flags
                    if SEVERITIES.index(flag.severity) >= SEVERITIES.index("medium"))  # fmt: skip
    if rules:
        print(f"  rules: {', '.join(f'{rule} {count}' for rule, count in rules.most_common())}")
    ordered = sorted(result.alerts, key=lambda pair: (-SEVERITIES.index(pair[1].severity), pair[0].text))
    for line, report in ordered[:worst]:
        flag = loudest(report)
        print(
            f"  {flag.severity:8} {line.source:7} {line.text[:100]!r}\n           {flag.rule}: {reason(report, flag)}"
        )
    return share <= TARGET


def show_baseline(screener: Screener, lines: Sequence[Line], sample: int) -> None:
    """Print what the usual fuzzy filter would stop of the same names."""
    listed = sorted(
        {
            default_process(name)
            for item in screener.catalog.listings.values()
            for name in (item.name, *(alias.name for alias in item.aliases))
        }
    )
    chosen = lines[:sample]
    stopped = []
    for line in chosen:
        query = default_process(line.text)
        best = process.extractOne(query, listed, scorer=fuzz.token_set_ratio, score_cutoff=ALIKE)
        if best is not None:
            stopped.append((line.text, best[0]))
    share = len(stopped) / max(1, len(chosen))
    print(f"\nbaseline, token_set_ratio of {ALIKE} or more over the same {len(listed):,} names:", end=" ")
    print(f"{len(stopped):,} of {len(chosen):,} company names = {share:.3%}")
    for written, name in stopped[:5]:
        print(f"  {written!r} ~ {name!r}")


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; 1 if a target is missed, 2 without the data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=REAL)
    parser.add_argument("--texts", type=int, default=20_000, metavar="N", help="lines of trade text (default: 20000)")
    parser.add_argument("--names", type=int, default=15_000, metavar="N", help="company names (default: 15000)")
    parser.add_argument("--baseline", type=int, default=3_000, metavar="N", help="names given to the baseline too")
    parser.add_argument("--worst", type=int, default=10, metavar="N", help="alerts shown of each kind (default: 10)")
    options = parser.parse_args(arguments)
    if not options.folder.is_dir():
        print(f"no real trade data at {options.folder}", file=sys.stderr)
        return 2
    screener = Screener()
    print(f"as of {DAY}; {len(screener.catalog.listings):,} listings, {len(screener.catalog.rules)} rules")
    met = show("trade text", measure(screener, trade_lines(options.folder, options.texts)), options.worst)
    names = company_names(options.folder, options.names)
    met &= show("company names", measure(screener, names), options.worst)
    show_baseline(screener, names, options.baseline)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
