"""What is said of official lists here agrees with the sources that ship with the program."""

from __future__ import annotations

import pytest

from exportscreen.content.catalog import Catalog
from exportscreen.content.load import load_catalog
from exportscreen.lists.formats.eu_journal import LISTS
from exportscreen.lists.formats.ofac_terms import LISTS_BY_PROGRAM
from exportscreen.lists.formats.us_csl import PARTS
from exportscreen.lists.importing import FORMATS
from exportscreen.lists.official import official_lists, own_list


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


def test_an_official_list_is_the_same_as_its_bundled_source(catalog: Catalog) -> None:
    both = [(mine, catalog.sources[name]) for name, mine in official_lists().items() if name in catalog.sources]
    assert len(both) >= 11
    for mine, source in both:
        for field in ("title", "short", "issuer", "jurisdiction", "law", "measure"):
            assert getattr(mine, field) == getattr(source, field), f"{mine.id}: {field}"


def test_every_list_that_an_importer_names_is_known() -> None:
    named = {part.list for part in PARTS.values()} | set(LISTS_BY_PROGRAM.values()) | set(LISTS.values())
    named |= {one.list for one in FORMATS.values() if one.list is not None}
    assert named <= set(official_lists())


def test_a_list_of_ones_own_is_information_and_not_law() -> None:
    mine = own_list("own-example")
    assert (mine.measure, mine.law, mine.jurisdiction) == ("information", False, "NONE")


def test_lists_that_freeze_nothing_do_not_say_that_they_do() -> None:
    known = official_lists()
    assert known["bis-entity-list"].measure == "license_requirement"
    assert known["jp-meti-end-user-list"].measure == "end_user_list"
    assert known["eu-journal-export-control"].measure == "sectoral"
