"""Content of a revision is laid out whole, or the command says what is wrong."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from exportscreen.checks.revisions import extract
from exportscreen.errors import DataError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a file, a link to it and a link to a file that is not in it."""
    folder = tmp_path / "ours"
    (folder / "watchlists" / "parties").mkdir(parents=True)
    (folder / "watchlists" / "parties" / "a.yaml").write_text("kind: watchlist\n", encoding="utf-8")
    (folder / "watchlists" / "b.yaml").symlink_to("parties/a.yaml")
    (folder / "rules").mkdir()
    (folder / "rules" / "c.yaml").symlink_to("../../outside.yaml")
    (tmp_path / "outside.yaml").write_text("secret\n", encoding="utf-8")
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Start"]):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], cwd=folder, check=True
        )
    return folder


def test_files_and_links_to_files_are_laid_out(root: Path, tmp_path: Path) -> None:
    target = tmp_path / "old"
    assert extract("HEAD", ["watchlists", "none"], root, target) == (target / "watchlists",)
    for name in ("parties/a.yaml", "b.yaml"):
        assert (target / "watchlists" / name).read_text(encoding="utf-8") == "kind: watchlist\n"


def test_a_link_out_of_the_revision_is_refused(root: Path, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"rules/c\.yaml.*no link to one"):
        extract("HEAD", ["rules"], root, tmp_path / "old")


def test_a_revision_that_git_does_not_know_is_named(root: Path, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nowhere"):
        extract("nowhere", ["watchlists"], root, tmp_path / "old")
