"""Fetches a list from its official address: bounded, conditional, whole or not at all."""

from __future__ import annotations

import gzip
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import httpx

from exportscreen.errors import DataError, Issue
from exportscreen.lists.importing import ImportResult, import_file
from exportscreen.lists.official import Address
from exportscreen.lists.opening import MAX_UNPACKED
from exportscreen.lists.receipt import Receipt
from exportscreen.lists.store import Saved, read_receipt, save

MAX_DOWNLOAD = 500_000_000
"""Bytes that one answer may have; the largest official file has a tenth of it."""
MAX_REDIRECTS = 5
ATTEMPTS = 3
"""Tries for what may pass by itself: a broken connection, a server's error, a time out."""
RETRIED = frozenset({429, 500, 502, 503, 504})
CHUNK = 1 << 16

Progress = Callable[[int, int | None], None]
"""Told after each piece: bytes so far, and the whole if the server says it."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a fetch may take."""

    connect: float = 15.0
    """Seconds to wait for a connection."""
    read: float = 60.0
    """Seconds to wait for the next bytes."""
    whole: float = 900.0
    """Seconds for the whole answer, however steadily it drips."""
    pause: float = 2.0
    """Seconds before the second try; doubled before the third."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """What a fetch did."""

    saved: Saved | None
    """None if the server says that nothing has changed."""
    result: ImportResult | None
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class _Answer:
    path: Path
    etag: str | None
    last_modified: str | None


class _PassingError(Exception):
    """A failure that the next try may not meet."""


def pull(
    address: Address,
    store: Path,
    *,
    now: datetime,
    accept_shrink: int = 0,
    accept_older: bool = False,
    patience: Patience | None = None,
    client: httpx.Client | None = None,
    progress: Progress | None = None,
) -> Pulled:
    """Fetch a list, read it whole, and put it into the store if it looks right.

    Args:
        address: Where; nothing else is contacted, and a redirect to another host is refused.
        store: Folder of the store.
        now: Time of retrieval.
        accept_shrink: How many vanished listings are accepted.
        accept_older: Whether an older edition may replace a newer one.
        patience: Time limits.
        client: For tests; closed by the caller.
        progress: Called as bytes arrive.

    Raises:
        DataError: The answer is not the list: an error, a page, too large, cut off, or a file that cannot be
            imported. The edition in use stays.
    """
    limits = patience or Patience()
    old = read_receipt(store, address.list)
    if old is not None and old.source != address.url:
        old = None  # validators of another address say nothing about this one
    with tempfile.TemporaryDirectory(prefix="exportscreen-") as folder, _client(client, limits) as session:
        answer = _with_retries(
            lambda: _fetch(session, address.url, old, Path(folder), limits, progress), address.url, limits
        )
        if answer is None:
            assert old is not None  # noqa: S101 - only a conditional request is answered with 304
            return Pulled(None, None, old)
        result = import_file(
            address.format, [answer.path], retrieved_on=now.date(), list_id=address.list, url=address.url
        )
        saved = save(
            result,
            store,
            source=address.url,
            retrieved_at=now,
            accept_shrink=accept_shrink,
            accept_older=accept_older,
            etag=answer.etag,
            last_modified=answer.last_modified,
        )
    return Pulled(saved, result, saved.receipt)


@contextmanager
def _client(given: httpx.Client | None, limits: Patience) -> Iterator[httpx.Client]:
    if given is not None:
        yield given
        return
    timeout = httpx.Timeout(limits.read, connect=limits.connect)
    with httpx.Client(timeout=timeout, follow_redirects=False) as client:
        yield client


def _with_retries(fetch: Callable[[], _Answer | None], url: str, limits: Patience) -> _Answer | None:
    pause = limits.pause
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return fetch()
        except _PassingError as error:
            if attempt == ATTEMPTS:
                raise _refuse(url, f"{error}; tried {ATTEMPTS} times. The edition in use stays") from error
            time.sleep(pause)
            pause *= 2
    raise AssertionError("unreachable")


def _fetch(
    session: httpx.Client,
    url: str,
    old: Receipt | None,
    folder: Path,
    limits: Patience,
    progress: Progress | None,
) -> _Answer | None:
    headers = {"User-Agent": f"exportscreen/{version('exportscreen')}", "Accept-Encoding": "gzip"}
    if old is not None and old.etag:
        headers["If-None-Match"] = old.etag
    if old is not None and old.last_modified:
        headers["If-Modified-Since"] = old.last_modified
    target = httpx.URL(url)
    try:
        for _ in range(MAX_REDIRECTS + 1):
            with session.stream("GET", target, headers=headers) as response:
                if response.is_redirect and "location" in response.headers:
                    target = _follow(target, response.headers["location"], url)
                    continue
                return _receive(response, url, old, folder, limits, progress)
    except httpx.TimeoutException as error:
        raise _PassingError("the server did not answer in time") from error
    except (httpx.NetworkError, httpx.RemoteProtocolError) as error:
        raise _PassingError(f"the connection broke: {error or type(error).__name__}") from error
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.HTTPError, ValueError) as error:
        raise _refuse(url, f"cannot be fetched: {error or type(error).__name__}") from error
    raise _refuse(url, f"redirects more than {MAX_REDIRECTS} times")


def _follow(current: httpx.URL, location: str, url: str) -> httpx.URL:
    following = current.join(location)
    if following.host != current.host or following.port != current.port or following.scheme != current.scheme:
        raise _refuse(url, f"redirects to another host, {following.host[:100]}; check the address and give it yourself")
    return following


def _receive(
    response: httpx.Response, url: str, old: Receipt | None, folder: Path, limits: Patience, progress: Progress | None
) -> _Answer | None:
    status = response.status_code
    if status == 304 and old is not None:
        return None
    if status in RETRIED:
        raise _PassingError(f"the server answered {status}")
    if status != 200:
        raise _refuse(url, f"the server answered {status}; the edition in use stays")
    if (kind := response.headers.get("content-type", "").split(";")[0].strip().lower()) in {
        "text/html",
        "application/xhtml+xml",
    }:
        raise _refuse(url, f"is {kind}: a page, not a list; the edition in use stays")
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding not in {"identity", "gzip", ""}:
        raise _refuse(url, f"is packed as {coding[:30]!r}, which was not asked for")
    length = response.headers.get("content-length", "")
    whole = int(length) if length.isdecimal() and len(length) < 16 else None
    if whole is not None and whole > MAX_DOWNLOAD:
        raise _refuse(url, f"has {whole:,} bytes; at most {MAX_DOWNLOAD:,} are read")
    path = folder / (Path(url.split("?", 1)[0]).name or "list")
    started, received = time.monotonic(), 0
    with path.open("wb") as out:
        for piece in response.iter_raw():
            received += len(piece)
            if received > MAX_DOWNLOAD:
                raise _refuse(url, f"has more than {MAX_DOWNLOAD:,} bytes")
            if time.monotonic() - started > limits.whole:
                raise _PassingError(f"took more than {limits.whole:.0f} seconds")
            out.write(piece)
            if progress is not None:
                progress(received, whole)
    if coding == "gzip":
        path = _unpack(path, url)
    with path.open("rb") as check:
        if check.read(200).lstrip().lower().startswith((b"<!doctype html", b"<html")):
            raise _refuse(url, "is a page, not a list; the edition in use stays")
    return _Answer(path, _short(response.headers.get("etag")), _short(response.headers.get("last-modified")))


def _unpack(path: Path, url: str) -> Path:
    """Undo the packing of the transfer; a stream that ends early is an error, not a shorter list."""
    plain = path.with_name(f"{path.name}.plain")
    size = 0
    try:
        with gzip.open(path, "rb") as packed, plain.open("wb") as out:
            while piece := packed.read(CHUNK):
                size += len(piece)
                if size > MAX_UNPACKED:
                    raise _refuse(url, f"unpacks to more than {MAX_UNPACKED:,} bytes")
                out.write(piece)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise _PassingError(f"arrived as broken gzip: {error}") from error
    return plain


def _short(header: str | None) -> str | None:
    return header if header and len(header) <= 300 else None


def _refuse(url: str, message: str) -> DataError:
    return DataError([Issue(url, 0, "", message)])
