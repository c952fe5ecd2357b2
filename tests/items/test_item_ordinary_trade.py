"""Ordinary trade that shares words with controlled goods, and phrases that belong to one family only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import pytest
from goods import bundled, bundled_finder, catalog_of, family, find, parameter

from exportscreen.content.catalog import Catalog
from exportscreen.matching.items import ItemFinder
from exportscreen.models import ItemHit
from exportscreen.reading.stems import stem
from exportscreen.reading.tokens import tokenize


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return bundled()


def alerts(hits: Sequence[ItemHit], catalog: Catalog) -> list[str]:
    """Families of listed goods with more than weak evidence."""
    return [
        h.listing
        for h in hits
        if h.reading == "good" and h.strength != "weak" and catalog.families[h.listing].sensitivity != "ordinary"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tungsten ores and concentrates, 20 t",
        "вольфрамовый концентрат 20 т",
        "tungsten light bulbs, 60 W",
        "chain saw blades with cutting parts over 0.2 percent chromium, molybdenum or tungsten",
        "Zirconium ores, in bulk",
        "Charged fire-extinguishing grenades",
        "Feuerlöschgranaten, 40 Stück",
        "toy drone for kids with propeller guards",
        "Hexagonal bolts of stainless steel with a diameter of 6 mm, mass 20 g",
        "Flat-rolled stainless steel sheet, cold rolled, 2 mm thick, 1250 mm wide, 20 t",
        "stainless steel 316L pipe, wall thickness 3 mm",
        "reciprocating piston engines with a power of 40 kW for cars",
        "hydraulic turbines of a power exceeding 10,000 kW",
        "jet engine oil, 1 l tins",
        "retreaded tyres, except for civil aircraft",
        "gaskets not for civil aircraft",
    ],
)
def test_ordinary_trade_raises_no_alert(text: str, catalog: Catalog) -> None:
    assert alerts(find(bundled_finder(), text), catalog) == []


@pytest.mark.parametrize(
    "text",
    [
        "Receiver: Kwelandra Velmont, Tehran",
        "Empfänger: Firma Kwelandra, Teheran",
        "گیرنده: شرکت کولاندرا، تهران",
        "Vessel name: Kwelandra, port of loading Bandar Abbas",
        "Lead time 5 min, minimum order 10 t",
        "MIN. 10 bar at the inlet",
        "ARM processor board",
        "Top quality beads for retail",
        "Safety boots, 200 pairs",
        "Shipped 15 Mar 2024",
        "Route: Dubai - Bandar Abbas",
        "pale yellow powder in drums",
        "M5 bolts, 10000 pcs",
        "Venus razor blades",
    ],
)
def test_words_of_forms_name_no_good(text: str) -> None:
    assert not find(bundled_finder(), text)


@pytest.mark.parametrize(
    ("text", "listing"),
    [
        ("top ve mermi, 2 adet", "arms"),
        ("top mermisi için", "arms"),
        ("Boot mit Motor, für den Hafen", "marine-craft"),
        ("ab Lager: Kugellager und Lager für die Industrie", "chpl-electronics"),
        ("Sofradir Mars detector", "ir-detectors"),
        ("zirconium alloy M5 tubes", "zirconium"),
        ("12 Igla and 4 Scud", "arms"),
    ],
)
def test_the_same_words_name_goods_where_the_text_means_them(text: str, listing: str) -> None:
    assert listing in {hit.listing for hit in find(bundled_finder(), text)}


@pytest.mark.parametrize(
    ("text", "listing"),
    [
        ("tungsten powder, 5 µm", "tungsten"),
        ("hand grenades", "arms"),
        ("UAV propellers for a drone", "uav-engines"),
        ("flight control computer for fighter aircraft", "avionics"),
        ("frekans dönüştürücü", "frequency-changers"),
        ("guidance kits", "imu"),
        ("rocket motor case tubing", "alloy-steel"),
    ],
)
def test_goods_beside_those_are_still_named(text: str, listing: str) -> None:
    assert listing in {h.listing for h in find(bundled_finder(), text) if h.reading == "good"}


def statuses(text: str, listing: str) -> dict[str, str]:
    """Code → status of a family's answers, EU annex I only."""
    return {
        c.code: c.status for h in find(bundled_finder(), text) if h.listing == listing for c in h.controls
        if c.source == "eu-annex-i"
    }  # fmt: skip


def test_power_of_a_gas_turbine_does_not_make_it_a_turboprop() -> None:
    text = "gas turbine engines, except aircraft engines, of a power exceeding 5,000 kW"
    assert "meets" not in statuses(text, "turbojets").values()
    assert statuses("turboprop, maximum power 30 kW", "turbojets")["9A102"] == "meets"


def test_aluminium_powder_meets_no_paragraph_of_another_metal() -> None:
    aluminium = statuses("spherical aluminium powder, particle size 30 µm, purity 99.5 %", "aluminium-powder")
    assert {aluminium[code] for code in ("1C111.a.2.a", "1C111.a.2.b", "1C011.a", "1C011.b")} == {"for_a_person"}
    boron = statuses("amorphous boron powder, particle size 20 µm, purity 95 %", "aluminium-powder")
    assert (boron["1C111.a.2.b"], boron["1C011.a"]) == ("meets", "below")


def test_mass_of_a_piece_is_read_and_that_of_the_lot_is_not() -> None:
    cylinder = "tungsten alloy cylinder, tungsten content 95 %, inside diameter 150 mm, "
    assert statuses(cylinder + "mass 25 kg", "tungsten")["1C226"] == "meets"
    assert statuses(cylinder + "gross mass 250 kg", "tungsten")["1C226"] == "partly_stated"


@pytest.mark.parametrize(
    "text", ["chips hidden in infant formula", "valves declared as milk powder", "под видом гуманитарной помощи"]
)
def test_relief_goods_that_hide_something_are_not_what_is_supplied(text: str) -> None:
    relief = [h.reading for h in find(bundled_finder(), text) if h.listing == "humanitarian-goods"]
    assert relief == ["related"]


def test_cover_words_do_not_hide_a_listed_good() -> None:
    (hit,) = [h for h in find(bundled_finder(), "goods declared as carbon fibre tow") if h.listing == "carbon-fibre"]
    assert hit.reading == "good"


def small(weak: Sequence[str]) -> ItemFinder:
    """A family of weak words with a size, a share and a particular property."""
    limits = {"all": [
        {"parameter": "width", "op": ">=", "value": 600, "unit": "mm"},
        {"parameter": "nickel_share", "op": ">=", "value": 90, "unit": "%"},
        {"parameter": "drift_rate", "op": "<", "value": 1, "unit": "deg/h"},
    ]}  # fmt: skip
    paragraph = {"list": "mtcr-annex", "regime": "MTCR", "code": "1.A", "covers": "the goods", "criteria": limits}
    words = family("sheet", {"en": ["superduplex"]}, weak_terms={"en": list(weak)}, controls=[paragraph])
    parameters = (
        parameter("width", "length", "mm", "width"),
        parameter("nickel_share", "ratio", "%", "nickel content"),
        parameter("drift_rate", "angular_rate", "deg/h", "drift", bare=True),
    )
    return ItemFinder(catalog_of(words, parameters=parameters))


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("steel, width 700 mm", "weak"),
        ("steel, nickel content 10 %", "weak"),
        ("steel, nickel content 95 %", "medium"),
        ("steel, drift 5 deg/h", "medium"),
        ("steel and steel sheet", "weak"),
        ("steel, superduplex", "medium"),
    ],
)
def test_only_telling_numbers_support_a_weak_word(text: str, strength: str) -> None:
    hits = [h for h in find(small(["steel", "steel sheet"]), text) if h.matched.startswith("steel")]
    assert {h.strength for h in hits} == {strength}


def test_no_strong_phrase_belongs_to_two_unrelated_families(catalog: Catalog) -> None:
    owners: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in catalog.families.values():
        for lang, words in one.terms.items():
            for word in words:
                owners[(lang, *(stem(t.native, lang) for t in tokenize(word)))].add(one.id)
    shared = {
        " ".join(key): sorted(found)
        for key, found in owners.items()
        if len(found) > 1 and not any(set(catalog.families[i].broader) & found for i in found)
    }
    assert shared == {}
