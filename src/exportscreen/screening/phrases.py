"""The words that rules look for, found in all fields at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from exportscreen.matching.cues import is_denied
from exportscreen.matching.lexicon import Lexicon
from exportscreen.reading.fields import Field
from exportscreen.rules import CompiledRule, field_conditions

EVERYWHERE = frozenset({"text", "item", "end_use", "party_name", "party_address"})
WHERE = {
    "end_use": frozenset({"end_use", "text"}),
    "items": frozenset({"item", "text"}),
    "parties": frozenset({"party_name", "party_address", "text"}),
}
"""Field a condition names → kinds of fields in which its words count; running text may speak of anything."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    path: tuple[str, ...]
    kinds: frozenset[str]


class RulePhrases:
    """All phrases of all rules, ready to be found."""

    def __init__(self, rules: Iterable[CompiledRule]) -> None:
        self._lexicon = Lexicon(_phrases(rules))

    def find(self, fields: Sequence[Field]) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Rule id and path of a field condition → the words found for it, denied ones left out."""
        found: dict[tuple[str, ...], list[str]] = {}
        for field in fields:
            for match in self._lexicon.find(field.tokens):
                if field.kind not in match.payload.kinds or is_denied(field, match.start, match.end):
                    continue
                words = found.setdefault(match.payload.path, [])
                written = " ".join(field.text[match.start : match.end].split())
                if written not in words:
                    words.append(written)
        return {path: tuple(words) for path, words in found.items()}


def _phrases(rules: Iterable[CompiledRule]) -> Iterator[tuple[str, str, _Wanted]]:
    for compiled in rules:
        for path, condition in field_conditions(compiled.rule):
            wanted = _Wanted(path, WHERE.get(condition.name, EVERYWHERE))
            for lang, words in condition.phrases.items():
                yield from ((word, lang, wanted) for word in words)
