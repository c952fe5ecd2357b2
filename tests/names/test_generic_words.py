"""Edits make no corporate word of another word that people know."""

from __future__ import annotations

from itertools import combinations

from rapidfuzz.distance import OSA

from exportscreen.matching.comparison import compare_names
from exportscreen.matching.likeness import EDITED, similarity
from exportscreen.matching.slots import units_of
from exportscreen.reading.background import is_common, known_words
from exportscreen.reading.concepts import GENERIC
from exportscreen.reading.units import Unit


def _corporate() -> list[Unit]:
    """Corporate words of one Latin word, as units."""
    words = sorted({word for row in GENERIC.values() for word in row.split("|") if word.isascii() and word.isalpha()})
    return [units[0] for units in map(units_of, words) if len(units) == 1 and units[0].kind == "generic"]


def test_two_corporate_words_are_never_alike_by_letters() -> None:
    near = [
        (one, other)
        for one, other in combinations(_corporate(), 2)
        if one.key != other.key and OSA.distance(one.raw, other.raw, score_cutoff=2) <= 2
    ]
    assert len(near) > 100
    assert [(one.raw, other.raw) for one, other in near if similarity(one, other)[0] > 0] == []


def test_a_common_word_is_no_misspelt_corporate_word() -> None:
    common = [word for word in known_words() if word.isascii() and word.isalpha() and len(word) > 4 and is_common(word)]
    words = [unit for unit in (units_of(word)[0] for word in common) if unit.kind == "word"]
    assert len(words) > 3_000
    alike = [
        (corporate.raw, word.raw)
        for corporate in _corporate()
        if len(corporate.raw) > 4
        for word in words
        if word.raw[0] == corporate.raw[0] and similarity(corporate, word)[1] in EDITED
    ]
    assert alike == []


def test_names_that_differ_in_a_corporate_word_alone() -> None:
    same = compare_names("Kwelandra Trading Co", "Kwelandra Tradign Co", "organization").score
    other = compare_names("Kwelandra Trading Co", "Kwelandra Tracing Co", "organization").score
    assert same > 0.9 > other
