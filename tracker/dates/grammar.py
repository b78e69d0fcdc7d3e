"""The date grammar: a day and its clock time in either order, a range, what is added. English and Chinese, mixed."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.dates.beside import at_time, bare_number, clock_of, confirm_after_part, confirm_weekday, number_at_hour
from tracker.dates.reading import Clock, Frame, Moment, Reading, monday, safe_date
from tracker.dates.rules.choice import take_day
from tracker.dates.rules.clock_times import DEFAULT_TIME, PARTS, take_time
from tracker.dates.rules.durations import moved_as_said, take_length
from tracker.dates.scanner import Scanner

_JOINS = (",", "at", "@", "-", "before", "after", "by", "the", "on", "by", "∙", "·", ":", ".", "的", "around", "from")
_HOUR_JOINS = frozenset({"at", "@", "around"})
"""After these a bare number is an hour."""
_BESIDE_LUNCH = r" ?(?:after|before) lunch"
_YEAR_HERE = r"[ ,./-]*(?:199\d|20[0-5]\d)(?!\d)"
_NEAR_DAYS = ("tomorrow", "tonight", "today", "tmr", "this morning", "this afternoon", "this evening")
_OR = ("or on", "or", "/", "、", "或者是", "或者", "或是", "或", "还是")
_TURN_OF_MONTHS = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2}|下|下个|次)月(?:初|上旬)"
_WEEKDAY = r"(?:周|星期|礼拜)[一二三四五六日天]"
"""The second of 周二周三."""
_MONTH_ENDS = frozenset("底末尾旬")
"""The 9月初 of 8月底9月初, and what it stands behind."""
_NOON = 12
_TO = ("-", "to", "until", "untill", "till", "til", "and", "but before", "~", "到", "至", "ー", "through", "—", "–")


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
    day = take_day(scan, frame) or number_at_hour(scan, frame)
    if day is None or day.day is None:
        return None
    for _also in range(2):
        day = confirm_weekday(scan, frame, day)
    if day.weekday:
        day = confirm_after_part(scan, frame, day)
    day = _added(scan, frame, day)
    at = scan.at
    joined = not scan.match(_BESIDE_LUNCH) and scan.any(_JOINS)
    joined |= scan.any(("at", "around"))
    hour = joined and scan.text[at : scan.at].strip(" ,") in _HOUR_JOINS
    clock = take_time(scan, day.part, marked=hour, after_day=frame.alone and not scan.match(_YEAR_HERE))
    if clock is None or (not clock.exact and not joined and not day.part):
        scan.at = at
        clock = None
    if clock is not None:
        plain = clock.exact and ":" in scan.text[at : scan.at]
        _skip_range(scan, clock)
        _skip_year(scan, day)
        return at_time(day, clock)._replace(strong=day.strong or plain)
    return day._replace(time=day.time or DEFAULT_TIME.get(day.part))


def _added(scan: Scanner, frame: Frame, day: Moment) -> Moment:
    """`next Tuesday + 10 days`, `today plus 1 month minus 1 day`."""
    for sign, words in ((1, ("+", "plus")), (-1, ("minus", "-"))):
        at = scan.at
        length = take_length(scan) if scan.any(words) else None
        if length is None or (sign < 0 and length.length.seconds):
            scan.at = at
            continue
        day = moved_as_said(frame, length, sign, day) or day
    return day


def _time_then_day(scan: Scanner, frame: Frame) -> Moment | None:
    clock = take_time(scan) or _hour_of_near_day(scan, frame)
    if clock is None:
        return None
    if clock.part and clock.time:
        scan.take(PARTS)
    at = scan.at
    _skip_range(scan, clock)
    middle = scan.at
    scan.any((",", "on", "the", "∙", "·", "of", "的"))
    scan.any(("the",))
    day = take_day(scan, frame) or (bare_number(scan, frame) if clock.exact and middle < scan.at else None)
    if day is None or clock.time is None:
        scan.at = at if middle == at else middle
        return _time_alone(clock, frame) if clock.exact else None
    day = confirm_weekday(scan, frame, day)
    part = day.part or ("" if clock.part else scan.take(PARTS) or "")
    return at_time(day, clock_of(clock, part) if part and not clock.part else clock)


def _hour_of_near_day(scan: Scanner, frame: Frame) -> Clock | None:
    """The `9` of `9 tomorrow morning`."""
    at = scan.at
    clock = take_time(scan, marked=True)
    if frame.alone:
        scan.any((",",))
    near = scan.peek() and scan.text.startswith(_NEAR_DAYS, scan.at)
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
    """A clock time is today's, or tomorrow's once it has passed; `3:30` may be the one in the afternoon."""
    now = frame.now.time()
    if clock.time is None or clock.time > now or frame.past:
        return Moment(frame.today, clock.time, clock.part, strong=False, clock_only=True)
    tomorrow = frame.today + timedelta(1)
    if not clock.part and 0 < clock.time.hour < _NOON:
        later = clock.time.replace(hour=clock.time.hour + _NOON)
        if later > now:
            return Moment(frame.today, later, others=(tomorrow,), strong=False, clock_only=True)
    return Moment(tomorrow, clock.time, clock.part, (frame.today,), strong=False, clock_only=True)


def take_range_end(scan: Scanner, frame: Frame, start: Moment) -> Moment:
    """Move past `- 12 September 2027`, `to Monday`, `到下周五`: a range counts from its start, in its end's year."""
    at = scan.at
    joined = (start.weekday and scan.match(_WEEKDAY)) or (
        scan.text[at - 1] in _MONTH_ENDS and scan.match(_TURN_OF_MONTHS)
    )
    if scan.any(_OR) or joined:
        either = take_moment(scan, frame)
        if either is not None and _ends(start, either, frame) and (other := _other_day(start, either, frame)):
            return start._replace(others=(*start.others, other), strong=start.strong or either.strong)
        scan.at = at
    if not scan.any(_TO):
        return start
    here = scan.at
    end = take_moment(scan, frame)
    if end is None:
        scan.at = here
        if take_time(scan) is None:
            scan.at = at
    elif not _ends(start, end, frame):
        scan.at = at
    elif start.day and end.day and start.open_year and not (end.open_year or end.open_month or end.weekday):
        for year in (end.day.year, end.day.year - 1):
            day = safe_date(year, start.day.month, start.day.day)
            if day and day <= end.day:
                return start._replace(day=day, open_year=False)
    return start


def _other_day(start: Moment, either: Moment, frame: Frame) -> date | None:
    """The second day of two: a weekday or a day's number alone is of the week or month of the first."""
    if start.day is None or either.day is None:
        return None
    if either.weekday and not start.weekday:
        return monday(start.day) + timedelta(either.day.weekday())
    if either.open_month and not start.open_month:
        return safe_date(start.day.year, start.day.month, either.day.day)
    return either.day


def _ends(start: Moment, end: Moment, frame: Frame) -> bool:
    """Whether a range may end so: amid free text not with a feast or the like, and no clock time with a day."""
    if not (frame.alone or end.strong or end.weekday or end.open_month):
        return False
    return not start.clock_only or end.clock_only or end.time is not None


def finish(moment: Moment, frame: Frame) -> Reading | None:
    """The reading of a moment. A day without its year that has lately passed is shown as well."""
    if moment.day is None:
        return None
    others = moment.others
    if moment.open_year and not frame.past:
        before = safe_date(moment.day.year - 1, moment.day.month, moment.day.day)
        if before and (frame.today - before) < (moment.day - frame.today):
            others = (*others, before)
    if moment.open_month and not frame.past:
        before = safe_date(*_month_before(moment.day), moment.day.day)
        if before and (frame.today - before) < (moment.day - frame.today):
            others = (*others, before)
    others = tuple(other for other in dict.fromkeys(others) if other != moment.day)
    return Reading(moment.day, moment.time, others)


def _month_before(day: date) -> tuple[int, int]:
    return (day.year, day.month - 1) if day.month > 1 else (day.year - 1, 12)
