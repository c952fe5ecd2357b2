"""`exportscreen rules`: which rules there are, and everything about one."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from exportscreen.cli.command import Command, Exit, UsageError
from exportscreen.cli.terminal import output_to, paper_for
from exportscreen.content.bundled import bundled_folders
from exportscreen.content.catalog import yaml_files
from exportscreen.content.load import load_catalog
from exportscreen.reporting.contents import contents_page
from exportscreen.reporting.entries import by_theme, render_rule, render_rules


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", nargs="?", metavar="ID", help="id of a rule, to see all of it")
    parser.add_argument("--theme", metavar="NAME", help="only the rules of one folder, e.g. red-flags")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the output (default: text)")
    parser.add_argument(
        "--rules", type=Path, action="append", default=[], metavar="DIR", help="your own rules too (may repeat)"
    )
    parser.add_argument(
        "--write-docs", metavar="FILE", help="write a page with counts of lists, goods, rules and sources (- prints it)"
    )


def _run(arguments: argparse.Namespace) -> int:
    themes = rule_themes(arguments.rules)
    if arguments.write_docs is not None:
        with output_to(arguments.write_docs) as out:
            out.write(contents_page(load_catalog(), rule_themes()))
        return Exit.DONE
    catalog = load_catalog(arguments.rules)
    if arguments.id is not None:
        rule = catalog.rules.get(arguments.id)
        if rule is None:
            near = get_close_matches(arguments.id, catalog.rules, n=3)
            cure = f"did you mean {', '.join(near)}?" if near else "all are shown by: exportscreen rules"
            raise UsageError(f"no rule {arguments.id!r}; {cure}")
        if arguments.format == "json":
            print(rule.model_dump_json(indent=2, by_alias=True, exclude_defaults=True))
        else:
            _print(render_rule(rule, themes.get(rule.id, "other"), catalog, paper_for(sys.stdout)))
        return Exit.DONE
    groups = by_theme(catalog.rules.values(), themes)
    if arguments.theme is not None:
        if arguments.theme not in groups:
            raise UsageError(f"no theme {arguments.theme!r}; themes are {', '.join(groups)}")
        groups = {arguments.theme: groups[arguments.theme]}
    if arguments.format == "json":
        rows = [
            {"id": r.id, "theme": theme, "title": r.title, "effect": r.effect, "severity": r.severity,
             "jurisdiction": r.jurisdiction, "citation": r.citations[0].model_dump()}
            for theme, rules in groups.items() for r in rules
        ]  # fmt: skip
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        _print(render_rules(groups, paper_for(sys.stdout)))
    return Exit.DONE


def rule_themes(own: Iterable[Path] = ()) -> dict[str, str]:
    """Rule id → the folder it stands in."""
    _, rules = bundled_folders()
    return {path.stem: path.parent.name for path, _ in yaml_files([rules, *own])}


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


RULES = Command("rules", "Show which rules there are, or everything about one.", _add_arguments, _run)
