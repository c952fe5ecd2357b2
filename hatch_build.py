"""Compile the kernel of the name index on installing, where there is a C compiler; without one all runs in Python."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = Path("src/exportscreen/matching/search/compiled")
LIBRARY = "libkernel.so"
OPTIONS = ("-O3", "-std=c11", "-ffp-contract=off", "-fvisibility=hidden", "-shared", "-fPIC")  # same sums everywhere


class KernelHook(BuildHookInterface[Any]):
    """Puts the compiled kernel into a wheel, and beside its source for an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files of a wheel are collected; a failure leaves the kernel out and says so."""
        if self.target_name != "wheel":
            return
        library = Path(self.root) / FOLDER / LIBRARY
        library.unlink(missing_ok=True)
        if trouble := compiled(sorted(library.parent.glob("*.c")), library):
            self.app.display_warning(f"kernel not compiled ({trouble}): names are found more slowly, the same ones")
            return
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{sysconfig.get_platform().replace('-', '_').replace('.', '_')}"
        build_data["artifacts"].append((FOLDER / LIBRARY).as_posix())


def compiled(sources: Sequence[Path], library: Path) -> str:
    """Compile beside and rename; what went wrong, or nothing."""
    wanted = [os.environ.get("CC", ""), sysconfig.get_config_var("CC") or "", "cc", "gcc", "clang"]
    found = next((words for words in map(shlex.split, wanted) if words and shutil.which(words[0])), None)
    if found is None:
        return "no C compiler"
    with tempfile.TemporaryDirectory(dir=library.parent) as folder:
        made = Path(folder) / LIBRARY
        try:
            subprocess.run(  # noqa: S603 - the compiler of whoever installs
                [*found, *OPTIONS, "-o", str(made), *map(str, sources), "-lm"],
                check=True, capture_output=True, text=True, timeout=120,
            )  # fmt: skip
        except (OSError, subprocess.SubprocessError) as trouble:
            said = getattr(trouble, "stderr", None) or str(trouble)
            return said.strip().splitlines()[0] if said.strip() else type(trouble).__name__
        made.replace(library)
    return ""
