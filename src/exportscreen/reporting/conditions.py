"""A rule's condition in words, one line a test, indented by depth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from exportscreen.content.catalog import Catalog
from exportscreen.content.rules import (
    Condition,
    EndUseCondition,
    FieldCondition,
    ItemCondition,
    PartyCondition,
    PlaceCondition,
)
from exportscreen.reporting.words import CONTROL, STANDING, said

STEP = "  "
PHRASES_SHOWN = 6
"""Words of a language shown; the file has them all."""


def condition_lines(condition: Condition, catalog: Catalog, depth: int = 0) -> Iterator[str]:
    """The condition as lines; deeper ones are indented by two blanks a level."""
    indent = STEP * depth
    for heading, parts in (("all of", condition.all), ("any of", condition.any)):
        if parts is not None:
            yield f"{indent}{heading}:"
            for part in parts:
                yield from condition_lines(part, catalog, depth + 1)
    if condition.not_ is not None:
        yield f"{indent}not:"
        yield from condition_lines(condition.not_, catalog, depth + 1)
    if condition.party is not None:
        yield f"{indent}{_party(condition.party, catalog)}"
    if condition.item is not None:
        yield f"{indent}{_item(condition.item, catalog)}"
    if condition.place is not None:
        yield f"{indent}{_place(condition.place, catalog)}"
    if condition.end_use is not None:
        yield f"{indent}{_end_use(condition.end_use, catalog)}"
    if condition.field is not None:
        yield from (f"{indent}{line}" for line in _field(condition.field))


def _or(words: Iterable[str]) -> str:
    return " or ".join(words)


def _party(test: PartyCondition, catalog: Catalog) -> str:
    parts = ["a party"]
    add = parts.append
    if test.type:
        add(f"({test.type})")
    if test.list:
        add(f"on {test.list}")
    if test.listings:
        add(f"that is {_or(_named(i, catalog) for i in test.listings)}")
    if test.source or test.applied_by:
        add(f"named under {' '.join(filter(None, (test.source, test.applied_by)))}")
    if test.standing:
        add(f"whose standing is: {_or(STANDING[s] for s in test.standing)}")
    if test.measure:
        add(f"under a measure of {_or(map(said, test.measure))}")
    if test.programmes:
        add(f"of a programme of {_or(map(said, test.programmes))}")
    if test.countries:
        add(f"of {_or(test.countries)}")
    if test.reported_goods:
        add("with goods of the kind the report about it names")
    if test.relation:
        add(f"that is {_or(map(said, test.relation))} a listed one")
    if test.relation or "linked" in test.standing:
        add(f"within {test.max_steps} steps")
    if test.min_share is not None:
        add(f"owned by listed parties together to {test.min_share:g} % or more")
    if test.min_score is not None:
        add(f"with a score of {test.min_score:.2f} or more")
    if test.strength != ("strong", "medium"):
        add(f"found with {_or(test.strength)} evidence")
    if test.roles:
        add(f"as {_or(map(said, test.roles))}, or in a role not known")
    return " ".join(parts)


def _named(listing: str, catalog: Catalog) -> str:
    known = catalog.listings.get(listing)
    return f"{known.name} [{listing}]" if known else listing


def _item(test: ItemCondition, catalog: Catalog) -> str:
    parts = ["goods"]
    add = parts.append
    if test.family:
        add(f"that are {_or(_title(i, catalog) for i in test.family)}")
    if test.sensitivity:
        add(f"of sensitivity {_or(map(said, test.sensitivity))}")
    if test.programmes:
        add(f"of use to a programme of {_or(map(said, test.programmes))}")
    if test.list or test.regime:
        add(f"named by {_or((*test.list, *test.regime))}")
    if test.code:
        add(f"at {_or(test.code)}")
    if test.status:
        add(f"where the limit is answered: {_or(CONTROL[s] for s in test.status)}")
    if test.hs_code:
        add(f"with an HS code that begins with {_or(test.hs_code)}")
    return " ".join(parts)


def _title(family: str, catalog: Catalog) -> str:
    known = catalog.families.get(family)
    return f"“{known.title}” [{family}]" if known else family


def _place(test: PlaceCondition, catalog: Catalog) -> str:
    where = []
    if test.country:
        where.append(_or(test.country))
    if test.group:
        group = catalog.groups.get(test.group)
        where.append(f"a country of “{group.title}” [{test.group}]" if group else test.group)
    if test.outside_group:
        where.append(f"a country outside [{test.outside_group}]")
    return f"{_or(where) or 'any country'} as {_or(map(said, test.roles))}"


def _end_use(test: EndUseCondition, catalog: Catalog) -> str:
    named = [f"“{catalog.end_uses[i].title}” [{i}]" if i in catalog.end_uses else i for i in test.id]
    return f"an end use stated: {_or((*named, *(f'any {said(c)} use' for c in test.category))) or 'any'}"


def _field(test: FieldCondition) -> Iterator[str]:
    what = "any field" if test.name == "any" else f"field {test.name}"
    if test.missing is not None:
        yield f"{what} is {'missing' if test.missing else 'given'}"
    if test.phrases:
        yield f"{what} holds one of these, not denied:"
        for lang, phrases in test.phrases.items():
            more = f" … and {len(phrases) - PHRASES_SHOWN} more" if len(phrases) > PHRASES_SHOWN else ""
            yield f"{STEP}{lang}: {', '.join(f'“{p}”' for p in phrases[:PHRASES_SHOWN])}{more}"


FORMS: Mapping[str, Callable[..., object]] = {
    "party": _party,
    "item": _item,
    "place": _place,
    "end_use": _end_use,
    "field": _field,
}
"""Every test of the closed set, so that a new form without words fails a test."""
