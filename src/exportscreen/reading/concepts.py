"""Words that names share: legal forms, corporate words, places, numerals, titles, the same across languages.

`read_units` turns tokens into units: a unit is a word, a number, or a concept that one or more tokens express
(有限公司, Sdn Bhd and GmbH are one class; گروه صنعتی is industry + group). Which words are concepts is a fixed table
of the engine, so a score never depends on the loaded lists.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from exportscreen.reading.tokens import Script, Token, tokenize

UnitKind = Literal["word", "number", "legal", "generic", "place", "stop", "title", "initial"]

LEGAL: Mapping[str, str] = MappingProxyType(
    {
        "limited": "limited|ltd|ltda|limitada|llc|l l c|limited liability company|gmbh|mbh|g m b h|sarl|s a r l|srl|s r l|"
        "sdn bhd|sdn|bhd|sendirian berhad|berhad|pte|pte ltd|pvt|private limited|pvt ltd|bv|b v|ooo|ооо|тоо|too|sp z o o|"
        "zoo|kft|doo|d o o|oy|ab|aps|a/s|有限公司|有限责任公司|有限責任公司|股份有限公司|株式会社|유한회사|주식회사|"
        "ltd sti|ltd şti|limited şirketi|با مسئولیت محدود|مسئولیت محدود|obshchestvo s ogranichennoi otvetstvennostyu|"
        "общество с ограниченной ответственностью|fze|fzco|fzc|fz llc|fz|dmcc|wll|w l l|fzllc",
        "stock": "jsc|j s c|pjsc|ojsc|cjsc|joint stock company|joint stock|ao|oao|zao|pao|ао|оао|зао|пао|ag|se|sa|s a|spa|"
        "s p a|nv|n v|plc|p l c|a s|anonim şirketi|anonim sirketi|aş|as|سهامی خاص|سهامی عام|سهامی|p j s|pjs|"
        "aktsionernoe obshchestvo|акционерное общество|股份公司|kk|k k|asa|public company",
        "company": "company|co|comp|companies|firm|inc|incorporated|corp|corporation|firma|société|societe|sté|ste|compagnie|"
        "cie|compañia|compania|gesellschaft|şirketi|sirketi|şirket|şti|sti|شرکت|شركة|公司|总公司|總公司|фирма|компания|"
        "предприятие|회사|공사|enterprise|enterprises|establishment|est|est.|kg|ohg|ev|kompaniya|sherkat|"
        "sherkate|sherkat e|gongsi|youxian gongsi|gufen youxian gongsi|zonggongsi|sharikat|shirkat",
    }
)
"""Class of legal form → ways to write it."""

GENERIC: Mapping[str, str] = MappingProxyType(
    {
        "industry": "industry|industries|industrial|ind|inds|indus|indl|sanaye|sanayee|sanayeh|sanaya|sanayi|san|sanaat|sanat|sanati|"
        "sanate|صنعت|صنعتی|صنایع|صنائع|صناعية|صناعات|الصناعات|الصناعية|工业|工業|实业|實業|产业|industrie|industrien|industriel|industrielle|"
        "industriels|industrielles|industria|industrias|промышленность|промышленный|промышленная|промышленное|"
        "промышленности|산업|공업|endüstri|endustri|endüstrisi|gongye|shiye",
        "group": "group|groups|grp|gruppe|groupe|grupo|gruppo|groep|گروه|مجموعة|مجموعه|集团|集團|группа|холдинг|그룹|grubu|jituan|"
        "goruh|gorooh|holding|holdings|هلدینگ|控股",
        "trade": "trade|trading|trades|traders|trader|commerce|commercial|comm|tic|ticaret|ticari|tijarat|tejarat|tejari|bazargani|"
        "بازرگانی|تجارت|تجاری|التجارية|تجارية|للتجارة|التجارة|贸易|貿易|商贸|商貿|经贸|commerciale|handel|handels|handelsgesellschaft|"
        "торговый|торговая|торговая|торговля|торговое|trgovina|comercio|comercial|무역|maoyi|shangmao|merchandise",
        "import_export": "import export|export import|import and export|imp exp|impex|imex|ie|i e|import|export|imports|exports|"
        "进出口|進出口|ithalat ihracat|ithalat|ihracat|импорт|экспорт|импортно экспортная|jinchukou|صادرات|واردات|"
        "الاستيراد|التصدير",
        "technology": "technology|technologies|technological|tech|tec|techno|technic|technics|technical|technik|techniques|technique|"
        "teknik|teknoloji|teknolojileri|tekno|keji|fanavari|fanavaran|فناوری|فن آوری|تکنولوژی|科技|技术|技術|tecnologia|"
        "technologie|технология|технологии|технический|техника|기술|테크|테크놀로지|jishu|fanni|فنی|التقنية|تكنولوجيا",
        "electronics": "electronics|electronic|electr|elect|electro|electronique|électronique|elektronik|elektronika|elektronische|"
        "electronica|электроника|электроник|электронный|электронные|الکترونیک|الکترونیکی|الالكترونية|الكترونيات|电子|電子|"
        "전자|dianzi",
        "electric": "electric|electrical|elektrik|elektro|électrique|برق|الکتریک|电气|電氣|电器|전기|электро|dianqi",
        "engineering": "engineering|engineers|engineer|eng|engg|engr|mohandesi|mohandesin|مهندسی|مهندسین|هندسة|الهندسية|工程|"
        "ingenieur|ingénierie|ingenierie|ingenieria|mühendislik|muhendislik|инжиниринг|инженерный|엔지니어링|gongcheng",
        "manufacturing": "manufacturing|manufacture|manufacturers|manufacturer|mfg|manuf|production|productions|tolidi|تولید|تولیدی|"
        "制造|製造|生产|imalat|üretim|uretim|fabrication|производство|производственный|제조|zhizao",
        "research": "research|recherche|recherches|forschung|forschungs|pazhouheshi|pajoohesh|تحقیقات|تحقیقاتی|پژوهش|پژوهشی|پژوهشگاه|"
        "البحوث|研究|исследовательский|исследований|araştırma|arastirma|연구|yanjiu",
        "center": "center|centre|centers|centres|ctr|zentrum|centro|markaz|مرکز|مركز|中心|центр|merkezi|센터|zhongxin",
        "institute": "institute|institut|institutes|inst|institution|instituto|موسسه|مؤسسه|معهد|研究所|研究院|институт|нии|enstitüsü|"
        "연구소|yanjiusuo|yanjiuyuan|moasese",
        "university": "university|universities|univ|universität|universite|université|universidad|دانشگاه|جامعة|大学|大學|学院|университет|"
        "üniversitesi|대학교|college|daxue",
        "organization": "organization|organisation|org|organizations|سازمان|المؤسسة|هيئة|组织|организация|teşkilatı|sazman|sazmane|"
        "sazemane|agency|آژانس",
        "factory": "factory|factories|plant|plants|works|mill|mills|karkhane|karkhaneh|کارخانه|کارخانجات|مصنع|工厂|工廠|厂|завод|fabrika|"
        "fabrikası|fabrik|werk|werke|usine|fabrique|공장|zavod",
        "complex": "complex|mojtame|mojtama|مجتمع|комплекс|combine|комбинат|综合",
        "development": "development|dev|devel|développement|entwicklung|tosee|toseh|توسعه|تنمية|التطوير|开发|發展|发展|развитие|"
        "geliştirme|개발|fazhan|kaifa",
        "international": "international|intl|int|internationale|internacional|بین المللی|بین‌المللی|الدولية|国际|國際|международный|"
        "международная|uluslararası|uluslararasi|국제|guoji|worldwide|global|world",
        "service": "service|services|svc|svcs|khadamat|خدمات|الخدمات|服务|dienstleistungen|сервис|услуги|hizmetleri|서비스|fuwu",
        "equipment": "equipment|equipments|equip|tajhizat|تجهیزات|معدات|设备|設備|ausrüstung|équipement|équipements|equipements|"
        "оборудование|ekipman|장비|shebei|apparatus|instruments|instrument|ابزار|仪器",
        "machine": "machine|machines|machinery|machineries|mashin|machin|ماشین|ماشین سازی|ماشینسازی|机械|機械|maschinen|maschinenbau|makina|"
        "makine|машина|машиностроение|машиностроительный|기계|jixie",
        "material": "material|materials|mavad|مواد|材料|werkstoffe|matériaux|материалы|malzeme|소재|cailiao",
        "metal": "metal|metals|metallurgy|metallurgical|metalworks|felezat|فلزات|فلز|金属|金屬|metall|métaux|металл|металлургия|maden|금속|"
        "jinshu",
        "chemical": "chemical|chemicals|chemistry|chem|shimi|shimiai|شیمی|شیمیایی|شیمیائی|化工|化学|chemie|chimie|chimique|химия|"
        "химический|kimya|화학|huagong",
        "energy": "energy|energie|énergie|enerji|انرژی|الطاقة|能源|энергия|energia|에너지|nengyuan|power|نیرو",
        "defense": "defense|defence|defences|defensive|defa|دفاع|دفاعی|الدفاع|国防|國防|verteidigung|défense|оборона|оборонный|savunma|"
        "국방|guofang",
        "aerospace": "aerospace|hava faza|havafaza|هوافضا|هوا فضا|航天|航空航天|luft und raumfahrt|aérospatial|аэрокосмический|havacılık|havacilik|"
        "항공우주|hangtian|aviation|aero|aerotech|航空|авиа|авиационный|hangkong|هوایی|هواپیمایی",
        "shipping": "shipping|ship|ships|marine|maritime|kashtirani|keshtirani|کشتیرانی|الشحن|船务|海运|航运|schifffahrt|navigation|"
        "судоходный|denizcilik|해운|vessel|vessels|lines|line",
        "transport": "transport|transportation|logistics|logistic|cargo|freight|forwarding|haml|حمل و نقل|النقل|物流|运输|spedition|"
        "logistik|транспорт|логистика|nakliyat|lojistik|물류|wuliu",
        "bank": "bank|banque|banco|بانک|بنك|银行|銀行|банк|bankası|bankasi|은행|yinhang",
        "optics": "optics|optic|optical|optik|optique|optronics|اپتیک|بصريات|光学|光學|光电|оптика|оптический|광학|guangxue|guangdian",
        "component": "component|components|parts|part|قطعات|部件|配件|元件|元器件|bauteile|composants|composant|комплектующие|компоненты|parça|"
        "parca|부품|spares",
        "network": "network|networks|netzwerk|réseau|réseaux|شبکه|网络|網絡|сеть|ağ|네트워크|wangluo",
        "system": "system|systems|sys|systeme|système|systèmes|sistem|sistemleri|سیستم|سامانه|نظام|系统|系統|система|системы|시스템|xitong",
        "product": "product|products|produkt|produkte|produits|mahsoulat|محصولات|产品|產品|продукция|ürünleri|제품",
        "supply": "supply|supplies|supplier|suppliers|procurement|tamin|تامین|تأمین|供应|снабжение|tedarik|공급",
        "solution": "solution|solutions|lösungen|çözümleri|راهکار|راهکارهای",
        "construction": "construction|constructions|building|sazeh|sakhteman|ساختمان|ساختمانی|建设|建筑|bau|строительство|inşaat|insaat|건설",
        "investment": "investment|investments|invest|سرمایه گذاری|投资|投資|инвестиции|yatırım|yatirim|투자|finance|financial|capital",
        "general": "general|gen|عمومی|عامة|العامة|总|general de|genel|генеральный",
        "national": "national|nationale|nacional|ملی|الوطنية|国家|中国国家|национальный|ulusal|국립|state",
        "military": "military|army|armed forces|nezami|نظامی|نیروهای مسلح|العسكرية|军|軍|militär|militaire|военный|askeri|군사",
        "nuclear": "nuclear|atomic|hastei|hasteh|هسته ای|هسته‌ای|اتمی|النووية|核|原子能|kern|nucléaire|ядерный|атомный|nükleer|원자력",
        "design": "design|designs|tarahi|طراحی|设计|設計|конструкторское|tasarım|설계",
        "association": "association|union|society|foundation|bonyad|بنیاد|انجمن|协会|verein|фонд|vakfı|협회",
        "office": "office|bureau|department|dept|دفتر|اداره|办公室|бюро|ofisi|division|branch|شعبه|分公司",
        "school": "school|academy|faculty|دانشکده|مدرسه|学校|школа|академия|okulu",
        "computer": "computer|computers|computing|software|rayaneh|رایانه|电脑|计算机|软件|bilgisayar|yazılım|компьютер|컴퓨터",
        "communication": "communication|communications|telecommunications|telecommunication|telecom|telecoms|mokhaberat|مخابرات|"
        "ارتباطات|الاتصالات|通信|通讯|电信|связь|связи|haberleşme|iletişim|통신|tongxin",
        "oil": "oil|gas|petroleum|petro|naft|نفت|گاز|النفط|石油|нефть|нефтяной|petrol|석유|shiyou|petrochemical|petrochemicals",
        "business": "business|businesses|kasb|کسب و کار|商业|бизнес|비즈니스|agencies",
    }
)
"""Corporate word → ways to write it in many languages. Equal concepts match as equal words; they tell little."""

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "hong_kong": "hong kong|hongkong|hk|香港|xianggang|هنگ کنگ|هونغ كونغ|гонконг|홍콩|hongkong sar",
        "china": "china|chinese|prc|p r c|中国|中國|zhongguo|چین|الصين|китай|китайский|çin|chine|중국",
        "iran": "iran|iranian|irani|ایران|ایرانی|إيران|ايران|伊朗|иран|иранский|이란|islamic republic of iran",
        "shanghai": "shanghai|上海|شانگهای|شانغهای|шанхай|상하이|şanghay",
        "beijing": "beijing|peking|北京|پکن|пекин|베이징|pekin",
        "shenzhen": "shenzhen|深圳|شنژن|шэньчжэнь|선전|şenzhen",
        "guangzhou": "guangzhou|canton|广州|廣州|гуанчжоу|گوانگجو",
        "dalian": "dalian|大连|大連|далянь|دالیان|다롄",
        "zhejiang": "zhejiang|浙江|чжэцзян|ژجیانگ|저장",
        "jiangsu": "jiangsu|江苏|江蘇|цзянсу",
        "hangzhou": "hangzhou|杭州|ханчжоу",
        "dubai": "dubai|dubaï|دبی|دبي|迪拜|дубай|두바이",
        "malaysia": "malaysia|malaysian|malaysie|مالزی|ماليزيا|马来西亚|馬來西亞|малайзия|malezya|말레이시아",
        "kuala_lumpur": "kuala lumpur|کوالالامپور|吉隆坡|куала лумпур",
        "russia": "russia|russian|rusland|russie|russland|روسیه|روسيا|俄罗斯|россия|российский|rusya|러시아|rossiya",
        "turkey": "turkey|turkiye|türkiye|turkish|turk|türk|ترکیه|تركيا|土耳其|турция|турецкий|터키|turquie|türkei",
        "istanbul": "istanbul|استانبول|إسطنبول|伊斯坦布尔|стамбул|이스탄불",
        "korea": "korea|korean|choson|chosun|朝鲜|朝鮮|韩国|韓國|کره|كوريا|корея|한국|조선|corée|kore",
        "syria": "syria|syrian|سوریه|سوريا|السورية|叙利亚|сирия|suriye|시리아|syrie|syrien",
        "tehran": "tehran|teheran|téhéran|تهران|طهران|德黑兰|тегеран|tahran|테헤란",
        "isfahan": "isfahan|esfahan|ispahan|اصفهان|أصفهان|伊斯法罕|исфахан|이스파한",
        "kish": "kish|کیش|киш",
        "emirates": "emirates|uae|u a e|emirati|امارات|الإمارات|阿联酋|оаэ|эмираты|에미리트",
        "taiwan": "taiwan|台湾|臺灣|تایوان|тайвань|대만",
        "singapore": "singapore|新加坡|سنگاپور|сингапур|싱가포르|singapur|singapour",
        "pakistan": "pakistan|pakistani|پاکستان|巴基斯坦|пакистан|파키스탄",
        "germany": "germany|german|deutschland|deutsche|آلمان|德国|германия|almanya|독일|allemagne",
        "north": "north|northern|nord|شمال|北|север|северный|kuzey",
        "south": "south|southern|sud|süd|جنوب|南|юг|южный|güney",
        "east": "east|eastern|ost|شرق|东|東|восток|восточный|doğu",
        "west": "west|western|غرب|西|запад|западный|batı",
        "middle": "middle|central",
    }
)
"""Place word of names → ways to write it. Different places contradict each other."""

NUMBERS: Mapping[str, str] = MappingProxyType(
    {
        "1": "one|first|1st|یک|اول|واحد|一|один|первый|eins|하나",
        "2": "two|second|2nd|دو|دوم|二|два|второй|iki|zwei|deux|ii",
        "3": "three|third|3rd|سه|سوم|ثلاثة|三|три|третий|üç|drei|trois|iii",
        "4": "four|fourth|4th|چهار|چهارم|أربعة|四|четыре|четвертый|dört|dort|vier|quatre|iv",
        "5": "five|fifth|5th|پنج|خمسة|五|пять|пятый|beş|fünf|fuenf|cinq",
        "6": "six|sixth|6th|شش|ستة|六|шесть|altı|sechs",
        "7": "seven|seventh|7th|هفت|سبعة|七|семь|yedi|sieben|vii",
        "8": "eight|eighth|8th|هشت|ثمانية|八|восемь|sekiz|acht|viii",
        "9": "nine|ninth|9th|نه|تسعة|九|девять|dokuz|neun|neuf|ix",
        "10": "ten|tenth|10th|ده|عشرة|十|десять|zehn|dix",
        "11": "eleven|یازده|十一|одиннадцать|elf|onze",
        "12": "twelve|دوازده|十二|двенадцать|zwölf|douze|xii",
        "14": "fourteen|چهارده|十四",
        "20": "twenty|بیست|二十|двадцать|zwanzig|vingt",
        "100": "hundred|صد|百|сто",
    }
)
"""Value → number words and Roman numerals (those that are no word of their own)."""

STOPS = (
    "of|the|and|for|de|du|des|la|le|les|et|und|der|die|das|für|fur|ve|va|e|o|y|y de|del|van|von|al|el|و|ال|и|в|на|с|по|与|和|及|之|"
    "an|a|to|by|in|at|ltd and|de la|of the|m/s|messrs|c/o|bin|ibn|bint|ben|ould"
)
TITLES = (
    "mr|mrs|ms|dr|prof|professor|eng|engr|sir|haj|haji|hajj|hajji|sayyed|seyed|seyyed|sayed|sardar|general|gen|brig|brigadier|maj|"
    "major|col|colonel|lt|commander|ayatollah|آقای|دکتر|مهندس|سردار|سرتیپ|حاج|سید|博士|先生|教授|д р|г н|bay|herr|frau|monsieur|madame"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One comparable part of a name or text."""

    key: str
    """Comparison form; concepts start with `#`, legal forms with `=`, places with `@`."""
    raw: str
    """The tokens' Latin keys written as one word."""
    native: str
    kind: UnitKind
    start: int
    end: int
    script: Script
    capital: bool = False
    upper: bool = False
    glued: bool = False


_Entry = tuple[str, UnitKind]
_Trie = dict[str, "tuple[_Entry | None, _Trie]"]


@cache
def _trie() -> _Trie:
    """Concept words by their tokens' native forms; built once, on first use."""
    root: _Trie = {}

    def put(words: str, entry: _Entry) -> None:
        for word in words.split("|"):
            tokens = tokenize(word)
            if not tokens:
                continue
            node = root
            for i, token in enumerate(tokens):
                found, children = node.get(token.native, (None, {}))
                if i == len(tokens) - 1 and found is None:
                    found = entry
                node[token.native] = (found, children)
                node = children

    for ident, words in LEGAL.items():
        put(words, (f"={ident}", "legal"))
    for ident, words in PLACES.items():
        put(words, (f"@{ident}", "place"))
    for ident, words in GENERIC.items():
        put(words, (f"#{ident}", "generic"))
    for ident, words in NUMBERS.items():
        put(words, (ident, "number"))
    put(STOPS, ("", "stop"))
    put(TITLES, ("", "title"))
    return root


def read_units(tokens: Sequence[Token]) -> tuple[Unit, ...]:
    """Group the tokens of a name or text into units, the longest concept first."""
    units: list[Unit] = []
    place = 0
    while place < len(tokens):
        entry, length = _longest(tokens, place)
        part = tokens[place : place + max(length, 1)]
        units.append(_unit(part, entry))
        place += len(part)
    return tuple(units)


def _unit(part: Sequence[Token], entry: _Entry | None) -> Unit:
    first = part[0]
    raw = "".join(t.key for t in part)
    native = "".join(t.native for t in part)
    if entry is not None:
        key, kind = entry[0] or raw, entry[1]
    elif first.script == "digit":
        key, kind = raw.lstrip("0") or "0", "number"
    else:
        key, kind = raw, "initial" if len(raw) == 1 and first.script == "latin" else "word"
    return Unit(
        key, raw, native, kind, first.start, part[-1].end, first.script, first.capital, first.upper, first.glued
    )


def _longest(tokens: Sequence[Token], place: int) -> tuple[_Entry | None, int]:
    node, best, length = _trie(), None, 0
    for depth, token in enumerate(tokens[place : place + 8], start=1):
        found = node.get(token.native)
        if found is None:
            break
        if found[0] is not None:
            best, length = found[0], depth
        node = found[1]
    return best, length
