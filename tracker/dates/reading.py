"""What a date phrase is read as, and the frame it is read in. Knows days and months, no words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

WorkDays = Callable[[date, int], date]


class Reading(NamedTuple):
    """The day a phrase means, its clock time when said, and the days it could honestly mean as well."""

    day: date
    time: time | None = None
    others: tuple[date, ...] = ()


class Frame(NamedTuple):
    """What a reading depends on besides the phrase: the user's day and the user's habits."""

    today: date
    now: datetime
    order: str = "DMY"
    next_weekday: str = "next-week"
    work_days: WorkDays | None = None
    past: bool = False
    alone: bool = False
    """Whether the text is nothing but a date, so that a bare number in it belongs to the date."""


class Moment(NamedTuple):
    """A reading in the making. `part` is a part of the day, `strong` says that it is a date even amid free text."""

    day: date | None = None
    time: time | None = None
    part: str = ""
    others: tuple[date, ...] = ()
    strong: bool = True
    open_year: bool = False
    """No year was said: the nearest to come was taken."""
    open_month: bool = False
    """Only the day's number was said: the nearest month to come was taken."""
    weekday: bool = False
    """Only a weekday was said, so that a date beside it counts instead."""
    clock_only: bool = False
    """Only a clock time was said."""
    first: date | None = None
    """The first day of the week, month or weekend that was named: `before next week` is before it."""
    last: date | None = None
    """The last day of the period or long holiday that was named: `after next week` is after it."""
    holiday: bool = False
    """A feast, on which nobody answers: `before Christmas` is before it."""
    rough: bool = False
    """Counted in weeks or more, so that a weekday said beside it picks the day of that week."""


_HALVES = {"morning": 0, "small hours": 0, "noon": 12, "afternoon": 12, "evening": 12, "night": 12, "midnight": 0}
SMALL_HOURS = 5
"""Before this hour a time of the night belongs to the next calendar day."""
NIGHT = frozenset({"night", "evening"})


class Clock(NamedTuple):
    """A time as said; `exact` says that it can be nothing but a time."""

    time: time | None
    part: str
    exact: bool


class Length(NamedTuple):
    """A stretch of time, `working` in working days."""

    months: int = 0
    days: int = 0
    seconds: int = 0
    working: int = 0

    def __add__(self, other: object) -> Length:
        if not isinstance(other, Length):
            return NotImplemented
        return Length(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


def clock(hour: int, minute: int, second: int, part: str) -> time | None:
    """A time of day from what was said, None when there is no such time."""
    half = _HALVES.get(part)
    late = part in NIGHT and hour < SMALL_HOURS
    if half == 12 and hour < 12 and not late and not (part == "noon" and hour > 9):
        hour += 12
    elif hour == 12 and (half == 0 or part == "night"):
        hour = 0
    if hour > 23 or not 0 <= minute < 60 or not 0 <= second < 60:
        return None
    return time(hour, minute, second)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> int:
    """The last day number of a month."""
    return 31 if month == 12 else (date(year, month + 1, 1) - timedelta(1)).day


def add_months(day: date, months: int) -> date:
    """The same day number months later, or the month's last day when it is shorter. OverflowError out of range."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9998:
        raise OverflowError(year)
    return date(year, month + 1, min(day.day, month_end(year, month + 1)))


def monday(day: date) -> date:
    """The Monday of the day's Monday–Sunday week."""
    return day - timedelta(day.weekday())


def weekdays_on(day: date, count: int) -> date:
    """The day `count` Mondays-to-Fridays after (before, when negative) a day; nobody works on New Year's Day."""
    if abs(count) > 20_000:
        raise OverflowError(count)
    step = timedelta(1 if count >= 0 else -1)
    for _left in range(abs(count)):
        day += step
        while day.weekday() >= 5 or (day.month, day.day) == (1, 1):
            day += step
    return day


def shift(start: datetime, length: Length, sign: int, frame: Frame) -> datetime:
    """A moment moved by a length of time. OverflowError out of range."""
    day = add_months(start.date(), sign * length.months) + timedelta(sign * length.days)
    if length.working:
        count = sign * length.working
        day = frame.work_days(day, count) if frame.work_days else weekdays_on(day, count)
    return datetime.combine(day, start.timetz()) + timedelta(seconds=sign * length.seconds)
