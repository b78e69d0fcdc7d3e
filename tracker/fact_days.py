"""Reads the day that a fact names, kept in the user's or the buyer's own words. Never guesses."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")


@lru_cache(maxsize=4096)
def day_in(text: str, said_on: date) -> date | None:
    """The day named in words said on `said_on`: an ISO date, or a phrase our own grammar reads; else None."""
    if found := _ISO.search(text):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return None
    from tracker.dates import find_date

    found_phrase = find_date(text, said_on)
    return found_phrase[0].day if found_phrase else None
