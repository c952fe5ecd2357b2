"""What is known of each official list, and where it is published; read from two small YAML files beside this module."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from exportscreen.content.common import ContentModel, Id, Jurisdiction, Measure, Text
from exportscreen.content.sources import Source
from exportscreen.content.yamlfile import read_document

_HERE = Path(__file__).resolve().parent


class OfficialList(ContentModel):
    """One list of parties, as its authority publishes it."""

    id: Id
    title: Text
    short: Text
    issuer: Text
    jurisdiction: Jurisdiction
    law: bool
    measure: Measure
    stale_after_days: int
    """How old an edition may be before reports call it stale."""

    def as_source(self) -> Source:
        """The list as a source that designations can cite, for lists that the bundled content does not hold."""
        return Source.model_validate(
            {
                "kind": "source",
                "id": self.id,
                "title": self.title,
                "short": self.short,
                "type": "list",
                "issuer": self.issuer,
                "jurisdiction": self.jurisdiction,
                "law": self.law,
                "measure": self.measure,
                "locators": "list_entries",
                "official_list": True,
            }
        )


class Address(ContentModel):
    """Where one list is fetched."""

    list: Id
    format: Id
    url: Text


class _OfficialLists(ContentModel):
    kind: Literal["official_lists"]
    lists: tuple[OfficialList, ...]


class _Addresses(ContentModel):
    kind: Literal["list_addresses"]
    addresses: tuple[Address, ...]


@cache
def official_lists() -> Mapping[str, OfficialList]:
    """The known lists by id."""
    document = read_document(_HERE / "official.yaml", "official.yaml")
    return MappingProxyType({one.id: one for one in _OfficialLists.model_validate(document.data).lists})


def read_addresses(path: Path | None = None) -> Mapping[str, Address]:
    """Addresses by list id: the catalog that ships with the program, or another file of the same form."""
    document = read_document(path or _HERE / "addresses.yaml", str(path) if path else "addresses.yaml")
    return MappingProxyType({one.list: one for one in _Addresses.model_validate(document.data).addresses})


def own_list(list_id: str, title: str | None = None) -> OfficialList:
    """A list of the user's own: information, of no jurisdiction, never stale by itself."""
    return OfficialList(
        id=list_id,
        title=title or f"Own list {list_id}",
        short=title or list_id,
        issuer="the user",
        jurisdiction="NONE",
        law=False,
        measure="information",
        stale_after_days=3650,
    )
