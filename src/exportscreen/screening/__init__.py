"""`Screener(catalog, policy).screen(transaction, as_of) → Report`: the one path everyone takes."""

from exportscreen.screening.screener import Screener

__all__ = ["Screener"]
