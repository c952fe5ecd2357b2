"""Read each phrase that names a good: which family it means, how sure that is and why, and how it is mentioned."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from exportscreen.content.items import ItemFamily, Model
from exportscreen.matching.goods.controls import Controls
from exportscreen.matching.goods.finds import Find, settle
from exportscreen.matching.goods.overlaps import Kinship, resolve
from exportscreen.matching.goods.phrasing import Reading, compound_reading, covered_by, in_firm_name, read_mention
from exportscreen.matching.goods.scene import Scene
from exportscreen.matching.goods.second_signs import SecondSigns
from exportscreen.matching.goods.signs import Sign, is_named
from exportscreen.matching.lexicon import Match
from exportscreen.reading.fields import Field
from exportscreen.reading.tokens import Token, tokenize

# Scores by kind of evidence. They order hits; rules look at strength and reading.
SCORE_EXACT = 1.0
SCORE_WEAK = 0.6  # a word that also means other things
SCORE_WEAK_SUPPORTED = 0.8
EVERYDAY = 2  # letters and digits of a model that screws and paper sizes have too


class MentionReader:
    """Reads what a field says of goods."""

    def __init__(self, families: Mapping[str, ItemFamily], controls: Controls) -> None:
        self._families = families
        self._kinship = Kinship(families)
        self._second_signs = SecondSigns(families, self._kinship, controls)

    def read(self, scene: Scene) -> list[Find]:
        """The goods that a field names, in the text's order, still without values."""
        groups = resolve(scene.goods, scene.field, self._kinship)
        return settle([find for group in groups if (find := self._read(group, scene)) is not None], scene)

    def _read(self, group: list[Match[Sign]], scene: Scene) -> Find | None:
        """One phrase as one find: the most specific family, its strength and the reason for it."""
        match, others = self._kinship.choose(group)
        match = _widened(match, scene)
        others += [m for m in _terms_inside(match, scene) if m not in others]
        family = self._families[match.payload.owner]
        if match.payload.kind == "lookalike":
            said = f"'{match.phrase}' is a harmless thing whose name resembles {family.title.lower()}"
            return Find(family, match, "lookalike", "weak", SCORE_EXACT, [said], reading="lookalike")
        find = Find(family, match, match.payload.kind, "strong", SCORE_EXACT, [])
        model = family.models[match.payload.model] if match.payload.kind == "model" else None
        _say_name(find, model)
        if not _weigh(find, model, self._second_signs.near(match, scene), scene.field):
            return None
        _read_around(find, scene.field)
        if others:
            titles = ", ".join(sorted({self._families[m.payload.owner].title.lower() for m in others}))
            find.evidence.append(f"the phrase also fits {titles}")
        return find


def _widened(match: Match[Sign], scene: Scene) -> Match[Sign]:
    """A match with names of the same family that begin in it: "solid rocket motor" and "rocket motor casings"."""
    if match.payload.kind == "lookalike":
        return match
    last = match
    for other in scene.goods_within(match.first + 1, match.last):
        same = other.payload.owner == match.payload.owner and other.payload.kind in {"term", "model"}
        if same and match.first < other.first <= match.last < other.last and other.last > last.last:
            last = other
    if last is match:
        return match
    return Match(match.payload, match.first, last.last, match.start, last.end, match.phrase, match.exact and last.exact)


def _terms_inside(match: Match[Sign], scene: Scene) -> list[Match[Sign]]:
    """Terms of other families within a match."""
    return [
        m
        for m in scene.goods_within(match.first, match.last)
        if m.payload.kind == "term"
        and m.payload.owner != match.payload.owner
        and match.first <= m.first
        and m.last <= match.last
    ]


def _say_name(find: Find, model: Model | None) -> None:
    if model is None:
        find.evidence.append(f"'{find.match.phrase}' names {find.family.title.lower()}")
        return
    find.models.append(model)
    maker = f" by {model.maker}" if model.maker else ""
    find.evidence.append(f"model {model.name}{maker}" + (f": {model.note}" if model.note else ""))


def _weigh(find: Find, model: Model | None, signs: list[str], each: Field) -> bool:
    """Grade a find by how surely its words mean the good; False where they do not count at all."""
    match = find.match
    named = is_named(match, each)
    needs_support = find.kind == "weak" or (model is not None and model.needs_support) or not named
    if needs_support and not signs and (not named or not match.exact or (model is not None and _is_everyday(model))):
        return False
    if needs_support:
        find.strength, find.score = ("medium", SCORE_WEAK_SUPPORTED) if signs else ("weak", SCORE_WEAK)
        support = f"seen with {', '.join(signs)}" if signs else "no second sign of the good nearby"
        find.evidence.append(f"the word also means other things; {support}")
    if not match.exact:
        text = each.text[match.start : match.end]
        typo = round(OSA.normalized_similarity(text.casefold(), match.phrase.casefold()), 4)
        find.strength = "medium"
        find.score = min(find.score, max(0.6, typo), 0.99)
        find.evidence.append(f"typing error forgiven: '{text}' read as '{match.phrase}'")
    return True


def _is_everyday(model: Model) -> bool:
    """Whether a model's name says nothing by itself: sizes (M5) that everything may have."""
    return len(model.name) <= EVERYDAY


def _read_around(find: Find, each: Field) -> None:
    """Say how a good is mentioned, by the words around it; one in a firm's name is hardly a sign of goods."""
    match = find.match
    firm = in_firm_name(each.text, each.tokens, match.first, match.last)
    if firm is not None:
        find.read_as(Reading("related", f"part of the name '{firm}'"))
        find.strength, find.in_name = "weak", True
        return
    cover = covered_by(each.text, each.tokens, match.first) if find.family.sensitivity == "ordinary" else None
    if cover is not None:
        find.read_as(Reading("related", f"'{cover}' before it: said to hide or disguise something else"))
        return
    rest = _compound_rest(each.tokens[match.first], match.phrase)
    find.read_as(rest or read_mention(each.text, each.tokens, match.first, match.last))


def _compound_rest(token: Token, phrase: str) -> Reading | None:
    """How a compound mentions the good that it begins with."""
    word = _only_word(phrase)
    if word is None or token.native == word or not token.native.startswith(word):
        return None
    return compound_reading(token.native[len(word) :])


@lru_cache(maxsize=16384)
def _only_word(phrase: str) -> str | None:
    """The folded word of a phrase of one word."""
    tokens = tokenize(phrase)
    return tokens[0].native if len(tokens) == 1 else None
