"""Build the engine's table of English words that an edit or two would turn into a corporate word (clarity, charity).

None of them is a misspelt corporate word, nor two words written together (unincorporated). The words are selected from
the lists of SCOWL up to a level, given by the folder in which they lie; who adds corporate words to `concepts.py`
builds the table anew.

    python benchmarks/build_english.py /usr/share/dict/scowl
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from exportscreen.matching.likeness import LONG_EDITS
from exportscreen.reading.phrases import corporate_words
from exportscreen.reading.repairs import edges

TARGET = Path(__file__).resolve().parent.parent / "src" / "exportscreen" / "reading" / "english.txt"
LISTS = ("english", "american", "british")
LEVELS = (10, 20, 35, 40, 50, 55, 60)
"""What two dictionaries of twelve hold; beyond it words are so rare that a slip is more likely."""
LEAST = 4  # letters; in shorter words no edits count
NAMES = ("akademik", "kapitan", "kapitsa", "kapitza", "komplekt")
"""Words of listed names that are as close to corporate words: ships, a physicist, sets of parts."""
HEADING = """\
# English words that are close to corporate words and are none, selected by benchmarks/build_english.py from SCOWL
# (Spell Checker Oriented Word Lists), and a few words of names. SCOWL carries this notice:
# Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
# associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
# without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and
# this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
# suitability of this array for any purpose. It is provided "as is" without express or implied warranty.
"""


def english(folder: Path) -> list[str]:
    """Plain words of the lists, in order.

    Raises:
        FileNotFoundError: The folder has none of the lists.
    """
    paths = [folder / f"{name}-words.{level}" for name in LISTS for level in LEVELS]
    texts = [path.read_text(encoding="latin-1") for path in paths if path.is_file()]
    if not texts:
        raise FileNotFoundError(f"{folder}: no lists such as {paths[0].name}")
    words = {word for text in texts for word in text.split()}
    return sorted(w for w in words if len(w) >= LEAST and w.isascii() and w.isalpha() and w.islower())


def close(words: list[str], corporate: list[str]) -> list[str]:
    """Those words that edits that count would make another of the corporate ones, or that hold a legal form."""
    edits = cdist(words, corporate, scorer=OSA.distance, score_cutoff=2)
    sizes = np.maximum.outer([len(word) for word in words], [len(word) for word in corporate])
    is_close = np.any(edits <= np.where(sizes >= LONG_EDITS, 2, 1), axis=1).tolist()
    return [
        word
        for word, is_near in zip(words, is_close, strict=True)
        if is_near or word.startswith(edges()) or word.endswith(edges())
    ]


def main(arguments: list[str]) -> int:
    """Write the table; prints its size."""
    corporate = sorted({word for word, _ in corporate_words() if word.isascii() and len(word) >= LEAST})
    words = [word for word in english(Path(arguments[0])) if word not in corporate]
    rows = sorted({*close(words, corporate), *NAMES})
    TARGET.write_text(HEADING + "".join(f"{row}\n" for row in rows), encoding="utf-8", newline="\n")
    print(f"{len(rows)} of {len(words)} words, {TARGET.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
