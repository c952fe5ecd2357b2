"""Words that names share: legal forms, corporate words, places, numerals, titles, the same across languages.

`read_units` turns tokens into units: a unit is a word, a number, or a concept that one or more tokens express
(有限公司, Sdn Bhd and GmbH are one class; گروه صنعتی is industry + group). Which words are concepts is a fixed table
of the engine, so a score never depends on the loaded lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from exportscreen.reading.tokens import Script, Token, tokenize

UnitKind = Literal["word", "number", "legal", "generic", "place", "stop", "title", "initial"]

LEGAL: Mapping[str, str] = MappingProxyType(
    {
        "limited": "م م ح|ش م ح|م د م س|ش ذ م م|free zone establishment|free zone company|free zone limited liability company|limited liability|liability company|liability|limited company|limited liability partnership|llp|lp|"
        "limited partnership|sociedad de responsabilidad limitada|s de r l|s de r l de c v|s r l de c v|sociedad limitada|sl|s l|"
        "sociedad por acciones simplificada|sas|s a s|eurl|e u r l|eirl|e i r l|uab|ou|oue|sia|dooel|d o o e l|t o o|o o o|sh p k|shpk|"
        "bvba|ohg|pty ltd|pty|obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostiu|"
        "obshestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi|s ogranichennoi otvetstvennostyu|"
        "s ogranichennoy otvetstvennostyu|тов|товариство з обмеженою відповідальністю|gesellschaft mit beschränkter haftung|"
        "société à responsabilité limitée|spółka z ograniczoną odpowiedzialnością|επε|ε π ε|בע מ|בעמ|有限会社|合同会社|カブシキガイシャ|リミテッド|リミテツド|"
        "유한책임회사|محدوده|محدودة|ذ م م|ش م م|المحدودة|ذات المسؤولية المحدودة|limited|ltd|ltda|limitada|llc|l l c|limited liability company|"
        "gmbh|mbh|g m b h|sarl|s a r l|srl|s r l|sdn bhd|sdn|bhd|sendirian berhad|berhad|pte|pte ltd|pvt|private limited|pvt ltd|bv|b v|"
        "ooo|ооо|тоо|too|sp z o o|zoo|kft|doo|d o o|oy|ab|aps|a/s|有限公司|有限责任公司|有限責任公司|股份有限公司|株式会社|유한회사|주식회사|ltd sti|ltd şti|"
        "limited şirketi|با مسئولیت محدود|مسئولیت محدود|obshchestvo s ogranichennoi otvetstvennostyu|"
        "общество с ограниченной ответственностью|fze|fzco|fzc|fz llc|fz|dmcc|wll|w l l|fzllc",
        "stock": "s a de c v|sa de cv|s a p i de c v|sociedad anonima|sociedad anónima|sociedad anonima de capital variable|de c v|c v|"
        "c a|s a l|sal|sal offshore|société anonyme|societe anonyme|sociedade anonima|societa per azioni|aktiengesellschaft|ad|ead|a d|"
        "zrt|nyrt|rt|o a o|z a o|p a o|a o|ojs|o j s c|c j s c|open joint stock company|closed joint stock company|"
        "public joint stock company|private joint stock company|joint stock company|joint stock co|joint stock commercial company|"
        "non public joint stock company|otkrytoe aktsionernoe obshchestvo|otkrytoye aktsionernoye obshchestvo|"
        "zakrytoe aktsionernoe obshchestvo|zakrytoye aktsionernoye obshchestvo|publichnoe aktsionernoe obshchestvo|"
        "publichnoye aktsionernoye obshchestvo|aktsionernoye obshchestvo|aktsionernoe obschestvo|nepublichnoe aktsionernoe obshchestvo|"
        "открытое акционерное общество|закрытое акционерное общество|публичное акционерное общество|акционерное товариство|прат|пат|αε|"
        "α ε|α ε ε|anonim ortaklığı|anonim ortakligi|t a s|spółka akcyjna|股份|private company limited by shares|ش م ل|ش م ع|المساهمة|"
        "مساهمة|aktieselskab|aktiebolag|jsc|j s c|pjsc|ojsc|cjsc|joint stock|ao|oao|zao|pao|ао|оао|зао|пао|ag|se|sa|s a|spa|s p a|nv|n v|"
        "plc|p l c|a s|anonim şirketi|anonim sirketi|aş|as|سهامی خاص|سهامی عام|سهامی|p j s|pjs|aktsionernoe obshchestvo|"
        "акционерное общество|股份公司|kk|k k|asa|public company",
        "company": "cia|empresa|empresas|predpriyatie|predpriyatiye|state enterprise|unitary enterprise|state unitary enterprise|"
        "federal state unitary enterprise|fgup|фгуп|federalnoe gosudarstvennoe unitarnoe predpriyatie|"
        "federalnoye gosudarstvennoye unitarnoye predpriyatiye|федеральное государственное унитарное предприятие|gup|гуп|"
        "унитарное предприятие|公社|会社|カンパニー|コーポレーシヨン|コーポレーション|εταιρεία|εταιρια|εταιρία|חברה|חברת|vállalat|podjetje|preduzece|"
        "przedsiębiorstwo|spółka|bedrijf|maatschappij|azienda|società|societa|sociedad|sociedade|şirketler|kumpaniya|kampani|الشركة|شرکتی|"
        "شرکتهای|مؤسسة|ип|фоп|company|co|comp|companies|firm|inc|incorporated|corp|corporation|firma|société|societe|sté|ste|compagnie|"
        "cie|compañia|compania|gesellschaft|şirketi|sirketi|şirket|şti|sti|شرکت|شركة|公司|总公司|總公司|фирма|компания|предприятие|회사|공사|"
        "enterprise|enterprises|establishment|est|est.|kg|ev|kompaniya|sherkat|sherkate|sherkat e|gongsi|youxian gongsi|"
        "gufen youxian gongsi|zonggongsi|sharikat|shirkat",
    }
)
"""Class of legal form → ways to write it."""

GENERIC: Mapping[str, str] = MappingProxyType(
    {
        "industry": "sanaa|sanaie|sanayeh|sanaei|sanati|indust|industr|promyshlennost|promyshlennaya|promyshlennyy|promyshlenny|"
        "βιομηχανία|βιομηχανια|βιομηχανική|תעשיות|תעשייה|תעשיה|産業|工業|インダストリー|インダストリーズ|인더스트리|indústria|indústrias|przemysł|przemyslowa|"
        "промышленная группа|industry|industries|industrial|ind|inds|indus|indl|sanaye|sanayee|sanaya|sanayi|san|sanaat|sanat|sanate|صنعت|"
        "صنعتی|صنایع|صنائع|صناعية|صناعات|الصناعات|الصناعية|工业|实业|實業|产业|industrie|industrien|industriel|industrielle|industriels|"
        "industrielles|industria|industrias|промышленность|промышленный|промышленная|промышленное|промышленности|산업|공업|endüstri|endustri|"
        "endüstrisi|gongye|shiye",
        "group": "جماعة|الجماعة|jamaat|gruppa|grupa|gorouh|grouh|guruh|גרופ|קבוצת|ομίλος|όμιλος|グループ|kontsern|concern|концерн|konsern|konzern|holding company|"
        "controladora|그룹|group|groups|grp|gruppe|groupe|grupo|gruppo|groep|گروه|مجموعة|مجموعه|集团|集團|группа|холдинг|grubu|jituan|goruh|"
        "gorooh|holding|holdings|هلدینگ|控股",
        "trade": "trdg|torgovy|torgovyi|torgovyy|torgovaya|torgovoe|torgovlya|torgovyy dom|torgovy dom|торговый дом|trading house|tujjar|"
        "tijariya|tijarah|tijara|lil tijara|handelsges|εμπορική|εμπορικη|סחר|商事|商会|通商|トレーディング|トレーデイング|comercializadora|distribuidora|"
        "trgovacko|kereskedelmi|obchod|trade|trading|trades|traders|trader|commerce|commercial|comm|tic|ticaret|ticari|tijarat|tejarat|"
        "tejari|bazargani|بازرگانی|تجارت|تجاری|التجارية|تجارية|للتجارة|التجارة|贸易|貿易|商贸|商貿|经贸|commerciale|handel|handels|"
        "handelsgesellschaft|торговый|торговая|торговля|торговое|trgovina|comercio|comercial|무역|maoyi|shangmao|merchandise",
        "import_export": "imports exports|ithalat ve ihracat|importadora|exportadora|importadora y exportadora|vneshnetorgovoe|"
        "vneshneekonomicheskoe|輸出入|輸入|수출입|입출|import export|export import|import and export|imp exp|impex|imex|ie|i e|import|export|"
        "imports|exports|进出口|進出口|ithalat ihracat|ithalat|ihracat|импорт|экспорт|импортно экспортная|jinchukou|صادرات|واردات|الاستيراد|"
        "التصدير",
        "technology": "technolog|tehnologii|tekhnologii|tekhnologiya|tekhnika|tekhnicheskiy|tekhnichesky|tekhno|tehnika|tecnologias|"
        "tecnológica|τεχνολογία|τεχνολογίες|טכנולוגיות|טכנולוגיה|טכנולוגיית|テクノロジー|テクノ|技研|fanavary|fannavari|fanavaran|technika|"
        "technologii|технологий|technology|technologies|technological|tech|tec|techno|technic|technics|technical|technik|techniques|"
        "technique|teknik|teknoloji|teknolojileri|tekno|keji|fanavari|فناوری|فن آوری|تکنولوژی|科技|技术|技術|tecnologia|technologie|технология|"
        "технологии|технический|техника|기술|테크|테크놀로지|jishu|fanni|فنی|التقنية|تكنولوجيا",
        "electronics": "elec|elektr|elektronics|ηλεκτρονικά|ηλεκτρονικη|אלקטרוניקה|エレクトロニクス|電機|일렉트로닉스|radioelektronika|radioelectronics|"
        "радиоэлектроника|elektroniki|electronics|electronic|electr|elect|electro|electronique|électronique|elektronik|elektronika|"
        "elektronische|electronica|электроника|электроник|электронный|электронные|الکترونیک|الکترونیکی|الالكترونية|الكترونيات|电子|電子|전자|"
        "dianzi",
        "electric": "elektricheskiy|ηλεκτρική|חשמל|電気|전력|electric|electrical|elektrik|elektro|électrique|برق|الکتریک|电气|電氣|电器|전기|электро|"
        "dianqi",
        "engineering": "inzhiniring|inzhenernyy|inzhenering|ingegneria|ingeniería|mohandesy|muhandesi|handasiya|μηχανική|הנדסה|エンジニアリング|"
        "inżynieria|инженерные|engineering|engineers|engineer|eng|engg|engr|mohandesi|mohandesin|مهندسی|مهندسین|هندسة|الهندسية|工程|"
        "ingenieur|ingénierie|ingenierie|ingenieria|mühendislik|muhendislik|инжиниринг|инженерный|엔지니어링|gongcheng",
        "manufacturing": "proizvodstvo|proizvodstvennoe|proizvodstvennaya|proizvodstvenny|proizvodstvenno|producers|tolid|towlidi|製作所|製造所|"
        "מפעל|κατασκευαστική|생산|producciones|wytwórnia|manufacturing|manufacture|manufacturers|manufacturer|mfg|manuf|production|"
        "productions|tolidi|تولید|تولیدی|制造|製造|生产|imalat|üretim|uretim|fabrication|производство|производственный|제조|zhizao",
        "research": "issledovatelskiy|issledovatelsky|issledovatelskii|nauchno issledovatelskiy|nauchno issledovatelsky|"
        "nauchno issledovatelskii|scientific research|tahqiqat|tahghighat|pajouhesh|pazhuhesh|έρευνα|ερευνών|מחקר|研究開発|"
        "научно исследовательский|научный|scientific|science|sciences|nauchno|investigacion|investigación|ricerca|research|recherche|"
        "recherches|forschung|forschungs|pazhouheshi|pajoohesh|تحقیقات|تحقیقاتی|پژوهش|پژوهشی|پژوهشگاه|البحوث|研究|исследовательский|"
        "исследований|araştırma|arastirma|연구|yanjiu",
        "center": "tsentr|markazi|κέντρο|מרכז|センター|centrum|centar|center|centre|centers|centres|ctr|zentrum|centro|markaz|مرکز|مركز|中心|"
        "центр|merkezi|센터|zhongxin",
        "institute": "المعهد|معاهد|instituta|nii|ινστιτούτο|מכון|研究センター|moassese|moassesseh|mo assese|muassasa|instytut|institutet|institute|institut|"
        "institutes|inst|institution|instituto|موسسه|مؤسسه|معهد|研究所|研究院|институт|нии|enstitüsü|연구소|yanjiusuo|yanjiuyuan|moasese",
        "university": "universitet|daneshgah|jamia|πανεπιστήμιο|אוניברסיטת|אוניברסיטה|uniwersytet|universiteti|university|universities|"
        "univ|universität|universite|université|universidad|دانشگاه|جامعة|大学|大學|学院|университет|üniversitesi|대학교|college|daxue",
        "organization": "organizatsiya|organisasi|organizacion|organización|organização|organisasjon|munazzama|οργανισμός|ארגון|機構|"
        "обьединение|объединение|obedinenie|obyedineniye|objedinenie|proizvodstvennoe obedinenie|teskilati|kurumu|organization|"
        "organisation|org|organizations|سازمان|المؤسسة|هيئة|组织|организация|teşkilatı|sazman|sazmane|sazemane|agency|آژانس",
        "factory": "zavody|kombinat|mashinostroitelnyy zavod|εργοστάσιο|מפעלי|工場|factoria|fábrica|fabbrica|fabryka|zakłady|zaklady|"
        "manufactory|factory|factories|plant|plants|works|mill|mills|karkhane|karkhaneh|کارخانه|کارخانجات|مصنع|工厂|工廠|厂|завод|fabrika|"
        "fabrikası|fabrik|werk|werke|usine|fabrique|공장|zavod",
        "complex": "complex|mojtame|mojtama|مجتمع|комплекс|combine|комбинат|综合",
        "development": "razvitie|razvitiye|desarrollo|tosse e|towse e|towseeh|toseeh|ανάπτυξη|פיתוח|開発|desenvolvimento|sviluppo|rozwój|"
        "razvoj|development|dev|devel|développement|entwicklung|tosee|toseh|توسعه|تنمية|التطوير|开发|發展|发展|развитие|geliştirme|개발|fazhan|"
        "kaifa",
        "international": "mezhdunarodnyy|mezhdunarodny|mezhdunarodnaya|mezhdunarodnyi|internacionales|internazionale|beinolmelali|"
        "beynolmelali|baynalmelali|διεθνής|בינלאומי|בינלאומית|国際|インターナシヨナル|インターナショナル|인터내셔널|internasional|nemzetközi|międzynarodowy|"
        "العالمية|دولية|beynelmilel|international|intl|int|internationale|internacional|بین المللی|بین‌المللی|الدولية|国际|國際|международный|"
        "международная|uluslararası|uluslararasi|국제|guoji|worldwide|global|world",
        "service": "servis|servisi|servicios|servizi|serviços|servicio|dienst|obsluzhivanie|υπηρεσίες|שירותי|שירותים|サービス|usługi|"
        "khadamate|khadamaat|service|services|svc|svcs|khadamat|خدمات|الخدمات|服务|dienstleistungen|сервис|услуги|hizmetleri|서비스|fuwu",
        "equipment": "oborudovanie|equipo|equipos|εξοπλισμός|ציוד|装置|設備工業|tajheezat|tajhizate|pribor|приборостроение|priborostroenie|"
        "instrumentation|аппаратура|equipment|equipments|equip|tajhizat|تجهیزات|معدات|设备|設備|ausrüstung|équipement|équipements|equipements|"
        "оборудование|ekipman|장비|shebei|apparatus|instruments|instrument|ابزار|仪器",
        "machine": "mashinostroenie|mashinostroeniye|mashinostroitelnyy|машиностроительная|mashin sazi|mashinsazi|machine building|"
        "machinebuilding|μηχανές|מכונות|マシン|機械製作|maszyny|machine|machines|machinery|machineries|mashin|machin|ماشین|ماشین سازی|ماشینسازی|"
        "机械|機械|maschinen|maschinenbau|makina|makine|машина|машиностроение|машиностроительный|기계|jixie",
        "material": "materialy|materiales|υλικά|חומרים|マテリアル|재료|materiali|المواد|material|materials|mavad|مواد|材料|werkstoffe|matériaux|"
        "материалы|malzeme|소재|cailiao",
        "metal": "metallurg|metallurgicheskiy|metallurgicheskii|metalurji|metalurgica|μεταλλουργία|מתכת|メタル|metal|metals|metallurgy|"
        "metallurgical|metalworks|felezat|فلزات|فلز|金属|金屬|metall|métaux|металл|металлургия|maden|금속|jinshu",
        "chemical": "khimicheskiy|khimicheskii|khimiya|khim|quimica|química|quimicos|χημικά|כימיה|ケミカル|化成|kimyaviy|chemiczny|petroquimica|"
        "کیمیایی|كيميائية|الكيماوية|الكيميائية|chemical|chemicals|chemistry|chem|shimi|shimiai|شیمی|شیمیایی|شیمیائی|化工|化学|chemie|chimie|"
        "chimique|химия|химический|kimya|화학|huagong",
        "energy": "energo|energetika|energeticheskaya|energetic|energética|ενέργεια|אנרגיה|エネルギー|電力|enerjisi|energii|энергетика|"
        "энергетическая|energy|energie|énergie|enerji|انرژی|الطاقة|能源|энергия|energia|에너지|nengyuan|power|نیرو",
        "defense": "oborona|oboronnaya|oboronny|oboronprom|defensa|difesa|άμυνα|ביטחון|防衛|국방|defaa|defae|defense|defence|defences|"
        "defensive|defa|دفاع|دفاعی|الدفاع|国防|國防|verteidigung|défense|оборона|оборонный|savunma|guofang",
        "aerospace": "aviatsionnyy|aviatsionnaya|aviatsiya|aeronautics|aeronautical|aeronautica|aircraft|авиационная|авиация|αεροπορική|"
        "אווירונאוטיקה|תעופה|航空機|الطيران|طيران|aerospatiale|космический|космос|space|aerospace|hava faza|havafaza|هوافضا|هوا فضا|航天|航空航天|"
        "luft und raumfahrt|aérospatial|аэрокосмический|havacılık|havacilik|항공우주|hangtian|aviation|aero|aerotech|航空|авиа|авиационный|"
        "hangkong|هوایی|هواپیمایی",
        "shipping": "sudokhodnaya|sudokhodstvo|naviera|navegacion|ναυτιλιακή|ναυτιλία|ספנות|海運|シツピング|шиппинг|shiping|لاینز|كشتيراني|"
        "الملاحة|ملاحة|maritima|marítima|armator|gemicilik|ship management|shipmanagement|shipping|ship|ships|marine|maritime|kashtirani|"
        "keshtirani|کشتیرانی|الشحن|船务|海运|航运|schifffahrt|navigation|судоходный|denizcilik|해운|vessel|vessels|lines|line",
        "transport": "transportnaya|transportny|transportes|transporti|logistika|logistica|logística|taşımacılık|tasimacilik|μεταφορές|"
        "תחבורה|物流公司|運輸|ロジステイクス|spedycja|перевозки|haml o naghl|haml va naghl|transport|transportation|logistics|logistic|cargo|freight|"
        "forwarding|haml|حمل و نقل|النقل|物流|运输|spedition|logistik|транспорт|логистика|nakliyat|lojistik|물류|wuliu",
        "bank": "banka|banke|τράπεζα|בנק|銀行|バンク|commercial bank|joint stock bank|joint stock commercial bank|المصرف|مصرف|bankas|banki|"
        "bank|banque|banco|بانک|بنك|银行|банк|bankası|bankasi|은행|yinhang",
        "optics": "opticheskiy|optika|óptica|optica|οπτικά|אופטיקה|光機|オプテイクス|opto|optoelectronics|opto electronics|optoelectronic|"
        "photonics|оптико|optics|optic|optical|optik|optique|optronics|اپتیک|بصريات|光学|光學|光电|оптика|оптический|광학|guangxue|guangdian",
        "component": "komponenty|componentes|komponent|εξαρτήματα|רכיבים|部品|ghateat|ghataat|qataat|spare parts|component|components|parts|"
        "part|قطعات|部件|配件|元件|元器件|bauteile|composants|composant|комплектующие|компоненты|parça|parca|부품|spares",
        "network": "network|networks|netzwerk|réseau|réseaux|شبکه|网络|網絡|сеть|ağ|네트워크|wangluo",
        "system": "sistemy|sistema|sistemas|συστήματα|מערכות|システム|システムズ|samaneh|системи|system|systems|sys|systeme|système|systèmes|"
        "sistem|sistemleri|سیستم|سامانه|نظام|系统|系統|система|системы|시스템|xitong",
        "product": "produktsiya|productos|prodotti|προϊόντα|מוצרים|製品|produktu|product|products|produkt|produkte|produits|mahsoulat|"
        "محصولات|产品|產品|продукция|ürünleri|제품",
        "supply": "supply|supplies|supplier|suppliers|procurement|tamin|تامین|تأمین|供应|снабжение|tedarik|공급",
        "solution": "solution|solutions|lösungen|çözümleri|راهکار|راهکارهای",
        "construction": "stroitelstvo|stroitelnyy|stroitelnaya|строительная|stroy|строй|sakht|sazeha|sakhtemani|construcciones|"
        "constructora|costruzioni|κατασκευές|בנייה|建設|建築|建工|كنستركشن|البناء|بناء|مقاولات|المقاولات|contracting|contractors|contractor|"
        "inşaat taahhüt|budowa|builders|construction|constructions|building|sazeh|sakhteman|ساختمان|ساختمانی|建设|建筑|bau|строительство|"
        "inşaat|insaat|건설",
        "investment": "investitsii|investitsionnaya|inversiones|inversion|investimentos|investimenti|επενδύσεις|השקעות|投資|インベストメント|"
        "sarmaye gozari|sarmayeh gozari|sarmayegozari|استثمار|الاستثمار|للاستثمار|asset management|finans|finance company|investment|"
        "investments|invest|سرمایه گذاری|投资|инвестиции|yatırım|yatirim|투자|finance|financial|capital",
        "general": "generalnaya|generalnyy|γενική|כללי|ゼネラル|omumi|umumi|genel müdürlük|general|gen|عمومی|عامة|العامة|总|general de|genel|"
        "генеральный",
        "national": "natsionalnyy|natsionalny|natsionalnaya|nasional|nazionale|naţional|εθνική|לאומי|לאומית|国立|национальная|melli|watani|"
        "wataniya|gosudarstvennyy|gosudarstvenny|государственный|государственное|national|nationale|nacional|ملی|الوطنية|国家|中国国家|"
        "национальный|ulusal|국립|state",
        "military": "voennyy|voenno|voyenno|военно|militar|nezamy|niroohaye mosallah|στρατιωτική|צבאי|軍事|вооруженные силы|armed forces|"
        "military|army|nezami|نظامی|نیروهای مسلح|العسكرية|军|軍|militär|militaire|военный|askeri|군사",
        "nuclear": "yadernyy|atomnyy|atom|nucleaire|nucleares|πυρηνική|גרעיני|原子力|atomenergo|haste i|hasteyi|heste|nuclear|atomic|hastei|"
        "hasteh|هسته ای|هسته‌ای|اتمی|النووية|核|原子能|kern|nucléaire|ядерный|атомный|nükleer|원자력",
        "design": "project|projects|proekt|konstruktorskoe byuro|konstruktorskoye byuro|design bureau|okb|окб|конструкторское бюро|"
        "proektnyy|proyektny|diseño|progettazione|σχεδιασμός|עיצוב|デザイン|projekt|проектный|design|designs|tarahi|طراحی|设计|設計|"
        "конструкторское|tasarım|설계",
        "association": "assotsiatsiya|ассоциация|fond|fondo|fundacion|fundación|fundação|asociacion|asociación|stiftung|stichting|vakfi|"
        "dernegi|derneği|جمعية|jamiyat|trust|ίδρυμα|קרן|עמותה|財団|협회|association|union|society|foundation|bonyad|بنیاد|انجمن|协会|verein|"
        "фонд|vakfı",
        "office": "department of|daftar|γραφείο|משרד|事務所|office|bureau|department|dept|دفتر|اداره|办公室|бюро|ofisi|division|branch|شعبه|分公司",
        "school": "school|academy|faculty|دانشکده|مدرسه|学校|школа|академия|okulu",
        "computer": "kompyuter|informatika|informatics|informatica|information technology|information|информационные|πληροφορική|מחשבים|"
        "コンピユータ|コンピュータ|ソフト|data|soft|programmnoe|softwares|digital|cyber|نرم افزار|rayane|rayaneye|computer|computers|computing|software|"
        "rayaneh|رایانه|电脑|计算机|软件|bilgisayar|yazılım|компьютер|컴퓨터",
        "communication": "svyaz|telekom|telekommunikatsii|comunicaciones|telecomunicaciones|τηλεπικοινωνίες|תקשורת|通信機|テレコム|ertebatat|"
        "haberlesme|iletisim|łączność|communication|communications|telecommunications|telecommunication|telecom|telecoms|mokhaberat|"
        "مخابرات|ارتباطات|الاتصالات|通信|通讯|电信|связь|связи|haberleşme|iletişim|통신|tongxin",
        "oil": "neft|neftegaz|neftyanaya|нефтяная|газ|нефтегаз|petroleo|petróleo|petroli|πετρέλαιο|נפט|石油化工|naftiran|natural gas|lng|gaz|"
        "oilfield|petrokimya|petrochem|پتروشیمی|petroshimi|petroshimy|بتروكيماويات|بترول|البترول|oil|gas|petroleum|petro|naft|نفت|گاز|"
        "النفط|石油|нефть|нефтяной|petrol|석유|shiyou|petrochemical|petrochemicals",
        "business": "business|businesses|kasb|کسب و کار|商业|бизнес|비즈니스|agencies",
        "steel": "steel|steels|stal|сталь|فولاد|foolad|folad|fulad|حديد|钢铁|鋼鉄|鋼|çelik|celik|iron|acero|acier|stahl|סיטיל|χάλυβα|철강",
        "airline": "airlines|airline|airways|air lines|havayollari|havayolu|航空公司|авиакомпания|авиалинии|aviakompaniya|aerolineas|"
        "líneas aéreas|fluggesellschaft|الخطوط الجوية|항공|αεροπορικές γραμμές|נתיבי אוויר",
        "ministry": "ministry|ministerstvo|министерство|وزارت|وزارة|bakanligi|bakanlığı|ministère|ministerio|ministerium|министерства",
        "committee": "committee|komitet|комитет|commission|комиссия|کمیته|لجنة|委员会|委員會|위원회|council|совет|شورای|شورا|مجلس|conseil|consejo|"
        "komisyonu",
        "directorate": "directorate|directorate general|administration|administratsiya|управление|upravlenie|главное управление|مدیریت|"
        "إدارة|管理局|direction|direccion|müdürlüğü",
        "arms": "armament|armaments|weapons|weapon|ordnance|munitions|munition|ammunition|вооружение|вооружения|mohemat|mohimmat|مهمات|"
        "أسلحة|兵器|武器|weaponry|silah|무기|waffen|armas",
        "cooperative": "cooperative|kooperativ|cooperativa|taavoni|taavon|تعاونی|تعاونية|кооператив|合作社|coop|kooperatif|coopérative|"
        "genossenschaft|협동조합",
        "charity": "charity|charitable|جمعية خيرية|خيرية|خیریه|kheirieh|kheyrieh|bonyade kheyrieh|благотворительный|慈善|hayır|yardim|"
        "yardım|relief|welfare|humanitarian",
        "federal": "federal|federalnoe|federalnyy|федеральный|федеральное|федерации|federation|federación|republic|republican|республики|"
        "республиканское|jomhouri|جمهوری|جمهورية|共和国|cumhuriyeti",
        "guard": "guard|guards|гвардия|гвардии|پاسداران|الحرس|警卫|muhafız|pasdaran",
        "corps": "corps|корпус|سپاه|فيلق|军团|sepah|kolordu",
        "revolution": "revolution|revolutionary|революция|революционный|انقلاب|انقلابی|الثورة|الثورية|革命|devrim|enghelab|혁명",
        "islamic": "islamic|islami|eslami|исламский|исламская|اسلامی|الإسلامية|الاسلامية|الإسلامي|الاسلامي|伊斯兰|islamiya|islamiyya|"
        "islamiyah|islamique",
        "prison": "prison|тюрьма|زندان|سجن|监狱|zendan|cezaevi|колония",
        "police": "police|полиция|انتظامی|الشرطة|警察|polis|policia|경찰",
        "security": "security|безопасность|безопасности|امنیت|امنیتی|الأمن|الأمنية|安全|保安|güvenlik|sicherheit|protection|حفاظت|الحماية|"
        "للحماية|حراست|الحراسة|والحراسة",
        "force": "force|forces|войска|силы|نیروی|نیروهای|قوات|القوات|部队|kuvvetleri|niru|niroo|niroui",
        "command": "command|командование|فرماندهی|قيادة|司令部|komutanlığı|headquarters|hq|штаб|قرارگاه|ستاد|gharargah|setad",
        "brigade": "brigade|brigades|бригада|لواء|تیپ|旅|tugay|battalion|батальон|كتيبة|گردان|дивизия|الفرقة|فرقة|لشکر",
        "movement": "movement|движение|حركة|جنبش|运动|hareketi|mouvement|movimiento|harakat|harakah",
        "party": "party|партия|حزب|党|partisi|parti|partido|hizb",
        "front": "front|фронт|جبهة|جبهه|阵线|cephesi|frente|jabhat",
        "army": "армия|армии|ارتش|الجيش|جيش|陆军|ordusu|artesh",
        "news_agency": "news agency|news|информационное агентство|خبرگزاری|وكالة أنباء|通讯社|haber|khabargozari|agencja|агентство",
        "media": "media|медиа|رسانه|الإعلام|媒体|medya|broadcasting|телерадиокомпания|صدا و سیما",
        "insurance": "insurance|страхование|страховая|بیمه|تأمين|保险|sigorta|assurance|seguros|versicherung|bimeh|보험",
        "missile": "missile|missiles|rocket|rockets|ракетный|ракетная|ракетное|ракета|موشکی|موشک|صاروخ|الصواريخ|导弹|火箭|füze|roket|mushak|"
        "moushaki|미사일",
        "vehicle": "vehicle|vehicles|automobile|automotive|auto|автомобильный|автомобиль|автозавод|خودرو|خودروسازی|السيارات|سيارات|汽车|汽車|"
        "otomotiv|khodro|자동차|自動車|motor|motors|موتور|モーター",
        "engine": "engine|engines|двигатель|двигатели|двигателестроительная|двигателей|موتورسازی|محرك|发动机|發動機|motoru|엔진|turbine|turbines|"
        "турбина|توربین|涡轮",
        "shipbuilding": "shipbuilding|shipyard|shipyards|судостроительный|судостроительная|судостроение|кораблестроение|верфь|کشتی سازی|"
        "کشتیسازی|造船|船厂|船舶|tersane|tersanesi|조선소|조선공업",
        "satellite": "satellite|satellites|спутник|спутниковые|ماهواره|قمر صناعي|卫星|衛星|uydu|위성",
        "drone": "drone|drones|uav|uavs|unmanned|беспилотный|беспилотные|беспилотников|پهپاد|بدون سرنشین|طائرات مسيرة|无人机|無人機|insansız|무인기",
        "sensor": "sensor|sensors|датчик|датчики|حسگر|سنسور|传感|传感器|傳感|sensör|센서",
        "semiconductor": "semiconductor|semiconductors|полупроводники|полупроводниковых|نیمه هادی|半导体|半導體|yarıiletken|반도체",
        "microelectronics": "microelectronics|microelectronic|микроэлектроника|микроэлектроники|میکروالکترونیک|微电子|微電子|mikroelektronik|"
        "chip|chips|芯|芯片|晶片|ic",
        "circuit": "circuit|circuits|интегральных|مدار|电路|電路|devre|회로",
        "precision": "precision|прецизионный|точного|точной|точных|دقیق|精密|hassas|정밀|daghigh|точные",
        "automation": "automation|automatic|автоматика|автоматики|автоматизация|اتوماسیون|自动化|自動化|otomasyon|자동화|control|controls|контроль|"
        "کنترل|控制|kontrol",
        "laser": "laser|lasers|лазер|лазерный|лазеры|لیزر|ليزر|激光|雷射|lazer|레이저",
        "radar": "radar|radars|радар|радиолокационный|رادار|雷达|雷達|레이더",
        "radio": "радио|رادیو|رادیویی|راديو|无线电|無線電|radyo|무선",
        "medical": "medical|медицинский|медицинская|медицины|پزشکی|طبی|الطبية|طبية|医疗|醫療|医学|medikal|tıbbi|의료|medicine|medicines|medicina|"
        "hospital|بیمارستان|مستشفى|医院",
        "pharma": "pharma|pharmaceutical|pharmaceuticals|фармацевтический|фарм|دارویی|داروسازی|الأدوية|制药|藥業|ilaç|제약|daru|darou|pharmacy",
        "food": "food|foods|пищевой|продовольственный|غذایی|الغذائية|食品|gıda|식품|alimentos|lebensmittel",
        "textile": "textile|textiles|текстиль|текстильный|نساجی|النسيج|纺织|紡織|tekstil|방직",
        "cement": "cement|цемент|цементный|سیمان|الإسمنت|水泥|çimento|시멘트|siman|cemento",
        "mining": "mining|mine|mines|mineral|minerals|горный|горная|горно|معدن|معادن|معدنی|التعدين|矿业|矿|礦業|madencilik|광업|minera|المناجم",
        "agriculture": "agriculture|agricultural|agro|сельскохозяйственный|сельское|کشاورزی|الزراعية|زراعية|农业|農業|tarım|농업|agricola|"
        "agrícola|keshavarzi",
        "fund": "fund|funds|صندوق|基金|fonu|fonds",
        "exchange": "exchange|exchanges|صرافی|الصرافة|للصرافة|صرافة|биржа|обмен|交易所|borsa|döviz|sarrafi|saraf|money exchange|hawala|حواله|"
        "remittance",
        "construction_machine": "construction machine|machine tool|machine tools|станкостроительный|станкозавод|станок|ماشین ابزار|机床|機床|"
        "takım tezgahları|공작기계|werkzeugmaschinen",
        "instrument_making": "instrument making|приборостроительный|прибор|приборный|приборов|ابزار دقیق|仪表|儀表|儀器",
        "repair": "repair|repairs|ремонтный|ремонт|تعمیرات|تعمیر|إصلاح|维修|修理|onarım|tamir|수리|maintenance|обслуживание",
        "aviation_plant": "aviation plant|авиационный завод|авиазавод|авиастроительная|авиастроительный|самолет|самолетов|вертолет|"
        "вертолеты|helicopter|helicopters|هلیکوپتر|بالگرد|مروحية|直升机|飞机|飛機|هواپیماسازی|هواپیما|uçak|헬기",
        "cable": "cable|cables|кабель|кабельный|کابل|سیم و کابل|电缆|電纜|kablo|wire",
        "tool": "tool|tools|инструмент|инструментальный|ابزارسازی|ابزارآلات|工具|aletler|공구",
        "plastic": "plastic|plastics|пластик|пластмасс|پلاستیک|البلاستيك|塑料|塑膠|plastik|polymer|polymers|полимер|پلیمر|聚合物|композит|"
        "composite|composites|کامپوزیت|复合材料",
        "space": "космическая|космические|فضا|فضایی|الفضاء|宇航|宇宙|uzay|우주",
        "naval": "naval|navy|военно морской|морской|морская|морское|دریایی|بحرية|البحرية|海军|海軍|海洋|donanma|해군|daryaei|darya|ocean",
        "union": "союз|اتحاد|الاتحاد|اتحادیه|联盟|聯盟|birliği|syndicate",
        "joint": "joint|united|объединенная|объединённая|объединенный|متحد|المتحدة|联合|聯合|birleşik|연합|obedinennaya",
        "advanced": "advanced|modern|new|neo|nova|novo|новый|новая|новые|нов|جدید|جديد|الجديدة|新|yeni|신",
        "science_park": "science park|technopark|technopolis|технопарк|технополис|پارک علم و فناوری|科技园|teknokent|park",
        "city": "city|town|municipality|город|города|شهر|شهرداری|مدينة|市|şehir|시",
        "province": "province|provincial|region|regional|область|областной|края|край|استان|محافظة|省|自治区|bölge|il|도",
        "people": "people|peoples|народный|народная|народное|مردمی|خلق|الشعبية|الشعب|人民|halk|인민|popular",
        "club": "club|клуб|باشگاه|نادي|俱乐部|kulübü|sport|sports|спорт|ورزشی|الرياضي|体育|spor",
        "tobacco": "tobacco|табак|табачный|دخانیات|التبغ|烟草|tütün",
        "fertilizer": "fertilizer|fertilizers|potash|калийная|калий|удобрения|کود|الأسمدة|化肥|钾肥|gübre",
        "aluminium": "aluminium|aluminum|алюминий|алюминиевый|آلومینیوم|الألومنيوم|铝业|铝|alüminyum",
        "copper": "copper|медь|медный|مس|النحاس|铜|铜业|bakır",
        "electromechanical": "electromechanical|electromechanics|электромеханический|электромеханика|الکترومکانیک|机电|機電|elektromekanik",
        "management": "management|управляющая|مدیریت بازرگانی|الإدارة|لادارة|管理|yönetim|operations|operating|operation|оператор",
        "star": "star|stars|星|звезда|ستاره|نجم|نجمة|yıldız|yildiz|별|setareh|sitara|αστέρι|כוכב",
        "sun": "sun|太阳|солнце|خورشید|آفتاب|الشمس|güneş|gunes|태양|khorshid|aftab",
        "great_wall": "great wall|changcheng|长城|長城",
    }
)
"""Corporate word → ways to write it in many languages. Equal concepts match as equal words; they tell little."""

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "hong_kong": "hong kong|hongkong|hk|香港|xianggang|هنگ کنگ|هونغ كونغ|гонконг|홍콩|hongkong sar|hkg|h k|χονγκ κονγκ|香港特别行政区",
        "china": "china|chinese|prc|p r c|中国|中國|zhongguo|چین|الصين|китай|китайский|çin|chine|중국|κίνα|סין|中国人民共和国|"
        "people s republic of china",
        "iran": "iran|iranian|irani|ایران|ایرانی|إيران|ايران|伊朗|иран|иранский|이란|islamic republic of iran|i r iran|jomhouri eslami iran|"
        "جمهوری اسلامی ایران|ιράν|איראן",
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
        "russia": "russia|russian|rusland|russie|russland|روسیه|روسيا|俄罗斯|россия|российский|rusya|러시아|rossiya|rossiyskaya|rossiyskiy|"
        "rossii|россии|российская|российское|russian federation|российской федерации|российская федерация|ρωσία|רוסיה",
        "turkey": "turkey|turkiye|türkiye|turkish|turk|türk|ترکیه|تركيا|土耳其|турция|турецкий|터키|turquie|türkei|turkije|τουρκία|טורקיה",
        "istanbul": "istanbul|استانبول|إسطنبول|伊斯坦布尔|стамбул|이스탄불",
        "korea": "korea|korean|choson|chosun|朝鲜|朝鮮|韩国|韓國|کره|كوريا|корея|한국|조선|corée|kore|dprk|d p r k|"
        "democratic people s republic of korea|조선민주주의인민공화국|κορέα|north korea|קוריאה",
        "syria": "syria|syrian|سوریه|سوريا|السورية|叙利亚|сирия|suriye|시리아|syrie|syrien|syrian arab republic|suria|souria|συρία|סוריה",
        "tehran": "tehran|teheran|téhéran|تهران|طهران|德黑兰|тегеран|tahran|테헤란",
        "isfahan": "isfahan|esfahan|ispahan|اصفهان|أصفهان|伊斯法罕|исфахан|이스파한",
        "kish": "kish|کیش|киш",
        "emirates": "emirates|uae|u a e|emirati|امارات|الإمارات|阿联酋|оаэ|эмираты|에미리트|united arab emirates",
        "taiwan": "taiwan|台湾|臺灣|تایوان|тайвань|대만",
        "singapore": "singapore|新加坡|سنگاپور|сингапур|싱가포르|singapur|singapour",
        "pakistan": "pakistan|pakistani|پاکستان|巴基斯坦|пакистан|파키스탄",
        "germany": "germany|german|deutschland|deutsche|آلمان|德国|германия|almanya|독일|allemagne|deutsch|γερμανία|גרמניה",
        "north": "north|northern|nord|شمال|北|север|северный|kuzey|severnyy|severny|severnaya|severo|северная|βόρεια|צפון|norte|nordic|"
        "shomal|shemal|beifang|北方",
        "south": "south|southern|sud|süd|جنوب|南|юг|южный|güney|yuzhnyy|yuzhnaya|yuzhno|νότια|דרום|sur|jonoub|nanfang|南方",
        "east": "east|eastern|ost|شرق|东|東|восток|восточный|doğu|vostochnyy|vostochnaya|vostok|восточная|ανατολική|מזרח|este|sharq|shargh",
        "west": "west|western|غرب|西|запад|западный|batı|zapadnyy|zapadnaya|zapad|западная|δυτική|מערב|oeste|gharb",
        "middle": "middle|central|mid|центральный|tsentralnyy|中央",
        "tianjin": "tianjin|天津|тяньцзинь|تیانجین",
        "chongqing": "chongqing|chungking|重庆|重慶|чунцин",
        "wuhan": "wuhan|武汉|武漢|ухань|ووهان",
        "xian": "xi an|xian|西安|сиань",
        "nanjing": "nanjing|nanking|南京|нанкин",
        "chengdu": "chengdu|成都|чэнду",
        "suzhou": "suzhou|苏州|蘇州|сучжоу",
        "shenyang": "shenyang|沈阳|瀋陽|шэньян",
        "harbin": "harbin|哈尔滨|харбин",
        "changchun": "changchun|长春",
        "xiamen": "xiamen|amoy|厦门|廈門|сямынь",
        "qingdao": "qingdao|tsingtao|青岛|циндао",
        "ningbo": "ningbo|宁波|нинбо",
        "dongguan": "dongguan|东莞|東莞",
        "dandong": "dandong|丹东",
        "guangdong": "guangdong|kwangtung|广东|廣東|гуандун",
        "shandong": "shandong|山东|山東|шаньдун",
        "sichuan": "sichuan|szechuan|四川|сычуань",
        "hubei": "hubei|湖北",
        "hunan": "hunan|湖南",
        "henan": "henan|河南",
        "hebei": "hebei|河北",
        "shaanxi": "shaanxi|陕西",
        "shanxi": "shanxi|山西",
        "anhui": "anhui|安徽",
        "fujian": "fujian|福建|фуцзянь",
        "liaoning": "liaoning|辽宁|ляонин",
        "jilin": "jilin|吉林|цзилинь",
        "xinjiang": "xinjiang|新疆|синьцзян|uygur|uyghur",
        "guangxi": "guangxi|广西",
        "yunnan": "yunnan|云南",
        "macau": "macau|macao|澳门|澳門",
        "shiraz": "shiraz|شیراز|шираз|设拉子",
        "mashhad": "mashhad|mashad|meshed|مشهد|мешхед",
        "tabriz": "tabriz|تبریز|тебриз",
        "qom": "qom|ghom|qum|قم",
        "karaj": "karaj|کرج",
        "ahvaz": "ahvaz|ahwaz|اهواز",
        "bandar_abbas": "bandar abbas|بندرعباس|بندر عباس",
        "arak": "arak|اراک",
        "kerman": "kerman|کرمان",
        "yazd": "yazd|یزد",
        "natanz": "natanz|نطنز",
        "khuzestan": "khuzestan|khuzistan|خوزستان",
        "khorasan": "khorasan|khorassan|خراسان",
        "fars": "fars|فارس",
        "parchin": "parchin|پارچین",
        "moscow": "moscow|moskva|moskovskiy|moskovskaya|москва|московский|московская|مسکو|موسكو|莫斯科|모스크바|moskova|moskau|moscou|μόσχα|"
        "מוסקבה",
        "petersburg": "saint petersburg|st petersburg|sankt peterburg|leningrad|санкт петербург|петербург|圣彼得堡|спб|spb",
        "novosibirsk": "novosibirsk|новосибирск|новосибирский",
        "kazan": "kazan|казань|казанский|казанское|kazanskiy|kazansky",
        "tula": "tula|тула|тульский|tulskiy|tulsky",
        "perm": "perm|пермь|пермский|permskiy|permsky",
        "samara": "samara|самара|самарский",
        "ural": "ural|uralskiy|uralsky|урал|уральский",
        "ufa": "ufa|уфа|уфимский",
        "omsk": "omsk|омск|омский",
        "siberia": "siberia|siberian|сибирь|сибирский|sibir",
        "crimea": "crimea|crimean|krym|krymskiy|krymsky|крым|крымский|кримский",
        "donetsk": "donetsk|донецк|донецкий|donbas|донбасс",
        "belarus": "belarus|belarusian|byelorussian|belorussian|белоруссия|беларусь|белорусский|بلاروس|白俄罗斯|belarusskiy|bielorussia|벨라루스",
        "minsk": "minsk|минск|минский|minskiy|minsky|мінск",
        "ukraine": "ukraine|ukrainian|украина|украинский|україна|ukrayna|乌克兰",
        "kazakhstan": "kazakhstan|kazakh|казахстан|قزاقستان|哈萨克斯坦",
        "uzbekistan": "uzbekistan|uzbek|узбекистан",
        "armenia": "armenia|armenian|армения|ارمنستان",
        "georgia": "georgia|georgian|грузия|گرجستان",
        "pyongyang": "pyongyang|phyongyang|pyongyan|평양|平壤|пхеньян",
        "seoul": "seoul|서울|首尔|сеул",
        "busan": "busan|pusan|부산",
        "japan": "japan|japanese|nippon|nihon|日本|ژاپن|اليابان|япония|일본",
        "tokyo": "tokyo|東京|东京|токио",
        "osaka": "osaka|大阪",
        "damascus": "damascus|dimashq|دمشق|دمشق الشام|дамаск",
        "aleppo": "aleppo|halab|حلب",
        "lebanon": "lebanon|lebanese|liban|لبنان|اللبنانية|ливан",
        "beirut": "beirut|beyrouth|بيروت|бейрут",
        "iraq": "iraq|iraqi|عراق|العراق|العراقية|ирак",
        "baghdad": "baghdad|bagdad|بغداد",
        "yemen": "yemen|yemeni|اليمن|یمن|йемен",
        "kuwait": "kuwait|koweit|الكويت|کویت",
        "qatar": "qatar|قطر|катар",
        "oman": "oman|omani|عمان",
        "saudi": "saudi|saudi arabia|السعودية|عربستان",
        "jordan": "jordan|الأردن",
        "egypt": "egypt|egyptian|مصر|المصرية",
        "libya": "libya|libyan|ليبيا|الليبية",
        "sudan": "sudan|sudanese|السودان",
        "afghanistan": "afghanistan|afghan|افغانستان|أفغانستان",
        "india": "india|indian|هند|الهند|印度|индия|인도|hindistan",
        "gulf": "gulf|persian gulf|خلیج فارس|الخليج|khalij",
        "caspian": "caspian|khazar|خزر|каспий|каспийский",
        "arab": "arab|arabian|عربی|العربية|عرب",
        "sharjah": "sharjah|shariqah|الشارقة|شارجه",
        "ajman": "ajman|عجمان",
        "ras_al_khaimah": "ras al khaimah|rak|رأس الخيمة",
        "abu_dhabi": "abu dhabi|أبوظبي|ابوظبی|أبو ظبي|абу даби",
        "jebel_ali": "jebel ali|jabal ali|جبل علي",
        "ankara": "ankara|آنکارا|анкара",
        "izmir": "izmir|i̇zmir",
        "london": "london|لندن|лондон|伦敦",
        "uk": "britain|british|united kingdom|england|english",
        "france": "france|french|français|française|فرانسه|франция|法国",
        "italy": "italy|italian|italia|italiana|ایتالیا|италия",
        "spain": "spain|spanish|españa|española",
        "netherlands": "netherlands|dutch|holland|нидерланды|هلند",
        "switzerland": "switzerland|swiss|schweiz|suisse",
        "austria": "austria|austrian|österreich",
        "america": "america|american|usa|u s a|united states|米国|美国|америка|американский",
        "europe": "europe|european|euro|европа|европейский|europa",
        "asia": "asia|asian|آسیا|亚洲|亞洲|азия|азиатский|아시아",
        "africa": "africa|african|afrique|africaine|африка",
        "cuba": "cuba|cuban|cubana|cubano|куба",
        "venezuela": "venezuela|venezolana|venezuelan",
        "mexico": "mexico|mexican|méxico|mexicana",
        "colombia": "colombia|colombian|colombiana",
        "cyprus": "cyprus|cypriot|kibris|kıbrıs|κύπρος|κυπριακή|кипр",
        "greece": "greece|greek|hellenic|hellas|ελλάς|ελλάδα|ελληνική|греция",
        "israel": "israel|israeli|ישראל|ישראלי|ישראלית|إسرائيل|израиль",
        "pacific": "pacific|тихоокеанский",
        "far_east": "far east|far eastern|дальневосточный|dalnevostochnyy",
        "vietnam": "vietnam|viet nam|越南|вьетнам",
        "thailand": "thailand|thai",
        "indonesia": "indonesia|indonesian|印尼",
        "oriental": "orient|oriental|东方|東方",
    }
)
"""Place word of names → ways to write it. Different places contradict each other."""

NUMBERS: Mapping[str, str] = MappingProxyType(
    {
        "1": "one|first|1st|یک|اول|واحد|一|один|первый|eins|하나|πρώτη|ena|ichi|第一|erste|premier",
        "2": "two|second|2nd|دو|دوم|二|два|второй|iki|zwei|deux|ii|δύο|第二|zweite|שתיים",
        "3": "three|third|3rd|سه|سوم|ثلاثة|三|три|третий|üç|drei|trois|iii|第三|τρία|שלוש",
        "4": "four|fourth|4th|چهار|چهارم|أربعة|四|четыре|четвертый|dört|dort|vier|quatre|iv|第四",
        "5": "five|fifth|5th|پنج|خمسة|五|пять|пятый|beş|fünf|fuenf|cinq|第五",
        "6": "six|sixth|6th|شش|ستة|六|шесть|altı|sechs",
        "7": "seven|seventh|7th|هفت|سبعة|七|семь|yedi|sieben|vii",
        "8": "eight|eighth|8th|هشت|ثمانية|八|восемь|sekiz|acht|viii",
        "9": "nine|ninth|9th|نه|تسعة|九|девять|dokuz|neun|neuf|ix",
        "10": "ten|tenth|10th|ده|عشرة|十|десять|zehn|dix",
        "11": "eleven|یازده|十一|одиннадцать|elf|onze|eleventh",
        "12": "twelve|دوازده|十二|двенадцать|zwölf|douze|xii",
        "13": "thirteen|thirteenth|سیزده|十三|xiii",
        "14": "fourteen|چهارده|十四",
        "15": "fifteen|fifteenth|پانزده|十五|xv",
        "16": "sixteen",
        "17": "seventeen",
        "18": "eighteen",
        "19": "nineteen",
        "20": "twenty|بیست|二十|двадцать|zwanzig|vingt|twentieth|xx",
        "30": "thirty|سی|三十",
        "40": "forty|چهل",
        "50": "fifty",
        "100": "hundred|صد|百|сто",
    }
)
"""Value → number words and Roman numerals (those that are no word of their own)."""

STOPS = (
    "of|the|and|for|de|du|des|la|le|les|et|und|der|die|das|für|fur|ve|va|e|o|y|y de|del|van|von|al|el|و|ال|и|в|на|с|по|与|和|及|之|"
    "an|a|to|by|in|at|ltd and|de la|of the|bin|ibn|bint|ben|ould|dos|das|do|da|di|della|ter|ten|zu|av|ul|ur|as|ash|at|ad|ar|an|az|"
    "van der|van den|von der|bani|ولد|بن|ابن|بنت|את|של|και|του|της|の|と"
)
LABELS = (
    "m/s|messrs|c/o|care of|c o|m/v|m v|mv|m/t|mt|s/s|vessel name|shipper|shippers|consignee|consignor|notify party|notify|exporter|importer|"
    "beneficiary|applicant|buyer|seller|vendor|purchaser|end user|end-user|attn|attention|account of|a/c|on behalf of|to the order of|"
    "to order of|trading as|t/a|d/b/a|dba|doing business as|a/k/a|aka|also known as|f/k/a|fka|formerly known as|formerly|n/k/a|"
    "owner|carrier|manufacturer|supplier name|company name|name|ref|party|收货人|发货人|получатель|отправитель|грузополучатель|"
    "грузоотправитель|gönderen|alıcı|alici|فرستنده|گیرنده|خریدار|فروشنده|المرسل|المرسل إليه"
)
"""Words that forms put beside a name; they carry no weight, as small words do."""
TITLES = (
    "miss|dr|drs|ing|dipl ing|phd|esq|capt|captain|adm|admiral|vice admiral|lieutenant|sgt|hon|sheikh|shaykh|shaikh|sheik|"
    "mullah|mulla|maulavi|mawlawi|mawlana|hajj|hojjatoleslam|hajjatoleslam|حجت الاسلام|الشيخ|شيخ|ملا|сэр|господин|госпожа|генерал|полковник|"
    "씨|박사|회장|さん|様|氏|女士|小姐|dott|don|doña|senor|señor|sr|jr|bey|hanım|"
    "mr|mrs|ms|dr|prof|professor|eng|engr|sir|haj|haji|hajj|hajji|sayyed|seyed|seyyed|sayed|sardar|general|gen|brig|brigadier|maj|"
    "major|col|colonel|lt|commander|ayatollah|آقای|دکتر|مهندس|سردار|سرتیپ|حاج|سید|博士|先生|教授|д р|г н|bay|herr|frau|monsieur|madame"
)


GIVEN_NAMES = (
    "mohammad|muhammad|mohammed|muhammed|mohamed|mohamad|muhamad|mohd|mehmet|mahomed|md",
    "ahmad|ahmed|ahmet|achmad|akhmed|akhmad", "hossein|hussein|husain|hussain|husayn|hosein|hosayn|huseyin|hocine|houssein|husein|hussin|gusein",
    "hassan|hasan|khasan|hasen|hacen", "yusuf|yousef|youssef|yusef|joseph|josef|jose|iosif|yosef|giuseppe|yousif|yussuf|pepe|joe",
    "ibrahim|ebrahim|ibragim|abraham|brahim|avraham", "ismail|esmail|esmaeil|ismael|esmaeel|ismayil", "ali|aly", "reza|riza|rida|redha|ridha",
    "abdul|abd|abdel|abdal|abdol|abdoul", "abdullah|abdallah|abdulla|abdollah|abdalla", "abdulrahman|abdalrahman|abdurrahman|abdelrahman|abdorrahman|abderrahmane|abdulrehman",
    "mustafa|mostafa|moustafa|mustapha|mostapha", "said|saeed|saied|sayid|saeid|sa id", "khalid|khaled|halit|haled", "omar|umar|omer|umer",
    "osman|uthman|othman|usman|ousmane", "usama|osama|oussama", "sulayman|suleiman|soleiman|suleyman|sulaiman|soleyman|solomon|souleymane",
    "mahmud|mahmoud|mahmood|makhmud|mehmood", "hamid|hameed|khamid", "karim|kareem|kerim", "rashid|rasheed|rachid|rasid", "jamal|gamal|djamal|cemal|jamaal",
    "mehdi|mahdi|mehdy", "mohsen|muhsin|mohsin|muhsen", "mojtaba|mujtaba", "nasser|nasir|naser|naseer|nassir", "qasim|qassem|ghasem|kassem|kasim|qasem|qassim",
    "alexander|aleksandr|alexandr|aleksander|oleksandr|aliaksandr|alexandre|alejandro|aljaksandr|alex|sasha|sacha|shura|iskandar|eskandar",
    "alexey|aleksey|alexei|aleksei|aleksej|oleksiy|oleksii|aliaksei|aljaksej|alyosha|lyosha", "nikolay|nikolai|nikolaj|nicolas|nicholas|mikalai|mikola|mykola|kolya|nick|nikolaos",
    "vladimir|volodymyr|uladzimir|wladimir|vladymyr|volodya|vova|wolodymyr", "sergey|sergei|sergej|serhiy|serhii|siarhei|serge|sergio|serguei|seryozha|siarhej",
    "dmitry|dmitri|dmitriy|dmitrii|dmitrij|dzmitry|dmytro|dima|mitya|dimitri|dimitrios", "mikhail|mikhael|mihail|michail|mykhailo|mikhajlo|michael|michel|miguel|misha|mike|mikael|mikhaylo|mihailo|mick",
    "ivan|john|johannes|jean|juan|ioannis|giovanni|jan|jon|johan|vanya|jack|johnny", "yuri|yury|yuriy|yurii|jurij|iouri|iurii|george|georgy|georgiy|georgi|jorge|giorgi|georges|georg",
    "evgeny|yevgeny|evgeniy|evgenii|yevgeniy|jevgenij|yevhen|yauheni|eugene|eugenio|zhenya|evgenij", "andrey|andrei|andrej|andriy|andrii|andrew|andreas|andre|andres|andrzej|andrea|andy|drew",
    "pavel|paval|pavlo|paul|pablo|paulo|pawel|pasha|paolo", "pyotr|petr|petro|piotr|peter|pedro|pierre|petya|pete|pietro", "vasily|vasiliy|vasilii|vasyl|vasil|vassily|basil|vasya|vasilis",
    "viktor|victor|viktar|wiktor|vitya", "oleg|oleh|aleh|olegs", "igor|ihor|ihar", "konstantin|kostyantyn|kanstantsin|constantine|kostya|konstantinos", "anatoly|anatoliy|anatolii|anatolij|anatol|tolya",
    "maksim|maxim|maksym|max|maks", "roman|raman", "denis|denys|dzianis", "ilya|illia|ilia|elias|elijah|ilyas|iliya", "stepan|stephen|steven|stefan|esteban|stephane|steve|etienne|stjepan|stephan",
    "yelena|elena|olena|alena|helena|helen|jelena|lena", "yekaterina|ekaterina|katerina|kateryna|katsiaryna|catherine|katherine|katya|kate|jekaterina", "natalya|natalia|nataliya|natallia|natasha|nathalie|natalija",
    "tatyana|tatiana|tetyana|tatsiana|tanya|tetiana", "anna|hanna|ann|anne|anya|ana", "maria|mariya|marija|mary|maryam|mariam|marie|masha|maryia|miriam", "olga|volha|olha|olya", "irina|iryna|irene|ira", "svetlana|svitlana|sviatlana|sveta",
    "robert|bob|rob|bobby|roberto", "william|bill|will|billy|willie|guillermo|guillaume|wilhelm|willem|liam", "richard|rick|dick|ricardo|rich", "james|jim|jimmy|jamie|jaime|jacques|jacob|yakov|yaakov|iakov", "edward|ed|eddie|eduardo|eduard|ted|ned",
    "thomas|tom|tommy|tomas|tomasz", "charles|charlie|carlos|carl|karl|chuck|karol|carlo", "francis|frank|francisco|paco|franz|francois|francesco|pancho|franco", "anthony|tony|antonio|anton|antoine|antony|toni", "daniel|dan|danny|danil|daniil|danilo",
    "samuel|sam|sammy", "benjamin|ben|benny|binyamin", "christopher|chris|cristobal|kris|christophe", "matthew|matt|mateo|matvey|matthias|mathieu|matteo|matti", "david|dave|davud|davood|davoud|dawud|daoud|davit|dawood|dawid", "philip|phil|felipe|philippe|filipp|phillip|filip",
    "gregory|greg|grigory|grigoriy|hryhoriy|grzegorz|gregorio|gregor|ryhor", "timothy|tim|timofey", "kenneth|ken|kenny", "ronald|ron|ronnie", "donald|don|donny", "lawrence|larry|laurence|lorenzo|laurent", "patrick|pat|patricio", "elizabeth|liz|beth|betty|elisabeth|isabel|liza",
    "margaret|maggie|peggy|margarita|meg", "susan|sue|susana|suzanne", "ignacio|nacho|ignatius|ignasi", "enrique|henry|henri|heinrich|harry|kike|hank|enrico", "luis|louis|lewis|luiz|luigi|lou|ludwig", "manuel|manolo|manny|emmanuel|immanuel",
    "kim|gim", "park|pak|bak|bag", "lee|li|ri|yi|rhee", "choi|choe|chwe", "jung|jeong|chong|chung|jong", "cho|jo", "yoon|yun", "lim|rim", "shin|sin", "seo|suh", "kwon|gwon", "ryu|yoo|yu|ryoo", "jang|chang", "baek|paek|paik|baik", "kang|gang", "ko|go", "no|roh|noh",
    "zhang|cheung", "wang|wong|huang", "chen|chan", "liu|lau|low", "zhao|chao|chiu", "zhou|chou|chow", "wu|woo", "xu|hsu", "zhu|chu|choo", "lin|lam", "guo|kuo|kwok", "yang|yeung|yeo", "xie|hsieh|tse",
    "shahid|shaheed|chahid",
)  # fmt: skip
"""Writings of one given name, or of one Korean or Chinese surname: languages, romanisations, nicknames."""


@cache
def _given() -> Mapping[str, tuple[int, ...]]:
    table: dict[str, list[int]] = {}
    for number, words in enumerate(GIVEN_NAMES):
        for word in words.split("|"):
            table.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in table.items()}


def given_names(word: str) -> tuple[int, ...]:
    """Numbers of the names that a Latin key is a writing of; empty for most words."""
    return _given().get(word, ())


class Unit(NamedTuple):
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
_NOTHING: tuple[_Entry | None, _Trie] = (None, {})


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
    put(LABELS, ("", "stop"))
    put(TITLES, ("", "title"))
    return root


ARABIC = str.maketrans(
    {
        "ا": "a", "آ": "a", "أ": "a", "إ": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "s", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh",
        "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "dh", "ط": "t", "ظ": "dh",
        "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "و": "w", "ه": "h", "ی": "y",
        "ئ": "y", "ؤ": "w", "ء": "",
    }
)  # fmt: skip
"""Letters of Arabic and Persian; dh stands for the letters that are d or dh in Arabic and z in Persian."""
SURNAMES = frozenset("김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민")
"""Korean surnames of one syllable: a token of three syllables that starts with one is a person's name."""
ORDINALS = frozenset({"st", "nd", "rd", "th"})
LEAST_CORRECTED = 7  # letters from which a corporate word is known though one letter is wrong
LEAST_INSIDE = 5  # the same inside a phrase that has begun (joint stoc company)
MISREAD = str.maketrans({"0": "o", "1": "i", "5": "s", "8": "b"})  # digits that optical reading puts for letters
LONGEST_PHRASE = 8  # tokens of a concept
LEAST_READ = 4  # letters of a word into which misread digits are read back


@cache
def _known() -> frozenset[str]:
    """Every single word of legal forms, corporate words, places and numbers."""
    tables = (LEGAL, GENERIC, PLACES, NUMBERS)
    return frozenset(
        t.native for table in tables for words in table.values() for t in tokenize(words.replace("|", " "))
    )


@cache
def _one_off() -> Mapping[str, str]:
    """Legal and corporate words, and what is left of them without one letter → the word, where it is the only one."""
    words = {t.native for table in (LEGAL, GENERIC) for row in table.values() for t in tokenize(row.replace("|", " "))}
    forms: dict[str, set[str]] = {}
    for word in words:
        if len(word) >= LEAST_INSIDE:
            for form in (word, *_shorter(word)):
                forms.setdefault(form, set()).add(word)
    return {form: next(iter(found)) for form, found in forms.items() if len(found) == 1}


def _shorter(word: str) -> Iterator[str]:
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


@lru_cache(maxsize=65536)
def _corrected(word: str, least: int) -> str:
    """The corporate word that a word misspells by one letter (dropped, added, changed, two exchanged), or the word itself."""
    if len(word) < least - 1 or word in _known() or word in _given():
        return word
    table = _one_off()
    for form in (word, *_shorter(word)):
        found = table.get(form)
        if found is not None and len(found) >= least and abs(len(found) - len(word)) <= 1 and found[0] == word[0]:
            return found
    return word


def read_units(tokens: Sequence[Token]) -> tuple[Unit, ...]:
    """Group the tokens of a name or text into units, the longest concept first."""
    if any(token.glued or token.script in {"hangul", "kana"} for token in tokens):
        tokens = tuple(_repaired(tokens))
    units: list[Unit] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        alone = _alone(token.native, token.key, token.script)
        if alone is not None:
            key, raw, kind = alone
            _, native, start, end, script, glued, capital, upper = token
            units.append(Unit(key, raw, native, kind, start, end, script, capital, upper, glued))
            place += 1
            continue
        entry, length = _longest(tokens, place)
        if entry is not None and (_is_letter(tokens, place, length) or _overlaps(tokens, place, length)):
            entry, length = None, 1
        part = tokens[place : place + max(length, 1)]
        units.append(_unit(part, entry))
        place += len(part)
    return tuple(units)


@lru_cache(maxsize=200_000)
def _alone(native: str, key: str, script: Script) -> tuple[str, str, UnitKind] | None:
    """Key, raw form and kind of a token that reads the same whatever stands beside it; None where that may matter."""
    node = _node(native, script)
    if node[1] or (len(native) == 1 and node[0] is not None):
        return None
    return read_alone(native, key, script)


def read_alone(native: str, key: str, script: Script) -> tuple[str, str, UnitKind]:
    """Key, raw form and kind of a token's unit where nothing stands beside it."""
    unit = _unit((Token(key, native, 0, len(native), script),), _node(native, script)[0])
    return unit.key, unit.raw, unit.kind


def _node(native: str, script: Script) -> tuple[_Entry | None, _Trie]:
    """Where in the table of concepts a phrase that begins with a token goes on."""
    forms = (native, *_other_forms(Token(native, native, 0, len(native), script), 1))
    return next((_trie()[form] for form in forms if form in _trie()), _NOTHING)


@lru_cache(maxsize=200_000)
def goes_on(word: str, following: str) -> bool:
    """Whether a plain word may be the first and another the second of a phrase that is one concept."""
    rest = _node(word, "digit" if word.isdecimal() else "latin")[1]
    if not rest:
        return False
    token = Token(following, following, 0, len(following), "digit" if following.isdecimal() else "latin")
    return any(form in rest for form in (following, *_other_forms(token, 2)))


@lru_cache(maxsize=65536)
def phrase_of(words: tuple[str, ...]) -> tuple[str, str, UnitKind, int] | None:
    """Key, raw form, kind and number of words of the longest concept that plain words begin with, two or more."""
    tokens = [Token(w, w, i, i, "digit" if w.isdecimal() else "latin") for i, w in enumerate(words)]
    entry, length = _longest(tokens, 0)
    if entry is None or length < 2:
        return None
    unit = _unit(tokens[:length], entry)
    return unit.key, unit.raw, unit.kind, length


def _is_letter(tokens: Sequence[Token], place: int, length: int) -> bool:
    """Whether a small word of one letter is an initial: beside another (A. Q. Khan), or the only capital around."""
    token = tokens[place]
    if length != 1 or len(token.native) != 1 or token.script != "latin":
        return False
    beside = [*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2]]
    if any(t.script == "latin" and len(t.native) == 1 and not _trie().get(t.native, _NOTHING)[0] for t in beside):
        return True
    return token.capital and not any(t.upper for t in beside)


def _overlaps(tokens: Sequence[Token], place: int, length: int) -> bool:
    """Whether a Han concept takes the first sign of a better one and leaves its rest alone: 海光电子 is 海光 + 电子."""
    if tokens[place].script != "han" or length < 2 or place + length >= len(tokens):
        return False
    if _longest(tokens, place + length)[0] is not None:
        return False
    return any(start + _longest(tokens, start)[1] > place + length for start in range(place + 1, place + length))


def _repaired(tokens: Sequence[Token]) -> Iterator[Token]:
    """Tokens with misread digits read back (PAR5IAN, L1MITED) and unspaced Hangul and Kana cut at corporate words."""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.script in {"hangul", "kana"}:
            yield from _cut(token)
        elif (
            token.script == "latin" and token.glued and token.native in ORDINALS and tokens[place - 1].script == "digit"
        ):
            pass  # 11th
        elif token.script in {"digit", "latin"} and place + 1 < len(tokens) and tokens[place + 1].glued:
            end = place + 1
            while end < len(tokens) and tokens[end].glued and tokens[end].script in {"digit", "latin"}:
                end += 1
            read = _read_back(tokens[place:end])
            if read is not None:
                yield read
                place = end
                continue
            yield token
        else:
            yield token
        place += 1


def _read_back(part: Sequence[Token]) -> Token | None:
    """One word for letters with single digits among them that letters look like; None where digits may be meant."""
    letters = sum(len(t.key) for t in part if t.script == "latin")
    digits = [t for t in part if t.script == "digit"]
    if letters < LEAST_READ - 1 or not digits or any(len(t.native) > 1 or t.native not in "0158" for t in digits):
        return None
    joined = "".join(t.native for t in part)
    forms = [joined.translate(MISREAD), joined.replace("1", "l").translate(MISREAD)]
    word = next((f for f in forms if f in _known()), None)
    if part[-1].script == "digit" or (part[0].script == "digit" and word is None):
        return None
    word = word or forms[0]
    first = part[0]
    upper = all(t.upper or len(t.native) == 1 for t in part)
    return Token(
        word, word, first.start, part[-1].end, "latin", first.glued, first.capital or first.script == "digit", upper
    )


def _cut(token: Token) -> Iterator[Token]:
    """A token of a script that writes words together, cut before or after a corporate word of two signs or more."""
    word = token.native
    if word in _known() or len(word) < 3:
        yield token
        return
    if token.script == "hangul" and len(word) == 3 and word[0] in SURNAMES and not word.endswith(tuple(_known())):
        yield from (_piece(token, 0, 1), _piece(token, 1, 3))
        return
    for size in range(len(word) - 1, 1, -1):
        for start in (len(word) - size, 0):
            if word[start : start + size] in _known():
                for a, b in ((0, start), (start, start + size), (start + size, len(word))):
                    if a < b:
                        cut = _piece(token, a, b)
                        yield from (_cut(cut) if (a, b) != (start, start + size) else (cut,))
                return
    yield token


def _piece(token: Token, first: int, last: int) -> Token:
    """Part of a token; where invisible characters stand in it, each part keeps the place of the whole."""
    word = token.native[first:last]
    whole = len(token.native) != token.end - token.start
    start, end = (token.start, token.end) if whole else (token.start + first, token.start + last)
    return Token("".join(t.key for t in tokenize(word)), word, start, end, token.script, first > 0 or token.glued)


def _unit(part: Sequence[Token], entry: _Entry | None) -> Unit:
    first = part[0]
    native = "".join(t.native for t in part)
    raw = "".join(t.key for t in part) if first.script != "arabic" else native.translate(ARABIC) or native
    if entry is not None:
        key, kind = entry[0] or raw, entry[1]
    elif first.script == "digit":
        key, kind = raw.lstrip("0") or "0", "number"
    else:
        key, kind = raw, "initial" if len(raw) == 1 and first.script == "latin" else "word"
    return Unit(
        key, raw, native, kind, first.start, part[-1].end, first.script, first.capital, first.upper, first.glued
    )


def _other_forms(token: Token, depth: int) -> Iterator[str]:
    """Other forms of a token under which a concept may be kept: corrected, or without an Arabic article or ending."""
    if token.script == "latin":
        yield _corrected(token.native, LEAST_CORRECTED if depth == 1 else LEAST_INSIDE)
    elif token.script == "arabic" and len(token.native) > 4:
        word = token.native
        bare = word[2:] if word[:2] in {"ال", "لل"} else word[3:] if word[:3] in {"وال", "بال"} else word
        for form in (bare, "ال" + bare):
            yield from (form, form + "ه", form.removesuffix("ه"))


def _longest(tokens: Sequence[Token], place: int) -> tuple[_Entry | None, int]:
    node, best, length = _trie(), None, 0
    for depth, token in enumerate(tokens[place : place + LONGEST_PHRASE], start=1):
        found = node.get(token.native)
        if found is None:
            found = next((node[w] for w in _other_forms(token, depth) if w in node), None)
        if found is None:
            break
        if found[0] is not None:
            best, length = found[0], depth
        node = found[1]
    return best, length
