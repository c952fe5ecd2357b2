"""Tables that take longer to work out than to read: another run of the same engine may have left them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
_MADE: dict[str, Callable[[], Any]] = {}
_LEFT: dict[str, bytes] = {}


def kept(
    name: str, pack: Callable[[Any], Any], unpack: Callable[[Any], Any]
) -> Callable[[Callable[[], T]], Callable[[], T]]:
    """Make a table once, on first use, or take what another run left of it.

    Args:
        name: Name of the table, its own.
        pack: Makes plain data of it, to be written as JSON.
        unpack: Makes the table of those.
    """

    def around(make: Callable[[], T]) -> Callable[[], T]:
        @cache
        def table() -> T:
            left = _LEFT.pop(name, None)
            if left is None:
                return make()
            found: T = unpack(json.loads(left))
            return found

        table.__doc__ = make.__doc__
        _MADE[name] = lambda: pack(table())
        return table

    return around


def tuples(packed: Mapping[str, Any]) -> dict[str, Any]:
    """A table of tuples that was written as JSON."""
    return {key: tuple(values) for key, values in packed.items()}


def tables() -> dict[str, bytes]:
    """All tables, for `remember`."""
    return {name: json.dumps(made(), ensure_ascii=False).encode() for name, made in _MADE.items()}


def remember(left: Mapping[str, bytes]) -> None:
    """Take what another run of the same engine left, for tables that are not made yet."""
    _LEFT.update(left)
