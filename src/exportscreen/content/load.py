"""The door to content: folders in, a sound catalog out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from exportscreen.content.bundled import bundled_folders
from exportscreen.content.cache import key_of, load_compiled, save_compiled
from exportscreen.content.catalog import KINDS, Catalog, build_catalog, load_files, yaml_files
from exportscreen.content.references import find_broken_references
from exportscreen.errors import DataError


def load_catalog(folders: Iterable[Path | str] = (), *, bundled: bool = True) -> Catalog:
    """Load watchlists and rules into one catalog.

    Args:
        folders: Folders or files with the user's own YAML; any kind of content may stand in any of them.
        bundled: Whether the bundled content is loaded too.

    Returns:
        A sound catalog. Its compiled form is kept in the system's cache folder (`EXPORTSCREEN_CACHE` names another,
        `off` none), so that the next start parses no YAML.

    Raises:
        DataError: With every issue in every file: syntax, types, ids, references.
    """
    if bundled and not (extra := tuple(folders)):
        return _bundled_catalog()
    own = tuple(Path(f) for f in (extra if bundled else folders))
    return _load((*bundled_folders(), *own) if bundled else own)


@cache
def _bundled_catalog() -> Catalog:
    return _load(bundled_folders())


def _load(folders: tuple[Path, ...]) -> Catalog:
    key = _key(folders)
    if key is not None and (compiled := load_compiled(key, dict(KINDS))) is not None:
        return build_catalog(*compiled)
    loaded = load_files(folders)
    if issues := find_broken_references(loaded):
        raise DataError(issues)
    if key is not None:
        catalog = loaded.catalog
        save_compiled(key, [model for _, model in loaded.documents], catalog.digest, catalog.list_digests)
    return loaded.catalog


def _key(folders: tuple[Path, ...]) -> str | None:
    try:
        return key_of((name, path.read_bytes()) for path, name in yaml_files(folders))
    except OSError:
        return None  # reading the files one by one will say which
