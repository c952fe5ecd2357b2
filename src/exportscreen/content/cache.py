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
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from unicodedata import unidata_version

from exportscreen.content.common import ContentModel

MAX_KEPT = 8  # compiled catalogs kept; the oldest go first
LIBRARIES = ("anyascii", "babel", "pydantic", "rapidfuzz", "rigour")
"""Libraries whose version can change an answer."""
SOURCES = frozenset({".py", ".tsv", ".txt", ".yaml"})  # endings of what the engine is made of


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
    """What compiled files depend on besides content: versions, and sources and tables of packages of this library."""
    root = Path(__file__).parent.parent
    found = (path for package in packages for path in (root / package).rglob("*") if path.suffix in SOURCES)
    sources = sorted(path for path in found if path.is_file())
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
    versions = " ".join(version(name) for name in ("exportscreen", *LIBRARIES))
    return f"{versions} {unidata_version} {digest}"


def load_compiled(
    key: str, kinds: dict[str, type[ContentModel]]
) -> tuple[tuple[ContentModel, ...], str, dict[str, str]] | None:
    """The compiled models, their digest and those of lists, or None if there are none or they are damaged."""
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
    models = []
    try:
        first, *lines = rest.split(b"\n")[:-1]
        digest, list_digests = json.loads(first)
        for line in lines:
            kind, _, data = line.partition(b" ")
            models.append(kinds[kind.decode()].model_validate_json(data))
    except (KeyError, ValueError):  # pydantic's error and those of JSON and UTF-8 are ValueErrors
        return None
    return tuple(models), digest, list_digests


def save_compiled(key: str, models: Sequence[ContentModel], digest: str, list_digests: Mapping[str, str]) -> None:
    """Keep the compiled models and digests; a disk that cannot be written is no error."""
    folder = cache_folder()
    if folder is None:
        return
    lines = [
        f"{getattr(m, 'kind')} {json.dumps(m.model_dump(mode='json', by_alias=True, exclude_unset=True))}\n"  # noqa: B009
        for m in models
    ]
    rest = "".join([f"{json.dumps([digest, dict(list_digests)])}\n", *lines]).encode()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(rest).hexdigest().encode() + b"\n" + rest)
        Path(name).replace(folder / f"{key}.jsonl")
        forget_oldest(folder, ".jsonl")


def forget_oldest(folder: Path, suffix: str, most: int = MAX_KEPT) -> None:
    """Remove all but the newest files of a kind; one that another process removed or has open is left to it."""
    times: dict[Path, float] = {}
    for path in folder.glob(f"*{suffix}"):
        with contextlib.suppress(OSError):
            times[path] = path.stat().st_mtime
    for path in sorted(times, key=times.__getitem__, reverse=True)[most:]:
        with contextlib.suppress(OSError):
            path.unlink()
