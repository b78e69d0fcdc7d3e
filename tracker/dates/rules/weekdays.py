"""Days by the weekday's name, and weeks: `next Friday`, `Friday next week`, `week 49`."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.dates.counts import take_count
from tracker.dates.reading import Frame, Moment, monday
from tracker.dates.scanner import Scanner, Table, numbered, table, with_short

WEEKDAYS: Table[int] = numbered(
    "mondays|monday|mon|moday|mondy tuesdays|tuesday|tues|tue|tueday|tuesdy|tuseday|tuesaday|teusday|tusday "
    "wednesdays|wednesday|weds|wed|wensday|wednsday|wedensday|wendsday|wedesday|wednesdy "
    "thursdays|thursday|thurs|thur|thu|thurday|thursdy|thrusday|thirsday|thrsday|thusday|thursady "
    "fridays|friday|fri|firday|frday|firiday|fryday saturdays|saturday|sat|saterday|satruday|saturdy|satuday "
    "sundays|sunday|sun|sundy|suday"
)
_WHICH: Table[str] = table(
    ("next|nxt|following|the following", "next"),
    ("next next", "second"),
    ("this", "this"),
    ("this coming|this comming|comming|coming|the coming|upcoming|the upcoming|this upcoming|this next", "coming"),
    ("nearest|closest|the nearest|the closest", "nearest"),
    ("last|past|previous", "last"),
)
_SHORT = 4
"""Letters of a weekday's abbreviation at most: alone, it could be another word, such as sun or sat."""
_WEEKS: Table[int] = table(
    ("next week|of next week|of the following week|next week's|the following week|following week", 1),
    ("in the next week|nxt week", 1),
    ("this week|of this week|this week's", 0),
    ("last week|of last week|from last week|last week's|previous week|past week", -1),
    ("week after next|the week after next|of the week after next|in two weeks|in 2 weeks|in two weeks' time", 2),
    ("in three weeks|in 3 weeks", 3),
)
WEEKS = with_short(_WEEKS, "week", "wk")


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
    """A weekday with what stands before and after it; `mondays` names none."""
    scan.any(("the",))
    start = scan.at
    weeks = scan.take(WEEKS)
    if weeks is not None:
        scan.any((",", "on", "-"))
        weekday = scan.take(WEEKDAYS)
        if weekday is not None:
            return _of_week(weekday, weeks, frame)
    scan.at = start
    which = scan.take(_WHICH)
    scan.skip()
    begin = scan.at
    weekday = scan.take(WEEKDAYS)
    if weekday is None:
        return None
    if scan.text.startswith("days", scan.at - len("days")):
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
    scan.any(("of", "in"))
    scan.skip()
    week = take_week_number(scan, frame)
    if week is not None and week.day is not None:
        return Moment(monday(week.day) + timedelta(weekday))
    scan.at = at
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
    return _of_week(weekday, weeks, frame)


def _of_week(weekday: int, weeks: int, frame: Frame) -> Moment:
    """A weekday of this week or another; of this one the next to come, where it is over."""
    day = in_week(weekday, weeks, frame)
    if weeks or frame.past or day >= frame.today:
        return Moment(day)
    return Moment(day + timedelta(7), others=(day,))


_LATER: Table[int] = table(("week|wk|in a week", 1), ("fortnight", 2))


def _next(weekday: int, frame: Frame) -> Moment:
    """`next Friday`: of next week, or the coming one; both are shown where they differ."""
    of_next_week = in_week(weekday, 1, frame)
    coming = frame.today + timedelta((weekday - frame.today.weekday() - 1) % 7 + 1)
    day, other = (coming, of_next_week) if frame.next_weekday == "coming" else (of_next_week, coming)
    return Moment(day, others=(other,) if other != day else ())


def _with_which(scan: Scanner, which: str, weekday: int, frame: Frame) -> Moment:
    if which == "next":
        return _next(weekday, frame)
    if which == "second":
        return Moment(in_week(weekday, 2, frame))
    if which == "last":
        back = frame.today - timedelta((frame.today.weekday() - weekday - 1) % 7 + 1)
        of_last_week = in_week(weekday, -1, frame)
        return Moment(back, others=(of_last_week,) if of_last_week != back else ())
    if which == "nearest":
        return upcoming(weekday, frame)
    if which == "coming":
        day = frame.today + timedelta((weekday - frame.today.weekday() - 1) % 7 + 1)
        return Moment(day, others=(frame.today,) if weekday == frame.today.weekday() else ())
    gone = in_week(weekday, 0, frame)
    moment = upcoming(weekday, frame)
    return moment._replace(others=(gone,)) if gone < frame.today and not frame.past else moment


_SATURDAY = 5
_COUNTED: Table[int] = table(("from now|from today|later|out|hence", 1), ("ago|back|earlier", -1))


def take_counted_weekday(scan: Scanner, frame: Frame) -> Moment | None:
    """`3 Fridays from now`, `two Mondays ago`."""
    count = take_count(scan)
    weekday = scan.take(WEEKDAYS) if count is not None else None
    if weekday is None and count is not None and scan.any(("weekends", "weekend")):
        weekday = _SATURDAY
    way = scan.take(_COUNTED) if weekday is not None else None
    if count is None or weekday is None or way is None or count != int(count):
        return None
    ahead = (way * (weekday - frame.today.weekday())) % 7 or 7
    return Moment(frame.today + timedelta(way * (ahead + 7 * (int(count) - 1))))


def take_week_number(scan: Scanner, frame: Frame) -> Moment | None:
    """`week 49`, `CW49`, `wk 49 2027`, `2026-W49`, `2026W493`: the Monday of that ISO week, or the day said of it."""
    if not scan.text.startswith(("week", "wk", "cw", "kw", "calendar", "20"), scan.at):
        return None
    found = scan.match(_ISO_WEEK) or scan.match(_WEEK_NUMBER)
    if found is None:
        return None
    scan.at = found.end()
    said = found.groupdict()
    at = scan.at
    scan.any((",", "-"))
    scan.any(("on",))
    weekday = None if said.get("day") else scan.take(WEEKDAYS)
    if weekday is None:
        scan.at = at
    of_week = int(said.get("day") or 1) if weekday is None else weekday + 1
    return week_of_year(int(said["week"]), int(said["year"] or 0) or None, of_week, frame)


def week_of_year(week: int, year: int | None, day_of_week: int, frame: Frame) -> Moment | None:
    """A day of an ISO week: of the year said, or of the next such week that is not over."""
    this_year = frame.today.isocalendar().year
    for candidate in (year,) if year else (this_year, this_year + 1):
        try:
            day = date.fromisocalendar(candidate, week, day_of_week)
        except ValueError:
            continue
        if year or day + timedelta(6) >= frame.today:
            return Moment(day, first=day, last=day + timedelta(6)) if day_of_week == 1 else Moment(day)
    return None


_ISO_WEEK = r"(?P<year>20\d\d)-?w(?P<week>\d\d)(?:-?(?P<day>[1-7]))?(?![\w-])"
_WEEK_NUMBER = (
    r"(?:week|wk|cw|kw|calendar week)(?: ?no)?[ .#]*(?P<week>\d{1,2})(?!\d)(?:(?:,? (?:of )?|/)(?P<year>20\d\d)(?!\d))?"
)
