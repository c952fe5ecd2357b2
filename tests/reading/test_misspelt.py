"""Corporate words that are misspelt are read as those; words of their own are not."""

from __future__ import annotations

import pytest

from exportscreen.reading.tokens import tokenize
from exportscreen.reading.units import read_units


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(unit.kind, unit.key) for unit in read_units(tokenize(text))]


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("Tradingg", "trading"),
        ("Engineerng", "engineering"),
        ("Electroncis", "electronics"),
        ("Cmpny", "company"),
        ("buildings", "building"),
        ("Committees", "committee"),
    ],
)
def test_a_slip_in_a_corporate_word_is_read_as_the_word(misspelt: str, meant: str) -> None:
    assert _kinds(misspelt) == _kinds(meant)
    assert _kinds(meant)[0][0] in {"generic", "legal"}


@pytest.mark.parametrize(
    "word", ["tracing", "backing", "reduction", "projection", "shaping", "aniline", "protect", "poplar"]
)
def test_a_word_of_trade_language_is_no_slip_of_another(word: str) -> None:
    assert _kinds(word) == [("word", word)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Joint Stock Ocmpany", "Joint Stock Company"),
        ("Dlimited Liability Kompany", "Limited Liability Company"),
        ("Public Join Stock Company", "Public Joint Stock Company"),
        ("Free Zone Co", "Free Zone Company"),
    ],
)
def test_a_legal_form_of_several_words_is_known_by_the_others(written: str, meant: str) -> None:
    assert _kinds(written)[-1] == _kinds(meant)[-1]
    assert _kinds(meant)[-1][0] == "legal"


def test_wrong_dots_leave_a_legal_form_and_make_no_corporate_word() -> None:
    assert _kinds("شزکت")[0] == _kinds("شرکت")[0]
    assert _kinds("صنایع")[0][0] == "generic"
    assert _kinds("صنابع")[0][0] == "word"


def test_a_word_alone_with_another_first_letter_is_none() -> None:
    assert _kinds("Ocmpany") == [("word", "ocmpany")]


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("PAR5IAN", ["parsian"]),
        ("Genera1", ["#general"]),
        ("ATLA5", ["atlas"]),
        ("5olar", ["solar"]),
        ("Project5", ["#design", "5"]),
        ("Rotax5", ["rotax", "5"]),
        ("Galaxy8", ["galaxy", "8"]),
        ("Mig15", ["mig", "15"]),
    ],
)
def test_a_digit_is_a_letter_where_that_makes_a_word(written: str, keys: list[str]) -> None:
    assert [key for _, key in _kinds(written)] == keys


@pytest.mark.parametrize("word", ["coeducational", "disorganization", "accompany", "reincorporated"])
def test_no_word_that_people_know_is_cut_at_a_legal_form(word: str) -> None:
    assert [key for _, key in _kinds(word)] == [word]


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("Corp-oration", "corporation"),
        ("Indus tries", "industries"),
        ("Tech-nical", "technical"),
        ("com pany", "company"),
    ],
)
def test_a_corporate_word_torn_in_two_is_read_as_one(torn: str, whole: str) -> None:
    assert _kinds(torn) == _kinds(whole)
    assert len(_kinds(whole)) == 1


@pytest.mark.parametrize("words", ["Steel Works", "Bank Ing", "Tech Park", "Inter Milan", "Trade RS"])
def test_two_words_stay_two(words: str) -> None:
    assert len(_kinds(words)) == 2


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("SeyedMohammad Rezaei", ["#title", "mohammad", "rezaei"]),
        ("Hajihassan", ["#title", "hassan"]),
        ("Missouri", ["missouri"]),
        ("Generalov", ["generalov"]),
    ],
)
def test_a_title_written_together_with_a_given_name(written: str, keys: list[str]) -> None:
    assert ["#title" if kind == "title" else key for kind, key in _kinds(written)] == keys


def test_a_label_written_together_is_still_one() -> None:
    assert _kinds("NotifyParty")[0][0] == "stop"
