"""Compare two names as wholes, and say why they are alike or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from exportscreen.matching.alignment import ACRONYM, align, between, explain, is_translated, score_of
from exportscreen.matching.names import WEIGHT_STOP, Name, NameKind, acronym_of, foreign_cost, read_name
from exportscreen.matching.pairing import Passage, pairs_of

PARTLY_GENERIC = 0.75  # an acronym without the initials of corporate words


@dataclass(frozen=True, slots=True)
class NameComparison:
    """How alike two names are, and why."""

    query: str
    name: str
    score: float
    strength: Literal["strong", "medium", "weak"]
    evidence: tuple[str, ...]


def compare_names(a: str, b: str, kind: NameKind = "any") -> NameComparison:
    """Compare two names as wholes.

    Args:
        a: One name, as written (the query).
        b: The other (the listed name).
        kind: What they name; persons may turn their words round.

    Returns:
        Score 0–1 and evidence. Words of `a` outside the part that matches count as foreign words, so that the score
        of a name inside a longer one stays below that of the name itself. 0 if either has no letter or digit.
    """
    query, name = read_name(a, kind), read_name(b, kind)
    if not query.units or not name.units:
        return NameComparison(a, b, 0.0, "weak", ("one of the names has no letter or digit",))
    best = max((_whole(query, name), *_as_acronyms(query, name)), key=lambda c: c.score)
    return replace(best, query=a, name=b)


def _whole(query: Name, name: Name) -> NameComparison:
    found = align(name, query.units, pairs_of(name, Passage.of(query.units)))
    if found is None:
        return NameComparison(query.original, name.original, 0.0, "weak", ("no word in common",))
    again = {(u.kind, u.key) for p in found.pairs for u in query.units[p.first : p.last + 1]}
    outside = [
        u
        for i, (u, told) in enumerate(zip(query.units, query.weights, strict=True))
        if not found.first <= i <= found.last
        and foreign_cost(u)
        and told > WEIGHT_STOP
        and (u.kind, u.key) not in again
    ]
    score, lines = found.score, explain(name, query.units, found)
    if outside:
        inside = between(query.units, found.pairs, found.first, found.last)
        score = score_of(name, found.pairs, inside, outside, is_translated(name, query.units, found.pairs))
        lines = (*lines, f"besides: {', '.join(u.native for u in outside)}")
    return NameComparison(query.original, name.original, score, grade(score, found.telling), lines)


def grade(score: float, power: float, strong: float = 0.90) -> Literal["strong", "medium", "weak"]:
    """Strength of a match by itself, before context: how alike, and how much the name tells."""
    if score >= strong and power >= STRONG_TELLING:
        return "strong"
    return "medium" if power >= STRONG_TELLING else "weak"


STRONG_TELLING = 1.4  # a rare word and another word; less (one rare and one corporate word) needs support


def _as_acronyms(query: Name, name: Name) -> Iterable[NameComparison]:
    for short, full in ((query, name), (name, query)):
        solid = [u for u in short.units if u.kind != "legal"]
        spelt = all(u.kind in {"initial", "stop"} and len(u.raw) == 1 for u in solid)
        letters = "".join(u.raw for u in solid) if len(solid) == 1 or spelt else ""
        how = acronym_of(letters, full)
        if how:
            worth = ACRONYM * PARTLY_GENERIC if how == "telling words" else ACRONYM
            line = f"{letters.upper()} = initials of {full.original} ({how})"
            yield NameComparison(query.original, name.original, round(worth, 4), "weak", (line,))
