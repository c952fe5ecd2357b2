"""Consonant skeletons: what is left of a word when spelling habits are taken away.

Romanisations of Persian, Arabic, Russian and Chinese names differ in vowels, doubled letters and digraphs; the order of
consonant sounds stays. Bagheri, Baqeri and Bakeri share `bkr`.
"""

from __future__ import annotations

import re
from functools import lru_cache

_DIGRAPHS = (
    ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("kh", "h"), ("gh", "k"), ("sh", "s"), ("ch", "c"), ("zh", "j"),
    ("ph", "f"), ("th", "t"), ("dj", "j"), ("ck", "k"), ("qu", "k"), ("ks", "x"), ("ts", "z"), ("tz", "z"),
)  # fmt: skip
_LETTERS = str.maketrans({"q": "k", "g": "k", "w": "v", "y": "i", "f": "f"})
_VOWELS = re.compile(r"[aeiou]+")
_REPEATS = re.compile(r"(.)\1+")


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The consonants of a Latin key, spelling habits unified; a first vowel stays as `a`."""
    for written, sound in _DIGRAPHS:
        word = word.replace(written, sound)
    word = word.translate(_LETTERS)
    head = "a" if word[:1] in "aeiou" else ""
    bones = _VOWELS.sub("", word)
    if len(bones) > 2:
        bones = bones[0] + bones[1:].replace("h", "")
    return _REPEATS.sub(r"\1", head + bones)
