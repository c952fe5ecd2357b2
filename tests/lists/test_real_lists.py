"""Official files of full size: each import equals the counts that stand beside them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from exportscreen.errors import DataError
from exportscreen.lists.importing import FORMATS, ImportResult, import_file
from exportscreen.lists.model import Counts

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "real"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the folder of official files is not beside the project")

COUNTED = [
    # format, list, files, listings, names as published
    ("ofac-xml", None, ["us_ofac/sdn-2024-05-07.xml.gz"], 14_966, 36_720),
    ("ofac-xml", "ofac-consolidated", ["us_ofac/consolidated-nonsdn-2024-05-06.xml.gz"], 443, 1_569),
    ("ofac-xml", "ofac-consolidated", ["us_ofac/consolidated-nonsdn-2025-03-28.xml.gz"], 443, 1_579),
    ("ofac-xml", "ofac-consolidated", ["us_ofac/consolidated-nonsdn-2018-04-06.xml.gz"], 639, 1_894),
    ("ofac-csv", None, [f"us_ofac/legacy-csv/2023-12-28/{n}.csv.gz" for n in ("sdn", "alt", "add")], 13_821, 30_912),
    ("ofac-csv", None, [f"us_ofac/legacy-csv/2021-07/{n}.csv.gz" for n in ("sdn", "alt", "add")], 8_976, 20_886),
    ("ofac-csv", None, ["us_ofac/legacy-csv/2024-05-03/sdn.csv.gz"], 14_965, 14_965),
    (
        "ofac-csv",
        "ofac-consolidated",
        [f"us_ofac/cons-csv-2018-05/cons_{n}.csv" for n in ("prim", "alt", "add")],
        639,
        1_848,
    ),
    (
        "ofac-csv",
        "ofac-consolidated",
        [f"us_ofac/cons-csv-2025-12/cons_{n}.csv" for n in ("prim", "alt", "add", "comments")],
        442,
        1_515,
    ),
    ("un-xml", None, ["un/consolidated-2026-02-27.xml.gz"], 1_003, 3_755),
    ("un-xml", None, ["un/consolidated-2025-04-19.xml.gz"], 877, 3_581),
    ("un-xml", None, ["un/consolidated-2024-05-15.xml.gz"], 875, 3_585),
    ("un-xml", None, ["un/consolidated-2018-08-24.xml.gz"], 1_098, 3_761),
    # three references stand twice in the file of the EU: the same party under two acts
    ("eu-xml", None, ["eu/eu-fsf-full-1_1-2024-05-13.xml.gz"], 4_811 - 3, 25_257),
    ("uk-conlist", None, ["uk/conlist-2018-04-13.csv.gz"], 2_106, 9_487),
    ("uk-conlist", None, ["uk/conlist-2020-04-27.csv.gz"], 2_114, 9_492),
    ("uk-conlist", None, ["uk/ConList-2022-05-04.xlsx"], 3_430, 15_261),
    ("jp-meti", None, ["jp/meti-foreign-end-user-list-2025-09-29.json.gz"], 835, 2_250),
    ("au-dfat", None, ["au/dfat-regulation8_consolidated-2022-05-03.xls"], 2_666, 7_945),
    # in each of the two files one party stands twice under the same regulations
    ("ca-sema-xml", None, ["ca/sema-lmes-2025-03.xml.gz"], 4_759 - 1, 7_890),
    ("ca-sema-xml", None, ["ca/sema-lmes-2022-05.xml.gz"], 2_606 - 1, 3_856),
]
RECORDS = [
    # format, list, file, records, names as published: rows of Commerce and State repeat a party once an address
    ("us-csl-csv", None, "us_csl/csl-2022-05.csv.gz", 14_160, 34_171),
    ("us-csl-short", None, "us_csl/screening-list-2026-07-31.json.gz", 25_921, 57_174),
    ("us-dpl", None, "us_csl/dpl-2023-11.txt", 665, 665),
    ("us-csl-csv", None, "us_csl/csl-2025-sample.csv", 13, 29),
    # one quoted alias holds a semicolon: one name as published, two found in it
    ("targets-csv", "ua-war", "opensanctions/ua_war_sanctions-targets.simple-2026-03-13.csv.gz", 5_600, 13_331 - 1),
    # quoted values of nine cells hold 39 semicolons that part no values
    ("eu-journal-csv", None, "eu/eu-journal-consolidated-annexes-2026-08.csv.gz", 8_017, 21_013 - 39),
]
NO_FILE = {"us-csl-json", "ftm-json", "own-csv", "uk-sanctions-csv", "uk-sanctions-xml"}
"""Formats without a file of counted names; the first three are fuzzed from the values of other files."""


def read(format: str, list_id: str | None, files: list[str]) -> ImportResult:
    return import_file(format, [REAL / f for f in files], retrieved_on=date(2026, 8, 1), list_id=list_id)


@cache
def _counts(format: str, list_id: str | None, files: tuple[str, ...]) -> Counts:
    return read(format, list_id, list(files)).counts


def counts_of(format: str, list_id: str | None, files: list[str]) -> Counts:
    """The account of an import; a file of full size is read once for all tests that ask for no more."""
    return _counts(format, list_id, tuple(files))


@pytest.mark.parametrize(("format", "list_id", "files", "listings", "names"), COUNTED, ids=lambda v: str(v)[-40:])
def test_listings_and_names_are_as_counted(
    format: str, list_id: str | None, files: list[str], listings: int, names: int
) -> None:
    counts = counts_of(format, list_id, files)
    assert counts.balanced
    assert counts.reported == 0
    assert (counts.imported, counts.published) == (listings, names)


@pytest.mark.parametrize(("format", "list_id", "file", "records", "names"), RECORDS, ids=lambda v: str(v)[-40:])
def test_records_and_names_are_as_counted(
    format: str, list_id: str | None, file: str, records: int, names: int | None
) -> None:
    counts = read(format, list_id, [file]).counts
    assert counts.balanced
    assert counts.reported == 0
    assert counts.records == records
    assert names is None or counts.published == names


def test_every_format_is_counted_or_has_no_file() -> None:
    assert {row[0] for row in (*COUNTED, *RECORDS)} | NO_FILE == set(FORMATS)


def test_the_alias_with_a_semicolon_is_two_names() -> None:
    result = read("targets-csv", "ua-war", [RECORDS[4][2]])
    assert result.counts.names == 13_331
    plant = next(x for x in result.watchlist.listings if x.id == "os-NK-jUewvKkPf84L93VmSYWunU")
    assert [a.name for a in plant.aliases] == ["FSUE PSZ", "FSUE PRIBOROSTROITELNY ZAVOD"]


def test_the_annexes_hold_few_values_that_are_not_understood() -> None:
    result = read("eu-journal-csv", None, [RECORDS[5][2]])
    assert Counter(issue.field for issue in result.issues) == {
        "remarks": 8, "innCode": 2, "nationality": 1, "imoNumber": 1, "swiftBic": 1,
    }  # fmt: skip
    assert not [a for x in result.watchlist.listings for a in x.aliases if a.name in {"Text of image", "Chinese:"}]


def test_the_list_of_another_country_in_the_same_layout_is_refused() -> None:
    with pytest.raises(DataError, match="240 of 240 records cannot be imported"):
        read("jp-meti", None, ["cn/mofcom-control-and-unreliable-entity-lists-2026-07.json"])


@pytest.mark.parametrize(
    ("format", "list_id", "files", "right"),
    [
        ("ofac-xml", None, COUNTED[1][2], "with --as ofac-consolidated"),
        ("ofac-xml", None, COUNTED[3][2], "with --as ofac-consolidated"),
        ("ofac-csv", None, COUNTED[8][2], "with --as ofac-consolidated"),
        ("ofac-xml", "ofac-consolidated", COUNTED[0][2], "without --as"),
        ("ofac-csv", "ofac-consolidated", COUNTED[5][2], "without --as"),
    ],
)
def test_one_list_of_ofac_is_not_taken_for_the_other(
    format: str, list_id: str | None, files: list[str], right: str
) -> None:
    with pytest.raises(DataError, match=right):
        read(format, list_id, files)


def test_the_un_file_of_2026_holds_the_iran_list_again() -> None:
    result = read("un-xml", None, ["un/consolidated-2026-02-27.xml.gz"])
    iran = [x for x in result.watchlist.listings if x.designations[0].programs == ("Iran",)]
    assert len([x for x in iran if x.id.startswith("IRe.")]) == 78
    assert len([x for x in iran if x.id.startswith("IRi.")]) == 43


def test_the_parts_of_the_screening_list_are_as_counted() -> None:
    result = read("us-csl-short", None, ["us_csl/screening-list-2026-07-31.json.gz"])
    lists = {d.list for x in result.watchlist.listings for d in x.designations}
    assert {"ofac-sdn", "bis-entity-list", "bis-denied-persons", "us-aeca-debarred", "bis-meu-list"} <= lists


def test_the_names_of_meti_that_slid_are_put_back() -> None:
    result = read("jp-meti", None, ["jp/meti-foreign-end-user-list-2025-09-29.json.gz"])
    assert len([x for x in result.watchlist.listings if x.note and "put back" in x.note]) == 37


def test_the_truncated_file_is_refused() -> None:
    with pytest.raises(DataError, match="broken or cut off"):
        read("eu-xml", None, ["eu/eu-fsf-full-1_1-2022-03-18.TRUNCATED.xml.gz"])


def test_the_real_files_hold_few_values_that_are_not_understood() -> None:
    for format, list_id, files, _, _ in COUNTED:
        counts = counts_of(format, list_id, files)
        assert counts.values_reported <= counts.values * 0.003, files
