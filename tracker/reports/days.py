"""The user's calendar day of a stored moment, by its text: parsing each of a hundred thousand would take too long."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, datetime, timedelta

from tracker.reports.closings import DayOf

_SECONDS = range(24 * 60 * 60)
_NO_CUT = "~"
_OFFSET_AT = {20: 19, 25: 19, 27: 26, 32: 26}
"""By length, where the offset of a moment begins: `2026-12-02T10:00:00Z`, the same with +08:00, and with a fraction."""


class Days:
    """Text of a moment → the user's day. What is written as one day lies on at most two of the user's."""

    def __init__(self, day_of: DayOf) -> None:
        self.day_of = day_of
        self._known: dict[str, tuple[str, date, date]] = {}

    def __call__(self, text: str) -> date:
        """ValueError or TypeError for what is no moment."""
        offset_at = _OFFSET_AT.get(len(text))
        if offset_at is None:
            return self.day_of(datetime.fromisoformat(text))
        key = text[:10] + text[offset_at:]
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._parted(datetime.fromisoformat(f"{text[:10]}T00:00:00{text[offset_at:]}"))
        cut, before, after = known
        return before if text[11:19] < cut else after

    def _parted(self, midnight: datetime) -> tuple[str, date, date]:
        """The time written when the user's next day begins, and the days before and after it."""

        def day_at(second: int) -> date:
            return self.day_of(midnight + timedelta(seconds=second))

        before, after = day_at(0), day_at(_SECONDS[-1])
        if before == after:
            return _NO_CUT, before, after
        cut = midnight + timedelta(seconds=bisect_left(_SECONDS, after, key=day_at))
        return cut.strftime("%H:%M:%S"), before, after
