"""Places: names that mean a country, and dated groups of countries."""

from __future__ import annotations

from typing import Literal

from exportscreen.content.common import CitationRef, CountryCode, Day, Grounded, Id, Periods, Terms, Text


class Place(Grounded):
    """What people write when they mean one country."""

    kind: Literal["place"]
    id: Id
    country: CountryCode
    names: Terms
    """The country itself, spellings a library of territories does not know."""
    nationalities: Terms = {}
    """Adjectives and people: `Iranian`."""
    localities: Terms = {}
    """Cities, provinces, ports, airports and free zones that mean the country: `Isfahan`, `Bandar Abbas`."""
    lookalikes: Terms = {}
    """Phrases that hold one of the names and mean something else: `Persian rug`, `China porcelain`."""


class Member(Grounded):
    """A country in a group, always or for some time."""

    country: CountryCode
    periods: Periods = ()
    note: Text | None = None


class CountryGroup(Grounded):
    """A named set of countries that rules can ask for."""

    kind: Literal["country_group"]
    id: Id
    title: Text
    as_of: Day
    """Edition of the group's source."""
    members: tuple[Member, ...]
    citations: tuple[CitationRef, ...] = ()
    note: Text | None = None
