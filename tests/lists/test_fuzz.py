"""Files cut and mutated: never a crash, never a record lost in silence. Seeded and bounded."""

from __future__ import annotations

import gzip
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from lists_support import AU, CASES, FIXTURES, Case, workbook

from exportscreen.errors import DataError

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


def _check(case: Case, paths: list[Path]) -> None:
    """Imported with a whole account, or refused with an issue; anything else raised is a failure."""
    try:
        result = case.read(*paths)
    except DataError as refused:
        said = refused.issues
    else:
        said = result.issues
        counts = result.counts
        assert counts.balanced
        assert counts.imported == len(result.watchlist.listings) == len({x.id for x in result.watchlist.listings})
        assert counts.imported > 0
        if not (counts.reported or counts.values_reported):
            return
    assert said


REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "real"
SLICED = {
    # case: file, where to cut a slice, what closes it
    "ofac": ("us_ofac/sdn-2024-05-07.xml.gz", b"</sdnEntry>", b"</sdnList>"),
    "un": ("un/consolidated-2026-02-27.xml.gz", b"</INDIVIDUAL>", b"</INDIVIDUALS></CONSOLIDATED_LIST>"),
    "eu": ("eu/eu-fsf-full-1_1-2024-05-13.xml.gz", b"</sanctionEntity>", b"</export>"),
    "sema": ("ca/sema-lmes-2025-03.xml.gz", b"</record>", b"</data-set>"),
    "conlist": ("uk/conlist-2020-04-27.csv.gz", b"\n", b"\n"),
    "csl-csv": ("us_csl/csl-2022-05.csv.gz", b"\n", b"\n"),
    "targets": ("opensanctions/ua_war_sanctions-targets.simple-2026-03-13.csv.gz", b"\n", b"\n"),
    "journal": ("eu/eu-journal-consolidated-annexes-2026-08.csv.gz", b"\n", b"\n"),
}


@cache
def _slice(name: str) -> bytes:
    """The first 60 kB of an official file, cut after a record and closed; its declared number of records taken out."""
    file, mark, end = SLICED[name]
    with gzip.open(REAL / file) as stream:
        head = stream.read(60_000)
    head = head[: head.rindex(mark) + len(mark)]
    return head.replace(b"<Record_Count>14966</Record_Count>", b"") + (b"" if end == mark else end)


@pytest.mark.skipif(not REAL.is_dir(), reason="the folder of official files is not beside the project")
@pytest.mark.parametrize("name", SLICED)
@seed(20300802)
@settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(changes=edits, cut=st.sampled_from([1.0, 1.0, 1.0, 0.7]))
def test_mutated_official_files_are_imported_whole_or_refused(name: str, changes: Edits, cut: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list"
        path.write_bytes(mutate(_slice(name), changes, cut))
        _check(CASES[name], [path])
