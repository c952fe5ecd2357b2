"""The one hardened YAML reader: text scalars, positions, bounded input.

Scalars stay text, because YAML's own typing turns `NO` into False, `0106` into 70 and `5E002` into 500.0;
the models give types. Anchors, aliases and tags are refused, so a file cannot grow or name a class.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from exportscreen.errors import DataError, Issue

MAX_BYTES = 5_000_000  # a curated file is read by people; the largest here is under 1 MB
MAX_DEPTH = 32  # the deepest model nests about twelve levels; PyYAML's C parser crashes on tens of thousands

Path_ = tuple[str | int, ...]
"""Place of a value inside a document: keys and list indexes from the root."""


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML document as plain data, with the line and column at which each value starts."""

    path: str
    data: dict[str, Any]
    positions: Mapping[Path_, tuple[int, int]] = field(repr=False)

    def position(self, place: Path_) -> tuple[int, int]:
        """Line and column (from 1) of a value, or of its nearest parent that is in the file."""
        while place and place not in self.positions:
            place = place[:-1]
        return self.positions.get(place, (1, 1))

    def issue(self, place: Path_, message: str) -> Issue:
        """An issue at a place of this document."""
        line, column = self.position(place)
        return Issue(self.path, line, dotted(place), message, column)


def dotted(place: Path_) -> str:
    """A place as people write it: `when.party.roles[1]`."""
    text = ""
    for part in place:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if text else part
    return text


def read_document(path: Path, shown_as: str | None = None) -> Document:
    """Read one YAML file as text scalars with positions.

    Args:
        path: File to read.
        shown_as: Name for messages; the path itself if not given.

    Raises:
        DataError: The file cannot be read, is not UTF-8, is too large or too deep, is not one mapping, repeats a
            key, or uses an anchor, alias or tag.
    """
    name = shown_as or str(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DataError([Issue(name, 0, "", f"cannot be read: {error.strerror}")]) from error
    return parse_document(raw, name)


def parse_document(raw: bytes, name: str) -> Document:
    """Parse YAML bytes; see `read_document`."""
    if len(raw) > MAX_BYTES:
        raise DataError([Issue(name, 0, "", f"{len(raw)} bytes; a file may have at most {MAX_BYTES}")])
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise DataError([Issue(name, line, "", f"not UTF-8: byte 0x{raw[error.start]:02x}")]) from error
    try:
        _refuse_unsafe_events(text, name)
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 0
        raise DataError([Issue(name, line, "", f"not YAML: {error.problem or error.context}")]) from error
    except yaml.YAMLError as error:
        raise DataError([Issue(name, 0, "", f"not YAML: {str(error).splitlines()[0]}")]) from error
    if not isinstance(node, yaml.MappingNode):
        raise DataError([Issue(name, 1, "", "must be one mapping that starts with `kind:`")])
    issues: list[Issue] = []
    positions: dict[Path_, tuple[int, int]] = {}
    data = _plain(node, (), positions, issues, name)
    if issues:
        raise DataError(issues)
    return Document(name, data, positions)


def _refuse_unsafe_events(text: str, name: str) -> None:
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        line = event.start_mark.line + 1 if event.start_mark is not None else 0
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise DataError([Issue(name, line, "", "a second document; a file holds one")])
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise DataError([Issue(name, line, "", "anchors and aliases are not allowed; write the value out")])
        if tag := getattr(event, "tag", None):
            raise DataError([Issue(name, line, "", f"tags such as {tag!r} are not allowed")])
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise DataError([Issue(name, line, "", f"nested deeper than {MAX_DEPTH} levels")])
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _plain(
    node: yaml.Node, place: Path_, positions: dict[Path_, tuple[int, int]], issues: list[Issue], name: str
) -> Any:
    positions[place] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*place, i), positions, issues, name) for i, child in enumerate(node.value)]
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line, column = key_node.start_mark.line + 1, key_node.start_mark.column + 1
        if not isinstance(key_node, yaml.ScalarNode):
            issues.append(Issue(name, line, dotted(place), "a key must be plain text", column))
            continue
        key = str(key_node.value)
        if key in found:
            issues.append(Issue(name, line, dotted((*place, key)), "key is written twice; keep one", column))
            continue
        found[key] = _plain(value_node, (*place, key), positions, issues, name)
        positions[(*place, key)] = (line, column)
    return found
