"""Forms of a word from which spelling habits are taken away, so that two writings of one name meet.

Romanisations of Persian, Arabic, Russian and Chinese names differ in vowels, doubled letters and digraphs; the order of
consonant sounds stays. `sound` keeps the vowels (Kouznetsov and Kuznetsov are `kuznetsov`), `skeletons` drops them
(Bagheri, Baqeri and Bakeri share `bkr`), `shape` takes away what optical reading confuses (rn and m, 1 and l).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_SOUNDS = (
    ("sjtj", "S"), ("shch", "S"), ("schtsch", "S"), ("dsch", "J"), ("tsch", "C"), ("sch", "s"), ("tch", "C"),
    ("dzh", "J"), ("kh", "h"), ("gh", "k"), ("sh", "s"), ("ch", "C"), ("zh", "J"), ("sj", "s"), ("tj", "C"),
    ("zj", "J"), ("cz", "C"), ("sz", "s"), ("ph", "f"), ("th", "t"), ("dj", "J"), ("ck", "k"), ("qu", "k"), ("ks", "x"),
    ("ts", "z"), ("tz", "z"), ("dh", "d"),
)  # fmt: skip
"""Digraphs and the one sound they write, the longest first; capitals are sounds of no single letter."""
_HEARD = dict(_SOUNDS)
_DIGRAPH = re.compile("|".join(sorted(_HEARD, key=lambda written: (-len(written), written))))
_SOFT_C = re.compile(r"c(?=[eiy])")
_LETTERS = str.maketrans({"q": "k", "g": "k", "c": "k", "w": "v", "y": "i", "S": "s", "C": "c", "J": "j"})
_VOWELS = re.compile(r"[aeiou]+")
_REPEATS = re.compile(r"(.)\1+")
_ENDS = re.compile(r"(?<=..)(?:iy|yy|ij|yi|ii|ey|ei)$")
_VOWEL_PAIRS = (
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ea", "i"),
    ("ae", "e"),
    ("ai", "e"),
    ("ay", "e"),
    ("ei", "e"),
    ("ey", "e"),
)
_VOICED = str.maketrans({"b": "p", "v": "p", "f": "p", "d": "t", "j": "c", "z": "s"})
UNVOWELLED = 0.34  # share of vowels up to which a word may come from a script that writes few
_MISREAD = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"))
_GLYPHS = str.maketrans({"l": "i", "1": "i", "0": "o", "5": "s", "8": "b", "j": "i"})


def _heard(match: re.Match[str]) -> str:
    return _HEARD[match[0]]


_CHINESE = (
    ("ph", "f"), ("ck", "k"), ("qu", "k"), ("sch", "s"), ("tch", "j"), ("sh", "s"), ("ch", "j"), ("zh", "j"),
    ("th", "s"), ("kh", "h"), ("gh", "g"), ("ng", "n"), ("x", "s"), ("q", "j"), ("c", "k"), ("z", "s"),
)  # fmt: skip
"""Letters of a foreign word and the sounds by which Chinese syllables write them."""
_CHINESE_LETTERS = str.maketrans({"b": "p", "d": "t", "g": "k", "w": "v", "r": "l", "j": "s"})
_PINYIN = re.compile(
    "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in"
    "|iu|ou|ua|ue|ui|un|uo|[aeiouv]))+"
)
LONGEST_PINYIN = 20  # letters up to which a word may be the reading of Han signs
_CODA_L = re.compile(r"[rl](?=[^aeiouy]|$)")
_CODA_N = re.compile(r"[mn](?=[^aeiouy]|$)")


def _consonants(word: str) -> str:
    """Digraphs and letters unified, vowels still there."""
    word = _DIGRAPH.sub(_heard, word)
    if "c" in word:
        word = _SOFT_C.sub("s", word)
    return _REPEATS.sub(r"\1", word.translate(_LETTERS))


def _bones(word: str) -> str:
    head = "a" if word[:1] in "aeiou" else ""
    bones = _VOWELS.sub("", word)
    if len(bones) > 2:
        bones = bones[0] + bones[1:].replace("h", "")
    return head + bones


@lru_cache(maxsize=200_000)
def skeletons(word: str) -> tuple[str, ...]:
    """The consonants of a Latin key, spelling habits unified; a first vowel stays as `a`.

    Returns:
        One form, or two where `j` may be the vowel it is in Aleksej and Nikolajevich.
    """
    plain = _bones(_consonants(word))
    if "j" not in word:
        return (plain,)
    vowel = _bones(_consonants(re.sub(r"(?<![dtsz])j", "y", word)))
    return (plain,) if vowel == plain else (plain, vowel)


@lru_cache(maxsize=200_000)
def loose_skeletons(word: str) -> tuple[str, ...]:
    """Forms for words of scripts that leave vowels out: w and v may be vowels, voice may differ, an article may stand.

    Returns:
        Skeletons with w or v kept and left out, dh as d and as z,
        and all without a first vowel or `al` (`l` where vowels are not written).
    """
    forms: dict[str, None] = {}
    bare = _without_article(word)
    for written in filter(None, (word, bare)):
        for voiced in _other_letters(written):
            for form in (voiced, voiced[:1] + re.sub("[wv]", "", voiced[1:])) if _W.search(voiced, 1) else (voiced,):
                for bones in skeletons(form):
                    forms[bones] = None
                    if bones[0] == "a" and len(bones) > 2:
                        forms[bones[1:]] = None
    return tuple(forms)


_W = re.compile("[wv]")
_VOICES = (("dh", "z"), ("th", "s"), ("ch", "sh"))
_APART = re.compile("([tkdcsz])(?=[szj])")


def _without_article(word: str) -> str:
    if word.startswith("al"):
        return word[2:] if len(word) > 4 else ""
    if word.startswith(("wal", "bal")) and len(word) > 6 and _unvowelled(word[3:]):
        return word[3:]
    if word.startswith("l") and not _VOWELS.search(word):
        return word[1:] if len(word) > 3 else ""
    return ""


def _unvowelled(word: str) -> bool:
    return sum(c in "aeiou" for c in word) <= UNVOWELLED * len(word)


def _other_letters(word: str) -> Iterator[str]:
    yield word
    for written, voiced in _VOICES:
        if written in word:
            yield word.replace(written, voiced)
    if len(word) > 3 and _unvowelled(word):
        if word[-1] == "h":
            yield word[:-1]
            yield word[:-1] + "t"
        if "j" in word:
            yield word.replace("j", "g")
        if _APART.search(word):
            yield _APART.sub(r"\1a", word)


@lru_cache(maxsize=200_000)
def voiceless(word: str) -> str:
    """The skeleton with b as p, d as t, j as ch: Korean, Chinese and Hebrew letters leave that open."""
    return _REPEATS.sub(r"\1", skeletons(word)[0].translate(_VOICED).lstrip("a"))


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """The word with digraphs, doubled letters and pairs of vowels unified; equal sounds are one pronunciation."""
    word = _ENDS.sub("y", word)
    for written, heard in _VOWEL_PAIRS:
        if written in word:
            word = word.replace(written, heard)
    return _consonants(word)


@lru_cache(maxsize=200_000)
def shape(word: str) -> str:
    """The word as optical reading may see it: rn and m, cl and d, 1 and l and i are one."""
    for written, seen in _MISREAD:
        if written in word:
            word = word.replace(written, seen)
    return word.translate(_GLYPHS)


@lru_cache(maxsize=200_000)
def first_vowel(word: str) -> str:
    """The class of a word's first vowel: `u` for o and u, `a` for a, `i` for e and i; '' if there is none.

    A first y before a vowel is none (`Yuniservis` starts as `Uniservice`).
    """
    spoken = word[:1] in "aeiou" or (word[:1] == "y" and word[1:2] not in "aeiou")
    for letter in word if spoken else word[1:]:
        if letter in "ou":
            return "u"
        if letter == "a":
            return "a"
        if letter in "eiy":
            return "i"
    return ""


def vowels_agree(a: str, b: str) -> bool:
    """Whether the first vowels may be two writings of one: Muhammad and Mohamed agree, Hasan and Husein do not."""
    mine, theirs = first_vowel(a), first_vowel(b)
    return not mine or not theirs or mine == theirs or "u" not in {mine, theirs}


@lru_cache(maxsize=200_000)
def syllables(word: str) -> str:
    """Consonants of a foreign word as Chinese syllables write them: no voice, no r and l but before a vowel."""
    if "c" in word:
        word = re.sub(r"c(?=[eiy])", "s", word)
    word = _CODA_L.sub("", word)
    word = _CODA_N.sub("n", word)
    for written, heard in _CHINESE:
        word = word.replace(written, heard)
    word = word.translate(_CHINESE_LETTERS)
    head = "a" if word[:1] in {"a", "e", "i", "o", "u"} else ""
    word = re.sub("[aeiouy]+", "", word.replace("h", "") if len(word) > 3 else word)
    return head + _REPEATS.sub(r"\1", word)


def is_pinyin(word: str) -> bool:
    """Whether a Latin word may itself be how Han signs are read, so that other signs of like sound are another word."""
    return len(word) <= LONGEST_PINYIN and _PINYIN.fullmatch(word) is not None
