"""Find countries and places that mean them, and what part each plays."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from babel import Locale

from exportscreen.content.arrays import kept_arrays, packed_json
from exportscreen.content.cache import engine_of
from exportscreen.content.catalog import Catalog
from exportscreen.content.places import Place
from exportscreen.matching.cues import EATERIES, TITLES, Cues, Part
from exportscreen.matching.lexicon import Lexicon, Match, longest
from exportscreen.models import Basis, Gap, PlaceHit, Transaction
from exportscreen.reading.fields import Field
from exportscreen.reading.tokens import tokenize

Kind = Literal["name", "nationality", "locality", "lookalike", "code"]
PlaceRole = Literal["origin", "destination", "via", "address", "nationality", "unknown"]

CODES: Mapping[str, str] = {
    "UAE": "AE", "PRC": "CN", "DPRK": "KP", "USA": "US", "KSA": "SA", "ROC": "TW", "ROK": "KR", "UK": "GB", "IRI": "IR",
    "UAR": "EG", "HKSAR": "HK",
}  # fmt: skip
"""Abbreviations that count in running text, in capitals only; two-letter ISO codes count in country fields only."""
PART_ROLE: Mapping[Part, PlaceRole] = {
    "seller": "origin",
    "buyer": "destination",
    "end_user": "destination",
    "via": "via",
}
KIND_ORDER: tuple[Kind, ...] = ("lookalike", "name", "code", "locality", "nationality")
MIN_LETTERS = 4  # names of three letters or fewer (Iran has four, Oman, Chad) are ordinary words in some language


@dataclass(frozen=True, slots=True)
class Meant:
    """What a phrase means."""

    country: str
    kind: Kind
    place: str
    title: str


LANGUAGES = ("en", "zh", "fa", "ru", "de", "fr", "tr", "ar", "ko", "es", "it", "pt", "nl", "ja")
"""Languages in which a library's country names are found in running text."""


NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"})
"""Two-letter codes of the library that are no country's."""
SUFFIX = ".countries"


@dataclass(frozen=True, slots=True)
class _Countries:
    """The countries that a library knows."""

    names: Sequence[tuple[str, str, str]]
    """(name, language, country code) of every country, by language."""
    codes: Mapping[str, str]
    """Folded name → country code."""
    english: Mapping[str, str]
    """Code of a country or region → English name."""


@cache
def _countries() -> _Countries:
    """Names from CLDR by way of Babel, read once and kept on disk: fourteen languages take longer than all the rest."""
    kept = kept_arrays(engine_of("matching", "reading"), SUFFIX, lambda: {"countries": packed_json(_read_countries())})
    return _Countries(*json.loads(kept["countries"].tobytes()))


def _read_countries() -> tuple[list[tuple[str, str, str]], dict[str, str], dict[str, str]]:
    names = [
        (name, lang, code)
        for lang in LANGUAGES
        for code, name in Locale(lang).territories.items()
        if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES
    ]
    return names, {_folded(name): code for name, _, code in reversed(names)}, dict(Locale("en").territories)


def _folded(name: str) -> str:
    return " ".join(t.native for t in tokenize(name))


@lru_cache(maxsize=4096)
def read_country(written: str) -> str | None:
    """ISO 3166-1 alpha-2 code of a country as people write it, or None.

    Source:
        Names in fourteen languages from CLDR, two-letter codes likewise, three-letter codes from rigour's territories.
    """
    folded = _folded(written)
    letters = folded.replace(" ", "").upper()
    if letters in CODES:
        return CODES[letters]
    if folded in _countries().codes:
        return _countries().codes[folded]
    if len(letters) == 2 and letters in _countries().english:
        return letters
    return _of_three_letters(letters) if len(letters) == 3 and letters.isascii() else None


def _of_three_letters(letters: str) -> str | None:
    from rigour.territories import get_territory  # takes long to load, and few fields hold such a code

    territory = get_territory(letters.lower())
    return str(territory.code).upper() if territory is not None and len(territory.code) == 2 else None


def country_name(code: str) -> str:
    """English name of a country code, or the code itself."""
    return _countries().english.get(code, code)


class PlaceFinder:
    """Finds places of a catalog and all countries a library knows.

    Args:
        catalog: Content with `places/`.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._lexicon = Lexicon(_phrases(catalog.places.values()))

    def find(self, fields: Sequence[Field], transaction: Transaction) -> tuple[tuple[PlaceHit, ...], tuple[Gap, ...]]:
        """Places in words and in country fields, and a gap for each country that cannot be read."""
        hits: list[PlaceHit] = []
        gaps: list[Gap] = []
        for name, value, role in _country_fields(transaction):
            code = read_country(value) or self._only_country(value)
            if code is None:
                why = f"{value!r} is not a country; use an ISO 3166 code or a country name"
                gaps.append(Gap(kind="unreadable_value", field=name, value=value, why=why))
                continue
            hits.append(_hit(code, code.lower(), value, name, 0, len(value), role, "stated", ("country field",)))
        for field in fields:
            hits.extend(self._in_words(field))
        return tuple(hits), tuple(gaps)

    def _only_country(self, value: str) -> str | None:
        """The country of a value such as `Dubai, UAE` or `Port of Bandar Abbas`, if only one is meant."""
        found = {
            m.payload.country
            for m in longest(m for m in self._lexicon.find(tokenize(value)) if m.exact)
            if m.payload.kind != "lookalike"
        }
        return next(iter(found)) if len(found) == 1 else None

    def _in_words(self, field: Field) -> Iterator[PlaceHit]:
        matches = [m for m in self._lexicon.find(field.tokens) if m.exact and _well_written(m, field)]
        cues = Cues(field)
        seen: set[tuple[int, int, str]] = set()
        for match in sorted(longest(matches), key=lambda m: (m.first, m.last, KIND_ORDER.index(m.payload.kind))):
            meant = match.payload
            if (
                meant.kind == "lookalike"
                or (match.first, match.last, meant.country) in seen
                or _names_other(match, field)
            ):
                continue
            seen.add((match.first, match.last, meant.country))
            role, basis = _role(field, meant.kind, cues.part(match.start, match.end))
            written = field.text[match.start : match.end]
            evidence = (f"{meant.kind}: {written}",)
            yield _hit(meant.country, meant.place, written, field.name, match.start, match.end, role, basis, evidence)


def _phrases(places: Collection[Place]) -> Iterator[tuple[str, str, Meant]]:
    """What the content says of places, then the library's names that it does not say, then abbreviations."""
    own: set[str] = set()
    ids = {place.country: place.id for place in places}
    for place in places:
        groups: tuple[tuple[Kind, Mapping[str, Sequence[str]]], ...] = (
            ("name", place.names),
            ("nationality", place.nationalities),
            ("locality", place.localities),
            ("lookalike", place.lookalikes),
        )
        for kind, terms in groups:
            meant = Meant(place.country, kind, place.id, place.id)
            for lang, words in terms.items():
                own.update(word.casefold() for word in words)
                yield from ((word, lang, meant) for word in words)
    for name, lang, code in _countries().names:
        if name.casefold() not in own and len(name) >= (MIN_LETTERS if name.isascii() else 2):
            yield name, lang, Meant(code, "name", ids.get(code, code.lower()), country_name(code))
    for letters, code in CODES.items():
        meant = Meant(code, "code", ids.get(code, code.lower()), code)
        yield letters, "und", meant
        yield ".".join(letters), "und", meant


def _well_written(match: Match[Meant], field: Field) -> bool:
    """Country names in Latin letters start with a capital, unless the whole text has none."""
    first = field.tokens[match.first]
    if match.payload.kind == "code":
        return all(t.upper or len(t.native) == 1 for t in field.tokens[match.first : match.last + 1]) and first.capital
    if first.script != "latin" or match.payload.kind == "lookalike" or first.capital:
        return True
    return not any(t.capital for t in field.tokens)


def _names_other(match: Match[Meant], field: Field) -> bool:
    """Whether the place is part of a person's or an eating house's name; such a word in Latin letters has a capital."""
    tokens = field.tokens
    before = tokens[match.first - 1] if match.first > 0 else None
    after = tokens[match.last + 1] if match.last + 1 < len(tokens) else None
    if before is not None and before.native in TITLES and field.text[before.end : match.start].strip() in {"", "."}:
        return True
    beside = (
        (before, before and field.text[before.end : match.start]),
        (after, after and field.text[match.end : after.start]),
    )
    return any(
        token is not None
        and token.native in EATERIES
        and (token.capital or token.script != "latin")
        and (between or "").strip() in {"", "-"}
        for token, between in beside
    )


def _role(field: Field, kind: Kind, part: Part | None) -> tuple[PlaceRole, Basis]:
    if field.kind == "party_address":
        return "address", "stated"
    if part is not None and part in PART_ROLE:
        return PART_ROLE[part], "inferred"
    if kind == "nationality":
        return "nationality", "unknown"
    return "unknown", "unknown"


def _country_fields(transaction: Transaction) -> Iterator[tuple[str, str, PlaceRole]]:
    if transaction.origin:
        yield "origin", transaction.origin, "origin"
    if transaction.destination:
        yield "destination", transaction.destination, "destination"
    for i, via in enumerate(transaction.via):
        yield f"via[{i}]", via, "via"
    for i, party in enumerate(transaction.parties):
        if party.country:
            yield f"parties[{i}].country", party.country, "address"


def _hit(
    country: str, listing: str, matched: str, field: str, start: int, end: int, role: PlaceRole, basis: Basis,
    evidence: tuple[str, ...],
) -> PlaceHit:  # fmt: skip
    return PlaceHit(
        id="", listing=listing, name=country_name(country), matched=matched, field=field, start=start, end=end,
        score=1.0, strength="strong", evidence=evidence, country=country, role=role, role_basis=basis,
    )  # fmt: skip
