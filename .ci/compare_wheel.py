"""Compare the rules and watchlists inside a wheel with what git tracks."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

PREFIX = "exportscreen/data/"


def main(wheel: str) -> int:
    """0 if the wheel holds exactly the tracked content, byte for byte; else 1 with the differences."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "rules", "watchlists"],  # noqa: S607 - the git of whoever runs it
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    tracked = {name: Path(name).read_bytes() for name in listed if name}
    with zipfile.ZipFile(wheel) as archive:
        packed = {
            n.removeprefix(PREFIX): archive.read(n) for n in archive.namelist() if n.startswith(PREFIX) and n[-1] != "/"
        }
    wrong = sorted(
        [f"missing in the wheel: {n}" for n in tracked.keys() - packed.keys()]
        + [f"not tracked: {n}" for n in packed.keys() - tracked.keys()]
        + [f"differs: {n}" for n in tracked.keys() & packed.keys() if tracked[n] != packed[n]]
    )
    print("\n".join(wrong) or f"wheel content: {len(packed)} files, all as tracked")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
