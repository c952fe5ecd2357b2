"""Recognise controlled goods in words and fields, and answer which control limits they reach."""

from __future__ import annotations

from collections.abc import Sequence

from exportscreen.content.catalog import Catalog
from exportscreen.matching.goods.assignment import assign_values
from exportscreen.matching.goods.controls import Controls
from exportscreen.matching.goods.decide import Value
from exportscreen.matching.goods.finds import Find
from exportscreen.matching.goods.hs_codes import HsCodes
from exportscreen.matching.goods.mentions import MentionReader
from exportscreen.matching.goods.overlaps import property_names, without_property_names
from exportscreen.matching.goods.scene import Scene
from exportscreen.matching.goods.signs import Signs
from exportscreen.matching.goods.values import KeyTable, bare_table, read_statements
from exportscreen.models import Item, ItemHit, Transaction
from exportscreen.reading.fields import Field
from exportscreen.reading.tokens import tokenize

_FIELD_KINDS = frozenset({"text", "item", "end_use"})


class ItemFinder:
    """Finds goods of the catalog's families; build once, use from any thread."""

    def __init__(self, catalog: Catalog) -> None:
        self._parameters = catalog.parameters
        self._keys = KeyTable(catalog.parameters.values())
        self._bare = bare_table(catalog.parameters.values())
        self._signs = Signs(catalog)
        self._controls = Controls(catalog.families, catalog.parameters)
        self._mentions = MentionReader(catalog.families, self._controls)
        self._hs_codes = HsCodes(catalog.families.values(), self._controls)

    def find(self, fields: Sequence[Field], transaction: Transaction | None = None) -> tuple[ItemHit, ...]:
        """The goods that fields mention.

        Args:
            fields: Tokenized fields; names and addresses of parties are not searched for goods.
            transaction: Gives HS codes and structured parameters of items, if there are any.

        Returns:
            Hits with an empty id, by field and place: one for each phrase, and one for each family that only an HS
            code points to. Controls are answered for goods themselves, not for what is merely mentioned.
        """
        hits: list[ItemHit] = []
        items = dict(enumerate(transaction.items)) if transaction is not None else {}
        described = {each.row for each in fields if each.kind == "item"}
        for each in fields:
            if each.kind == "item" and each.row is not None and each.row in items:
                hits.extend(self._of_item(items[each.row], each.row, each))
            elif each.kind in _FIELD_KINDS:
                hits.extend(self._of_text(each))
        for row, item in items.items():
            if row not in described:
                hits.extend(self._of_item(item, row, None))
        return tuple(hits)

    def _of_text(self, each: Field) -> list[ItemHit]:
        found = self._in_field(each, [])
        if each.kind == "text":
            found.extend(self._hs_codes.in_text(each, [hit.listing for hit in found]))
        return found

    def _of_item(self, item: Item, row: int, description: Field | None) -> list[ItemHit]:
        structured = self._keys.read(item.parameters, f"items[{row}].parameters")
        found = self._in_field(description, structured) if description is not None else []
        return self._hs_codes.of_item(item, row, found, structured)

    def _in_field(self, each: Field, structured: list[Value]) -> list[ItemHit]:
        scene = self._look_at(each, structured)
        if scene is None:
            return []
        finds = self._mentions.read(scene)
        assign_values(finds, scene, self._controls)
        return [self._as_hit(find, scene) for find in finds]

    def _look_at(self, each: Field, structured: list[Value]) -> Scene | None:
        """A field with what is seen in it; None if it names no good."""
        matches = self._signs.find(each)
        goods = self._signs.goods(each, matches)
        if not goods:
            return None
        names = [m for m in matches if m.payload.kind == "parameter"]
        statements = read_statements(each, property_names(names), self._parameters, self._bare)
        return Scene(each, without_property_names(goods, names), matches, statements, structured)

    def _as_hit(self, find: Find, scene: Scene) -> ItemHit:
        family, match = find.family, find.match
        values = [*find.values, *self._controls.concerning(family.id, scene.structured)]
        named = scene.named.get(family.id, frozenset())
        controls, shown = self._controls.answer(family, values, named) if find.reading == "good" else ((), ())
        return ItemHit(
            id="",
            listing=family.id,
            name=family.title,
            matched=scene.field.text[match.start : match.end],
            field=scene.field.name,
            start=match.start,
            end=match.end,
            score=round(find.score, 4),
            strength=find.strength,
            evidence=(*find.evidence, *((find.why,) if find.why else ())),
            reading=find.reading,
            controls=controls,
            values=shown,
        )


def classify(text: str, catalog: Catalog) -> tuple[ItemHit, ...]:
    """Which controlled goods a description names, and which control limits they reach.

    Args:
        text: Words in any supported language.
        catalog: Families and parameters; for many texts build one `ItemFinder` instead.
    """
    return ItemFinder(catalog).find((Field("text", text, tokenize(text), "text"),))
