"""Lengths of time: `in 3 business days`, `2 weeks from now`, `+3d`, `5 days ago`, `2 days after next Friday`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, datetime, time, timedelta
from typing import NamedTuple

from tracker.dates.counts import FEW, take_count
from tracker.dates.reading import Frame, Length, Moment, add_months, safe_date, shift
from tracker.dates.scanner import Scanner, Table, table

Inner = Callable[[Scanner, Frame], Moment | None]

_MINUTE, _HOUR = Length(seconds=60), Length(seconds=3600)
_DAY, _WEEK, _MONTH, _YEAR = Length(days=1), Length(days=7), Length(months=1), Length(months=12)
UNITS: Table[Length] = table(
    ("seconds|second|secs|sec|s", Length(seconds=1)),
    ("minutes|minute|mins|min", _MINUTE),
    ("hours|hour|hrs|hr|h", _HOUR),
    ("days|day|d", _DAY),
    ("weeks|week|wks|wk|w", _WEEK),
    ("fortnights|fortnight", Length(days=14)),
    ("months|month|mos|mo|mon|mths|mth|m", _MONTH),
    ("quarters|quarter|qtr|qtrs", Length(months=3)),
    ("years|year|yrs|yr|y", _YEAR),
    (
        "business days|business day|working days|working day|work days|workdays|workday|bd|bdays|biz days|wd",
        Length(working=1),
    ),
)
_LEAD: Table[int] = table(
    ("in|within|after|in about|in around|within about|within around|give it|over the next|in the next|next", 1),
    ("upcoming|the upcoming|within the next|the next|in another|in just|in the coming|wait|about|+|in about ~|~", 1),
    ("postpone|postpone by|delay|delay by|push back|push back by|push out", 1),
    ("last|past|the last|the past|-", -1),
)

_NEXT = ("the next", "next", "the following", "following")
_PLAIN_LEADS = frozenset({"in", "after", "+", "in about", "in just", "in another", "wait"})
"""The leads that make a length a date even amid free text."""
_NEAR = ("today", "tomorrow", "tmr", "tmrw", "yesterday")
_FURTHEST = 100
"""Years from today beyond which no length leads."""


class Said(NamedTuple):
    """A length as said: the most it may be where a range was said, and whether its unit was only the ambiguous `m`."""

    length: Length
    most: Length | None = None
    unclear: bool = False


def times(length: Length, count: float) -> Length:
    """A length so many times; halves of months and weeks in days, of days in hours."""
    months, rest = divmod(length.months * count, 1)
    days, part = divmod(length.days * count + round(rest * 30), 1)
    if length.days >= _WEEK.days:
        part = 0
    return Length(int(months), int(days), round(length.seconds * count + part * 86_400), int(length.working * count))


def take_length(scan: Scanner) -> Said | None:
    """A length such as `1 day, 2 hours and 5 minutes`, `2-3 weeks`, `a week or two`."""
    total: Length | None = None
    most: Length | None = None
    unclear = False
    while True:
        at = scan.at
        if total is not None:
            joined = scan.any((",",)) | scan.any(("and",))
            scan.skip()
            if not joined and scan.text.startswith(("a ", "an ", "the "), scan.at):
                scan.at = at
                break
        scan.skip()
        few = scan.match(r"(?:a )?few\b")
        count = take_count(scan)
        upper = _upper(scan) if count is not None and total is None else None
        upper = FEW[1] if few and upper is None else upper
        bare = scan.at
        unit = scan.take(UNITS) if count is not None else None
        if count is None or unit is None:
            scan.at = at
            break
        if scan.text[bare : scan.at].strip() == "m":
            unclear = True
        if total is None and scan.any(("and a half",)):
            count += 0.5
        if total is None and upper is None:
            upper = _upper(scan, ("or",))
        most = times(unit, upper) if upper is not None and upper > count else None
        total = times(unit, count) if total is None else total + times(unit, count)
    return Said(total, most, unclear) if total is not None else None


def _upper(scan: Scanner, joins: tuple[str, ...] = ("-", "to", "or", "~")) -> float | None:
    """The second number of `2-3`, `2 or 3`, `one to two`, `a week or two`."""
    at = scan.at
    upper = take_count(scan) if scan.any(joins) else None
    if upper is None:
        scan.at = at
    return upper


def moved(frame: Frame, length: Length, sign: int, start: Moment | None = None) -> Moment | None:
    """Now, or a start day and the days it could mean as well, moved by a length."""
    if start is not None and start.day is None:
        return None
    now = frame.now if start is None else datetime.combine(start.day or frame.today, start.time or time())
    try:
        then = shift(now, length, sign, frame)
        beside = start.others if start else ()
        days = [shift(datetime.combine(day, time()), length, sign, frame).date() for day in beside]
    except (OverflowError, ValueError):
        return None
    if abs(then.year - now.year) > _FURTHEST:
        return None
    if sign > 0 and (earlier := _counted_from_last(frame, length, start)):
        then, days = earlier, [then.date(), *(day for day in days if day != earlier.date())]
    timed = length.seconds != 0 and (start is None or start.time is not None)
    clock = then.time().replace(microsecond=0, tzinfo=None) if timed else None
    return Moment(then.date(), clock, others=tuple(days), rough=length.months > 0 or length.days >= _WEEK.days)


def _counted_from_last(frame: Frame, length: Length, start: Moment | None) -> datetime | None:
    """The moment `30 days from 20 Dec` means on the 28th: counted from the day just past, where that is to come."""
    if start is None or start.day is None or frame.past:
        return None
    last = next((day for day in start.others if day < frame.today), None) if start.holiday else None
    if start.open_month:
        last = add_months(start.day, -1)
    elif start.open_year:
        last = safe_date(start.day.year - 1, start.day.month, start.day.day)
    if last is None or frame.today - last > start.day - frame.today:
        return None
    then = shift(datetime.combine(last, start.time or time()), length, 1, frame)
    return then if then.date() >= frame.today else None


def beyond(start: Moment, sign: int) -> Moment | None:
    """The first day after what was named, or the last before a period; the nearest other reading is shown as well."""
    edge = (start.last or start.day) if sign > 0 else (start.first or (start.day if start.holiday else None))
    if start.day is None or edge is None:
        return None
    step = edge - start.day + timedelta(sign)
    if max((start.day, *start.others)).year >= MAXYEAR:
        return None
    others = [day + step for day in start.others if start.first is None]
    if sign < 0 or start.last is None:
        others.append(start.first or start.day)
    elif start.first is None:
        others.append(start.day + timedelta(sign))
    return start._replace(
        day=start.day + step, time=None, part="", others=tuple(others), first=None, last=None, weekday=False
    )


def moved_as_said(frame: Frame, said: Said, sign: int, start: Moment | None = None) -> Moment | None:
    """The same for a length as said: of a range the nearer end counts, the further one is shown."""
    moment = moved(frame, said.length, sign, start)
    further = moved(frame, said.most, sign, start) if said.most else None
    if moment is None:
        return None
    if further and further.day and further.day != moment.day:
        moment = moment._replace(others=(*moment.others, further.day))
    if said.unclear and moment.day != frame.today:
        return moment._replace(others=(*moment.others, frame.today))
    return moment


def take_duration(scan: Scanner, frame: Frame, inner: Inner) -> Moment | None:
    """A length with its direction. `inner` reads the moment it is counted from, where one is named."""
    at = scan.at
    if scan.any(_NEXT) and (unit := scan.take(UNITS)) is not None and unit.working:
        return moved(frame, unit, 1)
    scan.at = at
    lasting = scan.any(("for",))
    lead = 1 if lasting else scan.take(_LEAD)
    named = lead is None and scan.text.startswith("the ", at)
    plain_lead = scan.text[at : scan.at].strip() in _PLAIN_LEADS
    said = take_length(scan)
    if said is None or (lasting and said.length._replace(seconds=0) != Length()):
        return None
    scan.any(("'", "' time", "'s time", "s' time"))
    at = scan.at
    if lead is not None:
        scan.any(("from now", "from today", "time"))
        moment = moved_as_said(frame, said, lead)
        return moment._replace(strong=plain_lead) if moment else None
    sign, start, told = _direction(scan, frame, inner)
    if told:
        return _counted_from(frame, said, sign, start)
    if named:
        return None
    scan.at = at
    if (start := _week_of(scan, frame, said.length, inner)) is not None:
        return moved_as_said(frame, said, 1, start)
    moment = moved_as_said(frame, said, -1 if frame.past else 1)
    return moment._replace(strong=False) if moment else None


def _counted_from(frame: Frame, said: Said, sign: int, start: Moment | None) -> Moment | None:
    """A length counted from a day. Whole years after a yearly day may be counted from the one before as well."""
    moment = moved_as_said(frame, said, sign, start)
    if moment is None or start is None or moment.day is None or not (start.open_year or not start.strong):
        return moment
    if sign < 0 or said.length.months < _YEAR.months or said.length.days:
        return moment
    return moment._replace(others=(*moment.others, add_months(moment.day, -_YEAR.months)))


def _week_of(scan: Scanner, frame: Frame, length: Length, inner: Inner) -> Moment | None:
    """The day of `a week tomorrow`, `two weeks today`, `a week on tuesday`."""
    at = scan.at
    if not length.days or length.days % _WEEK.days or length.months or length.seconds:
        return None
    on = scan.any(("on", "this"))
    scan.skip()
    start = inner(scan, frame) if on or scan.text.startswith(_NEAR, scan.at) else None
    if start is None or start.time or (on and not start.weekday):
        scan.at = at
        return None
    return start


def _direction(scan: Scanner, frame: Frame, inner: Inner) -> tuple[int, Moment | None, bool]:
    """Which way, counted from what, and whether it was said at all."""
    if scan.any(("from now", "from right now", "from today", "later", "out", "hence", "after now", "time")):
        return 1, None, True
    if scan.any(("ago", "earlier", "back", "before now")):
        scan.skip()
        start = inner(scan, frame) if scan.text.startswith(_NEAR, scan.at) else None
        return -1, start, True
    for words, sign in ((("after", "from", "past", "following"), 1), (("before", "b4", "prior to", "ahead of"), -1)):
        if scan.any(words):
            at = scan.at
            start = inner(scan, frame)
            if start is not None:
                return sign, start, True
            scan.at = at
            return sign, None, scan.done or scan.peek() in ",.;"
    return 1, None, False
