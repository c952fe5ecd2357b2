"""A new repository of watchlists and rules passes its own checks, tests and comparison from the first day."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from exportscreen.checks.template import FILES
from exportscreen.cli import main

CLEAN = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new repository, and the current folder."""
    folder = tmp_path / "ours"
    assert main(["init", str(folder)]) == 0
    monkeypatch.chdir(folder)
    return folder


def git(folder: Path, *arguments: str) -> None:
    """Run git as nobody in particular."""
    who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, env=CLEAN)


def test_new_repository_is_sound(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "watchlists", "rules", "--today", "2026-02-01", "--fail-on", "warning"]) == 0
    assert "no issues" in capsys.readouterr().out


def test_examples_and_golden_transactions_come_true(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", "watchlists", "rules", "--golden", "golden/transactions.jsonl", "--unfired"]) == 0
    assert "7 of 7 examples come true" in capsys.readouterr().out


def test_every_example_is_a_pytest_item_of_its_own(repository: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "pytest", "-v"], capture_output=True, text=True, check=False)
    assert "7 passed" in done.stdout, done.stdout
    assert "rules/own-listed-consignee.yaml::the listed party is the end user PASSED" in done.stdout


def test_failing_example_fails_its_item_and_names_its_line(repository: Path) -> None:
    listing = repository / "watchlists" / "parties" / "own-watchlist.yaml"
    wrong = listing.read_text(encoding="utf-8").replace('hit: ["ORLANSKAYA PRECISION', 'hit: ["BRONTOVAR PRECISION')
    listing.write_text(wrong, encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "pytest", "watchlists"], capture_output=True, text=True, check=False)
    line = wrong[: wrong.index("BRONTOVAR")].count("\n") + 1
    assert "1 failed, 1 passed" in done.stdout, done.stdout
    assert f"watchlists/parties/own-watchlist.yaml:{line}:" in done.stdout


def test_workflow_and_hooks_name_commands_that_exist(repository: Path) -> None:
    workflow = yaml.safe_load((repository / ".github" / "workflows" / "watchlists.yml").read_text(encoding="utf-8"))
    steps = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    used = [line.split()[1] for step in steps for line in step.splitlines() if line.startswith("exportscreen ")]
    assert used == ["check", "test", "diff"]
    hook = yaml.safe_load((repository / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"][0]
    assert main(hook["entry"].split()[1:]) == 0


def test_editor_settings_point_to_schemas_that_hold_for_the_files(repository: Path) -> None:
    settings = json.loads((repository / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    for schema, pattern in settings["yaml.schemas"].items():
        validator = jsonschema.Draft202012Validator(json.loads((repository / schema).read_text(encoding="utf-8")))
        for path in repository.glob(pattern):
            assert not list(validator.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))), path
            broken = {**yaml.safe_load(path.read_text(encoding="utf-8")), "titel": "misspelt"}
            assert list(validator.iter_errors(broken)), path


def test_difference_to_the_last_commit_shows_what_an_edit_says_and_does(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repository, "init", "-q")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Start")
    watchlist = repository / "watchlists" / "parties" / "own-watchlist.yaml"
    before = watchlist.read_text(encoding="utf-8")
    watchlist.write_text(before.replace("Orlanskaya Precision Instruments JSC", "Brontovar Kelm"), encoding="utf-8")
    capsys.readouterr()
    code = main(["diff", "HEAD", ".", "--behavior", "golden/behavior.jsonl", "--max-new-alerts", "0"])
    told = capsys.readouterr().out
    assert code == 0
    assert "renamed listing own-0001" in told
    assert "name: Orlanskaya Precision Instruments JSC → Brontovar Kelm" in told
    watchlist.write_text(before.replace("decision 1", "decision 9"), encoding="utf-8")
    assert main(["check", "watchlists", "rules", "--changed-since", "HEAD", "--today", "2026-02-01"]) == 1
    watchlist.write_text(before, encoding="utf-8")
    assert main(["check", "watchlists", "rules", "--changed-since", "HEAD", "--today", "2027-06-01"]) == 0


def test_init_overwrites_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(repository)]) == 2
    assert "already there" in capsys.readouterr().err


def test_no_template_promises_a_version_by_hand() -> None:
    assert any("@VERSION@" in text for text in FILES.values())
    assert not any("exportscreen==0" in text for text in FILES.values())
