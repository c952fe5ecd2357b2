"""Do the checks bite? Damage the bundled content in named ways and count what `check` and `test` notice.

Each run draws one node uniformly from all nodes of all YAML files, and one operator among those that apply to it; a
node to which none applies is drawn again. The damaged file is checked beside the rest; `caught` means that an issue
appears which the sound content does not have. To save time the checks of single files run on the damaged file alone,
and the examples of rules and the golden transactions run only where nothing was found before: that can only lower the
share.

What no check can see is not an operator: a misspelt word in a name that no example holds, a wrong but possible summary.

    python benchmarks/mutations.py --runs 500 --seed 1
"""

from __future__ import annotations

import argparse
import copy
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from exportscreen.checks.baseline import key_of
from exportscreen.checks.model import Content
from exportscreen.checks.opening import open_content
from exportscreen.checks.registry import BY_ID, CHECKS
from exportscreen.checks.run import run_checks
from exportscreen.checks.trials import golden_trials
from exportscreen.content import catalog, yamlfile
from exportscreen.content.yamlfile import Document, Path_, dotted

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("watchlists", "rules")
GOLDEN = tuple(ROOT / "tests" / "golden" / name for name in ("limits.jsonl", "standings.jsonl"))
TODAY = date(2026, 8, 1)
DEAR = ("own-name", "rule-example", "duplicate-listing", "name-example", "item-example", "lookalike-hits")
"""Checks that need the engine; they run last."""
REFERENCES = frozenset({"source", "target", "list", "group", "outside_group", "parameter", "applied_by", "at", "code"})
REFERENCE_LISTS = frozenset({"yields_to", "broader", "goods", "lists", "family", "listings"})
NAMED = frozenset({"name", "title"})
TERM_FIELDS = frozenset({"terms", "phrases"})
PHRASE_FIELDS = TERM_FIELDS | {"weak_terms", "lookalikes", "weak_phrases", "names", "localities", "nationalities"}
ENUMS = frozenset(
    {
        "kind", "type", "effect", "severity", "jurisdiction", "regime", "quality", "grounding", "confidence", "op",
        "measure", "stated_by", "sensitivity", "category", "case_status",
    }
)  # fmt: skip
GENERIC_NAMES = ("General Trading Company", "International Industries Co.", "Global Group", "Import Export Company")
GENERIC_TERMS = ("steel", "cotton", "plastic", "machines", "paper", "vehicles")
OTHER_UNITS = ("MPa", "deg/h", "kg", "Hz", "um", "mmm", "degs per fortnight")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Node:
    """One node of one file."""

    path: str
    place: Path_
    value: Any
    kind: str
    """The file's `kind`."""
    parent: Any
    data: Any

    @property
    def key(self) -> str:
        """The nearest key above the node."""
        return next((str(p) for p in reversed(self.place) if isinstance(p, str)), "")

    @property
    def is_row(self) -> bool:
        """Whether it is an entry of a list."""
        return bool(self.place) and isinstance(self.place[-1], int)


Change = Callable[[Node, random.Random], Any]
"""The whole document after the damage, or None where the operator does not apply."""


def edited(node: Node, value: Any) -> Any:
    """The document with another value at the node."""
    data = copy.deepcopy(node.data)
    here = data
    for part in node.place[:-1]:
        here = here[part]
    here[node.place[-1]] = value
    return data


def without(node: Node) -> Any:
    """The document without the node."""
    data = copy.deepcopy(node.data)
    here = data
    for part in node.place[:-1]:
        here = here[part]
    del here[node.place[-1]]
    return data


def misspelt(word: str, rng: random.Random) -> str:
    """The word with two neighbours swapped or one letter lost."""
    places = [i for i in range(len(word) - 1) if word[i] != word[i + 1] and word[i : i + 2].isalnum()]
    if not places:
        return word + word[-1:]
    i = rng.choice(places)
    return word[:i] + word[i + 1] + word[i] + word[i + 2 :] if rng.random() < 0.7 else word[:i] + word[i + 1 :]


def typo_in_id(node: Node, rng: random.Random) -> Any:
    if isinstance(node.value, str) and node.place and node.place[-1] == "id" and "when" not in node.place:
        return edited(node, misspelt(node.value, rng))
    return None


def typo_in_reference(node: Node, rng: random.Random) -> Any:
    if not isinstance(node.value, str) or not node.place or "transaction" in node.place:
        return None
    if node.place[-1] in REFERENCES or (node.is_row and node.key in REFERENCE_LISTS):
        return edited(node, misspelt(node.value, rng))
    return None


def typo_in_key(node: Node, rng: random.Random) -> Any:
    if (
        isinstance(node.value, dict)
        and node.value
        and "transaction" not in node.place
        and node.key not in PHRASE_FIELDS
    ):
        key = rng.choice(sorted(node.value))
        wrong = misspelt(key, rng)
        if wrong not in node.value and wrong != key:
            rows = {wrong if k == key else k: v for k, v in node.value.items()}
            return edited(node, rows) if node.place else rows
    return None


def typo_in_word_of_a_closed_set(node: Node, rng: random.Random) -> Any:
    if isinstance(node.value, str) and node.place and node.place[-1] in ENUMS and "transaction" not in node.place:
        return edited(node, misspelt(node.value, rng))
    return None


def swapped_dates(node: Node, rng: random.Random) -> Any:
    if isinstance(node.value, dict) and {"from", "to"} <= node.value.keys():
        return edited(node, {**node.value, "from": node.value["to"], "to": node.value["from"]})
    return None


def shifted_date(node: Node, rng: random.Random) -> Any:
    if isinstance(node.value, str) and DAY.fullmatch(node.value) and "transaction" not in node.place:
        day = date.fromisoformat(node.value)
        years = rng.choice([-20, -10, -1, 1, 10, 20])
        return edited(node, (day + timedelta(days=365 * years)).isoformat())
    return None


def impossible_date(node: Node, rng: random.Random) -> Any:
    if isinstance(node.value, str) and DAY.fullmatch(node.value) and "transaction" not in node.place:
        return edited(
            node, f"{node.value[:4]}-{node.value[8:]}-{node.value[5:7]}" if node.value[8:] > "12" else "2020-02-30"
        )
    return None


def lost(field: str) -> Change:
    """An operator that drops a row of a list."""

    def drop(node: Node, rng: random.Random) -> Any:
        return without(node) if node.is_row and node.key == field and isinstance(node.value, dict) else None

    return drop


def duplicated_entry(node: Node, rng: random.Random) -> Any:
    if not node.is_row or "transaction" in node.place:
        return None
    return edited(replace(node, place=node.place[:-1]), [*node.parent, copy.deepcopy(node.value)])


def generic_alias(node: Node, rng: random.Random) -> Any:
    if node.place and node.place[-1] == "name" and "aliases" in node.place and node.parent.get("quality") != "weak":
        return edited(node, rng.choice(GENERIC_NAMES))
    return None


def generic_term(node: Node, rng: random.Random) -> Any:
    harmless = node.data.get("sensitivity") == "ordinary" or node.data.get("category") in {"civil", "humanitarian"}
    if node.is_row and node.place[0] in TERM_FIELDS and isinstance(node.value, str) and not harmless:
        return edited(node, rng.choice(GENERIC_TERMS))
    return None


def unseen_character(node: Node, rng: random.Random) -> Any:
    text = isinstance(node.value, str) and len(node.value) > 4 and "transaction" not in node.place
    if text and (node.key in NAMED or (node.place and node.place[0] in PHRASE_FIELDS)):
        i = rng.randrange(1, len(node.value) - 1)
        return edited(node, node.value[:i] + rng.choice("\u200b\u200e\ufeff\u00ad") + node.value[i:])
    return None


def foreign_letter(node: Node, rng: random.Random) -> Any:
    swaps = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х"}
    if isinstance(node.value, str) and (node.key == "name" or (node.place and node.place[0] in PHRASE_FIELDS)):
        if {"examples", "lookalikes"} & set(map(str, node.place)):
            return None
        words = [w for w in node.value.split() if len(w) > 3 and w.isascii() and set(w) & swaps.keys()]
        if words:
            word = rng.choice(words)
            letter = rng.choice(sorted(set(word) & swaps.keys()))
            return edited(node, node.value.replace(word, word.replace(letter, swaps[letter], 1), 1))
    return None


def wrong_language(node: Node, rng: random.Random) -> Any:
    if len(node.place) == 2 and node.place[0] in PHRASE_FIELDS and isinstance(node.value, list):
        other = {"en": "ru", "ru": "en", "zh": "de", "fa": "fr", "de": "zh"}.get(str(node.place[1]))
        if other is not None and other not in node.parent and node.value:
            rows = {other if key == node.place[1] else key: words for key, words in node.parent.items()}
            return edited(replace(node, place=node.place[:-1]), rows)
    return None


def wrong_unit(node: Node, rng: random.Random) -> Any:
    if node.place and node.place[-1] == "unit" and node.kind in {"item_family", "parameters"}:
        return edited(node, rng.choice([u for u in OTHER_UNITS if u != node.value]))
    return None


def changed_threshold(node: Node, rng: random.Random) -> Any:
    if node.place and node.place[-1] in {"value", "low", "high"} and "controls" in node.place:
        try:
            return edited(node, format(float(node.value) * rng.choice([0.1, 10.0]), "g"))
        except ValueError:
            return None
    return None


def turned_comparison(node: Node, rng: random.Random) -> Any:
    turned = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
    if node.place and node.place[-1] == "op" and node.value in turned:
        return edited(node, turned[node.value])
    return None


def emptied(node: Node, rng: random.Random) -> Any:
    if isinstance(node.value, str) and node.place and "transaction" not in node.place:
        return edited(node, rng.choice(["", "null", "~"]))
    return None


def turned_example(node: Node, rng: random.Random) -> Any:
    if node.place and node.place[-1] == "fires":
        return edited(node, "false" if node.value == "true" else "true")
    if node.is_row and isinstance(node.value, str) and len(node.place) > 2 and node.place[-2] in {"hit", "no_hit"}:
        data = copy.deepcopy(node.data)
        here = data
        for part in node.place[:-2]:
            here = here[part]
        other = "no_hit" if node.place[-2] == "hit" else "hit"
        here[node.place[-2]].remove(node.value)
        here.setdefault(other, []).append(node.value)
        return data
    return None


OPERATORS: dict[str, Change] = {
    "typo in id": typo_in_id,
    "typo in reference": typo_in_reference,
    "typo in key": typo_in_key,
    "typo in word of a closed set": typo_in_word_of_a_closed_set,
    "swapped dates": swapped_dates,
    "shifted date": shifted_date,
    "impossible date": impossible_date,
    "lost provision": lost("provisions"),
    "lost listing": lost("listings"),
    "lost control": lost("controls"),
    "lost member": lost("members"),
    "lost parameter": lost("parameters"),
    "duplicated entry": duplicated_entry,
    "generic alias": generic_alias,
    "generic term": generic_term,
    "unseen character": unseen_character,
    "foreign letter": foreign_letter,
    "wrong language": wrong_language,
    "wrong unit": wrong_unit,
    "changed threshold": changed_threshold,
    "turned comparison": turned_comparison,
    "emptied value": emptied,
    "turned example": turned_example,
}
"""Name → damage. All are slips of hand or tool that have been seen in lists kept by hand."""


def nodes_of(document: Document) -> Iterator[Node]:
    """All nodes of a document, the root included."""

    def walk(value: Any, place: Path_, parent: Any) -> Iterator[Node]:
        yield Node(document.path, place, value, str(document.data.get("kind")), parent, document.data)
        rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, child in rows:
            yield from walk(child, (*place, key), value)

    return walk(document.data, (), None)


def draw(nodes: Sequence[Node], rng: random.Random) -> tuple[Node, str, Any]:
    """A node, an operator that applies to it, and the damaged document."""
    while True:
        node = nodes[rng.randrange(len(nodes))]
        fitting = [(name, data) for name, change in OPERATORS.items() if (data := change(node, rng)) is not None]
        fitting = [(name, data) for name, data in fitting if data != node.data]
        if fitting:
            name, data = rng.choice(fitting)
            return node, name, data


class Quoted(yaml.SafeDumper):
    """Writes every scalar in quotes, as text."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style='"')


Quoted.add_representer(str, _text)


class Bench:
    """The sound content in a folder of its own, what it is known for, and one damage after the other."""

    def __init__(self, golden: Sequence[Path]) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="mutations-")).resolve()
        for name in FOLDERS:
            shutil.copytree(ROOT / name, self.folder / name)
        self.golden = [path for path in golden if path.is_file()]
        content = self.open()
        self.known = Counter(map(key_of, self.issues(content, content)))
        self.known_golden = set(self.failing_golden(content))

    def open(self) -> Content:
        """The content as it now is."""
        paths = [self.folder / name for name in FOLDERS]
        return open_content(paths, TODAY, bundled=False, base=self.folder)

    def issues(self, whole: Content, part: Content) -> Iterator[Any]:
        """Issues, cheap checks first: single files' checks on the part, the others on the whole."""
        cheap = [c for c in CHECKS if c.id not in DEAR]
        yield from run_checks(part, [c for c in cheap if c.needs == "files"])
        yield from run_checks(whole, [c for c in cheap if c.needs != "files"])
        dear = [BY_ID[ident] for ident in DEAR if ident != "rule-example"]
        yield from run_checks(part, dear)
        yield from run_checks(whole, [BY_ID["rule-example"]])

    def failing_golden(self, content: Content) -> Iterator[str]:
        """Golden transactions that do not come true."""
        for path in self.golden:
            for trial in golden_trials(content, path):
                if trial.run():
                    yield f"{trial.path}:{trial.line}"

    def try_one(self, node: Node, data: Any) -> str:
        """Which check or test notices the damage; empty if none."""
        path = self.folder / node.path
        sound = path.read_bytes()
        dumped = yaml.dump(data, Dumper=Quoted, allow_unicode=True, sort_keys=False, width=100_000)
        try:
            path.write_text(dumped, encoding="utf-8")
            return self._notice(node)
        finally:
            path.write_bytes(sound)

    def _notice(self, node: Node) -> str:
        whole = self.open()
        part = replace(whole, files=tuple(f for f in whole.files if f.name == node.path))
        seen: Counter[tuple[str, str, str]] = Counter()
        for issue in self.issues(whole, part):
            key = key_of(issue)
            seen[key] += 1
            if seen[key] > self.known[key]:
                return f"{issue.check} ({issue.severity})"
        if whole.loaded is None or whole.broken_references:
            return "unreadable"
        return next((f"golden {g}" for g in self.failing_golden(whole) if g not in self.known_golden), "")


_BENCH: list[Bench] = []


def _remember_files() -> None:
    """Read each unchanged file once: the damage is to one file, and the other five hundred are the same every time."""
    documents: dict[tuple[str, int, int], Document] = {}
    models: dict[int, tuple[Document, Any]] = {}
    read_document, read_model = yamlfile.read_document, catalog.read_model

    def document_of(path: Path, shown_as: str | None = None) -> Document:
        known = path.stat()
        key = (f"{path} {shown_as}", known.st_mtime_ns, known.st_size)
        if key not in documents:
            documents[key] = read_document(path, shown_as)
        return documents[key]

    def model_of(document: Document) -> Any:
        if id(document) not in models:
            models[id(document)] = (document, read_model(document))
        return models[id(document)][1]

    setattr(catalog, "read_document", document_of)  # noqa: B010 - a name that the module only imports
    setattr(catalog, "read_model", model_of)  # noqa: B010


def _begin(golden: tuple[Path, ...]) -> None:
    _remember_files()
    _BENCH.append(Bench(golden))


def _try(job: tuple[int, int]) -> tuple[str, str, str, str]:
    seed, number = job
    bench = _BENCH[0]
    if not hasattr(bench, "nodes"):
        bench.nodes = [n for f in bench.open().files if f.document for n in nodes_of(f.document)]  # type: ignore[attr-defined]
    rng = random.Random(f"{seed}:{number}")
    node, operator, data = draw(bench.nodes, rng)  # type: ignore[attr-defined]
    shown = str(node.value)[:60].replace("\n", " ")
    return operator, bench.try_one(node, data), f"{node.path}: {dotted(node.place)}", shown


def main(arguments: list[str]) -> int:
    """Damage, check, and print the share caught by operator, and the survivors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args(arguments)
    begun = time.monotonic()
    caught: dict[str, int] = defaultdict(int)
    drawn: dict[str, int] = defaultdict(int)
    by: Counter[str] = Counter()
    survivors: list[str] = []
    errors = 0
    jobs = [(options.seed, i) for i in range(options.runs)]
    with ProcessPoolExecutor(options.workers, initializer=_begin, initargs=(GOLDEN,)) as pool:
        for operator, notice, where, shown in pool.map(_try, jobs):
            drawn[operator] += 1
            caught[operator] += bool(notice)
            errors += bool(notice) and "(warning)" not in notice
            by[notice.split(" ")[0] or "survived"] += 1
            if not notice:
                survivors.append(f"{operator}: {where}: {shown}")
    for operator in OPERATORS:
        if drawn[operator]:
            share = 100.0 * caught[operator] / drawn[operator]
            print(f"{operator:<30} {caught[operator]:>4} of {drawn[operator]:>4}  {share:5.1f} %")
    total = sum(caught.values())
    print(f"{'all':<30} {total:>4} of {options.runs:>4}  {100.0 * total / options.runs:5.1f} %  (seed {options.seed})")
    shares = [100.0 * caught[name] / drawn[name] for name in drawn if drawn[name]]
    print(f"mean over operators: {sum(shares) / len(shares):.1f} %")
    common = sorted(drawn, key=lambda name: -drawn[name])[:2]
    rare = [name for name in drawn if name not in common]
    most, met = sum(drawn[name] for name in rare), sum(caught[name] for name in rare)
    print(f"without {' and '.join(common)}: {met} of {most}  {100.0 * met / most if most else 100.0:.1f} %")
    beyond = options.runs - by["schema"] - by["yaml"]
    share = 100.0 * (beyond - len(survivors)) / beyond if beyond else 100.0
    print(f"of the {beyond} that the schema cannot see: {beyond - len(survivors)}  {share:.1f} %")
    print(f"by an error, not only a warning: {errors}")
    print("noticed by: " + ", ".join(f"{name} {number}" for name, number in by.most_common()))
    print(f"{len(survivors)} survived:")
    for line in sorted(survivors):
        print(f"  {line}")
    print(f"{time.monotonic() - begun:.0f} s")
    return 0 if total >= 0.95 * options.runs else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
