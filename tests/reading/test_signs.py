"""Han signs one by one: variants, readings elsewhere, English words, and where they are told apart in units."""

from __future__ import annotations

import pytest

from exportscreen.reading.signs import VARIANTS, english, mandarin, readings, spelling, stands_for
from exportscreen.reading.tokens import tokenize
from exportscreen.reading.units import Unit, read_units, signs_of


def _units(text: str) -> tuple[Unit, ...]:
    return read_units(tokenize(text))


@pytest.mark.parametrize(("written", "simplified"), [("貿易會社", "贸易会社"), ("広島", "广岛"), ("匯豐", "汇丰")])
def test_traditional_and_japanese_signs_are_simplified(written: str, simplified: str) -> None:
    assert [t.native for t in tokenize(written)] == list(simplified)


def test_no_simplified_sign_is_simplified_again() -> None:
    assert not set(VARIANTS) & set(VARIANTS.values())


@pytest.mark.parametrize(
    ("sign", "word", "how"),
    [
        ("永", "wing", "reading"),
        ("新", "hsin", "reading"),
        ("行", "hang", "reading"),
        ("星", "song", "reading"),
        ("金", "golden", "meaning"),
        ("龙", "dragon", "meaning"),
        ("永", "gold", ""),
        ("金", "wing", ""),
    ],
)
def test_a_sign_stands_for_what_it_means_and_how_it_is_read_elsewhere(sign: str, word: str, how: str) -> None:
    assert stands_for(sign, word) == how


@pytest.mark.parametrize(("sign", "word"), [("永", "wing"), ("金", "gold"), ("地", "earth"), ("龙", "dragon")])
def test_what_stands_for_a_sign_is_found_by_its_mandarin_reading(sign: str, word: str) -> None:
    (token,) = tokenize(sign)
    assert token.key in mandarin(word)


def test_two_romanisations_of_korean_are_spelt_alike() -> None:
    assert spelling("taesong") == spelling("daeseong")
    korean = readings("大成")[0]
    assert spelling("".join(some[0] for some in korean)) == spelling("daesong")


def test_words_of_several_signs_mean_something_too() -> None:
    assert "norinco" in english("北方工业")
    assert english("没有") == ()


def test_and_is_a_sign_of_a_name_where_it_joins_no_corporate_words() -> None:
    assert [u.kind for u in _units("永和电子")] == ["word", "word", "generic"]
    assert [u.kind for u in _units("机械和电子")] == ["generic", "stop", "generic"]


@pytest.mark.parametrize(
    ("text", "number"), [("第七〇一研究所", "701"), ("第十四研究所", "14"), ("七〇八研究所", "708")]
)
def test_numbers_of_institutes_are_read(text: str, number: str) -> None:
    assert [u.key for u in _units(text) if u.kind == "number"] == [number]


def test_two_digits_in_a_row_may_be_a_name() -> None:
    assert [u.native for u in _units("三一重工")][:2] == ["三", "一"]


def test_units_tell_their_signs() -> None:
    assert [signs_of(u) for u in _units("上海金贸易三")] == ["上海", "金", "贸易", "三"]
    assert signs_of(_units("Shanghai")[0]) == ""
