"""Compare two names, and say why they are alike or not.

A name is a list of units (words, numbers, corporate concepts, places). Units are aligned one to one; the score is the
telling power that was found, over the telling power of the name and of what was put between its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from exportscreen.matching.background import is_common, telling
from exportscreen.matching.skeletons import skeleton
from exportscreen.reading.concepts import Unit, read_units
from exportscreen.reading.tokens import tokenize

NameKind = Literal["organization", "person", "any"]

# --- Policy: what each kind of evidence is worth, and why ---------------------------------------------------------
WEIGHT_LEGAL = 0.06  # a legal form is dropped or changed freely by whoever writes the name
WEIGHT_STOP = 0.02  # of, and, de: kept so that whole names outrank partial ones
WEIGHT_GENERIC = 0.25  # corporate words recur in one name of four; two of them equal one ordinary word
WEIGHT_PLACE = 0.35  # places recur too, but a wrong place is another company
WEIGHT_NUMBER = 0.80  # numbers set siblings apart (Holding 3 / Holding 4) and are never misspelt
WEIGHT_INITIAL = 0.30  # one letter: supports a name, makes none
WEIGHT_HAN = 0.40  # one syllable of about 400; three of them are as telling as a rare word
OMITTED_GENERIC = 0.6  # share of its weight that a missing corporate word costs: people shorten names (Shahid Hemmat)
INSERTED = 0.70  # share of its weight that a foreign word inside a name costs: it may be noise or another name
LEGAL_DIFFERS = 0.5  # Ltd against GmbH: another company or another translation
SAME_READING = 0.90  # other Han characters with one reading: often traditional for simplified
EDIT_COST = 1.2  # one edit in a word of n letters costs 1.2/n: 0.24 in five letters, 0.12 in ten
FIRST_LETTER = 0.08  # an edit in the first letter is rarer than elsewhere in real misspellings
REAL_WORD = 0.20  # the misspelling is a word of its own (limit / Limmt): more likely that word
SKELETON = 0.84  # same consonants, other vowels: a respelling (Bakeri / Bagheri), or chance
CROSS_SCRIPT = 0.88  # same consonants across scripts that do not write vowels
EXPANDED = 0.98  # ae for ä, oe for ö, ue for ü
JOINED = 0.98  # Sky Life / Skylife
INITIAL_OF = 0.55  # M. for Milad
WORST_EDIT = 0.60  # below this two words are not the same word
ORDER = 0.10  # whole reversal of an organisation's words costs a tenth
PERSON_ORDER = 0.02  # persons are written surname first as often as last
ACRONYM = 0.86  # initials of the full name, written as an acronym
PARTLY_GENERIC = 0.75  # an acronym without the initials of corporate words
# ------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Name:
    """A name ready for comparison."""

    original: str
    units: tuple[Unit, ...]
    weights: tuple[float, ...]
    kind: NameKind = "any"

    @property
    def total(self) -> float:
        """Telling power of the whole name."""
        return sum(self.weights)


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


def read_name(text: str, kind: NameKind = "any") -> Name:
    """Prepare a name; titles carry no weight, and units without weight are left out."""
    units = tuple(u for u in read_units(tokenize(text)) if u.kind != "title")
    return Name(text, units, tuple(weight(u) for u in units), kind)


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


@lru_cache(maxsize=200_000)
def word_similarity(name: str, text: str, cross_script: bool = False) -> tuple[float, str]:
    """How likely a word of a text stands for a word of a name.

    Args:
        name: Latin key of the listed word.
        text: Latin key of the word in the text.
        cross_script: The two were written in different scripts.

    Returns:
        Similarity 0 or WORST_EDIT…1, and how it came about.
    """
    if name == text:
        return 1.0, "same"
    shorter, longer = sorted((len(name), len(text)))
    if longer <= 3:
        return 0.0, ""
    if _expand(name) == _expand(text):
        return EXPANDED, "umlaut"
    best, how = 0.0, ""
    limit = 1 if longer <= 6 else 2
    if longer - shorter <= limit:
        edits = OSA.distance(name, text, score_cutoff=limit)
        if edits <= limit:
            best, how = 1.0 - EDIT_COST * edits / longer, f"{edits} letter{'s' if edits > 1 else ''} differ"
            if name[0] != text[0]:
                best -= FIRST_LETTER
    if shorter >= (3 if cross_script else 4):
        bones = skeleton(name)
        if len(bones) >= (2 if cross_script else 3) and bones == skeleton(text):
            worth = CROSS_SCRIPT if cross_script else SKELETON
            if worth > best:
                best, how = worth, "same consonants"
    if best and is_common(text) and not cross_script:
        best -= REAL_WORD
    return (best, how) if best >= WORST_EDIT else (0.0, "")


def word_keys(word: str) -> tuple[str, ...]:
    """Keys by which an index finds words that are alike though more edits apart than allowed.

    Two words with a similarity above 0 are within the allowed edits or share one of these keys; whoever teaches
    `word_similarity` a new kind of likeness adds its key here, or the index would miss it.
    """
    return f"bones:{skeleton(word)}", f"plain:{_expand(word)}"


def _expand(word: str) -> str:
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def similarity(name: Unit, text: Unit) -> tuple[float, str]:
    """How likely a unit of a text stands for a unit of a name; 0 where it does not."""
    if name.kind == "initial" or text.kind == "initial":
        if name.key == text.key:
            return 1.0, "same"
        if name.key[:1] == text.key[:1] and {name.kind, text.kind} == {"initial", "word"}:
            return INITIAL_OF, "initial"
        return 0.0, ""
    if name.kind == "place" and text.kind == "word":
        return word_similarity(name.raw, text.raw, name.script != text.script)
    if name.kind != text.kind:
        return (1.0, "same") if name.raw == text.raw and "number" not in {name.kind, text.kind} else (0.0, "")
    if name.kind == "legal":
        return (1.0, "same") if name.key == text.key else (LEGAL_DIFFERS, "other legal form")
    if name.kind != "word":
        same = name.key == text.key
        return (1.0, "same" if name.raw == text.raw else "same meaning") if same else (0.0, "")
    if "han" in {name.script, text.script}:
        if name.native == text.native:
            return 1.0, "same"
        return (SAME_READING, "same reading") if name.key == text.key else (0.0, "")
    return word_similarity(name.key, text.key, name.script != text.script)


JOINABLE = frozenset({"word", "generic", "place"})


def runs(units: Sequence[Unit]) -> Iterator[tuple[int, int, str]]:
    """Runs of two to four neighbours that may be one word elsewhere: first and last index, and the joined key.

    Joined keys have at least five letters (three where the neighbours are Han syllables), so that chance pairs of
    short words do not make a name.
    """
    for i, unit in enumerate(units):
        raw = unit.raw
        for k in range(i + 1, min(i + 4, len(units))):
            raw += units[k].raw
            if len(raw) >= (3 if unit.script == "han" else 5):
                yield i, k, raw


def joined_pairs(name: Sequence[Unit], text: Sequence[Unit], offset: int = 0) -> Iterable[Pair]:
    """Pairs in which two to four neighbours of one side are one word of the other."""
    singles = {u.raw: j for j, u in enumerate(name) if u.kind in JOINABLE}
    for i, k, raw in runs(text):
        if (j := singles.get(raw)) is not None:
            yield Pair(j, offset + i, offset + k, JOINED, "written apart")
    words = {u.raw: i for i, u in enumerate(text) if u.kind in JOINABLE}
    for j, k, raw in runs(name):
        if (i := words.get(raw, -1)) >= 0:
            yield Pair(j, offset + i, offset + i, JOINED, "written together", k)


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
    found = sum(_share(name, p) * p.similarity for p in chosen)
    inserted = [u for i, u in enumerate(text[first : last + 1], start=first) if i not in used]
    denominator = _expected(name, chosen) + INSERTED * sum(_cost(u) for u in inserted)
    score = found / denominator * _order_factor(name, chosen) if denominator else 0.0
    power = sum(
        _share(name, p) * p.similarity for p in chosen if name.units[p.name].kind not in {"legal", "stop", "title"}
    )
    evidence = _explain(name, text, chosen, inserted)
    return Alignment(round(min(score, 1.0), 4), tuple(chosen), first, last, round(power, 4), evidence)


def _expected(name: Name, chosen: list[Pair]) -> float:
    """Telling power the name should show: all of it, missing corporate words at a discount."""
    covered = {j for p in chosen for j in range(p.name, max(p.name, p.name_last) + 1)}
    missing = sum(
        w
        for j, (u, w) in enumerate(zip(name.units, name.weights, strict=True))
        if u.kind == "generic" and j not in covered
    )
    return name.total - (1.0 - OMITTED_GENERIC) * missing


def _choose(name: Name, pairs: list[Pair]) -> list[Pair]:
    pairs.sort(key=lambda p: (-_share(name, p) * p.similarity, p.name, p.first))
    names: set[int] = set()
    texts: set[int] = set()
    chosen: list[Pair] = []
    anchor: int | None = None
    while pairs:
        best = pairs[0]
        if anchor is not None and len(pairs) > 1:
            value = _share(name, best) * best.similarity
            equals = [p for p in pairs[:8] if abs(_share(name, p) * p.similarity - value) < 1e-9]
            best = min(equals, key=lambda p, near=anchor: (abs(p.first - near), p.name, p.first))  # type: ignore[misc]
        pairs.remove(best)
        of_name = set(range(best.name, max(best.name, best.name_last) + 1))
        of_text = set(range(best.first, best.last + 1))
        if of_name & names or of_text & texts:
            continue
        names |= of_name
        texts |= of_text
        chosen.append(best)
        anchor = best.first if anchor is None else anchor
    return sorted(chosen, key=lambda p: p.first)


def _share(name: Name, pair: Pair) -> float:
    last = max(pair.name, pair.name_last)
    return sum(name.weights[pair.name : last + 1])


def _cost(unit: Unit) -> float:
    """Weight of a foreign unit between the words of a name."""
    return 0.0 if unit.kind in {"stop", "title", "legal"} else weight(unit)


def _order_factor(name: Name, chosen: list[Pair]) -> float:
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
    foreign = [u.native for u in inserted if _cost(u)]
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
    found = align(name, query.units, [*pairs, *joined_pairs(name.units, query.units)])
    if found is None:
        return NameComparison(query.original, name.original, 0.0, "weak", ("no word in common",))
    outside = [u for i, u in enumerate(query.units) if not found.first <= i <= found.last and _cost(u)]
    missed = _missed(name, found)
    whole = _expected(name, list(found.pairs))
    score = found.score * whole / (whole + INSERTED * sum(_cost(u) for u in outside))
    if missed and outside and max(missed) >= 0.5 and max(_cost(u) for u in outside) >= 0.5:
        score *= 0.9  # each has a telling word that the other lacks: a contradiction, not an omission
    lines = (*found.evidence, f"besides: {', '.join(u.native for u in outside)}") if outside else found.evidence
    return NameComparison(query.original, name.original, round(score, 4), grade(score, found.telling), lines)


def _missed(name: Name, found: Alignment) -> list[float]:
    covered = {j for p in found.pairs for j in range(p.name, max(p.name, p.name_last) + 1)}
    return [w for j, (u, w) in enumerate(zip(name.units, name.weights, strict=True)) if j not in covered and _cost(u)]


def grade(score: float, power: float, strong: float = 0.90) -> Literal["strong", "medium", "weak"]:
    """Strength of a match by itself, before context: how alike, and how much the name tells."""
    if score >= strong and power >= STRONG_TELLING:
        return "strong"
    return "medium" if power >= STRONG_TELLING else "weak"


STRONG_TELLING = 1.4  # a rare word and another word; less (one rare and one corporate word) needs support


def _as_acronyms(query: Name, name: Name) -> Iterable[NameComparison]:
    for short, full in ((query, name), (name, query)):
        letters = [u for u in short.units if u.kind != "legal"]
        if len(letters) != 1 or not 3 <= len(letters[0].raw) <= 10:
            continue
        how = acronym_of(letters[0].raw, full)
        if how:
            worth = ACRONYM if how == "all words" else ACRONYM * PARTLY_GENERIC
            line = f"{letters[0].raw.upper()} = initials of {full.original} ({how})"
            yield NameComparison(query.original, name.original, round(worth, 4), "weak", (line,))


def acronym_of(letters: str, full: Name) -> str:
    """Whether letters are the initials of a name; else ''.

    Returns:
        `all words` if every word but small ones and legal forms gives its letter, in order; `telling words` if only
        initials of corporate words, places or legal forms are left out.
    """
    if not 3 <= len(letters) <= 10:
        return ""
    solid = [u for u in full.units if u.kind != "stop"]
    initials = [(t.key[0], u.kind) for u in solid for t in tokenize(full.original[u.start : u.end])]
    if letters in {"".join(c for c, _ in initials), "".join(c for c, kind in initials if kind != "legal")}:
        return "all words"
    place = 0
    for letter, kind in initials:
        if place < len(letters) and letter == letters[place]:
            place += 1
        elif place == 0 or kind in {"word", "number"}:
            return ""
    return "telling words" if place == len(letters) else ""
