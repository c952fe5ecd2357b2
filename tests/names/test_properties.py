"""What must hold for any names: bounds, reflexivity, treatments, and independence from the other listings."""

from __future__ import annotations

import re
from random import Random
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_pairs import ROWS, STRONG, THRESHOLD, Row
from treatments import change_case, change_legal, drop_legal, hide_character, odd_spaces, treat

from exportscreen.matching.comparison import compare_names
from exportscreen.matching.index import NameIndex
from exportscreen.matching.likeness import EDITED, word_similarity
from exportscreen.matching.names import NameKind, read_name
from exportscreen.matching.search.compiling import build_index
from exportscreen.matching.search.slots import units_of

settings.register_profile("names", deadline=None)  # the first name read builds the tables of concepts
settings.load_profile("names")

LISTED = sorted({r.listed for r in ROWS})
SAME = [r for r in STRONG if r.same]
ORGANIZATIONS = [r for r in SAME if r.kind == "organization" and r.phenomenon not in {"acronyms", "truncation"}]
KINDS = st.sampled_from(["organization", "person", "any"])
NAMES = st.one_of(st.sampled_from(LISTED), st.text(max_size=60))


@given(NAMES, NAMES, KINDS)
def test_scores_stand_between_0_and_1(a: str, b: str, kind: NameKind) -> None:
    assert 0.0 <= compare_names(a, b, kind).score <= 1.0


@given(NAMES, KINDS)
def test_a_name_equals_itself(name: str, kind: NameKind) -> None:
    if read_name(name, kind).units:
        assert compare_names(name, name, kind).score == 1.0


@given(st.sampled_from(SAME), st.integers())
def test_case_keeps_strong_pairs_found(row: Row, seed: int) -> None:
    query = change_case(row.query, Random(seed))
    assert compare_names(query, row.listed, row.kind).score >= THRESHOLD


@given(st.sampled_from(SAME), st.integers())
def test_spaces_and_invisible_characters_change_no_score(row: Row, seed: int) -> None:
    random = Random(seed)
    query = hide_character(odd_spaces(row.query, random), random)
    assert compare_names(query, row.listed, row.kind).score == compare_names(row.query, row.listed, row.kind).score


@given(st.sampled_from(ORGANIZATIONS), st.integers())
def test_legal_forms_keep_strong_pairs_found(row: Row, seed: int) -> None:
    if row.script == "latin" and compare_names(row.query, row.listed, row.kind).score >= 0.87:
        for change in (change_legal, drop_legal):
            query = change(row.query, Random(seed))
            assert compare_names(query, row.listed, row.kind).score >= THRESHOLD


@given(st.from_regex(r"[0-9]{2,8}", fullmatch=True), st.from_regex(r"[0-9]{2,8}", fullmatch=True))
def test_edits_in_digits_never_count(a: str, b: str) -> None:
    if a.lstrip("0") != b.lstrip("0"):
        apart = compare_names(f"Vektor Holding {a}", f"Vektor Holding {b}", "organization").score
        without = compare_names("Vektor Holding", f"Vektor Holding {b}", "organization").score
        assert apart < without < THRESHOLD


@given(st.from_regex(r"[a-z]{1,3}", fullmatch=True), st.from_regex(r"[a-z]{1,3}", fullmatch=True))
def test_edits_in_words_of_three_letters_never_count(a: str, b: str) -> None:
    similarity, how = word_similarity(a, b)
    assert a == b or similarity == 0.0 or how == "forms of one name"


@given(st.from_regex(r"[a-z]{3}", fullmatch=True), st.integers(0, 3), st.sampled_from(ascii_lowercase))
def test_a_word_of_three_letters_gains_none(word: str, at: int, letter: str) -> None:
    longer = word[:at] + letter + word[at:]
    assert not {word_similarity(word, longer)[1], word_similarity(longer, word)[1]} & set(EDITED)


@given(st.permutations(LISTED[:60]), st.sampled_from(LISTED[:60]))
@settings(max_examples=20)
def test_the_order_of_names_changes_nothing(order: list[str], text: str) -> None:
    plain, shuffled = _scores(LISTED[:60], text), _scores(order, text)
    assert plain == shuffled


@given(st.lists(st.sampled_from(LISTED), min_size=1, max_size=5), st.sampled_from(LISTED), st.sampled_from(ROWS))
@settings(max_examples=60)
def test_another_alias_never_lowers_the_best_score(names: list[str], alias: str, row: Row) -> None:
    before = _scores(names, row.query)
    after = _scores([*names, alias], row.query)
    assert max(after.values(), default=0.0) >= max(before.values(), default=0.0)


@given(st.lists(st.sampled_from(LISTED), max_size=20), st.sampled_from(ROWS))
@settings(max_examples=60)
def test_an_unrelated_listing_never_changes_a_score(others: list[str], row: Row) -> None:
    alone = _scores([row.listed], row.query)
    among = _scores([*others, row.listed], row.query)
    assert among.get(row.listed) == alone.get(row.listed)


def _scores(names: list[str], text: str) -> dict[str, float]:
    """Listed name → score of the names that an index finds in a text."""
    index = NameIndex(build_index([(name, "organization") for name in names], THRESHOLD))
    units = units_of(text)
    return {names[found.name]: found.alignment.score for found in index.find(units)}


@pytest.mark.parametrize("kind", ["organization", "person"])
def test_treated_names_are_mostly_found(kind: NameKind) -> None:
    """One to three treatments of the listed names in the pairs; the real lists are in benchmarks/names.py."""
    random = Random(20)
    names = sorted({r.listed for r in ROWS if r.kind == kind and re.fullmatch(r"[ -~]{8,}", r.listed)})
    found = 0
    for name in names:
        query, _ = treat(name, "person" if kind == "person" else "organization", random)
        found += compare_names(query, name, kind).score >= THRESHOLD
    assert found >= 0.75 * len(names)


def test_a_treatment_is_the_same_for_the_same_seed() -> None:
    once = [treat(name, "organization", Random(7)) for name in LISTED[:40]]
    assert once == [treat(name, "organization", Random(7)) for name in LISTED[:40]]
