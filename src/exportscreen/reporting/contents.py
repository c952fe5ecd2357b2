"""The page that says what the content holds: lists, goods, rules, sources, languages, counted from the YAML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from exportscreen.content.catalog import Catalog
from exportscreen.content.common import Terms
from exportscreen.content.items import ItemFamily, Regime
from exportscreen.content.rules import Condition, Rule
from exportscreen.content.sources import Source
from exportscreen.reporting.entries import by_theme, period_words
from exportscreen.reporting.words import EFFECT, said

REGIMES: tuple[Regime, ...] = ("MTCR", "NSG1", "NSG2", "WASSENAAR", "EU", "US", "AG", "CHPL", "NATIONAL", "MILITARY")
"""Columns of the table of goods."""


def contents_page(catalog: Catalog, themes: Mapping[str, str]) -> str:
    """The page as Markdown.

    Args:
        catalog: Content to describe.
        themes: Rule id → the folder it stands in.
    """
    return "\n".join(_page(catalog, themes)).rstrip() + "\n"


def _page(catalog: Catalog, themes: Mapping[str, str]) -> Iterator[str]:
    yield "# What is bundled"
    yield ""
    yield "This page is generated from the YAML by `exportscreen rules --write-docs docs/content.md`. Do not edit it."
    yield ""
    yield (
        f"{len(catalog.watchlists)} lists with {len(catalog.listings)} listings, "
        f"{len(catalog.families)} families of goods, {len(catalog.rules)} rules, "
        f"{len(catalog.sources)} sources, {len(catalog.places)} places, "
        f"{len(catalog.groups)} groups of countries, {len(catalog.end_uses)} end uses."
    )
    for title, part in (
        ("Lists of parties", _lists(catalog)),
        ("Families of goods", _families(catalog)),
        ("Rules by theme", _rules(catalog, themes)),
        ("Sources", _sources(catalog)),
        ("Groups of countries", _groups(catalog)),
        ("Languages", _languages(catalog)),
    ):
        yield from ("", f"## {title}", "")
        yield from part


def _table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    titles = tuple(head)
    yield f"| {' | '.join(titles)} |"
    yield f"|{'---|' * len(titles)}"
    for row in rows:
        yield f"| {' | '.join(_cell(value) for value in row)} |"


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ")


def _lists(catalog: Catalog) -> Iterator[str]:
    def row(ident: str) -> tuple[object, ...]:
        one = catalog.watchlists[ident]
        undated = sum(any(not d.periods for d in item.designations) for item in one.listings)
        reported = sum(bool(item.reports) and not item.designations for item in one.listings)
        return (
            f"`{ident}`", one.title, said(one.measure), len(one.listings),
            sum(len(item.aliases) for item in one.listings), undated or "", reported or "", one.retrieved_on,
        )  # fmt: skip

    head = ("List", "Title", "Measure", "Listings", "Other names", "With an undated entry", "Only reported", "Edition")
    yield from _table(head, map(row, catalog.watchlists))
    yield ""
    official = [s.id for s in catalog.sources.values() if s.official_list and s.id not in catalog.watchlists]
    yield f"Official lists that are known and not bundled whole: {', '.join(f'`{i}`' for i in official)}."


def _families(catalog: Catalog) -> Iterator[str]:
    def row(family: ItemFamily) -> tuple[object, ...]:
        counts = Counter(control.regime for control in family.controls)
        return f"`{family.id}`", family.title, said(family.sensitivity), *(counts[r] or "" for r in REGIMES)

    totals = Counter(c.regime for f in catalog.families.values() for c in f.controls)
    yield "Paragraphs of control lists that name goods of the family, by regime."
    yield ""
    rows = [*map(row, catalog.families.values()), ("", "**all**", "", *(totals[r] for r in REGIMES))]
    yield from _table(("Family", "Title", "Sensitivity", *REGIMES), rows)


def _rules(catalog: Catalog, themes: Mapping[str, str]) -> Iterator[str]:
    def row(rule: Rule) -> tuple[object, ...]:
        first = rule.citations[0]
        return (
            f"`{rule.id}`",
            rule.title,
            EFFECT[rule.effect],
            rule.severity,
            rule.jurisdiction,
            f"{first.source} {first.at}",
        )

    groups = by_theme(catalog.rules.values(), themes)
    yield from _table(("Theme", "Rules"), ((f"`{theme}`", len(rules)) for theme, rules in groups.items()))
    for theme, rules in groups.items():
        yield from ("", f"### {theme}", "")
        yield from _table(("Rule", "Title", "Effect", "Severity", "Law of", "Rests on"), map(row, rules))


def _sources(catalog: Catalog) -> Iterator[str]:
    def row(source: Source) -> tuple[object, ...]:
        link = f"[{source.short}]({source.url})" if source.url else source.short
        return (
            f"`{source.id}`", link, said(source.type), source.jurisdiction, "yes" if source.law else "no",
            source.dated_on or "", period_words(source.periods), len(source.provisions) or "",
        )  # fmt: skip

    head = ("Source", "Cited as", "Type", "Of", "Law", "Dated", "In force", "Provisions")
    ordered = sorted(catalog.sources.values(), key=lambda s: (s.type, s.id))
    yield from _table(head, map(row, ordered))
    yield ""
    for dispute in catalog.disputes.values():
        views = ", ".join(f"`{p.id}`" for p in dispute.positions)
        yield f"Disputed: {dispute.title} (`{dispute.id}`, positions {views}; default `{dispute.default}`)."


def _groups(catalog: Catalog) -> Iterator[str]:
    rows = ((f"`{g.id}`", g.title, len({m.country for m in g.members}), g.as_of) for g in catalog.groups.values())
    yield from _table(("Group", "Title", "Countries", "As of"), rows)


def _languages(catalog: Catalog) -> Iterator[str]:
    kinds: dict[str, list[Iterable[Terms]]] = {
        "Families of goods": [(f.terms, f.weak_terms) for f in catalog.families.values()],
        "End uses": [(e.phrases, e.weak_phrases) for e in catalog.end_uses.values()],
        "Places": [(p.names, p.nationalities, p.localities) for p in catalog.places.values()],
        "Rules with words": [tuple(_phrases(r.when)) for r in catalog.rules.values()],
    }
    counts = {kind: Counter(lang for terms in rows for lang in _languages_of(terms)) for kind, rows in kinds.items()}
    languages = sorted(set().union(*counts.values()), key=lambda lang: (-sum(c[lang] for c in counts.values()), lang))
    yield "How many entries hold words in a language. Countries are also read by the names that CLDR knows."
    yield ""
    rows = ((f"`{lang}`", *(counts[kind][lang] or "" for kind in kinds)) for lang in languages)
    yield from _table(("Language", *kinds), rows)


def _languages_of(terms: Iterable[Terms]) -> set[str]:
    return {lang for table in terms for lang, words in table.items() if words}


def _phrases(condition: Condition) -> Iterator[Terms]:
    if condition.field is not None:
        yield condition.field.phrases
    for part in (*(condition.all or ()), *(condition.any or ()), *filter(None, (condition.not_,))):
        yield from _phrases(part)
