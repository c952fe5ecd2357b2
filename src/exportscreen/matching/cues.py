"""Words around a name that tell its part: who sells, who buys, where from, where to, through whom; and what is denied.

A cue stands before the name (`to`, `for`, `supplier`) or after it (`offers`, `wants`). Tables by cue, not by language:
a word that means different things in two languages is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from exportscreen.matching.lexicon import Lexicon
from exportscreen.reading.fields import Field
from exportscreen.reading.tokens import Token, tokenize

Part = Literal["seller", "buyer", "end_user", "via", "carrier", "agent", "bank"]

BEFORE: dict[Part, str] = {
    "buyer": "to|for|then|thence|onward to|pays from|payment from|paid from|remittance from|transfer from|delivery|livraison|lieferung|поставка|teslimat|تحویل|交货|交貨|into|towards|bound for|destined for|deliver to|delivery to|delivered to|ship to|shipped to|sent to|"
    "sell to|sold to|offered to|export to|exported to|destination|dest|consignee|consignees|buyer|purchaser|customer|"
    "client|importer|recipient|addressee|applicant|payer|remitter|on behalf of|behalf of|ordered by|bought by|order from|"
    "request from|enquiry from|inquiry from|demand from|letter of credit from|sought by|wanted by|purchased by|"
    "nach|für|an die|an den|empfänger|käufer|abnehmer|besteller|à destination de|au|aux|pour|vers|destinataire|acheteur|"
    "client|livraison à|в|во|для|покупатель|получатель|заказчик|поставка в|alıcı|alici|müşteri|"
    "به|برای|به مقصد|مقصد|خریدار|گیرنده|صادرات به|إلى|الى|المشتري|向|给|給|至|运往|運往|出口到|买方|買方|收货人|收貨人|客户|发往|销往|卖给|供应给|"
    "gekauft von|bestellt von|verkauft an|geliefert an|importeur|vendu à|livré à|expédié à|destiné à|acheté par|commandé par|importateur|"
    "грузополучатель|импортер|продано|ithalatçı|ithalatci|وارد کننده|فروخته شده به|المستورد|进口商|進口商|购买方|구매자|수하인|수입자|바이어",
    "end_user": "end user|end users|end customer|final user|final customer|ultimate consignee|used by|for use by|for the use of|"
    "utilisateur final|endverbraucher|endverwender|конечный пользователь|son kullanıcı|کاربر نهایی|مصرف کننده نهایی|"
    "最终用户|最終用戶|المستخدم النهائي|최종 사용자|최종사용자",
    "seller": "from|seller|supplier|vendor|exporter|shipper|consignor|beneficiary|offered by|offer from|offer by|sold by|"
    "supplied by|made by|made in|origin|manufacturer|maker|produced by|producer|bought from|purchased from|quotation from|"
    "quote from|sourced from|exported by|shipped by|von|aus|lieferant|verkäufer|hersteller|absender|fournisseur|vendeur|"
    "expéditeur|de chez|из|от|поставщик|продавец|отправитель|производитель|satıcı|satici|tedarikçi|üretici|"
    "manufactured by|fabricated by|delivered by|provided by|geliefert von|hergestellt von|verkauft von|gefertigt von|exporteur|"
    "fabriqué par|vendu par|fourni par|livré par|expédié par|produit par|fabricant|exportateur|грузоотправитель|изготовитель|"
    "экспортер|ihracatçı|ihracatci|imalatçı|imalatci|تولید کننده|سازنده|صادر کننده|المصنع|المصدر|"
    "از|فروشنده|عرضه کننده|فرستنده|من|المورد|البائع|从|從|自|卖方|賣方|供应商|供應商|发货人|制造商|製造商|生产商|出口商|판매자|공급자|수출자|제조사|제조업체",
    "via": "via|through|by way of|transit|transshipment in|transhipment in|transshipped in|routed through|over|stopover in|"
    "über|durch|umgeladen in|par|en transit par|via le port de|через|транзит|üzerinden|از طریق|از راه|经|經|经由|經由|通过|途经|取道|عبر|عن طريق|경유",
    "agent": "agent|broker|intermediary|middleman|arranged by|facilitated by|guarantor|courtier|vermittler|посредник|aracı|واسطه|"
    "中间商|中介|الوسيط",
    "carrier": "carrier|vessel|loaded on|aboard|on board|flight|airline|m v|ss|shipped on|navire|schiff|судно|gemi|کشتی|承运人|船名",
    "bank": "bank|issuing bank|advising bank|banque|банк|banka|بانک|银行",
}  # fmt: skip
"""Part → what stands just before a name that plays it."""

AFTER: dict[Part, str] = {
    "seller": "offers|offered|offer|is offering|offering|sells|sold|sell|is selling|to sell|supplies|supplied|supply|ships|shipped|"
    "exports|exported|export|delivers|delivered|quotes|quoted|provides|provided|will supply|will ship|has shipped|"
    "sends|sent|has sent|dispatches|dispatched|schickt|sendet|versendet|envoie|expédie|отправляет|отправил|направляет|gönderiyor|gönderdi|می فرستد|ارسال می کند|发送|寄出|运送|"
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
    "is are was were ist sind war est était является dır daki deki a an the of its his her their our your this that any some new small large big certain unnamed one two several le la les un une des"
    " der die das den dem ein eine einen einer einem company firm buyer customer client entity party companies firms".split()
)  # words between a cue and the name that do not change the part
LOCATED = frozenset({"in", "near", "at", "of", "bei", "dans", "en", "im"})
LOCATED_REACH = 6  # `to a drone maker in Iran`: plain words between the cue and the place do not change the part
REACH = 3  # tokens between a cue and the name: `to a certain Iranian company`


@cache
def _lexicon(side: Literal["before", "after"]) -> Lexicon[Part]:
    cues = BEFORE if side == "before" else AFTER
    return Lexicon((word, "und", part) for part, words in cues.items() for word in words.split("|"))


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


def _table(words: str) -> frozenset[str]:
    """Words as tokens write them."""
    return frozenset(token.native for token in tokenize(words))


EATERIES = _table(
    "restaurant restaurants café bistro grill bakery deli pizzeria kebab imbiss trattoria ristorante brasserie boulangerie bäckerei"
    " lokantası restoranı restoran ресторан кафе رستوران کافه مطعم"
)
"""Beside a place they make a name: `Café Iran`, `Little Persia Grill`."""
TITLES = _table("mr mrs ms miss herr frau monsieur madame mme господин госпожа آقای خانم")
"""Before a place they make a person: `Mr. Jordan`."""

NEGATIONS = _table(
    "no not non none nothing nobody without never excluding except excludes neither nor cannot isn't aren't don't doesn't won't"
    " nicht nichts kein keine keinen keinem keiner keinerlei niemand ohne weder noch außer sans pas rien aucun aucune jamais ni hors sauf"
    " ningún ninguna nunca senza nessun nessuna não sem"
    " не ни без нет ничего никто никакой никакого никаких никакие нельзя исключая кроме hiçbir hiç"
    " بدون نه هیچ هیچگونه غیر نباید نخواهد غير ليس لیس لا لن لم دون 不 非 无 無 没 未 禁 勿 아닌 없이"
)
"""Words that deny what follows."""
NEGATIONS_AFTER = _table(
    "değil değildir yok yoktur olmayan kullanılmayacak kullanılmayacaktır kullanılmaz kullanılmıyor yapılmayacak hariç"
    " نیست نیستند نمی نخواهد نشده ندارد منتفی 아닙니다 아님 아니다 아니며 않음 않습니다 않는다 않을 않으며 없음 없습니다 제외"
    " excluded ausgeschlossen exclu exclue exclus исключено исключается исключена excluido escluso"
    " prohibited forbidden verboten untersagt interdit interdite запрещено запрещается yasak yasaktır ممنوع محظور"
)
"""Words that deny what stands before them."""
COPULAS = _table("is are was were will be has does do can could ist sind wird kann est sont sera peut")
DENIED_AFTER = _table("not never nicht nie pas")
"""Behind a copula: `military use is not intended`."""
RUSSIAN_AFTER = _table(
    "будет будут имеет предусмотрено предусмотрена предусмотрен предполагается планируется допускается"
)
"""Behind `не`: использоваться не будет."""
NEGATION_REACH = 4
"""Words that say something between a negation and what it denies: `not intended for any kind of military use`."""
HAN_REACH = 8  # a Han character is a syllable: 不会用于任何军事用途
AFTER_REACH = 3  # 군사 목적으로 사용되지 않음
LONGEST_REACH = 12  # tokens looked at, small words included
SMALL_WORDS = _table(
    "a an the any all at to be of for in on by as is are was been being it its this that their our your or and use used using intended"
    " ein eine einen einem einer der die das den dem des für zu zur zum im in von irgendeine oder und"
    " le la les un une des de du d à aux au l et ou pour en être sera"
    " для в на и или к с со bir herhangi ve veya için هر به برای و یا در من في أي أو لأي"
)
"""Words that a negation reaches over for nothing."""
ENDERS = _table(
    "but however although though while yet aber jedoch sondern obwohl mais cependant pourtant но однако а ama fakat ancak"
    " lakin اما ولی ولیکن لكن 但 却"
)
"""A negation never reaches over these."""
JOINERS = _table("and und et y e и ve و 和 及 与 并 且 및 plus")
"""A negation reaches over these only to a noun that shares its head: `not for military and nuclear use`."""
OPENERS = _table(
    "a an the he she it they we i you this that these there for to by with of from as"
    " is are was were has have had will would shall should can could may must does do did"
    " buyer seller customer client consignee shipper forwarder agent broker bank company firm payment invoice goods papers documents"
    " refuses refused declines declined rejects rejected asks asked wants wanted insists insisted pays paid offers offered demands"
    " requests requested says said intends plans uses used going meant needs needed seeks sought destined"
    " er sie es wir der die das den dem ein eine einen für ist sind war wird wurde hat haben soll will lehnt verweigert verlangt bittet"
    " zahlt bezahlt fordert möchte nutzt käufer kunde ware"
    " il elle ils elles nous on le la les un une des pour est sont sera était a ont veut refuse demande exige paie insiste acheteur client"
    " он она они мы это для будет был была отказывается отказался просит требует хочет платит настаивает предлагает покупатель клиент"
    " istiyor reddediyor ödüyor talep alıcı müşteri için bu"
    " برای او آنها این می خریدار مشتری است 他 她 它 他们 买 客 将 要 用 拒 对 该 也"
)
"""Words that begin a clause or phrase of its own after a joiner or comma."""
SAYING = _table(
    "say says tell told state stated stating specify specified disclose disclosed confirm confirmed exclude excluded rule ruled deny"
    " denied know known sure clear certain reveal revealed explain explained answer give given declare declared mention mentioned"
    " sagen gesagt bestätigen bestätigt angeben angegeben ausschließen ausgeschlossen bekannt klar"
    " dire dit préciser précisé confirmer confirmé exclure exclu connu clair"
    " сказать сообщает указывает указано указал исключает исключено исключать исключена подтверждает известно ясно"
    " 排 明 说 知 确 透"
)
"""`not ruled out`, `does not say whether`: what is not said is not denied."""
NO_DENIAL = _table(
    "only nur seulement doubt less later more just export licence license exportlizenz только менее более sadece yalnız فقط تنها"
)
"""`not only`, `no doubt`, `no export licence`: negations that deny nothing here."""
HAN_NO_DENIAL: Mapping[str, str] = {
    "不": "锈銹但仅僅同久断斷少只明排说透知确", "无": "人线線缝縫刷水氧菌机機尘塵损損锡论論疑", "無": "人線縫刷水氧菌機塵損錫論疑",
    "非": "洲常线線晶", "未": "来來说明透", "没": "收", "禁": "运運",
}  # fmt: skip
"""Han negation → characters that make it part of a word: 不锈 (stainless), 无人 (unmanned), 非洲 (Africa)."""


def is_denied(field: Field, start: int, end: int, *, coordinated: bool = False) -> bool:
    """Whether what stands at `[start, end)` is denied by words close to it.

    A negation stands before what it denies, in Turkish, Persian and Korean and after a copula also behind it. It ends
    with its sentence, at a colon or dash, and at `but`; at a comma or `and` too, since what follows is told on its own
    (`no web site and refuses installation`).

    Args:
        field: The field with its tokens.
        start: First code point.
        end: Code point after the last.
        coordinated: True for nouns that may share one negation (`not for military and nuclear use`): then the negation
            reaches over commas and `and`, unless a clause or phrase of its own begins there.
    """
    tokens = field.tokens
    first = next((i for i, t in enumerate(tokens) if t.end > start), len(tokens))
    last = max((i for i, t in enumerate(tokens) if t.start < end), default=-1)
    return _denied_before(field, first, coordinated) or _denied_after(field, last)


def _denied_before(field: Field, first: int, coordinated: bool) -> bool:
    tokens = field.tokens
    reach = float(NEGATION_REACH)
    lists = False  # an `or` on the way: a comma before it goes on with the list
    for i in range(first - 1, max(-1, first - 1 - LONGEST_REACH), -1):
        word, follower = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
        if _sentence_ends(field.text, word, follower) or word.native in ENDERS:
            return False
        between = field.text[word.end : follower.start] if follower is not None else ""
        if any(c in between for c in ":()[]–—") or " - " in between:
            return False
        opens = follower is None or follower.native in OPENERS
        if any(c in between for c in ",،，、") and not lists and (not coordinated or opens):
            return False
        if word.native in JOINERS and (not coordinated or opens):
            return False
        if word.native in NEGATIONS or (word.native == "than" and _native(tokens, i - 1) == "other"):
            return not _denies_nothing(tokens, i)
        lists = lists or word.native in {"or", "nor", "oder", "noch", "ou", "ni", "или", "ни", "veya", "یا", "أو", "或"}
        if word.native not in SMALL_WORDS:
            reach -= NEGATION_REACH / HAN_REACH if word.script == "han" else 1
        if reach <= 0:
            return False
    return False


def _denied_after(field: Field, last: int) -> bool:
    tokens = field.tokens
    for i in range(last + 1, min(len(tokens), last + 1 + AFTER_REACH)):
        between = field.text[tokens[i - 1].end : tokens[i].start]
        if any(c in between for c in ",.;:!?()，。；،؛\n"):
            return False
        if tokens[i].native in NEGATIONS_AFTER:
            return True
        if i > last + 1 and tokens[i].native in DENIED_AFTER and tokens[i - 1].native in COPULAS:
            return not _denies_nothing(tokens, i)
        if tokens[i].native == "cannot":
            return not _denies_nothing(tokens, i)
        if tokens[i].native == "не" and _native(tokens, i + 1) in RUSSIAN_AFTER:
            return True
    return False


def _denies_nothing(tokens: Sequence[Token], place: int) -> bool:
    """Whether a negation is part of a word, a number sign, or says only what is not told."""
    word, follower = tokens[place].native, tokens[place + 1] if place + 1 < len(tokens) else None
    if follower is None:
        return False
    if follower.native in HAN_NO_DENIAL.get(word, ""):
        return True
    if word in {"no", "ni"} and (follower.script == "digit" or (word == "ni" and tokens[place].capital)):
        return True  # No. 5; the surname Ni
    return follower.native in NO_DENIAL or any(_native(tokens, place + k) in SAYING for k in (1, 2))


def _native(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].native if 0 <= place < len(tokens) else ""
