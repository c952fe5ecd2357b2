"""Every example in rules, listings and items as a trial of its own, and golden transactions beside them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from exportscreen.checks import items, names, rules
from exportscreen.checks.model import Content, File, shown
from exportscreen.content.common import Day
from exportscreen.content.items import ItemFamily
from exportscreen.content.parties import Listing, Watchlist
from exportscreen.content.rules import Rule, RuleExample
from exportscreen.content.yamlfile import Path_
from exportscreen.errors import DataError, Issue
from exportscreen.models import SEVERITIES, ItemHit, PartyHit, Report


@dataclass(frozen=True)
class Trial:
    """One example: what it is called, where it stands, and what is wrong with it."""

    name: str
    path: str
    line: int
    column: int
    check: str
    run: Callable[[], str]
    """Why it does not come true, in words; empty if it does."""

    @property
    def ident(self) -> str:
        """`rules/x.yaml::listed party is the end-user`."""
        return f"{self.path}::{self.name}"

    def issue(self, problem: str) -> Issue:
        """The failed trial as an issue."""
        return Issue(self.path, self.line, self.name, problem, self.column, self.check)


def trials_of(content: Content) -> Iterator[Trial]:
    """All examples of the checked files, in the files' order."""
    for file in content.files:
        if isinstance(file.model, Rule):
            yield from _of_rule(content, file, file.model)
        elif isinstance(file.model, Watchlist):
            for i, listing in enumerate(file.model.listings):
                yield from _of_listing(content, file, listing, ("listings", i))
        elif isinstance(file.model, ItemFamily):
            yield from _of_family(content, file, file.model)


def _trial(file: File, place: Path_, name: str, check: str, run: Callable[[], str]) -> Trial:
    issue = file.issue(place, "")
    return Trial(name, file.name, issue.line, issue.column, check, run)


def _of_rule(content: Content, file: File, rule: Rule) -> Iterator[Trial]:
    for i, example in enumerate(rule.examples):

        def run(example: RuleExample = example) -> str:
            return rules.example_problem(content, rule, example)

        yield _trial(file, ("examples", i), example.name, "rule-example", run)


def _of_listing(content: Content, file: File, listing: Listing, place: Path_) -> Iterator[Trial]:
    for kind in ("hit", "no_hit"):
        for k, name in enumerate(getattr(listing.examples, kind, ())):

            def run(name: str = name, kind: str = kind) -> str:
                return names.example_problem(content, name, listing, must_hit=kind == "hit")

            yield _trial(file, (*place, "examples", kind, k), f"{listing.id} {kind}: {name}", "name-example", run)


def _of_family(content: Content, file: File, family: ItemFamily) -> Iterator[Trial]:
    for kind in ("hit", "no_hit"):
        for k, text in enumerate(getattr(family.examples, kind)):

            def run(text: str = text, kind: str = kind) -> str:
                return items.example_problem(content, text, family, must_hit=kind == "hit")

            yield _trial(file, ("examples", kind, k), f"{family.id} {kind}: {text}", "item-example", run)


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ControlExpectation(_Strict):
    """The answer of one paragraph of a control list."""

    family: str
    code: str
    status: str
    list: str | None = None


class Expectation(_Strict):
    """What the report must say; what is not named is free."""

    parties: dict[str, str] = {}
    """Listing → standing; hits that are more than weak."""
    no_parties: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    """Families of goods, more than weak."""
    no_items: tuple[str, ...] = ()
    controls: tuple[ControlExpectation, ...] = ()
    flags: tuple[str, ...] = ()
    """Rules that must speak."""
    silent: tuple[str, ...] = ()
    """Rules that must not."""
    severity: str | None = None
    """The report's severity is this or higher."""
    at_most: str | None = None
    """The report's severity is this or lower."""
    not_effect: tuple[str, str] | None = None
    """Source and effect: no flag that rests on the source has the effect."""
    cites: tuple[tuple[str, str | None, str | None], ...] = ()
    """Source, locator and status of citations; null where any will do."""


class Golden(_Strict):
    """One golden transaction: a line of a JSON-lines file."""

    transaction: dict[str, Any]
    expect: Expectation
    name: str = ""
    case: str = ""
    telling: str = ""
    as_of: Day | None = None
    positions: dict[str, str] = {}


def read_golden(path: Path) -> Iterator[tuple[int, Golden]]:
    """The golden transactions of a file with their lines.

    Raises:
        DataError: With every line that is none.
    """
    issues: list[Issue] = []
    found: list[tuple[int, Golden]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found.append((number, Golden.model_validate(json.loads(line))))
        except ValidationError as error:
            first = error.errors()[0]
            issues.append(Issue(shown(path), number, ".".join(map(str, first["loc"])), first["msg"], check="golden"))
        except ValueError as error:
            issues.append(Issue(shown(path), number, "", f"not JSON: {error}", check="golden"))
    if issues:
        raise DataError(issues)
    yield from found


def golden_trials(content: Content, path: Path, fired: set[str] | None = None) -> Iterator[Trial]:
    """Each golden transaction of a file as a trial.

    Args:
        content: Content to screen against.
        path: JSON-lines file.
        fired: Takes up the ids of all rules that speak while the trials run.
    """
    for number, golden in read_golden(path):
        name = golden.name or " ".join(part for part in (golden.case, golden.telling) if part) or f"line {number}"

        def run(golden: Golden = golden) -> str:
            return _golden_problem(content, golden, fired)

        yield Trial(name, shown(path), number, 1, "golden", run)


def _golden_problem(content: Content, golden: Golden, fired: set[str] | None) -> str:
    screener = content.under(tuple(sorted(golden.positions.items()))) if golden.positions else content.screener
    day = golden.as_of or (None if golden.transaction.get("date") else content.today)
    try:
        report = screener.screen(golden.transaction, day)
    except ValidationError as error:
        first = error.errors()[0]
        return f"cannot be read: {'.'.join(map(str, first['loc']))}: {first['msg']}"
    if fired is not None:
        fired.update(flag.rule for flag in report.flags)
    return "; ".join(_unmet(golden.expect, report))


def _unmet(expect: Expectation, report: Report) -> Iterator[str]:
    parties = {h.listing: h.standing for h in report.hits if isinstance(h, PartyHit) and h.strength != "weak"}
    goods = [h for h in report.hits if isinstance(h, ItemHit) and h.reading == "good"]
    sure = {h.listing for h in goods if h.strength != "weak"}
    flags = {flag.rule for flag in report.flags}
    for ident, standing in expect.parties.items():
        if parties.get(ident) != standing:
            yield f"party {ident}: {parties.get(ident, 'not found')}, not {standing}"
    yield from (f"party {i} is found and must not be" for i in expect.no_parties if i in parties)
    yield from (f"item {i} is not found" for i in expect.items if i not in sure)
    yield from (f"item {i} is found and must not be" for i in expect.no_items if i in sure)
    yield from (f"rule {i} does not speak" for i in expect.flags if i not in flags)
    yield from (f"rule {i} speaks and must not" for i in expect.silent if i in flags)
    if expect.not_effect in {(flag.citations[0].source, flag.effect) for flag in report.flags}:
        yield f"a flag that rests on {' is a '.join(expect.not_effect or ())}, and none must be"
    yield from _unmet_severity(expect, report)
    yield from _unmet_controls(expect, goods)
    cited = {(c.source, c.at, c.status) for flag in report.flags for c in flag.citations}
    for source, at, status in expect.cites:
        if not any(c[0] == source and at in {None, c[1]} and status in {None, c[2]} for c in cited):
            yield f"does not cite {source} {at or ''} {status or ''}".rstrip()


def _unmet_severity(expect: Expectation, report: Report) -> Iterator[str]:
    order: Mapping[str, int] = {severity: rank for rank, severity in enumerate(SEVERITIES)}
    if expect.severity is not None and order[report.severity] < order.get(expect.severity, len(order)):
        yield f"severity {report.severity}, below {expect.severity}"
    if expect.at_most is not None and order[report.severity] > order.get(expect.at_most, -1):
        yield f"severity {report.severity}, above {expect.at_most}"


def _unmet_controls(expect: Expectation, goods: list[ItemHit]) -> Iterator[str]:
    for wanted in expect.controls:
        answers = [
            control.status
            for hit in goods
            for control in hit.controls
            if hit.listing == wanted.family
            and control.code == wanted.code
            and wanted.list in {None, control.source, control.list}
        ]
        if wanted.status not in answers:
            told = ", ".join(dict.fromkeys(answers)) or "not answered"
            yield f"{wanted.family} {wanted.code}: {told}, not {wanted.status}"


def run_trials(trials: Iterator[Trial]) -> tuple[int, tuple[Issue, ...]]:
    """Run trials; how many there were, and an issue for each that failed."""
    count, failed = 0, []
    for trial in trials:
        count += 1
        if problem := trial.run():
            failed.append(trial.issue(problem))
    return count, tuple(sorted(failed))


def unfired(content: Content, fired: set[str], today: date) -> Iterator[Issue]:
    """Rules in force on the day that no golden transaction made speak."""
    for file, rule in content.of(Rule):
        if rule.id not in fired and not (rule.effective_to and rule.effective_to <= today):
            issue = file.issue(("id",), f"no golden transaction makes {rule.id} speak; add one")
            yield Issue(
                issue.path, issue.line, issue.field, issue.message, issue.column, "unfired-rule", severity="warning"
            )
