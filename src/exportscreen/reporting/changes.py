"""A difference between two contents, in words, as JSON and in Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from exportscreen.reporting.layout import harmless
from exportscreen.reporting.words import count

MOST_SHOWN = 200
"""Flags told one by one in text and Markdown; the JSON holds all."""


class DetailLike(Protocol):
    """One field that differs."""

    @property
    def field(self) -> str: ...
    @property
    def old(self) -> str | None: ...
    @property
    def new(self) -> str | None: ...
    @property
    def words(self) -> str: ...


class ChangeLike(Protocol):
    """One thing that differs."""

    @property
    def kind(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def details(self) -> Sequence[DetailLike]: ...
    @property
    def severity(self) -> str: ...
    @property
    def within(self) -> str: ...
    @property
    def words(self) -> str: ...


class FlagChangeLike(Protocol):
    """One flag that differs."""

    @property
    def transaction(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def rule(self) -> str: ...
    @property
    def listings(self) -> Sequence[str]: ...
    @property
    def old(self) -> str | None: ...
    @property
    def new(self) -> str | None: ...
    @property
    def is_alert(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Behavior:
    """What a change does to the transactions screened, ready to be shown."""

    transactions: int
    unreadable: int
    alerts: tuple[int, int]
    flagged: tuple[int, int]
    new_alerts: int
    share: float
    by_rule: Mapping[str, Sequence[int]]
    by_list: Mapping[str, Sequence[int]]
    changes: Sequence[FlagChangeLike]
    bound: str = ""
    """The bound asked for, as written."""
    exceeded: bool = False
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """A whole comparison."""

    old: str
    new: str
    changes: Sequence[ChangeLike]
    behavior: Behavior | None = None


def render_text(found: Comparison) -> str:
    """One line a change, its details below, then what it does."""
    lines = [f"{found.old} → {found.new}: {_totals(found.changes)}"]
    for change in found.changes:
        mark = "error: " if change.severity == "error" else ""
        lines.append(f"{mark}{change.words}")
        lines += [f"    {detail.words}" for detail in change.details]
    if found.behavior is not None:
        lines += ["", *_behavior_lines(found.behavior)]
    return "".join(f"{harmless(line)}\n" for line in lines)


def _totals(changes: Sequence[ChangeLike]) -> str:
    if not changes:
        return "no difference in content"
    numbers: dict[str, int] = {}
    for change in changes:
        numbers[change.kind] = numbers.get(change.kind, 0) + 1
    return ", ".join(f"{number:,} {kind}" for kind, number in numbers.items())


def _behavior_lines(b: Behavior) -> list[str]:
    lines = [
        f"{count(b.transactions, 'transaction')} screened under both in {b.seconds:.0f} s",
        f"alerts (flags of medium severity or above): {b.alerts[0]:,} → {b.alerts[1]:,}; "
        f"transactions with an alert: {b.flagged[0]:,} → {b.flagged[1]:,}",
        f"new alerts: {b.new_alerts:,} ({b.share:.1f} % of those there were)",
    ]
    if b.unreadable:
        lines.append(f"{count(b.unreadable, 'transaction')} could not be read and were left out")
    if b.bound:
        lines.append(f"bound {b.bound}: {'exceeded' if b.exceeded else 'kept'}")
    for title, table in (("by rule", b.by_rule), ("by list", b.by_list)):
        moved = {key: row for key, row in sorted(table.items()) if row[0] != row[1]}
        if moved:
            lines.append(f"{title}:")
            lines += [f"    {key}: {row[0]:,} → {row[1]:,}" for key, row in moved.items()]
    for change in b.changes[:MOST_SHOWN]:
        who = f" about {', '.join(change.listings)}" if change.listings else ""
        move = f"{change.old or 'none'} → {change.new or 'none'}"
        lines.append(f"{change.transaction}: {change.what}: {change.rule}{who}: {move}")
    if len(b.changes) > MOST_SHOWN:
        lines.append(f"… and {len(b.changes) - MOST_SHOWN:,} more flags that differ")
    return lines


def render_json(found: Comparison) -> str:
    """One object with everything."""
    whole: dict[str, object] = {
        "schema": "exportscreen.diff/1",
        "old": found.old,
        "new": found.new,
        "changes": [
            {
                "kind": c.kind, "what": c.what, "id": c.id, "title": c.title, "within": c.within,
                "severity": c.severity, "words": c.words,
                "details": [{"field": d.field, "old": d.old, "new": d.new} for d in c.details],
            }
            for c in found.changes
        ],
    }  # fmt: skip
    if (b := found.behavior) is not None:
        whole["behavior"] = {
            "transactions": b.transactions, "unreadable": b.unreadable,
            "alerts": {"old": b.alerts[0], "new": b.alerts[1]},
            "transactions_with_alert": {"old": b.flagged[0], "new": b.flagged[1]},
            "new_alerts": b.new_alerts, "new_alerts_percent": round(b.share, 4),
            "bound": b.bound or None, "exceeded": b.exceeded,
            "by_rule": {k: {"old": v[0], "new": v[1]} for k, v in sorted(b.by_rule.items())},
            "by_list": {k: {"old": v[0], "new": v[1]} for k, v in sorted(b.by_list.items())},
            "flags": [
                {
                    "transaction": c.transaction, "what": c.what, "rule": c.rule, "listings": list(c.listings),
                    "old": c.old, "new": c.new, "alert": c.is_alert,
                }
                for c in b.changes
            ],
        }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def render_markdown(found: Comparison) -> str:
    """A summary fit for a comment on a pull request."""
    lines = [f"### exportscreen diff: {_totals(found.changes)}", ""]
    for change in found.changes[:MOST_SHOWN]:
        mark = "**error** " if change.severity == "error" else ""
        lines.append(f"- {mark}{_plain(change.words)}")
        lines += [f"  - {_plain(detail.words)}" for detail in change.details[:20]]
    if len(found.changes) > MOST_SHOWN:
        lines.append(f"- … and {len(found.changes) - MOST_SHOWN:,} more")
    if found.behavior is not None:
        lines += [
            "",
            "#### What it does",
            "",
            *(f"- {_plain(line.strip())}" for line in _behavior_lines(found.behavior)),
        ]
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """Text that cannot become markup or call a person."""
    for char in "\\`*_<>|[]@#":
        text = text.replace(char, f"&#{ord(char)};")
    return harmless(text)


RENDERERS: dict[str, Callable[[Comparison], str]] = {
    "text": render_text,
    "json": render_json,
    "markdown": render_markdown,
}
"""Format → how a comparison is written in it."""
