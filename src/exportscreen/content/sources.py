"""Sources: laws, resolutions, lists, guidance, reports, each with dated provisions; and disputes about them."""

from __future__ import annotations

from typing import Literal

from exportscreen.content.common import (
    CitationRef,
    ContentModel,
    CountryCode,
    Day,
    Grounded,
    Id,
    Jurisdiction,
    Measure,
    Periods,
    Text,
)

SourceType = Literal[
    "resolution", "decision", "control_list", "list", "law", "guidance", "report", "cable", "press", "case"
]


class Provision(Grounded):
    """One paragraph, annex section or list entry, in our own words."""

    at: Text
    """Locator in one form, equal to a citation's `at`: `op 3(c)`, `annex B op 4`, `annex, section B`."""
    summary: Text
    """What it says, in our own words."""
    kind: Id | None = None
    """ban, conditional_ban, asset_freeze, travel_ban, call_on_states, exemption, list_update, …"""
    periods: Periods = ()
    """When it is in force; the source's own periods if not given."""
    applied_by: Text | None = None
    """For an annex that names parties: locator, in the same source, of the paragraph that freezes or bars them."""
    lists: tuple[CitationRef | Id, ...] = ()
    """Item lists the provision refers to: ids of control-list sources."""


class Source(Grounded):
    """A text that can be cited."""

    kind: Literal["source"]
    id: Id
    """Equals the file name; never reused."""
    title: Text
    short: Text
    """How it is cited in a line of output, e.g. `UNSCR 1737 (2006)`."""
    type: SourceType
    issuer: Text
    """The authority or publisher."""
    jurisdiction: Jurisdiction
    """Whose law; NONE for what is not law."""
    law: bool
    """False for cables, press and guidance: their citations carry the status `not_law`."""
    dated_on: Day | None = None
    url: Text | None = None
    """The most official page; left out where none is grounded."""
    measure: Measure | None = None
    """For a list of parties: what being on it means."""
    locators: Literal["provisions", "item_codes", "list_entries"] = "provisions"
    """provisions: only those written here; item_codes: the codes of controls in `items/`; list_entries: the
    issuer's own entry numbers (uid, reference, Federal Register page)."""
    official_list: bool = False
    """True for an official list that is not bundled whole: named as not loaded in every report until imported."""
    periods: Periods = ()
    """When it is in force as law."""
    provisions: tuple[Provision, ...] = ()
    implemented_by: tuple[CitationRef, ...] = ()
    """Law that puts a measure binding on States into effect for persons and firms."""
    note: Text | None = None


class Position(ContentModel):
    """One view in a dispute."""

    id: Id
    summary: Text
    held_by: tuple[CountryCode | Text, ...]
    """States (ISO codes) or bodies that hold it."""


class Dispute(Grounded):
    """A disagreement about what the law is; recorded, not decided."""

    kind: Literal["dispute"]
    id: Id
    title: Text
    began_on: Day
    default: Id
    """Position taken unless the policy says otherwise."""
    positions: tuple[Position, ...]
    citations: tuple[CitationRef, ...]
    note: Text
    """One sentence that a citation's note repeats whichever position is taken."""
