"""Files cut and mutated: never a crash, never a record lost in silence. Seeded and bounded."""

from __future__ import annotations

import copy
import io
import json
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from lists_support import AU, CASES, FIXTURES, Case, workbook
from real_slices import NO_FILE, REAL, SLICES, cut_slice

from exportscreen.errors import DataError
from exportscreen.lists.importing import FORMATS, ImportResult
from exportscreen.lists.text import LANGUAGES, clean, present

EXAMPLES = int(os.environ.get("EXPORTSCREEN_FUZZ_EXAMPLES", "25"))
"""Changed copies of each slice; a longer search is one variable away."""

SPLICES = (
    b"", b"\x00", b"\xff", b"<", b"&", b'"', b"'", b"]]>", b"<!--", b"\n", b"\r", b";", b",", b"\t", b"{", b"[", b"}",
    b"(", b")", b"\xd0\x9a", b"null", b"-0- ", b"1e999", b"\\ud800", b"&#0;", b"&#x202E;", b"Linked To: ", b"a.k.a. '",
    b"9" * 400, b"A" * 400,
)  # fmt: skip
Edits = list[tuple[float, int, bytes]]
edits = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(SPLICES)), min_size=1, max_size=6)


def mutate(raw: bytes, changes: Edits, cut: float) -> bytes:
    for place, length, splice in changes:
        at = int(place * len(raw))
        raw = raw[:at] + splice + raw[at + length :]
    return raw[: int(cut * len(raw))]


@pytest.mark.parametrize("name", CASES)
@seed(20300801)
@settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(changes=edits, cut=st.sampled_from([1.0, 1.0, 1.0, 0.6, 0.3]), which=st.integers(0, 2))
def test_mutated_files_are_imported_whole_or_refused(name: str, changes: Edits, cut: float, which: int) -> None:
    case = CASES[name]
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, file in enumerate(case.files):
            raw = (FIXTURES / file).read_bytes()
            path = Path(folder) / file
            path.write_bytes(mutate(raw, changes, cut) if i == which % len(case.files) else raw)
            paths.append(path)
        _check(case, paths)


@seed(20300803)
@settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(
    cells=st.lists(
        st.tuples(
            st.integers(0, len(AU) - 1), st.integers(0, 6), st.one_of(st.text(max_size=30), st.floats(), st.none())
        ),
        max_size=4,
    ),
    changes=st.one_of(st.just([]), edits),
)
def test_mutated_workbooks_are_imported_whole_or_refused(cells: list[tuple[int, int, object]], changes: Edits) -> None:
    rows = [list(row) for row in AU]
    for row, column, value in cells:
        rows[row][column] = "".join(c for c in value if c.isprintable()) if isinstance(value, str) else value
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        path.write_bytes(mutate(workbook(rows), changes, 1.0))
        _check(Case("au-dfat", (path.name,)), [path])


def _check(case: Case, paths: list[Path]) -> ImportResult | None:
    """Imported with a whole account, or refused with an issue; anything else raised is a failure."""
    refusal: DataError | None = None
    try:
        result = case.read(*paths)
    except DataError as error:
        refusal = error
    if refusal is not None:
        assert refusal.issues
        return None
    counts = result.counts
    assert counts.balanced
    assert counts.imported == len(result.watchlist.listings) == len({x.id for x in result.watchlist.listings})
    assert counts.imported > 0
    assert result.issues or not counts.reported + counts.values_reported
    return result


needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the folder of official files is not beside the project")
VALUES = {
    "xml": re.compile(rb">[^<>]*[^<>\s][^<>]*<|=\"[^\"<>]*\""),
    "table": re.compile(rb"[^,;\t\"\r\n]+"),
}
"""What a value is in the text of a file, with the mark before it and behind it in XML."""
PIECES = {
    "xml": re.compile(rb"<(\w+)(?: [^<>]*)?>[^<>]*</\1>"),
    "table": re.compile(rb"[^\n]*\n"),
}
"""What can be left out or stand twice in a file that keeps its layout: an element with a text, a line."""
ODD: tuple[Any, ...] = (
    "", " ", "None", "-", "N/A", "-0- ", "0", "-1", "2024-02-30", "31/12/9999", "00/00/1957", "1.1.0001", "9" * 40,
    "²", "٣٤", "a) b) c)", "(a) Anna (b) ", "(", ")", "()", "; ; ;", "Linked To: ", "a.k.a. ''", "Anna; Anna", "/",
    ", and ", "Syrian/Iranian", "\u202e", "Ǆ", "\ufeff", "[]", "A" * 400, "Firma, " * 90, "IMO 1234567", "true",
)  # fmt: skip
"""Values that a field of a list may come to hold."""
NOT_TEXTS: tuple[Any, ...] = (
    None,
    True,
    0,
    -1.5,
    float("inf"),
    [],
    {},
    [[]],
    [{}],
    {"a": {"b": []}},
    ["x", None],
    "\ud800",
)
"""What a JSON list may hold where it held a text."""
Change = tuple[str, float, float, int]
changes_in_layout = st.lists(
    st.tuples(
        st.sampled_from(["put", "move", "leave out", "repeat"]), st.floats(0, 1), st.floats(0, 1), st.integers(0, 999)
    ),
    min_size=1,
    max_size=8,
)  # fmt: skip
"""What is done, where, where else, and with which of the odd values."""


def alter(kind: str, raw: bytes, changes: list[Change]) -> bytes:
    """The file with values and records changed, its layout kept."""
    if kind == "json":
        return alter_json(raw, changes)
    if kind == "book":
        return alter_book(raw, changes)
    for action, place, other, which in changes:
        found = list((VALUES if action in {"put", "move"} else PIECES)[kind].finditer(raw))
        if not found:
            break
        one, two = found[int(place * (len(found) - 1))], found[int(other * (len(found) - 1))]
        edge = (1, 1) if kind == "xml" and not one[0].startswith(b"=") else (2, 1) if kind == "xml" else (0, 0)
        odd = str(ODD[which % len(ODD)]).encode("utf-8", "replace")
        new = {
            "put": one[0][: edge[0]] + odd + one[0][len(one[0]) - edge[1] :],
            "move": two[0] if one[0][:1] == two[0][:1] or kind == "table" else one[0],
            "leave out": b"",
            "repeat": one[0] + one[0],
        }[action]
        raw = raw[: one.start()] + new + raw[one.end() :]
    return raw


def alter_json(raw: bytes, changes: list[Change]) -> bytes:
    lines = raw.strip().split(b"\n")
    parts = [json.loads(line) for line in lines]
    for action, place, other, which in changes:
        places = list(_places(parts))
        holder, key = places[int(place * (len(places) - 1))]
        from_, name = places[int(other * (len(places) - 1))]
        if action == "put":
            holder[key] = copy.deepcopy((*ODD, *NOT_TEXTS)[which % len(ODD + NOT_TEXTS)])
        elif action == "move":
            holder[key] = copy.deepcopy(from_[name])
        elif action == "leave out" and holder is not parts:
            del holder[key]
        elif isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
    return b"\n".join(json.dumps(part).encode() for part in parts) + b"\n"


def _places(holder: Any) -> Iterator[tuple[Any, Any]]:
    for key, value in list(holder.items() if isinstance(holder, dict) else enumerate(holder)):
        yield holder, key
        if isinstance(value, list | dict):
            yield from _places(value)


def alter_book(raw: bytes, changes: list[Change]) -> bytes:
    sheet = openpyxl.load_workbook(io.BytesIO(raw)).worksheets[0]
    rows: list[list[object]] = [list(row) for row in sheet.iter_rows(values_only=True)]
    for action, place, other, which in changes:
        row, column = rows[int(place * (len(rows) - 1))], int(other * (len(rows[0]) - 1))
        if action == "put":
            value = ODD[which % len(ODD)]
            row[column] = value if which % 3 else which
        elif action == "move":
            row[column] = rows[which % len(rows)][column]
        elif action == "leave out" and len(rows) > 3:
            rows.remove(row)
        else:
            rows.append(list(row))
    return workbook(rows)


LEADING = frozenset(
    ("a", "b", "c", "k", "f", "n", "and", "or", "also", "aka", "any", "successor", "sub", "unit", "subsidiary",
     "thereof", "formerly", "known", "listed", "as", "of", "the", "none")
)  # fmt: skip
"""Words that lead to a name or stand behind one; an importer may leave them out."""


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", clean(text.replace("-0-", "")).casefold())) - LEADING - frozenset(LANGUAGES)


def read_slice(name: str, files: Sequence[bytes]) -> ImportResult | None:
    """A slice is imported with a whole account of as many records as are in it, or refused; no name is lost unsaid."""
    one = SLICES[name]
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"list-{number}" for number in range(len(files))]
        for path, raw in zip(paths, files, strict=True):
            path.write_bytes(raw)
        result = _check(one.case, paths)
    if result is None:
        return None
    assert result.counts.records == sum(map(one.count, files))
    if not result.issues and not result.counts.ignored:
        assert not lost_names(name, files, result)
    return result


def lost_names(name: str, files: Sequence[bytes], result: ImportResult) -> list[frozenset[str]]:
    """Names as printed of which no listing holds all words."""
    everything = [words(" ".join(texts_of(x.model_dump()))) for x in result.watchlist.listings]
    printed = {words(text) for raw in files for text in SLICES[name].names(raw) if present(text)}
    return [text for text in printed if not any(text <= found for found in everything)]


def texts_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts_of(part)


def with_one(files: Sequence[bytes], which: int, change: Callable[[bytes], bytes]) -> list[bytes]:
    return [change(raw) if number == which % len(files) else raw for number, raw in enumerate(files)]


@needs_real
@pytest.mark.parametrize("name", SLICES)
@seed(20300802)
@settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(changes=edits, cut=st.sampled_from([1.0, 1.0, 1.0, 0.7]), which=st.integers(0, 3))
def test_cut_official_files_are_imported_whole_or_refused(name: str, changes: Edits, cut: float, which: int) -> None:
    read_slice(name, with_one(cut_slice(name), which, lambda raw: mutate(raw, changes, cut)))


@needs_real
@pytest.mark.parametrize("name", SLICES)
@seed(20300804)
@settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(changes=changes_in_layout, which=st.integers(0, 3))
def test_changed_official_files_are_imported_whole_or_refused(name: str, changes: list[Change], which: int) -> None:
    read_slice(name, with_one(cut_slice(name), which, lambda raw: alter(SLICES[name].kind, raw, changes)))


@needs_real
@pytest.mark.parametrize("name", SLICES)
def test_slices_of_official_files_are_imported_whole(name: str) -> None:
    files = cut_slice(name)
    assert sum(map(len, files)) < 100_000
    result = read_slice(name, files)
    assert result is not None
    assert result.counts.records >= 10
    assert result.counts.reported == 0
    assert not lost_names(name, files, result)


def test_every_format_is_fuzzed_from_an_official_file_or_says_why_not() -> None:
    assert {one.case.format for one in SLICES.values()} | set(NO_FILE) == set(FORMATS)
    assert not {one.case.format for one in SLICES.values()} & set(NO_FILE)


@needs_real
@seed(20300805)
@settings(max_examples=6, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(changes=edits, cut=st.sampled_from([0.98, 0.5, 0.02]))
def test_a_cut_old_workbook_is_refused(changes: Edits, cut: float) -> None:
    whole = (REAL / "au/dfat-regulation8_consolidated-2022-05-03.xls").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.xls"
        path.write_bytes(mutate(whole, changes, cut))
        _check(Case("au-dfat", ()), [path])
