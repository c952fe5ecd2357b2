"""Texts of control lists → paragraphs in the store: the US CCL in three layouts, EU annex I in one.

The texts are the user's own copies and never part of this project; `suggestions` searches them.

<store>/control-texts/<list id>.json.gz    paragraphs of one list, swapped in whole
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from exportscreen.errors import DataError, ExportscreenError, Issue
from exportscreen.lists.model import refuse
from exportscreen.lists.opening import digest_files, open_list

KIND = "exportscreen.control-texts/1"
FOLDER = "control-texts"
FEWEST = 50  # paragraphs below which a file is not the whole list it says it is; the shortest real one has thousands
MAX_TEXT = 4000  # letters of one paragraph; the longest real one has some 2,500
ControlList = Literal["us-ccl", "eu-annex-i"]
CONTROL_LISTS: Mapping[ControlList, str] = MappingProxyType({"us-ccl": "US CCL", "eu-annex-i": "EU annex I"})
"""List id → short name."""

_ENTRY = re.compile(r"([0-9][A-E][0-9]{3})\b[\s.:–—-]*(.*)", re.DOTALL)
_PARAGRAPH = re.compile(r"(?:Items:\s*)?([a-z](?:\.(?:[0-9]{1,2}|[a-z]{1,2}))*)\.\s+(\S.*)", re.DOTALL)
_MARKUP = re.compile(r"<[^>]{1,80}>|&[a-z]{2,8};|\[([^\]]{1,200})\]\([^)]{1,300}\)|[*_]{1,3}")


@dataclass(frozen=True, slots=True)
class ControlParagraph:
    """One paragraph of a control list."""

    list: ControlList
    code: str
    """`1C117` for an entry's heading, `1C117.c.1.a` for a paragraph in it."""
    text: str

    @property
    def entry(self) -> str:
        """The entry it stands in."""
        return self.code.split(".", 1)[0]


@dataclass(frozen=True)
class ControlTexts:
    """The paragraphs of one list as they were imported."""

    list: ControlList
    source: str
    """Name of the file they came from."""
    sha256: str
    imported_at: str
    """ISO time, UTC."""
    edition: str | None
    """Day that the file says it is of."""
    paragraphs: tuple[ControlParagraph, ...]

    @cached_property
    def by_code(self) -> Mapping[str, ControlParagraph]:
        """Code → paragraph."""
        return MappingProxyType({paragraph.code: paragraph for paragraph in self.paragraphs})

    def context(self, paragraph: ControlParagraph) -> tuple[ControlParagraph, ...]:
        """The paragraphs that one stands in, the entry's heading first."""
        parts = paragraph.code.split(".")
        codes = (".".join(parts[:size]) for size in range(1, len(parts)))
        return tuple(self.by_code[code] for code in codes if code in self.by_code)


Rows = Iterator[tuple[str, str]]
"""Codes and texts in the file's order."""


def read_controls(path: Path, *, imported_at: str) -> ControlTexts:
    """Read the text of a control list; its layout is seen from its content.

    Args:
        path: The file, plain or gzip: the CCL as XML of the eCFR or as one of two JSON layouts, or the JSON of the
            Norwegian list II, which repeats annex I.
        imported_at: ISO time, for the store.

    Raises:
        DataError: It is none of them, or holds too little to be the whole list.
        ExportscreenError: It is XML and the reader of XML is not installed.
    """
    with open_list(path, path.name) as stream:
        data = stream.read()
    name, edition, rows = _layout(data, path.name)
    merged: dict[str, str] = {}
    for code, written in rows:
        text = _clean(written)
        if text and code not in merged:
            merged[code] = text[:MAX_TEXT]
    if len(merged) < FEWEST:
        raise refuse(path.name, f"holds {len(merged)} paragraphs of a control list; the list in use stays as it is")
    paragraphs = tuple(ControlParagraph(name, code, text) for code, text in merged.items())
    return ControlTexts(name, path.name, digest_files([path]), imported_at, edition, paragraphs)


def _layout(data: bytes, shown_as: str) -> tuple[ControlList, str | None, Rows]:
    if data.lstrip()[:1] == b"<":
        return "us-ccl", None, _entries(_xml_lines(data, shown_as))
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise refuse(shown_as, f"is neither XML nor JSON: {str(error)[:120]}") from error
    try:
        if isinstance(value, dict) and isinstance(value.get("entries"), list):
            day = value.get("ecfrIssueDate")
            return "us-ccl", day if isinstance(day, str) else None, _ecfr_rows(value["entries"])
        if isinstance(value, list) and value and "product_groups" in value[0]:
            return "us-ccl", None, _entries(_category_lines(value))
        if isinstance(value, list) and value and "model" in value[0]:
            return "eu-annex-i", None, _fixture_rows(value)
    except (TypeError, AttributeError) as error:
        raise refuse(shown_as, f"is not laid out as a control list: {error}") from error
    known = "the CCL (XML of the eCFR, or JSON) and annex I (JSON of the Norwegian list II)"
    raise refuse(shown_as, f"is no layout of a control list known here; known are {known}")


def _clean(written: str) -> str:
    """One line without markup."""
    return " ".join(_MARKUP.sub(lambda m: m[1] or " ", written).split())


def _entries(lines: Iterable[str]) -> Rows:
    """Lines of running text: an entry's heading, then its paragraphs, each with its whole letter path."""
    entry = ""
    for line in lines:
        if heading := _ENTRY.fullmatch(line):
            entry = heading[1]
            yield entry, heading[2]
        elif entry and (found := _PARAGRAPH.fullmatch(line)):
            yield f"{entry}.{found[1]}", found[2]


def _xml_lines(data: bytes, shown_as: str) -> Iterator[str]:
    try:
        from lxml import etree
    except ImportError as error:
        raise ExportscreenError("reading the CCL as XML needs lxml; install exportscreen[lists]") from error
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root: etree._Element = etree.fromstring(data, parser)
    except etree.LxmlError as error:
        raise refuse(shown_as, f"is broken or cut off: {str(error)[:120]}") from error
    info = root.getroottree().docinfo
    if info.internalDTD is not None or info.externalDTD is not None:
        raise refuse(shown_as, "has a document type; no official file does")
    for child in root:
        if child.tag in {"P", "FP", "FP-2"}:  # notes, tables and license terms have elements of their own
            yield " ".join("".join(str(part) for part in child.itertext()).split())


def _category_lines(categories: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for category in categories:
        for group in category["product_groups"]:
            for entry in group["eccn"]:
                yield f"{entry['code']} {entry['description']}"
                for line in str(entry["details"]).split("\n"):
                    yield _clean(line)


def _ecfr_rows(entries: Sequence[Mapping[str, Any]]) -> Rows:
    for entry in entries:
        yield str(entry["eccn"]), str(entry["heading"])
        for item in (*(entry.get("items") or ()), *(entry.get("topLevelParagraphs") or ())):
            if isinstance(item, dict) and item.get("kind", "item") == "item":
                yield f"{entry['eccn']}.{item['paragraph']}", str(item["text"])


def _fixture_rows(records: Sequence[Mapping[str, Any]]) -> Rows:
    """Paragraphs in a tree: each path is that of the paragraph above it and four digits more."""
    entries = {r["pk"]: str(r["fields"]["code"]) for r in records if r["model"].endswith(".regulation")}
    codes: dict[str, str] = {}
    for record in records:
        fields = record["fields"]
        if not record["model"].endswith(".paragraph") or fields["note_type"] != "base":
            continue
        path, own = str(fields["path"]), str(fields["code"]).strip().strip(".")
        above = codes.get(path[:-4])
        code = entries.get(fields["regulation"], "") if above is None else f"{above}.{own}"
        codes[path] = code
        if code:
            yield code, str(fields["text"])


def save_controls(texts: ControlTexts, store: Path) -> None:
    """Put the paragraphs of a list into a store, in place of those it has."""
    folder = store / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    rows = [[paragraph.code, paragraph.text] for paragraph in texts.paragraphs]
    value = {
        "kind": KIND, "list": texts.list, "source": texts.source, "sha256": texts.sha256,
        "imported_at": texts.imported_at, "edition": texts.edition, "rows_sha256": _digest(rows), "paragraphs": rows,
    }  # fmt: skip
    data = gzip.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)
    beside = folder / f".part-{os.getpid()}"
    with beside.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(folder / f"{texts.list}.json.gz")


def load_controls(store: Path) -> tuple[ControlTexts, ...]:
    """The control lists of a store, in the order of `CONTROL_LISTS`; empty if none was imported.

    Raises:
        DataError: A file is damaged.
    """
    found = ((name, store / FOLDER / f"{name}.json.gz") for name in CONTROL_LISTS)
    return tuple(_load(name, path) for name, path in found if path.is_file())


def _load(name: ControlList, path: Path) -> ControlTexts:
    with open_list(path, path.name) as stream:
        data = stream.read()
    try:
        value = json.loads(data)
        rows = value["paragraphs"]
        if value["kind"] != KIND or value["list"] != name or value["rows_sha256"] != _digest(rows):
            raise ValueError("its digest differs")
        paragraphs = tuple(ControlParagraph(name, str(code), str(text)) for code, text in rows)
        return ControlTexts(name, value["source"], value["sha256"], value["imported_at"], value["edition"], paragraphs)
    except (ValueError, KeyError, TypeError) as error:
        raise DataError([Issue(str(path), 0, "", f"is damaged ({error}); import the list again")]) from error


def _digest(rows: object) -> str:
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()
