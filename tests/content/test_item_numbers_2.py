"""Limits of propellant, aerospace, electronics, nuclear-test and chemical goods, read by hand, against the YAML."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest

from exportscreen.content.catalog import read_model
from exportscreen.content.items import Control, Criterion, ItemFamily, Logic, Parameters
from exportscreen.content.yamlfile import read_document
from exportscreen.reading.measures import dimensions_of

ROOT = Path(__file__).resolve().parents[2]
ITEMS = ROOT / "watchlists" / "items"
GOODS = ROOT.parent / "shared" / "data" / "real" / "goods"
EU_TEXT = GOODS / "dual-use-annex-1-equivalent-norway-list2-2022.txt.gz"
US_TEXT = GOODS / "us-ccl-full-text-2025.json.gz"
CHPL = GOODS / "common-high-priority-list-2024-02-23.csv"

EU_2022 = "EU Annex I as reprinted in 2022"
CCL_2025 = "Commerce Control List, 2025"
ENTRY_LINE = re.compile(r"^(\d[A-E]\d{3})(?:\s|$)")
NO_TEXT = "the control-list texts are not part of the project; put them at ../shared/data/real/goods"


@dataclass(frozen=True)
class Limit:
    """One limit as the control list prints it."""

    family: str
    edition: str
    code: str
    parameter: str
    op: str
    value: str
    unit: str
    printed: str
    """The number as the edition prints it, with enough of its surroundings to be found."""


def _eu(family: str, code: str, parameter: str, op: str, value: str, unit: str, printed: str) -> Limit:
    return Limit(family, EU_2022, code, parameter, op, value, unit, printed)


def _us(family: str, code: str, parameter: str, op: str, value: str, unit: str, printed: str) -> Limit:
    return Limit(family, CCL_2025, code, parameter, op, value, unit, printed)


LIMITS = (
    _eu("aluminium-powder", "1C111.a.1", "particle_size", "<", "200", "um", "200 µm"),
    _eu("aluminium-powder", "1C111.a.1", "metal_content", ">=", "97", "%", "97% by weight"),
    _eu("aluminium-powder", "1C111.a.1", "fines_share", ">=", "10", "%", "at least 10%"),
    _eu("aluminium-powder", "1C111.a.2.a", "particle_size", "<", "60", "um", "less than 60 µm"),
    _eu("aluminium-powder", "1C111.a.2.b", "metal_content", ">=", "85", "%", "boron content of 85%"),
    _eu("aluminium-powder", "1C011.a", "metal_content", ">=", "99", "%", "99% or more"),
    _eu("aluminium-powder", "1C011.b", "particle_size", "<=", "60", "um", "60 µm or less"),
    _us("aluminium-powder", "1C111.a.1", "metal_content", ">=", "97", "%", "97% by weight"),
    _us("hydrazine", "1C111.d.1", "concentration", ">=", "70", "%", "concentrations of 70% or more"),
    _us("nitrocellulose", "1C608.a", "nitrogen_content", ">", "12.6", "%", "greater than 12.6%"),
    _eu("explosives", "1C239", "crystal_density", ">", "1.8", "g/cm3", "1,8 g/cm3"),
    _eu("explosives", "1C239", "detonation_velocity", ">", "8000", "m/s", "8 000 m/s"),
    _us("explosives", "1C239", "detonation_velocity", ">", "8000", "m/s", "8,000 m/s"),
    _eu("propellant-mixers", "1B117", "mixing_volume", ">=", "110", "l", "110 litres or more"),
    _us("propellant-mixers", "1B117", "mixing_volume", ">=", "110", "l", "110 liters"),
    _eu("jet-vanes", "9A105.a", "total_impulse", ">=", "1100000", "N.s", "1,1 MNs"),
    _eu("jet-vanes", "9A105.b", "total_impulse", ">=", "841000", "N.s", "0,841 MNs"),
    _eu("jet-vanes", "9A107", "total_impulse", ">=", "841000", "N.s", "0,841 MNs"),
    _eu("turbojets", "9A101.a", "thrust", ">", "400", "N", "greater than 400 N"),
    _eu("turbojets", "9A101.a", "specific_fuel_consumption", "<=", "0.15", "kg/N/h", "0,15 kg N-1 h-1 or less"),
    _eu("turbojets", "9A101.a", "dry_mass", "<", "750", "kg", "less than 750 kg"),
    _eu("turbojets", "9A101.a", "fan_diameter", "<", "1", "m", "less than 1 m"),
    _eu("turbojets", "9A102", "engine_power", ">", "10", "kW", "greater than 10 kW"),
    _us("turbojets", "9A101.a", "thrust", ">", "400", "N", "greater than 400 N"),
    _eu("gas-turbines", "9A002", "engine_power", ">=", "24245", "kW", "24 245 kW or more"),
    _eu("uavs", "9A012.a.2", "endurance", ">=", "60", "min", "1 hour or greater"),
    _eu("uavs", "9A012.a.1", "wind_gust", ">=", "46.3", "km/h", "46,3 km/h"),
    _eu("uavs", "9A112.a", "range", ">=", "300", "km", "range of 300 km"),
    _eu("uavs", "9A112.b", "aerosol_volume", ">", "20", "l", "greater than 20 litres"),
    _eu("uavs", "7A116", "vibration_rating", ">", "10", "g", "greater than 10 g rms"),
    _us("uavs", "9A120", "aerosol_volume", ">", "20", "l", "greater than 20 liters"),
    _eu("uav-engines", "9A012.b.4", "altitude", ">", "15240", "m", "15 240 metres"),
    _eu("gnss", "7A105.b.1", "navigation_speed", ">", "600", "m/s", "in excess of 600 m/s"),
    _us("gnss", "7A105.b.1", "navigation_speed", ">", "600", "m/s", "in excess of 600 m/s"),
    _eu("ic", "3A001.a.2", "ambient_temperature_high", ">", "125", "degC", "above 398 K (125°C)"),
    _eu("ic", "3A001.a.2", "ambient_temperature_low", "<", "-55", "degC", "below 218 K (-55°C)"),
    _eu("ic", "3A001.a.3", "clock_frequency", ">", "40", "MHz", "exceeding 40 MHz"),
    _eu("ic", "3A001.a.5.a.1", "sample_rate", ">", "1300", "MSPS", "greater than 1,3 Giga Samples Per Second"),
    _eu("ic", "3A001.a.5.a.2", "sample_rate", ">", "600", "MSPS", "greater than 600 Mega Samples Per Second"),
    _eu("ic", "3A001.a.5.a.3", "sample_rate", ">", "400", "MSPS", "greater than 400 MSPS"),
    _eu("ic", "3A001.a.5.a.4", "sample_rate", ">", "250", "MSPS", "greater than 250 MSPS"),
    _eu("ic", "3A001.a.5.a.5", "sample_rate", ">", "65", "MSPS", "greater than 65 MSPS"),
    _eu("ic", "3A001.a.5.a.5", "adc_resolution", ">=", "16", "bit", "16 bit or more"),
    _eu("ic", "3A001.a.7", "digital_io", ">", "700", "1", "greater than 700"),
    _eu("ic", "3A001.a.7", "transceiver_rate", ">=", "500", "Gbit/s", "500 Gb/s or greater"),
    _us("ic", "3A991.a", "clock_frequency", ">", "25", "MHz", "exceeding 25 MHz"),
    _eu("rad-hard-ic", "3A001.a.1", "total_dose", ">=", "5000", "Gy", "5 x 103 Gy"),
    _eu("rad-hard-ic", "3A001.a.1", "dose_rate_upset", ">=", "5000000", "Gy/s", "5 x 106 Gy"),
    _eu("rad-hard-ic", "3A001.a.1", "neutron_fluence", ">=", "50000000000000", "n/cm2", "5 x 10 13 n/cm2"),
    _eu("oscilloscopes", "3A002.a.7", "bandwidth", ">=", "60", "GHz", "60 GHz or greater"),
    _eu("oscilloscopes", "3A002.a.7", "scope_noise", "<", "2", "%", "less than 2% of full-scale"),
    _eu("oscilloscopes", "3A002.a.6", "recording_rate", ">", "6.4", "Gbit/s", "6,4 Gbit/s"),
    _eu("oscilloscopes", "3A002.c.3", "max_frequency", ">", "90", "GHz", "exceeding 90 GHz"),
    _eu("oscilloscopes", "3A002.c.4", "realtime_bandwidth", ">", "170", "MHz", "exceeding 170 MHz"),
    _eu("oscilloscopes", "3A002.e.4", "max_frequency", ">", "110", "GHz", "exceeding 110 GHz"),
    _us("oscilloscopes", "3A992.d", "bandwidth", ">=", "1", "GHz", "1 GHz or greater"),
    _us("oscilloscopes", "3A992.g", "sample_rate", ">", "1", "GSPS", "greater than 1 gigasample per second"),
    _us("oscilloscopes", "3A999.e.1", "time_resolution", "<=", "50", "ns", "50 nanoseconds or less"),
    _eu("spark-gaps", "3A228.b", "anode_delay", "<=", "15", "us", "15 µs or less"),
    _eu("spark-gaps", "3A228.b", "peak_current", ">=", "500", "A", "500 A or more"),
    _us("spark-gaps", "3A228.b", "anode_delay", "<=", "15", "us", "15 µs or less"),
    _us("spark-gaps", "3A991.m", "peak_current", ">=", "500", "A", "500 A or more"),
    _eu("krytrons", "3A228.a", "electrodes", ">=", "3", "electrodes", "three or more electrodes"),
    _eu("krytrons", "3A228.a", "anode_voltage", ">=", "2500", "V", "2,5 kV or more"),
    _eu("krytrons", "3A228.a", "peak_current", ">=", "100", "A", "100 A or more"),
    _eu("krytrons", "3A228.a", "anode_delay", "<=", "10", "us", "10 µs or less"),
    _eu("krytrons", "3A228.c", "turn_on_time", "<=", "1", "us", "1 µs or less"),
    _us("krytrons", "3A228.a", "anode_voltage", ">=", "2500", "V", "2.5 kV or more"),
    _eu("detonators", "3A229.b", "pulse_current", ">", "100", "A", "greater than 100 A"),
    _eu("detonators", "3A229.b", "pulse_time", "<", "15", "us", "less than 15 µs"),
    _eu("detonators", "3A232", "initiated_area", ">", "5000", "mm2", "5 000 mm2"),
    _eu("detonators", "3A232", "timing_spread", "<", "2.5", "us", "less than 2,5 μs"),
    _eu("detonators", "3A234", "rated_voltage", ">", "2", "kV", "greater than 2 kV"),
    _eu("detonators", "3A234", "inductance", "<", "20", "nH", "less than 20 nH"),
    _eu("pulse-capacitors", "3A201.a.1", "rated_voltage", ">", "1.4", "kV", "greater than 1,4 kV"),
    _eu("pulse-capacitors", "3A201.a.1", "stored_energy", ">", "10", "J", "greater than 10 J"),
    _eu("pulse-capacitors", "3A201.a.1", "capacitance", ">", "0.5", "uF", "greater than 0,5 μF"),
    _eu("pulse-capacitors", "3A201.a.1", "inductance", "<", "50", "nH", "less than 50 nH"),
    _eu("pulse-capacitors", "3A201.a.2", "rated_voltage", ">", "750", "V", "greater than 750 V"),
    _eu("pulse-capacitors", "3A201.a.2", "capacitance", ">", "0.25", "uF", "greater than 0,25 μF"),
    _eu("pulse-capacitors", "3A201.c.1", "electron_energy", ">=", "500", "keV", "500 keV or greater"),
    _eu("pulse-capacitors", "3A201.c.2", "peak_power", ">", "50", "MW", "greater than 50 MW"),
    _us("pulse-capacitors", "3A201.a.1", "rated_voltage", ">", "1.4", "kV", "greater than 1.4 kV"),
    _eu("mass-spectrometers", "3A233", "ion_mass", ">=", "230", "u", "230 u or greater"),
    _us("mass-spectrometers", "3A233", "ion_mass", ">=", "230", "u", "230 u or greater"),
    _eu("high-speed-cameras", "6A203.a", "writing_speed", ">", "0.5", "mm/us", "0,5 mm/μs"),
    _eu("high-speed-cameras", "6A203.b", "frame_rate", ">", "225000", "frames/s", "225 000 frames per second"),
    _eu("high-speed-cameras", "6A203.b", "exposure_time", "<=", "50", "ns", "50 ns or less"),
    _eu("high-speed-cameras", "6A203.d", "total_dose", ">", "50000", "Gy", "50 x 10 3 Gy"),
    _eu("high-speed-cameras", "6A003.a.4", "frame_rate", ">", "1000000", "frames/s", "1 000 000 frames/s"),
    _us("high-speed-cameras", "6A203.b", "frame_rate", ">", "225000", "frames/s", "225,000 frames per second"),
    _eu("glass-lined-reactors", "2B350.a", "vessel_volume", ">", "100", "l", "(100 litres)"),
    _eu("glass-lined-reactors", "2B350.a", "vessel_volume", "<", "20000", "l", "(20 000 litres)"),
    _eu("chemical-equipment", "2B350.d", "exchanger_area", ">", "0.15", "m2", "0,15 m2"),
    _eu("chemical-equipment", "2B350.i", "pump_flow", ">", "0.6", "m3/h", "0,6 m3/hour"),
)

FAMILIES = (
    "ammonium-perchlorate", "aluminium-powder", "htpb", "hydrazine", "nitrocellulose", "explosives",
    "propellant-mixers", "jet-vanes", "turbojets", "gas-turbines", "uavs", "uav-engines", "aircraft-parts",
    "avionics", "telemetry", "gnss", "ic", "chpl-electronics", "rad-hard-ic", "microdisplays", "oscilloscopes",
    "spark-gaps", "krytrons", "detonators", "pulse-capacitors", "mass-spectrometers", "eb-welders",
    "high-speed-cameras", "arms", "military-radio", "tel-vehicles", "marine-craft", "glass-lined-reactors",
    "chemical-equipment", "centrifuge-industrial", "industrial-equipment", "technology-services",
    "humanitarian-goods",
)  # fmt: skip


@lru_cache
def _family(ident: str) -> ItemFamily:
    path = ITEMS / f"{ident}.yaml"
    model = read_model(read_document(path, path.name))
    assert isinstance(model, ItemFamily)
    return model


@lru_cache
def _parameters(name: str) -> Parameters:
    path = ITEMS / name
    model = read_model(read_document(path, path.name))
    assert isinstance(model, Parameters)
    return model


def _criteria(part: Criterion | Logic | None) -> Iterator[Criterion]:
    if isinstance(part, Criterion):
        yield part
    elif part is not None:
        for below in (part.all or ()) + (part.any or ()) + (part.none or ()):
            yield from _criteria(below)


def _all_criteria(control: Control) -> tuple[Criterion, ...]:
    return (*_criteria(control.applies), *_criteria(control.criteria))


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("μ", "µ").replace("−", "-"))


@lru_cache
def _eu_entries() -> dict[str, str]:
    entries: dict[str, list[str]] = {}
    current = ""
    with gzip.open(EU_TEXT, "rt", encoding="utf-8") as file:
        for line in file:
            start = ENTRY_LINE.match(line)
            if start:
                current = start[1]
            entries.setdefault(current, []).append(line)
    return {code: _squeezed(" ".join(lines)) for code, lines in entries.items()}


@lru_cache
def _us_entries() -> dict[str, str]:
    with gzip.open(US_TEXT, "rt", encoding="utf-8") as file:
        categories = json.load(file)
    return {
        entry["code"]: _squeezed(entry["description"] + " " + entry["details"])
        for category in categories
        for group in category["product_groups"]
        for entry in group["eccn"]
    }


def _name(limit: Limit) -> str:
    return f"{limit.family}-{limit.code}-{limit.parameter}-{'eu' if limit.edition == EU_2022 else 'us'}"


@pytest.mark.parametrize("limit", LIMITS, ids=_name)
def test_each_limit_read_by_hand_stands_in_the_yaml(limit: Limit) -> None:
    control_list = "eu-annex-i" if limit.edition == EU_2022 else "us-ccl"
    controls = [c for c in _family(limit.family).controls if c.list == control_list and c.code == limit.code]
    assert len(controls) == 1, f"{limit.family} has {len(controls)} controls {control_list} {limit.code}"
    found = [c for c in _all_criteria(controls[0]) if c.parameter == limit.parameter]
    assert (limit.op, Decimal(limit.value), limit.unit) in [(c.op, c.value, c.unit) for c in found]


@pytest.mark.skipif(not (EU_TEXT.is_file() and US_TEXT.is_file()), reason=NO_TEXT)
@pytest.mark.parametrize("limit", LIMITS, ids=_name)
def test_each_limit_occurs_in_the_text_of_its_entry(limit: Limit) -> None:
    entries = _eu_entries() if limit.edition == EU_2022 else _us_entries()
    assert _squeezed(limit.printed) in entries[limit.code.split(".")[0]]


@pytest.mark.parametrize("ident", FAMILIES)
def test_each_criterion_uses_a_unit_of_the_dimension_of_its_parameter(ident: str) -> None:
    here = {p.id: p for p in _parameters("parameters-2.yaml").parameters}
    for control in _family(ident).controls:
        for criterion in _all_criteria(control):
            parameter = here.get(criterion.parameter)
            if parameter is not None:
                assert parameter.dimension in dimensions_of(criterion.unit), f"{control.code} {criterion.parameter}"


def test_each_parameter_is_shown_in_a_unit_of_its_dimension() -> None:
    wrong = [p.id for p in _parameters("parameters-2.yaml").parameters if p.dimension not in dimensions_of(p.unit)]
    assert wrong == []


def test_no_parameter_stands_in_both_files() -> None:
    first = {p.id for p in _parameters("parameters.yaml").parameters}
    assert first.isdisjoint(p.id for p in _parameters("parameters-2.yaml").parameters)


@pytest.mark.parametrize("ident", FAMILIES)
def test_each_family_has_at_least_three_examples_of_both_sorts(ident: str) -> None:
    examples = _family(ident).examples
    assert len(examples.hit) >= 3
    assert len(examples.no_hit) >= 3


@pytest.mark.skipif(not CHPL.is_file(), reason=NO_TEXT)
def test_the_common_high_priority_codes_are_all_there_with_their_tiers() -> None:
    printed = dict(line.split(",") for line in CHPL.read_text(encoding="utf-8").split()[1:])
    ours = {
        control.code.replace(".", ""): control.covers.split(":")[0].removeprefix("tier ").replace(".", "")
        for ident in ("ic", "chpl-electronics")
        for control in _family(ident).controls
        if control.regime == "CHPL"
    }
    assert ours == printed
