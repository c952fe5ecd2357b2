"""What a name is made of: units, how much each tells, what it may be written as, and what of it must be there.

A name is a list of units (words, numbers, corporate concepts, places). `alignment.py` lays it over a text one to one;
the score is the telling power that was found, over that of the name and of what was put between its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from exportscreen.reading.background import is_common, telling
from exportscreen.reading.concepts import UnitKind
from exportscreen.reading.tokens import Script, Token, tokenize
from exportscreen.reading.units import Unit, read_units

NameKind = Literal["organization", "person", "any"]

# --- Policy: what each kind of evidence is worth, and why ---------------------------------------------------------
WEIGHT_LEGAL = 0.06  # a legal form is dropped or changed freely by whoever writes the name
WEIGHT_STOP = 0.02  # of, and, de, labels: kept so that whole names outrank partial ones
WEIGHT_GENERIC = 0.25  # corporate words recur in one name of four; two of them equal one ordinary word
WEIGHT_PLACE = 0.35  # places recur too, but a wrong place is another company
WEIGHT_NUMBER = 0.80  # numbers set siblings apart (Holding 3 / Holding 4) and are never misspelt
WEIGHT_INITIAL = 0.30  # one letter: supports a name, makes none
WEIGHT_HAN = 0.40  # one syllable of about 400; three of them are as telling as a rare word
OMITTED_GENERIC = 0.6  # share of its weight that a missing corporate word costs: people shorten names (Shahid Hemmat)
OMITTED_NAME = 0.38  # share that a missing middle name or patronymic costs, where two other names of the person stand
TINY = 2  # letters and digits of a name that turns up by chance everywhere
LEAST_ACRONYM = 4  # letters of an acronym that is made of a name; shorter ones are everybody's
MOST_ACRONYM = 10
LONGEST_SHORT = 6  # letters of an abbreviation in brackets whose letters need not be the name's
MOST_OPTIONAL = 6  # small words and legal forms of a name of which acronyms are made
# ------------------------------------------------------------------------------------------------------------------
WEIGHTS: Mapping[UnitKind, float] = MappingProxyType(
    {
        "legal": WEIGHT_LEGAL, "stop": WEIGHT_STOP, "title": WEIGHT_STOP, "generic": WEIGHT_GENERIC,
        "place": WEIGHT_PLACE, "number": WEIGHT_NUMBER, "initial": WEIGHT_INITIAL,
    }
)  # fmt: skip
PATRONYMICS = ("vich", "vna", "vitch", "vych", "ichna")  # a name left out wherever it stands
SMALL = frozenset({"of", "the", "and", "for", "de", "du", "la", "und", "ve"})  # words that acronyms pass over, or not
MOST_JOINED = 4  # neighbours that may be one word elsewhere
LEAST_JOIN = 5  # letters of neighbours that may be one word elsewhere
LEAST_HAN_JOIN = 3  # the same for Han syllables
LEAST_LETTERS = 2  # the same where all are initials


@dataclass(frozen=True, slots=True)
class Name:
    """A name ready for comparison."""

    original: str
    units: tuple[Unit, ...]
    weights: tuple[float, ...]
    kind: NameKind = "any"
    total: float = 0.0
    """Telling power of the whole name."""
    least: tuple[float, ...] = ()
    """The least that each unit costs where it is missing; an index bounds scores by it."""
    joins: tuple[tuple[int, int, str], ...] = ()
    """Neighbours that may be one word elsewhere, as `runs` gives them."""
    initials: tuple[tuple[str, UnitKind, int], ...] = ()
    """First letter of each word, the kind of its unit (small words are stops) and the unit's index."""
    short: tuple[str, ...] = ()
    """Abbreviations of it that it gives itself, in brackets."""


@lru_cache(maxsize=65536)
def read_name(text: str, kind: NameKind = "any") -> Name:
    """Prepare a name; titles carry no weight and are left out, an abbreviation beside its own words hardly any."""
    tokens = tokenize(text)
    units = named_units(read_units(tokens))
    weights = tuple(map(weight, units))
    initials = tuple(_initials(units, tokens))
    short = [] if kind == "person" else [j for j in range(len(units)) if _is_short_form(text, units, j)]
    if len(units) > 3 or short:
        weights = tuple(
            WEIGHT_STOP
            if j in short or (len(units) > 3 and may_be_acronym(u) and _abbreviates(u.raw, j, initials))
            else w
            for j, (u, w) in enumerate(zip(units, weights, strict=True))
        )
    least = _least_costs(units, weights, kind)
    starts = tuple(part for part in initials if part[2] not in short)
    given = tuple(units[j].raw for j in short)
    return Name(text, units, weights, kind, added(weights), least, tuple(runs(units)), starts, given)


def added(values: Iterable[float]) -> float:
    """The sum from left to right: `sum` rounds otherwise since Python 3.12, and the compiled kernel adds so too."""
    total = 0.0
    for value in values:
        total += value
    return total


def named_units(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Units without titles; what stands before corporate words alone is none (`General Electric`, `MRS International`).

    In `Brigadier General Ali` a word follows, so that it is one.
    """
    if not any(u.kind == "title" for u in units):
        return tuple(units)
    kinds = [*(u.kind for u in units), "", ""]
    return tuple(
        u._replace(kind="word", key=u.raw) if u.kind == "title" else u
        for i, u in enumerate(units)
        if u.kind != "title"
        or len(units) == 1
        or (kinds[i + 1] in {"generic", "legal"} and kinds[i + 2] not in {"word", "title"})
    )


def _initials(units: Sequence[Unit], tokens: Sequence[Token]) -> Iterator[tuple[str, UnitKind, int]]:
    place = 0
    for j, unit in enumerate(units):
        while place < len(tokens) and tokens[place].start < unit.end:
            token = tokens[place]
            if token.start >= unit.start:
                yield token.key[0], "stop" if token.native in SMALL else unit.kind, j
            place += 1


def may_be_acronym(unit: Unit) -> bool:
    return has_initials(unit.kind, unit.raw, unit.script)


def has_initials(kind: UnitKind, raw: str, script: Script) -> bool:
    """Whether a word may be initials: three to eight letters of a script that writes them so."""
    return kind == "word" and script in {"latin", "cyrillic"} and 3 <= len(raw) <= 8


def _abbreviates(letters: str, own: int, initials: Sequence[tuple[str, UnitKind, int]]) -> bool:
    """Whether a word stands beside the words it abbreviates: Shahid Bagheri Industrial Group (SBIG)."""
    return bool(spelt([part for part in initials if part[2] != own], letters))


def _is_short_form(text: str, units: Sequence[Unit], own: int) -> bool:
    """Whether a word in capitals and in brackets abbreviates the others: Iran Aircraft Manufacturing (HESA).

    Where all is in capitals, its letters must follow each other in the others: HAQQANI NETWORK (HQN).
    """
    unit = units[own]
    if not (unit.upper and may_be_acronym(unit) and unit.script == "latin" and not is_common(unit.raw)):
        return False
    if text[unit.start - 1 : unit.start] != "(" or text[unit.end : unit.end + 1] != ")":
        return False
    others = [u for u in units if u is not unit and u.kind not in {"legal", "stop"}]
    if len(unit.raw) <= LONGEST_SHORT and any(u.capital and not u.upper and len(u.raw) > 1 for u in others):
        return True
    letters = iter("".join(u.raw for u in others))
    return any(u.raw[0] == unit.raw[0] for u in others) and all(letter in letters for letter in unit.raw)


def weight(unit: Unit) -> float:
    """Telling power of a unit, 0.02 (small words) to 1 (a word never seen before)."""
    return weight_of(unit.kind, unit.key, unit.script)


def weight_of(kind: UnitKind, key: str, script: Script) -> float:
    """The same of its parts."""
    if kind == "word":
        return WEIGHT_HAN if script == "han" else telling(key)
    return WEIGHTS[kind]


def runs(units: Sequence[Unit]) -> Iterator[tuple[int, int, str]]:
    """Runs of two to four neighbours that may be one word elsewhere: first and last index, and the joined key.

    Joined keys have at least five letters (three where the first is a Han syllable, two where all are initials), so
    that chance pairs of short words do not make a name.
    """
    for i, unit in enumerate(units):
        raw = unit.raw
        for k in range(i + 1, min(i + MOST_JOINED, len(units))):
            raw += units[k].raw
            if len(raw) >= LEAST_JOIN or may_join(units[i : k + 1], len(raw)):
                yield i, k, raw


def may_join(part: Sequence[Unit], size: int) -> bool:
    """Whether neighbours of so many letters may be one word."""
    if size >= (LEAST_HAN_JOIN if part[0].script == "han" else LEAST_JOIN):
        return True
    return size >= LEAST_LETTERS and all(unit.kind == "initial" for unit in part)


def _least_costs(units: Sequence[Unit], weights: Sequence[float], kind: NameKind) -> tuple[float, ...]:
    """Missing corporate words and middle names cost less than others: people leave them out."""
    words = [j for j, u in enumerate(units) if u.kind in {"word", "initial"}]
    middle = set(words[1:-1]) if kind == "person" else set()
    if kind == "person" and len(words) >= 3:
        middle |= {j for j in words if units[j].raw.endswith(PATRONYMICS)}
    return tuple(
        w * (OMITTED_GENERIC if u.kind == "generic" else OMITTED_NAME if j in middle else 1.0)
        for j, (u, w) in enumerate(zip(units, weights, strict=True))
    )


def foreign_cost(unit: Unit) -> float:
    """Weight of a foreign unit between the words of a name."""
    return foreign_cost_of(unit.kind, unit.key, unit.script)


def foreign_cost_of(kind: UnitKind, key: str, script: Script) -> float:
    """The same of its parts."""
    return 0.0 if kind in {"stop", "title", "legal"} else weight_of(kind, key, script)


def acronyms(name: Name) -> frozenset[str]:
    """What a name is when only its initials are written, small words and legal forms with theirs or without.

    And the abbreviations that it gives itself.
    """
    if name.kind == "person" or any(unit.script not in {"latin", "digit"} for unit in name.units):
        return frozenset()
    found = {letters for letters in name.short if LEAST_ACRONYM <= len(letters) <= MOST_ACRONYM}
    optional = [i for i, (_, kind, _) in enumerate(name.initials) if kind in {"stop", "legal"}]
    if not LEAST_ACRONYM <= len(name.initials) <= MOST_ACRONYM or len(optional) > MOST_OPTIONAL:
        return frozenset(found)
    for choice in range(1 << len(optional)):
        left_out = {i for n, i in enumerate(optional) if choice >> n & 1}
        letters = "".join(letter for i, (letter, _, _) in enumerate(name.initials) if i not in left_out)
        if len(letters) >= LEAST_ACRONYM:
            found.add(letters)
    return frozenset(found)


def is_plain(name: Name) -> bool:
    """Whether a name turns up by chance everywhere: a letter or two (`A1`), or one common word (`The Base`)."""
    solid = solid_units(name)
    if sum(len(name.units[j].raw) for j in solid) <= TINY:
        return True
    if len(solid) > 1 or len(name.units) == 1:
        return False
    unit = name.units[solid[0]]
    return unit.kind != "word" or (unit.script == "latin" and is_common(unit.key))


def is_bare(name: Name) -> bool:
    """Whether a name says next to nothing: a letter (`Dr P`), or legal forms and small words alone (`OOO`, `Al`)."""
    if all(unit.kind in {"legal", "stop"} for unit in name.units):
        return True
    return sum(len(name.units[j].raw) for j in solid_units(name)) == 1


def solid_units(name: Name) -> list[int]:
    """Units that are the name: all but legal forms and small words (in `DES International` the small word is it)."""
    tells = any(u.kind in {"word", "number", "place", "initial"} for u in name.units)
    return [j for j, u in enumerate(name.units) if u.kind != "legal" and not (tells and u.kind == "stop")]


def acronym_of(letters: str, full: Name) -> str:
    """Whether letters are the initials of a name, or its abbreviation; else ''.

    Returns:
        `in brackets` if the name gives them itself; `all words` if every word gives its letter, in order (small words
        and legal forms may); `telling words` if only initials of corporate words, places or legal forms are left out.
    """
    return "in brackets" if letters in full.short else spelt(full.initials, letters)


def spelt(initials: Sequence[tuple[str, UnitKind, int]], letters: str) -> str:
    """How initials give an acronym, as `acronym_of` says."""
    if not 3 <= len(letters) <= 10 or not any(part[0] == letters[0] for part in initials[:3]):
        return ""
    places = {0}
    for letter, kind, _ in initials:
        taken = {p + 1 for p in places if p < len(letters) and letters[p] == letter}
        places = taken | places if kind in {"stop", "legal"} else taken
    if len(letters) in places:
        return "all words"
    place = 0
    for letter, kind, _ in initials:
        if place < len(letters) and letter == letters[place]:
            place += 1
        elif kind == "stop":
            continue
        elif place == 0 or kind in {"word", "number"}:
            return ""
    return "telling words" if place == len(letters) else ""
