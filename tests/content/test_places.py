"""Places, country groups and end uses: counts, codes, and words that must not stand in two places."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from rigour.territories import get_territory

from exportscreen.content.catalog import Catalog, load_files
from exportscreen.content.common import Terms

WATCHLISTS = Path(__file__).resolve().parents[2] / "watchlists"
LANGUAGES = {"en", "zh", "fa", "ru", "de", "fr", "tr"}
HELD_WITH_CHINA = "HK"  # the EAR reads Hong Kong as China since 2020-12-23; its supplement has no line for it

# Counted by hand in supplement no. 1 to part 740 and in the regimes' own lists of members.
GROUP_SIZES = {
    "ear-a1": 40,
    "ear-a2": 34,
    "ear-a4": 45,
    "ear-a5": 38,
    "ear-a6": 8,
    "ear-d1": 24,
    "ear-d2": 10,
    "ear-d3": 36,
    "ear-d4": 21,
    "ear-d5": 22,
    "ear-e1": 3,
    "ear-e2": 1,
    "mtcr-partners": 35,
    "nsg-participants": 48,
    "wassenaar-participants": 42,
    "australia-group-members": 42,
    "transshipment-hubs": 17,
    "transshipment-russia-2022": 18,
    "embargoed-comprehensive": 4,
    "russia-belarus": 2,
}
CATEGORIES = {
    "missile",
    "nuclear",
    "uav",
    "military",
    "military_intelligence",
    "chemical",
    "biological",
    "humanitarian",
    "civil",
}


@cache
def catalog() -> Catalog:
    """The bundled places and end uses alone."""
    return load_files([WATCHLISTS / "places", WATCHLISTS / "end_uses"]).catalog


def key(term: str) -> str:
    """A term as matching sees it: words without case, diacritics or punctuation."""
    folded = unicodedata.normalize("NFKD", term.casefold().replace("ı", "i"))
    return " ".join(re.findall(r"\w+", "".join(c for c in folded if not unicodedata.combining(c))))


def keys(*terms: Terms) -> Iterator[str]:
    """The keys of all terms, in any language."""
    for table in terms:
        for words in table.values():
            yield from map(key, words)


def is_repeated(values: Iterable[str]) -> set[str]:
    """Those values that occur more than once."""
    seen: set[str] = set()
    return {v for v in values if v in seen or seen.add(v)}  # type: ignore[func-returns-value]


def test_every_country_code_is_one_the_library_of_territories_knows() -> None:
    codes = {place.country for place in catalog().places.values()}
    codes |= {member.country for group in catalog().groups.values() for member in group.members}
    unknown = {code for code in codes if (found := get_territory(code)) is None or found.code != code.lower()}
    assert unknown == set()


def test_groups_are_those_counted_by_hand() -> None:
    assert set(catalog().groups) == set(GROUP_SIZES)


@pytest.mark.parametrize(("group", "size"), GROUP_SIZES.items())
def test_group_has_as_many_members_as_its_source(group: str, size: int) -> None:
    members = [member.country for member in catalog().groups[group].members]
    assert len(members) == len(set(members)), "a country stands twice"
    if group.startswith("ear-") and "CN" in members:
        assert HELD_WITH_CHINA in members
        members.remove(HELD_WITH_CHINA)
    assert len(members) == size


@pytest.mark.parametrize("group", ["ear-d1", "ear-d3", "ear-d4", "ear-d5"])
def test_hong_kong_counts_as_china_only_from_december_2020(group: str) -> None:
    member = next(m for m in catalog().groups[group].members if m.country == HELD_WITH_CHINA)
    assert [str(period.effective_from) for period in member.periods] == ["2020-12-23"]


def test_syria_left_the_near_total_bans_and_iran_did_not() -> None:
    members = {m.country: m for m in catalog().groups["embargoed-comprehensive"].members}
    assert str(members["SY"].periods[-1].effective_to) == "2025-06-30"
    assert members["IR"].periods == ()


def test_regimes_differ_from_their_ear_groups_only_where_the_facts_say_so() -> None:
    def codes(group: str) -> set[str]:
        return {m.country for m in catalog().groups[group].members}

    assert codes("mtcr-partners") - codes("ear-a2") == {"RU"}
    assert codes("nsg-participants") - codes("ear-a4") == {"BY", "CN", "RU"}
    assert codes("wassenaar-participants") - codes("ear-a1") == {"MT", "RU", "UA"}
    assert codes("ear-a1") - codes("wassenaar-participants") == {"IS"}


def test_no_locality_means_two_countries() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for place in catalog().places.values():
        for name in keys(place.localities):
            owners[name].add(place.id)
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


def test_no_country_has_two_place_files() -> None:
    assert is_repeated(place.country for place in catalog().places.values()) == set()


def test_no_name_of_a_place_is_its_own_look_alike() -> None:
    for place in catalog().places.values():
        names = set(keys(place.names, place.nationalities, place.localities))
        assert names & set(keys(place.lookalikes)) == set(), place.id


@pytest.mark.parametrize("word", ["kish", "bam", "sari", "ray", "aden", "homs", "kazan", "cologne", "nice"])
def test_localities_that_are_everyday_words_or_people_do_not_stand_alone(word: str) -> None:
    assert [place.id for place in catalog().places.values() if word in set(keys(place.localities))] == []


@pytest.mark.parametrize(
    ("place", "city"),
    [
        ("iran", "Esfahan"),
        ("iran", "Teheran"),
        ("iran", "بندرعباس"),
        ("iran", "Tahran"),
        ("china", "大连"),
        ("china", "Futian"),
        ("united-arab-emirates", "Jebel Ali"),
        ("malaysia", "Port Klang"),
        ("north-korea", "평양"),
        ("georgia", "Tbilisi"),
    ],
)
def test_cities_of_concern_are_known_in_the_spellings_people_use(place: str, city: str) -> None:
    assert key(city) in set(keys(catalog().places[place].localities))


@pytest.mark.parametrize(
    ("place", "phrase"),
    [
        ("georgia", "Georgia Tech"),
        ("turkey", "turkey breast"),
        ("china", "bone china"),
        ("jordan", "Michael Jordan"),
        ("iran", "Persian rug"),
        ("syria", "Damascus steel"),
        ("france", "Paris, Texas"),
        ("united-arab-emirates", "Dubai chocolate"),
    ],
)
def test_phrases_that_only_sound_like_a_country_are_look_alikes(place: str, phrase: str) -> None:
    assert key(phrase) in set(keys(catalog().places[place].lookalikes))


def test_there_is_one_end_use_for_each_category() -> None:
    found = [end_use.category for end_use in catalog().end_uses.values()]
    assert sorted(found) == sorted(CATEGORIES)


def test_every_end_use_has_all_kinds_of_phrases_in_all_seven_languages() -> None:
    for end_use in catalog().end_uses.values():
        for table in (end_use.phrases, end_use.weak_phrases, end_use.lookalikes):
            assert LANGUAGES - {language for language, words in table.items() if words} == set(), end_use.id


def test_no_phrase_is_also_weak_or_a_look_alike() -> None:
    for end_use in catalog().end_uses.values():
        strong, weak = set(keys(end_use.phrases)), set(keys(end_use.weak_phrases))
        assert strong & weak == set(), end_use.id
        assert (strong | weak) & set(keys(end_use.lookalikes)) == set(), end_use.id


def test_no_term_stands_twice_in_one_language() -> None:
    for end_use in catalog().end_uses.values():
        for table in (end_use.phrases, end_use.weak_phrases, end_use.lookalikes):
            for language, words in table.items():
                assert is_repeated(map(key, words)) == set(), (end_use.id, language)


@pytest.mark.parametrize("word", ["rocket", "missile", "drone", "military", "enrichment", "defence"])
def test_everyday_words_never_show_an_end_use_alone(word: str) -> None:
    strong = {end_use.id for end_use in catalog().end_uses.values() if word in set(keys(end_use.phrases))}
    weak = {end_use.id for end_use in catalog().end_uses.values() if word in set(keys(end_use.weak_phrases))}
    assert strong == set()
    assert weak
