"""The BIS Denied Persons List as text: tab-separated, quoted, one row a name and address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from exportscreen.lists.formats.us_csl import federal_register
from exportscreen.lists.model import ImportedListing, Reading, Tally
from exportscreen.lists.publish import day_after
from exportscreen.lists.tablefile import Columns, csv_rows, text_lines, with_header
from exportscreen.lists.text import clean, digest_id, join_address, present
from exportscreen.lists.values import add_country, country_code, read_day

COLUMNS = Columns(
    handled=frozenset(
        {
            "Name", "Street_Address", "City", "State", "Country", "Postal_Code", "Effective_Date", "Expiration_Date",
            "FR_Citation",
        }
    ),
    ignored={
        "Standard_Order": "whether the order has the standard terms",
        "Last_Update": "days of amendments to the text of an entry",
        "Action": "what was amended last",
    },
    required=frozenset({"Name", "Effective_Date", "FR_Citation"}),
)  # fmt: skip


def import_us_dpl(stream: BinaryIO, reading: Reading, tally: Tally) -> Iterator[ImportedListing]:
    """Listings of the file; rows of one name, countries and order are one listing with several addresses."""
    rows = csv_rows(text_lines(stream, reading, "utf-8", tally), reading, "\t")
    for line, row in with_header(rows, reading, tally, COLUMNS):
        name, country = clean(row["Name"]), clean(row.get("Country"))
        citation = clean(row["FR_Citation"])
        listing = ImportedListing(
            id=digest_id("bis-dpl", name, row["Effective_Date"]),
            name=name,
            list_id=reading.list_id,
            at=federal_register(citation) or "list of denied persons",
            line=line,
            entry=citation or None,
            listed_on=read_day(row["Effective_Date"], month_first=True),
        )
        # an order runs through its last day
        listing.ended_on = day_after(read_day(row.get("Expiration_Date"), month_first=True))
        for column in ("Effective_Date", "Expiration_Date"):
            if present(row.get(column)) and read_day(row[column], month_first=True) is None:
                tally.issue(line, column, f"{row[column][:40]!r} is not a day")
        if city := present(row.get("City")):
            listing.cities.append(city)
        parts = [row.get(k) for k in ("Street_Address", "City", "State", "Postal_Code")]
        if address := join_address([*parts, country]):
            listing.addresses.append(address)
        if country_code(country) or country:
            add_country(listing, country, "Country", tally)
        yield listing
