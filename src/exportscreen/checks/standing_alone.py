"""One side of a comparison: content that stands alone, or beside the bundled content it refers to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from exportscreen.content.bundled import bundled_folders
from exportscreen.content.catalog import Loaded, load_files
from exportscreen.content.references import find_broken_references
from exportscreen.errors import DataError


def load_side(paths: Sequence[Path]) -> Loaded:
    """Load content by itself, or with the bundled content beside it where its references need that.

    Raises:
        DataError: It can be read neither alone nor with the bundled content.
    """
    loaded = load_files(paths)
    broken = find_broken_references(loaded)
    if not broken:
        return loaded
    try:
        both = load_files([*bundled_folders(), *paths])
    except DataError:
        raise DataError(broken) from None
    if still := find_broken_references(both):
        raise DataError(still)
    return both
