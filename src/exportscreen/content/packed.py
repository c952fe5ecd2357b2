"""Listings that stay bytes until they are asked for, and the few things asked of all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count, repeat
from typing import TYPE_CHECKING, Any, overload

from exportscreen.content.ownership import Stake
from exportscreen.content.parties import Listing

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_READ = 8192  # listings of one list that stay read; screening asks for the same few hundred again and again


class PackedListings(Sequence[Listing]):
    """The listings of one watchlist, each read and validated when it is asked for.

    Equal to a tuple of the same listings; sent to another process as the bytes it is made of.

    Args:
        text: JSON of listings, one after the other, often mapped into memory.
        ends: Where in it the first listing begins, then where each ends.
        ids: Their ids, in order.
        stakes: What `stakes_of` finds in them.
    """

    def __init__(
        self, text: NDArray[np.uint8], ends: NDArray[np.int64], ids: Sequence[str], stakes: Sequence[Stake]
    ) -> None:
        self.ids = tuple(ids)
        self.stakes = tuple(stakes)
        self._text, self._ends = text, ends
        self._remembered = lru_cache(MOST_READ)(self._read)

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> Listing: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Listing, ...]: ...

    def __getitem__(self, place: int | slice) -> Listing | tuple[Listing, ...]:
        if isinstance(place, slice):
            return tuple(self._read(n) for n in range(*place.indices(len(self))))
        return self._remembered(range(len(self))[place])

    def __iter__(self) -> Iterator[Listing]:
        return map(self._read, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, tuple | PackedListings):
            return NotImplemented
        return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # listings hold dictionaries, so a tuple of them has none either

    def __reduce__(self) -> tuple[type[PackedListings], tuple[Any, ...]]:
        first, last = int(self._ends[0]), int(self._ends[-1])
        return type(self), (self._text[first:last], self._ends - first, self.ids, self.stakes)

    def _read(self, place: int) -> Listing:
        first, last = self._ends[place : place + 2].tolist()
        return Listing.model_validate_json(self._text[first:last].tobytes())


class ListingsById(Mapping[str, Listing]):
    """The listings of several watchlists by id; those that are packed are read when they are asked for."""

    def __init__(self, lists: Iterable[Sequence[Listing]]) -> None:
        self._places: dict[str, tuple[Sequence[Listing], int]] = {}
        for listings in lists:
            self._places.update(zip(ids_of(listings), zip(repeat(listings), count()), strict=False))

    def __getitem__(self, ident: str) -> Listing:
        listings, place = self._places[ident]
        return listings[place]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, ident: object) -> bool:
        return ident in self._places


def ids_of(listings: Sequence[Listing]) -> Sequence[str]:
    """Ids of listings, in order."""
    return listings.ids if isinstance(listings, PackedListings) else [listing.id for listing in listings]


def stakes_of(listings: Sequence[Listing]) -> Sequence[Stake]:
    """Shares in the listings that other listings hold, as the listings say."""
    if isinstance(listings, PackedListings):
        return listings.stakes
    return [
        Stake(relation.target, listing.id, relation.share)
        for listing in listings
        for relation in listing.relations
        if relation.kind == "owned_by" and relation.share is not None and relation.target is not None
    ]
