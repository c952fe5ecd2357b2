"""Checks of what points to what: ids and locators that must exist, and ties that must not run in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from exportscreen.checks.model import Check, Content
from exportscreen.content.items import ItemFamily
from exportscreen.content.parties import Watchlist
from exportscreen.content.rules import Rule
from exportscreen.errors import Issue

ONE_WAY = frozenset({"owned_by", "controlled_by", "subordinate_to", "part_of"})
"""Relations that lead upwards, so that a circle is a mistake."""


def find_broken(content: Content) -> Iterator[Issue]:
    """Ids and locators that point to nothing."""
    yield from content.broken_references


def find_cycles(content: Content) -> Iterator[Issue]:
    """Owners that own themselves, families broader than themselves, rules that yield to each other."""
    listings = content.catalog.listings
    up = {i: {r.target for r in x.relations if r.kind in ONE_WAY and r.target} for i, x in listings.items()}
    broader = {i: set(f.broader) for i, f in content.catalog.families.items()}
    yields = {i: set(r.yields_to) for i, r in content.catalog.rules.items()}
    for file, watchlist in content.of(Watchlist):
        for i, listing in enumerate(watchlist.listings):
            for k, relation in enumerate(listing.relations):
                target = relation.target
                if target == listing.id:
                    yield file.issue(("listings", i, "relations", k, "target"), f"{target} is tied to itself")
                elif target and relation.kind in ONE_WAY and listing.id in _reached(target, up):
                    message = f"{relation.kind} runs in a circle: {target} is in turn above {listing.id}"
                    yield file.issue(("listings", i, "relations", k, "target"), message)
    for file, family in content.of(ItemFamily):
        if family.id in _reached_from(broader, family.id):
            yield file.issue(("broader",), f"{family.id} is broader than itself, by way of {', '.join(family.broader)}")
    for file, rule in content.of(Rule):
        if rule.id in _reached_from(yields, rule.id):
            yield file.issue(("yields_to",), f"{rule.id} yields to itself, by way of {', '.join(rule.yields_to)}")


def _reached_from(edges: Mapping[str, set[str]], start: str) -> set[str]:
    return {node for first in edges.get(start, ()) for node in _reached(first, edges)}


def _reached(start: str, edges: Mapping[str, set[str]]) -> set[str]:
    found, rest = {start}, [start]
    while rest:
        for node in edges.get(rest.pop(), ()):
            if node not in found:
                found.add(node)
                rest.append(node)
    return found


CHECKS = (
    Check(
        id="reference",
        severity="error",
        title="An id or locator points to nothing",
        why="A citation of a paragraph that is not written down shows the reader no law; a lost target cuts a chain.",
        mend="Correct the id or locator, or write the source, provision, listing or family that is meant.",
        run=find_broken,
        needs="catalog",
    ),
    Check(
        id="cycle",
        severity="error",
        title="A tie runs in a circle",
        why="Nobody owns its owner; two rules that yield to each other both fall silent.",
        mend="Take out the tie that points the wrong way.",
        run=find_cycles,
        needs="catalog",
    ),
)
