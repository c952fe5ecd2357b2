"""Strict reading: a field, a value or a record that is not understood is said, never dropped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lists_support import CASES, FIXTURES, OWN_COLUMNS
from lxml import etree

from exportscreen.errors import DataError
from exportscreen.lists.formats import ca_sema, eu_xml, ofac_xml, uk_sanctions, un_xml
from exportscreen.lists.importing import ImportResult
from exportscreen.lists.xmlfile import Layout

LAYOUTS = {
    "ofac": ofac_xml.LAYOUT, "un": un_xml.LAYOUT, "eu": eu_xml.LAYOUT, "uk-xml": uk_sanctions.LAYOUT,
    "sema": ca_sema.LAYOUT,
}  # fmt: skip


SPARE: dict[str, set[str]] = {
    "ofac": {"idList/id/idNumber"},  # of a document that is ignored by name
    "un": {"INDIVIDUAL_DOCUMENT/TYPE_OF_DOCUMENT"},  # `Passport7` is still a passport
    # parts of a day that is given whole, a country beside a place of birth, a day that designationDate replaces
    "eu": {"birthdate@year", "birthdate@dayOfMonth", "birthdate@monthOfYear", "birthdate@countryIso2Code",
           "birthdate@countryDescription", "regulation@entryIntoForceDate", "@logicalId"},
    "uk-xml": set(),
    "sema": {"Country"},  # the second language of a bilingual label
}  # fmt: skip
"""Fields of the fixtures whose change may be silent, with the reason."""


def changed(tmp_path: Path, name: str, old: str, new: str, count: int = 1) -> ImportResult:
    """Import a fixture in which one text is replaced."""
    case = CASES[name]
    source = FIXTURES / case.files[0]
    encoding = "cp1252" if name == "conlist" else "utf-8"
    text = source.read_bytes().decode(encoding)
    assert old in text
    target = tmp_path / source.name
    target.write_bytes(text.replace(old, new, count).encode(encoding))
    return case.read(target, *(FIXTURES / other for other in case.files[1:]))


@pytest.mark.parametrize(
    ("name", "old", "new", "field"),
    [
        ("ofac", "<title>", "<rank>Captain</rank><title>", "rank"),
        ("un", "<GENDER>", "<MOOD>glad</MOOD><GENDER>", "MOOD"),
        ("eu", 'logicalId="10"', 'logicalId="10" mood="glad"', "nameAlias@mood"),
        ("uk-xml", "<RegimeName>", "<Mood>glad</Mood><RegimeName>", "Mood"),
        ("sema", "<Item>", "<Mood>glad</Mood><Item>", "Mood"),
        ("csl-json", '"title": null', '"mood": "glad"', "mood"),
        ("meti", '"date_added": null', '"mood": "glad"', "mood"),
        ("ftm", '"topics"', '"mood"', "properties.mood"),
        ("csl-csv", "source_list_url", "mood", "mood"),
        ("targets", '"last_change"', '"mood"', "mood"),
        ("journal", "gender", "mood", "mood"),
    ],
)  # fmt: skip
def test_an_unknown_field_is_reported(tmp_path: Path, name: str, old: str, new: str, field: str) -> None:
    result = changed(tmp_path, name, old, new)
    assert field in {issue.field for issue in result.issues}


def test_a_column_of_a_companys_table_that_is_not_mapped_is_reported() -> None:
    columns = {field: column for field, column in OWN_COLUMNS.items() if not field.startswith("ignore.")}
    result = replace(CASES["own"], columns=columns).read()
    assert [issue.field for issue in result.issues] == ["Notiz intern"]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("ofac", "<sdnType>Entity", "<sdnType>Robot", "'Robot' is not a known type"),
        ("ofac", "<category>weak", "<category>feeble", "not a known kind of alias"),
        ("ofac", "<idType>Passport", "<idType>Rune", "'Rune' is not a known kind"),
        ("ofac", "253400WSS48YWMBUA688", "253400WSS48YWMBUA689", "not a valid LEI"),
        ("ofac", "<country>United Arab Emirates", "<country>Atlantis", "'Atlantis' is not a country"),
        ("un", "<QUALITY>Good", "<QUALITY>Splendid", "'Splendid' is not a known quality"),
        ("un", "2007-03-24", "2007-13-24", "is not a day"),
        ("eu", 'code="person"', 'code="robot"', "'robot' is not a known type"),
        ("eu", 'strong="false"', 'strong="maybe"', "neither true nor false"),
        ("conlist", ",FKA,", ",XKA,", "'XKA' is not a known kind of name"),
        ("uk-csv", "Low quality a.k.a", "Feeble", "'Feeble' is not a known strength"),
        ("csl-csv", ",Individual,", ",Robot,", "'Robot' is not a known type"),
        ("meti", '"organization"', '"robot"', "'robot' is not a known type"),
        ("dpl", "01/02/2020", "32/02/2020", "is not a day"),
        ("own", "2024-02-01", "gestern", "'gestern' is not a day"),
    ],
)
def test_an_unknown_value_is_reported_and_the_party_kept(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    result = changed(tmp_path, name, old, new)
    assert any(message in issue.message for issue in result.issues), [str(i) for i in result.issues]
    assert result.counts.imported + result.counts.joined + result.counts.ignored == result.counts.records


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("ofac", "<uid>900001</uid>", "<uid>none</uid>"),
        ("un", "IRe.901", "IRe/901"),
        ("csl-csv", "Nonproliferation Sanctions (ISN)", "Sanctions (XYZ)"),
        ("journal", "Export control", "Stern words"),
        ("ftm", '"schema": "Person"', '"schema": "Robot"'),
        ("eu", 'wholeName="Anna Model"', 'wholeName=""'),
    ],
)
def test_a_record_that_cannot_be_imported_refuses_a_small_file(tmp_path: Path, name: str, old: str, new: str) -> None:
    """One of three is far above the share that is borne."""
    with pytest.raises(DataError, match="records cannot be imported"):
        changed(tmp_path, name, old, new)


def test_a_file_with_fewer_records_than_it_declares_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="says it holds 5 records and holds 4"):
        changed(tmp_path, "ofac", "<Record_Count>4", "<Record_Count>5")


def _paths(layout: Layout, root: etree._Element) -> Iterator[tuple[str, etree._Element, str | None]]:
    """(path, element, attribute or None) of every handled value in a tree."""

    def walk(element: etree._Element, path: str) -> Iterator[tuple[str, etree._Element, str | None]]:
        for name, value in element.attrib.items():
            place = f"{path}@{name!s}"
            if value and place in layout.handled:
                yield place, element, str(name)
        if element.text and element.text.strip() and path in layout.handled:
            yield path, element, None
        for child in element:
            tag = etree.QName(child).localname
            yield from walk(child, f"{path}/{tag}" if path else tag)

    for element in root.iter():
        if isinstance(element.tag, str) and etree.QName(element).localname in layout.records:
            yield from walk(element, "")


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_handled_field_changes_what_is_imported_or_is_reported(tmp_path: Path, name: str) -> None:
    """A path in the table of handled fields that the importer forgot would change nothing."""
    case, layout = CASES[name], LAYOUTS[name]
    source = FIXTURES / case.files[0]
    before = case.read()
    silent = []
    places = [path for path, _, _ in _paths(layout, etree.parse(str(source)).getroot())]
    for i, path in enumerate(places):
        tree = etree.parse(str(source))
        _, element, attribute = list(_paths(layout, tree.getroot()))[i]
        if attribute is None:
            element.text = str(element.text) + "7"
        else:
            element.set(attribute, str(element.get(attribute)) + "7")
        target = tmp_path / source.name
        tree.write(str(target), xml_declaration=True, encoding="utf-8")
        try:
            after = case.read(target)
        except DataError:
            continue
        if after.watchlist.listings == before.watchlist.listings and after.issues == before.issues:
            silent.append(path)
    assert set(silent) <= SPARE[name]
