"""What is compared between two editions of a list: a sudden loss is refused, a party that left is kept as ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from exportscreen.content.common import Period
from exportscreen.content.parties import Listing
from exportscreen.errors import DataError, Issue

MOST_LOST = 0.05
"""Share of listings that may vanish between two editions before the new one is refused."""
SHOWN_LOST = 50
"""Names of vanished listings that a refusal prints."""


def check_loss(lost: Sequence[Listing], active: int, accepted: int, source: str, list_id: str) -> None:
    """Refuse an edition in which too many listings are gone.

    Args:
        lost: Listings of the edition in use that the new one does not have.
        active: How many the edition in use has.
        accepted: How many the user accepts to lose.
        source: File or address of the new edition, for the message.
        list_id: The list.

    Raises:
        DataError: More than `MOST_LOST` of them and more than `accepted` are gone; with their names.
    """
    if len(lost) <= active * MOST_LOST or len(lost) <= accepted:
        return
    names = "; ".join(f"{x.name} ({x.id})" for x in sorted(lost, key=lambda x: x.id)[:SHOWN_LOST])
    more = f"; and {len(lost) - SHOWN_LOST} more" if len(lost) > SHOWN_LOST else ""
    message = (
        f"{len(lost)} of {active} listings have vanished since the edition in use, which stays in use; "
        f"--accept-shrink {len(lost)} takes the new one. Vanished: {names}{more}"
    )
    raise DataError([Issue(source, 0, list_id, message)])


def end_listing(listing: Listing, day: date) -> Listing:
    """The listing as ended on the day of the first edition without it; its dates are otherwise what they were."""
    designations = []
    for one in listing.designations:
        if one.periods:
            periods = tuple(
                p.model_copy(update={"effective_to": day}) if p.effective_to is None and p.effective_from < day else p
                for p in one.periods
            )
        elif one.seen_on is not None and one.seen_on < day:
            note = "First day on which we saw it; the list gives no day of listing."
            periods = (Period.model_validate({"from": one.seen_on, "to": day, "note": note}),)
        else:
            periods = ()
        designations.append(one.model_copy(update={"periods": periods}))
    return listing.model_copy(update={"designations": tuple(designations)})
