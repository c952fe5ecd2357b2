"""Files cut and mutated: never a crash, never a record lost in silence. Seeded and bounded."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from lists_support import CASES, FIXTURES

from exportscreen.errors import DataError

SPLICES = (
    b"", b"\x00", b"\xff", b"<", b"&", b'"', b"'", b"]]>", b"<!--", b"\n", b"\r", b";", b",", b"\t", b"{", b"[", b"}", b"(", b")",
    b"\xd0\x9a", b"null", b"-0- ", b"1e999", b"\\ud800", b"&#0;", b"&#x202E;", b"Linked To: ", b"a.k.a. '", b"9" * 400, b"A" * 400,
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
        try:
            result = case.read(*paths)
        except DataError as error:
            assert error.issues
            return
        counts = result.counts
        assert counts.balanced
        assert counts.imported == len(result.watchlist.listings) > 0
        if counts.reported or counts.values_reported:
            assert result.issues
        assert len({x.id for x in result.watchlist.listings}) == counts.imported
