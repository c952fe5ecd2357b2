"""Read numbers with units from text: our own grammar, exact decimals, linear time, never an exception.

A unit's spelling may mean several things (`g`, `K`, `lb`); which one is meant is chosen by the dimension of the
parameter that asks. Factors are exact fractions to one unit per dimension.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

Bound = Literal["=", "<", "<=", ">", ">="]

MAX_NUMBERS = 2000  # numbers read from one text; a field of 100,000 characters of digits costs no more
MAX_DIGITS = 18  # longer runs are serial numbers, not measurements
MAX_POWER = 60  # powers of ten beyond this are no property of a good
LONGEST_UNIT = 28
_CONTEXT = Context(prec=28)

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

# One character to one character, so that offsets stay.
_FOLD: dict[int, str] = {
    **{ord(c): "-" for c in "‐‑‒–—−﹣"}, **{ord(c): "u" for c in "µμ"}, **{ord(c): "°" for c in "º˚∘"},
    **{ord(c): "·" for c in "⋅•∙・"}, **{ord(c): "×" for c in "✕✖⨯"}, **{ord(c): "/" for c in "∕⁄"},
    **{ord(c): " " for c in "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\u200c"},
    **{0xFF01 + i: chr(0x21 + i) for i in range(94)}, ord("٪"): "%", ord("٫"): ".", ord("٬"): ",", ord("，"): ",",
    ord("。"): ".", ord("≦"): "≤", ord("≧"): "≥", ord("⩽"): "≤", ord("⩾"): "≥", ord("～"): "~", ord("〜"): "~", ord("’"): "'",
    ord("Ω"): "Ω", ord("Å"): "Å",
    **{0x0660 + i: str(i) for i in range(10)}, **{0x06F0 + i: str(i) for i in range(10)}, **{0x0966 + i: str(i) for i in range(10)},
}  # fmt: skip
_RAISED = {ord(c): d for c, d in zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+", strict=True)}
_RAISED_CLASS = "[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}"

_WORD_NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "fifteen": 15, "twenty": 20, "fifty": 50, "hundred": 100, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
        "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10,
        "iki": 2, "üç": 3, "dört": 4, "beş": 5, "altı": 6, "on": 10, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5,
        "шесть": 6, "десять": 10, "двух": 2, "трех": 3, "трёх": 3, "четырех": 4, "четырёх": 4, "пяти": 5, "шести": 6,
        "دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "ده": 10, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6,
        "七": 7, "八": 8, "九": 9, "十": 10, "fünfachs": 5,
    }
)  # fmt: skip
_HAN_NUMBERS = "".join(w for w in _WORD_NUMBERS if (len(w) == 1 and w > "一") or w == "一")
_LATIN_NUMBERS = "|".join(sorted((w for w in _WORD_NUMBERS if w not in _HAN_NUMBERS), key=len, reverse=True))
_SCALES: Mapping[str, int] = MappingProxyType(
    {
        "thousand": 3, "million": 6, "millions": 6, "mln": 6, "mio": 6, "mio.": 6, "billion": 9, "bn": 9, "tausend": 3,
        "millionen": 6, "milliarden": 9, "milliards": 9, "mille": 3, "тыс": 3, "тыс.": 3, "тысяч": 3, "тысячи": 3, "млн": 6,
        "млн.": 6, "миллиона": 6, "миллионов": 6, "миллион": 6, "milyon": 6, "milyar": 9, "هزار": 3, "میلیون": 6, "万": 4,
        "亿": 8, "千": 3, "百万": 6, "만": 4,
    }
)  # fmt: skip
_SCALE_WORDS = "|".join(re.escape(w) for w in sorted(_SCALES, key=len, reverse=True))

_NUMBER = re.compile(
    rf"""
    (?P<digits>
        \d{{1,3}}(?:,\d{{3}}){{2,6}}(?:\.\d{{1,18}})?      # 13,300,000.5
      | \d{{1,3}}(?:\.\d{{3}}){{2,6}}(?:,\d{{1,18}})?      # 13.300.000,5
      | \d{{1,3}}(?:'\d{{3}}){{1,6}}(?:[.,]\d{{1,18}})?    # 13'300'000
      | \d{{1,3}}(?:[ ]\d{{3}}){{2,6}}(?:[.,]\d{{1,18}})?(?![\d]) # 13 300 000
      | \d{{1,2}}[ ]\d{{3}}(?:[.,]\d{{1,18}})?(?![\d])
      | \d{{1,3}},\d{{3}}\.\d{{1,18}}                      # 1,950.5
      | \d{{1,3}}\.\d{{3}},\d{{1,18}}                      # 1.950,5
      | \d{{1,19}}(?:[.,]\d{{1,18}})?
      | [.]\d{{1,18}}
    )
    (?P<power>
        [eE][-+]?\d{{1,3}}(?![\w])
      | [ ]?[x×*·.][ ]?10[ ]?(?:\^|\*\*)?[ ]?[({{]?[-+]?\d{{1,2}}[)}}]?(?!\d)
      | [ ]?[x×*·.][ ]?10{_RAISED_CLASS}
    )?
    (?P<tens>(?:\^|\*\*)[ ]?[-+]?\d{{1,2}}|{_RAISED_CLASS})?
    (?:[ ]?(?P<scale>{_SCALE_WORDS})(?![a-zа-яё]))?
  | (?<![^\W\d_])(?P<word>{_LATIN_NUMBERS})(?=[ -]|осев|осн|achs)
  | (?P<han>[{_HAN_NUMBERS}])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RANGE = re.compile(r"\s?(?:-|~|to|up to|bis|à|до|至|到|تا|ile|\.\.\.?|…|through|a|÷)\s?(?=[-+\d.])", re.IGNORECASE)
_AND = re.compile(r"\s?(?:and|und|et|и|和|与|و|ve|y)\s?(?=[-+\d.])", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:between|zwischen|entre|между|介于|بین|arasında)\s*$", re.IGNORECASE)
_TOLERANCE = re.compile(r"\s?(?:±|\+/-|\+-)\s?")
_LESS = (
    "<", "less than", "lower than", "below", "under", "better than", "smaller than", "kleiner als", "weniger als", "unter", "moins de",
    "inférieur à", "inférieure à", "menos de", "менее", "меньше", "ниже", "小于", "低于", "少于", "优于", "کمتر از", "زیر", "kleiner",
    "finer than", "fewer than", "minder dan", "미만", "лучше", "besser als",
)  # fmt: skip
_AT_MOST = (
    "≤", "<=", "=<", "up to", "at most", "max", "max.", "maximum", "not more than", "no more than", "not exceeding", "not to exceed", "höchstens",
    "bis zu", "bis", "maximal", "jusqu'à", "au plus", "hasta", "до", "не более", "не больше", "максимум", "不超过", "不大于", "最大", "至多", "最高", "حداکثر", "تا",
    "en fazla", "en çok", "upto", "within", "fino a", "이하", "最多",
)  # fmt: skip
_MORE = (
    ">", "more than", "over", "above", "greater than", "exceeding", "higher than", "larger than", "in excess of", "mehr als", "über", "größer als",
    "plus de", "supérieur à", "supérieure à", "más de", "более", "больше", "свыше", "выше", "大于", "超过", "高于", "بیش از", "بیشتر از", "بالای",
    "longer than", "초과",
)  # fmt: skip
_AT_LEAST = (
    "≥", ">=", "=>", "at least", "min", "min.", "minimum", "not less than", "no less than", "from", "mindestens", "ab", "minimal", "au moins",
    "al menos", "не менее", "не меньше", "минимум", "от", "不小于", "不低于", "至少", "最小", "最低", "حداقل", "دست کم", "en az", "almeno", "이상", "à partir de",
)  # fmt: skip
_BOUND_OF: dict[str, Bound] = {
    **dict.fromkeys(_LESS, "<"),
    **dict.fromkeys(_AT_MOST, "<="),
    **dict.fromkeys(_MORE, ">"),
    **dict.fromkeys(_AT_LEAST, ">="),
}
_BEFORE = re.compile(
    r"(?:^|(?<=[^^\W\d_])|(?<=\W)|(?<=[\u4e00-\u9fff]))("
    + "|".join(re.escape(w) for w in sorted(_BOUND_OF, key=len, reverse=True))
    + r")\s*(?:of|von|de|is|about|,|:)?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?[(,]?\s?(?:(?P<most>or less|or better|or lower|or below|or finer|or thinner|or smaller|and below|max\b|maximum|oder weniger|oder besser|ou moins|и менее|и ниже|"
    r"以下|或更小|以内|veya daha az|이하)|(?P<least>or more|or greater|or higher|or above|and above|and up|or over|oder mehr|ou plus|и более|и выше|以上|或更大|或以上|veya daha fazla|이상|min\b(?!\w)|minimum))",
    re.IGNORECASE,
)
_BEFORE_REACH = 22
_CURRENCY = frozenset("$€£¥")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range with the unit written beside it."""

    low: Decimal
    high: Decimal
    unit: str
    """Spelling as the table knows it; empty for a plain number."""
    start: int
    end: int
    bound: Bound = "="
    """`<=` for `up to 0.1`, `>` for `over 100`; `=` for a value or a range."""
    shape: Literal["number", "array"] = "number"
    """array: `640x512`; the value is the product."""

    @property
    def dimensions(self) -> tuple[str, ...]:
        """What the unit may measure."""
        return dimensions_of(self.unit)

    @property
    def is_amount(self) -> bool:
        """Whether it says how much is sold (`400 pcs`), not what it is like."""
        return bool(self.unit) and set(self.dimensions) <= AMOUNTS


def _build() -> tuple[dict[str, dict[str, Fraction]], dict[str, str]]:
    exact: dict[str, dict[str, Fraction]] = {}
    lower: dict[str, str] = {}
    for dimension, rows in _ROWS.items():
        for factor, words in rows:
            for word in words.split("|"):
                spelling = word.translate(_FOLD).translate(_RAISED)
                exact.setdefault(spelling, {}).setdefault(dimension, factor)
    for spelling in exact:
        lower.setdefault(spelling.casefold(), spelling)
    return exact, lower


_EXACT, _LOWER = _build()
UNIT_SPELLINGS: Mapping[str, Mapping[str, Fraction]] = MappingProxyType(
    {k: MappingProxyType(v) for k, v in _EXACT.items()}
)
"""Spelling → dimension → factor to the dimension's base unit."""
_PREFER_CASE = frozenset({"MPa", "GPa", "MHz", "GHz", "MW", "kW", "kg", "mm", "um", "nm"})
for _spelling in sorted(_PREFER_CASE):
    _LOWER[_spelling.casefold()] = _spelling


def spelling_of(unit: str) -> str | None:
    """The table's spelling of a unit as written, or None if no dimension knows it."""
    folded = " ".join(unit.translate(_FOLD).translate(_RAISED).split())
    if folded in _EXACT:
        return folded
    return _LOWER.get(folded.casefold())


@lru_cache(maxsize=4096)
def dimensions_of(unit: str) -> tuple[str, ...]:
    """Dimensions that know a unit spelling; a plain number (empty) counts or relates."""
    if not unit:
        return ("count", "ratio")
    spelling = spelling_of(unit)
    return tuple(_EXACT[spelling]) if spelling is not None else ()


@lru_cache(maxsize=4096)
def _scale(unit: str, dimension: str) -> tuple[Fraction, Fraction] | None:
    """(factor, offset) to the base unit."""
    if not unit:
        return (Fraction(1), Fraction(0)) if dimension in {"count", "ratio"} else None
    spelling = spelling_of(unit)
    if spelling is None or dimension not in _EXACT[spelling]:
        return None
    factor = _EXACT[spelling][dimension]
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


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Numbers with or without units in a text, in order.

    Args:
        text: Any text; offsets in the answer count its code points.

    Returns:
        Values, ranges, bounds and arrays. Digits glued to letters (`T700`, `TRS-500`) are names, not numbers;
        number words and Han numerals count only before a unit. At most `MAX_NUMBERS`.
    """
    folded = text.translate(_FOLD)
    if not _has_number(folded):
        return ()
    return tuple(_merge(folded, _numbers(folded)))


_MAYBE = re.compile(rf"\d|[{_HAN_NUMBERS}]|\b(?:{_LATIN_NUMBERS})", re.IGNORECASE)


def _has_number(text: str) -> bool:
    return _MAYBE.search(text) is not None


@dataclass(slots=True)
class _Raw:
    value: Decimal
    unit: str
    start: int
    end: int
    number_end: int
    word: bool


def _numbers(text: str) -> list[_Raw]:
    comma = _decimal_comma(text)
    found: list[_Raw] = []
    for match in _NUMBER.finditer(text):
        if len(found) >= MAX_NUMBERS:
            break
        start, end = match.span()
        is_word = match["digits"] is None
        if not is_word and _is_glued(text, start):
            continue
        value = _value(match, comma)
        if value is None:
            continue
        if not is_word and start > 0 and text[start - 1] == "-" and (start == 1 or not text[start - 2].isalnum()):
            before = text[start - 2] if start > 1 else ""
            if before != "+" and not (before == "/" and text[start - 3 : start - 2] == "+"):
                value, start = -value, start - 1
        unit, stop = _unit_at(text, end)
        if is_word and not unit:
            continue
        found.append(_Raw(value, unit, start, stop, end, is_word))
    return found


def _is_glued(text: str, start: int) -> bool:
    """Whether digits belong to a name: `T700`, `TRS-500`, `1.2.3`; not after Han, signs or brackets."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isalpha():
        return before.isascii() and not (before in "xX" and start > 1 and text[start - 2].isdigit())
    if before == "-" and start > 1:
        return text[start - 2].isascii() and text[start - 2].isalpha()
    if before in ".,":
        return start > 1 and text[start - 2].isdigit()
    return before == "_"


def _decimal_comma(text: str) -> bool:
    """Whether the text writes decimals with a comma, judged by numbers that leave no doubt."""
    return bool(re.search(r"(?<!\d)\d{1,9},(?:\d{1,2}|\d{4,9})(?!\d)", text)) and not re.search(
        r"(?<![\d.])\d{1,9}\.(?:\d{1,2}|\d{4,9})(?![\d.])", text
    )


def _value(match: re.Match[str], comma: bool) -> Decimal | None:
    if match["word"] is not None:
        return Decimal(_WORD_NUMBERS.get(match["word"].casefold(), 0)) or None
    if match["han"] is not None:
        return Decimal(_WORD_NUMBERS[match["han"]])
    digits = match["digits"]
    plain = _plain(digits, comma)
    if sum(c.isdigit() for c in plain) > MAX_DIGITS:
        return None
    power = 0
    tens = match["tens"]
    if tens is not None and match["power"] is None:
        if digits != "10":
            return Decimal(plain) if tens[0] not in "^*" else None
        exponent = int(tens.translate(_RAISED).lstrip("^* "))
        return Decimal(1).scaleb(exponent) if abs(exponent) <= MAX_POWER else None
    if match["power"] is not None:
        written = match["power"].translate(_RAISED).strip()
        tail = re.search(r"([-+]?\d+)\D*$", written[1:] if written[0] in "eE" else re.sub(r"^.\s?10", "", written))
        power = int(tail[1]) if tail else 0
    if match["scale"] is not None:
        power += _SCALES[match["scale"].casefold()]
    return Decimal(plain).scaleb(power) if abs(power) <= MAX_POWER else None


def _plain(digits: str, comma: bool) -> str:
    """Digits with a decimal point at most."""
    digits = digits.replace("'", "").replace(" ", "")
    commas, points = digits.count(","), digits.count(".")
    if commas and points:
        return (
            digits.replace(",", "")
            if digits.rfind(".") > digits.rfind(",")
            else digits.replace(".", "").replace(",", ".")
        )
    if commas > 1 or points > 1:
        return digits.replace(",", "").replace(".", "")
    if commas:
        head, tail = digits.split(",")
        grouped = len(tail) == 3 and head != "0" and len(head) <= 3 and not comma
        return head + tail if grouped else f"{head}.{tail}"
    if points and comma:
        head, tail = digits.split(".")
        return head + tail if len(tail) == 3 and head not in {"0", ""} and len(head) <= 3 else digits
    return "0" + digits if digits.startswith(".") else digits


def _unit_at(text: str, place: int) -> tuple[str, int]:
    """(unit spelling or empty, where it ends) of what follows a number."""
    gap = place
    if text[gap : gap + 2] in {" -", "- "}:
        return "", place
    if text[gap : gap + 1] in {" ", "-"}:
        gap += 1
    if text[gap : gap + 1] in {"[", "("} and text[gap + 1 : gap + 2] != "":
        gap += 1
    rest = text[gap : gap + LONGEST_UNIT].translate(_RAISED)
    if not rest:
        return "", place
    for length in range(len(rest), 0, -1):
        piece = rest[:length]
        spelling = piece if piece in _EXACT else _LOWER.get(piece.casefold()) if length > 1 else None
        if spelling is None or spelling in {"1", "count", "flag", "material", "ratio"}:
            continue
        if _ends_word(rest, length) and not (length == 1 and _is_other_word(text, gap)):
            return spelling, gap + length
    return "", place


def _ends_word(rest: str, length: int) -> bool:
    last, following = rest[length - 1], rest[length : length + 1]
    if not following:
        return True
    if following == "/" and rest[length + 1 : length + 2].isalpha():
        return False
    if following in {"√", "^"}:
        return False
    if not last.isalnum() or not following.isalnum():
        return True
    return last >= "\u3040" or following >= "\u3040"


def _is_other_word(text: str, place: int) -> bool:
    """Whether a lone letter is no unit: `5 A.` of a list, `2 T-shirts`."""
    after = text[place + 1 : place + 3]
    return len(after) == 2 and after[0] in "-'&" and after[1].isalpha()


def _merge(text: str, numbers: list[_Raw]) -> Iterator[Quantity]:
    place = 0
    while place < len(numbers):
        raw = numbers[place]
        run = _array(text, numbers, place)
        if run > 1:
            yield from _from_array(numbers[place : place + run])
            place += run
            continue
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        if following is not None and _is_range(text, raw, following):
            unit = raw.unit or following.unit
            second = following.value
            if raw.unit and following.unit and raw.unit != following.unit:
                converted = convert(second, following.unit, raw.unit)
                second = converted if converted is not None else second
            if not raw.value > second >= 0:
                low, high = sorted((raw.value, second))
                yield Quantity(low, high, unit, raw.start, following.end)
                place += 2
                continue
        if following is not None and _TOLERANCE.fullmatch(text[raw.end : following.start]):
            end = following.end
            yield Quantity(raw.value, raw.value, raw.unit or following.unit, raw.start, end)
            place += 2
            continue
        if raw.unit == "" and raw.start > 0 and text[raw.start - 1] in _CURRENCY:
            raw.unit = "USD"
        yield Quantity(raw.value, raw.value, raw.unit, raw.start, raw.end, _bound(text, raw))
        place += 1


def _is_range(text: str, first: _Raw, second: _Raw) -> bool:
    gap = text[first.end : second.start]
    if second.value < 0 and gap == "":  # 8-12 read as 8 and -12
        if first.unit and not second.unit:
            return False
        second.value = -second.value
        return not second.word
    if len(gap) > 8 or (first.word and not second.unit):
        return False
    if _RANGE.fullmatch(gap + "0") or _RANGE.match(gap + "0"):
        return not (second.unit == "" and first.unit != "")
    return bool(_AND.match(gap + "0")) and bool(_BETWEEN.search(text[max(0, first.start - 14) : first.start]))


def _array(text: str, numbers: list[_Raw], place: int) -> int:
    """How many numbers stand in a run `640x512` or `40 x 60 x 5 mm`."""
    run = 1
    while place + run < len(numbers) and run < 4:
        gap = text[numbers[place + run - 1].end : numbers[place + run].start]
        if gap.strip().casefold() not in {"x", "×", "*", "х", "by"} or len(gap) > 4:
            break
        run += 1
    return run


def _from_array(numbers: list[_Raw]) -> Iterator[Quantity]:
    unit = next((n.unit for n in reversed(numbers) if n.unit), "")
    if unit and "length" in dimensions_of(unit):
        for number in numbers:
            yield Quantity(number.value, number.value, number.unit or unit, number.start, number.end)
    elif len(numbers) == 2 and all(n.value == n.value.to_integral_value() and 4 <= n.value < 100_000 for n in numbers):
        product = numbers[0].value * numbers[1].value
        yield Quantity(product, product, "pixels", numbers[0].start, numbers[1].end, shape="array")
    else:
        for number in numbers:
            yield Quantity(number.value, number.value, number.unit, number.start, number.end)


def _bound(text: str, raw: _Raw) -> Bound:
    before = text[max(0, raw.start - _BEFORE_REACH) : raw.start]
    match = _BEFORE.search(before)
    if match is not None:
        return _BOUND_OF[match[1].casefold()]
    if raw.end >= len(text):
        return "="
    after = _AFTER.match(text, raw.end)
    if after is not None:
        return "<=" if after["most"] else ">="
    return "="
