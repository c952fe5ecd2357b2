"""Words that names share: legal forms, corporate words, places, numerals, titles, the same across languages.

Some words of one class express one concept (有限公司, Sdn Bhd and GmbH; گروه صنعتی is industry + group). Which words
are concepts is a fixed table of the engine, so a score never depends on the loaded lists. `units.py` finds them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

UnitKind = Literal["word", "number", "legal", "generic", "place", "stop", "title", "initial"]

LEGAL: Mapping[str, str] = MappingProxyType(
    {
        "limited": "sasu|s a s u|srls|s r l s|م م ح|ش م ح|م د م س|ش ذ م م|free zone establishment|free zone company|"
        "free zone limited liability company|limited liability|liability company|liability|limited company|"
        "limited liability partnership|llp|lp|limited partnership|sociedad de responsabilidad limitada|s de r l|"
        "s de r l de c v|s r l de c v|sociedad limitada|sl|s l|sociedad por acciones simplificada|sas|s a s|eurl|"
        "e u r l|eirl|e i r l|uab|ou|oue|sia|dooel|d o o e l|t o o|o o o|sh p k|shpk|bvba|ohg|pty ltd|pty|"
        "obshchestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostiu|"
        "obshestvo s ogranichennoy otvetstvennostyu|obshchestvo s ogranichennoi|s ogranichennoi otvetstvennostyu|"
        "s ogranichennoy otvetstvennostyu|тов|товариство з обмеженою відповідальністю|"
        "gesellschaft mit beschränkter haftung|société à responsabilité limitée|"
        "spółka z ograniczoną odpowiedzialnością|επε|ε π ε|בע מ|בעמ|有限会社|合同会社|カブシキガイシャ|リミテッド|リミテツド|유한책임회사|محدوده|"
        "محدودة|ذ م م|ش م م|المحدودة|ذات المسؤولية المحدودة|limited|ltd|ltda|limitada|llc|l l c|"
        "limited liability company|gmbh|mbh|g m b h|sarl|s a r l|srl|s r l|sdn bhd|sdn|bhd|sendirian berhad|"
        "berhad|pte|pte ltd|pvt|private limited|pvt ltd|bv|b v|ooo|ооо|тоо|too|sp z o o|zoo|kft|doo|d o o|oy|ab|"
        "aps|a/s|有限公司|有限责任公司|有限責任公司|股份有限公司|株式会社|유한회사|주식회사|ltd sti|ltd şti|limited şirketi|با مسئولیت محدود|"
        "مسئولیت محدود|obshchestvo s ogranichennoi otvetstvennostyu|общество с ограниченной ответственностью|fze|"
        "fzco|fzc|fz llc|fz|dmcc|wll|w l l|fzllc|адкрытае таварыства|таварыства з абмежаванай адказнасцю|таа|"
        "с ограниченной ответственностью|ограниченной ответственностью|股份有限责任公司|有限責任会社|有限合伙|有限合夥|私人有限公司|責任有限公司|"
        "责任有限公司|م م|ذات مسؤولية محدودة|محدودة المسؤولية|المحدودة المسؤولية|ذ م م ش ش و|منطقة حرة|منطقه آزاد|"
        "лимитед|лтд|лллс|ллс|"
        "لمتد|لمیتد|لیمیتد|ليمتد|لميتد|ال ال سی|الالسی|اف زد ای|اف زد سی او|إل إل سي|پی ال سی|مسئولیت محدوده",
        "stock": "jointstock|jointstock company|open jointstock company|closed jointstock company|"
        "public jointstock company|private jointstock company|saca|s a c a|s a de c v|sa de cv|s a p i de c v|sociedad anonima|sociedad anónima|"
        "sociedad anonima de capital variable|de c v|c v|c a|s a l|sal|sal offshore|société anonyme|"
        "societe anonyme|sociedade anonima|societa per azioni|aktiengesellschaft|ad|ead|a d|zrt|nyrt|rt|o a o|"
        "z a o|p a o|a o|ojs|o j s c|c j s c|open joint stock company|closed joint stock company|"
        "public joint stock company|private joint stock company|joint stock company|join stock company|"
        "joint stock commercial company|non public joint stock company|otkrytoe aktsionernoe obshchestvo|"
        "otkrytoye aktsionernoye obshchestvo|zakrytoe aktsionernoe obshchestvo|"
        "zakrytoye aktsionernoye obshchestvo|publichnoe aktsionernoe obshchestvo|"
        "publichnoye aktsionernoye obshchestvo|aktsionernoye obshchestvo|aktsionernoe obschestvo|"
        "nepublichnoe aktsionernoe obshchestvo|открытое акционерное общество|закрытое акционерное общество|"
        "публичное акционерное общество|акционерное товариство|прат|пат|αε|α ε|α ε ε|anonim ortaklığı|"
        "anonim ortakligi|t a s|spółka akcyjna|股份|private company limited by shares|ش م ل|ش م ع|المساهمة|مساهمة|"
        "aktieselskab|aktiebolag|jsc|j s c|pjsc|ojsc|cjsc|joint stock|ao|oao|zao|pao|ао|оао|зао|пао|ag|se|sa|s a|"
        "spa|s p a|nv|n v|plc|p l c|a s|anonim şirketi|anonim sirketi|aş|as|سهامی خاص|سهامی عام|سهامی|p j s|pjs|"
        "aktsionernoe obshchestvo|акционерное общество|股份公司|kk|k k|asa|public company|"
        "адкрытае акцыянернае таварыства|закрытае акцыянернае таварыства|акцыянернае таварыства|аат|зат|"
        "публічне акціонерне товариство|приватне акціонерне товариство|акціонерне товариство|"
        "непубличное акционерное общество|нао|акционерная корпорация|акционерная компания|акционерный|"
        "شرکت سهامی خاص|شرکت سهامی عام|مساهمة عامة|مساهمة مغفلة|شركة مساهمة|股份制|股份有限|"
        "س خ|س ع|ش م س|ش م م ع|ش م خ|مساهمة خاصة|شركة مساهمة عامة|المساهمة العامة|خصوصی سهامی",
        "company": "cia|empresa|empresas|predpriyatie|predpriyatiye|state enterprise|unitary enterprise|"
        "state unitary enterprise|federal state unitary enterprise|fgup|фгуп|"
        "federalnoe gosudarstvennoe unitarnoe predpriyatie|federalnoye gosudarstvennoye unitarnoye predpriyatiye|"
        "федеральное государственное унитарное предприятие|gup|гуп|унитарное предприятие|公社|会社|カンパニー|コーポレーシヨン|"
        "コーポレーション|εταιρεία|εταιρια|εταιρία|חברה|חברת|vállalat|podjetje|preduzece|przedsiębiorstwo|spółka|bedrijf|"
        "maatschappij|azienda|società|societa|sociedad|sociedade|şirketler|kumpaniya|kampani|الشركة|شرکتی|"
        "شرکتهای|مؤسسة|ип|фоп|company|co|comp|companies|firm|inc|incorporated|corp|corporation|corporativo|firma|société|"
        "societe|sté|ste|compagnie|cie|compañia|compania|gesellschaft|şirketi|sirketi|şirket|şti|sti|شرکت|شركة|"
        "公司|总公司|總公司|фирма|компания|предприятие|회사|공사|enterprise|enterprises|establishment|est|est.|kg|ev|"
        "kompaniya|sherkat|sherkate|sherkat e|gongsi|youxian gongsi|gufen youxian gongsi|zonggongsi|sharikat|"
        "shirkat|корпорация|государственная корпорация|госкорпорация|государственная компания|кампанія|"
        "карпарацыя|прадпрыемства|компанія|підприємство|корпорація|фірма|унітарнае прадпрыемства|"
        "рэспубліканскае унітарнае прадпрыемства|руп|государственное предприятие|державне підприємство|дп|гп|"
        "госпредприятие|казенное предприятие|федеральное казенное предприятие|фкп|fkp|federal state enterprise|"
        "federal state budgetary institution|federal state budgetary institution of science|"
        "federal state budgetary educational institution of higher education|"
        "federal state autonomous educational institution of higher education|"
        "федеральное государственное бюджетное учреждение|федеральное государственное бюджетное учреждение науки|"
        "федеральное государственное учреждение|федеральное автономное учреждение|"
        "федеральное государственное автономное учреждение|федеральное казенное учреждение|"
        "государственное бюджетное учреждение|федеральное государственное бюджетное образовательное учреждение|"
        "федеральное государственное бюджетное образовательное учреждение высшего образования|"
        "федеральное государственное автономное образовательное учреждение высшего образования|фгбу|фгбун|фгбоу|"
        "фгбоу во|фгаоу|фгаоу во|фгау|фау|фку|гбу|fgbu|fsbi|fgbun|fgku|автономная некоммерческая организация|"
        "некоммерческая организация|ано|autonomous non profit organization|"
        "autonomous non commercial organization|общественная организация|частное предприятие|"
        "индивидуальный предприниматель|شركات|شرکتها|企业|企業|商行|商社|商號|商号|行号|株式|연구개발기업|기업|기업소|işletmesi|işletmeleri|"
        "kuruluşu|"
        "کمپنی|کمپانی|كومباني|للشركة|لشركة|وشركاه|وشرکاه|شركاه|کو|مؤسسة تجارية",
    }
)
"""Class of legal form → ways to write it."""

GENERIC: Mapping[str, str] = MappingProxyType(
    {
        "industry": "sanaa|sanaie|sanayeh|sanaei|sanati|indust|industr|promyshlennost|promyshlennaya|promyshlennyy|"
        "promyshlenny|βιομηχανία|βιομηχανια|βιομηχανική|תעשיות|תעשייה|תעשיה|産業|工業|インダストリー|インダストリーズ|인더스트리|"
        "indústria|indústrias|przemysł|przemyslowa|промышленная группа|industry|industries|industrial|ind|inds|"
        "indus|indl|sanaye|sanayee|sanaya|sanayi|san|sanaat|sanat|sanate|صنعت|صنعتی|صنایع|صنائع|صناعية|صناعات|"
        "الصناعات|الصناعية|工业|实业|實業|产业|industrie|industrien|industriel|industrielle|industriels|industrielles|"
        "industria|industrias|промышленность|промышленный|промышленная|промышленное|промышленности|산업|공업|"
        "endüstri|endustri|endüstrisi|gongye|shiye|индустрия|индустриальный|индустрыя|прамысловы|прамысловасць|"
        "промисловість|промисловий|пром|industriya|صناعة|الصناعة|الصناعي|صنعت گران|صنعتگران|製業|"
        "صناعي|اندستریز|اندستري|إندستريز|اینداستریز|اندسترى|انداستری|企业所",
        "group": "جماعة|الجماعة|jamaat|grupp|kholding|gruppa|grupa|gorouh|grouh|guruh|גרופ|קבוצת|ομίλος|όμιλος|グループ|kontsern|"
        "concern|концерн|konsern|konzern|holding company|controladora|그룹|group|groups|grp|gruppe|groupe|grupo|"
        "gruppo|groep|گروه|مجموعة|مجموعه|集团|集團|группа|холдинг|grubu|jituan|goruh|gorooh|holding|holdings|هلدینگ|"
        "控股|групп|групы|медиагрупп|холдинговая компания|холдинга|холдынг|холдынгу|холдинговый|концэрн|"
        "группа компаний|group of companies|گروپ|جروب|غروب|قروب|القابضة|قابضة|هولدينغ|هولدینگ|مجموعه شرکتها|"
        "مجموعة شركات|控股集团|控股集團|企业集团|ホールディングス|홀딩스|شركات قابضة|"
        "جماعت|جروپ|کروب|غروپ|هولدنغ|هولدنج|هولدینگز",
        "trade": "trdg|torgovy|torgovyi|torgovyy|torgovaya|torgovoe|torgovlya|torgovyy dom|torgovy dom|"
        "торговый дом|trading house|tujjar|tijariya|tijarah|tijara|lil tijara|handelsges|εμπορική|εμπορικη|סחר|"
        "商事|商会|通商|トレーディング|トレーデイング|comercializadora|distribuidora|trgovacko|kereskedelmi|obchod|trade|trading|"
        "trades|traders|trader|commerce|commercial|comm|tic|ticaret|ticari|tijarat|tejarat|tejari|bazargani|"
        "بازرگانی|تجارت|تجاری|التجارية|تجارية|للتجارة|التجارة|贸易|貿易|商贸|商貿|经贸|commerciale|handel|handels|"
        "handelsgesellschaft|торговый|торговая|торговля|торговое|trgovina|comercio|comercial|무역|maoyi|shangmao|"
        "merchandise|трейд|трейдинг|торг|торгово|гандлевы|гандаль|торгівля|торговельний|коммерческий|коммерция|"
        "коммерц|внешнеторговый|تریدینگ|ترید|تريدينغ|تريدنغ|التجاري|تجارة|بازرگان|بازرگانان|工贸|工貿|外贸|外貿|贸易公司|經貿|"
        "国贸|國貿|商務|商务|貿易行|shangwu|gongmao|jingmao|무역상사|상사|교역|ticareti|"
        "تاجر|ترادینگ|ترایدینگ|تريدنج|تريدينج|ترايدنغ|科贸|商贸行|批发|贸易商行",
        "import_export": "imports exports|ithalat ve ihracat|importadora|exportadora|importadora y exportadora|"
        "vneshnetorgovoe|vneshneekonomicheskoe|輸出入|輸入|수출입|입출|import export|export import|import and export|"
        "imp exp|impex|imex|ie|i e|import|export|imports|exports|进出口|進出口|ithalat ihracat|ithalat|ihracat|импорт|"
        "экспорт|импортно экспортная|jinchukou|صادرات|واردات|الاستيراد|التصدير|внешнеэкономический|"
        "внешнеэкономическое объединение|внешторг|импэкс|эксим|эксимп|екс імп|экспортный|импортный|استيراد|تصدير|"
        "استيراد وتصدير|الاستيراد والتصدير|للاستيراد والتصدير|واردات و صادرات|صادرات و واردات|ایمپکس|外经贸|eksim|"
        "اکسپورت|ایمپورت|اكسبورت|امبورت|صادراتی|وارداتی|进口|出口|输出",
        "technology": "technolog|tehnologii|tekhnologii|tekhnologiya|tekhnika|tekhnicheskiy|tekhnichesky|tekhno|"
        "tehnika|tecnologias|tecnológica|τεχνολογία|τεχνολογίες|טכנולוגיות|טכנולוגיה|טכנולוגיית|テクノロジー|テクノ|技研|"
        "fanavary|fannavari|fanavaran|technika|technologii|технологий|technology|technologies|technological|tech|"
        "tec|techno|technic|technics|technical|technik|techniques|technique|teknik|teknoloji|teknolojileri|tekno|"
        "keji|fanavari|فناوری|فن آوری|تکنولوژی|科技|技术|技術|tecnologia|technologie|технология|технологии|технический|"
        "техника|기술|테크|테크놀로지|jishu|fanni|فنی|التقنية|تكنولوجيا|техно|тех|технологический|технолоджи|технолоджиз|"
        "технолоджис|технолоджіс|текнолоджи|технік|тэхналогіі|тэхналогія|тэхнічны|технології|технологія|"
        "технічний|технологічний|تكنولوجي|تقنية|تقنيات|التقنيات|تکنیک|فناوران|فناوریهای|فن اوران|فناور|科学技术|科學技術|"
        "テック|테크닉|기술개발|"
        "تك|تکنو|تقني|تکنولوجیز|تکنالوجیز|تكنولوجيز|تکنالوجی|تكنو|تیک|科创|工艺技术",
        "electronics": "elec|elektr|elektronics|ηλεκτρονικά|ηλεκτρονικη|אלקטרוניקה|エレクトロニクス|電機|일렉트로닉스|"
        "radioelektronika|radioelectronics|радиоэлектроника|elektroniki|electronics|electronic|electr|elect|"
        "electro|electronique|électronique|elektronik|elektronika|elektronische|electronica|электроника|"
        "электроник|электронный|электронные|الکترونیک|الکترونیکی|الالكترونية|الكترونيات|电子|電子|전자|dianzi|"
        "электроникс|электронно|радиоэлектронный|радиоэлектронные|электронік|електроніка|електронний|электронны|"
        "الکترونیکس|الكترونية|الإلكترونيات|エレクトロニック|radioelectronic|radioelektronnye|"
        "الکترو|الكترو|إلكتروني",
        "electric": "elektricheskiy|ηλεκτρική|חשמל|電気|전력|electric|electrical|elektrik|elektro|électrique|برق|"
        "الکتریک|电气|電氣|电器|전기|электро|dianqi|электрический|электротехника|электротехнический|электротехнічны|"
        "электратэхнічны|електричний|електротехнічний|elektrotekhnika|elektrotekhnicheskiy|electrotechnical|"
        "كهرباء|الكهرباء|كهربائية|الكهربائية|كهربائي|الکتریکی|برقی|電器|电工|電工|电力|전기기기",
        "engineering": "inzhiniring|inzhenernyy|inzhenering|ingegneria|ingeniería|mohandesy|muhandesi|handasiya|"
        "μηχανική|הנדסה|エンジニアリング|inżynieria|инженерные|engineering|engineers|engineer|eng|engg|engr|mohandesi|"
        "mohandesin|مهندسی|مهندسین|هندسة|الهندسية|工程|ingenieur|ingénierie|ingenierie|ingenieria|mühendislik|"
        "muhendislik|инжиниринг|инженерный|엔지니어링|gongcheng|инженерия|инженерно|инжиниринговый|інжиніринг|"
        "інженерний|інжынірынг|هندسي|الهندسي|مهندسان|مهندسین مشاور|エンジニア|공학|엔지니어|mühendisliği|inzhiniringovyy|"
        "مهندسون|المهندسون|انجینیرینگ|انجینرینگ|انجنیرنگ|انجينيرينغ|إنجينيرينغ",
        "manufacturing": "proizvodstvo|proizvodstvennoe|proizvodstvennaya|proizvodstvenny|proizvodstvenno|"
        "producers|tolid|towlidi|製作所|製造所|מפעל|κατασκευαστική|생산|producciones|wytwórnia|manufacturing|manufacture|"
        "manufacturers|manufacturer|mfg|manuf|production|productions|tolidi|تولید|تولیدی|制造|製造|生产|imalat|üretim|"
        "uretim|fabrication|производство|производственный|제조|zhizao|ساخت|производитель|изготовление|вытворчы|"
        "вытворчае|вытворчасць|виробництво|виробничий|производственное предприятие|производственная компания|"
        "мануфактура|إنتاج|الإنتاج|تصنيع|التصنيع|للتصنيع|تولیدکنندگان|تولیدات|تولید کننده|ساخت و تولید|製作|制作|制造厂|"
        "製造廠|製造業|制造业|製造株式|生產|生产厂|제작|제작소|üretimi|izgotovlenie|"
        "بهره‌برداری|سازی|سازان|سازنده|سازندگان",
        "research": "issledovatelskiy|issledovatelsky|issledovatelskii|issledovatelski|issledovatelskij|"
        "nauchno issledovatelskiy|nauchno issledovatelski|nauchno issledovatelskij|"
        "nauchno issledovatelsky|nauchno issledovatelskii|scientific research|tahqiqat|tahghighat|pajouhesh|"
        "pazhuhesh|έρευνα|ερευνών|מחקר|研究開発|научно исследовательский|научный|scientific|science|sciences|nauchno|"
        "investigacion|investigación|ricerca|research|recherche|recherches|forschung|forschungs|pazhouheshi|"
        "pajoohesh|تحقیقات|تحقیقاتی|پژوهش|پژوهشی|البحوث|研究|исследовательский|исследований|araştırma|arastirma|연구|"
        "yanjiu|исследование|исследования|исследовательно|научная|навуковы|навукова|даследчы|науковий|науково|"
        "дослідницький|наука|науки|بحث|بحوث|أبحاث|الأبحاث|للبحوث|مطالعات|مطالعاتی|علوم|العلوم|علمی|العلمية|"
        "العلمي|研发|研發|科研|科学|科學|研究発展|과학|연구개발|araştırmaları|bilim",
        "center": "tsentr|markazi|κέντρο|מרכז|センター|centrum|centar|center|centre|centers|centres|ctr|zentrum|centro|"
        "markaz|مرکز|مركز|中心|центр|merkezi|센터|zhongxin|центра|центры|цэнтр|مراکز|المركز|中心站|研究中心部|센타|tsentra|"
        "سنتر|سينتر",
        "institute": "المعهد|معاهد|instituta|nii|ινστιτούτο|מכון|研究センター|moassese|moassesseh|mo assese|muassasa|"
        "instytut|institutet|institute|institut|institutes|inst|institution|instituto|موسسه|مؤسسه|معهد|研究所|研究院|"
        "институт|нии|enstitüsü|연구소|yanjiusuo|yanjiuyuan|moasese|پژوهشگاه|научно исследовательский институт|"
        "nauchno issledovatelskiy institut|nauchno issledovatelski institut|nauchno issledovatelskij institut|"
        "scientific research institute|research institute|інстытут|інститут|"
        "навукова даследчы інстытут|цнии|tsnii|cnii|всероссийский научно исследовательский институт|внии|vnii|"
        "гнии|gnii|пнии|науково дослідний інститут|انستیتو|پژوهشکده|آموزشکده|研究总院|学会|總院|科学研究院|科学研究所|연구원|ensitüsü|"
        "enstitü|设计研究院|研究设计院|设计研究所|研究室|试验所|科研所",
        "university": "universitet|daneshgah|jamia|πανεπιστήμιο|אוניברסיטת|אוניברסיטה|uniwersytet|universiteti|"
        "university|universities|univ|universität|universite|université|universidad|دانشگاه|جامعة|大学|大學|学院|"
        "университет|üniversitesi|대학교|college|daxue|университета|політэхнічны|универсітэт|універсітэт|"
        "університет|الجامعة|الجامعي|دانشگاهی|大学院|理工大学|工业大学|综合大学|理工大學|종합대학|대학|политехнический|политех",
        "organization": "organizatsiya|organisasi|organizacion|organización|organização|organisasjon|munazzama|"
        "οργανισμός|ארגון|機構|обьединение|объединение|obedinenie|obyedinenie|obyedineniye|"
        "obedineniye|objedinenie|"
        "proizvodstvennoe obedinenie|teskilati|kurumu|organization|organisation|org|organizations|سازمان|المؤسسة|"
        "هيئة|组织|организация|teşkilatı|sazman|sazmane|sazemane|agency|آژانس|арганізацыя|об'єднання|аб'яднанне|"
        "аб яднанне|производственное объединение|производственное обьединение|организационный|учреждение|"
        "سازمانهای|سازمان های|منظمة|المنظمة|هیات|هیئت|تشکیلات|机构|機關|机关|團體|团体|기구|기관|단체",
        "factory": "zavody|kombinat|mashinostroitelnyy zavod|εργοστάσιο|מפעלי|工場|factoria|fábrica|fabbrica|fabryka|"
        "zakłady|zaklady|manufactory|factory|factories|plant|plants|works|mill|mills|karkhane|karkhaneh|کارخانه|"
        "کارخانجات|مصنع|工厂|工廠|厂|завод|fabrika|fabrikası|fabrik|werk|werke|usine|fabrique|공장|zavod|заводы|фабрика|"
        "фабричный|заводов|завода|заводской|мануфактура завод|предпрыемства завод|завадскі|مصانع|المصنع|معمل|"
        "معامل|کارگاه|کارخانهجات|کارخانه های|工场|厂商|제조소|제철소|fabrikaları|tesisleri|zavoda|"
        "کارخانه‌ها|总厂|分厂",
        "complex": "complex|kompleks|mojtame|mojtama|مجتمع|комплекс|combine|комбинат|综合|комбінат|комплексный|комплексов|"
        "کمپلکس|综合体|복합|종합|kompleksi|комплексы|комплекса|联合企业|联合企业所|连合企业所|联合体",
        "development": "razvitie|razvitiye|desarrollo|tosse e|towse e|towseeh|toseeh|ανάπτυξη|פיתוח|開発|"
        "desenvolvimento|sviluppo|rozwój|razvoj|development|dev|devel|développement|entwicklung|tosee|toseh|"
        "توسعه|تنمية|التطوير|开发|發展|发展|развитие|geliştirme|개발|fazhan|kaifa|разработка|разработки|развіццё|"
        "развіцця|розвиток|девелопмент|التنمية|للتنمية|تطوير|للتطوير|توسعه ای|عمران|عمرانی|拓展|開発株式|產業發展|"
        "разработчик|"
        "انکشاف|دیولوپمنت|ديفلوبمنت|التعمير",
        "international": "mezhdunarodnyy|mezhdunarodny|mezhdunarodnaya|mezhdunarodnyi|internacionales|"
        "internazionale|beinolmelali|beynolmelali|baynalmelali|διεθνής|בינלאומי|בינלאומית|国際|インターナシヨナル|インターナショナル|"
        "인터내셔널|internasional|nemzetközi|międzynarodowy|العالمية|دولية|beynelmilel|international|intl|int|"
        "internationale|internacional|بین المللی|بین‌المللی|الدولية|国际|國際|международный|международная|"
        "uluslararası|uluslararasi|국제|guoji|worldwide|global|world|интернешнл|интернэшнл|интернейшнл|"
        "интернациональный|міжнародний|міжнародны|международное|всемирный|мировой|глобальный|глобал|العالمي|"
        "عالمي|عالمية|دولي|الدولي|انترناشيونال|انترناشونال|اینترنشنال|اینترناشیونال|انترناشنال|جهانی|جهان|"
        "بینالمللی|بین الملل|بینالملل|环球|環球|全球|世界|跨国|グローバル|ワールド|글로벌|세계|"
        "انتر نشنال|انترنشنال|انترنشيونال",
        "service": "servis|servisi|servicios|servizi|serviços|servicio|dienst|obsluzhivanie|υπηρεσίες|שירותי|"
        "שירותים|サービス|usługi|khadamate|khadamaat|service|services|svc|svcs|khadamat|خدمات|الخدمات|服务|"
        "dienstleistungen|сервис|услуги|hizmetleri|서비스|fuwu|служба|служби|службы|сервисный|сервисез|сервисес|"
        "сэрвіс|послуги|сервіс|سرویس|سرویسز|سرفيس|سيرفيس|سيرفيسز|سرفيسز|سيرفيسيز|خدماتی|خدمة|للخدمات|الخدمي|"
        "خدمات رسانی|服務|勤務|サービシズ|서비스사|"
        "سيرفسز|سيرفس|سرویسس|سيرفسيز|سرویسیز",
        "equipment": "oborudovanie|equipo|equipos|εξοπλισμός|ציוד|装置|設備工業|tajheezat|tajhizate|pribor|"
        "приборостроение|priborostroenie|instrumentation|аппаратура|equipment|equipments|equip|tajhizat|تجهیزات|"
        "معدات|设备|設備|ausrüstung|équipement|équipements|equipements|оборудование|ekipman|장비|shebei|apparatus|"
        "instruments|instrument|ابزار|仪器|instrument making|приборостроительный|прибор|приборный|приборов|"
        "ابزار دقیق|仪表|儀表|儀器|инструменты|оборудования|абсталяванне|обладнання|аппарат|аппаратный|приборы|прыбор|"
        "прилад|прилади|приладобудування|устройство|priborostroitelnyy|priborostroeniya|تجهیز|تجهیزاتی|التجهيزات|"
        "المعدات|أجهزة|الأجهزة|لوازم|ابزارآلات دقیق|装备|裝備|器材|装備|설비|기기|cihaz|cihazları|"
        "器械|设施|仪器仪表|机具|成套设备",
        "machine": "mashinostroenie|mashinostroeniye|mashinostroitelnyy|машиностроительная|mashin sazi|mashinsazi|"
        "machine building|machinebuilding|μηχανές|מכונות|マシン|機械製作|maszyny|machine|machines|machinery|machineries|"
        "mashin|machin|ماشین|ماشین سازی|ماشینسازی|机械|機械|maschinen|maschinenbau|makina|makine|машина|"
        "машиностроение|машиностроительный|기계|jixie|машинабудаванне|машинобудування|машинобудівний|машзавод|маш|"
        "машины|mashinostroitelnyi|mashinostroitelnaya|mashinostroeniya|ماشین آلات|ماشینآلات|ماشینهای|الآلات|"
        "آلات|ماكينات|المكائن|机器|機器|기계공업|makinaları|makineleri|makinesi|"
        "ماشین‌های",
        "material": "materialy|materiales|υλικά|חומרים|マテリアル|재료|materiali|المواد|material|materials|mavad|مواد|材料|"
        "werkstoffe|matériaux|материалы|malzeme|소재|cailiao|материал|матэрыялы|матеріали|матерыялаў|مواد اولیه|"
        "متریال|المادة|新材料|原料|建材|마테리얼|malzemeleri|"
        "ماده",
        "metal": "metallurg|metallurgicheskiy|metallurgicheskii|metalurji|metalurgica|μεταλλουργία|מתכת|メタル|metal|"
        "metals|metallurgy|metallurgical|metalworks|felezat|فلزات|فلز|金属|金屬|metall|métaux|металл|металлургия|"
        "maden|금속|jinshu|металлический|металлургический|металургічны|металургійний|металургія|металлообработка|"
        "металлообрабатывающий|فلزی|فلزکاری|متالورژی|متالوژی|المعادن|معدنية|المعدنية|冶金|五金|有色金属|有色金屬|特钢|금속공업|"
        "metalleri",
        "chemical": "khimicheskiy|khimicheskii|khimiya|khim|quimica|química|quimicos|χημικά|כימיה|ケミカル|化成|kimyaviy|"
        "chemiczny|petroquimica|کیمیایی|كيميائية|الكيماوية|الكيميائية|chemical|chemicals|chemistry|chem|shimi|"
        "shimiai|شیمی|شیمیایی|شیمیائی|化工|化学|chemie|chimie|chimique|химия|химический|kimya|화학|huagong|хим|химико|"
        "хімічны|хімія|хімічний|нефтехим|химпром|كيمياء|الكيمياء|كيماويات|الكيماويات|كيماوية|مواد شیمیایی|化學|化学品|"
        "화학공업|kimyasal|khimicheskaya|"
        "كيمياويات|کمیکال|كيميكال",
        "energy": "energo|energetika|energeticheskaya|energetic|energética|ενέργεια|אנרגיה|エネルギー|電力|enerjisi|"
        "energii|энергетика|энергетическая|energy|energie|énergie|enerji|انرژی|الطاقة|能源|энергия|energia|에너지|"
        "nengyuan|power|نیرو|энерго|энергетический|энергомаш|энергетики|электроэнергия|энергетычны|енергетика|"
        "енергія|енергетичний|طاقة|للطاقة|نیروگاه|نیروی برق|انرژی های|新能源|電源|電能|発電|에너지공업|enerjileri|"
        "elektroenergetika|"
        "انرجی|انرجي|إنرجي|پاور|电业|核电",
        "defense": "oborona|oboronnaya|oboronny|oboronprom|defensa|difesa|άμυνα|ביטחון|防衛|국방|defaa|defae|defense|"
        "defence|defences|defensive|defa|دفاع|دفاعی|الدفاع|国防|國防|verteidigung|défense|оборона|оборонный|savunma|"
        "guofang|оборонная|оборонпром|абарона|оборонний|дефенс|حماية وطن|دفاعية|الدفاعية|پدافند|防务|防務|防御|防卫|국방공업|"
        "savunması|oboronnyy",
        "aerospace": "aviatsionnyy|aviatsionnaya|aviatsiya|aeronautics|aeronautical|aeronautica|aircraft|"
        "авиационная|авиация|αεροπορική|אווירונאוטיקה|תעופה|航空機|الطيران|طيران|aerospatiale|космический|космос|"
        "space|aerospace|hava faza|havafaza|هوافضا|هوا فضا|航天|航空航天|luft und raumfahrt|aérospatial|"
        "аэрокосмический|havacılık|havacilik|항공우주|hangtian|aviation|aero|aerotech|航空|авиа|авиационный|hangkong|"
        "هوایی|هواپیمایی|авиастроительная|авиастроительный|самолет|самолетов|飞机|飛機|هواپیما|uçak|"
        "авиационно|аэро|авиастроение|авиапром|авиатехника|авиатор|авіяцыйны|авіяцыя|авіаційний|авіація|авиэйшн|"
        "авиейшн|самолетостроительный|самолетостроение|летательных аппаратов|воздушно|аэрокосмическая|"
        "воздушно космический|افییشن|ايفييشن|ايرو|هوانوردی|الجوية|جوية|الجوي|فضائية|飞行器|航宇|항공기|비행기|우주항공|"
        "aviatsionnyi|aviatsionnaia|airplane|airplanes|ввс|نیروی هوایی|سلاح الجو|空军|"
        "طائرة|طائرات|الطائرات|جوفضاء|اویشن|ایویشن|ايفيشن|ائروسپیس|航太",
        "shipping": "sudokhodnaya|sudokhodstvo|naviera|navegacion|ναυτιλιακή|ναυτιλία|ספנות|海運|シツピング|шиппинг|"
        "shiping|لاینز|كشتيراني|الملاحة|ملاحة|maritima|marítima|armator|gemicilik|ship management|shipmanagement|"
        "shipping|ship|ships|marine|maritime|kashtirani|keshtirani|کشتیرانی|الشحن|船务|海运|航运|schifffahrt|"
        "navigation|судоходный|denizcilik|해운|vessel|vessels|lines|line|судоходная|судоходство|пароходство|флот|"
        "флота|мореходство|морское пароходство|суднаплаўства|судноплавство|شيبينغ|شيبينج|شبينغ|شیپینگ|شیپینک|"
        "السفن|سفن|کشتی|دریانوردی|ملاحت|بحری|بحرية تجارية|لادارة السفن|إدارة السفن|船務|船运|船運|航運|海運業|航业|航業|轮船|輪船|"
        "해상|선박|선박관리|denizcilik işletmeleri|parokhodstvo|"
        "شناور|شناورهای|سفينة|بواخر|باخرة|مراكب|شیپنگ|شيبنغ|شيبنج|مارین|مارين|船舶管理|船舶运输|航务|船行|船舶代理",
        "transport": "transportnaya|transportny|transportes|transporti|logistika|logistica|logística|taşımacılık|"
        "tasimacilik|μεταφορές|תחבורה|物流公司|運輸|ロジステイクス|spedycja|перевозки|haml o naghl|haml va naghl|transport|"
        "transportation|logistics|logistic|cargo|freight|forwarding|haml|حمل و نقل|النقل|物流|运输|spedition|"
        "logistik|транспорт|логистика|nakliyat|lojistik|물류|wuliu|логистик|логистический|лоджистик|лоджистикс|"
        "лагістыка|логістика|транспортный|транспорта|перевозка|экспедиция|экспедиционный|карго|грузоперевозки|"
        "لجستیک|لجستیکی|لوجستيات|لوجستية|لوجستيك|اللوجستية|ترابری|باربری|نقل|للنقل|مواصلات|شحن|للشحن|کارگو|كارجو|"
        "كارغو|货运|貨運|货运代理|貨運代理|货代|運輸業|速运|快递|快遞|运通|ロジスティクス|運送|운송|운수|화물|taşıma|nakliyesi|taşımacılığı|ترانزیت|"
        "транзит|"
        "لاجستیک|لوجيستيك|لوجستك|لوجيستيات|لوجستیکس|ترانسپورت|ترانسبورت|فورواردینگ|"
        "快运|空运|陆运|联运|配送|速递|储运|货物运输|道路运输",
        "bank": "banka|banke|τράπεζα|בנק|銀行|バンク|commercial bank|joint stock bank|joint stock commercial bank|"
        "المصرف|مصرف|bankas|banki|bank|banque|banco|بانک|بنك|银行|банк|bankası|bankasi|은행|yinhang|банка|банкаўскі|"
        "банковский|комерційний банк|بانكي|البنك|مصارف|銀行業|은행업|bankacılık|banking|коммерческий банк|"
        "المصرف التجاري|مصرف تجاري|بنك تجاري|البنك التجاري|بانک تجاری",
        "optics": "opticheskiy|optika|óptica|optica|οπτικά|אופטיקה|光機|オプテイクス|opto|optoelectronics|opto electronics|"
        "optoelectronic|photonics|оптико|optics|optic|optical|optik|optique|optronics|اپتیک|بصريات|光学|光學|光电|"
        "оптика|оптический|광학|guangxue|guangdian|оптоэлектроника|оптоэлектронный|оптыка|аптычны|оптичний|اپتیکی|"
        "الکترواپتیک|اپتو|البصريات|البصرية|光電|光子|"
        "نورشناسی|بصري",
        "component": "komponenty|componentes|komponent|εξαρτήματα|רכיבים|部品|ghateat|ghataat|qataat|spare parts|"
        "component|components|parts|part|قطعات|部件|配件|元件|元器件|bauteile|composants|composant|комплектующие|"
        "компоненты|parça|parca|부품|spares|компонент|комплектация|комплектующий|дэталі|деталь|детали|запчасть|"
        "запчасти|запасные части|قطعه|قطعه سازی|قطعهسازی|قطعات یدکی|قطع الغيار|قطع غيار|مكونات|零部件|零件|零配件|汽配|"
        "자동차부품|parçaları|yedek parça|"
        "لوازم یدکی|组件|构件|备件|电子元器件",
        "network": "network|networks|netzwerk|réseau|réseaux|شبکه|网络|網絡|сеть|ağ|네트워크|wangluo|нетворк|сети|сетевой|"
        "сетка|мережа|شبكات|الشبكات|ネットワーク|넷트워크|ağları|интернета|互联|网路",
        "system": "sistemy|sistema|sistemas|συστήματα|מערכות|システム|システムズ|samaneh|системи|system|systems|sys|systeme|"
        "système|systèmes|sistem|sistemleri|سیستم|سامانه|نظام|系统|系統|система|системы|시스템|xitong|системный|системз|"
        "систем|сістэма|сістэмы|системами|سیستمهای|سیستم های|سیستمها|سامانه های|نظم|أنظمة|الأنظمة|منظومة|系统集成|체계|"
        "sistemi|"
        "سیستم‌ها|سیستمز|سيستمز|سیستمس",
        "product": "produktsiya|productos|prodotti|προϊόντα|מוצרים|製品|produktu|product|products|produkt|produkte|"
        "produits|mahsoulat|محصولات|产品|產品|продукция|ürünleri|제품|продукт|продукты|прадукцыя|продукція|изделие|"
        "изделия|выраб|فرآورده|فرآورده های|فرآوردههای|منتجات|المنتجات|منتج|制品|用品|제품공업|ürün|ürünler",
        "supply": "supply|supplies|supplier|suppliers|procurement|tamin|تامین|تأمین|供应|снабжение|tedarik|공급|снаб|"
        "снабженческий|поставка|поставки|пастаўка|постачання|تامین کنندگان|تدارکات|تدارک|توريد|التوريد|التوريدات|"
        "توريدات|供給|供應|采购|採購|物资|物資|조달|tedarikçi|tedariki|供销|供应商",
        "solution": "solution|solutions|lösungen|çözümleri|راهکار|راهکارهای|решение|решения|рашэнне|рішення|солюшн|"
        "солюшнс|солюшенс|حلول|الحلول|سولوشن|سوليوشنز|解决方案|解決方案|ソリューション|ソリューションズ|솔루션|솔루션즈|çözüm|"
        "سلوشنز|سوليوشن|سولوشنز",
        "construction": "stroitelstvo|stroitelnyy|stroitelnaya|строительная|stroy|строй|sakht|sazeha|sakhtemani|"
        "construcciones|constructora|costruzioni|κατασκευές|בנייה|建設|建築|建工|كنستركشن|البناء|بناء|مقاولات|"
        "المقاولات|contracting|contractors|contractor|inşaat taahhüt|budowa|builders|construction|constructions|"
        "building|sazeh|sakhteman|ساختمان|ساختمانی|建设|建筑|bau|строительство|inşaat|insaat|건설|строительный|"
        "строительный трест|строитель|строительная компания|будаўнічы|будаўніцтва|будівництво|будівельний|"
        "строительно|стройсервис|стройгруп|سازه های|تعمیر و ساخت|الإنشاءات|إنشاءات|للإنشاءات|عقاري|"
        "تعمیرات ساختمان|للمقاولات|بنا|建造|營造|营造|土木|건축|건설공업|inşaatı|"
        "سازندگی|ساختمان‌سازی|إنشاء|الإنشاء|تشييد|التشييد|پیمانکار|پیمانکاری|پیمانکاران|مقاول|مقاولون|"
        "المقاولون|تعهدات|للتعهدات|کانستراکشن|كونستركشن|كنستراكشن|کنستراکشن|كونتراكتنغ",
        "investment": "investitsii|investitsionnaya|inversiones|inversion|investimentos|investimenti|επενδύσεις|"
        "השקעות|投資|インベストメント|sarmaye gozari|sarmayeh gozari|sarmayegozari|استثمار|الاستثمار|للاستثمار|"
        "asset management|finans|finance company|investment|investments|invest|سرمایه گذاری|投资|инвестиции|"
        "yatırım|yatirim|투자|finance|financial|capital|kapital|инвест|инвестиционный|инвестмент|інвестыцыйны|"
        "інвестиційний|інвестиції|финансовый|финанс|финансы|капитал|фінансавы|фінанси|سرمایه گذار|سرمایهگذاری|"
        "سرمایه|استثمارات|الاستثمارات|استثمارية|الاستثمارية|المال|المالية|مالي|رأس المال|資本|资本|金融|财务|財務|资产管理|"
        "資產管理|금융|투자관리|yatırımları|yatırımlar|"
        "فایننس|اینوستمنت|انفستمنت|إنفستمنت|کپیتال|كابيتال|تأمین سرمایه|تمويل|التمويل",
        "general": "generalnaya|generalnyy|γενική|כללי|ゼネラル|omumi|umumi|genel müdürlük|general|gen|عمومی|عامة|"
        "العامة|总|general de|genel|генеральный|дженерал|генеральная|генеральной|агульны|загальний|عام|العام|綜合|"
        "کل|جنرال",
        "national": "natsionalnyy|natsionalny|natsionalnaya|nasional|nazionale|naţional|εθνική|לאומי|לאומית|国立|"
        "национальная|melli|watani|wataniya|gosudarstvennyy|gosudarstvenny|государственный|государственное|"
        "national|nationale|nacional|ملی|الوطنية|国家|中国国家|национальный|ulusal|국립|state|нацыянальны|национальное|"
        "національний|державний|дзяржаўны|дзяржаўнае|гос|государственная|государственной|народнохозяйственный|"
        "общенациональный|قومی|دولتی|وطنية|الوطني|حكومي|الحكومية|国营|國營|国有|國有|國家|국영|국가|gosudarstvennoe|"
        "gosudarstvennaya|"
        "وطني",
        "military": "voennyy|voenno|voyenno|военно|militar|nezamy|niroohaye mosallah|στρατιωτική|צבאי|軍事|"
        "вооруженные силы|armed forces|military|army|nezami|نظامی|نیروهای مسلح|العسكرية|军|軍|militär|militaire|"
        "военный|askeri|군사|военная|воинский|войсковой|военных|ваенны|військовий|вооруженный|вооруженных сил|"
        "збройні сили|узброеныя сілы|قوات مسلحة|القوات المسلحة|عسكري|عسكرية|العسكري|ارتشی|军事|军工|軍工|军民|육군|군수",
        "nuclear": "yadernyy|atomnyy|atom|nucleaire|nucleares|πυρηνική|גרעיני|原子力|atomenergo|haste i|hasteyi|heste|"
        "nuclear|atomic|hastei|hasteh|هسته ای|هسته‌ای|اتمی|النووية|核|原子能|kern|nucléaire|ядерный|атомный|nükleer|"
        "원자력|ядерная|атомпром|ядзерны|ядерний|атомний|атомная энергия|ذری|ذرية|الذرية|نووي|نووية|核能|核电|核電|核工业|"
        "核工業|原子|원자|nükleeri|atomnyi",
        "design": "project|projects|proekt|konstruktorskoe byuro|konstruktorskoye byuro|design bureau|okb|окб|"
        "конструкторское бюро|proektnyy|proyektny|diseño|progettazione|σχεδιασμός|עיצוב|デザイン|projekt|проектный|"
        "design|designs|tarahi|طراحی|设计|設計|конструкторское|tasarım|설계|кб|конструктор|конструкторский|"
        "опытно конструкторское бюро|опытное конструкторское бюро|специальное конструкторское бюро|"
        "центральное конструкторское бюро|конструкторско технологическое бюро|"
        "специальное конструкторско технологическое бюро|скб|цкб|мкб|гмкб|гскб|сктб|ктб|окбм|пкб|скбм|проект|"
        "проектно|проектно конструкторский|канструктарскае бюро|конструкторське бюро|проектний|праектны|"
        "experimental design bureau|skb|tskb|gmkb|sktb|konstruktorskoe|opytno konstruktorskoe byuro|"
        "opytnoe konstruktorskoe byuro|طراحان|طرح|مشاوره و طراحی|تصميم|التصميم|设计院|設計院|디자인|tasarımı|"
        "تصاميم|ديزاين",
        "association": "asbl|a s b l|vzw|v z w|assotsiatsiya|ассоциация|fond|fondo|fundacion|fundación|fundação|asociacion|asociación|"
        "stiftung|stichting|vakfi|dernegi|derneği|جمعية|jamiyat|trust|ίδρυμα|קרן|עמותה|財団|협회|association|union|"
        "society|foundation|bonyad|بنیاد|انجمن|协会|verein|фонд|vakfı|ассоциацый|асацыяцыя|асоціація|товарищество|"
        "общество|грамадства|товариство|фонда|фонды|благотворительный фонд|фундация|внефонд|содружество|община|"
        "مؤسسة خيرية|الجمعية|جمعیت|بنیادهای|الرابطة|مجمع|هیئت امنا|کانون|協會|学會|聯合會|联合会|基金会|基金會|총회|연맹|vakıf|"
        "dernek|торгово промышленная палата|اتاق بازرگانی|غرفة التجارة",
        "office": "department of|daftar|γραφείο|משרד|事務所|office|bureau|department|dept|دفتر|اداره|办公室|бюро|ofisi|"
        "division|branch|شعبه|分公司|департамент|отдел|отделение|офис|филиал|региональное отделение|аддзел|управа|"
        "філія|відділ|فرع|مكتب|المكتب|قسم|بخش|办事处|辦事處|部门|部門|分行|分会|分社|代表处|事務|사무소|지점|şubesi|"
        "局|支社|支店|营业所|部",
        "school": "school|academy|akademiya|akademii|faculty|دانشکده|مدرسه|学校|школа|академия|okulu|училище|лицей|колледж|академии|"
        "акадэмія|академія|школы|университет школа|آکادمی|آموزشگاه|دبیرستان|أكاديمية|الأكاديمية|كلية|الكلية|學校|"
        "学园|학교|학원|akademisi|حوزه علمیه",
        "computer": "kompyuter|informatika|informatics|informatica|information technology|information|"
        "информационные|πληροφορική|מחשבים|コンピユータ|コンピュータ|ソフト|data|soft|programmnoe|softwares|digital|cyber|"
        "نرم افزار|rayane|rayaneye|computer|computers|computing|software|rayaneh|رایانه|电脑|计算机|软件|bilgisayar|"
        "yazılım|компьютер|컴퓨터|компьютерный|информационный|информатика|информация|информационная|"
        "программное обеспечение|софт|софтвер|цифровой|диджитал|кибер|вычислительный|вычислительная|"
        "вычислительной техники|камп'ютар|інфармацыйны|інформаційний|цифровий|کامپیوتر|کامپیوتری|رایانه ای|"
        "دیجیتال|انفورماتیک|داده|داده ها|داده پردازی|اطلاعات|حاسوب|الحاسوب|كمبيوتر|الكمبيوتر|المعلومات|معلومات|"
        "المعلوماتية|برمجيات|البرمجيات|رقمية|الرقمية|信息|資訊|数字|數碼|数码|数据|數據|计算|計算|計算機|電腦|軟件|軟體|デジタル|ソフトウェア|ソフトウエア|"
        "情報|소프트웨어|정보|정보기술|디지털|데이터|bilişim|programming|vychislitelnyy|"
        "سافت|حاسب|الحاسبات|حاسبات|اطلاع‌رسانی|کمپیوتر|كومبيوتر|انفورمیشن|نرم‌افزاری|سخت‌افزار",
        "communication": "svyaz|telekom|telekommunikatsii|comunicaciones|telecomunicaciones|τηλεπικοινωνίες|תקשורת|"
        "通信機|テレコム|ertebatat|haberlesme|iletisim|łączność|communication|communications|telecommunications|"
        "telecommunication|telecom|telecoms|mokhaberat|مخابرات|ارتباطات|الاتصالات|通信|通讯|电信|связь|связи|"
        "haberleşme|iletişim|통신|tongxin|телекоммуникационный|коммуникационный|коммуникации|коммуникация|"
        "радиосвязь|сувязь|зв'язок|телеком|телекоммуникация|тэлекамунікацыі|телекомунікації|اتصالات|تلکام|"
        "مخابراتی|تليكوم|الاتصال|通訊|电讯|電訊|電信|이동통신|체신|통신기술|telekomünikasyon|"
        "تیلیکام|تيليكوم|كوميونيكيشن",
        "oil": "neft|neftegaz|neftyanaya|нефтяная|газ|нефтегаз|petroleo|petróleo|petroli|πετρέλαιο|נפט|石油化工|"
        "naftiran|natural gas|lng|gaz|oilfield|petrokimya|petrochem|پتروشیمی|petroshimi|petroshimy|بتروكيماويات|"
        "بترول|البترول|oil|gas|petroleum|petro|naft|نفت|گاز|النفط|石油|нефть|нефтяной|petrol|석유|shiyou|"
        "petrochemical|petrochemicals|нефтехимический|нефтехимия|нефтехім|нафта|нафтавы|нафтовий|нефтепродукт|"
        "нефтяная компания|нефтеперерабатывающий|нефтеперерабатывающий завод|нефтепереработка|нпз|oil refinery|"
        "refinery|refineries|refining|газовый|газопром|нафтохімія|газпром|نفتی|نفط|نفطية|النفطية|بتروليوم|"
        "بتروليم|پترولیوم|پالایش|پالایشگاه|مصفاة|تكرير|گازی|الغاز|غاز|پتروپالایش|بتروكيماوية|الپتروشيمي|石化|燃气|"
        "天然气|油气|炼油|원유|정유|petrolleri|neftekhim|нефть и газ|нефтегазовый|"
        "مصافي|المصافي|پتروشیمیایی|بتروكيميائية|گس|پترو|بترو|پترولیم|أويل|اویل|اويل|مشتقات نفتی|"
        "فرآورده‌های نفتی|المشتقات النفطية|پخش فرآورده‌های نفتی|"
        "البتروكيمياوية|بتروكيمياوية|البتروكيماوية|بتروكيمياويات|البتروكيمياويات",
        "business": "business|businesses|kasb|کسب و کار|商业|бизнес|비즈니스|agencies|бізнес|деловой|предпринимательский|"
        "کسب و کارها|أعمال|الأعمال|비지니스|предприниматель",
        "steel": "steel|steels|stal|сталь|فولاد|foolad|folad|fulad|حديد|钢铁|鋼鉄|鋼|çelik|celik|iron|acero|acier|stahl|"
        "סיטיל|χάλυβα|철강|стальной|металл завод|сталелитейный|железо|чугун|فولادی|آهن|الحديد|حديد وصلب|الصلب|"
        "فولاذ|الفولاذ|钢管|鋼管|鋼鐵|鉄鋼|강철|제강|제철|demir çelik|steelworks|"
        "پولاد|آهنی|استیل|ستيل|ذوب آهن|ذوب‌آهن|制铁|制铁所|炼铁|炼钢|钢厂|铁厂|钢材",
        "airline": "airlines|airline|airways|air lines|havayollari|havayolu|航空公司|авиакомпания|авиалинии|"
        "aviakompaniya|aerolineas|líneas aéreas|fluggesellschaft|الخطوط الجوية|항공|αεροπορικές γραμμές|"
        "נתיבי אוויר|авиалиния|авиалінія|авіякампанія|авіакомпанія|авиакомпании|авиаперевозки|авиа лайнс|"
        "эйрлайнз|эйрлайнс|ایرلاین|ایرلاینز|هواپیمایی کشوری|خطوط هوایی|شرکت هواپیمایی|طيران شركة|الطيران المدني|"
        "خطوط جوية|شركة طيران|エアライン|エアラインズ|항공사|항공회사|hava yolları|авиация гражданская|гражданской авиации|"
        "ایرویز|ايرويز|للطيران المدني|خطوط الطيران",
        "ministry": "ministry|ministerstvo|министерство|وزارت|وزارة|bakanligi|bakanlığı|ministère|ministerio|"
        "ministerium|министерства|міністэрства|міністерство|وزارتخانه|الوزارة|部委|省部",
        "committee": "committee|komitet|комитет|commission|комиссия|کمیته|لجنة|委员会|委員會|위원회|council|совет|شورای|"
        "شورا|مجلس|conseil|consejo|komisyonu|комісія|камісія|камітэт|комітет|совета|рада|собрание|کمیسیون|"
        "هيئة عليا|اللجنة|مجلس شورا|المجلس|委员|委員|理事会|理事會|评议会|의회|평의회|дума|"
        "اللجان",
        "directorate": "directorate|directorate general|administration|administratsiya|управление|upravlenie|"
        "главное управление|مدیریت|إدارة|管理局|direction|direccion|müdürlüğü|администрация|управления|дирекция|"
        "главк|упраўленне|адміністрацыя|управління|адміністрація|اداره کل|مدیریت کل|المديرية|مديرية|إدارة عامة|"
        "管理总局|总局|管理部|müdürlük",
        "arms": "armament|armaments|weapons|weapon|ordnance|вооружение|вооружения|أسلحة|兵器|武器|weaponry|silah|무기|"
        "waffen|armas|вооружений|оружие|оружейный|зброя|узбраенне|озброєння|تسلیحات|تسلیحاتی|سلاح|سلاح های|"
        "السلاح|الأسلحة|اسلحه سازی|兵工|军械|병기|군수공업|mühimmat|silahları|"
        "تسليح|军工|军需|军火",
        "cooperative": "cooperative|kooperativ|cooperativa|taavoni|taavon|تعاونی|تعاونية|кооператив|合作社|coop|"
        "kooperatif|coopérative|genossenschaft|협동조합|кооперация|кааператыў|التعاونية|협동",
        "charity": "charity|charitable|جمعية خيرية|خيرية|خیریه|kheirieh|kheyrieh|bonyade kheyrieh|"
        "благотворительный|慈善|hayır|yardim|yardım|relief|welfare|humanitarian|благотворительность|дабрачынны|"
        "благодійний|خیریه ای|نیکوکاری|امداد|إغاثة|الإغاثة|الخيرية|الخيري|عون|救济|救济会|구호|자선|"
        "بهزیستی",
        "federal": "federal|federalnoe|federalnyy|федеральный|федеральное|федерации|federation|federación|republic|"
        "republican|республики|республиканское|jomhouri|جمهوری|جمهورية|共和国|cumhuriyeti|федерация|федеративный|"
        "республика|рэспубліка|рэспублікі|республіка|республиканский|рэспубліканскі|республіканський|федерацыя|"
        "федерація|الجمهورية|联邦|聯邦|共和國|공화국|respublika",
        "guard": "guard|guards|гвардия|гвардии|پاسداران|الحرس|警卫|muhafız|pasdaran|гвардейский|гвардзейскі|гвардія|"
        "охрана|охранный|охраны|حرس|پاسدار|نگهبانان|保安队|近卫|近卫军|경비|근위",
        "corps": "corps|корпус|سپاه|فيلق|军团|sepah|kolordu|корпуса|سپاهیان|الفيلق|兵团|兵團|군단|سپاهی",
        "revolution": "revolution|revolutionary|революция|революционный|انقلاب|انقلابی|الثورة|الثورية|革命|devrim|"
        "enghelab|혁명|революционная|рэвалюцыйны|революційний|انقلابیون|ثورة|ثوري|ثورية|的革命|혁명적",
        "islamic": "islamic|islami|eslami|исламский|исламская|اسلامی|الإسلامية|الاسلامية|الإسلامي|الاسلامي|伊斯兰|"
        "islamiya|islamiyya|islamiyah|islamique|исламское|мусульманский|اسلام|الإسلام|إسلامية|مسلمين|المسلمين|"
        "مسلمون|المسلمون|回教|穆斯林|이슬람",
        "prison": "prison|тюрьма|زندان|سجن|监狱|zendan|cezaevi|колония|بازداشتگاه",
        "police": "police|полиция|انتظامی|الشرطة|警察|polis|policia|경찰|law enforcement|полицейский|паліцыя|поліція|"
        "правоохранительный|правоохранительные органы|نیروی انتظامی|فرماندهی انتظامی|شرطة|警方|кримінальна поліція|"
        "فراجا|ناجا|پلیس",
        "security": "security|безопасность|безопасности|امنیت|امنیتی|الأمن|الأمنية|安全|保安|güvenlik|sicherheit|"
        "protection|حفاظت|الحماية|للحماية|حراست|الحراسة|والحراسة|охранное|бяспека|безпека|служба безопасности|"
        "секьюрити|امنیه|الأمني|حماية|للحماية والحراسة|حراسة|للحراسة|والحماية|سيكيوريتي|سکیوریتی|حفاظتی|公安|保卫|安防|"
        "警备|보안|güvenliği|protective|guarding|"
        "نگهبانی",
        "force": "force|forces|войска|силы|نیروی|نیروهای|قوات|القوات|部队|kuvvetleri|niru|niroo|niroui|войск|сила|"
        "сілы|сили|قوة|القوة|武装|力量|부대|군대|kuvvetler|voyska|민병대|"
        "یگان|یگان ویژه",
        "command": "command|командование|فرماندهی|قيادة|司令部|komutanlığı|headquarters|hq|штаб|قرارگاه|ستاد|"
        "gharargah|setad|командный|камандаванне|командування|فرمانده|القيادة|قائد|ستاد مشترک|القيادة العامة|指挥部|"
        "指挥中心|사령부|komutanlik|генеральный штаб|генерального штаба|главное командование",
        "brigade": "brigade|brigades|бригада|لواء|تیپ|旅|tugay|battalion|батальон|كتيبة|گردان|дивизия|الفرقة|فرقة|"
        "لشکر|батальона|батальён|дивизион|بریگاد|ألوية|اللواء|كتائب|الكتيبة|الفوج|سرايا|团部|대대|사단",
        "movement": "movement|движение|حركة|جنبش|运动|hareketi|mouvement|movimiento|harakat|harakah|"
        "общественное движение|движения|рух|народное движение|نهضت|الحركة|운동",
        "party": "party|партия|حزب|党|partisi|parti|partido|hizb|партии|партыя|партія|الحزب|حزب الله|政党",
        "front": "front|фронт|جبهة|جبهه|阵线|cephesi|frente|jabhat|фронта|франт|الجبهة|战线|전선",
        "army": "армия|армии|ارتش|الجيش|جيش|陆军|ordusu|artesh|армейский|войско|войска армии|армія|арміі|збройні|"
        "военно сухопутные|سپاه زمینی|نیروی زمینی|قشون|البرية|陆军部|인민군",
        "news_agency": "news agency|news|информационное агентство|خبرگزاری|وكالة أنباء|通讯社|haber|khabargozari|"
        "agencja|агентство|информагентство|інфармацыйнае агенцтва|вести|новости|известия|новостной|خبر|خبری|"
        "اخبار|الأخبار|أنباء|الأنباء|新闻|新聞|新华|통신사|뉴스|"
        "نيوز",
        "media": "media|медиа|رسانه|الإعلام|媒体|medya|broadcasting|телерадиокомпания|صدا و سیما|сми|"
        "массовая информация|массовых коммуникаций|медыя|медіа|тэлерадыёкампанія|телерадио|радио и телевидение|"
        "رسانه ای|رسانه های|رسانهای|اعلام|الإعلامية|الإعلامي|صدا و سیمای|传媒|傳媒|广播|廣播|방송|televizyon|television|tv|"
        "تی‌وی|تيفي|میدیا|ميديا|تلویزیون|تلفزيون|التلفزيون|تی وی|تي في",
        "insurance": "insurance|страхование|страховая|بیمه|تأمين|保险|sigorta|assurance|seguros|versicherung|bimeh|"
        "보험|страховой|страховое|страхавы|страхавая|страховий|بیمه ای|التأمين|保險|보험회사|strakhovaya|strakhovanie|"
        "اینشورنس",
        "missile": "missile|missiles|rocket|rockets|ракетный|ракетная|ракетное|ракета|موشکی|موشک|صاروخ|الصواريخ|导弹|"
        "火箭|füze|roket|mushak|moushaki|미사일|ракеты|ракет|ракетостроение|ракетно|ракетны|ракетний|ракета носитель|"
        "موشکهای|صواريخ|الصاروخية|صاروخية|راکت|راکتی|飞弹|로켓|füzeleri|füzesi|raketnyy|"
        "тактическое ракетное вооружение|"
        "موشک‌های",
        "vehicle": "vehicle|vehicles|automobile|automotive|auto|автомобильный|автомобиль|автозавод|خودرو|خودروسازی|"
        "السيارات|سيارات|汽车|汽車|otomotiv|khodro|자동차|自動車|motor|motors|موتور|モーター|авто|автомобили|автомобильны|"
        "аўтамабільны|автомобільний|автомоторный|мотор|моторный|моторс|моторз|автоваз|автотранспорт|"
        "автокомпонент|خودروی|خودروها|خودرویی|السيارة|مركبات|المركبات|اتومبیل|موتورز|موتورس|موتورهای|أوتو|اتو|"
        "汽车零|车辆|車輛|機車|자동차공업|araçları|avtomobilnyi|avtomobilny|avtozavod|грузовой автомобиль|тягач|"
        "车业|汽车工业",
        "engine": "engine|engines|двигатель|двигатели|двигателестроительная|двигателей|موتورسازی|محرك|发动机|發動機|"
        "motoru|엔진|turbine|turbines|турбина|توربین|涡轮|мотор двигатель|двигателестроение|двигателестроительный|"
        "моторостроительный|моторостроение|моторостроительное|рухавік|двигун|двигуни|турбинный|турбо|"
        "газотурбинный|محركات|المحركات|توربینی|تيربو|引擎|动力|動力|涡轮机|motorostroitelnoe|"
        "توربین‌های|عنفة|原动机|内燃机",
        "shipbuilding": "shipbuilding|shipyard|shipyards|судостроительный|судостроительная|судостроение|"
        "кораблестроение|верфь|کشتی سازی|کشتیسازی|造船|船厂|船舶|tersane|tersanesi|조선소|조선공업|"
        "судостроительная корпорация|судостроения|судоремонт|судоремонтный|судоремонтный завод|верфи|"
        "суднабудаванне|суднобудування|суднобудівний|судоремонтні|корабелка|кораблестроительный|"
        "судостроительный завод|بناء السفن|إصلاح السفن|ترسانة|造船厂|造船廠|造船所|선박공업|tersaneleri|sudostroitelnyy|"
        "sudoremontnyy|sudoremontnyi",
        "satellite": "satellite|satellites|спутник|спутниковые|ماهواره|قمر صناعي|卫星|衛星|uydu|위성|спутника|"
        "спутниковый|спутниковая|спадарожнік|супутник|ماهواره ای|ماهواره های|ماهوارهها|أقمار صناعية|"
        "الأقمار الصناعية|人造卫星|인공위성|uydusu",
        "drone": "drone|drones|uav|uavs|unmanned|беспилотный|беспилотные|беспилотников|پهپاد|بدون سرنشین|"
        "طائرات مسيرة|无人机|無人機|insansız|무인기|беспилотный летательный|беспилотник|беспилотные системы|беспілотны|"
        "беспілотныя|безпілотний|бпла|дрон|дроны|پهپادها|پهپادی|طائرات بدون طيار|درون|طائرة مسيرة|无人|无人驾驶|無人|드론|"
        "무인|"
        "مسيّرة",
        "sensor": "sensor|sensors|датчик|датчики|حسگر|سنسور|传感|传感器|傳感|sensör|센서|датчиков|датчыкі|сенсор|сенсорный|"
        "сенсоры|حسگرها|مستشعر|مستشعرات|感应|感测|감지|детектор",
        "semiconductor": "semiconductor|semiconductors|полупроводники|полупроводниковых|نیمه هادی|半导体|半導體|"
        "yarıiletken|반도체|полупроводник|полупроводниковый|паўправадніковы|напівпровідник|نیمه رسانا|نیمههادی|"
        "أشباه الموصلات|半導体|반도체공업",
        "microelectronics": "microelectronics|microelectronic|микроэлектроника|микроэлектроники|میکروالکترونیک|微电子|"
        "微電子|mikroelektronik|chip|chips|芯|芯片|晶片|ic|микроэлектронный|микроэлектронные|микрон|микро|"
        "мікраэлектроніка|мікроелектроніка|микросхема|микросхемы|чип|میکروچیپ|تراشه|رقائق|集成电路|積體電路|集成電路|晶圓|晶圆|"
        "マイクロエレクトロニクス|마이크로|интегральные схемы|"
        "ميكروإلكترونيات",
        "circuit": "circuit|circuits|интегральных|مدار|电路|電路|devre|회로|دارة",
        "precision": "precision|прецизионный|точного|точной|точных|دقیق|精密|hassas|정밀|daghigh|точные|точный|точное|"
        "точная|высокоточный|высокоточные|дакладны|дакладнай|точних|прэцызійны|прецизійний|دقیق سازی|دقيقة|"
        "الدقيقة|精准|精确|精工|정밀공업",
        "automation": "automation|automatic|автоматика|автоматики|автоматизация|اتوماسیون|自动化|自動化|otomasyon|자동화|"
        "control|controls|контроль|کنترل|控制|kontrol|автоматизированный|автоматизированная|автоматический|автомат|"
        "аўтаматыка|аўтаматызацыя|автоматизація|управляющий|контрольный|کنترلی|أتمتة|الأتمتة|تحكم|التحكم|自动控制|"
        "自動控制|オートメーション|제어|avtomatika|avtomatizatsiya|avtomatiki",
        "laser": "laser|lasers|лазер|лазерный|лазеры|لیزر|ليزر|激光|雷射|lazer|레이저|лазерная|лазерные|лазерны|лазерний|"
        "لیزری|الليزر|镭射|레이자|lasernyy|lazernyy",
        "radar": "radar|radars|радар|радиолокационный|رادار|雷达|雷達|레이더|радара|радарны|радиолокация|радиолокационная|"
        "радіолокація|راداری|الرادار|رادارات|레이다|radiolokatsiya",
        "radio": "радио|رادیو|رادیویی|راديو|无线电|無線電|radyo|무선|радиотехника|радиотехнический|радиотехнических|"
        "радиозавод|радио завод|радиокомпонент|радиосистема|радыё|радіо|радіотехнічний|رادیوی|الراديو|إذاعة|"
        "الإذاعة|广播电台|무전|라지오|라디오|radiotechnical|radiotekhnika|radiotekhnicheskiy|radiozavod|radio",
        "medical": "medical|медицинский|медицинская|медицины|پزشکی|طبی|الطبية|طبية|医疗|醫療|医学|medikal|tıbbi|의료|"
        "medicine|medicines|medicina|hospital|بیمارستان|مستشفى|医院|медицина|медыцынскі|медичний|больница|клиника|"
        "клинический|госпиталь|درمان|درمانی|كلينيك|الطبي|المستشفى|医疗器械|医药|醫藥|医用|醫院|保健|의학|병원|hastanesi|"
        "meditsinskiy|"
        "درمانگاه|عيادة|مشفى|病院|诊疗所|诊所",
        "pharma": "pharma|pharmaceutical|pharmaceuticals|фармацевтический|фарм|دارویی|داروسازی|الأدوية|制药|藥業|ilaç|"
        "제약|daru|darou|pharmacy|фармацевтика|фарма|фармация|аптека|лекарственный|фармацэўтычны|фармацевтичний|"
        "دارو|داروهای|أدوية|دوائية|الدوائية|فارما|药业|藥品|药品|制藥|製藥|제약공업|약품|واکسن|"
        "صيدلة|صيدلاني|الصيدلانية|داروخانه|صيدلية|الصيدلية|فارماسی",
        "food": "food|foods|пищевой|продовольственный|غذایی|الغذائية|食品|gıda|식품|alimentos|lebensmittel|"
        "продовольствие|пища|продукты питания|пищевая|харчовы|харчовий|مواد غذایی|مواد غذائية|أغذية|الأغذية|غذا|"
        "غذائية|糧食|粮油|식료|gıdası",
        "textile": "textile|textiles|текстиль|текстильный|نساجی|النسيج|纺织|紡織|tekstil|방직|текстильная|тэкстыль|"
        "трикотаж|ткацкий|ریسندگی|بافندگی|منسوجات|النسيجية|نسيج|纺织品|針織|针织|피복|tekstili|"
        "الغزل|غزل",
        "cement": "cement|цемент|цементный|سیمان|الإسمنت|水泥|çimento|시멘트|siman|cemento|цемента|цэмент|سیمانی|إسمنت|"
        "시멘트공장|çimentosu",
        "mining": "mining|mine|mines|mineral|minerals|горный|горная|горно|معدن|معادن|معدنی|التعدين|矿业|矿|礦業|"
        "madencilik|광업|minera|المناجم|горно обогатительный|горнодобывающий|шахта|шахты|рудник|руда|добыча|"
        "добывающий|гірничий|горны|معدنکاری|معدنی و صنعتی|تعدين|مناجم|منجم|矿产|礦產|矿山|煤矿|采矿|광산|탄광|"
        "معدن‌کاری|کانی|کانی‌های",
        "agriculture": "agriculture|agricultural|agro|сельскохозяйственный|сельское|کشاورزی|الزراعية|زراعية|农业|農業|"
        "tarım|농업|agricola|agrícola|keshavarzi|сельское хозяйство|аграрный|агро|аграрна|агропромышленный|"
        "агропром|сельгаспрадукт|сільськогосподарський|کشت و صنعت|زراعة|الزراعة|زراعي|الزراعي|فلاحي|农产品|农科|農產|"
        "農產品|농산",
        "fund": "fund|funds|صندوق|基金|fonu|fonds|фондовый|фонд развития|فاند|صناديق|الصندوق|펀드|기금",
        "exchange": "exchange|exchanges|صرافی|الصرافة|للصرافة|صرافة|биржа|обмен|交易所|borsa|döviz|sarrafi|saraf|"
        "money exchange|hawala|حواله|remittance|биржевой|обменный|обменный пункт|валютный|صراف|صيرفة|للحوالات|"
        "حوالات|الحوالات|تحويل|التحويل|تحويلات|تبادل|交易中心|货币兑换|환전|거래소|"
        "بورس|بورصة|البورصة|صرافیها|الصرافين|مبادلات ارزی|للتحويلات|التحويلات|للتحويل|الحوالة",
        "construction_machine": "construction machine|machine tool|machine tools|станкостроительный|станкозавод|"
        "станок|ماشین ابزار|机床|機床|takım tezgahları|공작기계|werkzeugmaschinen|станкостроительная|станкостроение|"
        "станки|станкоинструментальный|станкозаводский|верстат|верстатобудівний|машинотехника|ماشین ابزارسازی|"
        "ماشینابزار|أدوات آلات|机床厂|구성공작기계|stankostroitelnyy|stankozavod",
        "repair": "repair|repairs|ремонтный|ремонт|تعمیرات|تعمیر|إصلاح|维修|修理|onarım|tamir|수리|maintenance|"
        "обслуживание|ремонтная|ремонтно|ремонтно механический|рамонт|рамонтны|ремонтний|авиаремонтный|"
        "авіярамонтны|авиаремонтный завод|техническое обслуживание|تعمیر و نگهداری|نگهداری|نگهداری و تعمیرات|"
        "تعمیرگاه|صيانة|الصيانة|للصيانة|维护|維修|检修|정비|bakım onarım|remontnyy|aviaremontnyy|ремонтный завод|"
        "تصليح",
        "aviation_plant": "aviation plant|авиационный завод|авиазавод|вертолет|вертолеты|helicopter|helicopters|"
        "هلیکوپتر|بالگرد|مروحية|直升机|헬기",
        "cable": "cable|cables|кабель|кабельный|کابل|سیم و کابل|电缆|電纜|kablo|wire|кабельная|кабельно|кабеля|провод|"
        "провода|кабелі|کابلسازی|کابل سازی|سیم|كابلات|الكابلات|线缆|線纜|电线|電線|케블|kablosu|"
        "أسلاك|الأسلاك",
        "tool": "tool|tools|инструмент|инструментальный|ابزارسازی|ابزارآلات|工具|aletler|공구|інструмент|ابزار آلات|"
        "أدوات|الأدوات|عدد|量具|刃具|道具",
        "plastic": "plastic|plastics|пластик|пластмасс|پلاستیک|البلاستيك|塑料|塑膠|plastik|polymer|polymers|полимер|"
        "پلیمر|聚合物|композит|composite|composites|کامپوزیت|复合材料|пластиковый|пластмасса|пластмассы|полимеры|"
        "полимерный|композиты|композиционный|композиционные материалы|композитные материалы|композитный|кампазіт|"
        "палімер|полімер|پلاستیکی|پلیمری|پلیمرها|بوليمر|لدائن|البوليمرات|مرکب|کامپوزیتی|塑胶|高分子|复材|プラスチック|플라스틱|"
        "고분자|polimer|углеродное волокно|الياف کربن|碳纤维|"
        "چندسازه",
        "space": "космическая|космические|فضا|فضایی|الفضاء|宇航|宇宙|uzay|우주|космоса|космас|космічны|космічний|"
        "ракетно космический|ракетно космическая|космонавтика|космодром|فضاي|الفضائية|空间|空間|太空|우주개발",
        "naval": "naval|navy|военно морской|морской|морская|морское|دریایی|بحرية|البحرية|海军|海軍|海洋|donanma|해군|"
        "daryaei|darya|ocean|морского|морскому|марскі|морський|океанский|океан|военно морского флота|вмф|"
        "военно морской флот|флот военный|نیروی دریایی|البحري|القوات البحرية|海工|海事|해양|해군기지",
        "union": "союз|اتحاد|الاتحاد|اتحادیه|联盟|聯盟|birliği|syndicate|союза|союзы|саюз|спілка|профсоюз|اتحادیه های|"
        "同盟|连合|اتحاد و",
        "joint": "joint|united|объединенная|объединённая|объединенный|متحد|المتحدة|联合|聯合|birleşik|연합|obedinennaya|"
        "об'єднаний|аб'яднаны|совместный|совместное|совместное предприятие|сп|сумеснае прадпрыемства|сумеснае|"
        "спільне підприємство|joint venture|مشترک|المشتركة|مشتركة|متحده|合资|合資|합작|합영|합영회사|합작회사|联合体|"
        "合营|合营会社|合弁|合营公司",
        "advanced": "advanced|modern|new|neo|nova|novo|новый|новая|новые|нов|جدید|جديد|الجديدة|新|yeni|신|новых|"
        "современный|современная|современные технологии|передовой|передовая|перспективный|перспективных|"
        "прогрессивный|инновационная|сучасны|новы|новий|инновацыйны|حديث|حديثة|الحديثة|متقدمة|المتقدمة|المتطورة|"
        "متطورة|先进|先進|高新|高科技|高科|新型|现代|現代|新技术|新科技|ハイテク|최신|첨단|현대|"
        "پیشرفته",
        "science_park": "science park|technopark|technopolis|технопарк|технополис|پارک علم و فناوری|科技园|teknokent|"
        "park|научный парк|технологический парк|индустриальный парк|технапарк|наукоград|инновационный центр|"
        "особая экономическая зона|экономическая зона|сэз|оэз|پارک علم|شهرک صنعتی|مدينة صناعية|منطقه ویژه|工业园|"
        "工業園|科学园|科技園|工业区|工業區|园区|開發區|开发区|경제특구|зона|منطقة",
        "city": "city|town|municipality|город|города|شهر|شهرداری|مدينة|市|şehir|시|городской|городская|муниципальный|"
        "місто|горад|гарадскі|شهرک|بلدية|المدينة|城市|市政|시당|belediyesi|районный|район|"
        "بلدة|都市",
        "province": "province|provincial|region|regional|область|областной|края|край|استان|محافظة|省|自治区|bölge|il|도|"
        "региональный|региональная|региона|рэгіянальны|регіон|регіональний|استانی|منطقه ای|ولاية|إقليم|الإقليمية|"
        "地区|地方|지방|governorate|oblast|kray|территориальный",
        "people": "people|peoples|народный|народная|народное|مردمی|خلق|الشعبية|الشعب|人民|halk|인민|popular|народ|"
        "народы|люди|людей|народная республика|народны|народний|مردم|شعب|شعبي|شعبية|الشعبي|民众|民族|人民军|인민위원회",
        "club": "club|клуб|باشگاه|نادي|俱乐部|kulübü|sport|sports|спорт|ورزشی|الرياضي|体育|spor|спортивный|спортивная|"
        "клуба|футбольный клуб|спартыўны|спортивний|ورزش|باشگاه ورزشی|رياضية|النادي|체육",
        "tobacco": "tobacco|табак|табачный|دخانیات|التبغ|烟草|tütün|табачная|тытунь|тютюн|тютюновий|تنباکو|"
        "دخانیات ایران|تبغ|السجائر|卷烟|담배",
        "fertilizer": "fertilizer|fertilizers|potash|калийная|калий|удобрения|کود|الأسمدة|化肥|钾肥|gübre",
        "aluminium": "aluminium|aluminum|алюминий|алюминиевый|آلومینیوم|الألومنيوم|铝业|铝|alüminyum|глинозем|"
        "алюмінієвий|алюміній|آلومینیومی|ألمنيوم|الألمنيوم|铝材|鋁業|铝制品|铝合金|알루미늄|"
        "آلومینا|آلومینای",
        "copper": "copper|медь|медный|مس|النحاس|铜|铜业|bakır",
        "electromechanical": "electromechanical|electromechanics|электромеханический|электромеханика|الکترومکانیک|"
        "机电|機電|elektromekanik|электромеханичный|электрамеханіка|электрамеханікі|электрамеханічны|"
        "електромеханічний|электро механический|الکترو مکانیک|كهروميكانيك|كهروميكانيكية|الکترومکانیکی|전기기계|"
        "elektromekhanicheskiy",
        "management": "management|управляющая|مدیریت بازرگانی|الإدارة|لادارة|管理|yönetim|operations|operating|"
        "operation|оператор|управляющая компания|кіруючая кампанія|керуюча компанія|управление проектами|"
        "менеджмент|management company|مدیریت پروژه|مدیریتی|إدارة المشاريع|企业管理|マネジメント|매니지먼트|경영|관리|yönetimi|"
        "işletme|ук|"
        "منجمنت|مانجمنت|مانيجمنت",
        "star": "star|stars|星|звезда|ستاره|نجم|نجمة|yıldız|yildiz|별|setareh|sitara|αστέρι|כוכב",
        "sun": "sun|太阳|солнце|خورشید|آفتاب|الشمس|güneş|gunes|태양|khorshid|aftab",
        "great_wall": "great wall|changcheng|长城|長城",
        "research_production": "нпо|нпп|нпк|нпц|нпф|нпко|научно производственный|научно производственное|"
        "научно производственная|научно производственное объединение|научно производственное предприятие|"
        "научно производственный центр|научно производственная корпорация|научно производственный комплекс|"
        "научно производственная фирма|научно производственная компания|научно производственное обьединение|"
        "навукова вытворчае аб яднанне|навукова вытворчы|науково виробничий|науково виробниче підприємство|"
        "науково виробниче об єднання|нвп|нво|npo|npp|npk|rpa|rpe|rpc|scientific and production association|"
        "scientific production association|scientific and production enterprise|scientific production enterprise|"
        "research and production association|research production association|research and production enterprise|"
        "research production enterprise|research and production center|research production center|"
        "research and production centre|research and production corporation|research production corporation|"
        "research and production company|research production company|scientific and production center|"
        "scientific and production centre|scientific production center|scientific production corporation|"
        "scientific and production corporation|scientific and production company|scientific production company|"
        "research and industrial|scientific and industrial|scientific industrial|research and manufacturing|"
        "scientific and production|scientific production|research and production|research production|"
        "research and production complex|scientific and production complex|scientific and production firm|"
        "research and production firm|science and production|nauchno proizvodstvennoe obedinenie|"
        "nauchno proizvodstvennoe obyedinenie|nauchno proizvodstvennoye obedineniye|"
        "nauchno proizvodstvennoye obyedineniye|nauchno proizvodstvennoe predpriyatie|"
        "nauchno proizvodstvennoye predpriyatiye|nauchno proizvodstvenny tsentr|nauchno proizvodstvennyy tsentr|"
        "nauchno proizvodstvennaya korporatsiya|nauchno proizvodstvennaya firma|nauchno proizvodstvennyi tsentr|"
        "nauchno proizvodstvennoe|nauchno proizvodstvennaya|научно производственная ассоциация|sci and production",
        "supply_chain": "supply chain|供应链|供應鏈|цепь поставок|цепочка поставок|управление цепями поставок|"
        "زنجیره تامین|سلسلة التوريد|سلاسل الإمداد|공급망|サプライチェーン",
        "all_russian": "all russia|all russian|всероссийский|всероссийская|всероссийское|общероссийский|"
        "общероссийская|vserossiyskiy|vserossiyskaya|vserossiiskii",
        "private_military": "private military company|чвк|chvk|частная военная компания|"
        "приватна військова компанія|شرکت نظامی خصوصی|شركة عسكرية خاصة",
        "ammunition": "ammunition|munition|munitions|боеприпас|боеприпасы|боепріпасы|مهمات|مهمات سازی|مهماتسازی|"
        "ذخائر|الذخائر|الذخيرة|弹药|彈藥|탄약|boepripasy|mohemat|mohimmat|"
        "ذخيرة",
    }
)
"""Corporate word → ways to write it in many languages. Equal concepts match as equal words; they tell little."""

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "hong_kong": "hong kong|hongkong|hk|香港|xianggang|هنگ کنگ|هونغ كونغ|гонконг|홍콩|hongkong sar|hkg|h k|"
        "χονγκ κονγκ|香港特别行政区|香港特別行政區|هنگکنگ|هونج كونج|хонконг|гонконгский",
        "china": "china|chinese|prc|p r c|中国|中國|zhongguo|چین|الصين|китай|китайский|çin|chine|중국|κίνα|סין|中国人民共和国|"
        "people s republic of china|китайська|中华|中華|سیني|صيني|الصينية|الصيني|چینی",
        "iran": "iran|iranian|irani|ایران|ایرانی|إيران|ايران|伊朗|иран|иранский|이란|islamic republic of iran|i r iran|"
        "jomhouri eslami iran|جمهوری اسلامی ایران|ιράν|איראן|иранская|ایران زمین|الإيرانية|الإيراني|iranische|"
        "伊朗伊斯兰共和国",
        "shanghai": "shanghai|上海|شانگهای|شانغهای|шанхай|상하이|şanghay|шанхайский|sanghai",
        "beijing": "beijing|peking|北京|پکن|пекин|베이징|pekin|بكين|بيجين|пекинский|北京市",
        "shenzhen": "shenzhen|深圳|شنژن|шэньчжэнь|선전|şenzhen|深圳市|شنزن|шэньчжэньский|深圳特区",
        "guangzhou": "guangzhou|canton|广州|廣州|гуанчжоу|گوانگجو|广州市|廣州市|قوانغتشو",
        "dalian": "dalian|大连|大連|далянь|دالیان|다롄|大连市",
        "zhejiang": "zhejiang|浙江|чжэцзян|ژجیانگ|저장|浙江省",
        "jiangsu": "jiangsu|江苏|江蘇|цзянсу|江苏省|江蘇省|苏省",
        "hangzhou": "hangzhou|杭州|ханчжоу|杭州市|هانغتشو",
        "dubai": "dubai|dubaï|دبی|دبي|迪拜|дубай|두바이|дубайский|杜拜",
        "malaysia": "malaysia|malaysian|malaysie|مالزی|ماليزيا|马来西亚|馬來西亞|малайзия|malezya|말레이시아|ماليزي|الماليزية|"
        "малайзийский|大马",
        "kuala_lumpur": "kuala lumpur|کوالالامپور|吉隆坡|куала лумпур|كوالالمبور|کوالا لامپور",
        "russia": "russia|russian|rusland|russie|russland|روسیه|روسيا|俄罗斯|россия|российский|rusya|러시아|rossiya|"
        "rossiyskaya|rossiyskiy|rossii|россии|российская|российское|russian federation|российской федерации|"
        "российская федерация|ρωσία|רוסיה|русский|русская|русское|рф|расія|расійскі|росія|російський|російська|"
        "руссия|روسي|الروسية|俄羅斯|러시아련방|rusiya|russkiy|russkaya",
        "turkey": "turkey|turkiye|türkiye|turkish|turk|türk|ترکیه|تركيا|土耳其|турция|турецкий|터키|turquie|türkei|"
        "turkije|τουρκία|טורקיה|турецкая|التركية|تركي|türkiyə|튀르키예|turkic",
        "istanbul": "istanbul|استانبول|إسطنبول|伊斯坦布尔|стамбул|이스탄불|ستانبول|стамбульский|istanbulspor",
        "korea": "korea|korean|choson|chosun|朝鲜|朝鮮|韩国|韓國|کره|كوريا|корея|한국|조선|corée|kore|dprk|d p r k|"
        "democratic people s republic of korea|조선민주주의인민공화국|κορέα|north korea|קוריאה|корейский|кндр|южная корея|"
        "كوريا الشمالية|كوريا الجنوبية|کره شمالی|کره جنوبی|朝鲜民主主义人民共和国|北朝鮮|조선인민",
        "syria": "syria|syrian|سوریه|سوريا|السورية|叙利亚|сирия|suriye|시리아|syrie|syrien|syrian arab republic|suria|"
        "souria|συρία|סוריה|сирийский|السوري|سوري|叙利亚阿拉伯|شام سوريا",
        "tehran": "tehran|teheran|téhéran|تهران|طهران|德黑兰|тегеран|tahran|테헤란|تهرانی|тегеранский",
        "isfahan": "isfahan|esfahan|ispahan|اصفهان|أصفهان|伊斯法罕|исфахан|이스파한|اصفهاني|исфаханский|esfehan",
        "kish": "kish|کیش|киш|جزیره کیش",
        "emirates": "emirates|uae|u a e|emirati|امارات|الإمارات|阿联酋|оаэ|эмираты|에미리트|united arab emirates|"
        "эмиратский|امارات متحده عربی|الإمارات العربية المتحدة|إماراتي|الاماراتية|阿拉伯联合酋长国",
        "taiwan": "taiwan|台湾|臺灣|تایوان|тайвань|대만|台灣|тайванский",
        "singapore": "singapore|新加坡|سنگاپور|сингапур|싱가포르|singapur|singapour|сингапурский|سنغافورة|星加坡|星洲",
        "pakistan": "pakistan|pakistani|پاکستان|巴基斯坦|пакистан|파키스탄|пакистанский|پاکستانی|باكستان|الباكستانية|"
        "巴基斯坦伊斯兰共和国",
        "germany": "germany|german|deutschland|deutsche|آلمان|德国|германия|almanya|독일|allemagne|deutsch|γερμανία|"
        "גרמניה|немецкий|германский|ألمانيا|الألمانية|德國|德意志",
        "north": "north|northern|nord|شمال|北|север|северный|kuzey|severnyy|severny|severnaya|severo|северная|"
        "βόρεια|צפון|norte|nordic|shomal|shemal|beifang|北方|северные|северное|северо|شمالی|الشمالية|الشمالي|北部|"
        "паўночны|північний|북부|severnoe|severnye",
        "south": "south|southern|sud|süd|جنوب|南|юг|южный|güney|yuzhnyy|yuzhnaya|yuzhno|νότια|דרום|sur|jonoub|"
        "nanfang|南方|южная|южное|южные|южно|جنوبی|الجنوبية|الجنوبي|南部|паўднёвы|південний|남부",
        "east": "east|eastern|ost|شرق|东|東|восток|восточный|doğu|vostochnyy|vostochnaya|vostok|восточная|ανατολική|"
        "מזרח|este|sharq|shargh|восточное|восточные|восточно|شرقی|الشرقية|الشرقي|东部|東部|усходні|східний|동부|"
        "vostochny|vostochnaia|vostochnoye",
        "west": "west|western|غرب|西|запад|западный|batı|zapadnyy|zapadnaya|zapad|западная|δυτική|מערב|oeste|gharb|"
        "западное|западные|западно|غربی|الغربية|الغربي|西部|заходні|західний|서부",
        "middle": "middle|central|mid|центральный|tsentralnyy|中央|центральная|центральное|центральной|مرکزی|المركزي|"
        "المركزية|中部|цэнтральны|центральний|중앙|merkez|tsentralnaya|tsentralnoye",
        "tianjin": "tianjin|天津|тяньцзинь|تیانجین|天津市",
        "chongqing": "chongqing|chungking|重庆|重慶|чунцин|重庆市|чунцинский",
        "wuhan": "wuhan|武汉|武漢|ухань|ووهان|武汉市|уханьский",
        "xian": "xi an|xian|西安|сиань|西安市|شیان",
        "nanjing": "nanjing|nanking|南京|нанкин|南京市|نانجینگ",
        "chengdu": "chengdu|成都|чэнду|成都市|چنگدو",
        "suzhou": "suzhou|苏州|蘇州|сучжоу|苏州市",
        "shenyang": "shenyang|沈阳|瀋陽|шэньян|沈阳市",
        "harbin": "harbin|哈尔滨|харбин|哈爾濱|哈尔滨市",
        "changchun": "changchun|长春|長春|长春市|чанчунь",
        "xiamen": "xiamen|amoy|厦门|廈門|сямынь|厦门市",
        "qingdao": "qingdao|tsingtao|青岛|циндао|青岛市|青島",
        "ningbo": "ningbo|宁波|нинбо|宁波市|寧波|نینگبو",
        "dongguan": "dongguan|东莞|東莞|东莞市|дунгуань",
        "dandong": "dandong|丹东|丹東|丹东市|даньдун",
        "guangdong": "guangdong|kwangtung|广东|廣東|гуандун|广东省|廣東省",
        "shandong": "shandong|山东|山東|шаньдун|山东省",
        "sichuan": "sichuan|szechuan|四川|сычуань|四川省",
        "hubei": "hubei|湖北|湖北省|хубэй",
        "hunan": "hunan|湖南|湖南省|хунань",
        "henan": "henan|河南|河南省|хэнань",
        "hebei": "hebei|河北|河北省|хэбэй",
        "shaanxi": "shaanxi|陕西|陝西|陕西省|шэньси",
        "shanxi": "shanxi|山西|山西省|шаньси",
        "anhui": "anhui|安徽|安徽省|аньхой",
        "fujian": "fujian|福建|фуцзянь|福建省|hokkien",
        "liaoning": "liaoning|辽宁|ляонин|遼寧|辽宁省",
        "jilin": "jilin|吉林|цзилинь|吉林省|kirin",
        "xinjiang": "xinjiang|新疆|синьцзян|uygur|uyghur|新疆维吾尔自治区|新疆維吾爾|شینجیانگ|شينجيانغ|新疆生产建设兵团地",
        "guangxi": "guangxi|广西|廣西|广西壮族",
        "yunnan": "yunnan|云南|雲南|云南省|юньнань",
        "macau": "macau|macao|澳门|澳門|макао|ماکائو",
        "shiraz": "shiraz|شیراز|шираз|设拉子|شیرازی",
        "mashhad": "mashhad|mashad|meshed|مشهد|мешхед|مشهدی",
        "tabriz": "tabriz|تبریز|тебриз|تبریزی",
        "qom": "qom|ghom|qum|قم|قمی",
        "karaj": "karaj|کرج",
        "ahvaz": "ahvaz|ahwaz|اهواز|الأهواز|اهوازی",
        "bandar_abbas": "bandar abbas|بندرعباس|بندر عباس",
        "arak": "arak|اراک",
        "kerman": "kerman|کرمان|کرمانی|کارمان",
        "yazd": "yazd|یزد|یزدی",
        "natanz": "natanz|نطنز",
        "khuzestan": "khuzestan|khuzistan|خوزستان|خوزستانی",
        "khorasan": "khorasan|khorassan|خراسان",
        "mazandaran": "mazandaran|مازندران",
        "lorestan": "lorestan|luristan|لرستان",
        "sistan": "sistan|سیستان",
        "baluchestan": "baluchestan|balochistan|baluchistan|بلوچستان",
        "kordestan": "kordestan|kurdistan|کردستان",
        "ilam": "ilam|ایلام",
        "zanjan": "zanjan|زنجان",
        "ardabil": "ardabil|ardebil|اردبیل",
        "golestan": "golestan|گلستان",
        "gilan": "gilan|guilan|گیلان",
        "hormozgan": "hormozgan|هرمزگان",
        "bushehr": "bushehr|bushire|بوشهر",
        "semnan": "semnan|سمنان",
        "qazvin": "qazvin|ghazvin|قزوین",
        "hamadan": "hamadan|hamedan|همدان",
        "kermanshah": "kermanshah|کرمانشاه",
        "azerbaijan": "azerbaijan|azarbaijan|azerbaijani|آذربایجان|أذربيجان|азербайджан|azerbaycan|阿塞拜疆",
        "bakhtiari": "bakhtiari|بختیاری",
        "kohgiluyeh": "kohgiluyeh|kohgiluye|کهگیلویه",
        "alborz": "alborz|البرز",
        "fars": "fars|فارس|استان فارس",
        "parchin": "parchin|پارچین",
        "moscow": "moscow|moskva|moskovskiy|moskovskaya|москва|московский|московская|مسکو|موسكو|莫斯科|모스크바|moskova|"
        "moskau|moscou|μόσχα|מוסקבה|москвы|московское|московське|маскоўскі|масква|московський",
        "petersburg": "saint petersburg|st petersburg|sankt peterburg|leningrad|санкт петербург|петербург|圣彼得堡|спб|"
        "spb|санкт петербургский|ленинград|ленинградский|петербургский|петроград|سن پترزبورگ",
        "novosibirsk": "novosibirsk|новосибирск|новосибирский|новосибирская|новосибирское|新西伯利亚",
        "kazan": "kazan|казань|казанский|казанское|kazanskiy|kazansky|казанская|喀山",
        "tula": "tula|тула|тульский|tulskiy|tulsky|тульская|тульское|tulskii",
        "perm": "perm|пермь|пермский|permskiy|permsky|пермская|пермское|彼尔姆",
        "samara": "samara|самара|самарский|самарская|самарское|куйбышев|куйбышевский|samarskiy|samarsky|samarskii",
        "ural": "ural|uralskiy|uralsky|урал|уральский|урала|уральская|уральское|uralskaya|urals|烏拉爾|乌拉尔",
        "ufa": "ufa|уфа|уфимский|уфимская|уфимское|ufimskiy|ufimskoe",
        "omsk": "omsk|омск|омский|омская|омское|omskiy|omskii",
        "siberia": "siberia|siberian|сибирь|сибирский|sibir|сибирская|сибирское|сибирские|sibirskiy|sibirskaya|"
        "西伯利亚|سیبری",
        "crimea": "crimea|crimean|krym|krymskiy|krymsky|крым|крымский|кримский|крымская|крымское|крымские|крыма|"
        "кримська|республика крым|القرم|کریمه|克里米亚",
        "donetsk": "donetsk|донецк|донецкий|donbas|донбасс|донецкая|донецкое|днр|донецкая народная республика|"
        "донецька|донбасский|донбасса|donetsk people s republic|dpr|dnr|donetskaya|顿涅茨克",
        "belarus": "belarus|belarusian|byelorussian|belorussian|белоруссия|беларусь|белорусский|بلاروس|白俄罗斯|"
        "belarusskiy|bielorussia|벨라루스|белорусская|белорусское|беларускі|беларуская|білорусь|білоруський|白俄羅斯|"
        "بيلاروسيا|بلاروسی|bielarus|belaruskaya|byelorussia",
        "minsk": "minsk|минск|минский|minskiy|minsky|мінск|минская|минское|мінскі|минска",
        "ukraine": "ukraine|ukrainian|украина|украинский|україна|ukrayna|乌克兰|украинская|украінскі|український|"
        "українська|اوکراین|أوكرانيا|우크라이나|烏克蘭",
        "kazakhstan": "kazakhstan|kazakh|казахстан|قزاقستان|哈萨克斯坦|казахстанский|казахский|қазақстан|كازاخستان",
        "uzbekistan": "uzbekistan|uzbek|узбекистан|узбекский|ازبکستان|أوزبكستان|oʻzbekiston",
        "armenia": "armenia|armenian|армения|ارمنستان|армянский|أرمينيا|亚美尼亚",
        "georgia": "georgia|georgian|грузия|گرجستان|грузинский|جورجيا|格鲁吉亚",
        "pyongyang": "pyongyang|phyongyang|pyongyan|평양|平壤|пхеньян|пхеньянский|بیونگ یانگ|بيونغ يانغ|평양시",
        "seoul": "seoul|서울|首尔|сеул",
        "busan": "busan|pusan|부산",
        "japan": "japan|japanese|nippon|nihon|日本|ژاپن|اليابان|япония|일본|японский|日本国|يابان|ژاپنی|japonya|にほん|일본국",
        "tokyo": "tokyo|東京|东京|токио|東京都|도쿄|токийский|طوكيو|توکیو",
        "osaka": "osaka|大阪|大阪市|오사카|осака",
        "damascus": "damascus|dimashq|دمشق|دمشق الشام|дамаск",
        "aleppo": "aleppo|halab|حلب",
        "lebanon": "lebanon|lebanese|liban|لبنان|اللبنانية|ливан|ливанский|لبناني|اللبناني|لبنانية|黎巴嫩|lübnan",
        "beirut": "beirut|beyrouth|بيروت|бейрут",
        "iraq": "iraq|iraqi|عراق|العراق|العراقية|ирак|иракский|عراقی|عراقية|العراقي|伊拉克|이라크|ırak",
        "baghdad": "baghdad|bagdad|بغداد",
        "yemen": "yemen|yemeni|اليمن|یمن|йемен|йеменский|اليمنية|يمني|اليمني|也门",
        "kuwait": "kuwait|koweit|الكويت|کویت|кувейт|كويتي|الكويتية|科威特|kuveyt",
        "qatar": "qatar|قطر|катар|قطري|القطرية|卡塔尔|катарский",
        "oman": "oman|omani|عمان|оман|оманский|عماني|العمانية|سلطنة عمان|阿曼|umman",
        "saudi": "saudi|saudi arabia|السعودية|عربستان|саудовский|саудовская аравия|سعودی|سعودية|السعودي|"
        "المملكة العربية السعودية|沙特|沙特阿拉伯|suudi",
        "jordan": "jordan|الأردن|jordanian|иордания|اردن|الأردنية|أردنية|约旦|ürdün",
        "egypt": "egypt|egyptian|مصر|المصرية|египет|египетский|المصري|مصرية|埃及|mısır",
        "libya": "libya|libyan|ليبيا|الليبية|ливия|ливийский|ليبي|الليبي|利比亚",
        "sudan": "sudan|sudanese|السودان|суданский|سوداني|السودانية|السوداني|سودان|苏丹共和国",
        "afghanistan": "afghanistan|afghan|افغانستان|أفغانستان|афганистан|афганский|افغان|أفغاني|阿富汗",
        "india": "india|indian|هند|الهند|印度|индия|인도|hindistan|индийский|الهندية|هندوستان",
        "gulf": "gulf|persian gulf|خلیج فارس|الخليج|khalij|خلیج|الخليجية|خليجي|персидский залив|залив|海湾|körfez|"
        "پرشین گلف|گلف|غلف|جلف",
        "caspian": "caspian|khazar|خزر|каспий|каспийский|کاسپین|قزوين|каспийская|里海|hazar",
        "arab": "arab|arabian|عربی|العربية|عرب|арабский|арабская|عربية|العربي|アラブ|阿拉伯|아랍",
        "sharjah": "sharjah|shariqah|الشارقة|شارجه|шарджа|沙迦",
        "ajman": "ajman|عجمان|аджман|阿治曼",
        "ras_al_khaimah": "ras al khaimah|rak|رأس الخيمة",
        "abu_dhabi": "abu dhabi|أبوظبي|ابوظبی|أبو ظبي|абу даби|阿布扎比",
        "jebel_ali": "jebel ali|jabal ali|جبل علي",
        "ankara": "ankara|آنکارا|анкара|أنقرة|安卡拉",
        "izmir": "izmir|i̇zmir|ازمیر|измир|伊兹密尔",
        "london": "london|لندن|лондон|伦敦|лондонский|倫敦",
        "uk": "britain|british|united kingdom|england|english|великобритания|английский|британский|англия|انگلیس|"
        "بريطانيا|انگلستان|英国|英國|영국|ingiltere",
        "france": "france|french|français|française|فرانسه|франция|法国|французский|فرنسا|الفرنسية|法國|프랑스|fransa",
        "italy": "italy|italian|italia|italiana|ایتالیا|италия|итальянский|إيطاليا|意大利|이탈리아|italya",
        "spain": "spain|spanish|españa|española|испания|испанский|اسپانیا|إسبانيا|西班牙|스페인|ispanya",
        "netherlands": "netherlands|dutch|holland|нидерланды|هلند|голландия|нидерландский|هولندا|荷兰|네덜란드|hollanda",
        "switzerland": "switzerland|swiss|schweiz|suisse|швейцария|швейцарский|سوئیس|سويسرا|瑞士|스위스|isviçre",
        "austria": "austria|austrian|österreich|австрия|австрийский|اتریش|النمسا|奥地利|오스트리아|avusturya",
        "america": "america|american|usa|u s a|united states|米国|美国|америка|американский|соединенные штаты|сша|"
        "американская|آمریکا|الأمريكية|美國|미국|amerika",
        "europe": "europe|european|euro|европа|европейский|europa|европейская|еўропа|європа|اروپا|أوروبا|الأوروبية|"
        "欧洲|歐洲|유럽|avrupa|evropa|evropeyskiy",
        "asia": "asia|asian|آسیا|亚洲|亞洲|азия|азиатский|아시아|азии|азиатская|азія|آسیایی|آسیای|الآسيوية|آسيوي|asya|아세아",
        "africa": "africa|african|afrique|africaine|африка|африканский|آفریقا|أفريقيا|الأفريقية|非洲|아프리카|afrika",
        "cuba": "cuba|cuban|cubana|cubano|куба|кубинский|کوبا|古巴|쿠바|küba",
        "venezuela": "venezuela|venezolana|venezuelan|венесуэла|ونزوئلا|فنزويلا|委内瑞拉|베네수엘라",
        "mexico": "mexico|mexican|méxico|mexicana|мексика|مکزیک|المكسيك|墨西哥|meksika",
        "colombia": "colombia|colombian|colombiana",
        "cyprus": "cyprus|cypriot|kibris|kıbrıs|κύπρος|κυπριακή|кипр|кипрский|قبرس|قبرص|塞浦路斯",
        "greece": "greece|greek|hellenic|hellas|ελλάς|ελλάδα|ελληνική|греция|греческий|یونان|اليونان|希腊|yunanistan",
        "israel": "israel|israeli|ישראל|ישראלי|ישראלית|إسرائيل|израиль|израильский|الاسرائيلية|以色列|이스라엘",
        "pacific": "pacific|тихоокеанский",
        "far_east": "far east|far eastern|дальневосточный|dalnevostochnyy|дальневосточная|дальневосточное|"
        "дальний восток|dalnevostochnaya|远东|遠東|شرق دور|الشرق الأقصى",
        "vietnam": "vietnam|viet nam|越南|вьетнам|вьетнамский|ویتنام|فيتنام|베트남",
        "thailand": "thailand|thai|таиланд|تایلند|تايلاند|泰国|泰國|태국|tayland",
        "indonesia": "indonesia|indonesian|印尼|индонезия|اندونزی|إندونيسيا|印度尼西亚|인도네시아|endonezya",
        "oriental": "orient|oriental|东方|東方|شرقيات|동방|восточн",
        "nizhny_novgorod": "nizhny novgorod|nizhniy novgorod|nizhni novgorod|нижний новгород|нижегородский|"
        "нижегородская|нижегородское|нижегородской|горьковский|nizhegorodskiy|nizhegorodsky",
        "ulan_ude": "ulan ude|улан удэ|улан удэнский|улан удэнское",
        "komsomolsk": "komsomolsk on amur|комсомольск на амуре|комсомольский на амуре",
        "vladimir_city": "владимирский|владимирское|владимирская",
        "chelny": "naberezhnye chelny|набережные челны|челнинский",
        "nizhny_tagil": "nizhny tagil|нижний тагил|нижнетагильский",
        "volzhsky": "волжский",
        "middle_east": "middle east|میدل ایست|ближний восток|ближневосточный|خاورمیانه|الشرق الأوسط|شرق الأوسط|中东|"
        "ortadoğu|중동",
        "inner_mongolia": "inner mongolia|neimenggu|内蒙古|內蒙古|内蒙|внутренняя монголия",
        "alexandria": "الإسكندرية",
        "west_azerbaijan": "west azerbaijan|آذربایجان غربی",
        "east_azerbaijan": "east azerbaijan|آذربایجان شرقی",
    }
)
"""Place word of names → ways to write it. Different places contradict each other."""

NUMBERS: Mapping[str, str] = MappingProxyType(
    {
        "1": "one|first|1st|یک|اول|واحد|一|один|первый|eins|하나|πρώτη|ena|ichi|第一|erste|الأول|الأولى|نخستین|"
        "първи|перший|першы|первая|первое",
        "2": "two|second|2nd|دو|دوم|二|два|второй|iki|zwei|deux|ii|δύο|第二|zweite|שתיים|الثاني|الثانية|вторая|другий",
        "3": "three|third|3rd|سه|سوم|ثلاثة|三|три|третий|üç|drei|trois|iii|第三|τρία|שלוש|الثالث|الثالثة|ثالث|третья|"
        "третій",
        "4": "four|fourth|4th|چهار|چهارم|أربعة|四|четыре|четвертый|dört|dort|vier|quatre|iv|第四|الرابع|الرابعة|رابع|"
        "четвертая|четвертий",
        "5": "five|fifth|5th|پنج|خمسة|五|пять|пятый|beş|fünf|fuenf|cinq|第五|الخامس|الخامسة|خامس|پنجم|пятая|п'ятий",
        "6": "six|sixth|6th|شش|ستة|六|шесть|altı|sechs|السادس|السادسة|سادس|ششم|шестой|шостий|第六",
        "7": "seven|seventh|7th|هفت|سبعة|七|семь|yedi|sieben|vii|السابع|السابعة|سابع|هفتم|седьмой|сьомий|第七",
        "8": "eight|eighth|8th|هشت|ثمانية|八|восемь|sekiz|acht|viii|الثامن|الثامنة|ثامن|هشتم|восьмой|восьмий|第八",
        "9": "nine|ninth|9th|نه|تسعة|九|девять|dokuz|neun|neuf|ix|التاسع|التاسعة|تاسع|نهم|девятый|第九",
        "10": "ten|tenth|10th|ده|عشرة|十|десять|zehn|dix|العاشر|العاشرة|عاشر|دهم|десятый|第十",
        "11": "eleven|یازده|十一|одиннадцать|elf|onze|eleventh|第十一",
        "12": "twelve|دوازده|十二|двенадцать|zwölf|douze|xii|第十二",
        "13": "thirteen|thirteenth|سیزده|十三|xiii|第十三",
        "14": "fourteen|چهارده|十四|fourteenth|第十四",
        "15": "fifteen|fifteenth|پانزده|十五|xv|第十五",
        "16": "sixteen|sixteenth|十六|第十六",
        "17": "seventeen|seventeenth|十七|第十七",
        "18": "eighteen|eighteenth|十八|第十八",
        "19": "nineteen|nineteenth|十九|第十九",
        "20": "twenty|بیست|二十|двадцать|zwanzig|vingt|twentieth|xx|第二十",
        "30": "thirty|سی|三十|thirtieth|第三十",
        "40": "forty|چهل|四十|第四十",
        "50": "fifty|五十|第五十",
        "21": "二十一|第二十一",
        "22": "二十二|第二十二",
        "23": "二十三|第二十三",
        "24": "二十四|第二十四",
        "25": "二十五|第二十五",
        "26": "二十六|第二十六",
        "27": "二十七|第二十七",
        "28": "二十八|第二十八",
        "29": "二十九|第二十九",
        "31": "三十一|第三十一",
        "32": "三十二|第三十二",
        "33": "三十三|第三十三",
        "34": "三十四|第三十四",
        "35": "三十五|第三十五",
        "36": "三十六|第三十六",
        "37": "三十七|第三十七",
        "38": "三十八|第三十八",
        "39": "三十九|第三十九",
        "41": "四十一|第四十一",
        "42": "四十二|第四十二",
        "43": "四十三|第四十三",
        "44": "四十四|第四十四",
        "45": "四十五|第四十五",
        "46": "四十六|第四十六",
        "47": "四十七|第四十七",
        "48": "四十八|第四十八",
        "49": "四十九|第四十九",
        "51": "五十一|第五十一",
        "52": "五十二|第五十二",
        "53": "五十三|第五十三",
        "54": "五十四|第五十四",
        "55": "五十五|第五十五",
        "56": "五十六|第五十六",
        "57": "五十七|第五十七",
        "58": "五十八|第五十八",
        "59": "五十九|第五十九",
        "60": "六十|第六十",
        "61": "六十一|第六十一",
        "62": "六十二|第六十二",
        "63": "六十三|第六十三",
        "64": "六十四|第六十四",
        "65": "六十五|第六十五",
        "66": "六十六|第六十六",
        "67": "六十七|第六十七",
        "68": "六十八|第六十八",
        "69": "六十九|第六十九",
        "70": "七十|第七十",
        "71": "七十一|第七十一",
        "72": "七十二|第七十二",
        "73": "七十三|第七十三",
        "74": "七十四|第七十四",
        "75": "七十五|第七十五",
        "76": "七十六|第七十六",
        "77": "七十七|第七十七",
        "78": "七十八|第七十八",
        "79": "七十九|第七十九",
        "80": "八十|第八十",
        "81": "八十一|第八十一",
        "82": "八十二|第八十二",
        "83": "八十三|第八十三",
        "84": "八十四|第八十四",
        "85": "八十五|第八十五",
        "86": "八十六|第八十六",
        "87": "八十七|第八十七",
        "88": "八十八|第八十八",
        "89": "八十九|第八十九",
        "90": "九十|第九十",
        "91": "九十一|第九十一",
        "92": "九十二|第九十二",
        "93": "九十三|第九十三",
        "94": "九十四|第九十四",
        "95": "九十五|第九十五",
        "96": "九十六|第九十六",
        "97": "九十七|第九十七",
        "98": "九十八|第九十八",
        "99": "九十九|第九十九",
        "100": "hundred|صد|百|сто",
    }
)
"""Value → number words and Roman numerals (those that are no word of their own)."""

STOPS = (
    "د|او|named after|named for|named in honour of|имени|им|імя|імені|iмя|за|при|из|от|во|في|من|إلى|در|از|به|برای|"
    "of|the|and|for|de|du|des|la|le|les|et|und|der|die|das|für|fur|ve|va|e|o|y|y de|del|van|von|al|el|و|ال|и|в|на|с|по|与|和|及|之|第|"
    "an|a|to|by|in|at|بلاد|ببلاد|ltd and|de la|of the|bin|ibn|bint|ben|ould|dos|das|do|da|di|della|ter|ten|zu|av|ul|ol|ur|as|ash|at|ad|ar|an|az|"
    "van der|van den|von der|bani|ولد|بن|ابن|بنت|את|של|και|του|της|の|と"
)
LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "a": "ایه|آ", "b": "بی", "c": "سی", "d": "دی", "e": "ای|إي", "f": "اف|إف", "g": "جی", "h": "اچ|اتش|إتش",
        "i": "آی", "j": "جیه", "k": "کی|کا|کیه", "l": "ال|إل", "m": "ام|إم", "n": "ان|إن", "o": "او|أو", "p": "پی",
        "q": "کیو", "r": "آر|ار", "s": "اس|إس", "t": "تی", "u": "یو", "v": "وی|في", "w": "دبلیو|دبليو", "x": "ایکس|اکس",
        "y": "وای", "z": "زد|زت",
    }
)  # fmt: skip
"""How the names of Latin letters are written in Persian and Arabic, where initials are spelt out: کی اس تی is KST."""
LABELS = (
    "m/s|messrs|c/o|care of|c o|m/v|m v|mv|m/t|mt|s/s|vessel name|shipper|shippers|consignee|consignor|notify party|notifyparty|notify|exporter|importer|"
    "beneficiary|applicant|buyer|seller|vendor|purchaser|end user|end-user|attn|attention|account of|a/c|on behalf of|to the order of|"
    "to order of|trading as|t/a|d/b/a|dba|doing business as|a/k/a|aka|also known as|f/k/a|fka|formerly known as|formerly|n/k/a|and others|et al|et autres|и другие|"
    "owner|carrier|manufacturer|supplier name|company name|name|ref|party|收货人|发货人|получатель|отправитель|грузополучатель|"
    "грузоотправитель|gönderen|alıcı|alici|فرستنده|گیرنده|خریدار|فروشنده|المرسل|المرسل إليه"
)
"""Words that forms put beside a name; they carry no weight, as small words do."""
TITLES = (
    "академика|academician|профессора|генерала|маршала|"
    "miss|dr|drs|ing|dipl ing|phd|esq|capt|captain|adm|admiral|vice admiral|lieutenant|sgt|hon|sheikh|shaykh|shaikh|sheik|"
    "mullah|mulla|maulavi|mawlawi|mawlana|hajj|hojjatoleslam|hojjat ol eslam|hojjat al islam|hojatoleslam|"
    "hajjatoleslam|حجت الاسلام|الشيخ|شيخ|ملا|сэр|господин|госпожа|генерал|полковник|"
    "حاجی|الحاج|الحاجي|مولوی|مولوي|مولانا|استاد|الأستاذ|الدكتور|المهندس|سرلشکر|سرهنگ|آیت الله|"
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
def given() -> Mapping[str, tuple[int, ...]]:
    """Word → numbers of the given names or surnames that it is a writing of."""
    table: dict[str, list[int]] = {}
    for number, words in enumerate(GIVEN_NAMES):
        for word in words.split("|"):
            table.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in table.items()}


def given_names(word: str) -> tuple[int, ...]:
    """Numbers of the names that a Latin key is a writing of; empty for most words."""
    return given().get(word, ())
