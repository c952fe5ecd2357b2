"""The index finds what a slow twin finds that lays every name over every stretch of a text, with the same scores."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from test_pairs import ROWS
from treatments import treat

from exportscreen.content.load import load_catalog
from exportscreen.matching.alignment import GAP, align, by_acronym, is_mention
from exportscreen.matching.comparison import compare_names
from exportscreen.matching.index import NameIndex
from exportscreen.matching.names import Name, NameKind, read_name
from exportscreen.matching.pairing import Passage, pairs_of
from exportscreen.matching.search.compiling import build_index
from exportscreen.matching.search.kernel import library
from exportscreen.matching.search.slots import units_of
from exportscreen.policy import MatchPolicy
from exportscreen.reading.units import Unit

THRESHOLD = MatchPolicy().threshold
TEXTS = 300  # a script
NAMES = 1000
FILLER = (
    "shipment of goods from Dalian to Dubai for",
    "invoice 4471 and packing list, consignee",
    "the buyer asked for twelve pumps; end user",
    "payment by letter of credit opened by",
    "4 boys' bicycles of 2.5mm steel tube for the order of",
    "по контракту от 12 марта для",
    "محموله برای",
    "货物运往",
    "",
)
SCRIPTS = {
    "latin": ("latin",),
    "han and kana": ("han", "kana"),
    "persian and arabic": ("persian", "arabic"),
    "cyrillic": ("cyrillic",),
    "hangul, greek and hebrew": ("hangul", "greek", "hebrew"),
}
UN = Path(__file__).resolve().parents[3] / "shared/data/real/un/consolidated-2026-02-27.xml.gz"
Names = list[tuple[str, NameKind]]


def _slow(name: Name, units: Sequence[Unit]) -> float | None:
    """The best score of a name over all stretches of a text, if it is a mention there."""
    passage = Passage.of(units)
    pairs = pairs_of(name, passage)
    width = len(name.units) + GAP
    best = None
    for first in sorted({p.first for p in pairs}):
        for last in sorted({p.last for p in pairs if first <= p.first and p.last < first + width}, reverse=True):
            found = align(name, units, [p for p in pairs if first <= p.first and p.last <= last])
            if found is not None and found.score >= THRESHOLD and (best is None or found.score > best.score):
                best = found
    if best is None or not is_mention(name, best, len(units)):
        best = by_acronym(name, passage)
    return best.score if best is not None else None


def _listed() -> Names:
    """Names of the pairs and of the bundled lists."""
    bundled: Names = []
    for listing in load_catalog().listings.values():
        kind: NameKind = "person" if listing.type == "person" else "organization"
        bundled += [(name, kind) for name in (listing.name, *(a.name for a in listing.aliases))]
    return list(dict.fromkeys([*sorted({(r.listed, r.kind) for r in ROWS}), *bundled]))


def _texts(scripts: Sequence[str], names: Names, count: int, random: Random) -> Iterator[str]:
    """Listed and treated names of some scripts inside running text."""
    own = [r for r in ROWS if r.script in scripts]
    for _ in range(count):
        row = random.choice(own)
        other, kind = random.choice(names)
        name = random.choice((row.query, row.listed, other))
        if name.isascii() and random.random() < 0.6:
            name, _ = treat(name, "person" if kind == "person" else "organization", random)
        yield f"{random.choice(FILLER)} {name} {random.choice((', Tehran', 'and others', 'per order 12', '', ''))}"


def _differences(names: Names, texts: Sequence[str]) -> tuple[list[object], int]:
    """Where the index, compiled or not, and its twin differ, and how many names the twin found."""
    arrays = build_index(names, THRESHOLD)
    index, compiled = NameIndex(arrays), NameIndex(arrays, library())
    read = [read_name(text, kind) for text, kind in names]
    differences: list[object] = []
    hits = 0
    together = index.find_in(texts)
    differences += [
        (text, "compiled or not")
        for text, one, other in zip(texts, together, compiled.find_in(texts), strict=True)
        if one != other
    ]
    for text, many in zip(texts, together, strict=True):
        units = units_of(text)
        alone = {found.name: found.alignment.score for found in index.find(units)}
        slow = {i: score for i, name in enumerate(read) if (score := _slow(name, units)) is not None}
        hits += len(slow)
        differences += [
            (text, names[i], alone.get(i), slow.get(i))
            for i in alone.keys() | slow.keys()
            if alone.get(i) != slow.get(i)
        ]
        if alone != {found.name: found.alignment.score for found in many}:
            differences.append((text, "alone and among others"))
    return differences, hits


@pytest.mark.parametrize("label", SCRIPTS)
def test_the_index_agrees_with_every_name_at_every_stretch(label: str) -> None:
    random = Random(f"exact {label}")
    names = _listed()
    scripts = SCRIPTS[label]
    own = [(r.listed, r.kind) for r in ROWS if r.script in scripts]
    chosen: Names = list(dict.fromkeys([*own, *random.sample(names, NAMES)]))[:NAMES]
    differences, hits = _differences(chosen, list(_texts(scripts, chosen, TEXTS, random)))
    assert hits >= TEXTS
    assert differences == []


@pytest.mark.skipif(not UN.is_file(), reason="the UN list is not beside the project")
def test_the_index_agrees_over_a_full_list() -> None:
    random = Random("exact full list")
    raw = gzip.decompress(UN.read_bytes()).decode("utf-8")
    found = [*re.findall(r"<FIRST_NAME>([^<]+)</FIRST_NAME>", raw), *re.findall(r"<ALIAS_NAME>([^<]+)<", raw)]
    names: Names = [(name, random.choice(("person", "organization"))) for name in dict.fromkeys(found)]
    assert len(names) > 2_000
    scripts = [script for group in SCRIPTS.values() for script in group]
    differences, hits = _differences(names, list(_texts(scripts, names, 20, random)))
    assert hits >= 10
    assert differences == []


@pytest.mark.parametrize("label", SCRIPTS)
def test_a_found_stretch_scores_as_a_name_of_its_own(label: str) -> None:
    """The score in a text is that of `compare_names` on the words that matched, read the same way."""
    random = Random(f"alone {label}")
    names = _listed()
    index = NameIndex(build_index(names, THRESHOLD), library())
    compared = 0
    for text in _texts(SCRIPTS[label], names, 120, random):
        units = units_of(text)
        for found in index.find(units):
            a = found.alignment
            stretch = text[units[a.first].start : units[a.last].end]
            if [u[:4] for u in units_of(stretch)] != [u[:4] for u in units[a.first : a.last + 1]]:
                continue  # a letter or numeral that reads otherwise by itself
            name, kind = names[found.name]
            alike = compare_names(stretch, name, kind)
            if a.last < len(units) - 1 and any(line.endswith("(cut off)") for line in alike.evidence):
                continue  # only the last word of a text may be cut off
            assert alike.score == a.score, (stretch, name)
            compared += 1
    assert compared > 100


@pytest.mark.parametrize("compiled", [False, True])
def test_a_name_is_found_though_its_words_are_written_together_twice(compiled: bool) -> None:
    index = NameIndex(
        build_index([("Dae-Dong Credit Bank", "organization")], THRESHOLD), library() if compiled else None
    )
    found = index.find_in(["paid to Daedong CreditBank today"])[0]
    assert [one.alignment.score for one in found] == [0.98]
