"""How telling a word is: fixed tables of how common words are in public names and trade texts, and of English words.

The tables ship with the engine and never depend on the loaded lists, so an unrelated listing cannot change a score.
`benchmarks/build_background.py` and `benchmarks/build_english.py` make them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from math import log

NAMES = 60_000  # names the counts were made over (CSL and UN lists, 2026)
COMMON_IN_NAMES = 20  # from here on a word is an ordinary part of names (about 1,000 words)
SHORT = 3  # letters of a word that chance finds
SHORT_TELLING = 0.75  # what it tells of what a longer one would
COMMON_IN_TEXTS = 4  # from here on a word is ordinary trade language


@cache
def _table() -> dict[str, tuple[int, int]]:
    text = files("exportscreen.reading").joinpath("background.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {word: (int(names), int(texts)) for word, names, texts in rows}


def known_words() -> tuple[str, ...]:
    """All words of the table."""
    return tuple(_table())


def word_counts(word: str) -> tuple[int, int]:
    """In how many public names and in how many trade texts a word stands; (0, 0) if in fewer than three of each."""
    return _table().get(word, (0, 0))


def is_met(word: str) -> bool:
    """Whether a word stands in three public names or trade texts or more."""
    return word in _table()


@lru_cache(maxsize=65536)
def telling(word: str) -> float:
    """Telling power of a word in a name, 0.2 (everywhere) to 1 (never seen).

    It falls with the logarithm of the number of names that hold the word; words of trade language count as if they
    stood in ten more names, and words of up to three letters tell a quarter less, since chance finds them.
    """
    if word not in _table():
        return 1.0 if len(word) > SHORT else SHORT_TELLING
    names, texts = _table()[word]
    seen = names + (10 if texts >= COMMON_IN_TEXTS else 0)
    power = 1.0 - 1.1 * log(seen + 1) / log(NAMES)
    if len(word) <= SHORT:
        power *= SHORT_TELLING
    return round(max(0.2, min(1.0, power)), 4)


@lru_cache(maxsize=65536)
def is_common(word: str) -> bool:
    """Whether the word is a known word of its own, so that it is hardly a misspelling of another."""
    names, texts = _table().get(word, (0, 0))
    return names >= COMMON_IN_NAMES or texts >= COMMON_IN_TEXTS


@cache
def _english() -> frozenset[str]:
    text = files("exportscreen.reading").joinpath("english.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


@lru_cache(maxsize=65536)
def is_own(word: str) -> bool:
    """Whether the word is one that people know, so that it misspells no corporate word that it is close to.

    English words are known near corporate words only: tracing and clarity are, as trading and charity are close.
    """
    return is_common(word) or word in _english()
