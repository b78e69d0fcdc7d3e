"""Days by the weekday's name, and weeks: `next Friday`, `Friday next week`, `week 49`, `first Monday of March`."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.dates.named import ORDINALS, take_month_of
from tracker.dates.reading import Frame, Moment, monday, month_end
from tracker.dates.scanner import Scanner, Table, numbered, table

WEEKDAYS: Table[int] = numbered(
    "mondays|monday|mon tuesdays|tuesday|tues|tue wednesdays|wednesday|weds|wed thursdays|thursday|thurs|thur|thu "
    "fridays|friday|fri saturdays|saturday|sat sundays|sunday|sun"
)
_WHICH: Table[str] = table(
    ("next|nxt", "next"),
    ("this|this coming|coming|the coming|upcoming|the upcoming", "this"),
    ("last|past|previous", "last"),
)
_SHORT = 4
"""Letters of a weekday's abbreviation at most: alone, it could be another word, such as sun or sat."""
WEEKS: Table[int] = table(
    ("next week|of next week|the following week|following week|in the next week|nxt week", 1),
    ("this week|of this week", 0),
    ("last week|of last week|previous week|past week", -1),
    ("week after next|the week after next|of the week after next|in two weeks|in 2 weeks|in two weeks' time", 2),
    ("in three weeks|in 3 weeks", 3),
)
_MONTH_FIRST: Table[int] = table(("last", 5))


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
        scan.any((",", "on"))
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
        back = (frame.today.weekday() - weekday - 1) % 7 + 1
        return Moment(frame.today - timedelta(back))
    return upcoming(weekday, frame)


def take_nth_weekday(scan: Scanner, frame: Frame) -> Moment | None:
    """`first Monday of March`, `last Friday of this month`."""
    scan.any(("the",))
    nth = scan.take(ORDINALS) or scan.take(_MONTH_FIRST)
    weekday = scan.take(WEEKDAYS)
    if nth is None or nth > 5 or weekday is None or not scan.any(("of", "in")):
        return None
    scan.any(("the",))
    found = take_month_of(scan, frame)
    if found is None:
        return None
    first, settled = found
    for years in range(1 if settled else 2):
        month = first.replace(year=first.year + years)
        day = _nth(month, nth, weekday, last=nth == 5)
        if settled or day >= frame.today:
            return Moment(day)
    return None


def _nth(first: date, nth: int, weekday: int, *, last: bool) -> date:
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
