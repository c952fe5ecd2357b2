"""Values of official lists with a meaning: countries, dates, identifiers with a checksum."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from rigour.ids import get_identifier_format
from rigour.territories import lookup_territory

from exportscreen.lists.model import ImportedListing, Tally
from exportscreen.lists.text import clean, enumerated, present

NO_COUNTRY = frozenset(
    {"undetermined", "unknown", "none identified", "not available", "00", "na", "n/a", "stateless", "none",
    "international",
     "region: commonwealth of independent states", "region: kafia kingi", "region: kashmir",
     "region: jammu and kashmir", "nm", "region: northern mali", "aq", "xx",
     "former soviet union", "ussr", "ussr (until 1991)", "former yugoslavia"}
)  # fmt: skip
"""Words where a country should be that name none; ignored by name."""

COUNTRY_WORDS = {
    "region: crimea": "UA", "crimea": "UA", "crimea region of ukraine": "UA", "region: gaza": "PS",
    "region: west bank": "PS",
    "west bank": "PS", "gaza": "PS", "gaza strip": "PS",
    "northern gaza": "PS", "southern lebanon": "LB", "trinadad and tobago": "TT",
    "north gaza": "PS", "palestinian": "PS", "uk": "GB", "england": "GB",
    "burma": "MM",
    "dprk": "KP", "drc": "CD", "rdc": "CD", "fry": "RS", "uae": "AE", "macau sar": "MO", "hong kong sar": "HK",
    "occupied palestinian territory": "PS",
    "usa": "US", "islamic republic of iran": "IR", "republic of singapore": "SG", "cs": "RS",
}  # fmt: skip
"""Spellings of official lists that the territory table does not know."""

ADJECTIVES = {
    "afghan": "AF", "algerian": "DZ", "american": "US", "armenian": "AM", "australian": "AU", "austrian": "AT",
    "bahraini": "BH",
    "bangladeshi": "BD", "belarusian": "BY", "belarussian": "BY",
    "belgian": "BE", "bosnian": "BA", "british": "GB", "burmese": "MM",
    "burundian": "BI",
    "canadian": "CA", "chinese": "CN", "congolese": "CD", "cuban": "CU", "cypriot": "CY", "danish": "DK", "dutch": "NL",
    "egyptian": "EG", "emirati": "AE", "eritrean": "ER", "ethiopian": "ET", "filipino": "PH", "french": "FR",
    "georgian": "GE",
    "german": "DE", "greek": "GR", "guinean": "GN", "haitian": "HT", "indian": "IN", "indonesian": "ID",
    "iranian": "IR",
    "iraqi": "IQ", "irish": "IE", "israeli": "IL", "italian": "IT", "japanese": "JP", "jordanian": "JO", "kazakh": "KZ",
    "kenyan": "KE", "kuwaiti": "KW", "kyrgyz": "KG", "lebanese": "LB", "libyan": "LY", "malaysian": "MY",
    "malian": "ML",
    "mauritanian": "MR", "moldovan": "MD", "moroccan": "MA", "nicaraguan": "NI", "nigerian": "NG", "north korean": "KP",
    "norwegian": "NO", "omani": "OM", "pakistani": "PK", "polish": "PL", "portuguese": "PT", "qatari": "QA",
    "qatarian": "QA", "russian": "RU",
    "rwandan": "RW", "saudi": "SA", "saudi arabian": "SA", "senegalese": "SN", "serbian": "RS", "singaporean": "SG",
    "somali": "SO", "south african": "ZA", "south korean": "KR", "spanish": "ES", "sri lankan": "LK", "sudanese": "SD",
    "swedish": "SE", "swiss": "CH", "syrian": "SY", "tajik": "TJ", "tanzanian": "TZ", "trinidadian": "TT",
    "tunisian": "TN",
    "turkish": "TR", "turkmen": "TM", "ugandan": "UG", "ukrainian": "UA", "uzbek": "UZ", "venezuelan": "VE",
    "yemeni": "YE",
    "zimbabwean": "ZW",
}  # fmt: skip
"""Nationalities written as adjectives."""

_MONTHS = {
    m: i for i, m in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)
}
_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})(?:[T ].*|[+-]\d{2}:\d{2}|Z)?$")
_DAY_FIRST = re.compile(r"^(\d{1,2})[./](\d{1,2})[./](\d{4})$")
_WORDED = re.compile(r"^(\d{1,2})\.?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})$")
_US = re.compile(r"^(\d{1,2})/(\d{1,2})/(\d{4})$")


_QUALIFIED = re.compile(
    r"^(?:possibly|probably|allegedly|assumed|in|of(?: the)?) "
    r"| (?:citizen(?:ship)?|national(?:ity|ities|/citizen)?|passport|by birth|since \d{4}|as (?:at|of) .*)$",
    re.IGNORECASE,
)
"""Words around a country that leave it the country."""
_BETWEEN = (re.compile(r"\s*/\s*"), re.compile(r",\s+"), re.compile(r"\s+(?:and/or|and|or)\s+"))
"""What stands between two countries; tried in this order, for `Bosnia and Herzegovina` is one."""
_LABELLED = re.compile(r"\b(INN|KPP|OKPO|OGRN)\b[\s.:]*(\d{8,15})\b")
"""Numbers of other registers that stand with their names in the field of one."""


@lru_cache(maxsize=20_000)
def country_code(words: str) -> str | None:
    """ISO code of a country as official lists write it; None if the words name none that we know."""
    plain = " ".join(words.split()).strip(" .,")
    plain = re.sub(r"\s*\([^)]*\)$", "", plain)
    plain = _QUALIFIED.sub("", plain)
    key = plain.casefold()
    if key.startswith("region: ") and key not in COUNTRY_WORDS:
        key = key.removeprefix("region: ")
        plain = key
    if key in COUNTRY_WORDS:
        return COUNTRY_WORDS[key]
    if key in ADJECTIVES:
        return ADJECTIVES[key]
    if " / " in plain:  # bilingual, as Canada writes them
        return country_code(plain.split(" / ", 1)[0])
    territory = lookup_territory(plain)
    if territory is None and plain.casefold().startswith("the "):
        territory = lookup_territory(plain[4:])
    if territory is None:
        return None
    while len(territory.code) != 2 and territory.parent is not None:
        territory = territory.parent
    return territory.code.upper() if len(territory.code) == 2 else None


@lru_cache(maxsize=20_000)
def country_codes(words: str) -> tuple[str, ...]:
    """ISO codes of `Syrian/Iranian` or `Ukrainian and Russian`; empty if a part of the words names none we know."""
    if (code := country_code(words)) is not None:
        return (code,)
    for between in _BETWEEN:
        parts = between.split(words)
        if len(parts) > 1 and all(found := [country_codes(part) for part in parts]):
            return tuple(dict.fromkeys(code for codes in found for code in codes))
    return ()


def add_country(listing: ImportedListing, words: str | None, where: str, tally: Tally) -> bool:
    """Add the countries that words name to a listing; words that name none are ignored by name or reported.

    Returns:
        False if the words were reported.
    """
    text = clean(words)
    if not text:
        return True
    understood = True
    for part in enumerated(text) or [text]:
        codes = country_codes(part)
        if part.casefold() in NO_COUNTRY:
            tally.ignored_values[f"{where} (no country)"] += 1
        elif not codes:
            tally.issue(listing.line, where, f"{part[:60]!r} is not a country this importer knows; not used as one")
            understood = False
        listing.countries += [code for code in codes if code not in listing.countries]
    return understood


def read_day(text: str | None, *, month_first: bool = False) -> date | None:
    """A whole day in the forms of official lists; None if the text is not one.

    Args:
        text: `2024-05-07`, `07/05/2024`, `7.5.2024`, `7 May 2024`.
        month_first: Whether `05/07/2024` is 7 May, as US agencies write it.
    """
    words = clean(text)
    try:
        if found := _ISO.match(words):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if month_first and (found := _US.match(words)):
            return date(int(found[3]), int(found[1]), int(found[2]))
        if found := _DAY_FIRST.match(words):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if (found := _WORDED.match(words)) and (month := _MONTHS.get(found[2][:3].casefold())):
            return date(int(found[3]), month, int(found[1]))
    except ValueError:
        return None
    return None


def birth_text(text: str | None) -> str:
    """A date of birth as content writes it: `1957-04-23`, `1957`, or the source's own words."""
    words = present(text)
    if found := re.match(r"^(?:0{1,2}|dd)/(?:0{1,2}|mm)/(\d{4})$", words):
        return found[1]
    if found := re.match(r"^(\d{4})\.0$", words):
        return found[1]
    day = read_day(words)
    return day.isoformat() if day else words


CHECKED = {"imo": "imo", "lei": "lei", "swift": "bic", "isin": "isin", "inn": "inn", "ogrn": "ogrn", "uscc": "uscc"}
"""Identifier kind → rigour's format that knows its checksum or shape."""


def add_identifier(listing: ImportedListing, kind: str, value: str | None, tally: Tally, where: str) -> None:
    """Add an identifier; one whose checksum fails is kept as `<kind>-unchecked` and reported."""
    text = present(value)
    if not text:
        return
    if kind == "imo":
        text = re.sub(r"^\s*IMO\s*(?:number)?\s*[:.]?\s*", "", text, flags=re.IGNORECASE)
    if (name := CHECKED.get(kind)) is not None:
        for label, number in _LABELLED.findall(text):
            if label.casefold() != kind:
                add_identifier(listing, label.casefold(), number, tally, where)
                text = text.replace(number, "").replace(label, "")
        text = text.strip(" ,;:.-/")
        if not text:
            return
        checked = get_identifier_format(name)
        normal = (checked.normalize(text) or checked.normalize(text.replace(" ", ""))) if checked else text
        if normal is None:
            tally.issue(listing.line, where, f"{text[:40]!r} is not a valid {kind.upper()} number; kept unchecked")
            kind = f"{kind}-unchecked"
        else:
            text = normal.removeprefix("IMO") if kind == "imo" else normal
    if (kind, text) not in listing.identifiers:
        listing.identifiers.append((kind, text))
