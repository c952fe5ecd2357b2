"""Official publications → watchlists: importers, one module a format, and the store of editions.

The readers of XML and workbooks are an extra (`exportscreen[lists]`); loading a store does without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exportscreen.errors import ExportscreenError
from exportscreen.lists.merge import Merged, join_catalog, load_joined, merge_with_bundled
from exportscreen.lists.store import (
    Edition,
    Saved,
    default_store,
    load_editions,
    load_store,
    read_receipt,
    remove_list,
    save,
    stored_ids,
)  # fmt: skip

if TYPE_CHECKING:
    from exportscreen.lists.importing import ImportResult, import_file, known_formats

__all__ = [
    "Edition",
    "ImportResult",
    "Merged",
    "Saved",
    "default_store",
    "import_file",
    "join_catalog",
    "known_formats",
    "load_editions",
    "load_joined",
    "load_store",
    "merge_with_bundled",
    "read_receipt",
    "remove_list",
    "save",
    "stored_ids",
]
_IMPORTING = ("ImportResult", "import_file", "known_formats")


def __getattr__(name: str) -> Any:
    """Importers are loaded when they are asked for: they need an extra, and a stored list does without.

    Raises:
        ExportscreenError: The extra is not installed.
    """
    if name not in _IMPORTING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        from exportscreen.lists import importing
    except ImportError as error:
        raise ExportscreenError(f"importing lists needs {error.name}; install exportscreen[lists]") from None
    return getattr(importing, name)
