"""What phrases of the catalog say of goods, and where a field writes them: the family or parameter each points to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from exportscreen.content.catalog import Catalog
from exportscreen.content.items import ItemFamily
from exportscreen.matching.goods.phrasing import compound_reading
from exportscreen.matching.lexicon import Lexicon, Match
from exportscreen.reading.background import is_common, is_own
from exportscreen.reading.fields import Field
from exportscreen.reading.languages import SMALL_WORDS, shown_languages
from exportscreen.reading.tokens import Token, fold, tokenize

ACRONYM = 5  # capitals up to this length mean the good only when written in capitals
COMPOUND = 10  # letters of a German compound worth splitting
COMPOUND_PART = 5  # letters of the shortest good that a compound may begin or end with
BREAKS = ",;:.\n，。；、()（）"
"""Marks between words that do not belong to one phrase."""
_TWINS = str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ")

PhraseKind = Literal["term", "weak", "model", "lookalike", "concern", "parameter", "named"]
_ORDER: dict[PhraseKind, int] = {
    "lookalike": 0, "term": 1, "model": 2, "weak": 3, "concern": 4, "parameter": 5, "named": 6,
}  # fmt: skip
_GOODS = frozenset({"term", "weak", "model", "lookalike"})
_TELLING = frozenset({"term", "lookalike", "concern"})


@dataclass(frozen=True, slots=True)
class Sign:
    """What a phrase of the lexicon says."""

    kind: PhraseKind
    owner: str
    """Family id, or parameter id."""
    model: int = -1
    """Index of the family's model, or of its control for a word that a control asks for."""

    def __str__(self) -> str:
        return f"{self.rank} {self.owner} {self.model}"

    @property
    def rank(self) -> int:
        """Place of its kind where one phrase says several things; the lowest goes first."""
        return _ORDER[self.kind]


class Signs:
    """All phrases of a catalog's families and parameters, ready to be found."""

    def __init__(self, catalog: Catalog) -> None:
        self._lexicon = Lexicon(_phrases(catalog))
        self._compounds = _Compounds(catalog.families.values())

    def find(self, each: Field) -> list[Match[Sign]]:
        """Every phrase that a field holds."""
        return self._lexicon.find(each.tokens)

    def goods(self, each: Field, matches: Sequence[Match[Sign]]) -> list[Match[Sign]]:
        """Names of goods and look-alikes among a field's matches, as whole words, and those in German compounds."""
        whole = (
            m
            for m in matches
            if m.payload.kind in _GOODS
            and (m.exact or m.payload.kind != "lookalike")
            and _is_whole(m, each)
            and not _is_cut(m, each)
        )
        languages = _Languages(each, matches)
        whole = (m for m in whole if m.payload.kind != "weak" or not languages.is_false_friend(m))
        return [*whole, *self._compounds.find(each, matches)]


def _phrases(catalog: Catalog) -> Iterator[tuple[str, str, Sign]]:
    """The phrases of all families and parameters, each with its language and what it says."""
    for family in catalog.families.values():
        groups: tuple[tuple[PhraseKind, dict[str, tuple[str, ...]]], ...] = (
            ("term", family.terms),
            ("weak", family.weak_terms),
            ("lookalike", family.lookalikes),
            ("concern", family.concern),
        )
        for kind, terms in groups:
            yield from _each(terms, Sign(kind, family.id))
        for index, model in enumerate(family.models):
            sign = Sign("model", family.id, index)
            yield model.name, "en", sign
            if (cyrillic := _in_cyrillic(model.name)) is not None:
                yield cyrillic, "ru", sign
        for index, control in enumerate(family.controls):
            yield from _each(control.only_named, Sign("named", family.id, index))
    for parameter in catalog.parameters.values():
        yield from _each(parameter.terms, Sign("parameter", parameter.id))


def _each(terms: Mapping[str, Iterable[str]], sign: Sign) -> Iterator[tuple[str, str, Sign]]:
    for lang, words in terms.items():
        yield from ((word, lang, sign) for word in words)


def _in_cyrillic(name: str) -> str | None:
    """A model's name typed with the Cyrillic letters that look the same (Т700), if all its letters have such twins."""
    letters = {c for c in name if c.isalpha()}
    return name.translate(_TWINS) if letters and all(ord(c) in _TWINS for c in letters) else None


class _Languages:
    """The languages that a field shows, worked out when a word first asks."""

    def __init__(self, each: Field, matches: Sequence[Match[Sign]]) -> None:
        self._each = each
        self._matches = matches

    def is_false_friend(self, match: Match[Sign]) -> bool:
        """Whether a word that means a good elsewhere is no word of that language here: top is a gun in Turkish.

        The text must show the language where the word is English too, and where an English text has it in another form
        than the phrase (a route is no router).
        """
        if match.lang not in SMALL_WORDS or match.lang == "en" or match.first != match.last:
            return False
        token = self._each.tokens[match.first]
        is_english = _is_english(token)
        if not is_english and token.native == fold(match.phrase):
            return False
        if match.lang in self._shown or not (is_english or "en" in self._shown):
            return False
        return not self._telling.get(match.lang, frozenset()) - {match.first}

    @cached_property
    def _shown(self) -> frozenset[str]:
        return shown_languages(self._each.text, self._each.tokens)

    @cached_property
    def _telling(self) -> Mapping[str, frozenset[int]]:
        """Language → where phrases of it begin that name goods, at most two, with a word that English has not."""
        found: dict[str, list[int]] = {}
        for m in self._matches:
            if m.payload.kind in _TELLING and not _is_english(self._each.tokens[m.first]):
                places = found.setdefault(m.lang, [])
                if len(places) < 2 and m.first not in places:
                    places.append(m.first)
        return {lang: frozenset(places) for lang, places in found.items()}


def _is_english(token: Token) -> bool:
    return is_common(token.key) or is_own(token.key)


class _Compounds:
    """German names of goods that compounds may begin or end with."""

    def __init__(self, families: Iterable[ItemFamily]) -> None:
        self._parts: dict[str, tuple[Sign, str]] = {}
        for family in families:
            for word in family.terms.get("de", ()):
                self._add(word, Sign("term", family.id))

    def _add(self, word: str, sign: Sign) -> None:
        tokens = tokenize(word)
        if len(tokens) == 1 and len(tokens[0].native) >= COMPOUND_PART:
            self._parts.setdefault(tokens[0].native, (sign, word))

    def find(self, each: Field, matches: Sequence[Match[Sign]]) -> Iterator[Match[Sign]]:
        """Goods at the beginning or end of a German compound that the lexicon does not hold whole."""
        covered = {m.first for m in matches if m.payload.kind in {"term", "model", "lookalike"}}
        for place, token in enumerate(each.tokens):
            if len(token.native) < COMPOUND or token.script != "latin" or place in covered:
                continue
            found = self._split(token.native)
            if found is not None:
                sign, word = found
                yield Match(sign, place, place, token.start, token.end, word, True)

    def _split(self, word: str) -> tuple[Sign, str] | None:
        for size in range(len(word) - 3, COMPOUND_PART - 1, -1):
            known = self._parts.get(word[:size])
            if known is not None and compound_reading(word[size:]) is not None:
                return known
        for cut in range(3, len(word) - COMPOUND_PART - 2):
            known = self._parts.get(word[cut:])
            if known is not None:
                return known
        return None


def is_named(match: Match[Sign], each: Field) -> bool:
    """Whether a match says its good by itself: not an acronym in lower case, or in a text all in capitals."""
    phrase = match.phrase
    if match.payload.kind == "model" or match.first != match.last or len(phrase) > ACRONYM or not phrase.isupper():
        return True
    if not any(c.isalpha() and c.lower() != c.upper() for c in phrase):
        return True
    return each.text[match.start : match.end][: len(phrase)].isupper() and not each.text.isupper()


def _is_whole(match: Match[Sign], each: Field) -> bool:
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


def _is_cut(match: Match[Sign], each: Field) -> bool:
    """Whether a comma or the like stands inside a match but not in its phrase: "turbines; parts"."""
    if match.first == match.last:
        return False
    written = each.text[match.start : match.end]
    return any(c in BREAKS and c not in match.phrase for c in written)
