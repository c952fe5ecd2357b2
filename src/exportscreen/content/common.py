"""Building blocks that all content shares: text types, periods, citations, where a fact comes from."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from exportscreen.models import read_day


class ContentModel(BaseModel):
    """Base of everything written in YAML: frozen, and an unknown key is an issue."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, validate_by_name=True, validate_by_alias=True
    )


def _no_null_word(value: str) -> str:
    if value in {"null", "~", "None", ""}:
        raise ValueError(f"{value!r} stands for nothing; leave the key out instead")
    return value


Text = Annotated[str, Field(max_length=5000), AfterValidator(_no_null_word)]
"""Words for a person; never empty."""
Day = Annotated[date, BeforeValidator(read_day)]
"""A calendar day, `YYYY-MM-DD`, in UTC."""
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=80)]
"""A stable identifier: letters, digits, dot, hyphen, underscore."""
CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2 code in capitals, e.g. `NO`."""
LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
"""ISO 639 code, e.g. `en`, `zh`, `fa`."""
Terms = dict[LanguageCode, tuple[Text, ...]]
"""Words or phrases by language."""

Confidence = Literal["high", "medium", "low"]
Grounding = Literal["stored", "mixed", "memory", "own", "judgement"]
Jurisdiction = Literal["UN", "US", "EU", "GB", "JP", "CA", "AU", "INT", "NONE"]
Severity = Literal["critical", "high", "medium", "low"]
Measure = Literal[
    "asset_freeze", "license_requirement", "denial_order", "verification", "sectoral", "end_user_list", "information"
]
PlaceRole = Literal["origin", "destination", "via", "address", "nationality", "unknown"]


class Grounded(ContentModel):
    """A fact with where it comes from; mixed into rows that state facts."""

    confidence: Confidence = "high"
    """How sure we are that the fact is right; it never changes a standing."""
    grounding: Grounding = "stored"
    """stored: seen in a stored public text; mixed: part seen; memory: recalled; own: our own translation or
    variant; judgement: our own rule."""
    basis: Text | None = None
    """Which document, file or page the fact was read from."""


class CitationRef(ContentModel):
    """Points to a provision of a source: `{source: unscr-1737, at: "op 3(c)"}`."""

    source: Id
    """Id of a file in `watchlists/sources/`."""
    at: Text
    """Locator exactly as the source writes it."""


class Period(ContentModel):
    """Half-open range of days `[from, to)`, in UTC; without `to` it has no known end."""

    effective_from: Day = Field(alias="from")
    """First day on which it holds."""
    effective_to: Day | None = Field(default=None, alias="to")
    """First day on which it no longer holds."""
    positions: dict[Id, Id] = {}
    """Disputes on which this period depends: dispute id → the position under which it holds."""
    grounding: Grounding | None = None
    """Where the dates come from, if not from where the row comes from."""
    confidence: Confidence | None = None
    """How sure the dates are, if not as sure as the row."""
    note: Text | None = None
    """What a reader should know of these dates."""

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if self.effective_to is not None and self.effective_to <= self.effective_from:
            raise ValueError(f"ends on {self.effective_to}, not after its start {self.effective_from}")
        return self


Periods = Annotated[tuple[Period, ...], Field(max_length=20)]
