"""Recognition in words and fields, on small hand-made families."""

from __future__ import annotations

import pytest
from goods import FIBRE, GYROS, PREPREG, catalog_of, find, find_in, small_finder

from exportscreen.matching.items import ItemFinder, classify

READINGS = [
    ("12 gyroscopes for delivery", "gyroscopes", "good", "strong"),
    ("GYROSCOPES, 12 PCS", "gyroscopes", "good", "strong"),
    ("fibre-optic gyros", "gyroscopes", "good", "strong"),
    ("fibreopticgyro", "gyroscopes", "good", "strong"),
    ("carbonfibre, 2 t", "fibre", "good", "strong"),
    ("gyroscpe, 3 pcs", "gyroscopes", "good", "medium"),
    ("гироскопами", "gyroscopes", "good", "strong"),
    ("采购陀螺仪10个", "gyroscopes", "good", "strong"),
    ("jiroskopların teslimi", "gyroscopes", "good", "strong"),
    ("ژیروسکوپ‌ها", "gyroscopes", "good", "strong"),
    ("Präzisionsgyroskop", "gyroscopes", "good", "strong"),
    ("gyro, price list", "gyroscopes", "good", "weak"),
    ("gyro with low drift 0.3 deg/h", "gyroscopes", "good", "medium"),
    ("gyro 0.3°/h", "gyroscopes", "good", "medium"),
    ("Т700, 5 тонн", "fibre", "good", "strong"),
    ("gyro for a missile", "gyroscopes", "good", "medium"),
    ("TRS-500, 6 pieces", "gyroscopes", "good", "weak"),
    ("TRS-500 by Optolink, 6 pieces", "gyroscopes", "good", "medium"),
    ("TRS 500 gyro", "gyroscopes", "good", "medium"),
    ("Honeywell GG1320AN units", "gyroscopes", "good", "strong"),
    ("T700SC-12000 spools", "fibre", "good", "strong"),
    ("toy gyroscopes for children", "gyroscopes", "lookalike", "weak"),
    ("carbon fibre bicycle frames", "fibre", "lookalike", "weak"),
    ("carbon fibre telescopic fishing rods", "fibre", "lookalike", "weak"),
    ("fishing rods made of carbon fibre", "fibre", "lookalike", "weak"),
    ("cloth not containing carbon fibre", "fibre", "negated", "strong"),
    ("autopilot without gyroscopes", "gyroscopes", "negated", "strong"),
    ("kit, gyroscope not included", "gyroscopes", "negated", "strong"),
    ("ohne Gyroskop", "gyroscopes", "negated", "strong"),
    ("без гироскопа", "gyroscopes", "negated", "strong"),
    ("不含陀螺仪", "gyroscopes", "negated", "strong"),
    ("jiroskop içermez", "gyroscopes", "negated", "strong"),
    ("tester for gyroscopes", "gyroscopes", "related", "strong"),
    ("spare parts for the new gyroscopes", "gyroscopes", "related", "strong"),
    ("gyroscope housing", "gyroscopes", "related", "strong"),
    ("a book about gyroscopes", "gyroscopes", "related", "strong"),
    ("Gyroskopgehäuse", "gyroscopes", "related", "strong"),
    ("корпус для гироскопа", "gyroscopes", "related", "strong"),
    ("陀螺仪用外壳", "gyroscopes", "related", "strong"),
    ("jiroskop için kutu", "gyroscopes", "related", "strong"),
    ("bearings for use in gyroscopes", "gyroscopes", "related", "strong"),
]


@pytest.mark.parametrize(("text", "family", "reading", "strength"), READINGS, ids=[r[0] for r in READINGS])
def test_good_is_recognised_with_its_reading(text: str, family: str, reading: str, strength: str) -> None:
    hits = find(small_finder(), text)
    assert [(h.listing, h.reading, h.strength) for h in hits] == [(family, reading, strength)]


@pytest.mark.parametrize(
    "text",
    [
        "fog in the valley",
        "fog lamps",
        "fishing rods",
        "AT700 cable",
        "T7000 phone",
        "TRS-5000 cloner",
        "",
        "carbon, fibre board",
    ],
)
def test_other_things_give_no_hit(text: str) -> None:
    assert find(small_finder(), text) == ()


def test_no_licence_for_a_good_is_not_its_absence() -> None:
    assert find(small_finder(), "no licence for gyroscopes")[0].reading == "good"


def test_fishing_rods_elsewhere_do_not_clear_tons_of_fibre() -> None:
    hits = find(small_finder(), "carbon fibre, 5 t, declared as fishing rods")
    assert [h.reading for h in hits] == ["good"]


def test_longest_phrase_and_narrower_family_win() -> None:
    assert [h.listing for h in find(small_finder(), "carbon fibre prepreg, 300 m")] == ["prepreg"]
    hits = find(small_finder(), "carbon tow on bobbins")
    assert [h.listing for h in hits] == ["prepreg"]
    assert any("also fits fibre" in words for words in hits[0].evidence)


def test_words_side_by_side_give_one_hit() -> None:
    hits = find(small_finder(), "T700S carbon tow")
    assert [(h.listing, h.matched) for h in find(ItemFinder(catalog_of(FIBRE)), "T700S carbon tow")] == [
        ("fibre", "T700S carbon tow")
    ]
    assert len(hits) <= 2


def test_offsets_show_the_words_as_written() -> None:
    text = "  Offer: ｇｙｒｏｓｃｏｐｅ №5"
    hit = find(small_finder(), text)[0]
    assert text[hit.start : hit.end] == hit.matched == "ｇｙｒｏｓｃｏｐｅ"


def test_firms_named_after_a_good_are_no_good() -> None:
    hit = find(small_finder(), "Order from Northern Gyroscope Trading Ltd")[0]
    assert hit.reading == "related"
    assert hit.strength == "weak"


def test_each_value_goes_to_the_nearest_good_that_has_it() -> None:
    text = "gyroscope, drift 0.3 deg/h; carbon fibre, specific modulus 13.3 million m, 5 t"
    gyro, fibre = find(small_finder(), text)
    assert [(v.parameter, v.value) for v in gyro.values] == [("drift_rate", "0.3 deg/h")]
    assert [(v.parameter, v.value) for v in fibre.values] == [("specific_modulus", "13300000 m")]


def test_what_is_sold_is_no_property() -> None:
    assert find(small_finder(), "carbon fibre, 5 tons, 400 pcs")[0].values == ()


def test_number_stands_before_its_name() -> None:
    hit = find(small_finder(), "gyroscope with 0.3 deg/h drift and 0.003 deg/√h random walk, 400 deg/s range")[0]
    assert {(v.parameter, v.value) for v in hit.values} == {
        ("drift_rate", "0.3 deg/h"),
        ("random_walk", "0.003 deg/sqrt(h)"),
        ("rate_range", "400 deg/s"),
    }
    assert {c.code: c.status for c in hit.controls} == {"9.A.4": "meets", "7A002": "meets"}


def test_mentions_that_are_no_good_get_no_answers() -> None:
    for text in ("tester for gyroscopes, 0.1 deg/h", "toy gyroscope", "without gyroscopes"):
        assert find(small_finder(), text)[0].controls == ()


@pytest.mark.parametrize(
    ("key", "written", "status"),
    [
        ("drift_deg_per_h", "0.3", "meets"),
        ("drift_rate", "0.05 deg/h", "meets"),
        ("drift_rate", "5", "below"),
        ("Drift Rate", "0,3 °/h", "meets"),
        ("drift_deg_per_s", "0.0001", "meets"),
        ("bias_stability", "≤ 0.1 deg/h", "meets"),
        ("colour", "0.3", "not_stated"),
        ("drift_rate", "n/a", "not_stated"),
    ],
)
def test_structured_parameters_are_read(key: str, written: str, status: str) -> None:
    hit = find_in(small_finder(), {"items": [{"description": "gyroscope", "parameters": {key: written}}]})[0]
    assert hit.controls[0].status == status


def test_structured_parameter_is_a_second_sign() -> None:
    hit = find_in(small_finder(), {"items": [{"description": "gyro", "parameters": {"drift_rate": 0.3}}]})[0]
    assert hit.strength == "medium"
    assert hit.values[0].field == "items[0].parameters.drift_rate"


@pytest.mark.parametrize("code", ["9014.20", "901420", "9014.20.80.80"])
def test_hs_code_alone_is_a_weak_hit(code: str) -> None:
    hit = find_in(small_finder(), {"items": [{"description": "instruments", "hs_code": code}]})[0]
    assert (hit.listing, hit.strength, hit.field) == ("gyroscopes", "weak", "items[0].hs_code")
    assert hit.score < 0.6


def test_hs_code_of_a_described_good_is_evidence_and_no_second_hit() -> None:
    hits = find_in(small_finder(), {"items": [{"description": "gyroscope", "hs_code": "9014.20"}]})
    assert len(hits) == 1
    assert any("9014.20" in words for words in hits[0].evidence)


def test_hs_code_in_text_is_a_weak_hit() -> None:
    assert [h.listing for h in find(small_finder(), "instruments, HS code 9014.20")] == ["gyroscopes"]
    assert find(small_finder(), "invoice 901420") == ()


def test_names_of_parties_are_not_searched_for_goods() -> None:
    assert find_in(small_finder(), {"parties": [{"name": "Gyroscope House"}]}) == ()


def test_order_of_families_changes_nothing() -> None:
    text = "carbon tow and gyroscopes, drift 0.3 deg/h"
    one = find(ItemFinder(catalog_of(GYROS, FIBRE, PREPREG)), text)
    other = find(ItemFinder(catalog_of(PREPREG, FIBRE, GYROS)), text)
    assert one == other


def test_classify_answers_like_the_finder() -> None:
    assert classify("gyroscope, drift 0.3 deg/h", catalog_of(GYROS)) == find(
        ItemFinder(catalog_of(GYROS)), "gyroscope, drift 0.3 deg/h"
    )
