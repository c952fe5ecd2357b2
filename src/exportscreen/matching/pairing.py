"""What a text offers for the units of a name: likenesses, words written apart or together, a word cut off.

Han signs and Arabic words that stand for Latin words otherwise than one for one have ways of their own here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from exportscreen.matching.likeness import LONGEST_WORD, MEANING, similarity
from exportscreen.matching.names import LEAST_ACRONYM, MOST_JOINED, Name, may_join
from exportscreen.matching.skeletons import is_mandarin, is_pinyin, loose_skeletons, syllables, vowels
from exportscreen.reading.concepts import given_names
from exportscreen.reading.meanings import compound_meanings, meanings
from exportscreen.reading.signs import english, first_letters, may_stand_for, readings, spelling, stands_for
from exportscreen.reading.units import Unit, signs_of

# --- Policy: what each kind of pair is worth, and why ---------------------------------------------------------------
TRANSLITERATED = 0.85  # Han signs that write the consonants of a foreign word (林巴 / Limba)
SHORT_TRANSLITERATED = 0.75  # the same of two consonants, where the vowels agree (保利 / Poly)
JOINED = 0.98  # Sky Life / Skylife
CUT = 0.62  # the last word of a field, cut after three letters; more by the share that is there
MOST_SYLLABLES = 5  # Han signs that write one foreign word
LEAST_SYLLABLES = 3  # consonants that they must write
LEAST_VOWELLED = 2  # the same where the vowels agree too
MOST_LETTERS = 4  # letters of a foreign word that one sign writes
FEW_SIGNS = 2  # signs that chance makes alike, so that the first vowel has to agree
APART = 0.90  # Arabic words with the consonants of Latin ones, written apart in one script and together in the other
MOST_APART = 3  # words
LEAST_APART = 4  # consonants of them
LEAST_CUT = 3  # letters of a word that a field cuts off
BY_SIGNS = 0.80  # each sign of a Han word has its own word (金星 / Golden Star), and is read or means that
BY_INITIALS = 0.75  # first letters of Han signs as they are read (比亚迪 / BYD)
BY_TWO = 0.65  # the same of two signs, which chance finds more often
LEAST_INITIALS = 2  # signs of which they are taken
LEAST_TOGETHER = 4  # letters of a word that stands for Han signs read or put into English (中国石油 / Chinaoil)
MOST_CHOICES = 12  # readings of a run of signs that are tried
# ------------------------------------------------------------------------------------------------------------------


class Pair(NamedTuple):
    """Two aligned units: indexes into the name and the text, and how alike they are."""

    name: int
    first: int
    last: int
    similarity: float
    how: str
    name_last: int = -1
    """Last unit of the name, where one word of the text stands for several of the name; else -1."""


JOINABLE = frozenset({"word", "generic", "place"})
_VOWELS = re.compile("[aeiou]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text ready to have names laid over it."""

    units: Sequence[Unit]
    spots: Mapping[str, Sequence[int]]
    """Raw form of a unit → where it stands."""
    capitals: Mapping[str, int]
    """Words written in capitals → where each stands first."""
    syllables: Mapping[str, Sequence[tuple[int, int, str, int]]]
    """What neighbouring Han signs may write of a foreign word → first and last of them, their sounds and number."""
    together: Mapping[str, Sequence[tuple[int, int, float]]]
    """What Han signs are in one Latin word → first and last of them, and how alike."""
    words: Sequence[tuple[int, str]]
    """Where words of several Han signs stand, and the signs."""
    bones: Mapping[str, Sequence[tuple[int, int]]]
    """Consonants of an Arabic word, or of neighbouring ones together → first and last of them."""

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Passage:
        """Prepare the units of a text."""
        spots: dict[str, list[int]] = {}
        capitals: dict[str, int] = {}
        for i, unit in enumerate(units):
            spots.setdefault(unit.raw, []).append(i)
            if unit.upper and unit.kind == "word" and len(unit.raw) >= LEAST_ACRONYM:
                capitals.setdefault(unit.raw, i)
        written: dict[str, list[tuple[int, int, str, int]]] = {}
        for i, k, sounds, size in _sounded(units):
            written.setdefault(syllables(sounds), []).append((i, k, sounds, size))
        together: dict[str, list[tuple[int, int, float]]] = {}
        for i, k, word, alike in _in_one_word(units):
            spots_of = together.setdefault(_one_word(word), [])
            if (i, k, alike) not in spots_of:
                spots_of.append((i, k, alike))
        bones: dict[str, list[tuple[int, int]]] = {}
        for i, k, words in arabic_runs(units):
            for form in _told_together(words):
                bones.setdefault(form, []).append((i, k))
        return cls(units, spots, capitals, written, together, tuple(_words_of_signs(units)), bones)


def arabic_runs(units: Sequence[Unit]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """One to three neighbouring Arabic words: توربو شافت is Turboshaft, عبدالجبار Abdul Jabbar."""
    for i in range(len(units)):
        words: tuple[str, ...] = ()
        for k in range(i, min(i + MOST_APART, len(units))):
            words += (units[k].raw,)
            if units[k].script != "arabic" or units[k].kind not in JOINABLE or sum(map(len, words)) > LONGEST_WORD:
                break
            yield i, k, words


def _told_together(words: Sequence[str]) -> Iterator[str]:
    """The consonants of neighbours together that none of them has alone."""
    alone = {bones for word in words for bones in bones_together(word)} if len(words) > 1 else set()
    return (bones for bones in bones_together("".join(words)) if bones not in alone)


def together(name: Unit, words: Sequence[str]) -> tuple[float, str]:
    """How likely neighbouring Arabic words stand for one word of a name, as `similarity` tells it of one."""
    if name.kind != "word" or name.script != "latin" or set(bones_together(name.raw)).isdisjoint(_told_together(words)):
        return 0.0, ""
    return APART, "written apart"


def keys_of_neighbours(raw: str, part: Sequence[Unit]) -> tuple[str, ...]:
    """Keys by which an index finds neighbours of a Latin name that an Arabic word may be together (`keys_of_whole`)."""
    bones = bones_together(raw) if _are_names(part) else ()
    return (*(f"~{form}" for form in bones), *(f"={number}" for number in compound_meanings(raw)))


def _are_names(part: Sequence[Unit]) -> bool:
    """Whether neighbours of a Latin name may be one Arabic word by their sound: a given name and what belongs to it."""
    return all(unit.kind == "word" for unit in part) and any(given_names(unit.key) for unit in part)


def keys_of_whole(raw: str) -> tuple[str, ...]:
    """Keys of the neighbours in Latin names that an Arabic word may stand for."""
    return (*(f"~{bones}" for bones in bones_together(raw)), *(f"={number}" for number in meanings(raw)))


@lru_cache(maxsize=65536)
def bones_together(raw: str) -> tuple[str, ...]:
    """The `loose_skeletons` of words written together that are long enough to tell them from chance."""
    forms = dict.fromkeys(bones.removeprefix("a") for bones in loose_skeletons(raw) if bones[0] != "+")
    return tuple(bones for bones in forms if len(bones) >= LEAST_APART)


def han_runs(units: Sequence[Unit]) -> Iterator[tuple[int, int, str, float]]:
    """Runs of Han units that may write one Latin word, a key of that word (`spoken_keys`), and how alike at most."""
    for i, k, sounds, _ in _sounded(units):
        form = syllables(sounds)
        yield i, k, _sounded_key(sounds, form), SHORT_TRANSLITERATED if len(form) < LEAST_SYLLABLES else TRANSLITERATED
    for i, signs in _words_of_signs(units):
        words = {spelling(word) for sign in signs for word in may_stand_for(sign)}
        yield from ((i, i, f"={word}", BY_SIGNS) for word in sorted(words))
    yield from dict.fromkeys((i, k, f"={spelling(word)}", alike) for i, k, word, alike in _in_one_word(units))


def spoken_keys(word: str) -> Iterator[str]:
    """Keys by which an index finds a Latin word that Han signs write: what it sounds like, and how it is spelt."""
    if is_pinyin(word):
        return
    yield f"={spelling(word)}"
    if not is_mandarin(word) and len(form := syllables(word)) >= LEAST_VOWELLED:
        yield _sounded_key(word, form)


def _sounded_key(sounds: str, form: str) -> str:
    """Consonants as Han signs write them; of few of them, vowels too, which then have to agree (`_sounds_like`)."""
    if len(form) >= LEAST_SYLLABLES:
        return f"~{form}"
    return f"~{form} {vowels(sounds)} {_hushes(sounds):d}"


def _one_word(word: str) -> str:
    """What is equal for two writings of one Latin word."""
    return f"{spelling(word)} {syllables(word)}"


def _in_one_word(units: Sequence[Unit]) -> Iterator[tuple[int, int, str, float]]:
    """Runs of Han units, Latin words that may stand for all their signs together, and how alike."""
    signs = [signs_of(unit) for unit in units]
    for i, first in enumerate(signs):
        if not first:
            continue
        run, sounds = "", ""
        for k in range(i, min(i + MOST_SYLLABLES, len(units))):
            if not signs[k]:
                break
            run += signs[k]
            sounds += units[k].raw
            for word in english(run) if len(run) > 1 else ():
                yield i, k, word, TRANSLITERATED
            if len(run) > MOST_SYLLABLES:
                continue
            for word in _readings(run):
                yield i, k, word, TRANSLITERATED
            if len(run) >= LEAST_INITIALS:
                yield i, k, first_letters(run), BY_INITIALS if len(run) > LEAST_INITIALS else BY_TWO
            if k + 1 < len(units) and signs[k + 1]:
                for word in english(signs[k + 1]):
                    yield i, k + 1, sounds + word, TRANSLITERATED
        if i + 1 < len(units) and signs[i + 1]:
            for word in english(first):
                for other in (units[i + 1].raw, *english(signs[i + 1])):
                    yield i, i + 1, word + other, TRANSLITERATED


@lru_cache(maxsize=65536)
def _readings(signs: str) -> tuple[str, ...]:
    """How two to five signs may be read in Korean, Cantonese and the spelling of Wade and Giles, as one word."""
    if len(signs) < FEW_SIGNS:
        return ()
    choices = (choice for rows in readings(signs) for choice in islice(product(*rows), MOST_CHOICES))
    return tuple(dict.fromkeys(map("".join, choices)))


def _sounded(units: Sequence[Unit]) -> Iterator[tuple[int, int, str, int]]:
    """Runs of two to five neighbouring Han signs that may write a foreign word: what they sound like, and how many."""
    for i in range(len(units)):
        sounds, size = "", 0
        for k in range(i, min(i + MOST_SYLLABLES, len(units))):
            signs = signs_of(units[k])
            size += len(signs)
            if not signs or size > MOST_SYLLABLES or (len(signs) > 1 and units[k].kind != "word"):
                break
            sounds += "l" if units[k].raw == "er" else units[k].raw
            if k > i and len(syllables(sounds)) >= LEAST_VOWELLED:
                yield i, k, sounds, size


def _sounds_like(word: str, sounds: str, size: int) -> float:
    """How alike a Latin word with the same `syllables` is to what so many Han signs sound like."""
    if len(word) > MOST_LETTERS * size:
        return 0.0
    few = len(syllables(word)) < LEAST_SYLLABLES
    mine, theirs = vowels(word), vowels(sounds)
    if few and (mine != theirs or _hushes(word) != _hushes(sounds)):
        return 0.0
    if size == FEW_SIGNS and mine[:1] != theirs[:1]:
        return 0.0
    return SHORT_TRANSLITERATED if few else TRANSLITERATED


def _hushes(sounds: str) -> bool:
    return sounds.startswith(("zh", "ch", "j", "q"))


def pairs_of(name: Name, text: Passage, places: Sequence[Iterable[int]] | None = None) -> list[Pair]:
    """All that a text offers for the units of a name: likenesses, words written apart or together, a word cut off.

    Args:
        name: The listed name.
        text: A text.
        places: For each unit of the name, where in the text something may be like it; without it every place is tried.
    """
    units = text.units
    everywhere = range(len(units))
    pairs: list[Pair] = []
    meant: dict[int, dict[int, float]] = {}
    letters: list[Pair] = []
    for j, unit in enumerate(name.units):
        for i in everywhere if places is None else places[j]:
            alike, how = similarity(unit, units[i])
            if alike > 0:
                if units[i].script == "han" != unit.script and units[i].kind in JOINABLE:
                    meant.setdefault(i, {})[j] = alike
                (letters if how == "initial" else pairs).append(Pair(j, i, i, alike, how))
        if unit.kind in JOINABLE:
            pairs += [Pair(j, i, k, JOINED, "written apart") for i, k in _written_apart(unit.raw, text)]
        if text.syllables and unit.kind == "word" and unit.script == "latin" and not is_mandarin(unit.raw):
            for i, k, sounds, size in text.syllables.get(syllables(unit.raw), ()):
                if alike := _sounds_like(unit.raw, sounds, size):
                    pairs.append(Pair(j, i, k, alike, "transliterated"))
        if text.together and unit.kind == "word" and unit.script == "latin" and len(unit.raw) >= LEAST_INITIALS:
            pairs += _as_one_word(j, unit.raw, text)
        if text.bones and unit.kind == "word" and unit.script == "latin":
            spots = {
                spot for bones in bones_together(unit.raw) for spot in text.bones.get(bones, ()) if spot[0] < spot[1]
            }
            pairs += [Pair(j, i, k, APART, "written apart") for i, k in sorted(spots)]
    pairs += [*_in_one_sign(name, meant), *_sign_by_sign(name, text.words)]
    for j, k, raw in name.joins:
        if text.bones and k - j < MOST_APART and name.units[j].script == "latin":
            pairs += _arabic_whole(name, j, k, raw, text)
        for i in text.spots.get(raw, ()):
            if units[i].kind in JOINABLE:
                pairs.append(Pair(j, i, i, JOINED, "written together", k))
    pairs += _cut_pairs(name.units, units)
    if letters and name.kind != "organization":
        near = {p.first + k for p in pairs for k in (-2, -1, 0, 1, 2)}
        pairs += [p for p in letters if p.first in near]
    return pairs


def _in_one_sign(name: Name, meant: Mapping[int, Mapping[int, float]]) -> Iterator[Pair]:
    """Pairs of a Han word with neighbours in the name that it means together: 科技 is Science and Technology.

    Args:
        name: The listed name.
        meant: Where in the text → units of the name for which each stands by itself, and how alike.
    """
    for i, found in meant.items():
        for j in found if len(found) > 1 else ():
            alike, k, last = found[j], j, j
            while (k := k + 1) < len(name.units) and (k in found or name.units[k].kind == "stop"):
                if k in found:
                    alike, last = min(alike, found[k]), k
            if last > j:
                yield Pair(j, i, i, alike, "same meaning", last)


def _arabic_whole(name: Name, j: int, k: int, raw: str, text: Passage) -> Iterator[Pair]:
    """Pairs of neighbours of a Latin name with an Arabic word that stands for all of them."""
    part = name.units[j : k + 1]
    forms = _told_together([unit.raw for unit in part]) if _are_names(part) else ()
    for i, last in sorted({spot for bones in forms for spot in text.bones.get(bones, ())}):
        if i == last:
            yield Pair(j, i, i, APART, "written together", k)
    meant = set(compound_meanings(raw))
    for i, unit in enumerate(text.units if meant else ()):
        if unit.script == "arabic" and not meant.isdisjoint(meanings(unit.raw)):
            yield Pair(j, i, i, MEANING, "same meaning", k)


def _words_of_signs(units: Sequence[Unit]) -> Iterator[tuple[int, str]]:
    """Where words of several Han signs stand, and the signs."""
    for i, unit in enumerate(units):
        if unit.script == "han" and unit.kind == "word" and len(signs := signs_of(unit)) > 1:
            yield i, signs


def _sign_by_sign(name: Name, words: Sequence[tuple[int, str]]) -> Iterator[Pair]:
    """Pairs of a Han word with as many neighbours in the name that stand for its signs: 金星 is Golden Star."""
    for i, signs in words:
        for j in range(len(name.units) - len(signs) + 1):
            part = name.units[j : j + len(signs)]
            if all(_is_sign_of(u, sign) for sign, u in zip(signs, part, strict=True)):
                yield Pair(j, i, i, BY_SIGNS, "sign by sign", j + len(signs) - 1)


def _is_sign_of(unit: Unit, sign: str) -> bool:
    if unit.script != "latin" or unit.kind not in JOINABLE or is_pinyin(unit.raw):
        return False
    return bool(stands_for(sign, unit.raw))


def _as_one_word(j: int, raw: str, text: Passage) -> Iterator[Pair]:
    """Pairs of a Latin word with the Han signs that it stands for together."""
    least = LEAST_INITIALS if not _VOWELS.search(raw) else LEAST_TOGETHER
    if len(raw) >= least and not is_pinyin(raw):
        for i, k, alike in text.together.get(_one_word(raw), ()):
            yield Pair(j, i, k, alike, "written together" if alike == TRANSLITERATED else "first letters")


def _written_apart(raw: str, text: Passage) -> list[tuple[int, int]]:
    """First and last of the neighbours in a text that are together a word; the same as `runs` gives."""
    found = []
    units, size = text.units, len(raw)
    for i in [i for n in range(1, size) if raw[:n] in text.spots for i in text.spots[raw[:n]]]:
        place, k = len(units[i].raw), i + 1
        while place < size and k < min(i + MOST_JOINED, len(units)) and raw.startswith(units[k].raw, place):
            place += len(units[k].raw)
            k += 1
        if place == size and k - i > 1 and may_join(units[i:k], size):
            found.append((i, k - 1))
    return found


def _cut_pairs(name: Sequence[Unit], text: Sequence[Unit]) -> Iterator[Pair]:
    """Pairs of a text's very last word with a longer word of the name that begins so: a field that was too short."""
    if (last := cut_off(text)) is None:
        return
    for j, unit in enumerate(name):
        if unit.script == last.script and len(unit.raw) > len(last.raw) and unit.raw.startswith(last.raw):
            alike = cut_likeness(len(last.raw), len(unit.raw))
            yield Pair(j, len(text) - 1, len(text) - 1, alike, "cut off")


def cut_off(text: Sequence[Unit]) -> Unit | None:
    """The last word of a text, if it may be the beginning of a longer one."""
    if len(text) < 2:
        return None
    last = text[-1]
    if last.kind not in JOINABLE or last.script == "han" or len(last.raw) < LEAST_CUT:
        return None
    return last


def cut_likeness(seen: int, whole: int) -> float:
    """How likely the first letters stand for a word of so many letters."""
    return round(CUT + (1.0 - CUT) * (seen - LEAST_CUT) / (whole - LEAST_CUT), 4)
