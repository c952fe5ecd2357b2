"""What is told, suppressed, known already, and in which form."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from exportscreen.checks.baseline import beyond, key_of, read_baseline, write_baseline
from exportscreen.checks.pages import render_index, render_page
from exportscreen.checks.registry import CHECKS
from exportscreen.checks.run import choose
from exportscreen.checks.suppressions import DEFAULT_NAME
from exportscreen.cli import main
from exportscreen.errors import Issue

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGES = ROOT / "docs" / "checks"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in the folder of broken files."""
    monkeypatch.chdir(HERE / "broken" / "generic-name")

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        out, err = capsys.readouterr()
        return code, out, err

    return call


GENERIC = ("check", ".", "../../sound", "--alone", "--today", "2024-06-01", "--ignore", "unasked-list")
FIELD = "listings[ex-1].aliases[General Trading Company].name"


def test_issue_names_place_severity_check_and_cure(run: Run) -> None:
    code, out, _ = run(*GENERIC)
    assert code == 0
    assert out.splitlines()[0].startswith(
        f"generic.yaml:12:10: warning generic-name: {FIELD}: 'General Trading Company'"
    )
    assert out.splitlines()[-1] == "content: 1 warning"


def test_warnings_fail_only_when_asked(run: Run) -> None:
    assert run(*GENERIC, "--fail-on", "warning")[0] == 1
    assert run(*GENERIC, "--fail-on", "warning", "--ignore", "generic-name")[0] == 0
    assert run(*GENERIC, "--select", "schema,yaml")[1] == "content: no issues\n"


def test_unknown_check_is_bad_usage(run: Run) -> None:
    code, _, err = run("check", "--select", "no-such-check")
    assert code == 2
    assert "no-such-check" in err
    with pytest.raises(ValueError, match="no check x"):
        choose(["x"])


def test_missing_path_is_bad_usage(run: Run) -> None:
    assert run("check", "nowhere")[0] == 2


def test_json_holds_every_field(run: Run) -> None:
    told = json.loads(run(*GENERIC, "--format", "json")[1])
    assert told["schema"] == "exportscreen.issues/1"
    assert (told["errors"], told["warnings"]) == (0, 1)
    assert told["issues"][0] | {"message": "", "fingerprint": ""} == {
        "check": "generic-name", "severity": "warning", "path": "generic.yaml", "line": 12, "column": 10,
        "field": FIELD, "message": "", "fingerprint": "",
    }  # fmt: skip


def test_sarif_is_valid_and_points_to_the_line(run: Run) -> None:
    told = json.loads(run(*GENERIC, "--format", "sarif")[1])
    jsonschema.validate(told, json.loads((HERE / "sarif-2.1.0-parts.schema.json").read_text(encoding="utf-8")))
    result = told["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "generic.yaml"}, "region": {"startLine": 12, "startColumn": 10}}
    assert told["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "generic-name"


def test_github_annotation_escapes_what_would_end_it(run: Run) -> None:
    line = run(*GENERIC, "--format", "github")[1].splitlines()[0]
    assert line.startswith("::warning file=generic.yaml,line=12,col=10,title=exportscreen generic-name::")


def test_markdown_summary_is_a_table(run: Run) -> None:
    told = run(*GENERIC, "--format", "markdown")[1]
    assert told.startswith("### exportscreen: 1 warning\n")
    assert "| warning | `generic.yaml:12:10` | generic-name |" in told


def suppressed(tmp_path: Path, **changes: str) -> str:
    """A file with one suppression of the generic name."""
    row = {
        "check": "generic-name", "path": "generic.yaml", "field": FIELD, "reason": "The firm has no other name.",
        "person": "A. Person", "decided_on": "2024-05-01", "expires_on": "2024-12-01",
    } | changes  # fmt: skip
    path = tmp_path / DEFAULT_NAME
    lines = "".join(f"    {key}: {json.dumps(value)}\n" for key, value in row.items())
    path.write_text(f"kind: suppressions\nsuppressions:\n  -\n{lines}", encoding="utf-8")
    return str(path)


def test_suppression_hides_its_one_issue(run: Run, tmp_path: Path) -> None:
    code, out, _ = run(*GENERIC, "--suppressions", suppressed(tmp_path), "--fail-on", "warning")
    assert code == 0
    assert "1 suppressed" in out


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"expires_on": "2024-06-01"}, "expired on 2024-06-01"),
        ({"field": "listings[ex-2].name"}, "nothing to suppress"),
        ({"expires_on": "2030-01-01"}, "runs for more than 400 days"),
    ],
    ids=["expired", "unused", "too long"],
)
def test_suppression_that_does_not_hold_is_a_warning(
    run: Run, tmp_path: Path, changes: dict[str, str], told: str
) -> None:
    code, out, _ = run(*GENERIC, "--suppressions", suppressed(tmp_path, **changes), "--fail-on", "warning")
    assert code == 1
    assert f"warning suppression: suppressions[0]: {told}" in out


@pytest.mark.parametrize(
    "changes",
    [{"check": "*"}, {"reason": "because"}, {"person": ""}, {"expires_on": "later"}],
    ids=lambda c: next(iter(c)),
)
def test_suppression_without_reason_person_or_end_is_refused(run: Run, tmp_path: Path, changes: dict[str, str]) -> None:
    assert run(*GENERIC, "--suppressions", suppressed(tmp_path, **changes))[0] == 2


def test_baseline_hides_what_was_there_and_counts_what_is_gone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    assert run(*GENERIC, "--write-baseline", str(path))[0] == 0
    code, out, _ = run(*GENERIC, "--baseline", str(path), "--fail-on", "warning")
    assert code == 0
    assert "baseline of 2024-06-01: 1 issues, 0 of them gone" in out


def test_baseline_tells_the_second_of_two_equal_issues(tmp_path: Path) -> None:
    issue = Issue("a.yaml", 3, "x", "wrong", check="schema")
    write_baseline(tmp_path / "b.json", [issue], date(2024, 1, 1))
    day, known = read_baseline(tmp_path / "b.json")
    assert day == date(2024, 1, 1)
    moved = Issue("a.yaml", 9, "x", "worded anew", check="schema")
    assert beyond([moved], known) == ((), 0)
    assert beyond([moved, issue], known) == ((issue,), 0)
    assert beyond([], known) == ((), 1)
    assert key_of(issue) == ("schema", "a.yaml", "x")


def test_clock_bound_issues_follow_today(run: Run) -> None:
    stale = ("check", "../stale-list", "../../sound", "--alone", "--select", "stale-list", "--today")
    assert "stale-list" in run(*stale, "2024-06-01")[1]
    assert run(*stale, "2024-01-20")[1] == "content: no issues\n"


def test_explain_prints_the_page(run: Run) -> None:
    assert run("check", "--explain", "generic-name")[1] == (PAGES / "generic-name.md").read_text(encoding="utf-8")


def test_pages_say_what_the_checks_say() -> None:
    pages = {"README": render_index(CHECKS), **{check.id: render_page(check) for check in CHECKS}}
    written = {path.stem: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    stale = "write them anew: exportscreen check --write-pages docs/checks"
    assert {name: written.get(name) for name in pages} == pages, stale
    assert written.keys() - pages.keys() <= {"ci", "testing", "diff"}, stale
