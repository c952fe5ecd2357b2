"""Units of a text: words, numbers and the concepts that tokens express, also torn, misspelt or inflected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from exportscreen.reading.concepts import GENERIC, NUMBERS, PLACES, UnitKind, given
from exportscreen.reading.lookup import longest, node_of
from exportscreen.reading.meanings import ARABIC
from exportscreen.reading.misspelt import corrected_inside, vowelless
from exportscreen.reading.phrases import NOTHING, Entry, Trie, known, word_trie
from exportscreen.reading.repairs import halves, repaired
from exportscreen.reading.tokens import Script, Token, tokenize

AND = "和"
CONCEPTS = frozenset({"generic", "place"})


class Unit(NamedTuple):
    """One comparable part of a name or text."""

    key: str
    """Comparison form; concepts start with `#`, legal forms with `=`, places with `@`; Han words end in their signs."""
    raw: str
    """The tokens' Latin keys written as one word."""
    native: str
    kind: UnitKind
    start: int
    end: int
    script: Script
    capital: bool = False
    upper: bool = False
    glued: bool = False


def told_words() -> Iterator[str]:
    """Words of which a table says something, and first halves of torn ones; `slips` are what others may misspell.

    A word of two letters or more that is none of these, has no long legal form at an end (`long_forms`) and gives no
    slip when one of its letters is left out or ee or oo is written as i or u, is a word and nothing else.
    """
    return chain(word_trie(), known(), given(), halves(), vowelless())


def read_units(tokens: Sequence[Token]) -> tuple[Unit, ...]:
    """Group the tokens of a name or text into units, the longest concept first."""
    tokens = repaired(tokens)
    units: list[Unit] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        alone = _alone(token.native, token.key, token.script)
        if alone is not None:
            key, raw, kind = alone
            _, native, start, end, script, glued, capital, upper = token
            units.append(Unit(key, raw, native, kind, start, end, script, capital, upper, glued))
            place += 1
            continue
        entry, length = longest(tokens, place)
        if entry is not None and (
            _is_letter(tokens, place, length)
            or _overlaps(tokens, place, length)
            or _is_sign(tokens, place, entry, units)
            or (units and units[-1].kind == "initial" and _is_spelt(tokens[place : place + length]))
        ):
            entry, length = None, 1
        part = tokens[place : place + max(length, 1)]
        units.append(_unit(part, entry))
        place += len(part)
    return tuple(units)


@lru_cache(maxsize=200_000)
def _alone(native: str, key: str, script: Script) -> tuple[str, str, UnitKind] | None:
    """Key, raw form and kind of a token that reads the same whatever stands beside it; None where that may matter."""
    node = node_of(native, script)
    if node[1] or (len(native) == 1 and node[0] is not None):
        return None
    return read_alone(native, key, script)


def read_alone(native: str, key: str, script: Script) -> tuple[str, str, UnitKind]:
    """Key, raw form and kind of a token's unit where nothing stands beside it."""
    if script == "latin" and len(native) > 1 and node_of(native, script)[0] is None:
        return key, key, "word"
    unit = _unit((Token(key, native, 0, len(native), script),), node_of(native, script)[0])
    return unit.key, unit.raw, unit.kind


def may_open(word: str) -> bool:
    """Whether a concept of several words may begin with a plain word."""
    return bool(after(word))


def opens(word: str, following: str) -> bool:
    """Whether one may begin with these two."""
    rest = after(word)
    return following in rest or corrected_inside(following) in rest


@lru_cache(maxsize=200_000)
def after(word: str) -> Trie:
    """What may follow a plain word in a phrase."""
    return node_of(word, "digit" if word.isdecimal() else "latin")[1]


@lru_cache(maxsize=65536)
def phrase_of(words: tuple[str, ...]) -> tuple[str, str, UnitKind, int] | None:
    """Key, raw form, kind and number of words of the longest concept that plain words begin with, two or more."""
    tokens = [Token(w, w, i, i, "digit" if w.isdecimal() else "latin") for i, w in enumerate(words)]
    entry, length = longest(tokens, 0)
    if entry is None or length < 2:
        return None
    unit = _unit(tokens[:length], entry)
    return unit.key, unit.raw, unit.kind, length


def _is_spelt(part: Sequence[Token]) -> bool:
    """Whether a concept is letters that stand alone; after an initial they are more initials (Y.A.S. is no A.S.)."""
    return len(part) > 1 and all(token.script == "latin" and len(token.native) == 1 for token in part)


def _is_letter(tokens: Sequence[Token], place: int, length: int) -> bool:
    """Whether a small word of one letter is an initial: beside another (A. Q. Khan), or the only capital around."""
    token = tokens[place]
    if length != 1 or len(token.native) != 1 or token.script != "latin":
        return False
    beside = [*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2]]
    if any(t.script == "latin" and len(t.native) == 1 and not word_trie().get(t.native, NOTHING)[0] for t in beside):
        return True
    return token.capital and not any(t.upper for t in beside)


def _is_sign(tokens: Sequence[Token], place: int, entry: Entry, units: Sequence[Unit]) -> bool:
    """Whether a Han sign for `and` is part of a name (和平, 永和): it joins nothing but corporate words and places."""
    if entry[1] != "stop" or tokens[place].native != AND:
        return False
    joined = longest(tokens, place + 1)[0] if place + 1 < len(tokens) else None
    return not units or units[-1].kind not in CONCEPTS or joined is None or joined[1] not in CONCEPTS


def _overlaps(tokens: Sequence[Token], place: int, length: int) -> bool:
    """Whether a Han concept takes the first sign of a better one and leaves its rest alone: 海光电子 is 海光 + 电子."""
    if tokens[place].script != "han" or length < 2 or place + length >= len(tokens):
        return False
    if longest(tokens, place + length)[0] is not None:
        return False
    return any(start + longest(tokens, start)[1] > place + length for start in range(place + 1, place + length))


def _unit(part: Sequence[Token], entry: Entry | None) -> Unit:
    first = part[0]
    native = "".join(t.native for t in part)
    raw = "".join(t.key for t in part) if first.script != "arabic" else native.translate(ARABIC) or native
    if entry is not None:
        key, kind = entry[0] or raw, entry[1]
    elif first.script == "digit":
        key, kind = raw.lstrip("0") or "0", "number"
    else:
        key, kind = raw, "initial" if len(raw) == 1 and first.script == "latin" else "word"
    if kind == "word" and first.script == "han":
        key = raw + native
    return Unit(
        key, raw, native, kind, first.start, part[-1].end, first.script, first.capital, first.upper, first.glued
    )


def signs_of(unit: Unit) -> str:
    """The Han signs of a word, corporate word, place or number; they are told by key and reading alone. Else ''."""
    if unit.script != "han":
        return ""
    if unit.kind == "word":
        return unit.key[len(unit.raw) :]
    return _han_entries().get((unit.key, unit.raw), "")


_HAN = re.compile("[〇㐀-鿿豈-\ufaff]")


@cache
def _han_entries() -> Mapping[tuple[str, str], str]:
    """Key and reading of a corporate word or place in Han signs → the signs, the first of the table where several."""
    found: dict[tuple[str, str], str] = {}
    for mark, table in (("#", GENERIC), ("@", PLACES), ("", NUMBERS)):
        for ident, row in table.items():
            for word in filter(_HAN.search, row.split("|")):
                tokens = tokenize(word)
                if all(t.script == "han" for t in tokens):
                    raw = "".join(t.key for t in tokens)
                    found.setdefault((mark + ident, raw), "".join(t.native for t in tokens))
    return found
