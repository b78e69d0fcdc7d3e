"""The buyer's clock: their working days, local time and office hours, and the user's own days off.

The only importer of `holidays` and `pendulum`, both only when asked something that needs them.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker.buyer_clock.year_days import YearBook, source
from tracker.buyer_clock.zones import zones_of
from tracker.words import _, language

if TYPE_CHECKING:
    from pendulum import DateTime

    from tracker.model import Deal

__all__ = ["BuyerClock", "LocalTime", "say_local_time"]

_DAY = timedelta(days=1)
_REMEMBERED = 50_000
_LONG_CLOSING = 5
"""Days off in a row that make it worth writing before them."""


class LocalTime(NamedTuple):
    """The buyer's time now; `earliest` and `latest` differ where several zones are possible."""

    earliest: DateTime
    latest: DateTime
    zones: tuple[str, ...]
    office_open: bool | None
    """None: their offices differ by zone, or nothing is known."""

    def __str__(self) -> str:
        locale = "zh" if language() == "zh_CN" else "en"
        first = self.earliest.format("ddd HH:mm", locale=locale)
        if self.earliest.naive() == self.latest.naive():
            return first
        same_day = self.earliest.date() == self.latest.date()
        return f"{first}–{self.latest.format('HH:mm' if same_day else 'ddd HH:mm', locale=locale)}"


class BuyerClock:
    """Working days and hours abroad. `opens` and `closes` are the buyer's office hours as HH:MM."""

    def __init__(self, opens: str, closes: str, cache_dir: Path | None = None) -> None:
        self._opens = time.fromisoformat(opens)
        self._closes = time.fromisoformat(closes)
        self._book = YearBook(cache_dir)
        self._steps: dict[tuple[date, int, str, str], tuple[date, bool]] = {}
        self._closing: tuple[tuple[date, str, int], tuple[date, date] | None] | None = None

    @property
    def source(self) -> str:
        """Names where the days off come from: another text where they may differ."""
        return source()

    def is_working(self, day: date, country: str, region: str = "") -> bool:
        """Neither weekend nor public holiday there; unknown country: Monday to Friday."""
        return self._book.year(country, region, day.year).is_working(day)

    def next_working(self, day: date, country: str, region: str = "") -> date:
        """The day itself when they work, else the next day they do."""
        while not self.is_working(day, country, region):
            day += _DAY
        return day

    def add_working_days(self, day: date, n: int, country: str, region: str = "") -> tuple[date, bool]:
        """The nth day they work after `day`, and whether a moon-sighted feast may shift it by a day."""
        key = (day, n, country, region)
        found = self._steps.get(key)
        if found is None:
            if len(self._steps) > _REMEMBERED:
                self._steps.clear()
            found = self._steps[key] = self._book.walk(country, region, day, n)
        return found

    def working_days_between(self, start: date, end: date, country: str, region: str = "") -> int:
        """How many days they work after `start`, up to and with `end`; 0 when `end` is not later."""
        if end <= start:
            return 0
        years = [self._book.year(country, region, number) for number in range(start.year, end.year + 1)]
        whole = sum(year.worked for year in years[:-1])
        return whole + years[-1].worked_until(end) - years[0].worked_until(start)

    def home_working(self, day: date, country: str) -> bool | None:
        """Whether the user works that day; None when that year's notice of days off is not out yet."""
        year = self._book.year(country, "", day.year)
        return year.is_working(day) if year.announced else None

    def next_shared_day(self, day: date, country: str, region: str, home: str) -> date:
        """The day itself when both the buyer and the user work, else the next such day."""
        for _step in range(60):
            if self.is_working(day, country, region) and self.is_working(day, home):
                return day
            day += _DAY
        return day

    def home_closing(self, day: date, home: str, within: int) -> tuple[date, date] | None:
        """First and last day of the user's next long closing, starting within `within` days.

        None also when the year's notice is not out: a guess would be a promise to buyers.
        """
        asked = (day, home, within)
        if self._closing is None or self._closing[0] != asked:  # a whole review asks the same
            self._closing = asked, self._next_closing(*asked)
        return self._closing[1]

    def _next_closing(self, day: date, home: str, within: int) -> tuple[date, date] | None:
        for ahead in range(1, within + 1):
            first = day + ahead * _DAY
            if self.home_working(first, home) is not False or self.home_working(first - _DAY, home) is False:
                continue
            last = first
            while self.home_working(last + _DAY, home) is False:
                last += _DAY
            if (last - first).days + 1 >= _LONG_CLOSING:
                return first, last
        return None

    def local(self, now: datetime, deal: Deal) -> LocalTime | None:
        """The buyer's time at `now` (aware); None when neither zone nor country is known."""
        zones = zones_of(deal.country, deal.region, deal.zone)
        times = sorted(filter(None, (_in_zone(now, zone) for zone in zones)), key=lambda there: there.naive())
        if not times:
            return None
        open_there = {self._office_open(there, deal) for there in times}
        return LocalTime(times[0], times[-1], zones, open_there.pop() if len(open_there) == 1 else None)

    def _office_open(self, there: DateTime, deal: Deal) -> bool:
        day = date(there.year, there.month, there.day)
        return self._opens <= there.time() < self._closes and self.is_working(day, deal.country, deal.region)


def _in_zone(now: datetime, zone: str) -> DateTime | None:
    import pendulum
    from pendulum.tz.exceptions import InvalidTimezone

    try:
        return pendulum.instance(now).in_timezone(pendulum.timezone(zone))
    except InvalidTimezone:
        return None


def say_local_time(local: LocalTime | None) -> str:
    """The buyer's time and office hours in words; empty when unknown."""
    if local is None:
        return ""
    if local.office_open is None:
        return _("{time}, office hours differ by region").format(time=local)
    text = _("{time}, office open") if local.office_open else _("{time}, office closed")
    return text.format(time=local)
