"""Transactions from CSV and TSV."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from exportscreen.batch.files import Reading, read_file
from exportscreen.batch.rows import Row
from exportscreen.batch.tables import ColumnMap, known_columns, read_column, read_column_map
from exportscreen.errors import DataError


def rows_of(tmp_path: Path, raw: str | bytes, name: str = "a.csv", **reading: Any) -> list[Row]:
    path = tmp_path / name
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return list(read_file(path, Reading(**reading)))


def said(row: Row) -> dict[str, Any]:
    assert row.transaction is not None, row.issues
    return row.transaction.model_dump(mode="json", exclude_defaults=True)


def test_columns_map_onto_the_transaction_by_name(tmp_path: Path) -> None:
    raw = (
        "id,date,seller,seller_country,buyer,buyer_address,item,hs_code,quantity,unit,origin,destination,via,end_use\n"
        'T-1,2010-02-01,"4 Star, Ltd.",HK,Isfahan Optics,"Isfahan, Iran",gyroscopes,9014.20,12,pcs,CN,IR,AE;TR,civil\n'
    )
    (row,) = rows_of(tmp_path, raw)
    assert said(row) == {
        "id": "T-1",
        "date": "2010-02-01",
        "parties": [
            {"role": "seller", "name": "4 Star, Ltd.", "country": "HK"},
            {"role": "buyer", "name": "Isfahan Optics", "address": "Isfahan, Iran"},
        ],
        "items": [{"description": "gyroscopes", "hs_code": "9014.20", "quantity": "12", "unit": "pcs"}],
        "origin": "CN",
        "destination": "IR",
        "via": ["AE", "TR"],
        "end_use": "civil",
    }


def test_several_items_and_parties_have_a_number(tmp_path: Path) -> None:
    raw = "seller,seller_2,seller_2_country,seller_country,item,item_2,hs_code_2\nA,B,CN,DE,gyro,,9014\n"
    (row,) = rows_of(tmp_path, raw)
    assert said(row) == {
        "parties": [
            {"role": "seller", "name": "A", "country": "DE"},
            {"role": "seller", "name": "B", "country": "CN"},
        ],
        "items": [{"description": "gyro"}, {"hs_code": "9014"}],
    }


@pytest.mark.parametrize(
    ("header", "same_as"),
    [
        ("Seller Country", "seller_country"),
        ("CONSIGNEE", "ultimate_consignee"),
        ("End-User Address", "end_user_address"),
        ("seller_2_country", "seller_country_2"),
        ("hs_code_3", "HS Code 3"),
        ("vessel_imo", "Vessel IMO"),
    ],
)
def test_headers_are_read_as_people_write_them(header: str, same_as: str) -> None:
    assert read_column(header) == read_column(same_as) is not None


@pytest.mark.parametrize("header", ["price", "text_2", "seller_colour", "destination_2", "_2", "item_country", ""])
def test_other_headers_mean_nothing(header: str) -> None:
    assert read_column(header) is None


@pytest.mark.parametrize("name", known_columns())
def test_every_column_that_messages_name_is_known(name: str) -> None:
    assert read_column(name) is not None


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param("id,date\n1,2010-01-01\n", "no column says what to screen", id="no usable column"),
        pytest.param(
            "seller_country,quantity\nIR,4\n", "no column says what to screen", id="only what goes with others"
        ),
        pytest.param("item,price\ngyro,5\n", "price: is not a column this tool knows", id="unknown column"),
        pytest.param("item,destinaton\ngyro,5\n", "did you mean destination?", id="misspelt column"),
        pytest.param("item,item\na,b\n", "means the same as column 'item'", id="the same column twice"),
        pytest.param("seller,supplier\na,b\n", "number one of them", id="two words for one role"),
        pytest.param("", "holds no transaction", id="empty file"),
        pytest.param("item\n", "holds no transaction", id="header only"),
        pytest.param('"item\n', "header line is not CSV", id="quote open in the header"),
        pytest.param("item\ngyro\n".encode("utf-16"), "UTF-16", id="UTF-16, as a spreadsheet exports it"),
        pytest.param(b"item,verk\xe4ufer\n", "not UTF-8: byte 0xe4", id="header in another encoding"),
    ],
)
def test_a_header_that_would_lose_something_is_refused(tmp_path: Path, raw: str | bytes, message: str) -> None:
    with pytest.raises(DataError) as caught:
        rows_of(tmp_path, raw)
    assert message in str(caught.value)


def test_every_unknown_column_is_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        rows_of(tmp_path, "item,price,colour\ngyro,5,red\n")
    assert [issue.field for issue in caught.value.issues] == ["colour", "price"]


def test_ignored_columns_are_left_out(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, "item,price\ngyro,5\n", ignore=("price",))
    assert said(row) == {"items": [{"description": "gyro"}]}


def test_the_map_renames_columns(tmp_path: Path) -> None:
    profile = tmp_path / "profile.yaml"
    profile.write_text('columns: {"Our Country": seller_country, Firm: seller}\nignore: [Price]\n')
    raw = "Firm,Our Country,Price\nACME,IR,5\n"
    (row,) = rows_of(tmp_path, raw, profile=read_column_map(profile))
    assert said(row) == {"parties": [{"role": "seller", "name": "ACME", "country": "IR"}]}


def test_a_mapped_column_the_file_lacks_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="Frim: is in the map but not in the file"):
        rows_of(tmp_path, "item\ngyro\n", profile=ColumnMap(columns={"Frim": "seller"}))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("columns: {Firm: sellar}", "columns.Firm: 'sellar' is not a column; did you mean seller?"),
        ("colums: {Firm: seller}", "colums: "),
        ("columns: [seller]", "columns: "),
        ("columns: {Firm: seller", "not YAML"),
        ("columns: {A: &x seller, B: *x}", "anchors"),
    ],
)
def test_a_bad_map_is_refused_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    profile = tmp_path / "profile.yaml"
    profile.write_text(text)
    with pytest.raises(DataError) as caught:
        read_column_map(profile)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("line", "field", "message"),
    [
        pytest.param("gyro,A,,x,", "quantity", "(found 'x')", id="quantity is no number"),
        pytest.param('gyro,A,,"1,200",', "quantity", "(found '1,200')", id="thousands separator: 1.2 or 1200?"),
        pytest.param("gyro,,CN,,", "seller_country", "is given, but no seller", id="country of nobody"),
        pytest.param("gyro,A,,,01.02.2010", "date", "write YYYY-MM-DD", id="date of another form"),
        pytest.param(",,,3,", "items[0]", "an item needs a description", id="quantity of nothing"),
        pytest.param("gyro,A", "", "has 2 cells, the header 5", id="line cut off"),
        pytest.param("gyro,A,,,,,", "", "has 7 cells, the header 5", id="comma not quoted"),
        pytest.param('"a"b,A,,,', "", "not CSV", id="quote inside a cell"),
        pytest.param("gyro\0,A,,,", "item", "NUL character", id="NUL"),
        pytest.param(b"gyro,caf\xe9,,,", "", "not UTF-8: byte 0xe9 at position 8", id="invalid UTF-8"),
        pytest.param("a" * 10_000_001, "", "longer than 10,000,000 bytes", id="line over the bound"),
    ],
)
def test_a_bad_row_is_an_issue_and_the_others_go_on(
    tmp_path: Path, line: str | bytes, field: str, message: str
) -> None:
    raw = line if isinstance(line, bytes) else line.encode()
    rows = rows_of(tmp_path, b"item,seller,seller_country,quantity,date\ngyro,A,,,\n" + raw + b"\ngyro,B,,,\n")
    assert [row.transaction is not None for row in rows] == [True, False, True]
    assert rows[1].number == 3
    assert rows[1].issues[0].field == field
    assert message in rows[1].issues[0].message


def test_an_open_quote_says_which_lines_it_swallowed(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, 'item,seller\ngyro,A\n"gyro,B\ngyro,C\ngyro,D\n')
    assert [row.transaction is not None for row in rows] == [True, False]
    assert "lines 3–5 were not screened" in rows[1].issues[0].message


def test_cells_may_hold_line_breaks_and_rows_keep_their_first_line(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, 'text,seller\n"one\ntwo",A\nthree,\n')
    assert [row.number for row in rows] == [2, 4]
    assert said(rows[0])["text"] == "one\ntwo"


def test_blank_lines_and_empty_rows_are_passed_over(tmp_path: Path) -> None:
    assert [row.number for row in rows_of(tmp_path, "item,seller\n\n,\ngyro,A\n")] == [4]


@pytest.mark.parametrize(
    ("name", "raw"),
    [("a.csv", "item;seller\ngyro, fine;A\n"), ("a.tsv", "item\tseller\ngyro, fine\tA\n"),
     ("a.CSV", '\ufeff"item","seller"\r\n"gyro, fine","A"\r\n')],
    ids=["semicolons", "tabs", "byte order mark, quotes and CRLF"],
)  # fmt: skip
def test_the_usual_dialects_are_read(tmp_path: Path, name: str, raw: str) -> None:
    (row,) = rows_of(tmp_path, raw, name)
    assert said(row)["items"] == [{"description": "gyro, fine"}]


def test_an_unnamed_column_must_be_empty(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "item,\ngyro,\ngyro,lost\n")
    assert rows[0].transaction is not None
    assert "name the column" in rows[1].issues[0].message


def test_a_long_cell_is_read_whole(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, f"text\n{'a' * 200_000}\n")
    assert len(said(row)["text"]) == 200_000
