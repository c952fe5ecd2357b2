"""How well names are told apart, side by side with the best open matchers, on the same pairs.

    python benchmarks/names.py [--sample N] [--seed N] [--only SET …] [--operators] [--quick]

Sets: `pairs` (tests/names/pairs.csv, checked by hand), treated real names of OFAC, UN and EU lists (organisations and
persons apart), aliases inside real listings, and company names across scripts. Negatives of the real sets are hard:
the nearest other listings by letters and by shared words, and the listed name with its most distinctive word swapped.
Pairs of listings that share all words, a name or a stated link are no negatives. Real lists are read from the folder
beside the project and are not part of it. nomenklatura is compared where it is installed (`pip install -e '.[bench]'`).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, Literal
from xml.etree import ElementTree

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from exportscreen.matching.comparison import compare_names

ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT.parent / "shared" / "data" / "real"
PAIRS = ROOT / "tests" / "names" / "pairs.csv"
sys.path.insert(0, str(ROOT / "tests" / "names"))

from treatments import treat  # noqa: E402 - the one generator of treatments lives with the tests

Kind = Literal["organization", "person", "any"]
Score = Callable[[str, str, Kind], float]
Scores = NDArray[np.float64]
THRESHOLD = 0.80  # the default threshold of exportscreen
RARITY = 0.001  # one true match in a thousand comparisons
RESAMPLES = 400
LATIN_NAMES = 8  # Latin names of a listing that are tried across scripts
ROMANISED = 85  # a Latin word whose consonants are so far found in the native name is no translation
TWICE = 93  # native names this alike are one party on two lists
DISTINCTIVE = 25  # a word in at most so many names of a list tells its bearer apart
ENGLISH = frozenset({"", "EN"})  # EU names in other languages are translations of the English
BULGARIAN = "BG"  # EU names in Bulgarian are translations, not names
NATIVE = re.compile(r"[\u0370-\u058f\u0590-\u05ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0400-\u052f]")


@dataclass(frozen=True, slots=True)
class Listed:
    """One listing of a real list."""

    id: str
    kind: Literal["organization", "person"]
    names: tuple[str, ...]
    """Primary name first."""
    links: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Case:
    """Two names and whether they are the same party."""

    query: str
    listed: str
    kind: Kind
    same: bool
    group: int
    """Cases of one query are drawn together by the bootstrap."""
    tags: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """Further names of the listing; the best counts."""


@dataclass
class CaseSet:
    """A set of cases that is reported as one."""

    name: str
    cases: list[Case] = field(default_factory=list)


# --- The matchers ---------------------------------------------------------------------------------------------------


def _ours(query: str, listed: str, kind: Kind) -> float:
    return compare_names(query, listed, kind).score


def _rapidfuzz(scorer: Any) -> Score:
    def score(query: str, listed: str, _: Kind) -> float:
        return float(scorer(query, listed, processor=default_process)) / 100

    return score


def matchers() -> dict[str, Score]:
    """Every matcher that can be run here, ours first."""
    table: dict[str, Score] = {
        "exportscreen": _ours,
        "ratio": _rapidfuzz(fuzz.ratio),
        "token_sort_ratio": _rapidfuzz(fuzz.token_sort_ratio),
        "token_set_ratio": _rapidfuzz(fuzz.token_set_ratio),
        "WRatio": _rapidfuzz(fuzz.WRatio),
    }
    try:
        table["logic-v2"] = _logic_v2()
    except ImportError:
        print("nomenklatura is not installed: logic-v2 is left out (pip install -e '.[bench]')", file=sys.stderr)
    return table


def _logic_v2() -> Score:
    from followthemoney import model  # type: ignore[import-not-found,unused-ignore]
    from nomenklatura.matching import get_algorithm  # type: ignore[import-not-found,unused-ignore]
    from nomenklatura.matching.types import ScoringConfig  # type: ignore[import-not-found,unused-ignore]

    algorithm: Any = get_algorithm("logic-v2")
    config = ScoringConfig.defaults()
    schemas = {"organization": "Organization", "person": "Person", "any": "LegalEntity"}

    def entity(name: str, kind: Kind) -> Any:
        proxy = model.make_entity(schemas[kind])
        proxy.id = f"{kind}:{name}"  # its caches go by id
        proxy.add("name", name)
        return proxy

    def score(query: str, listed: str, kind: Kind) -> float:
        result = algorithm.compare(entity(query, kind), entity(listed, kind), config)
        return float(result.score)

    return score


# --- Real lists -----------------------------------------------------------------------------------------------------


def _xml(path: Path) -> ElementTree.Element:
    with gzip.open(path) as file:
        return ElementTree.fromstring(re.sub(rb'\sxmlns="[^"]+"', b"", file.read()))  # noqa: S314 - a local official file


def ofac(folder: Path) -> Iterator[Listed]:
    """Entities and individuals of the SDN list."""
    kinds: dict[str, Literal["organization", "person"]] = {"Entity": "organization", "Individual": "person"}
    for entry in _xml(folder / "us_ofac" / "sdn-2024-05-07.xml.gz").iter("sdnEntry"):
        kind = kinds.get(entry.findtext("sdnType") or "")
        if kind is None:
            continue
        links = re.findall(r"Linked To: ([^)]+)\)", entry.findtext("remarks") or "")
        strong = [aka for aka in entry.iter("aka") if aka.findtext("category") == "strong"]
        names = [f"{e.findtext('firstName') or ''} {e.findtext('lastName') or ''}".strip() for e in (entry, *strong)]
        yield Listed(entry.findtext("uid") or "", kind, tuple(names), frozenset(x.casefold() for x in links))


def un(folder: Path) -> Iterator[Listed]:
    """The UN consolidated list."""
    root = _xml(folder / "un" / "consolidated-2026-02-27.xml.gz")
    kinds: tuple[tuple[str, Literal["organization", "person"]], ...] = (
        ("ENTITY", "organization"),
        ("INDIVIDUAL", "person"),
    )
    for tag, kind in kinds:
        for entry in root.iter(tag):
            parts = (entry.findtext(f"{n}_NAME") or "" for n in ("FIRST", "SECOND", "THIRD", "FOURTH"))
            names = [" ".join(" ".join(parts).split())]
            for alias in entry.iter(f"{tag}_ALIAS"):
                if (alias.findtext("QUALITY") or "Good") in {"Good", "a.k.a."}:
                    names.append((alias.findtext("ALIAS_NAME") or "").strip())
            names.append((entry.findtext("NAME_ORIGINAL_SCRIPT") or "").strip())
            yield Listed(entry.findtext("REFERENCE_NUMBER") or "", kind, tuple(n for n in names if n))


def eu(folder: Path, languages: frozenset[str] | None = None) -> Iterator[Listed]:
    """The EU consolidated financial sanctions list; Latin names in some languages only, where these are given."""
    root = _xml(folder / "eu" / "eu-fsf-full-1_1-2024-05-13.xml.gz")
    for entry in root.iter("sanctionEntity"):
        subject = entry.find("subjectType")
        kind: Literal["organization", "person"] = (
            "person" if subject is not None and subject.get("code") == "person" else "organization"
        )
        aliases = [a for a in entry.iter("nameAlias") if a.get("strong") == "true" and a.get("wholeName")]
        kept = [
            a
            for a in aliases
            if a.get("nameLanguage") != BULGARIAN
            and (languages is None or a.get("nameLanguage") in languages or NATIVE.search(a.get("wholeName") or ""))
        ]
        names = [a.get("wholeName") or "" for a in kept]
        names.sort(key=lambda n: bool(NATIVE.search(n)))
        if names:
            yield Listed(entry.get("logicalId") or "", kind, tuple(dict.fromkeys(names)))


def ukraine(folder: Path) -> Iterator[Listed]:
    """Companies of the Ukrainian War & Sanctions database, for names in Cyrillic."""
    with gzip.open(
        folder / "opensanctions" / "ua_war_sanctions-targets.simple-2026-03-13.csv.gz", "rt", encoding="utf-8"
    ) as file:
        for row in csv.DictReader(file):
            if row["schema"] in {"Company", "Organization", "LegalEntity"}:
                yield Listed(row["id"], "organization", (row["name"], *filter(None, row["aliases"].split(";"))))


def china(folder: Path) -> Iterator[Listed]:
    """Companies with their names in Han characters, from EU annexes."""
    with gzip.open(folder / "eu" / "eu-journal-consolidated-annexes-2026-08.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            names = [row["name"], *row["alias"].split(";"), *row["weakAlias"].split(";")]
            cleaned = [n.strip().removeprefix("Chinese:").strip() for n in names]
            if row["schema"] != "Person":
                kept = tuple(n for n in cleaned if n and n not in {"Text of image", "Chinese:"})
                yield Listed(f"{row['celex']}-{row['recordId']}", "organization", kept)


# --- Cases ----------------------------------------------------------------------------------------------------------


LEGAL_WORDS = frozenset(
    {
        "the", "of", "and", "company", "co", "ltd", "limited", "llc", "ooo", "jsc", "ojsc", "pjsc", "cjsc", "joint",
        "stock", "liability", "public", "gmbh", "inc", "corp", "corporation", "s", "a", "de", "c", "v", "cv", "sa",
        "ag", "fze", "obshchestvo", "ogranichennoi", "otvetstvennostyu", "aktsionernoe",
    }
)  # fmt: skip


def folded(name: str) -> str:
    """A name in plain letters, for telling equal names."""
    return " ".join(re.sub(r"['‘’`´ʿʾ-]", "", anyascii(name)).lower().split())


def words_of(name: str) -> frozenset[str]:
    """The words of a name but legal forms, for telling which listings share them all."""
    return frozenset(default_process(folded(name)).split()) - LEGAL_WORDS


def unrelated(a: Listed, b: Listed) -> bool:
    """Whether two listings are safely two parties: no shared name, no stated link, no name inside the other.

    Names that differ by a letter or two and not by a digit are one party listed twice.
    """
    mine, theirs = words_of(a.names[0]), words_of(b.names[0])
    if a.id == b.id or mine <= theirs or theirs <= mine:
        return False
    if {folded(x) for x in a.names} & {folded(x) for x in b.names}:
        return False
    one, other = (" ".join(sorted(w)) for w in (mine, theirs))
    if fuzz.ratio(one, other) >= 93 and re.findall(r"\d+", one) == re.findall(r"\d+", other):
        return False
    linked = a.links & b.links or b.names[0].casefold() in a.links or a.names[0].casefold() in b.links
    numbered = all(w.isdigit() for w in mine ^ theirs)
    return numbered or not linked


class Neighbours:
    """Nearest other listings of a list, by letters and by shared rare words."""

    def __init__(self, listings: Sequence[Listed]) -> None:
        self.listings = listings
        self.keys = [default_process(x.names[0]) for x in listings]
        self.counts = Counter(w for key in self.keys for w in dict.fromkeys(key.split()))
        self.by_word: dict[str, list[int]] = defaultdict(list)
        for i, key in enumerate(self.keys):
            for word in dict.fromkeys(key.split()):
                self.by_word[word].append(i)

    def is_distinctive(self, word: str) -> bool:
        """Whether a word stands in few names of the list, so that another in its place is another party."""
        key = default_process(word)
        return len(key) >= 4 and key.isalpha() and key not in LEGAL_WORDS and self.counts[key] <= DISTINCTIVE

    def near(self, listing: Listed) -> list[Listed]:
        """Two by letters, one by the rarest shared words."""
        key = default_process(listing.names[0])
        rows = process.extract(key, self.keys, scorer=fuzz.token_sort_ratio, processor=None, limit=12)
        near = [self.listings[i] for _, _, i in rows if unrelated(listing, self.listings[i])][:2]
        weights: Counter[int] = Counter()
        for word in dict.fromkeys(key.split()):
            if self.counts[word] < 400:
                for i in self.by_word[word]:
                    weights[i] += 1_000_000 // (self.counts[word] + 1)
        shared = [self.listings[i] for i, _ in weights.most_common(12) if unrelated(listing, self.listings[i])]
        near += [x for x in shared if x not in near][:1]
        return near

    def swapped(self, listing: Listed, random: Random) -> str | None:
        """The name with its rarest word replaced by as rare a word of another name."""
        words = listing.names[0].split()
        fits = [i for i, w in enumerate(words) if self.is_distinctive(w)]
        if len(words) < 2 or not fits:
            return None
        at = min(fits, key=lambda i: (self.counts[default_process(words[i])], i))
        for _ in range(60):
            rare = [w for w in random.choice(self.listings).names[0].split() if self.is_distinctive(w)]
            if not rare:
                continue
            new = min(rare, key=lambda w: self.counts[default_process(w)])
            if fuzz.ratio(new.lower(), words[at].lower()) < 60 and abs(len(new) - len(words[at])) <= 3:
                return " ".join([*words[:at], new, *words[at + 1 :]])
        return None


def treated(name: str, listings: Sequence[Listed], kind: Kind, sample: int, seed: int) -> CaseSet:
    """Treated names of a list against the name itself, its nearest other listings, and a swapped word."""
    random = Random(f"{seed} {name}")
    pool = [x for x in listings if x.kind == kind and not NATIVE.search(x.names[0]) and len(x.names[0]) >= 6]
    near = Neighbours(pool)
    cases: list[Case] = []
    for group, listing in enumerate(random.sample(pool, min(sample, len(pool)))):
        query, operators = treat(listing.names[0], listing.kind, random)
        cases.append(Case(query, listing.names[0], kind, True, group, operators))
        cases.extend(Case(query, o.names[0], kind, False, group, ("near",)) for o in near.near(listing))
        if (swap := near.swapped(listing, random)) is not None:
            cases.append(Case(swap, listing.names[0], kind, False, group, ("swapped",)))
        cases.append(Case(query, random.choice(pool).names[0], kind, False, group, ("random",)))
    return CaseSet(name, [c for c in cases if c.same or words_of(c.query) != words_of(c.listed)])


def aliases(name: str, listings: Sequence[Listed], kind: Kind, sample: int, seed: int) -> CaseSet:
    """An alias of a listing against its primary name, and against the nearest other listings."""
    random = Random(f"{seed} {name}")
    pool = [x for x in listings if x.kind == kind and not NATIVE.search(x.names[0])]
    near = Neighbours(pool)
    cases: list[Case] = []
    several = [x for x in pool if any(_respelt(x.names[0], a) for a in x.names[1:])]
    for group, listing in enumerate(random.sample(several, min(sample, len(several)))):
        query = random.choice([a for a in listing.names[1:] if _respelt(listing.names[0], a)])
        cases.append(Case(query, listing.names[0], kind, True, group))
        other = Listed(listing.id, listing.kind, (query, *listing.names), listing.links)
        cases.extend(Case(query, o.names[0], kind, False, group, ("near",)) for o in near.near(other))
        cases.append(Case(query, random.choice(pool).names[0], kind, False, group, ("random",)))
    return CaseSet(name, cases)


def _respelt(name: str, alias: str) -> bool:
    """Whether an alias is another form of the name and not another name: it shares letters, and is not the same."""
    if NATIVE.search(alias) or default_process(name) == default_process(alias):
        return False
    return fuzz.token_set_ratio(name, alias, processor=default_process) >= 60 or bool(words_of(name) & words_of(alias))


def across_scripts(name: str, listings: Sequence[Listed], script: re.Pattern[str], sample: int, seed: int) -> CaseSet:
    """A native name against all Latin names of its listing, and of listings with the nearest native names."""
    random = Random(f"{seed} {name}")
    pool: list[tuple[str, Listed]] = []
    seen: set[str] = set()  # one party stands on several lists
    for x in listings:
        latin = tuple(n for n in x.names if not NATIVE.search(n) and len(n.split()) >= 2)[:LATIN_NAMES]
        written = [n for n in x.names if script.search(n) and len(n) >= 6]
        marks = {folded(n) for n in latin} | {default_process(n) for n in written}
        if x.kind == "organization" and latin and written and not marks & seen:
            pool.append((written[0], Listed(x.id, x.kind, latin)))
        seen |= marks
    keys = [default_process(n) for n, _ in pool]
    cases: list[Case] = []
    for group, (native, listing) in enumerate(random.sample(pool, min(sample, len(pool)))):
        cases.append(_all_names(native, listing, True, group))
        rows = process.extract(default_process(native), keys, scorer=fuzz.token_set_ratio, processor=None, limit=8)
        near = [pool[i][1] for _, score, i in rows if score < TWICE and unrelated(listing, pool[i][1])][:2]
        near.append(random.choice(pool)[1])
        cases.extend(_all_names(native, o, False, group) for o in near if unrelated(listing, o))
    return CaseSet(name, cases)


def _all_names(query: str, listing: Listed, same: bool, group: int) -> Case:
    tags = ("romanised" if any(_is_romanised(query, n) for n in listing.names) else "translated",) if same else ()
    return Case(query, listing.names[0], "organization", same, group, tags, listing.names[1:])


def _is_romanised(native: str, latin: str) -> bool:
    """Whether a longer word of the Latin name stands, by its consonants, in the native name; else it is translated."""
    theirs = _consonants(anyascii(native))
    words = [_consonants(w) for w in words_of(latin) if len(w) >= 5]
    return any(len(w) >= 3 and fuzz.partial_ratio(w, theirs) >= ROMANISED for w in words if len(w) <= len(theirs))


def _consonants(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalpha() and c not in "aeiouy")


def hand_pairs() -> CaseSet:
    """The pairs checked by hand."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    cases = [
        Case(r["query"], r["listed"], r["kind"], r["same"] == "yes", i, (r["phenomenon"], f"script {r['script']}"))  # type: ignore[arg-type]
        for i, r in enumerate(rows)
    ]
    return CaseSet("pairs", cases)


SCRIPTS = {
    "han": re.compile("[\u4e00-\u9fff]"),
    "persian and arabic": re.compile("[\u0600-\u06ff]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
}


def case_sets(sample: int, seed: int, only: Sequence[str]) -> Iterator[CaseSet]:
    """Every set that can be made here, or those whose names start with one of `only`."""

    def wanted(name: str) -> bool:
        return not only or any(name.startswith(o) for o in only)

    if PAIRS.exists() and wanted("pairs"):
        yield hand_pairs()
    if not REAL.is_dir():
        print("no real lists beside the project: only the pairs checked by hand", file=sys.stderr)
        return
    lists = {"ofac": list(ofac(REAL)), "un": list(un(REAL)), "eu": list(eu(REAL))}
    kinds: tuple[tuple[str, Kind], ...] = (("organisations", "organization"), ("persons", "person"))
    for label, kind in kinds:
        for source, listings in lists.items():
            if wanted(f"{source} {label}"):
                yield treated(f"{source} {label}", listings, kind, sample, seed)
    for label, kind in kinds:
        for source in ("ofac", "eu"):
            if wanted(f"aliases {source} {label}"):
                yield aliases(f"aliases {source} {label}", lists[source], kind, sample, seed)
    native = [*lists["un"], *eu(REAL, ENGLISH), *ukraine(REAL), *china(REAL)]
    for script, pattern in SCRIPTS.items():
        if wanted(f"script {script}"):
            yield across_scripts(f"script {script}", native, pattern, sample, seed)


# --- Figures --------------------------------------------------------------------------------------------------------


def recall_at(positive: Scores, negative: Scores, share: float) -> float:
    """Share of positives above the score that at most `share` of the negatives exceed."""
    if not len(positive) or not len(negative):
        return float("nan")
    allowed = min(int(share * len(negative)), len(negative) - 1)
    cut = np.sort(negative)[::-1][allowed]
    return float((positive > cut).mean())


def auc(positive: Scores, negative: Scores) -> float:
    """Chance that a random positive scores above a random negative, ties counted half."""
    if not len(positive) or not len(negative):
        return float("nan")
    ordered = np.sort(negative)
    below = np.searchsorted(ordered, positive, side="left")
    upto = np.searchsorted(ordered, positive, side="right")
    return float((below + upto).mean() / 2 / len(negative))


def best_f1(positive: Scores, negative: Scores) -> float:
    """Best F1 over all thresholds."""
    best = 0.0
    for cut in np.unique(positive):
        hit, false = int((positive >= cut).sum()), int((negative >= cut).sum())
        best = max(best, 2 * hit / (hit + false + len(positive)))
    return best


def bootstrap(
    ours: Scores, peer: Scores, same: NDArray[np.bool_], group: NDArray[np.int64], seed: int
) -> tuple[float, float]:
    """95 % interval of the difference in recall at 1 % false positives, whole queries drawn together."""
    random = np.random.default_rng(seed)
    members = [np.flatnonzero(group == g) for g in np.unique(group)]
    differences = []
    for _ in range(RESAMPLES):
        rows = np.concatenate([members[i] for i in random.integers(0, len(members), len(members))])
        yes = same[rows]
        if yes.all() or not yes.any():
            continue
        a, b = ours[rows], peer[rows]
        differences.append(recall_at(a[yes], a[~yes], 0.01) - recall_at(b[yes], b[~yes], 0.01))
    low, high = np.percentile(differences, [2.5, 97.5])
    return float(low), float(high)


@dataclass(frozen=True, slots=True)
class Outcome:
    """All scores of one set."""

    cases: CaseSet
    scores: dict[str, Scores]

    @property
    def same(self) -> NDArray[np.bool_]:
        """Which cases are the same party."""
        return np.array([c.same for c in self.cases.cases])


def run(cases: CaseSet, table: dict[str, Score]) -> Outcome:
    """Score every case with every matcher."""

    def best(score: Score, case: Case) -> float:
        return max(score(case.query, listed, case.kind) for listed in (case.listed, *case.others))

    return Outcome(cases, {name: np.array([best(score, c) for c in cases.cases]) for name, score in table.items()})


def print_set(outcome: Outcome, seed: int) -> None:
    """One table: a matcher a row."""
    same = outcome.same
    print(f"\n## {outcome.cases.name}: {int(same.sum())} same, {int((~same).sum())} different")
    print(f"{'':18}{'AUC':>8}{'best F1':>9}{'R@1%':>8}{'R@5%':>8}{'R@0.80':>9}{'FP@0.80':>9}")
    recalls = {}
    for name, scores in outcome.scores.items():
        yes, no = scores[same], scores[~same]
        recalls[name] = recall_at(yes, no, 0.01)
        row = (auc(yes, no), best_f1(yes, no), recalls[name], recall_at(yes, no, 0.05))
        at = ((yes >= THRESHOLD).mean(), (no >= THRESHOLD).mean())
        print(f"{name:18}{row[0]:8.3f}{row[1]:9.3f}{row[2]:8.3f}{row[3]:8.3f}{at[0]:9.3f}{at[1]:9.4f}")
    peers = {n: r for n, r in recalls.items() if n != "exportscreen"}
    if peers:
        best = max(peers, key=lambda n: peers[n])
        group = np.array([c.group for c in outcome.cases.cases])
        low, high = bootstrap(outcome.scores["exportscreen"], outcome.scores[best], same, group, seed)
        gain = recalls["exportscreen"] - peers[best]
        print(f"recall at 1 %, exportscreen − {best}: {gain:+.3f} (95 %: {low:+.3f} … {high:+.3f})")


def print_tags(outcome: Outcome) -> None:
    """Recall at 1 % and 5 % of all negatives of the set by phenomenon, and false positives by kind of negative."""
    same = outcome.same
    ours = outcome.scores["exportscreen"]
    peers = [n for n in outcome.scores if n != "exportscreen"]
    cuts = {n: np.sort(s[~same])[::-1][int(0.01 * (~same).sum())] for n, s in outcome.scores.items()}
    rows: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for i, c in enumerate(outcome.cases.cases):
        for tag in c.tags:
            rows[(c.same, tag)].append(i)
    print(f"   {'share above the 1 % cut':34}{'n':>5}{'ours':>8}{'at 0.80':>9}   best peer")
    for (is_same, tag), members in sorted(rows.items(), key=lambda x: (not x[0][0], x[0][1])):
        share = {n: float((outcome.scores[n][members] > cuts[n]).mean()) for n in outcome.scores}
        at = float((ours[members] >= THRESHOLD).mean())
        best = (max if is_same else min)(peers, key=lambda n: share[n]) if peers else ""
        mark = f"{share[best]:8.3f} {best}" if best else ""
        print(f"   {('+ ' if is_same else '- ') + tag:34}{len(members):5}{share['exportscreen']:8.3f}{at:9.3f}{mark}")


def print_reliability(outcomes: Iterable[Outcome]) -> None:
    """How often a score of so much is right, on the mix as it stands; and precision where matches are rare."""
    parts = list(outcomes)
    if not parts:
        return
    scores = np.concatenate([o.scores["exportscreen"] for o in parts])
    same = np.concatenate([o.same for o in parts])
    random = np.array([c.tags == ("random",) for o in parts for c in o.cases.cases])
    print("\n## Reliability of exportscreen's score on all treated names (hard negatives)")
    edges = [0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.01]
    for low, high in pairwise(edges):
        inside = (scores >= low) & (scores < high)
        if inside.any():
            share = same[inside].mean()
            print(f"   {low:4.2f}–{min(high, 1.0):4.2f} {int(inside.sum()):7} pairs, {share:6.3f} the same party")
    print(f"{'':50}precision at 1 in 1,000")
    print(f"   {'threshold':>10}{'recall':>9}{'precision':>11}{'FP hard':>10}{'FP random':>11}{'hard':>9}{'random':>9}")
    for cut in (0.72, 0.76, 0.80, 0.84, 0.88, 0.90, 0.95):
        above = scores >= cut
        recall, precision = float(above[same].mean()), float(same[above].mean())
        hard, loose = float(above[~same & ~random].mean()), float(above[random].mean())
        projected = [recall * RARITY / (recall * RARITY + fp * (1 - RARITY)) for fp in (hard, loose)]
        rates = f"{hard:10.4f}{loose:11.5f}{projected[0]:9.3f}{projected[1]:9.3f}"
        print(f"   {cut:10.2f}{recall:9.3f}{precision:11.3f}{rates}")


def print_misses(outcome: Outcome, limit: int) -> None:
    """The worst pairs of our matcher: same but below, different but above the 1 % cut."""
    same, ours = outcome.same, outcome.scores["exportscreen"]
    cut = np.sort(ours[~same])[::-1][int(0.01 * (~same).sum())]
    print(f"   cut {cut:.3f}")
    for i in np.argsort(ours):
        c = outcome.cases.cases[i]
        if c.same and ours[i] <= cut and limit > 0:
            limit -= 1
            print(f"   missed {ours[i]:.3f}  {c.query}  |  {c.listed}   {','.join(c.tags)}")
    for i in np.argsort(-ours)[: len(ours)]:
        c = outcome.cases.cases[i]
        if not c.same and ours[i] >= cut:
            print(f"   false  {ours[i]:.3f}  {c.query}  |  {c.listed}   {','.join(c.tags)}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=1000, help="queries drawn from each real list")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=(), help="sets whose names start so")
    parser.add_argument("--operators", action="store_true", help="by phenomenon for the real sets too")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print the worst N pairs of each set")
    parser.add_argument("--quick", action="store_true", help="exportscreen alone")
    options = parser.parse_args(arguments)
    table: dict[str, Score] = {"exportscreen": _ours} if options.quick else matchers()
    done: list[Outcome] = []
    for cases in case_sets(options.sample, options.seed, options.only):
        outcome = run(cases, table)
        print_set(outcome, options.seed)
        if cases.name.startswith(("pairs", "script")) or options.operators:
            print_tags(outcome)
        if options.misses:
            print_misses(outcome, options.misses)
        done.append(outcome)
    print_reliability(o for o in done if not o.cases.name.startswith(("pairs", "aliases", "script")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
