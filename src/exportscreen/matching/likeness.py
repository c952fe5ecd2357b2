"""How alike two words and two units of names are: by letters, sound, shape, consonants, writings of one given name.

Whatever makes two words alike has a key here too, so that an index finds every pair that this module calls alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from rapidfuzz.distance import OSA

from exportscreen.matching.pairs import NOT_COUNTED
from exportscreen.matching.skeletons import loose_skeletons, shape, skeletons, sound, voiceless, vowels_agree
from exportscreen.reading.background import is_common, is_own
from exportscreen.reading.concepts import UnitKind, given_names
from exportscreen.reading.meanings import meanings, meanings_of_signs
from exportscreen.reading.misspelt import is_misspelt, is_same_but_for_number
from exportscreen.reading.signs import is_read, mandarin, stands_for
from exportscreen.reading.tokens import Script
from exportscreen.reading.units import Unit, signs_of

_Way = Callable[[Unit, Unit], tuple[float, str]]

# --- Policy: what each kind of likeness is worth, and why ---------------------------------------------------------
LEGAL_DIFFERS = 0.5  # Ltd against GmbH: another company or another translation
SAME_READING = 0.90  # other Han characters with one reading: often traditional for simplified
EDIT_COST = 1.1  # one edit in a word of n letters costs 1.1/n: 0.22 in five letters, 0.11 in ten
TRANSPOSED = 0.8  # of that, where two neighbours changed places: the commonest slip of typing
FIRST_LETTER = 0.06  # an edit in the first letter is rarer than elsewhere in real misspellings
REAL_WORD = 0.20  # the misspelling is a word of its own (limit / Limmt): more likely that word
SOUND = 0.95  # said alike (Kouznetsov / Kuznetsov)
SHAPE = 0.94  # looks alike to optical reading (rn / m)
PARTICLE = 0.95  # with and without the article (Aljabbar / Jabbar)
GIVEN_NAME = 0.90  # writings of one given name (Aliaksandr / Alexander, Bob / Robert)
SKELETON = 0.84  # same consonants, other vowels: a respelling (Bakeri / Bagheri), or chance
CROSS_SCRIPT = 0.90  # same consonants across scripts that do not write vowels
MEANING = 0.90  # one is the other's translation (Победа / Victory)
SIGN = 0.85  # a single Han sign is put into English (金 / Gold), where it may mean several words
OTHER_READING = 0.80  # it is read in Cantonese, in Korean or in the spelling of Wade and Giles (永 / Wing)
CROSS_SHORT = 0.80  # the same with two consonants only
OTHER_END = 0.65  # the same where only one ends in i, which scripts without vowels write too
CROSS_VOICE = 0.75  # the same but for voice (b / p), which Korean and Chinese letters leave open
EXPANDED = 0.98  # ae for ä, oe for ö, ue for ü
FORMS = "forms of one name"
EDITED = ("1 letter differ", "2 letters differ")
INITIAL_OF = 0.75  # M. for Milad: says more than nothing, which costs a person 0.38
WORST_EDIT = 0.60  # below this two words are not the same word
# ------------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=200_000)
def word_similarity(name: str, text: str, cross_script: bool = False) -> tuple[float, str]:
    """How likely a word of a text stands for a word of a name.

    Args:
        name: Latin key of the listed word.
        text: Latin key of the word in the text.
        cross_script: The two were written in different scripts.

    Returns:
        Similarity 0 or WORST_EDIT…1, and how it came about.
    """
    if name == text:
        return 1.0, "same"
    best, how = (GIVEN_NAME, FORMS) if _same_given(name, text) else (0.0, "")
    if cross_script and best < MEANING and same_meaning(name, text):
        best, how = MEANING, "same meaning"
    shorter, longer = sorted((len(name), len(text)))
    if longer <= 3 or longer > LONGEST_WORD:
        if cross_script and best < SOUND and shorter >= 2 and longer == 3:
            if _same_letters(name, text):
                return SOUND, "same sound"
            if best < CROSS_SHORT and _is_short_form(name, text):
                return CROSS_SHORT, "same consonants"
        return best, how
    for worth, reason in _alike(name, text, cross_script, shorter, longer):
        if worth > best:
            best, how = worth, reason
    return (round(best, 4), how) if best >= WORST_EDIT else (0.0, "")


def _alike(name: str, text: str, cross_script: bool, shorter: int, longer: int) -> Iterator[tuple[float, str]]:
    """Each way in which two words are alike, and what it is worth."""
    if _expand(name) == _expand(text):
        yield EXPANDED, "umlaut"
    if (heard := sound(name)) == sound(text) and len(heard) >= LEAST_SOUND:
        yield SOUND, "same sound"
    if shape(name) == shape(text):
        yield SHAPE, "looks the same"
    if shorter >= LEAST_BARE and _bare(name) == _bare(text):
        yield PARTICLE, "article"
    common = REAL_WORD if not cross_script and is_common(text) else 0.0
    limit = 2 if longer >= LONG_EDITS else 1
    if longer - shorter <= limit and shorter >= LEAST_EDITED:
        edits = OSA.distance(name, text, score_cutoff=limit)
        if edits <= limit:
            cost = EDIT_COST * edits / longer * (TRANSPOSED if sorted(name) == sorted(text) else 1.0)
            first = FIRST_LETTER if name[0] != text[0] else 0.0
            yield 1.0 - cost - first - common, EDITED[edits - 1]
    if shorter >= (LEAST_LOOSE if cross_script else LEAST_SKELETON):
        yield from _by_consonants(name, text, cross_script, common)


def _by_consonants(name: str, text: str, cross_script: bool, common: float) -> Iterator[tuple[float, str]]:
    if not cross_script:
        shared = set(skeletons(name)) & set(skeletons(text))
        if shared and len(max(shared, key=len)) >= LEAST_BONES and vowels_agree(name, text):
            yield SKELETON - common, "same consonants"
        return
    if _is_vowelled(name) and _is_vowelled(text) and not vowels_agree(name, text):
        return
    shared = set(loose_skeletons(name)) & set(loose_skeletons(text))
    size = len(max(shared, key=len)) if shared else 0
    if size >= LEAST_LOOSE:
        yield (OTHER_END if _other_end(name, text) else CROSS_SCRIPT if size >= 3 else CROSS_SHORT), "same consonants"
    elif len(voiceless(name)) >= LEAST_BONES and voiceless(name) == voiceless(text):
        yield CROSS_VOICE, "same consonants but for voice"


def _other_end(name: str, text: str) -> bool:
    """Whether one word ends in i and the other does not though its script writes a final i: Ansari and انصار."""
    if _WRITTEN_VOWELS.search(name) and _WRITTEN_VOWELS.search(text):
        return False
    return {word[-1] in "iy" for word in (name, text) if word[-1] not in "aeh"} == {True, False}


_WRITTEN_VOWELS = re.compile("[eiou]")


def _same_letters(name: str, text: str) -> bool:
    """Whether short words are the same but for letters that are vowels in one script: awa and ava, nyk and nik."""
    if len(heard := sound(name)) < LEAST_SOUND or heard != sound(text):
        return False
    return name.translate(_HALF_VOWELS) == text.translate(_HALF_VOWELS)


def _is_short_form(name: str, text: str) -> bool:
    """Whether a short word is what another gives without its vowels: mwj is Moj, alm is Elm; acronyms have none."""
    few, many = sorted((name, text), key=lambda word: bool(_WRITTEN_VOWELS.search(word)))
    if _WRITTEN_VOWELS.search(few) or not _SPOKEN.search(many) or _other_end(name, text):
        return False
    return any(len(bones) >= LEAST_LOOSE for bones in set(loose_skeletons(name)) & set(loose_skeletons(text)))


_SPOKEN = re.compile("[aeiou]")
_HALF_VOWELS = str.maketrans({"w": "v", "y": "i"})


def _is_vowelled(word: str) -> bool:
    """Whether the word's script writes its vowels: Arabic and Hebrew letters give few."""
    return sum(c in "aeiou" for c in word) > 0.34 * len(word)


def by_likeness(kind: str, script: str, raw: str) -> bool:
    """Whether a unit of a text may stand for words that are only like it.

    Han words are what they are read as or mean; corporate words and places in another script may be names here, and
    an Arabic legal form is a corporate word as well (مؤسسة is an establishment and a foundation), a number a name.
    """
    if len(raw) > LONGEST_WORD:
        return False
    if script == "han":
        return kind in {"word", "number", *CORPORATE} and (bool(meanings(raw)) or is_read(raw))
    if kind in {"legal", "number"}:
        return script == "arabic"
    return kind == "word" or (kind in CORPORATE and script != "latin")


def _same_given(name: str, text: str) -> bool:
    mine = given_names(name)
    return bool(mine) and not set(mine).isdisjoint(given_names(text))


def same_meaning(name: str, text: str) -> bool:
    """Whether two words of different scripts translate each other."""
    mine = meanings(name)
    return bool(mine) and not set(mine).isdisjoint(meanings(text))


def _bare(word: str) -> str:
    return word[2:] if word[:2] in {"al", "el"} and len(word) >= LEAST_ARTICLE else word


KEY_WORTH: Mapping[str, float] = MappingProxyType(
    {
        "plain": EXPANDED,
        "sound": SOUND,
        "shape": SHAPE,
        "bare": PARTICLE,
        "given": GIVEN_NAME,
        "meaning": MEANING,
        "sign": SIGN,
        "bones": SKELETON,
        "loose": CROSS_SCRIPT,
        "short": CROSS_SHORT,
        "voice": CROSS_VOICE,
    }
)
"""Kind of key → the most that two words are alike by it."""
BETWEEN_SCRIPTS = frozenset({"meaning", "sign", "loose", "short", "voice"})
"""Kinds of keys that count only for words of different scripts; `bones` counts only within one, the others always."""
LONGEST_WORD = 48  # letters of a word that another may be like; what is longer is no word
LEAST_EDITED = 4  # letters that both words have at least where edits count
LONG_EDITS = 7  # letters from which the longer of two words may have two edits; shorter ones have one
LEAST_BONES = 3  # consonants from which words of one script are compared by them
LEAST_SKELETON = 4  # letters from which they are
LEAST_LOOSE = 2  # consonants and letters from which words of two scripts are
LOANS = frozenset({"cyrillic", "greek", "arabic"})  # scripts in which a corporate word may be a loan word, or mean two
CORPORATE = frozenset({"generic", "place"})
NEVER_BY_LETTERS = frozenset({"generic", "legal"})
"""Kinds of units of a name for which letters count nothing: a word of another script may translate them."""
LEAST_SOUND = 3  # letters of a sound
LEAST_BARE = 5  # letters of a word that another with an article may be
LEAST_ARTICLE = 7  # letters of a word that may have one itself
UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


@lru_cache(maxsize=4096)
def word_keys(word: str, between_scripts: bool = True) -> tuple[str, ...]:
    """Keys (`kind:form`) by which an index finds words that are alike though more edits apart than allowed.

    Two words with a similarity above 0 are the same, or within the allowed edits, or share one of these keys and are
    no more alike than `KEY_WORTH` says of its kind, or what their edits say; whoever teaches `word_similarity` a new
    kind of likeness adds its key here, or the index would miss it. Without `between_scripts` those kinds are left out
    that count only for words of different scripts.
    """
    keys = [f"plain:{_expand(word)}", f"shape:{shape(word)}", *given_keys(word)]
    if len(heard := sound(word)) >= LEAST_SOUND:
        keys.append(f"sound:{heard}")
    if len(word) >= LEAST_BARE:
        keys.append(f"bare:{_bare(word)}")
    if len(word) >= LEAST_SKELETON:
        keys += [f"bones:{bones}" for bones in skeletons(word) if len(bones) >= LEAST_BONES]
    if not between_scripts:
        return tuple(keys)
    keys += [f"meaning:{number}" for number in meanings(word)]
    keys += [f"sign:{read}" for read in dict.fromkeys((*mandarin(word), *((word,) if is_read(word) else ())))]
    forms = [bones for bones in loose_skeletons(word) if len(bones) >= LEAST_LOOSE]
    keys += [f"{'short' if len(bones) == LEAST_LOOSE else 'loose'}:{bones}" for bones in forms]
    if len(voice := voiceless(word)) >= LEAST_BONES:
        keys.append(f"voice:{voice}")
    return tuple(keys)


def given_keys(word: str) -> Iterator[str]:
    """Those of its keys that a table of given names gives."""
    return (f"given:{number}" for number in given_names(word))


def _expand(word: str) -> str:
    for written, plain in UMLAUTS:
        word = word.replace(written, plain)
    return word


def similarity(name: Unit, text: Unit) -> tuple[float, str]:
    """How likely a unit of a text stands for a unit of a name; 0 where it does not."""
    return _way_of(name.kind, text.kind, name.script, text.script)(name, text)


@cache
def _way_of(mine: UnitKind, theirs: UnitKind, own: Script, other: Script) -> _Way:
    """How units of two kinds and scripts are compared, those of a name first."""
    for names, texts, abroad, way in _WAYS:
        if mine in names and theirs in texts and (not abroad or (other in abroad and other != own)):
            return way
    if mine == theirs:
        return _as_concepts
    return _never if "number" in {mine, theirs} else _if_equal


def _as_initials(name: Unit, text: Unit) -> tuple[float, str]:
    if name.key == text.key:
        return 1.0, "same"
    if name.key[:1] == text.key[:1] and {name.kind, text.kind} == {"initial", "word"}:
        return INITIAL_OF, "initial"
    return 0.0, ""


def _as_words(name: Unit, text: Unit) -> tuple[float, str]:
    """By spelling; where one is in Han signs, by what they are and mean."""
    return _by_reading(name, text) or word_similarity(name.key, text.key, name.script != text.script)


def _as_written(name: Unit, text: Unit) -> tuple[float, str]:
    """The same of concepts, by the word that was written for them.

    No word that people know stands for a corporate word or a legal form that is only close to it: tracing is not
    trading, petrol no patrol. What is no word at all (tradign) may be a slip, and does not count.
    """
    if (found := _by_reading(name, text)) is not None:
        return found
    is_abroad = name.script != text.script
    alike, how = word_similarity(name.raw, text.raw, is_abroad)
    if name.kind == "place" or how in {"", "same", FORMS}:
        return alike, how
    if is_same_but_for_number(name.raw, text.raw):
        return 1.0, "same meaning"
    if is_abroad:
        return alike, NOT_COUNTED if how in EDITED else how
    return (0.0, "") if is_own(text.raw) else (alike, NOT_COUNTED)


def _as_name_abroad(name: Unit, text: Unit) -> tuple[float, str]:
    """A word that is a concept in its own language may be a name abroad: Saderat is export, همراه اول Hamrah Aval."""
    return _by_reading(name, text) or word_similarity(name.key, text.raw, True)


def _as_signs(name: Unit, text: Unit) -> tuple[float, str]:
    """Han signs that are no word of their own: 三和 is Sam Wo."""
    return by_signs(text, name.raw)


def _as_concepts(name: Unit, text: Unit) -> tuple[float, str]:
    """Concepts of one kind, by what they mean."""
    return (1.0, _how_equal(name, text)) if name.key == text.key else (0.0, "")


def _as_loan_words(name: Unit, text: Unit) -> tuple[float, str]:
    """The same where one word may be borrowed from the other."""
    return _as_concepts(name, text) if name.key == text.key else _as_written(name, text)


def _as_concepts_in_signs(name: Unit, text: Unit) -> tuple[float, str]:
    """The same of Han signs, which mean more than one concept: 机床 is machinery as well as machine tools."""
    return _as_concepts(name, text) if name.key == text.key else by_signs(text, name.raw)


def _as_legal_forms(name: Unit, text: Unit) -> tuple[float, str]:
    if name.key != text.key:
        return LEGAL_DIFFERS, "other legal form"
    return 1.0, _how_equal(name, text)


def _how_equal(name: Unit, text: Unit) -> str:
    """How two units with one meaning are alike."""
    if name.raw == text.raw:
        return "same"
    slip = any(is_slip(unit.kind, unit.raw, unit.script) for unit in (name, text))
    return NOT_COUNTED if slip else "same meaning"


def is_slip(kind: UnitKind, raw: str, script: Script) -> bool:
    """Whether a unit is a corporate word or legal form that is misspelt."""
    return script == "latin" and kind in NEVER_BY_LETTERS and is_misspelt(raw)


def _by_meaning(name: Unit, text: Unit) -> tuple[float, str]:
    return (MEANING, "same meaning") if same_meaning(name.raw, text.raw) else (0.0, "")


def _if_equal(name: Unit, text: Unit) -> tuple[float, str]:
    return (1.0, "same") if name.raw == text.raw else (0.0, "")


def _never(_name: Unit, _text: Unit) -> tuple[float, str]:
    return 0.0, ""


_KINDS = frozenset({"word", "generic", "place", "number", "legal", "stop", "title", "initial"})
_FOREIGN = frozenset({"cyrillic", "greek", "arabic", "hebrew", "han", "hangul", "kana", "digit", "other"})
_ARABIC, _HAN, _ANY = frozenset({"arabic"}), frozenset({"han"}), frozenset[str]()
_WAYS: tuple[tuple[Collection[str], Collection[str], Collection[str], _Way], ...] = (
    # kinds of the unit of a name and of a text; where scripts are given, the text's is one of them and not the name's
    ({"initial"}, _KINDS, _ANY, _as_initials),
    (_KINDS, {"initial"}, _ANY, _as_initials),
    ({"place", "generic", "legal"}, {"word"}, _ANY, _as_written),
    ({"word"}, {"word"}, _ANY, _as_words),
    ({"word"}, {"number"}, _HAN, _as_signs),
    ({"word"}, {"number"}, _ARABIC, _as_name_abroad),
    ({"word"}, CORPORATE, _FOREIGN, _as_name_abroad),
    ({"legal"}, {"legal"}, _ANY, _as_legal_forms),
    (_KINDS, {"legal"}, _ARABIC, _by_meaning),
    (CORPORATE, CORPORATE, _HAN, _as_concepts_in_signs),
    ({"generic"}, {"generic"}, LOANS, _as_loan_words),
    ({"place"}, {"place"}, LOANS, _as_loan_words),
    ({*CORPORATE, "legal"}, CORPORATE, _ARABIC, _by_meaning),
)
"""Ways to compare units; of those that fit, the first counts."""


def _by_reading(name: Unit, text: Unit) -> tuple[float, str] | None:
    """Likeness of Han words: by what they are or how they are read; None where neither is written in Han characters."""
    if "han" not in {name.script, text.script}:
        return None
    if name.native == text.native:
        return 1.0, "same"
    if name.raw == text.raw:
        return SAME_READING, "same reading"
    if name.script != text.script:
        return by_signs(name, text.raw) if name.script == "han" else by_signs(text, name.raw)
    return 0.0, ""


def by_signs(han: Unit, word: str) -> tuple[float, str]:
    """Whether a word of another script translates Han signs, or is how a single one is read elsewhere."""
    signs = signs_of(han)
    if not meanings_of_signs(signs or han.native).isdisjoint(meanings(word)):
        return MEANING, "same meaning"
    if len(signs) == 1 and (how := stands_for(signs, word)):
        return (SIGN, "same meaning") if how == "meaning" else (OTHER_READING, "other reading")
    return 0.0, ""
