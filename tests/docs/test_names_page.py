"""The page about names shows pairs that are found and pairs that are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportscreen.matching.comparison import compare_names

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "names.md").read_text(encoding="utf-8")
THRESHOLD = 0.80


def _pairs(heading: str) -> list[tuple[str, str]]:
    """Written and listed names of the table below a heading."""
    rows = [line.split(" | ") for line in PAGE.split(f"## {heading}\n")[1].split("\n## ")[0].splitlines()]
    return [(row[0].removeprefix("| "), row[1]) for row in rows if len(row) == 3][1:]


ONE, TWO = _pairs("One party, written in two ways"), _pairs("Two parties that look alike")


def test_both_tables_are_read() -> None:
    assert len(ONE) >= 10
    assert len(TWO) >= 8


@pytest.mark.parametrize(("written", "listed"), ONE)
def test_a_pair_of_one_party_is_found(written: str, listed: str) -> None:
    assert compare_names(written, listed).score >= THRESHOLD


@pytest.mark.parametrize(("written", "listed"), TWO)
def test_a_pair_of_two_parties_is_not(written: str, listed: str) -> None:
    assert compare_names(written, listed).score < THRESHOLD
