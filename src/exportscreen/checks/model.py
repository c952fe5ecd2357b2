"""What a check is, and the content it looks at."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar

from exportscreen.content.catalog import Catalog, Loaded
from exportscreen.content.common import ContentModel
from exportscreen.content.references import find_broken_references
from exportscreen.content.yamlfile import Document, Path_, dotted
from exportscreen.errors import Issue
from exportscreen.models import ItemHit, Party, PartyHit, Transaction
from exportscreen.policy import LawPolicy, Policy
from exportscreen.screening import Screener

Severity = Literal["error", "warning"]
M = TypeVar("M", bound=ContentModel)
NAMING_KEYS = ("id", "name", "at", "code", "country", "parameter", "source", "target")
"""Keys whose value tells rows of a list apart better than their number, best first."""


@dataclass(frozen=True)
class File:
    """One file of the content: its text, and how far it could be read."""

    name: str
    """As issues name it: relative to the folder the command runs in, where it lies below it."""
    path: Path
    document: Document | None = None
    model: ContentModel | None = None
    issues: tuple[Issue, ...] = ()
    """Why it could not be read, each with its check."""

    @cached_property
    def raw(self) -> bytes:
        """The file's bytes; empty if it cannot be opened, which `issues` then says."""
        try:
            return self.path.read_bytes()
        except OSError:
            return b""

    @cached_property
    def text(self) -> str:
        """The file's text; bytes that are not UTF-8 become replacement characters."""
        return self.raw.decode("utf-8", "replace")

    def issue(self, place: Path_, message: str) -> Issue:
        """An issue at a place of the file; rows are named by their ids, so that it stays itself when rows move."""
        if self.document is None:
            return Issue(self.name, 0, "", message)
        line, column = self.document.position(place)
        return Issue(self.name, line, named(self.document.data, place), message, column)


@dataclass(frozen=True)
class Content:
    """What is checked: the user's own files, and the catalog they make together with the content they refer to."""

    files: tuple[File, ...]
    """Files on which issues count."""
    today: date
    loaded: Catalog | None = None
    """None if a file could not be read; then only checks of files run."""
    roots: tuple[Path, ...] = ()
    """Folders given to be checked."""
    base: Path | None = None
    """Folder that names in issues are relative to; the current folder if not given."""
    issues: tuple[Issue, ...] = field(default=(), repr=False)
    """Issues of reading that belong to no single file of `files`."""
    _under: dict[tuple[tuple[str, str], ...], Screener] = field(default_factory=dict, repr=False, compare=False)
    _by_name: dict[str, tuple[PartyHit, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def catalog(self) -> Catalog:
        """The catalog; asked only by checks that need it."""
        if self.loaded is None:
            raise ValueError("the content could not be read as a whole")
        return self.loaded

    @cached_property
    def broken_references(self) -> tuple[Issue, ...]:
        """Ids and locators of the checked files that point to nothing."""
        documents = tuple((f.document, f.model) for f in self.files if f.document is not None and f.model is not None)
        return find_broken_references(Loaded(self.catalog, documents))

    def allows(self, check: Check) -> bool:
        """Whether the content is sound enough for a check to run."""
        if check.needs == "files":
            return True
        return self.loaded is not None and (check.needs == "catalog" or not self.broken_references)

    @cached_property
    def screener(self) -> Screener:
        """The real engine over the catalog, under the default policy."""
        return Screener(self.catalog)

    def under(self, positions: tuple[tuple[str, str], ...]) -> Screener:
        """The engine under other positions on disputes; built once for each."""
        if positions not in self._under:
            self._under[positions] = Screener(self.catalog, Policy(law=LawPolicy(positions=dict(positions))))
        return self._under[positions]

    def parties_in(self, name: str) -> tuple[PartyHit, ...]:
        """Party hits of a name written in a name field with nothing around it."""
        hits = self._by_name.get(name)
        if hits is None:
            report = self.screener.screen(Transaction(parties=(Party(name=name),)), self.today)
            hits = self._by_name[name] = tuple(h for h in report.hits if isinstance(h, PartyHit))
        return hits

    def items_in(self, text: str) -> tuple[ItemHit, ...]:
        """Goods that a description names."""
        return self.screener.classify(text)

    def shown(self, path: Path) -> str:
        """A path as issues name it."""
        return shown(path, self.base)

    def of(self, kind: type[M]) -> Iterator[tuple[File, M]]:
        """The checked files that hold one kind of content."""
        for file in self.files:
            if isinstance(file.model, kind):
                yield file, file.model


def shown(path: Path, base: Path | None = None) -> str:
    """A path as issues name it: relative where it lies below the base, else absolute."""
    folder = (base or Path.cwd()).resolve()
    real = path.resolve()
    return real.relative_to(folder).as_posix() if real.is_relative_to(folder) else os.fspath(real)


Run = Callable[[Content], Iterable[Issue]]


@dataclass(frozen=True, slots=True)
class Check:
    """One question asked of content, and all that a person needs to answer it."""

    id: str
    severity: Severity
    title: str
    """What it finds, in one line."""
    why: str
    """What would go wrong otherwise."""
    mend: str
    """What to do about an issue."""
    run: Run
    needs: Literal["files", "catalog", "references"] = "references"
    """files: runs even where some file cannot be read; catalog: even where an id or locator points to nothing."""
    clock: bool = False
    """Whether the answer changes with the day."""


def leaves(value: Any, place: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """All scalars of a document with their places, in the file's order."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, (*place, key))
    elif isinstance(value, list):
        for i, child in enumerate(value):
            yield from leaves(child, (*place, i))
    elif isinstance(value, str):
        yield place, value


def named(data: Mapping[str, Any], place: Path_) -> str:
    """A place in words, rows named by what tells them apart: `listings[rep-x].aliases[DALI].name`."""
    text, here = "", data
    for part in place:
        try:
            here = here[part]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            here = {}
        if isinstance(part, int):
            text += f"[{_name_of(here, part)}]"
        else:
            text += dotted((part,)) if not text else f".{part}"
    return text


def _name_of(row: Any, number: int) -> str:
    if isinstance(row, str):
        return row if len(row) <= 40 else f"{row[:39]}…"
    if isinstance(row, dict):
        for key in NAMING_KEYS:
            if isinstance(row.get(key), str):
                return str(row[key])
    return str(number)
