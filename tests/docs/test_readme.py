"""What README shows is what the program prints.

`pytest tests/docs --refresh` rewrites the shown output; read the difference like code.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from exportscreen.cli import main

README = Path(__file__).resolve().parents[2] / "README.md"
EXAMPLE = re.compile(r"```python\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)
CONSOLE = re.compile(r"```console\n\$ exportscreen (.*?)\n(.*?)```", re.DOTALL)


def check(found: str, shown: str, refresh: bool) -> None:
    """Compare printed with shown output, or write it into the README."""
    if refresh:
        text = README.read_text(encoding="utf-8")
        README.write_text(text.replace(shown, found, 1) if shown else text, encoding="utf-8")
        return
    assert found == shown


def test_library_example_prints_what_readme_shows(refresh: bool) -> None:
    match = EXAMPLE.search(README.read_text(encoding="utf-8"))
    assert match is not None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(match[1], "README.md", "exec"), {})  # noqa: S102 - our own README
    block = f"```python\n{match[1]}```\n\n```text\n"
    check(f"{block}{printed.getvalue()}```", f"{block}{match[2]}```", refresh)


def test_command_example_prints_what_readme_shows(
    refresh: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    match = CONSOLE.search(README.read_text(encoding="utf-8"))
    assert match is not None
    main(shlex.split(match[1]))
    block = f"```console\n$ exportscreen {match[1]}\n"
    check(f"{block}{capsys.readouterr().out}```", f"{block}{match[2]}```", refresh)
