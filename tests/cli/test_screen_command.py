"""`exportscreen screen`: inputs, formats, files written, exit codes."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exportscreen.cli import main
from exportscreen.screening import Screener

FIRST_CASE = "Hong Kong 4 Star Electronics offers Russian-made gyroscopes to a buyer in Iran."
THEN = ("--as-of", "2010-02-01")
BENIGN = "Sale of 40 office chairs to a school in Oslo, Norway."


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.delenv("EXPORTSCREEN_DEBUG", raising=False)


def feed(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))


def lines_file(tmp_path: Path, *lines: str | bytes) -> str:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines) + b"\n")
    return str(path)


def as_line(text: str, **fields: object) -> str:
    return json.dumps({"text": text, **fields})


def test_a_flagged_text_is_shown_with_scope_first_and_outcome_last(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["screen", "--text", FIRST_CASE, "--as-of", "2010-02-01"]) in {0, 2}
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("SCREENED AGAINST")
    assert any(line.startswith("NOT LOADED") for line in lines)
    assert lines[-1].startswith("Outcome: flagged")
    assert max(map(len, lines)) <= 80
    assert "«" in "".join(lines)
    assert "\x1b" not in "".join(lines)


def test_a_benign_text_is_never_called_clear(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["screen", "--text", BENIGN, "--as-of", "2010-02-01"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[-1].startswith("Outcome: no flags raised")
    assert "compliant" not in out.casefold()
    assert not re.search(r"\bclear(ed)?\b", out.casefold())


def test_json_output_is_the_report_of_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    main(["screen", "--text", FIRST_CASE, "--as-of", "2010-02-01", "--format", "json"])
    assert capsys.readouterr().out == Screener().screen(FIRST_CASE, date(2010, 2, 1)).to_json(indent=2) + "\n"


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [(FIRST_CASE, "low", 1), (FIRST_CASE, "high", 1), (BENIGN, "low", 0), (BENIGN, "none", 0)],
)
def test_fail_on_gives_one_for_a_flag_that_urgent(text: str, fail_on: str, code: int) -> None:
    assert main(["screen", "--text", text, "--as-of", "2010-02-01", "--fail-on", fail_on]) == code


def test_flags_alone_do_not_fail() -> None:
    assert main(["screen", "--text", FIRST_CASE, "--as-of", "2010-02-01"]) == 0


def test_a_line_cut_off_is_named_and_the_others_are_screened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lines_file(
        tmp_path, as_line(BENIGN, id="1"), '{"id": "2", "text": "cut', as_line(FIRST_CASE, id="3", date="2010-02-01")
    )
    assert main(["screen", path, "--format", "jsonl", "--fail-on", "high", *THEN]) == 2
    out, err = capsys.readouterr()
    reports = [json.loads(line) for line in out.splitlines()]
    assert [report["outcome"] for report in reports] == ["no_flags", "incomplete", "flagged"]
    assert reports[1]["gaps"][0]["kind"] == "unreadable_value"
    assert "a.jsonl:2: not JSON" in reports[1]["gaps"][0]["why"]
    assert err.startswith(f"{path}:2: not JSON, or cut off")
    assert err.count("\n") == 1


BAD_LINES: dict[str, tuple[str | bytes, str]] = {
    "unknown field": (as_line("a", colour=1), "colour: is not a field here"),
    "wrong type": ('{"text": 5}', "text: "),
    "bad date": (as_line("a", date="2010-02-30"), "date: '2010-02-30' is not a day"),
    "unknown country": (as_line("a", destination="Ruritania"), "Ruritania"),
    "empty text": (as_line(""), "nothing to screen"),
    "nearly 10 MB of text": (as_line("harmless " * 1_000_000), "truncated"),
    "more than 10 MB of text": (as_line("harmless " * 1_200_000), "longer than 10,000,000 bytes"),
    "invalid UTF-8": (b'{"text": "a\xff"}', "not UTF-8: byte 0xff"),
    "NUL": (as_line("a\0b"), "NUL"),
    "truncated line": ('{"text": "a', "not JSON, or cut off"),
    "deep nesting": ("[" * 50_000, "nested too deeply"),
}


@pytest.fixture(scope="module")
def bad_lines_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict[str, Any]], str]:
    """Reports and standard error of one file with every bad line, a good one before and one after."""
    folder = tmp_path_factory.mktemp("bad")
    path = lines_file(
        folder, as_line(BENIGN, id="before"), *(line for line, _ in BAD_LINES.values()), as_line(BENIGN, id="after")
    )
    out, err = folder / "out.jsonl", io.StringIO()
    with contextlib.redirect_stderr(err):
        assert main(["screen", path, "--format", "jsonl", "-o", str(out), *THEN]) == 2
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()], err.getvalue()


@pytest.mark.parametrize("name", BAD_LINES)
def test_bad_input_is_a_clear_error(bad_lines_run: tuple[list[dict[str, Any]], str], name: str) -> None:
    reports, err = bad_lines_run
    number = list(BAD_LINES).index(name) + 1
    assert reports[number]["complete"] is False
    told = [line for line in err.splitlines() if f"a.jsonl:{number + 1}: " in line]
    assert BAD_LINES[name][1] in json.dumps([*told, reports[number]["gaps"]])


def test_nothing_is_lost_around_bad_input(bad_lines_run: tuple[list[dict[str, Any]], str]) -> None:
    reports, err = bad_lines_run
    assert len(reports) == len(BAD_LINES) + 2
    assert [(report["id"], report["complete"]) for report in (reports[0], reports[-1])] == [
        ("before", True),
        ("after", True),
    ]
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("a.csv", b"id,date\n1,2010-01-01\n", "no column says what to screen"),
        ("a.csv", b"item,price\nchair,5\n", "price: is not a column"),
        ("a.jsonl", b"", "holds no transaction"),
        ("a.pdf", b"%PDF", "cannot tell its format"),
    ],
)
def test_a_useless_file_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, raw: bytes, message: str
) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(raw)
    good.write_text(BENIGN)
    assert main(["screen", str(bad), str(tmp_path / "missing.csv"), str(good), "--format", "json", *THEN]) == 2
    out, err = capsys.readouterr()
    assert json.loads(out)["outcome"] == "no_flags"
    assert message in err
    assert "missing.csv: no such file" in err


@pytest.mark.parametrize("raw", [as_line(BENIGN).encode() + b"\n", BENIGN.encode()], ids=["JSON line", "words"])
def test_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], raw: bytes
) -> None:
    feed(monkeypatch, raw)
    assert main(["screen", "-", "--format", "json", "--as-of", "2020-01-01"]) == 0
    assert json.loads(capsys.readouterr().out)["as_of"] == "2020-01-01"


def test_csv_in_with_map_and_ignore_and_csv_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "map.yaml").write_text('columns: {"Our words": text}\n')
    (tmp_path / "a.csv").write_text(f'id,Our words,price\n=1+1,"{BENIGN}",5\nT-2,"{FIRST_CASE}",6\n')
    arguments = ["screen", str(tmp_path / "a.csv"), "--map", str(tmp_path / "map.yaml"), "--ignore", "price"]
    main([*arguments, "--format", "csv", "--as-of", "2010-02-01"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert rows[0]["id"] == "'=1+1"
    assert rows[0]["outcome"] == "no_flags"
    assert {row["outcome"] for row in rows[1:]} == {"flagged"}
    assert all(row["place"].endswith("a.csv:3") for row in rows[1:])


def test_output_file_appears_whole_and_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.json"
    out.write_text("old")
    assert main(["screen", "--text", BENIGN, "--format", "json", "-o", str(out), *THEN]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["outcome"] == "no_flags"
    assert os.listdir(tmp_path) == ["out.json"]
    assert capsys.readouterr().out == ""


def test_old_output_stays_if_nothing_could_be_started(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("old")
    assert main(["screen", "--text", BENIGN, "--policy", str(tmp_path / "none.yaml"), "-o", str(out)]) == 2
    assert out.read_text() == "old"


def test_devices_are_written_not_replaced() -> None:
    assert main(["screen", "--text", BENIGN, "-o", os.devnull, *THEN]) == 0
    assert not Path(os.devnull).is_file()


def test_an_input_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = lines_file(tmp_path, as_line(BENIGN))
    assert main(["screen", path, "-o", path]) == 2
    assert "is also an input" in capsys.readouterr().err


def test_min_severity_hides_flags_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["screen", "--text", FIRST_CASE, "--as-of", "2010-02-01", "--format", "json"]
    main(arguments)
    whole = json.loads(capsys.readouterr().out)
    assert main([*arguments, "--min-severity", "critical", "--fail-on", "high"]) == 1
    shown = json.loads(capsys.readouterr().out)
    assert shown["severity"] == whole["severity"]
    assert shown["flags"] == [flag for flag in whole["flags"] if flag["severity"] == "critical"]
    assert "below the severity asked for (critical)" in shown["notes"][-1]


def test_several_transactions_end_in_totals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = lines_file(tmp_path, as_line(BENIGN), as_line(FIRST_CASE, id="T-2"))
    main(["screen", path, "--as-of", "2010-02-01"])
    out = capsys.readouterr().out
    assert out.count("SCREENED AGAINST") == 1
    assert f"{path}:1" in out.replace("\n", "")
    assert re.search(r"^Outcome: 1 flagged of 2 transactions", out, re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "nothing to screen; give FILES"),
        (["--text", "a", "--as-of", "yesterday"], "write YYYY-MM-DD"),
        (["--text", "a", "--as-of", "2010-02-30"], "not a day of the calendar"),
        (["--text", "a", "--fail-on", "urgent"], "invalid choice"),
        (["--text", "a", "--format", "xml"], "invalid choice"),
        (["--text", "a", "--jurisdictions", "UN,MARS"], "no jurisdiction MARS; use some of UN,US"),
        (["--text", "a", "--frobnicate"], "unrecognized arguments"),
        (["--text", "a", "--policy", "none.yaml"], "none.yaml: cannot be read"),
        (["--text", "a", "--map", "none.yaml"], "none.yaml: cannot be read"),
        (["--text", "a", "--rules", "no-such-folder"], "no such file or folder"),
        (["--text", "a", "-o", "/no/such/folder/out"], "No such file or directory"),
        (["--text", ""], "nothing to screen"),
        (["-", "-"], "- can be read only once"),
    ],
)
def test_bad_usage_exits_two_with_one_clear_error(
    capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert main(["screen", *arguments]) == 2
    err = capsys.readouterr().err
    assert message in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("policy", "message"),
    [
        ("matching: {threshold: 0.2}", "matching.threshold: "),
        ("treshold: 0.9", "treshold: "),
        ("law: {positions: {snapback-2025: perhaps}}", "'perhaps' is not a position on it; use took_effect"),
        ("law: {positions: {brexit: took_effect}}", "'brexit' is not a dispute; use snapback-2025"),
        ("jurisdictions: [MARS]", "jurisdictions[0]: 'MARS' is not a jurisdiction"),
        ("matching: !!python/name:os.system x", "tags such as"),
    ],
)
def test_a_bad_policy_is_refused_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], policy: str, message: str
) -> None:
    path = tmp_path / "policy.yaml"
    path.write_text(policy)
    assert main(["screen", "--text", "a", "--policy", str(path)]) == 2
    err = capsys.readouterr().err
    assert f"{path}:1: " in err
    assert message in err


def test_a_good_policy_changes_the_receipt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "policy.yaml"
    path.write_text("matching: strict\nlaw: {positions: {snapback-2025: no_effect}}\n")
    receipts = []
    for extra in ([], ["--policy", str(path)], ["--jurisdictions", "un,us"]):
        assert main(["screen", "--text", BENIGN, "--format", "json", "--as-of", "2020-01-01", *extra]) == 0
        receipts.append(json.loads(capsys.readouterr().out)["receipt"]["policy"])
    assert len(set(receipts)) == 3


@pytest.mark.parametrize("columns", ["60", "300", "wide"])
def test_columns_are_respected_up_to_a_hundred(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    main(["screen", "--text", f"{FIRST_CASE} {BENIGN}", "--as-of", "2010-02-01"])
    limit = {"60": 60, "300": 100}.get(columns, 80)
    assert max(map(len, capsys.readouterr().out.splitlines())) <= limit


def test_user_content_is_loaded_beside_the_bundled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.yaml").write_text("kind: nonsense\nid: bad\n")
    assert main(["screen", "--text", "a", "--watchlists", str(tmp_path)]) == 2
    assert "bad.yaml:1: kind: 'nonsense' is not a kind of content" in capsys.readouterr().err
