"""Concepts looked up in the tree of all: by their words, corrected, or without what inflection adds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from exportscreen.reading.concepts import GENERIC, LEGAL, PLACES
from exportscreen.reading.meanings import RUSSIAN, arabic_words
from exportscreen.reading.misspelt import corrected_inside, meant_alone, unmistaken
from exportscreen.reading.phrases import NOTHING, Entry, Trie, corporate_words, row_tokens, word_trie
from exportscreen.reading.tokens import Script, Token, fold

LONGEST_PHRASE = 8  # tokens of a concept
LEAST_DOTTED = 4  # letters of an Arabic legal form that is known though its dots are wrong
LEAST_INFLECTED = 4  # letters of a word; longer ones are tried without prefixes and endings
_ARTICLE = re.compile("^(?:وال|بال|فال|کال|ال|لل)(?=...)")
_PREFIX = re.compile("^[وبلف](?=....)")  # and, in, for, so: written together with the next word
_SHORT_PREFIX = re.compile("^ل(?=...$)")  # for, before a short word: لنقل is for transport
_ENDING = re.compile("(?<=...)(?:هایی|های|ها|یه|ات|ین|ون|ان|ی|ه)$")
LEAST_PLURAL = 5  # letters that stand before -ов and -ев of a plural: in shorter words they are surnames' (Банков)
_CASE = re.compile(f"(?<=....)(?:{'|'.join(fold(s) for s in RUSSIAN)})$|(?<={'.' * LEAST_PLURAL})(?:ов|ев|оу|ау|ів)$")
_DOTLESS = str.maketrans("پتثجچخذزژشضظغقگ", "بببحححدررسصطعفک")


def longest(tokens: Sequence[Token], place: int) -> tuple[Entry | None, int]:
    """The longest concept that begins with a token, and how many tokens it has; None and 0 where there is none."""
    first = tokens[place]
    best, children = node_of(first.native, first.script)
    length = 0 if best is None else 1
    for depth, token in enumerate(tokens[place + 1 : place + LONGEST_PHRASE], start=2):
        if not children:
            break
        found = children.get(token.native)
        if found is None:
            found = next((children[w] for w in _other_forms(token) if w in children), None)
        if found is None:
            break
        if found[0] is not None:
            best, length = found[0], depth
        children = found[1]
    return best, length


@lru_cache(maxsize=200_000)
def node_of(native: str, script: Script) -> tuple[Entry | None, Trie]:
    """Where in the table of concepts a phrase that begins with a token goes on.

    A shorter word that is misspelt may begin a phrase (joit stock company), but is no concept by itself.
    """
    trie = word_trie()
    if (found := trie.get(native)) is not None:
        return found
    if script == "latin":
        if (found := trie.get(meant_alone(native))) is not None:
            return found
        return None, trie.get(corrected_inside(native), NOTHING)[1]
    forms = _other_forms(Token(native, native, 0, len(native), script))
    return next((trie[form] for form in forms if form in trie), NOTHING)


def _other_forms(token: Token) -> Iterator[str]:
    """Other forms of a token under which a concept may be kept: corrected, or without what inflection adds to it."""
    if token.script == "latin":
        yield corrected_inside(token.native)
    elif token.script == "arabic" and token.native in arabic_words():
        yield _ARTICLE.sub("", token.native)
    elif token.script == "arabic" and len(token.native) > LEAST_INFLECTED:
        for word in (token.native, _PREFIX.sub("", token.native)):
            bare = _ARTICLE.sub("", word)
            for form in dict.fromkeys((bare, _ENDING.sub("", bare))):
                for whole in (form, "ال" + form):
                    yield from (whole, whole + "ه", whole + "ی", whole + "یه")
        yield _dotted().get(token.native.translate(_DOTLESS), "")
    elif token.script == "arabic" and len(token.native) == LEAST_DOTTED:
        yield _SHORT_PREFIX.sub("", token.native)
        yield _dotted().get(token.native.translate(_DOTLESS), "")
    elif token.script == "cyrillic":
        yield from _inflected().get(_CASE.sub("", token.native), ())


@cache
def _dotted() -> Mapping[str, str]:
    """Arabic legal forms without their dots → the word, where it can be but one; corporate words are as written."""
    legal = {t.native for row in LEGAL.values() for t in row_tokens(row)}
    found = unmistaken(
        (word.translate(_DOTLESS), word, meaning)
        for word, meaning in corporate_words()
        if len(word) >= LEAST_DOTTED and not word.isascii()
    )
    return {form: word for form, word in found.items() if word in legal}


@cache
def _inflected() -> Mapping[str, tuple[str, ...]]:
    """Stem of a Russian word of legal forms, corporate words and places → the words as the tables write them."""
    words: dict[str, dict[str, None]] = {}
    for table in (LEGAL, GENERIC, PLACES):
        for row in table.values():
            for token in row_tokens(row):
                if token.script == "cyrillic" and len(token.native) > LEAST_INFLECTED:
                    words.setdefault(_CASE.sub("", token.native), {})[token.native] = None
    return {form: tuple(found) for form, found in words.items()}
