"""The page about the bundled content says what the YAML says.

`pytest tests/docs --refresh` rewrites it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from exportscreen.cli import main
from exportscreen.content.load import load_catalog

PAGE = Path(__file__).resolve().parents[2] / "docs" / "content.md"


def test_the_page_is_what_the_command_writes(refresh: bool, tmp_path: Path) -> None:
    written = tmp_path / "content.md"
    assert main(["rules", "--write-docs", str(written)]) == 0
    if refresh:
        PAGE.write_text(written.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == written.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["watchlists", "families", "rules", "sources", "groups"])
def test_every_entry_stands_on_the_page(kind: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [ident for ident in getattr(load_catalog(), kind) if f"`{ident}`" not in page] == []
