"""Goods found in a field, before their values are decided, and what finds that stand together make of one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from exportscreen.content.items import ItemFamily, Model
from exportscreen.matching.goods.decide import Value
from exportscreen.matching.goods.phrasing import Reading, read_mention
from exportscreen.matching.goods.scene import Scene
from exportscreen.matching.goods.signs import BREAKS, PhraseKind, Sign
from exportscreen.matching.lexicon import Match
from exportscreen.models import Strength
from exportscreen.reading.fields import Field

LOOKALIKE_GAP = 2  # tokens between a good and the harmless thing made of it: "carbon fibre telescopic fishing rod"
MAX_MENTIONS = 100  # hits of one family and reading in one field
_STRENGTHS: dict[Strength, int] = {"weak": 0, "medium": 1, "strong": 2}
_NOT_MADE_OF = frozenset({"for", "as", "and", "to", "fur", "pour", "instead", "declared", "labelled"})
_MADE_OF = frozenset({"of", "from", "in", "aus", "en", "de", "из", "از"})


@dataclass(slots=True)
class Find:
    """A good found in a field, before its values are decided."""

    family: ItemFamily
    match: Match[Sign]
    kind: PhraseKind
    strength: Strength
    score: float
    evidence: list[str]
    reading: Literal["good", "related", "negated", "lookalike"] = "good"
    why: str | None = None
    """The words that say how the good is mentioned."""
    models: list[Model] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    in_name: bool = False
    """Part of a firm's name."""

    def read_as(self, reading: Reading) -> None:
        """Take over how the good is mentioned."""
        self.reading, self.why = reading.kind, reading.why


def settle(finds: list[Find], scene: Scene) -> list[Find]:
    """The finds of a field with neighbours joined, harmless things told apart, and endless repetition left out."""
    _yield_to_lookalikes(finds, scene)
    telling = (f for f in finds if f.kind != "lookalike" or _covers_good(f, scene))
    return _first_of_each(_merge(telling, scene.field))


def _yield_to_lookalikes(finds: list[Find], scene: Scene) -> None:
    """Turn a good into a look-alike where the harmless thing made of it stands right beside it."""
    reach = LOOKALIKE_GAP + 2
    for find in finds:
        if find.kind == "lookalike":
            continue
        for match in scene.goods_within(find.match.first - reach, find.match.last + reach):
            akin = match.payload.kind == "lookalike" and match.payload.owner == find.family.id
            if akin and _is_made_of(find.match, match, scene.field):
                find.reading, find.why, find.strength = "lookalike", None, "weak"
                words = scene.field.text[match.start : match.end]
                find.evidence.append(f"beside '{words}': a harmless thing made of it or named after it")
                break


def _is_made_of(good: Match[Sign], harmless: Match[Sign], each: Field) -> bool:
    if good.last < harmless.first:
        words = {t.native for t in each.tokens[good.last + 1 : harmless.first]}
        between = each.text[good.end : harmless.start]
        near = harmless.first - good.last - 1 <= LOOKALIKE_GAP
        return near and not _is_broken(between) and not words & _NOT_MADE_OF
    if harmless.last < good.first:
        words = {t.native for t in each.tokens[harmless.last + 1 : good.first]}
        between = each.text[harmless.end : good.start]
        near = good.first - harmless.last - 1 <= LOOKALIKE_GAP + 1
        return near and bool(words & _MADE_OF) and not _is_broken(between)
    return False


def _is_broken(between: str) -> bool:
    return any(c in BREAKS for c in between)


def _covers_good(find: Find, scene: Scene) -> bool:
    """Whether a look-alike phrase holds a name of a good; alone it says nothing."""
    return any(m.payload.kind != "lookalike" for m in scene.goods_within(find.match.first, find.match.last))


def _merge(finds: Iterable[Find], each: Field) -> list[Find]:
    """Join finds of one family that stand side by side: "T700S 12K carbon tow" is one phrase."""
    merged: list[Find] = []
    for find in finds:
        last = merged[-1] if merged else None
        if last is not None and _side_by_side(last, find, each):
            _join(last, find, each)
        else:
            merged.append(find)
    return merged


def _side_by_side(first: Find, second: Find, each: Field) -> bool:
    if first.family is not second.family or "lookalike" in (first.kind, second.kind):
        return False
    inner = each.tokens[first.match.last + 1 : second.match.first]
    near = not inner or (len(inner) == 1 and (inner[0].script == "digit" or inner[0].upper))
    return near and not _is_broken(each.text[first.match.end : second.match.start])


def _join(first: Find, second: Find, each: Field) -> None:
    one, two = first.match, second.match
    stronger = first if _STRENGTHS[first.strength] >= _STRENGTHS[second.strength] else second
    first.match = Match(one.payload, one.first, two.last, one.start, two.end, one.phrase, one.exact and two.exact)
    first.kind, first.strength = stronger.kind, stronger.strength
    first.score = max(first.score, second.score)
    first.evidence = list(dict.fromkeys((*stronger.evidence, *first.evidence, *second.evidence)))
    first.models.extend(m for m in second.models if m not in first.models)
    if first.reading != "lookalike" and not (first.in_name or second.in_name):
        first.read_as(read_mention(each.text, each.tokens, first.match.first, first.match.last))
    first.in_name = first.in_name and second.in_name


def _first_of_each(finds: list[Find]) -> list[Find]:
    """At most `MAX_MENTIONS` finds of each family and reading in one field; the last says that more were left out."""
    counts: dict[tuple[str, str], int] = {}
    kept: list[Find] = []
    for find in finds:
        kind = (find.family.id, find.reading)
        count = counts[kind] = counts.get(kind, 0) + 1
        if count == MAX_MENTIONS:
            find.evidence.append(f"further mentions beyond {MAX_MENTIONS} in this field are not listed")
        if count <= MAX_MENTIONS:
            kept.append(find)
    return kept
