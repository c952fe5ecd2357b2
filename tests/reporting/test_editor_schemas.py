"""The committed schemas, as an editor's YAML checker uses them: good files pass, slips are named while typing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RULE = ROOT / "rules" / "parties" / "un-1737-op12-freeze.yaml"
LIST = ROOT / "watchlists" / "parties" / "cable-actors.yaml"


def checked(schema: Path, file: Path) -> subprocess.CompletedProcess[str]:
    """The answer of a well-kept schema checker that reads YAML as editors do."""
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("schema", "file"),
    [("rules/schema.json", RULE), ("watchlists/schemas/watchlist.schema.json", LIST)],
    ids=["rule", "watchlist"],
)
def test_a_good_file_passes(schema: str, file: Path) -> None:
    assert checked(ROOT / schema, file).returncode == 0


@pytest.mark.parametrize(
    ("schema", "file", "right", "wrong", "named"),
    [
        ("rules/schema.json", RULE, "severity: critical", "severity: dreadful", "severity"),
        ("rules/schema.json", RULE, "effect: prohibition", "efect: prohibition", "efect"),
        ("watchlists/schemas/watchlist.schema.json", LIST, "measure: information", "measure: blame", "measure"),
        ("watchlists/schemas/watchlist.schema.json", LIST, "retrieved_on:", "retreived_on:", "retreived_on"),
    ],
    ids=["unknown severity", "misspelt key of a rule", "unknown measure", "misspelt key of a list"],
)
def test_a_slip_is_named(schema: str, file: Path, right: str, wrong: str, named: str, tmp_path: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert right in text
    slipped = tmp_path / file.name
    slipped.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    answer = checked(ROOT / schema, slipped)
    assert answer.returncode != 0
    assert named in answer.stdout + answer.stderr
