"""How often a name or a term would turn up by chance: the engine's own table of ordinary names and trade texts.

The table holds, for each word, in how many of some 59,000 public names and 36,000 customs and delivery texts it
stands. A name of several words is taken to need all of them at once, each by itself; that is too hopeful where words
go together, so a limit on it is set low.
"""

from __future__ import annotations

from math import prod

from exportscreen.matching.names import Name
from exportscreen.reading.background import word_counts
from exportscreen.reading.tokens import tokenize
from exportscreen.reading.units import Unit

NAMES = 59_307
"""Distinct public names the table was counted over."""
TEXTS = 36_195
"""Distinct trade texts it was counted over."""
PER = 10_000
CONCEPT = 0.02
"""Share of names that hold a given corporate word or place; it is the frequent ones that are listed."""
INITIAL = 0.02
"""Share of names with a given single letter."""
NUMBER = 0.005
HAN = 0.01
"""Share of names that hold a given syllable; counts of Han names are too few to ask the table."""


def expected_hits(name: Name) -> float:
    """How many of 10,000 ordinary company names or trade texts would hold all words of a name by chance."""
    return PER * prod(_share(unit) for unit in name.units)


def _share(unit: Unit) -> float:
    match unit.kind:
        case "stop" | "title" | "legal":
            return 1.0
        case "generic" | "place":
            return CONCEPT
        case "number":
            return NUMBER
        case "initial":
            return INITIAL
        case "word":
            if unit.script == "han":
                return HAN
            names, texts = word_counts(unit.key)
            return max((names + 1) / NAMES, (texts + 1) / TEXTS)


def expected_texts(term: str) -> float:
    """How many of 10,000 ordinary trade texts would hold all words of a term by chance."""
    tokens = tokenize(term)
    return PER * prod((word_counts(token.key)[1] + 0.5) / TEXTS for token in tokens) if tokens else 0.0
