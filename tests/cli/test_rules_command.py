"""`rules` and `lists show`: what is known of an entry stands there, with its sources."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from exportscreen.cli import main
from exportscreen.content.load import load_catalog
from exportscreen.content.rules import Condition
from exportscreen.reporting.conditions import FORMS, condition_lines
from exportscreen.reporting.entries import render_listing, render_rule
from exportscreen.reporting.layout import Paper

CATALOG = load_catalog()


def _printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == 0
    return " ".join(capsys.readouterr().out.split())


def test_all_rules_stand_under_their_themes(capsys: pytest.CaptureFixture[str]) -> None:
    printed = _printed(capsys, "rules")
    assert all(ident in printed for ident in CATALOG.rules)
    assert "RED-FLAGS" in printed
    assert "prohibition, UN; unscr-1737 op 12" in printed


def test_a_theme_shows_its_rules_alone(capsys: pytest.CaptureFixture[str]) -> None:
    printed = _printed(capsys, "rules", "--theme", "un-iran")
    assert "un-1737-op3c-missile-items" in printed
    assert "red-flag-cash-payment" not in printed


def test_a_rule_is_told_whole(capsys: pytest.CaptureFixture[str]) -> None:
    printed = _printed(capsys, "rules", "un-1803-op8b-unmanned-aircraft")
    for told in (
        "goods named by mtcr-annex at 19.A.3",
        "IR as destination",
        "unscr-1803 op 8(b)",
        "2008-03-03 to 2016-01-16; 2025-09-28 to open, if snapback-2025: took effect",
        "Small drones without a spraying system",
        "fires: unmanned aircraft for Iran",
        "stays silent: the same for Chile",
    ):
        assert told in printed, told


def test_a_rule_as_json_is_the_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "red-flag-cash-payment", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "red-flag-cash-payment"


def test_a_misspelt_rule_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "red-flag-cash-paymnt"]) == 2
    assert "red-flag-cash-payment" in capsys.readouterr().err


def test_a_rule_of_the_user_is_shown_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "own-rule.yaml").write_text(
        """kind: rule
id: own-rule
title: Anything for Chile
effect: notice
severity: low
jurisdiction: NONE
citations: [{source: bis-kyc-guidance, at: "para (b): cash"}]
message: Goods for Chile.
when: {place: {country: ["CL"]}}
false_positives: None known.
examples:
  - {name: Chile, as_of: "2026-01-15", fires: true, transaction: {text: "to Chile"}}
  - {name: Peru, as_of: "2026-01-15", fires: false, transaction: {text: "to Peru"}}
""".replace("para (b): cash", next(p.at for p in CATALOG.sources["bis-kyc-guidance"].provisions)),
        encoding="utf-8",
    )
    printed = _printed(capsys, "rules", "own-rule", "--rules", str(tmp_path / "mine"))
    assert "CL as destination" in printed
    assert "mine" in printed


@pytest.mark.parametrize("ident", CATALOG.rules)
def test_every_rule_can_be_told(ident: str) -> None:
    rule = CATALOG.rules[ident]
    lines = list(render_rule(rule, "theme", CATALOG, Paper(100)))
    assert any("When" in line for line in lines)
    assert list(condition_lines(rule.when, CATALOG))


def test_every_form_of_a_condition_has_words() -> None:
    assert set(Condition.model_fields) - {"all", "any", "not_"} == FORMS.keys()


@pytest.mark.parametrize("ident", sorted(CATALOG.listings)[::7])
def test_every_listing_can_be_told(ident: str) -> None:
    listing = CATALOG.listings[ident]
    text = " ".join(" ".join(render_listing(listing, CATALOG.watchlist_of[ident], CATALOG, Paper(100))).split())
    for alias in listing.aliases:
        assert " ".join(alias.name.split())[:20] in text
    for designation in listing.designations:
        assert designation.source in text


def test_show_names_all_bundled_lists(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = _printed(capsys, "lists", "show", "--store", str(tmp_path))
    assert all(ident in printed for ident in CATALOG.watchlists)
    assert "in the store: none" in printed


def test_show_names_the_listings_of_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = _printed(capsys, "lists", "show", "cable-actors", "--store", str(tmp_path))
    assert all(item.id in printed for item in CATALOG.watchlists["cable-actors"].listings)


def test_show_tells_a_reported_party_without_calling_it_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = _printed(capsys, "lists", "show", "rep-hk-4-star", "--store", str(tmp_path))
    assert "Named in public reports, which is no designation" in printed
    assert "cable-10state9939" in printed
    assert "Designations" not in printed


def test_show_refuses_what_nobody_knows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lists", "show", "rep-hk-5-star", "--store", str(tmp_path)]) == 2
    assert "rep-hk-4-star" in capsys.readouterr().err
