"""Split text into tokens with comparison forms and code-point offsets.

A token's `native` form is folded in its own script (NFKC, case, diacritics, look-alike letters); its `key` is that
form in Latin letters, so that names meet across scripts. Han characters are tokens of their own, simplified, with the
Mandarin reading as key; digits and letters that touch are separate tokens marked `glued`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from anyascii import anyascii

from exportscreen.reading.signs import READINGS, VARIANTS

Script = Literal["latin", "cyrillic", "greek", "arabic", "hebrew", "han", "hangul", "kana", "digit", "other"]

_BLOCKS: tuple[tuple[int, int, Script], ...] = (
    (0x0041, 0x024F, "latin"),
    (0x0370, 0x03FF, "greek"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0590, 0x05FF, "hebrew"),
    (0x0600, 0x06FF, "arabic"),
    (0x0750, 0x077F, "arabic"),
    (0x08A0, 0x08FF, "arabic"),
    (0x1E00, 0x1EFF, "latin"),
    (0x1F00, 0x1FFF, "greek"),
    (0x3040, 0x30FF, "kana"),
    (0x3400, 0x4DBF, "han"),
    (0x4E00, 0x9FFF, "han"),
    (0xAC00, 0xD7A3, "hangul"),
    (0xF900, 0xFAFF, "han"),
    (0x20000, 0x3FFFF, "han"),
)
_ARABIC_VARIANTS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ٱ": "ا"})
_LOOKALIKES = dict(
    zip("аеорсухіјѕԁвнкмтӏαορτυνκικβεμηχ", "aeopcyxijsdbhkmtlaoptuvkikbemhx", strict=True)
)  # letters of other scripts that pass for Latin inside a word that is otherwise Latin
_CYRILLIC = str.maketrans("aeopcyxijsdbhkmtlu", "аеорсухіјѕԁвнкмтӏи")  # the other way round, inside Cyrillic words
APOSTROPHES = frozenset("'’ʼʻ`´‘ʹ")
_ELISIONS = frozenset({"l", "d", "j", "m", "n", "s", "t", "c", "qu"})  # French and Italian articles before a vowel
_TURKISH_SUFFIXES = frozenset(
    "da de ta te dan den tan ten daki deki taki teki ya ye yı yi yu yü nın nin nun nün ın in un ün na ne "
    "lı li lu lü la le".split()
)  # written after an apostrophe at a proper name: Tahran'daki
_ZWNJ = "\u200c"


class Token(NamedTuple):
    """One word, number or Han character of a text."""

    key: str
    """Latin comparison form, lower case, letters and digits only."""
    native: str
    """Comparison form in the token's own script."""
    start: int
    end: int
    script: Script
    glued: bool = False
    """Nothing stands between this token and the one before."""
    capital: bool = False
    """Starts with a capital letter (False in scripts without case)."""
    upper: bool = False
    """All letters are capitals, two or more."""


@lru_cache(maxsize=65536)
def fold_char(char: str) -> tuple[Script | None, str, str]:
    """(script or None for a separator, native form, Latin form) of one character."""
    code = ord(char)
    if 0x30 <= code <= 0x39:
        return "digit", char, char
    if 0x61 <= code <= 0x7A:
        return "latin", char, char
    if 0x41 <= code <= 0x5A:
        low = char.lower()
        return "latin", low, low
    if code < 0x80 or char in APOSTROPHES:
        return None, "", ""
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return "digit", str(digit), str(digit)
    script = _script_of(code)
    if script == "hangul":
        return script, char, anyascii(char).lower()
    folded = unicodedata.normalize("NFKC", char).casefold()
    if script != "kana":
        folded = unicodedata.normalize("NFKD", folded)
    folded = "".join(c for c in folded if not unicodedata.combining(c)).translate(_ARABIC_VARIANTS).replace("ı", "i")
    if not folded:
        return ("other", "", "") if unicodedata.category(char)[0] in "MC" else (None, "", "")
    if not any(c.isalnum() for c in folded):
        invisible = unicodedata.category(char) in {"Cf", "Mn", "Me"}
        return ("other", "", "") if invisible and char != _ZWNJ else (None, "", "")
    if len(folded) == 1 and ord(folded) < 0x80:
        script = "digit" if folded.isdigit() else "latin"
        return script, folded, folded
    folded = VARIANTS.get(folded, folded)
    if folded in READINGS:
        return script, folded, READINGS[folded]
    letters = "".join(c for c in folded if c.isalnum())
    if letters.isascii() and letters.isdigit():
        return "digit", letters, letters
    script = _script_of(ord(folded[0])) if script == "other" else script
    if script == "latin":
        folded = latin = "".join(c for c in anyascii(folded).lower() if c.isalnum())
        return script, folded, latin
    folded = "".join(c for c in folded if c.isalnum())
    latin = "".join(c for c in anyascii(folded).lower() if c.isalnum())
    return ("digit", latin, latin) if latin.isdigit() else (script, folded, latin)


def fold(text: str) -> str:
    """The native comparison form of letters, as tokens hold it; separators are left out."""
    return "".join(fold_char(char)[1] for char in text)


def is_foreign(text: str) -> bool:
    """Whether a text holds letters of another script than the Latin one."""
    if text.isascii():
        return False
    return not {fold_char(char)[0] for char in set(text)} <= {None, "latin", "digit", "other"}


def _script_of(code: int) -> Script:
    for first, last, script in _BLOCKS:
        if first <= code <= last:
            return script
    return "other"


def _is_cyrillic(native: str) -> bool:
    """Whether a word of Latin and Cyrillic letters is Cyrillic: it has letters that no Latin one looks like.

    Without such a letter it is, if a single Latin letter stands among three others or more.
    """
    latin = [c for c in native if "a" <= c <= "z"]
    if any(ord(c) not in _CYRILLIC for c in latin):
        return False
    own = sum("Ѐ" <= c <= "ԯ" and c not in _LOOKALIKES for c in native)
    return own > 0 or (len(latin) == 1 and len(native) >= 4)


class _Word:
    """A token under construction."""

    __slots__ = ("end", "glued", "key", "native", "scripts", "start", "upper", "vowelled")

    def __init__(self, start: int, glued: bool) -> None:
        self.start = self.end = start
        self.key: list[str] = []
        self.native: list[str] = []
        self.scripts: set[Script] = set()
        self.glued = glued
        self.upper = 0


def tokenize(text: str) -> tuple[Token, ...]:
    """Tokens of a text, in order.

    Args:
        text: Any text; offsets in the answer count its code points.

    Returns:
        Tokens with non-empty keys. Invisible and bidirectional control characters join what they stand in;
        possessive `'s` and elided articles (`l'`, `d'`) are cut off.
    """
    if text.isascii():
        return _ascii_tokens(text)
    tokens: list[Token] = []
    for found in _CHUNK.finditer(text):
        start = found.start()
        some = _chunk(found[0]) if len(found[0]) <= LONGEST_CHUNK else tuple(_tokens(found[0]))
        if start:
            some = tuple(
                Token(key, native, first + start, last + start, script, glued, capital, upper)
                for key, native, first, last, script, glued, capital, upper in some
            )
        tokens += some
    return tuple(tokens)


_CHUNK = re.compile(r"\S+")
LONGEST_CHUNK = 64  # letters between spaces that are remembered


@lru_cache(maxsize=65536)
def _chunk(text: str) -> tuple[Token, ...]:
    """Tokens of what stands between two spaces, which no token crosses."""
    return _ascii_tokens(text) if text.isascii() else _letters(text) or tuple(_tokens(text))


_ALONE: frozenset[Script | None] = frozenset({"cyrillic", "greek", "arabic", "hebrew", "hangul", "kana", "han"})


def _letters(text: str) -> tuple[Token, ...]:
    """The tokens of a text that is nothing but letters of one script other than the Latin one; of others, none."""
    if not text.isalpha():
        return ()
    folded = list(map(fold_char, text))
    script = folded[0][0]
    if script is None or script not in _ALONE or any(other != script or not native for other, native, _ in folded):
        return ()
    if script == "han":
        return tuple(Token(key or native, native, i, i + 1, script, i > 0) for i, (_, native, key) in enumerate(folded))
    native = "".join([native for _, native, _ in folded])
    capitals = sum(map(str.isupper, text))
    key = "".join([key for _, _, key in folded]) or native
    return (Token(key, native, 0, len(text), script, False, text[0].isupper(), 2 <= capitals >= len(native)),)


def _ascii_tokens(text: str) -> tuple[Token, ...]:
    plain = without_possessives(text)
    return tuple(_tokens(text) if "'" in plain or "`" in plain else _plain_tokens(plain))


def without_possessives(text: str) -> str:
    """A text of ASCII letters, with spaces for possessive `'s` and for apostrophes that no letter follows."""
    return _POSSESSIVES.sub(_spaces, text) if "'" in text and text.isascii() else text


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


_POSSESSIVES = re.compile(r"'(?:[sS](?![A-Za-z0-9])|(?![A-Za-z]))")


_RUN = re.compile(r"[a-z]+|[0-9]+")


def _plain_tokens(text: str) -> list[Token]:
    """The same for text of ASCII letters without apostrophes, where nothing is folded but case."""
    tokens = []
    last_end = -1
    lower = text.lower()
    for run in _RUN.finditer(lower):
        start, end = run.span()
        key = lower[start:end]
        if key[0] <= "9":
            tokens.append(Token(key, key, start, end, "digit", start == last_end))
        elif text[start] >= "a":
            tokens.append(Token(key, key, start, end, "latin", start == last_end))
        else:
            upper = end - start > 1 and text[start:end].isupper()
            tokens.append(Token(key, key, start, end, "latin", start == last_end, True, upper))
        last_end = end
    return tokens


def _tokens(text: str) -> Iterator[Token]:
    word: _Word | None = None
    last_end = -1
    for place, char in enumerate(text):
        script, native, key = fold_char(char)
        if script is None:
            if char in APOSTROPHES and word is not None and joins("".join(word.key[:4]), word.upper, text, place):
                continue
            if word is not None:
                yield from _finish(word, text)
                last_end = word.end
                word = None
            continue
        if not native:  # invisible: belongs to the word it stands in
            continue
        breaks = script == "han" or (
            word is not None and ((script == "digit") != ("digit" in word.scripts) or "han" in word.scripts)
        )
        if word is not None and breaks:
            yield from _finish(word, text)
            last_end = word.end
            word = None
        if word is None:
            word = _Word(place, place == last_end)
        word.key.append(key)
        word.native.append(native)
        word.scripts.add(script)
        word.end = place + 1
        if char.isupper():
            word.upper += 1
    if word is not None:
        yield from _finish(word, text)


def joins(word: str, capitals: int, text: str, place: int) -> bool:
    """Whether an apostrophe stands inside a name (Sana'a) and not before a possessive s or after an article.

    Args:
        word: What stands before it, folded; four letters of it are enough.
        capitals: How many capitals that has.
        text: Where it stands.
        place: And at which place.
    """
    rest = text[place + 1 : place + 3]
    if not rest or not rest[0].isalpha():
        return False
    if rest[0] in "sS" and not rest[1:2].isalnum():
        return False
    if capitals == 1 and len(word) >= 3 and _next_word(text, place + 1) in _TURKISH_SUFFIXES:
        return False
    return word not in _ELISIONS


def _next_word(text: str, place: int) -> str:
    end = place
    while end < len(text) and end - place < 8 and text[end].isalpha():
        end += 1
    return text[place:end]


def _finish(word: _Word, text: str) -> Iterator[Token]:
    key, native = "".join(word.key), "".join(word.native)
    if not key:
        key = native
    scripts = word.scripts - {"other"} or {"other"}
    if "latin" in scripts and scripts & {"cyrillic", "greek"}:
        if "cyrillic" in scripts and _is_cyrillic(native):
            native = native.translate(_CYRILLIC)
            key = "".join(c for c in anyascii(native).lower() if c.isalnum())
            scripts = {"cyrillic"}
        else:
            native = key = "".join(_LOOKALIKES.get(c, fold_char(c)[2]) for c in native)
            scripts = {"latin"}
    script = next(iter(scripts)) if len(scripts) == 1 else min(scripts)
    if key == "s" and word.start > 0 and text[word.start - 1] in APOSTROPHES and not word.glued:
        following = text[word.end : word.end + 1]
        if following in APOSTROPHES or not following.isalnum():
            return  # possessive
    letters = len(native)
    yield Token(
        key=key,
        native=native,
        start=word.start,
        end=word.end,
        script=script,
        glued=word.glued,
        capital=text[word.start].isupper(),
        upper=word.upper >= 2 and word.upper >= letters,
    )
