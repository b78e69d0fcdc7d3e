"""Lengths of time: `in 3 business days`, `2 weeks from now`, `+3d`, `5 days ago`, `2 days after next Friday`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from tracker.dates.reading import Frame, Length, Moment, shift
from tracker.dates.scanner import Scanner, Table, table

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
_COUNTS: Table[float] = table(
    ("a|an|one|the next|the", 1),
    ("two|a couple of|couple of|a couple|couple", 2),
    ("three|a few|few", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve|a dozen", 12),
    ("fourteen", 14),
    ("fifteen", 15),
    ("twenty", 20),
    ("thirty", 30),
    ("forty-five", 45),
    ("sixty", 60),
    ("ninety", 90),
    ("half|half a|half an|a half", 0.5),
)
_FRACTIONS: Table[float] = table(("1/2|½", 0.5), ("1/4|¼", 0.25), ("3/4|¾", 0.75))
_LEAD: Table[int] = table(
    ("in|within|after|in about|in around|within about|within around|for|give it|over the next|in the next|next", 1),
    ("upcoming|the upcoming|within the next|the next|in another|in just|in the coming|wait|about|+|in about ~|~", 1),
    ("last|past|the last|the past|-", -1),
)

_PLAIN_LEADS = frozenset({"in", "after", "+", "in about", "in just", "in another", "wait"})
"""The leads that make a length a date even amid free text."""


def take_count(scan: Scanner) -> float | None:
    """How many: `3`, `1.5`, `a`, `a couple of`, `half an`."""
    part = scan.take(_FRACTIONS)
    if part is not None:
        return part
    digits = scan.digits(1, 4)
    if digits:
        if scan.text.startswith(".", scan.at) and scan.text[scan.at + 1 : scan.at + 2].isdigit():
            scan.at += 1
            return float(f"{digits}.{scan.digits(1, 3) or 0}")
        return float(digits)
    count = scan.take(_COUNTS)
    if count is not None and scan.any(("and a half", "and half")):
        count += 0.5
    return count


def times(length: Length, count: float) -> Length:
    """A length so many times; halves of months in days, of days in hours."""
    months, rest = divmod(length.months * count, 1)
    days, part = divmod(length.days * count + round(rest * 30), 1)
    return Length(int(months), int(days), round(length.seconds * count + part * 86_400), int(length.working * count))


def take_length(scan: Scanner) -> tuple[Length, bool] | None:
    """A length such as `1 day, 2 hours and 5 minutes`; and whether it was only the ambiguous `m`."""
    total: Length | None = None
    unclear = False
    while True:
        at = scan.at
        if total is not None:
            scan.any((",",))
            scan.any(("and",))
        count = take_count(scan)
        bare = scan.at
        unit = scan.take(UNITS) if count is not None else None
        if count is None or unit is None:
            scan.at = at
            break
        if scan.text[bare : scan.at].strip() == "m":
            unclear = True
        if total is None and scan.any(("and a half",)):
            count += 0.5
        total = times(unit, count) if total is None else total + times(unit, count)
    return (total, unclear) if total is not None else None


def moved(frame: Frame, length: Length, sign: int, start: date | None = None) -> Moment | None:
    """Now, or a start day, moved by a length."""
    now = frame.now if start is None else datetime.combine(start, datetime.min.time())
    try:
        then = shift(now, length, sign, frame)
    except (OverflowError, ValueError):
        return None
    if abs(then.year - now.year) > 100:
        return None
    timed = start is None and length.seconds != 0
    return Moment(then.date(), then.time().replace(microsecond=0, tzinfo=None) if timed else None)


def take_duration(scan: Scanner, frame: Frame, inner: Callable[[Scanner, Frame], Moment | None]) -> Moment | None:
    """A length with its direction. `inner` reads the moment it is counted from, where one is named."""
    at = scan.at
    lead = scan.take(_LEAD)
    named = lead is None and scan.text.startswith("the ", at)
    plain_lead = scan.text[at : scan.at].strip() in _PLAIN_LEADS
    found = take_length(scan)
    if found is None:
        return None
    length, unclear = found
    scan.any(("'", "' time", "'s time", "s' time"))
    at = scan.at
    sign = 1
    if lead is None:
        sign, start, told = _direction(scan, frame, inner)
        if told:
            if start is not None and start.day is None:
                return None
            moment = moved(frame, length, sign, start.day if start else None)
            return _unclear(moment, frame) if unclear else moment
        if named:
            return None
        scan.at = at
        sign = -1 if frame.past else 1
    else:
        sign = lead
        scan.any(("from now", "from today", "time"))
    moment = moved(frame, length, sign)
    if moment is None:
        return None
    moment = moment._replace(strong=plain_lead)
    return _unclear(moment, frame) if unclear else moment


def _unclear(moment: Moment | None, frame: Frame) -> Moment | None:
    """`m` is read as months; minutes are the second reading."""
    if moment is None or moment.day == frame.today:
        return moment
    return moment._replace(others=(frame.today,))


def _direction(
    scan: Scanner, frame: Frame, inner: Callable[[Scanner, Frame], Moment | None]
) -> tuple[int, Moment | None, bool]:
    """Which way, counted from what, and whether it was said at all."""
    if scan.any(("from now", "from right now", "from today", "later", "out", "hence")):
        return 1, None, True
    if scan.any(("ago", "earlier", "back")):
        return -1, None, True
    for words, sign in ((("after", "from", "past"), 1), (("before", "prior to", "ahead of"), -1)):
        if scan.any(words):
            at = scan.at
            start = inner(scan, frame)
            if start is not None:
                return sign, start, True
            scan.at = at
            return sign, None, scan.done or scan.peek() in ",.;"
    return 1, None, False
