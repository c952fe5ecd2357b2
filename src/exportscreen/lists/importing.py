"""The door to importers: a format's name and files in, a watchlist with its account out."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

from exportscreen.content.parties import Watchlist
from exportscreen.content.sources import Source
from exportscreen.errors import DataError, Issue
from exportscreen.lists.formats.au_dfat import import_au_dfat
from exportscreen.lists.formats.ca_sema import import_ca_sema
from exportscreen.lists.formats.eu_journal import import_eu_journal
from exportscreen.lists.formats.eu_xml import import_eu_xml
from exportscreen.lists.formats.jp_meti import import_jp_meti
from exportscreen.lists.formats.ofac_csv import import_ofac_csv
from exportscreen.lists.formats.ofac_xml import import_ofac_xml
from exportscreen.lists.formats.opensanctions import import_ftm_lines, import_targets_csv
from exportscreen.lists.formats.own_csv import import_own_csv
from exportscreen.lists.formats.uk_conlist import import_uk_conlist
from exportscreen.lists.formats.uk_sanctions import import_uk_sanctions_csv, import_uk_sanctions_xml
from exportscreen.lists.formats.un_xml import import_un_xml
from exportscreen.lists.formats.us_csl import import_us_csl_csv, import_us_csl_derived, import_us_csl_json
from exportscreen.lists.formats.us_dpl import import_us_dpl
from exportscreen.lists.model import Counts, Importer, Reading, Tally, refuse
from exportscreen.lists.official import OfficialList, official_lists, own_list
from exportscreen.lists.opening import digest_files, open_list
from exportscreen.lists.publish import publish

IMPORTER_VERSION = "3"
"""Raised when the same file gives other listings, so that a receipt says which reading made an edition."""
MOST_REPORTED = 0.05
"""Share of records that may be reported; above it the file is another layout, not a list with a few bad rows."""


MOST_SHOWN = 5
"""Fields of which a refused file's message shows an issue."""


@dataclass(frozen=True, slots=True)
class Format:
    """One layout of official files."""

    name: str
    importer: Importer
    list: str | None
    """Id of the list it holds unless the user says otherwise; None where the user must."""
    summary: str
    parts: tuple[str, ...] = ()
    """Further files of the same edition, in the order in which they are given after the first."""
    also: tuple[str, ...] = ()
    """Other official lists that are published in this layout."""


_ALL = (
    Format(
        "ofac-xml",
        import_ofac_xml,
        "ofac-sdn",
        "OFAC SDN.XML; with `--as ofac-consolidated` CONSOLIDATED.XML",
        also=("ofac-consolidated",),
    ),
    Format("un-xml", import_un_xml, "un-consolidated", "UN consolidated list, XML"),
    Format("eu-xml", import_eu_xml, "eu-consolidated", "EU consolidated financial sanctions, XML 1.1"),
    Format("uk-sanctions-csv", import_uk_sanctions_csv, "uk-sanctions-list", "UK Sanctions List, CSV"),
    Format("uk-sanctions-xml", import_uk_sanctions_xml, "uk-sanctions-list", "UK Sanctions List, XML"),
    Format("uk-conlist", import_uk_conlist, "uk-sanctions-list", "OFSI ConList, retired, CSV or XLSX"),
    Format("us-csl-csv", import_us_csl_csv, "us-csl", "US Consolidated Screening List, native CSV"),
    Format("us-csl-json", import_us_csl_json, "us-csl", "US Consolidated Screening List, native JSON"),
    Format("us-csl-short", import_us_csl_derived, "us-csl", "US Consolidated Screening List, a copy with short keys"),
    Format("targets-csv", import_targets_csv, None, "OpenSanctions targets.simple.csv"),
    Format("ftm-json", import_ftm_lines, None, "FollowTheMoney entities, JSON lines"),
    Format("own-csv", import_own_csv, None, "a company's own table, CSV or XLSX, with a column mapping"),
    Format(
        "ofac-csv",
        import_ofac_csv,
        "ofac-sdn",
        "OFAC legacy CSV: sdn, alt, add, comments",
        ("alt", "add", "comments"),
        ("ofac-consolidated",),
    ),
    Format("us-dpl", import_us_dpl, "bis-denied-persons", "BIS Denied Persons List, tab-separated"),
    Format("jp-meti", import_jp_meti, "jp-meti-end-user-list", "METI Foreign End User List, JSON made from the PDF"),
    Format("ca-sema-xml", import_ca_sema, "ca-sema", "Canada autonomous sanctions, XML"),
    Format("au-dfat", import_au_dfat, "au-dfat", "Australia consolidated list, XLS or XLSX"),
    Format("eu-journal-csv", import_eu_journal, "eu-journal", "annexes of EU regulations, CSV"),
)
FORMATS: Mapping[str, Format] = MappingProxyType({one.name: one for one in _ALL})


@dataclass(frozen=True, slots=True)
class ImportResult:
    """A file as content, with the account of what became of every record."""

    watchlist: Watchlist
    sources: tuple[Source, ...]
    """The lists that its designations cite."""
    format: str
    counts: Counts
    ignored: Mapping[str, int]
    """Records and values ignored, by name."""
    issues: tuple[Issue, ...]
    digest: str
    """`sha256:` of the files as they are on disk."""
    edition: date
    edition_stated: bool = field(default=True)
    """Whether the file says its own day; else the day of retrieval stands for it."""


def known_formats() -> tuple[str, ...]:
    """Names of the formats that can be imported."""
    return tuple(FORMATS)


def import_file(
    format: str,
    paths: Sequence[Path],
    *,
    retrieved_on: date,
    list_id: str | None = None,
    columns: Mapping[str, str] | None = None,
    url: str | None = None,
) -> ImportResult:
    """Read an official file whole.

    Args:
        format: One of `known_formats()`.
        paths: The file, and the further parts of its edition where the format has them.
        retrieved_on: Day on which the file was fetched; the edition where the file does not say its own day.
        list_id: Id of the list; the format's own if not given.
        columns: For `own-csv`: our field → column.
        url: Where it came from, for the watchlist.

    Raises:
        DataError: The file cannot be read whole, holds no listing, fewer records than it declares, or more than
            `MOST_REPORTED` of it could not be imported. Nothing of such a file is used.
    """
    known, ident = _check_call(format, paths, list_id)
    main = paths[0]
    tally = Tally(str(main))
    beside = dict(zip(known.parts, paths[1:], strict=False))
    reading = Reading(main, str(main), ident, dict(columns or {}), beside)
    about = official_lists().get(ident) or own_list(ident)
    measures = {one.id: one.measure for one in official_lists().values()}
    with open_list(main, str(main)) as stream:
        listings, counts = publish(known.importer(stream, reading, tally), tally, retrieved_on, about.measure, measures)
    _check_whole(tally, counts, str(main))
    edition = tally.edition or retrieved_on
    watchlist = Watchlist.model_validate(
        {
            "kind": "watchlist",
            "id": ident,
            "title": about.title,
            "issuer": about.issuer,
            "measure": about.measure,
            "retrieved_on": edition,
            "stale_after_days": about.stale_after_days,
            "bounds": {"min": len(listings) * 95 // 100, "max": len(listings) * 120 // 100 + 10},
            **({"url": url} if url else {}),
            "listings": listings,
        }
    )
    cited = sorted({d.source for one in listings for d in one.designations} | {ident})
    return ImportResult(
        watchlist=watchlist,
        sources=tuple(_about(name, about).as_source() for name in cited),
        format=format,
        counts=counts,
        ignored=MappingProxyType(dict(sorted((tally.ignored + tally.ignored_values).items()))),
        issues=tally.issues(),
        digest=digest_files(list(paths)),
        edition=edition,
        edition_stated=tally.edition is not None,
    )


def _check_call(format: str, paths: Sequence[Path], list_id: str | None) -> tuple[Format, str]:
    """The format and the id of the list, or what is wrong with the call."""
    shown = str(paths[0]) if paths else "<import>"
    known = FORMATS.get(format)
    if known is None:
        near = difflib.get_close_matches(format, FORMATS, 1)
        meant = f"did you mean {near[0]}? Known are" if near else "use"
        raise refuse(shown, f"{format[:60]!r} is not a format; {meant} {', '.join(FORMATS)}")
    ident = list_id or known.list
    if ident is None:
        raise refuse(shown, f"{format} files do not say which list they are; give it an id with --as")
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", ident):
        raise refuse(shown, f"{ident[:60]!r} is not an id; use at most 60 letters, digits, dots, hyphens, underscores")
    if known.list is not None and ident in official_lists() and ident not in {known.list, *known.also}:
        own = " or ".join((known.list, *known.also))
        raise refuse(shown, f"{ident} is an official list that no {format} file holds; leave --as out for {own}")
    if not paths or len(paths) > 1 + len(known.parts):
        takes = f"one file and then {', '.join(known.parts)}" if known.parts else "one file"
        raise refuse(shown, f"{format} takes {takes}; {len(paths)} were given: {', '.join(p.name for p in paths)}")
    return known, ident


def _about(list_id: str, about: OfficialList) -> OfficialList:
    return official_lists().get(list_id) or (about if about.id == list_id else own_list(list_id))


def _check_whole(tally: Tally, counts: Counts, path: str) -> None:
    if not counts.balanced:
        raise DataError(
            [Issue(path, 0, "", f"{counts.records} records were read and {counts} is their account: some were lost")]
        )
    if counts.records == 0:
        raise refuse(path, "holds no listing; an empty list would read as nothing found")
    if tally.declared is not None and tally.declared != counts.records:
        raise refuse(path, f"says it holds {tally.declared} records and holds {counts.records}; it seems cut off")
    if counts.imported == 0 or counts.reported > counts.records * MOST_REPORTED:
        message = f"{counts.reported} of {counts.records} records cannot be imported"
        if counts.ignored:
            message += f", {counts.ignored} are no parties"
        raise DataError([Issue(path, 0, "", f"{message}; is it another layout?"), *_first_of_each(tally.issues())])


def _first_of_each(issues: Sequence[Issue]) -> list[Issue]:
    """The first issue of each field, a few of them: the others of a field say the same."""
    return list({issue.field: issue for issue in reversed(issues)}.values())[::-1][:MOST_SHOWN]
