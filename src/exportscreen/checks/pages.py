"""What each check is for, as a page that people read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from exportscreen.checks.model import Check


def render_page(check: Check) -> str:
    """The page of one check, in Markdown."""
    clock = "\nIts answer depends on the day: set it with `--today`.\n" if check.clock else ""
    return (
        f"# {check.id}\n\n{check.title}.\n\nSeverity: {check.severity}.\n{clock}\n"
        f"## Why it matters\n\n{check.why}\n\n## What to do\n\n{check.mend}\n"
    )


def render_index(checks: Sequence[Check]) -> str:
    """The list of all checks, in Markdown."""
    rows = [f"| [{c.id}]({c.id}.md) | {c.severity} | {c.title} |" for c in checks]
    head = "# Checks\n\nWhat `exportscreen check` asks of watchlists and rules.\n\n"
    head += "| Check | Severity | Finds |\n|---|---|---|\n"
    return head + "\n".join(rows) + "\n"


def write_pages(folder: Path, checks: Sequence[Check]) -> tuple[Path, ...]:
    """Write the page of each check and the list of all into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {"README": render_index(checks), **{check.id: render_page(check) for check in checks}}
    paths = []
    for name, text in pages.items():
        path = folder / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return tuple(paths)
