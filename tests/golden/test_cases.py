"""Twelve real episodes of procurement, each told in two ways: the rules that an expert would raise are raised."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from exportscreen.content.yamlfile import read_document
from exportscreen.models import SEVERITIES
from exportscreen.screening import Screener

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").read_text("utf-8").splitlines()]
IDS = [f"{case['case']}-{case['telling']}" for case in CASES]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_an_episode_raises_the_rules_an_expert_would_raise(case: dict[str, Any], screener: Screener) -> None:
    report = screener.screen(case["transaction"])
    raised = {flag.rule: flag.severity for flag in report.flags}
    assert set(case["expect"]["rules"]) <= raised.keys(), raised
    assert SEVERITIES.index(report.severity) >= SEVERITIES.index(case["expect"]["severity"])


def test_every_episode_is_told_twice() -> None:
    assert set(Counter(case["case"] for case in CASES).values()) == {2}


def test_every_worked_case_of_the_facts_is_told(shared: Path) -> None:
    facts = read_document(shared / "facts" / "red_flags.yaml").data["cases"]
    assert {row["id"].removeprefix("case-") for row in facts} == {case["case"] for case in CASES}
