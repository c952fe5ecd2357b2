"""The fields of a transaction as tokenized texts, each with the name under which offsets count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from exportscreen.models import MAX_TEXT, Gap, Transaction
from exportscreen.reading.tokens import Token, tokenize

FieldKind = Literal["text", "party_name", "party_address", "item", "end_use"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field as given, with its tokens."""

    name: str
    """`text`, `parties[0].name`, `parties[0].address`, `items[1].description`, `end_use`."""
    text: str
    tokens: tuple[Token, ...]
    kind: FieldKind
    row: int | None = None
    """Index of the party or item the field belongs to."""


def read_fields(transaction: Transaction) -> tuple[tuple[Field, ...], tuple[Gap, ...]]:
    """Tokenize everything a transaction says in words.

    Returns:
        The fields in the transaction's order, and a `truncated` gap for each one longer than `MAX_TEXT` characters
        (only that many are read) and an `unreadable_value` gap for each that has no letter or digit.
    """
    fields: list[Field] = []
    gaps: list[Gap] = []

    def add(name: str, text: str | None, kind: FieldKind, row: int | None = None) -> None:
        if text is None or not text.strip():
            return
        if len(text) > MAX_TEXT:
            why = f"{len(text)} characters; only the first {MAX_TEXT} were screened, send the rest separately"
            gaps.append(Gap(kind="truncated", field=name, value=text[:40] + "…", why=why))
        field = Field(name, text, tokenize(text[:MAX_TEXT]), kind, row)
        if not field.tokens:
            gaps.append(
                Gap(kind="unreadable_value", field=name, value=text[:40], why="holds no letter or digit to screen")
            )
        fields.append(field)

    add("text", transaction.text, "text")
    for i, party in enumerate(transaction.parties):
        add(f"parties[{i}].name", party.name, "party_name", i)
        add(f"parties[{i}].address", party.address, "party_address", i)
    for i, item in enumerate(transaction.items):
        add(f"items[{i}].description", item.description, "item", i)
    add("end_use", transaction.end_use, "end_use")
    return tuple(fields), tuple(gaps)
