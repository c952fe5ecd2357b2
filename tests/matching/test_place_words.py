"""Words that are a country and words that only look like one, in several languages."""

from __future__ import annotations

from functools import cache

import pytest

from exportscreen.content.load import load_catalog
from exportscreen.matching.places import PlaceFinder
from exportscreen.models import Transaction
from exportscreen.reading.fields import read_fields

# phrase → countries it names, in alphabetical order
PHRASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Savannah, Georgia 31401, USA", ("US",)),
    ("warehouse in Atlanta, Georgia", ()),
    ("University of Georgia, Athens GA", ()),
    ("Georgia-Pacific tissue paper", ()),
    ("Georgia Institute of Technology", ()),
    ("valves to Tbilisi, Georgia", ("GE",)),
    ("shipment to Georgia and Armenia", ("AM", "GE")),
    ("Ms Georgia Brown signed the contract", ()),
    ("Jordan sneakers, size 42", ()),
    ("Air Jordan basketball shoes", ()),
    ("Michael Jordan called about the order", ()),
    ("Mr. Jordan from purchasing", ()),
    ("Jordan Smith, buyer", ()),
    ("delivery to Amman, Jordan", ("JO",)),
    ("exported to Jordan by sea", ("JO",)),
    ("frozen turkey breast, 20 boxes", ()),
    ("Whole Turkey, frozen", ()),
    ("Turkey meat and chicken meat", ()),
    ("roast Turkey for Thanksgiving", ()),
    ("Turkish towels", ()),
    ("Turkish delight, 5 kg", ()),
    ("Turkish coffee set", ()),
    ("pumps to Mersin, Turkey", ("TR",)),
    ("Pumpen in die Türkei", ("TR",)),
    ("bone china dinner set", ()),
    ("fine China tableware", ()),
    ("China clay, 20 tons", ()),
    ("china porcelain vase", ()),
    ("Chinese tea, 200 kg", ("CN",)),
    ("Chinese cabbage seeds", ()),
    ("made in China", ("CN",)),
    ("lathes from Dalian, China", ("CN",)),
    ("Persian rug, hand made", ()),
    ("Persian carpet from the bazaar", ()),
    ("Persian cat food", ()),
    ("Iran Restaurant GmbH orders rice", ()),
    ("Café Iran, Berlin, wants chairs", ("DE",)),
    ("catering for Restaurant Teheran in Hamburg", ("DE",)),
    ("Little Persia Grill, Los Angeles", ("US",)),
    ("Mashhad Kebab, Vienna", ()),
    ("Cafe Moskva", ()),
    ("رستوران تهران", ()),
    ("Ресторан Тегеран", ()),
    ("ovens for a bakery in Tehran", ("IR",)),
    ("Herr Jordan aus dem Einkauf", ()),
    ("Iranian saffron", ("IR",)),
    ("centrifuge to Iran", ("IR",)),
    ("Lieferung in den Iran", ("IR",)),
    ("livraison en Iran", ("IR",)),
    ("поставка в Иран", ("IR",)),
    ("ارسال به ایران", ("IR",)),
    ("出口到伊朗", ("IR",)),
    ("İran'a sevkiyat", ("IR",)),
    ("이란으로 수출", ("IR",)),
    ("شحنة إلى إيران", ("IR",)),
    ("Russian salad, 5 tins", ()),
    ("Russian dressing", ()),
    ("Russian doll, wooden", ()),
    ("Siberian husky puppies", ()),
    ("турецкий чай", ()),
    ("русский язык, учебник", ()),
    ("groupage to Russia", ("RU",)),
    ("Cuba libre cocktails", ()),
    ("Cuban heel shoes", ()),
    ("cigars from Havana, Cuba", ("CU",)),
    ("Syrian hamster cages", ()),
    ("Aleppo soap bars", ()),
    ("Aleppo pepper flakes", ()),
    ("turbine to Aleppo", ("SY",)),
    ("Brazil nuts in shell", ()),
    ("Brasil nuts and cashews", ()),
    ("Swiss cheese slices", ()),
    ("Danish pastry", ()),
    ("French fries, frozen", ()),
    ("Vietnam veterans museum", ()),
    ("Panama hats, straw", ()),
    ("Jersey cotton fabric", ()),
    ("jersey knit shirts", ()),
    ("New Jersey warehouse", ("US",)),
    ("Guinea pig feed", ()),
    ("guinea fowl eggs", ()),
    ("Chad Miller, sales manager", ()),
    ("Japan wax and lacquer", ()),
    ("japan black lacquer", ()),
    ("Kashmir wool scarf", ()),
    ("India ink, 50 ml", ()),
    ("Indian ink", ()),
    ("Greek yogurt", ()),
    ("Cyprus pine timber", ()),
    ("cotton from Mali", ("ML",)),
    ("Paris, Texas", ()),
    ("Lebanon, Pennsylvania 17042", ()),
    ("Cairo, Illinois", ()),
    ("Moscow, Idaho", ()),
    ("St. Petersburg, Florida", ()),
    ("Moscow mule copper mugs", ()),
    ("Damascus steel kitchen knives", ()),
    ("damask table cloth", ()),
    ("a vacuum furnace for Damascus", ("SY",)),
    ("Peking duck, frozen", ()),
    ("Shanghai Tang silk scarf", ()),
    ("Dubai chocolate bars", ()),
    ("Macedonia fruit salad", ()),
    ("Korean kimchi", ()),
    ("North Korean trading house in Dandong", ("CN", "KP")),
    ("Tehran, Valiasr Street", ("IR",)),
    ("Bandar Abbas port", ("IR",)),
    ("Teheraner Messe", ("IR",)),
    ("Isfahan Optics", ("IR",)),
    ("transit through Dubai, U.A.E.", ("AE",)),
    ("Minsk tractors spare parts", ("BY",)),
    ("Georgien, Tiflis", ("GE",)),
    ("Géorgie", ("GE",)),
    ("Грузия, Тбилиси", ("GE",)),
    ("Gürcistan", ("GE",)),
    ("格鲁吉亚", ("GE",)),
    ("Turquie, Ankara", ("TR",)),
    ("Truthahn, gefroren", ()),
    ("dinde surgelée", ()),
    ("blue china vase", ()),
    ("土耳其烤肉", ()),
    ("土耳其安卡拉", ("TR",)),
    ("中国瓷器", ()),
    ("波斯地毯", ()),
    ("tapis persan", ()),
    ("Perserteppich", ()),
    ("персидский ковёр", ()),
    ("İran halısı", ()),
    ("فرش ایرانی", ()),
)


@cache
def _finder() -> PlaceFinder:
    return PlaceFinder(load_catalog())


def _countries(text: str) -> tuple[str, ...]:
    transaction = Transaction(text=text)
    fields, _ = read_fields(transaction)
    hits, _ = _finder().find(fields, transaction)
    return tuple(sorted({hit.country for hit in hits}))


@pytest.mark.parametrize(("text", "countries"), PHRASES, ids=[text for text, _ in PHRASES])
def test_a_place_is_a_place_and_a_turkey_is_a_bird(text: str, countries: tuple[str, ...]) -> None:
    assert _countries(text) == countries


def test_some_phrases_are_places_and_some_are_not() -> None:
    places = sum(bool(countries) for _, countries in PHRASES)
    assert places >= 20
    assert len(PHRASES) - places >= 40
