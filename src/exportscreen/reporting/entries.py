"""Rules, lists and listings for a person: everything the content says of one entry, with its sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from exportscreen.content.catalog import Catalog
from exportscreen.content.common import CitationRef, Period
from exportscreen.content.parties import Designation, Listing, PublicReport, Relation, Watchlist
from exportscreen.content.rules import Rule
from exportscreen.reporting.conditions import condition_lines
from exportscreen.reporting.layout import Paper, Span
from exportscreen.reporting.words import EFFECT, SEVERITY_ORDER, count, said


def period_words(periods: Iterable[Period]) -> str:
    """Periods as `2006-12-23 to 2016-01-16; 2025-09-28 to open, if snapback-2025: took effect`."""
    return "; ".join(
        f"{p.effective_from} to {p.effective_to or 'open'}"
        + "".join(f", if {dispute}: {said(position)}" for dispute, position in p.positions.items())
        for p in periods
    )


def by_theme(rules: Iterable[Rule], themes: Mapping[str, str]) -> dict[str, list[Rule]]:
    """Rules by the folder they stand in, the gravest first."""
    groups: dict[str, list[Rule]] = {}
    for rule in sorted(rules, key=lambda r: (-SEVERITY_ORDER[r.severity], r.id)):
        groups.setdefault(themes.get(rule.id, "other"), []).append(rule)
    return dict(sorted(groups.items()))


def render_rules(groups: Mapping[str, list[Rule]], paper: Paper) -> Iterator[str]:
    """All rules, a few lines each, under their themes."""
    for theme, rules in groups.items():
        yield from paper.lines([Span(theme.upper(), "bold"), Span(f"  {count(len(rules), 'rule')}")])
        for rule in rules:
            first = rule.citations[0]
            yield from paper.lines(
                [Span(f"{rule.severity:<9}", rule.severity), Span(rule.id, "bold"), Span(f"  {rule.title}")],
                first="  ", rest=" " * 11,
            )  # fmt: skip
            yield from paper.lines(
                f"{EFFECT[rule.effect]}, {rule.jurisdiction}; {first.source} {first.at}", first=" " * 11
            )
        yield ""
    yield from paper.lines("Everything about one of them: exportscreen rules ID")


def render_rule(rule: Rule, theme: str, catalog: Catalog, paper: Paper) -> Iterator[str]:
    """One rule in full."""
    yield from paper.lines([Span(rule.id, "bold"), Span(f"  {rule.title}")])
    yield from paper.lines(
        [Span(rule.severity.upper(), rule.severity), Span(f"  {EFFECT[rule.effect]} · {rule.jurisdiction} · {theme}")]
    )
    if rule.effective_from or rule.effective_to:
        yield from paper.lines(f"in effect {rule.effective_from or '…'} to {rule.effective_to or 'open'}")
    yield from _section("Says", [rule.message], paper)
    yield from _section("When", condition_lines(rule.when, catalog), paper)
    yield from _section("Law and sources", _citation_lines(rule.citations, catalog), paper)
    if rule.yields_to:
        yield from _section("Stays silent where one of these has flagged", [", ".join(rule.yields_to)], paper)
    yield from _section("False positives", [rule.false_positives], paper)
    yield from _section("Examples", _example_lines(rule), paper)
    if rule.note:
        yield from _section("Note", [rule.note], paper)
    yield from paper.lines(f"grounding {rule.grounding}, confidence {rule.confidence}")


def _section(title: str, lines: Iterable[str], paper: Paper) -> Iterator[str]:
    yield from paper.lines([Span(title, "bold")])
    for line in lines:
        indent = " " * (2 + len(line) - len(line.lstrip()))
        yield from paper.lines(line.strip(), first=indent, rest=f"{indent}  ")


def _citation_lines(citations: Iterable[CitationRef], catalog: Catalog) -> Iterator[str]:
    for ref in citations:
        source = catalog.sources.get(ref.source)
        if source is None:
            yield f"{ref.source} {ref.at}"
            continue
        provision = catalog.provision(ref.source, ref.at)
        periods = (provision.periods if provision else ()) or source.periods
        dates = period_words(periods) or ("no date given" if source.law else "not law")
        yield f"{ref.source} {ref.at}: {source.title} ({dates})"
        if provision:
            yield f"  {provision.summary}"
        if source.url:
            yield f"  {source.url}"


def _example_lines(rule: Rule) -> Iterator[str]:
    for example in rule.examples:
        yield f"{'fires' if example.fires else 'stays silent'}: {example.name} (as of {example.as_of})"
        yield f"  {json.dumps(example.transaction, ensure_ascii=False)}"


def render_lists(catalog: Catalog, paper: Paper) -> Iterator[str]:
    """The lists of the catalog, one line or two each."""
    for one in catalog.watchlists.values():
        yield from paper.lines([Span(one.id, "bold"), Span(f"  {one.title}")], rest="  ")
        yield from paper.lines(
            f"{count(len(one.listings), 'listing')}, {said(one.measure)}, edition {one.retrieved_on}; {one.issuer}",
            first="  ",
        )


def render_list(watchlist: Watchlist, paper: Paper) -> Iterator[str]:
    """One list with the names on it."""
    yield from paper.lines([Span(watchlist.id, "bold"), Span(f"  {watchlist.title}")])
    facts = [watchlist.issuer, said(watchlist.measure), f"edition {watchlist.retrieved_on}"]
    yield from paper.lines("; ".join([*facts, *filter(None, (watchlist.url,))]))
    if watchlist.note:
        yield from paper.lines(watchlist.note)
    yield ""
    size = max((len(listing.id) for listing in watchlist.listings), default=0)
    for listing in watchlist.listings:
        where = f"  {', '.join(listing.countries)}" if listing.countries else ""
        yield from paper.lines(f"{listing.name}{where}", first=f"  {listing.id:<{size}}  ")


def render_listing(listing: Listing, watchlist: Watchlist, catalog: Catalog, paper: Paper) -> Iterator[str]:
    """One listing in full, each fact with its source."""
    yield from paper.lines([Span(listing.name, "bold"), Span(f"  [{listing.id}] {listing.type}")])
    yield from paper.lines(f"on {watchlist.id}: {watchlist.title}")
    if listing.summary:
        yield from paper.lines(listing.summary)
    facts = (
        ("countries", ", ".join(listing.countries)),
        ("cities", ", ".join(listing.cities)),
        ("addresses", "; ".join(listing.addresses)),
        ("born", ", ".join(listing.born)),
        ("identifiers", ", ".join(f"{said(k)} {v}" for k, v in listing.identifiers.items())),
        ("programmes", ", ".join(map(said, listing.programmes))),
    )
    for label, value in facts:
        if value:
            yield from paper.lines(value, first=f"  {label:<12} ")
    if listing.aliases:
        yield from _section("Other names", _alias_lines(listing), paper)
    if listing.designations:
        lines = (line for d in listing.designations for line in _designation_lines(d, watchlist, catalog))
        yield from _section("Designations", lines, paper)
    if listing.reports:
        lines = (line for r in listing.reports for line in _report_lines(r, catalog))
        yield from _section("Named in public reports, which is no designation", lines, paper)
    if listing.relations:
        lines = (line for r in listing.relations for line in _relation_lines(r, catalog))
        yield from _section("Relations", lines, paper)
    looked = (
        f"not on {', '.join(n.lists)} as of {n.as_of}{f' ({n.method})' if n.method else ''}" for n in listing.not_listed
    )
    if listing.not_listed:
        yield from _section("Looked for and not found, which is no clearance", looked, paper)
    if listing.lookalikes:
        yield from _section("Not the same", (f"{one.name}: {one.note}" for one in listing.lookalikes), paper)
    if listing.note:
        yield from _section("Note", [listing.note], paper)
    yield from paper.lines(f"grounding {listing.grounding}, confidence {listing.confidence}")


def _alias_lines(listing: Listing) -> Iterator[str]:
    for alias in listing.aliases:
        weak = "weak" if alias.quality == "weak" else ""
        kind = "" if alias.kind == "name" else said(alias.kind)
        origin = alias.origin or ("our own spelling" if alias.grounding == "own" else "")
        told = "; ".join(filter(None, (weak, kind, alias.lang, origin)))
        yield f"{alias.name}{f'  ({told})' if told else ''}"


def _designation_lines(designation: Designation, watchlist: Watchlist, catalog: Catalog) -> Iterator[str]:
    source = catalog.sources.get(designation.source)
    entry = f", no. {designation.entry}" if designation.entry else ""
    dates = (
        period_words(designation.periods) or f"day of listing not known; seen on the edition of {designation.seen_on}"
    )
    programs = f" [{', '.join(designation.programs)}]" if designation.programs else ""
    yield f"{designation.list or watchlist.id}{programs}: {dates}"
    title = f": {source.title}" if source else ""
    yield f"  {designation.source} {designation.at}{entry}{title}"
    if source and source.url:
        yield f"  {source.url}"


def _report_lines(report: PublicReport, catalog: Catalog) -> Iterator[str]:
    source = catalog.sources.get(report.source)
    yield report.allegation
    yield f"  {report.source} {report.at}{f': {source.title}' if source else ''}"
    yield f"  {said(report.case_status)}; {report.response or 'no response known'}; reviewed {report.reviewed_on}"


def _relation_lines(relation: Relation, catalog: Catalog) -> Iterator[str]:
    known = catalog.listings.get(relation.target) if relation.target else None
    other = known.name if known else relation.target_name
    ident = f" [{relation.target}]" if relation.target else ""
    share = f" ({relation.share:g} %)" if relation.share is not None else ""
    by = {"legal_act": "a legal act says so", "reported": "reported", "user": "as you stated"}[relation.stated_by]
    cited = f"; {relation.citation.source} {relation.citation.at}" if relation.citation else ""
    yield f"{said(relation.kind)}{share} {other}{ident}: {by}{cited}"
    if relation.note:
        yield f"  {relation.note}"
