"""The store: one folder a list, one folder an edition with `listings.jsonl` and `receipt.json`, swapped in atomically.

<store>/<list id>/current.json            which edition is in use
<store>/<list id>/<day>-<digest>/…        the last two editions
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from exportscreen.content.parties import Listing, Watchlist
from exportscreen.content.sources import Source
from exportscreen.errors import DataError, ExportscreenError, Issue
from exportscreen.lists.guard import check_loss, end_listing
from exportscreen.lists.receipt import Receipt

if TYPE_CHECKING:
    from exportscreen.lists.importing import ImportResult

SAID = frozenset(
    {
        "list", "title", "issuer", "measure", "edition", "stale_after_days", "bounds", "url", "sources",
        "listings_sha256",
    }
)  # fmt: skip
"""Fields of a receipt that reach the content; the others say how it came here."""
_ID = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")


@dataclass(frozen=True, slots=True)
class Edition:
    """One stored list, ready for screening."""

    watchlist: Watchlist
    sources: tuple[Source, ...]
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Stored:
    """The edition of a list that is in use, before its listings are read."""

    folder: Path
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving an import did."""

    receipt: Receipt
    unchanged: bool
    """True if the same file was stored already."""
    added: int
    lost: tuple[str, ...]
    """Names of listings that were in the edition before and are not in this one."""


def default_store() -> Path:
    """The store's place on this machine: `EXPORTSCREEN_LISTS`, else the user's data folder.

    Raises:
        ExportscreenError: platformdirs is not installed.
    """
    if named := os.environ.get("EXPORTSCREEN_LISTS"):
        return Path(named)
    try:
        import platformdirs
    except ImportError:
        raise ExportscreenError("name the store with --store, or install exportscreen[lists]") from None
    return Path(platformdirs.user_data_dir("exportscreen", appauthor=False)) / "lists"


def stored_ids(store: Path) -> tuple[str, ...]:
    """Ids of the lists in a store; empty if the folder does not exist."""
    if not store.is_dir():
        return ()
    return tuple(sorted(p.name for p in store.iterdir() if _ID.match(p.name) and (p / "current.json").is_file()))


def read_receipt(store: Path, list_id: str) -> Receipt | None:
    """Receipt of the edition in use; None if the list is not stored.

    Raises:
        DataError: The store's files are damaged.
    """
    folder = _current(store, list_id)
    return None if folder is None else _receipt(folder)


def load_store(store: Path | None = None, only: Sequence[str] = ()) -> tuple[Watchlist, ...]:
    """Watchlists of the store, in the order of their ids; see `load_editions`."""
    return tuple(edition.watchlist for edition in load_editions(store, only))


def load_editions(store: Path | None = None, only: Sequence[str] = ()) -> tuple[Edition, ...]:
    """Stored lists with their receipts, each checked against the digest in its receipt.

    Args:
        store: Folder; the default place if not given.
        only: Ids of the lists to load, in this order; all by default.

    Raises:
        DataError: A list named in `only` is not stored, or the store's files are damaged.
    """
    with collector_paused():
        return tuple(load_edition(stored) for stored in find_editions(store, only))


def find_editions(store: Path | None = None, only: Sequence[str] = ()) -> tuple[Stored, ...]:
    """Receipts of the editions in use, whose listings `load_edition` and `check_edition` read; see `load_editions`."""
    root = store or default_store()
    return tuple(_find(root, list_id) for list_id in tuple(only) or stored_ids(root))


def check_edition(stored: Stored) -> None:
    """Make sure that the stored listings are those of the receipt, without reading what they say.

    Raises:
        DataError: They are not, or cannot be read.
    """
    path = stored.folder / "listings.jsonl"
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unreadable(path, error) from error
    if f"sha256:{digest}" != stored.receipt.listings_sha256:
        raise _not_as_received(path)


@contextlib.contextmanager
def collector_paused() -> Iterator[None]:
    """Hundreds of thousands of new objects are all live; scanning them for garbage doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _find(root: Path, list_id: str) -> Stored:
    folder = _current(root, list_id)
    if folder is None:
        have = ", ".join(stored_ids(root)) or "none"
        raise DataError([Issue(str(root), 0, list_id, f"is not stored; stored are {have}; import or pull it first")])
    return Stored(folder, _receipt(folder))


def load_edition(stored: Stored) -> Edition:
    """Read the listings of a stored edition; what else reaches the watchlist are fields named in `SAID`.

    Raises:
        DataError: The listings are not those of the receipt, or cannot be read.
    """
    receipt = stored.receipt
    watchlist = Watchlist.model_validate(
        {
            "kind": "watchlist",
            "id": receipt.list,
            "title": receipt.title,
            "issuer": receipt.issuer,
            "measure": receipt.measure,
            "retrieved_on": receipt.edition,
            "stale_after_days": receipt.stale_after_days,
            "bounds": {"min": receipt.bounds[0], "max": receipt.bounds[1]},
            "url": receipt.url,
            "listings": _listings(stored.folder, receipt),
        }
    )
    return Edition(watchlist, receipt.sources, receipt)


def _listings(folder: Path, receipt: Receipt) -> tuple[Listing, ...]:
    path = folder / "listings.jsonl"
    data = _read(path)
    if _digest(data) != receipt.listings_sha256:
        raise _not_as_received(path)
    read = Listing.model_validate_json
    try:
        return tuple(read(line) for line in data.splitlines())
    except ValidationError as error:
        raise DataError(
            [Issue(str(path), 0, "", f"cannot be read: {error.errors()[0]['msg']}; import it again")]
        ) from error


def save(
    result: ImportResult,
    store: Path,
    *,
    source: str,
    retrieved_at: datetime,
    accept_shrink: int = 0,
    accept_older: bool = False,
    etag: str | None = None,
    last_modified: str | None = None,
) -> Saved:
    """Put an import into the store, unless it looks wrong beside the edition in use.

    Args:
        result: What `import_file` gave.
        store: Folder of the store; made if it does not exist.
        source: File or address, for the receipt.
        retrieved_at: When the original was fetched; in UTC in the receipt.
        accept_shrink: How many vanished listings are accepted although they are more than the guard allows.
        accept_older: Whether an edition older than the one in use may replace it.
        etag: For the next conditional request.
        last_modified: For the next conditional request.

    Raises:
        DataError: Too many listings vanished (their names are in it), or the edition is older. The old edition stays.
    """
    list_id = result.watchlist.id
    if not _ID.match(list_id):
        raise DataError([Issue(list_id, 0, "", "is not an id; use letters, digits, dot, hyphen, underscore")])
    folder = _current(store, list_id)
    old = _receipt(folder) if folder is not None else None
    before = {} if folder is None or old is None else {x.id: x for x in _listings(folder, old)}
    ended_before = {} if old is None else {i: before[i] for i in old.ended if i in before}
    active = {i: x for i, x in before.items() if i not in ended_before}
    now = {x.id: x for x in result.watchlist.listings}
    lost = [x for i, x in active.items() if i not in now]
    if old is not None:
        if result.edition < old.edition and not accept_older:
            message = (
                f"the edition of {result.edition} is older than the one in use, {old.edition}; --accept-older takes it"
            )
            raise DataError([Issue(source, 0, list_id, message)])
        check_loss(lost, len(active), accept_shrink, source, list_id)
    gone = {x.id: end_listing(x, result.edition) for x in lost}
    gone |= {i: x for i, x in ended_before.items() if i not in now}
    listings = sorted([*now.values(), *gone.values()], key=lambda x: x.id)
    data = "".join(f"{x.model_dump_json(exclude_defaults=True, by_alias=True)}\n" for x in listings).encode("utf-8")
    receipt = _make_receipt(result, source, retrieved_at, _digest(data), tuple(sorted(gone)), etag, last_modified)
    unchanged = old is not None and (old.sha256, old.importer_version) == (receipt.sha256, receipt.importer_version)
    _swap_in(store / list_id, receipt, data)
    return Saved(receipt, unchanged, len(now.keys() - active.keys()), tuple(sorted(x.name for x in lost)))


def _make_receipt(
    result: ImportResult,
    source: str,
    retrieved_at: datetime,
    digest: str,
    ended: tuple[str, ...],
    etag: str | None,
    last_modified: str | None,
) -> Receipt:
    from exportscreen.lists.importing import IMPORTER_VERSION

    watchlist = result.watchlist
    return Receipt(
        list=watchlist.id,
        edition=result.edition,
        edition_stated=result.edition_stated,
        format=result.format,
        importer_version=IMPORTER_VERSION,
        source=source,
        retrieved_at=retrieved_at.astimezone(UTC).isoformat(timespec="seconds"),
        sha256=result.digest,
        listings_sha256=digest,
        counts=result.counts.model_copy(update={"ended": len(ended)}),
        ignored=dict(result.ignored),
        issues=len(result.issues),
        etag=etag,
        last_modified=last_modified,
        title=watchlist.title,
        issuer=watchlist.issuer,
        measure=watchlist.measure,
        stale_after_days=watchlist.stale_after_days,
        url=watchlist.url,
        bounds=(watchlist.bounds.min, watchlist.bounds.max),
        ended=ended,
        sources=result.sources,
    )


def _swap_in(folder: Path, receipt: Receipt, data: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f".part-{os.getpid()}"
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir()
    try:
        _write(beside / "listings.jsonl", data)
        _write(
            beside / "receipt.json", receipt.model_dump_json(indent=1, exclude_defaults=True, by_alias=True).encode()
        )
        target = folder / receipt.name
        used = _current(folder.parent, folder.name)
        if target.exists():
            # the same original again: its files are replaced one by one, each whole, listings before their receipt
            for name in ("listings.jsonl", "receipt.json"):
                (beside / name).replace(target / name)
        else:
            beside.rename(target)
        pointer = {"edition": receipt.name, "before": _before(folder, used, target)}
        _write(folder / f".current-{os.getpid()}", json.dumps(pointer).encode())
        (folder / f".current-{os.getpid()}").replace(folder / "current.json")
        _prune(folder, {v for v in pointer.values() if v is not None})
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _before(folder: Path, used: Path | None, target: Path) -> str | None:
    """Name of the edition to keep beside the new one."""
    if used is not None and used.name != target.name:
        return used.name
    with contextlib.suppress(OSError, ValueError):
        name = json.loads((folder / "current.json").read_bytes()).get("before")
        return name if isinstance(name, str) else None
    return None


def _prune(folder: Path, keep: Iterable[str]) -> None:
    kept = set(keep)
    for path in folder.iterdir():
        if path.is_dir() and not path.name.startswith(".") and path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)


def remove_list(store: Path, list_id: str) -> bool:
    """Take a list out of the store with all its editions; False if it is not there."""
    if list_id not in stored_ids(store):
        return False
    # the pointer first: a list half removed is a list that is not there
    (store / list_id / "current.json").unlink()
    shutil.rmtree(store / list_id)
    return True


def _current(store: Path, list_id: str) -> Path | None:
    pointer = store / list_id / "current.json"
    if not _ID.match(list_id) or not pointer.is_file():
        return None
    try:
        name = json.loads(_read(pointer))["edition"]
    except (ValueError, KeyError, TypeError) as error:
        raise DataError([Issue(str(pointer), 0, "", "is damaged; import the list again")]) from error
    if not isinstance(name, str) or not _ID.match(name):
        raise DataError([Issue(str(pointer), 0, "edition", "is not the name of an edition; import the list again")])
    return store / list_id / name


def _receipt(folder: Path) -> Receipt:
    path = folder / "receipt.json"
    try:
        return Receipt.model_validate_json(_read(path))
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(map(str, problem["loc"]))
        raise DataError([Issue(str(path), 0, where, f"{problem['msg']}; import the list again")]) from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> DataError:
    return DataError([Issue(str(path), 0, "", f"cannot be read: {error.strerror}; import the list again")])


def _not_as_received(path: Path) -> DataError:
    return DataError([Issue(str(path), 0, "", "is not what its receipt says; import the list again")])


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())


def _digest(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
