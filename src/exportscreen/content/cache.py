"""Compiled content on the user's disk, so that a warm start parses no YAML.

A compiled catalog is plain JSON: a first line with the SHA-256 of the rest, then one model a line. Its name is made
of the bytes of every YAML file, the engine's version and the source of the models, so another content or engine
never finds it. A damaged file is ignored and written anew; it is written beside and renamed, so that readers and
other writers see it whole.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from unicodedata import unidata_version

from pydantic import ValidationError

from exportscreen.content.common import ContentModel

MAX_KEPT = 8  # compiled catalogs kept; the oldest go first


def cache_folder() -> Path | None:
    """Where compiled catalogs are kept: `EXPORTSCREEN_CACHE`, else the system's cache folder; None if switched off."""
    chosen = os.environ.get("EXPORTSCREEN_CACHE")
    if chosen is not None:
        return Path(chosen) if chosen not in {"", "off", "0"} else None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base) / "exportscreen" if base else None
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "exportscreen"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "exportscreen"


def key_of(files: Iterable[tuple[str, bytes]]) -> str:
    """Name under which the compiled form of these files is kept."""
    digest = hashlib.sha256(engine_of("content").encode())
    for name, raw in files:
        digest.update(f"{name}\0{len(raw)}\0".encode("utf-8", "surrogatepass"))
        digest.update(raw)
    return digest.hexdigest()[:40]


@cache
def engine_of(*packages: str) -> str:
    """What compiled files depend on besides content: versions, and the sources of some packages of this library."""
    root = Path(__file__).parent.parent
    sources = sorted(path for package in packages for path in (root / package).glob("*.[pt]*") if path.is_file())
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
    return f"{version('exportscreen')} {unidata_version} {digest}"


def load_compiled(key: str, kinds: dict[str, type[ContentModel]]) -> tuple[tuple[ContentModel, ...], str] | None:
    """The compiled models and their digest, or None if there are none or they are damaged."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        raw = (folder / f"{key}.jsonl").read_bytes()
    except OSError:
        return None
    head, _, rest = raw.partition(b"\n")
    if head != hashlib.sha256(rest).hexdigest().encode():
        return None
    digest, *lines = rest.split(b"\n")[:-1]
    models = []
    try:
        for line in lines:
            kind, _, data = line.partition(b" ")
            models.append(kinds[kind.decode()].model_validate_json(data))
    except (KeyError, ValidationError, UnicodeDecodeError):
        return None
    return tuple(models), digest.decode()


def save_compiled(key: str, models: Sequence[ContentModel], digest: str) -> None:
    """Keep the compiled models; a disk that cannot be written is no error."""
    folder = cache_folder()
    if folder is None:
        return
    lines = [
        f"{getattr(m, 'kind')} {json.dumps(m.model_dump(mode='json', by_alias=True, exclude_unset=True))}\n"  # noqa: B009
        for m in models
    ]
    rest = "".join([f"{digest}\n", *lines]).encode()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(rest).hexdigest().encode() + b"\n" + rest)
        Path(name).replace(folder / f"{key}.jsonl")
        forget_oldest(folder, ".jsonl")


def forget_oldest(folder: Path, suffix: str) -> None:
    """Remove all but the newest files of a kind."""
    kept = sorted(folder.glob(f"*{suffix}"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[MAX_KEPT:]:
        path.unlink(missing_ok=True)
