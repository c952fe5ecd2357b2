"""References between files: every id and locator that content names must exist."""

from __future__ import annotations

from collections.abc import Iterator

from exportscreen.content.catalog import Catalog, Loaded
from exportscreen.content.common import CitationRef, Period
from exportscreen.content.end_uses import EndUse
from exportscreen.content.items import Criterion, ItemFamily, Logic
from exportscreen.content.parties import Listing, Watchlist
from exportscreen.content.places import CountryGroup, Place
from exportscreen.content.rules import Condition, Rule
from exportscreen.content.sources import Dispute, Source
from exportscreen.content.yamlfile import Document, Path_
from exportscreen.errors import Issue


def find_broken_references(loaded: Loaded) -> tuple[Issue, ...]:
    """All references that point to nothing, in file order."""
    return tuple(issue for document, model in loaded.documents for issue in _of(document, model, loaded.catalog))


def _of(document: Document, model: object, catalog: Catalog) -> Iterator[Issue]:
    look = _Lookup(document, catalog)
    if isinstance(model, Source):
        yield from look.periods(model.periods, ("periods",))
        ats = {p.at for p in model.provisions}
        for i, provision in enumerate(model.provisions):
            yield from look.periods(provision.periods, ("provisions", i, "periods"))
            if provision.applied_by and provision.applied_by not in ats:
                yield document.issue(
                    ("provisions", i, "applied_by"), f"{provision.applied_by!r} is not a provision of this source"
                )
            for k, named in enumerate(provision.lists):
                place: Path_ = ("provisions", i, "lists", k)
                if isinstance(named, CitationRef):
                    yield from look.citation(named, place)
                else:
                    yield from look.known(named, catalog.sources, "source", place)
        for i, cited in enumerate(model.implemented_by):
            yield from look.citation(cited, ("implemented_by", i))
    elif isinstance(model, Dispute):
        if model.default not in {p.id for p in model.positions}:
            yield document.issue(("default",), f"{model.default!r} is not one of the positions")
        for i, cited in enumerate(model.citations):
            yield from look.citation(cited, ("citations", i))
    elif isinstance(model, Watchlist):
        for i, listing in enumerate(model.listings):
            yield from look.listing(listing, ("listings", i))
    elif isinstance(model, ItemFamily):
        yield from look.family(model)
    elif isinstance(model, CountryGroup | EndUse):
        for i, cited in enumerate(model.citations):
            yield from look.citation(cited, ("citations", i))
    elif isinstance(model, Rule):
        for i, cited in enumerate(model.citations):
            yield from look.citation(cited, ("citations", i))
        for i, other in enumerate(model.yields_to):
            yield from look.known(other, catalog.rules, "rule", ("yields_to", i))
        yield from look.condition(model.when, ("when",))
    else:
        assert isinstance(model, Place) or model is not None  # noqa: S101 - parameters and places refer to nothing


class _Lookup:
    """Checks references of one document against the catalog."""

    def __init__(self, document: Document, catalog: Catalog) -> None:
        self.document = document
        self.catalog = catalog

    def known(self, ident: str, table: object, what: str, place: Path_) -> Iterator[Issue]:
        if ident not in table:  # type: ignore[operator]
            yield self.document.issue(place, f"no {what} has the id {ident!r}")

    def citation(self, cited: CitationRef, place: Path_) -> Iterator[Issue]:
        source = self.catalog.sources.get(cited.source)
        if source is None:
            yield self.document.issue((*place, "source"), f"no source has the id {cited.source!r}")
        elif (
            source.locators == "list_entries"
            or self.catalog.provision(cited.source, cited.at)
            or (source.locators == "item_codes" and (cited.source, cited.at) in self.catalog.item_codes)
        ):
            return
        else:
            near = ", ".join(repr(p.at) for p in source.provisions[:40]) or "none"
            yield self.document.issue((*place, "at"), f"{cited.source} has no provision {cited.at!r}; it has {near}")

    def periods(self, periods: tuple[Period, ...], place: Path_) -> Iterator[Issue]:
        for i, period in enumerate(periods):
            for dispute, position in period.positions.items():
                known = self.catalog.disputes.get(dispute)
                if known is None:
                    yield self.document.issue((*place, i, "positions"), f"no dispute has the id {dispute!r}")
                elif position not in {p.id for p in known.positions}:
                    yield self.document.issue(
                        (*place, i, "positions", dispute), f"{position!r} is not a position of {dispute}"
                    )

    def listing(self, listing: Listing, place: Path_) -> Iterator[Issue]:
        for i, designation in enumerate(listing.designations):
            here = (*place, "designations", i)
            yield from self.citation(CitationRef(source=designation.source, at=designation.at), here)
            yield from self.periods(designation.periods, (*here, "periods"))
            if designation.list is not None and designation.list not in self.catalog.watchlists:
                yield from self.known(designation.list, self.catalog.sources, "list", (*here, "list"))
        for i, report in enumerate(listing.reports):
            yield from self.citation(CitationRef(source=report.source, at=report.at), (*place, "reports", i))
            for k, family in enumerate(report.goods):
                yield from self.known(family, self.catalog.families, "item family", (*place, "reports", i, "goods", k))
        for i, relation in enumerate(listing.relations):
            here = (*place, "relations", i)
            if relation.target is not None:
                yield from self.known(relation.target, self.catalog.listings, "listing", (*here, "target"))
            if relation.citation is not None:
                yield from self.citation(relation.citation, (*here, "citation"))
            yield from self.periods(relation.periods, (*here, "periods"))
        for i, checked in enumerate(listing.not_listed):
            for k, name in enumerate(checked.lists):
                yield from self.known(name, self.catalog.sources, "source", (*place, "not_listed", i, "lists", k))

    def family(self, family: ItemFamily) -> Iterator[Issue]:
        for i, other in enumerate(family.broader):
            yield from self.known(other, self.catalog.families, "item family", ("broader", i))
        for i, control in enumerate(family.controls):
            yield from self.known(control.list, self.catalog.sources, "source", ("controls", i, "list"))
            for name in ("applies", "criteria"):
                for parameter in _parameters(getattr(control, name)):
                    yield from self.known(parameter, self.catalog.parameters, "parameter", ("controls", i, name))
        for i, model in enumerate(family.models):
            for k, value in enumerate(model.typical):
                yield from self.known(
                    value.parameter, self.catalog.parameters, "parameter", ("models", i, "typical", k)
                )

    def condition(self, condition: Condition, place: Path_) -> Iterator[Issue]:
        for name in ("all", "any"):
            for i, part in enumerate(getattr(condition, name) or ()):
                yield from self.condition(part, (*place, name, i))
        if condition.not_ is not None:
            yield from self.condition(condition.not_, (*place, "not"))
        catalog = self.catalog
        if condition.party is not None:
            if condition.party.list and condition.party.list not in catalog.watchlists:
                yield from self.known(condition.party.list, catalog.sources, "list", (*place, "party", "list"))
            for listing in condition.party.listings:
                yield from self.known(listing, catalog.listings, "listing", (*place, "party", "listings"))
            if condition.party.source:
                yield from self.known(condition.party.source, catalog.sources, "source", (*place, "party", "source"))
        if condition.item is not None:
            for family in condition.item.family:
                yield from self.known(family, catalog.families, "item family", (*place, "item", "family"))
            for named in condition.item.list:
                yield from self.known(named, catalog.sources, "source", (*place, "item", "list"))
        if condition.place is not None:
            for group in (condition.place.group, condition.place.outside_group):
                if group is not None:
                    yield from self.known(group, catalog.groups, "country group", (*place, "place", "group"))
        if condition.end_use is not None:
            for end_use in condition.end_use.id:
                yield from self.known(end_use, catalog.end_uses, "end use", (*place, "end_use", "id"))


def _parameters(logic: Criterion | Logic | None) -> Iterator[str]:
    if isinstance(logic, Criterion):
        yield logic.parameter
        if logic.per is not None:
            yield logic.per
    elif logic is not None:
        for part in (logic.all or ()) + (logic.any or ()) + (logic.none or ()):
            yield from _parameters(part)
