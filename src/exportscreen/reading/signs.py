"""Han signs one by one: which are one sign, how dialects and neighbours read them, and what English words they mean.

Names abroad are made of signs in several ways: read in Mandarin (which `tokens` does), in Cantonese, in Korean or in
the older spelling of Wade and Giles, or put into English sign by sign (世联 is Global Link). Signs here are simplified.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from anyascii import anyascii

from exportscreen.reading.kept import kept, tuples

_VARIANTS = (
    "万萬 与與 专専專 业業 东東 丝糸絲 丢丟 两両兩 严厳嚴 丧喪 个個箇 丰豊豐 临臨 为為 丽麗 举挙舉 么麼 义義 乌烏 "
    "乐楽樂 乔喬 乘乗 习習 乡郷鄉 书書 买買 乱亂 争爭 于於 亏虧 云雲 亚亜亞 产產産 亩畝 亲親 亿億 仅僅 从従從 "
    "仑侖崙 仓倉 仪儀 们們 价価價 仿倣 众眾衆 优優 伙夥 会會 伞傘 伟偉 传伝傳 伤傷 伦倫 伧傖 伪偽 体體 余餘 佛仏 "
    "你妳 佣傭 佩珮 侄姪 侠俠 侣侶 侥僥 侦偵 侧側 侨僑 侬儂 俣俁 俨儼 俪儷 俭倹儉 修脩 俱倶 债債 倾傾 假仮 偿償 "
    "储儲 僵殭 儿児兒 克剋 兑兌 兖兗 党黨 兰蘭 关関關 兴興 兹茲 养養 兽獣獸 内內 冈岡 册冊 冗宂 写寫 军軍 农農 冯馮 "
    "冲沖衝 决決 况況 冻凍 净浄淨 准準 凉涼 减減 凑湊 几幾 凤鳳 凫鳧 凭憑 凯凱 击撃擊 凿鑿 划劃 刘劉 则則 刚剛 创創 "
    "删刪 别別 制製 刹剎 剂剤劑 剑劍 剧劇 剩剰 劝勸 办辦 务務 动動 励勵 劲勁 劳労勞 势勢 勋勛勳 匀勻 匮匱 区區 医醫 "
    "升昇陞 华華 协協 单単單 卖売賣 卜蔔 占佔 卢盧 卤鹵 卧臥 卫衛衞 却卻 卷巻捲 厂厰廠 厅廳 历暦曆歴歷 厉厲 压圧壓 "
    "厌厭 厘釐 厢廂 厦廈 厨廚 厩廄 县県縣 参參蔘 双雙 发発發髮 变変變 叙敘 叠畳疊 只隻 台檯臺颱 叶葉 号號 叹嘆歎 "
    "叽嘰 吃喫 合閤 吊弔 后後 向嚮 吓嚇 吕呂 吗嗎 听聽 启啓啟 吴吳 员員 呜嗚 周週 咏詠 咙嚨 咨諮 响響 哑啞 哗嘩 "
    "唤喚 啸嘯 喷噴 喻喩 嘱囑 回廻迴 团団團糰 园園 困睏 囱囪 围囲圍 国國 图図圖 圆円圓 圣聖 圹壙 场場 坏壞 块塊 "
    "坚堅 坛壇罈 坝壩 坟墳 坠墜 垄壟 垒塁壘 垦墾 垫墊 堕墮 墙墻牆 增増 壤壌 壮壯 声聲 壳殼 壶壺 壹壱 处処處 备備 "
    "复復複 够夠 头頭 夸誇 夹夾 夺奪 奋奮 奖奨獎 奥奧 妆妝 妇婦 妈媽 姜薑 姬姫 娄婁 娇嬌 娘嬢孃 娱娛 娴嫺 婵嬋 孙孫 "
    "学學 宁寧甯 宝寶 实実實 宠寵 审審 宪憲 宫宮 家傢 宽寛寬 宾賓 寝寢 对対對 寻尋 导導 寿壽 将將 尔爾 尘塵 尝嘗嚐 "
    "尧堯 尴尷 尸屍 尽儘盡 层層 届屆 属屬 屿嶼 岁歲歳 岂豈 岖嶇 岗崗 岚嵐 岛島 岩巌巖 岭嶺 岳嶽 峡峽 峦巒 峰峯 崭嶄 "
    "嵘嶸 巅巔 巨鉅 巩鞏 币幣 布佈 帅帥 师師 帐帳 帘簾 帜幟 带帯帶 帮幫 干幹 并並併 广広廣 庄荘莊 庆慶 床牀 庐廬 "
    "库庫 应応應 庙廟 庞龐 废廃廢 开開 异異 弃棄 张張 弥彌 弯彎 弹弾彈 强強 归帰歸 当當 录錄録 彦彥 彻徹 征徴徵 "
    "径徑 御禦 德徳 忆憶 志誌 怀懐懷 态態 怜憐 总総總 恋戀 恒恆 恤卹 恳懇 恶悪惡 恼悩 悦悅 悬懸 悯憫 惊驚 惠恵 惨慘 "
    "惩懲 惯慣 愤憤 愿願 戋戔 戏戲 战戦戰 户戶 戾戻 扎紮 扑撲 托託 扣釦 执執 扩拡擴 扫掃 扬揚 扰擾 折摺 抚撫 抛拋 "
    "抡掄 抢搶 护護 报報 拂払 担擔 拐枴 拔抜 拜拝 拟擬 拢攏 拣揀 拥擁 拦攔 拧擰 拨撥 择択擇 拼拚 挂掛 挚摯 挟挾 "
    "挡擋 挤擠 挥揮 捞撈 损損 捡撿 换換 捣擣 据拠據 掳擄 掷擲 揭掲 揽攬 搁擱 搅攪 搜捜 携攜 摄摂攝 摆擺 摇搖 摊攤 "
    "撑撐 撵攆 擞擻 收収 敌敵 教敎 敛斂 数數 斋斎齋 斓斕 斗鬥 斩斬 断斷 无無 旧舊 时時 旷曠 昆崑 昙曇 昼晝 显顕顯 "
    "晋晉 晒曬 晓曉 晕暈 晖暉 暂暫 暧曖 曲麴 曾曽 札劄 术術 朱硃 朴樸 机機 杀殺 杂雑雜 权権權 杆桿 杠槓 条條 来來 "
    "杨楊 杯盃 杰傑 松鬆 板闆 极極 构構 枢樞 枣棗 枧梘 枪槍鎗 枫楓 柜櫃 柠檸 栅柵 标標 栈桟棧 栉櫛 栋棟 栏欄 树樹 "
    "栖棲 样様樣 核覈 档檔 桥橋 桦樺 桧檜 桨槳 梁樑 梦夢 检検檢 楼樓 榄欖 榉櫸 榨搾 横橫 樱桜櫻 橱櫥 欢歡 欧歐 步歩 "
    "残殘 殴毆 毁毀 每毎 毕畢 毡氈 气気氣 氢氫 汇匯彙滙 汉漢 污汙 汤湯 汹洶 沈瀋 沟溝 没沒 沥瀝 沦淪 沧滄 沨渢 沪滬 "
    "泄洩 泛氾 泞濘 注註 泪淚 泷滝瀧 泸瀘 泻瀉 泼潑 泽沢澤 泾涇 洁潔 洒灑 浅淺 浆漿 浇澆 浊濁 测測 济済濟 浏瀏 浑渾 "
    "浒滸 浓濃 涂塗 涉渉 涌湧 涛濤 涝澇 涞淶 涟漣 涡渦 涣渙 涤滌 润潤 涧澗 涨漲 涩渋澀 淀澱 渊淵 渐漸 渔漁 渗滲 "
    "温溫 渴渇 游遊 湾灣 湿溼濕 溉漑 溪渓 滞滯 满満滿 滤濾 滥濫 滦灤 滨浜濱 滩灘 漓灕 潇瀟 潍濰 潜潛 澜瀾 濑瀨瀬 "
    "濒瀕 灭滅 灯燈 灵霊靈 灶竈 灾災 灿燦 炀煬 炉爐 炖燉 炜煒 炮砲 点點 炼煉錬 炽熾 烁爍 烂爛 烃烴 烛燭 烟煙菸 烦煩 "
    "烧焼燒 烨燁 烫燙 烬燼 热熱 焊銲 焕煥 焘燾 焰焔 熏燻薫 熔鎔 爱愛 爷爺 牍牘 牵牽 牺犠犧 状狀 犹猶 独獨 狭狹 狮獅 "
    "狱獄 猎猟獵 猪豬 猫貓 献獻 獭獺 玑璣 玛瑪 玮瑋 环環 现現 玺璽 珐琺 珑瓏 珲琿 琅瑯 琉瑠 琏璉 琐瑣 琼瓊 瑶瑤 "
    "璃琍 璇璿 璎瓔 瓒瓚 瓯甌 电電 画畫畵 畅暢 畴疇 疏疎 疗療 疯瘋 痹痺 瘦痩 皑皚 皱皺 盏盞 盐塩鹽 监監 盖蓋 盗盜 "
    "盘盤 瞩矚 矫矯 矶磯 矾礬 矿礦鉱 砀碭 码碼 砖磚 砚硯 砺礪 础礎 硕碩 确確 碍礙 碎砕 碱堿鹼 礼禮 祸禍 禄祿 禅禪 "
    "离離 秃禿 种種 秘祕 积積 称稱 税稅 稳穏穩 稻稲 穷窮 窃竊 窜竄 窝窩 窦竇 竖竪豎 竞競 笃篤 笋筍 笔筆 笼籠 筑築 "
    "筛篩 筝箏 筹籌 签籤 简簡 篮籃 篱籬 籁籟 类類 粤粵 粮糧 粹粋 粽糉 系係 紧緊 纠糾 红紅 纤繊纖 约約 级級 纪紀 "
    "纬緯 纯純 纱紗 纲綱 纳納 纵縦縱 纶綸 纷紛 纸紙 纹紋 纺紡 纽紐 线綫線 练練 组組 绅紳 细細 织織 终終 绍紹 绎繹 "
    "经経經 绑綁 绒絨 结結 绕繞 绘絵繪 给給 绚絢 络絡 绝絕 绞絞 统統 绢絹 绣繡 绥綏 继継繼 绩績 绪緒 绫綾 续続續 "
    "绮綺 绰綽 绳縄繩 维維 绵綿 绸綢 综綜 绿綠緑 缀綴 缅緬 缆纜 缇緹 缎緞 缓緩 缔締 缕縷 编編 缘緣縁 缜縝 缝縫 缤繽 "
    "缥縹 缦縵 缩縮 缮繕 缴繳 网網 罗羅 罚罰 罢罷 群羣 翘翹 耧耬 耸聳 聂聶 职職 联聯 聪聡聰 肃粛肅 肠腸 肤膚 肴餚 "
    "肾腎 胀脹 胁脅 胄冑 胆膽 背揹 胜勝 胡鬍 胧朧 胶膠 脉脈 脏臟髒 脑脳腦 脚腳 脱脫 脸臉 腊臘 腾騰 致緻 舆輿 舍捨舎 "
    "舰艦 舱艙 艰艱 艳艷豔 艺芸藝 节節 芜蕪 芦蘆 苍蒼 苏蘇 苹蘋 范範 茎莖 茧繭 荆荊 草艸 荐薦 荚莢 荡蕩 荣栄榮 荤葷 "
    "荧熒 荩藎 荫蔭 药薬藥 莱萊 莲蓮 获獲穫 莹瑩 莺鶯 萝蘿 萤蛍螢 营営營 萧蕭 萨薩 蒋蔣 蒙濛 蓝藍 蓟薊 蔷薔 蔺藺 "
    "蔼藹 蕲蘄 蕴蘊 藏蔵 藤籐 虏虜 虑慮 虚虛 虫蟲 虽雖 虾蝦 蚁蟻 蚂螞 蚕蠶 蚝蠔 蚬蜆 蛮蠻 蜗蝸 蜡蠟 蝉蟬 衅釁 补補 "
    "表錶 衬襯 衮袞 袄襖 袅裊 袜襪 袭襲 装裝 裤褲 见見 观観觀 规規 视視 览覽 觉覚覺 触觸 誉譽 计計 订訂 讣訃 认認 "
    "讨討 让譲讓 训訓 议議 讯訊 记記 讲講 讳諱 许許 论論 讼訟 设設 访訪 诀訣 证証證 评評 识識 诈詐 诉訴 诊診 词詞 "
    "诏詔 译訳譯 试試 诗詩 诚誠 话話 诞誕 询詢 诣詣 该該 详詳 语語 误誤 说說説 请請 诸諸 诺諾 读読讀 课課 谁誰 调調 "
    "谅諒 谈談 谊誼 谋謀 谏諌 谐諧 谒謁 谜謎 谢謝 谣謡 谦謙 谨謹 谭譚 谱譜 谴譴 谷榖穀 豆荳 贝貝 贞貞 负負 贡貢 "
    "财財 责責 贤賢 败敗 账賬 货貨 质質 贩販 贪貪 贫貧 购購 贯貫 贰弐貳 贲賁 贴貼 贵貴 贷貸 贸貿 费費 贺賀 贾賈 "
    "贿賄 赁賃 资資 赈賑 赊賒 赋賦 赎贖 赏賞 赐賜 赔賠 赖賴頼 赚賺 赛賽 赞讚賛贊 赠贈 赡贍 赢贏 赣贛 赵趙 赶趕 趋趨 "
    "趱趲 跃躍 践踐 踊踴 车車 轧軋 轨軌 轩軒 转転轉 轮輪 软軟 轰轟 轲軻 轴軸 轻軽輕 载載 较較 辅輔 辆輛 辉輝 辑輯 "
    "输輸 辖轄 辞辭 辟闢 边辺邊 辽遼 达達 迁遷 过過 迈邁 运運 还還 这這 进進 远遠 违違 连連 迟遅遲 迹跡蹟 适適 选選 "
    "逊遜 递逓遞 逻邏 遗遺 遥遙 邓鄧 邮郵 邹鄒 邻鄰隣 郎郞 郑鄭 郸鄲 酝醞 酱醤醬 酿醸釀 采採 释釈釋 里裏裡 鉴鑑鑒 "
    "銮鑾 针針 钉釘 钊釗 钒釩 钓釣 钙鈣 钛鈦 钝鈍 钞鈔 钟鍾鐘 钠鈉 钡鋇 钢鋼 钥鑰 钦欽 钧鈞 钨鎢 钩鉤 钮鈕 钰鈺 "
    "钱銭錢 钳鉗 钴鈷 钵鉢 钹鈸 钻鑽 钼鉬 钾鉀 铀鈾 铁鉄鐵 铂鉑 铃鈴 铄鑠 铅鉛 铆鉚 铋鉍 铍鈹 铎鐸 铙鐃 铜銅 铝鋁 "
    "铠鎧 铡鍘 铢銖 铣銑 铧鏵 铨銓 铬鉻 铭銘 铮錚 铰鉸 铲鏟 铵銨 银銀 铸鋳鑄 铺鋪 铼錸 链鍊鏈 销銷 锁鎖 锂鋰 锄鋤 "
    "锅鍋 锆鋯 锈鏽 锋鋒 锌鋅 锐銳 错錯 锚錨 锟錕 锡錫 锣鑼 锤錘鎚 锥錐 锦錦 锭錠 键鍵 锯鋸 锰錳 锵鏘 锻鍛 镀鍍 "
    "镁鎂 镂鏤 镇鎮 镉鎘 镌鐫 镍鎳 镐鎬 镑鎊 镒鎰 镓鎵 镖鏢 镜鏡 镫鐙 镭鐳 镰鎌鐮 镳鑣 镶鑲 长長 门門 闪閃 闭閉 "
    "问問 闯闖 闰閏 闱闈 闲閑 间間 闸閘 闺閨 闻聞 闽閩 阀閥 阁閣 阅閱閲 阎閻 阑闌 阔闊 阖闔 队隊 阳陽 阴陰 阵陣 "
    "阶階 际際 陆陸 陈陳 陉陘 陕陝 险険險 陷陥 随隨 隐隠隱 隶隷 难難 雇僱 雏雛 雳靂 雾霧 霁霽 霉黴 霸覇 静靜 面麪麵 "
    "韦韋 韧韌 韩韓 韬韜 韵韻 页頁 顶頂 项項 顺順 须須鬚 顽頑 顾顧 顿頓 颀頎 颁頒 颂頌 预預 领領 颇頗 颉頡 颍潁 "
    "颐頤 频頻 颖穎 颗顆 题題 颙顒 颜顏顔 额額 颠顛 颤顫 风風 飓颶 飘飄 飞飛 饥飢饑 饪飪 饭飯 饮飲 饯餞 饰飾 饱飽 "
    "饲飼 饴飴 饵餌 饶饒 饺餃 饼餅 饿餓 馆館 馈饋 马馬 驭馭 驯馴 驰馳 驱駆驅 驳駁 驶駛 驸駙 驹駒 驻駐 驼駝 驾駕 "
    "驿駅驛 骁驍 骄驕 骅驊 骆駱 骇駭 骊驪 骋騁 验験驗 骏駿 骐騏 骑騎 骗騙 骚騒騷 骞騫 骠驃 骤驟 骥驥 髅髏 髓髄 鱼魚 "
    "鱿魷 鲁魯 鲈鱸 鲍鮑 鲛鮫 鲜鮮 鲟鱘 鲤鯉 鲨鯊 鲭鯖 鲲鯤 鲷鯛 鲸鯨 鳄鱷 鳌鰲鼇 鳗鰻 鳞鱗 鸟鳥 鸡雞鶏鷄 鸢鳶 鸣鳴 "
    "鸥鷗 鸦鴉 鸭鴨 鸳鴛 鸽鴿 鸾鸞 鸿鴻 鹃鵑 鹄鵠 鹅鵝 鹊鵲 鹏鵬 鹤鶴 鹦鸚 鹭鷺 鹰鷹 麦麥 黄黃 黉黌 黑黒 黾黽 "
    "齐斉齊 齿齒 龄齡 龙竜龍 龚龔 龟龜"
)
"""A simplified sign, then the traditional and Japanese signs that are the same."""

_KOREAN = (
    "a 亚阿|ae 爱|ahn 安|ak 岳|am 岩|an 安岸|ap 鸭压|bae 配倍裴|baek 白百伯|bak 博朴泊|bal 发|ban 半反班般|"
    "bang 方防放邦房芳|beol 伐|beom 范凡|beon 番|beop 法|bi 飞比非备|bin 彬|bing 冰|bo 宝保报普步补|bok 福复服|"
    "bon 本|bong 峰凤烽奉蓬|bu 富部府夫副父|buk 北|bul 佛不|bun 分粉|byeok 碧壁|byeon 变边|byeong 兵病|cha 车茶|"
    "chae 彩|chaek 册策|chak 着|chal 察|cham 参|chan 赞灿|chang 昌窗仓创苍畅|che 体|cheo 处|cheok 尺|cheol 铁哲|"
    "cheom 尖|cheon 天千川泉|cheong 清青厅|cheuk 测|chi 治置|chil 七|chin 亲|cho 草初超赵|choe 最崔|choi 崔|chok 促|"
    "chol 哲|chon 村|chong 总|chu 秋|chuk 筑祝|chul 出哲|chun 春|chung 忠充|chwi 取|da 多茶|dae 大代台对带袋|"
    "daek 宅|dal 达|dam 潭谈|dan 团端丹单短段檀断|dang 当党堂塘糖唐|dap 答|deok 德|deung 登灯藤等|"
    "do 道岛都度图渡刀桃导|dok 独读|don 敦|dong 东动同铜冬童洞栋|du 头斗豆|eo 鱼渔|eok 亿|eon 言|eop 业|eum 音|"
    "eun 银恩|ga 加可佳家价架假歌|gae 开改介盖|gaek 客|gak 各角阁觉|gal 葛|gam 甘减感监鉴|gan 干间刊简看|"
    "gang 江刚强康钢岗讲|gap 甲|geo 巨去居举据|geom 剑检|geon 建健干件乾|geuk 极剧|geum 金今锦禁琴|geun 根近勤|"
    "geup 急级给|gi 气机技基期旗纪奇器起记祈琪企|gil 吉|gim 金|go 高古告固故考苦库|goe 块|gok 谷曲|gol 骨|"
    "gong 工公共功空孔贡|gu 九口求球区具救构久旧龟|guk 国局菊|gul 窟|gun 军君郡群|gung 弓宫|gwa 果科课过|"
    "gwan 关观官管馆冠|gwang 光广矿|gwe 轨|gwi 贵鬼归|gwon 权卷劝|gye 界系季计鸡继桂溪|gyeok 格激击|gyeol 决结|"
    "gyeon 见坚犬绢|gyeong 京庆景经敬境镜轻警竞耕|gyo 交桥教校|gyu 规奎圭|gyun 均|ha 河夏下|hae 海解|haek 核|"
    "haeng 行幸|hak 学|hal 割|ham 咸|han 韩汉|hang 航港恒抗|hap 合|hee 熙姬|heo 许|heon 宪|heung 兴|hi 熙姬|"
    "ho 湖号护虎好浩镐|hoe 会|hon 魂|hong 红洪弘|hoon 勋|hu 后|hui 希喜熙姬|hun 勋|hur 许|hwa 华化火花和|hwal 活|"
    "hwan 环欢|hwang 黄|hyang 香乡|hye 慧惠彗|hyeok 革|hyeol 血|hyeon 现玄显|hyeong 兄型|hyeop 协|hyok 赫革|"
    "hyon 贤铉|hyu 休|hyun 贤铉|i 二以易伊|ik 益|il 一日|im 任|in 人仁印引|ip 入|ja 自子资磁|jae 财材才再载在|"
    "jak 作|jam 蚕|jan 残|jang 长场张将章壮奖|je 制第济提帝|jeo 储|jeok 赤积|jeol 节|jeom 点店|jeon 电前全战传田|"
    "jeong 正精定情政静净井亭|jeop 接|jeung 增证|ji 地知支智指纸|jik 职直|jil 质|jin 进真振珍镇|jip 集|"
    "jo 朝造组早照|jok 族|jon 存|jong 种宗综钟|joo 柱周|ju 主周州珠住酒朱|juk 竹|jun 准俊|jung 中重众|jwa 左|"
    "kang 姜|ko 高|kwon 权|kyung 庆京|lee 李|ma 马麻摩|mae 每卖梅|maek 脉|maeng 孟|mak 幕|mal 末|man 万满晚|"
    "mang 网望|mi 美米未味|mil 密蜜|min 民敏闵|mo 母毛模|mok 木目牧|mong 梦蒙|moon 文|mu 无武务贸舞|muk 墨|mul 物|"
    "mun 文门问|myeon 面棉|myeong 明名命鸣|myo 妙|na 那娜|nae 内|nak 洛|nam 南男|neung 能|no 努|noe 脑|noh 卢|"
    "nok 绿录鹿|nong 农|nyeo 女|nyeon 年|o 五吴|oe 外|oh 吴|ok 玉|on 温|pa 波破|pae 牌|pal 八|pan 板|park 朴|pi 皮|"
    "po 浦布包|pok 爆|pum 品|pung 风丰|pyeon 片|pyeong 平评|pyo 表|ra 罗螺|rae 来|raeng 冷|rak 乐落|ram 蓝览|ran 兰|"
    "rang 郎浪|reung 绫陵|ri 利里理李梨鲤|rim 林临|rin 邻麟|rip 立|ro 路老劳鲁炉|roe 雷|roh 卢|rok 录绿鹿|ron 论|"
    "rong 弄珑|ru 楼|ryang 良凉量两粮|rye 礼例|ryeo 丽旅黎高|ryeok 力历|ryeol 列烈热|ryeon 连联莲练炼|"
    "ryeong 岭灵领玲令|ryo 料辽了|ryong 龙|ryu 流柳类留|ryuk 六陆|ryul 律率|ryun 轮|sa 四士社事司沙师使史思|sae 塞|"
    "saek 色|saeng 生|sam 三森|san 山产算|sang 商上相象常尚|se 世细税|seo 西书瑞徐序|seok 石夕锡硕|seol 设雪说|"
    "seon 船先善选鲜线仙|seong 成星城盛性圣声省|seung 胜承升|shim 沈|si 市时施始视|sik 食式植|sil 实室|sim 心深沈|"
    "sin 新信神申晨|sip 十|so 小所少素|sok 速|sol 率|son 孙|song 松送宋|soo 秀洙|sook 淑|sop 燮|ssang 双|"
    "su 水手数守寿树秀收修|suk 肃淑|sun 顺纯|sung 崇|sup 燮|ta 他|tae 太泰|taek 泽|tak 卓|tal 脱|tan 炭弹|tek 宅|"
    "teuk 特|to 土|tong 通统|u 优友右雨宇牛|ui 医义衣意|uk 旭|ul 蔚|un 云运|ung 雄|wa 瓦|wan 完|wang 王|wi 卫伟位|"
    "wol 月|won 元原园远源院员圆|woo 禹|wook 旭|ya 夜|yak 药|yang 洋阳羊扬梁|ye 艺|yeo 余|yeok 域驿|yeol 热|yeom 盐|"
    "yeon 研燕烟|yeong 永英营荣映|yo 要|yong 用勇容|yoo 柳俞|yoon 尹|young 英永|yu 油有由裕维|yuk 育|yun 润允尹|"
    "yung 融"
)
"""Korean syllable, then the signs that are read so."""

_CANTONESE = (
    "au 欧区|ban 滨|bo 宝|chai 齐|chan 陈|chau 洲秋周|chee 志智|cheng 郑|cheong 昌祥长畅翔|cheuk 卓|cheung 张长章祥|"
    "chi 芝志智致|chik 直|ching 正政精清晶程|chit 哲|chiu 赵超照昭潮|cho 楚|choi 彩才蔡财|chong 创|chor 楚|chow 周|"
    "choy 彩才|chu 朱|chuen 全传川泉|chun 俊春进津骏珍|chung 锺中忠钟聪松|dai 大|dak 德|din 电|ding 鼎|dor 多|"
    "dung 东|fa 花|fai 辉|fan 芬|fat 发|fo 火|fok 霍|fong 芳方|foo 富|fook 福|fu 富|fuk 福复|fung 冯丰风峰凤枫|"
    "gai 佳|gong 江|gwai 贵|ha 夏|hang 恒行|hau 厚|hei 希喜|heung 香|him 谦|hing 兴庆馨|hip 协|ho 贺好浩何豪|"
    "hoi 凯海开|hok 学鹤|hon 韩汉|hong 康航行匡|hop 合|hui 许|hung 雄洪鸿红|ip 叶|jan 振珍|jing 精晶|jit 捷|joy 才|"
    "jun 俊|ka 嘉家加|kai 启佳基|kam 金锦甘|kan 简|kat 吉|kau 球|kee 记基|kei 基奇琪记|keung 强|ki 基奇|"
    "kin 建健坚乾|king 经景京敬竞|kit 杰洁|ko 高|kong 江港|koo 顾|koon 冠|ku 古|kui 巨|kung 龚工公|kwai 贵|"
    "kwan 筠关均君群|kwok 国郭|kwong 邝光广|kwun 冠|lai 丽黎励|lam 林蓝|lau 刘流|law 罗|lee 利李理|lei 利李里|"
    "leung 梁良|li 利李理|lik 力|ling 玲灵凌|lo 罗卢|loi 来|lok 骆乐|long 朗|loo 卢|loong 龙|luen 联|lui 吕|"
    "luk 六陆绿|lun 联伦|lung 龙隆|mak 麦|man 文万民敏|mau 茂贸|mee 美|mei 媚美|ming 明铭名鸣|mo 武|mok 莫|mong 望|"
    "mou 武|mun 满门|nam 南|nang 能|ng 吴五|nga 雅|ngai 艺毅|ngan 银颜|ngau 牛|ngok 岳|noi 内|on 安|or 柯|"
    "pak 白百柏|pang 彭|ping 平炳|po 宝保普|poon 潘|pui 贝培沛|pun 本潘|sai 西世|sam 三森心|san 山新|sang 生|"
    "sau 秀寿|shan 珊山|shek 石|sheung 上商双|shing 成盛诚胜承升城声|shiu 兆|shui 瑞水|shum 沈|shun 顺信|sik 识|"
    "sin 先善|sing 星升胜|siu 兆小|so 苏|soi 水|sui 瑞|suk 淑|sum 心|sun 新信顺申辰|sung 崇|sze 诗思司|tai 太泰大戴|"
    "tak 德得特|tam 谭|tang 邓|tat 达|tim 添|tin 天田|ting 定庭|to 图|toi 台|tong 通堂唐汤|tsang 增曾|tse 谢|"
    "tsuen 全泉|tsui 徐|tsun 进俊|tung 东通统同栋|wa 华|wah 铧华|wai 炜伟惠威卫维为慧|wan 云运环尹|wang 宏|"
    "wing 永荣咏颖|wo 和|wong 王黄旺汪|woo 胡|wu 胡|wui 汇会|wut 活|yam 任|yan 欣恩仁|yat 日一溢|yau 有友优|"
    "yee 义意怡宜|yeuk 若|yeung 杨阳洋|yi 义仪|yick 益亦译易|yik 益亦|yin 燕|ying 瑛英盈迎|yip 叶业|yiu 耀姚|"
    "yu 余裕宇如|yue 裕余宇|yuen 袁源远元园员完圆沅|yuet 越月悦|yuk 玉育|yun 润|yung 容融"
)
"""Cantonese syllable as companies of Hong Kong spell it, then the signs that are read so."""

_MEANINGS = (
    "asia asian asi 亚 亚洲|euro europe european 欧 欧洲|china chinese sino chin 中 华 汉 中国 中华|"
    "america american usa ameri 美|russia russian rus 俄|ministry department 省 部|administration bureau 局|"
    "thai thailand 泰|japan japanese 日|korea korean 韩|german germany 德|france french 法|"
    "british english england anglo 英|italy 意|india indo 印|iran iranian persian persia 伊|ukraine 乌|vietnam 越|"
    "mexico 墨|pakistan pak 巴|egypt 埃|turkey turkish 土|mongolia 蒙|canada 加|australia aussie austral 澳|"
    "philippines 菲|malaysia 马|cambodia 柬|myanmar 缅|soviet 苏|portugal 葡|dutch holland 荷|swiss 瑞|"
    "macau macao 澳|africa afro 非|hongkong 港|taiwan 台|world global globe worldwide 世 环 寰 球 全球 环球 世界|"
    "link connect 联 通 连 链 接|union unite united unity uni 联 合 统 团|net network web 网|star stellar 星 辰|"
    "sky heaven celestial 天 霄|sea ocean marine oceanic 海 洋|mountain mount hill 山 岭 峰|river 江 河 川|lake 湖|"
    "water aqua hydro 水|fire flame 火 焰 炎|wind windy 风|cloud 云|rain 雨|snow 雪|ice icy 冰|frost 霜|thunder 雷|"
    "electric electro elec electron tron electronic tronic tronics tronix 电 电子|"
    "light lux lumi photo photon opto optic optical optics bright 光|sun solar sunny sol helio 日 阳 太阳 旭|"
    "moon luna lunar 月|earth land geo terra ground 地 土|gold golden aurum 金|silver 银|copper 铜|bronze 铜|"
    "iron ferro 铁|steel 钢|aluminium aluminum alu 铝|tin 锡|zinc 锌|lead 铅|titanium titan 钛|lithium 锂|"
    "tungsten 钨|nickel 镍|magnesium 镁|jade 玉 翡 璞|pearl 珠 贝|treasure precious gem 宝 珍 琛|crystal 晶|"
    "diamond 钻|silk 丝 绸|dragon draco loong 龙|phoenix 凤 凰|tiger 虎|lion leo 狮|eagle 鹰 雕|falcon hawk 隼|"
    "leopard panther 豹|wolf lupus 狼|bear 熊|horse pegasus steed 马 骏 骥|ox bull cow taurus 牛|sheep goat ram 羊|"
    "deer stag 鹿|rabbit hare bunny 兔|bird avian 鸟|crane 鹤|swan 鹄|swallow 燕|roc 鹏|goose 鸿 雁|whale 鲸|"
    "shark 鲨|fish 鱼|turtle tortoise 龟|snake serpent 蛇|bee 蜂|butterfly 蝶|ant 蚁|elephant 象|fox 狐|cat 猫|"
    "dog 犬 狗|seagull gull 鸥|heron egret 鹭|flower floral flora 花|lotus 莲 荷|orchid 兰|plum 梅|chrysanthemum 菊|"
    "bamboo 竹|pine 松|cypress cedar 柏|willow 柳|maple 枫|poplar 杨|peach 桃|apricot 杏|tree 树 木|wood 木|"
    "forest woods 林 森|grass 草|leaf 叶|fruit 果|rice 米 稻|wheat 麦|tea 茶|wine liquor 酒|salt 盐|sugar 糖|"
    "honey 蜜|red 红 赤 朱 丹|orange 橙|yellow 黄|green 绿 青|blue azure 蓝 青 碧|purple violet 紫|white 白|"
    "black 黑|color colour colorful 彩 色|new neo nova novel 新|old ancient 古 老|"
    "big great grand large mega magna 大 巨 伟 宏|great 长城|small little 小|micro tiny 微|high hi 高|long 长|"
    "fast speed quick rapid swift speedy 速 快 捷 迅|strong strength power mighty force 强 力 劲 威|light 轻|"
    "heavy 重|smart wise wisdom intelligent intelli intelligence clever brain 智 慧 睿 聪|"
    "bright brilliant shine shining brilliance radiant splendid 明 亮 辉 晖 灿 耀 昭 炜 煌|glory glorious 荣 耀|"
    "honor honour 荣|clear 清 澄 澈|pure 纯 净|beauty beautiful pretty beau 美 丽 佳|"
    "happy joy joyful happiness glad delight 乐 喜 欣 欢 悦 怡|love 爱|peace peaceful 和 平 安|calm tranquil 宁 静|"
    "harmony harmonious 和 谐|safe safety secure security 安 保|"
    "prosper prosperous prosperity flourish thriving 兴 盛 昌 隆 旺 荣 茂|"
    "fortune luck lucky fortunate blessing bless felicity 福 吉 幸 祥 禧 瑞 祺|rich wealth wealthy riches 富 财|"
    "abundant plenty 丰 裕 沛|honest trust faith integrity sincere credit loyal belief 信 诚 忠|virtue moral 德|"
    "kind kindness benevolence 仁 善|benefit profit gain 利 益|"
    "victory win victor triumph winner victorious vic 胜 赢 捷 凯|success succeed achieve 成 达 就|king 王|"
    "emperor imperial 帝 皇|crown champion 冠|royal 皇|noble 贵|hero heroic 雄 英 杰|brave 勇|one 一 壹|"
    "first prime 首 一 元|only sole 唯 独|all whole total omni pan full 全 总|universal general common 通 普|"
    "center central core 中 央|core 芯 核 心|origin source original 源 元 原|root 根|base basis foundation 基 础|"
    "spring fountain 泉 源|spring 春|summer 夏|autumn fall 秋|winter 冬|morning dawn daybreak 晨 晓 曙 旦 旭|"
    "sunrise rising 旭 升 升|night 夜|time 时|space 空 宇|universe cosmos cosmic 宇 宙|era age epoch 代 纪|"
    "hundred 百|thousand kilo 千|million myriad 万|billion 亿|double dual twin bi 双|tri triple three 三|"
    "four quad 四|five 五|six 六|seven 七|eight 八|nine 九|ten 十|road way path 路 道 途|bridge 桥|gate door 门|"
    "home house 家 居 宅|city town 城 市|wall 墙 城|port harbor harbour 港|ship boat vessel 船 舟 舰 轮|"
    "sail sailing 帆 航|navigation voyage 航|fly flying flight 飞|wing wings 翼|soar soaring 翔 腾|"
    "aero avi avia air aviation 航 航空 空|car auto motor vehicle 车 汽车|wheel 轮|gear 齿|rocket arrow 箭|sword 剑|"
    "shield 盾|bow 弓|hand 手|heart 心|mind 心 思|eye eyes 眼 目 睛|view vision sight watch 视 望 观 景 瞻|"
    "voice sound audio sonic 声 音|book 书|art 艺|music 乐 音|dream 梦|hope wish 希 望 愿|idea thought 意 思 念|"
    "mirror lens 镜|stone rock litho 石 岩|sand 沙|mine mineral 矿|coal carbon 煤 碳|"
    "oil petro petrol petroleum 油 石油|petrochem petrochemical 石化|gas 气 燃气|air 气|heat hot thermal thermo 热|"
    "cold cool cryo 冷 寒|energy ener 能 能源|power 电 能 动力|nuclear atom atomic 核|chip 芯 芯片|"
    "digital digi data 数 数字 数码|code 码|crypto cipher 密|soft software 软 软件|hard 硬|nano 纳 纳米|laser 激光|"
    "magnet magnetic mag 磁|wave 波|frequency freq 频|sense sensor sensing 感|"
    "machine mech mechanical machinery 机 机械|device 器|tool tools 具|precision precise fine 精 精密|"
    "perfect excellent excellence superior quality prime 优 卓 臻 良|good well 好 良 佳 善|best 优 佳|"
    "super ultra hyper 超|top summit peak apex crest 顶 峰 巅|leader lead leading pioneer 领 先 导|"
    "forward advance progress pro 进 前|rise up 升 起 兴|grow growth increase 增 长|"
    "create creation creative innovation innovative inno 创 创新|open 开 启|start begin beginning 始 启 创|"
    "friend friendly friendship 友 谊|brother 兄|youth young 青 少|people folk human 民 众 人|nation national 国|"
    "country 国|east eastern orient oriental 东 东方|west western 西 西方|north northern nor 北 北方|"
    "south southern 南 南方|guard protect 卫 护 保|"
    "eternal ever forever everlasting perpetual constant lasting 永 恒 久|stable steady 稳|firm solid 坚 固 实|"
    "true real genuine truth veri 真 实|right righteous upright correct 正|just justice 义|fair public 公|law 法|"
    "medicine medical med medi 医|drug pharma pharm 药 医药|health healthy well 康|"
    "life vita vital bio living 生 命 生命|bio 生物|food 食|farm agri agro 农|textile tex 纺 织 纺织|cloth 布 衣|"
    "paper 纸|glass 璃 玻璃|plastic plast poly 塑|poly 聚|rubber 胶|chemical chem chemi 化 化工 化学|"
    "metal metallic 金属|cast casting 铸|weld 焊|pump 泵|valve 阀|pipe tube 管|cable wire 缆 线|lamp 灯|screen 屏|"
    "image 像 影|film 影|game 游|travel tour 旅 游|trade 贸 商 贸易|commerce commercial business 商|"
    "buy purchase purchasing shop shopping 购|sell sale sales 销 售|market mart 市|invest 投|capital 资|fund 基|"
    "money cash 钱 币|freight cargo 货|transport trans transit 运 通|express 快 速递|post mail 邮|supply 供|"
    "service 服务 务|science scientific sci 科 科学|tech technology technical tek tec techno 技 科 科技 技术|"
    "research 研|test 测|measure meter 量|explore detect probe 探|learn study 学|teach education edu 教|"
    "satellite sat 卫星|island isle 岛|bay gulf 湾|field 田 野|garden park 园 苑|valley 谷|coast shore 岸 滨|"
    "tide 潮|flow stream current 流|deep 深|wide broad vast 广 博 浩 瀚|far distant remote 远|near 近|"
    "round circle ring 圆 环|square 方|point dot 点|angle horn 角|model 模|pack packing 包 包装|expert special 专|"
    "master teacher 师|army military 军|defense defence 防|weapon arms armament 兵|martial 武|jet 喷|print 印|"
    "mill 磨|drive driver 驱|turn rotate spin 转 旋|electricity 电|signal 信号|"
    "communication com telecom comm tele 通信 信 讯|information info 信息 讯|system sys 系|cyber net 网络|cloud 云|"
    "robot robo 机器人|intelligence ai 智能|inter international intl 国际|group 集团|import export impex 进出口|"
    "industry industrial ind 工业 实业 业|engineering eng 工程|equipment equip 设备|material mat 材 材料|"
    "optoelectronic optronic opto optronics 光电|semiconductor semi 半导体|instrument 仪 仪器|flourishing 盛|"
    "march 征|age generation 世 代|pan 泛 环|institute academy 院|institute 所|smooth fair favourable 顺|"
    "join 接 连 联|together co joint 协 合 同 共|mutual 互|spirit soul 魂 神 灵|god deity 神|magic 神 魔|secret 秘|"
    "saint holy sacred 圣|talent 才|able ability 能|way tao dao 道|reason 理|gift ritual 礼|pride 傲|dignity 尊|"
    "elegant elegance grace 雅|warm 暖 温|fresh 鲜|fragrant fragrance 香 芳 馨|sweet 甜|rainbow 虹|dew 露|"
    "mist fog 雾|glow 霞|well 井|canal 渠|pool pond 池 塘|step 步|return 归|meet 会|"
    "gather assembly collect 聚 集 汇|spread 播|pass 传 过|deliver 送 达|reach 达 至|arrive 到|see 见|hear 听 闻|"
    "song 歌 颂|dance 舞|work 工 作|make 造 制|build construct 建 筑|break 破|change 变 易|exchange 换 易|easy 易|"
    "simple 简|direct straight 直|curve 曲|sharp keen 锐 利 敏|fierce 猛 烈|rush 冲|general 将|chief 首 长|"
    "lord 君 主|gentleman 君|son 子|mother 母|lady woman 女|man men 男 人|child kid 童 儿|year annual 年|day 日 天|"
    "season 季|festival 节|body 体|head 头 首|mouth 口|foot 足|face 面|feather plume 羽|shell 贝 壳|seed 种|"
    "sprout bud 芽|branch 枝|ginger 姜|pepper 椒|cherry sakura 樱|melon 瓜|bean 豆|coconut 椰|banana 蕉|camel 驼|"
    "monkey 猴|mouse rat 鼠|pig 猪|rooster chicken 鸡|duck 鸭|dove pigeon 鸽|crow raven 鸦|sparrow 雀|magpie 鹊|"
    "crab 蟹|shrimp 虾|silkworm 蚕|kite 鸢|cicada 蝉|pearl 玑|jasper 琪 琦|agate 玛|coral 瑚|beauty 媛 娜|"
    "wind breeze 岚|vast 洋|leaping leap 跃|hill 丘 坡|cliff 崖|plain 原|land 陆|border frontier 疆 边|pass 关|"
    "fort 堡|palace 宫|temple 寺 庙|tower 塔 楼|pavilion 阁 亭|hall 堂 厅|room 室|yard court 院 庭|villa 墅|"
    "market bazaar 市|mall 城|store shop 店 铺|company firm 行|office 局|chamber 会|school 校|class 班|team 队|"
    "league union 盟|party 党|alliance ally 盟|record 录|news 闻 讯|paper 报|magazine 刊|map chart 图|picture 图 画|"
    "color paint 漆|thread 线|needle 针|button 扣|belt 带|bag 包 袋|box case 箱 盒|bottle 瓶|cup 杯|bowl 碗|"
    "pot 锅 壶|knife 刀|fork 叉|hammer 锤|saw 锯|file 锉|nail 钉|screw bolt 螺|lock 锁|key 钥|bell clock 钟|"
    "watch 表|mirror 镜|bed 床|chair 椅|table 台 桌|door 门|window 窗|floor 层|brick 砖|tile 瓦|clay 泥 陶|"
    "ceramic porcelain 瓷|pottery 陶|carpet 毯|curtain 帘|umbrella 伞|cotton 棉|wool 毛 绒|leather 革 皮|fur 皮|"
    "shoe 鞋|hat cap 帽|sock 袜|dress skirt 裙|shirt 衫|coat 袍|clothing garment 服 衣|button 钮|drink 饮|bread 包|"
    "cake 糕|soup 汤|noodle 面|meat 肉|milk 奶 乳|egg 蛋|oil fat 脂|soap 皂|ink 墨|pen 笔|brush 刷|bureau 局|"
    "ministry 部|department 部 处 厅|province provincial 省|county 县|district 区|village 村|street 街|"
    "enzyme enzymes 酶|chess 棋|silicon 硅|filtration filter membrane 膜|membrane 膜|carbon 碳|acid 酸|"
    "fluorine fluoro fluorochemical fluorochemicals 氟|peking beijing 京|shanghai 沪 申|guangdong 粤|taiwan 台|"
    "fujian 闽|sichuan 川 蜀|hubei 鄂|hunan 湘|shandong 鲁|chongqing 渝|norinco 北方工业|"
    "cetc 电子科技集团 中电科 电科|casic 航天科工|casc 航天科技|avic 航空工业 中航 中航工业|"
    "aecc 航发 航空发动机集团|cssc 船舶集团 中船 船舶工业|csic 船舶重工 中船重工|cnnc 核工业 中核|"
    "cgn cgnpc 广核 中广核|cnpc 石油天然气 中石油|petrochina 中石油 中国石油|sinopec 中石化 中国石化|"
    "cnooc 中海油 海洋石油|cosco 中远 中远海运|sinochem 中化|sinotrans 中外运|sinomach 国机|crrc 中车|comac 商飞|"
    "catic 中航技|minmetals 五矿|citic 中信|cofco 中粮|sinopharm 国药|sinosteel 中钢|baosteel 宝钢|chinalco 中铝|"
    "genertec 通用技术|chinacoal 中煤|powerchina 电建|sinograin 中储粮|sinosure 出口信用保险|chinatex 中纺|"
    "sinoma 中材|sinolight 轻工|norincogroup 兵器工业|poly 保利|icbc 工商银行|bocom 交通银行|unionpay 银联|"
    "eximbank exim 进出口银行|csrc 证监会|mofcom 商务部|nudt 国防科技大学 国防科学技术大学|buaa beihang 北航|"
    "nuaa 南航|nwpu npu 西工大 西北工业大学|ustc 中国科学技术大学|uestc 电子科技大学|hit 哈工大|tsinghua 清华|"
    "caep 工程物理研究院|calt 运载火箭技术研究院|ecommerce 电子商务 电商|pineapple 菠萝|strawberry 草莓|iot 物联网|"
    "ai 人工智能|cnc 数控|pcb 线路板 电路板|uav 无人机|led 发光二极管|lng 液化天然气|lpg 液化石油气|tanaka 田中|"
    "suzuki 铃木|sato 佐藤|takahashi 高桥|watanabe 渡边|yamamoto 山本|nakamura 中村|kobayashi 小林|kato 加藤|"
    "yoshida 吉田|yamada 山田|sasaki 佐佐木|yamaguchi 山口|matsumoto 松本|inoue 井上|kimura 木村|hayashi 林|"
    "shimizu 清水|yamazaki 山崎|mori 森|ikeda 池田|hashimoto 桥本|ishikawa 石川|ogawa 小川|okada 冈田|"
    "hasegawa 长谷川|fujita 藤田|goto 后藤|kondo 近藤|murakami 村上|endo 远藤|aoki 青木|sakamoto 坂本|fujii 藤井|"
    "nishimura 西村|fukuda 福田|ota 太田|miura 三浦|okamoto 冈本|matsuda 松田|nakagawa 中川|nakano 中野|harada 原田|"
    "ono 小野|tamura 田村|takeuchi 竹内|kaneko 金子|nakayama 中山|ishida 石田|ueda 上田|morita 森田|kawasaki 川崎|"
    "mitsubishi 三菱|mitsui 三井|sumitomo 住友|hitachi 日立|toshiba 东芝|fuji 富士|honda 本田|toyota 丰田|"
    "nissan 日产|komatsu 小松|yokogawa 横河|kyoto 京都|tokyo 东京|osaka 大阪|kobe 神户|nagoya 名古屋|yokohama 横滨|"
    "fukuoka 福冈|hiroshima 广岛|chiba 千叶|yamagata 山形|fukushima 福岛|aichi 爱知|hyogo 兵库"
)
"""English words and word parts, then the signs and words of signs that mean them."""

_OTHERS = (
    "hang 行|zhang 长|chong 重|zhong 重|yue 乐|shan 单|cheng 盛|zhao 朝|bo 柏|po 泊|xi 茜|xin 莘|si 偲|pan 番|bu 埔|"
    "sha 厦|ou 区|zha 查|piao 朴|dai 大|tan 覃|chai 翟|cang 藏|lv 绿吕律旅铝侣滤履|lyu 绿吕律旅铝侣|nv 女|nyu 女|"
    "lve 略|shi 似|kuai 会|zi 仔"
)
"""Further Mandarin readings and spellings, then the signs that have them."""

VARIANTS: Mapping[str, str] = {other: row[0] for row in _VARIANTS.split() for other in row[1:]}
"""Traditional or Japanese sign → the simplified one."""

READINGS: Mapping[str, str] = {
    "长": "chang", "都": "du", "拓": "tuo", "勒": "le", "曾": "zeng", "地": "di",
    "藏": "zang", "晟": "sheng", "仇": "qiu", "翟": "zhai", "覃": "qin", "缪": "miao",
    "佛": "fo", "蚌": "beng", "厦": "xia", "枞": "zong", "埔": "pu", "泊": "bo",
}  # fmt: skip
"""Readings that names use, of signs that have several."""

_WADE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu", "ju": "chu",
    "qu": "chu", "xu": "hsu", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo", "you": "yu",
}  # fmt: skip
"""Mandarin syllables that Wade and Giles spell by no rule."""
_WADE_STARTS = (
    ("ch", "ch"), ("sh", "sh"), ("zh", "ch"), ("j", "ch"), ("q", "ch"), ("x", "hs"), ("z", "ts"), ("c", "ts"),
    ("r", "j"), ("b", "p"), ("d", "t"), ("g", "k"),
)  # fmt: skip
"""Beginnings of the others and how they are spelt; the first that fits counts."""
_WADE_ENDS = (("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"), ("uo", "o"), ("er", "erh"))
_LETTERS = str.maketrans({"g": "k", "d": "t", "b": "p", "r": "l"})
_SPELT = (
    ("eo", "o"), ("eu", "u"), ("ae", "e"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("ck", "k"), ("th", "t"), ("kh", "k"),
    ("ph", "p"), ("sh", "s"), ("ch", "j"), ("ts", "j"), ("hs", "s"), ("ow", "au"), ("aw", "o"), ("ay", "ai"),
    ("ey", "ei"), ("ui", "i"),
)  # fmt: skip
MOST_READINGS = 5  # ways to read a sign that are tried in a row of signs


def _table(rows: str) -> Mapping[str, tuple[str, ...]]:
    """Sign → the syllables beside which it stands."""
    found: dict[str, dict[str, None]] = {}
    for row in rows.split("|"):
        syllable, signs = row.split()
        for sign in signs:
            found.setdefault(sign, {})[syllable] = None
    return {sign: tuple(syllables) for sign, syllables in found.items()}


@cache
def _korean() -> Mapping[str, tuple[str, ...]]:
    """Korean readings; a first r is n or nothing in the South, and eo is often written u (Sung for Seong)."""
    return {sign: tuple(dict.fromkeys(_other_letters(read))) for sign, read in _table(_KOREAN).items()}


def _other_letters(readings: Iterable[str]) -> Iterable[str]:
    yield from readings
    for reading in readings:
        if reading[0] == "r":
            yield reading[1:] if reading[1] in "iy" else "n" + reading[1:]
        if "eo" in reading:
            yield reading.replace("eo", "u")


@cache
def _others() -> Mapping[str, tuple[str, ...]]:
    return _table(_OTHERS)


def syllables_elsewhere() -> frozenset[str]:
    """Korean and Cantonese syllables that signs are read as."""
    tables = (_korean(), _cantonese())
    return frozenset(reading for table in tables for some in table.values() for reading in some)


@cache
def _cantonese() -> Mapping[str, tuple[str, ...]]:
    return _table(_CANTONESE)


@lru_cache(maxsize=4096)
def _wade(pinyin: str) -> str:
    """A Mandarin syllable as Wade and Giles spell it, without apostrophes."""
    if pinyin in _WADE:
        return _WADE[pinyin]
    start, spelt = next((pair for pair in _WADE_STARTS if pinyin.startswith(pair[0])), ("", ""))
    whole = spelt + pinyin[len(start) :]
    return next((whole[: -len(tail)] + end for tail, end in _WADE_ENDS if whole.endswith(tail)), whole)


def readings(signs: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """For each other way to read signs (Korean, Cantonese, Wade and Giles, rarer Mandarin) what each may sound like.

    Ways in which one of the signs has no reading are left out.
    """
    found = []
    for table in (_korean(), _cantonese()):
        rows = tuple(table.get(sign, ())[:MOST_READINGS] for sign in signs)
        if all(rows):
            found.append(rows)
    found.append(tuple((_wade(_pinyin(sign)),) for sign in signs))
    if any(sign in _others() for sign in signs):
        found.append(tuple((_pinyin(sign), *_others().get(sign, ())) for sign in signs))
    return tuple(found)


def other_mandarin() -> frozenset[str]:
    """Mandarin syllables that only some readings of a sign have."""
    return frozenset(reading for some in _others().values() for reading in some)


@lru_cache(maxsize=65536)
def _pinyin(sign: str) -> str:
    return READINGS.get(sign) or anyascii(sign).lower().strip()


def first_letters(signs: str) -> str:
    """First letters of the Mandarin readings of signs."""
    return "".join(_pinyin(sign)[:1] for sign in signs)


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """A Latin word with the spellings unified that romanisations of one syllable have (Taesong, Daeseong)."""
    for written, spelt in _SPELT:
        if written in word:
            word = word.replace(written, spelt)
    return word.translate(_LETTERS)


@cache
def _meanings() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for row in _MEANINGS.split("|"):
        words = row.split()
        for signs in words:
            if not signs.isascii():
                found.setdefault(signs, {}).update(dict.fromkeys(w for w in words if w.isascii()))
    return {signs: tuple(words) for signs, words in found.items()}


def english(signs: str) -> tuple[str, ...]:
    """English words and word parts that a sign, or a word of signs, means; empty for most."""
    return _meanings().get(signs, ())


@lru_cache(maxsize=65536)
def stands_for(sign: str, word: str) -> str:
    """Whether a Latin word is what one sign means or how it is read elsewhere: `meaning`, `reading` or ''."""
    if not is_read(_pinyin(sign)):
        return ""  # no index would find it
    if word in english(sign):
        return "meaning"
    spelt = spelling(word)
    read = any(spelling(reading) == spelt for (some,) in readings(sign) for reading in some)
    return "reading" if read else ""


@lru_cache(maxsize=65536)
def may_stand_for(sign: str) -> tuple[str, ...]:
    """All Latin words for which `stands_for` holds, but for their spelling."""
    return (*english(sign), *(reading for (some,) in readings(sign) for reading in some))


@kept("mandarin", dict, tuples)
def _mandarin() -> Mapping[str, tuple[str, ...]]:
    """Latin word, or spelling in capitals → Mandarin readings of the signs for which it may stand."""
    found: dict[str, dict[str, None]] = {}
    signs = {sign for sign in (*_korean(), *_cantonese(), *_others(), *_meanings()) if len(sign) == 1}
    for sign in sorted(signs):
        words = [*english(sign), *(spelling(r).upper() for (some,) in readings(sign) for r in some)]
        for word in words:
            found.setdefault(word, {})[_pinyin(sign)] = None
    return {word: tuple(read) for word, read in found.items()}


@cache
def _read() -> frozenset[str]:
    return frozenset(pinyin for some in _mandarin().values() for pinyin in some)


def is_read(word: str) -> bool:
    """Whether a Latin key is the Mandarin reading of a sign that words may stand for."""
    return word in _read()


def mandarin(word: str) -> tuple[str, ...]:
    """Mandarin readings of the signs that a Latin word may stand for, sorted."""
    table = _mandarin()
    return tuple(sorted({*table.get(word, ()), *table.get(spelling(word).upper(), ())}))
