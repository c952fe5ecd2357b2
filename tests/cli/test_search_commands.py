"""`exportscreen search`, `explain` and `classify`."""

from __future__ import annotations

import json

import pytest

from exportscreen.cli import main


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments]) == 0
    out = capsys.readouterr().out
    assert "json" in arguments or max(map(len, out.splitlines())) <= 100
    return out


def test_search_finds_a_listing_despite_spelling(capsys: pytest.CaptureFixture[str]) -> None:
    hits = json.loads(printed(capsys, "search", "Shahid Bakeri Industrial Grp", "--format", "json"))
    assert hits[0]["listing"] == "IRe.066"
    scores = [hit["score"] for hit in hits]
    assert scores == sorted(scores, reverse=True)


def test_search_says_what_was_searched_and_points_on(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "search", "Shahid Bagheri Industrial Group", "--as-of", "2012-01-01")
    assert out.startswith("SCREENED AGAINST")
    assert "NOT LOADED" in out
    assert "[IRe.066]" in out
    assert "standing: designated on this day" in out


def test_search_respects_its_limit(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(json.loads(printed(capsys, "search", "Industrial Group", "--limit", "1", "--format", "json"))) <= 1


def test_search_without_a_result_does_not_read_as_cleared(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "search", "Qwrtzl Bakery of Oslo")
    assert "clear" not in out.casefold()
    assert "NOT LOADED" in out


def test_explain_shows_every_alias_with_its_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    comparisons = json.loads(printed(capsys, "explain", "Shahid Bakeri Ind. Group", "IRe.066", "--format", "json"))
    assert set(comparisons[0]) == {"query", "name", "score", "strength", "evidence"}
    scores = [one["score"] for one in comparisons]
    assert scores == sorted(scores, reverse=True)
    out = printed(capsys, "explain", "Five Star Trading", "rep-hk-4-star")
    assert "stays below the threshold" in out.replace("\n", " ")


def test_explain_of_an_unknown_listing_suggests_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "SBIG", "IRe.66"]) == 2
    assert "no listing 'IRe.66'; did you mean IRe.066" in capsys.readouterr().err


def test_classify_names_paragraphs(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "classify", "ring laser gyroscopes with a drift rate of 0.05 deg/h")
    assert "[gyroscopes]" in out
    assert "9.A.4" in out


def test_classify_of_ordinary_goods_promises_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert "may still be controlled" in printed(capsys, "classify", "wooden garden benches").replace("\n", " ")


@pytest.mark.parametrize(
    "arguments", [["search", " "], ["search", "x", "--limit", "0"], ["classify", ""], ["explain", "\0", "IRe.066"]]
)
def test_blank_questions_are_bad_usage(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("exportscreen: error: ")
