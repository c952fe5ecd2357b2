"""Words that translate each other: which row a word belongs to, however it is inflected or joined to its article."""

from __future__ import annotations

import unicodedata

import pytest

from exportscreen.reading.meanings import meanings, phrases, rows
from exportscreen.reading.tokens import tokenize
from exportscreen.reading.units import Unit, read_units


def _units(text: str) -> tuple[Unit, ...]:
    return read_units(tokenize(text))


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("победы", "victory"),
        ("полярная", "polar"),
        ("полярного", "polar"),
        ("рязанский", "ryazan"),
        ("الشروق", "sunrise"),
        ("شروق", "sunrise"),
        ("والشروق", "sunrise"),
        ("آینده", "future"),
        ("旭日", "sunrise"),
        ("希望", "hope"),
        ("희망", "hope"),
    ],
)
def test_a_word_has_the_meaning_of_its_translation(text: str, english: str) -> None:
    (unit,) = _units(text)
    assert unit.kind == "word"
    assert set(meanings(unit.raw)) & set(meanings(english))


@pytest.mark.parametrize("word", ["волков", "победоносцев", "shanghai", "orlov", "hemmat"])
def test_surnames_made_of_words_and_other_names_have_no_meaning(word: str) -> None:
    (unit,) = _units(word)
    assert meanings(unit.raw) == ()


def test_a_word_of_several_han_characters_is_one_unit() -> None:
    assert [u.native for u in _units("深圳旭日电子")] == ["深圳", "旭日", "电子"]


def test_each_row_starts_in_english_and_is_written_in_several_scripts() -> None:
    for row in rows():
        assert row[0].isascii()
        assert row[0].isalpha(), row
        assert len(set(row)) == len(row), row
        assert not all(word.isascii() for word in row), row


def test_each_word_is_written_in_one_script() -> None:
    for row in rows():
        for word in row:
            scripts = {unicodedata.name(c, "?").split()[0] for c in word if c.isalpha()}
            assert len(scripts) == 1, (word, scripts)


def test_phrases_are_never_latin() -> None:
    """Two English words would swallow what is misspelt or written together in a Latin name."""
    for phrase in phrases():
        assert not phrase.isascii(), phrase
