"""`exportscreen search`, `explain` and `classify`: look into the content with a name or a good."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from exportscreen.cli.command import Command, Exit, UsageError
from exportscreen.cli.shared import add_content_arguments, build_screener, require_words
from exportscreen.cli.terminal import paper_for
from exportscreen.errors import DataError, ExportscreenError
from exportscreen.models import Hit, PartyHit, Scope
from exportscreen.reporting.layout import Paper, Span
from exportscreen.reporting.text import hit_lines, render_scope

if TYPE_CHECKING:
    from exportscreen.lists.suggestions import Suggestion
    from exportscreen.matching.comparison import NameComparison

FORMATS = ("text", "json")
SHOWN_TEXT = 160  # letters of a paragraph, enough to see whether to look it up


def _add_shared(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=FORMATS, default="text", help="form of the output (default: text)")
    add_content_arguments(parser)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _add_search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="a name as it stands in a document, in any script")
    parser.add_argument("--limit", type=int, default=10, metavar="N", help="listings to show at most (default: 10)")
    _add_shared(parser)


def _run_search(arguments: argparse.Namespace) -> int:
    name = require_words(arguments.name, "a name")
    if arguments.limit < 1:
        raise UsageError("--limit must be at least 1")
    screener = build_screener(arguments)
    hits = screener.search(name, arguments.as_of, arguments.limit)
    if arguments.format == "json":
        _print_json([hit.model_dump(mode="json", by_alias=True) for hit in hits])
    else:
        scope = screener.scope
        _print(_render_search(name, hits, screener.policy.match.threshold, scope, paper_for(sys.stdout)))
    return Exit.DONE


def _render_search(
    name: str, hits: tuple[PartyHit, ...], threshold: float, scope: Scope, paper: Paper
) -> Iterator[str]:
    yield from render_scope(scope, paper)
    for hit in hits:
        yield ""
        near = "" if hit.score >= threshold else f"  near miss: below the threshold {threshold:.2f}"
        yield from paper.lines([Span(f"{hit.score:.2f}  {hit.name}", "bold"), Span(f" [{hit.listing}]{near}")])
        yield from _indented(hit_lines(hit), paper)
        yield from paper.lines(f"on {hit.watchlist}", first="  ")
    yield ""
    if hits:
        hint = f"A score says how alike names are, not who somebody is. See: explain NAME {hits[0].listing}"
        yield from paper.lines(hint)
    else:
        yield from paper.lines(f"No listing loaded resembles “{name}”. Lists not loaded were not searched.")


def _indented(lines: Iterable[str], paper: Paper) -> Iterator[str]:
    for line in lines:
        yield from paper.lines(line, first="  ", rest="    ")


def _add_explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="a name as it stands in a document")
    parser.add_argument("listing", metavar="LISTING", help="id of a listing, as search shows it")
    _add_shared(parser)


def _run_explain(arguments: argparse.Namespace) -> int:
    name = require_words(arguments.name, "a name")
    screener = build_screener(arguments)
    if arguments.listing not in screener.catalog.listings:
        near = get_close_matches(arguments.listing, screener.catalog.listings, n=3)
        cure = f"did you mean {', '.join(near)}?" if near else "find its id with: exportscreen search NAME"
        raise UsageError(f"no listing {arguments.listing!r}; {cure}")
    comparisons = screener.explain(name, arguments.listing)
    if arguments.format == "json":
        _print_json(
            [
                {
                    "query": one.query,
                    "name": one.name,
                    "score": one.score,
                    "strength": one.strength,
                    "evidence": list(one.evidence),
                }
                for one in comparisons
            ]
        )
    else:
        title = screener.catalog.listings[arguments.listing].name
        threshold = screener.policy.match.threshold
        _print(_render_explain(name, arguments.listing, title, threshold, comparisons, paper_for(sys.stdout)))
    return Exit.DONE


def _render_explain(
    name: str, listing: str, title: str, threshold: float, comparisons: tuple[NameComparison, ...], paper: Paper
) -> Iterator[str]:
    yield from paper.lines([Span(f"“{name}”", "match"), Span(f" against {title} [{listing}]", "bold")])
    for one in comparisons:
        yield ""
        yield from paper.lines([Span(f"{one.score:.2f}  {one.name}", "bold"), Span(f"  {one.strength}")], rest="      ")
        for evidence in one.evidence:
            yield from paper.lines(evidence, first="      - ")
    best = max((one.score for one in comparisons), default=0.0)
    reach = "reaches" if best >= threshold else "stays below"
    yield ""
    yield from paper.lines(f"The best score, {best:.2f}, {reach} the threshold of {threshold:.2f}.")


def _add_classify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("goods", metavar="GOODS", help="goods in words, with their numbers where known")
    parser.add_argument(
        "--suggest", type=int, metavar="N", help="also the N likeliest paragraphs of each imported control list"
    )
    _add_shared(parser)


def _run_classify(arguments: argparse.Namespace) -> int:
    goods = require_words(arguments.goods, "goods")
    if arguments.suggest is not None and arguments.suggest < 1:
        raise UsageError("--suggest must be at least 1")
    hits = build_screener(arguments).classify(goods)
    found = _suggest(goods, hits, arguments) if arguments.suggest else ()
    if arguments.format == "json":
        answers = [hit.model_dump(mode="json", by_alias=True) for hit in hits]
        _print_json({"hits": answers, "suggestions": [_as_json(s) for s in found]} if arguments.suggest else answers)
    else:
        paper = paper_for(sys.stdout)
        _print(_render_classify(goods, hits, paper))
        if arguments.suggest:
            _print(_render_suggestions(found, paper))
    return Exit.DONE


def _suggest(goods: str, hits: tuple[Hit, ...], arguments: argparse.Namespace) -> tuple[Suggestion, ...]:
    """Suggestions for goods in words; what the goods are called in English helps where the words are not English."""
    from exportscreen.lists import default_store
    from exportscreen.lists.control_texts import load_controls
    from exportscreen.lists.suggestions import suggest

    try:
        texts = load_controls(arguments.store or default_store())
        if not texts:
            raise UsageError("no control list is imported; import one with: exportscreen lists import-controls FILE")
        titles = dict.fromkeys(hit.name for hit in hits) if not goods.isascii() else ()
        return suggest(texts, " ".join((goods, *titles)), arguments.suggest)
    except (DataError, UsageError):
        raise
    except ExportscreenError as error:
        raise UsageError(str(error)) from error


def _as_json(suggestion: Suggestion) -> dict[str, object]:
    paragraph = suggestion.paragraph
    return {
        "list": paragraph.list,
        "code": paragraph.code,
        "text": paragraph.text,
        "context": [{"code": above.code, "text": above.text} for above in suggestion.context],
        "score": suggestion.score,
    }


def _render_suggestions(found: tuple[Suggestion, ...], paper: Paper) -> Iterator[str]:
    from exportscreen.lists.control_texts import CONTROL_LISTS

    yield ""
    if not found:
        yield from paper.lines("No paragraph of the imported control lists shares a word with these goods.")
        return
    note = "Suggestions: paragraphs whose words resemble these goods. Nothing was decided; read the paragraph."
    yield from paper.lines(note)
    shown = None
    for suggestion in found:
        paragraph = suggestion.paragraph
        if paragraph.list != shown:
            shown = paragraph.list
            yield ""
            yield from paper.lines([Span(f"Suggested from {CONTROL_LISTS[shown]}", "bold")])
        heading = _short(suggestion.context[0].text) if suggestion.context else ""
        yield from paper.lines(f"{paragraph.code}  {_short(paragraph.text)}", first="  ", rest="    ")
        if heading:
            yield from paper.lines(f"in: {heading}", first="    ", rest="      ")


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_TEXT else f"{text[:SHOWN_TEXT].rsplit(' ', 1)[0]} …"


def _render_classify(goods: str, hits: tuple[Hit, ...], paper: Paper) -> Iterator[str]:
    for hit in hits:
        yield from paper.lines([Span(hit.name, "bold"), Span(f" [{hit.listing}]  “{hit.matched}”")])
        yield from _indented(hit_lines(hit), paper)
        yield ""
    if hits:
        yield from paper.lines("A person classifies goods; this shows where to look in the control lists.")
    else:
        yield from paper.lines(f"No item family known here is named in “{goods}”. Other goods may still be controlled.")


SEARCH = Command("search", "Find listings that a name resembles, near misses included.", _add_search, _run_search)
EXPLAIN = Command("explain", "Say why a name scores as it does against a listing.", _add_explain, _run_explain)
CLASSIFY = Command("classify", "Say which control-list paragraphs goods may fall under.", _add_classify, _run_classify)
