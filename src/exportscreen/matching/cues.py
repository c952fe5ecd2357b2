"""Words around a name that tell its part: who sells, who buys, where from, where to, through whom; and what is denied.

A cue stands before the name (`to`, `for`, `supplier`) or after it (`offers`, `wants`). Tables by cue, not by language:
a word that means different things in two languages is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from exportscreen.matching.lexicon import Lexicon
from exportscreen.reading.fields import Field
from exportscreen.reading.tokens import Token

Part = Literal["seller", "buyer", "end_user", "via", "carrier", "agent", "bank"]

BEFORE: dict[Part, str] = {
    "buyer": "to|for|then|thence|onward to|pays from|payment from|paid from|remittance from|transfer from|delivery|livraison|lieferung|поставка|teslimat|تحویل|交货|交貨|into|towards|bound for|destined for|deliver to|delivery to|delivered to|ship to|shipped to|sent to|"
    "sell to|sold to|offered to|export to|exported to|destination|dest|consignee|consignees|buyer|purchaser|customer|"
    "client|importer|recipient|addressee|applicant|payer|remitter|on behalf of|behalf of|ordered by|bought by|order from|"
    "request from|enquiry from|inquiry from|demand from|letter of credit from|sought by|wanted by|purchased by|"
    "nach|für|an die|an den|empfänger|käufer|abnehmer|besteller|à destination de|au|aux|pour|vers|destinataire|acheteur|"
    "client|livraison à|в|во|для|покупатель|получатель|заказчик|поставка в|alıcı|alici|müşteri|"
    "به|برای|به مقصد|مقصد|خریدار|گیرنده|صادرات به|إلى|الى|المشتري|向|给|給|至|运往|運往|出口到|买方|買方|收货人|收貨人|客户|发往|销往|卖给|供应给|"
    "구매자|수하인",
    "end_user": "end user|end users|end customer|final user|final customer|ultimate consignee|used by|for use by|for the use of|"
    "utilisateur final|endverbraucher|endverwender|конечный пользователь|son kullanıcı|کاربر نهایی|مصرف کننده نهایی|"
    "最终用户|最終用戶|المستخدم النهائي",
    "seller": "from|seller|supplier|vendor|exporter|shipper|consignor|beneficiary|offered by|offer from|offer by|sold by|"
    "supplied by|made by|made in|origin|manufacturer|maker|produced by|producer|bought from|purchased from|quotation from|"
    "quote from|sourced from|exported by|shipped by|von|aus|lieferant|verkäufer|hersteller|absender|fournisseur|vendeur|"
    "expéditeur|de chez|из|от|поставщик|продавец|отправитель|производитель|satıcı|satici|tedarikçi|üretici|"
    "از|فروشنده|عرضه کننده|فرستنده|من|المورد|البائع|从|從|自|卖方|賣方|供应商|供應商|发货人|制造商|판매자|공급자",
    "via": "via|through|by way of|transit|transshipment in|transhipment in|transshipped in|routed through|over|stopover in|"
    "über|durch|par|en transit par|через|транзит|üzerinden|از طریق|از راه|经|經|经由|經由|通过|عبر|عن طريق",
    "agent": "agent|broker|intermediary|middleman|arranged by|facilitated by|guarantor|courtier|vermittler|посредник|aracı|واسطه|"
    "中间商|中介|الوسيط",
    "carrier": "carrier|vessel|loaded on|aboard|on board|flight|airline|m v|ss|shipped on|navire|schiff|судно|gemi|کشتی|承运人|船名",
    "bank": "bank|issuing bank|advising bank|banque|банк|banka|بانک|银行",
}  # fmt: skip
"""Part → what stands just before a name that plays it."""

AFTER: dict[Part, str] = {
    "seller": "offers|offered|offer|is offering|offering|sells|sold|sell|is selling|to sell|supplies|supplied|supply|ships|shipped|"
    "exports|exported|export|delivers|delivered|quotes|quoted|provides|provided|will supply|will ship|has shipped|"
    "bietet|verkauft|liefert|offre|vend|livre|fournit|предлагает|продает|поставляет|teklif|satıyor|"
    "出口|销售|供应|提供|报价|می فروشد|پیشنهاد|تعرض|تبيع",
    "buyer": "buyer|customer|client|consignee|end user|alıcı|alici|müşteri|müşterisi|wants|wanted|wants to buy|wishes|orders|ordered|order|buys|bought|purchases|purchased|seeks|sought|asks|asked|requests|"
    "requested|request|needs|procures|procured|is trying to procure|trying to procure|trying to obtain|trying to buy|to obtain|"
    "acquires|acquired|enquires|inquires|enquired|buying|is buying|pays|paid|has tried|have tried|tried to buy|acheter|achète|"
    "commande|demande|bestellt|kauft|sucht|заказывает|покупает|запрашивает|хочет|sipariş|istiyor|alıyor|"
    "采购|购买|订购|求购|需要|می خواهد|خرید|سفارش|تطلب|تشتري|company is trying|firm is trying|company wants|company asks",
    "via": "transit|transshipment|transhipment|üzerinden|中转|轉運|转口",
}  # fmt: skip
"""Part → what stands just after a name that plays it."""

SELLER_MADE = frozenset(
    {"made", "built", "origin", "manufactured", "produced", "produkt", "製", "制", "产", "yapımı", "yapimi"}
)
"""`Russian-made`: the place is where the goods come from."""

SKIPPED = frozenset(
    "daki deki a an the of its his her their our your this that any some new small large big certain unnamed one two several le la les un une des"
    " der die das den dem ein eine einen einer einem company firm buyer customer client entity party companies firms".split()
)  # words between a cue and the name that do not change the part
LOCATED = frozenset({"in", "near", "at", "of", "bei", "dans", "en", "im"})
LOCATED_REACH = 6  # `to a drone maker in Iran`: plain words between the cue and the place do not change the part
REACH = 3  # tokens between a cue and the name: `to a certain Iranian company`


@cache
def _lexicon(side: Literal["before", "after"]) -> Lexicon[Part]:
    lexicon: Lexicon[Part] = Lexicon()
    for part, words in (BEFORE if side == "before" else AFTER).items():
        for word in words.split("|"):
            lexicon.add(word, "und", part)
    return lexicon


class Cues:
    """All cues of one field, found once."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self._before = {m.last: m.payload for m in reversed(_lexicon("before").find(field.tokens)) if m.exact}
        self._after = {m.first: m.payload for m in reversed(_lexicon("after").find(field.tokens)) if m.exact}

    def part(self, start: int, end: int) -> Part | None:
        """The part of what stands at `[start, end)` (code points), or None if nothing tells."""
        tokens = self.field.tokens
        first = next((i for i, t in enumerate(tokens) if t.end > start), len(tokens))
        last = max((i for i, t in enumerate(tokens) if t.start < end), default=-1)
        if last + 1 < len(tokens) and tokens[last + 1].native in SELLER_MADE:
            return "seller"
        located = first > 0 and tokens[first - 1].native in LOCATED
        for i in range(first - 1, max(-1, first - 2 - (LOCATED_REACH if located else REACH)), -1):
            if _sentence_ends(self.field.text, tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None):
                break
            if (part := self._before.get(i)) is not None:
                return part
            if tokens[i].native not in SKIPPED and not (located and not tokens[i].capital):
                break
        for i in range(last + 1, min(len(tokens), last + 2 + REACH)):
            if _sentence_ends(self.field.text, tokens[i - 1], tokens[i]):
                break
            if (part := self._after.get(i)) is not None:
                return part
            if tokens[i].native not in SKIPPED and tokens[i].native not in {"is", "are", "was", "has", "have", "will"}:
                break
        return None


def _sentence_ends(text: str, left: Token, right: Token | None) -> bool:
    between = text[left.end : right.start] if right is not None else ""
    return any(c in between for c in ";!?。；！？\n") or (". " in between and len(left.native) > 3)


NEGATIONS = frozenset(
    "no not non without never excluding nor neither nicht kein keine keinen keinerlei ohne sans pas aucun aucune ne не без нет"
    " değil degil yok olmayan بدون نه غير ليس لا 不 非 无 無 没 未 禁 勿 아닌 없음".split()
)
NEGATION_REACH = 4  # `not intended for any military use`


def is_denied(field: Field, start: int, end: int) -> bool:
    """Whether a negation stands close before (in Turkish and Persian also just after) what stands at `[start, end)`."""
    tokens = field.tokens
    first = next((i for i, t in enumerate(tokens) if t.end > start), len(tokens))
    last = max((i for i, t in enumerate(tokens) if t.start < end), default=-1)
    for i in range(first - 1, max(-1, first - 1 - NEGATION_REACH), -1):
        if _sentence_ends(field.text, tokens[i], tokens[i + 1]):
            break
        if tokens[i].native in NEGATIONS and not _only_but(tokens, i):
            return True
    after = tokens[last + 1 : last + 4]
    return any(t.native in {"değil", "degil", "yok", "değildir", "degildir", "نیست", "نمی", "منتفی"} for t in after)


def _only_but(tokens: Sequence[Token], place: int) -> bool:
    """`not only`, `no doubt`, `not to be told`: negations that deny nothing here."""
    follower = tokens[place + 1].native if place + 1 < len(tokens) else ""
    return follower in {"only", "nur", "seulement", "doubt", "less", "later", "just", "export", "licence", "license"}
