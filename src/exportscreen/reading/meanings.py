"""Words of names that are translated: 旭日, طلوع and восход are Sunrise, so that a name meets its translation.

Unlike the corporate words of `concepts`, these words keep their telling power; a translation only ever stands for a
word of another script. Which words translate each other is a fixed table of the engine (`meanings.txt`, a meaning a
line, written as Latin, Cyrillic, Arabic, Han or Hangul words; the first one is English).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from exportscreen.reading.kept import kept, tuples
from exportscreen.reading.stems import SUFFIXES
from exportscreen.reading.tokens import Token, tokenize

ARABIC = str.maketrans(
    {
        "ا": "a", "آ": "a", "أ": "a", "إ": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j",
        "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "ژ": "zh",
        "س": "s", "ش": "sh", "ص": "s", "ض": "dh", "ط": "t", "ظ": "dh", "ع": "a", "غ": "gh",
        "ف": "f", "ق": "q", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "و": "w", "ه": "h",
        "ی": "y", "ئ": "y", "ؤ": "w", "ء": "",
        "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ے": "y", "ڤ": "v", "ڨ": "g", "ڭ": "ng", "ټ": "t", "ډ": "d", "ړ": "r",
        "ڼ": "n", "ښ": "sh", "ږ": "g", "ځ": "z", "څ": "s", "ګ": "g", "ې": "e", "ۍ": "i", "ۆ": "o", "ێ": "e", "ڵ": "l",
        "ڕ": "r", "ە": "e",
    }
)  # fmt: skip
"""Letters of Arabic, Persian, Urdu, Pashto and Kurdish.

The letters that are d or dh in Arabic and z in Persian are dh.
"""
RUSSIAN = tuple(sorted({*SUFFIXES["ru"], "ым", "им"} - {"ов", "ев"}, key=lambda s: (-len(s), s)))
"""Endings of Russian words, the longest first; -ов and -ев are left, since they make surnames of words."""
LEAST_PLURAL = 4  # letters of an English plural
LEAST_STEM = 4  # letters of a romanised Russian stem
_ARTICLE = re.compile(r"^(?:wal|bal|fal|al|ll)(?=...)")
_WRITTEN_VOWELS = re.compile("[eiou]")  # Arabic letters give none of them
_PREFIX = re.compile(r"^[wblf](?=....)")  # and, in, for, so: written together with the next word in Arabic
_ENDING = re.compile(r"(?<=...)(?:hayy|hay|ha|yh|at|yn|wn|y|h)$|(?<=....)an$")


@cache
def rows() -> tuple[tuple[str, ...], ...]:
    """Words of each meaning."""
    text = files("exportscreen.reading").joinpath("meanings.txt").read_text(encoding="utf-8")
    return tuple(tuple(line.split("|")) for line in text.splitlines())


@cache
def _words() -> tuple[tuple[int, str, tuple[Token, ...]], ...]:
    """Number of the meaning, word and its tokens, of all words."""
    return tuple((number, word, tokenize(word)) for number, row in enumerate(rows()) for word in row)


@cache
def arabic_words() -> frozenset[str]:
    """Single Arabic and Persian words with a meaning, as tokens write them."""
    return frozenset(t[0].native for _, _, t in _words() if len(t) == 1 and t[0].script == "arabic")


@cache
def phrases() -> tuple[str, ...]:
    """Words that are several tokens, as Han words are."""
    return tuple(word for _, word, tokens in _words() if len(tokens) > 1)


def _raw(tokens: tuple[Token, ...]) -> str:
    """The Latin key under which units have a word."""
    native = "".join(t.native for t in tokens)
    return native.translate(ARABIC) if tokens[0].script == "arabic" else "".join(t.key for t in tokens)


@kept("meanings", dict, tuples)
def _table() -> Mapping[str, tuple[int, ...]]:
    """Latin key of a word → numbers of its meanings; stems of Russian words end in a dash."""
    table: dict[str, tuple[int, ...]] = {}

    def put(key: str, number: int) -> None:
        found = table.get(key, ())
        if number not in found:
            table[key] = (*found, number)

    for number, _, tokens in _words():
        key = _raw(tokens)
        put(key, number)
        if tokens[0].script == "cyrillic":
            put(_stem(key) + "-", number)
        elif tokens[0].script == "arabic":
            put(_ARTICLE.sub("", key), number)
    return table


@cache
def _signs() -> Mapping[str, frozenset[int]]:
    """Han word, simplified → numbers of its meanings."""
    found: dict[str, set[int]] = {}
    for number, _, tokens in _words():
        if tokens[0].script == "han":
            found.setdefault("".join(t.native for t in tokens), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def meanings_of_signs(signs: str) -> frozenset[int]:
    """Numbers of the meanings of a word in simplified Han signs, which its reading alone would leave open."""
    return _signs().get(signs, frozenset())


@cache
def _russian() -> re.Pattern[str]:
    """Endings of Russian words in Latin letters."""
    endings = {t.key for s in RUSSIAN for t in tokenize(s)}
    return re.compile(rf"(?<={'.' * LEAST_STEM})(?:{'|'.join(sorted(endings, key=lambda e: (-len(e), e)))})$")


def _stem(key: str) -> str:
    return _russian().sub("", key)


@lru_cache(maxsize=200_000)
def meanings(word: str) -> tuple[int, ...]:
    """Numbers of the meanings of a word, by its Latin key; empty for most words."""
    table = _table()
    found = table.get(word)
    if found is not None and (bare := _ARTICLE.sub("", word)) != word and not _WRITTEN_VOWELS.search(word):
        return tuple(dict.fromkeys((*found, *table.get(bare, ()))))
    if found is None and len(word) >= LEAST_PLURAL and word[-1] == "s" and word[-2] != "s":
        found = table.get(word[:-1])
    if found is None and len(word) > LEAST_STEM:
        found = next((table[form] for form in _forms(word) if form in table), ())
    return found or ()


def compound_meanings(words: str) -> tuple[int, ...]:
    """The same of words written together that are a row's word as they stand (real estate is one word elsewhere)."""
    return _table().get(words, ())


def _forms(word: str) -> Iterator[str]:
    yield _stem(word) + "-"
    bare = _ARTICLE.sub("", word)
    yield bare
    yield _ENDING.sub("", bare)
    bare = _ARTICLE.sub("", _PREFIX.sub("", word))
    yield bare
    yield _ENDING.sub("", bare)
