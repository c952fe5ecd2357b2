"""What `exportscreen diff` does: lay out both sides, compare, tell."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from exportscreen.batch.files import Reading, read_input
from exportscreen.checks.behavior import Job, compare_behavior
from exportscreen.checks.difference import compare_catalogs
from exportscreen.checks.revisions import extract, git_root, is_revision
from exportscreen.checks.standing_alone import load_side
from exportscreen.cli.command import Exit, UsageError
from exportscreen.cli.terminal import complain, output_to
from exportscreen.reporting.changes import RENDERERS, Behavior, Comparison

CONTENT_FOLDERS = ("watchlists", "rules")
"""What a revision or a repository's root is taken to mean, where it has them."""


def run_diff(arguments: argparse.Namespace) -> int:
    """Run the command; see `exportscreen diff --help`."""
    if arguments.max_new_alerts is not None and not arguments.behavior:
        raise UsageError("--max-new-alerts needs --behavior")
    if arguments.workers is not None and arguments.workers < 1:
        raise UsageError("--workers must be at least 1")
    with ExitStack() as stack:
        old, new = (_lay_out(side, stack) for side in (arguments.old, arguments.new))
        changes = compare_catalogs(load_side(old).catalog, load_side(new).catalog)
        behavior = _behavior(arguments, old, new) if arguments.behavior else None
    with output_to(arguments.output) as out:
        out.write(RENDERERS[arguments.format](Comparison(arguments.old, arguments.new, changes, behavior)))
    if behavior is not None and behavior.unreadable:
        return Exit.FAILED
    failed = any(c.severity == "error" for c in changes) or (behavior is not None and behavior.exceeded)
    return Exit.FOUND if failed else Exit.DONE


def _lay_out(side: str, stack: ExitStack) -> tuple[Path, ...]:
    """The folders or files that a side names; a revision is laid out in a folder that lasts as long as the stack."""
    path = Path(side)
    if path.exists():
        return _content_of(path)
    root = git_root(Path.cwd())
    revision, _, below = side.partition(":")
    if root is None or not is_revision(revision, root):
        raise UsageError(f"{side} is neither a file or folder nor a git revision")
    target = Path(stack.enter_context(tempfile.TemporaryDirectory())).resolve()
    wanted = [below.strip("/")] if below.strip("/") else list(CONTENT_FOLDERS)
    found = extract(revision, wanted, root, target)
    if not found:
        raise UsageError(f"{revision} has no {' or '.join(wanted)}; name a path: {revision}:PATH")
    return found


def _content_of(path: Path) -> tuple[Path, ...]:
    """The folders of content below a repository's root; else the folder or file itself."""
    if not (path / CONTENT_FOLDERS[0]).is_dir():
        return (path,)
    return tuple(path / name for name in CONTENT_FOLDERS if (path / name).is_dir())


def _behavior(arguments: argparse.Namespace, old: tuple[Path, ...], new: tuple[Path, ...]) -> Behavior:
    begun = time.monotonic()
    failed = [0]
    jobs = list(_jobs(arguments.behavior, failed))
    if not jobs:
        raise UsageError(f"{arguments.behavior} holds no transaction that can be read")
    totals = compare_behavior(old, new, jobs, arguments.as_of or date.today(), arguments.workers)
    bound, exceeded = "", False
    if arguments.max_new_alerts is not None:
        number, percent = arguments.max_new_alerts
        bound = f"{number:g} %" if percent else f"{number:g}"
        exceeded = (totals.share() if percent else totals.new_alerts) > number
    return Behavior(
        transactions=totals.transactions,
        unreadable=totals.unreadable + failed[0],
        alerts=(totals.alerts[0], totals.alerts[1]),
        flagged=(totals.flagged[0], totals.flagged[1]),
        new_alerts=totals.new_alerts,
        share=totals.share(),
        by_rule=totals.by_rule,
        by_list=totals.by_list,
        changes=totals.changes,
        bound=bound,
        exceeded=exceeded,
        seconds=time.monotonic() - begun,
    )


def _jobs(name: str, failed: list[int]) -> Iterator[Job]:
    """Transactions of a file; rows that cannot be read are said and counted."""
    for row in read_input(name, sys.stdin.buffer, Reading()):
        if row.transaction is None:
            failed[0] += 1
            for issue in row.issues:
                complain(str(issue))
            continue
        yield row.ident or row.place, row.transaction.model_dump(mode="json", by_alias=True, exclude_defaults=True)
