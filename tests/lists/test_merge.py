"""Imported parties join the bundled ones by number, and history is not rewritten."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lists_support import CASES, DAY

from exportscreen.content.catalog import Catalog
from exportscreen.content.law import standings
from exportscreen.content.load import load_catalog
from exportscreen.errors import DataError
from exportscreen.lists import Edition, join_catalog, load_editions, merge_with_bundled, save
from exportscreen.lists.importing import ImportResult, import_file

NOW = datetime(2030, 8, 1, tzinfo=UTC)
TIR = """<CONSOLIDATED_LIST dateGenerated="2030-02-27T00:00:00Z"><ENTITIES><ENTITY>
<FIRST_NAME>7TH OF TIR</FIRST_NAME><UN_LIST_TYPE>Iran</UN_LIST_TYPE><REFERENCE_NUMBER>IRe.001</REFERENCE_NUMBER>
<LISTED_ON>2006-12-23</LISTED_ON>
<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Example Spelling of Tir</ALIAS_NAME></ENTITY_ALIAS>
</ENTITY></ENTITIES></CONSOLIDATED_LIST>"""


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


@pytest.fixture
def tir(tmp_path: Path) -> ImportResult:
    path = tmp_path / "un.xml"
    path.write_text(TIR, encoding="utf-8")
    return import_file("un-xml", [path], retrieved_on=DAY)


def stored(tmp_path: Path, *results: ImportResult) -> tuple[Edition, ...]:
    for result in results:
        save(result, tmp_path / "store", source="test", retrieved_at=NOW)
    return load_editions(tmp_path / "store")


def test_an_imported_un_entry_joins_the_bundled_listing(catalog: Catalog, tir: ImportResult) -> None:
    merged = merge_with_bundled(tir.watchlist, catalog)
    assert merged.joined == {"IRe.001": "IRe.001"}
    assert merged.rest.listings == ()
    listing = merged.known["IRe.001"]
    assert listing.name == catalog.listings["IRe.001"].name
    new = next(a for a in listing.aliases if a.name == "Example Spelling of Tir")
    assert new.origin == "United Nations Security Council Consolidated List"


def test_the_un_file_does_not_rewrite_the_years_without_effect(catalog: Catalog, tir: ImportResult) -> None:
    listing = merge_with_bundled(tir.watchlist, catalog).known["IRe.001"]
    bundled = catalog.listings["IRe.001"]
    assert listing.designations == bundled.designations
    for day in (date(2012, 1, 1), date(2018, 1, 1), date(2024, 6, 1), date(2026, 1, 1)):
        assert standings(listing, catalog, day, {}) == standings(bundled, catalog, day, {})


def test_a_joined_catalog_holds_each_party_once(catalog: Catalog, tir: ImportResult, tmp_path: Path) -> None:
    joined = join_catalog(catalog, stored(tmp_path, tir))
    assert set(joined.listings) == set(catalog.listings)
    assert joined.watchlists["un-consolidated"].listings == ()
    assert any(a.name == "Example Spelling of Tir" for a in joined.listings["IRe.001"].aliases)
    assert joined.digest != catalog.digest


def test_an_ofac_uid_that_a_bundled_listing_cites_joins_it(catalog: Catalog, tmp_path: Path) -> None:
    """Bundled IRe.001 says that it is `uid 10863` on OFAC's list."""
    text = (Path(__file__).parent / "fixtures" / "ofac.xml").read_text(encoding="utf-8")
    path = tmp_path / "sdn.xml"
    path.write_text(text.replace("900001", "10863"), encoding="utf-8")
    merged = merge_with_bundled(CASES["ofac"].read(path).watchlist, catalog)
    assert merged.joined["ofac-10863"] == "IRe.001"
    mine = [d for d in merged.known["IRe.001"].designations if d.source == "ofac-sdn"]
    assert [(d.at, d.seen_on) for d in mine] == [("uid 10863", date(2030, 5, 7))], "not doubled, and seen later"


def test_one_party_on_several_lists_is_one_listing_where_a_number_proves_it(catalog: Catalog, tmp_path: Path) -> None:
    editions = stored(tmp_path, *(CASES[n].read() for n in ("ofac", "un", "eu", "uk-csv", "sema")))
    joined = join_catalog(catalog, editions)
    by_reference = joined.listings["IRi.901"]  # the UK cites IRi.901; OFAC and Canada by name and day of birth
    assert {d.source for d in by_reference.designations} == {
        "un-consolidated", "uk-sanctions-list", "ofac-sdn", "ca-sema", "eu-consolidated",
    }  # fmt: skip
    ship = joined.listings["ofac-900003"]  # one IMO number on three lists
    assert {d.source for d in ship.designations} == {"ofac-sdn", "uk-sanctions-list", "ca-sema"}
    assert {d.measure for d in ship.designations if d.source != "ofac-sdn"} == {"asset_freeze"}
    assert {d.source for d in joined.listings["IRe.901"].designations} == {"un-consolidated", "eu-consolidated"}


def test_equal_names_of_organizations_stay_apart(catalog: Catalog, tmp_path: Path) -> None:
    joined = join_catalog(catalog, stored(tmp_path, CASES["un"].read(), CASES["csl-csv"].read(), CASES["meti"].read()))
    same = [x for x in joined.listings.values() if x.name.casefold() == "example trading company"]
    assert len(same) == 3


def test_the_order_of_imports_changes_nothing(catalog: Catalog, tmp_path: Path) -> None:
    editions = stored(tmp_path, *(CASES[n].read() for n in ("ofac", "un", "eu", "sema")))
    one, other = join_catalog(catalog, editions), join_catalog(catalog, editions[::-1])
    assert one.digest == other.digest
    assert one.watchlists == other.watchlists


def test_every_list_that_is_cited_has_a_source(catalog: Catalog, tmp_path: Path) -> None:
    editions = stored(tmp_path, *(CASES[n].read() for n in ("csl-csv", "own", "journal", "targets")))
    joined = join_catalog(catalog, editions)
    for listing in joined.listings.values():
        for designation in listing.designations:
            assert designation.source in joined.sources
        standings(listing, joined, date(2030, 9, 1), {})
    assert not joined.sources["own-example"].law
    assert joined.sources["ofac-sdn"] == catalog.sources["ofac-sdn"], "the bundled source stays"


def test_a_list_named_like_a_bundled_one_is_refused(catalog: Catalog, tmp_path: Path, tir: ImportResult) -> None:
    result = import_file(
        "own-csv", [Path(__file__).parent / "fixtures" / "own.csv"], retrieved_on=DAY, list_id="un-1737",
        columns={"name": "Firma"},
    )  # fmt: skip
    with pytest.raises(DataError, match="another watchlist"):
        join_catalog(catalog, stored(tmp_path, result))
