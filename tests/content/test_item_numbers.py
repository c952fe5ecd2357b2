"""The limits of the control lists in the YAML equal those read from the lists' texts (materials, sensors, machines).

The table is written by hand from the two texts, not from the YAML: a limit that drifts in either place fails here.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from exportscreen.content.items import Control, Criterion, ItemFamily, Logic
from exportscreen.content.load import load_catalog

EU = "eu-annex-i"
US = "us-ccl"
EDITION = {
    EU: "EU Annex I equivalent, Norway List II, 2022",
    US: "15 CFR 774 supp. 1, text of mid 2025; headings and reasons as in the eCFR of 2026-07-23",
}


class Limit(NamedTuple):
    """One limit as the list prints it."""

    family: str
    list: str
    code: str
    parameter: str
    op: str
    value: str
    unit: str
    printed: str
    """The number and its surroundings as the text of the entry has them, white space made single."""


# fmt: off
LIMITS = (
    Limit("gyroscopes", EU, "7A002.a.1", "drift_rate", "<", "0.5", "deg/h", "0,5 degree per hour"),
    Limit("gyroscopes", EU, "7A002.a.1", "angle_random_walk", "<=", "0.0035", "deg/sqrt(h)", "0,0035 degree"),
    Limit("gyroscopes", EU, "7A002.a.1", "angular_rate_range", "<", "500", "deg/s", "less than 500 degrees per second"),
    Limit("gyroscopes", EU, "7A002.a.2", "angular_rate_range", ">=", "500", "deg/s", "equal to 500 degrees per second"),
    Limit("gyroscopes", EU, "7A002.a.2", "drift_rate", "<", "4", "deg/h", "less (better) than 4 degrees per hour"),
    Limit("gyroscopes", EU, "7A002.a.2", "angle_random_walk", "<=", "0.1", "deg/sqrt(h)", "0,1 degree per square root"),
    Limit("gyroscopes", EU, "7A002.b", "acceleration_range", ">", "100", "g", "exceeding 100 g"),
    Limit("gyroscopes", EU, "7A102", "drift_rate", "<", "0.5", "deg/h", "less than 0,5°"),
    Limit("gyroscopes", US, "7A102.a", "drift_rate", "<", "0.5", "deg/h", "less than 0.5 degrees"),
    Limit("imu", EU, "7A003.a", "position_drift_rate", "<=", "0.8", "nmi/h", "0,8 nautical miles per hour"),
    Limit("imu", EU, "7A003.a", "position_error_of_distance", "<=", "0.5", "%", "0,5 % distanced travelled"),
    Limit("imu", EU, "7A003.a", "position_drift_day", "<=", "1", "nmi", "1 nautical mile"),
    Limit("imu", EU, "7A003.b", "position_accuracy", "<", "10", "m", "less (better) than 10 meters"),
    Limit("imu", EU, "7A103.c", "position_accuracy", "<=", "200", "m", "200 m"),
    Limit("imu", EU, "7A117", "range_accuracy", "<=", "3.33", "%", "3,33%"),
    Limit("imu", US, "7A003", "position_drift_rate", "<=", "0.8", "nmi/h", "0.8 nautical miles per hour"),
    Limit("accelerometers", EU, "7A001.a.1", "bias_stability", "<", "130", "ug", "130 micro g"),
    Limit("accelerometers", EU, "7A001.a.1", "scale_factor_stability", "<", "130", "ppm", "130 ppm"),
    Limit("accelerometers", EU, "7A001.a.1", "acceleration_range", "<=", "15", "g", "equal to 15 g"),
    Limit("accelerometers", EU, "7A001.a.2", "bias_repeatability", "<", "1250", "ug", "1 250 micro g"),
    Limit("accelerometers", EU, "7A001.a.2", "scale_factor_repeatability", "<", "1250", "ppm", "1 250 ppm"),
    Limit("accelerometers", EU, "7A101", "bias_repeatability", "<", "1250", "ug", "1 250 micro g"),
    Limit("accelerometers", US, "7A101.a", "scale_factor_repeatability", "<", "1250", "ppm", "1250 ppm"),
    Limit("ir-detectors", EU, "6A002.a.3.c", "peak_wavelength", "<=", "30000", "nm", "not exceeding 30 000 nm"),
    Limit("ir-detectors", EU, "6A002.a.3.f", "peak_wavelength", ">=", "8000", "nm", "exceeding 8 000 nm"),
    Limit("ir-detectors", EU, "6A002.a.3.f", "peak_wavelength", "<=", "14000", "nm", "14 000 nm"),
    Limit("ir-detectors", EU, "6A002.d.2.a", "cold_temperature", "<", "218", "K", "below 218 K"),
    Limit("ir-detectors", EU, "6A002.d.2.a", "mean_time_to_failure", ">", "2500", "h", "exceeding 2 500 hours"),
    Limit("ir-detectors", EU, "6A102", "total_dose", ">=", "500000", "rad(Si)", "5 x 105 rads"),
    Limit("thermal-cameras", EU, "6A003.b.4.b", "frame_rate", ">", "9", "Hz", "equal to or less than 9 Hz"),
    Limit("night-vision", EU, "6A002.a.2.a", "microchannel_pitch", "<=", "12", "µm", "12 μm or less"),
    Limit("night-vision", EU, "6A002.a.2.a", "luminous_sensitivity", ">", "350", "µA/lm", "exceeding 350 µA/lm"),
    Limit("carbon-fibre", EU, "1C010.b", "specific_modulus", ">", "14650000", "m", "exceeding 14,65 x 106 m"),
    Limit("carbon-fibre", EU, "1C010.b", "specific_strength", ">", "268200", "m", "exceeding 26,82 x 104 m"),
    Limit("carbon-fibre", EU, "1C010.b", "fibre_length", "<=", "25", "mm", "25,0 mm or less in length"),
    Limit("carbon-fibre", EU, "1C010.a", "specific_modulus", ">", "12700000", "m", "exceeding 12,7 x 106 m"),
    Limit("carbon-fibre", EU, "1C010.a", "specific_strength", ">", "235000", "m", "exceeding 23,5 x 104 m"),
    Limit("carbon-fibre", EU, "1C210.a", "specific_modulus", ">=", "12700000", "m", "12,7 x 106 m or greater"),
    Limit("carbon-fibre", EU, "1C210.a", "specific_strength", ">=", "235000", "m", "23,5 x 104 m or greater"),
    Limit("carbon-fibre", EU, "1C210.b", "specific_modulus", ">=", "3180000", "m", "3,18 x 106 m or greater"),
    Limit("carbon-fibre", US, "1C990", "specific_strength", ">=", "76200", "m", "7.62 × 104"),
    Limit("carbon-prepreg", EU, "1C010.e", "specific_modulus", ">", "10150000", "m", "10,15 x 10"),
    Limit("carbon-prepreg", EU, "1C010.e", "specific_strength", ">", "177000", "m", "17,7 x 10"),
    Limit("carbon-prepreg", EU, "1C010.e", "glass_transition", ">=", "180", "degC", "180ºC"),
    Limit("carbon-prepreg", EU, "1C210.c", "width", "<=", "15", "mm", "15 mm or less"),
    Limit("carbon-prepreg", EU, "9C110", "specific_strength", ">", "76200", "m", "7,62 x 104 m"),
    Limit("carbon-prepreg", EU, "9C110", "glass_transition", ">", "145", "degC", "145oC"),
    Limit("filament-winders", EU, "1B201.a", "winding_diameter", "in", "75..650", "mm", "between 75 and 650 mm"),
    Limit("filament-winders", EU, "1B201.a", "winding_length", ">=", "300", "mm", "300 mm or greater"),
    Limit("filament-winders", EU, "1B101.a", "coordinated_axes", ">=", "3", "1", "in three or more axes"),
    Limit("maraging-steel", EU, "1C116", "tensile_strength", ">=", "1500", "MPa", "1,5 GPa in the precipitation"),
    Limit("maraging-steel", EU, "1C116", "thickness", "<=", "5", "mm", "less than 5,0 mm"),
    Limit("maraging-steel", EU, "1C116", "wall_thickness", "<=", "50", "mm", "less than 50 mm"),
    Limit("maraging-steel", EU, "1C116", "inside_diameter", ">=", "270", "mm", "greater than 270 mm"),
    Limit("maraging-steel", EU, "1C216", "tensile_strength", ">=", "1950", "MPa", "1 950 MPa"),
    Limit("maraging-steel", EU, "1C216", "largest_dimension", "<=", "75", "mm", "75 mm or less"),
    Limit("maraging-steel", US, "1C216", "tensile_strength", ">=", "1950", "MPa", "1,950 MPa"),
    Limit("aluminium-alloys", EU, "1C202.a", "tensile_strength", ">=", "460", "MPa", "460 MPa or more"),
    Limit("aluminium-alloys", EU, "1C202.a", "outside_diameter", ">", "75", "mm", "more than 75 mm"),
    Limit("aluminium-alloys", US, "1C202.a", "tensile_strength", ">=", "460", "MPa", "460 MPa or more"),
    Limit("titanium", EU, "1C202.b", "tensile_strength", ">=", "900", "MPa", "900 MPa or more"),
    Limit("titanium", US, "1C202.b", "outside_diameter", ">", "75", "mm", "more than 75 mm"),
    Limit("stainless-steel-specialty", EU, "1C118", "chromium_content", "in", "17..23", "%", "17,0 - 23,0%"),
    Limit("stainless-steel-specialty", EU, "1C118", "titanium_content", ">", "0.1", "%", "0,10%"),
    Limit("tungsten", EU, "1C117.a", "tungsten_content", ">=", "97", "%", "97% by weight or more"),
    Limit("tungsten", EU, "1C117.a", "powder_particle_size", "<=", "50", "µm", "50 µm) or less"),
    Limit("tungsten", EU, "1C117.c", "outside_diameter", ">=", "120", "mm", "diameter of 120 mm or greater"),
    Limit("tungsten", EU, "1C226", "inside_diameter", "in", "100..300", "mm", "between 100 mm and 300 mm"),
    Limit("tungsten", EU, "1C226", "piece_mass", ">", "20", "kg", "greater than 20 kg"),
    Limit("tantalum", EU, "2A225.b", "tantalum_content", ">=", "99.9", "%", "99,9% or greater"),
    Limit("tantalum", EU, "2A225.b", "crucible_volume", "in", "50..2000", "cm3", "between 50 cm3 and 2 000 cm3"),
    Limit("graphite", EU, "1C107.a", "density", ">=", "1.72", "g/cm3", "1,72 g/cm3 or greater"),
    Limit("graphite", EU, "1C107.a", "grain_size", "<=", "100", "µm", "100 µm or less"),
    Limit("graphite", EU, "1C107.a", "outside_diameter", ">=", "120", "mm", "diameter of 120 mm or greater"),
    Limit("graphite", EU, "0C004", "boron_equivalent", "<", "5", "ppm", "5 parts per million"),
    Limit("graphite", EU, "0C004", "density", ">", "1.5", "g/cm3", "1,50 g/cm3"),
    Limit("graphite", US, "1C298.a", "boron_equivalent", "<", "5", "ppm", "less than 5 parts per million"),
    Limit("beryllium", EU, "1C230", "beryllium_content", ">", "50", "%", "more than 50% beryllium"),
    Limit("beryllium", EU, "1C111.a.2.a", "powder_particle_size", "<", "60", "µm", "less than 60 µm"),
    Limit("zirconium", EU, "1C234", "hafnium_to_zirconium", "<", "0.002", "1", "1 part hafnium to 500 parts zirconium"),
    Limit("hafnium", EU, "1C231", "hafnium_content", ">", "60", "%", "more than 60% hafnium"),
    Limit("magnetometers", EU, "6A006.a.2", "magnetic_sensitivity", "<", "20", "pT/sqrt(Hz)", "than 20 pT"),
    Limit("magnetometers", EU, "6A006.a.3", "magnetic_sensitivity", "<=", "10", "pT/sqrt(Hz)", "10 pT"),
    Limit("balancing-machines", EU, "2B119.a", "rotor_mass", "<=", "3", "kg", "greater than 3 kg"),
    Limit("balancing-machines", EU, "2B119.a", "balancing_speed", ">", "12500", "rpm", "greater than 12 500 rpm"),
    Limit("balancing-machines", EU, "2B119.a", "residual_unbalance", "<=", "0.2", "g.mm/kg", "0,2 g mm per kg"),
    Limit("balancing-machines", EU, "2B219.a", "rotor_mass", "in", "0.9..23", "kg", "from 0,9 to 23 kg"),
    Limit("balancing-machines", EU, "2B219.a", "balancing_speed", ">", "5000", "rpm", "greater than 5 000 r.p.m."),
    Limit("balancing-machines", US, "2B229.a", "balancing_speed", ">", "5000", "rpm", "greater than 5,000 r.p.m."),
    Limit("flow-forming", EU, "2B009", "roller_force", ">", "60", "kN", "more than 60 kN"),
    Limit("flow-forming", EU, "2B209.a", "rollers", ">=", "3", "1", "Three or more rollers"),
    Limit("flow-forming", EU, "2B209.b", "inside_diameter", "in", "75..400", "mm", "between 75 mm and 400 mm"),
    Limit("machine-tools", EU, "2B001.b.2", "positioning_repeatability", "<=", "0.9", "µm", "0,9 µm"),
    Limit("machine-tools", EU, "2B001.b.2", "positioning_repeatability", "<=", "1.4", "µm", "1,4 µm"),
    Limit("machine-tools", EU, "2B001.b.2", "positioning_repeatability", "<=", "6", "µm", "6,0 µm"),
    Limit("machine-tools", EU, "2B201.a", "positioning_accuracy", "<=", "6", "µm", "6 µm"),
    Limit("machine-tools", EU, "2B201.b", "positioning_accuracy", "<=", "4", "µm", "4 µm"),
    Limit("machine-tools", EU, "2B201.c", "turning_diameter", ">", "35", "mm", "greater than 35 mm"),
    Limit("machine-tools", US, "2B201.a", "positioning_accuracy", "<", "4.5", "µm", "less) than 4.5 µm"),
    Limit("machine-tools", US, "2B201.c", "positioning_accuracy", "<=", "3", "µm", "than 3 µm"),
    Limit("cmm", EU, "2B006.a", "length_error", "<=", "1.7 + 0.001", "µm", "(1,7 + L/1 000) µm"),
    Limit("cmm", EU, "2B206.a.1", "length_error", "<=", "1.25 + 0.001", "µm", "(1,25 + L/1 000) µm"),
    Limit("cmm", EU, "2B206.a.2", "length_error", "<=", "1.7 + 0.00125", "µm", "(1,7 + L/800) µm"),
    Limit("isostatic-presses", EU, "2B004", "working_pressure", ">", "207", "MPa", "exceeding 207 MPa"),
    Limit("isostatic-presses", EU, "2B004", "chamber_diameter", ">=", "406", "mm", "406 mm or more"),
    Limit("isostatic-presses", EU, "2B104", "furnace_temperature", ">=", "600", "degC", "(600°C) or greater"),
    Limit("isostatic-presses", EU, "2B104", "chamber_diameter", ">=", "254", "mm", "254 mm or greater"),
    Limit("isostatic-presses", EU, "2B204", "chamber_diameter", ">", "152", "mm", "in excess of 152 mm"),
    Limit("isostatic-presses", US, "2B204", "working_pressure", ">=", "69", "MPa", "69 MPa or greater"),
    Limit("furnaces", EU, "2B226.a", "furnace_temperature", ">", "850", "degC", "(850°C)"),
    Limit("furnaces", EU, "2B226.a", "coil_diameter", "<=", "600", "mm", "600 mm or less in diameter"),
    Limit("furnaces", EU, "2B226.a", "furnace_power", ">=", "5", "kW", "5 kW or more"),
    Limit("furnaces", EU, "2B227.a", "electrode_volume", "in", "1000..20000", "cm3", "1 000 cm3 and 20 000 cm3"),
    Limit("furnaces", EU, "2B227.b", "furnace_power", ">=", "50", "kW", "50 kW or greater"),
    Limit("vibration-test", EU, "2B116.a", "shaker_force", ">=", "50", "kN", "greater than 50 kN"),
    Limit("vibration-test", EU, "2B116.a", "vibration_acceleration", ">=", "10", "g", "10 g rms"),
    Limit("vibration-test", EU, "2B116.b", "control_bandwidth", ">", "5", "kHz", "greater than 5 kHz"),
    Limit("test-chambers", EU, "9B106.a", "shaker_force", ">=", "5", "kN", "than 5 kN"),
    Limit("motion-simulators", EU, "2B121", "table_accuracy", "<=", "5", "arcsec", "5 arc second"),
    Limit("motion-simulators", EU, "2B120", "rate_stability", "<=", "0.05", "%", "0,05%"),
    Limit("motion-simulators", EU, "2B122", "centrifuge_acceleration", ">", "100", "g", "greater than 100 g"),
    Limit("centrifuge-parts", EU, "0B001.b.3", "rotor_wall", "<=", "12", "mm", "12 mm or less"),
    Limit("centrifuge-parts", EU, "0B001.b.3", "rotor_diameter", "in", "75..650", "mm", "between 75 mm and 650 mm"),
    Limit("centrifuge-parts", EU, "0B001.b.4", "rotor_wall", "<=", "3", "mm", "3 mm or less"),
    Limit("centrifuge-parts", EU, "2B228.c", "bellows_length", ">=", "12.7", "mm", "12,7 mm"),
    Limit("heavy-water", EU, "0C003", "deuterium_to_hydrogen", ">", "0.0002", "1", "exceeds 1:5 000"),
    Limit("heavy-water", EU, "0B004.b.1", "tower_diameter", ">=", "1.5", "m", "1,5 m or more"),
    Limit("heavy-water", EU, "0B004.b.1", "tower_pressure", ">=", "2", "MPa", "equal to 2 MPa"),
    Limit("uf6-resistant", EU, "1C240.a", "nickel_content", ">=", "99", "%", "99,0% or greater"),
    Limit("uf6-resistant", EU, "1C240.a", "nickel_powder_size", "<", "10", "µm", "less than 10 µm"),
    Limit("frequency-changers", EU, "3A225", "output_power", ">=", "40", "VA", "40 VA or greater"),
    Limit("frequency-changers", EU, "3A225", "output_frequency", ">=", "600", "Hz", "600 Hz or more"),
    Limit("frequency-changers", EU, "3A225", "frequency_control", "<", "0.2", "%", "0,2%"),
    Limit("frequency-changers", US, "3A999.a", "output_frequency", "in", "300..600", "Hz", "from 300 up to 600 Hz"),
    Limit("vacuum-pumps", EU, "2B231", "throat_size", ">=", "380", "mm", "greater than 380 mm"),
    Limit("vacuum-pumps", EU, "2B231", "pumping_speed", ">=", "15", "m3/s", "greater than 15 m 3/s"),
    Limit("vacuum-pumps", EU, "2B231", "ultimate_vacuum", "<", "13", "mPa", "better than 13 mPa"),
    Limit("vacuum-pumps", EU, "2B233", "inlet_flow", ">=", "50", "m3/h", "50 m3/h or greater"),
    Limit("pressure-transducers", EU, "2B230", "full_scale_pressure", "<", "13", "kPa", "less than 13 kPa"),
    Limit("pressure-transducers", EU, "2B230", "pressure_accuracy_fs", "<", "1", "%", "better than 1% of full-scale"),
    Limit("pressure-transducers", EU, "2B230", "pressure_accuracy", "<", "130", "Pa", "better than 130 Pa"),
    Limit("valves", EU, "2A226", "valve_size", ">=", "5", "mm", "5 mm or greater"),
    Limit("valves", EU, "0B001.b.14.b", "inside_diameter", "in", "10..160", "mm", "10 mm to 160 mm"),
    Limit("valves", EU, "2B350.g.1", "valve_size", ">", "10", "mm", "greater than DN 10"),
    Limit("valves", US, "2A226", "valve_size", ">=", "5", "mm", "5 mm or greater"),
)
# fmt: on


def _name(limit: Limit) -> str:
    return f"{limit.family}-{limit.list}-{limit.code}-{limit.parameter}-{limit.value}"


@cache
def _families() -> dict[str, ItemFamily]:
    return dict(load_catalog().families)


def _criteria(part: Criterion | Logic | None) -> Iterator[Criterion]:
    if isinstance(part, Criterion):
        yield part
    elif part is not None:
        for inner in (*(part.all or ()), *(part.any or ()), *(part.none or ())):
            yield from _criteria(inner)


def _control(limit: Limit) -> Control:
    found = [c for c in _families()[limit.family].controls if (c.list, c.code) == (limit.list, limit.code)]
    assert len(found) == 1, f"{limit.family} has {len(found)} controls {limit.list} {limit.code}"
    return found[0]


def _numbers(criterion: Criterion) -> tuple[Decimal | None, ...]:
    if criterion.op == "in":
        return (criterion.low, criterion.high)
    return (criterion.value,) if criterion.per is None else (criterion.value, criterion.per_factor)


@pytest.mark.parametrize("limit", LIMITS, ids=_name)
def test_a_limit_equals_what_the_list_says(limit: Limit) -> None:
    control = _control(limit)
    here = [c for c in (*_criteria(control.applies), *_criteria(control.criteria)) if c.parameter == limit.parameter]
    expected = tuple(Decimal(part) for part in re.split(r"\.\.| \+ ", limit.value))
    stated = {(c.op, _numbers(c), c.unit) for c in here}
    assert (limit.op, expected, limit.unit) in stated, f"{EDITION[limit.list]} says otherwise; the YAML has {stated}"


def test_the_table_holds_enough_of_both_lists() -> None:
    assert len(set(LIMITS)) == len(LIMITS)
    assert sum(row.list == EU for row in LIMITS) >= 60
    assert sum(row.list == US for row in LIMITS) >= 10


def _goods(shared: Path) -> Path:
    goods = shared / "data" / "real" / "goods"
    if not goods.is_dir():
        pytest.skip("the texts of the control lists are not beside the project")
    return goods


@cache
def _eu_text(goods: Path) -> str:
    with gzip.open(goods / "dual-use-annex-1-equivalent-norway-list2-2022.txt.gz", "rt", encoding="utf-8") as file:
        return file.read()


def _eu_entry(goods: Path, code: str) -> str:
    text = _eu_text(goods)
    start = re.search(rf"(?m)^{code}\s", text)
    assert start, f"the EU text has no entry {code}"
    end = re.compile(r"(?m)^\d[A-E]\d{3}(?! ?continued)\s").search(text, start.end())
    return text[start.start() : end.start() if end else len(text)]


@cache
def _us_entries(goods: Path) -> dict[str, str]:
    with gzip.open(goods / "us-ccl-full-text-2025.json.gz", "rt", encoding="utf-8") as file:
        categories = json.load(file)
    return {
        entry["code"]: f"{entry['description']} {entry['details']}"
        for category in categories
        for group in category["product_groups"]
        for entry in group["eccn"]
    }


def _entry(goods: Path, limit: Limit) -> str:
    code = limit.code[:5]
    return " ".join((_eu_entry(goods, code) if limit.list == EU else _us_entries(goods)[code]).split())


@pytest.mark.parametrize("limit", LIMITS, ids=_name)
def test_the_text_of_the_entry_prints_the_number(limit: Limit, shared: Path) -> None:
    entry = _entry(_goods(shared), limit)
    assert limit.printed in entry, f"{EDITION[limit.list]}: {limit.code} does not print {limit.printed!r}"
