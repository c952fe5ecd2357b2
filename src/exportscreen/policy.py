"""What a user may decide: how alike is alike enough, and which view to take where the law is disputed."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class MatchPolicy(BaseModel):
    """Thresholds of name matching; scores are 0–1."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    threshold: float = Field(default=0.80, ge=0.5, le=1)
    """A name scoring at least this is a hit. 0.80 keeps one misspelt or missing secondary word."""
    strong: float = Field(default=0.90, ge=0.5, le=1)
    """From here on a telling name is strong evidence by itself."""

    @classmethod
    def strict(cls) -> MatchPolicy:
        """Fewer alerts: for names that are known to be well spelt."""
        return cls(threshold=0.90, strong=0.95)

    @classmethod
    def permissive(cls) -> MatchPolicy:
        """More alerts: for poor spelling, optical reading, telephone notes."""
        return cls(threshold=0.72, strong=0.88)


class LawPolicy(BaseModel):
    """Positions taken where States disagree on what is in force."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    positions: dict[str, str] = {}
    """Dispute id → position id, e.g. `{snapback-2025: no_effect}`; the dispute's default where not given."""


class Policy(BaseModel):
    """A user's policy. Equal policies give equal digests in the receipt."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    matching: MatchPolicy | Literal["strict", "permissive"] = MatchPolicy()
    """Thresholds, or the name of a preset."""
    law: LawPolicy = LawPolicy()
    jurisdictions: tuple[str, ...] = ()
    """Only rules of these jurisdictions conclude (UN, US, EU, GB, JP, CA, AU, INT, NONE); empty means all."""

    @property
    def match(self) -> MatchPolicy:
        """The thresholds in effect, presets resolved."""
        if self.matching == "strict":
            return MatchPolicy.strict()
        if self.matching == "permissive":
            return MatchPolicy.permissive()
        assert isinstance(self.matching, MatchPolicy)  # noqa: S101 - the two presets are handled above
        return self.matching
