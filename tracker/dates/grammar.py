"""The date grammar: tries every rule at a place and keeps the longest reading. English and Chinese, mixed as typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from tracker.dates.casual import (
    take_casual,
    take_midnight,
    take_period,
    take_period_end,
    take_quarter,
    take_year_part,
)
from tracker.dates.chinese import take_chinese_day, take_chinese_duration, take_chinese_week
from tracker.dates.chinese_months import take_chinese_date
from tracker.dates.clock_times import DEFAULT_TIME, Clock, take_time
from tracker.dates.durations import moved, take_duration, take_length
from tracker.dates.feasts import take_feast
from tracker.dates.named import next_agreed, take_day_of_month, take_month, take_month_day, take_part_of_month
from tracker.dates.numeric import take_iso, take_numeric
from tracker.dates.reading import Frame, Moment, Reading, add_months, safe_date
from tracker.dates.scanner import Scanner
from tracker.dates.weekdays import take_counted_weekday, take_nth_weekday, take_week_number, take_weekday

Rule = Callable[[Scanner, Frame], Moment | None]
_RULES: tuple[Rule, ...] = (
    take_iso,
    take_numeric,
    take_casual,
    take_weekday,
    take_nth_weekday,
    take_counted_weekday,
    take_day_of_month,
    take_month_day,
    take_part_of_month,
    take_month,
    take_period,
    take_period_end,
    take_quarter,
    take_year_part,
    take_week_number,
    take_feast,
    take_midnight,
    take_chinese_day,
    take_chinese_week,
    take_chinese_date,
    take_chinese_duration,
)
_JOINS = (",", "at", "@", "-", "the", "on", "by", "∙", "·", ":", ".", "的", "around", "from")
_AT_HOUR = re.compile(r"(?:at |@ ?)\d")
_HOUR_JOINS = frozenset({"at", "@", "around"})
"""After these a bare number is an hour."""
_TO = ("-", "to", "until", "untill", "till", "til", "and", "but before", "~", "到", "至", "ー", "through", "—", "–")


def take_day(scan: Scanner, frame: Frame) -> Moment | None:
    """The longest reading of a day at this place, without a clock time."""
    start, best, end = scan.at, None, scan.at
    for rule in (*_RULES, _counted):
        scan.at = start
        found = rule(scan, frame)
        scan.unskip()
        if found is not None and found.day is not None and scan.at > end:
            best, end = found, scan.at
    scan.at = end if best else start
    return best


def _counted(scan: Scanner, frame: Frame) -> Moment | None:
    return take_duration(scan, frame, take_day)


def take_moment(scan: Scanner, frame: Frame) -> Moment | None:
    """A day with its clock time, before or after it, and what is added to it. None: no date here."""
    start = scan.at
    best, end = None, start
    for read in (_day_then_time, _time_then_day):
        scan.at = start
        found = read(scan, frame)
        scan.unskip()
        if found is not None and scan.at > end:
            best, end = found, scan.at
    scan.at = end if best else start
    return best


def _day_then_time(scan: Scanner, frame: Frame) -> Moment | None:
    day = take_day(scan, frame)
    if day is None or day.day is None:
        return None
    day = _confirm_weekday(scan, frame, day)
    day = _added(scan, frame, day)
    at = scan.at
    joined = scan.any(_JOINS)
    hour = joined and scan.text[at : scan.at].strip() in _HOUR_JOINS
    clock = take_time(scan, day.part, marked=hour)
    if clock is None or (not clock.exact and not joined and not day.part):
        scan.at = at
        clock = None
    if clock is not None:
        _skip_range(scan, clock)
        _skip_year(scan, day)
        return day._replace(time=clock.time, part=clock.part)
    return day._replace(time=day.time or DEFAULT_TIME.get(day.part))


def _confirm_weekday(scan: Scanner, frame: Frame, day: Moment) -> Moment:
    """`Sun 15 Sep`, `周三 12月5日`: the date counts; the weekday's own day is shown where the two disagree."""
    at = scan.at
    scan.any((",", ".", "(", "-"))
    other = take_day(scan, frame) or (_bare_number(scan, frame) if day.weekday else None)
    if other is None and scan.any(("the",)):
        other = take_day(scan, frame)
    if (
        other is None
        or other.time
        or day.weekday == other.weekday
        or not day.day
        or not other.day
        or day.part
        or other.part
        or (day.open_month and scan.text.startswith((" of ", " in "), scan.at))
    ):
        scan.at = at
        return day
    scan.any((")",))
    dated, said = (other, day.day.weekday()) if day.weekday else (day, other.day.weekday())
    if dated.day is None or dated.day.weekday() == said:
        return dated._replace(strong=True)
    if agreed := next_agreed(dated, said):
        gone = add_months(dated.day, -1)
        lately = (gone,) if gone.weekday() == said else ()
        return dated._replace(day=agreed, others=(dated.day, *lately), strong=True)
    near = dated.day + timedelta((said - dated.day.weekday() + 3) % 7 - 3)
    return dated._replace(others=(near,))


def _bare_number(scan: Scanner, frame: Frame) -> Moment | None:
    """The number of `Monday 21`, where nothing that it could count follows; only for a month in which both agree."""
    number = scan.digits(1, 2)
    after = scan.peek()
    if not number or not (after in ("", *",;.)") or _AT_HOUR.match(scan.text, scan.at)):
        return None
    month = frame.today.replace(day=1)
    days = (safe_date(first.year, first.month, int(number)) for first in (add_months(month, n) for n in range(3)))
    day = next((day for day in days if day and day >= frame.today), None)
    return Moment(day, open_month=True) if day else None


def _added(scan: Scanner, frame: Frame, day: Moment) -> Moment:
    """`next Tuesday + 10 days`."""
    at = scan.at
    for sign, words in ((1, ("+", "plus")), (-1, ("minus", "-"))):
        if scan.any(words):
            length = take_length(scan)
            if length is not None and not (sign < 0 and length[0].seconds):
                return moved(frame, length[0], sign, day.day) or day
    scan.at = at
    return day


def _time_then_day(scan: Scanner, frame: Frame) -> Moment | None:
    clock = take_time(scan) or _hour_of_near_day(scan)
    if clock is None:
        return None
    at = scan.at
    _skip_range(scan, clock)
    middle = scan.at
    scan.any((",", "on", "the", "∙", "·", "of", "的"))
    scan.any(("the",))
    day = take_day(scan, frame)
    if day is None or clock.time is None:
        scan.at = at if middle == at else middle
        return _time_alone(clock, frame) if clock.exact else None
    day = _confirm_weekday(scan, frame, day)
    return day._replace(time=clock.time, part=clock.part)


def _hour_of_near_day(scan: Scanner) -> Clock | None:
    """The `9` of `9 tomorrow morning`."""
    at = scan.at
    clock = take_time(scan, marked=True)
    near = scan.peek() and scan.text.startswith(("tomorrow", "tonight", "today", "tmr"), scan.at)
    if clock is None or not near:
        scan.at = at
        return None
    return clock


def _skip_year(scan: Scanner, day: Moment) -> None:
    """Move past a year written after the time, once it is the year of the day."""
    at = scan.at
    if day.day is None or scan.digits(4, 4) != str(day.day.year):
        scan.at = at


def _skip_range(scan: Scanner, clock: Clock) -> None:
    """The end of a range of hours."""
    at = scan.at
    if not (scan.any(_TO) and take_time(scan, clock.part, marked=True)) or scan.text[scan.at : scan.at + 1] in {
        "/",
        "-",
        ".",
    }:
        scan.at = at


def _time_alone(clock: Clock, frame: Frame) -> Moment:
    """A clock time is today's, or tomorrow's once it has passed."""
    if clock.time is None or clock.time > frame.now.time() or frame.past:
        return Moment(frame.today, clock.time, clock.part, strong=False)
    return Moment(frame.today + timedelta(1), clock.time, clock.part, (frame.today,), strong=False)


def take_range_end(scan: Scanner, frame: Frame, start: Moment) -> Moment:
    """Move past `- 12 September 2027`, `to Monday`, `到下周五`: a range counts from its start, in its end's year."""
    at = scan.at
    if not scan.any(_TO):
        return start
    here = scan.at
    end = take_moment(scan, frame)
    if end is None:
        scan.at = here
        if take_time(scan) is None:
            scan.at = at
    elif start.day and end.day and start.open_year and not end.open_year and not end.weekday:
        for year in (end.day.year, end.day.year - 1):
            day = safe_date(year, start.day.month, start.day.day)
            if day and day <= end.day:
                return start._replace(day=day, open_year=False)
    return start


def finish(moment: Moment, frame: Frame) -> Reading | None:
    """The reading of a moment. A day without its year that has lately passed is shown as well."""
    if moment.day is None:
        return None
    others = moment.others
    if moment.open_year and not frame.past:
        before = safe_date(moment.day.year - 1, moment.day.month, moment.day.day)
        if before and (frame.today - before) < (moment.day - frame.today):
            others = (*others, before)
    return Reading(moment.day, moment.time, others)
