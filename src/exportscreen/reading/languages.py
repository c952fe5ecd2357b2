"""Which languages of Latin letters a text shows: by small words of theirs, and by letters that English does without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from unicodedata import name

from exportscreen.reading.tokens import Token

SMALL_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        lang: frozenset(words.split())
        for lang, words in {
            "en": "the of for to and with from by are is at which our your its this that",
            "de": "und der das fur von mit nach aus dem zur zum eine einen einer ist sind",
            "fr": "et les des du pour avec dans une aux est sont",
            "es": "el los las para del una unos y",
            "it": "il gli della di una e",
            "pt": "para com dos uma e",
            "nl": "het een voor naar met van",
            "tr": "ve icin ile bir",
        }.items()
    }
)
"""Language → words, as tokens write them, that its texts are full of; those that are English words too are left out."""


def shown_languages(text: str, tokens: Iterable[Token]) -> frozenset[str]:
    """The languages that a text shows; all of them where it has Latin letters that English has not (für, şirket)."""
    if not text.isascii() and any(c >= "\x80" and c.isalpha() and name(c, "").startswith("LATIN") for c in text):
        return frozenset(SMALL_WORDS)
    words = {token.native for token in tokens}
    return frozenset(lang for lang, small in SMALL_WORDS.items() if not small.isdisjoint(words))
