"""The Chinese lunar calendar from 2000 to 2060: the day of a lunar month and day. Knows no words."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_FIRST_YEAR = 2000
_FIRST_DAY = date(2000, 2, 5)
_TABLE = (
    "0c960 0d954 0d4a0 0da50 07552 056a0 0abb7 025d0 092d0 0cab5 0a950 0b4a0 0bca4 0ad50 055d9 04ba0 0a5b0 15176 "
    "05270 0a930 07954 06aa0 0ad50 05b52 04b60 0a6e6 0a4e0 0d260 0ea65 0d530 05aa0 076a3 096d0 04afb 04ad0 0a4d0 "
    "1d0b6 0d250 0d520 0dd45 0b5a0 056d0 055b2 049b0 0a577 0a4b0 0aa50 1b255 06d20 0ada0 14b63 09370 049f8 04970 "
    "064b0 168a6 0ea50 06b20 1a6c4 0aae0 092e0"
)
"""A year in hexadecimal: whether its leap month has 30 days, which of its twelve months have, the leap month."""
_MONTHS = [int(year, 16) for year in _TABLE.split()]
_SHORT = 29
_DECEMBER = 12


def lunar_date(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """The day of a lunar date; None outside the table, or where there is no such day."""
    if not 0 <= year - _FIRST_YEAR < len(_MONTHS) or not 1 <= month <= _DECEMBER:
        return None
    bits = _MONTHS[year - _FIRST_YEAR]
    if leap and bits & 15 != month:
        return None
    size = _SHORT + (bits >> 16) if leap else _size(bits, month)
    if not 1 <= day <= size:
        return None
    start = _new_year(year)
    before = sum(_size(bits, earlier) for earlier in range(1, month + leap))
    if 0 < bits & 15 < month:
        before += _SHORT + (bits >> 16)
    return start + timedelta(before + day - 1)


@cache
def _new_year(year: int) -> date:
    return _FIRST_DAY + timedelta(sum(map(_year_size, _MONTHS[: year - _FIRST_YEAR])))


def _size(bits: int, month: int) -> int:
    return _SHORT + (bits >> (16 - month) & 1)


def _year_size(bits: int) -> int:
    return sum(_size(bits, month) for month in range(1, 13)) + (_SHORT + (bits >> 16) if bits & 15 else 0)
