"""From folders of YAML to one frozen `Catalog`, or to every issue found on the way."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from exportscreen.content.common import ContentModel
from exportscreen.content.end_uses import EndUse
from exportscreen.content.items import ItemFamily, Parameter, Parameters
from exportscreen.content.ownership import Stake
from exportscreen.content.packed import ListingsById, ids_of, stakes_of
from exportscreen.content.parties import Listing, Watchlist
from exportscreen.content.places import CountryGroup, Place
from exportscreen.content.rules import Rule
from exportscreen.content.sources import Dispute, Provision, Source
from exportscreen.content.yamlfile import Document, Path_, read_document
from exportscreen.errors import DataError, Issue

KINDS: Mapping[str, type[ContentModel]] = MappingProxyType(
    {
        "source": Source,
        "dispute": Dispute,
        "watchlist": Watchlist,
        "item_family": ItemFamily,
        "parameters": Parameters,
        "place": Place,
        "country_group": CountryGroup,
        "end_use": EndUse,
        "rule": Rule,
    }
)
"""What a file's `kind:` may be, and the model that reads it."""

MAX_FILES = 20_000  # a bound on hostile folders; the bundled content has a few hundred files

M = TypeVar("M", bound=ContentModel)


@dataclass(frozen=True)
class Catalog:
    """Everything the YAML says, by id, and a digest of it. Build it with `load_catalog`."""

    sources: Mapping[str, Source]
    disputes: Mapping[str, Dispute]
    watchlists: Mapping[str, Watchlist]
    families: Mapping[str, ItemFamily]
    parameters: Mapping[str, Parameter]
    places: Mapping[str, Place]
    groups: Mapping[str, CountryGroup]
    end_uses: Mapping[str, EndUse]
    rules: Mapping[str, Rule]
    digest: str = field(compare=False)
    """`sha256:` of the content, independent of file names, order and layout."""
    list_digests: Mapping[str, str] = field(compare=False)
    """Watchlist id → `sha256:` of that list with its listings."""

    def __getstate__(self) -> dict[str, Any]:
        """Plain dictionaries, since read-only views cannot be sent to a worker."""
        return {
            f.name: value if f.name == "digest" else dict(value)
            for f in fields(self)
            for value in [getattr(self, f.name)]
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value if name == "digest" else MappingProxyType(value))

    @cached_property
    def listings(self) -> Mapping[str, Listing]:
        """All listings by id."""
        return ListingsById(w.listings for w in self.watchlists.values())

    @cached_property
    def watchlist_of(self) -> Mapping[str, Watchlist]:
        """Listing id → the watchlist that holds it."""
        return MappingProxyType({ident: w for w in self.watchlists.values() for ident in ids_of(w.listings)})

    @cached_property
    def stakes(self) -> tuple[Stake, ...]:
        """Shares that listings hold in each other, as the listings say."""
        return tuple(stake for w in self.watchlists.values() for stake in stakes_of(w.listings))

    @cached_property
    def _provisions(self) -> Mapping[tuple[str, str], Provision]:
        return {(s.id, p.at): p for s in self.sources.values() for p in s.provisions}

    @cached_property
    def item_codes(self) -> Mapping[tuple[str, str], str]:
        """(control list, code) → what the paragraph covers, from the item families."""
        return {(c.list, c.code): c.covers for f in self.families.values() for c in f.controls}

    def provision(self, source: str, at: str) -> Provision | None:
        """The provision at a locator, or None where the source's locators are not written out."""
        return self._provisions.get((source, at))


@dataclass(frozen=True)
class Loaded:
    """A catalog together with the documents it was read from, for checks that need positions."""

    catalog: Catalog
    documents: tuple[tuple[Document, ContentModel], ...]


def yaml_files(folders: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """All `.yaml` files below the folders (or the files themselves), sorted, with a short name for messages."""
    count = 0
    for folder in folders:
        if folder.is_file():
            found = [folder]
        elif folder.is_dir():
            found = sorted(folder.rglob("*.y*ml"))
        else:
            raise DataError([Issue(str(folder), 0, "", "no such file or folder")])
        for path in found:
            count += 1
            if count > MAX_FILES:
                raise DataError([Issue(str(folder), 0, "", f"more than {MAX_FILES} YAML files")])
            yield path, str(path) if folder.is_file() else str(Path(folder.name) / path.relative_to(folder))


def read_model(document: Document) -> ContentModel:
    """Turn a document into the model its `kind` names.

    Raises:
        DataError: With one issue for each thing wrong in the document.
    """
    kind = document.data.get("kind")
    model = KINDS.get(kind) if isinstance(kind, str) else None
    if model is None:
        allowed = ", ".join(KINDS)
        raise DataError([document.issue(("kind",), f"{kind!r} is not a kind of content; use one of {allowed}")])
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        raise DataError([_as_issue(document, problem) for problem in error.errors()]) from error


def _as_issue(document: Document, problem: Mapping[str, Any]) -> Issue:
    place: Path_ = tuple(problem["loc"])
    value = problem.get("input")
    if problem["type"] == "extra_forbidden":
        return document.issue(place, "is not a field here; check the spelling against the schema")
    if problem["type"] == "missing":
        return document.issue(place, "is missing")
    shown = f" (found {value!r})" if isinstance(value, str | int | float) and repr(value) not in problem["msg"] else ""
    return document.issue(place, problem["msg"].removeprefix("Value error, ") + shown)


def load_files(folders: Iterable[Path]) -> Loaded:
    """Read every YAML file below the folders.

    Raises:
        DataError: With every issue of every file.
    """
    issues: list[Issue] = []
    documents: list[tuple[Document, ContentModel]] = []
    for path, name in yaml_files(folders):
        try:
            document = read_document(path, name)
            model = read_model(document)
        except DataError as error:
            issues.extend(error.issues)
            continue
        ident = getattr(model, "id", None)
        if ident != path.stem:
            issues.append(document.issue(("id",), f"{ident!r} is not the file's name {path.stem!r}"))
        documents.append((document, model))
    issues.extend(_find_duplicates(documents))
    if issues:
        raise DataError(issues)
    return Loaded(build_catalog([model for _, model in documents]), tuple(documents))


def _find_duplicates(documents: Iterable[tuple[Document, ContentModel]]) -> Iterator[Issue]:
    seen: dict[tuple[str, str], str] = {}
    for document, model in documents:
        ids = [((str(getattr(model, "kind", "")), str(getattr(model, "id", ""))), ("id",))]
        if isinstance(model, Watchlist):
            ids += [(("listing", item.id), ("listings", i, "id")) for i, item in enumerate(model.listings)]  # type: ignore[misc]
        if isinstance(model, Parameters):
            ids += [(("parameter", p.id), ("parameters", i, "id")) for i, p in enumerate(model.parameters)]  # type: ignore[misc]
        for key, place in ids:
            if key in seen:
                yield document.issue(place, f"{key[0]} {key[1]!r} is already defined in {seen[key]}")
            seen.setdefault(key, document.path)


def build_catalog(
    models: Iterable[ContentModel], digest: str | None = None, list_digests: Mapping[str, str] | None = None
) -> Catalog:
    """Put models together.

    Args:
        models: Models whose ids are unique within their kind.
        digest: Digest of the same models where it is known; else it is computed.
        list_digests: Digests of the watchlists among them where they are known; else they are computed.
    """
    models = tuple(models)
    watchlists = [m for m in models if isinstance(m, Watchlist)]

    def by_id(kind: type[M]) -> Mapping[str, M]:
        found = {str(getattr(m, "id")): m for m in models if isinstance(m, kind)}  # noqa: B009
        return MappingProxyType(dict(sorted(found.items())))

    parameters = {p.id: p for m in models if isinstance(m, Parameters) for p in m.parameters}
    return Catalog(
        sources=by_id(Source),
        disputes=by_id(Dispute),
        watchlists=by_id(Watchlist),
        families=by_id(ItemFamily),
        parameters=MappingProxyType(dict(sorted(parameters.items()))),
        places=by_id(Place),
        groups=by_id(CountryGroup),
        end_uses=by_id(EndUse),
        rules=by_id(Rule),
        digest=digest or digest_of(sorted(content_json(m) for m in models)),
        list_digests=MappingProxyType(dict(list_digests or {w.id: digest_of_list(w) for w in watchlists})),
    )


def content_json(model: BaseModel) -> str:
    """Canonical JSON of a model: equal content gives equal text."""
    return json.dumps(model.model_dump(mode="json", by_alias=True), ensure_ascii=False, sort_keys=True)


def digest_of_list(watchlist: Watchlist) -> str:
    """`sha256:` of a watchlist's canonical JSON, made one listing after the other."""
    empty = '"listings": []'
    before, _, after = content_json(watchlist.model_copy(update={"listings": ()})).partition(empty)
    digest = hashlib.sha256(f"{before}{empty[:-1]}".encode())
    for number, listing in enumerate(watchlist.listings):
        digest.update(f"{', ' if number else ''}{content_json(listing)}".encode())
    digest.update(f"]{after}".encode())
    return f"sha256:{digest.hexdigest()}"


def digest_of(parts: Iterable[str]) -> str:
    """`sha256:` over text parts, each ended by a newline."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\n")
    return f"sha256:{digest.hexdigest()}"
