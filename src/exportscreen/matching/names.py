"""Compare two names, and say why they are alike or not.

A name is a list of units (words, numbers, corporate concepts, places). Units are aligned one to one; the score is the
telling power that was found, over the telling power of the name and of what was put between its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, takewhile
from types import MappingProxyType
from typing import Literal, NamedTuple

from exportscreen.matching.background import is_common, telling
from exportscreen.matching.likeness import INITIAL_OF, similarity
from exportscreen.matching.skeletons import is_pinyin, syllables
from exportscreen.reading.concepts import UnitKind
from exportscreen.reading.tokens import Token, tokenize
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
TINY = 2  # letters and digits of a name that turns up by chance everywhere
LEAST_TELLING = 0.90  # below this a stretch is corporate words and places: only a whole such name counts
ACRONYM = 0.86  # initials of the full name, written as an acronym
INITIALS = "initials"  # how an acronym is aligned
LEAST_ACRONYM = 4  # letters of an acronym that is made of a name; shorter ones are everybody's
MOST_ACRONYM = 10
MOST_OPTIONAL = 6  # small words and legal forms of a name of which acronyms are made
PARTLY_GENERIC = 0.75  # an acronym without the initials of corporate words
# ------------------------------------------------------------------------------------------------------------------
WEIGHTS: Mapping[UnitKind, float] = MappingProxyType(
    {
        "legal": WEIGHT_LEGAL, "stop": WEIGHT_STOP, "title": WEIGHT_STOP, "generic": WEIGHT_GENERIC,
        "place": WEIGHT_PLACE, "number": WEIGHT_NUMBER, "initial": WEIGHT_INITIAL,
    }
)  # fmt: skip
PATRONYMICS = ("vich", "vna", "vitch", "vych", "ichna")  # a name left out wherever it stands
SMALL = frozenset({"of", "the", "and", "for", "de", "du", "la", "und", "ve"})  # words that acronyms pass over, or not
SOLID = frozenset({"word", "place", "number", "generic"})  # kinds that contradict each other
MOST_SYLLABLES = 5  # Han signs that write one foreign word
LEAST_SYLLABLES = 3  # consonants that they must write
MOST_JOINED = 4  # neighbours that may be one word elsewhere
LEAST_JOIN = 5  # letters of neighbours that may be one word elsewhere
LEAST_HAN_JOIN = 3  # the same for Han syllables
LEAST_LETTERS = 2  # the same where all are initials
LEAST_CUT = 3  # letters of a word that a field cuts off
SLACK = 1e-9  # sums of weights in another order differ in the last digits


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


@dataclass(frozen=True, slots=True)
class NameComparison:
    """How alike two names are, and why."""

    query: str
    name: str
    score: float
    strength: Literal["strong", "medium", "weak"]
    evidence: tuple[str, ...]


@lru_cache(maxsize=65536)
def read_name(text: str, kind: NameKind = "any") -> Name:
    """Prepare a name; titles carry no weight and are left out, an acronym beside its own words hardly any."""
    tokens = tokenize(text)
    units = named_units(read_units(tokens))
    weights = tuple(map(weight, units))
    initials = tuple(_initials(units, tokens))
    if len(units) > 3:
        weights = tuple(
            WEIGHT_STOP if _may_be_acronym(u) and _abbreviates(u.raw, j, initials) else w
            for j, (u, w) in enumerate(zip(units, weights, strict=True))
        )
    least = _least_costs(units, weights, kind)
    return Name(text, units, weights, kind, sum(weights), least, tuple(runs(units)), initials)


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


def _may_be_acronym(unit: Unit) -> bool:
    return unit.kind == "word" and unit.script in {"latin", "cyrillic"} and 3 <= len(unit.raw) <= 8


def _abbreviates(letters: str, own: int, initials: Sequence[tuple[str, UnitKind, int]]) -> bool:
    """Whether a word stands beside the words it abbreviates: Shahid Bagheri Industrial Group (SBIG)."""
    return bool(_spelt([part for part in initials if part[2] != own], letters))


def weight(unit: Unit) -> float:
    """Telling power of a unit, 0.02 (small words) to 1 (a word never seen before)."""
    if unit.kind == "word":
        return WEIGHT_HAN if unit.script == "han" else telling(unit.key)
    return WEIGHTS[unit.kind]


JOINABLE = frozenset({"word", "generic", "place"})


def runs(units: Sequence[Unit]) -> Iterator[tuple[int, int, str]]:
    """Runs of two to four neighbours that may be one word elsewhere: first and last index, and the joined key.

    Joined keys have at least five letters (three where the first is a Han syllable, two where all are initials), so
    that chance pairs of short words do not make a name.
    """
    for i, unit in enumerate(units):
        raw = unit.raw
        for k in range(i + 1, min(i + MOST_JOINED, len(units))):
            raw += units[k].raw
            if len(raw) >= LEAST_JOIN or _may_join(units[i : k + 1], len(raw)):
                yield i, k, raw


def _may_join(part: Sequence[Unit], size: int) -> bool:
    """Whether neighbours of so many letters may be one word."""
    if size >= (LEAST_HAN_JOIN if part[0].script == "han" else LEAST_JOIN):
        return True
    return size >= LEAST_LETTERS and all(unit.kind == "initial" for unit in part)


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
        if place == size and k - i > 1 and _may_join(units[i:k], size):
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
    score = _score(name, chosen, _between(text, chosen, first, last), ())
    power = sum(
        _share(name, p) * p.similarity for p in chosen if name.units[p.name].kind not in {"legal", "stop", "title"}
    )
    return Alignment(score, tuple(chosen), first, last, round(power, 4))


def _between(text: Sequence[Unit], chosen: Sequence[Pair], first: int, last: int) -> list[Unit]:
    """Units of a stretch that no pair uses and that repeat none that one does."""
    used = {i for p in chosen for i in range(p.first, p.last + 1)}
    if len(used) == last - first + 1:
        return []
    again = {(text[i].kind, text[i].key) for i in used}
    return [u for i, u in enumerate(text[first : last + 1], first) if i not in used and (u.kind, u.key) not in again]


def _score(name: Name, chosen: Sequence[Pair], inside: Sequence[Unit], outside: Sequence[Unit]) -> float:
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
            if not cost or (_may_be_acronym(unit) and _spelt(name.initials, unit.raw)):
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


def foreign_cost(unit: Unit) -> float:
    """Weight of a foreign unit between the words of a name."""
    return 0.0 if unit.kind in {"stop", "title", "legal"} else weight(unit)


def _order_factor(name: Name, chosen: Sequence[Pair]) -> float:
    order = [p.name for p in chosen if name.units[p.name].kind not in {"legal", "stop"}]
    if len(order) < 2 or order == sorted(order):
        return 1.0
    turned = sum(a > b for i, a in enumerate(order) for b in order[i + 1 :])
    return 1.0 - (PERSON_ORDER if name.kind == "person" else ORDER) * turned / (len(order) * (len(order) - 1) // 2)


def acronyms(name: Name) -> frozenset[str]:
    """What a name is when only its initials are written, small words and legal forms with theirs or without."""
    if name.kind == "person" or any(unit.script not in {"latin", "digit"} for unit in name.units):
        return frozenset()
    optional = [i for i, (_, kind, _) in enumerate(name.initials) if kind in {"stop", "legal"}]
    if not LEAST_ACRONYM <= len(name.initials) <= MOST_ACRONYM or len(optional) > MOST_OPTIONAL:
        return frozenset()
    found = set()
    for choice in range(1 << len(optional)):
        left_out = {i for n, i in enumerate(optional) if choice >> n & 1}
        letters = "".join(letter for i, (letter, _, _) in enumerate(name.initials) if i not in left_out)
        if len(letters) >= LEAST_ACRONYM:
            found.add(letters)
    return frozenset(found)


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
    foreign = [u.native for u in _between(text, found.pairs, found.first, found.last) if foreign_cost(u)]
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


def is_plain(name: Name) -> bool:
    """Whether a name turns up by chance everywhere: a letter or two (`A1`), or one common word (`The Base`)."""
    solid = solid_units(name)
    if sum(len(name.units[j].raw) for j in solid) <= TINY:
        return True
    if len(solid) > 1 or len(name.units) == 1:
        return False
    unit = name.units[solid[0]]
    return unit.kind != "word" or (unit.script == "latin" and is_common(unit.key))


def solid_units(name: Name) -> list[int]:
    """Units that are the name: all but legal forms and small words (in `DES International` the small word is it)."""
    tells = any(u.kind in {"word", "number", "place", "initial"} for u in name.units)
    return [j for j, u in enumerate(name.units) if u.kind != "legal" and not (tells and u.kind == "stop")]


def is_whole(name: Name, found: Alignment) -> bool:
    """Whether every word of a name but its legal form and small words was found, nearly letter for letter."""
    covered = {j for p in found.pairs if p.similarity >= WHOLE for j in range(p.name, max(p.name, p.name_last) + 1)}
    return all(j in covered for j, u in enumerate(name.units) if u.kind not in {"legal", "stop"})


def compare_names(a: str, b: str, kind: NameKind = "any") -> NameComparison:
    """Compare two names as wholes.

    Args:
        a: One name, as written (the query).
        b: The other (the listed name).
        kind: What they name; persons may turn their words round.

    Returns:
        Score 0–1 and evidence. Words of `a` outside the part that matches count as foreign words, so that the score
        of a name inside a longer one stays below that of the name itself. 0 if either has no letter or digit.
    """
    query, name = read_name(a, kind), read_name(b, kind)
    if not query.units or not name.units:
        return NameComparison(a, b, 0.0, "weak", ("one of the names has no letter or digit",))
    best = max((_whole(query, name), *_as_acronyms(query, name)), key=lambda c: c.score)
    return replace(best, query=a, name=b)


def _whole(query: Name, name: Name) -> NameComparison:
    found = align(name, query.units, pairs_of(name, Passage.of(query.units)))
    if found is None:
        return NameComparison(query.original, name.original, 0.0, "weak", ("no word in common",))
    again = {(u.kind, u.key) for p in found.pairs for u in query.units[p.first : p.last + 1]}
    outside = [
        u
        for i, (u, told) in enumerate(zip(query.units, query.weights, strict=True))
        if not found.first <= i <= found.last
        and foreign_cost(u)
        and told > WEIGHT_STOP
        and (u.kind, u.key) not in again
    ]
    score, lines = found.score, explain(name, query.units, found)
    if outside:
        score = _score(name, found.pairs, _between(query.units, found.pairs, found.first, found.last), outside)
        lines = (*lines, f"besides: {', '.join(u.native for u in outside)}")
    return NameComparison(query.original, name.original, score, grade(score, found.telling), lines)


def grade(score: float, power: float, strong: float = 0.90) -> Literal["strong", "medium", "weak"]:
    """Strength of a match by itself, before context: how alike, and how much the name tells."""
    if score >= strong and power >= STRONG_TELLING:
        return "strong"
    return "medium" if power >= STRONG_TELLING else "weak"


STRONG_TELLING = 1.4  # a rare word and another word; less (one rare and one corporate word) needs support


def _as_acronyms(query: Name, name: Name) -> Iterable[NameComparison]:
    for short, full in ((query, name), (name, query)):
        solid = [u for u in short.units if u.kind != "legal"]
        spelt = all(u.kind in {"initial", "stop"} and len(u.raw) == 1 for u in solid)
        letters = "".join(u.raw for u in solid) if len(solid) == 1 or spelt else ""
        how = acronym_of(letters, full)
        if how:
            worth = ACRONYM if how == "all words" else ACRONYM * PARTLY_GENERIC
            line = f"{letters.upper()} = initials of {full.original} ({how})"
            yield NameComparison(query.original, name.original, round(worth, 4), "weak", (line,))


def acronym_of(letters: str, full: Name) -> str:
    """Whether letters are the initials of a name; else ''.

    Returns:
        `all words` if every word gives its letter, in order (small words and legal forms may); `telling words` if only
        initials of corporate words, places or legal forms are left out.
    """
    return _spelt(full.initials, letters)


def _spelt(initials: Sequence[tuple[str, UnitKind, int]], letters: str) -> str:
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
