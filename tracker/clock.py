"""The one place that reads the clock. A fixed clock previews another day and makes tests exact."""

from __future__ import annotations

import os
import time
from datetime import date, datetime, tzinfo


class Clock:
    """The user's clock in the user's zone; `fixed` stops it."""

    def __init__(self, fixed: datetime | None = None, zone: tzinfo | None = None) -> None:
        self._zone = zone
        self._fixed = fixed.astimezone(zone) if fixed is not None else None

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
        return moment.astimezone(self._zone).date()

    def local(self, moment: datetime) -> datetime:
        """A stored moment in the user's zone."""
        return moment.astimezone(self._zone)
