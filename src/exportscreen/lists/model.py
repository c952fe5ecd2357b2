"""What an importer yields, before it is content: one plain listing, and the account of every record and value."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Literal

from pydantic import BaseModel, ConfigDict

from exportscreen.errors import DataError, Issue

Quality = Literal["strong", "weak"]
NameKind = Literal["name", "spelling", "acronym", "former", "short", "native", "romanised", "brand", "cover", "trade"]
PartyType = Literal["organization", "person", "vessel", "aircraft"]
LinkKind = Literal["owned_by", "controlled_by", "subordinate_to", "acts_for", "associated_with"]

KEPT_PER_FIELD = 20
"""Issues of one field that are kept word for word; the rest are counted. A broken file has one a row."""
KEPT_FIELDS = 400
"""Fields for which issues are kept; a hostile file can invent a new field name in every record."""


@dataclass(slots=True)
class ImportedName:
    """Another name of a listing, as the source gives it."""

    text: str
    quality: Quality = "strong"
    kind: NameKind = "name"
    lang: str | None = None


@dataclass(slots=True)
class ImportedListing:
    """One record of a source in plain words; records with the same id are joined afterwards."""

    id: str
    """Stable id, built from the source's own reference."""
    name: str
    list_id: str
    """Id of the list that names the party."""
    at: str
    """Locator in that list: `uid 36`, `IRe.066`, a Federal Register page."""
    line: int = 0
    """Line or row of the record, for messages."""
    type: PartyType = "organization"
    primary: bool = True
    """False for a record that holds only another name of its listing."""
    quality: Quality = "strong"
    kind: NameKind = "name"
    """What the name is, where it becomes an alias of its listing."""
    lang: str | None = None
    aliases: list[ImportedName] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    cities: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    born: list[str] = field(default_factory=list)
    identifiers: list[tuple[str, str]] = field(default_factory=list)
    """Kind and value, in the source's order; a kind may repeat."""
    programs: list[str] = field(default_factory=list)
    listed_on: date | None = None
    ended_on: date | None = None
    """First day on which the party is no longer listed."""
    links: list[tuple[LinkKind, str]] = field(default_factory=list)
    """Ties that the source states, with the other party's name."""
    entry: str | None = None
    notes: list[str] = field(default_factory=list)
    records: int = 1
    """Records of the source that went into it."""


class Tally:
    """Counts what became of every record and value, and keeps the issues."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.records = 0
        """Records read."""
        self.reported = 0
        """Records that could not be imported, each with an issue."""
        self.ignored: Counter[str] = Counter()
        """Records ignored, by name."""
        self.names = 0
        """Names found, enumerations and acronyms taken apart."""
        self.published = 0
        """Names and aliases as the source counts them."""
        self.values = 0
        """Values of fields that the importer handles."""
        self.ignored_values: Counter[str] = Counter()
        """Values ignored, by field."""
        self.values_reported = 0
        self.edition: date | None = None
        """Day that the file says it is of."""
        self.declared: int | None = None
        """Number of records that the file says it holds."""
        self.advice = "not used"
        """What an issue about an unknown field ends with."""
        self._unknown: dict[str, tuple[int, str, int]] = {}
        self._kept: defaultdict[str, list[Issue]] = defaultdict(list)
        self._more: Counter[str] = Counter()

    def issue(self, line: int, where: str, message: str) -> None:
        """Report a value; the record is still imported."""
        self.values_reported += 1
        self._keep(line, where, message)

    def unknown(self, line: int, where: str, value: Any) -> None:
        """Report a value of a field that the importer does not know; one issue tells of all values of a field."""
        self.values_reported += 1
        key = where if where in self._unknown or len(self._unknown) < KEPT_FIELDS else "…"
        first, example, count = self._unknown.get(key, (line, str(value)[:60], 0))
        self._unknown[key] = (first, example, count + 1)

    def report(self, line: int, where: str, message: str) -> None:
        """Report a record that cannot be imported."""
        self.reported += 1
        self._keep(line, where, message)

    def warn(self, line: int, where: str, message: str) -> None:
        """Report something about the file as a whole."""
        self._keep(line, where, message)

    def _keep(self, line: int, where: str, message: str) -> None:
        key = where if where in self._kept or len(self._kept) < KEPT_FIELDS else "…"
        if len(self._kept[key]) < KEPT_PER_FIELD:
            self._kept[key].append(Issue(self.path, line, where, message))
        else:
            self._more[key] += 1

    def issues(self) -> tuple[Issue, ...]:
        """All issues kept, and one line for those that were only counted, behind the last that was kept."""
        kept = [issue for issues in self._kept.values() for issue in issues]
        kept += [
            Issue(self.path, self._kept[key][-1].line, key, f"… and {n} more like these")
            for key, n in self._more.items()
        ]
        for where, (line, value, count) in self._unknown.items():
            often = "its value" if count == 1 else f"its {count} values, the first of them"
            kept.append(
                Issue(
                    self.path, line, where, f"is a field this importer does not know; {often} {value!r}, {self.advice}"
                )
            )
        return tuple(sorted(kept))


class Counts(BaseModel):
    """The account of one import: records = imported + joined + ignored + reported."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    records: int
    imported: int
    joined: int
    """Records whose names and dates went to a listing that another record began."""
    ignored: int
    reported: int
    published: int
    """Names and aliases as the source counts them."""
    names: int
    """Names found in them: enumerations, acronyms in parentheses and other scripts stand apart."""
    values: int
    values_ignored: int
    values_reported: int
    ended: int = 0
    """Listings kept from an earlier edition that are on the list no longer."""

    @property
    def balanced(self) -> bool:
        """Whether no record was lost in silence."""
        return self.records == self.imported + self.joined + self.ignored + self.reported


@dataclass(frozen=True, slots=True)
class Reading:
    """What the caller says about a file beyond its bytes."""

    path: Path
    shown_as: str
    list_id: str
    """List to which records belong that do not say so themselves."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """Field → column of a company's own table."""
    beside: Mapping[str, Path] = field(default_factory=dict)
    """Other files of the same edition, by part: `alt`, `add`, `comments`."""


Importer = Callable[[BinaryIO, Reading, Tally], Iterator[ImportedListing]]
"""Reads one open file; yields listings, and tells the tally what it did not import."""


def refuse(path: str, message: str, line: int = 0, where: str = "") -> DataError:
    """The error for a file that cannot be read as a whole."""
    return DataError([Issue(path, line, where, message)])


def check_keys(
    found: Mapping[str, Any], handled: frozenset[str], ignored: Mapping[str, str], tally: Tally, line: int
) -> None:
    """Account for every field of a record that has a value: handled, ignored by name, or reported."""
    for key, value in found.items():
        if value in (None, "", (), []):
            continue
        if key in handled:
            tally.values += 1
        elif key in ignored:
            tally.ignored_values[key] += 1
        else:
            tally.unknown(line, key, value)
