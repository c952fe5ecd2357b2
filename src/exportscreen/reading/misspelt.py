"""Corporate words that are misspelt: which word a string that is none stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from exportscreen.reading.background import is_own
from exportscreen.reading.concepts import PLACES, given
from exportscreen.reading.kept import kept
from exportscreen.reading.phrases import corporate_forms, corporate_words, known
from exportscreen.reading.tokens import tokenize

LEAST_CORRECTED = 7  # letters from which a corporate word is known though one letter is wrong
LONGEST_CORRECTED = 40  # letters of a misspelt corporate word
LEAST_FIRST_WRONG = 9  # letters from which its first letter may be the wrong one
LEAST_INSIDE = 5  # letters of one beside others of its phrase (joint stoc company)
ENDS = 5  # first and last letters by which most words are told from misspelt corporate words
_VOWELS = re.compile("[aeiou]")
_INNER_VOWELS = re.compile("(?<=.)[aeiou]")


@kept("slips", dict, dict)
def _one_off() -> Mapping[str, str]:
    """Legal and corporate words, and what is left of them without one letter → the word, where it can be but one."""
    return unmistaken(
        (form, word, meaning)
        for word, meaning in (*corporate_words(), *((part, part) for part in _parts_of_places()))
        if len(word) >= LEAST_INSIDE
        for form in (word, *_shorter(word))
    )


@cache
def _parts_of_places() -> frozenset[str]:
    """Words of places that have several, and mean nothing in corporate names (saudi, emirates)."""
    names = (tokenize(name) for row in PLACES.values() for name in row.split("|") if name.isascii())
    parts = {token.native for name in names if len(name) > 1 for token in name}
    return frozenset(parts.difference(word for word, _ in corporate_words()))


def unmistaken(forms: Iterable[tuple[str, str, str]]) -> Mapping[str, str]:
    """Form → the word it stands for, the shortest where all that it may stand for mean the same; others left out."""
    found: dict[str, dict[str, str]] = {}
    for form, word, meaning in forms:
        meant = found.setdefault(form, {})
        meant[meaning] = min(word, meant.get(meaning, word), key=lambda w: (len(w), w))
    return {form: next(iter(meant.values())) for form, meant in found.items() if len(meant) == 1}


def _shorter(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


@cache
def _ends() -> tuple[frozenset[str], frozenset[str]]:
    """First and last letters of what `_one_off` holds: a word with others can only lack one of these."""
    return frozenset(form[:ENDS] for form in _one_off()), frozenset(form[-ENDS:] for form in _one_off())


def slips() -> Iterable[str]:
    """Corporate words, and what is left of them without one letter."""
    return _one_off()


@lru_cache(maxsize=200_000)
def _meant(word: str) -> str:
    """The corporate word that a word misspells, or the word itself.

    One letter may be dropped, added, changed or change places with its neighbour, ee and oo may stand for i and u, or
    all vowels inside may be left out (cmpny). Words that people know misspell nothing (tracing is not trading), unless
    they are plurals.
    """
    if not LEAST_INSIDE - 1 <= len(word) <= LONGEST_CORRECTED or word in known() or word in given():
        return word
    if is_own(word) and (word[-1] != "s" or word[:-1] not in known()):
        return word
    if _INNER_VOWELS.search(word) is None:
        return vowelless().get(word, word)
    table, size = _one_off(), len(word)
    heads, tails = _ends()
    first = 0 if word[-ENDS:] in tails else max(0, size - ENDS)
    forms = [word[:i] + word[i + 1 :] for i in range(first, size if word[:ENDS] in heads else min(ENDS, size))]
    forms.insert(0, word)
    if "ee" in word or "oo" in word:
        forms.insert(0, _respelt(word))
    found = [] if table.keys().isdisjoint(forms) else [table[form] for form in forms if form in table]
    found = [other for other in found if abs(len(other) - size) <= 1]
    return min(found, key=lambda other: other[0] != word[0], default=word)


def _respelt(word: str) -> str:
    return word.replace("ee", "i").replace("oo", "u")


def meant_alone(word: str) -> str:
    """The same of a word beside which nothing tells what it is: a longer one, and few with another first letter."""
    meant = _meant(word)
    least = LEAST_CORRECTED if meant[0] == word[0] else LEAST_FIRST_WRONG
    return meant if len(meant) >= least and meant not in _parts_of_places() else word


def corrected_inside(word: str) -> str:
    """The same of a word before or behind others of a concept."""
    meant = _meant(word)
    return meant if len(meant) >= LEAST_INSIDE else word


@lru_cache(maxsize=200_000)
def is_misspelt(raw: str) -> bool:
    """Whether what was read as a corporate word or legal form is none as it stands: not in another number either.

    Args:
        raw: Its Latin words, written as one. Without its vowels it is an abbreviation (mchnry), with ee and oo for i
            and u a respelling, both of them no slips.
    """
    forms = corporate_forms()
    if raw in forms or raw in vowelless() or _respelt(raw) in forms:
        return False
    numbers = (raw + "s", raw.removesuffix("s"), raw.removesuffix("es"))
    return not any(form in forms and is_same_but_for_number(raw, form) for form in numbers)


def is_same_but_for_number(one: str, other: str) -> bool:
    """Whether of two words one is the plural of the other, as English and French make it: steels, boxes."""
    shorter, longer = sorted((one, other), key=len)
    return longer == shorter + "s" or (longer == shorter + "es" and shorter[-1] in "chosxyz")


@cache
def vowelless() -> Mapping[str, str]:
    """Long corporate words without the vowels after their first letter → the word, where it can be but one."""
    return unmistaken(
        (word[0] + _VOWELS.sub("", word[1:]), word, meaning)
        for word, meaning in corporate_words()
        if len(word) >= LEAST_CORRECTED and word.isascii()
    )
