"""Bundled content joined with stored lists, kept compiled: the same answers, never a stale or damaged one."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lists_support import CASES, DAY

from exportscreen.content.arrays import open_arrays
from exportscreen.content.catalog import Catalog
from exportscreen.content.load import load_catalog
from exportscreen.content.packed import PackedListings
from exportscreen.errors import DataError
from exportscreen.lists import join_catalog, load_editions, load_joined, remove_list, save
from exportscreen.lists.importing import import_file
from exportscreen.screening import Screener

NOW = datetime(2030, 8, 1, 12, tzinfo=UTC)
AS_OF = date(2030, 8, 1)
DEALS = (
    {"text": "Spare parts for Example Trading Company and for EXAMPLE FIRM 950, Ankara"},
    {
        "parties": [{"role": "end_user", "name": "Child Ltd"}],
        "ownership": [{"owner": "Example Firm 950", "owned": "Child Ltd", "share": 60}],
    },
    {
        "parties": [{"role": "buyer", "name": "Shahid Hemmat Industrial Group"}],
        "items": [{"description": "gyroscopes"}],
    },
)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of compiled files."""
    monkeypatch.setenv("EXPORTSCREEN_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with five lists."""
    place = tmp_path / "store"
    for name in ("ofac", "eu", "uk-csv", "sema"):
        save(CASES[name].read(), place, source="test", retrieved_at=NOW)
    put(place, "2030-01-01", range(900, 1000))
    return place


def put(store: Path, day: str, numbers: Iterable[int]) -> None:
    """Store a UN list of that day with those references."""
    entities = "".join(
        f"<ENTITY><FIRST_NAME>EXAMPLE FIRM {n}</FIRST_NAME><UN_LIST_TYPE>Iran</UN_LIST_TYPE>"
        f"<REFERENCE_NUMBER>IRe.{n}</REFERENCE_NUMBER><LISTED_ON>2010-01-01</LISTED_ON></ENTITY>"
        for n in numbers
    )
    path = store.parent / "un.xml"
    path.write_text(
        f'<CONSOLIDATED_LIST dateGenerated="{day}"><ENTITIES>{entities}</ENTITIES></CONSOLIDATED_LIST>',
        encoding="utf-8",
    )
    save(import_file("un-xml", [path], retrieved_on=DAY), store, source="un.xml", retrieved_at=NOW)


def compiled(kept: Path) -> list[Path]:
    return sorted(kept.glob("*.joined"))


def reports(catalog: Catalog) -> list[str]:
    screener = Screener(catalog)
    return [screener.screen(deal, AS_OF).model_dump_json() for deal in DEALS]


def test_cold_warm_and_switched_off_give_the_same_reports(
    kept: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cold = reports(load_joined(load_catalog(), store))
    assert len(compiled(kept)) == 1
    assert any(json.loads(one)["flags"] for one in cold)
    assert reports(load_joined(load_catalog(), store)) == cold
    monkeypatch.setenv("EXPORTSCREEN_CACHE", "off")
    before = {path: path.stat().st_mtime_ns for path in kept.iterdir()}
    assert reports(load_joined(load_catalog(), store)) == cold
    assert {path: path.stat().st_mtime_ns for path in kept.iterdir()} == before
    assert reports(join_catalog(load_catalog(), load_editions(store))) == cold, "the slow way says the same"


def test_the_compiled_form_is_the_joined_catalog(kept: Path, store: Path) -> None:
    slow = join_catalog(load_catalog(), load_editions(store))
    for _ in range(2):
        joined = load_joined(load_catalog(), store)
        assert joined == slow
        assert (joined.digest, joined.list_digests) == (slow.digest, slow.list_digests)
        assert list(joined.listings) == list(slow.listings)
        assert {i: w.id for i, w in joined.watchlist_of.items()} == {i: w.id for i, w in slow.watchlist_of.items()}
        assert joined.stakes == slow.stakes
    assert len(compiled(kept)) == 1


def test_a_listing_is_read_when_it_is_asked_for(kept: Path, store: Path) -> None:
    load_joined(load_catalog(), store)
    joined = load_joined(load_catalog(), store)
    assert isinstance(joined.watchlists["un-consolidated"].listings, PackedListings)
    assert joined.listings["IRe.950"].name == "EXAMPLE FIRM 950"


@pytest.mark.parametrize("damage", ["cut", "bit", "empty"])
def test_a_damaged_compiled_form_is_made_anew(kept: Path, store: Path, damage: str) -> None:
    before = load_joined(load_catalog(), store)
    (path,) = compiled(kept)
    sound = path.read_bytes()
    middle = len(sound) // 2
    path.write_bytes(
        {
            "cut": sound[:middle],
            "bit": sound[:middle] + bytes([sound[middle] ^ 4]) + sound[middle + 1 :],
            "empty": b"",
        }[damage]
    )
    assert load_joined(load_catalog(), store) == before
    assert path.read_bytes() == sound


def test_a_changed_edition_is_never_answered_from_the_old_form(kept: Path, store: Path) -> None:
    old = load_joined(load_catalog(), store)
    put(store, "2030-02-01", range(901, 1001))
    new = load_joined(load_catalog(), store)
    assert new.digest != old.digest
    assert "IRe.1000" in new.listings
    assert new.listings["IRe.900"].designations[0].periods[0].effective_to == date(2030, 2, 1)
    assert len(compiled(kept)) == 2


def test_what_the_receipt_says_of_a_list_is_content_too(kept: Path, store: Path) -> None:
    old = load_joined(load_catalog(), store)
    (path,) = store.glob("un-consolidated/*/receipt.json")
    said = json.loads(path.read_bytes())
    path.write_text(json.dumps({**said, "title": "Another title"}), encoding="utf-8")
    new = load_joined(load_catalog(), store)
    assert new.watchlists["un-consolidated"].title == "Another title"
    assert new.digest != old.digest
    path.write_text(json.dumps({**said, "retrieved_at": "2031-01-01T00:00:00+00:00"}), encoding="utf-8")
    assert load_joined(load_catalog(), store).digest == old.digest, "the day of the fetch is no content"


def test_other_bundled_content_is_another_catalog(kept: Path, store: Path, tmp_path: Path) -> None:
    rule = tmp_path / "own" / "own-group.yaml"
    rule.parent.mkdir()
    rule.write_text(
        'kind: country_group\nid: own-group\ntitle: Ours\nas_of: "2024-01-01"\nmembers: [{country: XK}]\n',
        encoding="utf-8",
    )
    first = load_joined(load_catalog(), store)
    second = load_joined(load_catalog([rule.parent]), store)
    assert second.digest != first.digest
    assert "own-group" in second.groups


def test_a_damaged_list_is_said_although_a_compiled_form_is_there(kept: Path, store: Path) -> None:
    load_joined(load_catalog(), store)
    (path,) = store.glob("un-consolidated/*/listings.jsonl")
    path.write_bytes(path.read_bytes().replace(b"EXAMPLE FIRM 950", b"EXAMPLE FIRM 951"))
    with pytest.raises(DataError, match="not what its receipt says"):
        load_joined(load_catalog(), store)
    path.unlink()
    with pytest.raises(DataError, match="cannot be read"):
        load_joined(load_catalog(), store)


def test_only_the_lists_named_are_joined(kept: Path, store: Path) -> None:
    joined = load_joined(load_catalog(), store, ["eu-consolidated"])
    assert "eu-consolidated" in joined.watchlists
    assert "un-consolidated" not in joined.watchlists
    with pytest.raises(DataError, match="is not stored"):
        load_joined(load_catalog(), store, ["jp-meti-end-user-list"])


def test_an_empty_store_leaves_the_catalog_as_it_is(kept: Path, store: Path) -> None:
    for name in ("ofac-sdn", "eu-consolidated", "uk-sanctions-list", "ca-sema", "un-consolidated"):
        assert remove_list(store, name)
    assert load_joined(load_catalog(), store) is load_catalog()


def test_a_joined_catalog_is_sent_to_another_process(kept: Path, store: Path) -> None:
    joined = load_joined(load_catalog(), store)
    sent = pickle.dumps(joined)
    for path in compiled(kept):
        path.unlink()
    again = pickle.loads(sent)  # noqa: S301 - our own bytes
    assert again == joined
    assert (again.digest, again.list_digests) == (joined.digest, joined.list_digests)


def test_two_processes_that_build_at_once_leave_one_sound_file(kept: Path, store: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from exportscreen.content.load import load_catalog;"
        "from exportscreen.lists import load_joined;"
        "joined = load_joined(load_catalog(), Path(sys.argv[1])); print(joined.digest, len(joined.listings))"
    )
    command = [sys.executable, "-c", code, str(store)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [one.communicate(timeout=300)[0] for one in running]
    assert [one.returncode for one in running] == [0, 0]
    joined = load_joined(load_catalog(), store)
    assert said == [f"{joined.digest} {len(joined.listings)}\n"] * 2
    (path,) = compiled(kept)
    assert open_arrays(path) is not None
    assert not list(kept.glob("*.part"))
