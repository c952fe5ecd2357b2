"""Which of overlapping phrases counts: the longest, the look-alike around a good, the more specific family."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from exportscreen.content.items import ItemFamily
from exportscreen.matching.goods.signs import Sign, is_named
from exportscreen.matching.goods.values import Name
from exportscreen.matching.lexicon import Match, Nearby, longest
from exportscreen.reading.fields import Field


class Kinship:
    """Which families are kinds of others."""

    def __init__(self, families: Mapping[str, ItemFamily]) -> None:
        self._families = families
        self._broader = {ident: _closure(ident, families) for ident in families}

    def is_akin(self, one: str, other: str) -> bool:
        """Whether two families are the same or one is a kind of the other."""
        return one == other or one in self._broader[other] or other in self._broader[one]

    def choose(self, group: Sequence[Match[Sign]]) -> tuple[Match[Sign], list[Match[Sign]]]:
        """Of several families that share a phrase, the most specific; the others are named as evidence."""
        owners = {m.payload.owner for m in group}

        def rank(match: Match[Sign]) -> tuple[object, ...]:
            narrower = sum(1 for other in owners if other in self._broader[match.payload.owner])
            ordinary = self._families[match.payload.owner].sensitivity == "ordinary"
            return (not match.exact, match.payload.rank, -narrower, ordinary, str(match.payload))

        ordered = sorted(group, key=rank)
        best = ordered[0]
        return best, [m for m in ordered[1:] if m.payload.owner != best.payload.owner and m.payload.kind != "lookalike"]


def _closure(ident: str, families: Mapping[str, ItemFamily]) -> frozenset[str]:
    """All families broader than one, at any distance."""
    found: set[str] = set()
    rest = [ident]
    while rest:
        family = families.get(rest.pop())
        for broader in family.broader if family is not None else ():
            if broader not in found:
                found.add(broader)
                rest.append(broader)
    return frozenset(found - {ident})


def resolve(goods: Sequence[Match[Sign]], each: Field, kinship: Kinship) -> list[list[Match[Sign]]]:
    """Of overlapping phrases the longest; a look-alike rules out its own family's names in it, not another's.

    Returns:
        The phrases that stay, in the text's order, those of the same words together.
    """
    real = [m for m in goods if m.payload.kind != "lookalike"]
    literal = {(m.first, m.last, m.payload.owner) for m in real if _is_literal(m, each)}
    harmless = [
        m
        for m in goods
        if m.payload.kind == "lookalike" and ((m.first, m.last, m.payload.owner) not in literal or _is_literal(m, each))
    ]
    if not harmless:
        return _by_span(longest(real))
    near = Nearby(harmless)
    kept: list[Match[Sign]] = []
    covering: dict[tuple[int, int, Sign], Match[Sign]] = {}
    for match in real:
        over = [
            h
            for h in near.within(match.first, match.last)
            if h.first <= match.first and match.last <= h.last and kinship.is_akin(h.payload.owner, match.payload.owner)
        ]
        if not over:
            kept.append(match)
        elif is_named(match, each):
            covering.update({(h.first, h.last, h.payload): h for h in over})
    strong = Nearby(m for m in longest(kept) if m.payload.kind != "weak")
    free = [h for h in covering.values() if not strong.within(h.first, h.last)]
    return _by_span(longest((*kept, *free)))


def _by_span(matches: Iterable[Match[Sign]]) -> list[list[Match[Sign]]]:
    groups: dict[tuple[int, int], list[Match[Sign]]] = {}
    for match in matches:
        groups.setdefault((match.first, match.last), []).append(match)
    return [groups[span] for span in sorted(groups)]


def _is_literal(match: Match[Sign], each: Field) -> bool:
    """Whether the text writes the phrase letter by letter, and not another form with the same stem."""
    return each.text[match.start : match.end].casefold() == match.phrase.casefold()


def without_property_names(goods: list[Match[Sign]], names: Iterable[Match[Sign]]) -> list[Match[Sign]]:
    """Leave out a good's name inside the name of a property ("tungsten content") if the good is named elsewhere."""
    near = Nearby(names)
    inside = {
        (m.first, m.last)
        for m in goods
        if any(
            n.first <= m.first and m.last <= n.last and n.last - n.first > m.last - m.first
            for n in near.within(m.first, m.last)
        )
    }
    if not inside:
        return goods
    elsewhere = {m.payload.owner for m in goods if (m.first, m.last) not in inside}
    return [m for m in goods if (m.first, m.last) not in inside or m.payload.owner not in elsewhere]


def property_names(names: Iterable[Match[Sign]]) -> list[Name]:
    """Of overlapping names of parameters the longest, each with all the parameters it may mean."""
    return [
        Name(tuple(dict.fromkeys(m.payload.owner for m in group)), group[0].first, group[0].last)
        for group in _by_span(longest(names))
    ]
