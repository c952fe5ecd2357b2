"""Checks of files as files: what cannot be read, and what other tools would read differently."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import yaml

from exportscreen.checks.model import Check, Content, File, leaves
from exportscreen.content.yamlfile import Path_
from exportscreen.errors import Issue

TYPED_KEYS = frozenset(
    {
        "value", "low", "high", "per_factor", "share", "min", "max", "min_score", "min_share", "max_steps",
        "stale_after_days", "law", "official_list", "bare", "needs_support", "fires", "reported_goods", "missing",
    }
)  # fmt: skip
"""Keys whose values are numbers or true/false in our models too, so that YAML's own typing does no harm."""
JOINERS = "\u200c\u200d"
"""Invisible characters that spelling needs: the joiners of Persian, Arabic and Indic scripts."""
MADE_MIXED = frozenset({"examples", "lookalikes", "transaction"})
"""Keys below which a name may be written deceptively on purpose."""


def find_unreadable(content: Content) -> Iterator[Issue]:
    """Files that the hardened reader refuses."""
    return _told(content, "yaml")


def find_schema_issues(content: Content) -> Iterator[Issue]:
    """Keys and values that no model allows."""
    return _told(content, "schema")


def find_wrong_file_names(content: Content) -> Iterator[Issue]:
    """Files whose name is not their id."""
    return _told(content, "file-name")


def find_duplicate_ids(content: Content) -> Iterator[Issue]:
    """Ids that two files or rows claim."""
    return _told(content, "duplicate-id")


def _told(content: Content, check: str) -> Iterator[Issue]:
    for file in content.files:
        yield from (issue for issue in file.issues if issue.check == check)
    yield from (issue for issue in content.issues if issue.check == check)


def find_typed_scalars(content: Content) -> Iterator[Issue]:
    """Unquoted values that YAML's own typing turns into something else than text."""
    for file in content.files:
        if file.document is None:
            continue
        for place, node in _scalar_nodes(yaml.compose(file.text, Loader=yaml.CBaseLoader)):
            if node.style in {"'", '"', "|", ">"} or (place and str(place[-1]) in TYPED_KEYS):
                continue
            if read := misread(str(node.value)):
                line, column = node.start_mark.line + 1, node.start_mark.column + 1
                issue = file.issue(place, f"{node.value} is not quoted, and other tools read it as {read}; quote it")
                yield Issue(issue.path, line, issue.field, issue.message, column)


def _scalar_nodes(node: yaml.Node | None, place: Path_ = ()) -> Iterator[tuple[Path_, yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        yield place, node
    elif isinstance(node, yaml.SequenceNode):
        for i, child in enumerate(node.value):
            yield from _scalar_nodes(child, (*place, i))
    elif isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            yield from _scalar_nodes(key, (*place, "(key)"))
            yield from _scalar_nodes(child, (*place, str(key.value)))


def misread(value: str) -> str:
    """What YAML 1.1 or 1.2 makes of an unquoted value, in words; empty if it stays text."""
    tag = yaml.SafeLoader("").resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    kind = str(tag).rsplit(":", 1)[-1]
    if kind == "bool":
        return "true" if value.lower() in {"yes", "true", "on"} else "false"
    if kind == "timestamp":
        return "a date"
    if kind in {"int", "float"}:
        return f"the number {yaml.safe_load(value)}"
    if kind == "null":
        return "nothing"
    try:
        return f"the number {float(value)}" if value[:1] in "0123456789.+-" else ""
    except ValueError:
        return ""


def find_encoding_issues(content: Content) -> Iterator[Issue]:
    """Byte order marks, foreign line ends, tabs, and text that is not in composed form."""
    for file in content.files:
        if file.raw.startswith(b"\xef\xbb\xbf"):
            yield Issue(file.name, 1, "", "begins with a byte order mark; save it as UTF-8 without one")
        if b"\r" in file.raw:
            line = file.raw[: file.raw.index(b"\r")].count(b"\n") + 1
            yield Issue(file.name, line, "", "has carriage returns; save it with plain line feeds")
        if file.raw and not file.raw.endswith(b"\n"):
            yield Issue(file.name, file.raw.count(b"\n") + 1, "", "the last line has no end; add a line feed")
        for place, value in _texts(file):
            if not value.isascii() and value != unicodedata.normalize("NFC", value):
                yield file.issue(place, f"{value[:60]!r} is not in composed form (NFC); write it composed")


def find_invisible_characters(content: Content) -> Iterator[Issue]:
    """Characters that nobody sees and that make two equal-looking names differ."""
    for file in content.files:
        for place, value in _texts(file):
            if value != value.strip() or "  " in value:
                yield file.issue(place, f"{value[:60]!r} has blanks at an end or doubled; keep one")
            if value.isascii() and value.isprintable():
                continue
            if i := next((i for i in range(len(value)) if _is_invisible(value, i)), -1) + 1:
                char, before = value[i - 1], value[: i - 1][-20:]
                name = unicodedata.name(char, "unnamed")
                yield file.issue(place, f"holds U+{ord(char):04X} ({name}) after {before!r}; delete it")


def _is_invisible(value: str, i: int) -> bool:
    char = value[i]
    if char in JOINERS:
        before, after = value[i - 1 : i], value[i + 1 : i + 2]
        return not (before.isalpha() and after.isalpha() and not before.isascii())
    kind = unicodedata.category(char)
    return kind in {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"} or char == "\ufffd" or (kind == "Zs" and char != " ")


def find_mixed_scripts(content: Content) -> Iterator[Issue]:
    """Words that mix Latin letters with Cyrillic or Greek ones that look the same."""
    for file in content.files:
        for place, value in _texts(file):
            if value.isascii() or MADE_MIXED.intersection(map(str, place)):
                continue
            for word in value.split():
                if foreign := _intruders(word):
                    shown = ", ".join(f"{c} (U+{ord(c):04X} {unicodedata.name(c, '?')})" for c in foreign)
                    yield file.issue(place, f"{word!r} mixes scripts: {shown}; write the word in one script")


def _intruders(word: str) -> list[str]:
    """The look-alike letters of the rarer script in a word that is written in two."""
    found: set[str] = set()
    for part in re.split(r"[-/]", word):
        rows: dict[str, list[str]] = {"LATIN": [], "CYRILLIC": [], "GREEK": []}
        for char in part:
            script = unicodedata.name(char, "").split(" ")[0] if char.isalpha() else ""
            if script in rows:
                rows[script].append(char)
        used = sorted((chars for chars in rows.values() if chars), key=len)
        if len(used) == 2 and any(char in CONFUSABLE for char in used[0]):
            found.update(used[0])
    return sorted(found)


NOTHING = frozenset({"", "null", "Null", "NULL", "~", "None"})
"""Values that other tools or people mean as nothing."""


def find_empty_values(content: Content) -> Iterator[Issue]:
    """Values that stand for nothing where something is named."""
    for file in content.files:
        for place, value in _texts(file):
            if value.strip() in NOTHING:
                yield file.issue(place, f"{value!r} stands for nothing; leave the key or the row out")


def find_repeated_rows(content: Content) -> Iterator[Issue]:
    """Lists that hold one row twice."""
    for file in content.files:
        for place, rows in _lists(file.document.data if file.document is not None else {}):
            for i, row in enumerate(rows):
                if row in rows[:i]:
                    yield file.issue((*place, i), "is the same as a row above it; delete one")


def _lists(value: Any, place: Path_ = ()) -> Iterator[tuple[Path_, list[Any]]]:
    rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, list):
        yield place, value
    for key, child in rows:
        yield from _lists(child, (*place, key))


CONFUSABLE = frozenset("асеорхуікмтвнАВСЕНІКМОРТХУЅѕјЈԁɡһααΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρτυχaceopxyikmtbhABCEHIKMOPTXYSsjJvu")
"""Letters that look alike in Latin, Cyrillic and Greek."""


def _texts(file: File) -> Iterator[tuple[Path_, str]]:
    if file.document is not None:
        yield from leaves(file.document.data)


CHECKS = (
    Check(
        id="yaml",
        severity="error",
        title="The file is not YAML that may be read here",
        why="A file that is not UTF-8, repeats a key, uses anchors or tags, or nests without end is refused whole.",
        mend="Mend the place named. Where a key is written twice, decide which one is right and keep that.",
        run=find_unreadable,
        needs="files",
    ),
    Check(
        id="schema",
        severity="error",
        title="A key or a value is not what the schema allows",
        why="A misspelt key would be a fact that is silently left out; a wrong type one that is silently misread.",
        mend="Compare with the schema in `watchlists/schemas/` or `rules/schema.json`; editors complete from it.",
        run=find_schema_issues,
        needs="files",
    ),
    Check(
        id="file-name",
        severity="error",
        title="The file's name is not its id",
        why="People find a rule or list by its id; two names for one thing lead to edits in the wrong file.",
        mend="Rename the file, not the id: ids are promises, decisions hang on them.",
        run=find_wrong_file_names,
        needs="files",
    ),
    Check(
        id="duplicate-id",
        severity="error",
        title="Two files or rows have one id",
        why="Only one of them could be found again, and a decision on one would cover the other.",
        mend="Give the newer one an id of its own, or merge the two.",
        run=find_duplicate_ids,
        needs="files",
    ),
    Check(
        id="typed-scalar",
        severity="warning",
        title="An unquoted value that other tools read as a number, a date or true/false",
        why=(
            "Our reader keeps text as text, but others turn `NO` into false, `0106` into 70, `8542.10` into 8542.1, "
            "`5E002` into 500.0 and `2020-03-01` into a date."
        ),
        mend="Put the value into quotes.",
        run=find_typed_scalars,
        needs="files",
    ),
    Check(
        id="encoding",
        severity="warning",
        title="A byte order mark, foreign line ends, or letters that are not composed",
        why="Names that look the same would differ byte by byte, in searches and in every diff.",
        mend="Save the file as UTF-8 without byte order mark, with line feeds, in composed form (NFC).",
        run=find_encoding_issues,
        needs="files",
    ),
    Check(
        id="invisible-character",
        severity="error",
        title="A character that nobody sees, or blanks that do not belong",
        why="A name with a zero-width space or a direction mark looks right and is never found by a search.",
        mend="Delete the character. Joiners between Persian, Arabic or Indic letters are spelling and stay.",
        run=find_invisible_characters,
        needs="files",
    ),
    Check(
        id="mixed-script",
        severity="error",
        title="A word that mixes letters of look-alike scripts",
        why="`Теhran` with a Cyrillic Те looks right and is another word to every program.",
        mend="Write the word in one script. Deceptive spellings that are meant belong in `examples`.",
        run=find_mixed_scripts,
        needs="files",
    ),
    Check(
        id="empty-value",
        severity="error",
        title="A value that stands for nothing",
        why="`null` in quotes is a name of four letters; an empty term is found everywhere or nowhere.",
        mend="Leave the key or the row out.",
        run=find_empty_values,
        needs="files",
    ),
    Check(
        id="repeated-row",
        severity="warning",
        title="A list holds one row twice",
        why="A row that does nothing hides the rows that do, and the next edit changes only one of them.",
        mend="Delete one.",
        run=find_repeated_rows,
        needs="files",
    ),
)
