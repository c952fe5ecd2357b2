"""Seeded treatments: what happens to a name between a list and a bill of lading.

Each operator takes a name and a random source and gives the name back changed, or unchanged where it does not apply.
The rates are fixed here and the caller gives the seed, so a set of treated names can be made again and is not stored.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType
from typing import Literal

from exportscreen.matching.names import read_name

Kind = Literal["organization", "person"]
Operator = Callable[[str, Random], str]

HOW_MANY = ((1, 0.50), (2, 0.35), (3, 0.15))
"""How many operators one name goes through, with the share of names."""

KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
OCR = (("0", "O"), ("O", "0"), ("l", "1"), ("I", "1"), ("rn", "m"), ("m", "rn"), ("B", "8"), ("S", "5"), ("cl", "d"))
SOUNDS = (
    ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("i", "ee"), ("u", "ou"), ("q", "gh"), ("gh", "q"), ("kh", "h"),
    ("y", "i"), ("c", "k"), ("k", "c"), ("x", "ks"), ("z", "s"), ("v", "w"), ("w", "v"), ("ei", "ey"),
    ("ai", "ay"), ("j", "dj"),
)  # fmt: skip
SHORT_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "industries": "Ind.", "industrial": "Ind.", "industry": "Ind", "international": "Intl", "technology": "Tech",
        "technologies": "Tech", "company": "Co", "engineering": "Eng", "electronics": "Elec", "electronic": "Elec",
        "trading": "Trdg", "general": "Gen", "manufacturing": "Mfg", "corporation": "Corp", "limited": "Ltd",
        "group": "Grp", "development": "Dev", "services": "Svcs", "institute": "Inst", "organization": "Org",
        "university": "Univ", "association": "Assoc", "department": "Dept",
    }
)  # fmt: skip
LEGAL_FORMS = ("Ltd", "Co. Ltd.", "LLC", "GmbH", "JSC", "Inc.", "S.A.", "FZE", "OOO", "PJSC", "Sdn Bhd", "Company")
LABELS = ("SHIPPER: {}", "M/S {}", "Consignee - {}", "c/o {}", "{} (Notify Party)", '"{}"', "BENEFICIARY {}")
HONORIFICS = ("Mr.", "Dr.", "Mr", "Eng.", "Prof.", "Haji", "Gen.")
HOMOGLYPHS: Mapping[str, str] = MappingProxyType(dict(zip("aeopcxyAEOPCXHKMT", "аеорсхуАЕОРСХНКМТ", strict=True)))
ACCENTS: Mapping[str, str] = MappingProxyType(dict(zip("aeioucnszAEIOU", "áéíóúçñšžÁÉÍÓÚ", strict=True)))
NUMERALS: Mapping[str, str] = MappingProxyType(
    {
        "1": "One", "2": "Two", "3": "Three", "4": "Four", "5": "Five", "6": "Six", "7": "Seven",
        "one": "1", "two": "2", "three": "3",
    }
)  # fmt: skip
PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "ben", "van", "von", "de", "der", "da", "di", "abu", "abd", "ul", "ur"}
)


def _long_words(name: str, least: int = 5) -> list[re.Match[str]]:
    return [m for m in re.finditer(r"[^\W\d_]+", name) if len(m.group()) >= least]


def _in_word(name: str, random: Random, change: Callable[[str, Random], str], least: int = 5) -> str:
    words = _long_words(name, least)
    if not words:
        return name
    word = random.choice(words)
    return name[: word.start()] + change(word.group(), random) + name[word.end() :]


def _cased(letter: str, like: str) -> str:
    return letter.upper() if like.isupper() else letter


def substitute(name: str, random: Random) -> str:
    """A neighbour on the keyboard in place of a letter."""

    def change(word: str, random: Random) -> str:
        i = random.randrange(len(word))
        row = next((r for r in KEYBOARD if word[i].lower() in r), "")
        if not row:
            return word
        at = row.index(word[i].lower())
        near = [row[k] for k in (at - 1, at + 1) if 0 <= k < len(row)]
        return word[:i] + _cased(random.choice(near), word[i]) + word[i + 1 :]

    return _in_word(name, random, change)


def transpose(name: str, random: Random) -> str:
    """Two neighbouring letters change places."""

    def change(word: str, random: Random) -> str:
        i = random.randrange(len(word) - 1)
        return word[:i] + word[i + 1] + word[i] + word[i + 2 :]

    return _in_word(name, random, change)


def drop_letter(name: str, random: Random) -> str:
    """One letter is missing."""

    def change(word: str, random: Random) -> str:
        i = random.randrange(1, len(word))
        return word[:i] + word[i + 1 :]

    return _in_word(name, random, change)


def double_letter(name: str, random: Random) -> str:
    """One letter stands twice."""

    def change(word: str, random: Random) -> str:
        i = random.randrange(len(word))
        return word[: i + 1] + word[i].lower() + word[i + 1 :]

    return _in_word(name, random, change)


def misread(name: str, random: Random) -> str:
    """One confusion of optical reading in a word: 0 for O, 1 for l, rn for m."""

    def change(word: str, random: Random) -> str:
        fits = [(a, b) for a, b in OCR if a in word]
        if not fits:
            return word
        a, b = random.choice(fits)
        return word.replace(a, b, 1)

    return _in_word(name, random, change)


def drop_vowels(name: str, random: Random) -> str:
    """The vowels inside one longer word are gone."""

    def change(word: str, _: Random) -> str:
        return word[0] + re.sub("[aeiouAEIOU]", "", word[1:])

    return _in_word(name, random, change, least=7)


def respell(name: str, random: Random) -> str:
    """One sound written as another romanisation would."""

    def change(word: str, random: Random) -> str:
        low = word.lower()
        fits = [(a, b) for a, b in SOUNDS if a in low]
        if not fits:
            return word
        a, b = random.choice(fits)
        at = low.index(a)
        new = word[:at] + (b.upper() if word.isupper() else b) + word[at + len(a) :]
        return new[:1].upper() + new[1:] if word[0].isupper() else new

    return _in_word(name, random, change, least=4)


def cut_field(name: str, _: Random) -> str:
    """The field holds 35 characters, or the last fifth of the name fell off."""
    size = 35 if len(name) > 38 else max(12, len(name) * 4 // 5)
    return name[:size].rstrip()


def join_words(name: str, random: Random) -> str:
    """The space between two words is lost."""
    gaps = [m.start() for m in re.finditer(r"(?<=[^\W\d_]{2}) (?=[^\W\d_]{2})", name)]
    if not gaps:
        return name
    at = random.choice(gaps)
    return name[:at] + name[at + 1 :]


def split_word(name: str, random: Random) -> str:
    """A space or hyphen inside a longer word."""

    def change(word: str, random: Random) -> str:
        i = random.randrange(3, len(word) - 2)
        return word[:i] + random.choice((" ", "-")) + word[i:]

    return _in_word(name, random, change, least=7)


def swap_words(name: str, random: Random) -> str:
    """Two neighbouring words change places."""
    words = name.split()
    if len(words) < 3:
        return name
    i = random.randrange(len(words) - 2)
    words[i], words[i + 1] = words[i + 1], words[i]
    return " ".join(words)


def change_case(name: str, random: Random) -> str:
    """All capitals, no capitals, or title case."""
    return random.choice((name.upper(), name.lower(), name.title()))


def change_punctuation(name: str, random: Random) -> str:
    """No punctuation, or other punctuation."""
    if random.random() < 0.5:
        return re.sub(r"\s+", " ", re.sub(r"[^\w\s]", " ", name)).strip()
    return name.replace(" ", random.choice((", ", " - ", ". ", "_")), 1)


def odd_spaces(name: str, random: Random) -> str:
    """No-break, double or zero-width spaces."""
    return name.replace(" ", random.choice(("\u00a0", "  ", "\u2009", "\u200b ")))


def hide_character(name: str, random: Random) -> str:
    """An invisible character inside a word."""
    return _in_word(name, random, lambda w, r: w[:2] + r.choice(("\u200b", "\u00ad", "\u200d", "\ufeff")) + w[2:])


def homoglyph(name: str, random: Random) -> str:
    """One or two letters of another alphabet that look the same."""

    def change(word: str, random: Random) -> str:
        fits = [i for i, c in enumerate(word) if c in HOMOGLYPHS]
        for i in random.sample(fits, min(2, len(fits), len(word) - 1)):
            word = word[:i] + HOMOGLYPHS[word[i]] + word[i + 1 :]
        return word

    return _in_word(name, random, change)


def accent(name: str, random: Random) -> str:
    """A diacritic on a letter that has none, or those there are dropped."""
    from anyascii import anyascii

    if not name.isascii():
        return anyascii(name)
    return _in_word(
        name, random, lambda w, r: re.sub("[aeioucnszAEIOU]", lambda m: ACCENTS[m.group()], w, count=r.choice((1, 2)))
    )


def drop_legal(name: str, _: Random) -> str:
    """No legal form."""
    read = read_name(name, "organization")
    for unit in reversed(read.units):
        if unit.kind == "legal" and len(read.units) > 2:
            name = name[: unit.start] + name[unit.end :]
    return re.sub(r"\s+", " ", name).strip(" ,.-&")


def change_legal(name: str, random: Random) -> str:
    """Another legal form."""
    return f"{drop_legal(name, random)} {random.choice(LEGAL_FORMS)}"


def abbreviate(name: str, random: Random) -> str:
    """A corporate word in short."""
    words = [m for m in _long_words(name) if m.group().lower() in SHORT_FORMS]
    if not words:
        return name
    word = random.choice(words)
    short = SHORT_FORMS[word.group().lower()]
    return name[: word.start()] + (short.upper() if word.group().isupper() else short) + name[word.end() :]


def drop_generic(name: str, random: Random) -> str:
    """A corporate word is missing."""
    units = read_name(name, "organization").units
    rows = [u for u in units if u.kind == "generic"]
    if not rows or sum(u.kind in {"word", "number", "place"} for u in units) < 2:
        return name
    unit = random.choice(rows)
    return re.sub(r"\s+", " ", name[: unit.start] + name[unit.end :]).strip(" ,.-&")


def change_numeral(name: str, random: Random) -> str:
    """A number in words for digits, or the other way round."""
    fits = [m for m in re.finditer(r"\w+", name) if m.group().lower() in NUMERALS]
    if not fits:
        return name
    word = random.choice(fits)
    return name[: word.start()] + NUMERALS[word.group().lower()] + name[word.end() :]


def add_label(name: str, random: Random) -> str:
    """The words that forms put around a name."""
    return random.choice(LABELS).format(name)


def ampersand(name: str, _: Random) -> str:
    """And for &, or the other way round."""
    if "&" in name:
        return name.replace("&", "and")
    return re.sub(r"\band\b", "&", name, flags=re.IGNORECASE)


def last_first(name: str, random: Random) -> str:
    """Surname first, with a comma or without."""
    words = name.split()
    if len(words) < 2:
        return name
    return f"{words[-1]}{random.choice((', ', ', ', ' '))}{' '.join(words[:-1])}"


def to_initial(name: str, random: Random) -> str:
    """One given name but for its first letter; the surname stays."""
    words = name.split()
    fits = [i for i, w in enumerate(words[:-1]) if len(w) > 2 and w.lower() not in PARTICLES]
    if len(words) < 3 or not fits:
        return name
    i = random.choice(fits)
    words[i] = words[i][0] + random.choice((".", ""))
    return " ".join(words)


def drop_middle(name: str, random: Random) -> str:
    """A middle name or patronymic is missing."""
    words = name.split()
    if len(words) < 3:
        return name
    words.pop(random.randrange(1, len(words) - 1))
    return " ".join(words)


def add_title(name: str, random: Random) -> str:
    """A title or honorific before the name."""
    return f"{random.choice(HONORIFICS)} {name}"


def change_particle(name: str, random: Random) -> str:
    """A particle hyphenated, joined, spelt otherwise or dropped."""
    fits = list(re.finditer(r"\b(al|el|bin|ibn|abu|abd|ul|van|de)[- ](?=\w)", name, flags=re.IGNORECASE))
    if not fits:
        return name
    part = random.choice(fits)
    word = part.group(1)
    other = {"al": "el", "el": "al", "bin": "ben", "ibn": "bin"}.get(word.lower(), word)
    new = random.choice((f"{word}-", f"{word} ", word, "", f"{other.title()} "))
    return name[: part.start()] + new + name[part.end() :]


LETTERS: Mapping[str, tuple[Operator, float]] = MappingProxyType(
    {
        "substitute": (substitute, 3), "transpose": (transpose, 3), "drop_letter": (drop_letter, 3),
        "double_letter": (double_letter, 2), "misread": (misread, 2), "drop_vowels": (drop_vowels, 1),
        "respell": (respell, 3), "cut_field": (cut_field, 1),
        "join_words": (join_words, 2), "split_word": (split_word, 2), "change_case": (change_case, 1),
        "change_punctuation": (change_punctuation, 1), "odd_spaces": (odd_spaces, 1),
        "hide_character": (hide_character, 1),
        "homoglyph": (homoglyph, 1), "accent": (accent, 1),
    }
)  # fmt: skip
"""Operators for every name, each with its share of the draws."""
OPERATORS: Mapping[Kind, Mapping[str, tuple[Operator, float]]] = MappingProxyType(
    {
        "organization": {
            **LETTERS, "swap_words": (swap_words, 1), "drop_legal": (drop_legal, 2), "change_legal": (change_legal, 2),
            "abbreviate": (abbreviate, 2), "drop_generic": (drop_generic, 1), "change_numeral": (change_numeral, 1),
            "add_label": (add_label, 1), "ampersand": (ampersand, 1),
        },
        "person": {
            **LETTERS, "last_first": (last_first, 4), "to_initial": (to_initial, 2), "drop_middle": (drop_middle, 2),
            "add_title": (add_title, 2), "change_particle": (change_particle, 2),
        },
    }
)  # fmt: skip


def treat(name: str, kind: Kind, random: Random) -> tuple[str, tuple[str, ...]]:
    """Put a name through one to three operators.

    Args:
        name: A Latin name as listed.
        kind: Decides which operators apply.
        random: Source of all choices.

    Returns:
        The treated name and the operators that changed it; at least one did, unless forty draws change nothing.
    """
    counts, shares = zip(*HOW_MANY, strict=True)
    wanted = random.choices(counts, shares)[0]
    table = OPERATORS[kind]
    names, weights = list(table), [share for _, share in table.values()]
    done: list[str] = []
    for _ in range(40):
        if len(done) == wanted:
            break
        chosen = random.choices(names, weights)[0]
        if chosen in done:
            continue
        changed = table[chosen][0](name, random)
        if changed != name and len(changed.strip()) > 3:
            name = changed
            done.append(chosen)
    return name, tuple(done)
