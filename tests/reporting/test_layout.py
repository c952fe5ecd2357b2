"""Display width and wrapping."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportscreen.reporting.layout import Paper, harmless, width


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("陀螺仪", 6), ("e\u0301", 1), ("می\u200cشود", 5), ("ﾊﾞ", 2), ("", 0)],
    ids=["latin", "hanzi are wide", "combining accent", "zero-width non-joiner", "halfwidth kana", "empty"],
)
def test_width_counts_columns_not_characters(text: str, columns: int) -> None:
    assert width(text) == columns


@given(st.text(max_size=300), st.integers(min_value=20, max_value=100))
def test_lines_fit_and_lose_nothing_but_blanks(text: str, columns: int) -> None:
    lines = list(Paper(columns).lines(text, first="  - "))
    assert lines
    assert max(map(width, lines)) <= columns
    kept = "".join(line[4:] for line in lines).replace(" ", "")
    assert kept == harmless(text).replace(" ", "")


def test_words_keep_apart_where_a_run_of_blanks_meets_the_edge() -> None:
    assert list(Paper(10).lines("12345678     90")) == ["12345678", "90"]


def test_colour_changes_no_words() -> None:
    plain = list(Paper(30).lines("one two three four five six seven"))
    assert plain == list(Paper(30, colour=True).lines("one two three four five six seven"))
