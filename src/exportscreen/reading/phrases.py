"""The words of legal forms, corporate words, places, numbers, labels and titles: one tree of all, and single words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from exportscreen.reading.concepts import GENERIC, LABELS, LEGAL, NUMBERS, PLACES, STOPS, TITLES, UnitKind
from exportscreen.reading.kept import kept
from exportscreen.reading.meanings import phrases
from exportscreen.reading.tokens import Token, tokenize

Entry = tuple[str, UnitKind]
Trie = dict[str, "tuple[Entry | None, Trie]"]
NOTHING: tuple[Entry | None, Trie] = (None, {})
LEAST_BOUND = 5  # letters of a corporate word that may be bound to the next


def _tree_of(packed: Mapping[str, Any]) -> Trie:
    """A tree of concepts that was written as JSON."""
    return {word: (tuple(entry) if entry else None, _tree_of(rest)) for word, (entry, rest) in packed.items()}


@kept("concepts", dict, _tree_of)
def word_trie() -> Trie:
    """Concept words by their tokens' native forms; built once, on first use."""
    root: Trie = {}

    def put(words: str, entry: Entry) -> None:
        for word in words.split("|"):
            tokens = tokenize(word)
            if not tokens:
                continue
            node = root
            for i, token in enumerate(tokens):
                found, children = node.get(token.native, (None, {}))
                if i == len(tokens) - 1 and found is None:
                    found = entry
                node[token.native] = (found, children)
                node = children
            if len(tokens) > 1 and all(len(t.native) > 1 and t.script == "arabic" for t in tokens):
                whole = "".join(t.native for t in tokens)  # a text may have lost the zero-width space between them
                found, children = root.get(whole, (None, {}))
                root[whole] = (found or entry, children)

    for ident, words in LEGAL.items():
        put(words, (f"={ident}", "legal"))
        put("|".join(w.replace("company", "co") for w in words.split("|") if " company" in w), (f"={ident}", "legal"))
    for ident, words in PLACES.items():
        put(words, (f"@{ident}", "place"))
    for ident, words in GENERIC.items():
        put(words, (f"#{ident}", "generic"))
        put("|".join(f"{word} ye" for word in words.split("|") if _may_be_bound(word)), (f"#{ident}", "generic"))
    for ident, words in NUMBERS.items():
        put(words, (ident, "number"))
    for phrase in phrases():
        put(phrase, ("", "word"))
    put(STOPS, ("", "stop"))
    put(LABELS, ("", "stop"))
    put(TITLES, ("", "title"))
    return root


def _may_be_bound(word: str) -> bool:
    """Whether a corporate word may be Persian, and ends in a vowel, so that -ye binds it to the next (sanaye-ye)."""
    return word.isascii() and word.isalpha() and len(word) >= LEAST_BOUND and word[-1] in "aehiou"


@cache
def corporate_forms() -> frozenset[str]:
    """All that the tree has for legal forms and corporate words, each written as one word."""
    found: set[str] = set()
    branches = [("", word_trie())]
    while branches:
        begun, tree = branches.pop()
        for word, (entry, rest) in tree.items():
            if entry is not None and entry[1] in {"legal", "generic"}:
                found.add(begun + word)
            if rest:
                branches.append((begun + word, rest))
    return frozenset(found)


@cache
def row_tokens(row: str) -> tuple[Token, ...]:
    """Tokens of all words of one row of a table."""
    return tokenize(row.replace("|", " "))


@kept("known", sorted, frozenset)
def known() -> frozenset[str]:
    """Every single word of legal forms, corporate words, places and numbers."""
    tables = (LEGAL, GENERIC, PLACES, NUMBERS)
    return frozenset(t.native for table in tables for words in table.values() for t in row_tokens(words))


@cache
def corporate_words() -> tuple[tuple[str, str], ...]:
    """Single words of legal forms and corporate words, with what each means by itself (itself, where nothing)."""
    words = (token.native for table in (LEGAL, GENERIC) for row in table.values() for token in row_tokens(row))
    entries = ((word, word_trie().get(word, NOTHING)[0]) for word in words)
    return tuple((word, entry[0] if entry is not None else word) for word, entry in entries)
