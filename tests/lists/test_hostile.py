"""Hostile and broken input: one clear error, bounded work, nothing half done."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest
from lists_support import AU, CASES, DAY, FIXTURES, workbook

from exportscreen.errors import DataError
from exportscreen.lists import jsonfile, opening, tablefile, xmlfile
from exportscreen.lists.importing import import_file

XML = ["ofac", "un", "eu", "uk-xml", "sema"]
BOMB = """<?xml version="1.0"?>
<!DOCTYPE r [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
%s]>
<%s>&j;</%s>"""
ROOTS = {"ofac": "sdnList", "un": "CONSOLIDATED_LIST", "eu": "export", "uk-xml": "Designations", "sema": "data-set"}


def write(tmp_path: Path, data: bytes, name: str = "list.bin") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", XML)
def test_entity_bombs_are_refused_before_they_grow(tmp_path: Path, name: str) -> None:
    levels = "\n".join(f'<!ENTITY {b} "{f"&{a};" * 40}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    data = (BOMB % (levels, ROOTS[name], ROOTS[name])).encode()
    with pytest.raises(DataError, match="document type"):
        CASES[name].read(write(tmp_path, data))


@pytest.mark.parametrize("name", XML)
def test_external_entities_are_refused(tmp_path: Path, name: str) -> None:
    root = ROOTS[name]
    data = f'<!DOCTYPE {root} [<!ENTITY x SYSTEM "file:///etc/hostname">]><{root}>&x;</{root}>'.encode()
    with pytest.raises(DataError, match="document type"):
        CASES[name].read(write(tmp_path, data))


@pytest.mark.parametrize("name", XML)
def test_deep_nesting_is_refused(tmp_path: Path, name: str) -> None:
    root = ROOTS[name]
    data = f"<{root}>{'<a>' * 100_000}".encode()
    with pytest.raises(DataError, match=r"broken or cut off|namespace"):
        CASES[name].read(write(tmp_path, data))


def test_a_record_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xmlfile, "MAX_RECORD", 100)
    data = f"<data-set><record>{'<Item>1</Item>' * 200}</record></data-set>".encode()
    with pytest.raises(DataError, match="more than 100 elements"):
        CASES["sema"].read(write(tmp_path, data))


@pytest.mark.parametrize("name", CASES)
def test_a_file_cut_anywhere_is_refused_or_reported_whole(tmp_path: Path, name: str) -> None:
    case = CASES[name]
    raw = (FIXTURES / case.files[0]).read_bytes()
    whole = case.read()
    for part in (0.2, 0.5, 0.8, 0.97):
        path = write(tmp_path, raw[: int(len(raw) * part)], case.files[0])
        try:
            result = case.read(path, *(FIXTURES / other for other in case.files[1:]))
        except DataError:
            continue
        assert result.counts.balanced
        # tables alone have no end mark: cut between rows they are shorter, which the store's guard sees
        assert result.counts.records < whole.counts.records or result.issues
        assert case.files[0].endswith((".csv", ".txt", ".jsonl"))


@pytest.mark.parametrize("name", CASES)
def test_another_format_is_refused(tmp_path: Path, name: str) -> None:
    other = FIXTURES / ("meti.json" if CASES[name].format.endswith(("xml", "csv")) else "un.xml")
    with pytest.raises(DataError):
        CASES[name].read(other, *(FIXTURES / f for f in CASES[name].files[1:]))


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("data", [b"", b"\x00" * 50, b"\xff\xfe<\x00a\x00", b"\n\n\n", b"PK\x03\x04junk"])
def test_nonsense_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    with pytest.raises(DataError):
        CASES[name].read(write(tmp_path, data))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        CASES["un"].read(tmp_path / "absent.xml")


@pytest.mark.parametrize("name", ["uk-csv", "csl-csv", "targets", "journal", "dpl"])
def test_a_wrong_encoding_is_named_by_its_byte(tmp_path: Path, name: str) -> None:
    raw = (FIXTURES / CASES[name].files[0]).read_bytes()
    with pytest.raises(DataError, match=r":\d: byte 0xe9 is not UTF-8"):
        CASES[name].read(write(tmp_path, raw.rstrip(b"\n") + b"\xe9\n"))


def test_json_in_another_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not UTF-8"):
        CASES["meti"].read(write(tmp_path, '[{"entity_name": "Modèle"}]'.encode("latin-1")))


def test_gzip_is_unpacked_and_a_broken_one_refused(tmp_path: Path) -> None:
    packed = gzip.compress((FIXTURES / "un.xml").read_bytes())
    assert CASES["un"].read(write(tmp_path, packed)).counts.imported == 2
    with pytest.raises(DataError, match="broken or truncated gzip"):
        CASES["un"].read(write(tmp_path, packed[: len(packed) // 2]))


def test_gzip_bombs_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MAX_UNPACKED", 1_000_000)
    bomb = gzip.compress(b"<data-set>" + b" " * 50_000_000)
    with pytest.raises(DataError, match="unpacks to more than"):
        CASES["sema"].read(write(tmp_path, bomb))


def test_endless_lines_are_refused(tmp_path: Path) -> None:
    raw = (FIXTURES / "targets.csv").read_bytes()
    with pytest.raises(DataError, match="line of more than"):
        CASES["targets"].read(write(tmp_path, raw + b"x" * (tablefile.MAX_LINE + 10)))
    with pytest.raises(DataError, match="line of more than"):
        CASES["ftm"].read(write(tmp_path, b"{" + b" " * (jsonfile.MAX_LINE + 10)))


def test_deeply_nested_json_is_refused(tmp_path: Path) -> None:
    for data in (b"[" * 200_000, b'{"results": ' + b"[" * 200_000):
        with pytest.raises(DataError, match=r"nested|not JSON"):
            CASES["csl-json"].read(write(tmp_path, data))


def test_endless_numbers_and_half_characters_in_json_do_no_harm(tmp_path: Path) -> None:
    entry = {"source": "Denied Persons List (DPL)", "name": "JOHN \ud800 SAMPLE", "entity_number": None}
    result = CASES["csl-json"].read(write(tmp_path, json.dumps({"results": [entry]}).encode()))
    assert result.watchlist.listings[0].name == "JOHN SAMPLE"
    with pytest.raises(DataError):
        CASES["csl-json"].read(write(tmp_path, b'{"results": [{"name": ' + b"9" * 10_000 + b"}]}"))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_any_line_ends_are_read(tmp_path: Path, end: str) -> None:
    text = (FIXTURES / "uk-sanctions.csv").read_text(encoding="utf-8")
    path = write(tmp_path, text.replace("\n", end).encode("utf-8"))
    assert CASES["uk-csv"].read(path).watchlist.listings == CASES["uk-csv"].read().watchlist.listings


def test_duplicate_ids_become_one_listing_and_are_counted(tmp_path: Path) -> None:
    text = (FIXTURES / "ofac.xml").read_text(encoding="utf-8").replace("900002", "900001")
    counts = CASES["ofac"].read(write(tmp_path, text.encode())).counts
    assert (counts.records, counts.imported, counts.joined) == (4, 3, 1)


def test_australian_workbook_is_grouped_by_number(tmp_path: Path) -> None:
    result = import_file("au-dfat", [write(tmp_path, workbook(AU))], retrieved_on=DAY)
    assert [x.id for x in result.watchlist.listings] == ["au-1", "au-2"]
    assert [(a.name, a.kind) for a in result.watchlist.listings[0].aliases] == [
        ("ETC", "acronym"), ("شرکت نمونه", "native"),
    ]  # fmt: skip
    assert result.watchlist.listings[1].born == ("1957-04-23", "1958")


def test_zip_bombs_and_entities_in_workbooks_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = workbook(AU)
    poisoned = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(poisoned, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            body = source.read(part)
            if part.filename.endswith("sheet1.xml"):
                body = b'<!DOCTYPE a [<!ENTITY x "xx">]>' + body
            target.writestr(part, body)
    with pytest.raises(DataError, match="declares a document type"):
        import_file("au-dfat", [write(tmp_path, poisoned.getvalue())], retrieved_on=DAY)
    monkeypatch.setattr(tablefile, "MAX_WORKBOOK", 1000)
    with pytest.raises(DataError, match="unpacks to more than"):
        import_file("au-dfat", [write(tmp_path, data)], retrieved_on=DAY)


def test_an_xls_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="not a sound XLS"):
        import_file("au-dfat", [write(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)], retrieved_on=DAY)


def test_a_namespace_that_is_no_address_is_refused(tmp_path: Path) -> None:
    """Found by mutating files: the event for the root comes before the parser's own complaint."""
    text = (FIXTURES / "un.xml").read_text(encoding="utf-8")
    with pytest.raises(DataError, match="broken or cut off"):
        CASES["un"].read(write(tmp_path, text.replace("http://www.w3.org/2001", "}").encode()))


def test_an_empty_programme_does_no_harm(tmp_path: Path) -> None:
    """Found by mutating files."""
    text = (FIXTURES / "un.xml").read_text(encoding="utf-8").replace("<UN_LIST_TYPE>Iran<", "<UN_LIST_TYPE><", 1)
    result = CASES["un"].read(write(tmp_path, text.encode()))
    assert result.counts.imported == 2
    assert result.watchlist.listings[1].designations[0].programs == ()
