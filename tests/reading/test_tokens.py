"""Tokens: places in the original, folding by script, what joins and what parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportscreen.reading.tokens import _plain_tokens, _tokens, tokenize

ASCII = st.text(alphabet=st.characters(max_codepoint=127, exclude_characters="'`"), max_size=60)


@given(ASCII)
def test_the_short_way_for_plain_text_gives_the_same_tokens(text: str) -> None:
    assert list(_plain_tokens(text)) == list(_tokens(text))


@given(st.text(max_size=80))
def test_tokens_stand_in_order_inside_the_text_with_keys(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        assert token.key
        end = token.end


@given(st.text(max_size=40))
def test_a_key_of_letters_or_of_digits_is_its_own_key(text: str) -> None:
    """A few phonetic letters and squared signs romanise to both (`Ƨ` to `2`); those keys are split when read again."""
    for token in tokenize(text):
        if token.key.isascii() and (token.key.isalpha() or token.key.isdigit()):
            assert [t.key for t in tokenize(token.key)] == [token.key]


@pytest.mark.parametrize(
    ("text", "natives"),
    [
        ("4Star Electronics", ["4", "star", "electronics"]),
        ("TRS-500", ["trs", "500"]),
        ("Yoon's Kitchen", ["yoon", "kitchen"]),
        ("l’infrarouge d'uranium", ["l", "infrarouge", "d", "uranium"]),
        ("Sana'a O'Brien", ["sanaa", "obrien"]),
        ("Tahran'daki alıcı", ["tahran", "daki", "alici"]),
        ("Havacılık ve Łódź", ["havacilik", "ve", "lodz"]),
        ("HОNG Kоng", ["hong", "kong"]),
        ("Sha\u200bhid\u00ad Ba\u0301d", ["shahid", "bad"]),
        ("ＧＰａ ３．５ ۵۰", ["gpa", "3", "5", "50"]),
        ("陀螺仪12个", ["陀", "螺", "仪", "12", "个"]),
        ("شتاب\u200cسنج", ["شتاب", "سنج"]),
        ("كربن کربن", ["کربن", "کربن"]),
        ("Багери ёлка", ["багери", "елка"]),
    ],
    ids=[
        "digits part from letters", "hyphen", "possessive", "elision", "apostrophe inside a name",
        "Turkish suffix", "diacritics", "Cyrillic letters in a Latin word", "invisible",
        "full width and Persian digits", "Han one by one", "zero-width non-joiner", "Arabic and Persian", "Cyrillic",
    ],
)  # fmt: skip
def test_text_is_split_and_folded(text: str, natives: list[str]) -> None:
    assert [t.native for t in tokenize(text)] == natives


def test_han_is_read_as_mandarin_and_remembers_its_characters() -> None:
    first, second = tokenize("大立")
    assert (first.key, second.key) == ("da", "li")
    assert (first.native, second.glued) == ("大", True)


@given(st.text(alphabet=st.characters() | st.sampled_from("  '’sSdl-\u200b\u200cаесö١۲中"), max_size=60))
def test_a_text_is_read_between_its_spaces_as_it_is_whole(text: str) -> None:
    assert list(tokenize(text)) == list(_tokens(text))
