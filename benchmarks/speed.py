"""How fast listed names are found in texts, beside fuzzy and exact baselines in the same run.

    python benchmarks/speed.py [--names 25000,100000,1000000] [--texts 6000] [--data ../shared/data/real]

Names are real ones (CSL 2026, UN 2026, EU, UK; deduplicated), grown by dropping, doubling or turning letters where
more are asked for. Each text is used once: a customs heading, a real company name and, in one of four, a listed name,
some 24 words in all, so that words keep coming that were not seen before. Rates are given for the first 1,000 texts
(cold), for the rest (steady) and for the rest once more (all words seen), a thousand texts to a call. The fuzzy
baseline is `rapidfuzz.process.cdist(token_set_ratio, score_cutoff=90, workers=1)` over normalised names, the exact one
a scan for whole normalised names by `ahocorasick_rs` where that is installed, normalising included. Each size runs in a
process of its own, so that its peak of memory is its own.
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import gc
import gzip
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from pathlib import Path

from rapidfuzz import fuzz, process

import names as name_sets
from build_background import trade_texts
from exportscreen.content.arrays import open_arrays, save_arrays
from exportscreen.content.load import load_catalog
from exportscreen.content.parties import Alias, Listing
from exportscreen.matching.register import SplitIndex, build_split, is_latin
from exportscreen.matching.search.kernel import library
from exportscreen.reading.tokens import tokenize
from exportscreen.screening.screener import Screener

THRESHOLD = 0.80
BATCH = 1000  # texts that are looked at together
COLD = 1000
BASELINE_TEXTS = 8  # the fuzzy baseline takes a second for these already
MOST_WHOLE = 200_000  # names up to which transactions are screened whole, too
SINGLE = 1000  # texts that are timed one by one
_PLAIN = re.compile(r"[a-z]+|[0-9]+")


def listed_names(folder: Path) -> list[tuple[str, ...]]:
    """Names of each listing of the US, UN, EU and UK lists, no name twice."""
    with gzip.open(folder / "us_csl" / "screening-list-2026-07-31.json.gz", "rt", encoding="utf-8") as file:
        found = [(entry["n"], *(entry.get("a") or ())) for entry in json.load(file)["entries"]]
    found += [listed.names for listed in (*name_sets.un(folder), *name_sets.eu(folder))]
    groups: dict[str, list[str]] = {}
    with gzip.open(folder / "uk" / "conlist-2020-04-27.csv.gz", "rt", encoding="cp1252") as file:
        next(file)
        for row in csv.DictReader(file):
            name = " ".join(filter(None, (row.get(f"Name {i}") for i in (1, 2, 3, 4, 5, 6))))
            groups.setdefault(row["Group ID"], []).append(name)
    found += [tuple(names) for names in groups.values()]
    owners: dict[str, int] = {}
    for number, names in enumerate(found):
        for name in sorted(names, key=is_latin, reverse=True):  # native names stand by their listing
            if any(map(str.isalpha, name)):
                owners.setdefault(name, number if is_latin(name) else owners.get(names[0], number))
    listings: dict[int, list[str]] = {}
    for name, number in owners.items():
        listings.setdefault(number, []).append(name)
    return sorted(map(tuple, listings.values()))


def company_names(folder: Path) -> list[str]:
    """Names of companies on no list."""
    with gzip.open(folder / "benign" / "trading-company-names-18k.csv.gz", "rt", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        return sorted({cell for row in rows for cell in row[:2] if any(c.isalpha() for c in cell)})


def grown(listings: Sequence[Sequence[str]], count: int, rng: random.Random) -> list[list[str]]:
    """So many names of listings, with misspelt copies beside them where there are not enough."""
    order = list(listings)
    rng.shuffle(order)
    found: list[list[str]] = []
    left = count
    for names in order:
        found.append(list(names[:left]))
        left -= len(found[-1])
        if not left:
            return found
    real = [list(names) for names in found]
    for _ in range(left):
        number = rng.randrange(len(real))
        name = rng.choice(real[number])
        place, kind = rng.randrange(len(name)), rng.randrange(3)
        if kind == 0:
            name = name[:place] + name[place + 1 :]
        elif kind == 1:
            name = name[:place] + name[place] + name[place:]
        else:
            name = name[:place] + name[place : place + 2][::-1] + name[place + 2 :]
        found[number].append(name)
    return found


def fresh_texts(folder: Path, names: Sequence[str], count: int, rng: random.Random) -> list[str]:
    """Texts of some 24 words, no heading and no company twice."""
    headings, companies = sorted(set(trade_texts(folder))), company_names(folder)
    rng.shuffle(headings)
    rng.shuffle(companies)
    count = min(count, len(headings), len(companies))
    return [
        f"{headings[i]}, {companies[i]}" + (f", consignee {rng.choice(names)}" if i % 4 == 0 else "")
        for i in range(count)
    ]


def folded(text: str) -> str:
    """A text as the baselines compare it."""
    return " ".join(_PLAIN.findall(text.lower()) if text.isascii() else (token.key for token in tokenize(text)))


def rate(find: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    """Texts a second, in batches."""
    start = time.perf_counter()
    for first in range(0, len(texts), BATCH):
        find(texts[first : first + BATCH])
    return len(texts) / (time.perf_counter() - start)


def one_by_one(find: Callable[[Sequence[str]], object], texts: Iterable[str]) -> tuple[float, float]:
    """(p50, p99) of a single text in milliseconds."""
    spans = []
    for text in texts:
        start = time.perf_counter()
        find([text])
        spans.append(time.perf_counter() - start)
    spans.sort()
    return spans[len(spans) // 2] * 1000, spans[int(len(spans) * 0.99)] * 1000


def run(listings: Sequence[Sequence[str]], texts: Sequence[str]) -> None:
    """Measure one size and print it."""
    names = [name for own in listings for name in own]
    start = time.perf_counter()
    native = {name for own in listings if any(map(is_latin, own)) for name in own if not is_latin(name)}
    arrays = build_split(
        ((name, "organization") for name in names if name not in native),
        ((name, "organization") for name in names if name in native),
        THRESHOLD,
    )
    built = time.perf_counter() - start
    size = sum(array.nbytes for array in arrays.values())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.arrays"
        save_arrays(path, arrays)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        del arrays
        gc.collect()
        gc.freeze()  # what building left in caches would not be there in a process that only finds
        start = time.perf_counter()
        opened = open_arrays(path)
        assert opened is not None  # noqa: S101 - written a moment ago
        index = SplitIndex(opened)
        opening = time.perf_counter() - start
        kernel = "C" if library() is not None else "Python"
        print(f"\n{len(names):,} names, kernel in {kernel}")
        print(f"  built in {built:.1f} s, {size / 1e6:.0f} MB; opened in {opening * 1000:.0f} ms")
        cold, steady = rate(index.find_in, texts[:COLD]), rate(index.find_in, texts[COLD:])
        seen = rate(index.find_in, texts[COLD:])
        single = one_by_one(index.find_in, texts[COLD : COLD + SINGLE])
        found = sum(len(some) for some in index.find_in(texts[COLD : COLD + SINGLE])) / SINGLE
    print(f"  found, cold        {cold:9.0f} texts/s")
    print(f"  found, steady      {steady:9.0f} texts/s   ({found:.2f} names a text)")
    print(f"  found, words seen  {seen:9.0f} texts/s")
    print(f"  one text, warm     p50 {single[0]:.2f} ms   p99 {single[1]:.2f} ms")
    normalised = [folded(name) for name in names]
    start = time.perf_counter()
    process.cdist(
        [folded(t) for t in texts[:BASELINE_TEXTS]], normalised, scorer=fuzz.token_set_ratio, score_cutoff=90, workers=1
    )
    fuzzy = BASELINE_TEXTS / (time.perf_counter() - start)
    print(f"  rapidfuzz          {fuzzy:9.2f} texts/s   ours ÷ rapidfuzz: steady {steady / fuzzy:,.0f}, "
          f"seen {seen / fuzzy:,.0f}")  # fmt: skip
    if len(names) <= MOST_WHOLE:
        screen = whole_screener(listings)
        screen(texts[COLD : COLD + SINGLE])
        whole = one_by_one(screen, texts[COLD : COLD + SINGLE])
        print(f"  one transaction screened whole, warm   p50 {whole[0]:.2f} ms   p99 {whole[1]:.2f} ms")
    exact = exact_rate(normalised, texts[COLD:])
    if exact is not None:
        print(f"  Aho–Corasick       {exact:9.0f} texts/s   ours ÷ Aho–Corasick: steady {steady / exact:.3f}, "
              f"seen {seen / exact:.3f}")  # fmt: skip
    print(f"  peak memory {peak:,.0f} MB building")


def whole_screener(listings: Sequence[Sequence[str]]) -> Callable[[Sequence[str]], object]:
    """Screens texts by a library call, with the bundled content and a list of all names beside it; warmed up."""
    rows = tuple(
        Listing.model_construct(
            id=f"x-{i}",
            type="organization",
            name=names[0],
            aliases=tuple(Alias.model_construct(name=name) for name in names[1:]),
            designations=(),
            reports=(),
        )
        for i, names in enumerate(listings)
    )
    catalog = load_catalog()
    extra = next(iter(catalog.watchlists.values())).model_copy(update={"id": "x", "listings": rows})
    with tempfile.TemporaryDirectory() as folder:
        os.environ["EXPORTSCREEN_CACHE"] = folder
        screener = Screener(
            dataclasses.replace(
                catalog,
                watchlists={**catalog.watchlists, "x": extra},
                list_digests={**catalog.list_digests, "x": "x"},
                digest="x",
            )
        )

    def screen(texts: Sequence[str]) -> object:
        return [screener.screen(text) for text in texts]

    return screen


def exact_rate(normalised: Sequence[str], texts: Sequence[str]) -> float | None:
    """Texts a second of an exact scan, normalising included; None if the library is not installed."""
    try:
        ahocorasick_rs = import_module("ahocorasick_rs")
    except ImportError:
        print("  (ahocorasick_rs is not installed: no exact baseline)")
        return None
    automaton = ahocorasick_rs.AhoCorasick([n for n in normalised if n])
    start = time.perf_counter()
    for text in texts:
        automaton.find_matches_as_indexes(folded(text))
    return len(texts) / (time.perf_counter() - start)


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", default="25000,100000,1000000")
    parser.add_argument("--texts", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/real"))
    options = parser.parse_args(arguments)
    if not options.data.is_dir():
        print(f"no data at {options.data}", file=sys.stderr)
        return 2
    sizes = [int(part) for part in options.names.split(",")]
    if len(sizes) > 1:
        own = [sys.executable, __file__, "--texts", str(options.texts), "--seed", str(options.seed)]
        for size in sizes:
            subprocess.run([*own, "--data", str(options.data), "--names", str(size)], check=True)
        return 0
    rng = random.Random(options.seed)
    known = listed_names(options.data)
    texts = fresh_texts(options.data, [name for names in known for name in names], options.texts, rng)
    run(grown(known, sizes[0], rng), texts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
