"""Compare two names, and say why they are alike or not.

A name is a list of units (words, numbers, corporate concepts, places). Units are aligned one to one; the score is the
telling power that was found, over the telling power of the name and of what was put between its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from exportscreen.matching.background import is_common, telling
from exportscreen.matching.likeness import INITIAL_OF, WORST_EDIT, similarity, word_similarity
from exportscreen.reading.concepts import Unit, read_units
from exportscreen.reading.tokens import Token, tokenize

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
INSERTED = 0.70  # share of its weight that a foreign word inside a name costs: it may be noise or another name
INSERTED_PLACE = 1.60  # a place inside a name is a branch abroad; after the name (0.70) it is an address
INSERTED_NAME = 0.45  # the same for persons: a name they use that the list does not give
CONTRADICTION = 0.70  # further share where each side has a telling word that the other lacks (Four Star / Five Star)
JOINED = 0.98  # Sky Life / Skylife
CUT = 0.62  # the last word of a field, cut after three letters; more by the share that is there
ORDER = 0.10  # whole reversal of an organisation's words costs a tenth
PERSON_ORDER = 0.02  # persons are written surname first as often as last
ACRONYM = 0.86  # initials of the full name, written as an acronym
PARTLY_GENERIC = 0.75  # an acronym without the initials of corporate words
# ------------------------------------------------------------------------------------------------------------------
PATRONYMICS = ("vich", "vna", "vitch", "vych", "ichna")  # a name left out wherever it stands
SMALL = frozenset({"of", "the", "and", "for", "de", "du", "la", "und", "ve"})  # words that acronyms pass over, or not
SOLID = frozenset({"word", "place", "number", "generic"})  # kinds that contradict each other
LEAST_BROKEN = 7  # letters of a word that may be both broken and misspelt
LEAST_CUT = 3  # letters of a word that a field cuts off


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


@dataclass(frozen=True, slots=True)
class Pair:
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
    first: int
    last: int
    telling: float
    """Telling power found, legal forms and small words left out."""
    evidence: tuple[str, ...]


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
    units = tuple(u for u in read_units(tokenize(text)) if u.kind != "title")
    weights = tuple(weight(u) for u in units)
    name = Name(text, units, weights, kind)
    if any(_may_be_acronym(u) for u in units) and len(units) > 3:
        weights = tuple(WEIGHT_STOP if _abbreviates(u, name) else w for u, w in zip(units, weights, strict=True))
    return Name(text, units, weights, kind, sum(weights), _least_costs(units, weights, kind), tuple(runs(units)))


def _may_be_acronym(unit: Unit) -> bool:
    return unit.kind == "word" and unit.script == "latin" and 3 <= len(unit.raw) <= 8


def _abbreviates(unit: Unit, name: Name) -> bool:
    """Whether a word stands beside the words it abbreviates: Shahid Bagheri Industrial Group (SBIG)."""
    rest = tuple(u for u in name.units if u is not unit)
    return _may_be_acronym(unit) and bool(acronym_of(unit.raw, Name(name.original, rest, ())))


def weight(unit: Unit) -> float:
    """Telling power of a unit, 0.02 (small words) to 1 (a word never seen before)."""
    match unit.kind:
        case "legal":
            return WEIGHT_LEGAL
        case "stop" | "title":
            return WEIGHT_STOP
        case "generic":
            return WEIGHT_GENERIC
        case "place":
            return WEIGHT_PLACE
        case "number":
            return WEIGHT_NUMBER
        case "initial":
            return WEIGHT_INITIAL
        case "word":
            return WEIGHT_HAN if unit.script == "han" else telling(unit.key)


JOINABLE = frozenset({"word", "generic", "place"})


def runs(units: Sequence[Unit]) -> Iterator[tuple[int, int, str]]:
    """Runs of two to four neighbours that may be one word elsewhere: first and last index, and the joined key.

    Joined keys have at least five letters (three where the neighbours are Han syllables, two where all are initials),
    so that chance pairs of short words do not make a name.
    """
    for i, unit in enumerate(units):
        raw, letters = unit.raw, unit.kind == "initial"
        for k in range(i + 1, min(i + 4, len(units))):
            raw += units[k].raw
            letters = letters and units[k].kind == "initial"
            if letters or len(raw) >= (3 if unit.script == "han" else 5):
                yield i, k, raw


def joined_pairs(name: Name, text: Name) -> Iterator[Pair]:
    """Pairs in which two to four neighbours of one side are one word of the other, two of them also misspelt."""
    singles = {u.raw: j for j, u in enumerate(name.units) if u.kind in JOINABLE}
    for i, k, raw in text.joins:
        if (j := singles.get(raw)) is not None:
            yield Pair(j, i, k, JOINED, "written apart")
    words = {u.raw: i for i, u in enumerate(text.units) if u.kind in JOINABLE}
    for j, k, raw in name.joins:
        if (i := words.get(raw, -1)) >= 0:
            yield Pair(j, i, i, JOINED, "written together", k)
    yield from _broken_pairs(name, text, singles, words)


def _broken_pairs(name: Name, text: Name, singles: Mapping[str, int], words: Mapping[str, int]) -> Iterator[Pair]:
    """Neighbours that are one misspelt word of the other side; only words that nobody knows are tried."""
    for i, k, raw in text.joins:
        if k == i + 1 and is_broken(text.units[i], text.units[k]):
            for word, j in singles.items():
                if abs(len(word) - len(raw)) <= 2 and (alike := _by_letters(word, raw)):
                    yield Pair(j, i, k, alike, "written apart, misspelt")
    latin = [(j, k, raw) for j, k, raw in name.joins if k == j + 1 and _is_latin(name.units[j], name.units[k])]
    for word, i in words.items():
        unit = text.units[i]
        if not latin or unit.kind != "word" or word in singles or len(word) < LEAST_BROKEN - 1 or is_common(word):
            continue
        for j, k, raw in latin:
            if abs(len(word) - len(raw)) <= 2 and (alike := _by_letters(raw, word)):
                yield Pair(j, i, i, alike, "written together, misspelt", k)


def _is_latin(a: Unit, b: Unit) -> bool:
    return a.script == b.script == "latin"


def is_broken(a: Unit, b: Unit) -> bool:
    """Whether two neighbours of a text may be the halves of one misspelt word: neither is a word that is known."""
    words = _is_latin(a, b) and {a.kind, b.kind} <= {"word", "initial"}
    return words and len(a.raw) + len(b.raw) >= LEAST_BROKEN and not is_common(a.raw) and not is_common(b.raw)


def _by_letters(name: str, text: str) -> float:
    """Similarity of a broken or joined word that is misspelt too, or 0; letters alone count here."""
    if name == text:
        return 0.0
    alike, how = word_similarity(name, text)
    return round(alike * JOINED, 4) if alike * JOINED >= WORST_EDIT and how.endswith("differ") else 0.0


def cut_pairs(name: Sequence[Unit], text: Sequence[Unit]) -> Iterator[Pair]:
    """Pairs of a text's very last word with a longer word of the name that begins so: a field that was too short."""
    if len(text) < 2:
        return
    last = text[-1]
    if last.kind not in {"word", "generic", "place"} or last.script == "han" or len(last.raw) < LEAST_CUT:
        return
    for j, unit in enumerate(name):
        if unit.script == last.script and len(unit.raw) > len(last.raw) and unit.raw.startswith(last.raw):
            worth = CUT + (1.0 - CUT) * (len(last.raw) - LEAST_CUT) / (len(unit.raw) - LEAST_CUT)
            yield Pair(j, len(text) - 1, len(text) - 1, round(worth, 4), "cut off")


def align(name: Name, text: Sequence[Unit], pairs: Iterable[Pair]) -> Alignment | None:
    """Choose among possible pairs one to one, and score the stretch of text they span.

    Args:
        name: The listed name.
        text: All units of the text; the pairs' indexes point into it.
        pairs: Possible pairs, in any order.

    Returns:
        None if no pair is left. The stretch runs from the first to the last unit of the text that was used.
    """
    chosen = _choose(name, list(pairs))
    if not chosen:
        return None
    first, last = min(p.first for p in chosen), max(p.last for p in chosen)
    used = {i for p in chosen for i in range(p.first, p.last + 1)}
    inserted = [u for i, u in enumerate(text[first : last + 1], start=first) if i not in used]
    score = _score(name, chosen, inserted, ())
    power = sum(
        _share(name, p) * p.similarity for p in chosen if name.units[p.name].kind not in {"legal", "stop", "title"}
    )
    evidence = _explain(name, text, chosen, inserted)
    return Alignment(score, tuple(chosen), first, last, round(power, 4), evidence)


def _score(name: Name, chosen: Sequence[Pair], inside: Sequence[Unit], outside: Sequence[Unit]) -> float:
    """Telling power found, over what the name should show and what stands foreign inside and beside it."""
    found = sum(_share(name, p) * p.similarity for p in chosen)
    covered = {j for p in chosen for j in range(p.name, max(p.name, p.name_last) + 1)}
    missing = [j for j in range(len(name.units)) if j not in covered]
    strange = [
        u for u in (*inside, *outside) if foreign_cost(u) and not (_may_be_acronym(u) and acronym_of(u.raw, name))
    ]
    solid = sum(foreign_cost(u) for u in strange if u.kind in SOLID)
    person = name.kind == "person"
    others = sum(name.units[p.name].kind == "word" and p.similarity > INITIAL_OF for p in chosen)
    forgiven = not solid and (others >= 2 or not person)
    expected = name.total
    if forgiven:
        expected -= sum(name.weights[j] - name.least[j] for j in missing)
    absent = sum(name.weights[j] for j in missing if name.units[j].kind in SOLID)
    each = INSERTED_NAME if person else INSERTED
    abroad = 0.0 if person else (INSERTED_PLACE - INSERTED) * sum(foreign_cost(u) for u in inside if u.kind == "place")
    denominator = expected + each * sum(foreign_cost(u) for u in strange) + abroad + CONTRADICTION * min(absent, solid)
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


def _choose(name: Name, pairs: list[Pair]) -> list[Pair]:
    pairs.sort(key=lambda p: (-_share(name, p) * p.similarity, p.name, p.first))
    names: set[int] = set()
    texts: set[int] = set()
    chosen: list[Pair] = []
    anchor: Pair | None = None
    while pairs:
        best = pairs[0]
        if anchor is not None and len(pairs) > 1:
            value = _share(name, best) * best.similarity
            equals = [p for p in pairs[:8] if abs(_share(name, p) * p.similarity - value) < 1e-9]
            best = min(equals, key=lambda p, near=anchor: _strays(p, near))  # type: ignore[misc]
        pairs.remove(best)
        of_name = set(range(best.name, max(best.name, best.name_last) + 1))
        of_text = set(range(best.first, best.last + 1))
        if of_name & names or of_text & texts:
            continue
        names |= of_name
        texts |= of_text
        chosen.append(best)
        anchor = best if anchor is None else anchor
    return sorted(chosen, key=lambda p: p.first)


def _strays(pair: Pair, anchor: Pair) -> tuple[int, int, int, int]:
    """How far a pair lies from where the surest pair puts it, so that repeated words keep their order."""
    shift = abs((pair.first - anchor.first) - (pair.name - anchor.name))
    return shift, abs(pair.first - anchor.first), pair.name, pair.first


def _share(name: Name, pair: Pair) -> float:
    last = max(pair.name, pair.name_last)
    return sum(name.weights[pair.name : last + 1])


def foreign_cost(unit: Unit) -> float:
    """Weight of a foreign unit between the words of a name."""
    return 0.0 if unit.kind in {"stop", "title", "legal"} else weight(unit)


def _order_factor(name: Name, chosen: Sequence[Pair]) -> float:
    solid = [p for p in chosen if name.units[p.name].kind not in {"legal", "stop"}]
    total = len(solid) * (len(solid) - 1) // 2
    if not total:
        return 1.0
    turned = sum(a.name > b.name for i, a in enumerate(solid) for b in solid[i + 1 :])
    return 1.0 - (PERSON_ORDER if name.kind == "person" else ORDER) * turned / total


def _explain(name: Name, text: Sequence[Unit], chosen: list[Pair], inserted: list[Unit]) -> tuple[str, ...]:
    lines: list[str] = []
    for p in chosen:
        theirs = " ".join(u.native for u in name.units[p.name : max(p.name, p.name_last) + 1])
        ours = " ".join(u.native for u in text[p.first : p.last + 1])
        if name.units[p.name].kind == "stop":
            continue
        lines.append(f"{ours} = {theirs}" if p.how == "same" else f"{ours} ≈ {theirs} ({p.how})")
    covered = {j for p in chosen for j in range(p.name, max(p.name, p.name_last) + 1)}
    missing = [u.native for j, u in enumerate(name.units) if j not in covered and u.kind not in {"stop", "legal"}]
    if missing:
        lines.append(f"not found: {', '.join(missing)}")
    foreign = [u.native for u in inserted if foreign_cost(u)]
    if foreign:
        lines.append(f"in between: {', '.join(foreign)}")
    return tuple(lines)


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
    pairs = [
        Pair(j, i, i, alike, how)
        for j, u in enumerate(name.units)
        for i, t in enumerate(query.units)
        for alike, how in (similarity(u, t),)
        if alike > 0
    ]
    pairs += [*joined_pairs(name, query), *cut_pairs(name.units, query.units)]
    found = align(name, query.units, pairs)
    if found is None:
        return NameComparison(query.original, name.original, 0.0, "weak", ("no word in common",))
    used = {i for p in found.pairs for i in range(p.first, p.last + 1)}
    outside = [u for i, u in enumerate(query.units) if not found.first <= i <= found.last and foreign_cost(u)]
    score, lines = found.score, found.evidence
    if outside:
        between = [u for i, u in enumerate(query.units) if found.first <= i <= found.last and i not in used]
        score = _score(name, found.pairs, between, outside)
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
    if not 3 <= len(letters) <= 10:
        return ""
    initials = [(t.key[0], "stop" if _is_small(t) else u.kind) for u in full.units for t in _parts(full, u)]
    if not any(c == letters[0] for c, _ in initials[:3]):
        return ""
    pattern = "".join(f"{c}?" if kind in {"stop", "legal"} else c for c, kind in initials)
    if re.fullmatch(pattern, letters):
        return "all words"
    place = 0
    for letter, kind in initials:
        if place < len(letters) and letter == letters[place]:
            place += 1
        elif kind == "stop":
            continue
        elif place == 0 or kind in {"word", "number"}:
            return ""
    return "telling words" if place == len(letters) else ""


@lru_cache(maxsize=65536)
def _tokens_of(text: str) -> tuple[Token, ...]:
    return tokenize(text)


def _parts(name: Name, unit: Unit) -> tuple[Token, ...]:
    return _tokens_of(name.original[unit.start : unit.end])


def _is_small(token: Token) -> bool:
    return token.native in SMALL
