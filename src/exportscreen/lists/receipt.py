"""The receipt of an edition: where it came from, what was read, and which bytes were stored."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from exportscreen.content.common import Day, Id, Measure, Text
from exportscreen.content.sources import Source
from exportscreen.lists.model import Counts


class Receipt(BaseModel):
    """One edition in the store."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    kind: Literal["exportscreen.list-edition/1"] = "exportscreen.list-edition/1"
    list: Id
    edition: Day
    """Day of the list; that of retrieval if the file does not say one."""
    edition_stated: bool
    format: str
    importer_version: str
    source: str
    """File name or address that the original came from."""
    retrieved_at: str
    """ISO time, UTC."""
    sha256: str
    """Digest of the original file."""
    listings_sha256: str
    """Digest of the stored listings."""
    counts: Counts
    ignored: dict[str, int] = {}
    issues: int = 0
    """Issues reported in the import."""
    etag: str | None = None
    last_modified: str | None = None
    title: Text
    issuer: Text
    measure: Measure
    stale_after_days: int | None = None
    url: str | None = None
    bounds: tuple[int, int]
    ended: tuple[Id, ...] = ()
    """Listings of earlier editions that are on the list no longer."""
    sources: tuple[Source, ...] = ()
    """The lists that designations cite."""

    @property
    def name(self) -> str:
        """Name of the edition's folder."""
        return f"{self.edition.isoformat()}-{self.sha256.removeprefix('sha256:')[:12]}"

    def is_stale(self, today: date) -> bool:
        """Whether the edition is older than its list allows."""
        return self.stale_after_days is not None and (today - self.edition).days > self.stale_after_days
