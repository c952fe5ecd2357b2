"""The lexicon of phrases: inflection, joined words, typing errors, and its fast answers against slow twins."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from goods import bundled_finder, find, small_finder
from hypothesis import given
from hypothesis import strategies as st

from exportscreen.matching.lexicon import Lexicon, Match, Nearby, longest
from exportscreen.reading.tokens import tokenize

WORDS = [f"{a}{b}{c}" for a in ("tor", "mel", "kan", "sur", "vid", "pol") for b in "aeiou" for c in "bdfgklmnprstvz"]


def lexicon(**phrases: str) -> Lexicon[str]:
    """A lexicon with one phrase a language."""
    return Lexicon((phrase, lang, lang) for lang, phrase in phrases.items())


@pytest.mark.parametrize(
    ("lang", "phrase", "text"),
    [
        ("en", "carbon fibre", "Carbon-Fibres"),
        ("en", "carbon fibre", "carbonfibre tow"),
        ("en", "gyroscope", "gyroscpoes"),
        ("en", "mine", "mines"),
        ("en", "fuse", "fuses"),
        ("en", "box", "boxes"),
        ("de", "Kohlefaser", "Kohlefasern"),
        ("ru", "углеродное волокно", "углеродного волокна"),
        ("tr", "jiroskop", "jiroskopların"),
        ("fa", "الیاف کربن", "الياف‌کربن"),
        ("ar", "جيروسكوب", "الجيروسكوب"),
        ("ko", "자이로스코프", "자이로스코프를"),
        ("zh", "陀螺仪", "购买陀螺仪二十个"),
        ("zh", "热像仪", "热象仪"),
    ],
)
def test_phrase_is_found_in_another_form(lang: str, phrase: str, text: str) -> None:
    assert lexicon(**{lang: phrase}).find(tokenize(text))


@pytest.mark.parametrize("text", ["granite", "graphic arts", "carbon dioxide", "grafito"])
def test_real_words_are_no_misspellings(text: str) -> None:
    assert not lexicon(en="graphite").find(tokenize(text))


@pytest.mark.parametrize(("phrase", "text"), [("mine", "min. 10 bar"), ("arms", "ARM processor"), ("tube", "tub")])
def test_a_shorter_word_is_no_form_of_a_longer_one(phrase: str, text: str) -> None:
    assert not lexicon(en=phrase).find(tokenize(text))


def test_phrase_without_letters_is_refused() -> None:
    with pytest.raises(ValueError, match="no letter or digit"):
        lexicon(en="--")


def test_a_lexicon_from_disk_answers_like_one_made_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two languages, numbers, joined words and payloads of one phrase; damaged on disk, it is made anew."""
    endings = ["gyroscope", "carbon fibre", "drone", "rate table 3", "陀螺仪", "волокно"]
    phrases = [(f"{word} {end}", "en", n) for n, word in enumerate(WORDS) for end in endings]
    phrases += [(f"{WORDS[0]} gyroscope", "de", -1), (f"{WORDS[0]} gyroscope", "en", -2)]
    texts = [tokenize(phrase) for phrase, _, _ in phrases[::97]]
    texts += [tokenize(f"{WORDS[0]}gyroscope and {WORDS[1]} gyrosscope, {WORDS[2]} rate table 3 of carbonfibre")]
    monkeypatch.setenv("EXPORTSCREEN_CACHE", "off")
    expected = [Lexicon(phrases).find(text) for text in texts]
    assert all(expected)
    monkeypatch.setenv("EXPORTSCREEN_CACHE", str(tmp_path))
    for _ in range(2):
        assert [Lexicon(phrases).find(text) for text in texts] == expected
        (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:-9])
    assert [Lexicon(phrases).find(text) for text in texts] == expected
    assert [Lexicon([*phrases, ("seal", "en", 0)]).find(tokenize("seal"))[0].payload] == [0]
    assert len(list(tmp_path.iterdir())) == 2, "other phrases are another file"


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4)), max_size=25)


def matches(spans: list[tuple[int, int]]) -> list[Match[str]]:
    """Matches from (first token, further tokens)."""
    return [Match(str(i % 3), a, a + n, a * 2, (a + n) * 2 + 1, "p", True) for i, (a, n) in enumerate(spans)]


@given(spans=SPANS, first=st.integers(0, 30), more=st.integers(0, 5))
def test_nearby_answers_like_a_walk_over_all(spans: list[tuple[int, int]], first: int, more: int) -> None:
    every = matches(spans)
    slow = [m for m in sorted(every, key=lambda m: m.first) if m.first <= first + more and m.last >= first]
    assert Nearby(every).within(first, first + more) == slow


@given(spans=SPANS)
def test_longest_leaves_no_partial_overlap(spans: list[tuple[int, int]]) -> None:
    kept = longest(matches(spans))
    for one in kept:
        for other in kept:
            apart = one.last < other.first or other.last < one.first
            assert apart or (one.first, one.last) == (other.first, other.last)


@pytest.mark.parametrize(
    "text",
    [
        "gyroscope drift 0.3 deg/h, " * 3000,
        "carbon fibre " * 6000,
        "toy gyroscope " * 6000,
        "carbon fibre fishing rod " * 3000,
        "陀螺仪" * 20_000,
        "gyro " * 15_000,
        "0.3 deg/h " * 8000,
        "housing for the " * 5000,
    ],
    ids=["values", "repeats", "look-alikes", "beside", "Han", "weak", "numbers", "heads"],
)
def test_hostile_text_costs_little(text: str) -> None:
    started = time.perf_counter()
    find(small_finder(), text)
    assert time.perf_counter() - started < 20  # linear: a tenth of this on a slow machine


def test_bundled_families_answer_within_a_millisecond_a_line() -> None:
    lines = [
        "Please quote 400 cartons of office paper and toner for the town hall, delivery to Ghent early February",
        "Twelve fibre optic gyroscopes, bias stability 0.05 deg/h, rate range 400 deg/s, customer in Malaysia",
    ] * 50
    find(bundled_finder(), " ".join(lines[:2]))
    started = time.perf_counter()
    for line in lines:
        find(bundled_finder(), line)
    assert (time.perf_counter() - started) / len(
        lines
    ) < 0.005  # measured 0.4 ms with tokenizing; slow machines allowed
