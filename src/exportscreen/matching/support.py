"""Context that supports a weak sign: what else the transaction says that fits the listing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from exportscreen.content.catalog import Catalog
from exportscreen.content.parties import Listing
from exportscreen.models import EndUseHit, ItemHit, PlaceHit, Transaction
from exportscreen.reading.units import Unit

SENSITIVE_USES = frozenset({"missile", "nuclear", "uav", "military", "military_intelligence", "chemical", "biological"})


@dataclass(frozen=True, slots=True)
class Context:
    """What was found in the whole transaction besides parties."""

    countries: frozenset[str]
    families: frozenset[str]
    """Families of goods found with more than a weak sign, ordinary ones left out."""
    lines: frozenset[str]
    """Programmes (missile, nuclear, …) of goods named by an ordinary word only."""
    end_uses: frozenset[str]
    """Categories of end use stated in plain words."""
    weak_end_uses: frozenset[str]


def read_context(
    catalog: Catalog, places: Iterable[PlaceHit], items: Iterable[ItemHit], end_uses: Iterable[EndUseHit]
) -> Context:
    """Sum up what the finders of places, items and end uses found."""
    items = tuple(items)
    stated = [hit for hit in end_uses if hit.reading == "stated"]
    return Context(
        countries=frozenset(hit.country for hit in places),
        families=frozenset(
            hit.listing
            for hit in items
            if hit.reading == "good"
            and hit.strength != "weak"
            and catalog.families[hit.listing].sensitivity != "ordinary"
        ),
        lines=frozenset(
            programme
            for hit in items
            if hit.reading == "good" and hit.strength == "weak"
            for programme in catalog.families[hit.listing].programmes
        ),
        end_uses=frozenset(h.category for h in stated if h.strength != "weak") & SENSITIVE_USES,
        weak_end_uses=frozenset(h.category for h in stated) & SENSITIVE_USES,
    )


def supports(
    listing: Listing, context: Context, transaction: Transaction, units: Iterable[Unit]
) -> tuple[tuple[str, int], ...]:
    """Facts of the transaction that fit a listing, with how much each is worth.

    One point is one independent fact; goods that a report about the party names are worth two, as is a birth date.
    """
    found: list[tuple[str, int]] = []
    if shared := sorted(context.countries & set(listing.countries)):
        found.append((f"country fits: {', '.join(shared)}", 1))
    reported = {family for report in listing.reports for family in report.goods}
    if shared := sorted(context.families & reported):
        found.append((f"goods named in a report about the party: {', '.join(shared)}", 2))
    elif context.families:
        found.append((f"sensitive goods: {', '.join(sorted(context.families))}", 1))
    elif shared := sorted(context.lines & set(listing.programmes)):
        found.append((f"goods fit the party's programmes: {', '.join(shared)}", 1))
    if context.end_uses:
        found.append((f"end use: {', '.join(sorted(context.end_uses))}", 1))
    elif context.weak_end_uses and set(listing.programmes) & context.weak_end_uses:
        found.append((f"end use fits: {', '.join(sorted(context.weak_end_uses))}", 1))
    keys = {unit.raw for unit in units}
    if city := next((c for c in listing.cities if c.split(" (")[0].casefold().replace(" ", "") in keys), None):
        found.append((f"city fits: {city}", 1))
    if listing.born and (day := next((d for d in listing.born if _says(transaction, d)), None)):
        found.append((f"birth date fits: {day}", 2))
    return tuple(found)


def _says(transaction: Transaction, day: str) -> bool:
    values = [*(transaction.text or "").split(), *(v for p in transaction.parties for v in p.identifiers.values())]
    return any(day in value for value in values)
