"""Transactions in many words: what must be noticed, and what must not cry wolf."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from exportscreen.models import SEVERITIES
from exportscreen.screening import Screener

ROWS = [json.loads(line) for line in (Path(__file__).parent / "severities.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r.get("text", r.get("why", ""))[:50])
def test_severity_lies_where_an_expert_puts_it(row: dict[str, Any], screener: Screener) -> None:
    report = screener.screen(row["transaction"] if "transaction" in row else row["text"], as_of=date(2026, 6, 1))
    found = SEVERITIES.index(report.severity)
    raised = [(f.rule, f.severity) for f in report.flags]
    assert SEVERITIES.index(row.get("min", "none")) <= found <= SEVERITIES.index(row.get("max", "critical")), raised
