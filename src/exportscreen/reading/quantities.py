"""Read numbers with units from text: our own grammar, exact decimals, linear time, never an exception.

Which units there are and what they measure is in `measures.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from exportscreen.reading.measures import (
    AMOUNTS,
    IN_SMALL_LETTERS,
    PLAIN_SIGNS,
    RAISED,
    UNIT_SPELLINGS,
    convert,
    dimensions_of,
)

Bound = Literal["=", "<", "<=", ">", ">="]

MAX_NUMBERS = 2000  # numbers read from one text; a field of 100,000 characters of digits costs no more
MAX_DIGITS = 18  # longer runs are serial numbers, not measurements
MAX_POWER = 60  # powers of ten beyond this are no property of a good
LONGEST_UNIT = 28

_RAISED_CLASS = "[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}"

_WORD_NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "fifteen": 15, "twenty": 20, "fifty": 50, "hundred": 100, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
        "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10,
        "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "on": 10, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5,
        "шесть": 6, "десять": 10, "двух": 2, "трех": 3, "трёх": 3, "четырех": 4, "четырёх": 4, "пяти": 5, "шести": 6,
        "دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "ده": 10, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
        "七": 7, "八": 8, "九": 9, "十": 10, "fünfachs": 5,
    }
)  # fmt: skip
_HAN_NUMBERS = "".join(w for w in _WORD_NUMBERS if (len(w) == 1 and w > "一") or w == "一")
_LATIN_NUMBERS = "|".join(sorted((w for w in _WORD_NUMBERS if w not in _HAN_NUMBERS), key=len, reverse=True))
_SCALES: Mapping[str, int] = MappingProxyType(
    {
        "thousand": 3, "million": 6, "millions": 6, "mln": 6, "mio": 6, "mio.": 6, "billion": 9, "bn": 9, "tausend": 3,
        "millionen": 6, "milliarden": 9, "milliards": 9, "mille": 3, "тыс": 3, "тыс.": 3, "тысяч": 3, "тысячи": 3, "млн": 6,
        "млн.": 6, "миллиона": 6, "миллионов": 6, "миллион": 6, "milyon": 6, "milyar": 9, "هزار": 3, "میلیون": 6, "万": 4,
        "亿": 8, "千": 3, "百万": 6, "만": 4,
    }
)  # fmt: skip
_SCALE_WORDS = "|".join(re.escape(w) for w in sorted(_SCALES, key=len, reverse=True))

_NUMBER = re.compile(
    rf"""
    (?P<digits>
        \d{{1,3}}(?:,\d{{3}}){{2,6}}(?:\.\d{{1,18}})?      # 13,300,000.5
      | \d{{1,3}}(?:\.\d{{3}}){{2,6}}(?:,\d{{1,18}})?      # 13.300.000,5
      | \d{{1,3}}(?:'\d{{3}}){{1,6}}(?:[.,]\d{{1,18}})?    # 13'300'000
      | \d{{1,3}}(?:[ ]\d{{3}}){{2,6}}(?:[.,]\d{{1,18}})?(?![\d]) # 13 300 000
      | \d{{1,2}}[ ]\d{{3}}(?:[.,]\d{{1,18}})?(?![\d])
      | \d{{1,3}},\d{{3}}\.\d{{1,18}}                      # 1,950.5
      | \d{{1,3}}\.\d{{3}},\d{{1,18}}                      # 1.950,5
      | \d{{1,19}}(?:[.,]\d{{1,18}})?
      | [.]\d{{1,18}}
    )
    (?P<power>
        [eE][-+]?\d{{1,3}}(?![\w])
      | [ ]?[x×*·.][ ]?10[ ]?(?:\^|\*\*)?[ ]?[({{]?[-+]?\d{{1,2}}[)}}]?(?!\d)
      | [ ]?[x×*·.][ ]?10{_RAISED_CLASS}
    )?
    (?P<tens>(?:\^|\*\*)[ ]?[-+]?\d{{1,2}}|{_RAISED_CLASS})?
    (?:[ ]?(?P<scale>{_SCALE_WORDS})(?![a-zа-яё]))?
  | (?<![^\W\d_])(?P<word>{_LATIN_NUMBERS})(?=[ -]|осев|осн|achs)
  | (?P<han>[{_HAN_NUMBERS}])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RANGE = re.compile(r"\s?(?:-|~|to|up to|bis|à|до|至|到|تا|ile|\.\.\.?|…|through|a|÷)\s?(?=[-+\d.])", re.IGNORECASE)
_AND = re.compile(r"\s?(?:and|und|et|и|和|与|و|ve|y)\s?(?=[-+\d.])", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:between|zwischen|entre|между|介于|بین|arasında)\s*$", re.IGNORECASE)
_TOLERANCE = re.compile(r"\s?(?:±|\+/-|\+-)\s?")
_LESS = (
    "<", "less than", "lower than", "below", "under", "better than", "smaller than", "kleiner als", "weniger als", "unter", "moins de",
    "inférieur à", "inférieure à", "menos de", "менее", "меньше", "ниже", "小于", "低于", "少于", "优于", "کمتر از", "زیر", "kleiner",
    "finer than", "fewer than", "minder dan", "미만", "лучше", "besser als",
)  # fmt: skip
_AT_MOST = (
    "≤", "<=", "=<", "up to", "at most", "max", "max.", "maximum", "not more than", "no more than", "not exceeding", "not to exceed", "höchstens",
    "bis zu", "bis", "maximal", "jusqu'à", "au plus", "hasta", "до", "не более", "не больше", "максимум", "不超过", "不大于", "最大", "至多", "最高", "حداکثر", "تا",
    "en fazla", "en çok", "upto", "within", "fino a", "이하", "最多",
)  # fmt: skip
_MORE = (
    ">", "more than", "over", "above", "greater than", "exceeding", "higher than", "larger than", "in excess of", "mehr als", "über", "größer als",
    "plus de", "supérieur à", "supérieure à", "más de", "более", "больше", "свыше", "выше", "大于", "超过", "高于", "بیش از", "بیشتر از", "بالای",
    "longer than", "초과",
)  # fmt: skip
_AT_LEAST = (
    "≥", ">=", "=>", "at least", "min", "min.", "minimum", "not less than", "no less than", "from", "mindestens", "ab", "minimal", "au moins",
    "al menos", "не менее", "не меньше", "минимум", "от", "不小于", "不低于", "至少", "最小", "最低", "حداقل", "دست کم", "en az", "almeno", "이상", "à partir de",
)  # fmt: skip
_BOUND_OF: dict[str, Bound] = {
    **dict.fromkeys(_LESS, "<"),
    **dict.fromkeys(_AT_MOST, "<="),
    **dict.fromkeys(_MORE, ">"),
    **dict.fromkeys(_AT_LEAST, ">="),
}
_BEFORE = re.compile(
    r"(?:^|(?<=[^^\W\d_])|(?<=\W)|(?<=[\u4e00-\u9fff]))("
    + "|".join(re.escape(w) for w in sorted(_BOUND_OF, key=len, reverse=True))
    + r")\s*(?:of|von|de|is|about|,|:)?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?[(,]?\s?(?:(?P<most>or less|or better|or lower|or below|or finer|or thinner|or smaller|and below|max\b|maximum|oder weniger|oder besser|ou moins|и менее|и ниже|"
    r"以下|或更小|以内|veya daha az|이하)|(?P<least>or more|or greater|or higher|or above|and above|and up|or over|oder mehr|ou plus|и более|и выше|以上|或更大|或以上|veya daha fazla|이상|min\b(?!\w)|minimum))",
    re.IGNORECASE,
)
_BEFORE_REACH = 22
_CURRENCY = frozenset("$€£¥")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range with the unit written beside it."""

    low: Decimal
    high: Decimal
    unit: str
    """Spelling as the table knows it; empty for a plain number."""
    start: int
    end: int
    bound: Bound = "="
    """`<=` for `up to 0.1`, `>` for `over 100`; `=` for a value or a range."""
    shape: Literal["number", "array"] = "number"
    """array: `640x512`; the value is the product."""

    @property
    def dimensions(self) -> tuple[str, ...]:
        """What the unit may measure."""
        return dimensions_of(self.unit)

    @property
    def is_amount(self) -> bool:
        """Whether it says how much is sold (`400 pcs`), not what it is like."""
        return bool(self.unit) and set(self.dimensions) <= AMOUNTS


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Numbers with or without units in a text, in order.

    Args:
        text: Any text; offsets in the answer count its code points.

    Returns:
        Values, ranges, bounds and arrays. Digits glued to letters (`T700`, `TRS-500`) are names, not numbers;
        number words and Han numerals count only before a unit. At most `MAX_NUMBERS`.
    """
    folded = text.translate(PLAIN_SIGNS)
    if not _has_number(folded):
        return ()
    return tuple(_merge(folded, _numbers(folded)))


_MAYBE = re.compile(rf"\d|[{_HAN_NUMBERS}]|\b(?:{_LATIN_NUMBERS})", re.IGNORECASE)


def _has_number(text: str) -> bool:
    return _MAYBE.search(text) is not None


@dataclass(slots=True)
class _Raw:
    value: Decimal
    unit: str
    start: int
    end: int
    number_end: int
    word: bool


def _numbers(text: str) -> list[_Raw]:
    comma = _decimal_comma(text)
    found: list[_Raw] = []
    for match in _NUMBER.finditer(text):
        if len(found) >= MAX_NUMBERS:
            break
        start, end = match.span()
        is_word = match["digits"] is None
        if not is_word and _is_glued(text, start):
            continue
        value = _value(match, comma)
        if value is None:
            continue
        if not is_word and start > 0 and text[start - 1] == "-" and (start == 1 or not text[start - 2].isalnum()):
            before = text[start - 2] if start > 1 else ""
            if before != "+" and not (before == "/" and text[start - 3 : start - 2] == "+"):
                value, start = -value, start - 1
        unit, stop = _unit_at(text, end)
        if is_word and not unit:
            continue
        found.append(_Raw(value, unit, start, stop, end, is_word))
    return found


def _is_glued(text: str, start: int) -> bool:
    """Whether digits belong to a name: `T700`, `TRS-500`, `1.2.3`; not after Han, signs or brackets."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isalpha():
        return before.isascii() and not (before in "xX" and start > 1 and text[start - 2].isdigit())
    if before == "-" and start > 1:
        return text[start - 2].isascii() and text[start - 2].isalpha()
    if before in ".,":
        return start > 1 and text[start - 2].isdigit()
    return before == "_"


def _decimal_comma(text: str) -> bool:
    """Whether the text writes decimals with a comma, judged by numbers that leave no doubt."""
    return bool(re.search(r"(?<!\d)\d{1,9},(?:\d{1,2}|\d{4,9})(?!\d)", text)) and not re.search(
        r"(?<![\d.])\d{1,9}\.(?:\d{1,2}|\d{4,9})(?![\d.])", text
    )


def _value(match: re.Match[str], comma: bool) -> Decimal | None:
    if match["word"] is not None:
        return Decimal(_WORD_NUMBERS.get(match["word"].casefold(), 0)) or None
    if match["han"] is not None:
        return Decimal(_WORD_NUMBERS[match["han"]])
    digits = match["digits"]
    plain = _plain(digits, comma)
    if sum(c.isdigit() for c in plain) > MAX_DIGITS:
        return None
    power = 0
    tens = match["tens"]
    if tens is not None and match["power"] is None:
        if digits != "10":
            return Decimal(plain) if tens[0] not in "^*" else None
        exponent = int(tens.translate(RAISED).lstrip("^* "))
        return Decimal(1).scaleb(exponent) if abs(exponent) <= MAX_POWER else None
    if match["power"] is not None:
        written = match["power"].translate(RAISED).strip()
        tail = re.search(r"([-+]?\d+)\D*$", written[1:] if written[0] in "eE" else re.sub(r"^.\s?10", "", written))
        power = int(tail[1]) if tail else 0
    if match["scale"] is not None:
        power += _SCALES[match["scale"].casefold()]
    return Decimal(plain).scaleb(power) if abs(power) <= MAX_POWER else None


def _plain(digits: str, comma: bool) -> str:
    """Digits with a decimal point at most."""
    digits = digits.replace("'", "").replace(" ", "")
    commas, points = digits.count(","), digits.count(".")
    if commas and points:
        return (
            digits.replace(",", "")
            if digits.rfind(".") > digits.rfind(",")
            else digits.replace(".", "").replace(",", ".")
        )
    if commas > 1 or points > 1:
        return digits.replace(",", "").replace(".", "")
    if commas:
        head, tail = digits.split(",")
        grouped = len(tail) == 3 and head != "0" and len(head) <= 3 and not comma
        return head + tail if grouped else f"{head}.{tail}"
    if points and comma:
        head, tail = digits.split(".")
        return head + tail if len(tail) == 3 and head not in {"0", ""} and len(head) <= 3 else digits
    return "0" + digits if digits.startswith(".") else digits


def _unit_at(text: str, place: int) -> tuple[str, int]:
    """(unit spelling or empty, where it ends) of what follows a number."""
    gap = place
    if text[gap : gap + 2] in {" -", "- "}:
        return "", place
    if text[gap : gap + 1] in {" ", "-"}:
        gap += 1
    if text[gap : gap + 1] in {"[", "("} and text[gap + 1 : gap + 2] != "":
        gap += 1
    rest = text[gap : gap + LONGEST_UNIT].translate(RAISED)
    if not rest:
        return "", place
    for length in range(len(rest), 0, -1):
        piece = rest[:length]
        spelling = piece if piece in UNIT_SPELLINGS else IN_SMALL_LETTERS.get(piece.casefold()) if length > 1 else None
        if spelling is None or spelling in {"1", "count", "flag", "material", "ratio"}:
            continue
        if _ends_word(rest, length) and not (length == 1 and _is_other_word(text, gap)):
            return spelling, gap + length
    return "", place


def _ends_word(rest: str, length: int) -> bool:
    last, following = rest[length - 1], rest[length : length + 1]
    if not following:
        return True
    if following == "/" and rest[length + 1 : length + 2].isalpha():
        return False
    if following in {"√", "^"}:
        return False
    if not last.isalnum() or not following.isalnum():
        return True
    return last >= "\u3040" or following >= "\u3040"


def _is_other_word(text: str, place: int) -> bool:
    """Whether a lone letter is no unit: `5 A.` of a list, `2 T-shirts`."""
    after = text[place + 1 : place + 3]
    return len(after) == 2 and after[0] in "-'&" and after[1].isalpha()


def _merge(text: str, numbers: list[_Raw]) -> Iterator[Quantity]:
    place = 0
    while place < len(numbers):
        raw = numbers[place]
        run = _array(text, numbers, place)
        if run > 1:
            yield from _from_array(numbers[place : place + run])
            place += run
            continue
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        if following is not None and _is_range(text, raw, following):
            unit = raw.unit or following.unit
            second = following.value
            if raw.unit and following.unit and raw.unit != following.unit:
                converted = convert(second, following.unit, raw.unit)
                second = converted if converted is not None else second
            if not raw.value > second >= 0:
                low, high = sorted((raw.value, second))
                yield Quantity(low, high, unit, raw.start, following.end)
                place += 2
                continue
        if following is not None and _TOLERANCE.fullmatch(text[raw.end : following.start]):
            end = following.end
            yield Quantity(raw.value, raw.value, raw.unit or following.unit, raw.start, end)
            place += 2
            continue
        if raw.unit == "" and raw.start > 0 and text[raw.start - 1] in _CURRENCY:
            raw.unit = "USD"
        yield Quantity(raw.value, raw.value, raw.unit, raw.start, raw.end, _bound(text, raw))
        place += 1


def _is_range(text: str, first: _Raw, second: _Raw) -> bool:
    gap = text[first.end : second.start]
    if second.value < 0 and gap == "":  # 8-12 read as 8 and -12
        if first.unit and not second.unit:
            return False
        second.value = -second.value
        return not second.word
    if len(gap) > 8 or (first.word and not second.unit):
        return False
    if _RANGE.fullmatch(gap + "0") or _RANGE.match(gap + "0"):
        return not (second.unit == "" and first.unit != "")
    return bool(_AND.match(gap + "0")) and bool(_BETWEEN.search(text[max(0, first.start - 14) : first.start]))


def _array(text: str, numbers: list[_Raw], place: int) -> int:
    """How many numbers stand in a run `640x512` or `40 x 60 x 5 mm`."""
    run = 1
    while place + run < len(numbers) and run < 4:
        gap = text[numbers[place + run - 1].end : numbers[place + run].start]
        if gap.strip().casefold() not in {"x", "×", "*", "х", "by"} or len(gap) > 4:
            break
        run += 1
    return run


def _from_array(numbers: list[_Raw]) -> Iterator[Quantity]:
    unit = next((n.unit for n in reversed(numbers) if n.unit), "")
    if unit and "length" in dimensions_of(unit):
        for number in numbers:
            yield Quantity(number.value, number.value, number.unit or unit, number.start, number.end)
    elif len(numbers) == 2 and all(n.value == n.value.to_integral_value() and 4 <= n.value < 100_000 for n in numbers):
        product = numbers[0].value * numbers[1].value
        yield Quantity(product, product, "pixels", numbers[0].start, numbers[1].end, shape="array")
    else:
        for number in numbers:
            yield Quantity(number.value, number.value, number.unit, number.start, number.end)


def _bound(text: str, raw: _Raw) -> Bound:
    before = text[max(0, raw.start - _BEFORE_REACH) : raw.start]
    match = _BEFORE.search(before)
    if match is not None:
        return _BOUND_OF[match[1].casefold()]
    if raw.end >= len(text):
        return "="
    after = _AFTER.match(text, raw.end)
    if after is not None:
        return "<=" if after["most"] else ">="
    return "="
