"""What a change to watchlists and rules says: added, ended, removed, renamed, changed, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel

from exportscreen.checks.model import NAMING_KEYS
from exportscreen.content.catalog import Catalog
from exportscreen.content.common import Period
from exportscreen.content.parties import Listing

Kind = Literal["added", "ended", "removed", "renamed", "changed"]
ORDER: tuple[Kind, ...] = ("removed", "ended", "renamed", "changed", "added")
MOST_SHOWN = 60
"""Characters of a value in words; the rest is in the JSON."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One field that differs."""

    field: str
    """Place in words: `aliases[DALI].quality`."""
    old: str | None
    new: str | None

    @property
    def words(self) -> str:
        """`aliases[DALI].quality: strong → weak`."""
        if self.old is None:
            return f"{self.field}: added {_short(self.new)}" if self.new else f"{self.field}: added"
        if self.new is None:
            return f"{self.field}: removed {_short(self.old)}" if self.old else f"{self.field}: removed"
        return f"{self.field}: {_short(self.old)} → {_short(self.new)}"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing with an id that differs between two catalogs."""

    kind: Kind
    what: str
    """listing, rule, source, provision, family, …"""
    id: str
    title: str
    details: tuple[Detail, ...] = ()
    severity: Literal["error", "note"] = "note"
    """error: what was removed instead of ended."""
    within: str = ""
    """List or source that holds it."""

    @property
    def words(self) -> str:
        """The change on one line, details left out."""
        where = f" of {self.within}" if self.within else ""
        cure = "; ids are promises: end it with a date instead" if self.severity == "error" else ""
        return f"{self.kind} {self.what} {self.id}{where} ({self.title}){cure}"


def compare_catalogs(old: Catalog, new: Catalog) -> tuple[Change, ...]:
    """Every difference in content, most weighty first, then by kind of thing and id."""
    found = [change for what, a, b in _tables(old, new) for change in _compare(what, a, b, old, new)]
    return tuple(sorted(found, key=lambda c: (ORDER.index(c.kind), c.what, c.within, c.id)))


Row = tuple[BaseModel, str, str]
"""A model, its title, and what holds it."""


def _tables(old: Catalog, new: Catalog) -> Iterator[tuple[str, Mapping[str, Row], Mapping[str, Row]]]:
    for what, name in (
        ("source", "sources"), ("dispute", "disputes"), ("watchlist", "watchlists"), ("item family", "families"),
        ("parameter", "parameters"), ("place", "places"), ("country group", "groups"), ("end use", "end_uses"),
        ("rule", "rules"),
    ):  # fmt: skip
        yield what, _rows(getattr(old, name)), _rows(getattr(new, name))
    yield "listing", _listings(old), _listings(new)
    yield "provision", _provisions(old), _provisions(new)


def _rows(table: Mapping[str, Any]) -> Mapping[str, Row]:
    return {ident: (model, str(getattr(model, "title", ident)), "") for ident, model in table.items()}


def _listings(catalog: Catalog) -> Mapping[str, Row]:
    return {ident: (x, x.name, catalog.watchlist_of[ident].id) for ident, x in catalog.listings.items()}


def _provisions(catalog: Catalog) -> Mapping[str, Row]:
    return {f"{s.id} {p.at}": (p, s.short, "") for s in catalog.sources.values() for p in s.provisions}


HELD = {"watchlist": {"listings"}, "source": {"provisions"}}
"""Fields whose rows are compared as things of their own."""


def _compare(
    what: str, old: Mapping[str, Row], new: Mapping[str, Row], before: Catalog, after: Catalog
) -> Iterator[Change]:
    for ident in sorted(old.keys() - new.keys()):
        _, title, within = old[ident]
        yield Change("removed", what, ident, title, severity="error", within=within)
    for ident in sorted(new.keys() - old.keys()):
        _, title, within = new[ident]
        yield Change("added", what, ident, title, within=within)
    for ident in sorted(old.keys() & new.keys()):
        (a, title, home), (b, new_title, new_home) = old[ident], new[ident]
        if home != new_home:
            yield Change("changed", what, ident, new_title, (Detail("list", home, new_home),), within=new_home)
        if a == b:
            continue
        details = tuple(_details(a, b, HELD.get(what, set())))
        if not details:
            continue
        kind: Kind = "changed"
        if isinstance(a, Listing) and isinstance(b, Listing):
            kind = "ended" if _is_ended(b) and not _is_ended(a) else "renamed" if a.name != b.name else "changed"
        yield Change(kind, what, ident, title if kind != "renamed" else f"{title} → {new_title}", details, within=home)


def _is_ended(listing: Listing) -> bool:
    """Whether every designation of a listing has an end."""
    periods: list[Period] = []
    for designation in listing.designations:
        if not designation.periods:
            return False
        periods.append(max(designation.periods, key=lambda p: p.effective_from))
    return bool(periods) and all(p.effective_to is not None for p in periods)


def _details(old: BaseModel, new: BaseModel, leave_out: set[str]) -> Iterator[Detail]:
    a, b = (_flat(m.model_dump(mode="json", by_alias=True, exclude_none=True)) for m in (old, new))
    added, removed = b.keys() - a.keys(), a.keys() - b.keys()
    for field in [*a, *(f for f in b if f not in a)]:
        if field.split(".")[0].split("[")[0] in leave_out:
            continue
        if field in added:
            if not _covered(field, added, b):
                yield Detail(field, None, b[field])
        elif field in removed:
            if not _covered(field, removed, a):
                yield Detail(field, a[field], None)
        elif a[field] != b[field]:
            yield Detail(field, a[field], b[field])


def _covered(field: str, fields: set[str], values: Mapping[str, str]) -> bool:
    """Whether a whole row is new or gone, so that its fields need not be told one by one."""
    cut = max(field.rfind("."), field.rfind("["))
    while cut > 0:
        parent = field[:cut]
        if parent in fields and parent in values:
            return True
        cut = max(parent.rfind("."), parent.rfind("["))
    return False


def _flat(value: Any, place: str = "") -> dict[str, str]:
    """Place in words → value as text; rows stand for themselves with an empty value."""
    found: dict[str, str] = {}
    if isinstance(value, dict):
        for key, child in value.items():
            found.update(_flat(child, f"{place}.{key}" if place else str(key)))
    elif isinstance(value, list):
        seen: dict[str, int] = {}
        for number, child in enumerate(value):
            name = _row_name(child, number)
            seen[name] = seen.get(name, 0) + 1
            here = f"{place}[{name}]" if seen[name] == 1 else f"{place}[{name} #{seen[name]}]"
            found[here] = ""
            if isinstance(child, dict | list):
                found.update(_flat(child, here))
    else:
        found[place] = "" if value is None else str(value)
    return found


def _row_name(row: Any, number: int) -> str:
    if isinstance(row, dict):
        parts = [str(row[key]) for key in NAMING_KEYS if isinstance(row.get(key), str)]
        return " ".join(parts[:2]) or str(row.get("from", number))
    return str(row) if not isinstance(row, list) else str(number)


def _short(value: str | None) -> str:
    text = value or "nothing"
    return text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 1]}…"
