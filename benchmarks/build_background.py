"""Build the engine's background table: in how many public names and trade texts each word occurs.

Sources are texts whose counts may be shipped: names of the US Consolidated Screening List and the UN consolidated
list, US HTS and HS 2022 headings, and the SCMS delivery history. The table is part of the engine and versioned with
it: a new table changes scores, so it is rebuilt only on purpose.

    python benchmarks/build_background.py ../shared/data/real
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from exportscreen.reading.tokens import tokenize

TARGET = Path(__file__).resolve().parent.parent / "src" / "exportscreen" / "reading" / "background.tsv"
LEAST = 3  # a word seen in fewer names and texts than this counts as unseen


def csl_names(folder: Path) -> Iterator[str]:
    """Names and aliases of the Consolidated Screening List."""
    with gzip.open(folder / "us_csl" / "screening-list-2026-07-31.json.gz", "rt", encoding="utf-8") as file:
        data = json.load(file)
    for entry in data["entries"]:
        yield entry["n"]
        yield from entry.get("a") or ()


def un_names(folder: Path) -> Iterator[str]:
    """Names and aliases of the UN consolidated list."""
    with gzip.open(folder / "un" / "consolidated-2026-02-27.xml.gz") as file:
        root = ElementTree.parse(file).getroot()  # noqa: S314 - a fixed local file of a maintainer
    for tag in ("INDIVIDUAL", "ENTITY"):
        for entry in root.iter(tag):
            yield " ".join(entry.findtext(f"{n}_NAME") or "" for n in ("FIRST", "SECOND", "THIRD", "FOURTH"))
            for alias in entry.iter("ALIAS_NAME"):
                yield alias.text or ""


def trade_texts(folder: Path) -> Iterator[str]:
    """Customs headings and delivery descriptions."""
    with gzip.open(folder / "goods" / "hs-2022-harmonized-system.csv.gz", "rt", encoding="utf-8") as file:
        yield from (row["description"] for row in csv.DictReader(file))
    with gzip.open(folder / "goods" / "us-hts10-commodity-descriptions.csv.gz", "rt", encoding="utf-8") as file:
        yield from (row["description_long"] for row in csv.DictReader(file))
    with gzip.open(folder / "benign" / "scms-delivery-history.csv.gz", "rt", encoding="utf-8", newline="\r") as file:
        rows = csv.reader((line for line in file), delimiter="\t")
        head = next(rows)
        column = next(i for i, name in enumerate(head) if name.strip().lower() == "item description")
        yield from (row[column] for row in rows if len(row) > column)


def document_counts(texts: Iterable[str]) -> Counter[str]:
    """In how many distinct texts each word occurs."""
    counts: Counter[str] = Counter()
    for text in sorted(set(texts)):
        counts.update({t.key for t in tokenize(text)})
    return counts


def main(arguments: list[str]) -> int:
    """Write the table; prints its size."""
    folder = Path(arguments[0]) if arguments else Path("../shared/data/real")
    names = document_counts([*csl_names(folder), *un_names(folder)])
    texts = document_counts(trade_texts(folder))
    rows = [
        (word, names[word], texts[word])
        for word in sorted(names.keys() | texts.keys())
        if max(names[word], texts[word]) >= LEAST and len(word) <= 24 and not word.isdigit()
    ]
    with TARGET.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{word}\t{in_names}\t{in_texts}\n" for word, in_names, in_texts in rows)
    print(f"{len(rows)} words, {TARGET.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
