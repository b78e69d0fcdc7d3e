"""Days told by another day: `the Monday before Christmas`, `the day after Thanksgiving`, `the Friday after next`."""

from __future__ import annotations

from datetime import timedelta

from tracker.dates.counts import take_count
from tracker.dates.reading import Frame, Length, Moment
from tracker.dates.rules.durations import Inner, beyond, moved
from tracker.dates.rules.months import day_number
from tracker.dates.rules.weekdays import WEEKDAYS, in_week
from tracker.dates.scanner import Scanner, Table, table

_SIDES: Table[int] = table(
    ("after|following|past", 1), ("before|b4|preceding|prior to|ahead of", -1), ("immediately after|right after", 1)
)
_BEYOND: Table[int] = table(("after|right after|just after|post|post-", 1), ("before|b4|pre|pre-", -1))
_EXCEPT = ("not ", "or ", "no ")
"""`not before friday`, `on or after friday`: the day itself counts."""
_STEPS: Table[Length] = table(
    ("day|days", Length(days=1)),
    ("week|weeks", Length(days=7)),
    ("month|months", Length(months=1)),
    ("year|years", Length(months=12)),
    ("working day|business day|workday|working days|business days", Length(working=1)),
)
_WHOLE_PERIODS = ("next week", "this week", "next month", "this month", "next year", "last")
_MOST = 60


def take_anchored(scan: Scanner, frame: Frame, inner: Inner) -> Moment | None:
    """A weekday or unit with the day it comes before or after."""
    start = scan.at
    for rule in (_after_next, _nearest, _beyond, _beside):
        scan.at = start
        scan.any(("the",))
        found = rule(scan, frame, inner)
        if found is not None:
            return found
    return None


def _after_next(scan: Scanner, frame: Frame, _inner: Inner) -> Moment | None:
    """`the Friday after next`, a week after next Friday; `Tuesday before last`, a week before the last one."""
    weekday = scan.take(WEEKDAYS)
    if weekday is None:
        return None
    if scan.any(("before last",)):
        back = (frame.today.weekday() - weekday - 1) % 7 + 8
        return Moment(frame.today - timedelta(back))
    if not scan.any(("after next",)):
        return None
    at = scan.at
    if scan.take(WEEKDAYS) is not None or scan.any(("week", "month")):
        scan.at = at
        return None
    coming = frame.today + timedelta((weekday - frame.today.weekday() - 1) % 7 + 8)
    day = in_week(weekday, 2, frame)
    return Moment(day, others=(coming,) if coming != day else ())


def _nearest(scan: Scanner, frame: Frame, inner: Inner) -> Moment | None:
    """`the closest Monday to 5 October`."""
    weekday = scan.take(WEEKDAYS) if scan.any(("closest", "nearest")) else None
    found = inner(scan, frame) if weekday is not None and scan.any(("to",)) else None
    if weekday is None or found is None or found.day is None:
        return None
    return Moment(found.day + timedelta((weekday - found.day.weekday() + 3) % 7 - 3), open_year=found.open_year)


def _beyond(scan: Scanner, frame: Frame, inner: Inner) -> Moment | None:
    """`after 5 December`, `after the weekend`, `after Eid`, `before next week`."""
    if scan.text[: scan.at].endswith(_EXCEPT):
        return None
    sign = scan.take(_BEYOND)
    scan.skip()
    found = inner(scan, frame) if sign is not None else None
    return beyond(found, sign) if found is not None and sign is not None else None


def _beside(scan: Scanner, frame: Frame, inner: Inner) -> Moment | None:
    """`the second Friday after Christmas`, `3 Mondays after 25 May`, `the day before Easter`."""
    last = scan.any(("last", "final"))
    number = None if last else day_number(scan)
    count = float(number[0]) if number else take_count(scan)
    weekday = scan.take(WEEKDAYS)
    step = scan.take(_STEPS) if weekday is None else None
    sign = scan.take(_SIDES) if weekday is not None or step is not None else None
    if (
        sign is None
        or (last and (sign > 0 or count is not None))
        or (count is not None and (count != int(count) or not 0 < count <= _MOST))
    ):
        return None
    if step is not None and count is not None and not (number and number[1]):
        return None
    scan.skip()
    if scan.text.startswith(_WHOLE_PERIODS, scan.at):
        return None
    found = inner(scan, frame)
    if found is None or found.day is None:
        return None
    times = int(count or 1)
    if step is not None:
        length = Length(*(part * times for part in step))
        on_holiday = step.working and sign > 0 and found.last
        start = found._replace(day=found.last, others=()) if on_holiday else found
        return moved(frame, length, sign, start)
    days = tuple(
        day + timedelta(sign * ((sign * ((weekday or 0) - day.weekday()) - 1) % 7 + 1 + 7 * (times - 1)))
        for day in (found.day, *found.others)
    )
    return Moment(days[0], others=days[1:])
