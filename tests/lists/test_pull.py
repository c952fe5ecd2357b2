"""Fetching, against a real server on this machine: whole, bounded, conditional, or not at all."""

from __future__ import annotations

import contextlib
import gzip
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from lists_support import FIXTURES

from exportscreen.errors import DataError
from exportscreen.lists import load_store, read_receipt
from exportscreen.lists import pull as pulling
from exportscreen.lists.official import Address, official_lists, read_addresses
from exportscreen.lists.pull import Patience, Pulled, pull

NOW = datetime(2030, 8, 1, 12, tzinfo=UTC)
SHORT = Patience(connect=2, read=0.4, whole=3, pause=0.01)
UN = (FIXTURES / "un.xml").read_bytes()
Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """Answers as a test tells it to, and keeps what it was asked."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.asked: list[tuple[str, dict[str, str]]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
                answer = server.answers.pop(0) if len(server.answers) > 1 else server.answers[0]
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    answer(self)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/list.xml"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.http.shutdown()
    running.http.server_close()


def sends(body: bytes, status: int = 200, length: int | None = None, **headers: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return answer


def drips(body: bytes, pause: float) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        for i in range(0, len(body), 50):
            request.wfile.write(body[i : i + 50])
            request.wfile.flush()
            time.sleep(pause)

    return answer


def fetch(server: Server, store: Path, patience: Patience = SHORT, accept_shrink: int = 0) -> Pulled:
    address = Address(list="un-consolidated", format="un-xml", url=server.url)
    timeout = httpx.Timeout(patience.read, connect=patience.connect)
    with httpx.Client(timeout=timeout, trust_env=False) as client:
        return pull(address, store, now=NOW, patience=patience, client=client, accept_shrink=accept_shrink)


def test_a_list_is_fetched_imported_and_stored(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(UN, Content_Type="application/xml", ETag='"one"')]
    pulled = fetch(server, tmp_path)
    assert pulled.receipt.source == server.url
    assert pulled.receipt.etag == '"one"'
    assert pulled.receipt.retrieved_at == "2030-08-01T12:00:00+00:00"
    assert len(load_store(tmp_path)[0].listings) == 2
    assert server.asked[0][1]["user-agent"].startswith("exportscreen/")


def test_the_next_request_is_conditional_and_304_keeps_the_edition(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(UN, ETag='"one"', Last_Modified="Wed, 27 Feb 2030 00:00:00 GMT"), sends(b"", 304)]
    fetch(server, tmp_path)
    pulled = fetch(server, tmp_path)
    assert pulled.saved is None
    asked = server.asked[1][1]
    assert asked["if-none-match"] == '"one"'
    assert asked["if-modified-since"] == "Wed, 27 Feb 2030 00:00:00 GMT"


def test_validators_of_another_address_are_not_sent(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(UN, ETag='"one"')]
    fetch(server, tmp_path)
    server.url += "?other"
    fetch(server, tmp_path)
    assert "if-none-match" not in server.asked[1][1]


def test_a_304_that_nobody_asked_for_is_an_error(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(b"", 304)]
    with pytest.raises(DataError, match="answered 304"):
        fetch(server, tmp_path)


def test_gzip_in_transfer_is_unpacked(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(gzip.compress(UN), Content_Encoding="gzip")]
    assert fetch(server, tmp_path).receipt.counts.imported == 2


def test_truncated_gzip_is_an_error_and_not_a_shorter_list(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(gzip.compress(UN)[:-40], Content_Encoding="gzip")]
    with pytest.raises(DataError, match="broken gzip"):
        fetch(server, tmp_path)


def test_a_redirect_on_the_same_host_is_followed(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(b"", 302, Location="/elsewhere/un.xml"), sends(UN)]
    fetch(server, tmp_path)
    assert [path for path, _ in server.asked] == ["/list.xml", "/elsewhere/un.xml"]


def test_a_redirect_to_another_host_is_refused(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(b"", 302, Location="http://localhost.example.org/un.xml")]
    with pytest.raises(DataError, match="redirects to another host"):
        fetch(server, tmp_path)


def test_endless_redirects_are_refused(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(b"", 302, Location="/list.xml")]
    with pytest.raises(DataError, match="redirects more than"):
        fetch(server, tmp_path)


def test_what_passes_by_itself_is_tried_again(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(b"busy", 503), sends(UN[:500], length=len(UN)), sends(UN)]
    assert fetch(server, tmp_path).receipt.counts.imported == 2
    assert len(server.asked) == 3


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (sends(b"gone", 404), "answered 404"),
        (sends(b"no", 403), "answered 403"),
        (sends(b"busy", 503), "answered 503; tried 3 times"),
        (sends(b"<html>Sign in</html>", Content_Type="text/html; charset=utf-8"), "a page, not a list"),
        (sends(b"  <!DOCTYPE html><html></html>", Content_Type="application/xml"), "a page, not a list"),
        (sends(UN[:700], length=len(UN)), "the connection broke"),
        (sends(UN[:700]), "broken or cut off"),
        (sends(b""), "is empty"),
        (sends(UN, Content_Encoding="br"), "packed as 'br'"),
        (drips(UN, 1.0), "did not answer in time"),
    ],
    ids=["404", "403", "503", "page", "disguised", "short", "truncated", "empty", "brotli", "slow"],
)
def test_a_bad_answer_leaves_the_list_in_use(server: Server, tmp_path: Path, answer: Answer, message: str) -> None:
    server.answers = [sends(UN)]
    fetch(server, tmp_path)
    server.answers = [answer]
    with pytest.raises(DataError, match=message):
        fetch(server, tmp_path)
    receipt = read_receipt(tmp_path, "un-consolidated")
    assert receipt is not None
    assert receipt.edition == date(2030, 2, 27)
    assert len(load_store(tmp_path)[0].listings) == 2


def test_an_answer_that_drips_for_ever_is_cut(server: Server, tmp_path: Path) -> None:
    server.answers = [drips(UN * 20, 0.05)]
    with pytest.raises(DataError, match="took more than"):
        fetch(server, tmp_path, Patience(connect=2, read=2, whole=0.3, pause=0.01))


def test_an_answer_over_the_bound_is_refused(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pulling, "MAX_DOWNLOAD", 1000)
    server.answers = [sends(UN)]
    with pytest.raises(DataError, match=r"at most 1,000 are read"):
        fetch(server, tmp_path)

    def unannounced(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        request.wfile.write(UN)

    server.answers = [unannounced]
    with pytest.raises(DataError, match="has more than 1,000 bytes"):
        fetch(server, tmp_path)


def test_a_list_that_lost_half_is_refused_and_the_old_one_stays(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(UN)]
    fetch(server, tmp_path)
    half = UN[: UN.index(b"<ENTITIES>")] + b"</CONSOLIDATED_LIST>"
    server.answers = [sends(half)]
    with pytest.raises(DataError, match="1 of 2 listings have vanished"):
        fetch(server, tmp_path)
    assert fetch(server, tmp_path, accept_shrink=1).receipt.counts.imported == 1


def test_nothing_listens(tmp_path: Path) -> None:
    address = Address(list="un-consolidated", format="un-xml", url="http://127.0.0.1:9/un.xml")
    with pytest.raises(DataError, match="tried 3 times"):
        pull(address, tmp_path, now=NOW, patience=SHORT)


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "not an address", "file:///etc/hostname", "http://"])
def test_what_is_not_an_address_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(DataError):
        pull(Address(list="un-consolidated", format="un-xml", url=url), tmp_path, now=NOW, patience=SHORT)


def test_progress_is_told(server: Server, tmp_path: Path) -> None:
    server.answers = [sends(UN)]
    told: list[tuple[int, int | None]] = []
    address = Address(list="un-consolidated", format="un-xml", url=server.url)
    with httpx.Client(trust_env=False) as client:
        pull(address, tmp_path, now=NOW, client=client, progress=lambda got, whole: told.append((got, whole)))
    assert told[-1] == (len(UN), len(UN))


def test_the_catalog_of_addresses_is_sound() -> None:
    from exportscreen.lists.importing import FORMATS

    for name, address in read_addresses().items():
        assert address.url.startswith("https://"), name
        assert address.format in FORMATS
        assert name in official_lists()
