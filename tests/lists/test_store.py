"""The store: editions swapped in whole, guarded against sudden loss, kept twice, checked on loading."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lists_support import CASES, DAY, FIXTURES

from exportscreen.errors import DataError
from exportscreen.lists import load_editions, load_store, read_receipt, remove_list, save, stored_ids
from exportscreen.lists.importing import ImportResult, import_file
from exportscreen.lists.store import Saved

NOW = datetime(2030, 8, 1, 12, tzinfo=UTC)


def many(tmp_path: Path, day: str, numbers: range) -> ImportResult:
    """A UN file of that day with those references."""
    entities = "".join(
        f"<ENTITY><FIRST_NAME>EXAMPLE FIRM {n}</FIRST_NAME><UN_LIST_TYPE>Iran</UN_LIST_TYPE>"
        f"<REFERENCE_NUMBER>IRe.{n}</REFERENCE_NUMBER><LISTED_ON>2010-01-01</LISTED_ON></ENTITY>"
        for n in numbers
    )
    path = tmp_path / "un.xml"
    path.write_text(
        f'<CONSOLIDATED_LIST dateGenerated="{day}"><ENTITIES>{entities}</ENTITIES></CONSOLIDATED_LIST>',
        encoding="utf-8",
    )
    return import_file("un-xml", [path], retrieved_on=DAY)


def put(store: Path, result: ImportResult, accept_shrink: int = 0, accept_older: bool = False) -> Saved:
    return save(
        result, store, source="un.xml", retrieved_at=NOW, accept_shrink=accept_shrink, accept_older=accept_older
    )


@pytest.mark.parametrize("name", CASES)
def test_what_is_loaded_is_what_was_imported(tmp_path: Path, name: str) -> None:
    result = CASES[name].read()
    save(result, tmp_path, source="file", retrieved_at=NOW)
    (edition,) = load_editions(tmp_path)
    assert edition.watchlist == result.watchlist
    assert edition.sources == result.sources
    assert edition.receipt.sha256 == result.digest
    assert edition.receipt.counts.records == result.counts.records


def test_the_receipt_says_where_an_edition_comes_from(tmp_path: Path) -> None:
    put(tmp_path, CASES["un"].read())
    receipt = read_receipt(tmp_path, "un-consolidated")
    assert receipt is not None
    assert (receipt.edition, receipt.source, receipt.format) == (date(2030, 2, 27), "un.xml", "un-xml")
    assert receipt.retrieved_at == "2030-08-01T12:00:00+00:00"
    assert receipt.ignored["DATAID"] == 2
    assert receipt.is_stale(date(2030, 3, 20))
    assert not receipt.is_stale(date(2030, 3, 1))


def test_stored_lines_are_one_listing_each_and_sorted(tmp_path: Path) -> None:
    put(tmp_path, CASES["un"].read())
    (path,) = tmp_path.glob("*/*/listings.jsonl")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line[:15] for line in lines] == ['{"id":"IRe.901"', '{"id":"IRi.901"']


def test_a_sudden_loss_is_refused_with_the_names_and_the_old_edition_stays(tmp_path: Path) -> None:
    put(tmp_path, many(tmp_path, "2030-01-01", range(100, 200)))
    with pytest.raises(DataError, match="6 of 100 listings have vanished") as refused:
        put(tmp_path, many(tmp_path, "2030-01-02", range(106, 200)))
    assert "EXAMPLE FIRM 100 (IRe.100)" in str(refused.value)
    assert "--accept-shrink 6" in str(refused.value)
    receipt = read_receipt(tmp_path, "un-consolidated")
    assert receipt is not None
    assert receipt.edition == date(2030, 1, 1)
    assert not list(tmp_path.glob("*/.*"))


def test_a_loss_within_the_bound_or_accepted_is_taken(tmp_path: Path) -> None:
    put(tmp_path, many(tmp_path, "2030-01-01", range(100, 200)))
    assert len(put(tmp_path, many(tmp_path, "2030-01-02", range(105, 200))).lost) == 5
    assert len(put(tmp_path, many(tmp_path, "2030-01-03", range(150, 200)), accept_shrink=45).lost) == 45


def test_a_swap_of_as_many_others_is_a_loss_too(tmp_path: Path) -> None:
    put(tmp_path, many(tmp_path, "2030-01-01", range(100, 200)))
    with pytest.raises(DataError, match="100 of 100 listings have vanished"):
        put(tmp_path, many(tmp_path, "2030-01-02", range(300, 400)))


def test_a_party_that_left_is_kept_as_ended_on_the_day_of_the_first_edition_without_it(tmp_path: Path) -> None:
    put(tmp_path, many(tmp_path, "2030-01-01", range(100, 200)))
    saved = put(tmp_path, many(tmp_path, "2030-02-01", range(101, 200)))
    assert saved.receipt.ended == ("IRe.100",)
    assert saved.receipt.counts.ended == 1
    (watchlist,) = load_store(tmp_path)
    period = next(x for x in watchlist.listings if x.id == "IRe.100").designations[0].periods[0]
    assert (period.effective_from, period.effective_to) == (date(2010, 1, 1), date(2030, 2, 1))
    third = put(tmp_path, many(tmp_path, "2030-03-01", range(101, 200)))
    assert third.receipt.ended == ("IRe.100",), "still ended in the edition after"
    assert third.lost == ()
    back = put(tmp_path, many(tmp_path, "2030-04-01", range(100, 200)))
    assert back.receipt.ended == (), "a party that came back is listed again"


def test_an_undated_party_that_left_ends_from_the_day_it_was_seen(tmp_path: Path) -> None:
    save(CASES["ofac"].read(), tmp_path, source="a", retrieved_at=NOW)
    text = (FIXTURES / "ofac.xml").read_text(encoding="utf-8").replace("05/07/2030", "06/07/2030")
    path = tmp_path / "sdn.xml"
    path.write_text(text.replace("900004", "900005"), encoding="utf-8")
    save(CASES["ofac"].read(path), tmp_path, source="b", retrieved_at=NOW, accept_shrink=1)
    (watchlist,) = load_store(tmp_path)
    period = next(x for x in watchlist.listings if x.id == "ofac-900004").designations[0].periods[0]
    assert (period.effective_from, period.effective_to) == (date(2030, 5, 7), date(2030, 6, 7))
    assert period.note is not None


def test_an_older_edition_is_refused_unless_accepted(tmp_path: Path) -> None:
    put(tmp_path, many(tmp_path, "2030-02-01", range(100, 110)))
    older = many(tmp_path, "2030-01-01", range(100, 110))
    with pytest.raises(DataError, match="older than the one in use"):
        put(tmp_path, older)
    assert put(tmp_path, older, accept_older=True).receipt.edition == date(2030, 1, 1)


def test_the_last_two_editions_are_kept(tmp_path: Path) -> None:
    for month in range(1, 5):
        put(tmp_path, many(tmp_path, f"2030-0{month}-01", range(100, 110)))
    kept = sorted(p.name[:10] for p in (tmp_path / "un-consolidated").iterdir() if p.is_dir())
    assert kept == ["2030-03-01", "2030-04-01"]


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    result = many(tmp_path, "2030-01-01", range(100, 110))
    put(tmp_path, result)
    assert put(tmp_path, result).unchanged
    assert len(load_store(tmp_path)[0].listings) == 10


def test_a_damaged_store_is_said_and_not_screened(tmp_path: Path) -> None:
    put(tmp_path, CASES["un"].read())
    (path,) = tmp_path.glob("*/*/listings.jsonl")
    path.write_bytes(path.read_bytes().replace(b"EXAMPLE", b"SAMPLE"))
    with pytest.raises(DataError, match="not what its receipt says"):
        load_store(tmp_path)
    (receipt,) = tmp_path.glob("*/*/receipt.json")
    receipt.write_text("{}")
    with pytest.raises(DataError, match="import the list again"):
        load_store(tmp_path)


def test_the_pointer_cannot_lead_out_of_the_store(tmp_path: Path) -> None:
    put(tmp_path, CASES["un"].read())
    (tmp_path / "un-consolidated" / "current.json").write_text('{"edition": "../../elsewhere"}')
    with pytest.raises(DataError, match="not the name of an edition"):
        load_store(tmp_path)


def test_only_the_lists_named_are_loaded(tmp_path: Path) -> None:
    put(tmp_path, CASES["un"].read())
    save(CASES["eu"].read(), tmp_path, source="eu", retrieved_at=NOW)
    assert stored_ids(tmp_path) == ("eu-consolidated", "un-consolidated")
    assert [w.id for w in load_store(tmp_path, ["un-consolidated"])] == ["un-consolidated"]
    with pytest.raises(DataError, match=r"is not stored; stored are eu-consolidated, un-consolidated"):
        load_store(tmp_path, ["ofac-sdn"])


def test_an_empty_store_is_empty(tmp_path: Path) -> None:
    assert load_store(tmp_path / "absent") == ()


def test_a_removed_list_is_gone(tmp_path: Path) -> None:
    put(tmp_path, CASES["un"].read())
    assert remove_list(tmp_path, "un-consolidated")
    assert not remove_list(tmp_path, "un-consolidated")
    assert stored_ids(tmp_path) == ()


def test_an_interrupted_write_leaves_the_edition_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, many(tmp_path, "2030-01-01", range(100, 110)))

    def fails(self: Path, target: Path) -> Path:
        raise OSError("the disk is full")

    later = many(tmp_path, "2030-02-01", range(100, 110))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fails)
        with pytest.raises(OSError, match="disk is full"):
            put(tmp_path, later)
    assert load_store(tmp_path)[0].retrieved_on == date(2030, 1, 1)
    assert put(tmp_path, later).receipt.edition == date(2030, 2, 1)
