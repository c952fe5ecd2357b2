"""The units of plain texts, known by their words alone: texts of ASCII letters are read a hundred times sooner so.

What a text is split into here is what `read_units` makes of it, word for word; where that cannot be told from the
words, a text is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from string import ascii_letters
from typing import NamedTuple

from exportscreen.reading.lookup import LONGEST_PHRASE
from exportscreen.reading.misspelt import corrected_inside
from exportscreen.reading.phrases import Trie, word_trie
from exportscreen.reading.repairs import LEAST_APART, LEAST_READ, cut_of, halves, is_torn
from exportscreen.reading.tokens import APOSTROPHES, fold_char, joins
from exportscreen.reading.units import after, may_open, opens, phrase_of, read_alone

Part = str | tuple[str, ...]
"""A word, a capital where a letter is an initial, or the words of a phrase that is one concept."""

MOST_WORDS = 200_000  # words that are remembered
LETTER, _OPENER, HALF, RUN_TOGETHER = 1, 2, 4, 8
LEAST_LETTERS = LEAST_READ - 1  # letters beside which a digit may be a misread one
_FIRST_HALVES = frozenset({_OPENER, HALF, _OPENER | HALF})
"""Roles that only a word's follower can give it."""
_WORD = re.compile(r"[A-Za-z]+|[0-9]+")
_GLUED = re.compile(r"[0-9](?:(?=[A-Za-z])|(?<=[A-Za-z][0-9]))")
_APOSTROPHE = re.compile(f"[{''.join(sorted(APOSTROPHES))}]")
_RUN = re.compile(r"[a-z0-9]+")
_MISREAD = re.compile(r"(?<![0-9])[0158](?=[a-z])|(?<=[a-z])[0158](?![0-9])")
_APART = re.compile(rf"(?<![A-Za-z])[A-Za-z](?:[^A-Za-z0-9]+[A-Za-z](?![A-Za-z])){{{LEAST_APART - 1}}}")
_ORDINAL = re.compile(r"[0-9](?:st|nd|rd|th)(?![a-z])")


class _Folded(dict[int, str]):
    """Code point → its Latin letters, a space for a separator; itself if of another script."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        script, native, _ = fold_char(char)
        if script is None:
            folded = char if code < 0x80 else " "
        elif script in {"latin", "digit"} or not native:
            folded = native.capitalize() if char.isupper() else native
        else:
            folded = char
        self[code] = folded
        return folded


_LATIN = _Folded()


def as_ascii(text: str) -> str | None:
    """A text with its letters as ASCII ones, case kept, and without apostrophes; None where that cannot be done."""
    if text.isascii() and "'" not in text and "`" not in text:
        return text
    if _APOSTROPHE.search(text) is not None:
        if not text.isascii() and any(not "".join(_APOSTROPHE.split(part)).isascii() for part in _quoted(text)):
            return None
        text = _without_apostrophes(text)
    if not text.isascii():
        text = text.translate(_LATIN)
    return text if text.isascii() else None


def _quoted(text: str) -> Iterator[str]:
    """What stands between spaces and has apostrophes."""
    return (part for part in text.split() if _APOSTROPHE.search(part) is not None)


def _without_apostrophes(text: str) -> str:
    """A text with spaces for possessives and for apostrophes that join nothing; the others are left out."""
    found: list[str] = []
    done = capitals = 0
    word = ""  # how the word begins that the apostrophe follows
    for apostrophe in _APOSTROPHE.finditer(text):
        place = apostrophe.start()
        if place < done:
            continue
        part = text[done:place]
        done = place + 1
        found.append(part)
        letters = part[len(part.rstrip(ascii_letters)) :]
        if len(letters) < len(part):
            word, capitals = "", 0
        word, capitals = word + letters[:4], capitals + sum(map(str.isupper, letters))
        if not word or not joins(word[:4].lower(), capitals, text, place):
            found.append(" ")
            word, capitals = "", 0
            following = text[done + 1 : done + 2]
            if text[done : done + 1] in {"s", "S"} and (following in APOSTROPHES or not following.isalnum()):
                done += 1
        word = word[:4]
    return "".join(found) + text[done:]


def plain_parts(text: str) -> Sequence[Part] | None:
    """The words and phrases of a plain text, one for each unit; None where it must be read in full."""
    folded = as_ascii(text)
    if folded is None:
        return None
    lower = folded.lower()
    if (_GLUED.search(folded) is not None and _is_misread(lower)) or _APART.search(folded) is not None:
        return None
    words = _WORD.findall(lower)
    if len(_ROLES) > MOST_WORDS:
        _ROLES.clear()
    roles = list(map(_ROLES.__getitem__, words))
    if not any(roles):
        return words
    words.append("")
    special = [
        i for i, role in enumerate(roles) if role and (role not in _FIRST_HALVES or _meet(words[i], words[i + 1]))
    ]
    words.pop()
    return _parts(words, roles, special, folded) if special else words


def _is_misread(text: str) -> bool:
    """Whether digits may be misread letters of a word (PAR5IAN), or the beginning of an ordinal."""
    return _ORDINAL.search(text) is not None or any(
        sum(map(str.isalpha, run)) >= LEAST_LETTERS and _MISREAD.search(run) for run in _RUN.findall(text)
    )


class _Roles(dict[str, int]):
    """What a word may be besides itself, which its neighbours decide; 0 for most words."""

    def __missing__(self, word: str) -> int:
        self[word] = role = _role(word) | _OPENER * may_open(word)
        return role


def _role(word: str) -> int:
    if word[0] <= "9":
        return 0
    letter = len(word) == 1 and read_alone(word, word, "latin")[2] != "initial"
    return LETTER * letter | HALF * (word in halves()) | RUN_TOGETHER * (cut_of(word) > 0)


_ROLES = _Roles()


class PhraseTable(NamedTuple):
    """Concepts of several plain words as a tree, for a reader that knows words by numbers; node 0 has no branches."""

    starts: Sequence[int]
    """For each node where its branches begin; one more says where the last ones end."""
    labels: Sequence[int]
    """For each branch the number of the word that leads along it."""
    nodes: Sequence[int]
    """The node where it ends."""
    entries: Sequence[bool]
    """Whether the words up to there are a concept."""
    node_of: Mapping[int, int]
    """Identity of the words that may follow (`after`) → node."""
    label_of: Mapping[str, int]


@cache
def phrase_table() -> PhraseTable:
    """The tree of all concepts that plain words may express; labels begin with 1."""
    trees: list[Trie] = [{}]
    node_of: dict[int, int] = {}
    label_of: dict[str, int] = {}

    def number(tree: Trie) -> int:
        if not any(map(str.isascii, tree)):
            return 0
        if id(tree) not in node_of:
            node_of[id(tree)] = len(trees)
            trees.append(tree)
        return node_of[id(tree)]

    for word, (_, tree) in word_trie().items():
        if word.isascii():
            number(tree)
    starts, labels, nodes, entries = [0], [], [], []
    for tree in trees:  # grows under way
        for word, (entry, rest) in tree.items():
            if word.isascii():
                labels.append(label_of.setdefault(word, len(label_of) + 1))
                nodes.append(number(rest))
                entries.append(entry is not None)
        starts.append(len(labels))
    return PhraseTable(starts, labels, nodes, entries, node_of, label_of)


class Traits(NamedTuple):
    """What a plain word may be besides itself, in numbers."""

    role: int
    """Marks `LETTER`, `HALF` and `RUN_TOGETHER`."""
    node: int
    """Where in the `phrase_table` the phrases go on that it may open."""
    label: int
    """Its own number as a part of phrases; 0 for none."""
    meant: int
    """That of the word that it misspells."""


def traits_of(word: str) -> Traits:
    """The traits of a plain word in small letters, or of a number."""
    table = phrase_table()
    labels = table.label_of
    return Traits(
        _role(word), table.node_of.get(id(after(word)), 0), labels.get(word, 0), labels.get(corrected_inside(word), 0)
    )


def remember_traits(words: Mapping[str, Traits]) -> None:
    """Take up traits that another run of the same engine worked out."""
    _ROLES.update((word, traits.role | _OPENER * (traits.node > 0)) for word, traits in words.items())


def torn_words() -> Iterator[str]:
    """All corporate words that may be torn in two, with a space where they are."""
    return (f"{first} {second}" for first, seconds in halves().items() for second in seconds)


def _meet(word: str, following: str) -> bool:
    """Whether two neighbours are one torn word, or a phrase may begin with them."""
    return is_torn(word, following) or (bool(following) and opens(word, following))


def _parts(words: Sequence[str], roles: Sequence[int], special: Sequence[int], text: str) -> Sequence[Part] | None:
    if max(roles) >= RUN_TOGETHER:
        return None
    parts: list[Part] = []
    written: list[str] = []
    done = 0
    for place in special:
        if place < done:
            continue
        parts += words[done:place]
        word = words[place]
        following = words[place + 1] if place + 1 < len(words) else ""
        size = 0
        if _meet(word, following):
            if is_torn(word, following):
                return None
            phrase = phrase_of(tuple(words[place : place + LONGEST_PHRASE]))
            if phrase is not None:
                size = phrase[3]
                if size == len(phrase[1]) and parts and _is_letter(parts[-1]):
                    size, word = 0, word.upper()  # letters after an initial are more of them
        if size:
            parts.append(tuple(words[place : place + size]))
        elif roles[place] & LETTER and word.islower():
            written = written or _WORD.findall(text)
            parts.append(word.upper() if _is_initial(written, place) else word)
        else:
            parts.append(word)
        done = place + max(size, 1)
    parts += words[done:]
    return parts


def _is_letter(part: Part) -> bool:
    """Whether a part is an initial."""
    return isinstance(part, str) and len(part) == 1 and part >= "A" and (part.isupper() or not _ROLES[part] & LETTER)


def _is_initial(words: Sequence[str], place: int) -> bool:
    """Whether a small word of one letter is an initial: beside one (A. Q. Khan), or the only capital around."""
    beside = [*words[max(0, place - 1) : place], *words[place + 1 : place + 2]]
    if any(len(w) == 1 and w.isalpha() and not _ROLES[w.lower()] & LETTER for w in beside):
        return True
    return words[place].isupper() and not any(len(w) > 1 and w.isupper() for w in beside)
