"""Dates of the lunar calendar in Chinese: 正月初八, 腊月二十三, 农历八月十五, 2027年农历三月初三."""

from __future__ import annotations

from datetime import date

from tracker.dates.reading import Frame, Moment
from tracker.dates.rules.lunar import lunar_date
from tracker.dates.scanner import Scanner, Table, table

_CALENDAR = ("农历", "阴历", "旧历", "夏历")
_YEARS: Table[int] = table(("今年|本年", 0), ("明年|来年", 1), ("后年", 2), ("去年", -1), ("前年", -2))
_MONTHS: Table[int] = table(("正月|大年|年", 1), ("冬月", 11), ("腊月|臘月", 12))
_EARLIEST = 1990


def take_lunar(scan: Scanner, frame: Frame) -> Moment | None:
    """A lunar month and day: called so, or with 正月, 冬月, 腊月, 初 or 廿, which no other calendar has."""
    said = scan.any(_CALENDAR)
    year = _year(scan, frame)
    said |= scan.any(_CALENDAR)
    leap = scan.any(("闰",))
    at = scan.at
    month = scan.take(_MONTHS)
    own_name = month is not None
    bare_year = scan.text[at : scan.at] in {"大年", "年"}
    if month is None:
        month = scan.whole(2)
        if month is None or not scan.any(("月",)):
            return None
    scan.skip()
    twenty = scan.text.startswith("廿", scan.at)
    marked = scan.any(("初",))
    day = scan.whole(2)
    marked |= twenty and not scan.text.startswith(("日", "号"), scan.at)
    if day is None or not (said or own_name or leap or marked) or (bare_year and not marked):
        return None
    scan.any(("日", "号"))
    found = _nearest(year, month, day, frame, leap=leap)
    gone = _nearest(year, month, day, frame._replace(past=True), leap=leap)
    if found is None:
        return None
    return Moment(found, others=(gone,) if gone and frame.today - gone < found - frame.today else ())


def _nearest(year: int | None, month: int, day: int, frame: Frame, *, leap: bool) -> date | None:
    if year is not None:
        return lunar_date(year, month, day, leap=leap)
    years = range(frame.today.year - 2, frame.today.year + 3)
    days = [found for near in years if (found := lunar_date(near, month, day, leap=leap))]
    if frame.past:
        return next((found for found in reversed(days) if found <= frame.today), None)
    return next((found for found in days if found >= frame.today), None)


def _year(scan: Scanner, frame: Frame) -> int | None:
    offset = scan.take(_YEARS)
    if offset is not None:
        scan.any(("的",))
        return frame.today.year + offset
    at = scan.at
    digits = scan.digits(4, 4)
    year = int(digits) if digits else scan.han()
    if year is None or year < _EARLIEST or not scan.any(("年的", "年")):
        scan.at = at
        return None
    return year
