"""The front door: help, version, crashes, interruption, closed pipes, colour on a terminal."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from exportscreen.cli import main
from exportscreen.cli.command import Command
from exportscreen.cli.entry import build_parser
from exportscreen.cli.registry import COMMANDS
from exportscreen.cli.terminal import paper_for
from exportscreen.reporting.schemas import SCHEMA_NAMES, schema_of

HEAVY = ("lxml", "httpx", "pint", "pyarrow", "rich")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "exportscreen", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], *([c.name, "--help"] for c in COMMANDS)])
def test_help_and_version_exit_zero(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(arguments) == 0
    assert "exportscreen" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["--nonsense"], ["explain", "only a name"]])
def test_bad_usage_exits_two(arguments: list[str]) -> None:
    assert main(arguments) == 2


def test_every_command_has_a_summary_and_a_name_of_its_own() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    assert all(command.summary.endswith(".") for command in COMMANDS)
    assert build_parser().prog == "exportscreen"


def _failing(error: BaseException) -> Command:
    def fail(arguments: argparse.Namespace) -> int:
        raise error

    return Command("fail", "Fails.", lambda parser: None, fail)


def test_a_crash_is_one_line_that_repeats_no_transaction(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("EXPORTSCREEN_DEBUG", raising=False)
    assert main(["fail"], [_failing(KeyError("the buyer's name"))]) == 2
    err = capsys.readouterr().err
    assert err.startswith("internal error: KeyError at test_front_door.py:")
    assert err.endswith("please report\n")
    assert err.count("\n") == 1
    assert "buyer" not in err


def test_the_traceback_is_shown_on_request(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("EXPORTSCREEN_DEBUG", "1")
    assert main(["fail"], [_failing(KeyError("x"))]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_interruption_exits_130() -> None:
    assert main(["fail"], [_failing(KeyboardInterrupt())]) == 130


def test_a_closed_pipe_ends_quietly() -> None:
    command = [sys.executable, "-m", "exportscreen", "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 2


def test_module_and_exit_code_reach_the_shell() -> None:
    assert run("--version").stdout.startswith("exportscreen ")
    assert run("screen").returncode == 2


def test_the_package_is_light_to_import() -> None:
    code = f"import exportscreen, sys; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert found.split() == []


class Terminal:
    """A stream that is, or is not, a terminal."""

    def __init__(self, terminal: bool) -> None:
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "environment", "colour"),
    [
        (True, {}, True),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
        (False, {}, False),
    ],
)
def test_colour_only_on_a_terminal_without_no_color(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, environment: dict[str, str], colour: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert paper_for(Terminal(terminal)).colour is colour  # type: ignore[arg-type]


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_schema_command_prints_each_schema(capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out) == schema_of(name)


def test_schema_command_writes_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--write", str(tmp_path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(SCHEMA_NAMES)
    assert json.loads((tmp_path / "rules" / "schema.json").read_text(encoding="utf-8")) == schema_of("rule")
