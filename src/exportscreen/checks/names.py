"""Checks of names: too short, too common, claimed twice, or not found by the real matcher."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from exportscreen.checks.background import expected_hits
from exportscreen.checks.model import Check, Content, File
from exportscreen.content.parties import Listing, Watchlist
from exportscreen.content.yamlfile import Path_
from exportscreen.errors import Issue
from exportscreen.matching.comparison import compare_names
from exportscreen.matching.names import read_name
from exportscreen.models import PartyHit

ACRONYM_LETTERS = 6
"""Longest run of capitals that the matcher reads as an acronym."""
FEWEST_LETTERS = 3
FEWEST_WIDE = 2
"""Han characters and Hangul syllables say more than letters."""
SAME_PARTY = 0.97
"""Score from which two full names are one name but for spelling."""
MOST_EXPECTED = 1.0
"""Chance hits in 10,000 ordinary names that a strong name may cost; each is a person's minute."""
SCRIPTS = {
    "zh": ("CJK",), "ja": ("CJK", "HIRAGANA", "KATAKANA"), "ko": ("HANGUL", "CJK"), "fa": ("ARABIC",),
    "ar": ("ARABIC",), "ru": ("CYRILLIC",), "uk": ("CYRILLIC",), "el": ("GREEK",), "he": ("HEBREW",),
}  # fmt: skip
"""Language → scripts in which it is written."""


@dataclass(frozen=True, slots=True)
class Row:
    """One name of a listing and where it stands."""

    file: File
    listing: Listing
    place: Path_
    name: str
    weak: bool
    kind: str
    lang: str | None


def rows(content: Content) -> Iterator[Row]:
    """All names of the checked listings, own names first."""
    for file, watchlist in content.of(Watchlist):
        for i, listing in enumerate(watchlist.listings):
            weak = listing.name_quality == "weak"
            yield Row(file, listing, ("listings", i, "name"), listing.name, weak, "name", None)
            for k, alias in enumerate(listing.aliases):
                place = ("listings", i, "aliases", k, "name")
                yield Row(file, listing, place, alias.name, alias.quality == "weak", alias.kind, alias.lang)


def key_of(name: str) -> str:
    """A name as the reader sees it when case, signs and legal form do not matter."""
    units = [u for u in read_name(name).units if u.kind not in {"legal", "stop"}]
    return " ".join(f"{u.kind}:{u.native if u.script == 'han' else u.key}" for u in units)


def find_repeated_names(content: Content) -> Iterator[Issue]:
    """Names that one listing gives twice."""
    seen: dict[tuple[str, str], str] = {}
    for row in rows(content):
        key = (row.listing.id, " ".join(row.name.casefold().split()))
        if key in seen:
            yield row.file.issue(row.place, f"{row.name!r} is given twice in {row.listing.id}; delete one")
        seen[key] = row.name


def find_short_names(content: Content) -> Iterator[Issue]:
    """Names with too few letters to tell anybody apart."""
    for row in rows(content):
        letters = [c for c in row.name if c.isalnum()]
        wide = [c for c in letters if unicodedata.east_asian_width(c) == "W"]
        fewest = FEWEST_WIDE if wide else FEWEST_LETTERS
        if len(letters) < fewest:
            message = f"{row.name!r} has {len(letters)} letters, and a name needs {fewest}; leave it out"
            yield row.file.issue(row.place, message)


def find_unsupported_acronyms(content: Content) -> Iterator[Issue]:
    """Acronyms that claim to make a hit by themselves."""
    for row in rows(content):
        letters = row.name.replace(".", "").replace(" ", "")
        bare = letters.isascii() and letters.isalpha() and letters.isupper() and len(letters) <= ACRONYM_LETTERS
        if bare and not row.weak and (row.kind == "acronym" or " " not in row.name.strip()):
            message = f"{row.name!r} is an acronym and counts as a strong name; write `quality: weak`"
            yield row.file.issue(row.place, message)


def find_generic_names(content: Content) -> Iterator[Issue]:
    """Strong names made of ordinary words."""
    for row in rows(content):
        name = read_name(row.name)
        if row.weak or not name.units:
            continue
        expected = expected_hits(name)
        if expected >= MOST_EXPECTED:
            message = f"{row.name!r} would turn up about {expected:,.1f} times in 10,000 ordinary names or trade texts"
            cure = "`name_quality: weak`" if "aliases" not in row.place else "`quality: weak`"
            yield row.file.issue(row.place, f"{message}; write {cure} or a fuller name")


def find_unreadable_names(content: Content) -> Iterator[Issue]:
    """Names with no letter, or in another script than their language is written in."""
    for row in rows(content):
        if not any(c.isalpha() for c in row.name):
            yield row.file.issue(row.place, f"{row.name!r} has no letter")
        elif row.lang in SCRIPTS and row.kind not in {"romanised", "acronym"}:
            scripts = {unicodedata.name(c, "").split(" ")[0] for c in row.name if c.isalpha()}
            if not scripts & set(SCRIPTS[row.lang]):
                message = (
                    f"{row.name!r} is not written in the script of {row.lang}; correct `lang`, or `kind: romanised`"
                )
                yield row.file.issue(row.place, message)


def find_shared_names(content: Content) -> Iterator[Issue]:
    """Names that two listings claim, by the matcher's own reading."""
    owners: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for listing in content.catalog.listings.values():
        names = [(listing.name, listing.name_quality == "weak")]
        names += [(a.name, a.quality == "weak") for a in listing.aliases]
        for name, weak in names:
            owners[key_of(name)].append((listing.id, name, weak))
    tied = _ties(content)
    for row in rows(content):
        for other, name, weak in owners[key_of(row.name)]:
            if other <= row.listing.id or frozenset((other, row.listing.id)) in tied or (row.weak and weak):
                continue
            what = "is also a name" if name == row.name else f"reads the same as {name!r}, a name"
            message = f"{row.name!r} {what} of {other}; merge the two, tie them with a relation, or tell them apart"
            yield row.file.issue(row.place, message)
            break


def _ties(content: Content) -> frozenset[frozenset[str]]:
    """Pairs of listings that a relation ties or that share an entry of an official list."""
    ties = {
        frozenset((listing.id, relation.target))
        for listing in content.catalog.listings.values()
        for relation in listing.relations
        if relation.target
    }
    return frozenset(ties)


def find_duplicate_listings(content: Content) -> Iterator[Issue]:
    """Listings whose own names are one name but for spelling, by the real matcher."""
    tied = _ties(content)
    for file, watchlist in content.of(Watchlist):
        for i, listing in enumerate(watchlist.listings):
            for hit in content.parties_in(listing.name):
                other = content.catalog.listings[hit.listing]
                if other.id <= listing.id or other.type != listing.type or frozenset((other.id, listing.id)) in tied:
                    continue
                both = min(compare_names(listing.name, other.name).score, compare_names(other.name, listing.name).score)
                if both >= SAME_PARTY and key_of(listing.name) != key_of(other.name):
                    message = f"{listing.name!r} and {other.name!r} ({other.id}) are one name but for spelling"
                    yield file.issue(("listings", i, "name"), f"{message}; merge the two, or tell them apart")


def example_problem(content: Content, name: str, listing: Listing, *, must_hit: bool) -> str:
    """Why an example of a listing does not come true, in words; empty if it does."""
    found = _hits(content, name, listing)
    if must_hit:
        return (
            ""
            if found
            else f"{name!r} does not find {listing.id}; add the spelling as an alias, or correct the example"
        )
    sure = [hit for hit in found if hit.strength != "weak"]
    return f"{name!r} finds {listing.id} by {sure[0].alias!r} ({sure[0].score:.2f}); add a look-alike" if sure else ""


def find_failing_name_examples(content: Content) -> Iterator[Issue]:
    """Examples in listings that the matcher does not bear out."""
    for file, watchlist in content.of(Watchlist):
        for i, listing in enumerate(watchlist.listings):
            for kind in ("hit", "no_hit"):
                for k, name in enumerate(getattr(listing.examples, kind, ())):
                    if problem := example_problem(content, name, listing, must_hit=kind == "hit"):
                        yield file.issue(("listings", i, "examples", kind, k), problem)


def find_hitting_lookalikes(content: Content) -> Iterator[Issue]:
    """Look-alikes that the matcher takes for the party all the same."""
    for file, watchlist in content.of(Watchlist):
        for i, listing in enumerate(watchlist.listings):
            own = {key_of(name) for name in (listing.name, *(a.name for a in listing.aliases))}
            for k, look in enumerate(listing.lookalikes):
                place = ("listings", i, "lookalikes", k, "name")
                if key_of(look.name) in own:
                    yield file.issue(place, f"{look.name!r} is also a name of {listing.id}; it cannot be both")
                elif found := [hit for hit in _hits(content, look.name, listing) if hit.strength != "weak"]:
                    yield file.issue(place, f"{look.name!r} still finds {listing.id} by {found[0].alias!r}")


def find_own_misses(content: Content) -> Iterator[Issue]:
    """Names that do not find their own listing when written in the name field."""
    for row in rows(content):
        if not any(c.isalpha() for c in row.name) or _hits(content, row.name, row.listing):
            continue
        others = ", ".join(dict.fromkeys(h.listing for h in content.parties_in(row.name)))
        why = f"it finds {others} instead" if others else "it finds nothing"
        yield row.file.issue(row.place, f"{row.name!r} does not find {row.listing.id}: {why}")


def _hits(content: Content, name: str, listing: Listing) -> list[PartyHit]:
    return [h for h in content.parties_in(name) if h.listing == listing.id]


def find_bad_identifiers(content: Content) -> Iterator[Issue]:
    """Identifiers whose check digit or form is wrong."""
    for file, watchlist in content.of(Watchlist):
        for i, listing in enumerate(watchlist.listings):
            for kind, value in listing.identifiers.items():
                if (test := IDENTIFIERS.get(kind)) is not None and not test(value):
                    yield file.issue(("listings", i, "identifiers", kind), f"{value!r} is not a sound {kind}")


def is_imo(value: str) -> bool:
    """Whether a ship or company number of the IMO has the right check digit; company numbers have another scheme."""
    digits = value.upper().removeprefix("IMO").strip()
    if not (digits.isdecimal() and len(digits) == 7):
        return False
    ship = sum(int(d) * w for d, w in zip(digits, range(7, 1, -1), strict=False)) % 10 == int(digits[6])
    firm = (11 - sum(int(d) * w for d, w in zip(digits, (8, 6, 4, 2, 9, 7), strict=False)) % 11) % 10 == int(digits[6])
    return ship or firm


def is_lei(value: str) -> bool:
    """Whether a legal entity identifier has the right check digits (ISO 17442)."""
    if len(value) != 20 or not value.isalnum() or not value.isascii():
        return False
    return int("".join(str(int(c, 36)) for c in value)) % 97 == 1


def is_swift(value: str) -> bool:
    """Whether a bank code has the form of ISO 9362."""
    return len(value) in {8, 11} and value.isascii() and value.isalnum() and value[:6].isalpha() and value.isupper()


IDENTIFIERS = {"imo": is_imo, "lei": is_lei, "swift": is_swift, "bic": is_swift}

CHECKS = (
    Check(
        id="repeated-name",
        severity="warning",
        title="A listing gives one name twice",
        why="A row that does nothing hides the rows that do.",
        mend="Delete the one that says less.",
        run=find_repeated_names,
    ),
    Check(
        id="short-name",
        severity="error",
        title="A name has too few letters",
        why="Two letters turn up in every tenth address; the hits would bury the real ones.",
        mend="Leave it out, or give the longer name that it stands for.",
        run=find_short_names,
    ),
    Check(
        id="unsupported-acronym",
        severity="error",
        title="An acronym counts as a strong name",
        why="Three to six letters mean many things. As a weak name an acronym counts where something else fits too.",
        mend="Write `quality: weak` beside it, and `kind: acronym`.",
        run=find_unsupported_acronyms,
    ),
    Check(
        id="generic-name",
        severity="warning",
        title="A strong name is made of ordinary words",
        why=(
            "`General Trading Company` belongs to hundreds. The engine's table of public names and trade texts says "
            "how often the words would come together by chance."
        ),
        mend="Write `quality: weak` (`name_quality: weak` for the listing's own name), so that it needs support.",
        run=find_generic_names,
    ),
    Check(
        id="name-script",
        severity="error",
        title="A name without letters, or not in the script of its language",
        why="A row marked `zh` without a Chinese character was mixed up with another.",
        mend="Correct the name, its `lang`, or write `kind: romanised`.",
        run=find_unreadable_names,
    ),
    Check(
        id="shared-name",
        severity="warning",
        title="Two listings claim one name",
        why="A hit would name both, and a decision on one says nothing of the other.",
        mend="Merge the listings, tie them by a relation such as `same_as`, or make the name fuller.",
        run=find_shared_names,
    ),
    Check(
        id="duplicate-listing",
        severity="warning",
        title="Two listings are one name but for spelling",
        why="One party with two ids is judged twice, and ends only half.",
        mend="Move the designations into one listing, or tie the two by `same_as`.",
        run=find_duplicate_listings,
    ),
    Check(
        id="name-example",
        severity="error",
        title="An example of a listing does not come true",
        why="Examples are the listing's own tests, run through the real matcher.",
        mend="`hit`: add the spelling as an alias. `no_hit`: add a look-alike or make a name weak.",
        run=find_failing_name_examples,
    ),
    Check(
        id="lookalike-hits",
        severity="error",
        title="A look-alike is still taken for the party",
        why="The row promises that this name is somebody else, and reports would flag it all the same.",
        mend="Write the look-alike as people write it, or make the listing's generic name weak.",
        run=find_hitting_lookalikes,
    ),
    Check(
        id="own-name",
        severity="error",
        title="A name does not find its own listing",
        why="A name that the matcher cannot find is a row for show.",
        mend="See which look-alike or longer name swallows it; write the name without signs the reader drops.",
        run=find_own_misses,
    ),
    Check(
        id="identifier",
        severity="error",
        title="An identifier with a wrong check digit or form",
        why="IMO numbers, LEIs and bank codes identify without a name; one wrong digit is another ship.",
        mend="Read it again in the source.",
        run=find_bad_identifiers,
    ),
)
