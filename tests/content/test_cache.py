"""Compiled content: same catalog, never a stale or damaged one."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportscreen.content.load import load_catalog

SOURCE = """kind: source
id: {id}
title: "A law"
short: "Law"
type: law
issuer: "A ministry"
jurisdiction: EU
law: true
periods: [{{from: "2020-01-01"}}]
provisions: [{{at: "art 1", summary: "{summary}"}}]
"""


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A folder of content and one for its compiled form."""
    content, compiled = tmp_path / "content", tmp_path / "compiled"
    content.mkdir()
    (content / "a-law.yaml").write_text(SOURCE.format(id="a-law", summary="One rule."), encoding="utf-8")
    monkeypatch.setenv("EXPORTSCREEN_CACHE", str(compiled))
    return content, compiled


def test_the_second_load_gives_the_same_catalog_from_the_compiled_form(folders: tuple[Path, Path]) -> None:
    content, compiled = folders
    first = load_catalog([content], bundled=False)
    assert len(list(compiled.iterdir())) == 1
    second = load_catalog([content], bundled=False)
    assert first.digest == second.digest
    assert first.list_digests == second.list_digests
    assert first.sources == second.sources


def test_changed_content_is_read_anew(folders: tuple[Path, Path]) -> None:
    content, _ = folders
    first = load_catalog([content], bundled=False)
    (content / "a-law.yaml").write_text(SOURCE.format(id="a-law", summary="Another rule."), encoding="utf-8")
    second = load_catalog([content], bundled=False)
    assert first.digest != second.digest
    assert second.sources["a-law"].provisions[0].summary == "Another rule."


@pytest.mark.parametrize(
    "damage", [b"", b"nonsense\n", b"0" * 64 + b"\n{}\n"], ids=["empty", "nonsense", "wrong digest"]
)
def test_a_damaged_compiled_form_is_ignored_and_made_anew(folders: tuple[Path, Path], damage: bytes) -> None:
    content, compiled = folders
    first = load_catalog([content], bundled=False)
    (path,) = compiled.iterdir()
    sound = path.read_bytes()
    path.write_bytes(damage)
    assert load_catalog([content], bundled=False).digest == first.digest
    assert path.read_bytes() == sound


def test_a_truncated_compiled_form_is_ignored(folders: tuple[Path, Path]) -> None:
    content, compiled = folders
    first = load_catalog([content], bundled=False)
    (path,) = compiled.iterdir()
    path.write_bytes(path.read_bytes()[:-20])
    assert load_catalog([content], bundled=False).sources == first.sources


def test_switched_off_nothing_is_written(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    content, compiled = folders
    monkeypatch.setenv("EXPORTSCREEN_CACHE", "off")
    load_catalog([content], bundled=False)
    assert not compiled.exists()
