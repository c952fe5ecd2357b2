"""The report's contract: form, offsets, determinism, gaps, and what is refused at the door."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from exportscreen.models import SEVERITIES, PartyHit, PlaceHit, Report
from exportscreen.policy import LawPolicy, Policy
from exportscreen.screening import Screener

STAR = "Dec 2009: Hong Kong 4 Star Electronics offers Russian-made gyroscopes to Isfahan Optics Industries, early Feb."
DAY = date(2010, 2, 1)


def test_report_has_the_keys_of_the_contract_in_order(screener: Screener) -> None:
    found = screener.screen(STAR, as_of=DAY).to_dict()
    assert list(found)[:10] == [
        "schema", "id", "as_of", "as_of_basis", "outcome", "complete", "severity", "flags", "hits", "gaps",
    ]  # fmt: skip
    assert found["schema"] == "exportscreen.report/1"
    assert {"scope", "receipt"} <= found.keys()
    assert set(found["flags"][0]) == {
        "rule", "title", "effect", "severity", "jurisdiction", "message", "hits", "fingerprint", "citations",
    }  # fmt: skip
    assert set(found["flags"][0]["citations"][0]) == {"source", "at", "title", "url", "status", "note"}
    assert set(found["receipt"]) == {"version", "engine", "catalog", "policy", "input"}


def test_offsets_count_code_points_of_the_field_as_given(screener: Screener) -> None:
    text = "🚢🚢 Ozone Havacılık ‏و گروه صنعتی شهید باقری: 𝐠yroscopes to Teheran"
    for hit in screener.screen(text).hits:
        assert text[hit.start : hit.end] == hit.matched
    structured = {
        "parties": [{"role": "buyer", "name": "«Shahid Hemmat Industrial Group»"}],
        "items": [{"hs_code": "1"}],
    }
    hit = screener.screen(structured).hits[0]
    assert (hit.field, hit.matched) == ("parties[0].name", "Shahid Hemmat Industrial Group")


def test_same_input_gives_the_same_bytes_in_another_process(screener: Screener) -> None:
    code = (
        "import sys; from datetime import date; from exportscreen import Screener;"
        f"sys.stdout.buffer.write(Screener().screen({STAR!r}, as_of=date(2010, 2, 1)).to_json().encode())"
    )
    other = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, env={"PYTHONHASHSEED": "7", "LANG": "C"}
    ).stdout
    assert Screener(screener.catalog).screen(STAR, as_of=DAY).to_json().encode() == other


def test_each_flag_rests_on_hits_that_stand_in_the_report(screener: Screener) -> None:
    report = screener.screen(STAR, as_of=DAY)
    assert report.flags
    known = {hit.id for hit in report.hits}
    for flag in report.flags:
        assert set(flag.hits) <= known
        assert flag.citations


def test_every_citation_resolves_to_a_provision_of_a_source(screener: Screener) -> None:
    catalog = screener.catalog
    for rule in catalog.rules.values():
        for cited in rule.citations:
            source = catalog.sources[cited.source]
            assert (
                catalog.provision(cited.source, cited.at)
                or source.locators == "list_entries"
                or (cited.source, cited.at) in catalog.item_codes
            ), f"{rule.id}: {cited}"


def test_roles_are_read_from_words_around_a_name(screener: Screener) -> None:
    report = screener.screen(STAR, as_of=DAY)
    roles = {h.listing: (h.role, h.role_basis) for h in report.hits if isinstance(h, PartyHit)}
    assert roles["rep-hk-4-star"] == ("seller", "inferred")
    assert roles["ofac-45356"] == ("buyer", "inferred")
    places = {h.matched: (h.country, h.role) for h in report.hits if isinstance(h, PlaceHit)}
    assert places["Russian"] == ("RU", "origin")


def test_a_party_listed_later_stands_as_not_yet_with_a_notice(screener: Screener) -> None:
    report = screener.screen(
        {"parties": [{"role": "buyer", "name": "Pishgam Energy Industries"}]}, as_of=date(2006, 1, 1)
    )
    hit = next(h for h in report.hits if isinstance(h, PartyHit))
    assert hit.standing == "not_yet"
    about_un = [f for f in report.flags if any(c.source.startswith("unscr-") for c in f.citations)]
    assert about_un
    assert {flag.effect for flag in about_un} == {"notice"}
    assert {c.status for f in about_un for c in f.citations if c.source.startswith("unscr-")} == {"not_yet"}
    assert SEVERITIES.index(report.severity) >= SEVERITIES.index("medium")


def test_as_of_comes_from_the_argument_then_the_transaction_then_today(screener: Screener) -> None:
    dated = {"date": "2012-01-01", "text": "tea"}
    assert (screener.screen(dated, as_of=DAY).as_of, screener.screen(dated, as_of=DAY).as_of_basis) == (DAY, "argument")
    assert (screener.screen(dated).as_of, screener.screen(dated).as_of_basis) == (date(2012, 1, 1), "transaction")
    assert screener.screen("tea").as_of_basis == "today"


def test_no_flags_is_never_called_clear(screener: Screener) -> None:
    report = screener.screen("Toner cartridges and paper, town hall Ghent")
    assert (report.outcome, report.severity, report.flags) == ("no_flags", "none", ())
    assert not {"clear", "cleared", "compliant"} & set(report.to_json().casefold().replace('"', " ").split())
    assert "ofac-sdn" in report.scope.not_loaded


@pytest.mark.parametrize(
    ("given", "field", "part"),
    [
        ({"text": "tea", "colour": "red"}, "colour", "not permitted"),
        ({"text": 7}, "text", "string"),
        ({"text": "tea", "date": "2024-02-30"}, "date", "calendar"),
        ({"text": "tea", "date": "1.2.2024"}, "date", "YYYY-MM-DD"),
        ({"text": "   "}, "", "nothing to screen"),
        ({}, "", "nothing to screen"),
        ({"text": "gyro\0scope"}, "text", "NUL"),
        ({"text": "half \ud83d a character"}, "text", "surrogate"),
        ({"parties": [{"role": "buyer"}]}, "parties.0.name", "required"),
        ({"items": [{}]}, "items.0", "needs a description"),
        ({"items": [{"description": "x", "quantity": "NaN"}]}, "items.0.quantity", "finite"),
    ],
    ids=lambda v: str(v)[:40],
)
def test_bad_input_is_refused_by_field(given: dict[str, Any], field: str, part: str, screener: Screener) -> None:
    with pytest.raises(ValueError, match=part) as caught:
        screener.screen(given)
    places = [".".join(map(str, e["loc"])) for e in caught.value.errors()]  # type: ignore[attr-defined]
    assert field in places


def test_a_bad_row_gives_an_incomplete_report_and_the_others_go_on(screener: Screener) -> None:
    rows: list[Any] = [
        {"id": "a", "text": "tea"},
        {"id": "b", "text": "tea", "date": "yesterday"},
        {"id": "c", "text": "tea"},
    ]
    reports = list(screener.screen_many(rows))
    assert [(r.id, r.outcome) for r in reports] == [("a", "no_flags"), ("b", "incomplete"), ("c", "no_flags")]
    assert reports[1].gaps[0].field == "date"
    assert "yesterday" in reports[1].gaps[0].value


@pytest.mark.parametrize(
    ("given", "kind", "field"),
    [
        ({"text": "tea", "destination": "Atlantis"}, "unreadable_value", "destination"),
        ({"parties": [{"name": "Tea House", "country": "XX"}]}, "unreadable_value", "parties[0].country"),
        ({"parties": [{"name": "Tea House", "role": "grand vizier"}]}, "unreadable_value", "parties[0].role"),
        ({"parties": [{"name": "???", "role": "buyer"}]}, "unreadable_value", "parties[0].name"),
        ({"text": "tea " * 50_000}, "truncated", "text"),
        ({"text": "ขายชาให้บริษัทในกรุงเทพ"}, "unsupported_script", "text"),
    ],
    ids=["country", "party country", "role", "no letters", "too long", "script"],
)
def test_what_cannot_be_screened_is_a_gap(given: dict[str, Any], kind: str, field: str, screener: Screener) -> None:
    report = screener.screen(given)
    assert (kind, field) in {(g.kind, g.field) for g in report.gaps}
    assert not report.complete
    assert report.outcome == "incomplete"


def test_meta_is_echoed_and_said_not_to_be_screened(screener: Screener) -> None:
    report = screener.screen({"text": "tea", "meta": {"order": "Shahid Bagheri Industrial Group"}})
    assert report.meta == {"order": "Shahid Bagheri Industrial Group"}
    assert report.hits == ()
    assert any("meta was not screened" in note for note in report.notes)


def test_fingerprint_depends_on_rule_role_name_and_listing_only(screener: Screener) -> None:
    def prints(transaction: dict[str, Any]) -> dict[str, str]:
        return {f.rule: f.fingerprint for f in screener.screen(transaction, as_of=DAY).flags}

    base = {"id": "1", "parties": [{"role": "buyer", "name": "Electro Sanam Company", "country": "IR"}]}
    moved = {"id": "2", "text": "unrelated words first", **{k: v for k, v in base.items() if k != "id"}}
    other_role = {"parties": [{"role": "seller", "name": "Electro Sanam Company", "country": "IR"}]}
    shared = prints(base).keys() & prints(moved).keys() & prints(other_role).keys()
    party_rules = {r for r in shared if "party" in r or "freeze" in r or "1803" in r or "ofac" in r}
    assert party_rules
    for rule in party_rules:
        assert prints(base)[rule] == prints(moved)[rule] != prints(other_role)[rule]


def test_jurisdictions_narrow_what_concludes(screener: Screener) -> None:
    only_un = Screener(screener.catalog, Policy(jurisdictions=("UN",)))
    report: Report = only_un.screen(STAR, as_of=DAY)
    assert {f.jurisdiction for f in report.flags} == {"UN"}
    assert report.scope.jurisdictions == ("UN",)


def test_a_policy_that_names_no_known_position_is_refused(screener: Screener) -> None:
    with pytest.raises(ValueError, match="took_effect"):
        Screener(screener.catalog, Policy(law=LawPolicy(positions={"snapback-2025": "maybe"})))
    with pytest.raises(ValueError, match="snapback-2025"):
        Screener(screener.catalog, Policy(law=LawPolicy(positions={"snap": "took_effect"})))


def test_a_screener_survives_pickling(screener: Screener) -> None:
    again = pickle.loads(pickle.dumps(screener))  # noqa: S301 - our own bytes
    assert again.screen(STAR, as_of=DAY).to_json() == screener.screen(STAR, as_of=DAY).to_json()


def test_json_is_readable_by_any_reader(screener: Screener) -> None:
    assert json.loads(screener.screen(STAR, as_of=DAY).to_json())["outcome"] == "flagged"
