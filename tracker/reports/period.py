"""Spans of whole calendar days in the user's zone. Knows nothing of deals."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple


class Period(NamedTuple):
    """Both ends included. Without `since`: everything up to `until`, closings without a day among it."""

    since: date | None
    until: date

    def holds(self, day: date | None) -> bool:
        if day is None:
            return self.since is None
        return (self.since is None or self.since <= day) and day <= self.until

    @property
    def before(self) -> Period | None:
        """The period of the same length that ends the day before; None when there is no beginning."""
        if self.since is None:
            return None
        days = (self.until - self.since).days + 1
        try:
            return Period(self.since - timedelta(days=days), self.since - timedelta(days=1))
        except OverflowError:
            return None
