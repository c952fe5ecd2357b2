"""One field with every phrase and number seen in it, ordered for questions about what stands near."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from exportscreen.matching.goods.decide import Value
from exportscreen.matching.goods.signs import Sign
from exportscreen.matching.goods.values import Statement
from exportscreen.matching.lexicon import Match, Nearby
from exportscreen.reading.fields import Field

SIGN_REACH = 14  # tokens within which a second sign of the family counts as near
_SIGN_KINDS = frozenset({"term", "weak", "model", "concern"})


class Scene:
    """A field and what is seen in it.

    Args:
        each: The field.
        goods: Names of goods and of look-alikes.
        matches: Every phrase found.
        statements: Numbers that are values of parameters, in the text's order.
        structured: Values that the item's structured data gives.
    """

    def __init__(
        self,
        each: Field,
        goods: Sequence[Match[Sign]],
        matches: Sequence[Match[Sign]],
        statements: Sequence[Statement],
        structured: Sequence[Value],
    ) -> None:
        self.field = each
        self.goods = goods
        self.statements = statements
        self.structured = structured
        self._goods = Nearby(goods)
        self._firsts = [statement.first for statement in statements]
        self._signs: dict[str, list[Match[Sign]]] = {}
        self._near: dict[str, Nearby[Sign]] = {}
        named: dict[str, set[int]] = {}
        for match in matches:
            if match.payload.kind in _SIGN_KINDS:
                self._signs.setdefault(match.payload.owner, []).append(match)
            elif match.payload.kind == "named":
                named.setdefault(match.payload.owner, set()).add(match.payload.model)
        self.named = {owner: frozenset(controls) for owner, controls in named.items()}
        """Family → indices of the controls one of whose words the field uses."""

    def goods_within(self, first: int, last: int) -> list[Match[Sign]]:
        """Names of goods and look-alikes that share a token with `first`…`last`, in order."""
        return self._goods.within(first, last)

    def signs_near(self, match: Match[Sign]) -> list[Match[Sign]]:
        """Words within reach of a match that point to its family, itself among them."""
        owner = match.payload.owner
        if owner not in self._near:
            self._near[owner] = Nearby(self._signs.get(owner, ()))
        return self._near[owner].within(match.first - SIGN_REACH - 1, match.last + SIGN_REACH + 1)

    def statements_near(self, match: Match[Sign]) -> Sequence[Statement]:
        """Numbers within reach of a match, few of them."""
        begin = bisect_left(self._firsts, match.first - SIGN_REACH - 1)
        end = bisect_right(self._firsts, match.last + SIGN_REACH + 1)
        return self.statements[begin:end]


def distance(match: Match[Sign], first: int, last: int) -> int:
    """How many tokens stand between a match and the tokens `first`…`last`."""
    return max(0, first - match.last - 1, match.first - last - 1)
