"""The compiled kernel and the fast ways into it give what the plain ones give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_pairs import ROWS

from exportscreen.matching.index import NameIndex, with_words
from exportscreen.matching.names import NameKind
from exportscreen.matching.search.compiling import build_index
from exportscreen.matching.search.encoding import SCRIPTS
from exportscreen.matching.search.kernel import SWITCH, Kernel, is_sound, library
from exportscreen.matching.search.slots import COLUMNS, Slots, units_of
from exportscreen.matching.search.splitting import _are_sound, _phrase_arrays
from exportscreen.matching.search.vocabulary import Vocabulary
from exportscreen.reading.background import _table
from exportscreen.reading.phrases import known

THRESHOLD = 0.80
Names = list[tuple[str, NameKind]]
NAMES: Names = sorted({(row.listed, row.kind) for row in ROWS})
COMMON = [word for word in sorted(_table()) if word.isascii() and word.isalpha() and 1 < len(word) < 40][::5]
LETTERS = st.text(alphabet="abcdefghijklmnoprstuvyz AEIOS.,'-&/0158\u00e9\u0421\u043e", max_size=60)
needs_kernel = pytest.mark.skipif(library() is None, reason="the kernel was not compiled here: no C compiler")


_PARTS = (
    "Sana Xi an A s S l d qu Tahran daki nın boys ’ ' ‘ ` ʼ é Ş é ​ 5 10 rd 0 COMPANY com pany Co Ltd "
    "general Y Q de C V joint stock stoc Hong Kong of the limited æ ß İ ı - . ,"
)
PIECES = st.lists(st.sampled_from([*_PARTS.split(), " ", " "]), max_size=9).map("".join)


@pytest.fixture(scope="module", params=[True, False], ids=["compiled", "python"])
def index(request: pytest.FixtureRequest) -> NameIndex:
    return NameIndex(build_index(NAMES, THRESHOLD), library() if request.param else None)


def _slots_agree(index: NameIndex, text: str) -> None:
    slots = index._slots
    plain, read = slots.of_texts([text]).of(0), slots.of_units(units_of(text))
    assert [slots.form(slot) for slot in plain] == [slots.form(slot) for slot in read], text


@pytest.mark.parametrize("turn", [str, str.upper, str.lower, str.title], ids=["as it is", "upper", "lower", "title"])
def test_plain_texts_are_split_as_they_are_read(index: NameIndex, turn: object) -> None:
    assert callable(turn)
    for row in ROWS:
        for name in (row.query, row.listed):
            _slots_agree(index, turn(f"{name}, S.A. de C.V., consignee Gen. {name} Co Ltd"))


@settings(deadline=None, max_examples=400)
@given(text=LETTERS | PIECES)
def test_any_text_is_split_as_it_is_read(index: NameIndex, text: str) -> None:
    _slots_agree(index, text)


@pytest.mark.parametrize(
    "text",
    [
        "A. Q. Khan", "a Q company", "Trading S.A.", "Y.A.S. Trading S A", "General Electric", "General Ali Co",
        "Mr", "Dr. General Company Ltd", "com pany of lia bility", "lia bility co", "4 Th floor", "11th street",
        "PAR5IAN trading", "5mm tube 8kg", "Sana'a O`Neill's", "Xi’an l'eau d’or",
        "'s S' 10's0", "Tahran'daki Ali'nin", "A.’s d`S5qu", "ʼAzm ʼsʼ'Ltd",
        "boys' ensembles", "Société Générale", "ŞİRKETİ ÆGIR",
        "I.R.I.S.L. S.A. de C.V.", "a b c d e5", "5a b c d e", "A, B; C/D E F", "I. R. I. S. L. x", "s a p i de c v a",
        "corp-oration of indus tries", "SEYEDMOHAMMAD hajiali co", "joint stock ocmpany", "atla5 8aniyar Genera1",
        "middel east", "sanaye-ye ye", "companyyaroslavl", "e\u0301lan vi\u200btal", "no. 1 and no 2 a", "",
    ],
)  # fmt: skip
def test_texts_that_neighbours_decide_are_split_as_they_are_read(index: NameIndex, text: str) -> None:
    _slots_agree(index, text)


@needs_kernel
@pytest.mark.parametrize("scripts", [("latin", "digit"), tuple(SCRIPTS)], ids=["one script", "all scripts"])
def test_the_kernel_finds_the_same_near_words(scripts: tuple[str, ...]) -> None:
    names = [(n, k) for n, k in NAMES if {unit.script for unit in units_of(n)} <= set(scripts)]
    names += [(word, "organization") for word in COMMON[::2]]
    index = NameIndex(build_index(names, THRESHOLD), library())
    assert index._kernel is not None
    words = Vocabulary({key[5:]: value for key, value in index._a.items() if key.startswith("word_")})
    forms = {index._slots.form(slot)[2:] for row in ROWS for slot in index._slots.of_units(units_of(row.query))}
    wanted = sorted((raw, script) for raw, script in forms if len(raw) <= 48 and script in scripts)
    wanted += [(form, "latin") for word in COMMON for form in (word, word[::-1], f"{word[:3]}j{word[3:]}")]
    plain, compiled = words.near(wanted), index._kernel.near(wanted)
    assert len(plain[1]) > 5_000
    for part in range(3):
        assert np.array_equal(plain[part], compiled[part])


@needs_kernel
def test_words_of_which_no_table_knows_anything_are_told_as_all_others_are() -> None:
    random = Random("ordinary words")
    names = NAMES + [(word, "organization") for word in COMMON[::5]]
    arrays = build_index([(n, k) for n, k in names if {unit.script for unit in units_of(n)} <= {"latin"}], THRESHOLD)
    split, read = NameIndex(arrays, library())._slots, NameIndex(arrays, library())._slots
    words = {word for row in ROWS for word in re.findall("[a-z]+", f"{row.query} {row.listed}".lower())}
    words.update(COMMON, _twisted(sorted(words), random), _twisted(sorted(known()), random), _twisted(COMMON, random))
    chosen = sorted(word for word in words if word.isascii() and word.isalpha())
    assert len(chosen) > 10_000
    plain = [split.of_texts([word]).of(0) for word in chosen]
    full = [read.of_units(units_of(word)) for word in chosen]
    for word, ours, theirs in zip(chosen, plain, full, strict=True):
        assert [split.form(slot) for slot in ours] == [read.form(slot) for slot in theirs], word
        for one, other in zip(ours, theirs, strict=True):
            assert _offered(split, one) == _offered(read, other), word


def _twisted(words: Sequence[str], random: Random) -> Iterator[str]:
    """Words with one letter dropped, doubled or changed, and run together with a legal form."""
    for word in words:
        place = random.randrange(len(word))
        yield word[:place] + word[place + 1 :] or "x"
        yield word[:place] + word[place] + word[place:]
        yield word[:place] + random.choice("abeiorstz") + word[place + 1 :]
        yield random.choice((f"{word}company", f"limited{word}", word.replace("i", "ee")))


def _offered(slots: Slots, slot: int) -> dict[str, object]:
    """All that is kept of a slot, but for numbers given in the order in which slots came."""
    columns = slots.columns
    first, last = columns["ends"].view[slot : slot + 2]
    begin, end = columns["raw_ends"].view[slot : slot + 2]
    single = {name: columns[name].view[slot].item() for name in COLUMNS if name not in PARTS}
    ranges = {name: columns[name].view[first:last].tolist() for name in ("features", "alike")}
    return {**single, **ranges, "raw": columns["raw"].view[begin:end].tobytes()}


PARTS = {"ends", "features", "alike", "raw_ends", "raw", "keys"}


@needs_kernel
def test_the_kernel_finds_the_same_in_long_and_odd_texts() -> None:
    random = Random("long texts")
    arrays = build_index(NAMES, THRESHOLD)
    plain, compiled = NameIndex(arrays), NameIndex(arrays, library())
    some = [name for name, _ in random.sample(NAMES, 40) if name.isascii()]
    texts = [
        " ".join(random.sample(some, 12) * 8),
        "a b c d e " * 300 + some[0],
        " ".join([some[1]] * 200),
        f"{'x' * 5000} {some[2]} {'9' * 5000}",
        "\n".join(some),
        " ".join(word[: max(3, len(word) // 2)] for name in some for word in name.split()),
        "Ltd " * 500,
    ]
    for text, one, other in zip(texts, plain.find_in(texts), compiled.find_in(texts), strict=True):
        assert one == other, text[:60]


@needs_kernel
def test_the_kernel_finds_the_same_where_letters_of_other_scripts_stand_in_words() -> None:
    random = Random("stray letters")
    arrays = build_index(NAMES, THRESHOLD)
    plain, compiled = NameIndex(arrays), NameIndex(arrays, library())
    strays = "\u063c\u0640\u0421\u043e\u4e19\u0143\u00e6\u0e01\u200b'0"
    texts = ["Shahid Hemmat Industrial Gr\u063cup"]
    for row in random.choices(ROWS, k=400):
        letters = [c if random.random() > 0.08 else random.choice(strays) for c in f"{row.query}, {row.listed}"]
        texts.append("".join(letters))
    found = plain.find_in(texts)
    assert sum(map(len, found)) > 400
    for text, one, other in zip(texts, found, compiled.find_in(texts), strict=True):
        assert one == other, text


@needs_kernel
def test_what_the_kernel_forgot_is_worked_out_again(index: NameIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [row.query for row in ROWS[:200]]
    before = index.find_in(texts)
    assert any(before)
    monkeypatch.setattr("exportscreen.matching.search.slots.MOST_SLOTS", 20)
    assert [index.find_in([text])[0] for text in texts] == before


@pytest.mark.parametrize("compiled", [True, False], ids=["compiled", "python"])
def test_words_worked_out_beforehand_change_nothing(compiled: bool) -> None:
    arrays = build_index(NAMES, THRESHOLD)
    filled = with_words(arrays, [*COMMON[::10], "general", "s", "a", "com", "12"])
    kernel = library() if compiled else None
    plain, ready = NameIndex(arrays, kernel), NameIndex(filled, kernel)
    assert is_sound(filled)
    assert len(ready._slots._forms) > len(COMMON) // 10
    texts = [f"General supply of {COMMON[i]} a. s. for {row.query}" for i, row in enumerate(ROWS)]
    assert ready.find_in(texts) == plain.find_in(texts)
    for text in texts[:50]:
        _slots_agree(ready, text)


@pytest.mark.parametrize(
    "array", ["slot_features", "slot_ends", "slot_join_last", "slot_kinds", "slot_of_words", "slot_traits"]
)
def test_slots_that_point_outside_are_not_given_to_the_kernel(array: str) -> None:
    arrays = with_words(build_index(NAMES[:50], THRESHOLD), COMMON[:100])
    damaged = arrays[array].copy()
    damaged[len(damaged) // 2] = np.iinfo(damaged.dtype).max
    assert is_sound(arrays)
    assert not is_sound({**arrays, array: damaged})


@pytest.mark.parametrize("array", ["starts", "nodes", "form_ends"])
def test_tables_of_phrases_that_point_outside_are_made_anew(array: str) -> None:
    arrays = dict(_phrase_arrays())
    assert _are_sound(arrays)
    for value in (-1, 1 << 30):
        damaged = arrays[array].copy()
        damaged[len(damaged) // 2] = value
        assert not _are_sound({**arrays, array: damaged})


@needs_kernel
def test_an_error_while_the_kernel_asks_is_raised_to_its_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = NameIndex(build_index(NAMES, THRESHOLD), library())

    def fails(*_: object) -> tuple[float, str]:
        raise KeyError("no such likeness")

    monkeypatch.setattr("exportscreen.matching.likeness.similarity", fails)
    foreign = next(row.query for row in ROWS if row.script == "cyrillic")
    with pytest.raises(KeyError, match="no such likeness"):
        fresh.find_in([foreign])
    monkeypatch.undo()
    assert fresh.find_in([foreign])[0]


@pytest.mark.parametrize("array", ["postings", "unit_word", "forms", "form_word", "first", "whole", "starts"])
def test_arrays_that_point_outside_each_other_are_not_given_to_the_kernel(array: str) -> None:
    arrays = build_index(NAMES[:50], THRESHOLD)
    assert is_sound(arrays)
    for value in (-1, 1 << 30):
        damaged = arrays[array].copy()
        damaged[len(damaged) // 2] = value
        assert not is_sound({**arrays, array: damaged})


def test_the_kernel_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "off")
    library.cache_clear()
    try:
        assert library() is None
    finally:
        monkeypatch.undo()
        library.cache_clear()


def test_no_names_are_found_nowhere() -> None:
    index = NameIndex(build_index([], THRESHOLD), library())
    assert index.find_in(["Four Star Trading", ""]) == [[], []]


@needs_kernel
def test_a_kernel_of_many_names_ends_with_its_index() -> None:
    index = NameIndex(build_index(NAMES[:5], THRESHOLD), library())
    assert isinstance(index._kernel, Kernel)
    del index
