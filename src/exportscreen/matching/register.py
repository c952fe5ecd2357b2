"""The names of all listings of a catalog and what belongs to each, compiled once and kept on disk.

The compiled form is arrays and plain JSON, opened mapped into memory. Its file name is made of the content's digest,
the threshold, the versions and the sources of the engine, so that another content or engine never finds it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from exportscreen.content.arrays import Arrays, kept_arrays, packed_json
from exportscreen.content.cache import engine_of
from exportscreen.content.catalog import Catalog
from exportscreen.content.parties import Listing
from exportscreen.matching.alignment import Found
from exportscreen.matching.index import NameIndex, with_words
from exportscreen.matching.names import Name, NameKind
from exportscreen.matching.search import splitting
from exportscreen.matching.search.compiling import build_index
from exportscreen.matching.search.kernel import library
from exportscreen.reading.background import known_words, telling
from exportscreen.reading.tokens import is_foreign, tokenize
from exportscreen.reading.units import Unit, read_units

ACRONYM_LETTERS = 6  # one word of up to six capitals is an acronym: letters for letters, in capitals
LONG_WORD = 7  # letters from which a word that nobody else uses stands for its owner without support
TELLING = 5  # letters from which a single Latin word is enough of a name in two scripts
SURNAME = 0.95  # telling power from which a surname alone is looked for, as a weak name
SUFFIX = ".names"
OPEN, NATIVE = "open_", "native_"  # beginnings of the names of the arrays of the two indexes
TABLES = "table_"  # the same of tables of reading, which take longer to work out than to take up
EntryKind = Literal["name", "acronym", "lookalike"]
_KINDS: tuple[EntryKind, ...] = ("name", "acronym", "lookalike")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one listing, as the index numbers them."""

    listing: str
    alias: str
    kind: EntryKind
    weak: bool


class SplitIndex:
    """Two indexes: names that any text may hold, and names in other scripts, which texts of Latin letters never ask.

    In the second, Latin words stand only for Latin words. Its numbers follow on those of the first.

    Args:
        arrays: What `build_split` made.
    """

    def __init__(self, arrays: Arrays) -> None:
        self._open, self._native = (
            NameIndex(
                {k.removeprefix(part): v for k, v in arrays.items() if k.startswith(part)}, library(), part == NATIVE
            )
            for part in (OPEN, NATIVE)
        )

    def __len__(self) -> int:
        return len(self._open) + len(self._native)

    def text(self, number: int) -> str:
        """A name as it was added."""
        index, own = self._index_of(number)
        return index.text(own)

    def name(self, number: int) -> Name:
        """A name, read."""
        index, own = self._index_of(number)
        return index.name(own)

    def find_in(self, texts: Sequence[str]) -> list[list[Found]]:
        """For each text the names that it mentions, each at its best stretch, by number."""
        found = self._open.find_in(texts)
        others = [i for i, text in enumerate(texts) if is_foreign(text)]
        if others:
            for i, more in zip(others, self._native.find_in([texts[i] for i in others]), strict=True):
                found[i] += map(self._numbered, more)
        return found

    def find(self, units: Sequence[Unit]) -> list[Found]:
        """All names that a text mentions, in whatever script."""
        return [*self._open.find(units), *map(self._numbered, self._native.find(units))]

    def nearest(self, units: Sequence[Unit], floor: float, limit: int) -> list[int]:
        """Numbers of the names that may score at least `floor`, below the threshold too, the likeliest first."""
        found = self._open.nearest(units, floor, limit)
        found += [(number + len(self._open), bound) for number, bound in self._native.nearest(units, floor, limit)]
        return [number for number, _ in sorted(found, key=lambda one: (-one[1], one[0]))[:limit]]

    def _numbered(self, native: Found) -> Found:
        return Found(native.name + len(self._open), native.alignment)

    def _index_of(self, number: int) -> tuple[NameIndex, int]:
        size = len(self._open)
        return (self._open, number) if number < size else (self._native, number - size)


def build_split(
    every: Iterable[tuple[str, NameKind]], native: Iterable[tuple[str, NameKind]], threshold: float
) -> Arrays:
    """Arrays of a `SplitIndex` over names that any text may hold and names in other scripts."""
    built = {OPEN: with_words(build_index(every, threshold), known_words()), NATIVE: build_index(native, threshold)}
    return {part + key: array for part, arrays in built.items() for key, array in arrays.items()}


class Register:
    """Names, identifiers and ties of the listings of a catalog.

    Names in another script of listings that have Latin names stand in an index of their own: consonants alone make
    chance pairs, and the Latin names say better whether Latin words are meant.

    Args:
        catalog: Content with watchlists.
        threshold: Scores below it need not be found (0–1).
    """

    def __init__(self, catalog: Catalog, threshold: float) -> None:
        arrays = _compiled(catalog, threshold)
        splitting.remember({k.removeprefix(TABLES): v for k, v in arrays.items() if k.startswith(TABLES)})
        self._index = SplitIndex(arrays)
        self._listings: list[str] = json.loads(arrays["entry_listings"].tobytes())
        self._of = arrays["entry_listing"]
        self._kinds, self._weak = arrays["entry_kind"], arrays["entry_weak"]
        self._identifiers: Mapping[str, list[int]] = json.loads(arrays["entry_identifiers"].tobytes())
        self._ties = arrays["entry_ties"]
        self._numbers: dict[str, int] = {}
        self.name = self._index.name
        self.find, self.find_in, self.nearest = self._index.find, self._index.find_in, self._index.nearest

    def entry(self, number: int) -> Entry:
        """What a name is, by the number under which it is found."""
        listing, kind = self._listings[self._of[number]], _KINDS[self._kinds[number]]
        return Entry(listing, self._index.text(number), kind, bool(self._weak[number]))

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
        named = list(_entries(listing))
        parts = {entry.alias: entry.alias if is_latin(entry.alias) else latin_part(entry.alias) for entry in named}
        if not any(parts.values()):
            parts = {alias: latin_part(alias, alone=True) for alias in parts}
        has_latin_name = any(parts.values())
        for entry in named:
            if not has_latin_name:
                entries.append((entry, kind))
                continue
            if not is_latin(entry.alias):
                native.append((entry, kind))
            if part := parts[entry.alias]:
                entries.append((replace(entry, alias=part), kind))
        for name, value in listing.identifiers.items():
            own = name.rpartition("-")[0] if name.rpartition("-")[2].isdecimal() else name
            identifiers.setdefault(f"{plain(own)} {plain(value)}", []).append(numbers[ident])
        for relation in listing.relations:
            if relation.target in numbers:
                pair = numbers[ident], numbers[relation.target]
                ties.update((pair, pair[::-1]))
    arrays = build_split(
        ((entry.alias, kind) for entry, kind in entries), ((entry.alias, kind) for entry, kind in native), threshold
    )
    arrays |= {TABLES + name: table for name, table in splitting.tables().items()}
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
    return "latin" in _scripts(name)


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters alone."""
    return _scripts(name) - {"digit", "other"} == {"latin"}


def latin_part(name: str, alone: bool = False) -> str:
    """The Latin words of a name in two scripts, `Abu Mahjar (ابو مهجر)`, where they are two telling ones; else ''.

    With `alone`, one longer word is enough (`Stroytransgaz/Стройтрансгаз`): nothing else of its owner is Latin.
    """
    words = [token for token in tokenize(_NOTES.sub(_latin_note, name)) if token.script in {"latin", "digit"}]
    part = " ".join(name[token.start : token.end] for token in words)
    telling_ones = [unit.raw for unit in read_units(tokenize(part)) if unit.kind == "word"]
    return part if len(telling_ones) > 1 or (alone and any(len(word) >= TELLING for word in telling_ones)) else ""


_NOTES = re.compile(r"\([^()]*\)")


def _latin_note(note: re.Match[str]) -> str:
    """A note in brackets, blanked if any of it is in another script."""
    return note[0] if is_latin(note[0]) else " " * len(note[0])


def _scripts(name: str) -> frozenset[str]:
    if name.isascii():
        return _ASCII if any(map(str.isalpha, name)) else frozenset()
    return frozenset(token.script for token in tokenize(name))


_ASCII = frozenset({"latin"})


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
