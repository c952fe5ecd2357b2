"""JSON Schemas: committed, fresh, and true of what is written."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from exportscreen.content.catalog import KINDS
from exportscreen.reporting.schemas import SCHEMA_NAMES, schema_of, schema_path, schema_text, write_schemas

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_committed_schema_is_fresh(name: str) -> None:
    committed = (ROOT / schema_path(name)).read_text(encoding="utf-8")
    assert committed == schema_text(name), "stale; run: exportscreen schema --write ."


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_schema_is_a_valid_schema_and_allows_no_unknown_field(name: str) -> None:
    schema = schema_of(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False


def test_every_bundled_file_satisfies_its_schema_as_an_editor_reads_it() -> None:
    validators = {kind: jsonschema.Draft202012Validator(schema_of(kind)) for kind in KINDS}
    wrong = []
    for path in sorted([*(ROOT / "watchlists").rglob("*.yaml"), *(ROOT / "rules").rglob("*.yaml")]):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        wrong += [f"{path}: {error.json_path}: {error.message}" for error in validators[data["kind"]].iter_errors(data)]
    assert not wrong, "\n".join(wrong[:20])


def test_schemas_can_be_written_below_any_folder(tmp_path: Path) -> None:
    written = write_schemas(tmp_path)
    assert len(written) == len(SCHEMA_NAMES)
    assert (tmp_path / "rules" / "schema.json").read_text(encoding="utf-8") == schema_text("rule")
