"""Texts of control lists in the store, and suggestions from them; the texts here are invented."""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from goods import ROOT

from exportscreen.cli import main
from exportscreen.errors import DataError, ExportscreenError
from exportscreen.lists.control_texts import ControlTexts, load_controls, read_controls, save_controls
from exportscreen.lists.suggestions import Suggester, suggest

pytest.importorskip("bm25s")
REAL = ROOT.parent / "shared" / "data" / "real" / "goods"
LABELLED = Path(__file__).with_name("suggest.csv")
NOW = "2030-01-02T03:04:05+00:00"
ENTRIES: dict[str, tuple[str, dict[str, str]]] = {
    "1A101": ("Singing kettles, as follows:", {"a": "Of copper, louder than 80 dB;", "a.1": "With two whistles;"}),
    "2B102": ("Looms for moonlight cloth:", {"a": "Silver shuttles, wider than 3 m;", "b": "Pedals of glass."}),
}
FILLING: dict[str, tuple[str, dict[str, str]]] = {
    f"3A{number:03}": (f"Lanterns of kind {number}.", {}) for number in range(100, 160)
}


def xml(path: Path) -> Path:
    """A list in the layout of the eCFR's XML."""
    lines = []
    for code, (heading, items) in {**ENTRIES, **FILLING}.items():
        lines.append(f"<FP-2><B>{code} {heading}</B></FP-2><FP-1><I>Reason for Control:</I> XX</FP-1>")
        first = "Items: "
        for letters, text in items.items():
            lines.append(f"<P>{first}{letters}. {text} <I>and</I></P>")
            first = ""
        lines.append("<NOTE><P>z. A note is no paragraph.</P></NOTE>")
    path.write_text(f"<DIV9>{''.join(lines)}</DIV9>", encoding="utf-8")
    return path


def categories(path: Path) -> Path:
    """A list in the layout of categories, groups and running text."""
    entries = [
        {
            "code": code, "description": heading,
            "details": "*Reason for Control:* XX\n\n*Items:* "
            + "\n\n".join(f"{letters}. {text} *and*" for letters, text in items.items()),
        }
        for code, (heading, items) in {**ENTRIES, **FILLING}.items()
    ]  # fmt: skip
    path.write_text(json.dumps([{"product_groups": [{"eccn": entries}]}]), encoding="utf-8")
    return path


def ecfr(path: Path) -> Path:
    """A list in the layout of entries with paragraphs."""
    entries = [
        {
            "eccn": code, "heading": heading,
            "items": [{"paragraph": p, "kind": "item", "text": f"{text} and"} for p, text in items.items()]
            + [{"paragraph": "z", "kind": "note", "text": "A note is no paragraph."}],
        }
        for code, (heading, items) in {**ENTRIES, **FILLING}.items()
    ]  # fmt: skip
    path.write_text(json.dumps({"ecfrIssueDate": "2030-01-01", "entries": entries}), encoding="utf-8")
    return path


def tree(path: Path) -> Path:
    """A list in the layout of a tree of paragraphs, packed."""
    records: list[dict[str, Any]] = []
    for number, (code, (heading, items)) in enumerate({**ENTRIES, **FILLING}.items(), 1):
        records.append({"model": "r.regulation", "pk": number, "fields": {"code": code}})
        rows = [(f"{number:04}", code, heading)]
        for letters, text in items.items():
            above = f"{code}.{letters}".rpartition(".")[0]
            parent = next(p for p, c, _ in rows if c == above)
            rows.append((f"{parent}{len(rows):04}", f"{code}.{letters}", f"{text}   and"))
        for place, full, text in rows:
            fields = {"path": place, "code": f"{full.rpartition('.')[2]}.", "note_type": "base", "text": text}
            records.append({"model": "r.paragraph", "pk": place, "fields": {**fields, "regulation": number}})
        note = {"path": f"{number:04}9999", "code": "N.B.", "note_type": "N.B.", "text": "See below."}
        records.append({"model": "r.paragraph", "pk": -number, "fields": {**note, "regulation": number}})
    path.write_bytes(gzip.compress(json.dumps(records).encode()))
    return path


LAYOUTS: dict[str, tuple[Callable[[Path], Path], str, str | None]] = {
    "xml": (xml, "us-ccl", None),
    "categories": (categories, "us-ccl", None),
    "ecfr": (ecfr, "us-ccl", "2030-01-01"),
    "tree": (tree, "eu-annex-i", None),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_paragraphs(layout: str, tmp_path: Path) -> None:
    make, list_id, edition = LAYOUTS[layout]
    texts = read_controls(make(tmp_path / "list"), imported_at=NOW)
    assert (texts.list, texts.edition, texts.source) == (list_id, edition, "list")
    found = {p.code: p.text for p in texts.paragraphs if not p.code.startswith("3A")}
    assert found == {
        "1A101": "Singing kettles, as follows:",
        "1A101.a": "Of copper, louder than 80 dB; and",
        "1A101.a.1": "With two whistles; and",
        "2B102": "Looms for moonlight cloth:",
        "2B102.a": "Silver shuttles, wider than 3 m; and",
        "2B102.b": "Pedals of glass. and",
    }
    above = texts.context(texts.by_code["1A101.a.1"])
    assert [p.code for p in above] == ["1A101", "1A101.a"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04", "neither XML nor JSON"),
        (b"[1, 2]", "not laid out as a control list"),
        (b"{}", "no layout of a control list"),
        (b'{"entries": []}', "holds 0 paragraphs"),
        (b"<DIV9><P>", "broken or cut off"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><DIV9><P>&a;</P></DIV9>", "document type"),
        (b"[" * 100_000, "neither XML nor JSON"),
    ],
)
def test_other_files_are_refused(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes(data)
    with pytest.raises(DataError, match=message):
        read_controls(path, imported_at=NOW)


def stored(tmp_path: Path) -> tuple[Path, ControlTexts]:
    texts = read_controls(xml(tmp_path / "ccl.xml"), imported_at=NOW)
    save_controls(texts, tmp_path / "store")
    return tmp_path / "store", texts


def test_store_gives_back_what_was_put_in(tmp_path: Path) -> None:
    store, texts = stored(tmp_path)
    save_controls(read_controls(tree(tmp_path / "annex.json"), imported_at=NOW), store)
    assert [one.list for one in load_controls(store)] == ["us-ccl", "eu-annex-i"]
    assert load_controls(store)[0] == texts
    assert load_controls(tmp_path / "elsewhere") == ()


def test_damaged_store_is_noticed(tmp_path: Path) -> None:
    store, _ = stored(tmp_path)
    path = store / "control-texts" / "us-ccl.json.gz"
    value = json.loads(gzip.decompress(path.read_bytes()))
    value["paragraphs"][1][1] = "Something else."
    path.write_bytes(gzip.compress(json.dumps(value).encode()))
    with pytest.raises(DataError, match="damaged"):
        load_controls(store)


def test_headings_help_to_find_a_paragraph(tmp_path: Path) -> None:
    _, texts = stored(tmp_path)
    found = Suggester(texts).suggest("a kettle with two whistles")
    assert found[0].paragraph.code == "1A101.a.1"
    assert [p.code for p in found[0].context] == ["1A101", "1A101.a"]
    entries = [one.paragraph.entry for one in found]
    assert len(entries) == len(set(entries))
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert len(Suggester(texts).suggest("lantern", 4)) == 4


def test_words_of_no_paragraph_give_no_suggestion(tmp_path: Path) -> None:
    _, texts = stored(tmp_path)
    assert suggest([texts], "bicycles, 20 of them") == ()
    assert suggest([texts], "") == ()


def test_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, texts = stored(tmp_path)
    monkeypatch.setitem(sys.modules, "bm25s", None)
    with pytest.raises(ExportscreenError, match=r"exportscreen\[suggest\]"):
        Suggester(texts)


def test_command_imports_and_marks_suggestions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = str(tmp_path / "store")
    assert main(["classify", "singing kettle", "--suggest", "3", "--store", store]) == 2
    assert "lists import-controls" in capsys.readouterr().err
    assert main(["lists", "import-controls", str(xml(tmp_path / "ccl.xml")), "--store", store]) == 0
    assert "62 entries, 66 paragraphs" in capsys.readouterr().out
    assert main(["classify", "singing kettle", "--suggest", "3", "--store", store]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "Nothing was decided" in out
    assert "Suggested from US CCL 1A101" in out
    assert main(["classify", "singing kettle", "--suggest", "3", "--store", store, "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["hits"] == []
    assert answer["suggestions"][0]["code"].startswith("1A101")
    assert main(["classify", "singing kettle", "--suggest", "0", "--store", store]) == 2


@pytest.mark.skipif(not REAL.is_dir(), reason="the texts of the control lists are not here")
def test_labelled_goods_are_suggested_their_entry() -> None:
    names = ("us-ccl-part774-supp1.xml.gz", "dual-use-annex-1-equivalent-norway-structured-2022.json.gz")
    suggesters = {
        texts.list: (Suggester(texts), texts)
        for texts in (read_controls(REAL / name, imported_at=NOW) for name in names)
    }
    with LABELLED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) >= 100
    right = 0
    for row in rows:
        suggester, texts = suggesters[row["list"]]  # type: ignore[index]
        assert row["code"] in texts.by_code, row
        right += any(one.paragraph.entry == row["code"] for one in suggester.suggest(row["description"]))
    assert right / len(rows) >= 0.9
