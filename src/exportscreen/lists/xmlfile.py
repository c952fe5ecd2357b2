"""Records of an XML list, one at a time: entities and network off, depth and record size bounded.

lxml parses; this module only hands records over and accounts for every path in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from lxml import etree

from exportscreen.lists.model import Reading, Tally, refuse
from exportscreen.lists.values import read_day

MAX_RECORD = 20_000
"""Elements inside one record; the largest official one has some hundreds."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a format's XML may hold: paths with a value, relative to the record, attributes as `path@name`."""

    root: str
    records: frozenset[str]
    """Local names of record elements."""
    handled: frozenset[str]
    ignored: Mapping[str, str]
    """Path → why its values are not needed."""
    header: Mapping[str, str]
    """Path outside records → what it is; any other value outside records is reported."""
    namespaces: frozenset[str] | None = None
    """Namespaces of the root that are known; None if any will do."""


@dataclass(slots=True)
class Record:
    """One record element; names in it have no namespace."""

    element: etree._Element
    line: int

    def text(self, path: str) -> str:
        """Text of the first element at a path, stripped; empty if there is none."""
        found = self.element.findtext(path)
        return found.strip() if found else ""

    def texts(self, path: str) -> list[str]:
        """Texts of all elements at a path that have one."""
        return [text for e in self.element.iterfind(path) if e.text and (text := e.text.strip())]

    def all(self, path: str) -> list[Record]:
        """Elements at a path, as records of their own."""
        return [Record(e, self.line) for e in self.element.iterfind(path)]

    def attribute(self, name: str) -> str:
        """An attribute, stripped; empty if it is absent."""
        return str(self.element.get(name, "")).strip()

    @property
    def name(self) -> str:
        """The element's local name."""
        return str(self.element.tag)


def read_records(stream: BinaryIO, reading: Reading, tally: Tally, layout: Layout) -> Iterator[Record]:
    """Yield the records of an XML file in order; the memory of each is given back.

    Raises:
        DataError: It is not well-formed, cut off, has a document type, another root, or a record too large or deep.
    """
    name = reading.shown_as
    try:
        yield from _read(stream, name, tally, layout)
    except etree.LxmlError as error:
        line = getattr(error, "lineno", None) or 0
        message = str(error).split("\n", 1)[0].split(" (<string>", 1)[0][:200]
        raise refuse(name, f"is broken or cut off, so nothing of it is used: {message}", line) from error
    except (UnicodeError, LookupError) as error:
        raise refuse(name, f"its encoding cannot be read: {error}") from error


def _read(stream: BinaryIO, name: str, tally: Tally, layout: Layout) -> Iterator[Record]:
    events = etree.iterparse(
        stream, events=("start", "end"), resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False
    )
    path: list[str] = []
    inside: int | None = None
    size = 0
    for event, element in events:
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            tag = _local(element.tag)
            if not path:
                _check_root(element, tag, name, layout)
                _header(element, [tag], tally, layout)
            path.append(tag)
            if inside is None and tag in layout.records:
                inside, size = len(path), 0
            size += 1
            if inside is not None and size > MAX_RECORD:
                raise refuse(name, f"a record has more than {MAX_RECORD:,} elements", _line(element))
            continue
        if inside is None:
            if len(path) > 1:
                _header(element, path, tally, layout)
                _release(element)
            path.pop()
        elif len(path) == inside:
            tally.records += 1
            _account(element, "", tally, layout, _line(element))
            yield Record(element, _line(element))
            path.pop()
            inside = None
            _release(element)
        else:
            path.pop()


def _check_root(element: etree._Element, tag: str, name: str, layout: Layout) -> None:
    info = element.getroottree().docinfo
    if info.internalDTD is not None or info.externalDTD is not None or info.doctype:
        raise refuse(name, "has a document type declaration; no official list needs one, so it is refused", 1)
    if tag != layout.root:
        raise refuse(name, f"begins with <{tag[:60]}>, not <{layout.root}>; is it another format?", 1)
    space = str(element.tag)[1:].rpartition("}")[0] if str(element.tag).startswith("{") else ""
    if layout.namespaces is not None and space not in layout.namespaces:
        raise refuse(name, f"has the unknown namespace {space[:120]!r}", 1)


def _local(name: str) -> str:
    """A name without its namespace, which may hold any character (lxml's own reader of names refuses some)."""
    return str(name).rpartition("}")[2]


def _line(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 0


def _release(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]


def _header(element: etree._Element, path: list[str], tally: Tally, layout: Layout) -> None:
    where = "/".join(path[1:])
    values = {f"{where}@{_local(str(k))}": str(v) for k, v in element.attrib.items()}
    if element.text and element.text.strip():
        values[where] = element.text
    for key, value in values.items():
        if key in layout.header:
            _keep_header(layout.header[key], value.strip(), tally)
        elif value.strip():
            tally.warn(_line(element), key, "stands outside the records and is not known")


def _keep_header(what: str, value: str, tally: Tally) -> None:
    if what == "edition":
        tally.edition = read_day(value)
    elif what == "edition_us":
        tally.edition = read_day(value, month_first=True)
    elif what == "records" and value.isdecimal() and len(value) < 12:
        tally.declared = int(value)


def _account(element: etree._Element, path: str, tally: Tally, layout: Layout, line: int) -> None:
    """Count every value below a record, and take the namespaces off its names."""
    for name, value in element.attrib.items():
        if value and str(value).strip():
            _count(f"{path}@{_local(str(name))}", value, tally, layout, line)
    if element.text and element.text.strip():
        _count(path, element.text.strip(), tally, layout, line)
    for child in element:
        if not isinstance(child.tag, str):
            if isinstance(child, etree._Entity):
                tally.issue(line, path, f"holds the entity {str(child.text)[:40]!r}, which is not resolved")
        else:
            tag = child.tag
            if tag[0] == "{":
                tag = child.tag = _local(tag)
            _account(child, f"{path}/{tag}" if path else tag, tally, layout, line)
        if child.tail and child.tail.strip():
            tally.issue(line, path, f"has text between its elements: {child.tail.strip()[:40]!r}")


def _count(key: str, value: Any, tally: Tally, layout: Layout, line: int) -> None:
    if key in layout.handled:
        tally.values += 1
    elif key in layout.ignored:
        tally.ignored_values[key] += 1
    else:
        tally.unknown(line, key, value)
