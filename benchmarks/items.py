"""Measure how items are recognised: labelled phrases, limits, false hits on benign trade text, suggestions, speed.

    python benchmarks/items.py [../shared/data/real]

Every number is of the bundled catalog as it stands. The engine takes a word that is common in its background table
for no misspelling, and that table counts the same customs texts: false hits through typing errors are therefore
rarer here than in text never seen (on 18,000 company names they were 2). Benign trade text is read from the folder
named, or beside the repository, and left out with a word where it is absent.
"""

from __future__ import annotations

import csv
import gzip
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from exportscreen.content.catalog import Catalog, load_files
from exportscreen.errors import ExportscreenError
from exportscreen.lists.control_texts import read_controls
from exportscreen.lists.suggestions import Suggester
from exportscreen.matching.items import ItemFinder
from exportscreen.models import ItemHit
from exportscreen.reading.fields import Field
from exportscreen.reading.tokens import tokenize

ROOT = Path(__file__).resolve().parent.parent
PHRASES = ROOT / "tests" / "items" / "phrases.csv"
LIMITS = ROOT / "tests" / "items" / "limits.csv"
SUGGEST = ROOT / "tests" / "items" / "suggest.csv"
CONTROL_FILES = ("us-ccl-part774-supp1.xml.gz", "dual-use-annex-1-equivalent-norway-structured-2022.json.gz")
HEADINGS = Path(__file__).with_name("controlled_headings.txt")
SUGGESTIONS = (1, 5, 10)  # how many suggestions are looked at
SHOWN = 12  # examples printed of what is wrong, enough to see the pattern


@dataclass(frozen=True)
class Phrase:
    """One labelled phrase: the family it names (or none) and how it is mentioned."""

    text: str
    lang: str
    family: str
    reading: str


@dataclass(frozen=True)
class LimitCase:
    """One description near a limit: the control, and whether it is reached."""

    text: str
    family: str
    regime: str
    code: str
    status: str


@dataclass(frozen=True)
class TradeText:
    """One customs heading or delivery line."""

    source: str
    code: str
    text: str


def read_phrases(path: Path = PHRASES) -> list[Phrase]:
    """The labelled phrases."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Phrase(r["phrase"], r["lang"], r["family"], r["reading"]) for r in csv.DictReader(file)]


def read_limits(path: Path = LIMITS) -> list[LimitCase]:
    """The descriptions either side of limits."""
    with path.open(encoding="utf-8", newline="") as file:
        return [LimitCase(r["text"], r["family"], r["list"], r["code"], r["status"]) for r in csv.DictReader(file)]


def find(finder: ItemFinder, text: str) -> tuple[ItemHit, ...]:
    """Hits of one text."""
    return finder.find((Field("text", text, tokenize(text), "text"),))


def is_right(phrase: Phrase, hits: Sequence[ItemHit], catalog: Catalog) -> bool:
    """Whether the answer is the labelled one: the family with its reading, or no good of note at medium or above."""
    if not phrase.family or phrase.reading in {"none", "lookalike"}:
        return not any(is_false_hit(h, catalog) for h in hits)
    return any(h.listing == phrase.family and h.reading == phrase.reading for h in hits)


def is_decided(case: LimitCase, hits: Sequence[ItemHit]) -> bool:
    """Whether a control near its limit is answered as labelled."""
    answers = [
        c.status
        for h in hits
        if h.listing == case.family
        for c in h.controls
        if (c.list, c.code) == (case.regime, case.code)
    ]
    return case.status in answers


def is_false_hit(hit: ItemHit, catalog: Catalog) -> bool:
    """Whether a hit on harmless text would be an alert: a good of a listed family, at medium or above."""
    return hit.reading == "good" and hit.strength != "weak" and catalog.families[hit.listing].sensitivity != "ordinary"


def controlled_headings() -> tuple[str, ...]:
    """Prefixes of six-digit codes whose headings name goods of a controlled kind."""
    lines = (line for line in HEADINGS.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return tuple(code.replace(".", "") for line in lines for code in line.split())


def trade_texts(folder: Path) -> Iterator[TradeText]:
    """Customs headings and delivery lines, each different text once."""
    seen: set[str] = set()
    for row in _trade_rows(folder):
        if row.text and row.text not in seen:
            seen.add(row.text)
            yield row


def _trade_rows(folder: Path) -> Iterator[TradeText]:
    with gzip.open(folder / "goods" / "hs-2022-harmonized-system.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield TradeText("hs-2022", row["hscode"], row["description"])
    with gzip.open(folder / "goods" / "us-hts10-commodity-descriptions.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield TradeText("us-hts10", row["hts6"].zfill(6), row["description_long"])
    with gzip.open(folder / "benign" / "scms-delivery-history.csv.gz", "rt", encoding="utf-8", newline="\r") as file:
        rows = csv.reader((line for line in file), delimiter="\t")
        column = next(i for i, name in enumerate(next(rows)) if name.strip().lower() == "item description")
        for cells in rows:
            if len(cells) > column:
                yield TradeText("scms", "", cells[column])


def measure_phrases(finder: ItemFinder, phrases: Iterable[Phrase], catalog: Catalog) -> None:
    """Print recall of families by language and what was labelled but not found so."""
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    wrong: list[tuple[Phrase, str]] = []
    for phrase in phrases:
        hits = find(finder, phrase.text)
        kind = "good" if phrase.family and phrase.reading == "good" else phrase.reading
        total[(kind, phrase.lang)] += 1
        if is_right(phrase, hits, catalog):
            right[(kind, phrase.lang)] += 1
        else:
            wrong.append((phrase, ", ".join(f"{h.listing} {h.strength} {h.reading}" for h in hits) or "nothing"))
    for kind in sorted({k for k, _ in total}):
        languages = sorted(lang for k, lang in total if k == kind)
        shares = "  ".join(f"{lang} {right[(kind, lang)]}/{total[(kind, lang)]}" for lang in languages)
        good, every = sum(right[(kind, lang)] for lang in languages), sum(total[(kind, lang)] for lang in languages)
        print(f"phrases {kind:9} {good}/{every} = {good / every:.3f}   {shares}")
    for phrase, got in wrong[:SHOWN]:
        print(f"   not as labelled: {phrase.text!r} ({phrase.family or '-'} {phrase.reading}): {got}")


def measure_limits(finder: ItemFinder, cases: Sequence[LimitCase]) -> None:
    """Print how many decisions near a limit are right."""
    wrong = [case for case in cases if not is_decided(case, find(finder, case.text))]
    print(f"limits decided {len(cases) - len(wrong)}/{len(cases)} = {1 - len(wrong) / max(1, len(cases)):.3f}")
    for case in wrong[:SHOWN]:
        print(f"   not as labelled: {case.text!r}: {case.regime} {case.code} {case.status}")


def measure_benign(finder: ItemFinder, catalog: Catalog, rows: Iterable[TradeText]) -> None:
    """Print false hits on benign trade text; headings that name controlled-type goods stand apart."""
    apart = controlled_headings()
    total: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    by_phrase: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        source = row.source + (" (controlled-type headings)" if row.code.startswith(apart) else "")
        total[source] += 1
        false = [h for h in find(finder, row.text) if is_false_hit(h, catalog)]
        if false:
            hit[source] += 1
            if not row.code.startswith(apart):
                by_phrase[f"{false[0].listing}: {false[0].matched.lower()}"].append(row.text)
    for source in sorted(total):
        print(f"false hits {source:40} {hit[source]}/{total[source]} = {100 * hit[source] / total[source]:.2f} %")
    plain = [s for s in total if "controlled" not in s]
    false_hits, every = sum(hit[s] for s in plain), sum(total[s] for s in plain)
    print(f"false hits, all benign text {false_hits}/{every} = {100 * false_hits / max(1, every):.2f} %")
    for name, texts in sorted(by_phrase.items(), key=lambda pair: -len(pair[1]))[: SHOWN * 2]:
        print(f"   {len(texts):4} {name}: {texts[0][:90]!r}")


def measure_suggestions(folder: Path) -> None:
    """Print how often the labelled entry of the control list is among the first suggestions, and what it costs."""
    files = [path for name in CONTROL_FILES if (path := folder / "goods" / name).is_file()]
    try:
        texts = [read_controls(path, imported_at="") for path in files]
        suggesters = {one.list: Suggester(one) for one in texts}
    except ExportscreenError as error:
        print(f"no suggestions: {error}")
        return
    with SUGGEST.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["list"] in suggesters]
    started = time.perf_counter()
    found = [suggesters[row["list"]].suggest(row["description"], SUGGESTIONS[-1]) for row in rows]  # type: ignore[index]
    spent = 1000 * (time.perf_counter() - started) / max(1, len(rows))
    ranks = [
        next((place for place, one in enumerate(ten, 1) if one.paragraph.entry == row["code"]), None)
        for row, ten in zip(rows, found, strict=True)
    ]
    shares = "  ".join(
        f"hit@{k} {sum(rank is not None and rank <= k for rank in ranks) / max(1, len(ranks)):.3f}" for k in SUGGESTIONS
    )
    print(f"suggestions, {len(rows)} descriptions: {shares}   {spent:.2f} ms each")
    for row, rank in zip(rows, ranks, strict=True):
        if rank is None:
            print(f"   not among the first {SUGGESTIONS[-1]}: {row['description']!r}: {row['list']} {row['code']}")


def measure_speed(finder: ItemFinder, texts: Sequence[str], label: str) -> None:
    """Print milliseconds per 25 tokens of recognition in batch, words seen before and fresh ones mixed as they come."""
    fields = [Field("text", text, tokenize(text), "text") for text in texts]
    tokens = sum(len(field.tokens) for field in fields)
    started = time.perf_counter()
    for field in fields:
        finder.find((field,))
    spent = time.perf_counter() - started
    print(f"speed {label}: {len(fields)} texts, {1000 * spent / tokens * 25:.3f} ms per 25 tokens")


def main(arguments: Sequence[str]) -> None:
    """Print all measurements."""
    catalog = load_files([ROOT / "watchlists"]).catalog
    finder = ItemFinder(catalog)
    phrases = read_phrases()
    measure_phrases(finder, phrases, catalog)
    measure_limits(finder, read_limits())
    folder = Path(arguments[0]) if arguments else ROOT.parent / "shared" / "data" / "real"
    if folder.is_dir():
        rows = list(trade_texts(folder))
        measure_benign(finder, catalog, rows)
        measure_suggestions(folder)
        measure_speed(ItemFinder(catalog), [row.text for row in rows[:10_000]], "benign text, 10,000 texts")
    else:
        print(f"no trade text: {folder} is not here")
    measure_speed(ItemFinder(catalog), [p.text for p in phrases] * 5, "labelled phrases, five times")


if __name__ == "__main__":
    main(sys.argv[1:])
