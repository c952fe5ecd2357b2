"""Official publications → watchlists: importers, one module a format, and the store of editions.

The readers of XML and workbooks are an extra (`exportscreen[lists]`); loading a store does without them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from exportscreen.errors import ExportscreenError
from exportscreen.lists.merge import Merged, join_catalog, merge_with_bundled
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
    from exportscreen.lists.importing import ImportResult

__all__ = [
    "Edition",
    "Merged",
    "Saved",
    "default_store",
    "import_file",
    "join_catalog",
    "known_formats",
    "load_editions",
    "load_store",
    "merge_with_bundled",
    "read_receipt",
    "remove_list",
    "save",
    "stored_ids",
]


def known_formats() -> tuple[str, ...]:
    """Names of the formats that can be imported.

    Raises:
        ExportscreenError: The extra is not installed.
    """
    try:
        from exportscreen.lists.importing import FORMATS
    except ImportError as error:
        raise _missing(error) from None
    return tuple(FORMATS)


def import_file(
    format: str,
    paths: Sequence[Path],
    *,
    retrieved_on: date,
    list_id: str | None = None,
    columns: Mapping[str, str] | None = None,
    url: str | None = None,
) -> ImportResult:
    """Read an official file whole; see `exportscreen.lists.importing.import_file`.

    Raises:
        DataError: The file cannot be used.
        ExportscreenError: The extra is not installed.
    """
    try:
        from exportscreen.lists import importing
    except ImportError as error:
        raise _missing(error) from None
    return importing.import_file(format, paths, retrieved_on=retrieved_on, list_id=list_id, columns=columns, url=url)


def _missing(error: ImportError) -> ExportscreenError:
    return ExportscreenError(f"importing lists needs {error.name}; install exportscreen[lists]")
