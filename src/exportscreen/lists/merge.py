"""Joins imported lists to the bundled content: one party, one listing, wherever a number proves it.

A party is the same where the id is, where a list's own locator is (`uid 9348`), where one list cites the other's
permanent reference, where an IMO number or LEI is, or, for a person, where all words of the name and the whole day of
birth are. Names of organizations alone prove nothing, except on the very same list in the same country.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from exportscreen.content.arrays import Arrays, kept_arrays, packed_json
from exportscreen.content.cache import engine_of
from exportscreen.content.catalog import Catalog, content_json, digest_of, digest_of_list
from exportscreen.content.packing import pack_watchlists, unpack_watchlists
from exportscreen.content.parties import Alias, Designation, Listing, Watchlist
from exportscreen.content.sources import Source
from exportscreen.errors import DataError, Issue
from exportscreen.lists.official import official_lists, own_list
from exportscreen.lists.receipt import Receipt
from exportscreen.lists.store import (
    SAID,
    Edition,
    Stored,
    check_edition,
    collector_paused,
    find_editions,
    load_edition,
)

UNIQUE_LOCATORS = ("ofac-", "un-consolidated", "eu-consolidated", "uk-sanctions-list")
"""Beginnings of list ids whose locators name one party; a Federal Register page names many."""
ORDER = ("un-consolidated", "ofac-sdn", "ofac-consolidated", "us-csl", "eu-consolidated", "uk-sanctions-list")
"""Lists whose ids a joint listing keeps, first come first; the UN first, for the others cite its references."""
PROVING = ("imo", "lei")
"""Identifiers that one party has and no other."""
SUFFIX = ".joined"
MOST_KEPT = 4  # joined catalogs kept on disk: one with all lists takes 30 MB


@dataclass(frozen=True, slots=True)
class Merged:
    """An imported list beside what was there before."""

    known: Mapping[str, Listing]
    """Listings that were there and that imported ones joined, as they are now."""
    rest: Watchlist
    """The imported list without the listings that joined others."""
    joined: Mapping[str, str]
    """Imported id → id of the listing that it joined."""


def merge_with_bundled(imported: Watchlist, catalog: Catalog) -> Merged:
    """Join an imported list to a catalog's listings.

    Imported names, places and identifiers are added. Designations of the catalog keep their periods: the UN file shows
    first listing days and no trace of years without effect, so its dates never replace periods that are written out.
    """
    return _merge(imported, catalog.listings, _index(catalog.listings.values()), catalog.sources)


def load_joined(catalog: Catalog, store: Path | None = None, only: Sequence[str] = ()) -> Catalog:
    """A catalog joined with stored lists, as `join_catalog` makes it, from its compiled form where that is kept.

    The listings of the answer stay on disk, mapped into memory; each is read when it is asked for. The stored listings
    are checked against their receipts either way.

    Args:
        catalog: Content to join the lists to.
        store: Folder; the default place if not given.
        only: Ids of the lists to join; all by default.

    Raises:
        DataError: A list named in `only` is not stored or has the id of another watchlist, or the store is damaged.
    """
    stored = find_editions(store, only)
    if not stored:
        return catalog
    for one in stored:
        check_edition(one)
    digest = _digest(catalog, (one.receipt for one in stored))
    joined = kept_arrays(
        f"{engine_of('content', 'lists')} {digest}", SUFFIX, lambda: _compile(catalog, stored), MOST_KEPT
    )
    sources, list_digests = json.loads(joined["joined"].tobytes())
    added = {ident: Source.model_validate_json(source) for ident, source in sources.items()}
    return dataclasses.replace(
        catalog,
        sources=MappingProxyType(dict(sorted({**catalog.sources, **added}.items()))),
        watchlists=MappingProxyType(unpack_watchlists(joined)),
        digest=digest,
        list_digests=MappingProxyType(list_digests),
    )


def _compile(catalog: Catalog, stored: Sequence[Stored]) -> Arrays:
    with collector_paused():
        joined = join_catalog(catalog, [load_edition(one) for one in stored])
        added = {i: content_json(source) for i, source in joined.sources.items() if i not in catalog.sources}
        return {
            "joined": packed_json([added, dict(joined.list_digests)]),
            **pack_watchlists(joined.watchlists.values()),
        }


def join_catalog(catalog: Catalog, editions: Sequence[Edition]) -> Catalog:
    """A catalog with stored lists: bundled first, then each edition in the order of `ORDER`, each party once.

    The digest is made of the catalog's, of the editions' stored listings and of what their receipts say of the lists.

    Raises:
        DataError: A stored list has the id of a bundled watchlist.
    """
    sources: dict[str, Source] = dict(catalog.sources)
    listings: dict[str, Listing] = dict(catalog.listings)
    index = _index(listings.values())
    lists: dict[str, Watchlist] = {}
    for edition in sorted(editions, key=_rank):
        list_id = edition.watchlist.id
        if list_id in catalog.watchlists or list_id in lists:
            raise DataError(
                [Issue(list_id, 0, "id", "is the id of another watchlist; import it again with another --as")]
            )
        for source in edition.sources:
            sources.setdefault(source.id, source)
        merged = _merge(edition.watchlist, listings, index, sources)
        listings.update(merged.known)
        listings.update({x.id: x for x in merged.rest.listings})
        lists[list_id] = merged.rest
        for key, ident in _index(merged.rest.listings).items():
            index.setdefault(key, ident)
    for one in lists.values():
        for listing in one.listings:
            for designation in listing.designations:
                if designation.source not in sources:
                    about = official_lists().get(designation.source) or own_list(designation.source)
                    sources[designation.source] = about.as_source()
    watchlists = {
        ident: one.model_copy(update={"listings": tuple(listings[x.id] for x in one.listings)})
        for ident, one in sorted({**catalog.watchlists, **lists}.items())
    }
    return dataclasses.replace(
        catalog,
        sources=MappingProxyType(dict(sorted(sources.items()))),
        watchlists=MappingProxyType(watchlists),
        digest=_digest(catalog, (edition.receipt for edition in editions)),
        list_digests=MappingProxyType({ident: digest_of_list(one) for ident, one in watchlists.items()}),
    )


def _digest(catalog: Catalog, receipts: Iterable[Receipt]) -> str:
    return digest_of([catalog.digest, *sorted(receipt.model_dump_json(include=set(SAID)) for receipt in receipts)])


def _rank(edition: Edition) -> tuple[int, str]:
    ident = edition.watchlist.id
    return (ORDER.index(ident) if ident in ORDER else len(ORDER), ident)


def _keys(listing: Listing) -> Iterator[str]:
    """What proves that two listings are one party."""
    yield f"id {listing.id}"
    for one in listing.designations:
        if one.source.startswith(UNIQUE_LOCATORS):
            yield f"at {one.source} {one.at}"
        yield from (f"name {one.list} {listing.name.casefold()} {c}" for c in listing.countries if one.list)
    for kind, value in listing.identifiers.items():
        base = kind.rpartition("-")[0] if kind.rpartition("-")[2].isdecimal() else kind
        if base == "un-reference":
            yield f"id {value}"
        elif base in PROVING:
            yield f"{base} {''.join(c for c in value.casefold() if c.isalnum()).removeprefix('imo')}"
    if listing.type == "person" and len(listing.name.split()) > 1:
        words = " ".join(sorted(listing.name.casefold().replace(",", " ").split()))
        yield from (f"person {words} {day}" for day in listing.born if len(day) == 10 and day[4] == "-")


def _index(listings: Iterable[Listing]) -> dict[str, str]:
    """Key → id of the one listing that has it; a key of several listings proves nothing."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for listing in listings:
        for key in set(_keys(listing)):
            if key.startswith("id ") and key[3:] != listing.id:
                continue  # a reference to another listing is not this listing's own
            if found.setdefault(key, listing.id) != listing.id:
                shared.add(key)
    return {key: ident for key, ident in found.items() if key not in shared}


def _merge(
    imported: Watchlist, known: Mapping[str, Listing], index: Mapping[str, str], sources: Mapping[str, Source]
) -> Merged:
    updated: dict[str, Listing] = {}
    joined: dict[str, str] = {}
    rest: list[Listing] = []
    for listing in imported.listings:
        target = next((index[key] for key in _keys(listing) if key in index), None)
        if target is None:
            rest.append(listing)
            continue
        before = updated.get(target) or known[target]
        updated[target] = _join(before, listing, imported, sources)
        joined[listing.id] = target
    return Merged(
        MappingProxyType(updated),
        imported.model_copy(update={"listings": tuple(rest)}),
        MappingProxyType(joined),
    )


def _join(before: Listing, more: Listing, imported: Watchlist, sources: Mapping[str, Source]) -> Listing:
    names = {before.name.casefold(), *(a.name.casefold() for a in before.aliases)}
    aliases = list(before.aliases)
    for alias in (Alias(name=more.name), *more.aliases):
        if alias.name.casefold() not in names:
            names.add(alias.name.casefold())
            aliases.append(alias.model_copy(update={"origin": alias.origin or imported.title}))
    designations = list(before.designations)
    for one in more.designations:
        measured = one if one.measure else one.model_copy(update={"measure": imported.measure})
        _add_designation(designations, measured, sources)
    relations = list(before.relations)
    relations += [r for r in more.relations if r not in relations]
    return before.model_copy(
        update={
            "aliases": tuple(aliases),
            "countries": _union(before.countries, more.countries),
            "cities": _union(before.cities, more.cities),
            "addresses": _union(before.addresses, more.addresses),
            "born": _union(before.born, more.born),
            "identifiers": {**more.identifiers, **before.identifiers},
            "designations": tuple(designations),
            "relations": tuple(relations),
            "note": before.note or more.note,
        }
    )


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _add_designation(known: list[Designation], more: Designation, sources: Mapping[str, Source]) -> None:
    for i, one in enumerate(known):
        if (one.source, one.at) == (more.source, more.at):
            seen = max(filter(None, (one.seen_on, more.seen_on)), default=None)
            programs = tuple(dict.fromkeys((*one.programs, *more.programs)))
            known[i] = one.model_copy(
                update={"periods": one.periods or more.periods, "seen_on": seen, "programs": programs}
            )
            return
    source = sources.get(more.source)
    if source is not None and source.jurisdiction == "UN" and any(_of_the_un(d, sources) for d in known):
        return  # the acts of the United Nations are written out with their periods; the compilation only repeats them
    known.append(more)


def _of_the_un(designation: Designation, sources: Mapping[str, Source]) -> bool:
    source = sources.get(designation.source)
    return source is not None and source.jurisdiction == "UN" and source.locators == "provisions"
