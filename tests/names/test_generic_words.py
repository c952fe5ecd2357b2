"""Letters make no corporate word of another word that people know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from itertools import combinations

import pytest
from rapidfuzz.distance import OSA

from exportscreen.matching.comparison import compare_names
from exportscreen.matching.index import NameIndex
from exportscreen.matching.likeness import FORMS, similarity, word_keys
from exportscreen.matching.names import NameKind
from exportscreen.matching.pairs import NOT_COUNTED
from exportscreen.matching.search.compiling import build_index
from exportscreen.matching.search.kernel import library
from exportscreen.matching.search.slots import units_of
from exportscreen.reading.background import is_own, known_words
from exportscreen.reading.concepts import GENERIC, given
from exportscreen.reading.misspelt import vowelless
from exportscreen.reading.phrases import known
from exportscreen.reading.units import Unit


def _corporate() -> list[Unit]:
    """Corporate words of one Latin word, as units."""
    words = sorted({word for row in GENERIC.values() for word in row.split("|") if word.isascii() and word.isalpha()})
    return [units[0] for units in map(units_of, words) if len(units) == 1 and units[0].kind == "generic"]


def _english() -> list[str]:
    """The engine's English words, read from the file."""
    lines = files("exportscreen.reading").joinpath("english.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _number(word: str) -> set[str]:
    """A word in the other number."""
    return {word + "s", word + "es", word.removesuffix("s"), word.removesuffix("es")} - {word}


def test_two_corporate_words_are_never_alike_by_letters() -> None:
    near = [
        (one, other)
        for one, other in combinations(_corporate(), 2)
        if one.key != other.key and OSA.distance(one.raw, other.raw, score_cutoff=2) <= 2
    ]
    assert len(near) > 100
    assert [(one.raw, other.raw) for one, other in near if similarity(one, other)[0] > 0] == []


def test_no_word_that_people_know_is_close_to_a_corporate_word() -> None:
    """By all words of the tables that share a key of likeness with a corporate word, or lack or add one letter."""
    offered: dict[str, list[Unit]] = defaultdict(list)
    for unit in _corporate():
        for key in _ways(unit.raw):
            offered[key].append(unit)
    words = [w for w in [*_english(), *known_words()] if w.isascii() and w.isalpha() and is_own(w) and w not in given()]
    units = [unit for unit in (units_of(word)[0] for word in words) if unit.kind == "word"]
    assert len(units) > 9_000
    pairs = {(c, w) for w in units for key in _ways(w.raw) for c in offered[key] if c.raw not in _number(w.raw)}
    assert len(pairs) > 1_000
    alike = {(c.raw, w.raw, similarity(c, w)) for c, w in pairs if similarity(c, w)[0] > 0}
    assert {found for found in alike if found[2][1] != FORMS} == set()


def _ways(word: str) -> list[str]:
    without = [word[:i] + word[i + 1 :] for i in range(len(word))] if len(word) > 3 else []
    return [*word_keys(word, False), word, *without]


def test_no_english_word_is_read_as_a_misspelt_corporate_word() -> None:
    words = _english()
    assert len(words) > 4_000
    read = [(word, units_of(word)[0].raw) for word in words if units_of(word)[0].kind != "word"]
    assert [(word, raw) for word, raw in read if raw not in {word, *_number(word)}] == []


def test_names_that_differ_in_a_corporate_word_alone() -> None:
    assert _score("Kwelandra Tracing Co", "Kwelandra Trading Co") < 0.8


@pytest.mark.parametrize(
    ("misspelt", "listed", "less", "other"),
    [
        ("Kwelandra Tradign Co", "Kwelandra Trading Co", "Kwelandra Co", "Kwelandra Co"),
        ("Kwelandra Trading Co", "Kwelandra Tradign Co", "Kwelandra Co", "Kwelandra Co"),
        ("Kwelnadra Tradign Zarqan", "Kwelandra Trading Zarqan", "Kwelnadra Zarqan", "Kwelandra Zarqan"),
        ("Zarqan Engneering", "Zarqan Engineering Kwelandra", "Zarqan", "Zarqan Kwelandra"),
        ("Velmont Holdngi 3", "Velmont Holding 4", "Velmont 3", "Velmont 4"),
        ("Velmont Trdae Zarqan", "Velmont Trade Zarqan", "Velmont Zarqan", "Velmont Zarqan"),
        ("Zarqan Velmont Jiont Stock Company", "Velmont Zarqan JSC", "Zarqan Velmont", "Velmont Zarqan"),
    ],
)
def test_a_misspelt_corporate_word_counts_neither_for_nor_against(
    misspelt: str, listed: str, less: str, other: str
) -> None:
    assert _score(misspelt, listed) == _score(less, other)


def _score(query: str, listed: str) -> float:
    return compare_names(query, listed, "organization").score


def test_a_misspelt_word_is_said_to_be_one() -> None:
    told = compare_names("Kwelandra Tradign Co", "Kwelandra Trading Co", "organization").evidence
    assert "tradign ≈ trading (misspelt, not counted)" in told


def test_no_slip_makes_two_corporate_words_alike_by_letters() -> None:
    """By each corporate word with one letter lost, doubled or changed, or two letters turned round.

    Other numbers, writings without vowels and ee and oo for i and u are no slips.
    """
    written, seen = {*known(), *vowelless()}, 0
    for unit in _corporate():
        slips = (slip for slip in _slips(unit.raw) if "ee" not in slip and "oo" not in slip)
        for slip in slips:
            first, *more = units_of(slip)
            alike, how = similarity(unit, first)
            if alike and not more and slip not in written and written.isdisjoint(_number(slip)):
                seen += how == NOT_COUNTED
                assert how in {NOT_COUNTED, FORMS}, (unit.raw, slip, how)
    assert seen > 10_000


def _slips(word: str) -> Iterator[str]:
    for i in range(1, len(word) - 1):
        yield word[:i] + word[i + 1 :]
        yield word[:i] + word[i] + word[i:]
        yield word[:i] + ("x" if word[i] != "x" else "q") + word[i + 1 :]
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]


@pytest.mark.parametrize("compiled", [False, True])
def test_a_misspelt_corporate_word_is_no_evidence_in_running_text(compiled: bool) -> None:
    names: list[tuple[str, NameKind]] = [
        ("General Trading Company", "organization"),
        ("Kwelandra Trading Group", "organization"),
    ]
    index = NameIndex(build_index(names, 0.8), library() if compiled else None)
    texts = ["paid to General Tradign Company", "paid to Kwelandra Tradign Gruop", "paid to General Trading Company"]
    found = [[(one.name, one.alignment.score, one.alignment.telling) for one in some] for some in index.find_in(texts)]
    assert found == [[], [(1, 1.0, 1.0)], [(0, 1.0, 0.5)]]
