"""Abbreviations that a name gives itself, in brackets."""

from __future__ import annotations

import pytest

from exportscreen.matching.comparison import compare_names
from exportscreen.matching.index import NameIndex
from exportscreen.matching.names import NameKind, acronyms, read_name
from exportscreen.matching.search.compiling import build_index
from exportscreen.matching.search.kernel import library

HESA = "Iran Aircraft Manufacturing Industries Corporation (HESA)"


@pytest.mark.parametrize(
    ("name", "kind", "short"),
    [
        (HESA, "organization", ("hesa",)),
        ("HAQQANI NETWORK (HQN)", "any", ("hqn",)),
        ("HAQQANI NETWORK (ABC)", "any", ()),  # in capitals like the rest, and not of its letters
        ("Polar Optics (STAR)", "organization", ()),  # a common word is a name
        ("Polar Optics (IRAN)", "organization", ()),
        ("Polar Optics (HESA Ltd)", "organization", ()),
        ("Polar Optics HESA", "organization", ()),
        ("Ali Rezaei (HESA)", "person", ()),
    ],
)
def test_what_abbreviates_a_name(name: str, kind: NameKind, short: tuple[str, ...]) -> None:
    assert read_name(name, kind).short == short


def test_a_name_is_whole_without_its_abbreviation_and_not_by_it() -> None:
    whole = compare_names("Iran Aircraft Manufacturing Industries Corporation", HESA, "organization")
    assert whole.score >= 0.98
    alone = compare_names("HESA", HESA, "organization")
    assert (alone.score, alone.strength) == (0.86, "weak")
    assert "in brackets" in alone.evidence[0]
    assert compare_names("Delta Avionics (HESA)", HESA, "organization").score < 0.5


def test_initials_are_those_of_the_words() -> None:
    assert "sbig" in acronyms(read_name("Shahid Bagheri Industrial Group (SBIG)", "organization"))
    assert "sbigs" not in acronyms(read_name("Shahid Bagheri Industrial Group (SBIG)", "organization"))


@pytest.mark.parametrize("compiled", [True, False], ids=["compiled", "python"])
def test_an_abbreviation_is_found_in_capitals_alone(compiled: bool) -> None:
    index = NameIndex(build_index([(HESA, "organization")], 0.8), library() if compiled else None)
    found = index.find_in(["spare parts for HESA, Isfahan", "spare parts for Hesa, Isfahan"])
    assert [[hit.alignment.score for hit in hits] for hits in found] == [[0.86], []]
