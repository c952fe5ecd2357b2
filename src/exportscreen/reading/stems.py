"""Light stems: enough to see that two inflected words are one, language by language.

These are suffix lists, not grammars: a stem is only ever compared with a stem made by the same list.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from exportscreen.reading.tokens import fold

# Longest first within each language. A stem keeps at least MIN_STEM letters, so short words stay whole.
SUFFIXES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("ies", "es", "s", "y", "e"),
        "de": ("ern", "en", "er", "es", "em", "n", "e", "s"),
        "fr": ("aux", "ales", "elles", "es", "s", "x", "e", "al", "el"),
        "es": ("iones", "es", "os", "as", "s", "o", "a", "e"),
        "it": ("i", "e", "o", "a"),
        "pt": ("oes", "es", "os", "as", "s", "o", "a", "e"),
        "nl": ("en", "s", "e"),
        "tr": (
            "lerinin", "larinin", "lerini", "larini", "lerinde", "larinda", "lerden", "lardan", "lerin", "larin",
            "leri", "lari", "lere", "lara", "lerle", "larla", "ler", "lar", "nin", "nun", "sini", "sinin", "inin",
            "unun", "inden", "undan", "den", "dan", "ten", "tan", "in", "un", "si", "su", "yi", "yu", "ye", "ya", "de",
            "da", "i", "u", "e", "a",
        ),
        "ru": (
            "иями", "ями", "ами", "иях", "ях", "ах", "ого", "его", "ому", "ему", "ыми", "ими", "ых", "их", "ую", "юю",
            "ая", "яя", "ое", "ее", "ой", "ей", "ый", "ий", "ие", "ые", "ия", "ию", "ием", "ом", "ем", "ов", "ев", "ам",
            "ям", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й",
        ),
        "fa": ("هایی", "های", "ها", "ات", "ی"),
        "ar": ("ات", "ين", "ون", "ه", "ی"),
        "ko": ("들을", "들이", "에서", "으로", "을", "를", "은", "는", "이", "가", "의", "에", "로", "와", "과"),
    }
)  # fmt: skip
_FOLDED: Mapping[str, tuple[str, ...]] = {
    lang: tuple(sorted({fold(suffix) for suffix in suffixes}, key=lambda s: (-len(s), s)))
    for lang, suffixes in SUFFIXES.items()
}  # as tokens write them: й is folded to и
HISSED = ("s", "x", "z", "ch", "sh")
"""Ends of English words with a plural in -es (boxes, and cases too); others keep their e: a mine is no minimum."""
PLURAL_ALONE = frozenset({"arms", "customs", "goods", "means", "news", "works"})
"""English words that are another word in the singular: a robot has an arm and no arms trade."""
LONG_Y = 7
"""English words from which a final y is cut (battery, batteries); in shorter ones it belongs to the word."""
MIN_STEM: Mapping[str, int] = MappingProxyType({"ko": 2, "fa": 3, "ar": 3, "en": 3})
"""Letters a stem keeps; 4 where nothing is said."""
SCRIPT_LANGUAGES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "latin": ("en", "de", "fr", "es", "it", "pt", "nl", "tr"),
        "cyrillic": ("ru",),
        "arabic": ("fa", "ar"),
        "hangul": ("ko",),
    }
)
"""Languages whose inflections are tried on a word of a script."""


@lru_cache(maxsize=65536)
def stem(word: str, lang: str) -> str:
    """The stem of a folded word in a language; the word itself where nothing is known of the language."""
    if lang == "en" and word in PLURAL_ALONE:
        return word
    keep = MIN_STEM.get(lang, 4)
    if lang == "ar" and word.startswith("ال") and len(word) > 5:
        word = word[2:]
    for suffix in _FOLDED.get(lang, ()):
        if word.endswith(suffix) and len(word) - len(suffix) >= keep:
            if lang == "en" and suffix == "s" and word.endswith(("ss", "us")):
                continue
            if lang == "en" and suffix == "y" and len(word) < LONG_Y:
                continue
            if lang == "en" and suffix in {"es", "e"} and not word.endswith(HISSED, 0, len(word) - len(suffix)):
                continue
            return word[: -len(suffix)]
    return word
