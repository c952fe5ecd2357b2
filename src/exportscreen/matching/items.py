"""Recognise controlled goods in words and fields, and answer which control limits they reach."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from exportscreen.content.catalog import Catalog
from exportscreen.content.items import Criterion, HsCode, ItemFamily, Model
from exportscreen.matching.decide import (
    Unstated,
    Value,
    comparisons_of,
    decide,
    model_values,
    parameters_of,
    reaches,
    unstated_answers,
)
from exportscreen.matching.lexicon import Lexicon, Match, Nearby, longest
from exportscreen.matching.phrasing import Reading, compound_reading, covered_by, in_firm_name, read_mention
from exportscreen.matching.values import (
    GOOD_REACH,
    ORDINARY,
    SIZES,
    SPECIFIC,
    KeyTable,
    Name,
    Statement,
    bare_table,
    read_statements,
    stated_values,
)
from exportscreen.models import ControlAnswer, FoundValue, Item, ItemHit, Strength, Transaction
from exportscreen.reading.fields import Field
from exportscreen.reading.tokens import Token, tokenize

# Scores by kind of evidence. They order hits; rules look at strength and reading.
SCORE_EXACT = 1.0
SCORE_WEAK = 0.6  # a word that also means other things
SCORE_WEAK_SUPPORTED = 0.8
SCORE_HS_SUBHEADING = 0.55  # one HS subheading holds controlled and harmless goods alike
SCORE_HS_HEADING = 0.5
SIGN_REACH = 14  # tokens within which a second sign of the family counts as near
WEAK_SIGN_REACH = 1  # two words that each mean other things point to the good only side by side
ACRONYM = 5  # capitals up to this length mean the good only when written in capitals
LOOKALIKE_GAP = 2  # tokens between a good and the harmless thing made of it: "carbon fibre telescopic fishing rod"
COMPOUND = 10  # letters of a German compound worth splitting
COMPOUND_PART = 5  # letters of the shortest good that a compound may begin or end with
_BREAKS = ",;:.\n，。；、()（）"
MAX_SIGNS = 4  # second signs named as evidence
MAX_MODELS = 8  # models whose typical values a good without a model of its own takes over
MAX_VALUES = 12  # values of one parameter that are shown; the extremes always count
MAX_MENTIONS = 100  # hits of one family and reading in one field
LONGEST_PHRASE = 12  # tokens of the longest phrase of the content, with room
_SIGN_KINDS = frozenset({"term", "weak", "model", "concern"})
_STRENGTHS: dict[Strength, int] = {"weak": 0, "medium": 1, "strong": 2}
_FIELD_KINDS = frozenset({"text", "item", "end_use"})
_NOT_MADE_OF = frozenset({"for", "as", "and", "to", "fur", "pour", "instead", "declared", "labelled"})
_MADE_OF = frozenset({"of", "from", "in", "aus", "en", "de", "из", "از"})
_HS_WORDS = re.compile(
    r"(?:\b(?:hs|hts|hsn|htsus|hs code|hts code|tariff|taric|customs code|gtip|тн\s?вэд)\b|海关编码|税号)"
    r"[^\d\n]{0,14}(\d{4}(?:[. ]?\d{2}){0,3})(?!\d)",
    re.IGNORECASE,
)

_TWINS = str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ")

PhraseKind = Literal["term", "weak", "model", "lookalike", "concern", "parameter", "named"]
_ORDER: dict[PhraseKind, int] = {
    "lookalike": 0, "term": 1, "model": 2, "weak": 3, "concern": 4, "parameter": 5, "named": 6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a phrase of the lexicon says."""

    kind: PhraseKind
    owner: str
    """Family id, or parameter id."""
    model: int = -1
    """Index of the family's model, or of its control for a word that a control asks for."""

    def __str__(self) -> str:
        return f"{_ORDER[self.kind]} {self.owner} {self.model}"


@dataclass(slots=True)
class _Find:
    """A good found in a field, before its values are decided."""

    family: ItemFamily
    match: Match[_Sign]
    kind: PhraseKind
    reading: Reading | Literal["lookalike"]
    strength: Strength
    score: float
    evidence: list[str]
    models: list[Model] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    named: frozenset[int] = frozenset()
    in_name: bool = False
    """Part of a firm's name."""


class _Scene:
    """One field with everything seen in it, ordered for questions about what stands near."""

    def __init__(
        self,
        each: Field,
        goods: list[Match[_Sign]],
        matches: list[Match[_Sign]],
        statements: list[Statement],
        structured: list[Value],
    ) -> None:
        self.field = each
        self.goods = Nearby(goods)
        self.structured = structured
        self._statements = statements
        self._firsts = [statement.first for statement in statements]
        self._signs: dict[str, list[Match[_Sign]]] = {}
        self._near: dict[str, Nearby[_Sign]] = {}
        named: dict[str, set[int]] = {}
        for match in matches:
            if match.payload.kind in _SIGN_KINDS:
                self._signs.setdefault(match.payload.owner, []).append(match)
            elif match.payload.kind == "named":
                named.setdefault(match.payload.owner, set()).add(match.payload.model)
        self.named = {owner: frozenset(controls) for owner, controls in named.items()}
        """Family → indices of the controls one of whose words the field uses."""

    def signs_of(self, owner: str) -> Nearby[_Sign]:
        """Words that point to a family."""
        if owner not in self._near:
            self._near[owner] = Nearby(self._signs.get(owner, ()))
        return self._near[owner]

    def statements_near(self, match: Match[_Sign]) -> list[Statement]:
        """Numbers within reach of a match, few of them."""
        begin = bisect_left(self._firsts, match.first - SIGN_REACH - 1)
        end = bisect_right(self._firsts, match.last + SIGN_REACH + 1)
        return self._statements[begin:end]


def _phrases(catalog: Catalog) -> Iterator[tuple[str, str, _Sign]]:
    """The phrases of all families and parameters, each with its language and what it says."""
    for family in catalog.families.values():
        groups: tuple[tuple[PhraseKind, dict[str, tuple[str, ...]]], ...] = (
            ("term", family.terms),
            ("weak", family.weak_terms),
            ("lookalike", family.lookalikes),
            ("concern", family.concern),
        )
        for kind, terms in groups:
            yield from _each(terms, _Sign(kind, family.id))
        for index, model in enumerate(family.models):
            sign = _Sign("model", family.id, index)
            yield model.name, "en", sign
            if (cyrillic := _in_cyrillic(model.name)) is not None:
                yield cyrillic, "ru", sign
        for index, control in enumerate(family.controls):
            yield from _each(control.only_named, _Sign("named", family.id, index))
    for parameter in catalog.parameters.values():
        yield from _each(parameter.terms, _Sign("parameter", parameter.id))


def _each(terms: Mapping[str, Iterable[str]], sign: _Sign) -> Iterator[tuple[str, str, _Sign]]:
    for lang, words in terms.items():
        yield from ((word, lang, sign) for word in words)


class ItemFinder:
    """Finds goods of the catalog's families; build once, use from any thread."""

    def __init__(self, catalog: Catalog) -> None:
        self._families = catalog.families
        self._parameters = catalog.parameters
        self._keys = KeyTable(catalog.parameters.values())
        self._bare = bare_table(catalog.parameters.values())
        self._wanted = {ident: frozenset(parameters_of(family)) for ident, family in catalog.families.items()}
        self._broader = {ident: _closure(ident, catalog) for ident in catalog.families}
        self._hs: dict[str, list[tuple[ItemFamily, HsCode]]] = {}
        self._lexicon = Lexicon(_phrases(catalog))
        self._compounds: dict[str, tuple[_Sign, str]] = {}
        self._unstated: dict[str, tuple[Unstated, ...]] = {}
        self._comparisons: dict[str, tuple[Criterion, ...]] = {}
        for family in catalog.families.values():
            for code in family.hs_codes:
                self._hs.setdefault(code.code.replace(".", ""), []).append((family, code))
            for word in family.terms.get("de", ()):
                self._add_compound(word, _Sign("term", family.id))

    def _add_compound(self, word: str, sign: _Sign) -> None:
        tokens = tokenize(word)
        if len(tokens) == 1 and len(tokens[0].native) >= COMPOUND_PART:
            self._compounds.setdefault(tokens[0].native, (sign, word))

    def find(self, fields: Sequence[Field], transaction: Transaction | None = None) -> tuple[ItemHit, ...]:
        """The goods that fields mention.

        Args:
            fields: Tokenized fields; names and addresses of parties are not searched for goods.
            transaction: Gives HS codes and structured parameters of items, if there are any.

        Returns:
            Hits with an empty id, by field and place: one for each phrase, and one for each family that only an HS
            code points to. Controls are answered for goods themselves, not for what is merely mentioned.
        """
        hits: list[ItemHit] = []
        items = transaction.items if transaction is not None else ()
        done: set[int] = set()
        for each in fields:
            if each.kind not in _FIELD_KINDS:
                continue
            item = items[each.row] if each.kind == "item" and each.row is not None and each.row < len(items) else None
            structured = self._structured(item, each.row)
            finds = self._find_in(each, structured)
            hits.extend(self._as_hit(find, each, structured) for find in finds)
            if each.kind == "text":
                hits.extend(self._hs_in_text(each, finds))
            if item is not None and each.row is not None:
                done.add(each.row)
                hits.extend(self._hs_of_item(item, each.row, finds, hits, structured))
        for row, item in enumerate(items):
            if row not in done:
                hits.extend(self._hs_of_item(item, row, [], hits, self._structured(item, row)))
        return tuple(hits)

    def _structured(self, item: Item | None, row: int | None) -> list[Value]:
        return self._keys.read(item.parameters, f"items[{row}].parameters") if item and item.parameters else []

    def _find_in(self, each: Field, structured: list[Value]) -> list[_Find]:
        matches = self._lexicon.find(each.tokens)
        if not matches and not any(len(t.native) >= COMPOUND for t in each.tokens):
            return []
        goods = [
            m
            for m in matches
            if m.payload.kind in {"term", "weak", "model", "lookalike"}
            and (m.exact or m.payload.kind != "lookalike")
            and self._is_whole(m, each)
            and not _is_cut(m, each)
        ]
        goods.extend(self._find_compounds(each, matches))
        if not goods:
            return []
        names = [m for m in matches if m.payload.kind == "parameter"]
        goods = _without_property_names(goods, names)
        statements = read_statements(each, _names(names), self._parameters, self._bare)
        scene = _Scene(each, goods, matches, statements, structured)
        finds = [
            find for group in _by_span(self._resolve(goods, scene)) if (find := self._read(group, scene)) is not None
        ]
        _yield_to_lookalikes(finds, scene)
        finds = _merge([f for f in finds if f.kind != "lookalike" or _covers_good(f, scene)], each)
        finds = _first_of_each(finds)
        for find in finds:
            find.named = scene.named.get(find.family.id, frozenset())
        self._assign(finds, statements, each)
        return finds

    def _is_whole(self, match: Match[_Sign], each: Field) -> bool:
        """Whether a match is a word of its own: `T700` in `T700SC`, but not in `AT700` or `T7000`."""
        tokens = each.tokens
        if match.payload.kind not in {"model", "lookalike"} and tokens[match.first].script in {"han", "kana"}:
            return True
        before_glued = tokens[match.first].glued and tokens[match.first].script in {"latin", "digit"}
        if before_glued and match.first > 0 and tokens[match.first - 1].script in {"latin", "digit"}:
            return False
        following = tokens[match.last + 1] if match.last + 1 < len(tokens) else None
        if following is None or not following.glued or following.script not in {"latin", "digit"}:
            return True
        return match.payload.kind == "model" and following.script == "latin" and len(following.native) <= 2

    def _find_compounds(self, each: Field, matches: list[Match[_Sign]]) -> Iterator[Match[_Sign]]:
        """Goods at the beginning or end of a German compound that the lexicon does not hold whole."""
        covered = {m.first for m in matches if m.payload.kind in {"term", "model", "lookalike"}}
        for place, token in enumerate(each.tokens):
            if len(token.native) < COMPOUND or token.script != "latin" or place in covered:
                continue
            found = self._split(token.native)
            if found is not None:
                sign, word = found
                yield Match(sign, place, place, token.start, token.end, word, True)

    def _split(self, word: str) -> tuple[_Sign, str] | None:
        for size in range(len(word) - 3, COMPOUND_PART - 1, -1):
            known = self._compounds.get(word[:size])
            if known is not None and compound_reading(word[size:]) is not None:
                return known
        for cut in range(3, len(word) - COMPOUND_PART - 2):
            known = self._compounds.get(word[cut:])
            if known is not None:
                return known
        return None

    def _read(self, group: list[Match[_Sign]], scene: _Scene) -> _Find | None:
        """One phrase as one find: the most specific family, its strength and the reason for it."""
        each = scene.field
        match, others = self._choose(group)
        match = _widened(match, scene)
        others += [
            m
            for m in scene.goods.within(match.first, match.last)
            if m.payload.kind == "term"
            and m.payload.owner != match.payload.owner
            and match.first <= m.first
            and m.last <= match.last
            and m not in others
        ]
        family = self._families[match.payload.owner]
        kind = match.payload.kind
        text = each.text[match.start : match.end]
        find = _Find(family, match, kind, Reading("good"), "strong", SCORE_EXACT, [])
        if kind == "lookalike":
            find.reading, find.strength = "lookalike", "weak"
            find.evidence.append(f"'{match.phrase}' is a harmless thing whose name resembles {family.title.lower()}")
            return find
        signs = self._second_signs(match, scene)
        model = family.models[match.payload.model] if kind == "model" else None
        if model is not None:
            find.models.append(model)
            maker = f" by {model.maker}" if model.maker else ""
            find.evidence.append(f"model {model.name}{maker}" + (f": {model.note}" if model.note else ""))
        else:
            find.evidence.append(f"'{match.phrase}' names {family.title.lower()}")
        needs_support = kind == "weak" or (model is not None and model.needs_support)
        is_acronym, written = _acronym(match, text, each)
        if is_acronym and not written:
            needs_support = True
            if not signs:
                return None
        if needs_support:
            find.strength, find.score = ("medium", SCORE_WEAK_SUPPORTED) if signs else ("weak", SCORE_WEAK)
            support = f"seen with {', '.join(signs)}" if signs else "no second sign of the good nearby"
            find.evidence.append(f"the word also means other things; {support}")
        if not match.exact and needs_support and not signs:
            return None
        if not match.exact:
            typo = round(OSA.normalized_similarity(text.casefold(), match.phrase.casefold()), 4)
            find.strength = "medium"
            find.score = min(find.score, max(0.6, typo), 0.99)
            find.evidence.append(f"typing error forgiven: '{text}' read as '{match.phrase}'")
        find.reading = read_mention(each.text, each.tokens, match.first, match.last)
        find.reading = _compound_rest(each.tokens[match.first], match.phrase) or find.reading
        cover = covered_by(each.text, each.tokens, match.first) if family.sensitivity == "ordinary" else None
        if cover is not None:
            find.reading = Reading("related", f"'{cover}' before it: said to hide or disguise something else")
        firm = in_firm_name(each.text, each.tokens, match.first, match.last)
        if firm is not None:
            find.reading = Reading("related", f"part of the name '{firm}'")
            find.strength, find.in_name = "weak", True
        if others:
            titles = ", ".join(sorted({self._families[m.payload.owner].title.lower() for m in others}))
            find.evidence.append(f"the phrase also fits {titles}")
        return find

    def _resolve(self, goods: list[Match[_Sign]], scene: _Scene) -> list[Match[_Sign]]:
        """Of overlapping phrases the longest; a look-alike rules out its own family's names in it, not another's."""
        each = scene.field
        real = [m for m in goods if m.payload.kind != "lookalike"]
        literal = {(m.first, m.last, m.payload.owner) for m in real if _is_literal(m, each)}
        harmless = [
            m
            for m in goods
            if m.payload.kind == "lookalike"
            and ((m.first, m.last, m.payload.owner) not in literal or _is_literal(m, each))
        ]
        if not harmless:
            return longest(real)
        near = Nearby(harmless)
        kept: list[Match[_Sign]] = []
        covering: dict[tuple[int, int, _Sign], Match[_Sign]] = {}
        for match in real:
            over = [
                h
                for h in near.within(match.first, match.last)
                if h.first <= match.first and match.last <= h.last and self._akin(h.payload.owner, match.payload.owner)
            ]
            if not over:
                kept.append(match)
            elif _is_named(match, each):
                covering.update({(h.first, h.last, h.payload): h for h in over})
        strong = Nearby(m for m in longest(kept) if m.payload.kind != "weak")
        free = [h for h in covering.values() if not strong.within(h.first, h.last)]
        return longest((*kept, *free))

    def _akin(self, one: str, other: str) -> bool:
        return one == other or one in self._broader[other] or other in self._broader[one]

    def _choose(self, group: list[Match[_Sign]]) -> tuple[Match[_Sign], list[Match[_Sign]]]:
        """Of several families that share a phrase, the most specific; the others are named as evidence."""
        owners = {m.payload.owner for m in group}

        def rank(match: Match[_Sign]) -> tuple[object, ...]:
            narrower = sum(1 for other in owners if other in self._broader[match.payload.owner])
            ordinary = self._families[match.payload.owner].sensitivity == "ordinary"
            return (not match.exact, _ORDER[match.payload.kind], -narrower, ordinary, str(match.payload))

        ordered = sorted(group, key=rank)
        best = ordered[0]
        return best, [m for m in ordered[1:] if m.payload.owner != best.payload.owner and m.payload.kind != "lookalike"]

    def _second_signs(self, match: Match[_Sign], scene: _Scene) -> list[str]:
        """Other words or numbers near a match that point to the same family, as written."""
        owner = match.payload.owner
        family = self._families[owner]
        each = scene.field
        found: dict[str, None] = {}
        for other in scene.signs_of(owner).within(match.first - SIGN_REACH - 1, match.last + SIGN_REACH + 1):
            if other.last >= match.first and other.first <= match.last:
                continue
            if self._is_in_lookalike(other, scene):
                continue
            same_word = other.phrase.casefold() == match.phrase.casefold() or (
                other.payload.kind == match.payload.kind == "weak" and _shares_word(other, match, each)
            )
            reach = WEAK_SIGN_REACH if other.payload.kind == match.payload.kind == "weak" else SIGN_REACH
            if not same_word and _distance(match, other.first, other.last) <= reach:
                found[f"'{each.text[other.start : other.end]}'"] = None
                if len(found) == MAX_SIGNS:
                    break
        for statement in scene.statements_near(match):
            if self._is_telling(statement, owner):
                quantity = statement.quantity
                found[f"'{each.text[quantity.start : quantity.end]}'"] = None
        if any(value.parameter in self._wanted[owner] for value in scene.structured):
            found["its parameters"] = None
        if match.payload.kind == "model":
            maker = family.models[match.payload.model].maker
            if maker and re.search(rf"\b{re.escape(maker)}\b", each.text, re.IGNORECASE):
                found[f"'{maker}'"] = None
        return list(found)[:MAX_SIGNS]

    def _is_in_lookalike(self, match: Match[_Sign], scene: _Scene) -> bool:
        """Whether a word stands in the name of a harmless thing: `drone` in `toy drone` says nothing of its parts."""
        return any(
            m.payload.kind == "lookalike"
            and m.first <= match.first
            and match.last <= m.last
            and self._akin(m.payload.owner, match.payload.owner)
            for m in scene.goods.within(match.first, match.last)
        )

    def _is_telling(self, statement: Statement, owner: str) -> bool:
        """Whether a number points to a family: by a particular unit or name, or by reaching one of its limits."""
        wanted = self._wanted[owner].intersection(statement.parameters)
        if not wanted:
            return False
        dimensions = {self._parameters[p].dimension for p in wanted}
        if not dimensions <= ORDINARY:
            return statement.named or not SPECIFIC.isdisjoint(statement.quantity.dimensions)
        if dimensions <= SIZES:
            return False
        criteria = self._comparisons.get(owner)
        if criteria is None:
            criteria = self._comparisons[owner] = comparisons_of(self._families[owner])
        return statement.named and any(
            reaches(criteria, value, self._parameters)
            for value in stated_values(statement, "", self._parameters)
            if value.parameter in wanted
        )

    def _assign(self, finds: list[_Find], statements: list[Statement], each: Field) -> None:
        """Give every stated value to the nearest good that it can describe, and to others of the same family."""
        models: dict[str, dict[str, Model]] = {}
        for find in finds:
            models.setdefault(find.family.id, {}).update({m.name: m for m in find.models})
        for find in finds:
            for model in find.models or list(models[find.family.id].values())[:MAX_MODELS]:
                find.values.extend(model_values(model, self._parameters))
        firsts = [find.match.first for find in finds]
        for statement in statements:
            begin = bisect_left(firsts, statement.first - GOOD_REACH - LONGEST_PHRASE)
            end = bisect_right(firsts, statement.last + GOOD_REACH)
            wanted = set(statement.parameters)
            near = [
                (reach, find)
                for find in finds[begin:end]
                if not wanted.isdisjoint(self._wanted[find.family.id])
                and (reach := _reach(find.match, statement, each)) <= GOOD_REACH
            ]
            if not near:
                continue
            best = min(near, key=lambda pair: (pair[0], pair[1].match.first))[1]
            values = [
                v
                for v in stated_values(statement, each.name, self._parameters)
                if v.parameter in self._wanted[best.family.id]
            ]
            for _, find in near:
                if find.family is best.family:
                    find.values.extend(values)

    def _as_hit(self, find: _Find, each: Field, structured: list[Value]) -> ItemHit:
        reading: Literal["good", "related", "negated", "lookalike"] = (
            "lookalike" if find.reading == "lookalike" or isinstance(find.reading, str) else find.reading.kind
        )
        why = (find.reading.why,) if isinstance(find.reading, Reading) and find.reading.why else ()
        values = [*find.values, *(v for v in structured if v.parameter in self._wanted[find.family.id])]
        controls, shown = self._decide(find.family, values, find.named) if reading == "good" else ((), ())
        return ItemHit(
            id="",
            listing=find.family.id,
            name=find.family.title,
            matched=each.text[find.match.start : find.match.end],
            field=each.name,
            start=find.match.start,
            end=find.match.end,
            score=round(find.score, 4),
            strength=find.strength,
            evidence=(*find.evidence, *why),
            reading=reading,
            controls=controls,
            values=shown,
        )

    def _decide(
        self, family: ItemFamily, values: list[Value], named: frozenset[int] = frozenset()
    ) -> tuple[tuple[ControlAnswer, ...], tuple[FoundValue, ...]]:
        unstated = self._unstated.get(family.id)
        if unstated is None:
            unstated = self._unstated[family.id] = unstated_answers(family, self._parameters)
        return decide(family, _different(values), self._parameters, named, unstated)

    def _hs_of_item(
        self, item: Item, row: int, finds: list[_Find], hits: list[ItemHit], structured: list[Value]
    ) -> Iterator[ItemHit]:
        if item.hs_code is None:
            return
        known = {find.family.id for find in finds}
        for family, code, score in self._families_of(item.hs_code):
            if family.id in known:
                place = next(
                    i for i, h in enumerate(hits) if h.listing == family.id and h.field == f"items[{row}].description"
                )
                note = f"the HS code {item.hs_code} is one under which such goods are declared"
                hits[place] = hits[place].model_copy(update={"evidence": (*hits[place].evidence, note)})
                continue
            values = [v for v in structured if v.parameter in self._wanted[family.id]]
            yield self._hs_hit(family, code, score, f"items[{row}].hs_code", item.hs_code, 0, len(item.hs_code), values)

    def _hs_in_text(self, each: Field, finds: list[_Find]) -> Iterator[ItemHit]:
        known = {find.family.id for find in finds}
        for found in _HS_WORDS.finditer(each.text):
            for family, code, score in self._families_of(found[1]):
                if family.id not in known:
                    known.add(family.id)
                    yield self._hs_hit(family, code, score, each.name, found[1], found.start(1), found.end(1), [])

    def _families_of(self, written: str) -> Iterator[tuple[ItemFamily, HsCode, float]]:
        digits = "".join(c for c in written if c.isdigit())
        seen: set[str] = set()
        for size, score in ((6, SCORE_HS_SUBHEADING), (4, SCORE_HS_HEADING)):
            if len(digits) < size:
                continue
            for family, code in self._hs.get(digits[:size], ()):
                if family.id not in seen:
                    seen.add(family.id)
                    yield family, code, score

    def _hs_hit(
        self,
        family: ItemFamily,
        code: HsCode,
        score: float,
        name: str,
        written: str,
        start: int,
        end: int,
        values: list[Value],
    ) -> ItemHit:
        controls, shown = self._decide(family, values)
        note = f"HS {code.code}" + (f" ({code.note})" if code.note else "")
        return ItemHit(
            id="",
            listing=family.id,
            name=family.title,
            matched=written,
            field=name,
            start=start,
            end=end,
            score=score,
            strength="weak",
            evidence=(f"{note}: such goods are often declared there, and many others too",),
            controls=controls,
            values=shown,
        )


def classify(text: str, catalog: Catalog) -> tuple[ItemHit, ...]:
    """Which controlled goods a description names, and which control limits they reach.

    Args:
        text: Words in any supported language.
        catalog: Families and parameters; for many texts build one `ItemFinder` instead.
    """
    return ItemFinder(catalog).find((Field("text", text, tokenize(text), "text"),))


def _in_cyrillic(name: str) -> str | None:
    """A model's name typed with the Cyrillic letters that look the same (Т700), if all its letters have such twins."""
    letters = {c for c in name if c.isalpha()}
    return name.translate(_TWINS) if letters and all(ord(c) in _TWINS for c in letters) else None


def _closure(ident: str, catalog: Catalog) -> frozenset[str]:
    """All families broader than one, at any distance."""
    found: set[str] = set()
    rest = [ident]
    while rest:
        family = catalog.families.get(rest.pop())
        for broader in family.broader if family is not None else ():
            if broader not in found:
                found.add(broader)
                rest.append(broader)
    return frozenset(found - {ident})


def _by_span(matches: Iterable[Match[_Sign]]) -> list[list[Match[_Sign]]]:
    groups: dict[tuple[int, int], list[Match[_Sign]]] = {}
    for match in matches:
        groups.setdefault((match.first, match.last), []).append(match)
    return [groups[span] for span in sorted(groups)]


def _without_property_names(goods: list[Match[_Sign]], names: list[Match[_Sign]]) -> list[Match[_Sign]]:
    """Leave out a good's name inside the name of a property ("tungsten content") if the good is named elsewhere."""
    near = Nearby(names)
    inside = {
        (m.first, m.last)
        for m in goods
        if any(
            n.first <= m.first and m.last <= n.last and n.last - n.first > m.last - m.first
            for n in near.within(m.first, m.last)
        )
    }
    if not inside:
        return goods
    elsewhere = {m.payload.owner for m in goods if (m.first, m.last) not in inside}
    return [m for m in goods if (m.first, m.last) not in inside or m.payload.owner not in elsewhere]


def _different(values: list[Value]) -> tuple[Value, ...]:
    """Values without repetition, the first `MAX_VALUES` of each parameter and basis, the extremes among them."""
    seen: dict[tuple[str, str, str, object, object], Value] = {}
    for value in values:
        seen.setdefault((value.parameter, value.basis, value.bound, value.low, value.high), value)
    groups: dict[tuple[str, str], list[Value]] = {}
    for value in seen.values():
        groups.setdefault((value.parameter, value.basis), []).append(value)
    kept: list[Value] = []
    for group in groups.values():
        extremes = (min(group, key=lambda v: v.low), max(group, key=lambda v: v.high))
        kept.extend(dict.fromkeys((*group[: MAX_VALUES - 2], *extremes)))
    return tuple(kept)


def _first_of_each(finds: list[_Find]) -> list[_Find]:
    """At most `MAX_MENTIONS` finds of each family and reading in one field; the last says that more were left out."""
    counts: dict[tuple[str, str], int] = {}
    kept: list[_Find] = []
    for find in finds:
        kind = (find.family.id, find.reading.kind if isinstance(find.reading, Reading) else find.reading)
        count = counts[kind] = counts.get(kind, 0) + 1
        if count == MAX_MENTIONS:
            find.evidence.append(f"further mentions beyond {MAX_MENTIONS} in this field are not listed")
        if count <= MAX_MENTIONS:
            kept.append(find)
    return kept


def _names(matches: list[Match[_Sign]]) -> list[Name]:
    return [
        Name(tuple(dict.fromkeys(m.payload.owner for m in group)), group[0].first, group[0].last)
        for group in _by_span(longest(matches))
    ]


def _distance(match: Match[_Sign], first: int, last: int) -> int:
    return max(0, first - match.last - 1, match.first - last - 1)


def _reach(match: Match[_Sign], statement: Statement, each: Field) -> float:
    """How far a number is from a good; numbers follow their good more often than they precede it."""
    between = _distance(match, statement.first, statement.last)
    if statement.first > match.last:
        gap = each.text[match.end : statement.quantity.start]
        return between + 10.0 * sum(gap.count(mark) for mark in (";", ". ", "\n", "。", "；"))
    gap = each.text[statement.quantity.end : match.start]
    return 1.5 * between + 1 + 10.0 * sum(gap.count(mark) for mark in (";", ". ", "\n", "。", "；"))


def _is_literal(match: Match[_Sign], each: Field) -> bool:
    """Whether the text writes the phrase letter by letter, and not another form with the same stem."""
    return each.text[match.start : match.end].casefold() == match.phrase.casefold()


def _widened(match: Match[_Sign], scene: _Scene) -> Match[_Sign]:
    """A match with names of the same family that begin in it: "solid rocket motor" and "rocket motor casings"."""
    if match.payload.kind == "lookalike":
        return match
    last = match
    for other in scene.goods.within(match.first + 1, match.last):
        same = other.payload.owner == match.payload.owner and other.payload.kind in {"term", "model"}
        if same and match.first < other.first <= match.last < other.last and other.last > last.last:
            last = other
    if last is match:
        return match
    return Match(match.payload, match.first, last.last, match.start, last.end, match.phrase, match.exact and last.exact)


def _covers_good(find: _Find, scene: _Scene) -> bool:
    """Whether a look-alike phrase holds a name of a good; alone it says nothing."""
    return any(m.payload.kind != "lookalike" for m in scene.goods.within(find.match.first, find.match.last))


def _shares_word(one: Match[_Sign], other: Match[_Sign], each: Field) -> bool:
    """Whether two words of uncertain meaning are the same word again: `engine` in `piston engine`."""
    words = {t.key for t in each.tokens[one.first : one.last + 1]}
    return any(t.key in words for t in each.tokens[other.first : other.last + 1])


def _is_named(match: Match[_Sign], each: Field) -> bool:
    """Whether a match would be a hit by itself: not an acronym in lower case."""
    return _acronym(match, each.text[match.start : match.end], each)[1]


def _is_cut(match: Match[_Sign], each: Field) -> bool:
    """Whether a comma or the like stands inside a match but not in its phrase: "turbines; parts"."""
    if match.first == match.last:
        return False
    written = each.text[match.start : match.end]
    return any(c in _BREAKS and c not in match.phrase for c in written)


def _acronym(match: Match[_Sign], text: str, each: Field) -> tuple[bool, bool]:
    """(whether the phrase is a short acronym, whether the text writes it as one)."""
    phrase = match.phrase
    if match.payload.kind == "model" or match.first != match.last or len(phrase) > ACRONYM or not phrase.isupper():
        return False, True
    if not any(c.isalpha() and c.lower() != c.upper() for c in phrase):
        return False, True
    return True, text[: len(phrase)].isupper() and not each.text.isupper()


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


def _merge(finds: list[_Find], each: Field) -> list[_Find]:
    """Join finds of one family that stand side by side: "T700S 12K carbon tow" is one phrase."""
    merged: list[_Find] = []
    for find in finds:
        last = merged[-1] if merged else None
        if last is not None and _side_by_side(last, find, each):
            _join(last, find, each)
        else:
            merged.append(find)
    return merged


def _side_by_side(first: _Find, second: _Find, each: Field) -> bool:
    if first.family is not second.family or "lookalike" in (first.kind, second.kind):
        return False
    between = each.text[first.match.end : second.match.start]
    inner = each.tokens[first.match.last + 1 : second.match.first]
    near = not inner or (len(inner) == 1 and (inner[0].script == "digit" or inner[0].upper))
    return near and not any(c in _BREAKS for c in between)


def _join(first: _Find, second: _Find, each: Field) -> None:
    one, two = first.match, second.match
    stronger = first if _STRENGTHS[first.strength] >= _STRENGTHS[second.strength] else second
    first.match = Match(one.payload, one.first, two.last, one.start, two.end, one.phrase, one.exact and two.exact)
    first.kind, first.strength = stronger.kind, stronger.strength
    first.score = max(first.score, second.score)
    first.evidence = list(dict.fromkeys((*stronger.evidence, *first.evidence, *second.evidence)))
    first.models.extend(m for m in second.models if m not in first.models)
    if isinstance(first.reading, Reading) and not (first.in_name or second.in_name):
        first.reading = read_mention(each.text, each.tokens, first.match.first, first.match.last)
    first.in_name = first.in_name and second.in_name


def _yield_to_lookalikes(finds: list[_Find], scene: _Scene) -> None:
    """Turn a good into a look-alike where the harmless thing made of it stands right beside it."""
    reach = LOOKALIKE_GAP + 2
    for find in finds:
        if find.kind == "lookalike":
            continue
        for match in scene.goods.within(find.match.first - reach, find.match.last + reach):
            akin = match.payload.kind == "lookalike" and match.payload.owner == find.family.id
            if akin and _is_made_of(find.match, match, scene.field):
                find.reading, find.strength = "lookalike", "weak"
                words = scene.field.text[match.start : match.end]
                find.evidence.append(f"beside '{words}': a harmless thing made of it or named after it")
                break


def _is_made_of(good: Match[_Sign], harmless: Match[_Sign], each: Field) -> bool:
    if good.last < harmless.first:
        between = each.text[good.end : harmless.start]
        near = harmless.first - good.last - 1 <= LOOKALIKE_GAP
        words = {t.native for t in each.tokens[good.last + 1 : harmless.first]}
        return near and not any(c in _BREAKS for c in between) and not words & _NOT_MADE_OF
    if harmless.last < good.first:
        words = {t.native for t in each.tokens[harmless.last + 1 : good.first]}
        between = each.text[harmless.end : good.start]
        near = good.first - harmless.last - 1 <= LOOKALIKE_GAP + 1
        return near and bool(words & _MADE_OF) and not any(c in _BREAKS for c in between)
    return False
