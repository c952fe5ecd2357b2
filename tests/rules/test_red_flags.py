"""Red flags: they rest on guidance, speak several languages, rise in company and do not cry wolf."""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from exportscreen.content.common import Terms
from exportscreen.content.load import load_catalog
from exportscreen.content.rules import Rule
from exportscreen.models import SEVERITIES
from exportscreen.rules import field_conditions
from exportscreen.screening import Screener

DAY = date(2026, 3, 1)
CATALOG = load_catalog()
RULES = {ident: rule for ident, rule in CATALOG.rules.items() if ident.startswith("red-flag-")}
COMPANION = re.compile(r"-(sensitive|listed|arms|iran|risk-route)$")
COMPANIONS = tuple(
    (RULES[plain], rule)
    for ident, rule in RULES.items()
    if (plain := COMPANION.sub("", ident)) in RULES.keys() - {ident}
)
SEVERITIES_PAGE = Path(__file__).resolve().parents[2] / "docs" / "severities.md"


def _words(rule: Rule) -> set[tuple[str, str]]:
    """(language, phrase) of all field conditions of a rule."""
    return {
        (language, phrase)
        for _, condition in field_conditions(rule)
        for language, phrases in condition.phrases.items()
        for phrase in phrases
    }


def _raised(screener: Screener, text: str, floor: str = "medium") -> list[str]:
    """Ids of the red flags at or above a severity."""
    return [
        flag.rule
        for flag in screener.screen(text, as_of=DAY).flags
        if flag.rule in RULES and SEVERITIES.index(flag.severity) >= SEVERITIES.index(floor)
    ]


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_red_flag_rests_on_guidance_or_a_report(rule: Rule) -> None:
    assert rule.effect == "red_flag"
    assert not CATALOG.sources[rule.citations[0].source].law


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_words_are_given_in_english_and_two_more_languages(rule: Rule) -> None:
    sets: list[Terms] = [condition.phrases for _, condition in field_conditions(rule)]
    for phrases in sets:
        assert "en" in phrases
        assert len(phrases) >= 3


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_no_phrase_is_given_twice(rule: Rule) -> None:
    for _, condition in field_conditions(rule):
        for language, phrases in condition.phrases.items():
            assert len({phrase.casefold() for phrase in phrases}) == len(phrases), language


@pytest.mark.parametrize(("plain", "companion"), COMPANIONS, ids=[c.id for _, c in COMPANIONS])
def test_a_companion_knows_every_word_of_the_plain_rule_and_takes_its_place(plain: Rule, companion: Rule) -> None:
    assert _words(plain) <= _words(companion)
    assert companion.id in plain.yields_to
    assert SEVERITIES.index(companion.severity) > SEVERITIES.index(plain.severity)
    assert plain.severity == "low"


def test_the_page_about_severities_names_rules_that_exist() -> None:
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", SEVERITIES_PAGE.read_text(encoding="utf-8")))
    assert len(named) >= 8
    assert named <= CATALOG.rules.keys()


ORDINARY = (
    "Accelerometers, 20 pcs, Oslo to Graz, payment by letter of credit at sight, confirmed by the advising bank.",
    "Accelerometers for a Swedish car maker; cash against documents, neutral packing.",
    "Gyroscopes for a film studio in Vienna, documents must not show the price.",
    "Pressure transducers: the letter of credit number must not appear on the invoice.",
    "Carbon fibre, 3 t, bicycle works in Taichung, notify party: a freight forwarder.",
    "Mass spectrometers, three sets of bills of lading, partial shipments allowed.",
    "Thermal cameras for the fire brigade of Lyon; installation and training by our engineers.",
    "Titanium tubes, Osaka to Rotterdam, transshipment in Singapore allowed.",
    "Titanium tubes packed in wooden crates under a layer of foam.",
    "Accelerometers; please call them on arrival, delivery to the back door of the warehouse.",
    "Gyroscopes, end user a repair shop in Toulouse, end user certificate attached.",
    "Accelerometers, 100 percent advance payment by bank transfer.",
    "Gyroscopes; no re-export without our licence, says the contract.",
    "Carbon fibre: this shipment is not relabelled.",
    "Maraging steel, one bar for tooling, Sheffield; the export licence was granted in May.",
    "Pressure transducers listed as 2B230 in Annex I, licence attached.",
    "Accelerometers, change of delivery date to June, same buyer, same consignee.",
    "Carbon fibre for surfboards; a price above last year's.",
    "惯性传感器，奥斯陆至格拉茨，信用证付款，最终用户为汽车厂。",
    "碳纤维 2 吨，用于自行车架，收货人为工厂。",
    "Beschleunigungssensoren für ein Autowerk in Graz, Zahlung per Akkreditiv, Endverbleibserklärung liegt bei.",
    "Accéléromètres pour un constructeur automobile à Lyon, paiement par virement, formation incluse.",
    "Датчики давления для молочного завода, оплата банковским переводом, монтаж нашими инженерами.",
    "İvmeölçer, 20 adet, Bursa otomobil fabrikası, akreditifli ödeme, kurulum dahil.",
    "شتاب سنج برای کارخانه خودرو در اتریش، پرداخت با اعتبار اسنادی",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_terms_of_trade_raise_nothing_even_beside_sensitive_goods(text: str, screener: Screener) -> None:
    assert _raised(screener, text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Buyer will not say what the gyroscopes are for", "red-flag-end-use-refused-sensitive"),
        ("客户拒绝说明碳纤维的用途", "red-flag-end-use-refused-sensitive"),
        ("ژیروسکوپ، خریدار نامشخص", "red-flag-end-user-unknown-sensitive"),
        ("Покупатель гироскопов не называет конечного пользователя", "red-flag-end-user-unknown-sensitive"),
        ("Accelerometers ordered by a bakery in Sharjah", "red-flag-needs-mismatch-sensitive"),
        ("Der Käufer der Beschleunigungssensoren verzichtet auf Schulung", "red-flag-declines-installation-sensitive"),
        ("Jiroskop, ödeme nakit", "red-flag-cash-payment-sensitive"),
        (
            "The consignee of the mass spectrometers is a forwarding company",
            "red-flag-forwarder-as-consignee-sensitive",
        ),
        ("Carbon fibre for a firm registered three weeks ago in Bishkek", "red-flag-new-company-sensitive"),
        ("Pressure transducers bought with another firm's export permit", "red-flag-anothers-licence-sensitive"),
        ("Put the titanium tubes underneath sacks of rice", "red-flag-hidden-in-cargo-sensitive"),
        ("Гироскопы спрятаны под мешками с рисом", "red-flag-hidden-in-cargo-sensitive"),
        ("Karbon elyaf etiketleri değiştirilsin", "red-flag-labels-handled"),
        ("برچسب فیبر کربن را عوض کنید", "red-flag-labels-handled"),
        ("Fibre de carbone déclarée comme polyester", "red-flag-description-differs"),
        ("Accelerometers, value on the invoice only 50 dollars", "red-flag-undervalued-sensitive"),
        ("Split the shipment of accelerometers so no licence is needed", "red-flag-licence-avoided-sensitive"),
        ("Do not mention the end user in the papers for the maraging steel", "red-flag-secrecy-sensitive"),
    ],
)
def test_a_red_flag_is_seen_however_it_is_told(text: str, rule: str, screener: Screener) -> None:
    assert rule in _raised(screener, text)


def test_a_red_flag_alone_is_low(screener: Screener) -> None:
    assert _raised(screener, "Please relabel the cartons of jam before they leave.", "low") == ["red-flag-relabelled"]
    assert _raised(screener, "Please relabel the cartons of jam before they leave.") == []


def test_two_red_flags_of_different_kinds_are_medium_whatever_the_goods(screener: Screener) -> None:
    assert _raised(screener, "Sewing machines, the buyer pays in cash, end user unknown") == ["red-flag-two-together"]


def test_no_red_flag_reaches_medium_on_the_labelled_negatives(shared: Path, screener: Screener) -> None:
    rows = (shared / "examples" / "dev_cases.jsonl").read_text(encoding="utf-8").splitlines()
    negatives = [row for row in map(json.loads, rows) if row["label"] == "negative"]
    assert len(negatives) >= 50
    assert {row["id"]: found for row in negatives if (found := _raised(screener, row["text"]))} == {}


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        text = file.read().replace("\r\n", "\n").replace("\r", "\n")
    if path.name.startswith("scms"):
        yield from (" ".join(row) for row in csv.reader(text.split("\n"), delimiter="\t"))
    elif path.name.startswith("us-hts10"):
        yield from (row["description_long"] for row in csv.DictReader(text.split("\n")))
    else:
        yield from text.split("\n")


@pytest.mark.parametrize(
    "name",
    [
        "benign/scms-delivery-history.csv.gz",
        "benign/trading-company-names-18k.csv.gz",
        "benign/vietnam-company-names.txt.gz",
        "goods/us-hts10-commodity-descriptions.csv.gz",
    ],
)
def test_ordinary_trade_text_raises_no_red_flag(name: str, shared: Path, screener: Screener) -> None:
    lines = sorted({line for line in _lines(shared / "data" / "real" / name) if line.strip()})
    sample = random.Random(5).sample(lines, min(1500, len(lines)))
    assert {line: found for line in sample if (found := _raised(screener, line, "low"))} == {}
