"""Days of feasts: fixed ones, those counted from Easter, American ones by weekday, Chinese ones from a table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from tracker.dates.reading import Frame, Moment, safe_date
from tracker.dates.scanner import Scanner, Table, table
from tracker.dates.weekdays import nth_weekday

_FIXED: Table[tuple[int, int]] = table(
    ("christmas|christmas day|xmas|圣诞节|圣诞", (12, 25)),
    ("christmas eve|xmas eve|平安夜", (12, 24)),
    ("boxing day", (12, 26)),
    ("new year|new year's day|new years day|new year's|元旦节|元旦", (1, 1)),
    ("new year's eve|new years eve", (12, 31)),
    ("valentine's day|valentines day|valentine's|情人节", (2, 14)),
    ("women's day|妇女节|三八节", (3, 8)),
    ("halloween", (10, 31)),
    ("国庆节|国庆", (10, 1)),
    ("labour day|labor day in china|may day|劳动节|五一|五一节", (5, 1)),
    ("singles day|singles' day|双十一|双11", (11, 11)),
)
_FROM_EASTER: Table[int] = table(
    ("good friday", -2), ("easter|easter sunday|easter day|复活节", 0), ("easter monday", 1), ("whit monday", 50)
)
_AMERICAN: Table[int] = table(("thanksgiving|thanksgiving day|感恩节", 0), ("black friday|黑五|黑色星期五", 1))
_CHINESE: Table[tuple[str, int]] = table(
    ("chinese new year|cny|spring festival|lunar new year|春节|农历新年|大年初一|正月初一", ("new year", 0)),
    ("chinese new year's eve|除夕|年三十|大年三十", ("new year", -1)),
    ("lantern festival|元宵节|元宵|正月十五", ("new year", 14)),
    ("dragon boat festival|端午节|端午", ("dragon boat", 0)),
    ("mid autumn festival|mid-autumn festival|中秋节|中秋", ("mid autumn", 0)),
)
_FIRST_LISTED = 2024
_LISTED = {
    "new year": "0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212",
    "dragon boat": "0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614",
    "mid autumn": "0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920",
}
"""Month and day by year, 2024 to 2040, as the Chinese calendar has them."""


def take_feast(scan: Scanner, frame: Frame) -> Moment | None:
    """A feast, of the year said after it or the next from today on."""
    on = _day_by_year(scan)
    if on is None:
        return None
    at = scan.at
    said = scan.digits(4, 4)
    if said and 1990 <= int(said) <= 2100:
        day = on(int(said))
        return Moment(day, strong=False) if day else None
    scan.at = at
    year = frame.today.year
    days = [day for near in (year - 1, year, year + 1) if (day := on(near))]
    wanted = [day for day in days if (day <= frame.today if frame.past else day >= frame.today)]
    return Moment(wanted[-1 if frame.past else 0], strong=False) if wanted else None


def _day_by_year(scan: Scanner) -> Callable[[int], date | None] | None:
    """The feast named here, as its day in any year."""
    if (listed := scan.take(_CHINESE)) is not None:
        return lambda year: _listed(listed[0], listed[1], year)
    if (fixed := scan.take(_FIXED)) is not None:
        return lambda year: safe_date(year, *fixed)
    if (offset := scan.take(_FROM_EASTER)) is not None:
        return lambda year: easter(year) + timedelta(offset)
    if (after := scan.take(_AMERICAN)) is not None:
        return lambda year: nth_weekday(date(year, 11, 1), 4, 3, last=False) + timedelta(after)
    return None


def _listed(feast: str, offset: int, year: int) -> date | None:
    days = _LISTED[feast].split()
    if not 0 <= year - _FIRST_LISTED < len(days):
        return None
    day = days[year - _FIRST_LISTED]
    return date(year, int(day[:2]), int(day[2:])) + timedelta(offset)


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, after Meeus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
