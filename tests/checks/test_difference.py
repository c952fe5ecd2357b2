"""A change in content in words, and what it does to flags."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from exportscreen.checks.behavior import Job, compare_behavior
from exportscreen.checks.difference import Change, compare_catalogs
from exportscreen.checks.standing_alone import load_side
from exportscreen.cli import main

SOUND = Path(__file__).parent / "sound"
LIST = "parties/ex-sound.yaml"
NAME = "Quorvex Zandrolin Instruments"


def edited(folder: Path, file: str, old: str, new: str) -> Path:
    """The sound content with one passage replaced."""
    target = folder / "new"
    shutil.copytree(SOUND, target)
    text = (target / file).read_text(encoding="utf-8")
    assert old in text
    (target / file).write_text(text.replace(old, new), encoding="utf-8")
    return target


def changes(new: Path) -> tuple[Change, ...]:
    """What differs from the sound content."""
    return compare_catalogs(load_side([SOUND]).catalog, load_side([new]).catalog)


@pytest.mark.parametrize(
    ("file", "old", "new", "kind", "told"),
    [
        (LIST, '{from: "2020-03-01"}', '{from: "2020-03-01", to: "2023-01-01"}', "ended", ".to: added 2023-01-01"),
        (LIST, f'name: "{NAME}"', 'name: "Quorvex Zandrolin JSC"', "renamed", f"name: {NAME} → Quorvex Zandrolin JSC"),
        (
            LIST,
            '{name: "QZI", quality: weak',
            '{name: "QZI", quality: strong',
            "changed",
            "aliases[QZI].quality: weak → strong",
        ),
        ("items/ex-gyros.yaml", "value: 0.5", "value: 5", "changed", "controls[7A002].criteria.value: 0.5 → 5"),
        ("rules/ex-listed.yaml", "severity: high", "severity: medium", "changed", "severity: high → medium"),
    ],
    ids=["ended", "renamed", "alias", "limit", "rule"],
)
def test_change_is_told_in_words(tmp_path: Path, file: str, old: str, new: str, kind: str, told: str) -> None:
    (change,) = changes(edited(tmp_path, file, old, new))
    assert (change.kind, change.severity) == (kind, "note")
    assert any(told in detail.words for detail in change.details), [d.words for d in change.details]


def test_removed_listing_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = edited(tmp_path, LIST, "id: ex-0001", "id: ex-0002")
    found = {(c.kind, c.what, c.id, c.severity) for c in changes(new) if c.what == "listing"}
    assert found == {("removed", "listing", "ex-0001", "error"), ("added", "listing", "ex-0002", "note")}
    assert main(["diff", str(SOUND), str(new), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["schema"] == "exportscreen.diff/1"


def test_order_of_rows_and_comments_is_no_change(tmp_path: Path) -> None:
    new = edited(tmp_path, LIST, "kind: watchlist", "# a note\nkind: watchlist")
    assert changes(new) == ()


JOBS: list[Job] = [
    ("T-1", {"date": "2024-01-15", "parties": [{"role": "buyer", "name": NAME}]}),
    ("T-2", {"date": "2024-01-15", "text": "40 cartons of tea for Bergen"}),
]


def test_vanished_flag_is_no_new_alert(tmp_path: Path) -> None:
    new = edited(tmp_path, "rules/ex-listed.yaml", "standing: [designated]", "standing: [ended]")
    totals = compare_behavior([SOUND], [new], JOBS, date(2024, 1, 15), workers=1)
    assert (totals.transactions, totals.alerts, totals.new_alerts) == (2, [1, 0], 0)
    assert [(c.transaction, c.what, c.rule, c.listings) for c in totals.changes] == [
        ("T-1", "vanishes", "ex-listed", ("ex-0001",))
    ]


def test_new_alerts_above_the_bound_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = edited(tmp_path, "rules/ex-listed.yaml", "severity: high", "severity: low")
    rows = tmp_path / "t.jsonl"
    rows.write_text("".join(json.dumps({"id": i, **t}) + "\n" for i, t in JOBS), encoding="utf-8")
    call = ["diff", str(old), str(SOUND), "--behavior", str(rows), "--max-new-alerts"]
    assert main([*call, "2%"]) == 1
    told = capsys.readouterr().out
    assert "T-1: changes: ex-listed about ex-0001: low prohibition → high prohibition" in told
    assert "bound 2 %: exceeded" in told
    assert main([*call, "1"]) == 0


def test_bound_without_transactions_is_bad_usage() -> None:
    assert main(["diff", str(SOUND), str(SOUND), "--max-new-alerts", "2%"]) == 2


def test_neither_folder_nor_revision_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "no-such-revision", str(SOUND)]) == 2
    assert "neither a file or folder nor a git revision" in capsys.readouterr().err
