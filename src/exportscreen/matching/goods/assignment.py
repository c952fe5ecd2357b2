"""Which good of a field each value belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from exportscreen.content.items import Model, Parameter
from exportscreen.matching.goods.controls import Controls
from exportscreen.matching.goods.decide import model_values
from exportscreen.matching.goods.finds import Find
from exportscreen.matching.goods.scene import Scene, distance
from exportscreen.matching.goods.signs import Sign
from exportscreen.matching.goods.values import Statement, stated_values
from exportscreen.matching.lexicon import Match
from exportscreen.reading.fields import Field

GOOD_REACH = 80  # tokens between a good and a property that is still its own (a long data sheet line)
MAX_MODELS = 8  # models whose typical values a good without a model of its own takes over
LONGEST_PHRASE = 12  # tokens of the longest phrase of the content, with room


def assign_values(finds: list[Find], scene: Scene, controls: Controls) -> None:
    """Give every stated value to the nearest good that it can describe, and to others of the same family.

    Typical values of models come first.

    Args:
        finds: Goods of the field in the text's order; their values are added to.
        scene: The field with the numbers it states.
        controls: Say which values can matter to a family.
    """
    _assign_typical(finds, controls.parameters)
    firsts = [find.match.first for find in finds]
    for statement in scene.statements:
        begin = bisect_left(firsts, statement.first - GOOD_REACH - LONGEST_PHRASE)
        end = bisect_right(firsts, statement.last + GOOD_REACH)
        near = [
            (reach, find)
            for find in finds[begin:end]
            if not controls.wanted(find.family.id).isdisjoint(statement.parameters)
            and (reach := _reach(find.match, statement, scene.field)) <= GOOD_REACH
        ]
        if not near:
            continue
        best = min(near, key=lambda pair: (pair[0], pair[1].match.first))[1]
        stated = stated_values(statement, scene.field.name, controls.parameters)
        values = controls.concerning(best.family.id, stated)
        for _, find in near:
            if find.family is best.family:
                find.values.extend(values)


def _assign_typical(finds: list[Find], parameters: Mapping[str, Parameter]) -> None:
    """Give a good what its models usually have, and one without a model what those of its family in the field have."""
    models: dict[str, dict[str, Model]] = {}
    for find in finds:
        models.setdefault(find.family.id, {}).update({m.name: m for m in find.models})
    for find in finds:
        for model in find.models or list(models[find.family.id].values())[:MAX_MODELS]:
            find.values.extend(model_values(model, parameters))


def _reach(match: Match[Sign], statement: Statement, each: Field) -> float:
    """How far a number is from a good; numbers follow their good more often than they precede it."""
    between = distance(match, statement.first, statement.last)
    if statement.first > match.last:
        return between + _pauses(each.text[match.end : statement.quantity.start])
    return 1.5 * between + 1 + _pauses(each.text[statement.quantity.end : match.start])


def _pauses(gap: str) -> float:
    return 10.0 * sum(gap.count(mark) for mark in (";", ". ", "\n", "。", "；"))
