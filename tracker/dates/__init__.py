"""Date phrases in the user's words, and dates in words for the user. Loads modules when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.dates.describe import describe as describe
from tracker.dates.describe import describe_reading as describe_reading
from tracker.lazy import attributes

if TYPE_CHECKING:
    from tracker.dates.periods import read_period as read_period
    from tracker.dates.read import find_date as find_date
    from tracker.dates.read import next_touch as next_touch
    from tracker.dates.read import read_date as read_date
    from tracker.dates.read import read_start as read_start
    from tracker.dates.reading import Reading as Reading

__getattr__ = attributes(
    __name__,
    {
        "find_date": "read",
        "next_touch": "read",
        "read_date": "read",
        "read_period": "periods",
        "read_start": "read",
        "Reading": "reading",
    },
)
