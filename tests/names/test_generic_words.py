"""Letters make no corporate word of another word that people know."""

from __future__ import annotations

from collections import defaultdict
from importlib.resources import files
from itertools import combinations

from rapidfuzz.distance import OSA

from exportscreen.matching.comparison import compare_names
from exportscreen.matching.likeness import FORMS, similarity, word_keys
from exportscreen.matching.search.slots import units_of
from exportscreen.reading.background import is_own, known_words
from exportscreen.reading.concepts import GENERIC, given
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
    return {word + "s", word + "es", word.removesuffix("s"), word.removesuffix("es")}


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
    same = compare_names("Kwelandra Trading Co", "Kwelandra Tradign Co", "organization").score
    other = compare_names("Kwelandra Trading Co", "Kwelandra Tracing Co", "organization").score
    assert same > 0.9 > other


def test_a_misspelt_word_is_said_to_be_one() -> None:
    told = compare_names("Kwelandra Tradign Co", "Kwelandra Trading Co", "organization").evidence
    assert "tradign ≈ trading (misspelt)" in told
