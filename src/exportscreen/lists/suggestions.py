"""Paragraphs of imported control lists that resemble a description: where a person may look, never an answer.

Ranked by BM25 of `bm25s` (extra `suggest`). A paragraph is searched together with the headings it stands in, since
`c.1.a` alone does not say what it is about; of each entry only the best paragraph is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from exportscreen.errors import ExportscreenError
from exportscreen.lists.control_texts import ControlParagraph, ControlTexts
from exportscreen.reading.stems import stem
from exportscreen.reading.tokens import tokenize

if TYPE_CHECKING:
    from bm25s import BM25

_FILLER = frozenset(
    "a an the of or and for in to by with as any following having all than other that this these be is are at on from"
    " not which such see list items controlled specially designed components parts therefor including more one greater"
    " equal less usable capable also its it has have".split()
)
"""Words of every paragraph; they point to none."""
_SPELLINGS = MappingProxyType(
    {
        "fiber": "fibre", "fibers": "fibre", "aluminum": "aluminium", "analyzer": "analyser", "analyzers": "analyser",
        "sulfur": "sulphur", "armor": "armour", "gage": "gauge", "traveling": "travelling", "stabilized": "stabilised",
        "uav": "unmanned", "uavs": "unmanned", "drone": "unmanned", "drones": "unmanned", "gyro": "gyros",
        "gyroscope": "gyros", "gyroscopes": "gyros", "bulletproof": "armour", "gps": "navigation", "gnss": "navigation",
    }
)  # fmt: skip
"""What trade writes → what the lists write, or one of two spellings."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A paragraph that resembles a description."""

    paragraph: ControlParagraph
    context: tuple[ControlParagraph, ...]
    """The paragraphs it stands in, the entry's heading first."""
    score: float
    """BM25; comparable only within one list and question."""


class Suggester:
    """Searches the paragraphs of one list; build once for many questions."""

    def __init__(self, texts: ControlTexts) -> None:
        """Index a list.

        Raises:
            ExportscreenError: The extra is not installed.
        """
        try:
            from bm25s import BM25
        except ImportError as error:
            raise ExportscreenError("suggestions need bm25s; install exportscreen[suggest]") from error
        self._texts = texts
        self._index: BM25 = BM25()  # its defaults: other weights gave the same in `benchmarks/items.py`
        documents = [
            _words(" ".join((paragraph.text, *(above.text for above in texts.context(paragraph)))))
            for paragraph in texts.paragraphs
        ]
        self._known = {word for words in documents for word in words}
        self._index.index(documents, show_progress=False)

    def suggest(self, description: str, limit: int = 10) -> tuple[Suggestion, ...]:
        """The paragraphs most like a description.

        Args:
            description: Goods in English words; other languages share few words with the lists.
            limit: How many at most.

        Returns:
            The best paragraph of each of the likeliest entries, best first, ties in the list's order. Empty if no word
            of the description stands in the list.
        """
        words = [word for word in dict.fromkeys(_words(description)) if word in self._known]
        if not words or limit < 1:
            return ()
        best: dict[str, tuple[float, ControlParagraph]] = {}
        for score, paragraph in zip(self._index.get_scores(words), self._texts.paragraphs, strict=True):
            if score > best.get(paragraph.entry, (0.0, paragraph))[0]:
                best[paragraph.entry] = (float(score), paragraph)
        ranked = sorted(best.values(), key=lambda pair: -pair[0])[:limit]
        return tuple(
            Suggestion(paragraph, self._texts.context(paragraph), round(score, 3)) for score, paragraph in ranked
        )


def suggest(lists: Iterable[ControlTexts], description: str, limit: int = 10) -> tuple[Suggestion, ...]:
    """Suggestions from several lists, those of each list together; see `Suggester.suggest`."""
    return tuple(found for texts in lists for found in Suggester(texts).suggest(description, limit))


def _words(text: str) -> Sequence[str]:
    """Stems that may tell paragraphs apart; bare numbers do not."""
    return [
        stem(_SPELLINGS.get(token.native, token.native), "en")
        for token in tokenize(text)
        if token.native not in _FILLER and token.script != "digit"
    ]
