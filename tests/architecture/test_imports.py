"""The rooms of the package: imports run one way, and the front door stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "exportscreen"
LEVELS: dict[str, int] = {
    "errors": 0,
    "policy": 1,
    "models": 1,
    "content": 2,
    "reading": 3,
    "matching": 4,
    "rules": 4,
    "screening": 7,
    "reporting": 8,
    "checks": 8,
    "lists": 9,
    "batch": 9,
    "cli": 10,
}
"""Room → height; a room imports only rooms below it (its own modules aside)."""
HEAVY = ("lxml", "httpx", "pint", "pyarrow", "rich", "numpy", "rapidfuzz", "babel", "openpyxl", "pandas")


def rooms(path: Path) -> Iterator[tuple[str, str, int]]:
    """(importing room, imported room, line) for every import of the package, wherever it stands in the module."""
    here = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("exportscreen."):
            yield here, node.module.split(".")[1], node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module == "exportscreen":
            for alias in node.names:
                yield here, alias.name, node.lineno
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("exportscreen."):
                    yield here, alias.name.split(".")[1], node.lineno


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda p: str(p.relative_to(SOURCE)))
def test_imports_run_one_way(path: Path) -> None:
    for here, there, line in rooms(path):
        if here in {"__init__", "__main__"} or here == there or there not in LEVELS:
            continue
        assert LEVELS[there] < LEVELS[here], f"{path.name}:{line}: {here} may not import {there}"


def test_every_room_has_a_height() -> None:
    found = {p.relative_to(SOURCE).parts[0].removesuffix(".py") for p in SOURCE.rglob("*.py")}
    assert found - {"__init__", "__main__"} <= LEVELS.keys()


def loaded_by(statement: str) -> set[str]:
    """Names of all modules in memory after a statement in a fresh interpreter."""
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return {name.split(".")[0] for name in done.stdout.split()}


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not loaded_by("import exportscreen") & set(HEAVY)


def test_building_a_screener_loads_no_network_or_table_library() -> None:
    assert not loaded_by("import exportscreen; exportscreen.Screener") & {"lxml", "httpx", "pint", "pyarrow", "rich"}


@pytest.mark.parametrize(
    ("folder", "others"),
    [
        ("goods", {"lexicon"}),
        ("search", {"alignment", "arabic", "han", "likeness", "names", "pairing", "pairs", "skeletons"}),
    ],
)
def test_folders_of_matching_know_only_what_they_stand_on(folder: str, others: set[str]) -> None:
    allowed = others | {path.stem for path in (SOURCE / "matching" / folder).glob("*.py")} | {folder}
    for path in (SOURCE / "matching" / folder).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("exportscreen.matching"):
                parts = str(node.module).split(".")[2:] or [alias.name for alias in node.names]
                assert set(parts) <= allowed, f"{path.name}:{node.lineno}: {folder} may not import {node.module}"
