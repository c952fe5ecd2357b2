"""JSON Schemas of what goes in, what comes out, and each kind of content, generated from the models."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from exportscreen.content.catalog import KINDS
from exportscreen.models import Report, Transaction

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMA_NAMES: tuple[str, ...] = ("transaction", "report", *KINDS)
"""Everything that has a schema."""


def schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema of a transaction, a report or a kind of content.

    Raises:
        KeyError: There is no schema of that name.
    """
    if name == "report":
        return _dialect(Report.model_json_schema(by_alias=True, mode="serialization"))
    model: type[BaseModel] = Transaction if name == "transaction" else KINDS[name]
    return _dialect(model.model_json_schema(by_alias=True))


def _dialect(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"$schema": DIALECT, **schema}


def schema_text(name: str) -> str:
    """A schema as it is written to disk."""
    return json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"


def schema_path(name: str) -> Path:
    """Where a schema stands, beside the folders of content that it describes."""
    if name == "rule":
        return Path("rules", "schema.json")
    folder = Path("watchlists", "schemas") if name in KINDS else Path("docs", "schemas")
    return folder / f"{name}.schema.json"


def write_schemas(root: Path) -> tuple[Path, ...]:
    """Write every schema below a folder and return the files written."""
    written = []
    for name in SCHEMA_NAMES:
        path = root / schema_path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(schema_text(name), encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written)
