"""Where the bundled rules and watchlists live."""

from __future__ import annotations

from pathlib import Path


def bundled_folders() -> tuple[Path, Path]:
    """The `watchlists` and `rules` folders: the package's own `data/`, else the checkout's.

    An editable install and a checkout have no copy inside the package, so the folders at the top level serve.
    """
    package = Path(__file__).resolve().parent.parent
    for base in (package / "data", package.parent.parent):
        if (base / "watchlists").is_dir() and (base / "rules").is_dir():
            return base / "watchlists", base / "rules"
    raise FileNotFoundError(f"no bundled content in {package / 'data'} or {package.parent.parent}; reinstall")
