"""Every example inside a rule's own file: those that fire, and the near misses that do not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from exportscreen.content.catalog import Catalog
from exportscreen.content.load import load_catalog
from exportscreen.content.rules import Rule, RuleExample
from exportscreen.policy import LawPolicy, Policy
from exportscreen.screening import Screener

ROOT = Path(__file__).resolve().parents[2]
FEWEST_RULES = 25


def examples() -> list[Any]:
    """One case for each example of each bundled rule, named by the file it stands in."""
    rules = load_catalog().rules
    cases = []
    for path in sorted((ROOT / "rules").rglob("*.yaml")):
        rule = rules[path.stem]
        for example in rule.examples:
            cases.append(pytest.param(rule, example, id=f"{path.relative_to(ROOT).as_posix()}::{example.name}"))
    return cases


class Screeners:
    """One screener for each set of positions, built when first asked for."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._built: dict[tuple[tuple[str, str], ...], Screener] = {}

    def under(self, positions: Mapping[str, str]) -> Screener:
        """The screener that takes these positions on disputes."""
        key = tuple(sorted(positions.items()))
        if key not in self._built:
            self._built[key] = Screener(self._catalog, Policy(law=LawPolicy(positions=dict(positions))))
        return self._built[key]


@pytest.fixture(scope="session")
def screeners() -> Screeners:
    """Screeners over the bundled content, shared by all examples."""
    return Screeners(load_catalog())


@pytest.mark.parametrize(("rule", "example"), examples())
def test_an_example_fires_exactly_when_its_file_says_so(rule: Rule, example: RuleExample, screeners: Screeners) -> None:
    report = screeners.under(example.positions).screen(example.transaction, as_of=example.as_of)
    drawn = {flag.rule: flag for flag in report.flags}
    seen = ", ".join(f"{h.kind} {h.listing} “{h.matched}”" for h in report.hits) or "no hits"
    assert (rule.id in drawn) == example.fires, f"flags: {', '.join(drawn) or 'none'}; hits: {seen}"
    if example.fires:
        assert drawn[rule.id].effect == (example.effect or rule.effect)


def test_every_rule_file_is_loaded_under_its_own_name() -> None:
    files = {path.stem for path in (ROOT / "rules").rglob("*.yaml")}
    assert files == set(load_catalog().rules)
    assert len(files) >= FEWEST_RULES
