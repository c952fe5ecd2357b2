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
