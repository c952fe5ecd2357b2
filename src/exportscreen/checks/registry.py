"""Every check there is, in the order in which a person would ask them."""

from __future__ import annotations

from exportscreen.checks import bounds, dates, items, limits, names, reading, references, rules
from exportscreen.checks.model import Check

CHECKS: tuple[Check, ...] = (
    *reading.CHECKS,
    *references.CHECKS,
    *bounds.CHECKS,
    *dates.CHECKS,
    *names.CHECKS,
    *items.CHECKS,
    *limits.CHECKS,
    *rules.CHECKS,
)
"""All checks; a new one is a line here or in its theme's module."""
BY_ID: dict[str, Check] = {check.id: check for check in CHECKS}
