"""Words around a name that tell its part, and words that deny: tables by language."""

from __future__ import annotations

import pytest

from exportscreen.matching.cues import Cues, is_denied
from exportscreen.reading.fields import Field
from exportscreen.reading.tokens import tokenize

# What stands in ⟦ ⟧ is the name or phrase asked about.
ROLES = (
    ("Gyroscopes from ⟦Dalian Metals⟧ arrived", "seller"),
    ("Gyroscopes to ⟦Kish Trading⟧", "buyer"),
    ("⟦Dalian Metals⟧ offers gyroscopes", "seller"),
    ("⟦Dalian Metals⟧ has shipped two presses", "seller"),
    ("⟦Kish Trading⟧ wants to buy two presses", "buyer"),
    ("⟦Kish Trading⟧ has asked for a quotation", "buyer"),
    ("⟦Kish Trading⟧ is trying to procure valves", "buyer"),
    ("A quotation from ⟦Dalian Metals⟧", "seller"),
    ("An order from ⟦Kish Trading⟧", "buyer"),
    ("An enquiry from ⟦Kish Trading⟧ for valves", "buyer"),
    ("Shipped via ⟦Dubai⟧ in two lots", "via"),
    ("Routed through ⟦Dubai⟧", "via"),
    ("Transshipment in ⟦Port Klang⟧", "via"),
    ("Consignee: ⟦Kish Trading⟧", "buyer"),
    ("Shipper: ⟦Dalian Metals⟧", "seller"),
    ("End user: ⟦Shahid Works⟧", "end_user"),
    ("Carrier: ⟦Blue Line⟧", "carrier"),
    ("Arranged by ⟦Star Brokers⟧", "agent"),
    ("Advising bank ⟦First Bank⟧", "bank"),
    ("Sold by ⟦Dalian Metals⟧ in May", "seller"),
    ("Goods manufactured by ⟦Dalian Metals⟧", "seller"),
    ("Parts for ⟦Kish Trading⟧", "buyer"),
    ("The ⟦Kish Trading⟧ company bought it", "buyer"),
    ("Kreisel von ⟦Dalian Metals⟧", "seller"),
    ("Kreisel für ⟦Kish Trading⟧", "buyer"),
    ("Lieferung nach ⟦Teheran⟧", "buyer"),
    ("Lieferung über ⟦Dubai⟧", "via"),
    ("Käufer: ⟦Kish Trading⟧", "buyer"),
    ("Verkäufer ist ⟦Dalian Metals⟧", "seller"),
    ("Hersteller: ⟦Dalian Metals⟧", "seller"),
    ("⟦Dalian Metals⟧ liefert zwei Pressen", "seller"),
    ("⟦Kish Trading⟧ bestellt zwei Pressen", "buyer"),
    ("Endverwender: ⟦Kish Trading⟧", "end_user"),
    ("Gyroscopes à destination de ⟦Téhéran⟧", "buyer"),
    ("Fournisseur : ⟦Dalian Metals⟧", "seller"),
    ("Acheteur : ⟦Kish Trading⟧", "buyer"),
    ("⟦Dalian Metals⟧ vend deux presses", "seller"),
    ("⟦Kish Trading⟧ commande deux presses", "buyer"),
    ("En transit par ⟦Dubaï⟧", "via"),
    ("Utilisateur final : ⟦Kish Trading⟧", "end_user"),
    ("Fabriqué par ⟦Dalian Metals⟧", "seller"),
    ("Гироскопы из ⟦Даляня⟧", "seller"),
    ("Гироскопы для ⟦Киш Трейдинг⟧", "buyer"),
    ("Покупатель: ⟦Киш Трейдинг⟧", "buyer"),
    ("Поставщик: ⟦Далянь Металл⟧", "seller"),
    ("Через ⟦Дубай⟧", "via"),
    ("⟦Далянь Металл⟧ поставляет станки", "seller"),
    ("⟦Киш Трейдинг⟧ заказывает станки", "buyer"),
    ("Конечный пользователь: ⟦Киш Трейдинг⟧", "end_user"),
    ("Грузополучатель: ⟦Киш Трейдинг⟧", "buyer"),
    ("Alıcı: ⟦Kish Trading⟧", "buyer"),
    ("Satıcı: ⟦Dalian Metals⟧", "seller"),
    ("⟦Dubai⟧ üzerinden gönderildi", "via"),
    ("⟦Kish Trading⟧ sipariş verdi", "buyer"),
    ("Tedarikçi: ⟦Dalian Metals⟧", "seller"),
    ("Son kullanıcı: ⟦Kish Trading⟧", "end_user"),
    ("Üretici: ⟦Dalian Metals⟧", "seller"),
    ("خریدار: ⟦شرکت کیش⟧", "buyer"),
    ("فروشنده: ⟦شرکت دالیان⟧", "seller"),
    ("از طریق ⟦دبی⟧", "via"),
    ("به مقصد ⟦تهران⟧", "buyer"),
    ("برای ⟦شرکت کیش⟧", "buyer"),
    ("کاربر نهایی: ⟦شرکت کیش⟧", "end_user"),
    ("تولید کننده: ⟦شرکت دالیان⟧", "seller"),
    ("买方：⟦基什贸易⟧", "buyer"),
    ("供应商：⟦大连金属⟧", "seller"),
    ("运往⟦德黑兰⟧", "buyer"),
    ("经⟦迪拜⟧转运", "via"),
    ("从⟦大连⟧发货", "seller"),
    ("⟦大连金属⟧提供陀螺仪", "seller"),
    ("⟦基什贸易⟧订购陀螺仪", "buyer"),
    ("最终用户：⟦基什贸易⟧", "end_user"),
    ("收货人：⟦基什贸易⟧", "buyer"),
    ("制造商：⟦大连金属⟧", "seller"),
    ("구매자: ⟦키시 무역⟧", "buyer"),
    ("المشتري: ⟦شركة كيش⟧", "buyer"),
    ("Geliefert von ⟦Dalian Metals⟧", "seller"),
    ("Bestellt von ⟦Kish Trading⟧", "buyer"),
    ("Vendu à ⟦Kish Trading⟧", "buyer"),
    ("Изготовитель: ⟦Далянь Металл⟧", "seller"),
    ("İhracatçı: ⟦Dalian Metals⟧", "seller"),
    ("İthalatçı: ⟦Kish Trading⟧", "buyer"),
    ("وارد کننده: ⟦شرکت کیش⟧", "buyer"),
    ("进口商：⟦基什贸易⟧", "buyer"),
    ("途经⟦迪拜⟧", "via"),
    ("최종 사용자: ⟦키시 무역⟧", "end_user"),
    ("The seller is ⟦Dalian Metals⟧", "seller"),
    ("The price of ⟦Dalian Metals⟧ rose", None),
    ("In May ⟦Kish Trading⟧ moved to a new hall", None),
    ("Sold from stock. ⟦Kish Trading⟧ is a museum", None),
    ("⟦Киш Трейдинг⟧ открыла новый офис", None),
    ("⟦大连金属⟧是一家公司", None),
    ("Die Firma ⟦Kish Trading⟧ zieht um", None),
)

# phrase, denied for a rule (which tells one thing at a time), denied for an end use (nouns may share a negation)
DENIALS = (
    ("not for ⟦military use⟧", True, True),
    ("not intended for any kind of ⟦military use⟧", True, True),
    ("not to be used in any ⟦missile programme⟧", True, True),
    ("no ⟦military end use⟧", True, True),
    ("never used for ⟦missiles⟧", True, True),
    ("without any ⟦military application⟧", True, True),
    ("neither nuclear nor ⟦missile use⟧", True, True),
    ("not for nuclear, chemical or ⟦missile use⟧", True, True),
    ("not for nuclear and ⟦missile use⟧", False, True),
    ("⟦Military use⟧ is not intended", True, True),
    ("⟦Military use⟧ is excluded", True, True),
    ("⟦Military use⟧ is not excluded", False, False),
    ("⟦Military use⟧ cannot be ruled out", False, False),
    ("vessels other than ⟦warships⟧", True, True),
    ("all boats except ⟦warships⟧", True, True),
    ("nothing is ⟦hidden inside⟧", True, True),
    ("none of it is ⟦hidden inside⟧", True, True),
    ("no website and ⟦refuses installation⟧", False, False),
    ("no website, ⟦refuses installation⟧", False, False),
    ("The buyer has no website and the ⟦freight forwarder is the consignee⟧", False, False),
    ("not for civil use but for ⟦missiles⟧", False, False),
    ("not only civil but also ⟦military use⟧", False, False),
    ("not only for ⟦military use⟧", False, False),
    ("no doubt for ⟦military use⟧", False, False),
    ("did not say whether it is for ⟦missiles⟧", False, False),
    ("it is not for resale and will be used for ⟦missiles⟧", False, False),
    ("no licence needed; for ⟦missiles⟧", False, False),
    ("Not urgent. For ⟦missiles⟧", False, False),
    ("item No. 5 for ⟦missiles⟧", False, False),
    ("for ⟦missiles⟧", False, False),
    ("nicht für ⟦militärische Zwecke⟧", True, True),
    ("keine ⟦militärische Verwendung⟧", True, True),
    ("nichts ist ⟦im Inneren versteckt⟧", True, True),
    ("⟦Militärische Nutzung⟧ ist ausgeschlossen", True, True),
    ("⟦Militärische Nutzung⟧ ist nicht ausgeschlossen", False, False),
    ("kein Internetauftritt und ⟦lehnt die Montage ab⟧", False, False),
    ("nicht nur für ⟦militärische Zwecke⟧", False, False),
    ("pas d'⟦usage militaire⟧", True, True),
    ("n'est pas destiné à un ⟦usage militaire⟧", True, True),
    ("sans ⟦application militaire⟧", True, True),
    ("rien n'est ⟦caché à l'intérieur⟧", True, True),
    ("pas de site web et ⟦refuse l'installation⟧", False, False),
    ("не для ⟦военных целей⟧", True, True),
    ("не предназначено для использования в ⟦военных целях⟧", True, True),
    ("ничего не ⟦спрятано внутри⟧", True, True),
    ("⟦в военных целях⟧ использоваться не будет", True, True),
    ("нет сайта и ⟦отказывается от установки⟧", False, False),
    ("не только для ⟦военных целей⟧", False, False),
    ("⟦askeri amaçla⟧ kullanılmayacaktır", True, True),
    ("⟦askeri amaçlı⟧ değildir", True, True),
    ("hiçbir ⟦askeri kullanım⟧ yoktur", True, True),
    ("web sitesi yok ve ⟦kurulumu reddediyor⟧", False, False),
    ("برای ⟦مصارف نظامی⟧ نیست", True, True),
    ("هیچ ⟦کاربرد نظامی⟧ ندارد", True, True),
    ("برای مصارف غیر ⟦نظامی⟧", True, True),
    ("وب سایت ندارد و ⟦نصب را رد می کند⟧", False, False),
    ("不用于⟦军事用途⟧", True, True),
    ("不会用于任何⟦军事用途⟧", True, True),
    ("非⟦军事用途⟧", True, True),
    ("不锈钢管，用于⟦导弹⟧", False, False),
    ("不锈钢⟦导弹⟧壳体", False, False),
    ("无人机和⟦导弹⟧", False, False),
    ("没有网站和⟦拒绝安装⟧", False, False),
    ("没有网站并⟦拒绝安装⟧", False, False),
    ("⟦군사용⟧이 아닙니다", True, True),
    ("⟦군사 목적⟧으로 사용되지 않음", True, True),
    ("ليس ⟦للاستخدام العسكري⟧", True, True),
)


def _marked(marked: str) -> tuple[Field, int, int]:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    return Field("text", text, tokenize(text), "text"), start, end


@pytest.mark.parametrize(("text", "part"), ROLES, ids=[text for text, _ in ROLES])
def test_words_around_a_name_tell_its_part(text: str, part: str | None) -> None:
    field, start, end = _marked(text)
    assert Cues(field).part(start, end) == part


@pytest.mark.parametrize(("text", "rule", "use"), DENIALS, ids=[text for text, _, _ in DENIALS])
def test_a_negation_reaches_what_it_denies_and_no_further(text: str, rule: bool, use: bool) -> None:
    field, start, end = _marked(text)
    assert is_denied(field, start, end) == rule
    assert is_denied(field, start, end, coordinated=True) == use


def test_the_tables_are_long_enough_to_mean_something() -> None:
    assert len(ROLES) >= 60
    assert len(DENIALS) >= 40
