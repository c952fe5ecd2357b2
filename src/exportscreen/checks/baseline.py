"""Issues an existing repository starts with: written once, dated, and only ever shorter."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from exportscreen.errors import DataError, Issue

SCHEMA = "exportscreen.baseline/1"
Key = tuple[str, str, str]
"""Check, file and named place: what stays of an issue when lines move and messages are reworded."""


def key_of(issue: Issue) -> Key:
    """What an issue is known by."""
    return issue.check, issue.path, issue.field


def write_baseline(path: Path, issues: Iterable[Issue], today: date) -> None:
    """Write the issues there are into a baseline file."""
    rows = [{"check": c, "path": p, "field": f} for c, p, f in sorted(map(key_of, issues))]
    whole = {"schema": SCHEMA, "written_on": today.isoformat(), "issues": rows}
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_baseline(path: Path) -> tuple[date, Counter[Key]]:
    """The day a baseline was written on, and its issues.

    Raises:
        DataError: The file is not a baseline.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        rows = Counter((str(r["check"]), str(r["path"]), str(r["field"])) for r in data["issues"])
        day = date.fromisoformat(data["written_on"])
    except (ValueError, KeyError, TypeError) as error:
        message = f"is not a baseline ({type(error).__name__}); write it with --write-baseline"
        raise DataError([Issue(str(path), 0, "", message)]) from error
    return day, rows


def beyond(issues: Sequence[Issue], known: Counter[Key]) -> tuple[tuple[Issue, ...], int]:
    """Issues that are not known yet, and how many of the known ones are gone."""
    rest = known.copy()
    left: list[Issue] = []
    for issue in issues:
        if rest[key_of(issue)] > 0:
            rest[key_of(issue)] -= 1
        else:
            left.append(issue)
    return tuple(left), sum(rest.values())
