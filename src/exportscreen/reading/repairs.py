"""Tokens put right before they are grouped: misread digits, words torn or written together, letters that are apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType

from exportscreen.reading.background import is_common, is_met, is_own
from exportscreen.reading.concepts import GENERIC, LEGAL, LETTERS, TITLES, given
from exportscreen.reading.lookup import longest, node_of
from exportscreen.reading.meanings import arabic_words
from exportscreen.reading.phrases import known, row_tokens
from exportscreen.reading.tokens import Script, Token, tokenize

SURNAMES = frozenset("김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민")
"""Korean surnames of one syllable: a token of three syllables that starts with one is a person's name."""
ORDINALS = frozenset({"st", "nd", "rd", "th"})
MISREAD = str.maketrans({"0": "o", "1": "i", "5": "s", "8": "b"})  # digits that optical reading puts for letters
LEAST_READ = 4  # letters of a word into which misread digits are read back
LEAST_LEGAL = 6  # letters of a legal form that may stand without a space beside another word
LEAST_PART = 10  # the same of a word that is part of one (otvetstvennostyu)
LEAST_TITLE = 4  # letters of a title that may stand so before a given name
LEAST_RUN_TOGETHER = 8  # letters of the two together
PREFIXES = frozenset({"un", "ac", "re", "de", "in", "inter"})  # unlimited, accompany, reliability
CUT = frozenset({"hangul", "kana", "arabic"})  # scripts in which words are run together
LEAST_MET = 4  # letters of each of two known Arabic words that are run together
LEAST_MADE = 3  # the same of what is made
MAKING = "سازی"
LEAST_TORN = 6  # letters of a corporate word that is torn in two
LEAST_REST = 3  # letters of its second half where the first is a word
LEAST_APART = 4  # letters that stand alone and are one word; fewer are initials, which may be one as well
APART_FORMS = ("sal", "spa", "srl", "as", "sa")  # legal forms that may follow such letters with no more between
LEAST_NAMED = 3  # Arabic names of letters in a row that are initials: by themselves most are small words
HAN_DIGITS = {sign: value for value, signs in enumerate(("〇零0", *"一二三四五六七八九")) for sign in signs}
LEAST_DIGITS = 3  # Han digits in a row that are one number; two may be a name (三一)


def repaired(tokens: Sequence[Token]) -> Sequence[Token]:
    """Tokens as they were meant."""
    if _has_letters_apart(tokens):
        tokens = tuple(_spelt_out(tokens))
    words = [token.native for token in tokens]
    if any(token.glued or token.script in CUT for token in tokens) or any(map(cut_of, words)):
        tokens = tuple(_put_right(tokens))
        words = [token.native for token in tokens]
    if any(is_torn(word, following) for word, following in pairwise(words)):
        tokens = tuple(_mended(tokens))
    return tokens


def _put_right(tokens: Sequence[Token]) -> Iterator[Token]:
    """Tokens with misread digits read back (PAR5IAN), numbers and spelt letters put together, others cut."""
    place = 0
    while place < len(tokens):
        repair = _REPAIRS.get(tokens[place].script)
        found = repair(tokens, place) if repair is not None else None
        made, count = ((tokens[place],), 1) if found is None else found
        yield from made
        place += count


_Repair = tuple[Sequence[Token], int]
"""Tokens, and for how many of those that were there they stand."""


def _of_signs(tokens: Sequence[Token], place: int) -> _Repair | None:
    """Han digits of one number as one token."""
    count = _digits(tokens, place)
    if not count:
        return None
    part = tokens[place : place + count]
    number = "".join(str(HAN_DIGITS[t.native]) for t in part)
    return (Token(number, number, part[0].start, part[-1].end, "digit", part[0].glued),), count


def _of_arabic(tokens: Sequence[Token], place: int) -> _Repair | None:
    """Names of letters as initials, or a word cut into two."""
    if count := _letters(tokens, place):
        part = tokens[place : place + count]
        return (_word_of(part, "".join(_names_of_letters()[token.native] for token in part)),), count
    at = meeting_of(tokens[place].native)
    return (_parted(tokens[place], at), 1) if at else None


def _of_latin(tokens: Sequence[Token], place: int) -> _Repair | None:
    """A word cut at a legal form or title, the end of an ordinal dropped (11th), or misread digits read back."""
    token = tokens[place]
    if at := cut_of(token.native):
        return _parted(token, at), 1
    if token.glued and token.native in ORDINALS and tokens[place - 1].script == "digit":
        return (), 1
    return _of_digits(tokens, place)


def _of_digits(tokens: Sequence[Token], place: int) -> _Repair | None:
    """Letters with digits among them as one word; 〇 is a digit too."""
    if signs := _of_signs(tokens, place):
        return signs
    end = place + 1
    while end < len(tokens) and tokens[end].glued and tokens[end].script in {"digit", "latin"}:
        end += 1
    read = _read_back(tokens[place:end])
    return None if read is None else ((read,), end - place)


def _of_syllables(tokens: Sequence[Token], place: int) -> _Repair | None:
    """A token of a script that writes words together, cut at corporate words."""
    return tuple(_cut(tokens[place])), 1


_REPAIRS: Mapping[Script, Callable[[Sequence[Token], int], _Repair | None]] = MappingProxyType(
    {
        "han": _of_signs,
        "arabic": _of_arabic,
        "latin": _of_latin,
        "digit": _of_digits,
        "hangul": _of_syllables,
        "kana": _of_syllables,
    }
)
"""How tokens of a script are put right."""


def _parted(token: Token, at: int) -> tuple[Token, Token]:
    return _piece(token, 0, at), _piece(token, at, len(token.native))


def _has_letters_apart(tokens: Sequence[Token]) -> bool:
    """Whether letters in a row stand alone, as many as only a spelt word has: I.R.I.S.L., C P M I E C."""
    alone = "".join("1" if len(token.native) == 1 and token.script == "latin" else " " for token in tokens)
    return "1" * LEAST_APART in alone


def _spelt_out(tokens: Sequence[Token]) -> Iterator[Token]:
    """Tokens with letters that stand alone, evenly spaced, as one word."""
    place = 0
    while place < len(tokens):
        count = _spelt(tokens, place)
        part = tokens[place : place + max(count, 1)]
        yield _word_of(part, "".join(token.native for token in part)) if count else part[0]
        place += len(part)


def _spelt(tokens: Sequence[Token], place: int) -> int:
    """How many letters from a place on are one word, without a legal form at their end; 0 where they are none."""
    count = _evenly_apart(tokens, place)
    if count < LEAST_APART or longest(tokens, place)[1] >= LEAST_APART:
        return 0
    letters = "".join(token.native for token in tokens[place : place + count])
    count -= next((len(form) for form in APART_FORMS if letters.endswith(form)), 0)
    return 0 if count < LEAST_APART or (is_common(letters[:count]) and letters[:count] not in known()) else count


def _evenly_apart(tokens: Sequence[Token], place: int) -> int:
    """How many letters in a row stand alone from a place on, as far apart as the first two: one sign or two."""
    count = 0
    for token in tokens[place:]:
        if token.script != "latin" or len(token.native) != 1:
            break
        last = place + count - 1
        if count and not 1 <= (gap := token.start - tokens[last].end) <= 2:
            break
        if count > 1 and gap != tokens[place + 1].start - tokens[place].end:
            break
        count += 1
    return count


def _word_of(part: Sequence[Token], word: str) -> Token:
    """Letters that are written apart as one Latin word."""
    first, last = part[0], part[-1]
    upper = all(token.capital or token.script == "arabic" for token in part)
    return Token(word, word, first.start, last.end, "latin", first.glued, upper, upper)


def _letters(tokens: Sequence[Token], place: int) -> int:
    """How many Arabic words from a place on are names of Latin letters, if they are enough to be initials; else 0."""
    count = 0
    while place + count < len(tokens) and tokens[place + count].native in _names_of_letters():
        count += 1
    return count if count >= LEAST_NAMED else 0


@cache
def _names_of_letters() -> Mapping[str, str]:
    return {token.native: letter for letter, row in LETTERS.items() for token in row_tokens(row)}


def _digits(tokens: Sequence[Token], place: int) -> int:
    """How many Han digits one number is written with, as serial numbers of institutes are (第七〇一研究所); else 0."""
    count = 0
    while place + count < len(tokens) and tokens[place + count].native in HAN_DIGITS:
        count += 1
    return count if count >= LEAST_DIGITS and any(t.script == "han" for t in tokens[place : place + count]) else 0


@lru_cache(maxsize=200_000)
def meeting_of(word: str) -> int:
    """Where an unknown Arabic word is to be cut into two known ones (جهادخودکفایی); 0 where it is not."""
    if len(word) < LEAST_MADE + LEAST_MET or node_of(word, "arabic")[0] is not None or word in arabic_words():
        return 0
    words, meant = known(), arabic_words()
    for at in range(LEAST_MADE, len(word) - LEAST_MET + 1):
        parts = word[:at], word[at:]
        if (at >= LEAST_MET or parts[1] == MAKING) and all(part in words or part in meant for part in parts):
            return at
    return 0


@lru_cache(maxsize=200_000)
def cut_of(word: str) -> int:
    """Where a word is to be cut in two; 0 where it is not.

    Before or after a long legal form (companyyaroslavl), or between a title and a given name (seyedmohammad).
    """
    if len(word) < LEAST_RUN_TOGETHER or not (word.endswith(edges()) or word.startswith(edges())):
        return 0
    if word in known() or is_own(word) or word in given():
        return 0
    for form in long_forms():
        rest = len(word) - len(form)
        if rest >= 2 and word.endswith(form) and word[:rest] not in PREFIXES:
            return rest
        if rest >= 2 and word.startswith(form):
            return len(form)
    return next((len(title) for title in _long_titles() if word.startswith(title) and word[len(title) :] in given()), 0)


@cache
def edges() -> tuple[str, ...]:
    """What words may begin or end with that are two."""
    return *long_forms(), *_long_titles()


@cache
def _long_titles() -> tuple[str, ...]:
    """Titles of one longer Latin word, the longest first."""
    words = {title for title in TITLES.split("|") if title.isascii() and title.isalpha() and len(title) >= LEAST_TITLE}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def long_forms() -> tuple[str, ...]:
    """Legal forms of one long Latin word, and longer words of others that are no corporate words, the longest first."""
    forms = [tokenize(form) for row in LEGAL.values() for form in row.split("|")]
    whole = {form[0].native for form in forms if len(form) == 1 and len(form[0].native) >= LEAST_LEGAL}
    parts = {token.native for form in forms for token in form if len(token.native) >= LEAST_PART}
    corporate = {token.native for row in GENERIC.values() for token in row_tokens(row)}
    return tuple(sorted(filter(str.isascii, whole | parts - corporate), key=lambda word: (-len(word), word)))


@cache
def halves() -> Mapping[str, frozenset[str]]:
    """First halves of torn corporate words → what follows them (`is_torn`).

    A half that is a word itself (corp-oration, indus-tries) needs another that nobody knows.
    """
    words = known()
    found: dict[str, set[str]] = {}
    for word in words:
        if len(word) >= LEAST_TORN and word.isascii():
            for size in range(2, len(word) - 1):
                first, second = word[:size], word[size:]
                if second not in words and (first not in words or _is_rest(second)):
                    found.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


def _is_rest(letters: str) -> bool:
    """Whether letters are no word and no name, so that they are left of one."""
    return len(letters) >= LEAST_REST and not is_met(letters) and letters not in given()


def is_torn(word: str, following: str) -> bool:
    """Whether two words are one corporate word together: com pany, lia-bility, corp-oration."""
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
    word = next((form for form in forms if form in known()), None) or next(filter(is_met, forms), forms[0])
    rest = joined.strip("0158")
    if rest != joined and not _completes(word, rest, joined[-1].isalpha()):
        return None
    first = part[0]
    upper = all(t.upper or len(t.native) == 1 for t in part)
    return Token(
        word, word, first.start, part[-1].end, "latin", first.glued, first.capital or first.script == "digit", upper
    )


def _completes(word: str, rest: str, is_first: bool) -> bool:
    """Whether a digit at an end of a word is a letter of it, and the rest no word beside a number.

    It makes a word that people know, or stands first, before four letters that nobody knows.
    """
    if word in known():
        return rest not in known()
    return not is_met(rest) and (is_met(word) or (is_first and len(rest) >= LEAST_READ))


def _cut(token: Token) -> Iterator[Token]:
    """A token of a script that writes words together, cut before or after a corporate word of two signs or more."""
    word = token.native
    if word in known() or len(word) < 3:
        yield token
        return
    if token.script == "hangul" and len(word) == 3 and word[0] in SURNAMES and not word.endswith(tuple(known())):
        yield from (_piece(token, 0, 1), _piece(token, 1, 3))
        return
    for size in range(len(word) - 1, 1, -1):
        for start in (len(word) - size, 0):
            if word[start : start + size] in known():
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
