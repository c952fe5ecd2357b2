"""Arguments that several commands share, and the Screener they describe."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from pydantic import ValidationError

from exportscreen.cli.command import UsageError
from exportscreen.content.catalog import Catalog
from exportscreen.content.common import Jurisdiction
from exportscreen.content.load import load_catalog
from exportscreen.content.yamlfile import read_document
from exportscreen.errors import DataError, ExportscreenError, Issue
from exportscreen.policy import Policy

if TYPE_CHECKING:
    from exportscreen.screening import Screener

JURISDICTIONS: tuple[str, ...] = get_args(Jurisdiction)


def read_day(written: str) -> date:
    """A day from an argument.

    Raises:
        argparse.ArgumentTypeError: Saying what a day looks like.
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        raise argparse.ArgumentTypeError(f"{written!r} is not a date; write YYYY-MM-DD")
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is not a day of the calendar") from None


def read_jurisdictions(written: str) -> tuple[str, ...]:
    """Jurisdictions from an argument such as `UN,US`.

    Raises:
        argparse.ArgumentTypeError: Naming the ones there are.
    """
    names = tuple(dict.fromkeys(part.strip().upper() for part in written.split(",") if part.strip()))
    unknown = [name for name in names if name not in JURISDICTIONS]
    if unknown or not names:
        what = f"no jurisdiction {', '.join(unknown)}" if unknown else "names no jurisdiction"
        raise argparse.ArgumentTypeError(f"{what}; use some of {','.join(JURISDICTIONS)}")
    return names


def add_content_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments that choose day, policy and content."""
    group = parser.add_argument_group("what to screen against")
    group.add_argument(
        "--as-of",
        type=read_day,
        metavar="DATE",
        help="law and lists as on this day (default: the transaction's date, else today)",
    )
    group.add_argument("--policy", type=Path, metavar="FILE", help="YAML with thresholds and positions on disputed law")
    group.add_argument(
        "--jurisdictions",
        type=read_jurisdictions,
        metavar="LIST",
        help="only rules of these, e.g. UN,US (default: all)",
    )
    for option, what in (("--watchlists", "watchlists"), ("--rules", "rules")):
        group.add_argument(
            option,
            type=Path,
            action="append",
            default=[],
            metavar="DIR",
            help=f"your own {what}, beside the bundled ones (may repeat)",
        )

    group.add_argument(
        "--store",
        type=Path,
        metavar="DIR",
        help="where imported lists are kept (default: EXPORTSCREEN_LISTS, else yours)",
    )
    group.add_argument(
        "--lists",
        type=read_list_ids,
        metavar="IDS",
        help="only these imported lists, e.g. ofac-sdn,un-consolidated; or none",
    )


def read_list_ids(written: str) -> tuple[str, ...]:
    """Ids of imported lists from an argument; `none` gives an empty tuple."""
    if written.strip().casefold() == "none":
        return ()
    return tuple(dict.fromkeys(part.strip() for part in written.split(",") if part.strip()))


def read_policy(path: Path, catalog: Catalog) -> Policy:
    """Read a policy file.

    Raises:
        DataError: With every issue: unknown keys, thresholds out of range, disputes or positions that do not exist.
    """
    document = read_document(path)
    try:
        policy = Policy.model_validate(document.data)
    except ValidationError as error:
        raise DataError(
            document.issue(
                tuple(
                    part for part in p["loc"] if part not in {"MatchPolicy"} and not str(part).startswith("literal[")
                ),
                str(p["msg"]).removeprefix("Value error, "),
            )
            for p in error.errors()
        ) from error
    issues: list[Issue] = []
    for name, position in policy.law.positions.items():
        dispute = catalog.disputes.get(name)
        allowed = [p.id for p in dispute.positions] if dispute else sorted(catalog.disputes)
        if dispute is None or position not in allowed:
            wrong, what = (position, "position on it") if dispute else (name, "dispute")
            message = f"{wrong!r} is not a {what}; use {' or '.join(allowed) or 'none: none is known'}"
            issues.append(document.issue(("law", "positions", name), message))
    issues += [
        document.issue(("jurisdictions", i), f"{name!r} is not a jurisdiction; use {', '.join(JURISDICTIONS)}")
        for i, name in enumerate(policy.jurisdictions)
        if name not in JURISDICTIONS
    ]
    if issues:
        raise DataError(issues)
    return policy


def with_stored_lists(catalog: Catalog, arguments: argparse.Namespace) -> Catalog:
    """The catalog joined with the imported lists that the arguments choose: all that are stored, if none are named.

    Raises:
        DataError: A named list is not stored, or the store is damaged.
    """
    from exportscreen.lists import default_store, load_joined

    if arguments.lists == ():
        return catalog
    try:
        store = arguments.store or default_store()
    except ExportscreenError:
        if arguments.lists is None:
            return catalog  # nothing can have been imported to the default place without its library
        raise
    if arguments.lists is None and not store.is_dir():
        return catalog
    return load_joined(catalog, store, arguments.lists or ())


def build_screener(arguments: argparse.Namespace) -> Screener:
    """The Screener that the shared arguments describe.

    Raises:
        DataError: Content or policy cannot be used.
        UsageError: The policy does not fit the content.
    """
    from exportscreen.screening import Screener  # the engine is heavy; `schema` and `--help` do without

    catalog = with_stored_lists(load_catalog([*arguments.watchlists, *arguments.rules]), arguments)
    policy = read_policy(arguments.policy, catalog) if arguments.policy else Policy()
    if arguments.jurisdictions:
        policy = policy.model_copy(update={"jurisdictions": arguments.jurisdictions})
    try:
        return Screener(catalog, policy)
    except ValueError as error:  # the engine's own word on a policy that does not fit the catalog
        raise UsageError(str(error)) from error


def require_words(written: str, what: str) -> str:
    """An argument that must say something.

    Raises:
        UsageError: It is blank or holds a NUL character.
    """
    if not written.strip() or "\0" in written:
        raise UsageError(f"give {what} with at least one letter")
    return written
