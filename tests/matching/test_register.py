"""Names in two scripts and names in another script: where they stand, and which texts find them."""

from __future__ import annotations

import dataclasses

import pytest

from exportscreen.content.catalog import Catalog
from exportscreen.content.load import load_catalog
from exportscreen.content.parties import Alias, Listing
from exportscreen.matching.register import Register, SplitIndex, build_split, has_latin, is_latin, latin_part

THRESHOLD = 0.80


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Abu Mahjar (ابو مهجر)", "Abu Mahjar"),
        ("Anna Romashka (original script: Анна Ромашка)", "Anna Romashka"),
        ("AO Рособоронэкспорт", ""),  # a legal form is no name
        ("Bes (διάβολος)", ""),  # one word tells too little
        ("Завод Ромашка", ""),
    ],
)
def test_latin_words_of_a_name_in_two_scripts(name: str, part: str) -> None:
    assert latin_part(name) == part


def test_one_latin_word_is_enough_where_nothing_else_of_its_owner_is_latin() -> None:
    assert latin_part("Ромашкатрансгаз/Romashkatransgaz", alone=True) == "Romashkatransgaz"
    assert latin_part("Bes (διάβολος)", alone=True) == ""
    register = Register(_catalog("Romashkatransgaz/Ромашкатрансгаз"), THRESHOLD)
    assert _found(register, "pipes for Romashkatransgaz, Minsk") == {"Romashkatransgaz"}
    assert "Romashkatransgaz/Ромашкатрансгаз" in _found(register, "трубы для Ромашкатрансгаз/Romashkatransgaz")


@pytest.mark.parametrize(
    ("name", "latin", "some"),
    [
        ("Société Générale No. 5", True, True),
        ("Aлександр Бабаков", False, False),  # the first letter is a Latin one that looks Cyrillic
        ("AO Рособоронэкспорт", False, True),
        ("7-28", False, False),
    ],
)
def test_which_names_are_latin(name: str, latin: bool, some: bool) -> None:
    assert (is_latin(name), has_latin(name)) == (latin, some)


def _catalog(*names: str) -> Catalog:
    """The bundled content with one listing more."""
    catalog = load_catalog()
    aliases = tuple(Alias.model_construct(name=name) for name in names[1:])
    listing = Listing.model_construct(
        id="x-1", type="organization", name=names[0], aliases=aliases, designations=(), reports=()
    )
    extra = next(iter(catalog.watchlists.values())).model_copy(update={"id": "x", "listings": (listing,)})
    digests = {**catalog.list_digests, "x": "x"}
    return dataclasses.replace(
        catalog, watchlists={**catalog.watchlists, "x": extra}, list_digests=digests, digest=" ".join(names)
    )


def _found(register: Register, text: str) -> set[str]:
    entries = (register.entry(found.name) for found in register.find_in([text])[0])
    return {entry.alias for entry in entries if entry.listing == "x-1"}


def test_a_name_in_two_scripts_is_found_by_either() -> None:
    register = Register(_catalog("Quruxley Bakaar", "Kwelandra Mahjar (کوالندرا مهجر)"), THRESHOLD)
    assert _found(register, "shipment for Kwelandra Mahjar, Dubai") == {"Kwelandra Mahjar"}
    assert "Kwelandra Mahjar (کوالندرا مهجر)" in _found(register, "ارسال به کوالندرا مهجر (Kwelandra Mahjar)")


def test_latin_texts_meet_a_native_name_only_where_its_listing_has_no_latin_one() -> None:
    alone = Register(_catalog("Завод Квеландра Махжар"), THRESHOLD)
    assert _found(alone, "order of Zavod Kvelandra Makhzhar") == {"Завод Квеландра Махжар"}
    beside = Register(_catalog("Quruxley Bakaar", "Завод Квеландра Махжар"), THRESHOLD)
    assert _found(beside, "order of Zavod Kvelandra Makhzhar – Genève") == set()
    assert _found(beside, "заказ: Завод Квеландра Махжар") == {"Завод Квеландра Махжар"}


def test_numbers_of_native_names_follow_on_the_others() -> None:
    index = SplitIndex(
        build_split([("Kwelandra Trading", "organization")], [("Завод Квеландра", "organization")], THRESHOLD)
    )
    assert len(index) == 2
    assert [index.text(number) for number in range(2)] == ["Kwelandra Trading", "Завод Квеландра"]
    found = index.find_in(["Kwelandra Trading", "Завод Квеландра"])
    assert [one.name for one in found[0]] == [0]
    assert 1 in [one.name for one in found[1]]
    assert index.name(1).units[-1].script == "cyrillic"
