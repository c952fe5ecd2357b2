"""`exportscreen lists`: fetch, import and keep official lists."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from exportscreen import lists
from exportscreen.cli.command import Command, Exit, UsageError
from exportscreen.cli.shared import read_day
from exportscreen.cli.showing import show_bundled
from exportscreen.cli.terminal import complain
from exportscreen.content.yamlfile import read_document
from exportscreen.errors import DataError, ExportscreenError, Issue
from exportscreen.lists.official import Address, read_addresses
from exportscreen.lists.receipt import Receipt
from exportscreen.lists.store import Saved

if TYPE_CHECKING:
    from exportscreen.lists.importing import ImportResult

SHOWN_ISSUES = 20
EXIT_CODES = """\
exit codes:
  0  done; every record of an import is in the store or was ignored by name
  1  done, but some records could not be imported; each is named
  2  refused: the file is broken or looks wrong, or an address failed; the list in use stays
"""


def add_parser(parser: argparse.ArgumentParser) -> None:
    """Add the actions of the command to its parser."""
    parser.epilog = EXIT_CODES
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = _Adder(actions)

    importing = add("import", _import, "Import an official file that you have.")
    importing.add_argument("format", metavar="FORMAT", help="layout of the file; `lists formats` names them")
    importing.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="the file, and further parts of its edition"
    )
    importing.add_argument("--as", dest="list_id", metavar="ID", help="id of the list (default: the format's own)")
    importing.add_argument(
        "--columns", type=Path, metavar="FILE", help="YAML with `columns:` (field: column) and `ignore:`"
    )
    importing.add_argument(
        "--retrieved-on", type=read_day, metavar="DATE", help="day of the file, if it does not say one (default: today)"
    )
    _add_guards(importing)

    controls = add("import-controls", _import_controls, "Import the text of a control list, for classify --suggest.")
    controls.add_argument("files", nargs="+", type=Path, metavar="FILE", help="US CCL (XML, JSON) or EU annex I (JSON)")

    pulling = add("pull", _pull, "Fetch lists from their official addresses.")
    pulling.add_argument("ids", nargs="*", metavar="ID", help="lists to fetch (default: all that have an address)")
    pulling.add_argument("--address", metavar="URL", help="fetch one list from this address instead of the catalog's")
    pulling.add_argument("--format", metavar="FORMAT", help="with --address: layout of the file")
    pulling.add_argument(
        "--addresses", type=Path, metavar="FILE", help="your own catalog of addresses, same form as ours"
    )
    _add_guards(pulling)

    add("status", _status, "Show which editions are stored, how old they are, and which lists are not.")
    showing = add("show", _show, "Show the lists there are, one list, or one listing with its sources.")
    showing.add_argument(
        "id", nargs="?", metavar="ID", help="id of a list or of a bundled listing (default: all lists)"
    )
    showing.add_argument("listing", nargs="?", metavar="LISTING", help="id of a listing on it")
    removing = add("remove", _remove, "Take lists out of the store.")
    removing.add_argument("ids", nargs="+", metavar="ID")
    add("formats", _formats, "Name the formats that can be imported.")


class _Adder:
    """Adds an action with what all actions share."""

    def __init__(self, actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
        self._actions = actions

    def __call__(self, name: str, act: Callable[[argparse.Namespace], int], summary: str) -> argparse.ArgumentParser:
        parser = self._actions.add_parser(
            name, help=summary, description=summary, epilog=EXIT_CODES, allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )  # fmt: skip
        parser.add_argument("--store", type=Path, metavar="DIR", help="folder of the store (default: your data folder)")
        parser.set_defaults(act=act)
        return parser


def _add_guards(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--accept-shrink",
        type=_how_many,
        default=0,
        metavar="N",
        help="accept up to N vanished listings, if they are over 5 %%",
    )
    parser.add_argument("--accept-older", action="store_true", help="let an older edition replace a newer one")


def _how_many(written: str) -> int:
    """A number of listings, 0 or more.

    Raises:
        argparse.ArgumentTypeError: Saying what a number looks like.
    """
    if not written.isdecimal():
        raise argparse.ArgumentTypeError(f"{written!r} is not a number of listings; write 0 or more")
    return int(written)


def run(arguments: argparse.Namespace) -> int:
    """Run the chosen action.

    Raises:
        UsageError: An optional part of the program is not installed.
        DataError: A file, an answer or the store cannot be used.
    """
    try:
        if arguments.store is None:
            arguments.store = lists.default_store()
        return int(arguments.act(arguments))
    except DataError:
        raise
    except (ExportscreenError, ImportError) as error:
        name = f"needs {error.name}; install exportscreen[lists]" if isinstance(error, ImportError) else str(error)
        raise UsageError(name) from error


def _import(arguments: argparse.Namespace) -> int:
    now = datetime.now(UTC)
    columns = _read_columns(arguments.columns) if arguments.columns else {}
    result = lists.import_file(
        arguments.format,
        arguments.files,
        retrieved_on=arguments.retrieved_on or now.date(),
        list_id=arguments.list_id,
        columns=columns,
    )
    saved = lists.save(
        result,
        arguments.store,
        source=arguments.files[0].name,
        retrieved_at=now,
        accept_shrink=arguments.accept_shrink,
        accept_older=arguments.accept_older,
    )
    return _report(result, saved)


def _import_controls(arguments: argparse.Namespace) -> int:
    from exportscreen.lists.control_texts import CONTROL_LISTS, load_controls, read_controls, save_controls

    for path in arguments.files:
        texts = read_controls(path, imported_at=datetime.now(UTC).isoformat(timespec="seconds"))
        before = next((old for old in load_controls(arguments.store) if old.list == texts.list), None)
        save_controls(texts, arguments.store)
        entries = len({paragraph.entry for paragraph in texts.paragraphs})
        day = f", edition {texts.edition}" if texts.edition else ""
        print(f"{texts.list}: {CONTROL_LISTS[texts.list]} from {texts.source}{day}")
        print(f"  {entries:,} entries, {len(texts.paragraphs):,} paragraphs, {texts.sha256}")
        if before is not None and before.sha256 != texts.sha256:
            print(f"  replaces {len(before.paragraphs):,} paragraphs from {before.source}")
    return Exit.DONE


def _read_columns(path: Path) -> Mapping[str, str]:
    document = read_document(path)
    columns, ignore = document.data.get("columns", {}), document.data.get("ignore", [])
    wrong = [key for key in document.data if key not in {"columns", "ignore"}]
    if wrong or not isinstance(columns, dict) or not isinstance(ignore, list) or not columns:
        raise DataError(
            [document.issue((), "must hold `columns:` (our field: your column), and may hold `ignore:`, a list")]
        )
    if bad := [k for k, v in columns.items() if not isinstance(v, str)] + [
        str(v) for v in ignore if not isinstance(v, str)
    ]:
        raise DataError([document.issue(("columns",), f"{bad[0]} must be the name of one column")])
    return {**columns, **{f"ignore.{i}": name for i, name in enumerate(ignore)}}


def _report(result: ImportResult, saved: Saved) -> int:
    counts, receipt = result.counts, saved.receipt
    day = (
        f"{receipt.edition}" if receipt.edition_stated else f"{receipt.edition} (day of retrieval; the file says none)"
    )
    print(f"{receipt.list}: {receipt.title}")
    print(f"  edition     {day}, {'unchanged' if saved.unchanged else 'new'}, {receipt.sha256}")
    print(
        f"  records     {counts.records:,} read = {counts.imported:,} imported + {counts.joined:,} joined"
        f" + {counts.ignored:,} ignored by name + {counts.reported:,} reported"
    )
    print(f"  names       {counts.published:,} as published, {counts.names:,} found in them")
    print(
        f"  values      {counts.values:,} handled, {counts.values_ignored:,} ignored by name,"
        f" {counts.values_reported:,} reported"
    )
    if saved.added or saved.lost:
        print(f"  difference  {saved.added:,} new, {len(saved.lost):,} gone since the edition before")
    for issue in result.issues[:SHOWN_ISSUES]:
        complain(str(issue))
    if len(result.issues) > SHOWN_ISSUES:
        complain(f"{len(result.issues) - SHOWN_ISSUES} more issues")
    return Exit.FOUND if counts.reported else Exit.DONE


def _pull(arguments: argparse.Namespace) -> int:
    from exportscreen.lists.pull import pull

    code = Exit.DONE
    for address in _addresses(arguments):
        try:
            pulled = pull(
                address,
                arguments.store,
                now=datetime.now(UTC),
                accept_shrink=arguments.accept_shrink,
                accept_older=arguments.accept_older,
                progress=_progress(address.list),
            )
        except DataError as error:
            for issue in error.issues:
                complain(str(issue))
            code = Exit.FAILED
            continue
        if pulled.saved is None or pulled.result is None:
            edition = pulled.receipt
            print(f"{address.list}: not changed since {edition.retrieved_at}; edition {edition.edition} stays")
        else:
            code = max(code, Exit(_report(pulled.result, pulled.saved)))
    return code


def _addresses(arguments: argparse.Namespace) -> Sequence[Address]:
    if arguments.address is not None:
        if len(arguments.ids) != 1 or arguments.format is None:
            raise UsageError("--address needs exactly one ID and --format")
        return (Address(list=arguments.ids[0], format=arguments.format, url=arguments.address),)
    if arguments.format is not None:
        raise UsageError("--format goes with --address; the catalog says the format of its lists")
    known = read_addresses(arguments.addresses)
    if unknown := [i for i in arguments.ids if i not in known]:
        raise UsageError(f"no address is known for {', '.join(unknown)}; known are {', '.join(known)}")
    return [known[i] for i in arguments.ids or known]


def _progress(name: str) -> Callable[[int, int | None], None] | None:
    if not sys.stderr.isatty():
        return None

    def show(received: int, whole: int | None) -> None:
        part = f"{received * 100 // whole} %" if whole else f"{received // 1000:,} kB"
        end = "\n" if whole is not None and received >= whole else ""
        print(f"\r{name}: {part}", end=end, file=sys.stderr, flush=True)

    return show


def _status(arguments: argparse.Namespace) -> int:
    today = datetime.now(UTC).date()
    stored = lists.stored_ids(arguments.store)
    print(f"store: {arguments.store}")
    for name in stored:
        receipt = lists.read_receipt(arguments.store, name)
        if receipt is not None:
            print(_status_line(receipt, today))
    missing = [name for name in read_addresses() if name not in stored]
    if missing:
        print(f"not stored: {', '.join(missing)}; a party on one of them is not found")
    return Exit.DONE


def _status_line(receipt: Receipt, today: date) -> str:
    age = (today - receipt.edition).days
    ended = f", {receipt.counts.ended:,} ended" if receipt.counts.ended else ""
    stale = f"  STALE: over {receipt.stale_after_days} days" if receipt.is_stale(today) else ""
    return (
        f"  {receipt.list:<24} {receipt.edition}  {age:>5} days  {receipt.counts.imported:>7,} listings{ended}"
        f"  {receipt.listings_sha256[:19]}{stale}"
    )


def _show(arguments: argparse.Namespace) -> int:
    receipt = lists.read_receipt(arguments.store, arguments.id) if arguments.id is not None else None
    if receipt is None:
        show_bundled(arguments.id, arguments.listing)
        if arguments.id is None:
            print(f"in the store: {', '.join(lists.stored_ids(arguments.store)) or 'none'}")
        return Exit.DONE
    if arguments.listing is None:
        print(receipt.model_dump_json(indent=2, exclude={"sources"}, by_alias=True))
        return Exit.DONE
    (watchlist,) = lists.load_store(arguments.store, [arguments.id])
    found = next((x for x in watchlist.listings if x.id == arguments.listing), None)
    if found is None:
        raise DataError([Issue(arguments.id, 0, arguments.listing, "is not a listing of this edition")])
    print(found.model_dump_json(indent=2, exclude_defaults=True, by_alias=True))
    return Exit.DONE


def _remove(arguments: argparse.Namespace) -> int:
    code = Exit.DONE
    for name in arguments.ids:
        if lists.remove_list(arguments.store, name):
            print(f"{name}: removed")
        else:
            complain(f"{name}: is not stored")
            code = Exit.FAILED
    return code


def _formats(arguments: argparse.Namespace) -> int:
    from exportscreen.lists.importing import FORMATS

    for one in FORMATS.values():
        print(f"{one.name:<18} {one.list or '(give --as ID)':<22} {one.summary}")
    return Exit.DONE


LISTS = Command("lists", "Fetch, import and keep official lists.", add_parser, run)
