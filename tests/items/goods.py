"""Small hand-made families for tests of the mechanism, and the bundled catalog for tests of the content."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from exportscreen.content.catalog import Catalog, load_files
from exportscreen.content.items import ItemFamily, Parameter
from exportscreen.matching.items import ItemFinder
from exportscreen.models import ItemHit, Transaction
from exportscreen.reading.fields import Field, read_fields
from exportscreen.reading.tokens import tokenize

ROOT = Path(__file__).resolve().parents[2]


def parameter(ident: str, dimension: str, unit: str, *terms: str, **more: Any) -> Parameter:
    """A parameter named in English."""
    return Parameter.model_validate(
        {
            "id": ident,
            "title": ident.replace("_", " "),
            "dimension": dimension,
            "unit": unit,
            "terms": {"en": list(terms)},
            **more,
        }
    )


def control(code: str = "9.A.4", **more: Any) -> dict[str, Any]:
    """A paragraph of a control list, as YAML would give it."""
    return {"list": "mtcr-annex", "regime": "MTCR", "code": code, "covers": "the goods", **more}


def family(ident: str, terms: dict[str, list[str]] | list[str], **more: Any) -> ItemFamily:
    """An item family; a plain list of terms is English."""
    named = terms if isinstance(terms, dict) else {"en": terms}
    base = {"kind": "item_family", "id": ident, "title": ident, "why": "It matters.", "terms": named, "examples": {}}
    return ItemFamily.model_validate({**base, **more})


PARAMETERS = (
    parameter(
        "drift_rate",
        "angular_rate",
        "deg/h",
        "drift",
        "drift rate",
        "bias stability",
        bare=True,
        keys=["drift_rate", "drift_deg_per_h"],
    ),
    parameter("rate_range", "angular_rate", "deg/s", "range"),
    parameter("random_walk", "angle_random_walk", "deg/sqrt(h)", "random walk", bare=True),
    parameter("tensile_strength", "pressure", "MPa", "tensile strength", keys=["uts_mpa", "tensile_strength"]),
    parameter("tensile_modulus", "pressure", "GPa", "tensile modulus", "modulus"),
    parameter("density", "density", "g/cm3", "density", bare=True),
    parameter("specific_modulus", "length", "m", "specific modulus", keys=["specific_modulus_m"]),
    parameter("specific_strength", "length", "m", "specific strength"),
    parameter("thickness", "length", "mm", "thickness"),
    parameter("length_error", "length", "µm", "error"),
    parameter("measured_length", "length", "mm", "measured length"),
    parameter("axes", "count", "1", "axes", "axis"),
)
GYROS = family(
    "gyroscopes",
    {
        "en": ["gyroscope", "fibre optic gyro"],
        "de": ["Gyroskop", "Faserkreisel"],
        "ru": ["гироскоп"],
        "zh": ["陀螺仪"],
        "tr": ["jiroskop"],
        "fa": ["ژیروسکوپ"],
        "fr": ["gyroscope"],
    },
    weak_terms={"en": ["gyro", "FOG"]},
    concern={"en": ["missile"]},
    lookalikes={"en": ["toy gyroscope", "fog lamp"]},
    models=[
        {"name": "TRS-500", "maker": "Optolink", "needs_support": True},
        {
            "name": "GG1320",
            "maker": "Honeywell",
            "typical": [{"parameter": "drift_rate", "value": "0.0035", "unit": "deg/h"}],
        },
    ],
    hs_codes=[{"code": "9014.20"}],
    controls=[
        control(
            criteria={"parameter": "drift_rate", "op": "<", "value": "0.5", "unit": "deg/h"},
            for_a_person="usable in rockets",
        ),
        control(
            "7A002",
            applies={"parameter": "rate_range", "op": "<", "value": "500", "unit": "deg/s"},
            criteria={
                "any": [
                    {"parameter": "drift_rate", "op": "<", "value": "0.5", "unit": "deg/h"},
                    {"parameter": "random_walk", "op": "<=", "value": "0.0035", "unit": "deg/sqrt(h)"},
                ]
            },
        ),
    ],
)
FIBRE = family(
    "fibre",
    ["carbon fibre", "carbon tow"],
    lookalikes={"en": ["carbon fibre bicycle frame", "fishing rod"]},
    typical=[{"parameter": "density", "value": "1.8", "unit": "g/cm3"}],
    models=[
        {"name": "T700", "typical": [{"parameter": "specific_modulus", "value": "13000000", "unit": "m"}]},
        {"name": "T700S"},
    ],
    controls=[
        control("2.C.7.a", criteria={"parameter": "specific_modulus", "op": ">=", "value": "12700000", "unit": "m"})
    ],
)
PREPREG = family("prepreg", ["carbon fibre prepreg", "carbon tow"], broader=["fibre"], controls=[control("6.C.1")])


def catalog_of(*families: ItemFamily, parameters: Sequence[Parameter] = PARAMETERS) -> Catalog:
    """A catalog of families and parameters (by default the test's), and nothing else."""
    empty: MappingProxyType[str, Any] = MappingProxyType({})
    return Catalog(
        sources=empty,
        disputes=empty,
        watchlists=empty,
        places=empty,
        groups=empty,
        end_uses=empty,
        rules=empty,
        families=MappingProxyType({f.id: f for f in families}),
        parameters=MappingProxyType({p.id: p for p in parameters}),
        digest="sha256:test",
        list_digests=empty,
    )


def find(finder: ItemFinder, text: str) -> tuple[ItemHit, ...]:
    """Hits of a plain text."""
    return finder.find((Field("text", text, tokenize(text), "text"),))


def find_in(finder: ItemFinder, transaction: dict[str, Any]) -> tuple[ItemHit, ...]:
    """Hits of a whole transaction."""
    whole = Transaction.model_validate(transaction)
    fields, _ = read_fields(whole)
    return finder.find(fields, whole)


@cache
def small_finder() -> ItemFinder:
    """Finder over the three hand-made families."""
    return ItemFinder(catalog_of(GYROS, FIBRE, PREPREG))


@cache
def bundled() -> Catalog:
    """The catalog that ships with the package."""
    return load_files([ROOT / "watchlists"]).catalog


@cache
def bundled_finder() -> ItemFinder:
    """Finder over the bundled families."""
    return ItemFinder(bundled())
