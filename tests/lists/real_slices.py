"""Slices of official files: a few records from all over each file, in its own bytes, small enough to read many times.

The files stand beside the project and are never copied into it. Where a format has no file of its own, its slice is
made of the values of another: the screening list's native JSON of its CSV, FollowTheMoney of `targets.simple.csv`.
"""

from __future__ import annotations

import csv
import gzip
import io
import itertools
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import openpyxl
import xlrd
from lists_support import Case, workbook
from lxml import etree

REAL = Path(__file__).resolve().parents[3] / "shared" / "data" / "real"
MOST_BYTES = 40_000
"""Bytes of the records of a slice."""
MOST_RECORDS = 60


T = TypeVar("T")
Kind = Literal["xml", "json", "table", "book"]


@dataclass(frozen=True)
class Slice:
    """How an official file is cut, and what it takes to import it."""

    case: Case
    kind: Kind
    cut: Callable[[], tuple[bytes, ...]]
    count: Callable[[bytes], int]
    """Records of one file of the slice, counted without the importer."""
    names: Callable[[bytes], Iterable[str]]
    """Names in one file of the slice as printed, read without the importer."""


def raw(file: str) -> bytes:
    """An official file, unpacked."""
    data = (REAL / file).read_bytes()
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def spread(records: list[T], size: Callable[[T], int]) -> list[T]:
    """Records from all over a list, in its order, within the bounds of a slice."""
    step = max(1, len(records) // MOST_RECORDS, sum(map(size, records)) // MOST_BYTES)
    chosen: list[T] = []
    room = MOST_BYTES
    for record in records[::step]:
        if (room := room - size(record)) > 0:
            chosen.append(record)
    return chosen


def xml_slice(file: str, *records: str) -> tuple[bytes, ...]:
    """The head of an XML file, records from all over it, and its closing tags."""
    data = raw(file)
    tags = b"|".join(name.encode() for name in records)
    found = list(re.finditer(rb"<(%b)[ >].*?</\1>\s*" % tags, data, re.DOTALL))
    head, tail = data[: found[0].start()], data[found[-1].end() :]
    head = re.sub(rb"<Record_Count>\d+</Record_Count>", b"", head)
    between = [data[a.end() : b.start()] for a, b in itertools.pairwise(found)]
    pieces = {m.start(): m[0] + gap for m, gap in zip(found, [*between, b""], strict=True)}
    kept = set(spread(list(pieces), lambda at: len(pieces[at])))
    # what stands between two records, such as the end of a group, stays
    body = b"".join(
        piece if at in kept else piece.replace(m[0], b"", 1)
        for (at, piece), m in zip(pieces.items(), found, strict=True)
    )
    return (head + body + tail,)


def table_rows(data: bytes, delimiter: str = ",", encoding: str = "utf-8-sig") -> list[tuple[list[str], bytes]]:
    """Rows of a table, each with its own bytes."""
    lines = io.StringIO(data.decode(encoding), newline="").readlines()
    reader = csv.reader(lines, delimiter=delimiter)
    found, start = [], 0
    for row in reader:
        found.append((row, "".join(lines[start : reader.line_num]).encode(encoding.removesuffix("-sig"))))
        start = reader.line_num
    return found


def table_slice(file: str, delimiter: str = ",", encoding: str = "utf-8-sig", head: int = 1) -> tuple[bytes, ...]:
    """The head of a table and rows from all over it."""
    rows = [row for _, row in table_rows(raw(file), delimiter, encoding)]
    return (b"".join([*rows[:head], *spread(rows[head:], len)]),)


def ofac_csv_slice(folder: str, *names: str) -> tuple[bytes, ...]:
    """Entries of OFAC's main file, and all that belongs to them in the files beside it."""
    tables = [table_rows(raw(f"us_ofac/{folder}/{name}").replace(b"\x1a", b"")) for name in names]
    main = spread([row for row in tables[0] if len(row[0]) > 1], lambda row: 4 * len(row[1]))
    numbers = {row[0].strip() for row, _ in main}
    beside = [[line for row, line in table if row and row[0].strip() in numbers] for table in tables[1:]]
    return tuple(b"".join(lines) + b"\x1a" for lines in [[line for _, line in main], *beside] if lines)


def meti_slice() -> tuple[bytes, ...]:
    """Entries of the METI list, those whose name is empty among them."""
    entries = json.loads(raw("jp/meti-foreign-end-user-list-2025-09-29.json.gz"))
    empty = [entry for entry in entries if not entry["entity_name"]][:3]
    return (json.dumps([*spread(entries, lambda e: len(json.dumps(e))), *empty], ensure_ascii=False).encode(),)


def short_slice() -> tuple[bytes, ...]:
    """Entries of the screening list with short keys, and its tables."""
    data = json.loads(raw("us_csl/screening-list-2026-07-31.json.gz"))
    data["entries"] = spread(data["entries"], lambda e: len(json.dumps(e)))
    del data["entryCount"]
    return (json.dumps(data, ensure_ascii=False).encode(),)


def native_json_slice() -> tuple[bytes, ...]:
    """Rows of the screening list's native CSV as its native JSON has them."""
    many = {"programs", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth"}
    rows = list(csv.reader(io.StringIO(raw("us_csl/csl-2022-05.csv.gz").decode("utf-8-sig"), newline="")))
    results = []
    for row in spread(rows[1:], lambda row: 2 * sum(map(len, row))):
        entry: dict[str, Any] = dict(zip(rows[0], row, strict=True))
        entry |= {name: [v for v in entry[name].split("; ") if v] for name in many}
        places = [place.rpartition(", ") for place in entry["addresses"].split("; ") if place]
        entry["addresses"] = [{"address": text, "city": None, "country": code} for text, _, code in places]
        documents = [part.split(", ") for part in entry["ids"].split("; ") if part]
        entry["ids"] = [{"type": d[-1], "number": d[-2], "country": d[0]} for d in documents if len(d) > 2]
        results.append({name: value or None for name, value in entry.items()})
    return (json.dumps({"total": len(results), "results": results}, ensure_ascii=False).encode(),)


TARGETS = "opensanctions/ua_war_sanctions-targets.simple-2026-03-13.csv.gz"


def ftm_slice() -> tuple[bytes, ...]:
    """Rows of `targets.simple.csv` as FollowTheMoney entities."""
    rows = list(csv.DictReader(io.StringIO(raw(TARGETS).decode(), newline="")))
    lines = []
    for row in spread(rows, lambda row: sum(map(len, row.values()))):
        properties = {
            "name": [row["name"]],
            "alias": [v for v in row["aliases"].split(";") if v],
            "country": [v for v in row["countries"].split(";") if v],
            "birthDate" if row["schema"] == "Person" else "address": [row["birth_date"] or row["addresses"]],
            "topics": ["sanction"],
        }
        entity = {"id": row["id"], "schema": row["schema"], "caption": row["name"], "datasets": [row["dataset"]]}
        lines.append(json.dumps({**entity, "properties": properties}, ensure_ascii=False))
    return ("\n".join(lines).encode() + b"\n",)


def xls_as_rows(file: str) -> list[list[object]]:
    """All rows of an old workbook's first sheet."""
    sheet = xlrd.open_workbook(str(REAL / file)).sheet_by_index(0)
    return [list(sheet.row_values(number)) for number in range(sheet.nrows)]


def xlsx_as_rows(file: str, most: int = 400) -> list[list[object]]:
    """The first rows of a workbook's first sheet."""
    book = openpyxl.load_workbook(REAL / file, read_only=True, data_only=True)
    found: list[list[object]] = [list(row) for row in book.worksheets[0].iter_rows(values_only=True, max_row=most)]
    book.close()
    return found


def book_slice(rows: list[list[object]], head: int = 1) -> tuple[bytes, ...]:
    """The head of a sheet and rows from all over it, as a workbook."""
    return (workbook([*rows[:head], *spread(rows[head:], lambda row: len(str(row)))]),)


def parse(data: bytes) -> etree._Element:
    """An XML file, without resolving anything."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _xml(format: str, file: str, records: str, names: str, list_id: str | None = None) -> Slice:
    """Records are elements of these names that stand in no other; names, texts of elements or `@attributes`."""
    kept, named = tuple(records.split()), frozenset(names.split())

    def below(element: etree._Element) -> int:
        here = [child for child in element if isinstance(child.tag, str)]
        return sum(1 if etree.QName(child).localname in kept else below(child) for child in here)

    def printed(data: bytes) -> Iterator[str]:
        for element in parse(data).iter(etree.Element):
            if etree.QName(element).localname in named:
                yield element.text or ""
            yield from (str(value) for name, value in element.attrib.items() if f"@{name!s}" in named)

    return Slice(
        Case(format, (), list_id), "xml", lambda: xml_slice(file, *kept), lambda data: below(parse(data)), printed
    )


def below_header(rows: Iterable[list[str]], header: str) -> list[dict[str, str]]:
    """The rows that are not blank, below the one that has a column of this name."""
    full = [[" ".join(cell.split()) for cell in row] for row in rows]
    full = [row for row in full if any(row)]
    start = next(number for number, row in enumerate(full) if header in row)
    return [dict(zip(full[start], row, strict=False)) for row in full[start + 1 :]]


def _table(format: str, file: str, header: str, names: str, *, delimiter: str = ",", encoding: str = "utf-8-sig",
           head: int = 1, list_id: str | None = None, columns: Mapping[str, str] | None = None) -> Slice:  # fmt: skip
    """`header` is a column that the header must have; names are columns, apart by `|`."""

    def rows(data: bytes) -> list[dict[str, str]]:
        return below_header(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter), header)

    return Slice(
        Case(format, (), list_id, columns),
        "table",
        lambda: table_slice(file, delimiter, encoding, head),
        lambda data: len(rows(data)),
        lambda data: (row.get(name, "") for row in rows(data) for name in names.split("|")),
    )


def _book(format: str, sheet: Callable[[], list[list[object]]], header: str, names: str, head: int = 1) -> Slice:
    def rows(data: bytes) -> list[dict[str, str]]:
        first = openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[0]
        cells = ([str(v) if v is not None else "" for v in row] for row in first.iter_rows(values_only=True))
        return below_header(cells, header)

    return Slice(
        Case(format, ()),
        "book",
        lambda: book_slice(sheet(), head),
        lambda data: len(rows(data)),
        lambda data: (row.get(name, "") for row in rows(data) for name in names.split("|")),
    )


def _ofac_csv(folder: str, names: str, list_id: str | None = None) -> Slice:
    """A file without header; 0x1A stands for nothing. The main file has 12 columns, that of aliases 5."""

    def rows(data: bytes) -> list[list[str]]:
        reader = csv.reader(io.StringIO(data.decode("utf-8-sig").replace("\x1a", ""), newline=""))
        return [row for row in reader if any(cell.strip() for cell in row)]

    def printed(data: bytes) -> Iterator[str]:
        columns = {12: 1, 5: 3}
        return (row[columns[len(row)]] for row in rows(data) if len(row) in columns)

    return Slice(
        Case("ofac-csv", (), list_id),
        "table",
        lambda: ofac_csv_slice(folder, *names.split()),
        lambda data: len(rows(data)),
        printed,
    )


def _json(format: str, cut: Callable[[], tuple[bytes, ...]], records: str, names: str,
          list_id: str | None = None, lines: bool = False) -> Slice:  # fmt: skip
    """Records are the members of the list under a name, or of the document; names, texts of these members."""
    named = frozenset(names.split())

    def read(data: bytes) -> list[Any]:
        if lines:
            return [json.loads(line) for line in data.split(b"\n") if line.strip()]
        found = json.loads(data.removeprefix(b"\xef\xbb\xbf"))
        return list(found[records] if isinstance(found, dict) else found)

    def printed(holder: Any) -> Iterator[str]:
        for key, value in holder.items() if isinstance(holder, dict) else enumerate(holder):
            if key in named:
                yield from (text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str))
            elif isinstance(value, list | dict):
                yield from printed(value)

    return Slice(Case(format, (), list_id), "json", cut, lambda data: len(read(data)), lambda data: printed(read(data)))


OWN_1260H = {
    "name": "Clean Name", "aliases": "Alias", "listed_on": "Start date", "ended_on": "End date", "note": "Note",
    "ignore.0": "Name", "ignore.1": "Source Url", "ignore.2": "Parent Name", "weak_aliases": "Previous Name",
}  # fmt: skip
OWN_CHINA = {
    "name": "Name", "aliases": "Chinese name", "weak_aliases": "Alias", "type": "Type", "countries": "Country",
    "listed_on": "Date", "ended_on": "End date", "programs": "List", "address": "Address", "note": "Summary",
    "identifier.wikidata": "QID", "ignore.0": "Topics", "ignore.1": "Chinese summary", "ignore.2": "Body",
    "ignore.3": "Source URL",
}  # fmt: skip
_UN_NAMES = "FIRST_NAME SECOND_NAME THIRD_NAME FOURTH_NAME ALIAS_NAME NAME_ORIGINAL_SCRIPT"
_UK_NAMES = "Name 1|Name 2|Name 3|Name 4|Name 5|Name 6|Name Non-Latin Script"
_EU_NAMES = "name|alias|weakAlias|previousName"
_NON_SDN = "ofac-consolidated"
_CA_NAMES = "LastName GivenName Entity EntityOrShip Aliases"
SLICES = {
    "ofac": _xml("ofac-xml", "us_ofac/sdn-2024-05-07.xml.gz", "sdnEntry", "lastName firstName"),
    "ofac-non-sdn": _xml(
        "ofac-xml", "us_ofac/consolidated-nonsdn-2025-03-28.xml.gz", "sdnEntry", "lastName firstName", _NON_SDN
    ),
    "ofac-old": _xml(
        "ofac-xml", "us_ofac/consolidated-nonsdn-2018-04-06.xml.gz", "sdnEntry", "lastName firstName", _NON_SDN
    ),
    "ofac-csv": _ofac_csv("legacy-csv/2021-07", "sdn.csv.gz alt.csv.gz add.csv.gz"),
    "ofac-csv-non-sdn": _ofac_csv(
        "cons-csv-2025-12", "cons_prim.csv cons_alt.csv cons_add.csv cons_comments.csv", "ofac-consolidated"
    ),
    "un": _xml("un-xml", "un/consolidated-2026-02-27.xml.gz", "INDIVIDUAL ENTITY", _UN_NAMES),
    "un-old": _xml("un-xml", "un/consolidated-2018-08-24.xml.gz", "INDIVIDUAL ENTITY", _UN_NAMES),
    "eu": _xml("eu-xml", "eu/eu-fsf-full-1_1-2024-05-13.xml.gz", "sanctionEntity", "@wholeName"),
    "journal": _table(
        "eu-journal-csv", "eu/eu-journal-consolidated-annexes-2026-08.csv.gz", "celex", _EU_NAMES
    ),
    "conlist": _table("uk-conlist", "uk/conlist-2020-04-27.csv.gz", "Group ID", _UK_NAMES, encoding="cp1252", head=2),
    "conlist-old": _table(
        "uk-conlist", "uk/conlist-2018-04-13.csv.gz", "Group ID", _UK_NAMES, encoding="cp1252", head=2
    ),
    "conlist-book": _book("uk-conlist", lambda: xlsx_as_rows("uk/ConList-2022-05-04.xlsx"), "Group ID", _UK_NAMES, 2),
    "csl-csv": _table("us-csl-csv", "us_csl/csl-2022-05.csv.gz", "entity_number", "name|alt_names"),
    "csl-csv-new": _table("us-csl-csv", "us_csl/csl-2025-sample.csv", "entity_number", "name|alt_names"),
    "csl-json": _json("us-csl-json", native_json_slice, "results", "name alt_names"),
    "csl-short": _json("us-csl-short", short_slice, "entries", "n a"),
    "dpl": _table("us-dpl", "us_csl/dpl-2023-11.txt", "FR_Citation", "Name", delimiter="\t"),
    "meti": _json("jp-meti", meti_slice, "", "entity_name aliases"),
    "sema": _xml("ca-sema-xml", "ca/sema-lmes-2025-03.xml.gz", "record", _CA_NAMES),
    "sema-old": _xml("ca-sema-xml", "ca/sema-lmes-2022-05.xml.gz", "record", _CA_NAMES),
    "dfat": _book(
        "au-dfat", lambda: xls_as_rows("au/dfat-regulation8_consolidated-2022-05-03.xls"), "Reference",
        "Name of Individual or Entity",
    ),
    "targets": _table("targets-csv", TARGETS, "schema", "name|aliases", list_id="ua-war-sanctions"),
    "ftm": _json("ftm-json", ftm_slice, "", "name alias", "ua-war-sanctions", lines=True),
    "own": _table(
        "own-csv", "us_special/dod_chinese_military_companies_1260h.csv", "Clean Name",
        "Clean Name|Alias|Previous Name", list_id="us-1260h", columns=OWN_1260H,
    ),
    "own-china": _table(
        "own-csv", "cn/china-countersanctions-2026-08.csv.gz", "Chinese name", "Name|Chinese name|Alias",
        list_id="cn-countersanctions", columns=OWN_CHINA,
    ),
}  # fmt: skip
"""At least one slice for each format of which there is an official file."""
NO_FILE = {
    "uk-sanctions-csv": "its file was at no source that could be reached; the fixture has its header",
    "uk-sanctions-xml": "its file was at no source that could be reached",
}
"""Formats without an official file, with the reason."""


@cache
def cut_slice(name: str) -> tuple[bytes, ...]:
    """The files of a slice."""
    return SLICES[name].cut()
