"""Dates by the month's name: `10 August 2012`, `Aug 10`, `mid December`, `the 15th of next month`."""

from __future__ import annotations

from datetime import date

from tracker.dates.reading import Frame, Moment, add_months, month_end, safe_date
from tracker.dates.rules.months import (
    END,
    MONTHS,
    PART_OF_MONTH,
    RELATIVE_MONTHS,
    WHICH_YEAR,
    coming_day,
    day_number,
    in_month,
    nearest_year,
    number_is_over,
    spelled_day,
    take_month_of,
    take_year,
)
from tracker.dates.scanner import Scanner

_AFTER_NEXT = r" after next\b"
_OF_A_WEEK = r"(?: |-)(?:week|weekend|half)\b"
"""Behind `jan 2nd`, what makes it no day."""
_RANGE = ("-", "to", "or", "until", "till", "and", "~", "/", "&")


def take_part_of_month(scan: Scanner, frame: Frame) -> Moment | None:
    """`mid December`, `end of next month`, `early Jan 2027`; `end of the month`, `month end`, `eom`."""
    start = scan.at
    if scan.any(("eom", "month end", "month-end", "end of month")) and not scan.match(_AFTER_NEXT):
        return Moment(in_month(frame.today.replace(day=1), END, settled=True, frame=frame))
    scan.at = start
    part = scan.take(PART_OF_MONTH)
    if part is None:
        return None
    scan.any(("the",))
    this_month = None
    if scan.any(("month",)):
        ahead = 2 if scan.any(("after next",)) else 0
        this_month = add_months(frame.today.replace(day=1), ahead), True
    month = this_month or take_month_of(scan, frame)
    if month is None:
        return None
    first, settled = month
    day = in_month(first, part, settled=settled, frame=frame)
    if day and settled and day < frame.today and first == frame.today.replace(day=1) and not frame.past:
        coming = in_month(add_months(first, 1), part, settled=True, frame=frame) if this_month else None
        return Moment(coming, others=(day,)) if coming else None
    return Moment(day, open_year=not settled) if day else None


def take_day_of_month(scan: Scanner, frame: Frame) -> Moment | None:
    """`10 August 2012`, `10th of next month`, `10 - 22 August`, `eighth to eleventh May`."""
    told = scan.any(("the",))
    number = day_number(scan) or spelled_day(scan)
    if number is None:
        return None
    spelled = not number[1] and not scan.text[scan.at - 1].isdigit()
    at = scan.at
    if number[1] and scan.any(("day",)) and scan.peek() not in {"o", "i"}:
        scan.at = at
    if scan.any(_RANGE) and (scan.any(("the",)) or True) and day_number(scan):
        month = take_month_of(scan, frame)
        if month is not None:
            day = in_month(month[0], number[0], settled=month[1], frame=frame)
            return Moment(day, open_year=not month[1]) if day else None
    scan.at = at
    scan.any(("day", "-", "."))
    month = take_month_of(scan, frame)
    if month is None:
        scan.at = at
        if spelled:
            return None
        ordinal = number[1] and scan.text[at - 3 : at - 2].isdigit()
        return _bare_day(number[0], frame) if ordinal or (told and number_is_over(scan)) else None
    day = in_month(month[0], number[0], settled=month[1], frame=frame)
    if day and day < frame.today and not frame.past and scan.text[at : scan.at].endswith(" the month"):
        day = in_month(add_months(month[0], 1), number[0], settled=True, frame=frame)
    return Moment(day, open_year=not month[1]) if day else None


def _bare_day(number: int, frame: Frame) -> Moment | None:
    """The next such day number from today on."""
    day = coming_day(number, frame)
    return Moment(day, strong=False, open_month=True) if day else None


def take_month_day(scan: Scanner, frame: Frame) -> Moment | None:
    """`August 10, 2012`, `Aug 10 - 22, 2012`, `2018 March 18`; the bare month is its first day."""
    leading = _leading_year(scan, frame)
    month = scan.take(MONTHS)
    if month is None:
        return _day_after_relative(scan, frame)
    joined = False
    if scan.any((".",)):
        scan.any((",",))
    else:
        joined = scan.any(("-", "/"))
        scan.any((",",))
    at = scan.at
    scan.any(("the",))
    number = day_number(scan) or spelled_day(scan)
    if number is None or not (number[1] or number_is_over(scan)) or (number[1] and scan.match(_OF_A_WEEK)):
        scan.at = at
        return None
    at = scan.at
    if not (scan.any(_RANGE) and day_number(scan) and number_is_over(scan)):
        scan.at = at
    year = leading or _year_joined(scan) or take_year(scan, frame) or _year_after_time(scan)
    if year is not None:
        day = safe_date(year, month, number[0]) if year > 31 else None
    else:
        day = nearest_year(number[0], month, frame)
    if day is None:
        return None
    year_instead = joined and year is None and not number[1] and number[0] - frame.today.year % 100 in _NEAR_YEARS
    shown = safe_date(2000 + number[0], month, 1) if year_instead else None
    return Moment(day, others=(shown,) if shown else (), open_year=year is None)


_NEAR_YEARS = range(4)
"""Years ahead for which the number of `jan-27` may be one."""


def _day_after_relative(scan: Scanner, frame: Frame) -> Moment | None:
    """`next month 5th`."""
    months = scan.take(RELATIVE_MONTHS)
    scan.any((",", "on"))
    scan.any(("the",))
    number = day_number(scan) if months is not None else None
    if months is None or number is None or not number[1]:
        return None
    day = in_month(add_months(frame.today.replace(day=1), months), number[0], settled=True, frame=frame)
    return Moment(day) if day else None


def _year_joined(scan: Scanner) -> int | None:
    """The year of `sep-23-2026`."""
    found = scan.match(_JOINED)
    if found is None:
        return None
    scan.at = found.end()
    return int(found[1])


_JOINED = r"[-/.]((?:19|20)\d\d)(?!\d)"


def _year_after_time(scan: Scanner) -> int | None:
    """The year of `Oct 26 11:00:09 EDT 2023`, looked up without moving past the time."""
    words = scan.text[scan.at :].split()[:6]
    if not words or ":" not in "".join(words):
        return None
    last = next((word for word in words if len(word) == 4 and word.isdigit()), "")
    return int(last) if 1990 <= int(last or 0) <= 2100 else None


def _leading_year(scan: Scanner, frame: Frame) -> int | None:
    """The year of `2018 March 18`, `next year Jan 11`."""
    years = scan.take(WHICH_YEAR)
    if years is not None:
        return frame.today.year + years
    digits = scan.digits(4, 4)
    return int(digits) if digits else None


def take_month(scan: Scanner, frame: Frame) -> Moment | None:
    """A month alone: its first day."""
    if scan.take(RELATIVE_MONTHS) is not None:
        return None
    found = take_month_of(scan, frame)
    if found is None or scan.match(_NO_YEAR, scan.at - len(" 30")):
        return None
    day = found[0] if found[1] else nearest_year(1, found[0].month, frame)
    if day is None:
        return None
    last = day.replace(day=month_end(day.year, day.month))
    return Moment(day, strong=False, open_year=not found[1], first=day, last=last)


_NO_YEAR = r"[ ,.](?:[0-2]\d|3[01])(?!\d)"
"""Behind a month alone, what is no year: `Feb 30` is a slip."""


def next_agreed(dated: Moment, weekday: int) -> date | None:
    """The next month's day with the number said that falls on the weekday said: `Thursday the 21st`."""
    if not dated.open_month or dated.day is None:
        return None
    first = dated.day.replace(day=1)
    days = (safe_date(month.year, month.month, dated.day.day) for month in (add_months(first, n) for n in range(1, 9)))
    return next((day for day in days if day and day.weekday() == weekday), None)
