"""Each format: what a small file of it becomes."""

from __future__ import annotations

from datetime import date

import pytest
from lists_support import CASES, FIXTURES, listing

from exportscreen.content.parties import Alias
from exportscreen.errors import DataError
from exportscreen.lists.importing import FORMATS, import_file


@pytest.mark.parametrize("name", CASES)
def test_every_record_of_a_sound_file_is_accounted_for(name: str) -> None:
    result = CASES[name].read()
    assert result.counts.balanced
    assert result.counts.reported == 0
    assert result.issues == () or name == "ofac-csv"
    assert len(result.watchlist.listings) == result.counts.imported > 0


def test_every_format_has_a_fixture() -> None:
    built_in_tests = {"au-dfat"}  # a workbook, made by its test
    assert {case.format for case in CASES.values()} | built_in_tests == set(FORMATS)


@pytest.mark.parametrize("name", ["ofac", "ofac-old"])
def test_ofac_xml_is_read_in_both_namespaces(name: str) -> None:
    party = listing(CASES[name].read(), "ofac-900001")
    assert party.name == "EXAMPLE TRADING COMPANY"
    assert Alias(name="ETC", quality="weak", kind="acronym") in party.aliases
    assert Alias(name="OLD EXAMPLE", kind="former") in party.aliases
    assert Alias(name="EXTRA", quality="weak") in party.aliases
    assert party.countries == ("IR", "AE")
    assert party.addresses == ("1 Sample Street, Tehran, 11111, Iran",)
    assert party.identifiers == {"registration": "12-345", "lei": "253400WSS48YWMBUA688"}
    assert [r.target_name for r in party.relations] == ["EXAMPLE HOLDING (NORTH) LTD", "MODEL, Anna"]
    assert party.designations[0].at == "uid 900001"
    assert party.designations[0].programs == ("NPWMD", "IFSR")


def test_ofac_gives_no_days_so_its_designations_are_seen_and_not_dated() -> None:
    designation = listing(CASES["ofac"].read(), "ofac-900001").designations[0]
    assert designation.periods == ()
    assert designation.seen_on == date(2030, 5, 7)


def test_ofac_person_and_vessel_keep_birth_and_imo_number() -> None:
    result = CASES["ofac"].read()
    person = listing(result, "ofac-900002")
    assert (person.name, person.type, person.born) == ("Anna MODEL", "person", ("1957-04-23",))
    vessel = listing(result, "ofac-900003")
    assert (vessel.type, vessel.identifiers["imo"]) == ("vessel", "9187629")
    assert vessel.relations[0].kind == "owned_by"


def test_legacy_csv_gives_the_same_parties_as_xml() -> None:
    old, new = (listing(CASES[name].read(), "ofac-900001") for name in ("ofac-csv", "ofac"))
    assert old.id == new.id
    assert {"EXAMPLE TRADE CO.", "OLD EXAMPLE", "EXTRA"} <= {a.name for a in old.aliases}
    assert old.identifiers["registration"] == new.identifiers["registration"]
    person = listing(CASES["ofac-csv"].read(), "ofac-900002")
    assert person.name == "Anna MODEL"
    assert person.born == ("1957-04-23",)
    assert person.identifiers == {"passport": "X0000001"}


def test_legacy_csv_reports_rows_whose_party_is_missing() -> None:
    files = [FIXTURES / "sdn.csv", FIXTURES / "alt.csv", FIXTURES / "alt.csv"]
    with pytest.raises(DataError, match="columns"):
        import_file("ofac-csv", files, retrieved_on=date(2030, 1, 1))


def test_un_names_stand_apart_and_ids_are_permanent_references() -> None:
    result = CASES["un"].read()
    party = listing(result, "IRe.901")
    assert party.name == "EXAMPLE TRADING COMPANY"
    assert [a.name for a in party.aliases] == ["ETC", "Example Trade", "Sample Trading", "Old Example"]
    person = listing(result, "IRi.901")
    assert [(a.name, a.quality) for a in person.aliases][1:] == [
        ("Ana Modell", "strong"), ("Anna Modèle", "strong"), ("Annie", "weak"),
    ]  # fmt: skip
    assert person.aliases[0].kind == "native"
    assert person.designations[0].periods[0].effective_from == date(2007, 3, 24)


def test_eu_main_name_is_not_the_acronym_that_stands_first() -> None:
    result = CASES["eu"].read()
    party = listing(result, "eu-EU.9001.1")
    assert party.name == "Example Trading Company"
    assert Alias(name="ETC", quality="weak", lang="en") in party.aliases
    assert Alias(name="شرکت نمونه", kind="native", lang="fa") in party.aliases
    assert party.identifiers["un-reference"] == "IRe.901"
    dated = [x.designations[0].periods[0].effective_from for x in result.watchlist.listings]
    assert dated == [date(2023, 10, 17), date(2018, 12, 21)]  # an attribute, and words in the details


def test_conlist_rows_of_a_group_are_one_listing_with_the_prime_name_in_front() -> None:
    result = CASES["conlist"].read()
    person = listing(result, "uk-90001")
    assert person.name == "Anna MODEL"
    assert [a.name for a in person.aliases] == ["Ana MODELL"]
    assert person.born == ("1957-04-23", "1957")
    assert person.identifiers["un-reference"] == "IRi.901"
    assert listing(result, "uk-90002").aliases[1] == Alias(name="OLD EXAMPLE – TRADING", kind="former")
    assert result.edition == date(2030, 4, 27)


@pytest.mark.parametrize("name", ["uk-csv", "uk-xml"])
def test_uk_sanctions_list_is_the_same_in_both_layouts(name: str) -> None:
    result = CASES[name].read()
    person = listing(result, "uk-90001")
    assert person.name == "Anna MODEL"
    assert Alias(name="ANNIE", quality="weak") in person.aliases
    assert Alias(name="آنا مدل", kind="native", lang="fa") in person.aliases
    assert person.designations[0].at == "IRN9001"
    assert person.designations[0].entry == "Asset freeze, Travel Ban"
    ship = listing(result, "uk-90003")
    assert (ship.type, ship.identifiers["imo"], ship.countries) == ("vessel", "9187629", ("PA",))
    assert result.edition == date(2030, 1, 22)


def test_csl_rows_keep_the_list_and_the_measure_they_come_from() -> None:
    result = CASES["csl-csv"].read()
    freeze = listing(result, "ofac-900002").designations[0]
    assert (freeze.list, freeze.measure, freeze.at) == ("ofac-sdn", "asset_freeze", "uid 900002")
    entity = listing(result, "Example Trading Company")
    assert len(entity.addresses) == 2
    assert (entity.designations[0].list, entity.designations[0].measure) == ("bis-entity-list", "license_requirement")
    assert result.watchlist.measure == "information"


def test_csl_documents_are_read_in_the_old_and_the_new_order() -> None:
    person = listing(CASES["csl-csv"].read(), "ofac-900002")
    assert person.identifiers == {"passport": "X0000001", "passport-2": "X0000002"}


def test_an_order_that_has_run_out_ends_on_the_day_after_its_last() -> None:
    for name in ("csl-json", "dpl"):
        period = listing(CASES[name].read(), "JOHN SAMPLE").designations[0].periods[0]
        assert period.effective_to == date(2030, 1, 3), name


def test_csl_ids_do_not_hang_on_the_numbers_that_change() -> None:
    assert listing(CASES["csl-csv"].read(), "Example Trading Company").id == (
        listing(CASES["csl-short"].read(), "Example Trading Company").id
    )


def test_meti_name_that_slid_into_the_address_is_put_back() -> None:
    result = CASES["meti"].read()
    party = listing(result, "Sample Import Co., Ltd.")
    assert party.countries == ("CN",)
    assert party.note is not None
    assert "put back" in party.note
    assert listing(result, "Example Trading Company").designations[0].programs[0] == "M (missile)"


def test_sema_aliases_are_split_and_labelled_by_language() -> None:
    result = CASES["sema"].read()
    assert [(a.name, a.lang) for a in listing(result, "Anna Model").aliases] == [
        ("Ana Modell", None),
        ("آنا مدل", "fa"),
    ]
    assert listing(result, "EXAMPLE STAR").identifiers == {"imo": "9187629"}


def test_journal_export_ban_is_not_an_asset_freeze() -> None:
    result = CASES["journal"].read()
    designation = listing(result, "Example Trading Company").designations[0]
    assert (designation.list, designation.measure) == ("eu-journal-export-control", "sectoral")
    assert result.ignored["Asset: a place or thing, not a party"] == 1


def test_collections_need_to_be_told_which_list_they_are() -> None:
    with pytest.raises(DataError, match="--as"):
        import_file("targets-csv", [FIXTURES / "targets.csv"], retrieved_on=date(2030, 1, 1))


def test_own_table_is_read_by_its_mapping() -> None:
    party = listing(CASES["own"].read(), "own-example-7")
    assert (party.name, party.countries) == ("Example Trading GmbH", ("DE",))
    assert party.identifiers == {"registration": "HRB 12345"}
    assert party.designations[0].periods[0].effective_from == date(2024, 2, 1)


def test_mapping_to_an_unknown_field_is_refused() -> None:
    with pytest.raises(DataError, match="maps nmae"):
        import_file(
            "own-csv", [FIXTURES / "own.csv"], retrieved_on=date(2030, 1, 1), list_id="own", columns={"nmae": "Firma"}
        )


def test_mapping_to_an_absent_column_is_refused() -> None:
    with pytest.raises(DataError, match="no column 'Firmenname'"):
        import_file(
            "own-csv",
            [FIXTURES / "own.csv"],
            retrieved_on=date(2030, 1, 1),
            list_id="own",
            columns={"name": "Firmenname"},
        )
