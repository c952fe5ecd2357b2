"""From mentions of listings to party hits: standing on the day, designations, allegations, links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from exportscreen.content.catalog import Catalog
from exportscreen.content.common import CitationRef, Measure
from exportscreen.content.law import DatedStanding, Positions, applying, holds, standings, takes
from exportscreen.content.parties import LINKING, Listing, Relation
from exportscreen.matching.parties import Mention
from exportscreen.models import AllegationView, DesignationView, Link, PartyHit, Standing
from exportscreen.screening.citing import cite

RANK: tuple[Standing, ...] = ("designated", "undated", "not_yet", "linked", "reported", "ended")
"""Standings from the one that binds most to the one that binds least."""
BINDING = frozenset({"designated", "undated"})
"""Standings of a party that bind whom it owns or runs."""
HALF = 50.0  # percent: OFAC's 50 percent rule, the EU's since July 2024
MAX_STEPS = 2  # rules ask for one or two steps; longer chains say little and grow fast


def party_hits(mentions: Sequence[Mention], catalog: Catalog, day: date, positions: Positions) -> tuple[PartyHit, ...]:
    """Judge each mention's listing on the day; ids are left empty."""
    return tuple(_hit(mention, catalog, day, positions) for mention in mentions)


def _hit(mention: Mention, catalog: Catalog, day: date, positions: Positions) -> PartyHit:
    listing = catalog.listings[mention.listing]
    judged = standings(listing, catalog, day, positions)
    designations = tuple(_designation(item, mention.listing, catalog, day, positions) for item in judged)
    links = tuple(_links(listing, catalog, day, positions))
    return PartyHit(
        id="",
        listing=listing.id,
        name=listing.name,
        matched=mention.matched,
        field=mention.field,
        start=mention.start,
        end=mention.end,
        score=mention.score,
        strength=mention.strength,
        evidence=mention.evidence,
        watchlist=catalog.watchlist_of[listing.id].id,
        alias=mention.alias,
        standing=standing_of(listing, judged, links),
        role=mention.role,
        role_basis=mention.role_basis,
        links=links,
        designations=designations,
        allegations=tuple(_allegation(listing, i, catalog, day, positions) for i in range(len(listing.reports))),
    )


def standing_of(listing: Listing, judged: Sequence[DatedStanding], links: Sequence[Link]) -> Standing:
    """The standing that binds most: of the designations, of a link that a legal act or the user states, or reported.

    Stakes of known size link only where listed owners hold half or more together.
    """
    found: set[Standing] = {item.standing for item in judged}
    if listing.reports:
        found.add("reported")
    tied = [x for x in links if x.relation in LINKING and x.stated_by != "reported" and x.standing in BINDING]
    stakes = sum(x.share for x in tied if x.relation == "owned_by" and x.share is not None and x.steps == 1)
    if stakes >= HALF or any(not (x.relation == "owned_by" and x.share is not None and x.steps == 1) for x in tied):
        found.add("linked")
    return min(found, key=RANK.index) if found else "reported"


def _designation(
    item: DatedStanding, listing: str, catalog: Catalog, day: date, positions: Positions
) -> DesignationView:
    designation = item.designation
    watchlist = catalog.watchlist_of[listing]
    entry = f"{designation.at}, no. {designation.entry}" if designation.entry else designation.at
    ref = applying(designation, catalog)
    detail = f"named in {entry}" if ref.at != designation.at else designation.entry
    if item.standing == "undated":
        seen = f"day of listing not known to us; on the edition of {designation.seen_on}"
        detail = f"{detail}; {seen}" if detail else seen
    return DesignationView(
        list=designation.list or watchlist.id,
        issuer=catalog.sources[designation.source].issuer,
        standing=item.standing,
        measure=designation.measure or _measure(designation.list, watchlist.measure, catalog),
        effective_from=item.effective_from,
        effective_to=item.effective_to,
        programs=designation.programs,
        citation=cite(ref, catalog, day, positions, detail),
    )


def _measure(listed_on: str | None, own: Measure, catalog: Catalog) -> Measure:
    """What a list means: the measure of the list the designation names, else of the watchlist that holds it."""
    if listed_on is None:
        return own
    if listed_on in catalog.watchlists:
        return catalog.watchlists[listed_on].measure
    return catalog.sources[listed_on].measure or own


def _allegation(listing: Listing, index: int, catalog: Catalog, day: date, positions: Positions) -> AllegationView:
    report = listing.reports[index]
    return AllegationView(
        allegation=report.allegation,
        response=report.response,
        case_status=report.case_status,
        reviewed_on=report.reviewed_on,
        citation=cite(CitationRef(source=report.source, at=report.at), catalog, day, positions),
    )


def _links(listing: Listing, catalog: Catalog, day: date, positions: Positions) -> Iterator[Link]:
    """Relations of a listing, and along linking relations those of its targets, nearest first.

    Two relations to one target both stand; a target reached before is not reached again by a longer chain.

    A chain is as good as its weakest step: one reported step makes all that lies behind it reported.
    """
    seen = {listing.id}
    queue: list[tuple[Listing, int, bool]] = [(listing, 1, False)]
    while queue:
        current, steps, hearsay = queue.pop(0)
        known = frozenset(seen)
        for relation in current.relations:
            if not _in_time(relation, catalog, day, positions) or relation.target in known:
                continue
            if steps > 1 and relation.kind not in LINKING:
                continue
            reported = hearsay or relation.stated_by == "reported"
            link = _link(relation, steps, catalog, day, positions)
            yield link.model_copy(update={"stated_by": "reported"}) if reported else link
            if relation.target is None:
                continue
            carries = relation.kind in LINKING and (relation.share is None or relation.share >= HALF)
            if carries and steps < MAX_STEPS and relation.target not in seen:
                queue.append((catalog.listings[relation.target], steps + 1, reported))
            seen.add(relation.target)


def _in_time(relation: Relation, catalog: Catalog, day: date, positions: Positions) -> bool:
    return not relation.periods or any(holds(p, day) and takes(p, catalog, positions) for p in relation.periods)


def _link(relation: Relation, steps: int, catalog: Catalog, day: date, positions: Positions) -> Link:
    target = catalog.listings.get(relation.target) if relation.target else None
    standing = standing_of(target, standings(target, catalog, day, positions), ()) if target is not None else None
    return Link(
        relation=relation.kind,
        listing=relation.target,
        name=target.name if target is not None else relation.target_name or "",
        stated_by=relation.stated_by,
        share=relation.share,
        steps=steps,
        standing=standing,
        citation=cite(relation.citation, catalog, day, positions) if relation.citation else None,
    )
