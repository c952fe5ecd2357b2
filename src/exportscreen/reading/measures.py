"""Units of measurement: their spellings, what each may measure, and values put from one into another.

A spelling may mean several things (`g`, `K`, `lb`); which one is meant is chosen by the dimension of the parameter that
asks. Factors are exact fractions to one unit per dimension.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

_CONTEXT = Context(prec=28)

PLAIN_SIGNS: Mapping[int, str] = {
    **{ord(c): "-" for c in "‐‑‒–—−﹣"}, **{ord(c): "u" for c in "µμ"}, **{ord(c): "°" for c in "º˚∘"},
    **{ord(c): "·" for c in "⋅•∙・"}, **{ord(c): "×" for c in "✕✖⨯"}, **{ord(c): "/" for c in "∕⁄"},
    **{ord(c): " " for c in "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\u200c"},
    **{0xFF01 + i: chr(0x21 + i) for i in range(94)}, ord("٪"): "%", ord("٫"): ".", ord("٬"): ",", ord("，"): ",",
    ord("。"): ".", ord("≦"): "≤", ord("≧"): "≥", ord("⩽"): "≤", ord("⩾"): "≥", ord("～"): "~", ord("〜"): "~", ord("’"): "'",
    ord("Ω"): "Ω", ord("Å"): "Å",
    **{0x0660 + i: str(i) for i in range(10)}, **{0x06F0 + i: str(i) for i in range(10)}, **{0x0966 + i: str(i) for i in range(10)},
}  # fmt: skip
"""Signs as one writes them plainly, for `str.translate`; one character for one, so that offsets stay."""
RAISED: Mapping[int, str] = {ord(c): d for c, d in zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+", strict=True)}
"""Raised digits and signs as plain ones."""
_PI = Fraction("3.141592653589793238462643383279")
_G0 = Fraction("9.80665")
_POUND = Fraction("0.45359237")
_INCH = Fraction("0.0254")
_PSI = _POUND * _G0 / (_INCH * _INCH)
_DEGREE = _PI / 180

_PREFIXES: Mapping[str, Fraction] = MappingProxyType(
    {
        "": Fraction(1), "k": Fraction(10**3), "M": Fraction(10**6), "G": Fraction(10**9), "T": Fraction(10**12),
        "h": Fraction(100), "d": Fraction(1, 10), "c": Fraction(1, 100), "m": Fraction(1, 10**3),
        "u": Fraction(1, 10**6), "n": Fraction(1, 10**9), "p": Fraction(1, 10**12), "f": Fraction(1, 10**15),
    }
)  # fmt: skip

_DEG = "deg|°|degree|degrees|degs|Grad|degré|degrés|derece|град|градус|градуса|градусов|度|درجه|grados|gradi|도"
_HOUR = "h|hr|hrs|hour|hours|Std|Stunde|heure|saat|ч|час|часа|小时|时|ساعت|hora|ora|시간"
_SECOND = "s|sec|second|seconds|Sek|Sekunde|seconde|saniye|sn|с|сек|секунду|секунда|秒|ثانیه|초"
_MINUTE = "min|minute|minutes|мин|минуту|分钟|分|دقیقه|dk|dakika"
_PER = ("/", " / ", "/ ", " per ", " pro ", " par ", " в ", "每", " بر ", " در ", " por ", " all'", " a ")


def _pairs(tops: str, bottoms: str) -> str:
    return "|".join(f"{a}{per}{b}" for a in tops.split("|") for per in _PER for b in bottoms.split("|"))


def _prefixed(symbols: str, prefixes: str, scale: Fraction | int = 1) -> list[tuple[Fraction, str]]:
    rows = []
    for prefix in prefixes.split(","):
        words = "|".join(prefix + symbol for symbol in symbols.split("|"))
        rows.append((_PREFIXES[prefix] * scale, words))
    return rows


def _f(text: str) -> Fraction:
    top, _, bottom = text.partition("/")
    return Fraction(top) / Fraction(bottom or "1")


# Dimension → rows of (factor to the dimension's base unit, spellings). Within a dimension the first row wins a
# spelling that differs only in case (MPA is megapascal, not millipascal).
_ROWS: dict[str, list[tuple[Fraction, str]]] = {
    "length": [
        *_prefixed("m", ",k,c,m,u,n,p"),
        (_f("1"), "metre|meter|metres|meters|mètre|mètres|metro|metros|м|метр|метра|метров|米|متر"),
        (_f("0.001"), "millimetre|millimeter|millimetres|millimeters|Millimeter|мм|毫米|㎜|میلی متر|میلیمتر|milimetre|밀리미터"),
        (_f("1e-6"), "micron|microns|micrometre|micrometer|micrometres|micrometers|Mikrometer|µ|мкм|микрон|微米|㎛|میکرون|"
                     "میکرومتر|mikron|mikrometre|마이크론|마이크로미터"),
        (_f("1e-9"), "nanometre|nanometer|nanometres|nanometers|Nanometer|нм|纳米|نانومتر|nanometre"),
        (_f("0.01"), "centimetre|centimeter|centimetres|centimeters|см|厘米|سانتی متر|santimetre"),
        (_f("1000"), "kilometre|kilometer|kilometres|kilometers|км|公里|千米|کیلومتر|kilometre|kilometreye"),
        (_f("1e-10"), "Å|angstrom|angstroms"),
        (_INCH, 'inch|inches|"|″|in.|дюйм|英寸|Zoll|pouces|inç'),
        (_INCH / 1000, "mil|mils|thou"),
        (_INCH * 12, "ft|foot|feet"),
        (_f("1852"), "nmi|nautical mile|nautical miles|NM"),
        (_f("1609.344"), "mile|miles|mi"),
    ],
    "area": [
        (_f("1"), "m2|m^2|sqm|sq m|м2|平方米"), (_f("1e-4"), "cm2|cm^2|см2"), (_f("1e-6"), "mm2|mm^2|мм2|平方毫米"),
        (_INCH**2, "in2|sq in|square inch|square inches"), ((_INCH * 12) ** 2, "ft2|sq ft|square feet"),
    ],
    "volume": [
        (_f("1"), "m3|m^3|cbm|м3|立方米|cubic metre|cubic metres|cubic meter|cubic meters"),
        (_f("0.001"), "l|L|litre|litres|liter|liters|Liter|litro|litros|л|литр|литра|литров|升|لیتر|dm3|리터"),
        (_f("1e-6"), "ml|mL|cc|cm3|cm^3|мл|см3|毫升|cubic centimetre|cubic centimetres|cubic centimeters"),
        (_f("0.003785411784"), "gal|gallon|gallons|US gal"), (_INCH**3, "in3|cubic inch|cubic inches|cu in"),
    ],
    "mass": [
        *_prefixed("g", "k,,m,u", _f("0.001")),
        (_f("1"), "kilo|kilos|kgs|kilogram|kilograms|kilogramme|kilogrammes|Kilogramm|кг|килограмм|公斤|千克|کیلوگرم|کیلو|kilogram|킬로그램"),
        (_f("1000"), "t|T|ton|tons|tonne|tonnes|metric ton|metric tons|metric tonnes|MT|mt|Tonne|Tonnen|т|тн|тонна|тонны|"
                     "тонн|吨|公吨|噸|تن|tonnellate|toneladas|톤|m/t"),
        (_f("0.001"), "gram|grams|gramme|grammes|Gramm|г|гр|грамм|克|گرم|그램|gr"),
        (_POUND, "lb|lbs|pound|pounds"), (_POUND / 16, "oz|ounce|ounces"),
    ],
    "time": [
        (_f("1"), "s|sec|secs|second|seconds|Sekunden|с|сек|секунд|秒|ثانیه|saniye"), *_prefixed("s|sec", "m,u,n,p"),
        (_f("1e-6"), "microsecond|microseconds|мкс|微秒"), (_f("0.001"), "millisecond|milliseconds|мс|毫秒"),
        (_f("1e-9"), "nanosecond|nanoseconds|нс|纳秒"), (_f("60"), "min|mins|" + _MINUTE + "|Minuten"),
        (_f("3600"), _HOUR + "|Stunden|часов"), (_f("86400"), "day|days|Tage|дней|天"),
    ],
    "temperature": [  # kelvin; the Celsius and Fahrenheit rows carry an offset below
        (_f("1"), "K|kelvin|Kelvin|开|к|К"), (_f("0.001"), "mK|millikelvin"),
        (_f("1"), "°C|degC|deg C|℃|C|° C|degrees C|degrees Celsius|degree Celsius|Celsius|Grad Celsius|градусов Цельсия|摄氏度|"
                  "градусов|درجه سانتیگراد|درجه سانتی گراد|derece|°С|С|도"),
        (_f("5/9"), "°F|degF|deg F|F|℉|degrees F|degrees Fahrenheit|Fahrenheit"),
    ],
    "angle": [
        (_f("1"), _DEG), (1 / _DEGREE, "rad|radian|radians"), (_f("0.001") / _DEGREE, "mrad|milliradian|milliradians|мрад"),
        (_f("1e-6") / _DEGREE, "urad|microradian|microradians|мкрад"), (_f("1/60"), "arcmin|arc min|arc minute|arc minutes|角分"),
        (_f("1/3600"), "arcsec|arc sec|arc-sec|arcsecs|arcsecond|arcseconds|arc second|arc seconds|arc-second|arc-seconds|Bogensekunden|"
                       "角秒|угл. сек|угловых секунд|угловых секунды|ark saniyesi"),
    ],
    "angular_rate": [
        (_f("1"), _pairs(_DEG, _HOUR) + "|dph|deg.h-1|deg/h.|deg h-1|°h-1"), (_f("3600"), _pairs(_DEG, _SECOND) + "|dps|deg s-1"),
        (_f("60"), _pairs(_DEG, _MINUTE)), (3600 / _DEGREE, "rad/s|rad/sec|rad s-1|рад/с"), (_f("3.6") / _DEGREE, "mrad/s"),
        (_f("0.0036") / _DEGREE, "urad/s"), (_f("1/3600"), "arcsec/h|arcsec/hr"), (_f("1"), "arcsec/s|arcsec/sec"),
        (1 / _DEGREE, "rad/h"), (_f("1/24"), "deg/day|°/day"),
    ],
    "angular_acceleration": [
        (_f("1"), "deg/s2|deg/s^2|°/s2|°/s^2|deg/sec2|deg/sec^2|deg/s/s|度/秒2"), (1 / _DEGREE, "rad/s2|rad/s^2|rad/sec2|рад/с2"),
    ],
    "angle_random_walk": [
        (_f("1"), "|".join(f"{d}/{r}" for d in _DEG.split("|") for r in (
            "sqrt(h)", "sqrt(hr)", "sqrt(hour)", "sqrt h", "sqrt hr", "sqrth", "sqrthr", "√h", "√hr", "√ h", "√ hr", "√(h)", "√(hr)",
            "√hour", "√ч", "√час", "√小时", "√ساعت", "rt-hr", "rt hr", "rthr", "rt-h", "rt(hr)", "rt h", "root hr", "root-hr", "root h",
            "root hour", "root-hour", "h^0.5", "hr^0.5", "h0.5", "h1/2", "h^1/2", "hr1/2", "hr^1/2", "√saat", "√Std"))
            + "|deg per root hour|degrees per root hour|degree per root hour|deg per root hr|degrees per square root hour|"
            "deg per sqrt hour|deg per square root hour"),
        (_f("1/60"), "°/h/√Hz|deg/h/√Hz|deg/hr/√Hz|°/hr/√Hz|deg/h/sqrt(Hz)|deg/hr/sqrt(Hz)|(deg/h)/√Hz|(°/h)/√Hz|deg/h/rt-Hz|deg/h/rtHz"),
        (_f("60"), "°/s/√Hz|deg/s/√Hz|deg/sec/√Hz|deg/s/sqrt(Hz)|(deg/s)/√Hz|(°/s)/√Hz"),
    ],
    "acceleration": [
        (_f("1"), "m/s2|m/s^2|m/sec2|m/sec^2|m s-2|м/с2|м/с^2|米/秒2|m/s/s"), (_f("0.01"), "cm/s2|cm/s^2|Gal"),
        (_f("1e-5"), "mGal"),
        (_G0, "g|G|gee|gees|g0|gn|g rms|grms|g RMS|Grms|g's|gs|g-force|g (rms)|g pk|g peak"),
        (_G0 / 1000, "mg|mG|milli g|milli-g|millig|milli-gee"),
        (_G0 / 10**6, "ug|uG|micro g|micro-g|microg|micro-gee|micro gee|microgees|мкg|微g|mikro g|mikro-g"),
        (_G0 / 10**9, "ng"),
    ],
    "velocity_random_walk": [
        (_f("1"), "m/s/√h|m/s/√hr|m/s/sqrt(h)|m/s/sqrt(hr)|m/s/rt-hr"), (_f("60") * _G0 / 10**6, "ug/√Hz|ug/sqrt(Hz)|ug/rt-Hz|ug/rtHz"),
    ],
    "speed": [
        (_f("1"), "m/s|m/sec|m s-1|metres per second|meters per second|м/с|米/秒"), (_f("1000"), "km/s|km/sec|mm/us|км/с"),
        (_f("1/3.6"), "km/h|kmh|kph|км/ч|公里/小时"), (_f("1852/3600"), "kn|kt|kts|knot|knots|nmi/h|nmi/hr|nm/h|nm/hr|NM/h|nautical miles per hour"),
        (_f("0.44704"), "mph"), (_INCH * 12, "ft/s"), (_f("0.001"), "mm/s"), (_f("1/60"), "m/min"),
    ],
    "frequency": [
        *_prefixed("Hz|hertz", ",k,M,G,T,m"),
        (_f("1"), "fps|frames/s|frames per second|frame/s|frames/sec|Гц|герц|赫兹|赫|هرتز|кадров/с|帧/秒|帧|c/s|Bilder/s|images/s|헤르츠"),
        (_f("1000"), "кГц|千赫|کیلوهرتز|kilohertz"), (_f("1e6"), "МГц|兆赫|مگاهرتز|megahertz"),
        (_f("1e9"), "ГГц|吉赫|گیگاهرتز|gigahertz|千兆赫"),
    ],
    "rotation_speed": [
        (_f("1"), "rpm|r/min|rev/min|revs/min|RPM|r.p.m.|r.p.m|U/min|об/мин|об./мин|об./мин.|转/分|转/分钟|转每分|1/min|min-1|tr/min|d/dk|"
                  "dev/dk|revolutions per minute|Upm|دور در دقیقه|دور بر دقیقه|rpms|giri/min"),
        (_f("1000"), "krpm|kRPM|k rpm"), (_f("60"), "rps|rev/s|r/s|об/с|Hz"),
    ],
    "pressure": [
        *_prefixed("Pa|pascal|pascals", ",k,M,G,h,m,u"),
        (_f("1e6"), "N/mm2|N/mm^2|N/mm²|МПа|兆帕|مگاپاسکال|مگا پاسکال|megapascal|megapascals|메가파스칼"),
        (_f("1e9"), "ГПа|吉帕|گیگاپاسکال|گیگا پاسکال|gigapascal|gigapascals|kN/mm2|기가파스칼"), (_f("1000"), "кПа|千帕|کیلوپاسکال|kN/m2"),
        (_f("1"), "Па|帕|پاسکال|N/m2|N/m^2"), (_f("1e5"), "bar|bars|bara|barg|бар|巴|بار|bar(a)|bar(g)"),
        (_f("100"), "mbar|millibar|millibars|мбар|毫巴|میلی بار"), (_PSI, "psi|psia|psig|lb/in2|lbf/in2|lbs/in2"),
        (_PSI * 1000, "ksi|kpsi|kip/in2"), (_PSI * 10**6, "msi|Msi|MSI|Mpsi"),
        (_f("101325/760"), "torr|Torr|mmHg|mm Hg|мм рт. ст.|мм рт.ст.|托"), (_f("101.325/760"), "mTorr|mtorr|millitorr|micron Hg"),
        (_f("101325"), "atm|atmospheres|атм"), (_G0 * 10**6, "kgf/mm2|kg/mm2|kgf/mm^2|кгс/мм2"),
        (_G0 * 10**4, "kgf/cm2|kg/cm2|kgf/cm^2|кгс/см2|at"),
    ],
    "density": [
        (_f("1000"), "g/cm3|g/cm^3|g/cc|g/ccm|g/ml|g/mL|g cm-3|kg/l|kg/L|kg/dm3|t/m3|Mg/m3|г/см3|г/см^3|克/立方厘米|克每立方厘米|"
                     "grams per cubic centimetre|grams per cubic centimeter|گرم بر سانتی متر مکعب|g/cu cm"),
        (_f("1"), "kg/m3|kg/m^3|kg m-3|кг/м3|千克/立方米|公斤/立方米|g/l|g/L"), (_POUND / _INCH**3, "lb/in3|lb/in^3|lbs/in3|lb/cu in"),
        (_POUND / (_INCH * 12) ** 3, "lb/ft3"),
    ],
    "volume_flow": [
        (_f("1"), "m3/s|m^3/s|m3/sec|м3/с|立方米/秒"), (_f("1/3600"), "m3/h|m^3/h|m3/hr|cbm/h|м3/ч|м3/час|立方米/小时|m3/saat"),
        (_f("1/60"), "m3/min"), (_f("0.001"), "l/s|L/s|l/sec|L/sec|litres per second|liters per second|litre/s|liter/s|л/с|升/秒|dm3/s"),
        (_f("0.001/60"), "l/min|L/min|lpm|LPM|л/мин|升/分"), (_f("0.001/3600"), "l/h|L/h|л/ч"),
        ((_INCH * 12) ** 3 / 60, "cfm|CFM|ft3/min"), (_f("0.003785411784/60"), "gpm|GPM"), (_f("1e-6/60"), "ml/min|cc/min|cm3/min"),
    ],
    "leak_rate": [(_f("1"), "Pa m3/s|Pa.m3/s|Pa·m3/s"), (_f("0.1"), "mbar l/s|mbar·l/s|mbar.l/s|mbar L/s")],
    "force": [
        *_prefixed("N|newton|newtons", ",k,M,m"), (_f("1000"), "кН|千牛|کیلونیوتن"), (_f("1"), "Н|牛|牛顿|نیوتن"), (_G0, "kgf|kp|кгс"),
        (_G0 * 1000, "tf|tonf|ton-force|тс|吨力"), (_POUND * _G0, "lbf|lb thrust|lbs thrust|lbs of thrust|pounds of thrust|lb"),
    ],
    "torque": [(_f("1"), "Nm|N m|N·m|N.m|N-m|Н·м|Нм|牛米"), (_f("1000"), "kNm|kN·m|kN m"), (_f("0.001"), "mNm|mN·m")],
    "energy": [
        *_prefixed("J|joule|joules", ",k,M,G,m,u"), (_f("1"), "Дж|焦耳|焦"), (_f("1000"), "кДж|千焦"), (_f("3600"), "Wh"), (_f("3.6e6"), "kWh"),
        *_prefixed("eV", ",k,M,G", _f("1.602176634e-19")), (_f("1.602176634e-13"), "МэВ|兆电子伏"), (_f("1.602176634e-16"), "кэВ|千电子伏"),
    ],
    "power": [
        *_prefixed("W|watt|watts", ",k,M,G,m,u"), (_f("1000"), "кВт|千瓦|کیلووات|kilowatt|kilowatts"), (_f("1"), "Вт|瓦|وات|VA"),
        (_f("1000"), "kVA"), (_f("1e6"), "МВт|兆瓦|MVA"), (_f("745.69987158227022"), "hp|HP|bhp|horsepower|马力|اسب بخار"),
        (_f("735.49875"), "PS|л.с.|л. с.|ch|cv|CV|BG"),
    ],
    "voltage": [*_prefixed("V|volt|volts|VDC|VAC", ",k,M,m,u"), (_f("1"), "В|伏|伏特|ولت"), (_f("1000"), "кВ|千伏|کیلوولت|kilovolt|kilovolts")],
    "current": [*_prefixed("A|amp|amps|ampere|amperes", ",k,M,m,u,n"), (_f("1"), "А|安|安培|آمپر"), (_f("1000"), "кА|千安")],
    "resistance": [*_prefixed("Ohm|ohm|ohms|Ω|Ом", ",k,M,m,u")],
    "capacitance": [*_prefixed("F|farad", ",m,u,n,p"), (_f("1e-6"), "мкФ|微法|microfarad|microfarads|mfd"), (_f("1e-9"), "нФ")],
    "inductance": [*_prefixed("H|henry", ",m,u,n,p"), (_f("1e-9"), "нГн|纳亨|nanohenry|nanohenries"), (_f("1e-6"), "мкГн")],
    "charge": [*_prefixed("C|coulomb", ",m,u,n,p,f")],
    "magnetic_field": [*_prefixed("T|tesla", ",m,u,n,p,f"), (_f("1e-4"), "gauss|G|Gs|Gauss"), (_f("0.1"), "kG|kGs")],
    "magnetic_noise": [*_prefixed("T/√Hz|T/sqrt(Hz)|T rms/√Hz|T/rt-Hz|T (rms)/√Hz|T/rtHz", ",m,u,n,p,f")],
    "energy_product": [(_f("1"), "kJ/m3|кДж/м3"), (_f("7.957747154594767"), "MGOe|MGsOe")],
    "impulse": [
        (_f("1"), "Ns|N s|N·s|N.s|N-s|newton seconds|newton-seconds|Н·с"), (_f("1000"), "kNs|kN s|kN·s|kN.s|kN-s|кН·с"),
        (_f("1e6"), "MNs|MN s|MN·s|MN.s|MN-s"), (_POUND * _G0, "lbf s|lbf-s|lbf·s|lb-sec|lbf sec"),
    ],
    "dose": [
        *_prefixed("Gy|Gy(Si)|Gy (Si)|gray", ",k,M,m"), *_prefixed("rad|rad(Si)|rad (Si)|rads|rads(Si)|rads (Si)|рад", ",k,M,m", _f("0.01")),
    ],
    "dose_rate": [
        *_prefixed("Gy/s|Gy(Si)/s|Gy (Si)/s|Gy/sec", ",k,M"), *_prefixed("rad/s|rad(Si)/s|rad (Si)/s|rads/s|rads(Si)/s|rads (Si)/s|rad(Si)/sec", ",k,M,G", _f("0.01")),
    ],
    "fluence": [(_f("1"), "n/cm2|n/cm^2|neutrons/cm2|n cm-2|neutrons per cm2|н/см2"), (_f("1e-4"), "n/m2|n/m^2")],
    "sample_rate": [
        *_prefixed("S/s|sps|SPS|Sa/s|samples/s|samples per second|sample/s|Sample/s", ",k,M,G"), (_f("1e6"), "megasamples per second|Msamples/s|MHz"),
        (_f("1e9"), "gigasamples per second|Gsamples/s|GHz"),
    ],
    "data_rate": [*_prefixed("bit/s|bps|b/s|bits/s|бит/с", ",k,M,G,T"), *_prefixed("B/s|byte/s|bytes/s", ",k,M,G", 8)],
    "bits": [(_f("1"), "bit|bits|Bit|бит|位|bitlik|بیت|-bit|비트")],
    "memory": [*_prefixed("B|byte|bytes", ",k,M,G,T")],
    "computing": [*_prefixed("FLOPS|flops|FLOP/s|flop/s|OPS", ",k,M,G,T"), (_f("1e12"), "WT|weighted teraflops"), (_f("1e12"), "TOPS")],
    "pixels": [(_f("1"), "pixel|pixels|px|elements|detector elements|Pixel|пикселей|像素|像元|元|پیکسل|piksel"), (_f("1e6"), "MP|Mpx|Mpixel|megapixel|megapixels|Mpixels")],
    "unbalance": [
        (_f("1"), "g mm/kg|g·mm/kg|gmm/kg|g-mm/kg|g.mm/kg|g mm per kg|gram millimetre per kilogram|gram-mm/kg|г·мм/кг|克毫米/千克|g*mm/kg|um"),
    ],
    "specific_fuel_consumption": [
        (_f("1"), "kg/N/h|kg/(N·h)|kg/(N h)|kg/N·h|kg/N h|kg/N-h|kg N-1 h-1|kg/N/hr|kg/(N*h)|kg/Nh|kg/(Nh)"),
        (_POUND / (_POUND * _G0), "lb/lbf/h|lb/lbf/hr|lb/lbf-hr|lb/(lbf·h)|lb/(lbf h)|lb/lb/h|lb/lb/hr|lbm/lbf/h|lbm/lbf/hr|kg/kgf/h|lb/lbf·h"),
        (_f("0.0036"), "g/kN/s|g/(kN·s)|g/(kN s)|g/kNs"),
    ],
    "thermal_conductivity": [(_f("1"), "W/mK|W/m/K|W/(m·K)|W/(m K)|W/m·K|W/m-K|W/m.K|W/(mK)|W/(m*K)|Вт/(м·К)|Вт/мК|瓦/米·开")],
    "resistivity": [*_prefixed("Ohm m|ohm m|Ωm|Ω·m|ohm-m|Ohm·m|ohm·m", ",m,u,n"), (_f("0.01"), "ohm cm|Ω·cm|Ωcm|ohm-cm")],
    "areal_density": [(_f("1"), "g/m2|g/m^2|gsm|г/м2|克/平方米"), (_f("1000"), "kg/m2")],
    "linear_density": [(_f("1"), "tex|g/km|текс"), (_f("0.1"), "dtex"), (_f("1/9"), "den|denier|D"), (_f("1000"), "ktex")],
    "atomic_mass": [(_f("1"), "u|amu|AMU|Da|а.е.м.|atomic mass units|atomic mass unit")],
    "luminous_sensitivity": [(_f("1"), "uA/lm|мкА/лм|微安/流明"), (_f("1000"), "mA/lm")],
    "decibel": [(_f("1"), "dB|dBm|дБ|分贝")],
    "ratio": [
        (_f("0.01"), "%|percent|per cent|pct|Prozent|v.H.|процент|процента|процентов|درصد|yüzde|pour cent|wt%|wt %|wt.%|wt.-%|wt-%|% by weight|"
                     "% by mass|% w/w|mass%|mass %|at%|at.%|at %|vol%|vol.%|vol %|Gew.-%|Gew.%|% FS|%FS|% F.S.|% of FS|% of full scale|% full scale|%F.S.|"
                     "% of range|% of reading|percent of range|percent of full scale|% of scale|%RH|por ciento|퍼센트|mol%|mol %|% mass|masse%|мас.%|% масс.|百分|atom %"),
        (_f("1e-6"), "ppm|p.p.m.|parts per million|ppmw|ppm by weight|wppm|мг/кг|mg/kg|百万分之一|عدد در میلیون"),
        (_f("1e-9"), "ppb|parts per billion"), (_f("0.001"), "‰|per mille|promille"), (_f("1"), "1|ratio"),
    ],
    "axes": [
        (_f("1"), "axis|axes|ax|Achse|Achsen|achsig|achsige|achsiges|achsiger|Achs|axe|ось|оси|осей|осевой|осевая|осевое|осевые|осевым|осевого|координатный|轴|軸|محور|محوره|"
                  "eksen|eksenli|ejes|eje|assi|축|D-axis|simultaneous axes|coordinated axes|contouring axes"),
    ],
    "rollers": [(_f("1"), "roller|rollers|Rollen|旋轮|роликов|ролика")],
    "shafts": [(_f("1"), "shaft|shafts")],
    "electrodes": [(_f("1"), "electrode|electrodes|Elektroden|电极|электродов|электрода")],
    "filaments": [(_f("1000"), "K|k|к|К"), (_f("1"), "filament|filaments|Filamente|fils|нитей|филаментов|fibres|fibers")],
    "count": [(_f("1"), "1|count|flag|material")],
    "money": [
        (_f("1"), "USD|US$|$|dollar|dollars|EUR|€|euro|euros|GBP|£|CNY|RMB|yuan|元人民币|美元|欧元|人民币|CHF|JPY|yen|AED|dirham|dirhams|руб|руб.|"
                  "рублей|RUB|долларов|евро|TL|TRY|lira|دلار|یورو|درهم|ریال|تومان|Dollar|Euro|INR|HKD|SGD|usd|mln USD"),
    ],
    "amount": [
        (_f("1"), "pcs|pc|pcs.|pce|pces|piece|pieces|unit|units|ea|each|set|sets|roll|rolls|box|boxes|carton|cartons|pallet|pallets|drum|drums|"
                  "reel|reels|spool|spools|bobbin|bobbins|bag|bags|sheet|sheets|plate|plates|rod|rods|bar|tube|tubes|pair|pairs|kit|kits|lot|lots|ctn|"
                  "ctns|pkg|pkgs|package|packages|copies|Stück|Stck|Stk|Stk.|St.|pièces|pièce|pz|pzas|uds|piezas|unidades|шт|шт.|штук|штуки|штука|комплектов|"
                  "个|件|支|台|套|根|只|块|片|卷|枚|张|箱|عدد|دستگاه|قطعه|adet|parça|takım|개|대|세트|qty"),
    ],
}  # fmt: skip

_CELSIUS = frozenset(w for f, words in _ROWS["temperature"][2:3] for w in words.split("|"))
_FAHRENHEIT = frozenset(w for f, words in _ROWS["temperature"][3:4] for w in words.split("|"))

BASE_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "length": "m", "area": "m2", "volume": "m3", "mass": "kg", "time": "s", "temperature": "K", "angle": "deg",
        "angular_rate": "deg/h", "angular_acceleration": "deg/s2", "angle_random_walk": "deg/sqrt(h)", "acceleration": "m/s2",
        "velocity_random_walk": "m/s/sqrt(h)", "speed": "m/s", "frequency": "Hz", "rotation_speed": "rpm", "pressure": "Pa",
        "density": "kg/m3", "volume_flow": "m3/s", "leak_rate": "Pa m3/s", "force": "N", "torque": "N m", "energy": "J",
        "power": "W", "voltage": "V", "current": "A", "resistance": "Ohm", "capacitance": "F", "inductance": "H",
        "charge": "C", "magnetic_field": "T", "magnetic_noise": "T/√Hz", "energy_product": "kJ/m3", "impulse": "N s",
        "dose": "Gy", "dose_rate": "Gy/s", "fluence": "n/cm2", "sample_rate": "S/s", "data_rate": "bit/s", "bits": "bit",
        "memory": "B", "computing": "FLOPS", "pixels": "pixels", "unbalance": "g mm/kg", "specific_fuel_consumption": "kg/N/h",
        "thermal_conductivity": "W/mK", "resistivity": "Ohm m", "areal_density": "g/m2", "linear_density": "tex",
        "atomic_mass": "u", "luminous_sensitivity": "uA/lm", "decibel": "dB", "ratio": "1", "axes": "axis", "rollers": "rollers", "shafts": "shaft",
        "electrodes": "electrodes", "filaments": "filaments", "count": "1", "money": "USD", "amount": "pcs",
    }
)  # fmt: skip
"""Dimension → the unit its factors count in."""
COUNTED = frozenset({"axes", "rollers", "shafts", "electrodes", "filaments", "pixels", "bits"})
"""Dimensions whose unit is the thing counted: `5-axis`, `640x512`, `12-bit`."""
AMOUNTS = frozenset({"amount", "money"})
"""Dimensions that say how much is sold, never what it is like."""


def _spellings() -> tuple[dict[str, Mapping[str, Fraction]], dict[str, str]]:
    exact: dict[str, dict[str, Fraction]] = {}
    for dimension, rows in _ROWS.items():
        for factor, words in rows:
            for word in words.split("|"):
                spelling = word.translate(PLAIN_SIGNS).translate(RAISED)
                exact.setdefault(spelling, {}).setdefault(dimension, factor)
    small = {spelling.casefold(): spelling for spelling in (*reversed(exact), *sorted(_PREFER_CASE))}
    return {spelling: MappingProxyType(factors) for spelling, factors in exact.items()}, small


_PREFER_CASE = frozenset({"MPa", "GPa", "MHz", "GHz", "MW", "kW", "kg", "mm", "um", "nm"})
_EXACT, _SMALL = _spellings()
UNIT_SPELLINGS: Mapping[str, Mapping[str, Fraction]] = MappingProxyType(_EXACT)
"""Spelling → dimension → factor to the dimension's base unit."""
IN_SMALL_LETTERS: Mapping[str, str] = MappingProxyType(_SMALL)
"""Spelling in small letters → the spelling it stands for."""


def spelling_of(unit: str) -> str | None:
    """The table's spelling of a unit as written, or None if no dimension knows it."""
    folded = " ".join(unit.translate(PLAIN_SIGNS).translate(RAISED).split())
    if folded in UNIT_SPELLINGS:
        return folded
    return IN_SMALL_LETTERS.get(folded.casefold())


@lru_cache(maxsize=4096)
def dimensions_of(unit: str) -> tuple[str, ...]:
    """Dimensions that know a unit spelling; a plain number (empty) counts or relates."""
    if not unit:
        return ("count", "ratio")
    spelling = spelling_of(unit)
    return tuple(UNIT_SPELLINGS[spelling]) if spelling is not None else ()


@lru_cache(maxsize=4096)
def _scale(unit: str, dimension: str) -> tuple[Fraction, Fraction] | None:
    """(factor, offset) to the base unit."""
    if not unit:
        return (Fraction(1), Fraction(0)) if dimension in {"count", "ratio"} else None
    spelling = spelling_of(unit)
    if spelling is None or dimension not in UNIT_SPELLINGS[spelling]:
        return None
    factor = UNIT_SPELLINGS[spelling][dimension]
    if dimension == "temperature" and spelling in _CELSIUS:
        return factor, Fraction("273.15")
    if dimension == "temperature" and spelling in _FAHRENHEIT:
        return factor, Fraction("459.67") * Fraction(5, 9)
    return factor, Fraction(0)


@lru_cache(maxsize=4096)
def shared_dimension(unit: str, other: str, preferred: str | None = None) -> str | None:
    """A dimension in which both units measure, the preferred one first; None if there is none."""
    ours, theirs = dimensions_of(unit), dimensions_of(other)
    if "count" in theirs and (counted := COUNTED.intersection(ours)):
        return min(counted)
    if preferred in ours and preferred in theirs:
        return preferred
    if preferred in theirs:
        return None
    return next((d for d in theirs if d in ours), None)


def convert(value: Decimal, unit: str, target: str, dimension: str | None = None) -> Decimal | None:
    """A value in another unit, or None if the two do not measure the same.

    Args:
        value: Number in `unit`.
        unit: Spelling of the unit it is in; empty for a plain number.
        target: Spelling of the unit wanted.
        dimension: The dimension meant, for spellings that have several.
    """
    shared = shared_dimension(unit, target, dimension)
    if shared is None:
        return None
    source = _scale(unit, shared)
    goal = (Fraction(1), Fraction(0)) if shared in COUNTED and target == "1" else _scale(target, shared)
    if source is None or goal is None:
        return None
    base = Fraction(value) * source[0] + source[1]
    return to_decimal((base - goal[1]) / goal[0])


def to_decimal(value: Fraction) -> Decimal:
    """A fraction as a decimal of at most 28 digits, without trailing zeros."""
    exact = _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))
    short = exact.normalize(_CONTEXT)
    return short.quantize(Decimal(1)) if short == short.to_integral_value() and abs(short) < 10**18 else short


@lru_cache(maxsize=4096)
def show(value: Decimal) -> str:
    """A value as people write it: at most six digits, no needless zeros, powers beyond nine digits."""
    rounded = Context(prec=6).plus(value).normalize()
    if rounded == 0:
        return "0"
    if -5 <= rounded.adjusted() <= 8:
        return f"{rounded:f}"
    return f"{rounded:e}".replace("e+", "e")
