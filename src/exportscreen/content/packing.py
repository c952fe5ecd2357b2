"""Watchlists of many listings as arrays that are opened mapped into memory, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import numpy as np

from exportscreen.content.arrays import Arrays, packed_json
from exportscreen.content.ownership import Stake
from exportscreen.content.packed import PackedListings, ids_of, stakes_of
from exportscreen.content.parties import Listing, Watchlist


def pack_watchlists(watchlists: Iterable[Watchlist]) -> Arrays:
    """Watchlists as arrays.

    Returns:
        `listings_text`: JSON of all listings, one after the other; `listings_ends`: where the first begins and each
        ends; `listings_of`: fields, ids and stakes of each watchlist.
    """
    lines: list[bytes] = []
    lists = []
    for watchlist in watchlists:
        lines += (_line(listing) for listing in watchlist.listings)
        stakes = [[stake.owner, stake.owned, stake.share] for stake in stakes_of(watchlist.listings)]
        lists.append(
            [watchlist.model_dump(mode="json", exclude={"listings"}), list(ids_of(watchlist.listings)), stakes]
        )
    return {
        "listings_text": np.frombuffer(b"".join(lines), dtype=np.uint8),
        "listings_ends": np.cumsum([0, *map(len, lines)], dtype=np.int64),
        "listings_of": packed_json(lists),
    }


def unpack_watchlists(arrays: Arrays) -> Mapping[str, Watchlist]:
    """Watchlists by id, from the arrays that `pack_watchlists` made; their listings are read when asked for."""
    text, ends = arrays["listings_text"], arrays["listings_ends"]
    found: dict[str, Watchlist] = {}
    first = 0
    for fields, ids, stakes in json.loads(arrays["listings_of"].tobytes()):
        last = first + len(ids)
        listings = PackedListings(text, ends[first : last + 1], ids, [Stake(*stake) for stake in stakes])
        first = last
        watchlist = Watchlist.model_validate({**fields, "listings": ()})
        found[watchlist.id] = watchlist.model_copy(update={"listings": listings})
    return found


def _line(listing: Listing) -> bytes:
    return listing.model_dump_json(exclude_defaults=True, by_alias=True).encode("utf-8", "surrogatepass")
