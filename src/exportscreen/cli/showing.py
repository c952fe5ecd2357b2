"""`exportscreen lists show` for content that is not in the store: the bundled lists and their listings."""

from __future__ import annotations

import sys
from difflib import get_close_matches

from exportscreen.cli.command import UsageError
from exportscreen.cli.terminal import paper_for
from exportscreen.content.load import load_catalog
from exportscreen.reporting.entries import render_list, render_listing, render_lists


def show_bundled(ident: str | None, listing: str | None) -> None:
    """Print the bundled lists, one of them, or one listing by its id, with or without its list's before it.

    Raises:
        UsageError: Nothing bundled has the id.
    """
    catalog = load_catalog()
    paper = paper_for(sys.stdout)
    wanted = listing or ident
    if wanted is None:
        lines = render_lists(catalog, paper)
    elif listing is None and wanted in catalog.watchlists:
        lines = render_list(catalog.watchlists[wanted], paper)
    elif wanted in catalog.listings and (listing is None or catalog.watchlist_of[wanted].id == ident):
        lines = render_listing(catalog.listings[wanted], catalog.watchlist_of[wanted], catalog, paper)
    else:
        near = get_close_matches(wanted, [*catalog.watchlists, *catalog.listings], n=3)
        cure = f"did you mean {', '.join(near)}?" if near else "find a listing with: exportscreen search NAME"
        raise UsageError(f"{wanted!r} is neither stored nor a bundled list or listing; {cure}")
    for line in lines:
        print(line)
