"""Tables that another run left are the tables that this run would make."""

from __future__ import annotations

import json
import subprocess
import sys

from exportscreen.reading import kept, meanings, misspelt, phrases, signs

LOOK = """
import sys
from exportscreen.reading import kept
from exportscreen.reading.tokens import tokenize
from exportscreen.reading.units import read_units
from exportscreen.reading.meanings import meanings
from exportscreen.reading.signs import mandarin
import json
kept.remember({name: table.encode() for name, table in json.load(sys.stdin).items()})
text = "Four Star Trding Co Ltd joint stoc company Hong Kong, com pany шахид груп گروه صنعتی 金星科技"
print(repr(read_units(tokenize(text))), [meanings(w) for w in ("pobeda", "victory", "sanaye")], mandarin("wing"))
"""


def _look(tables: dict[str, str]) -> str:
    run = subprocess.run(
        [sys.executable, "-c", LOOK], input=json.dumps(tables), capture_output=True, text=True, check=True
    )
    return run.stdout


def test_a_run_that_takes_up_tables_reads_as_one_that_makes_them() -> None:
    tables = {name: table.decode() for name, table in kept.tables().items()}
    assert {"concepts", "known", "slips", "meanings", "mandarin"} <= tables.keys()
    assert _look(tables) == _look({})


def test_tables_survive_being_written() -> None:
    left = {name: json.loads(table) for name, table in kept.tables().items()}
    assert phrases._tree_of(left["concepts"]) == phrases.word_trie()
    assert frozenset(left["known"]) == phrases.known()
    assert left["slips"] == misspelt._one_off()
    assert kept.tuples(left["meanings"]) == meanings._table()
    assert kept.tuples(left["mandarin"]) == signs._mandarin()
