"""Checks of how much there is: lists that shrank or grew beyond what a sound edition holds, and ids that vanished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from exportscreen.checks.model import Check, Content, File
from exportscreen.content.common import ContentModel
from exportscreen.content.items import ItemFamily, Parameters
from exportscreen.content.parties import Watchlist
from exportscreen.content.places import CountryGroup
from exportscreen.content.sources import Source
from exportscreen.content.yamlfile import Path_
from exportscreen.errors import Issue

LEDGER = "ids.txt"
"""File at the top of a folder of content that names every id ever published there."""


def find_below_bounds(content: Content) -> Iterator[Issue]:
    """Lists with fewer listings than a sound edition has, or impossible bounds."""
    for file, watchlist in content.of(Watchlist):
        bounds, number = watchlist.bounds, len(watchlist.listings)
        if bounds.max < bounds.min:
            yield file.issue(("bounds", "max"), f"{bounds.max} is below min {bounds.min}")
        elif number < bounds.min:
            message = f"{number} listings, below min {bounds.min}: rows were lost; end a listing instead of deleting it"
            yield file.issue(("bounds", "min"), message)


def find_above_bounds(content: Content) -> Iterator[Issue]:
    """Lists with more listings than foreseen, or bounds too wide to notice anything."""
    for file, watchlist in content.of(Watchlist):
        bounds, number = watchlist.bounds, len(watchlist.listings)
        if number > bounds.max >= bounds.min:
            message = f"{number} listings, above max {bounds.max}: read the new ones, then say why the bound moves"
            yield file.issue(("bounds", "max"), message)
        elif bounds.min * 2 < number:
            yield file.issue(("bounds", "min"), f"min {bounds.min} would not notice that half of {number} were lost")


def ids_of(model: ContentModel) -> Iterator[tuple[str, Path_]]:
    """What a file promises to keep: `listing rep-x`, `provision op 3(c) of unscr-1737`, …, each with its place."""
    kind, ident = str(getattr(model, "kind", "")), str(getattr(model, "id", ""))
    yield f"{kind} {ident}", ("id",)
    if isinstance(model, Watchlist):
        yield from ((f"listing {x.id}", ("listings", i, "id")) for i, x in enumerate(model.listings))
    elif isinstance(model, Source):
        yield from ((f"provision {p.at} of {ident}", ("provisions", i, "at")) for i, p in enumerate(model.provisions))
    elif isinstance(model, Parameters):
        yield from ((f"parameter {p.id}", ("parameters", i, "id")) for i, p in enumerate(model.parameters))
    elif isinstance(model, ItemFamily):
        for i, control in enumerate(model.controls):
            yield f"control {control.list} {control.code} of {ident}", ("controls", i, "code")
    elif isinstance(model, CountryGroup):
        yield from ((f"member {m.country} of {ident}", ("members", i, "country")) for i, m in enumerate(model.members))


def read_ledger(folder: Path) -> Mapping[str, int] | None:
    """The ids a folder promised and the lines they stand on, or None if it keeps no ledger."""
    path = folder / LEDGER
    if not path.is_file():
        return None
    rows = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return {line: number for number, line in rows if line and not line.startswith("#")}


def ledger_of(content: Content, folder: Path) -> str:
    """The text of a folder's ledger: what it promised before and what it holds now."""
    promised = read_ledger(folder) or ()
    present = {ident for file in _below(content, folder) for ident, _ in ids_of(file.model)}  # type: ignore[arg-type]
    head = "# Every id published here, one a line. An id never leaves: a party that leaves a list gets an end.\n"
    return head + "".join(f"{line}\n" for line in sorted({*promised, *present}))


def _below(content: Content, folder: Path) -> list[File]:
    real = folder.resolve()
    return [file for file in content.files if file.model is not None and file.path.is_relative_to(real)]


def _ledgers(content: Content) -> Iterator[tuple[Path, Mapping[str, int], Mapping[str, tuple[File, Path_]]]]:
    for folder in content.roots:
        promised = read_ledger(folder) if folder.is_dir() else None
        if promised is None:
            continue
        present = {
            ident: (file, place)
            for file in _below(content, folder)
            for ident, place in ids_of(file.model)  # type: ignore[arg-type]
        }
        yield folder, promised, present


def find_lost_ids(content: Content) -> Iterator[Issue]:
    """Ids that the ledger promises and the content no longer holds."""
    for folder, promised, present in _ledgers(content):
        for ident, line in promised.items():
            if ident not in present:
                message = f"{ident} is gone; ids are promises: put it back, and end it with a date where it ended"
                yield Issue(content.shown(folder / LEDGER), line, "", message, check="lost-id")


def find_new_ids(content: Content) -> Iterator[Issue]:
    """Ids that the ledger does not know yet."""
    for _, promised, present in _ledgers(content):
        known = set(promised)
        for ident, (file, place) in present.items():
            if ident not in known:
                yield file.issue(place, f"{ident} is not in {LEDGER}; record it with `exportscreen check --record-ids`")


CHECKS = (
    Check(
        id="below-bounds",
        severity="error",
        title="A list holds fewer listings than a sound edition has",
        why="A broken download or a slip of the hand loses parties silently, and every one lost is a miss.",
        mend="Put the rows back. A party that left gets a `to`; lower the bound only with the reason beside it.",
        run=find_below_bounds,
        needs="catalog",
    ),
    Check(
        id="above-bounds",
        severity="warning",
        title="A list holds more listings than foreseen, or its bounds notice nothing",
        why="A list that doubles overnight is more often a mistake than a decision.",
        mend="Read the new rows, then move the bound and say why in the commit.",
        run=find_above_bounds,
        needs="catalog",
    ),
    Check(
        id="lost-id",
        severity="error",
        title="An id that was published is gone",
        why=(
            "Decisions, citations and other people's rules hang on ids. A listing, provision or control that is "
            "deleted takes the past with it: a transaction of last year would be judged without it."
        ),
        mend=(
            "Put it back, and end it with a date. If the id itself was a mistake, keep the right one, delete the line "
            "in `ids.txt` by hand and say why in the commit."
        ),
        run=find_lost_ids,
        needs="catalog",
    ),
    Check(
        id="new-id",
        severity="warning",
        title="An id is not in the folder's ledger of ids",
        why="Only what is in `ids.txt` is missed when it vanishes; a misspelt id is new too.",
        mend="Read it once more, then run `exportscreen check --record-ids`.",
        run=find_new_ids,
        needs="catalog",
    ),
)
