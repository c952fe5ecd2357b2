"""Ranges of rows: where values stand in a sorted table, and all rows of several ranges at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def places_in(table: NDArray[Any], values: NDArray[Any]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First and last (exclusive) row of a sorted table that hold each value; equal where none does."""
    return np.searchsorted(table, values), np.searchsorted(table, values, side="right")


def expand(first: NDArray[np.int64], last: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All numbers of several half-open ranges, and for each the index of its range."""
    counts = last - first
    ends = counts.cumsum()
    owners = np.arange(len(first)).repeat(counts)
    return np.arange(ends[-1] if len(ends) else 0) + (last - ends).repeat(counts), owners


def distinct(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """The values, sorted, each once."""
    if not len(values):
        return values
    values = np.sort(values)
    first = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=first[1:])
    return values[first]
