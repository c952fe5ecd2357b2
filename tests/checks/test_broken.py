"""Each check finds its broken file at the line that the file itself marks, and nothing in sound content."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from exportscreen.checks.model import Check
from exportscreen.checks.opening import open_content
from exportscreen.checks.registry import BY_ID, CHECKS
from exportscreen.checks.run import run_checks

HERE = Path(__file__).parent
SOUND = HERE / "sound"
BROKEN = HERE / "broken"
TODAY = date(2024, 6, 1)
MARK = "# issue"


def expected(folder: Path) -> set[tuple[str, int]]:
    """Files and lines marked with `# issue`, or listed in `expected.txt` where a file has no comments."""
    found: set[tuple[str, int]] = set()
    for path in sorted(folder.iterdir()):
        if path.name == "expected.txt":
            rows = (line.rsplit(":", 1) for line in path.read_text(encoding="utf-8").split())
            found |= {(name, int(number)) for name, number in rows}
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        found |= {(path.name, number) for number, line in enumerate(lines, start=1) if line.endswith(MARK)}
    return found


@pytest.mark.parametrize("check", CHECKS, ids=[check.id for check in CHECKS])
def test_check_finds_its_broken_file(check: Check) -> None:
    folder = BROKEN / check.id
    content = open_content([SOUND, folder], TODAY, bundled=False, base=folder)
    issues = run_checks(content, (check,))
    assert expected(folder), "the broken file marks no line"
    assert {(issue.path, issue.line) for issue in issues} == expected(folder)
    assert {(issue.check, issue.severity) for issue in issues} == {(check.id, check.severity)}


def test_every_broken_folder_has_a_check() -> None:
    assert {path.name for path in BROKEN.iterdir()} == BY_ID.keys()


def test_sound_content_has_no_issue() -> None:
    assert run_checks(open_content([SOUND], TODAY, bundled=False)) == ()


@pytest.mark.parametrize("check", CHECKS, ids=[check.id for check in CHECKS])
def test_check_says_why_and_what_to_do(check: Check) -> None:
    assert len(check.why) > 40
    assert check.mend.endswith(".")
    assert not check.title.endswith(".")


def test_unreadable_content_still_gets_the_checks_of_files() -> None:
    content = open_content([SOUND, BROKEN / "schema", BROKEN / "invisible-character"], TODAY, bundled=False)
    assert {issue.check for issue in run_checks(content)} == {"schema", "invisible-character"}
