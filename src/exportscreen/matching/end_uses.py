"""Find phrases of end use, and tell a use from its denial."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from exportscreen.content.catalog import Catalog
from exportscreen.content.end_uses import EndUse
from exportscreen.matching.cues import is_denied
from exportscreen.matching.lexicon import Lexicon, Match, longest
from exportscreen.models import EndUseHit
from exportscreen.reading.fields import Field


@dataclass(frozen=True, slots=True)
class _Phrase:
    end_use: str
    kind: Literal["phrase", "weak", "lookalike"]


ACRONYM_LETTERS = 6
"""Phrases of up to six capitals are acronyms."""


class EndUseFinder:
    """Finds the end uses of a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._lexicon = Lexicon(_phrases(catalog.end_uses.values()))

    def find(self, fields: Sequence[Field]) -> tuple[EndUseHit, ...]:
        """End uses in order; weak phrases have strength `weak`, denied ones reading `assurance`."""
        return tuple(hit for field in fields if field.kind != "party_address" for hit in self._in(field))

    def _in(self, field: Field) -> Iterator[EndUseHit]:
        for match in longest(m for m in self._lexicon.find(field.tokens) if _is_written(m, field)):
            end_use = self._catalog.end_uses[match.payload.end_use]
            written = field.text[match.start : match.end]
            denied = is_denied(field, match.start, match.end, coordinated=True)
            reading: Literal["stated", "assurance", "lookalike"] = "assurance" if denied else "stated"
            if match.payload.kind == "lookalike":
                reading = "lookalike"
            yield EndUseHit(
                id="", listing=end_use.id, name=end_use.title, matched=written, field=field.name, start=match.start,
                end=match.end, score=1.0 if match.exact else 0.9,
                strength="weak" if match.payload.kind == "weak" else "strong" if match.exact else "medium",
                evidence=(f"{match.payload.kind}: {match.phrase}", *(("denied",) if denied else ())),
                category=end_use.category, reading=reading,
            )  # fmt: skip


def _phrases(end_uses: Iterable[EndUse]) -> Iterator[tuple[str, str, _Phrase]]:
    for end_use in end_uses:
        groups: tuple[tuple[Literal["phrase", "weak", "lookalike"], dict[str, tuple[str, ...]]], ...] = (
            ("phrase", end_use.phrases),
            ("weak", end_use.weak_phrases),
            ("lookalike", end_use.lookalikes),
        )
        for kind, terms in groups:
            sign = _Phrase(end_use.id, kind)
            for lang, words in terms.items():
                yield from ((word, lang, sign) for word in words)


def _is_written(match: Match[_Phrase], field: Field) -> bool:
    """An acronym (`MOIS`) counts letter for letter only: `mois` and `Môis` are words of their own."""
    letters = match.phrase.replace(".", "")
    if not (letters.isascii() and letters.isupper() and len(letters) <= ACRONYM_LETTERS):
        return True
    return field.text[match.start : match.end].replace(".", "") == letters
