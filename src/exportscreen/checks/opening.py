"""Open content to be checked: every file read as far as it goes, every reason why not kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from exportscreen.checks.model import Content, File, shown
from exportscreen.content.bundled import bundled_folders
from exportscreen.content.catalog import Loaded, load_files, read_model, yaml_files
from exportscreen.content.yamlfile import read_document
from exportscreen.errors import DataError, Issue


def open_content(paths: Sequence[Path], today: date, *, bundled: bool = True, base: Path | None = None) -> Content:
    """Open files and folders to be checked.

    Args:
        paths: What to check; the bundled content if none is given.
        today: Day for checks that need one.
        bundled: Whether the content may refer to the bundled content.
        base: Folder that names in issues are relative to; the current folder if not given.

    Raises:
        DataError: A path does not exist.
    """
    chosen = tuple(paths) or bundled_folders()
    own = _files(chosen, base)
    context = _files(bundled_folders(), base) if bundled or not paths else {}
    others = {real: name for real, name in context.items() if real not in own}
    try:
        loaded = load_files([Path(name) if base is None else real for real, name in [*own.items(), *others.items()]])
    except DataError as error:
        return _opened_in_part(own, error, today, chosen, base)
    return Content(_opened(own, loaded, base), today, loaded.catalog, roots=chosen, base=base)


def _files(paths: Iterable[Path], base: Path | None) -> dict[Path, str]:
    """Real path → name in issues, in order."""
    found: dict[Path, str] = {}
    for path, _ in yaml_files(paths):
        found.setdefault(path.resolve(), shown(path, base))
    return found


def _opened(own: dict[Path, str], loaded: Loaded, base: Path | None) -> tuple[File, ...]:
    by_path = {Path(document.path).resolve(): (document, model) for document, model in loaded.documents}
    files = []
    for real, name in own.items():
        document, model = by_path[real]
        files.append(File(name, real, document if base is None else replace(document, path=name), model))
    return tuple(files)


def _opened_in_part(
    own: dict[Path, str], error: DataError, today: date, roots: tuple[Path, ...], base: Path | None
) -> Content:
    """Read each file by itself, so that every issue is told with the check it belongs to."""
    files = tuple(_read(real, name) for real, name in own.items())
    told = {(issue.path, issue.line, issue.message) for file in files for issue in file.issues}
    rest: list[Issue] = []
    for issue in error.issues:
        name = shown(Path(issue.path), base) if issue.path else issue.path
        if (name, issue.line, issue.message) not in told:
            rest.append(replace(issue, path=name, check="duplicate-id"))
    return Content(files, today, roots=roots, base=base, issues=tuple(rest))


def _read(real: Path, name: str) -> File:
    try:
        document = read_document(real, name)
    except DataError as error:
        return File(name, real, issues=tuple(replace(issue, check="yaml") for issue in error.issues))
    try:
        model = read_model(document)
    except DataError as error:
        return File(name, real, document, issues=tuple(replace(issue, check="schema") for issue in error.issues))
    ident = getattr(model, "id", None)
    if ident != real.stem:
        issue = document.issue(("id",), f"{ident!r} is not the file's name {real.stem!r}")
        return File(name, real, document, model, (replace(issue, check="file-name"),))
    return File(name, real, document, model)
