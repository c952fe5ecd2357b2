"""From an importer's plain listings to content: equal ids joined, dates as periods, nothing dropped in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from pydantic import ValidationError

from exportscreen.content.common import Measure, Period
from exportscreen.content.parties import Alias, Designation, Listing, Relation
from exportscreen.lists.model import Counts, ImportedListing, ImportedName, Tally
from exportscreen.lists.text import clean, comma_apart, split_language

LONGEST_NAME = 300  # the content model's bound; what is longer in an official list holds a sentence
LONGEST_TEXT = 5000
MOST_LISTINGS = 2_000_000  # five times the largest open collection; a bound on memory


def publish(
    records: Iterable[ImportedListing],
    tally: Tally,
    day: date,
    measure: Measure = "information",
    measures: Mapping[str, Measure] = MappingProxyType({}),
) -> tuple[tuple[Listing, ...], Counts]:
    """Turn records into listings, sorted by id, with the account of them.

    Args:
        records: What the importer yields; records with one id become one listing.
        tally: Account that the importer writes to; shortened and refused values are added to it.
        day: Edition, where the file does not say its own day.
        measure: What the watchlist means; a designation of a list that means something else says so itself.
        measures: List id → what it means.
    """
    drafts: dict[str, ImportedListing] = {}
    designations: dict[str, list[Designation]] = {}
    members: Counter[str] = Counter()
    for record in records:
        record.name = clean(record.name)
        if len(record.name) < 2:
            for _ in range(record.records):
                tally.report(record.line, "name", "has no name of two letters or more; the record is not imported")
            continue
        if len(drafts) >= MOST_LISTINGS:
            for _ in range(record.records):
                tally.report(record.line, "", f"is past the bound of {MOST_LISTINGS:,} listings")
            continue
        try:
            made = _designation(record, tally, tally.edition or day)
        except ValidationError as error:
            for _ in range(record.records):
                tally.report(record.line, "designation", f"{record.id} cannot be listed: {error.errors()[0]['msg']}")
            continue
        tally.names += 1 + len(record.aliases)
        members[record.id] += record.records
        if (own := measures.get(record.list_id, measure)) != measure:
            made = made.model_copy(update={"measure": own})
        if (known := drafts.get(record.id)) is None:
            drafts[record.id] = record
            designations[record.id] = [made]
        else:
            drafts[record.id] = _join(known, record)
            _add_designation(designations[record.id], made)
    found: list[Listing] = []
    for ident, draft in sorted(drafts.items()):
        try:
            found.append(_listing(draft, tuple(designations[ident]), tally))
        except ValidationError as error:
            problem = error.errors()[0]
            where = ".".join(map(str, problem["loc"]))
            for _ in range(members.pop(ident)):
                tally.report(draft.line, where, f"{ident} cannot be a listing: {problem['msg']}")
    counts = Counts(
        records=tally.records,
        imported=len(found),
        joined=members.total() - len(members),
        ignored=tally.ignored.total(),
        reported=tally.reported,
        published=tally.published or tally.names,
        names=tally.names,
        values=tally.values,
        values_ignored=tally.ignored_values.total(),
        values_reported=tally.values_reported,
    )
    return tuple(found), counts


def _designation(record: ImportedListing, tally: Tally, day: date) -> Designation:
    start, end = record.listed_on, record.ended_on
    if start is not None and end is not None and end <= start:
        tally.issue(record.line, "dates", f"ends on {end}, not after its start {start}; kept without dates")
        start = end = None
    periods = (Period.model_validate({"from": start, "to": end}),) if start is not None else ()
    return Designation(
        list=record.list_id,
        source=record.list_id,
        at=_fit(clean(record.at), 300, record, "reference", tally),
        entry=_fit(record.entry, LONGEST_TEXT, record, "entry", tally) if record.entry else None,
        programs=tuple(_fit(p, 300, record, "program", tally) for p in _texts(record.programs)),
        periods=periods,
        seen_on=day,
    )


def _add_designation(known: list[Designation], more: Designation) -> None:
    """Add a designation unless the list and locator are there; then only its programmes are."""
    for i, one in enumerate(known):
        if (one.list, one.at) == (more.list, more.at):
            programs = tuple(dict.fromkeys((*one.programs, *more.programs)))
            entry = one.entry or more.entry
            periods = one.periods
            if more.periods and (not periods or more.periods[0].effective_from < periods[0].effective_from):
                periods = more.periods
            known[i] = one.model_copy(update={"programs": programs, "entry": entry, "periods": periods})
            return
    known.append(more)


def _join(known: ImportedListing, more: ImportedListing) -> ImportedListing:
    """One draft of two records with the same id; the primary name stays in front."""
    if more.primary and not known.primary:
        known, more = more, known
    known.aliases.append(ImportedName(more.name, more.quality, more.kind, more.lang))
    known.aliases += more.aliases
    for name in ("countries", "cities", "addresses", "born", "identifiers", "links", "notes"):
        have = getattr(known, name)
        have += [value for value in getattr(more, name) if value not in have]
    return known


def _listing(draft: ImportedListing, designations: tuple[Designation, ...], tally: Tally) -> Listing:
    relations = [_relation(draft, kind, name, tally) for kind, name in dict.fromkeys(draft.links) if len(name) > 1]
    name = _fit(draft.name, LONGEST_NAME, draft, "name", tally)
    return Listing(
        id=draft.id,
        name=name,
        name_quality=draft.quality,
        type=draft.type,
        aliases=tuple(_aliases(draft, name, tally)),
        countries=tuple(draft.countries),
        cities=tuple(_texts(draft.cities)),
        addresses=tuple(_fit(a, LONGEST_TEXT, draft, "address", tally) for a in _texts(draft.addresses)),
        born=tuple(_fit(b, LONGEST_TEXT, draft, "birth date", tally) for b in _texts(draft.born)),
        identifiers=_identifiers(draft, tally),
        designations=designations,
        relations=tuple(relations),
        note=_note(draft, tally),
    )


def _texts(values: Iterable[str]) -> Iterable[str]:
    return (v for v in dict.fromkeys(map(clean, values)) if v not in {"", "null", "~", "None"})


def _aliases(draft: ImportedListing, name: str, tally: Tally) -> Iterable[Alias]:
    seen = {name.casefold()}
    for alias in draft.aliases:
        text = clean(alias.text)
        if len(text) < 2:
            if text:
                tally.issue(draft.line, "alias", f"{text!r} is one letter; too short to be found")
            continue
        for name in _row_of_names(text, draft, tally):
            if name.casefold() not in seen:
                seen.add(name.casefold())
                yield Alias(name=name, quality=alias.quality, kind=alias.kind, lang=alias.lang)


def _row_of_names(text: str, draft: ImportedListing, tally: Tally) -> list[str]:
    """An alias, or the names in one that is longer than any name: a row of names with commas between them."""
    if len(text) <= LONGEST_NAME:
        return [text]
    names = [name for part in comma_apart(text) if len(name := split_language(part)[1]) > 1]
    return [_fit(name, LONGEST_NAME, draft, "alias", tally) for name in names]


def _identifiers(draft: ImportedListing, tally: Tally) -> dict[str, str]:
    """Kind → value; a second value of a kind is kept under `<kind>-2`, and so on."""
    seen: Counter[str] = Counter()
    found: dict[str, str] = {}
    for kind, value in draft.identifiers:
        seen[kind] += 1
        key = kind if seen[kind] == 1 else f"{kind}-{seen[kind]}"
        found[key] = _fit(value, LONGEST_TEXT, draft, kind, tally)
    return found


def _relation(draft: ImportedListing, kind: str, name: str, tally: Tally) -> Relation:
    target = _fit(name, LONGEST_NAME, draft, "linked party", tally)
    return Relation.model_validate({"kind": kind, "target_name": target, "stated_by": "legal_act"})


def _note(draft: ImportedListing, tally: Tally) -> str | None:
    text = " | ".join(_texts(draft.notes))
    return _fit(text, LONGEST_TEXT, draft, "remarks", tally) if text else None


def _fit(text: str, longest: int, draft: ImportedListing, where: str, tally: Tally) -> str:
    """A text within the bound of its field; what is cut is reported, for it stands nowhere else."""
    if len(text) <= longest:
        return text
    tally.issue(draft.line, where, f"{draft.id}: {len(text)} characters, cut to {longest}; begins {text[:40]!r}")
    return text[: longest - 1].rstrip() + "…"


def day_after(day: date | None) -> date | None:
    """The day after, for sources that give the last day of a listing; None at the calendar's end."""
    return None if day is None or day == date.max else day + timedelta(days=1)
