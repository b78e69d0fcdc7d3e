"""The one place that reads the clock, and how a moment is stored. A fixed clock previews another day."""

from __future__ import annotations

import os
import time
from bisect import bisect_left
from datetime import date, datetime, timedelta, timezone, tzinfo
from datetime import time as time_of_day

_Parts = tuple[time_of_day | None, date, date]
_SECONDS = range(24 * 60 * 60)
_KEPT = 5000
"""Days of which is remembered where they lie in the user's zone; a moment asks that of its zone much more slowly."""


def stored(moment: datetime) -> str:
    """An aware moment as every record holds it: whole seconds with the user's offset, which keeps their day readable.

    `Z` for UTC, as the model writes it.
    """
    text = moment.isoformat(timespec="seconds")
    return text[:-6] + "Z" if text.endswith("+00:00") else text


class Clock:
    """The user's clock in the user's zone; `fixed` stops it."""

    def __init__(self, fixed: datetime | None = None, zone: tzinfo | None = None) -> None:
        self._zone = zone
        self._fixed = fixed.astimezone(zone) if fixed is not None else None
        self._parts: dict[tuple[int, timezone], _Parts] = {}

    @property
    def zone(self) -> str:
        """Names the user's zone: another text where days may begin at other moments."""
        if self._zone is not None:
            return str(self._zone)
        return " ".join((os.environ.get("TZ", ""), *time.tzname, os.path.realpath("/etc/localtime")))

    def now(self) -> datetime:
        """An aware datetime in the user's zone."""
        return self._fixed or datetime.now().astimezone(self._zone)

    def today(self) -> date:
        """The user's calendar day."""
        return self.now().date()

    def day_of(self, moment: datetime) -> date:
        """The user's calendar day of a stored moment."""
        zone = moment.tzinfo
        if type(zone) is not timezone:
            return self._day(moment)
        key = moment.toordinal(), zone
        known = self._parts.get(key)
        if known is None:
            if len(self._parts) >= _KEPT:
                self._parts.clear()
            known = self._parts[key] = self._parted(moment)
        cut, before, after = known
        return before if cut is None or moment.time() < cut else after

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def _parted(self, moment: datetime) -> _Parts:
        """What is written as one day lies on at most two of the user's: when the later one begins, and both."""
        first = datetime(moment.year, moment.month, moment.day, tzinfo=moment.tzinfo)
        before, after = self._day(first), self._day(first + timedelta(seconds=_SECONDS[-1]))
        if before == after:
            return None, before, after
        second = bisect_left(_SECONDS, after, key=lambda passed: self._day(first + timedelta(seconds=passed)))
        return (first + timedelta(seconds=second)).time(), before, after

    def local(self, moment: datetime) -> datetime:
        """A stored moment in the user's zone."""
        return moment.astimezone(self._zone)
