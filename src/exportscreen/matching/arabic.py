"""Arabic and Persian words that stand for Latin words otherwise than one for one: written together or apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from exportscreen.matching.likeness import LONGEST_WORD, MEANING
from exportscreen.matching.names import Name
from exportscreen.matching.pairs import JOINABLE, Pair
from exportscreen.matching.skeletons import loose_skeletons
from exportscreen.reading.concepts import given_names
from exportscreen.reading.meanings import compound_meanings, meanings
from exportscreen.reading.units import Unit

# --- Policy: what each kind of pair is worth, and why ---------------------------------------------------------------
APART = 0.90  # Arabic words with the consonants of Latin ones, written apart in one script and together in the other
MOST_APART = 3  # words
LEAST_APART = 4  # consonants of them
# ------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ArabicWords:
    """The Arabic words of a text, ready to be compared with neighbours in names and with what neighbours are there."""

    words: Sequence[tuple[int, str]]
    """Where each stands, and the word."""
    bones: Mapping[str, Sequence[tuple[int, int]]]
    """Consonants of a word, or of neighbouring ones together → first and last of them."""

    @classmethod
    def of(cls, units: Sequence[Unit]) -> ArabicWords:
        """The Arabic words among the units of a text."""
        bones: dict[str, list[tuple[int, int]]] = {}
        for i, k, words in arabic_runs(units):
            for form in _told_together(words):
                bones.setdefault(form, []).append((i, k))
        return cls([(i, unit.raw) for i, unit in enumerate(units) if unit.script == "arabic"], bones)

    def for_word(self, j: int, unit: Unit) -> Iterator[Pair]:
        """Pairs of the j-th unit of a name with neighbours that are together one Latin word."""
        if self.bones and unit.kind == "word" and unit.script == "latin":
            spots = {
                spot for bones in bones_together(unit.raw) for spot in self.bones.get(bones, ()) if spot[0] < spot[1]
            }
            yield from (Pair(j, i, k, APART, "written apart") for i, k in sorted(spots))

    def for_neighbours(self, name: Name, j: int, k: int, raw: str) -> Iterator[Pair]:
        """Pairs of neighbours of a Latin name, together `raw`, with a word that stands for all of them."""
        part = name.units[j : k + 1]
        if not self.words or k - j >= MOST_APART or part[0].script != "latin":
            return
        forms = _told_together([unit.raw for unit in part]) if _are_names(part) else ()
        for i, last in sorted({spot for bones in forms for spot in self.bones.get(bones, ())}):
            if i == last:
                yield Pair(j, i, i, APART, "written together", k)
        meant = set(compound_meanings(raw))
        for i, word in self.words if meant else ():
            if not meant.isdisjoint(meanings(word)):
                yield Pair(j, i, i, MEANING, "same meaning", k)


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
