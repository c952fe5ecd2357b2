"""Issues of content as text, JSON, SARIF, annotations of a pull request and a summary in Markdown."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import quote

from exportscreen.errors import Issue
from exportscreen.reporting.layout import harmless
from exportscreen.reporting.words import count

MOST_ROWS = 50
"""Rows of the Markdown table; a pull-request comment holds 65,536 characters."""
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


@dataclass(frozen=True, slots=True)
class Topic:
    """What a kind of issue is about, for formats that explain themselves."""

    id: str
    title: str
    severity: str
    help: str
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Issues to be shown, and what the reader must know of them as a whole."""

    issues: tuple[Issue, ...]
    topics: tuple[Topic, ...] = ()
    notes: tuple[str, ...] = ()
    version: str = ""
    what: str = "content"


def place_of(issue: Issue) -> str:
    """`path:line:column`, as far as it is known."""
    parts = [issue.path, *(str(n) for n in (issue.line, issue.column) if n)]
    return ":".join(parts)


def words_of(issue: Issue) -> str:
    """Field and message on one line."""
    return f"{issue.field}: {issue.message}" if issue.field else issue.message


def fingerprint_of(issue: Issue) -> str:
    """What stays of an issue when lines move: check, file, named place and message."""
    parts = (issue.check, issue.path, issue.field, issue.message)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def totals(issues: Sequence[Issue]) -> str:
    """`2 errors, 1 warning`, or `no issues`."""
    by_severity = Counter(issue.severity for issue in issues)
    shown = [count(by_severity[s], s) for s in ("error", "warning") if by_severity[s]]
    return ", ".join(shown) or "no issues"


def render_text(findings: Findings) -> str:
    """One line an issue, `path:line:column: severity id: message`, then the totals."""
    lines = [f"{place_of(i)}: {i.severity} {i.check}: {words_of(i)}" for i in findings.issues]
    lines += [f"note: {note}" for note in findings.notes]
    lines.append(f"{findings.what}: {totals(findings.issues)}")
    return "".join(f"{harmless(line)}\n" for line in lines)


def render_json(findings: Findings) -> str:
    """One object with all issues."""
    rows = [
        {
            "check": i.check, "severity": i.severity, "path": i.path, "line": i.line, "column": i.column,
            "field": i.field, "message": i.message, "fingerprint": fingerprint_of(i),
        }
        for i in findings.issues
    ]  # fmt: skip
    by_severity = Counter(issue.severity for issue in findings.issues)
    whole = {
        "schema": "exportscreen.issues/1",
        "errors": by_severity["error"],
        "warnings": by_severity["warning"],
        "notes": list(findings.notes),
        "issues": rows,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def render_sarif(findings: Findings) -> str:
    """SARIF 2.1.0, as code-scanning services read it."""
    rules = [
        {
            "id": topic.id,
            "shortDescription": {"text": topic.title},
            "help": {"text": topic.help, "markdown": topic.help},
            "defaultConfiguration": {"level": topic.severity},
        }
        for topic in findings.topics
    ]
    numbers = {topic.id: i for i, topic in enumerate(findings.topics)}
    run = {
        "tool": {"driver": {"name": "exportscreen", "version": findings.version or "0", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(issue, numbers) for issue in findings.issues],
    }
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _sarif_result(issue: Issue, numbers: dict[str, int]) -> dict[str, object]:
    path = PurePath(issue.path)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    place: dict[str, object] = {"artifactLocation": {"uri": uri}}
    if issue.line:
        place["region"] = {"startLine": issue.line} | ({"startColumn": issue.column} if issue.column else {})
    result: dict[str, object] = {
        "ruleId": issue.check,
        "level": issue.severity,
        "message": {"text": words_of(issue)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"exportscreen/1": fingerprint_of(issue)},
    }
    if issue.check in numbers:
        result["ruleIndex"] = numbers[issue.check]
    return result


def render_github(findings: Findings) -> str:
    """Workflow commands that annotate the lines of a pull request."""
    lines = []
    for issue in findings.issues:
        values = {"file": issue.path, "line": issue.line, "col": issue.column, "title": f"exportscreen {issue.check}"}
        settings = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in values.items() if value)
        lines.append(f"::{issue.severity} {settings}::{_escaped(words_of(issue))}")
    lines += [f"::notice::{_escaped(note)}" for note in findings.notes]
    lines.append(f"{findings.what}: {totals(findings.issues)}")
    return "".join(f"{line}\n" for line in lines)


def _escaped(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def render_markdown(findings: Findings) -> str:
    """A summary fit for a comment on a pull request."""
    lines = [f"### exportscreen: {totals(findings.issues)}", ""]
    if findings.issues:
        lines += ["| | Place | Check | What |", "|---|---|---|---|"]
    for issue in findings.issues[:MOST_ROWS]:
        mark = "error" if issue.severity == "error" else "warning"
        lines.append(f"| {mark} | `{_cell(place_of(issue))}` | {issue.check} | {_cell(words_of(issue))} |")
    if len(findings.issues) > MOST_ROWS:
        lines += ["", f"… and {len(findings.issues) - MOST_ROWS:,} more."]
    if findings.notes:
        lines += ["", *(f"- {_cell(note)}" for note in findings.notes)]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    """Text that cannot leave its table cell nor become markup."""
    text = harmless(text).replace("`", "'").replace("\\", "\\\\").replace("|", "\\|")
    return text.replace("<", "&lt;").replace("@", "&#64;")


RENDERERS: dict[str, Callable[[Findings], str]] = {
    "text": render_text,
    "json": render_json,
    "sarif": render_sarif,
    "github": render_github,
    "markdown": render_markdown,
}
"""Format → how issues are written in it."""
