"""Days by the weekday's name, and weeks: `next Friday`, `Friday next week`, `week 49`, `first Monday of March`."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.dates.durations import take_count
from tracker.dates.months import day_number, take_month_of
from tracker.dates.reading import Frame, Moment, add_months, monday, month_end
from tracker.dates.scanner import Scanner, Table, numbered, table

WEEKDAYS: Table[int] = numbered(
    "mondays|monday|mon tuesdays|tuesday|tues|tue wednesdays|wednesday|weds|wed thursdays|thursday|thurs|thur|thu "
    "fridays|friday|fri saturdays|saturday|sat sundays|sunday|sun"
)
_WHICH: Table[str] = table(
    ("next|nxt|following|the following", "next"),
    ("this|this coming|coming|the coming|upcoming|the upcoming", "this"),
    ("last|past|previous", "last"),
)
_SHORT = 4
"""Letters of a weekday's abbreviation at most: alone, it could be another word, such as sun or sat."""
WEEKS: Table[int] = table(
    ("next week|of next week|of the following week|next week's|the following week|following week", 1),
    ("in the next week|nxt week", 1),
    ("this week|of this week|this week's", 0),
    ("last week|of last week|from last week|last week's|previous week|past week", -1),
    ("week after next|the week after next|of the week after next|in two weeks|in 2 weeks|in two weeks' time", 2),
    ("in three weeks|in 3 weeks", 3),
)
_LAST = 5
"""More than this many of a weekday no month has."""


def upcoming(weekday: int, frame: Frame) -> Moment:
    """The bare weekday: today counts, and then the next one is a second reading."""
    if frame.past:
        return Moment(frame.today - timedelta((frame.today.weekday() - weekday) % 7), weekday=True)
    ahead = (weekday - frame.today.weekday()) % 7
    day = frame.today + timedelta(ahead)
    return Moment(day, others=() if ahead else (day + timedelta(7),), weekday=True)


def in_week(weekday: int, weeks: int, frame: Frame) -> date:
    """The weekday of the Monday–Sunday week that many weeks from now."""
    return monday(frame.today) + timedelta(7 * weeks + weekday)


def take_weekday(scan: Scanner, frame: Frame) -> Moment | None:
    """A weekday with what stands before and after it."""
    scan.any(("the",))
    start = scan.at
    weeks = scan.take(WEEKS)
    if weeks is not None:
        scan.any((",", "on", "-"))
        weekday = scan.take(WEEKDAYS)
        if weekday is not None:
            return Moment(in_week(weekday, weeks, frame))
    scan.at = start
    which = scan.take(_WHICH)
    scan.skip()
    begin = scan.at
    weekday = scan.take(WEEKDAYS)
    if weekday is None:
        return None
    short = scan.at - begin <= _SHORT
    if scan.text.startswith(".", scan.at):
        scan.at += 1
    if which is not None:
        return _with_which(scan, which, weekday, frame)
    moment = _after(scan, weekday, frame)
    return moment._replace(strong=False) if short and moment.weekday else moment


def _after(scan: Scanner, weekday: int, frame: Frame) -> Moment:
    """A bare weekday, or with the week said after it."""
    at = scan.at
    scan.any((",",))
    weeks = scan.take(WEEKS)
    if weeks is None:
        weeks = scan.take(_LATER)
        if weeks is not None:
            day = upcoming(weekday, frame).day or frame.today
            return Moment(day + timedelta(7 * weeks))
        if scan.any(("next",)):
            return _next(weekday, frame)
        scan.at = at
        return upcoming(weekday, frame)
    return Moment(in_week(weekday, weeks, frame))


_LATER: Table[int] = table(("week|in a week|after next", 1), ("fortnight", 2))


def _next(weekday: int, frame: Frame) -> Moment:
    """`next Friday`: of next week, or the coming one; both are shown where they differ."""
    of_next_week = in_week(weekday, 1, frame)
    coming = frame.today + timedelta((weekday - frame.today.weekday() - 1) % 7 + 1)
    day, other = (coming, of_next_week) if frame.next_weekday == "coming" else (of_next_week, coming)
    return Moment(day, others=(other,) if other != day else ())


def _with_which(scan: Scanner, which: str, weekday: int, frame: Frame) -> Moment:
    if which == "next":
        return _next(weekday, frame)
    if which == "last":
        back = frame.today - timedelta((frame.today.weekday() - weekday - 1) % 7 + 1)
        of_last_week = in_week(weekday, -1, frame)
        return Moment(back, others=(of_last_week,) if of_last_week != back else ())
    return upcoming(weekday, frame)


_COUNTED: Table[int] = table(("from now|from today|later|out|hence", 1), ("ago|back|earlier", -1))


def take_counted_weekday(scan: Scanner, frame: Frame) -> Moment | None:
    """`3 Fridays from now`, `two Mondays ago`."""
    count = take_count(scan)
    weekday = scan.take(WEEKDAYS) if count is not None else None
    way = scan.take(_COUNTED) if weekday is not None else None
    if count is None or weekday is None or way is None or count != int(count):
        return None
    ahead = (way * (weekday - frame.today.weekday())) % 7 or 7
    return Moment(frame.today + timedelta(way * (ahead + 7 * (int(count) - 1))))


def take_nth_weekday(scan: Scanner, frame: Frame) -> Moment | None:
    """`first Monday of March`, `last Friday of this month`."""
    scan.any(("the",))
    last = scan.any(("last",))
    number = None if last else day_number(scan)
    nth = _LAST if last else number[0] if number and number[1] else None
    weekday = scan.take(WEEKDAYS)
    if nth is None or nth > _LAST or weekday is None or not scan.any(("of", "in")):
        return None
    scan.any(("the",))
    this = scan.any(("month",))
    found = (frame.today.replace(day=1), True) if this else take_month_of(scan, frame)
    if found is None:
        return None
    first, settled = found
    passed = nth_weekday(first, nth, weekday, last=last)
    if this and not frame.past and passed < frame.today:
        return Moment(nth_weekday(add_months(first, 1), nth, weekday, last=last), others=(passed,))
    for years in range(1 if settled else 2):
        month = first.replace(year=first.year + years)
        day = nth_weekday(month, nth, weekday, last=last)
        if day.month != month.month:
            return None
        if settled or day >= frame.today:
            return Moment(day)
    return None


def nth_weekday(first: date, nth: int, weekday: int, *, last: bool) -> date:
    """The nth such weekday of the month that begins at `first`, or its last."""
    if last:
        end = first.replace(day=month_end(first.year, first.month))
        return end - timedelta((end.weekday() - weekday) % 7)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def take_week_number(scan: Scanner, frame: Frame) -> Moment | None:
    """`week 49`, `wk 49`, `CW49`, `KW 49`: the Monday of that ISO week, the next one from now."""
    if not scan.any(("week", "wk", "cw", "kw", "calendar week")):
        return None
    scan.any((".", "#", "no."))
    digits = scan.digits(1, 2)
    if not digits or not 1 <= int(digits) <= 53:
        return None
    year = frame.today.isocalendar().year
    for candidate in (year, year + 1):
        try:
            day = date.fromisocalendar(candidate, int(digits), 1)
        except ValueError:
            continue
        if day + timedelta(6) >= frame.today:
            return Moment(day)
    return None
