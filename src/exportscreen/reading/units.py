"""Units of a text: words, numbers and the concepts that tokens express, also torn, misspelt or inflected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import Any, NamedTuple

from exportscreen.reading.background import is_met, is_own
from exportscreen.reading.concepts import GENERIC, LABELS, LEGAL, NUMBERS, PLACES, STOPS, TITLES, UnitKind, given
from exportscreen.reading.kept import kept
from exportscreen.reading.meanings import ARABIC, RUSSIAN, arabic_words, phrases
from exportscreen.reading.tokens import Script, Token, fold, tokenize


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


_Entry = tuple[str, UnitKind]
Trie = dict[str, "tuple[_Entry | None, Trie]"]
_NOTHING: tuple[_Entry | None, Trie] = (None, {})


def _tree_of(packed: Mapping[str, Any]) -> Trie:
    """A tree of concepts that was written as JSON."""
    return {word: (tuple(entry) if entry else None, _tree_of(rest)) for word, (entry, rest) in packed.items()}


@kept("concepts", dict, _tree_of)
def word_trie() -> Trie:
    """Concept words by their tokens' native forms; built once, on first use."""
    root: Trie = {}

    def put(words: str, entry: _Entry) -> None:
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
    for ident, words in NUMBERS.items():
        put(words, (ident, "number"))
    for phrase in phrases():
        put(phrase, ("", "word"))
    put(STOPS, ("", "stop"))
    put(LABELS, ("", "stop"))
    put(TITLES, ("", "title"))
    return root


SURNAMES = frozenset("김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민")
"""Korean surnames of one syllable: a token of three syllables that starts with one is a person's name."""
ORDINALS = frozenset({"st", "nd", "rd", "th"})
LEAST_CORRECTED = 7  # letters from which a corporate word is known though one letter is wrong
_VOWELS = re.compile("[aeiou]")
_INNER_VOWELS = re.compile("(?<=.)[aeiou]")
LONGEST_CORRECTED = 40  # letters of a misspelt corporate word
LEAST_FIRST_WRONG = 9  # letters from which its first letter may be the wrong one
ENDS = 5  # first and last letters by which most words are told from misspelt corporate words
LEAST_INSIDE = 5  # the same inside a phrase that has begun (joint stoc company)
MISREAD = str.maketrans({"0": "o", "1": "i", "5": "s", "8": "b"})  # digits that optical reading puts for letters
LEAST_LEGAL = 6  # letters of a legal form that may stand without a space beside another word
LEAST_PART = 10  # the same of a word that is part of one (otvetstvennostyu)
LEAST_RUN_TOGETHER = 8  # letters of the two together
PREFIXES = frozenset({"un", "ac", "re", "de", "in", "inter"})  # unlimited, accompany, reliability
CUT = frozenset({"hangul", "kana", "arabic"})  # scripts in which words are run together
LEAST_MET = 4  # letters of each of two known Arabic words that are run together
LEAST_MADE = 3  # the same of what is made
MAKING = "سازی"
LEAST_DOTTED = 6  # letters of an Arabic corporate word that is known though its dots are wrong
LEAST_LEGAL_DOTTED = 4  # the same of a legal form
LEAST_TORN = 6  # letters of a corporate word that is torn in two
LONGEST_PHRASE = 8  # tokens of a concept
LEAST_READ = 4  # letters of a word into which misread digits are read back


@cache
def _row_tokens(row: str) -> tuple[Token, ...]:
    """Tokens of all words of one row of a table."""
    return tokenize(row.replace("|", " "))


@kept("known", sorted, frozenset)
def _known() -> frozenset[str]:
    """Every single word of legal forms, corporate words, places and numbers."""
    tables = (LEGAL, GENERIC, PLACES, NUMBERS)
    return frozenset(t.native for table in tables for words in table.values() for t in _row_tokens(words))


@kept("slips", dict, dict)
def _one_off() -> Mapping[str, str]:
    """Legal and corporate words, and what is left of them without one letter → the word, where it can be but one."""
    return _unmistaken(
        (form, word, meaning)
        for word, meaning in corporate_words()
        if len(word) >= LEAST_INSIDE
        for form in (word, *_shorter(word))
    )


@cache
def corporate_words() -> tuple[tuple[str, str], ...]:
    """Single words of legal forms and corporate words, with what each means by itself (itself, where nothing)."""
    words = (token.native for table in (LEGAL, GENERIC) for row in table.values() for token in _row_tokens(row))
    entries = ((word, word_trie().get(word, _NOTHING)[0]) for word in words)
    return tuple((word, entry[0] if entry is not None else word) for word, entry in entries)


def _unmistaken(forms: Iterable[tuple[str, str, str]]) -> Mapping[str, str]:
    """Form → the word it stands for, the shortest where all that it may stand for mean the same; others left out."""
    found: dict[str, dict[str, str]] = {}
    for form, word, meaning in forms:
        meant = found.setdefault(form, {})
        meant[meaning] = min(word, meant.get(meaning, word), key=lambda w: (len(w), w))
    return {form: next(iter(meant.values())) for form, meant in found.items() if len(meant) == 1}


def _shorter(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


@cache
def _ends() -> tuple[frozenset[str], frozenset[str]]:
    """First and last letters of what `_one_off` holds: a word with others can only lack one of these."""
    return frozenset(form[:ENDS] for form in _one_off()), frozenset(form[-ENDS:] for form in _one_off())


def told_words() -> Iterator[str]:
    """Words of which a table says something, and first halves of torn ones; `slips` are what others may misspell.

    A word of two letters or more that is none of these, has no long legal form at an end (`long_forms`) and gives no
    slip when one of its letters is left out or ee or oo is written as i or u, is a word and nothing else.
    """
    return chain(word_trie(), _known(), given(), halves(), _vowelless())


def slips() -> Iterable[str]:
    """Corporate words, and what is left of them without one letter."""
    return _one_off()


@lru_cache(maxsize=200_000)
def _meant(word: str) -> str:
    """The corporate word that a word misspells, or the word itself.

    One letter may be dropped, added, changed or change places with its neighbour, ee and oo may stand for i and u, or
    all vowels inside may be left out (cmpny). Words that people know misspell nothing (tracing is not trading), unless
    they are plurals.
    """
    if not LEAST_INSIDE - 1 <= len(word) <= LONGEST_CORRECTED or word in _known() or word in given():
        return word
    if is_own(word) and (word[-1] != "s" or word[:-1] not in _known()):
        return word
    if _INNER_VOWELS.search(word) is None:
        return _vowelless().get(word, word)
    table, size = _one_off(), len(word)
    heads, tails = _ends()
    first = 0 if word[-ENDS:] in tails else max(0, size - ENDS)
    forms = [word[:i] + word[i + 1 :] for i in range(first, size if word[:ENDS] in heads else min(ENDS, size))]
    forms.insert(0, word)
    if "ee" in word or "oo" in word:
        forms.insert(0, word.replace("ee", "i").replace("oo", "u"))
    found = [] if table.keys().isdisjoint(forms) else [table[form] for form in forms if form in table]
    found = [other for other in found if abs(len(other) - size) <= 1]
    return min(found, key=lambda other: other[0] != word[0], default=word)


def _meant_alone(word: str) -> str:
    """The same of a word beside which nothing tells what it is: a longer one, and few with another first letter."""
    meant = _meant(word)
    least = LEAST_CORRECTED if meant[0] == word[0] else LEAST_FIRST_WRONG
    return meant if len(meant) >= least else word


def corrected_inside(word: str) -> str:
    """The same of a word before or behind others of a concept."""
    meant = _meant(word)
    return meant if len(meant) >= LEAST_INSIDE else word


def is_misspelt(word: str) -> bool:
    """Whether a word is none, and taken for a corporate word that it misspells."""
    return _meant(word) != word


@cache
def _vowelless() -> Mapping[str, str]:
    """Long corporate words without the vowels after their first letter → the word, where it can be but one."""
    return _unmistaken(
        (word[0] + _VOWELS.sub("", word[1:]), word, meaning)
        for word, meaning in corporate_words()
        if len(word) >= LEAST_CORRECTED and word.isascii()
    )


def read_units(tokens: Sequence[Token]) -> tuple[Unit, ...]:
    """Group the tokens of a name or text into units, the longest concept first."""
    words = [token.native for token in tokens]
    if any(token.glued or token.script in CUT for token in tokens) or any(map(legal_part, words)):
        tokens = tuple(_repaired(tokens))
        words = [token.native for token in tokens]
    if any(is_torn(word, following) for word, following in pairwise(words)):
        tokens = tuple(_mended(tokens))
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
        entry, length = _longest(tokens, place)
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
    node = _node(native, script)
    if node[1] or (len(native) == 1 and node[0] is not None):
        return None
    return read_alone(native, key, script)


def read_alone(native: str, key: str, script: Script) -> tuple[str, str, UnitKind]:
    """Key, raw form and kind of a token's unit where nothing stands beside it."""
    if script == "latin" and len(native) > 1 and _node(native, script)[0] is None:
        return key, key, "word"
    unit = _unit((Token(key, native, 0, len(native), script),), _node(native, script)[0])
    return unit.key, unit.raw, unit.kind


@lru_cache(maxsize=200_000)
def _node(native: str, script: Script) -> tuple[_Entry | None, Trie]:
    """Where in the table of concepts a phrase that begins with a token goes on.

    A shorter word that is misspelt may begin a phrase (joit stock company), but is no concept by itself.
    """
    trie = word_trie()
    if (found := trie.get(native)) is not None:
        return found
    if script == "latin":
        if (found := trie.get(_meant_alone(native))) is not None:
            return found
        return None, trie.get(corrected_inside(native), _NOTHING)[1]
    forms = _other_forms(Token(native, native, 0, len(native), script))
    return next((trie[form] for form in forms if form in trie), _NOTHING)


def may_open(word: str) -> bool:
    """Whether a concept of several words may begin with a plain word."""
    return bool(after(word))


def opens(word: str, following: str) -> bool:
    """Whether one may begin with these two."""
    rest = after(word)
    return following in rest or corrected_inside(following) in rest


@cache
def halves() -> Mapping[str, frozenset[str]]:
    """First halves of torn corporate words → what follows them (`is_torn`)."""
    known = _known()
    found: dict[str, set[str]] = {}
    for word in known:
        if len(word) >= LEAST_TORN and word.isascii():
            for size in range(2, len(word) - 1):
                if word[:size] not in known and word[size:] not in known:
                    found.setdefault(word[:size], set()).add(word[size:])
    return {first: frozenset(seconds) for first, seconds in found.items()}


@lru_cache(maxsize=200_000)
def after(word: str) -> Trie:
    """What may follow a plain word in a phrase."""
    return _node(word, "digit" if word.isdecimal() else "latin")[1]


@lru_cache(maxsize=65536)
def phrase_of(words: tuple[str, ...]) -> tuple[str, str, UnitKind, int] | None:
    """Key, raw form, kind and number of words of the longest concept that plain words begin with, two or more."""
    tokens = [Token(w, w, i, i, "digit" if w.isdecimal() else "latin") for i, w in enumerate(words)]
    entry, length = _longest(tokens, 0)
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
    if any(t.script == "latin" and len(t.native) == 1 and not word_trie().get(t.native, _NOTHING)[0] for t in beside):
        return True
    return token.capital and not any(t.upper for t in beside)


def _is_sign(tokens: Sequence[Token], place: int, entry: _Entry, units: Sequence[Unit]) -> bool:
    """Whether a Han sign for `and` is part of a name (和平, 永和): it joins nothing but corporate words and places."""
    if entry[1] != "stop" or tokens[place].native != AND:
        return False
    joined = _longest(tokens, place + 1)[0] if place + 1 < len(tokens) else None
    return not units or units[-1].kind not in CONCEPTS or joined is None or joined[1] not in CONCEPTS


def _overlaps(tokens: Sequence[Token], place: int, length: int) -> bool:
    """Whether a Han concept takes the first sign of a better one and leaves its rest alone: 海光电子 is 海光 + 电子."""
    if tokens[place].script != "han" or length < 2 or place + length >= len(tokens):
        return False
    if _longest(tokens, place + length)[0] is not None:
        return False
    return any(start + _longest(tokens, start)[1] > place + length for start in range(place + 1, place + length))


def _repaired(tokens: Sequence[Token]) -> Iterator[Token]:
    """Tokens with misread digits read back (PAR5IAN, L1MITED) and unspaced Hangul and Kana cut at corporate words."""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.script in {"hangul", "kana"}:
            yield from _cut(token)
        elif token.native in HAN_DIGITS and (count := _digits(tokens, place)):
            last = tokens[place + count - 1]
            number = "".join(str(HAN_DIGITS[t.native]) for t in tokens[place : place + count])
            yield Token(number, number, token.start, last.end, "digit", token.glued)
            place += count
            continue
        elif token.script == "arabic":
            at = meeting_of(token.native)
            yield from (_piece(token, 0, at), _piece(token, at, len(token.native))) if at else (token,)
        elif token.script == "latin" and (at := legal_part(token.native)):
            yield from (_piece(token, 0, at), _piece(token, at, len(token.native)))
        elif (
            token.script == "latin" and token.glued and token.native in ORDINALS and tokens[place - 1].script == "digit"
        ):
            pass  # 11th
        elif token.script in {"digit", "latin"} and place + 1 < len(tokens) and tokens[place + 1].glued:
            end = place + 1
            while end < len(tokens) and tokens[end].glued and tokens[end].script in {"digit", "latin"}:
                end += 1
            read = _read_back(tokens[place:end])
            if read is not None:
                yield read
                place = end
                continue
            yield token
        else:
            yield token
        place += 1


def _digits(tokens: Sequence[Token], place: int) -> int:
    """How many Han digits one number is written with, as serial numbers of institutes are (第七〇一研究所); else 0."""
    count = 0
    while place + count < len(tokens) and tokens[place + count].native in HAN_DIGITS:
        count += 1
    return count if count >= LEAST_DIGITS and any(t.script == "han" for t in tokens[place : place + count]) else 0


@lru_cache(maxsize=200_000)
def meeting_of(word: str) -> int:
    """Where an unknown Arabic word is to be cut into two known ones (جهادخودکفایی); 0 where it is not."""
    if len(word) < LEAST_MADE + LEAST_MET or _node(word, "arabic")[0] is not None or word in arabic_words():
        return 0
    known, meant = _known(), arabic_words()
    for at in range(LEAST_MADE, len(word) - LEAST_MET + 1):
        parts = word[:at], word[at:]
        if (at >= LEAST_MET or parts[1] == MAKING) and all(part in known or part in meant for part in parts):
            return at
    return 0


@lru_cache(maxsize=200_000)
def legal_part(word: str) -> int:
    """Where a word is to be cut before or after a long legal form (companyyaroslavl); 0 where it is not."""
    if len(word) < LEAST_RUN_TOGETHER or not (word.endswith(long_forms()) or word.startswith(long_forms())):
        return 0
    if word in _known() or is_own(word):
        return 0
    for form in long_forms():
        rest = len(word) - len(form)
        if rest >= 2 and word.endswith(form) and word[:rest] not in PREFIXES:
            return rest
        if rest >= 2 and word.startswith(form):
            return len(form)
    return 0


@cache
def long_forms() -> tuple[str, ...]:
    """Legal forms of one long Latin word, and longer words of others, the longest first."""
    forms = [tokenize(form) for row in LEGAL.values() for form in row.split("|")]
    words = {
        t.native for form in forms for t in form if len(t.native) >= (LEAST_LEGAL if len(form) == 1 else LEAST_PART)
    }
    return tuple(sorted(filter(str.isascii, words), key=lambda word: (-len(word), word)))


def is_torn(word: str, following: str) -> bool:
    """Whether two words that nobody knows are one corporate word together: com pany, lia-bility."""
    return following in halves().get(word, ())


def _mended(tokens: Sequence[Token]) -> Iterator[Token]:
    """Tokens with the halves of torn corporate words put together."""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if place + 1 < len(tokens) and is_torn(token.native, tokens[place + 1].native):
            other = tokens[place + 1]
            whole = token.native + other.native
            yield token._replace(key=whole, native=whole, end=other.end, upper=token.upper and other.upper)
            place += 2
        else:
            yield token
            place += 1


def _read_back(part: Sequence[Token]) -> Token | None:
    """One word for letters with single digits among them that letters look like; None where digits may be meant.

    At an end of a word a digit is a letter only where that makes a word that people know, and the rest is none
    (Genera1).
    """
    letters = sum(len(t.key) for t in part if t.script == "latin")
    digits = [t for t in part if t.script == "digit"]
    if letters < LEAST_READ - 1 or not digits or any(len(t.native) > 1 or t.native not in "0158" for t in digits):
        return None
    joined = "".join(t.native for t in part)
    forms = [joined.translate(MISREAD), joined.replace("1", "l").translate(MISREAD)]
    word = next((form for form in forms if form in _known()), None) or next(filter(is_met, forms), forms[0])
    rest = joined.strip("0158")
    if rest != joined and not (rest not in _known() if word in _known() else is_met(word) and not is_met(rest)):
        return None
    first = part[0]
    upper = all(t.upper or len(t.native) == 1 for t in part)
    return Token(
        word, word, first.start, part[-1].end, "latin", first.glued, first.capital or first.script == "digit", upper
    )


def _cut(token: Token) -> Iterator[Token]:
    """A token of a script that writes words together, cut before or after a corporate word of two signs or more."""
    word = token.native
    if word in _known() or len(word) < 3:
        yield token
        return
    if token.script == "hangul" and len(word) == 3 and word[0] in SURNAMES and not word.endswith(tuple(_known())):
        yield from (_piece(token, 0, 1), _piece(token, 1, 3))
        return
    for size in range(len(word) - 1, 1, -1):
        for start in (len(word) - size, 0):
            if word[start : start + size] in _known():
                for a, b in ((0, start), (start, start + size), (start + size, len(word))):
                    if a < b:
                        cut = _piece(token, a, b)
                        yield from (_cut(cut) if (a, b) != (start, start + size) else (cut,))
                return
    yield token


def _piece(token: Token, first: int, last: int) -> Token:
    """Part of a token; where invisible characters stand in it, each part keeps the place of the whole."""
    word = token.native[first:last]
    whole = len(token.native) != token.end - token.start
    start, end = (token.start, token.end) if whole else (token.start + first, token.start + last)
    return Token("".join(t.key for t in tokenize(word)), word, start, end, token.script, first > 0 or token.glued)


def _unit(part: Sequence[Token], entry: _Entry | None) -> Unit:
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


@cache
def _han_entries() -> Mapping[tuple[str, str], str]:
    """Key and reading of a corporate word or place in Han signs → the signs, the first of the table where several."""
    found: dict[tuple[str, str], str] = {}
    for mark, table in (("#", GENERIC), ("@", PLACES), ("", NUMBERS)):
        for ident, row in table.items():
            for word in row.split("|"):
                tokens = tokenize(word)
                if tokens and all(t.script == "han" for t in tokens):
                    raw = "".join(t.key for t in tokens)
                    found.setdefault((mark + ident, raw), "".join(t.native for t in tokens))
    return found


AND = "和"
HAN_DIGITS = {sign: value for value, signs in enumerate(("〇零0", *"一二三四五六七八九")) for sign in signs}
LEAST_DIGITS = 3  # Han digits in a row that are one number; two may be a name (三一)
CONCEPTS = frozenset({"generic", "place"})
LEAST_INFLECTED = 4  # letters of a word; longer ones are tried without prefixes and endings
_ARTICLE = re.compile("^(?:وال|بال|فال|کال|ال|لل)(?=...)")
_PREFIX = re.compile("^[وبلف](?=....)")  # and, in, for, so: written together with the next word
_SHORT_PREFIX = re.compile("^ل(?=...$)")  # for, before a short word: لنقل is for transport
_ENDING = re.compile("(?<=...)(?:هایی|های|ها|یه|ات|ین|ون|ان|ی|ه)$")
LEAST_PLURAL = 5  # letters that stand before -ов and -ев of a plural: in shorter words they are surnames' (Банков)
_CASE = re.compile(f"(?<=....)(?:{'|'.join(fold(s) for s in RUSSIAN)})$|(?<={'.' * LEAST_PLURAL})(?:ов|ев|оу|ау|ів)$")


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
    elif token.script == "arabic" and len(token.native) == LEAST_LEGAL_DOTTED:
        yield _SHORT_PREFIX.sub("", token.native)
        yield _dotted().get(token.native.translate(_DOTLESS), "")
    elif token.script == "cyrillic":
        yield from _inflected().get(_CASE.sub("", token.native), ())


_DOTLESS = str.maketrans("پتثجچخذزژشضظغقگ", "بببحححدررسصطعفک")


@cache
def _dotted() -> Mapping[str, str]:
    """Longer Arabic corporate words without their dots → the word, where it can be but one."""
    legal = {t.native for row in LEGAL.values() for t in _row_tokens(row)}
    return _unmistaken(
        (word.translate(_DOTLESS), word, meaning)
        for word, meaning in corporate_words()
        if len(word) >= (LEAST_LEGAL_DOTTED if word in legal else LEAST_DOTTED) and not word.isascii()
    )


@cache
def _inflected() -> Mapping[str, tuple[str, ...]]:
    """Stem of a Russian word of legal forms, corporate words and places → the words as the tables write them."""
    words: dict[str, dict[str, None]] = {}
    for table in (LEGAL, GENERIC, PLACES):
        for row in table.values():
            for token in _row_tokens(row):
                if token.script == "cyrillic" and len(token.native) > LEAST_INFLECTED:
                    words.setdefault(_CASE.sub("", token.native), {})[token.native] = None
    return {form: tuple(found) for form, found in words.items()}


def _longest(tokens: Sequence[Token], place: int) -> tuple[_Entry | None, int]:
    first = tokens[place]
    best, children = _node(first.native, first.script)
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
