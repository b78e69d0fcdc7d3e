"""Which days of a year a country works, kept on disk so that the slow `holidays` library is rarely imported.

Knows countries, years and days; nothing of deals, touches or hours.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from holidays import HolidayBase

_FILE = "working-days.json"
_LIST_VERSION = 1
_MOON_SIGHTED = re.compile(
    r"estimat|\beid\b|islamic new year|hijri|muharram|ashura|arafa|isra\b|isra'|mi'?raj|prophet|mawl[iu]d"
    r"|moulid|maulid|ramadan|qadr|sha'?ban|wida|hajj|tabaski|korit|bayram|hari raya|feast of sacrifice",
    re.IGNORECASE,
)
_FRIDAY_SATURDAY = frozenset({4, 5})
_WEEKEND_FIXES = {"LY": _FRIDAY_SATURDAY, "PS": _FRIDAY_SATURDAY}
"""Where the library falls back on Saturday and Sunday although offices close on Friday and Saturday."""
_NOTICE_EACH_YEAR = frozenset({"CN"})
"""Countries whose make-up working days are only known once the year's notice is out."""


class YearDays(NamedTuple):
    """One country's year. Bit i of a mask is the day i days after 1 January."""

    length: int
    off: int
    moon_sighted: int
    announced: bool

    @property
    def worked(self) -> int:
        """Working days of the whole year."""
        return self.length - self.off.bit_count()

    def worked_until(self, day: date) -> int:
        """Working days from 1 January up to and with that day."""
        passed = _index(day) + 1
        return passed - (self.off & (1 << passed) - 1).bit_count()

    def is_working(self, day: date) -> bool:
        return not self.off >> _index(day) & 1

    def worked_after(self, passed: int) -> int:
        """A mask of the working days after the first `passed` days of the year, shifted down by them."""
        return (~self.off & (1 << self.length) - 1) >> passed

    def moon_between(self, first: int, last: int) -> bool:
        """Whether a moon-sighted feast lies between these days of the year, both counted from 0 and inclusive."""
        return bool(self.moon_sighted >> first & (1 << last - first + 1) - 1)


class YearBook:
    """Years of countries: from memory, else from the cache folder, else from the `holidays` library."""

    def __init__(self, cache_dir: Path | None) -> None:
        self._file = cache_dir / _FILE if cache_dir is not None else None
        self._years: dict[tuple[str, str, int], YearDays] = {}
        self._read = False

    def year(self, country: str, region: str, number: int) -> YearDays:
        """The year's days off; Saturdays and Sundays alone when the country is unknown."""
        key = (country, region, number)
        found = self._years.get(key)
        if found is None:
            if not self._read:
                self._read = True
                self._years.update(self._load())
            found = self._years.get(key)
        if found is None:
            found = self._years[key] = _ask_library(country, region, number)
            if country:
                self._save()
        return found

    def walk(self, country: str, region: str, day: date, n: int) -> tuple[date, bool]:
        """The nth working day after `day`, and whether a moon-sighted feast lies before it or on the day after it."""
        year, passed, moon = self.year(country, region, day.year), _index(day) + 1, False
        number = day.year
        while (left := year.worked_after(passed)).bit_count() < n:
            moon = moon or year.moon_between(passed, year.length)
            n -= left.bit_count()
            number, passed = number + 1, 0
            year = self.year(country, region, number)
        for _earlier in range(n - 1):
            left &= left - 1
        at = passed + (left & -left).bit_length() - 1 if n > 0 else passed - 1
        moon = moon or year.moon_between(passed, at + 1)
        if at + 1 == year.length:
            moon = moon or self.year(country, region, number + 1).moon_between(0, 0)
        return date.fromordinal(_january(number) + at), moon

    def _load(self) -> dict[tuple[str, str, int], YearDays]:
        if self._file is None:
            return {}
        try:
            kept = json.loads(self._file.read_text("utf-8"))
            if kept["source"] != source():
                return {}
            return {
                (country, region, int(number)): _year_days(int(number), int(off, 16), int(moon, 16), bool(announced))
                for country, region, number, off, moon, announced in kept["years"]
            }
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def _save(self) -> None:
        """Best effort: without a writable folder the days are worked out again next time."""
        if self._file is None:
            return
        rows = [
            [country, region, number, f"{year.off:x}", f"{year.moon_sighted:x}", year.announced]
            for (country, region, number), year in self._years.items()
            if country
        ]
        fresh = self._file.with_name(f"{_FILE}.{os.getpid()}")
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh.touch(mode=0o600)
            fresh.write_text(json.dumps({"source": source(), "years": rows}), "utf-8")
            fresh.replace(self._file)
        except OSError:
            with suppress(OSError):
                fresh.unlink()


@cache
def _january(year: int) -> int:
    return date(year, 1, 1).toordinal()


def _index(day: date) -> int:
    return day.toordinal() - _january(day.year)


def _year_days(number: int, off: int, moon_sighted: int, announced: bool) -> YearDays:
    return YearDays(_january(number + 1) - _january(number), off, moon_sighted, announced)


@cache
def source() -> str:
    """Names the installed library and its version without importing it: another text where days off may differ."""
    from importlib.util import find_spec

    spec = find_spec("holidays")
    if spec is None or spec.origin is None:
        return ""
    beside = Path(spec.origin).parent.parent
    names = [name for name in os.listdir(beside) if name.startswith("holidays-")]
    return f"{_LIST_VERSION}/{min(names, default='')}"


def _ask_library(country: str, region: str, number: int) -> YearDays:
    first = date(number, 1, 1)
    days = [first + timedelta(days=i) for i in range((date(number, 12, 31) - first).days + 1)]
    calendar = _calendar(country, region, number) if country else None
    if calendar is None:
        return _year_days(number, _mask([day.weekday() >= 5 for day in days]), 0, True)
    fix = _WEEKEND_FIXES.get(country)
    off = [not calendar.is_working_day(day) if fix is None else day.weekday() in fix or day in calendar for day in days]
    moon = [day in calendar and _MOON_SIGHTED.search(calendar.get(day, "")) is not None for day in days]
    announced = country not in _NOTICE_EACH_YEAR or any(day in calendar.weekend_workdays for day in days)
    return _year_days(number, _mask(off), _mask(moon), announced)


def _calendar(country: str, region: str, number: int) -> HolidayBase | None:
    import holidays

    for subdivision in (region or None, None):
        for language in ("en_US", None):
            try:
                return holidays.country_holidays(country, subdivision, years=[number], language=language)
            except NotImplementedError:
                continue
    return None


def _mask(bits: list[bool]) -> int:
    return sum(1 << i for i, bit in enumerate(bits) if bit)
