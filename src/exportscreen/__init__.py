"""exportscreen: a described transaction in, cited flags out. Offline, deterministic, explainable.

from exportscreen import Screener

report = Screener().screen("Hong Kong 4 Star Electronics offers gyroscopes to Isfahan Optics Industries")
for flag in report.flags:
    print(flag.severity, flag.title, [c.at for c in flag.citations])
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from exportscreen.content.catalog import Catalog
    from exportscreen.content.load import load_catalog
    from exportscreen.errors import DataError, ExportscreenError, Issue
    from exportscreen.matching.comparison import NameComparison, compare_names
    from exportscreen.matching.items import classify
    from exportscreen.models import Citation, Flag, Hit, Item, Party, Report, Transaction
    from exportscreen.policy import LawPolicy, MatchPolicy, Policy
    from exportscreen.screening import Screener

_WHERE = {
    "Catalog": "content.catalog",
    "Citation": "models",
    "DataError": "errors",
    "ExportscreenError": "errors",
    "Flag": "models",
    "Hit": "models",
    "Issue": "errors",
    "Item": "models",
    "LawPolicy": "policy",
    "MatchPolicy": "policy",
    "NameComparison": "matching.comparison",
    "Party": "models",
    "Policy": "policy",
    "Report": "models",
    "Screener": "screening",
    "Transaction": "models",
    "classify": "matching.items",
    "compare_names": "matching.comparison",
    "load_catalog": "content.load",
}

__all__ = [
    "Catalog",
    "Citation",
    "DataError",
    "ExportscreenError",
    "Flag",
    "Hit",
    "Issue",
    "Item",
    "LawPolicy",
    "MatchPolicy",
    "NameComparison",
    "Party",
    "Policy",
    "Report",
    "Screener",
    "Transaction",
    "classify",
    "compare_names",
    "load_catalog",
]


def __getattr__(name: str) -> Any:
    """Load a public name on first use, so that importing the package costs next to nothing."""
    if name not in _WHERE:
        raise AttributeError(f"module 'exportscreen' has no attribute {name!r}")
    value = getattr(import_module(f"exportscreen.{_WHERE[name]}"), name)
    globals()[name] = value
    return value
