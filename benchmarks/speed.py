"""How fast listed names are found in texts, beside fuzzy and exact baselines in the same run.

    python benchmarks/speed.py [--names 25000,100000] [--texts 300] [--data ../shared/data/real]

Names are real ones (CSL 2026 and UN 2026, deduplicated, grown by dropping or doubling a letter where more are asked
for); texts are customs headings, one in four with a listed name in it. The fuzzy baseline is
`rapidfuzz.process.cdist(token_set_ratio, score_cutoff=90, workers=1)` over normalised names, the exact one a scan for
whole normalised names by `ahocorasick_rs` where that is installed.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from rapidfuzz import fuzz, process

from build_background import csl_names, trade_texts, un_names
from exportscreen.matching.index import NameIndex
from exportscreen.matching.names import read_name
from exportscreen.reading.concepts import read_units
from exportscreen.reading.tokens import tokenize

THRESHOLD = 0.80
BASELINE_TEXTS = 8  # the fuzzy baseline takes seconds for these already


def grown(names: Sequence[str], count: int, rng: random.Random) -> list[str]:
    """Names, with misspelt copies until there are `count`."""
    found = list(dict.fromkeys(names))
    rng.shuffle(found)
    while len(found) < count:
        name = found[rng.randrange(len(names) // 2)]
        place = rng.randrange(len(name))
        changed = name[:place] + name[place + 1 :] if rng.random() < 0.5 else name[:place] + name[place] + name[place:]
        found.append(changed)
    return found[:count]


def folded(text: str) -> str:
    """A text as the baselines compare it."""
    return " ".join(token.key for token in tokenize(text))


def timed(work: Callable[[str], object], texts: Sequence[str]) -> tuple[float, float, float]:
    """(texts a second, p50 ms, p99 ms)."""
    spans = []
    for text in texts:
        start = time.perf_counter()
        work(text)
        spans.append(time.perf_counter() - start)
    spans.sort()
    return len(spans) / sum(spans), spans[len(spans) // 2] * 1000, spans[int(len(spans) * 0.99)] * 1000


def run(names: Sequence[str], texts: Sequence[str]) -> None:
    """Measure one size and print it."""
    start = time.perf_counter()
    index = NameIndex([n for n in (read_name(name, "organization") for name in names) if n.units], THRESHOLD)
    built = time.perf_counter() - start

    def find(text: str) -> object:
        return index.find(read_units(tokenize(text)))

    cold, warm = timed(find, texts), timed(find, texts)
    normalised = [folded(name) for name in names]
    start = time.perf_counter()
    process.cdist(
        [folded(t) for t in texts[:BASELINE_TEXTS]], normalised, scorer=fuzz.token_set_ratio, score_cutoff=90, workers=1
    )
    fuzzy = BASELINE_TEXTS / (time.perf_counter() - start)
    print(f"\n{len(names):,} names; built in {built:.1f} s")
    print(f"  found, cold   {cold[0]:9.1f} texts/s   p50 {cold[1]:6.2f} ms   p99 {cold[2]:6.2f} ms")
    print(f"  found, warm   {warm[0]:9.1f} texts/s   p50 {warm[1]:6.2f} ms   p99 {warm[2]:6.2f} ms")
    print(f"  rapidfuzz     {fuzzy:9.1f} texts/s   exportscreen ÷ rapidfuzz {warm[0] / fuzzy:.0f}")
    exact = exact_rate(normalised, texts)
    if exact is not None:
        print(f"  Aho–Corasick  {exact:9.1f} texts/s   exportscreen ÷ Aho–Corasick {warm[0] / exact:.3f}")


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
    parser.add_argument("--names", default="25000,100000")
    parser.add_argument("--texts", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/real"))
    options = parser.parse_args(arguments)
    if not options.data.is_dir():
        print(f"no data at {options.data}", file=sys.stderr)
        return 2
    rng = random.Random(options.seed)
    known = sorted({*csl_names(options.data), *un_names(options.data)})
    headings = rng.sample(sorted(set(trade_texts(options.data))), options.texts)
    texts = [f"{t} {rng.choice(known)}" if i % 4 == 0 else t for i, t in enumerate(headings)]
    for count in (int(part) for part in options.names.split(",")):
        run(grown(known, count, rng), texts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
