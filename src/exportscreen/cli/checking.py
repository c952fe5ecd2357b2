"""What `exportscreen check` does: open, check, leave out what is known, tell."""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from exportscreen.checks.baseline import beyond, key_of, read_baseline, write_baseline
from exportscreen.checks.bounds import LEDGER, ledger_of
from exportscreen.checks.model import Check, Content
from exportscreen.checks.opening import open_content
from exportscreen.checks.pages import render_page, write_pages
from exportscreen.checks.registry import BY_ID, CHECKS
from exportscreen.checks.revisions import extract, git_root
from exportscreen.checks.run import choose, left_out, run_checks
from exportscreen.checks.suppressions import DEFAULT_NAME, Rulebook, apply, read_suppressions
from exportscreen.checks.trials import golden_trials, run_trials, trials_of, unfired
from exportscreen.cli.command import Exit, UsageError
from exportscreen.cli.terminal import output_to
from exportscreen.content.bundled import bundled_folders
from exportscreen.errors import DataError, Issue
from exportscreen.reporting.issues import RENDERERS, Findings, Topic


def run_check(arguments: argparse.Namespace) -> int:
    """Run the command; see `exportscreen check --help`."""
    if arguments.explain or arguments.list or arguments.write_pages:
        return _describe(arguments)
    try:
        checks = choose(_ids(arguments.select), _ids(arguments.ignore))
    except ValueError as error:
        raise UsageError(str(error)) from error
    today = arguments.today or date.today()
    content = open_content(arguments.paths, today, bundled=not arguments.alone)
    if arguments.record_ids:
        return _record_ids(content)
    issues = run_checks(content, checks)
    notes = []
    if skipped := left_out(content, checks):
        notes.append(f"{skipped} checks did not run: they need files that can be read and sound references")
    book = _suppressions(arguments.suppressions)
    issues, hidden = apply(issues, book, content, frozenset(check.id for check in checks))
    if hidden:
        notes.append(f"{hidden} suppressed in {book.document.path if book.document is not None else ''}")
    if arguments.write_baseline:
        write_baseline(arguments.write_baseline, issues, today)
        print(f"{arguments.write_baseline}: {len(issues)} issues written")
        return Exit.DONE
    if arguments.changed_since:
        issues = _new_since(arguments, issues, checks, today)
        notes.append(f"only issues that {arguments.changed_since} does not have")
    if arguments.baseline:
        written_on, known = read_baseline(arguments.baseline)
        issues, gone = beyond(issues, known)
        notes.append(
            f"baseline of {written_on}: {known.total()} issues, {gone} of them gone; write it anew when it shrinks"
        )
    return tell(arguments, issues, checks, notes)


def _suppressions(given: Path | None) -> Rulebook:
    path = given or Path(DEFAULT_NAME)
    return read_suppressions(path) if given is not None or path.is_file() else Rulebook(None, ())


def _record_ids(content: Content) -> Exit:
    if content.loaded is None:
        raise DataError(issue for file in content.files for issue in file.issues)
    for folder in content.roots:
        if folder.is_dir():
            path = folder / LEDGER
            path.write_text(ledger_of(content, folder), encoding="utf-8")
            print(path)
    return Exit.DONE


def _new_since(
    arguments: argparse.Namespace, issues: tuple[Issue, ...], checks: Sequence[Check], today: date
) -> tuple[Issue, ...]:
    """Issues that the same checks did not find in a revision of the same paths."""
    paths = [path.resolve() for path in arguments.paths or bundled_folders()]
    root = git_root(paths[0])
    if root is None:
        raise UsageError(f"{paths[0]} is not in a git repository; --changed-since needs one")
    inside = [path.relative_to(root).as_posix() for path in paths if path.is_relative_to(root)]
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder).resolve()
        old = extract(arguments.changed_since, inside, root, base)
        if not old:
            return issues
        there = Path.cwd().resolve()
        shift = base / there.relative_to(root) if there.is_relative_to(root) else base
        content = open_content(old, today, bundled=not arguments.alone and not _is_bundled(paths), base=shift)
        known = Counter(map(key_of, run_checks(content, checks)))
    return beyond(issues, known)[0]


def _is_bundled(paths: Sequence[Path]) -> bool:
    """Whether what is checked is the bundled content itself, which an older edition must not be mixed with."""
    return any(path.is_relative_to(folder.resolve()) for path in paths for folder in bundled_folders())


def _ids(given: Sequence[str]) -> list[str]:
    return [part.strip() for text in given for part in text.split(",") if part.strip()]


def _describe(arguments: argparse.Namespace) -> int:
    if arguments.write_pages:
        for path in write_pages(arguments.write_pages, CHECKS):
            print(path)
    if arguments.list:
        for check in CHECKS:
            print(f"{check.id:<24} {check.severity:<8} {check.title}")
    if arguments.explain:
        if arguments.explain not in BY_ID:
            raise UsageError(f"no check {arguments.explain}; there are {', '.join(sorted(BY_ID))}")
        print(render_page(BY_ID[arguments.explain]), end="")
    return Exit.DONE


def tell(
    arguments: argparse.Namespace,
    issues: Sequence[Issue],
    checks: Sequence[Check],
    notes: Sequence[str] = (),
    what: str = "content",
) -> Exit:
    """Write issues in the form asked for, and say whether they fail."""
    topics = tuple(Topic(c.id, c.title, c.severity, render_page(c)) for c in checks)
    findings = Findings(tuple(issues), topics, tuple(notes), version("exportscreen"), what)
    with output_to(arguments.output) as out:
        out.write(RENDERERS[arguments.format](findings))
    failing = {"error"} if arguments.fail_on == "error" else {"error", "warning"}
    return Exit.FOUND if any(issue.severity in failing for issue in issues) else Exit.DONE


def run_test(arguments: argparse.Namespace) -> int:
    """Run the examples; see `exportscreen test --help`."""
    if arguments.unfired and not arguments.golden:
        raise UsageError("--unfired needs --golden")
    for path in arguments.golden:
        if not path.is_file():
            raise UsageError(f"{path} is not a file of golden transactions")
    today = arguments.today or date.today()
    content = open_content(arguments.paths, today, bundled=not arguments.alone)
    if content.loaded is None:
        raise DataError([*(issue for file in content.files for issue in file.issues), *content.issues])
    fired: set[str] = set()
    trials = chain(trials_of(content), *(golden_trials(content, path, fired) for path in arguments.golden))
    number, issues = run_trials(trials)
    if arguments.unfired:
        issues = (*issues, *unfired(content, fired, today))
    checks = [check for check in CHECKS if check.id.endswith("-example")]
    failed = sum(issue.severity == "error" for issue in issues)
    return tell(arguments, issues, checks, [f"{number - failed:,} of {number:,} examples come true"], "examples")
