"""Numbers with units: the grammar, the unit table against pint, and hostile input."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportscreen.reading.measures import BASE_UNITS, UNIT_SPELLINGS, convert, dimensions_of, show
from exportscreen.reading.quantities import find_quantities

ROWS = [
    # text, (low, high, unit it converts to, bound) of the first quantity
    ("drift 0.3 degrees per hour", ("0.3", "0.3", "deg/h", "=")),
    ("0.05 deg/hr", ("0.05", "0.05", "deg/h", "=")),
    ("0.02°/h", ("0.02", "0.02", "deg/h", "=")),
    ("1 Grad pro Stunde", ("1", "1", "deg/h", "=")),
    ("0,3 град/ч", ("0.3", "0.3", "deg/h", "=")),
    ("0.05度/小时", ("0.05", "0.05", "deg/h", "=")),
    ("۰٫۳ درجه بر ساعت", ("0.3", "0.3", "deg/h", "=")),
    ("０．５°/h", ("0.5", "0.5", "deg/h", "=")),
    ("5 deg/s", ("18000", "18000", "deg/h", "=")),
    ("0.003 deg/√h", ("0.003", "0.003", "deg/sqrt(h)", "=")),
    ("0.003 deg/rt-hr", ("0.003", "0.003", "deg/sqrt(h)", "=")),
    ("0.6 deg/h/√Hz", ("0.01", "0.01", "deg/sqrt(h)", "=")),
    ("8–12 µm", ("8", "12", "um", "=")),
    ("8-12um", ("8", "12", "um", "=")),
    ("between 8 and 12 microns", ("8", "12", "um", "=")),
    ("from 3 to 5 µm", ("3", "5", "um", "=")),
    ("0.1 to 1 deg/h", ("0.1", "1", "deg/h", "=")),
    ("up to 0.1 deg/h", ("0.1", "0.1", "deg/h", "<=")),
    ("≤ 0.5 °/hr", ("0.5", "0.5", "deg/h", "<=")),
    ("bias < 0.5 deg/h", ("0.5", "0.5", "deg/h", "<")),
    ("at least 1950 MPa", ("1950", "1950", "MPa", ">=")),
    ("не менее 1950 МПа", ("1950", "1950", "MPa", ">=")),
    ("不小于 1950 MPa", ("1950", "1950", "MPa", ">=")),
    ("over 100 g", ("100", "100", "g", ">")),
    ("1950 MPa or more", ("1950", "1950", "MPa", ">=")),
    ("10 ± 0.5 mm", ("10", "10", "mm", "=")),
    ("-40 to +85 °C", ("-40", "85", "degC", "=")),
    ("1.33e7 m", ("13300000", "13300000", "m", "=")),
    ("13.3 million m", ("13300000", "13300000", "m", "=")),
    ("1,33·10^7 m", ("13300000", "13300000", "m", "=")),
    ("12.7 x 10^6 m", ("12700000", "12700000", "m", "=")),
    ("10⁻³ Pa", ("0.001", "0.001", "Pa", "=")),
    ("13 300 000 m", ("13300000", "13300000", "m", "=")),
    ("13,300,000 m", ("13300000", "13300000", "m", "=")),
    ("13.300.000 m", ("13300000", "13300000", "m", "=")),
    ("1,950 MPa", ("1950", "1950", "MPa", "=")),
    ("1.950,5 MPa und 0,5 %", ("1950.5", "1950.5", "MPa", "=")),
    ("1,5 GPa", ("1500", "1500", "MPa", "=")),
    ("290 ksi", ("1999.48", "1999.48", "MPa", "=")),
    ("33.4 msi", ("230.285", "230.285", "GPa", "=")),
    ("50 µg", ("50", "50", "ug", "=")),
    ("1.2 mg", ("1200", "1200", "ug", "=")),
    ("9.80665 m/s²", ("1", "1", "g", "=")),
    ("12,000 rpm", ("12000", "12000", "rpm", "=")),
    ("200 rps", ("12000", "12000", "rpm", "=")),
    ("1.2 kHz", ("1200", "1200", "Hz", "=")),
    ("99.9999 %", ("99.9999", "99.9999", "%", "=")),
    ("100 ppm", ("0.01", "0.01", "%", "=")),
    ("1400 °C", ("1673.15", "1673.15", "K", "=")),
    ("2600 °F", ("1426.67", "1426.67", "degC", "=")),
    ("5 tons", ("5000", "5000", "kg", "=")),
    ("5 t", ("5000", "5000", "kg", "=")),
    ("5吨碳纤维", ("5000", "5000", "kg", "=")),
    ("five tons", ("5000", "5000", "kg", "=")),
    ("12K", ("12000", "12000", "filaments", "=")),
    ("five-axis", ("5", "5", "axes", "=")),
    ("5-Achs", ("5", "5", "axes", "=")),
    ("пятиосевой", ("5", "5", "axes", "=")),
    ("五轴加工中心", ("5", "5", "axes", "=")),
    ("640x512", ("327680", "327680", "pixels", "=")),
    ("25 mm x 3 mm", ("25", "25", "mm", "=")),
    ("40 x 60 x 5 mm", ("40", "40", "mm", "=")),
    ("300 krad(Si)", ("3000", "3000", "Gy", "=")),
    ("16,000 l/s", ("16", "16", "m3/s", "=")),
    ("1.8 g/cm³", ("1800", "1800", "kg/m3", "=")),
    ("0.2 g·mm/kg", ("0.2", "0.2", "g mm/kg", "=")),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_quantity_is_read_as_written(text: str, expected: tuple[str, str, str, str]) -> None:
    quantity = find_quantities(text)[0]
    low, high, unit, bound = expected
    for found, wanted in ((quantity.low, low), (quantity.high, high)):
        converted = convert(found, quantity.unit, unit)
        assert converted is not None
        assert show(converted) == show(Decimal(wanted))
    assert quantity.bound == bound


@pytest.mark.parametrize("text", ["T700", "TRS-500", "7075-T6 grade", "A4", "v1.2.3.4"])
def test_digits_of_a_name_carry_no_unit(text: str) -> None:
    assert all(not quantity.unit for quantity in find_quantities(text))


@pytest.mark.parametrize("text", ["400 pcs", "10只", "12 шт.", "$20,000", "17.3 mln USD", "3 rolls"])
def test_how_much_is_sold_is_an_amount(text: str) -> None:
    assert find_quantities(text)[0].is_amount


def test_words_are_no_numbers_without_a_unit() -> None:
    assert find_quantities("one day the three kings met ten others") == () or all(
        q.unit in {"day"} for q in find_quantities("one day the three kings met ten others")
    )


def test_half_a_compound_unit_is_not_taken_for_a_unit() -> None:
    assert find_quantities("20 W/xyz")[0].unit == ""


@pytest.mark.parametrize(
    "text",
    [
        "10**10**8",
        "9^" * 50_000,
        "1" * 100_000,
        "1 " * 50_000,
        "1,111" * 20_000,
        "1-" * 50_000,
        "1x" * 50_000,
        "five " * 20_000,
        "10 x " * 20_000,
        " " * 100_000 + "5",
        "1" + " " * 100_000 + "m",
        "1e999999999 m",
        "≤" * 50_000,
    ],
    ids=range(13),
)
def test_hostile_numbers_cost_little(text: str) -> None:
    started = time.perf_counter()
    find_quantities(text)
    assert time.perf_counter() - started < 3  # linear: a tenth of this on a slow machine


@given(st.text(alphabet="0123456789.,-–+±<>≤≥eE^*x×·/ %°µgKmhtkPa轴五吨 ۵５", max_size=60))
def test_no_text_raises_and_offsets_lie_inside(text: str) -> None:
    for quantity in find_quantities(text):
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert quantity.low <= quantity.high


@given(st.decimals(min_value="1e-9", max_value="1e9", allow_nan=False, allow_infinity=False, places=6))
def test_conversion_there_and_back_gives_the_number(value: Decimal) -> None:
    for unit, other in (("MPa", "ksi"), ("deg/s", "deg/h"), ("degC", "degF"), ("g/cm3", "lb/in3")):
        there = convert(value, unit, other)
        assert there is not None
        back = convert(there, other, unit)
        assert back is not None
        assert abs(back - value) <= abs(value) * Decimal("1e-20") + Decimal("1e-20")


def test_every_dimension_counts_in_a_unit_it_knows() -> None:
    for dimension, unit in BASE_UNITS.items():
        if unit != "1":
            assert dimension in dimensions_of(unit), dimension
            assert UNIT_SPELLINGS[unit.translate({0xB5: "u"})][dimension] == 1


# Our spelling → how pint writes it, for units whose meaning is not plain from the first spelling.
PINT = {
    "deg/h": "degree/hour",
    "deg/s": "degree/second",
    "rad/s": "radian/second",
    "deg/s2": "degree/second**2",
    "rad/s2": "radian/second**2",
    "deg/sqrt(h)": "degree/hour**0.5",
    "deg/h/√Hz": "degree/hour/hertz**0.5",
    "deg/s/√Hz": "degree/second/hertz**0.5",
    "m/s2": "meter/second**2",
    "g": "standard_gravity",
    "mg": "millistandard_gravity",
    "ug": "microstandard_gravity",
    "Gal": "0.01*meter/second**2",
    "m/s": "meter/second",
    "km/h": "kilometer/hour",
    "kn": "knot",
    "mph": "mile/hour",
    "mm/us": "millimeter/microsecond",
    "MPa": "megapascal",
    "GPa": "gigapascal",
    "psi": "psi",
    "ksi": "kilopsi",
    "msi": "megapsi",
    "bar": "bar",
    "mbar": "millibar",
    "torr": "torr",
    "atm": "atm",
    "kgf/mm2": "kilogram_force/millimeter**2",
    "kgf/cm2": "kilogram_force/centimeter**2",
    "g/cm3": "gram/centimeter**3",
    "kg/m3": "kilogram/meter**3",
    "lb/in3": "pound/inch**3",
    "lb/ft3": "pound/foot**3",
    "m3/h": "meter**3/hour",
    "l/s": "liter/second",
    "l/min": "liter/minute",
    "cfm": "foot**3/minute",
    "gpm": "gallon/minute",
    "N": "newton",
    "kN": "kilonewton",
    "kgf": "kilogram_force",
    "lbf": "pound_force",
    "Nm": "newton*meter",
    "J": "joule",
    "eV": "electron_volt",
    "keV": "kiloelectron_volt",
    "kWh": "kilowatt_hour",
    "kW": "kilowatt",
    "hp": "horsepower",
    "PS": "metric_horsepower",
    "rpm": "revolution/minute",
    "rps": "revolution/second",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "inch": "inch",
    "mil": "0.001*inch",
    "ft": "foot",
    "nmi": "nautical_mile",
    "mile": "mile",
    "m2": "meter**2",
    "in2": "inch**2",
    "l": "liter",
    "gal": "gallon",
    "in3": "inch**3",
    "kg": "kilogram",
    "t": "metric_ton",
    "lb": "pound",
    "oz": "ounce",
    "min": "minute",
    "h": "hour",
    "day": "day",
    "rad": "radian",
    "mrad": "milliradian",
    "arcmin": "arcminute",
    "arcsec": "arcsecond",
    "Gy": "gray",
    "krad(Si)": "10*gray",
    "n/cm2": "1/centimeter**2",
    "Ns": "newton*second",
    "lbf s": "pound_force*second",
    "kg/N/h": "kilogram/newton/hour",
    "lb/lbf/h": "pound/pound_force/hour",
    "g/kN/s": "gram/kilonewton/second",
    "W/mK": "watt/meter/kelvin",
    "Ohm m": "ohm*meter",
    "ohm cm": "ohm*centimeter",
    "g/m2": "gram/meter**2",
    "tex": "tex",
    "dtex": "decitex",
    "den": "denier",
    "u": "unified_atomic_mass_unit",
    "%": "percent",
    "ppm": "ppm",
    "T": "tesla",
    "kJ/m3": "kilojoule/meter**3",
    "pF": "picofarad",
    "uF": "microfarad",
    "nH": "nanohenry",
    "kV": "kilovolt",
    "mA": "milliampere",
    "um": "micrometer",
    "nm": "nanometer",
    "K": "kelvin",
}
_SAME_WORD = {
    "g": "acceleration",
    "mg": "acceleration",
    "ug": "acceleration",
    "rad": "angle",
    "T": "magnetic_field",
    "gal": "volume",
    "lb": "mass",
    "h": "time",
    "min": "time",
    "K": "temperature",
    "u": "atomic_mass",
    "m2": "area",
    "mil": "length",
    "t": "mass",
    "rps": "rotation_speed",
    "kn": "speed",
    "PS": "power",
    "mbar": "pressure",
}


def test_factors_agree_with_pint() -> None:
    pint = pytest.importorskip("pint", reason="pint is only in the dev extra")
    registry = pint.UnitRegistry()
    bases = {
        "angular_rate": "degree/hour",
        "angular_acceleration": "degree/second**2",
        "angle_random_walk": "degree/hour**0.5",
        "rotation_speed": "revolution/minute",
        "angle": "degree",
        "specific_fuel_consumption": "kilogram/newton/hour",
        "ratio": "dimensionless",
        "areal_density": "gram/meter**2",
        "linear_density": "tex",
        "fluence": "1/centimeter**2",
        "energy_product": "kilojoule/meter**3",
        "atomic_mass": "unified_atomic_mass_unit",
        "mass": "kilogram",
        "pressure": "pascal",
        "length": "meter",
        "acceleration": "meter/second**2",
        "speed": "meter/second",
        "dose": "gray",
        "frequency": "hertz",
        "density": "kilogram/meter**3",
        "volume_flow": "meter**3/second",
        "force": "newton",
        "torque": "newton*meter",
        "energy": "joule",
        "power": "watt",
        "area": "meter**2",
        "volume": "meter**3",
        "time": "second",
        "impulse": "newton*second",
        "thermal_conductivity": "watt/meter/kelvin",
        "resistivity": "ohm*meter",
        "magnetic_field": "tesla",
        "capacitance": "farad",
        "inductance": "henry",
        "voltage": "volt",
        "current": "ampere",
        "temperature": "kelvin",
    }
    checked = 0
    for spelling, expression in PINT.items():
        known = UNIT_SPELLINGS[spelling]
        dimension = _SAME_WORD.get(spelling) or next(d for d in known if d in bases)
        theirs = registry.parse_expression(expression).to(bases[dimension]).magnitude
        assert float(known[dimension]) == pytest.approx(float(theirs), rel=1e-9), f"{spelling} as {dimension}"
        checked += 1
    assert checked > 90
