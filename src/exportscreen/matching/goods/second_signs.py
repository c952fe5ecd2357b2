"""What else near a phrase points to the same good: other words, telling numbers, structured values, the maker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from exportscreen.content.items import ItemFamily
from exportscreen.matching.goods.controls import Controls
from exportscreen.matching.goods.overlaps import Kinship
from exportscreen.matching.goods.scene import SIGN_REACH, Scene, distance
from exportscreen.matching.goods.signs import Sign
from exportscreen.matching.goods.values import Statement, stated_values
from exportscreen.matching.lexicon import Match
from exportscreen.reading.fields import Field

WEAK_SIGN_REACH = 1  # two words that each mean other things point to the good only side by side
MAX_SIGNS = 4  # second signs named as evidence
SPECIFIC = frozenset(
    {
        "angular_rate",
        "angle_random_walk",
        "velocity_random_walk",
        "magnetic_noise",
        "unbalance",
        "specific_fuel_consumption",
        "dose",
        "dose_rate",
        "fluence",
        "luminous_sensitivity",
    }
)
"""Dimensions so particular that a number with such a unit is a sign of the good even when it is not named."""
SIZES = frozenset({"length", "area", "volume", "mass", "power"})
"""Every ware has a size and every machine a power: they say nothing about what a word of uncertain meaning means."""
ORDINARY = SIZES | {"ratio", "temperature", "time", "count"}
"""Dimensions common in all trade; a number of them is a sign of the good only where it reaches one of its limits."""

_MAKER_NAMES = re.compile("[()/]")
"""What stands between a maker's name and the one it had before: Lynred (Sofradir)."""


class SecondSigns:
    """Looks for signs that support a phrase."""

    def __init__(self, families: Mapping[str, ItemFamily], kinship: Kinship, controls: Controls) -> None:
        self._families = families
        self._kinship = kinship
        self._controls = controls

    def near(self, match: Match[Sign], scene: Scene) -> list[str]:
        """Other words or numbers near a match that point to the same family, as written, at most `MAX_SIGNS`."""
        found: dict[str, None] = {}
        for sign in self._all_near(match, scene):
            found[sign] = None
            if len(found) == MAX_SIGNS:
                break
        return list(found)

    def _all_near(self, match: Match[Sign], scene: Scene) -> Iterator[str]:
        owner, text = match.payload.owner, scene.field.text
        for other in scene.signs_near(match):
            if self._is_second(other, match, scene):
                yield f"'{text[other.start : other.end]}'"
        for statement in scene.statements_near(match):
            if self._is_telling(statement, owner):
                yield f"'{text[statement.quantity.start : statement.quantity.end]}'"
        if self._controls.concerning(owner, scene.structured):
            yield "its parameters"
        if match.payload.kind == "model":
            maker = self._families[owner].models[match.payload.model].maker or ""
            for name in filter(None, map(str.strip, _MAKER_NAMES.split(maker))):
                if re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE):
                    yield f"'{name}'"

    def _is_second(self, other: Match[Sign], match: Match[Sign], scene: Scene) -> bool:
        """Whether a word of the same family supports a match: beside it, near enough, and not the same word again."""
        if other.last >= match.first and other.first <= match.last:
            return False
        if self._is_in_lookalike(other, scene):
            return False
        both_weak = other.payload.kind == match.payload.kind == "weak"
        if other.phrase.casefold() == match.phrase.casefold() or (
            both_weak and _shares_word(other, match, scene.field)
        ):
            return False
        return distance(match, other.first, other.last) <= (WEAK_SIGN_REACH if both_weak else SIGN_REACH)

    def _is_in_lookalike(self, match: Match[Sign], scene: Scene) -> bool:
        """Whether a word stands in the name of a harmless thing: `drone` in `toy drone` says nothing of its parts."""
        return any(
            m.payload.kind == "lookalike"
            and m.first <= match.first
            and match.last <= m.last
            and self._kinship.is_akin(m.payload.owner, match.payload.owner)
            for m in scene.goods_within(match.first, match.last)
        )

    def _is_telling(self, statement: Statement, owner: str) -> bool:
        """Whether a number points to a family: by a particular unit or name, or by reaching one of its limits."""
        parameters = self._controls.parameters
        wanted = self._controls.wanted(owner).intersection(statement.parameters)
        if not wanted:
            return False
        dimensions = {parameters[p].dimension for p in wanted}
        if not dimensions <= ORDINARY:
            return statement.named or not SPECIFIC.isdisjoint(statement.quantity.dimensions)
        if dimensions <= SIZES:
            return False
        return statement.named and self._controls.is_reached(owner, stated_values(statement, "", parameters))


def _shares_word(one: Match[Sign], other: Match[Sign], each: Field) -> bool:
    """Whether two words of uncertain meaning are the same word again: `engine` in `piston engine`."""
    words = {t.key for t in each.tokens[one.first : one.last + 1]}
    return any(t.key in words for t in each.tokens[other.first : other.last + 1])
