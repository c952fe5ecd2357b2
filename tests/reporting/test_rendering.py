"""Reports rendered: text for people, JSON and CSV for machines."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from exportscreen.models import (
    AllegationView,
    Citation,
    ControlAnswer,
    DesignationView,
    EndUseHit,
    Engine,
    Flag,
    Gap,
    ItemHit,
    Link,
    LoadedList,
    PartyHit,
    PlaceHit,
    Receipt,
    Report,
    Scope,
    Transaction,
)
from exportscreen.reporting.layout import Paper, width
from exportscreen.reporting.summary import Summary, render_summary
from exportscreen.reporting.table import COLUMNS, safe_cell
from exportscreen.reporting.text import render_report
from exportscreen.reporting.writers import WRITERS, Entry, at_least

GOLDEN = Path(__file__).parent / "golden"

TEXT = (
    "Dec 2009: Hong Kong 4 Star Electronics offers Russian-made gyroscopes to Isfahan Optics Industries, "
    "delivery early Feb."
)
TRANSACTION = Transaction.model_validate(
    {
        "id": "T-1",
        "date": "2010-02-01",
        "text": TEXT,
        "parties": [{"role": "seller", "name": "四星电子有限公司", "country": "HK"}],
        "items": [{"description": "gyroscopes", "hs_code": "9014.20", "quantity": 12, "unit": "pcs"}],
        "via": ["AE"],
    }
)
CABLE = Citation(
    source="cable-09state122950",
    at="summary",
    title="Cable on an offer of gyroscopes, as published in 2010",
    status="not_law",
)
RESOLUTION = Citation(
    source="unscr-1737",
    at="op 3(c)",
    title="Items of S/2006/815 are not to be supplied to Iran",
    status="in_force",
    note="Binding on States; see the implementing law of the country concerned.",
)
SCOPE = Scope(
    lists=(
        LoadedList(
            id="un-1737",
            title="United Nations list of Iran",
            edition=date(2026, 2, 27),
            listings=121,
            digest="sha256:1",
        ),
        LoadedList(
            id="cable-actors",
            title="Parties named in four published cables, each with what is said of them and how they answered",
            edition=date(2025, 11, 1),
            listings=14,
            digest="sha256:2",
        ),
    ),
    not_loaded=("bis-entity-list", "eu-consolidated", "ofac-sdn"),
    jurisdictions=("UN", "US"),
    languages=("en", "fa", "zh"),
)
RECEIPT = Receipt(
    version="0.1.0",
    engine=Engine(python_unicode="15.0.0", libraries={}),
    catalog="sha256:3",
    policy="sha256:4",
    input="sha256:5",
)


def span(text: str, words: str) -> dict[str, object]:
    """Where words stand in a text, as a hit says it."""
    start = text.index(words)
    return {"matched": words, "start": start, "end": start + len(words)}


PARTY = PartyHit.model_validate(
    {
        "id": "h1", "listing": "rep-hk-4-star", "name": "Hong Kong 4 Star Electronics Ltd.", "field": "text",
        **span(TEXT, "Hong Kong 4 Star Electronics"), "score": 0.97, "strength": "strong",
        "evidence": ("hong, kong, 4, star, electronics found", "legal form left out"), "watchlist": "cable-actors",
        "alias": "Hong Kong Four Star Electronics", "standing": "reported", "role": "seller", "role_basis": "inferred",
        "allegations": (AllegationView(allegation="It is said to have offered gyroscopes to an Iranian buyer.",
            case_status="alleged", reviewed_on=date(2025, 11, 1), citation=CABLE),),
    }
)  # fmt: skip
BUYER = PartyHit.model_validate(
    {
        "id": "h2", "listing": "ofac-45356", "name": "Isfahan Optics Industries", "field": "text",
        **span(TEXT, "Isfahan Optics Industries"), "score": 1.0, "strength": "strong", "watchlist": "ofac-sdn-selected",
        "alias": "Isfahan Optics Industries", "standing": "not_yet", "role": "buyer", "role_basis": "inferred",
        "links": (Link(relation="subordinate_to", name="Iran Electronics Industries", stated_by="legal_act",
            standing="designated"),),
        "designations": (DesignationView(list="ofac-sdn", issuer="ofac", standing="not_yet", measure="asset_freeze",
            effective_from=date(2023, 10, 18), citation=Citation(source="ofac-sdn", at="45356", title="SDN entry",
            status="in_force")),),
    }
)  # fmt: skip
ITEM = ItemHit.model_validate(
    {
        "id": "h3", "listing": "gyroscopes", "name": "Gyroscopes", "field": "text", **span(TEXT, "gyroscopes"),
        "score": 1.0, "strength": "strong",
        "controls": (ControlAnswer(list="MTCR", code="9.A.4", status="not_stated", source="mtcr-annex",
            why="drift rate not stated; the limit is 0.5 degrees an hour at 1 g"),),
    }
)  # fmt: skip
PLACE = PlaceHit.model_validate(
    {
        "id": "h4", "listing": "isfahan", "name": "Isfahan", "field": "text", **span(TEXT, "Isfahan"), "score": 1.0,
        "strength": "medium", "country": "IR", "role": "destination", "role_basis": "inferred",
    }
)  # fmt: skip
VIA = PlaceHit.model_validate(
    {
        "id": "h5", "listing": "AE", "name": "United Arab Emirates", "field": "via[0]", "matched": "AE", "start": 0,
        "end": 2, "score": 1.0, "strength": "strong", "country": "AE", "role": "via", "role_basis": "stated",
    }
)  # fmt: skip
LAW_FLAG = Flag(
    rule="un-1737-missile-items",
    title="Missile item to Iran",
    effect="prohibition",
    severity="high",
    jurisdiction="UN",
    message="Gyroscopes of the missile list appear to go to Iran while resolution 1737 forbids States their supply.",
    hits=("h3", "h4"),
    fingerprint="f-1",
    citations=(RESOLUTION,),
)
REPORTED_FLAG = Flag(
    rule="reported-party",
    title="Party named in public reports",
    effect="notice",
    severity="medium",
    jurisdiction="NONE",
    message="The seller resembles a company that a published cable names. This is an allegation, not a listing.",
    hits=("h1", "h3"),
    fingerprint="f-2",
    citations=(CABLE,),
)


def build_report(**changes: object) -> Report:
    """The report of the first cable case, hand-built; any part of it can be replaced."""
    parts: dict[str, object] = {
        "id": "T-1",
        "as_of": date(2010, 2, 1),
        "as_of_basis": "transaction",
        "outcome": "flagged",
        "complete": False,
        "severity": "high",
        "flags": (REPORTED_FLAG, LAW_FLAG),
        "hits": (PARTY, BUYER, ITEM, PLACE, VIA),
        "gaps": (Gap(kind="undated_listing", field="text", value="Isfahan Optics Industries", why="no date is known"),),
        "notes": ("The text names no bank.",),
        "scope": SCOPE,
        "receipt": RECEIPT,
        "meta": {"order": "4711"},
    }
    return Report.model_validate(parts | changes)


def bare_report(**changes: object) -> Report:
    """A report without flags, hits or gaps."""
    quiet: dict[str, object] = {
        "outcome": "no_flags", "complete": True, "severity": "none", "flags": (), "hits": (), "gaps": (), "notes": (),
        "meta": {},
    }  # fmt: skip
    return build_report(**(quiet | changes))


def render(report: Report, transaction: Transaction | None = TRANSACTION, *, colour: bool = False) -> str:
    return "\n".join(render_report(report, transaction, Paper(80, colour))) + "\n"


def test_text_rendering_is_the_golden_one() -> None:
    assert render(build_report()) == (GOLDEN / "flagged.txt").read_text(encoding="utf-8")


def test_no_line_is_wider_than_the_paper() -> None:
    long_text = TEXT + " 四星电子有限公司向伊朗供应陀螺仪" * 40 + "x" * 300
    transaction = Transaction.model_validate({**TRANSACTION.model_dump(), "text": long_text})
    for columns in (40, 80, 100):
        lines = list(render_report(build_report(), transaction, Paper(columns)))
        assert max(map(width, lines)) <= columns


def test_what_was_not_loaded_is_said_before_any_outcome() -> None:
    lines = render(bare_report()).splitlines()
    not_loaded = next(i for i, line in enumerate(lines) if line.startswith("NOT LOADED"))
    assert lines[0].startswith("SCREENED AGAINST")
    assert "ofac-sdn" in lines[not_loaded + 1]
    assert lines[-1] == "Outcome: no flags raised; 3 lists not loaded"


@pytest.mark.parametrize("report", [bare_report(), build_report(), bare_report(outcome="incomplete", complete=False)])
def test_no_outcome_reads_as_cleared(report: Report) -> None:
    text = render(report).casefold()
    assert "compliant" not in text
    assert " clear" not in text


def test_flags_stand_by_severity_not_in_the_order_given() -> None:
    text = render(build_report())
    assert text.index("HIGH  Missile item") < text.index("MEDIUM  Party named")


def test_a_hit_no_flag_used_is_still_shown() -> None:
    text = render(build_report())
    assert text.index("ALSO FOUND") < text.index("h2 party")


def test_many_control_paragraphs_stay_readable_and_limits_met_stand_first() -> None:
    (answer,) = ITEM.controls
    answers = [answer.model_copy(update={"code": f"9.A.{n}"}) for n in range(20)]
    answers.append(answer.model_copy(update={"code": "9.A.99", "status": "meets", "why": "0.05 is below 0.5"}))
    item = ITEM.model_copy(update={"controls": tuple(answers)})
    text = render(build_report(hits=(item, PLACE), flags=(LAW_FLAG,)))
    assert "MTCR 9.A.99: meets the limit; 0.05 is below 0.5" in text
    assert text.index("9.A.99") < text.index("9.A.0:") < text.index("also not stated: MTCR\N{NO-BREAK SPACE}9.A.2,")
    assert text.count("drift rate not stated") == 2
    assert "9.A.19" in text


def test_a_reported_party_is_never_called_sanctioned() -> None:
    text = render(build_report())
    assert "sanctioned" not in text.casefold()
    assert "named in public reports, not a designation" in text


def test_matches_are_marked_without_colour_and_coloured_with_it() -> None:
    plain, coloured = render(build_report()), render(build_report(), colour=True)
    assert "«gyroscopes»" in plain
    assert "\x1b" not in plain
    assert "«" not in coloured
    assert "\x1b[1;4;36mgyroscopes\x1b[0m" in coloured


def test_overlapping_matches_are_marked_once() -> None:
    assert "to «Isfahan Optics Industries», delivery" in render(build_report())


def test_marks_differ_from_the_quotes_of_the_text() -> None:
    text = "Achat de «gyroscopes» russes"
    hit = ITEM.model_copy(update=span(text, "gyroscopes"))
    report = build_report(hits=(hit,), flags=())
    assert "«⟦gyroscopes⟧»" in render(report, Transaction(text=text))


def test_a_long_text_is_shown_around_its_matches() -> None:
    text = "a " * 5_000 + "gyroscopes" + " b" * 5_000
    hit = ITEM.model_copy(update=span(text, "gyroscopes"))
    shown = render(build_report(hits=(hit,), flags=()), Transaction(text=text))
    assert "«gyroscopes»" in shown
    assert "9,840 characters …]" in shown
    assert len(shown) < 4_000


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("a\x1b[31mred", "a␛[31mred", id="escape sequence"),
        pytest.param("a\x9b31mred", "a\\x9b31mred", id="one-byte escape of old terminals"),
        pytest.param("a\x07\x08b", "a␇␈b", id="bell and backspace"),
        pytest.param("a\u202egpj.exe", "a\\u202egpj.exe", id="right-to-left override"),
        pytest.param("a\rb", "a b", id="carriage return that would overwrite the line"),
    ],
)
def test_terminal_controls_in_user_text_are_made_harmless(written: str, shown: str) -> None:
    hit = ITEM.model_copy(update={"matched": written, "start": 0, "end": len(written)})
    text = render(build_report(id=written, hits=(hit,), flags=()), Transaction(text=written))
    assert f"«{shown}»" in text
    assert all(char == "\n" or ord(char) >= 0x20 for char in text)
    assert not set("\x7f\x9b\u202e") & set(text)


def test_a_transaction_that_could_not_be_read_still_has_its_report() -> None:
    gap = Gap(kind="unreadable_value", field="date", value="2010-02-30", why="a.jsonl:7: is not a day")
    text = render(bare_report(id=None, outcome="incomplete", complete=False, gaps=(gap,)), None)
    assert "date “2010-02-30”: could not be read; a.jsonl:7: is not a day" in text
    assert text.endswith("\nOutcome: incomplete; 1 gap; nothing was screened; 3 lists not loaded\n")


def test_every_kind_of_hit_renders() -> None:
    end_use = EndUseHit.model_validate(
        {
            "id": "h6", "listing": "missile-end-use", "name": "Missile end use", "matched": "offers", "field": "text",
            "start": 39, "end": 45, "score": 1.0, "strength": "strong", "category": "missile", "reading": "assurance",
        }
    )  # fmt: skip
    assert "missile end use, assurance" in render(build_report(hits=(end_use,), flags=()))


def write(form: str, *reports: Report, transaction: Transaction | None = TRANSACTION) -> str:
    out = io.StringIO(newline="")
    writer = WRITERS[form](out, Paper(80))
    for number, report in enumerate(reports, start=1):
        writer.add(Entry(report, transaction, f"a.jsonl:{number}"))
    writer.end()
    return out.getvalue()


def test_one_report_is_an_object_and_several_a_list() -> None:
    report = build_report()
    assert write("json", report) == report.to_json(indent=2) + "\n"
    assert json.loads(write("json", report, report, report)) == [report.to_dict()] * 3
    assert json.loads(write("json")) == []


def test_line_separators_in_values_survive_the_list_form() -> None:
    report = bare_report(id="a\u2028b\x85c")
    assert json.loads(write("json", report, report))[0]["id"] == "a\u2028b\x85c"


def test_json_lines_hold_one_report_each() -> None:
    report = build_report()
    assert write("jsonl", report, report) == f"{report.to_json()}\n" * 2


def test_csv_has_a_row_a_flag_and_one_for_a_report_without() -> None:
    rows = list(csv.DictReader(io.StringIO(write("csv", build_report(), bare_report(id="T-2")))))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["id"], row["rule"], row["outcome"]) for row in rows] == [
        ("T-1", "reported-party", "flagged"),
        ("T-1", "un-1737-missile-items", "flagged"),
        ("T-2", "", "no_flags"),
    ]
    assert rows[1]["citations"] == "unscr-1737 op 3(c) (in force)"
    assert rows[0]["listings"] == "rep-hk-4-star; gyroscopes"
    assert rows[2]["lists_not_loaded"] == "bis-entity-list; eu-consolidated; ofac-sdn"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "' =1"),
        ("\r=1", "' =1"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("T-1", "T-1"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_no_cell_starts_a_formula(value: str, cell: str) -> None:
    assert safe_cell(value) == cell


def test_formula_in_an_id_is_neutral_in_the_file() -> None:
    rows = list(csv.DictReader(io.StringIO(write("csv", bare_report(id='=cmd|"/c calc"!A1')))))
    assert rows[0]["id"] == '\'=cmd|"/c calc"!A1'


def test_several_reports_share_one_scope_and_end_in_totals() -> None:
    text = write("text", build_report(), bare_report(id="T-2"))
    assert text.count("SCREENED AGAINST") == 1
    assert text.splitlines()[-1] == ("Outcome: 1 flagged of 2 transactions; 1 not screened whole; 3 lists not loaded")
    assert "TOTAL" not in write("text", build_report())


def test_flags_below_the_severity_asked_for_are_counted_not_lost() -> None:
    shown = at_least(Entry(build_report(), TRANSACTION), "high")
    assert [flag.rule for flag in shown.report.flags] == ["un-1737-missile-items"]
    assert shown.report.outcome == "flagged"
    assert shown.report.notes[-1] == "1 flag is left out: below the severity asked for (high)"
    assert at_least(Entry(build_report()), "low").report == build_report()


def test_summary_counts_by_severity_and_rule() -> None:
    summary = Summary()
    for report in (build_report(), build_report(severity="medium", flags=(REPORTED_FLAG,)), bare_report()):
        summary.add(report)
    lines = list(render_summary(summary, Paper(80)))
    assert "  high                1" in lines
    assert "          2  reported-party" in lines
    assert summary.reaches("high")
    assert not summary.reaches("critical")
