"""Words of official lists as values: each row is from a real file unless its note says otherwise."""

from __future__ import annotations

import pytest

from exportscreen.lists.model import ImportedListing, Tally
from exportscreen.lists.text import comma_apart, enumerated, names_in, split_acronym
from exportscreen.lists.values import add_country, add_identifier, country_codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Myanmar/Burma", ("MM",)),  # EU 401/2013: one country, two names
        ("Syrian/Iranian", ("SY", "IR")),
        ("Sudan/South Sudan", ("SD", "SS")),  # UN 2018
        ("Ukrainian and/or Russian", ("UA", "RU")),
        ("Iranian national and US national/citizen", ("IR", "US")),  # OFSI
        ("Bosnia and Herzegovina", ("BA",)),  # one country with an `and`
        ("Trinidad and Tobago", ("TT",)),
        ("Russia / Russie", ("RU",)),  # Canada, bilingual
        ("assumed Congolese (DRC)", ("CD",)),
        ("allegedly Russian", ("RU",)),
        ("Sudanese by birth", ("SD",)),
        ("Italian since 1990", ("IT",)),
        ("of the Republic of Moldova", ("MD",)),
        ("In Syria as at June 2013", ("SY",)),  # OFSI
        ("Saudi citizenship withdrawn", ()),  # no longer a citizen
        ("Syrian and Atlantean", ()),  # a part that names no country leaves the whole unsaid; made up
        ("Africa", ()),
    ],
)
def test_words_name_countries(words: str, codes: tuple[str, ...]) -> None:
    assert country_codes(words) == codes


def test_what_is_no_country_is_reported_beside_what_is_one() -> None:
    listing, tally = ImportedListing("x", "X", "x", "x", line=7), Tally("list.csv")
    assert not add_country(listing, "(a) Russian, (b) USSR (until 1991) (c) Atlantean", "nationality", tally)
    assert listing.countries == ["RU"]
    assert tally.ignored_values == {"nationality (no country)": 1}
    assert [str(i)[:50] for i in tally.issues()] == ["list.csv:7: nationality: 'Atlantean' is not a coun"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Jordanian (b) American", ["Jordanian", "American"]),
        ("Ansar al-Sharia in Tunisia; (c)Ansar al-Shari'ah", ["Ansar al-Sharia in Tunisia", "Ansar al-Shari'ah"]),
        ("FSUE PSZ; FSUE PRIBOROSTROITELNY ZAVOD", ["FSUE PSZ", "FSUE PRIBOROSTROITELNY ZAVOD"]),
        ("Ali Barkani (born 1973; in Morocco)", ["Ali Barkani (born 1973; in Morocco)"]),
        ("Ali Barkani (born 1973; Kalad", ["Ali Barkani (born 1973", "Kalad"]),  # never closed
    ],
)
def test_values_stand_apart(text: str, values: list[str]) -> None:
    assert enumerated(text) == values


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Step A.S., Step S.A., Step Istanbul", ["Step A.S.", "Step S.A.", "Step Istanbul"]),
        ("Yuriy SIVOKONENKO, Yury SIVOKONENKO", ["Yuriy SIVOKONENKO", "Yury SIVOKONENKO"]),
        ("FETCO, Inc.", ["FETCO, Inc."]),
        ("SIVOKONENKO, Yuriy", ["SIVOKONENKO, Yuriy"]),  # last name first
    ],
)
def test_rows_of_names_stand_apart_at_commas(text: str, names: list[str]) -> None:
    assert comma_apart(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("and 46 TsNII MO RF", ["46 TsNII MO RF"]),  # the last of a row in the Entity List
        ("aka: POSCO", ["POSCO"]),
        ("And Yayincilik", ["And Yayincilik"]),  # a name; made up
        ("Chinese:", []),
        ("Novator Design Bureau; and; JSC OKB Novator", ["Novator Design Bureau", "JSC OKB Novator"]),
        ("Rosgvardiya (Russian: Росгвардия)", ["Rosgvardiya", "Росгвардия"]),
        ("أبو بكر (Abu Bakr; Abu Bakr al-Baghdadi)", ["أبو بكر", "Abu Bakr", "Abu Bakr al-Baghdadi"]),
        (
            "База на Корпуса на гвардейците (IRGC)",
            ["База на Корпуса на гвардейците (IRGC)"],
        ),  # of the body, not the body
        ("ኤርሚኣስ ግርማይ (Tigrinya)", ["ኤርሚኣስ ግርማይ"]),
        ("Saiyid Abd al-Man (formerly listed as)", ["Saiyid Abd al-Man"]),
        (
            "Hay’at Tahrir al-Sham (HTS) (هيئة تحرير الشام (original script); Hay’et Tahrir al-Sham)",
            ["Hay’at Tahrir al-Sham", "HTS", "هيئة تحرير الشام", "Hay’et Tahrir al-Sham"],
        ),
    ],
)
def test_names_are_found_in_a_text(text: str, names: list[str]) -> None:
    assert [name.text for name in names_in(text)] == names


def test_a_label_gives_the_language_of_a_name() -> None:
    (name,) = names_in("Belarusian: Юры ВАСІЛЕВІЧ")
    assert (name.text, name.lang, name.kind) == ("Юры ВАСІЛЕВІЧ", "be", "native")


def test_a_row_of_names_in_parentheses_stands_apart() -> None:
    name, more = split_acronym("Yuriy SIVOKONENKO (a.k.a. Yuri SIVOKONENKO, Yury SYVOKONENKO)")
    assert (name, [n.text for n in more]) == ("Yuriy SIVOKONENKO", ["Yuri SIVOKONENKO", "Yury SYVOKONENKO"])


@pytest.mark.parametrize(
    ("kind", "value", "identifiers"),
    [
        ("inn", "7712040285,", [("inn", "7712040285")]),
        ("inn", "- 7805060220", [("inn", "7805060220")]),
        ("ogrn", "1 121 402 000 213", [("ogrn", "1121402000213")]),
        (
            "inn",
            "7730239877, KPP 773001001, OKPO 20239393",
            [("kpp", "773001001"), ("okpo", "20239393"), ("inn", "7730239877")],
        ),
        ("inn", "366217317327", [("inn-unchecked", "366217317327")]),  # its checksum fails
    ],
)
def test_numbers_are_read_as_printed(kind: str, value: str, identifiers: list[tuple[str, str]]) -> None:
    listing = ImportedListing("x", "X", "x", "x")
    add_identifier(listing, kind, value, Tally("list.csv"), kind)
    assert listing.identifiers == identifiers
