"""Transactions from JSON lines, JSON files, text lines and standard input."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import BinaryIO

import pytest

from exportscreen.batch.files import Reading, read_argument, read_file, read_stdin
from exportscreen.batch.jsonfile import read_json_file
from exportscreen.batch.lines import MAX_LINE
from exportscreen.batch.rows import Row
from exportscreen.errors import DataError

GOOD = b'{"text": "gyroscopes"}'


def rows_of(tmp_path: Path, name: str, raw: bytes, reading: Reading | None = None) -> list[Row]:
    path = tmp_path / name
    path.write_bytes(raw)
    return list(read_file(path, reading))


def test_good_lines_become_transactions_with_their_line_numbers(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "a.jsonl", b"\xef\xbb\xbf" + GOOD + b"\r\n\n" + b'{"id": 7, "text": "x"}')
    assert [(row.number, row.ident, row.issues) for row in rows] == [(1, None, ()), (3, "7", ())]
    assert rows[0].transaction is not None
    assert rows[0].transaction.text == "gyroscopes"


@pytest.mark.parametrize(
    ("line", "field", "message"),
    [
        pytest.param(b'{"text": "gyros', "", "not JSON, or cut off: Unterminated string", id="truncated"),
        pytest.param(b'{"text": "a"', "", "not JSON, or cut off", id="not closed"),
        pytest.param(b'{"text": "a", "colour": 1}', "colour", "is not a field here", id="unknown field"),
        pytest.param(b'{"text": "a", "destinaton": "IR"}', "destinaton", "did you mean 'destination'?", id="misspelt"),
        pytest.param(b'{"parties": [{"nam": "A"}]}', "parties[0].name", "is missing", id="field missing in a party"),
        pytest.param(b'{"text": 5}', "text", "valid string (found a number)", id="wrong type of text"),
        pytest.param(b'{"parties": "ACME"}', "parties", "(found 'ACME')", id="wrong type of a list"),
        pytest.param(b'{"text": "a", "date": "2010-02-30"}', "date", "'2010-02-30' is not a day", id="no such day"),
        pytest.param(b'{"text": "a", "date": "01/02/2010"}', "date", "write YYYY-MM-DD", id="date of another form"),
        pytest.param(b'{"text": "a", "date": 0}', "date", "0 is not a date", id="number as a date"),
        pytest.param(b'{"text": "  "}', "", "nothing to screen", id="empty text"),
        pytest.param(b"{}", "", "nothing to screen: give at least one of text, parties, items", id="empty object"),
        pytest.param(b'["a"]', "", "must be one JSON object", id="a list on a line"),
        pytest.param(b'{"text": "a\xff"}', "", "not UTF-8: byte 0xff", id="invalid UTF-8"),
        pytest.param(b'{"text": "a\\u0000b"}', "text", "NUL character at position 1", id="escaped NUL"),
        pytest.param(b'{"text": "a\0b"}', "", "not JSON", id="raw NUL"),
        pytest.param(b'{"text": "a\\ud800"}', "text", "half a character", id="lone surrogate"),
        pytest.param(b'{"text": "a", "text": "b"}', "", "'text' is written twice", id="key twice"),
        pytest.param(b'{"items": [{"description": "a", "quantity": NaN}]}', "", "NaN is not a number", id="NaN"),
        pytest.param(b'{"items": [{"quantity": 3}]}', "items[0]", "an item needs a description", id="item of nothing"),
        pytest.param(b'{"text": "a", "meta": ' + b"[" * 100_000, "", "nested too deeply", id="deep nesting"),
        pytest.param(b'{"text": "a", "id": ' + b"9" * 5_000 + b"}", "", "4300 digits", id="endless number"),
    ],
)
def test_a_bad_line_is_an_issue_and_the_others_go_on(tmp_path: Path, line: bytes, field: str, message: str) -> None:
    rows = rows_of(tmp_path, "a.jsonl", GOOD + b"\n" + line + b"\n" + GOOD + b"\n")
    assert [row.transaction is not None for row in rows] == [True, False, True]
    bad = rows[1]
    assert bad.number == 2
    told = [issue for issue in bad.issues if issue.field == field and message in issue.message]
    assert told, bad.issues
    assert str(told[0]).startswith(f"{tmp_path / 'a.jsonl'}:2: ")


def test_every_issue_of_a_row_is_told(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, "a.jsonl", b'{"id": "T-9", "date": "x", "parties": [{}], "foo": 1}')
    assert [issue.field for issue in row.issues] == ["date", "parties[0].name", "foo"]
    assert (row.ident, row.value) == ("T-9", "'x'")


def test_messages_do_not_repeat_what_the_transaction_says(tmp_path: Path) -> None:
    line = json.dumps({"text": ["secret"], "parties": [{"name": {"secret": 1}, "address": 5}], "end_use": "secret\0"})
    (row,) = rows_of(tmp_path, "a.jsonl", line.encode())
    assert len(row.issues) == 4
    assert "secret" not in " ".join(map(str, row.issues))


def test_a_line_over_the_bound_is_an_issue_and_the_next_is_read(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "a.jsonl", b'{"text": "' + b"a" * (MAX_LINE + 5) + b'"}\n' + GOOD)
    assert "longer than 10,000,000 bytes" in rows[0].issues[0].message
    assert rows[1].number == 2
    assert rows[1].transaction is not None


def test_ignored_fields_are_left_out(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, "a.jsonl", b'{"text": "a", "price": 3}', Reading(ignore=("price",)))
    assert row.transaction is not None


@pytest.mark.parametrize(
    ("raw", "numbers"),
    [
        (b'\n{"text": "a, [b] {\\"c\\\\"}\n', [2]),
        (b'[\n{"text": "a"},\n\n {"text": "]}"}\n]\n', [2, 4]),
        (b'\xef\xbb\xbf[{"items": [{"description": "a"}, {"description": "b"}]}, {"text": "c"}]', [1, 1]),
    ],
    ids=["one object", "list over several lines", "nested lists behind a byte order mark"],
)
def test_json_file_gives_its_objects_with_the_lines_they_start_on(
    tmp_path: Path, raw: bytes, numbers: list[int]
) -> None:
    rows = rows_of(tmp_path, "a.json", raw)
    assert [row.number for row in rows] == numbers
    assert not [row.issues for row in rows if row.issues]


class Dribble(io.BytesIO):
    """A stream that gives one byte at a time, as a slow pipe may."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(1)


def test_json_file_reads_alike_in_pieces_of_any_size() -> None:
    raw = b'[{"text": "a \\\\\\" , ] }"}, {"id": "b", "text": "\xe9\x99\x80\\u003d"} , 5]'
    assert list(read_json_file(Dribble(raw), "a")) == list(read_json_file(io.BytesIO(raw), "a"))


@pytest.mark.parametrize(
    ("raw", "good", "message"),
    [
        (b'[{"text": "a"}, {"text": "b', 1, "not JSON, or cut off"),
        (b'[{"text": "a"}', 1, "the list is not closed"),
        (b'[{"text": "a"},', 1, "the list is not closed"),
        (b'[{"text": "a"}, 5, {"text": "b"}]', 2, "must be one JSON object"),
        (b'[{"text": "a"}] x', 1, "not JSON"),
        (b'{"text": "a"} {"text": "b"} ?', 2, "not JSON"),
        (b'[{"text": "a"},, {"text": "b"}]', 2, "not JSON"),
    ],
    ids=["cut in a string", "not closed", "cut after a comma", "a number", "words after", "a second object", "a hole"],
)
def test_broken_json_file_keeps_its_good_objects(tmp_path: Path, raw: bytes, good: int, message: str) -> None:
    rows = rows_of(tmp_path, "a.json", raw)
    assert sum(row.transaction is not None for row in rows) == good
    assert any(message in issue.message for row in rows for issue in row.issues)


def test_long_json_list_is_read_in_little_memory() -> None:
    class Endless(io.RawIOBase):
        sent = 0

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1, /) -> bytes:
            self.sent += 1
            return b"[" if self.sent == 1 else (GOOD + b",") * 1_000

    stream: BinaryIO = Endless()  # type: ignore[assignment]
    rows = read_json_file(stream, "a")
    assert all(next(rows).transaction is not None for _ in range(10_000))


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("a.jsonl", b"", "holds no transaction"),
        ("a.json", b"  \n", "holds no transaction"),
        ("a.json", b'"text"', "must hold one JSON object"),
        ("a.txt", b"\n\n", "holds no transaction"),
        ("a.txt", "gyroscopes".encode("utf-16"), "UTF-16"),
        ("a.xlsx", b"PK", "cannot tell its format by the ending '.xlsx'"),
    ],
)
def test_a_file_that_is_no_use_as_a_whole_is_an_error(tmp_path: Path, name: str, raw: bytes, message: str) -> None:
    with pytest.raises(DataError, match=message):
        rows_of(tmp_path, name, raw)


def test_missing_file_and_folder_are_errors(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such file"):
        list(read_file(tmp_path / "a.jsonl"))
    (tmp_path / "b.jsonl").mkdir()
    with pytest.raises(DataError, match="cannot be read"):
        list(read_file(tmp_path / "b.jsonl"))


def test_text_file_is_one_description_a_line(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "a.txt", "陀螺仪\n\nbearings\n".encode() + b"caf\xe9\n")
    assert [(row.number, row.transaction.text if row.transaction else None) for row in rows] == [
        (1, "陀螺仪"),
        (3, "bearings"),
        (4, None),
    ]
    assert "save the file as UTF-8" in rows[2].issues[0].message


@pytest.mark.parametrize(
    ("raw", "texts"),
    [
        (b'{"text": "a"}\n{"text": "b"}\n', ["a", "b"]),
        (b'\xef\xbb\xbf \n\n {"text": "a"}', ["a"]),
        (b"a {b}\nc", ["a {b}", "c"]),
        (b"\n\n[Order] c", ["[Order] c"]),
        (b"x", ["x"]),
    ],
    ids=["JSON lines", "blank lines before JSON", "text lines", "a bracket is text", "one letter"],
)
def test_standard_input_is_json_lines_if_it_starts_with_a_brace(raw: bytes, texts: list[str]) -> None:
    rows = list(read_stdin(io.BytesIO(raw)))
    assert [row.transaction.text for row in rows if row.transaction] == texts


def test_line_numbers_of_standard_input_count_the_blank_lines_before() -> None:
    (row,) = read_stdin(io.BytesIO(b'\n\n{"text": 5}'))
    assert str(row.issues[0]).startswith("<stdin>:3: text: ")


def test_empty_standard_input_is_an_error() -> None:
    with pytest.raises(DataError, match="<stdin>: holds no transaction"):
        list(read_stdin(io.BytesIO(b" \n")))


def test_empty_argument_is_an_issue() -> None:
    row = read_argument(" ")
    assert str(row.issues[0]).startswith("<text>: ")
    assert "nothing to screen" in str(row.issues[0])
