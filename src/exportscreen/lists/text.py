"""Values of official lists as text: spaces, nulls, enumerations, names written back to front, acronyms."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from exportscreen.lists.model import ImportedName, NameKind, Quality

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_ENUMERATION = re.compile(r"(?:^|(?<=[\s;,.]))\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+")
_TAIL = re.compile(r"^(?P<name>.*\S)\s*\((?P<inside>[^()]{2,60})\)\s*$", re.DOTALL)
_AKA = re.compile(r"^(?P<label>a\.?\s?k\.?\s?a\.?|f\.?\s?k\.?\s?a\.?|formerly|also known as)\s*:?\s+", re.IGNORECASE)
_ID_SAFE = re.compile(r"[^A-Za-z0-9._-]+")
NULLS = frozenset({"", "na", "n/a", "n.a.", "none", "null", "-", "--", "-0-", "~", "unknown", "not available", "nil"})
"""Words that stand for no value."""


def clean(text: str | None) -> str:
    """One line of text: spaces collapsed, control characters and half characters removed."""
    if not text:
        return ""
    return " ".join(_CONTROLS.sub("", text).split())


def present(text: str | None) -> str:
    """Like `clean`, and empty for a word that stands for no value."""
    found = clean(text)
    return "" if found.casefold() in NULLS else found


def is_latin(text: str) -> bool:
    """Whether the first letter is Latin; text without letters counts as Latin."""
    return next((unicodedata.name(c, "").startswith(("LATIN", "FULLWIDTH LATIN")) for c in text if c.isalpha()), True)


def natural_order(name: str) -> str:
    """`LAST, First Middle` as `First Middle LAST`; other names unchanged."""
    last, comma, first = name.partition(", ")
    if not comma or "," in first or not first.strip() or not last.strip():
        return name
    return f"{first.strip()} {last.strip()}"


def join_parts(parts: Iterable[str | None]) -> str:
    """Parts of a name or address that are present, as one text."""
    return " ".join(part for part in map(present, parts) if part)


def join_address(parts: Iterable[str | None]) -> str:
    """Parts of an address that are present, with commas."""
    return ", ".join(part.strip(" ,") for part in map(present, parts) if part.strip(" ,"))


def enumerated(text: str) -> list[str]:
    """Values of `a) First b) Second`, `(1) First (2) Second` or `First; Second`."""
    if _ENUMERATION.match(text) or re.search(r"\s\(?b\)\s|\s\(?2\)\s", text):
        parts = _ENUMERATION.split(text)
    else:
        parts = [text]
    return [found for part in parts for piece in part.split(";") if (found := present(piece.strip(" ,")))]


def is_acronym_of(short: str, name: str) -> bool:
    """Whether capitals such as `SBIG` or `BK CO.` abbreviate the name's words, in their order."""
    letters = [c for c in short.casefold() if c.isalnum()]
    if not 2 <= len(letters) <= 9 or short != short.upper():
        return False
    words = iter("".join(c if c.isalnum() else " " for c in name.casefold()))
    return letters[0] == next((c for c in name.casefold() if c.isalnum()), "") and all(c in words for c in letters)


def split_acronym(name: str) -> tuple[str, list[ImportedName]]:
    """A name without what stands in parentheses at its end, if that is another name.

    Returns:
        The name, and the acronym (weak), the a.k.a. or the spelling in another script found in the parentheses.
    """
    found = _TAIL.match(name)
    if found is None:
        return name, []
    outside, inside = found["name"], found["inside"].strip()
    if len(outside) < 3:
        return name, []
    if is_acronym_of(inside, outside):
        return outside, [ImportedName(inside, "weak", "acronym")]
    if label := _AKA.match(inside):
        kind: NameKind = "former" if label["label"][0] in "fF" else "name"
        return outside, [ImportedName(n, "strong", kind) for n in enumerated(inside[label.end() :])]
    if is_latin(outside) and not is_latin(inside):
        return outside, [ImportedName(inside, "strong", "native")]
    return name, []


def names_in(text: str, quality: Quality = "strong", kind: NameKind = "name", lang: str | None = None) -> (
    list[ImportedName]
):  # fmt: skip
    """The names in one field: enumerations apart, acronyms in parentheses apart."""
    found: list[ImportedName] = []
    for part in enumerated(text):
        name, more = split_acronym(part)
        native = kind == "name" and not is_latin(name)
        found.append(ImportedName(name, quality, "native" if native else kind, lang))
        found.extend(more)
    return found


def make_id(prefix: str, reference: str) -> str:
    """A stable id from the source's reference; a long reference, or one in other letters, by its digest."""
    plain = _ID_SAFE.sub("-", reference.strip()).strip("-.")
    if not plain or len(plain) > 60 or not reference.isascii():
        plain = hashlib.sha256(reference.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{prefix}-{plain}" if prefix else plain


def digest_id(prefix: str, *parts: str) -> str:
    """A stable id for a record without a reference, from its own raw fields."""
    joined = "\x1f".join(clean(part).casefold() for part in parts)
    return f"{prefix}-{hashlib.sha256(joined.encode('utf-8')).hexdigest()[:12]}"
