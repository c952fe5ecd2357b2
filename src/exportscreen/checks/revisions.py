"""Content as it was in a revision of git, laid out in a folder of its own."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Sequence
from pathlib import Path

from exportscreen.errors import DataError, Issue


def git_root(start: Path) -> Path | None:
    """The top of the working tree a folder lies in, or None."""
    folder = start if start.is_dir() else start.parent
    done = _git(["rev-parse", "--show-toplevel"], folder)
    return Path(done.stdout.decode().strip()) if done.returncode == 0 else None


def is_revision(name: str, root: Path) -> bool:
    """Whether git knows a revision by this name."""
    return (
        not name.startswith("-")
        and _git(["rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"], root).returncode == 0
    )


def extract(revision: str, paths: Sequence[str], root: Path, target: Path) -> tuple[Path, ...]:
    """Lay out paths of a revision below a folder.

    Args:
        revision: Name that git knows.
        paths: Paths below the root, with forward slashes; ones the revision does not have are left out.
        root: Top of the working tree.
        target: Folder to write into.

    Returns:
        The paths that were laid out, below the target.

    Raises:
        DataError: git does not know the revision, or it holds a link to what is not in it.
    """
    if not is_revision(revision, root):
        raise DataError([Issue(revision, 0, "", f"git knows no such revision in {root}")])
    present = [p for p in paths if _git(["cat-file", "-e", f"{revision}:{p}"], root).returncode == 0]
    if not present:
        return ()
    done = _git(["archive", "--format=tar", revision, "--", *present], root)
    if done.returncode != 0:
        raise DataError([Issue(revision, 0, "", done.stderr.decode("utf-8", "replace").strip())])
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        _lay_out(archive, revision, target.resolve())
    return tuple(target / p for p in present)


def _lay_out(archive: tarfile.TarFile, revision: str, target: Path) -> None:
    """Write the files of an archive below a folder, links as what they point to.

    Nothing is left to `extractall`, which is safe with filters that Python has from 3.11.4 on.
    """
    for member in archive:
        if member.isdir():
            continue
        path = (target / member.name).resolve()
        try:
            content = archive.extractfile(member)
        except KeyError:
            content = None
        if content is None or not path.is_relative_to(target):
            raise DataError(
                [Issue(f"{revision}:{member.name}", 0, "", "is no file of the revision, and no link to one")]
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.read())


def _git(arguments: Sequence[str], folder: Path) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError as error:
        raise DataError([Issue("git", 0, "", "is not installed; revisions need it")]) from error
