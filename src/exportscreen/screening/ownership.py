"""Parties on no list that listed ones own, by what the user states about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from exportscreen.content.catalog import Catalog
from exportscreen.content.common import CitationRef
from exportscreen.content.law import Positions, standings
from exportscreen.content.ownership import Stake, owned_through
from exportscreen.content.parties import Listing
from exportscreen.models import Link, PartyHit, Standing, Transaction, read_role
from exportscreen.reading.fields import Field
from exportscreen.reading.tokens import tokenize
from exportscreen.screening.assembly import BINDING, standing_of
from exportscreen.screening.citing import cite


def owned_parties(
    transaction: Transaction,
    fields: Sequence[Field],
    identify: Callable[[str], str | None],
    catalog: Catalog,
    day: date,
    positions: Positions,
) -> tuple[PartyHit, ...]:
    """Hits for parties that listed ones own to at least 50 percent, in aggregate, by `transaction.ownership`.

    Args:
        transaction: With the user's ownership facts.
        fields: Its tokenized fields, in which the owned parties are looked for.
        identify: Gives the listing a name stands for.
        catalog: Content; its own ownership relations count too.
        day: Day asked.
        positions: Positions taken in disputes.

    Returns:
        One hit for each owned party, under the listing of its largest listed owner, standing `linked`; the links show
        the chain. Empty where the user states no ownership.
    """
    if not transaction.ownership:
        return ()
    names: dict[str, str] = {}

    def node(name: str) -> str:
        ident = identify(name)
        key = ident if ident is not None else f"name:{_plain(name)}"
        names.setdefault(key, catalog.listings[ident].name if ident is not None else name)
        return key

    stated = [Stake(node(f.owner), node(f.owned), f.share) for f in transaction.ownership]
    stakes = [*stated, *catalog.stakes]
    bound = {
        ident: standing
        for ident in {s.owner for s in stakes} & catalog.listings.keys()
        if (standing := _standing(catalog.listings[ident], catalog, day, positions)) in BINDING
    }
    owned = owned_through(stakes, bound)
    return tuple(
        _hit(key, names, owned, stakes, bound, transaction, fields, catalog, day, positions)
        for key in owned
        if key.startswith("name:")
    )


def _standing(listing: Listing, catalog: Catalog, day: date, positions: Positions) -> Standing:
    return standing_of(listing, standings(listing, catalog, day, positions), ())


def _hit(
    key: str,
    names: Mapping[str, str],
    owned: Mapping[str, float],
    stakes: Sequence[Stake],
    bound: Mapping[str, Standing],
    transaction: Transaction,
    fields: Sequence[Field],
    catalog: Catalog,
    day: date,
    positions: Positions,
) -> PartyHit:
    links = tuple(_chain(key, names, owned, stakes, bound, catalog, day, positions))
    owner = next(link.listing for link in links if link.listing is not None)
    field, start, end, written, row = _where(names[key], fields)
    role = read_role(transaction.parties[row].role or "") if row is not None else None
    listing = catalog.listings[owner]
    return PartyHit(
        id="",
        listing=owner,
        name=listing.name,
        matched=written,
        field=field,
        start=start,
        end=end,
        score=1.0,
        strength="strong",
        evidence=(f"“{names[key]}” is owned {owned[key]:g} % by listed parties in aggregate, as the user states",),
        watchlist=catalog.watchlist_of[owner].id,
        alias=names[key],
        standing="linked",
        role=role,
        role_basis="stated" if role else "unknown",
        links=links,
    )


def _chain(
    key: str,
    names: Mapping[str, str],
    owned: Mapping[str, float],
    stakes: Sequence[Stake],
    bound: Mapping[str, Standing],
    catalog: Catalog,
    day: date,
    positions: Positions,
) -> Iterator[Link]:
    """The owners that count, nearest first and largest first, each once."""
    seen, queue = {key}, [(key, 1)]
    while queue:
        current, steps = queue.pop(0)
        owners = sorted((-s.share, s.owner) for s in stakes if s.owned == current and s.owner in {*bound, *owned})
        for share, owner in owners:
            if owner in seen:
                continue
            seen.add(owner)
            queue.append((owner, steps + 1))
            rule = CitationRef(source="ofac-50-percent", at="rule")
            yield Link(
                relation="owned_by",
                listing=owner if owner in catalog.listings else None,
                name=names.get(owner) or catalog.listings[owner].name,
                stated_by="user",
                share=-share,
                steps=steps,
                standing=bound.get(owner, "linked"),
                citation=cite(rule, catalog, day, positions) if rule.source in catalog.sources else None,
            )


def _where(name: str, fields: Sequence[Field]) -> tuple[str, int, int, str, int | None]:
    """Field, offsets, characters and party row of the first place where a name stands."""
    wanted = [t.native for t in tokenize(name)]
    for field in sorted(fields, key=lambda f: f.kind != "party_name"):
        found = [t.native for t in field.tokens]
        for i in range(len(found) - len(wanted) + 1):
            if wanted and found[i : i + len(wanted)] == wanted:
                start, end = field.tokens[i].start, field.tokens[i + len(wanted) - 1].end
                row = field.row if field.kind == "party_name" else None
                return field.name, start, end, field.text[start:end], row
    return "ownership", 0, len(name), name, None


def _plain(name: str) -> str:
    return " ".join(t.native for t in tokenize(name))
