"""What is aligned: a unit of a name and the units of a text that stand for it."""

from __future__ import annotations

from typing import NamedTuple

JOINABLE = frozenset({"word", "generic", "place"})
"""Kinds of units that may be written together or apart."""

NOT_COUNTED = "misspelt, not counted"
"""How of a corporate word or legal form and what misspells it: a score leaves both out, as if neither stood there."""


class Pair(NamedTuple):
    """Two aligned units: indexes into the name and the text, and how alike they are."""

    name: int
    first: int
    last: int
    similarity: float
    how: str
    name_last: int = -1
    """Last unit of the name, where one word of the text stands for several of the name; else -1."""

    @property
    def counts(self) -> bool:
        """Whether the pair enters a score."""
        return self.how != NOT_COUNTED
