"""End uses: phrases that say what goods are for."""

from __future__ import annotations

from typing import Literal

from exportscreen.content.common import CitationRef, Grounded, Id, Terms, Text

EndUseCategory = Literal[
    "missile", "nuclear", "uav", "military", "military_intelligence", "chemical", "biological", "humanitarian",
    "civil",
]  # fmt: skip


class EndUse(Grounded):
    """One kind of end use and the phrases that show it."""

    kind: Literal["end_use"]
    id: Id
    title: Text
    category: EndUseCategory
    phrases: Terms
    """Each alone shows the end use."""
    weak_phrases: Terms = {}
    """Words that show it only beside a listed party or a sensitive item (`rocket`, `enrichment`)."""
    lookalikes: Terms = {}
    """Phrases that hold one of the words and mean something harmless: `rocket lettuce`."""
    citations: tuple[CitationRef, ...] = ()
    note: Text | None = None
