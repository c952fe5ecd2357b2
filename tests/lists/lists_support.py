"""What the tests of lists share: fixtures, and an import of one with a fixed day."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl

from exportscreen.content.parties import Listing
from exportscreen.lists.importing import ImportResult, import_file

FIXTURES = Path(__file__).resolve().parent / "fixtures"
DAY = date(2030, 8, 1)
OWN_COLUMNS = {
    "id": "Nr", "name": "Firma", "countries": "Land", "aliases": "Auch bekannt als", "listed_on": "Seit",
    "identifier.registration": "HRB", "ignore.0": "Notiz intern",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A fixture with what it takes to import it."""

    format: str
    files: tuple[str, ...]
    list_id: str | None = None
    columns: Mapping[str, str] | None = None

    def read(self, *paths: Path) -> ImportResult:
        """Import the fixture, or other files in its place."""
        files = list(paths) or [FIXTURES / name for name in self.files]
        return import_file(self.format, files, retrieved_on=DAY, list_id=self.list_id, columns=self.columns)


CASES = {
    "ofac": Case("ofac-xml", ("ofac.xml",)),
    "ofac-old": Case("ofac-xml", ("ofac-old-namespace.xml",)),
    "un": Case("un-xml", ("un.xml",)),
    "eu": Case("eu-xml", ("eu.xml",)),
    "conlist": Case("uk-conlist", ("conlist.csv",)),
    "uk-csv": Case("uk-sanctions-csv", ("uk-sanctions.csv",)),
    "uk-xml": Case("uk-sanctions-xml", ("uk-sanctions.xml",)),
    "csl-csv": Case("us-csl-csv", ("csl.csv",)),
    "csl-json": Case("us-csl-json", ("csl.json",)),
    "csl-short": Case("us-csl-short", ("csl-short.json",)),
    "targets": Case("targets-csv", ("targets.csv",), "example-list"),
    "ftm": Case("ftm-json", ("ftm.jsonl",), "example-list"),
    "own": Case("own-csv", ("own.csv",), "own-example", OWN_COLUMNS),
    "ofac-csv": Case("ofac-csv", ("sdn.csv", "alt.csv", "add.csv")),
    "dpl": Case("us-dpl", ("dpl.txt",)),
    "meti": Case("jp-meti", ("meti.json",)),
    "sema": Case("ca-sema-xml", ("sema.xml",)),
    "journal": Case("eu-journal-csv", ("journal.csv",)),
}


def listing(result: ImportResult, ident: str) -> Listing:
    """The listing with an id, or with a name."""
    return next(x for x in result.watchlist.listings if ident in {x.id, x.name})


def workbook(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


AU: list[list[object]] = [
    ["Reference", "Name of Individual or Entity", "Type", "Name Type", "Date of Birth", "Citizenship", "Control Date"],
    [1.0, "EXAMPLE TRADING COMPANY (ETC)", "Entity", "Primary Name", "", "", 44000],
    ["1a", "شرکت نمونه", "Entity", "Original Script", "", "", 44000],
    [2, "Anna Model", "Individual", "Primary Name", "a) 23/04/1957 b) 1958", "Iranian", 44000],
    ["2b", "Annie", "Individual ", "Aka", "", "", 44000],
]
