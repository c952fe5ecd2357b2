"""Han signs that stand for Latin words otherwise than one for one: written by sound, read, put into English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from exportscreen.matching.names import Name
from exportscreen.matching.pairs import JOINABLE, Pair
from exportscreen.matching.skeletons import is_mandarin, is_pinyin, syllables, vowels
from exportscreen.reading.signs import english, first_letters, may_stand_for, readings, spelling, stands_for
from exportscreen.reading.units import Unit, signs_of

# --- Policy: what each kind of pair is worth, and why ---------------------------------------------------------------
TRANSLITERATED = 0.85  # Han signs that write the consonants of a foreign word (林巴 / Limba)
SHORT_TRANSLITERATED = 0.75  # the same of two consonants, where the vowels agree (保利 / Poly)
MOST_SYLLABLES = 5  # Han signs that write one foreign word
LEAST_SYLLABLES = 3  # consonants that they must write
LEAST_VOWELLED = 2  # the same where the vowels agree too
MOST_LETTERS = 4  # letters of a foreign word that one sign writes
FEW_SIGNS = 2  # signs that chance makes alike, so that the first vowel has to agree
BY_SIGNS = 0.80  # each sign of a Han word has its own word (金星 / Golden Star), and is read or means that
BY_INITIALS = 0.75  # first letters of Han signs as they are read (比亚迪 / BYD)
BY_TWO = 0.65  # the same of two signs, which chance finds more often
LEAST_INITIALS = 2  # signs of which they are taken
LEAST_TOGETHER = 4  # letters of a word that stands for Han signs read or put into English (中国石油 / Chinaoil)
MOST_CHOICES = 12  # readings of a run of signs that are tried
# ------------------------------------------------------------------------------------------------------------------
TEXTS = 256  # texts whose runs of signs are remembered: several indexes look at each, and so does its alignment
_VOWELS = re.compile("[aeiou]")
_BREATHED = str.maketrans("bdgjqz", "ptkccc")  # first letters that Wade and Giles or Cantonese write with another
_Signs = tuple[str, str, bool]
_NO_SIGNS: _Signs = ("", "", False)


@dataclass(frozen=True, slots=True)
class Signs:
    """The Han signs of a text, ready to be compared with words of names."""

    syllables: Mapping[str, Sequence[tuple[int, int, str, int]]]
    """What neighbouring signs may write of a foreign word → first and last of them, their sounds and number."""
    together: Mapping[str, Sequence[tuple[int, int, str, float]]]
    """What signs are in one Latin word → first and last of them, the word, and how alike."""
    words: Sequence[tuple[int, str]]
    """Where words of several signs stand, and the signs."""

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Signs:
        """The signs among the units of a text."""
        written: dict[str, list[tuple[int, int, str, int]]] = {}
        for i, k, sounds, size in _sounded(units):
            written.setdefault(syllables(sounds), []).append((i, k, sounds, size))
        together: dict[str, list[tuple[int, int, str, float]]] = {}
        for run in dict.fromkeys(_in_one_word(units)):
            together.setdefault(_one_word(run[2]), []).append(run)
        return cls(written, together, tuple(_words_of_signs(units)))

    def for_word(self, j: int, unit: Unit) -> Iterator[Pair]:
        """Pairs of the j-th unit of a name with several signs that are one Latin word."""
        if unit.kind != "word" or unit.script != "latin":
            return
        if self.syllables and not is_mandarin(unit.raw):
            for i, k, sounds, size in self.syllables.get(syllables(unit.raw), ()):
                if alike := _sounds_like(unit.raw, sounds, size):
                    yield Pair(j, i, k, alike, "transliterated")
        if self.together and len(unit.raw) >= LEAST_INITIALS:
            yield from _as_one_word(j, unit.raw, self.together)

    def for_neighbours(self, name: Name, meant: Mapping[int, Mapping[int, float]]) -> Iterator[Pair]:
        """Pairs of neighbours in a name with one word of signs.

        Args:
            name: The listed name.
            meant: Where in the text → units of the name for which each word of signs stands by itself, and how alike.
        """
        yield from _in_one_sign(name, meant)
        yield from _sign_by_sign(name, self.words)


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


def _in_one_word(units: Sequence[Unit]) -> tuple[tuple[int, int, str, float], ...]:
    """Runs of Han units, Latin words that may stand for all their signs together, and how alike."""
    return _words_of_runs(_as_signs(units))


def _as_signs(units: Sequence[Unit]) -> tuple[_Signs, ...]:
    """The signs of units, how they are read and whether they are a word; of units without signs nothing."""
    found = ((signs_of(unit), unit) for unit in units)
    return tuple((signs, unit.raw, unit.kind == "word") if signs else _NO_SIGNS for signs, unit in found)


@lru_cache(maxsize=TEXTS)
def _words_of_runs(units: tuple[_Signs, ...]) -> tuple[tuple[int, int, str, float], ...]:
    found: list[tuple[int, int, str, float]] = []
    for i, (first, _, _) in enumerate(units):
        if not first:
            continue
        run, sounds = "", ""
        for k in range(i, min(i + MOST_SYLLABLES, len(units))):
            signs = units[k][0]
            if not signs:
                break
            run += signs
            sounds += units[k][1]
            for word in english(run) if len(run) > 1 else ():
                found.append((i, k, word, TRANSLITERATED))
            if len(run) > MOST_SYLLABLES:
                continue
            for word in _readings(run):
                found.append((i, k, word, TRANSLITERATED))
            if len(run) >= LEAST_INITIALS:
                found.append((i, k, first_letters(run), BY_INITIALS if len(run) > LEAST_INITIALS else BY_TWO))
            if k + 1 < len(units) and units[k + 1][0]:
                for word in english(units[k + 1][0]):
                    found.append((i, k + 1, sounds + word, TRANSLITERATED))
        if i + 1 < len(units) and units[i + 1][0]:
            for word in english(first):
                for other in (units[i + 1][1], *english(units[i + 1][0])):
                    found.append((i, i + 1, word + other, TRANSLITERATED))
    return tuple(found)


@lru_cache(maxsize=65536)
def _readings(signs: str) -> tuple[str, ...]:
    """How two to five signs may be read in Korean, Cantonese and the spelling of Wade and Giles, as one word."""
    if len(signs) < FEW_SIGNS:
        return ()
    choices = (choice for rows in readings(signs) for choice in islice(product(*rows), MOST_CHOICES))
    return tuple(dict.fromkeys(map("".join, choices)))


def _sounded(units: Sequence[Unit]) -> tuple[tuple[int, int, str, int], ...]:
    """Runs of two to five neighbouring Han signs that may write a foreign word: what they sound like, and how many."""
    return _sounds_of_runs(_as_signs(units))


@lru_cache(maxsize=TEXTS)
def _sounds_of_runs(units: tuple[_Signs, ...]) -> tuple[tuple[int, int, str, int], ...]:
    found: list[tuple[int, int, str, int]] = []
    for i in range(len(units)):
        sounds, size = "", 0
        for k in range(i, min(i + MOST_SYLLABLES, len(units))):
            signs, read, is_word = units[k]
            size += len(signs)
            if not signs or size > MOST_SYLLABLES or (len(signs) > 1 and not is_word):
                break
            sounds += "l" if read == "er" else read
            if k > i and len(syllables(sounds)) >= LEAST_VOWELLED:
                found.append((i, k, sounds, size))
    return tuple(found)


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


def _words_of_signs(units: Sequence[Unit]) -> Iterator[tuple[int, str]]:
    """Where words of several Han signs stand, and the signs."""
    for i, unit in enumerate(units):
        if unit.script == "han" and unit.kind == "word" and len(signs := signs_of(unit)) > 1:
            yield i, signs


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


def _as_one_word(j: int, raw: str, together: Mapping[str, Sequence[tuple[int, int, str, float]]]) -> Iterator[Pair]:
    """Pairs of a Latin word with the Han signs that it stands for together; RX is not what LX is short for."""
    least = LEAST_INITIALS if not _VOWELS.search(raw) else LEAST_TOGETHER
    if len(raw) < least or is_pinyin(raw):
        return
    runs = together.get(_one_word(raw), ())
    pairs = {
        (i, k, alike)
        for i, k, word, alike in runs
        if alike == TRANSLITERATED or word.translate(_BREATHED) == raw.translate(_BREATHED)
    }
    for i, k, alike in sorted(pairs):
        yield Pair(j, i, k, alike, "written together" if alike == TRANSLITERATED else "first letters")
