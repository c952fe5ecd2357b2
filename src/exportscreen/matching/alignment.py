"""Lay a name over a stretch of text: what the text offers for its units, which pairs are chosen, and the score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import NamedTuple

from exportscreen.matching.background import is_common, telling
from exportscreen.matching.likeness import INITIAL_OF, similarity
from exportscreen.matching.names import (
    LEAST_ACRONYM,
    MOST_JOINED,
    Name,
    acronyms,
    foreign_cost,
    is_plain,
    may_be_acronym,
    may_join,
    solid_units,
    spelt,
)
from exportscreen.matching.skeletons import is_pinyin, syllables
from exportscreen.reading.units import Unit

# --- Policy: what each kind of evidence costs, and why --------------------------------------------------------------
INSERTED = 0.62  # share of its weight that a foreign word inside a name costs: it may be noise or another name
INSERTED_PLACE = 1.60  # a place inside a name is a branch abroad; after the name (0.62) it is an address
INSERTED_NAME = 0.45  # the same for persons: a name they use that the list does not give
CONTRADICTION = 1.30  # further share where each side has a telling word that the other lacks (Four Star / Five Star)
TRANSLITERATED = 0.85  # Han signs that write the consonants of a foreign word (林巴 / Limba)
JOINED = 0.98  # Sky Life / Skylife
CUT = 0.62  # the last word of a field, cut after three letters; more by the share that is there
ORDER = 0.10  # whole reversal of an organisation's words costs a tenth
PERSON_ORDER = 0.02  # persons are written surname first as often as last
GAP = 4  # foreign units that may stand inside a mention: a name is not strewn over a sentence
ALONE = 0.98  # likeness that the one telling word of a name needs
WHOLE = 0.90  # likeness of each word of a name that counts as all there
LEAST_TELLING = 0.90  # below this a stretch is corporate words and places: only a whole such name counts
ACRONYM = 0.86  # initials of the full name, written as an acronym
INITIALS = "initials"  # how an acronym is aligned
SOLID = frozenset({"word", "place", "number", "generic"})  # kinds that contradict each other
MOST_SYLLABLES = 5  # Han signs that write one foreign word
LEAST_SYLLABLES = 3  # consonants that they must write
LEAST_CUT = 3  # letters of a word that a field cuts off
# ------------------------------------------------------------------------------------------------------------------
SLACK = 1e-9  # sums of weights in another order differ in the last digits


class Pair(NamedTuple):
    """Two aligned units: indexes into the name and the text, and how alike they are."""

    name: int
    first: int
    last: int
    similarity: float
    how: str
    name_last: int = -1
    """Last unit of the name, where one word of the text stands for several of the name; else -1."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A name laid over a stretch of text."""

    score: float
    """0–1, rounded to four places."""
    pairs: tuple[Pair, ...]
    """By place in the text."""
    first: int
    last: int
    telling: float
    """Telling power found, legal forms and small words left out."""


JOINABLE = frozenset({"word", "generic", "place"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A text ready to have names laid over it."""

    units: Sequence[Unit]
    spots: Mapping[str, Sequence[int]]
    """Raw form of a unit → where it stands."""
    capitals: Mapping[str, int]
    """Words written in capitals → where each stands first."""
    syllables: Mapping[str, Sequence[tuple[int, int]]]
    """What neighbouring Han signs may write of a foreign word → first and last of them."""

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Passage:
        """Prepare the units of a text."""
        spots: dict[str, list[int]] = {}
        capitals: dict[str, int] = {}
        for i, unit in enumerate(units):
            spots.setdefault(unit.raw, []).append(i)
            if unit.upper and unit.kind == "word" and len(unit.raw) >= LEAST_ACRONYM:
                capitals.setdefault(unit.raw, i)
        written: dict[str, list[tuple[int, int]]] = {}
        for i, k, form in han_runs(units):
            written.setdefault(form, []).append((i, k))
        return cls(units, spots, capitals, written)


def han_runs(units: Sequence[Unit]) -> Iterator[tuple[int, int, str]]:
    """Runs of two to five neighbouring Han units that may write a foreign word, with the consonants they write."""
    for i, unit in enumerate(units):
        if unit.script != "han" or unit.kind not in JOINABLE:
            continue
        sounds = ""
        for k in range(i, min(i + MOST_SYLLABLES, len(units))):
            if units[k].script != "han" or units[k].kind not in JOINABLE:
                break
            sounds += "l" if units[k].raw == "er" else units[k].raw
            if k > i and len(form := syllables(sounds)) >= LEAST_SYLLABLES:
                yield i, k, form


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
    letters: list[Pair] = []
    for j, unit in enumerate(name.units):
        for i in everywhere if places is None else places[j]:
            alike, how = similarity(unit, units[i])
            if alike > 0:
                (letters if how == "initial" else pairs).append(Pair(j, i, i, alike, how))
        if unit.kind in JOINABLE:
            pairs += [Pair(j, i, k, JOINED, "written apart") for i, k in _written_apart(unit.raw, text)]
        if text.syllables and unit.kind == "word" and unit.script == "latin" and not is_pinyin(unit.raw):
            spots = text.syllables.get(syllables(unit.raw), ())
            pairs += [Pair(j, i, k, TRANSLITERATED, "transliterated") for i, k in spots]
    for j, k, raw in name.joins:
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


def best_alignment(name: Name, text: Sequence[Unit], pairs: Sequence[Pair], threshold: float = 0.0) -> Alignment | None:
    """The stretch of a text that fits a name best, by all stretches of up to the name's length and `GAP` units more.

    Args:
        name: The listed name.
        text: All units of the text.
        pairs: What the text offers, from `pairs_of`.
        threshold: Scores below it need not be found.

    Returns:
        The best alignment, the earliest of equals; None where nothing reaches the threshold.
    """
    if not pairs or _reach(name, pairs) < threshold:
        return None
    width = len(name.units) + GAP
    ordered = sorted(pairs, key=_by_place)
    best: Alignment | None = None
    floor = threshold
    start = -1
    for number, pair in enumerate(ordered):
        if pair.first == start:
            continue
        start = pair.first
        near = takewhile(lambda p, end=start + width: p.first < end, islice(ordered, number, None))  # type: ignore[misc]
        part = [p for p in near if p.last < start + width]
        for end in sorted({p.last for p in part}, reverse=True):
            part = [p for p in part if p.last <= end]
            if _reach(name, part) < floor:
                break
            found = align(name, text, part)
            if found is not None and found.score >= threshold and (best is None or found.score > best.score):
                best, floor = found, found.score
    return best


def _by_place(pair: Pair) -> tuple[int, int]:
    return pair.first, pair.last


def _reach(name: Name, pairs: Sequence[Pair]) -> float:
    """No alignment of these pairs scores more: each unit loses what its best pair lacks, or at least `Name.least`."""
    lost = list(name.least)
    weights = name.weights
    for j, _, _, alike, _, last in pairs:
        if last > j:
            lost[j : last + 1] = [0.0] * (last + 1 - j)
        elif (cost := weights[j] * (1.0 - alike)) < lost[j]:
            lost[j] = cost
    return 1.0 - sum(lost) / name.total + SLACK if name.total else 0.0


def align(name: Name, text: Sequence[Unit], pairs: Sequence[Pair]) -> Alignment | None:
    """Choose among possible pairs one to one, and score the stretch of text they span.

    Args:
        name: The listed name.
        text: All units of the text; the pairs' indexes point into it.
        pairs: Possible pairs, in any order.

    Returns:
        None if there is no pair. The stretch runs from the first to the last unit of the text that was used.
    """
    if not pairs:
        return None
    chosen = _choose(name, pairs)
    first, last = chosen[0].first, max(p.last for p in chosen)
    score = score_of(name, chosen, between(text, chosen, first, last), ())
    power = sum(
        _share(name, p) * p.similarity for p in chosen if name.units[p.name].kind not in {"legal", "stop", "title"}
    )
    return Alignment(score, tuple(chosen), first, last, round(power, 4))


def between(text: Sequence[Unit], chosen: Sequence[Pair], first: int, last: int) -> list[Unit]:
    """Units of a stretch that no pair uses and that repeat none that one does."""
    used = {i for p in chosen for i in range(p.first, p.last + 1)}
    if len(used) == last - first + 1:
        return []
    again = {(text[i].kind, text[i].key) for i in used}
    return [u for i, u in enumerate(text[first : last + 1], first) if i not in used and (u.kind, u.key) not in again]


def score_of(name: Name, chosen: Sequence[Pair], inside: Sequence[Unit], outside: Sequence[Unit]) -> float:
    """Telling power found, over what the name should show and what stands foreign inside and beside it."""
    weights, units = name.weights, name.units
    found = sum(_share(name, p) * p.similarity for p in chosen)
    covered = {j for p in chosen for j in range(p.name, max(p.name, p.name_last) + 1)}
    missing = [j for j in range(len(units)) if j not in covered]
    person = name.kind == "person"
    strange = solid = abroad = 0.0
    for group, is_inside in ((inside, True), (outside, False)):
        for unit in group:
            cost = foreign_cost(unit)
            if not cost or (may_be_acronym(unit) and spelt(name.initials, unit.raw)):
                continue
            strange += cost
            if unit.kind in SOLID:
                solid += cost
                if is_inside and unit.kind == "place":
                    abroad += cost
    expected = name.total
    if missing and not solid:
        others = sum(units[p.name].kind == "word" and p.similarity > INITIAL_OF for p in chosen)
        if others >= 2 or not person:
            expected -= sum(weights[j] - name.least[j] for j in missing)
    absent = sum(weights[j] for j in missing if units[j].kind in SOLID)
    denominator = expected + (INSERTED_NAME if person else INSERTED) * strange + CONTRADICTION * min(absent, solid)
    if not person:
        denominator += (INSERTED_PLACE - INSERTED) * abroad
    if not denominator:
        return 0.0
    return round(min(found / denominator * _order_factor(name, chosen), 1.0), 4)


def _choose(name: Name, pairs: Sequence[Pair]) -> list[Pair]:
    """Pairs one to one, the most telling first; by place in the text."""
    base = min(p.first for p in pairs)
    rest = []
    taken = seen = 0
    clash = False
    for pair in pairs:
        j, first, last, alike, how, name_last = pair
        names = ((2 << (name_last - j)) - 1) << j if name_last > j else 1 << j
        texts = ((2 << (last - first)) - 1) << (first - base)
        clash = clash or bool(names & taken or texts & seen)
        taken |= names
        seen |= texts
        rest.append((-_share(name, pair) * alike, j, first, how, names, texts, pair))
    if not clash:
        return sorted(pairs, key=_by_place)
    rest.sort()
    chosen: list[Pair] = []
    while rest:
        best = rest[0]
        if chosen and len(rest) > 1 and rest[1][0] - best[0] < SLACK:
            equals = [row for row in rest[:8] if row[0] - rest[0][0] < SLACK]
            best = min(equals, key=lambda row, near=chosen[0]: _strays(row[6], near))  # type: ignore[misc]
        names, texts = best[4], best[5]
        chosen.append(best[6])
        rest = [row for row in rest if not (row[4] & names or row[5] & texts)]
    return sorted(chosen, key=_by_place)


def _strays(pair: Pair, anchor: Pair) -> tuple[int, int, int, int]:
    """How far a pair lies from where the surest pair puts it, so that repeated words keep their order."""
    shift = abs((pair.first - anchor.first) - (pair.name - anchor.name))
    return shift, abs(pair.first - anchor.first), pair.name, pair.first


def _share(name: Name, pair: Pair) -> float:
    if pair.name_last <= pair.name:
        return name.weights[pair.name]
    return sum(name.weights[pair.name : pair.name_last + 1])


def _order_factor(name: Name, chosen: Sequence[Pair]) -> float:
    order = [p.name for p in chosen if name.units[p.name].kind not in {"legal", "stop"}]
    if len(order) < 2 or order == sorted(order):
        return 1.0
    turned = sum(a > b for i, a in enumerate(order) for b in order[i + 1 :])
    return 1.0 - (PERSON_ORDER if name.kind == "person" else ORDER) * turned / (len(order) * (len(order) - 1) // 2)


def by_acronym(name: Name, text: Passage) -> Alignment | None:
    """A word in plain capitals that is the initials of a name and no common word, as an alignment of the whole."""
    if not text.capitals:
        return None
    for letters in sorted(acronyms(name) & text.capitals.keys()):
        if not is_common(letters):
            i = text.capitals[letters]
            pair = Pair(0, i, i, ACRONYM, INITIALS, len(name.units) - 1)
            return Alignment(ACRONYM, (pair,), i, i, round(telling(letters) * ACRONYM, 4))
    return None


def explain(name: Name, text: Sequence[Unit], found: Alignment) -> tuple[str, ...]:
    """What was aligned and how, what was not found, and what stands in between."""
    lines: list[str] = []
    for p in found.pairs:
        theirs = " ".join(u.native for u in name.units[p.name : max(p.name, p.name_last) + 1])
        ours = " ".join(u.native for u in text[p.first : p.last + 1])
        if name.units[p.name].kind == "stop":
            continue
        lines.append(f"{ours} = {theirs}" if p.how == "same" else f"{ours} ≈ {theirs} ({p.how})")
    covered = {j for p in found.pairs for j in range(p.name, max(p.name, p.name_last) + 1)}
    missing = [u.native for j, u in enumerate(name.units) if j not in covered and u.kind not in {"stop", "legal"}]
    if missing:
        lines.append(f"not found: {', '.join(missing)}")
    foreign = [u.native for u in between(text, found.pairs, found.first, found.last) if foreign_cost(u)]
    if foreign:
        lines.append(f"in between: {', '.join(foreign)}")
    return tuple(lines)


def is_mention(name: Name, found: Alignment, size: int) -> bool:
    """Whether what was found names the party at all: one telling word alone, or common words, count only when whole.

    A name of one solid word must be there nearly letter for letter (`ALONE`) and not only by its meaning, a plain one
    (`is_plain`) as it is written and whole, one of a single letter (`Dr P`) only where the text of `size` units says
    nothing else, one whose words tell less than `LEAST_TELLING` with every word and in order.
    """
    if found.pairs[0].how == INITIALS:
        return True
    solid = solid_units(name)
    if sum(len(name.units[j].raw) for j in solid) == 1 and found.last - found.first + 1 < size:
        return False
    covered = {j for p in found.pairs for j in range(p.name, max(p.name, p.name_last) + 1)}
    order = [p.name for p in found.pairs]
    if is_plain(name):
        close = found.last - found.first + 1 == len(name.units) == len(covered)
        return close and order == sorted(order) and all(p.how == "same" for p in found.pairs)
    if len(solid) == 1:
        return all(p.similarity >= ALONE and p.how != "same meaning" for p in found.pairs if p.name == solid[0])
    if found.telling < LEAST_TELLING or not any(name.units[j].kind in {"word", "number"} for j in covered):
        return is_whole(name, found) and order == sorted(order) and covered.issuperset(solid)
    return True


def is_whole(name: Name, found: Alignment) -> bool:
    """Whether every word of a name but its legal form and small words was found, nearly letter for letter."""
    covered = {j for p in found.pairs if p.similarity >= WHOLE for j in range(p.name, max(p.name, p.name_last) + 1)}
    return all(j in covered for j, u in enumerate(name.units) if u.kind not in {"legal", "stop"})
