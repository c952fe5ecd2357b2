"""The names of all listings of a catalog and what belongs to each, compiled once and kept on disk.

The compiled form is arrays and plain JSON, opened mapped into memory. Its file name is made of the content's digest,
the threshold, the versions and the sources of the engine, so that another content or engine never finds it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from exportscreen.content.arrays import Arrays, kept_arrays, packed_json
from exportscreen.content.cache import engine_of
from exportscreen.content.catalog import Catalog
from exportscreen.content.parties import Listing
from exportscreen.matching.background import telling
from exportscreen.matching.compiling import build_index
from exportscreen.matching.index import Found, NameIndex
from exportscreen.matching.names import Name, NameKind
from exportscreen.reading.tokens import tokenize
from exportscreen.reading.units import Unit

ACRONYM_LETTERS = 6  # one word of up to six capitals is an acronym: letters for letters, in capitals
LONG_WORD = 7  # letters from which a word that nobody else uses stands for its owner without support
SURNAME = 0.95  # telling power from which a surname alone is looked for, as a weak name
SUFFIX = ".names"
OPEN, NATIVE = "open_", "native_"  # beginnings of the names of the arrays of the two indexes
EntryKind = Literal["name", "acronym", "lookalike"]
_KINDS: tuple[EntryKind, ...] = ("name", "acronym", "lookalike")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one listing, as the index numbers them."""

    listing: str
    alias: str
    kind: EntryKind
    weak: bool


class Register:
    """Names, identifiers and ties of the listings of a catalog.

    Names in another script of listings that have Latin names stand in an index of their own, which texts of ASCII
    letters never ask: consonants alone make chance pairs, and the Latin names say better whether such words are meant.

    Args:
        catalog: Content with watchlists.
        threshold: Scores below it need not be found (0–1).
    """

    def __init__(self, catalog: Catalog, threshold: float) -> None:
        arrays = _compiled(catalog, threshold)
        self._open, self._native = (
            NameIndex({k.removeprefix(part): v for k, v in arrays.items() if k.startswith(part)})
            for part in (OPEN, NATIVE)
        )
        self._listings: list[str] = json.loads(arrays["entry_listings"].tobytes())
        self._of = arrays["entry_listing"]
        self._kinds, self._weak = arrays["entry_kind"], arrays["entry_weak"]
        self._identifiers: Mapping[str, list[int]] = json.loads(arrays["entry_identifiers"].tobytes())
        self._ties = arrays["entry_ties"]
        self._numbers: dict[str, int] = {}

    def entry(self, number: int) -> Entry:
        """What a name is, by the number under which it is found."""
        index, own = self._index_of(number)
        kind = _KINDS[self._kinds[number]]
        return Entry(self._listings[self._of[number]], index.text(own), kind, bool(self._weak[number]))

    def name(self, number: int) -> Name:
        """A name, read."""
        index, own = self._index_of(number)
        return index.name(own)

    def candidates(self, texts: Sequence[str]) -> list[list[int]]:
        """For each text the numbers of all names that may be found in it, and few that are not."""
        found = self._open.candidates(texts)
        others = [i for i, text in enumerate(texts) if not text.isascii()]
        if others:
            for i, numbers in zip(others, self._native.candidates([texts[i] for i in others]), strict=True):
                found[i] = found[i] + [number + len(self._open) for number in numbers]
        return found

    def align(self, units: Sequence[Unit], numbers: Sequence[int]) -> list[Found]:
        """Those of some names that a text mentions, each at its best stretch, by number."""
        size = len(self._open)
        found = self._open.align(units, [number for number in numbers if number < size])
        more = self._native.align(units, [number - size for number in numbers if number >= size])
        return found + [Found(one.name + size, one.alignment) for one in more]

    def find(self, units: Sequence[Unit]) -> list[Found]:
        """All names that a text mentions, in whatever script."""
        size = len(self._open)
        more = self._native.find(units)
        return self._open.find(units) + [Found(one.name + size, one.alignment) for one in more]

    def nearest(self, units: Sequence[Unit], floor: float, limit: int) -> list[int]:
        """Numbers of the names that may score at least `floor`, below the threshold too, the likeliest first."""
        size = len(self._open)
        found = self._open.nearest(units, floor, limit)
        found += [(number + size, bound) for number, bound in self._native.nearest(units, floor, limit)]
        return [number for number, _ in sorted(found, key=lambda one: (-one[1], one[0]))[:limit]]

    def _index_of(self, number: int) -> tuple[NameIndex, int]:
        size = len(self._open)
        return (self._open, number) if number < size else (self._native, number - size)

    def with_identifier(self, kind: str, value: str) -> tuple[str, ...]:
        """Ids of the listings that have an identifier."""
        found = self._identifiers.get(f"{plain(kind)} {plain(value)}", ())
        return tuple(self._listings[number] for number in found)

    def related(self, listing: str) -> frozenset[str]:
        """Ids of the listings tied to one by any relation, in either direction."""
        if not self._numbers:
            self._numbers = {ident: number for number, ident in enumerate(self._listings)}
        number = self._numbers.get(listing, -1)
        first, last = np.searchsorted(self._ties[:, 0], [number, number + 1]).tolist()
        return frozenset(self._listings[other] for other in self._ties[first:last, 1].tolist())


def plain(value: str) -> str:
    """An identifier as it is compared: letters and digits, without `IMO` before its number."""
    return "".join(c for c in value.casefold() if c.isalnum()).removeprefix("imo")


def _compiled(catalog: Catalog, threshold: float) -> Arrays:
    """The arrays of a catalog's register, from disk where they are kept."""
    key = f"{engine_of('matching', 'reading', 'content')} {catalog.digest} {threshold}"
    return kept_arrays(key, SUFFIX, lambda: _compile(catalog, threshold))


def _compile(catalog: Catalog, threshold: float) -> Arrays:
    numbers = {ident: number for number, ident in enumerate(catalog.listings)}
    identifiers: dict[str, list[int]] = {}
    ties: set[tuple[int, int]] = set()
    entries: list[tuple[Entry, NameKind]] = []
    native: list[tuple[Entry, NameKind]] = []
    for ident, listing in catalog.listings.items():
        kind: NameKind = "person" if listing.type == "person" else "organization"
        for entry in _entries(listing):
            alone = entry.kind == "lookalike" or has_latin(entry.alias) or not has_latin(listing.name)
            (entries if alone else native).append((entry, kind))
        for name, value in listing.identifiers.items():
            own = name.rpartition("-")[0] if name.rpartition("-")[2].isdecimal() else name
            identifiers.setdefault(f"{plain(own)} {plain(value)}", []).append(numbers[ident])
        for relation in listing.relations:
            if relation.target in numbers:
                pair = numbers[ident], numbers[relation.target]
                ties.update((pair, pair[::-1]))
    arrays: dict[str, NDArray[Any]] = {}
    for part, some in ((OPEN, entries), (NATIVE, native)):
        built = build_index(((entry.alias, kind) for entry, kind in some), threshold)
        arrays.update({part + key: value for key, value in built.items()})
    every = [entry for entry, _ in entries + native]
    arrays["entry_listings"] = packed_json(list(catalog.listings))
    arrays["entry_listing"] = np.array([numbers[e.listing] for e in every], dtype=np.int32)
    arrays["entry_kind"] = np.array([_KINDS.index(e.kind) for e in every], dtype=np.uint8)
    arrays["entry_weak"] = np.array([e.weak for e in every], dtype=np.uint8)
    arrays["entry_identifiers"] = packed_json(identifiers)
    arrays["entry_ties"] = np.array(sorted(ties), dtype=np.int32).reshape(-1, 2)
    return arrays


def has_latin(name: str) -> bool:
    """Whether a name is written in Latin letters, in part at least."""
    return any(c.isascii() and c.isalpha() for c in name)


def _entries(listing: Listing) -> Iterable[Entry]:
    yield _entry(listing, listing.name, listing.name_quality == "weak", None)
    if listing.type == "person" and (surname := _surname(listing.name)):
        yield Entry(listing.id, surname, "name", True)
    for alias in listing.aliases:
        yield _entry(listing, alias.name, alias.quality == "weak", alias.kind)
    for look in listing.lookalikes:
        yield Entry(listing.id, look.name, "lookalike", False)


def _surname(name: str) -> str | None:
    """The last word of a person's name, if it is long and nobody else's."""
    words = [token for token in tokenize(name) if len(token.key) >= LONG_WORD]
    last = words[-1] if words and tokenize(name)[-1] == words[-1] else None
    return name[last.start : last.end] if last is not None and telling(last.key) >= SURNAME else None


def _entry(listing: Listing, name: str, weak: bool, kind: str | None) -> Entry:
    letters = name.replace(".", "").replace(" ", "") if kind == "acronym" else name
    acronym = letters.isalpha() and letters.isupper() and letters.isascii() and len(letters) <= ACRONYM_LETTERS
    return Entry(listing.id, name, "acronym" if acronym else "name", weak)
