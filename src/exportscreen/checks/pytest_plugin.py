"""pytest plugin: each example in watchlists and rules, and each golden transaction, is a test of its own.

Switch it on with one line in `pyproject.toml` or `pytest.ini`:

    [tool.pytest.ini_options]
    addopts = "-p exportscreen.checks.pytest_plugin"

Settings: `exportscreen_paths` (default: the folders `watchlists` and `rules`), `exportscreen_golden` (JSON-lines
files), `exportscreen_alone` (do not load the bundled content).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from exportscreen.checks.model import Content
from exportscreen.checks.opening import open_content
from exportscreen.checks.trials import Trial, golden_trials, trials_of
from exportscreen.errors import DataError

CONTENT = pytest.StashKey[Content]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the settings."""
    parser.addini("exportscreen_paths", "folders or files of watchlists and rules", type="paths", default=[])
    parser.addini("exportscreen_golden", "JSON-lines files of golden transactions", type="paths", default=[])
    parser.addini("exportscreen_alone", "do not load the bundled content", type="bool", default=False)


class ExampleFailedError(Exception):
    """An example does not come true; its message is what the report shows."""


class ExampleItem(pytest.Item):
    """One example."""

    def __init__(self, trial: Trial, **kwargs: object) -> None:
        super().__init__(name=trial.name, **kwargs)  # type: ignore[arg-type]
        self.trial = trial

    def runtest(self) -> None:
        """Try the example."""
        if problem := self.trial.run():
            raise ExampleFailedError(problem)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:
        """What is wrong, at which line."""
        if isinstance(excinfo.value, ExampleFailedError):
            return f"{self.trial.path}:{self.trial.line}:{self.trial.column}: {excinfo.value}"
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the example stands."""
        return self.path, max(self.trial.line - 1, 0), self.name


class ContentFile(pytest.File):
    """One file of content, or of golden transactions."""

    golden = False

    def collect(self) -> Iterable[ExampleItem]:
        """The examples of the file."""
        for trial in self._trials():
            yield ExampleItem.from_parent(self, trial=trial)

    def _trials(self) -> Iterator[Trial]:
        content = content_of(self.config)
        if self.golden:
            yield from golden_trials(content, self.path)
            return
        names = {file.name for file in content.files if file.path == self.path.resolve()}
        yield from (trial for trial in trials_of(content) if trial.path in names)


class GoldenFile(ContentFile):
    """One file of golden transactions."""

    golden = True


def content_of(config: pytest.Config) -> Content:
    """The content of the run, opened once.

    Raises:
        DataError: With every issue, if it cannot be read.
    """
    if CONTENT not in config.stash:
        content = open_content(_paths(config), date.today(), bundled=not config.getini("exportscreen_alone"))
        if content.loaded is None:
            raise DataError([*(i for f in content.files for i in f.issues), *content.issues])
        config.stash[CONTENT] = content
    return config.stash[CONTENT]


def _paths(config: pytest.Config) -> list[Path]:
    given = [Path(str(path)) for path in config.getini("exportscreen_paths")]
    return given or [p for p in (config.rootpath / "watchlists", config.rootpath / "rules") if p.is_dir()]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ContentFile | None:
    """Take up files of content and of golden transactions."""
    real = file_path.resolve()
    if file_path.suffix in {".yaml", ".yml"} and any(real.is_relative_to(p.resolve()) for p in _paths(parent.config)):
        return ContentFile.from_parent(parent, path=file_path)
    golden = {Path(str(path)).resolve() for path in parent.config.getini("exportscreen_golden")}
    return GoldenFile.from_parent(parent, path=file_path) if real in golden else None
