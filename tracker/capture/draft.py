"""What one line of text was understood as, before it is saved."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple

from tracker.capture.sheet import Part


class Draft(NamedTuple):
    """A deal in the making. Amounts are plain decimal strings, "" where nothing was said; the note is verbatim."""

    text: str = ""
    """The line as typed."""
    buyer: str = ""
    country: str = ""
    region: str = ""
    contact: str = ""
    email: str = ""
    phone: str = ""
    goods: str = ""
    quantity: str = ""
    unit: str = ""
    price: str = ""
    currency: str = ""
    per: str = ""
    value: str = ""
    value_currency: str = ""
    incoterm: str = ""
    place: str = ""
    source: str = ""
    stage: str = ""
    """A stage id; "" is an inquiry."""
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    next: date | None = None
    next_time: time | None = None
    next_others: tuple[date, ...] = ()
    """Other days the phrase for the next touch could honestly mean."""
    valid: date | None = None
    """Last day the quote or PI holds."""
    received: datetime | None = None
    """When their mail was sent (aware), for a pasted mail."""
    subject: str = ""
    note: str = ""
    unread: tuple[tuple[int, int], ...] = ()
    """Spans of `text` that no field took; their words are in the note."""
    guessed: tuple[str, ...] = ()
    """Names of fields filled from a hint, such as the country from a dialling prefix."""
    warnings: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    """Which field took which span of `text`, left to right."""
