"""HS codes under which goods are declared: in an item's own field, and written in text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from exportscreen.content.items import HsCode, ItemFamily
from exportscreen.matching.goods.controls import Controls
from exportscreen.matching.goods.decide import Value
from exportscreen.models import Item, ItemHit
from exportscreen.reading.fields import Field

# They order hits, below every word that names a good.
SCORE_HS_SUBHEADING = 0.55  # one HS subheading holds controlled and harmless goods alike
SCORE_HS_HEADING = 0.5
_HS_WORDS = re.compile(
    r"(?:\b(?:hs|hts|hsn|htsus|hs code|hts code|tariff|taric|customs code|gtip|тн\s?вэд)\b|海关编码|税号)"
    r"[^\d\n]{0,14}(\d{4}(?:[. ]?\d{2}){0,3})(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Declared:
    """A family that a code points to."""

    family: ItemFamily
    code: HsCode
    score: float


class HsCodes:
    """The HS codes of all families."""

    def __init__(self, families: Iterable[ItemFamily], controls: Controls) -> None:
        self._controls = controls
        self._codes: dict[str, list[tuple[ItemFamily, HsCode]]] = {}
        for family in families:
            for code in family.hs_codes:
                self._codes.setdefault(code.code.replace(".", ""), []).append((family, code))

    def of_item(self, item: Item, row: int, found: Sequence[ItemHit], structured: Iterable[Value]) -> list[ItemHit]:
        """What an item's HS code adds to the hits of its description.

        Args:
            item: The item.
            row: Its place among the transaction's items.
            found: Hits of its description.
            structured: Values that its parameters give.

        Returns:
            The hits, the first of each family that the code fits with a note of it, and a hit for each other family.
        """
        hits = list(found)
        if item.hs_code is None:
            return hits
        for declared in self._read(item.hs_code):
            place = next((i for i, hit in enumerate(hits) if hit.listing == declared.family.id), None)
            if place is None:
                hits.append(self._hit(declared, f"items[{row}].hs_code", item.hs_code, 0, structured))
            else:
                note = f"the HS code {item.hs_code} is one under which such goods are declared"
                hits[place] = hits[place].model_copy(update={"evidence": (*hits[place].evidence, note)})
        return hits

    def in_text(self, each: Field, known: Iterable[str]) -> Iterator[ItemHit]:
        """One hit for each family that codes in a text point to, the families already known left out."""
        seen = set(known)
        for found in _HS_WORDS.finditer(each.text):
            for declared in self._read(found[1]):
                if declared.family.id not in seen:
                    seen.add(declared.family.id)
                    yield self._hit(declared, each.name, found[1], found.start(1), ())

    def _read(self, written: str) -> Iterator[_Declared]:
        digits = "".join(c for c in written if c.isdigit())
        seen: set[str] = set()
        for size, score in ((6, SCORE_HS_SUBHEADING), (4, SCORE_HS_HEADING)):
            if len(digits) < size:
                continue
            for family, code in self._codes.get(digits[:size], ()):
                if family.id not in seen:
                    seen.add(family.id)
                    yield _Declared(family, code, score)

    def _hit(self, declared: _Declared, field: str, written: str, start: int, structured: Iterable[Value]) -> ItemHit:
        family, code = declared.family, declared.code
        controls, shown = self._controls.answer(family, self._controls.concerning(family.id, structured))
        note = f"HS {code.code}" + (f" ({code.note})" if code.note else "")
        return ItemHit(
            id="",
            listing=family.id,
            name=family.title,
            matched=written,
            field=field,
            start=start,
            end=start + len(written),
            score=declared.score,
            strength="weak",
            evidence=(f"{note}: such goods are often declared there, and many others too",),
            controls=controls,
            values=shown,
        )
