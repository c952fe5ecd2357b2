"""What a text offers for the units of a name: likenesses, words written apart or together, a word cut off.

Han signs and Arabic words that stand for Latin words otherwise than one for one have ways of their own: `han.py` and
`arabic.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from exportscreen.matching.arabic import ArabicWords
from exportscreen.matching.han import Signs
from exportscreen.matching.likeness import similarity
from exportscreen.matching.names import LEAST_ACRONYM, MOST_JOINED, Name, may_join
from exportscreen.matching.pairs import JOINABLE, Pair
from exportscreen.reading.units import Unit

# --- Policy: what each kind of pair is worth, and why ---------------------------------------------------------------
JOINED = 0.98  # Sky Life / Skylife
CUT = 0.62  # the last word of a field, cut after three letters; more by the share that is there
LEAST_CUT = 3  # letters of a word that a field cuts off
# ------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage:
    """A text ready to have names laid over it."""

    units: Sequence[Unit]
    spots: Mapping[str, Sequence[int]]
    """Raw form of a unit → where it stands."""
    capitals: Mapping[str, int]
    """Words written in capitals → where each stands first."""
    signs: Signs
    arabic: ArabicWords

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Passage:
        """Prepare the units of a text."""
        spots: dict[str, list[int]] = {}
        capitals: dict[str, int] = {}
        for i, unit in enumerate(units):
            spots.setdefault(unit.raw, []).append(i)
            if unit.upper and unit.kind == "word" and len(unit.raw) >= LEAST_ACRONYM:
                capitals.setdefault(unit.raw, i)
        return cls(units, spots, capitals, Signs.of(units), ArabicWords.of(units))


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
        pairs += [*text.signs.for_word(j, unit), *text.arabic.for_word(j, unit)]
    pairs += text.signs.for_neighbours(name, meant)
    for j, k, raw in name.joins:
        pairs += text.arabic.for_neighbours(name, j, k, raw)
        for i in text.spots.get(raw, ()):
            if units[i].kind in JOINABLE:
                pairs.append(Pair(j, i, i, JOINED, "written together", k))
    pairs += _cut_pairs(name.units, units)
    if letters and name.kind != "organization":
        near = {p.first + k for p in pairs for k in (-2, -1, 0, 1, 2)}
        pairs += [p for p in letters if p.first in near]
    return pairs


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
