"""Lay a name over a stretch of text: which pairs are chosen, the score, and whether it is a mention of the name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from exportscreen.matching.likeness import INITIAL_OF
from exportscreen.matching.names import (
    Name,
    acronyms,
    added,
    foreign_cost,
    is_bare,
    is_plain,
    may_be_acronym,
    solid_units,
    spelt,
)
from exportscreen.matching.pairing import Passage
from exportscreen.matching.pairs import NOT_COUNTED, Pair
from exportscreen.reading.background import is_common, telling
from exportscreen.reading.units import Unit

# --- Policy: what each kind of evidence costs, and why --------------------------------------------------------------
INSERTED = 0.62  # share of its weight that a foreign word inside a name costs: it may be noise or another name
INSERTED_PLACE = 1.60  # a place inside a name is a branch abroad; after the name (0.62) it is an address
INSERTED_NAME = 0.45  # the same for persons: a name they use that the list does not give
CONTRADICTION = 1.30  # further share where each side has a telling word that the other lacks (Four Star / Five Star)
OTHER_PLACE = 1.00  # once more where both are places: nothing else is between sister companies (Bank Armenia / Georgia)
ORDER = 0.10  # whole reversal of an organisation's words costs a tenth
TRANSLATED_ORDER = 0.02  # Persian and Arabic put first what English puts last: شركة نفت الخليج is Gulf Oil Company
PERSON_ORDER = 0.02  # persons are written surname first as often as last
GAP = 4  # foreign units that may stand inside a mention: a name is not strewn over a sentence
ALONE = 0.98  # likeness that the one telling word of a name needs
WHOLE = 0.90  # likeness of each word of a name that counts as all there
LEAST_TELLING = 0.90  # below this a stretch is corporate words and places: only a whole such name counts
ACRONYM = 0.86  # initials of the full name, written as an acronym
INITIALS = "initials"  # how an acronym is aligned
SOLID = frozenset({"word", "place", "number", "generic"})  # kinds that contradict each other
# ------------------------------------------------------------------------------------------------------------------
SLACK = 1e-9  # sums of weights in another order differ in the last digits


class Alignment(NamedTuple):
    """A name laid over a stretch of text."""

    score: float
    """0–1, rounded to four places."""
    pairs: tuple[Pair, ...]
    """By place in the text."""
    first: int
    last: int
    telling: float
    """Telling power found, legal forms and small words left out."""


class Found(NamedTuple):
    """A listed name found in a text."""

    name: int
    """Number of the name, in the order in which names were added to an index."""
    alignment: Alignment


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
    for j, _, _, alike, how, last in pairs:
        if how == NOT_COUNTED:
            lost[j] = 0.0
        elif last > j:
            lost[j : last + 1] = [0.0] * (last + 1 - j)
        elif (cost := weights[j] * (1.0 - alike)) < lost[j]:
            lost[j] = cost
    return 1.0 - added(lost) / name.total + SLACK if name.total else 0.0


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
    score = score_of(name, chosen, between(text, chosen, first, last), (), is_translated(name, text, chosen))
    power = added(
        _share(name, p) * p.similarity
        for p in chosen
        if p.counts and name.units[p.name].kind not in {"legal", "stop", "title"}
    )
    return Alignment(score, tuple(chosen), first, last, round(power, 4))


def between(text: Sequence[Unit], chosen: Sequence[Pair], first: int, last: int) -> list[Unit]:
    """Units of a stretch that no pair uses and that repeat none that one does."""
    used = {i for p in chosen for i in range(p.first, p.last + 1)}
    if len(used) == last - first + 1:
        return []
    again = {(text[i].kind, text[i].key) for i in used}
    return [u for i, u in enumerate(text[first : last + 1], first) if i not in used and (u.kind, u.key) not in again]


def is_translated(name: Name, text: Sequence[Unit], chosen: Sequence[Pair]) -> bool:
    """Whether what was found of a name is Arabic or Persian and the name is not, so that its words turn round."""
    return any(text[p.first].script == "arabic" != name.units[p.name].script for p in chosen)


def score_of(
    name: Name, chosen: Sequence[Pair], inside: Sequence[Unit], outside: Sequence[Unit], is_turned: bool = False
) -> float:
    """Telling power found, over what the name should show and what stands foreign inside and beside it.

    Args:
        name: The listed name.
        chosen: Its units and where they were found.
        inside: Foreign units between them.
        outside: Foreign units beside them.
        is_turned: `is_translated` says that another order is to be expected.
    """
    weights, units = name.weights, name.units
    found = added(_share(name, p) * p.similarity for p in chosen if p.counts)
    covered = {j for p in chosen for j in range(p.name, max(p.name, p.name_last) + 1)}
    missing = [j for j in range(len(units)) if j not in covered]
    person = name.kind == "person"
    strange = solid = places = abroad = 0.0
    for group, is_inside in ((inside, True), (outside, False)):
        for unit in group:
            cost = foreign_cost(unit)
            if not cost or (may_be_acronym(unit) and spelt(name.initials, unit.raw)):
                continue
            strange += cost
            if unit.kind in SOLID:
                solid += cost
                if unit.kind == "place":
                    places += cost
                    if is_inside:
                        abroad += cost
    expected = name.total - added(weights[p.name] for p in chosen if not p.counts)
    if missing and not solid:
        others = sum(units[p.name].kind == "word" and p.similarity > INITIAL_OF for p in chosen)
        if others >= 2 or not person:
            expected -= added(weights[j] - name.least[j] for j in missing)
    absent = added(weights[j] for j in missing if units[j].kind in SOLID)
    elsewhere = min(places, added(weights[j] for j in missing if units[j].kind == "place"))
    denominator = expected + (INSERTED_NAME if person else INSERTED) * strange + CONTRADICTION * min(absent, solid)
    if not person:
        denominator += (INSERTED_PLACE - INSERTED) * abroad + OTHER_PLACE * elsewhere
    if not denominator:
        return 0.0
    return round(min(found / denominator * _order_factor(name, chosen, is_turned), 1.0), 4)


def _choose(name: Name, pairs: Sequence[Pair]) -> list[Pair]:
    """Pairs one to one, the most telling first; by place in the text.

    Words written together or apart are left as they are where each of them has its equal by itself.
    """
    base = min(p.first for p in pairs)
    rest = []
    taken = seen = whole_names = whole_texts = 0
    clash = False
    for pair in pairs:
        j, first, last, alike, how, name_last = pair
        names = ((2 << (name_last - j)) - 1) << j if name_last > j else 1 << j
        texts = ((2 << (last - first)) - 1) << (first - base)
        clash = clash or bool(names & taken or texts & seen)
        taken |= names
        seen |= texts
        if alike == 1.0 and _is_single(pair):
            whole_names |= names
            whole_texts |= texts
        rest.append((-_share(name, pair) * alike, j, first, how, names, texts, pair))
    if not clash:
        return sorted(pairs, key=_by_place)
    rest = [row for row in rest if _is_single(row[6]) or row[4] & ~whole_names or row[5] & ~whole_texts]
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


def _is_single(pair: Pair) -> bool:
    """Whether one unit stands for one."""
    return pair.name_last <= pair.name and pair.first == pair.last


def _strays(pair: Pair, anchor: Pair) -> tuple[int, int, int, int]:
    """How far a pair lies from where the surest pair puts it, so that repeated words keep their order."""
    shift = abs((pair.first - anchor.first) - (pair.name - anchor.name))
    return shift, abs(pair.first - anchor.first), pair.name, pair.first


def _share(name: Name, pair: Pair) -> float:
    if pair.name_last <= pair.name:
        return name.weights[pair.name]
    return added(name.weights[pair.name : pair.name_last + 1])


def _order_factor(name: Name, chosen: Sequence[Pair], is_turned: bool) -> float:
    order = [p.name for p in chosen if p.counts and name.units[p.name].kind not in {"legal", "stop"}]
    if len(order) < 2 or order == sorted(order):
        return 1.0
    turned = sum(a > b for i, a in enumerate(order) for b in order[i + 1 :])
    worst = PERSON_ORDER if name.kind == "person" else TRANSLATED_ORDER if is_turned else ORDER
    return 1.0 - worst * turned / (len(order) * (len(order) - 1) // 2)


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
    (`is_plain`) as it is written and whole, one of next to nothing (`is_bare`) only where the text of `size` units says
    nothing else, one whose words tell less than `LEAST_TELLING` with every word and in order.
    """
    if found.pairs[0].how == INITIALS:
        return True
    if is_bare(name) and found.last - found.first + 1 < size:
        return False
    solid = solid_units(name)
    covered = {j for p in found.pairs for j in range(p.name, max(p.name, p.name_last) + 1)}
    order = [p.name for p in found.pairs]
    if is_plain(name):
        close = found.last - found.first + 1 == len(name.units) == len(covered)
        return close and order == sorted(order) and all(p.how == "same" for p in found.pairs)
    if len(solid) == 1:
        only = [p for p in found.pairs if p.name == solid[0]]
        return all(p.similarity >= ALONE and p.counts and p.how != "same meaning" for p in only)
    if found.telling < LEAST_TELLING or not any(name.units[j].kind in {"word", "number"} for j in covered):
        return is_whole(name, found) and order == sorted(order) and covered.issuperset(solid)
    return True


def is_whole(name: Name, found: Alignment) -> bool:
    """Whether every word of a name but its legal form and small words was found, nearly letter for letter."""
    close = [p for p in found.pairs if p.counts and p.similarity >= WHOLE]
    covered = {j for p in close for j in range(p.name, max(p.name, p.name_last) + 1)}
    return all(j in covered for j, u in enumerate(name.units) if u.kind not in {"legal", "stop"})
