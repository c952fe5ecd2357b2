"""Read how a good is mentioned: as the thing itself, as what something is for or part of, or as absent.

Word lists by language and where they stand relative to the good; matching is by folded word, English and German
plurals written out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from exportscreen.reading.tokens import Token, tokenize

Place = Literal["before", "after"]

# Nouns that make "<noun> for X" and "X <noun>" mean something other than X.
_HEADS = (
    "housing", "housings", "enclosure", "enclosures", "casing", "casings", "carrying case", "case", "cases",
    "cover", "covers", "tester", "testers", "test stand", "test stands", "test bench", "test benches", "test rig",
    "test equipment", "test set", "test kit", "test fixture", "calibrator", "calibration", "calibration service",
    "repair", "repairs", "repair service", "repair kit", "servicing", "maintenance", "manual", "manuals", "handbook",
    "user guide", "instruction book", "textbook", "book", "books", "poster", "posters", "leaflet", "sticker",
    "stickers", "course", "seminar", "bracket", "brackets", "mount", "mounts", "mounting", "mounting bracket",
    "holder", "holders", "cable", "cables", "charger", "bag", "bags", "pouch", "packaging", "packing", "spare part",
    "spare parts", "spares", "accessories", "accessory", "adapter", "adapters", "gasket", "strap", "straps",
    "cleaning kit", "cleaning cloth", "cleaner", "insurance", "storage box", "box", "boxes", "display case", "lens cap", "lens cloth",
    "label", "labels", "tripod", "replacement part", "replacement parts", "part", "parts", "component",
    "components", "sleeve", "sun shield", "dust cap", "lid", "shelf", "shelves", "gehäuse", "prüfstand",
    "prüfgerät", "prüfgeräte", "tester", "testgerät", "ersatzteil", "ersatzteile", "zubehör", "halter", "halterung",
    "tasche", "koffer", "hülle", "handbuch", "buch", "plakat", "kabel", "wartung", "reparatur", "kalibrierung",
    "schulung", "abdeckung", "verpackung", "boîtier", "boîtiers", "pièce de rechange", "pièces de rechange",
    "pièces détachées", "accessoire", "accessoires", "manuel", "livre", "affiche", "banc d'essai", "testeur",
    "support", "étui", "housse", "câble", "réparation", "entretien", "étalonnage", "formation", "couvercle",
    "emballage", "корпус", "корпуса", "чехол", "футляр", "тестер", "стенд", "испытательный стенд", "запчасть",
    "запчасти", "запасные части", "кронштейн", "крепление", "кабель", "книга", "учебник", "плакат", "руководство",
    "ремонт", "обслуживание", "калибровка", "упаковка", "крышка", "держатель", "外壳", "壳体", "测试台", "测试仪", "测试设备",
    "试验台", "检测仪", "配件", "备件", "零件", "支架", "电缆", "说明书", "手册", "书", "书籍", "海报", "维修", "校准", "包装", "保护套", "收纳盒", "盒子",
    "箱子", "转接头", "培训", "محفظه", "قاب", "جعبه", "کیف", "قطعات یدکی", "قطعه یدکی", "دستگاه تست", "تستر", "پایه",
    "کتاب", "پوستر", "دفترچه", "تعمیر", "تعمیرات", "کالیبراسیون", "کابل", "لوازم جانبی", "بسته بندی", "غلاف",
    "صندوق", "قطع غيار", "جهاز اختبار", "كتاب", "ملصق", "دليل", "صيانة", "إصلاح", "حامل", "كابل", "علبة",
    "muhafaza", "muhafazası", "gövde", "gövdesi", "kılıf", "kılıfı", "kutu", "kutusu", "çanta", "çantası",
    "yedek parça", "yedek parçası", "aksesuar", "test cihazı", "test düzeneği", "braket", "braketi", "kitap",
    "kitabı", "poster", "posteri", "kılavuz", "kılavuzu", "bakım", "bakımı", "onarım", "onarımı", "tamir", "tamiri",
    "kablo", "kablosu", "eğitim", "eğitimi", "kapak", "kapağı", "carcasa", "funda", "repuesto", "repuestos",
    "probador", "libro", "soporte", "custodia", "ricambi", "libro", "하우징", "케이스", "예비 부품", "부품", "시험 장비", "설명서",
    "포스터", "수리",
)  # fmt: skip
# Nouns that say so only before "for" or "of": "titanium parts" are titanium.
_HEADS_BEFORE_ONLY = frozenset({
    "part", "parts", "component", "components", "零件", "부품", "label", "labels", "shelf", "shelves",
})  # fmt: skip
_LINKS = frozenset({
    "for", "of", "to", "about", "on", "für", "von", "zum", "zur", "der", "des", "pour", "de", "d", "du", "para",
    "per", "di", "sobre", "için", "для", "от", "к", "о", "об", "по", "برای", "مخصوص", "درباره", "به", "للـ", "ل",
    "لـ", "عن", "用于", "适用于", "为",
})  # fmt: skip
_FILLERS = frozenset({
    "a", "an", "the", "any", "some", "this", "that", "these", "those", "its", "their", "our", "your", "his", "her",
    "such", "old", "new", "used", "own", "various", "several", "many", "one", "two", "der", "die", "das", "den",
    "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines", "alte", "neue", "keine", "le", "la", "les",
    "l", "un", "une", "du", "de", "d", "leur", "el", "los", "las", "il", "lo", "gli", "i", "bir", "bu", "şu",
    "o", "este", "eta", "этот", "эта", "эти", "наш", "ваш", "در", "از", "این", "یک", "های", "и", "small", "large",
    "type", "model", "digital", "portable", "industrial", "certain", "other", "similar", "complete",
})  # fmt: skip
_HAN_LINKS = frozenset("用的之")
_PURPOSES = (
    "for use in", "for use with", "for use on", "used in", "used with", "used for testing", "compatible with",
    "suitable for", "fits", "to test", "for testing", "to calibrate", "for calibrating", "for repairing",
    "to repair", "for mounting", "to mount", "for storing", "to store", "designed to fit", "for cleaning",
    "to clean", "intended for", "zur verwendung in", "geeignet für", "zum testen von", "zum prüfen von",
    "zur prüfung von", "pour utilisation dans", "utilisé dans", "pour tester", "compatible avec", "destiné à",
    "для использования в", "для проверки", "для испытания", "для испытаний", "для калибровки", "для ремонта",
    "совместимый с", "используется в", "применяется в", "用于", "适用于", "用来测试", "برای استفاده در", "برای تست",
    "مناسب برای", "قابل استفاده در", "kullanılmak üzere", "ile uyumlu", "para uso en", "para probar",
)  # fmt: skip
_PURPOSES_AFTER = (
    "用", "için", "ile uyumlu", "testi için", "용", "için kullanılan", "da kullanılan", "de kullanılan",
)  # fmt: skip
_NEGATIONS = (
    "no", "not", "without", "without any", "free of", "free from", "not containing", "does not contain",
    "do not contain", "doesn't contain", "contains no", "contain no", "containing no", "not including",
    "does not include", "excluding", "not made of", "not made from", "instead of", "other than", "rather than",
    "except", "except for", "exc", "not for", "except of", "ausgenommen", "außer", "sauf", "excepté", "à l'exception de",
    "за исключением", "به استثنای", "除",
    "no longer", "never", "nor", "lacks", "lacking", "absence of", "kein", "keine", "keinen", "keiner", "ohne",
    "frei von", "enthält kein", "enthält keine", "enthält keinen", "nicht", "anstelle von", "statt", "sans",
    "pas de", "pas d", "ne contient pas de", "ne contient pas", "exempt de", "au lieu de", "hors", "без", "не",
    "не содержит", "не содержат", "не содержащий", "кроме", "вместо", "нет", "不含", "不含有", "无", "無", "没有",
    "不包括", "不是", "未含", "未使用", "بدون", "فاقد", "عاری از", "بجز", "به جای", "بدون هیچ", "لا يحتوي على",
    "لا تحتوي على", "خال من", "خالية من", "دون", "غير", "sin", "no contiene", "senza",
)  # fmt: skip
_NEGATIONS_AFTER = (
    "free", "not included", "excluded", "frei", "nicht enthalten", "non compris", "non inclus", "içermez",
    "içermiyor", "içermemektedir", "bulunmaz", "yok", "olmadan", "hariç", "ندارد", "نیست", "نمی باشد", "除外",
    "отсутствует", "не входит", "не входят", "미포함", "없음", "없는", "is not included", "are not included", "içermeyen",
    "not supplied",
)  # fmt: skip


# Words before a good that say it hides or disguises something else.
_COVERS = (
    "hidden in", "hidden under", "hidden among", "hidden behind", "hidden below", "hidden inside", "concealed in",
    "concealed under", "concealed among", "concealed beneath", "smuggled in", "smuggled under", "below", "beneath",
    "underneath", "disguised as", "declared as", "misdeclared as", "described as", "invoiced as", "labelled as", "labeled as",
    "labelled", "labeled", "marked as", "marked", "under the name of", "versteckt in", "versteckt unter", "getarnt als",
    "deklariert als", "caché dans", "cachés dans", "cachée sous", "cachés sous", "caché sous", "dissimulé dans",
    "dissimulés dans", "déclaré comme", "déclarés comme", "спрятанные в", "спрятан в", "спрятаны в", "спрятаны под",
    "под видом", "задекларировано как", "藏在", "藏于", "隐藏在", "申报为", "伪装成", "标为", "پنهان در", "پنهان شده در",
    "زیر پوشش", "تحت عنوان", "altına gizlenmiş", "içine gizlenmiş", "مخبأة في", "مخبأ في", "تحت اسم",
)  # fmt: skip


_FIRM_WORDS = frozenset({
    "ltd", "limited", "co", "company", "inc", "incorporated", "corp", "corporation", "gmbh", "ag", "kg", "llc", "llp", "plc",
    "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "sdn", "bhd", "pte", "pvt", "pty", "fze", "fzco", "fzc", "fzllc", "jsc", "oao",
    "ooo", "zao", "pjsc", "kk", "as", "a.s", "sti", "san", "tic", "group", "holding", "holdings", "trading", "industries",
    "enterprise", "enterprises", "establishment", "institute", "university", "museum", "restaurant", "fair", "school", "club",
})  # fmt: skip
MAX_FIRM_NAME = 6  # words of a firm's name read on from a good in it


@dataclass(frozen=True, slots=True)
class Reading:
    """How a good is mentioned, and the words that say so."""

    kind: Literal["good", "related", "negated"]
    why: str | None = None


_GOOD = Reading("good")


class _Phrases:
    """Runs of folded words, looked for right before or right after a place."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self._known: dict[str, list[tuple[str, ...]]] = {}
        self._by_last: dict[str, list[tuple[str, ...]]] = {}
        for phrase in dict.fromkeys(phrases):
            words = tuple(t.native for t in tokenize(phrase))
            self._known.setdefault(words[0], []).append(words)
            self._by_last.setdefault(words[-1], []).append(words)
        for table in (self._known, self._by_last):
            for options in table.values():
                options.sort(key=len, reverse=True)

    def at(self, tokens: tuple[Token, ...], first: int) -> int:
        """How many tokens from `first` on a phrase covers; 0 if none begins there."""
        if not 0 <= first < len(tokens):
            return 0
        for words in self._known.get(tokens[first].native, ()):
            if first + len(words) <= len(tokens) and all(
                tokens[first + i].native == word for i, word in enumerate(words)
            ):
                return len(words)
        return 0

    def until(self, tokens: tuple[Token, ...], last: int) -> int:
        """How many tokens up to and with `last` a phrase covers; 0 if none ends there."""
        if not 0 <= last < len(tokens):
            return 0
        for words in self._by_last.get(tokens[last].native, ()):
            start = last - len(words) + 1
            if start >= 0 and all(tokens[start + i].native == word for i, word in enumerate(words)):
                return len(words)
        return 0


_HEAD_PHRASES = _Phrases(_HEADS)
_HEADS_AFTER = _Phrases(tuple(h for h in _HEADS if h not in _HEADS_BEFORE_ONLY))
_PURPOSE_PHRASES = _Phrases(_PURPOSES)
_PURPOSE_AFTER_PHRASES = _Phrases(_PURPOSES_AFTER)
_NEGATION_PHRASES = _Phrases(_NEGATIONS)
_COVER_PHRASES = _Phrases(_COVERS)
_NEGATION_AFTER_PHRASES = _Phrases(_NEGATIONS_AFTER)
_LINK_KEYS = frozenset(t.native for word in _LINKS for t in tokenize(word))
_FILLER_KEYS = frozenset(t.native for word in _FILLERS for t in tokenize(word))
_EZAFE_SCRIPTS = frozenset({"arabic", "cyrillic"})  # "housing of-the gyroscope" needs no preposition there
MAX_FILLERS = 3

COMPOUND_NEGATION = "frei"
COMPOUND_HEADS = frozenset({
    "gehause", "prufstand", "prufgerat", "tester", "testgerat", "halter", "halterung", "tasche", "koffer", "hulle",
    "handbuch", "buch", "plakat", "kabel", "ersatzteil", "ersatzteile", "zubehor", "teil", "teile", "reparatur",
    "wartung", "deckel", "abdeckung", "verpackung", "schulung", "kalibrierung", COMPOUND_NEGATION,
})  # fmt: skip
"""Second half of a German compound that makes the good in its first half a mention."""


def compound_reading(rest: str) -> Reading | None:
    """How a good is mentioned as the first half of a compound, by the second half; None if it says nothing."""
    for head in COMPOUND_HEADS:
        if rest in (head, "s" + head, "n" + head, "en" + head):
            kind: Literal["related", "negated"] = "negated" if head == COMPOUND_NEGATION else "related"
            return Reading(kind, f"the compound ends in '{head}'")
    return None


def read_mention(text: str, tokens: tuple[Token, ...], first: int, last: int) -> Reading:
    """How the good at tokens `first` to `last` is mentioned.

    Only words in the same breath count: a comma, full stop or line end between them ends the search.
    """
    before, skipped = _step_back(text, tokens, first)
    if before >= 0:
        if size := _NEGATION_PHRASES.until(tokens, before):
            return Reading("negated", f"'{_words(text, tokens, before - size + 1, before)}' says it is absent")
        if size := _PURPOSE_PHRASES.until(tokens, before):
            said = _words(text, tokens, before - size + 1, before)
            return Reading("related", f"'{said}': what something is for, not what is supplied")
        linked = tokens[before].native in _LINK_KEYS and _close(text, tokens, before - 1)
        if linked and (size := _HEAD_PHRASES.until(tokens, before - 1)):
            said = _words(text, tokens, before - size, before)
            return Reading("related", f"'{said}': belongs to or serves the good")
        if tokens[before].script in _EZAFE_SCRIPTS and not skipped and (size := _HEAD_PHRASES.until(tokens, before)):
            said = _words(text, tokens, before - size + 1, before)
            return Reading("related", f"'{said}': belongs to or serves the good")
    return _read_after(text, tokens, last)


def covered_by(text: str, tokens: tuple[Token, ...], first: int) -> str | None:
    """The words before token `first` by which it hides or disguises something else: `hidden under` rice."""
    before, _ = _step_back(text, tokens, first)
    size = _COVER_PHRASES.until(tokens, before) if before >= 0 else 0
    return _words(text, tokens, before - size + 1, before) if size else None


def in_firm_name(text: str, tokens: tuple[Token, ...], first: int, last: int) -> str | None:
    """The firm's name that a good is part of (`Star Electronics Ltd`), or None; needs capitals to be told apart."""
    if not all(token.capital for token in tokens[first : last + 1]) or text.isupper():
        return None
    place = last
    while place + 1 < len(tokens) and place - last < MAX_FIRM_NAME and _in_name(text, tokens, place):
        place += 1
        if tokens[place].native in _FIRM_WORDS and tokens[place].capital:
            return _words(text, tokens, first, place)
    return None


def _in_name(text: str, tokens: tuple[Token, ...], place: int) -> bool:
    """Whether the next token goes on with a name: capitals, `&`, `and`, brackets round a city."""
    between = text[tokens[place].end : tokens[place + 1].start].strip()
    follows = tokens[place + 1]
    return between in {"", "&", "(", ")", "-", ".", ",", "/"} and (
        follows.capital or follows.native in {"and", "und", "of"}
    )


def _read_after(text: str, tokens: tuple[Token, ...], last: int) -> Reading:
    after = last + 1
    if after >= len(tokens) or not _close(text, tokens, last):
        return _GOOD
    if size := _NEGATION_AFTER_PHRASES.at(tokens, after):
        return Reading("negated", f"'{_words(text, tokens, after, after + size - 1)}' says it is absent")
    linked = _PURPOSE_AFTER_PHRASES.at(tokens, after) or int(tokens[after].native in _HAN_LINKS)
    place = after + linked
    size = (_HEAD_PHRASES if linked else _HEADS_AFTER).at(tokens, place)
    if size and _close(text, tokens, place - 1):
        said = _words(text, tokens, after, place + size - 1)
        return Reading("related", f"'{said}' after it: belongs to or serves the good")
    return _GOOD


def _step_back(text: str, tokens: tuple[Token, ...], first: int) -> tuple[int, int]:
    """(token before the good and its articles, or -1; how many articles were skipped)."""
    place, skipped = first - 1, 0
    while place >= 0 and _close(text, tokens, place):
        if tokens[place].native not in _FILLER_KEYS or skipped == MAX_FILLERS or _NEGATION_PHRASES.until(tokens, place):
            return place, skipped
        if tokens[place].native in _LINK_KEYS and _HEAD_PHRASES.until(tokens, place - 1):
            return place, skipped
        place, skipped = place - 1, skipped + 1
    return -1, skipped


def _close(text: str, tokens: tuple[Token, ...], place: int) -> bool:
    """Whether token `place` and the next one stand in the same breath."""
    if not 0 <= place < len(tokens) - 1:
        return False
    between = text[tokens[place].end : tokens[place + 1].start]
    return not any(c in ",.;:!?()[]\n，。；：、！？（）" for c in between)


def _words(text: str, tokens: tuple[Token, ...], first: int, last: int) -> str:
    return text[tokens[max(0, first)].start : tokens[last].end]
