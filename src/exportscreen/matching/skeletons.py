"""Forms of a word from which spelling habits are taken away, so that two writings of one name meet.

Romanisations of Persian, Arabic, Russian and Chinese names differ in vowels, doubled letters and digraphs; the order of
consonant sounds stays. `sound` keeps the vowels (Kouznetsov and Kuznetsov are `kuznetsov`), `skeletons` drops them
(Bagheri, Baqeri and Bakeri share `bkr`), `shape` takes away what optical reading confuses (rn and m, 1 and l).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from exportscreen.reading.signs import other_mandarin, spelling, syllables_elsewhere

SOUNDS = (
    ("sjtj", "S"), ("shch", "S"), ("schtsch", "S"), ("dsch", "J"), ("tsch", "C"), ("sch", "s"), ("tch", "C"),
    ("dzh", "J"), ("kh", "h"), ("gh", "k"), ("sh", "s"), ("ch", "C"), ("zh", "J"), ("sj", "s"), ("tj", "C"),
    ("zj", "J"), ("cz", "C"), ("sz", "s"), ("ph", "f"), ("th", "t"), ("dj", "J"), ("ck", "k"), ("qu", "k"), ("ks", "x"),
    ("ts", "z"), ("tz", "z"), ("dh", "d"),
)  # fmt: skip
"""Digraphs and the one sound they write, the longest first; capitals are sounds of no single letter."""
HEARD = dict(SOUNDS)
DIGRAPHS = tuple(sorted(HEARD, key=lambda written: (-len(written), written)))
_DIGRAPH = re.compile("|".join(DIGRAPHS))
_SOFT_C = re.compile(r"c(?=[eiy])")
LETTERS = str.maketrans({"q": "k", "g": "k", "c": "k", "w": "v", "y": "i", "S": "s", "C": "c", "J": "j", "V": "v"})
_VOWELS = re.compile(r"[aeiou]+")
_REPEATED = re.compile(r"(.)(?=\1)")
ENDS = ("iy", "yy", "ij", "yi", "ii", "ey", "ei")  # ways to write a final y
_ENDS = re.compile(rf"(?<=..)(?:{'|'.join(ENDS)})$")
VOWEL_PAIRS = (
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
MISREAD = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"))
GLYPHS = str.maketrans({"l": "i", "1": "i", "0": "o", "5": "s", "8": "b", "j": "i"})


def _heard(match: re.Match[str]) -> str:
    return HEARD[match[0]]


_CHINESE = (
    ("ph", "f"), ("ck", "k"), ("qu", "k"), ("sch", "s"), ("tch", "j"), ("sh", "s"), ("ch", "j"), ("zh", "j"),
    ("th", "s"), ("kh", "h"), ("gh", "g"), ("ng", "n"), ("x", "s"), ("q", "j"), ("c", "k"), ("z", "s"),
)  # fmt: skip
"""Letters of a foreign word and the sounds by which Chinese syllables write them."""
_CHINESE_LETTERS = str.maketrans({"b": "p", "d": "t", "g": "k", "w": "v", "r": "l", "j": "s"})
_FINALS = {
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong u uan ue uo v",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v",
    "[gk]": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "[jqx]": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "[zc]h": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "[zcs]": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
"""First letters of Mandarin syllables and what follows them."""
_SYLLABLE = "|".join(
    f"{first}(?:{'|'.join(sorted(finals.split(), key=len, reverse=True))})" for first, finals in _FINALS.items()
)
_PINYIN = re.compile(f"(?:{_SYLLABLE}|a|e|o|ai|ei|er|ou|an|en|ang|ao)(?:{_SYLLABLE}|ai|ou|er|an|en|ang|ao)*")
_SILENT_E = re.compile("[nsctmzr]e$")  # Alice, Prime, Cote: endings of few Chinese names and of many foreign words
LONGEST_SIGN = 3  # letters of a word that is still a syllable though it ends like a foreign word
LONGEST_PINYIN = 20  # letters up to which a word may be the reading of Han signs
_CODA_L = re.compile(r"[rl](?=[^aeiouy]|$)")
_CODA_N = re.compile(r"[mn](?=[^aeiouy]|$)")


def _consonants(word: str) -> str:
    """Digraphs and letters unified, vowels still there."""
    word = _DIGRAPH.sub(_heard, word)
    if "c" in word:
        word = _SOFT_C.sub("s", word)
    return _REPEATED.sub("", word.translate(LETTERS))


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
        Skeletons with w or v kept and left out, letters that two scripts write otherwise (dh as d and as z) either way,
        and all without a first vowel or `al` (`l` where vowels are not written). A word of one consonant or none has
        its long vowels as well, after a plus (پویا and Pouya are `+puia`).
    """
    forms: dict[str, None] = {}
    bare = _without_article(word)
    for written in filter(None, (word, bare)):
        for voiced in _other_letters(written):
            for form in (voiced, voiced[:1] + _W.sub("o", voiced[1:])) if _W.search(voiced, 1) else (voiced,):
                for bones in skeletons(form):
                    forms[bones] = None
                    if bones[0] == "a" and len(bones) > 2:
                        forms[bones[1:]] = None
    if 3 <= len(word) <= LONGEST_VOWELLED and len(_NO_CONSONANT.sub("", word)) <= 1:
        forms["+" + _REPEATED.sub("", word.removesuffix("h").translate(_AS_VOWELS))] = None
    return tuple(forms)


LONGEST_VOWELLED = 8  # letters of a word that may be hardly more than vowels
_NO_CONSONANT = re.compile("[aeiouwvy]|h$")
_AS_VOWELS = str.maketrans({"o": "u", "w": "u", "v": "u", "e": "i", "y": "i"})


_W = re.compile("[wv]")
_VOICES = (("dh", "z"), ("th", "s"), ("ch", "sh"))
_APART = re.compile("(?<=[tkdcsz])(?=[szj])")
_SPELT = (
    (re.compile("(?<=i)gh(?=t)"), ""),  # moonlight is مونلايت
    (re.compile("g(?=[eiy])"), "j"),  # general is جنرال
    (re.compile("ch(?![eiy])"), "k"),  # technology is تکنولوژی
    (re.compile("t(?=ion)"), "sh"),  # solution is سولوشن
    (re.compile("(?<=...)u[ls]$|(?<=.....)i[ls]$"), ""),  # ansarul, ahlus, biladis: the article of the next word
)
"""How English, and Arabic in Latin letters, spell what other scripts write as it sounds."""
_WRITTEN = (
    (re.compile("(?<=.[^w])h$"), "t"),  # a final h that is heard as t: نصرة is Nusrat
    (re.compile("h$"), ""),
    (re.compile("j"), "g"),
    (re.compile("tsh"), "ch"),
    (re.compile("zh"), "j"),
    (re.compile("(?<=^[bwf])al(?=..)"), ""),  # بالدم is Biddam
    (re.compile("(?<=^ab[aiwy])al"), ""),  # ابوالفضل is Abufazl
    (re.compile("(?<=..)al(?=[tdrzsn])"), "a"),  # عبدالرحمن is Abdurrahman
    (_APART, "a"),
)
"""How letters of scripts without vowels are otherwise heard."""
_LACKING = str.maketrans({"b": "p", "f": "V"})  # Arabic has no p and no v; this v is never a vowel
VOWELLED = 0.25  # share of vowels from which a word may come from a script that writes them
MOST_FORMS = 16  # forms of one word


def _without_article(word: str) -> str:
    if word.startswith("al"):
        return word[2:] if len(word) > 4 or (len(word) == 4 and not _VOWELS.search(word, 1)) else ""
    if word.startswith(("wal", "bal", "fal")) and len(word) > 6 and _unvowelled(word[3:]):
        return word[3:]
    if word.startswith("ll") and len(word) > 5 and _unvowelled(word):
        return word[2:]
    if word.startswith("l") and not _VOWELS.search(word):
        return word[1:] if len(word) > 3 else ""
    return ""


def _unvowelled(word: str) -> bool:
    return sum(c in "aeiou" for c in word) <= UNVOWELLED * len(word)


def _other_letters(word: str) -> Iterator[str]:
    forms = {word: None}
    for written, voiced in _VOICES:
        if written in word:
            forms |= {form.replace(written, voiced): None for form in forms}
    if len(word) > 3:
        vowels = sum(c in "aeiou" for c in word)
        few, many = vowels <= UNVOWELLED * len(word), vowels > VOWELLED * len(word)
        if few:
            forms[word.translate(_LACKING)] = None
        habits = (*(_WRITTEN if few else _WRITTEN[:1] if word.endswith("ah") else ()), *(_SPELT if many else ()))
        for pattern, heard in habits:
            if len(forms) < MOST_FORMS:
                forms |= {pattern.sub(heard, form): None for form in forms}
    yield from forms


@lru_cache(maxsize=200_000)
def voiceless(word: str) -> str:
    """The skeleton with b as p, d as t, j as ch: Korean, Chinese and Hebrew letters leave that open."""
    return _REPEATED.sub("", skeletons(word)[0].translate(_VOICED).lstrip("a"))


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """The word with digraphs, doubled letters and pairs of vowels unified; equal sounds are one pronunciation."""
    word = _ENDS.sub("y", word)
    for written, heard in VOWEL_PAIRS:
        if written in word:
            word = word.replace(written, heard)
    return _consonants(word)


@lru_cache(maxsize=200_000)
def shape(word: str) -> str:
    """The word as optical reading may see it: rn and m, cl and d, 1 and l and i are one."""
    for written, seen in MISREAD:
        if written in word:
            word = word.replace(written, seen)
    return word.translate(GLYPHS)


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
        word = re.sub(r"c(?=[eiy])", "s", re.sub("(?<=[aou])ch$", "h", word))
    word = _CODA_L.sub("", _REPEATED.sub("", word))
    word = _CODA_N.sub("n", word)
    for written, heard in _CHINESE:
        word = word.replace(written, heard)
    word = word.translate(_CHINESE_LETTERS)
    head = "a" if word[:1] in {"a", "e", "i", "o", "u"} else ""
    word = re.sub("[aeiouy]+", "", word.replace("h", "") if len(word) > 3 else word)
    return head + _REPEATED.sub("", word)


@lru_cache(maxsize=200_000)
def vowels(word: str) -> str:
    """Classes of a word's vowels, in order: `a`, `i` for e and i, `u` for o and u; a diphthong is what it ends in."""
    return "".join(_CLASSES[found[-1]] for found in _CLUSTERS.findall(word))


_CLUSTERS = re.compile("[aeiouy]+")
_CLASSES = {"a": "a", "e": "i", "i": "i", "y": "i", "o": "u", "u": "u"}


@lru_cache(maxsize=200_000)
def is_pinyin(word: str) -> bool:
    """Whether a Latin word can only be the Mandarin reading of Han signs, so that it writes no others."""
    if not is_mandarin(word) or any(syllable in word for syllable in other_mandarin()):
        return False
    return _elsewhere().fullmatch(spelling(word)) is None


@cache
def _elsewhere() -> re.Pattern[str]:
    """Two syllables or more as Han signs are read in Korean or Cantonese, in `spelling`."""
    return re.compile(f"(?:{'|'.join(sorted(map(spelling, syllables_elsewhere()), key=len, reverse=True))}){{2,}}")


@lru_cache(maxsize=200_000)
def is_mandarin(word: str) -> bool:
    """Whether a Latin word may itself be how Han signs are read, so that other signs of like sound are another word."""
    if len(word) > LONGEST_PINYIN or (len(word) > LONGEST_SIGN and _SILENT_E.search(word)):
        return False
    return _PINYIN.fullmatch(word) is not None
