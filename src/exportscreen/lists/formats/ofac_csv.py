"""OFAC's legacy CSV: `sdn.csv` or `cons_prim.csv`, with `alt`, `add` and `comments` files beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import BinaryIO

from exportscreen.lists.formats.ofac_terms import (
    BLOCKING_PROGRAMS,
    PARTY_TYPES,
    add_document,
    add_remarks,
    check_which,
    is_known_document,
    list_of_programs,
)  # fmt: skip
from exportscreen.lists.model import ImportedListing, ImportedName, NameKind, Reading, Tally, refuse
from exportscreen.lists.opening import open_list
from exportscreen.lists.tablefile import csv_rows, text_lines
from exportscreen.lists.text import clean, join_address, natural_order, present, split_acronym
from exportscreen.lists.values import add_country, birth_text

MAIN = (
    "ent_num", "name", "type", "program", "title", "call_sign", "vess_type", "tonnage", "grt", "flag", "owner",
    "remarks",
)  # fmt: skip
ALT = ("ent_num", "alt_num", "alt_type", "alt_name", "remarks")
ADD = ("ent_num", "add_num", "address", "city", "country", "remarks")
COMMENTS = ("ent_num", "remarks")
IGNORED = {
    "tonnage": "changes with each survey", "grt": "changes with each survey", "alt_num": "is an internal number",
    "add_num": "is an internal number",
}  # fmt: skip
TYPES = {"": "Entity", "individual": "Individual", "vessel": "Vessel", "aircraft": "Aircraft"}
ALIAS_KINDS: dict[str, NameKind] = {"aka": "name", "fka": "former", "nka": "name"}
_ENDS = re.compile(r"\s*\((?P<country>[^()]{3,60})\)$")
_PREFIXED = re.compile(r"^(?P<alt>alt\. )?(?P<what>DOB|POB|nationality|citizen|Gender)\s+(?P<value>.+)$")
_TERM = re.compile(r";\s+(?![^(]*\))")

Rows = dict[str, list[dict[str, str]]]


def import_ofac_csv(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the main file with names and addresses of the files beside it; ids are `ofac-<ent_num>`.

    Rows of the files beside count as records: joined to their listing, or reported where it does not exist.
    """
    beside = {part: _beside(part, columns, reading, tally) for part, columns in _BESIDE.items()}
    seen: set[str] = set()
    blocking = 0
    for line, row in _rows(stream, MAIN, reading, tally):
        number = row["ent_num"]
        if not number.isdecimal() or number in seen:
            tally.report(line, "ent_num", f"{number[:40]!r} is not a number, or stands twice")
            continue
        seen.add(number)
        listing = _listing(row, number, {p: rows.pop(number, []) for p, rows in beside.items()}, line, reading, tally)
        blocking += not BLOCKING_PROGRAMS.isdisjoint(listing.programs)
        yield listing
    check_which(reading.list_id, blocking, len(seen), reading.shown_as)
    for part, rows in beside.items():
        for number, left in rows.items():
            for _ in left:
                tally.report(0, part, f"belongs to {number[:40]!r}, which the main file does not hold")


_BESIDE = {"alt": ALT, "add": ADD, "comments": COMMENTS}


def _beside(part: str, columns: tuple[str, ...], reading: Reading, tally: Tally) -> Rows:
    found: Rows = defaultdict(list)
    path = reading.beside.get(part)
    if path is None:
        if part != "comments":
            tally.warn(
                0, part, f"no `{part}` file was given; {'aliases' if part == 'alt' else 'addresses'} are missing"
            )
        return found
    inner = Reading(path, path.name, reading.list_id)
    with open_list(path, path.name) as stream:
        for _, row in _rows(stream, columns, inner, tally):
            found[row["ent_num"]].append(row)
    return found


def _rows(
    stream: BinaryIO, columns: tuple[str, ...], reading: Reading, tally: Tally
) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows with our names for the columns; `-0-` and the 0x1A at the end stand for nothing."""
    for line, row in csv_rows(
        (part.replace("\x1a", "") for part in text_lines(stream, reading, "utf-8", tally)), reading
    ):
        tally.records += 1
        if len(row) != len(columns):
            if line == 1:
                raise refuse(reading.shown_as, f"has {len(row)} columns, not {len(columns)}; is it another file?", line)
            tally.report(line, "", f"the row has {len(row)} cells, not {len(columns)}; it is not imported")
            continue
        found = {name: "" if cell.strip() == "-0-" else clean(cell) for name, cell in zip(columns, row, strict=True)}
        for name, value in found.items():
            if value and name in IGNORED:
                tally.ignored_values[name] += 1
            elif value:
                tally.values += 1
        yield line, found


def _listing(
    row: dict[str, str], number: str, beside: Rows, line: int, reading: Reading, tally: Tally
) -> ImportedListing:
    kind = TYPES.get(row["type"])
    if kind is None:
        tally.issue(line, "type", f"{row['type'][:40]!r} is not a known type; read as an organization")
    person = kind == "Individual"
    programs = [p for p in re.split(r"\]\s*\[|;\s*", row["program"].strip("[] ")) if p]
    name, more = split_acronym(natural_order(row["name"]) if person else row["name"])
    listing = ImportedListing(
        id=f"ofac-{number}",
        name=name,
        list_id=list_of_programs(programs, reading.list_id),
        at=f"uid {number}",
        line=line,
        type=PARTY_TYPES.get(kind or "Entity", "organization"),
        programs=programs,
        aliases=more,
        records=1 + sum(len(rows) for rows in beside.values()),
    )
    tally.published += 1 + len(beside["alt"])
    for alias in beside["alt"]:
        known = ALIAS_KINDS.get(alias["alt_type"])
        if known is None:
            tally.issue(line, "alt_type", f"{alias['alt_type'][:40]!r} is not a known kind of alias")
        other = natural_order(alias["alt_name"]) if person else alias["alt_name"]
        listing.aliases.append(ImportedName(other, "strong", known or "name"))
        if alias["remarks"]:
            listing.notes.append(f"Alias {other}: {alias['remarks']}")
    for place in beside["add"]:
        text = join_address([place["address"], place["city"], place["country"]])
        if text and text != place["country"]:
            listing.addresses.append(text)
        add_country(listing, place["country"], "country", tally)
        listing.notes += [place["remarks"]] if place["remarks"] else []
    add_country(listing, row["flag"], "flag", tally)
    if row["call_sign"]:
        listing.identifiers.append(("call-sign", row["call_sign"]))
    if row["owner"]:
        listing.links.append(("owned_by", row["owner"]))
    listing.notes += [v for v in (row["title"], row["vess_type"]) if v]
    # a comment carries on the remarks where the old field ended, often in the middle of a word
    _add_legacy_remarks(listing, row["remarks"] + "".join(c["remarks"] for c in beside["comments"]), tally)
    return listing


def _add_legacy_remarks(listing: ImportedListing, remarks: str, tally: Tally) -> None:
    """Remarks of the legacy file hold everything: births, documents, aliases, links."""
    left: list[str] = []
    for raw in _TERM.split(remarks.strip()):
        part = (
            raw.strip().removesuffix(".")
            if raw.endswith(".") and not raw.endswith((" Co.", " Ltd.", " Inc."))
            else raw.strip()
        )
        if found := _PREFIXED.match(part):
            _add_prefixed(listing, found["what"], found["value"], tally)
        elif document := _document(part):
            add_document(listing, *document, tally)
        elif present(part):
            left.append(part)
    add_remarks(listing, "; ".join(left))


def _add_prefixed(listing: ImportedListing, what: str, value: str, tally: Tally) -> None:
    if what == "DOB":
        listing.born.append(birth_text(value))
    elif what == "POB":
        listing.notes.append(f"Born in {value}")
    elif what == "Gender":
        tally.ignored_values["document Gender"] += 1
    else:
        add_country(listing, value, what, tally)


def _document(part: str) -> tuple[str, str, str] | None:
    """`Passport A123 (Iran)` → kind, number, country; the kind is the longest known beginning of the text."""
    words = part.split(" ")
    for end in range(min(len(words), 14), 0, -1):
        kind = " ".join(words[:end])
        if end < len(words) and is_known_document(kind):
            rest = " ".join(words[end:]).removeprefix("- ")
            country = _ENDS.search(rest)
            return kind, rest[: country.start()] if country else rest, country["country"] if country else ""
    return None
