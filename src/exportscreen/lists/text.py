"""Values of official lists as text: spaces, nulls, enumerations, names written back to front, acronyms."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from exportscreen.lists.model import ImportedName, NameKind, Quality

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_ENUMERATION = re.compile(r"(?:^|(?<=[\s;,.]))\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_LEADING = re.compile(r"^(?:(?:and|or|also)(?: |$)|(?i:aka|a\.k\.a\.?):? )")
"""What stands before the last name of a row; a name of its own begins with a capital."""
_LABEL = re.compile(r"^\(?[a-z]\)\s*")
_TAIL = re.compile(r"^(?P<name>.*\S)\s*\((?P<inside>[^()]{2,160})\)\s*$", re.DOTALL)
_AKA = re.compile(
    r"^(?P<label>a\.?\s?k\.?\s?a\.?|f\.?\s?k\.?\s?a\.?|formerly(?: (?:listed|known) as)?|also known as)(?:\s*:?\s+|$)",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(
    r"(?:inc|ltd|llc|l\.l\.c|llp|lp|plc|pjsc|jsc|ojsc|co|corp|corporation|limited|company|gmbh|ag|kg|s\.?a|s\.?a\.?r\.?l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v"
    r"|a\.?s|a\.?o|ooo|oao|zao|pte|pty|sdn|bhd|fze|fzc|fzco|fzllc|fz-llc|dmcc|jr|sr)\.?",
    re.IGNORECASE,
)
_ID_SAFE = re.compile(r"[^A-Za-z0-9._-]+")
LANGUAGES = {
    "amharic": "am", "arabic": "ar", "belarusian": "be", "belarussian": "be", "bosnian": "bs", "burmese": "my",
    "chinese": "zh", "farsi": "fa", "french": "fr", "hebrew": "he", "korean": "ko", "kurdish": "ku", "pashto": "ps",
    "persian": "fa", "russian": "ru", "serbian": "sr", "somali": "so", "spanish": "es", "tigrinya": "ti",
    "turkish": "tr", "ukrainian": "uk", "urdu": "ur",
}  # fmt: skip
"""Languages as official lists write them → ISO codes."""
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
    pieces = [piece.strip(" ,") for part in parts for piece in _apart(part)]
    return [found for piece in pieces if (found := present(_LABEL.sub("", piece)))]


def _apart(text: str) -> list[str]:
    """What stands apart by `;`; one inside parentheses parts nothing, unless these are never closed."""
    if ";" not in text or "(" not in text:
        return text.split(";")
    depth = 0
    marked = []
    for mark in text:
        depth += (mark == "(") - (mark == ")")
        if depth < 0:
            return text.split(";")
        marked.append("\n" if mark == ";" and not depth else mark)
    return text.split(";") if depth else "".join(marked).split("\n")


def comma_apart(text: str) -> list[str]:
    """Names in a row with commas; `FETCO, Inc.` and `Last, First` are one name each.

    A legal form belongs to the name before it. Of two pieces each must have two words; three are a row of names.
    """
    pieces: list[str] = []
    for piece in re.split(r",\s+", text):
        if pieces and _LEGAL_FORM.fullmatch(piece.strip()):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    row = len(pieces) > 2 or all(" " in piece.strip() for piece in pieces)
    return [found for piece in pieces if (found := present(piece.strip(" ,")))] if row else [text]


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
    outside, inside = found["name"], split_language(found["inside"].strip())[1]
    if len(outside) < 3:
        return name, []
    if inside.casefold() == "original script":
        return outside, []
    if is_acronym_of(inside, outside):
        return outside, [ImportedName(inside, "weak", "acronym")]
    if label := _AKA.match(inside):
        kind: NameKind = "former" if label["label"][0] in "fF" else "name"
        names = [name for part in enumerated(inside[label.end() :]) for name in comma_apart(part)]
        return outside, [ImportedName(n, "strong", kind) for n in names]
    if is_latin(outside) and not is_latin(inside):
        return outside, [ImportedName(n, "strong", "native") for n in enumerated(inside)]
    if not _LATIN.search(outside) and is_latin(inside) and inside != inside.upper():
        # capitals there are a body that the name mentions, `… of the guards (IRGC)`
        spoken = inside.casefold() in LANGUAGES
        return outside, [] if spoken else [ImportedName(n, "strong", "romanised") for n in enumerated(inside)]
    return name, []


def split_language(text: str) -> tuple[str | None, str]:
    """`Belarusian: Юры` as `be` and `Юры`; another text as None and itself. The name is empty behind a bare label."""
    label, colon, rest = text.partition(":")
    lang = LANGUAGES.get(label.strip().casefold()) if colon else None
    return (lang, rest.strip()) if lang else (None, text)


def _row_in_parentheses(text: str) -> list[str]:
    """`Jabhat (The Front; Al-Jabha)` as its three names; another text as itself."""
    for opening in re.finditer(r"\(", text) if ";" in text else ():
        depth, inside = 1, ""
        for mark in text[opening.end() :]:
            depth += (mark == "(") - (mark == ")")
            if not depth:
                break
            inside += mark
        if ";" in inside:
            outside = f"{text[: opening.start()]} {text[opening.end() + len(inside) + 1 :]}"
            return [*enumerated(outside), *enumerated(inside)]
    return [text]


def names_in(text: str, quality: Quality = "strong", kind: NameKind = "name", lang: str | None = None) -> (
    list[ImportedName]
):  # fmt: skip
    """The names in one field: enumerations apart, acronyms in parentheses apart, words that lead to a name left out."""
    found: list[ImportedName] = []
    for part in (name for listed in enumerated(text) for name in _row_in_parentheses(listed)):
        own, written = split_language(_LEADING.sub("", part))
        name, more = split_acronym(written)
        if name:
            native = kind == "name" and not is_latin(name)
            found.append(ImportedName(name, quality, "native" if native else kind, own or lang))
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
