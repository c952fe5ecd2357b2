"""Who is owned by listed parties: shares added up, directly and through others.

Source:
    OFAC's 50 percent rule and the EU's since July 2024: a party owned 50 percent or more, in aggregate, by blocked
    parties is treated as blocked, and so counts as an owner in turn. `watchlists/sources/ofac-50-percent.yaml`,
    `eu-50-percent.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Stake:
    """`owner` holds `share` percent (0–100) of `owned`."""

    owner: str
    owned: str
    share: float


def owned_through(stakes: Iterable[Stake], listed: Iterable[str], *, least: float = 50.0) -> Mapping[str, float]:
    """Parties that listed parties own at least `least` percent of, in aggregate, and the percentage.

    Args:
        stakes: All known stakes; of several for one pair the largest counts. A stake in oneself counts for nothing.
        listed: Parties that are listed themselves.
        least: Percent from which a party is treated like its owners.

    Returns:
        Party → percent held by listed parties and by parties reached before, at most 100. Listed parties are not in the
        answer. Cycles and diamonds end, because the set of reached parties only grows.
    """
    largest: dict[tuple[str, str], float] = {}
    for stake in stakes:
        if stake.owner != stake.owned:
            pair = (stake.owner, stake.owned)
            largest[pair] = max(stake.share, largest.get(pair, 0.0))
    first = frozenset(listed)
    reached: frozenset[str] = first
    while True:
        held: dict[str, float] = {}
        for (owner, owned), share in sorted(largest.items()):
            if owner in reached and owned not in first:
                held[owned] = held.get(owned, 0.0) + share
        grown = first | frozenset(party for party, share in held.items() if share >= least)
        if grown == reached:
            return {party: min(100.0, share) for party, share in sorted(held.items()) if party in grown}
        reached = grown
