"""`exportscreen lists`, from the front door."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from lists_support import FIXTURES

from exportscreen.cli.entry import main
from exportscreen.cli.lists import LISTS


def run(store: Path, *arguments: str) -> int:
    action, *rest = arguments
    return main(["lists", action, "--store", str(store), *rest], [LISTS])


def test_an_import_prints_its_account(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "import", "un-xml", str(FIXTURES / "un.xml")) == 0
    shown = capsys.readouterr().out
    assert "un-consolidated: United Nations Security Council Consolidated List" in shown
    assert "2 read = 2 imported + 0 joined + 0 ignored by name + 0 reported" in shown
    assert "6 as published, 10 found in them" in shown


def test_a_broken_file_exits_2_and_leaves_the_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "import", "un-xml", str(FIXTURES / "un.xml")) == 0
    cut = tmp_path / "cut.xml"
    cut.write_bytes((FIXTURES / "un.xml").read_bytes()[:900])
    assert run(tmp_path, "import", "un-xml", str(cut)) == 2
    assert "broken or cut off" in capsys.readouterr().err
    assert run(tmp_path, "status") == 0
    assert "un-consolidated" in capsys.readouterr().out


def test_records_that_are_not_imported_exit_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "\n".join(f"{n},Example Firm {n}" for n in range(40))
    table = tmp_path / "own.csv"
    table.write_text(f"id,name\n{rows}\n41,\n", encoding="utf-8")
    assert run(tmp_path, "import", "own-csv", str(table), "--as", "own-example") == 1
    captured = capsys.readouterr()
    assert "40 imported + 0 joined + 0 ignored by name + 1 reported" in captured.out
    assert "own.csv:42: name: has no name" in captured.err


def test_a_companys_table_is_imported_with_its_mapping(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    columns = str(FIXTURES / "own-columns.yaml")
    arguments = ["import", "own-csv", str(FIXTURES / "own.csv"), "--as", "own-example", "--columns", columns]
    assert run(tmp_path, *arguments) == 0
    assert run(tmp_path, "show", "own-example", "own-example-7") == 0
    assert "Example Trading GmbH" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["columns: {}", "columns: {name: [a]}", "colums: {name: a}", "columns: [a]"])
def test_a_mapping_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    mapping = tmp_path / "map.yaml"
    mapping.write_text(text, encoding="utf-8")
    own = str(FIXTURES / "own.csv")
    assert run(tmp_path, "import", "own-csv", own, "--as", "own-example", "--columns", str(mapping)) == 2


def test_status_says_what_is_stale_and_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = tmp_path / "old.xml"
    old.write_bytes((FIXTURES / "un.xml").read_bytes().replace(b"2030-02-27", b"2020-02-27"))
    run(tmp_path, "import", "un-xml", str(old))
    capsys.readouterr()
    assert run(tmp_path, "status") == 0
    shown = capsys.readouterr().out
    assert "STALE: over 14 days" in shown
    assert "not stored: " in shown
    assert "ofac-sdn" in shown


def test_show_prints_the_receipt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, "import", "eu-xml", str(FIXTURES / "eu.xml"))
    capsys.readouterr()
    assert run(tmp_path, "show", "eu-consolidated") == 0
    assert '"sha256": "sha256:' in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "absent"],
        ["remove", "absent"],
        ["import", "runes", "file.xml"],
        ["import", "un-xml", "absent.xml"],
        ["import", "targets-csv", str(FIXTURES / "targets.csv")],
        ["import", "un-xml", str(FIXTURES / "un.xml"), "--as", "../out"],
        ["pull", "absent"],
        ["pull", "--format", "un-xml"],
        ["pull", "--address", "https://example.org/x"],
    ],
)
def test_bad_usage_exits_2_in_plain_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: Sequence[str]
) -> None:
    assert run(tmp_path, *arguments) == 2
    said = capsys.readouterr().err
    assert said.strip()
    assert "internal error" not in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["un-xlm", "un.xml"], "did you mean un-xml?"),
        (["un-xml", "un.xml", "eu.xml"], "un-xml takes one file; 2 were given: un.xml, eu.xml"),
        (["ofac-csv", *["sdn.csv"] * 5], "takes one file and then alt, add, comments; 5 were given"),
        (["us-csl-csv", "sdn.csv"], "sdn.csv:1: has no column 'addresses'"),
        (["uk-conlist", "conlist.csv", "--as", "un-consolidated"], "leave --as out for uk-sanctions-list"),
        (["ftm-json", "targets.csv", "--as", "own-x"], "targets.csv:1: is not JSON"),
        (["ofac-csv", "sdn.csv", "add.csv"], "add.csv:1: has 6 columns, not 5; is it another file?"),
    ],
)
def test_a_wrong_import_says_in_one_line_what_would_be_right(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: Sequence[str], said: str
) -> None:
    named = [str(FIXTURES / a) if (FIXTURES / a).is_file() else a for a in arguments]
    assert run(tmp_path, "import", *named) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line


def test_a_column_that_nobody_mapped_is_named_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "own.csv"
    table.write_text("name,Branch\nExample Firm,Oslo\nSample Firm,Bergen\n", encoding="utf-8")
    assert run(tmp_path, "import", "own-csv", str(table), "--as", "own-example") == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert "own.csv:2: Branch: is a field this importer does not know; its 2 values, the first of them 'Oslo'" in line


def test_records_of_another_layout_are_told_once_a_field(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "senzing.json"
    lines.write_text('{"DATA_SOURCE": "X", "RECORD_ID": "1"}\n' * 30, encoding="utf-8")
    assert run(tmp_path, "import", "ftm-json", str(lines), "--as", "own-example") == 2
    head, example = capsys.readouterr().err.splitlines()
    assert "30 of 30 records cannot be imported; is it another layout?" in head
    assert "senzing.json:1: properties: is not an entity" in example


def test_pull_from_a_given_address_that_fails_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["pull", "un-consolidated", "--address", "ftp://127.0.0.1/un.xml", "--format", "un-xml"]
    assert run(tmp_path, *arguments) == 2
    assert "internal error" not in capsys.readouterr().err


def test_a_removed_list_is_not_in_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, "import", "eu-xml", str(FIXTURES / "eu.xml"))
    assert run(tmp_path, "remove", "eu-consolidated") == 0
    capsys.readouterr()
    run(tmp_path, "status")
    assert "0 listings" not in capsys.readouterr().out


def test_formats_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "formats") == 0
    assert "uk-sanctions-csv" in capsys.readouterr().out
