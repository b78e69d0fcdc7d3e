"""Days without numbers: today and its neighbours, weeks, months, quarters and years as wholes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from tracker.dates.counts import take_count
from tracker.dates.reading import Frame, Moment, add_months, monday, month_end
from tracker.dates.scanner import Scanner, Table, table, with_short

_DAYS: Table[int] = table(
    ("today|now|right now|this day|at the moment|at present|at the present time|today's", 0),
    ("tomorrow|tomorrows|tmr|tmrw|tmw|tomo|tommorow|tomorow|tommorrow|tomorrrow|tomm|2moro|2morrow|2mrw|tmmrw", 1),
    ("next day|the next day|the following day", 1),
    ("day after tomorrow|the day after tomorrow|day-after-tomorrow|overmorrow|next tomorrow", 2),
    ("day after next|the day after next", 2),
    ("yesterday|yest|last day|past day", -1),
    ("day before yesterday|the day before yesterday|day before yest", -2),
)
_CLOSES: Table[int] = table(("eod|cob|end of day|end of business|close of business|close of play|end of today", 0))
_SOON = frozenset(
    f"{which} {unit}"
    for which in ("next", "this", "last", "past")
    for unit in ("hour", "hr", "hrs", "minute", "min", "mins", "second", "sec", "secs", "moment")
)
"""Spans of the clock that leave today as it is."""
_PARTS_OF_TODAY: Table[tuple[int, str]] = table(
    ("tonight|tonite|this night", (0, "night")),
    ("this morning", (0, "morning")),
    ("this afternoon", (0, "afternoon")),
    ("this evening", (0, "evening")),
    ("last night", (-1, "night")),
    ("the night before last|night before last|the evening before last|evening before last", (-2, "night")),
)
_WEEK_END_WORDS: Table[int] = table(
    ("eow|end of week|end of the week|end of this week|weekend of this week", 4),
    ("before the weekend|before weekend|before this weekend", 4),
    ("midweek|mid-week|mid week|middle of the week|middle of this week", 2),
    ("later this week|late this week", 3),
    ("end of next week|the end of next week", 11),
    ("beginning of next week|start of next week|early next week", 7),
    ("middle of next week|mid next week|midweek next week", 9),
    ("later next week|late next week", 10),
    ("this weekend|weekend|the weekend|at the weekend|this coming weekend|coming weekend", 5),
    ("next weekend|the following weekend", 12),
    ("weekend after next|the weekend after next", 19),
    ("last weekend|previous weekend|past weekend", -2),
)
_WEEK_ENDS = with_short(_WEEK_END_WORDS, "week", "wk")
_LATER_THIS_WEEK, _SATURDAY = 3, 5
_YEAR_ENDS: Table[int] = table(
    ("eoy|end of year|end of the year|year end|year-end|end of this year|the end of the year", 0),
    ("end of next year", 1),
)
_QUARTER_END_WORDS: Table[int] = table(
    ("eoq|end of quarter|end of the quarter|end of this quarter|quarter end|quarter-end", 0),
    ("end of next quarter", 1),
)


_QUARTER_ENDS = with_short(_QUARTER_END_WORDS, "quarter", "qtr")


def take_casual(scan: Scanner, frame: Frame) -> Moment | None:
    """`today`, `the day after tomorrow`, `tonight`."""
    offset = scan.take(_DAYS)
    if offset is not None:
        weeks = (scan.take(_LATER) or 0) if offset >= 0 else 0
        return Moment(frame.today + timedelta(offset + 7 * weeks))
    part = scan.take(_PARTS_OF_TODAY)
    if part is not None:
        return Moment(frame.today + timedelta(part[0]), part=part[1])
    return Moment(frame.today, strong=False) if scan.any(_SOON) else None


def take_close(scan: Scanner, frame: Frame, inner: Callable[[Scanner, Frame], Moment | None]) -> Moment | None:
    """`eod friday`, `close of business on 5 December`; alone it is today's."""
    scan.any(("the",))
    if scan.take(_CLOSES) is None and not scan.any(("end of the day",)):
        return None
    at = scan.at
    scan.any((",",))
    scan.any(("on", "of", "the"))
    found = inner(scan, frame)
    if found is None:
        scan.at = at
    return found or Moment(frame.today, part="close")


_LATER: Table[int] = table(("week", 1), ("fortnight", 2))


def take_midnight(scan: Scanner, frame: Frame) -> Moment | None:
    """The midnight to come."""
    if not scan.any(("midnight",)):
        return None
    ahead = 0 if (frame.now.hour, frame.now.minute) == (0, 0) or frame.past else 1
    return Moment(frame.today + timedelta(ahead), part="midnight", strong=False)


_WHOLE_WORDS: Table[tuple[str, int]] = table(
    ("next week|the following week|nxt week|coming week|the coming week|the next week", ("week", 1)),
    ("week after next|the week after next|next next week", ("week", 2)),
    ("this week|current week|the current week", ("week", 0)),
    ("last week|past week|previous week", ("week", -1)),
    ("week before last|the week before last", ("week", -2)),
    ("this month|current month|the current month", ("month", 0)),
    ("this year|current year|the current year", ("year", 0)),
    ("next month|the following month|coming month|the coming month|the next month|nxt month", ("month", 1)),
    ("month after next|the month after next", ("month", 2)),
    ("last month|lastmonth|past month|previous month", ("month", -1)),
    ("month before last|the month before last", ("month", -2)),
    ("this quarter|current quarter|the current quarter|this qtr", ("quarter", 0)),
    ("next quarter|next qtr|the next quarter|the following quarter", ("quarter", 1)),
    ("quarter after next|the quarter after next", ("quarter", 2)),
    ("last quarter|last qtr|previous quarter", ("quarter", -1)),
    ("next year|the following year|after this year|the next year|coming year|the coming year", ("year", 1)),
    ("year after next|the year after next", ("year", 2)),
    ("last year|previous year|past year", ("year", -1)),
)
_WHOLES = with_short(with_short(_WHOLE_WORDS, "week", "wk"), "quarter", "qtr")
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12}


def whole_period(unit: str, count: int, frame: Frame) -> Moment:
    """A week or month as a whole: the same place in it, its first day as the second reading; of this one, its ends."""
    if unit == "week":
        day = frame.today + timedelta(7 * count)
        first, last = monday(day), monday(day) + timedelta(6)
    else:
        size = _MONTHS_IN[unit]
        day = add_months(frame.today, size * count)
        first = day.replace(month=day.month - (day.month - 1) % size, day=1)
        last = add_months(first, size) - timedelta(1)
    shown = (first,) if count else (first, last) if unit != "week" else ()
    others = tuple(other for other in shown if other != day)
    return Moment(day, others=others, strong=count != 0 or unit == "week", first=first, last=last)


def take_period(scan: Scanner, frame: Frame) -> Moment | None:
    """`next week`, `next month`, `next two quarters`, `last year`."""
    whole = scan.take(_WHOLES)
    if whole is not None:
        period = whole_period(*whole, frame)
        if whole[0] != "week" and period.last and (scan.any(("end",)) or scan.any(("-end",))):
            return Moment(period.last)
        return period
    if not scan.any(("next",)):
        return None
    count = take_count(scan)
    if count is None or not scan.any(("quarters", "quarter", "qtrs", "qtr")):
        return None
    return Moment(add_months(frame.today, int(3 * count)))


def take_period_end(scan: Scanner, frame: Frame) -> Moment | None:
    """`end of next week` (its Friday), `this weekend` (Saturday), `end of the year`, `eoq`."""
    scan.any(("the",))
    days = scan.take(_WEEK_ENDS)
    if days is not None:
        return _in_or_after_week(days, frame)
    years = scan.take(_YEAR_ENDS)
    if years is not None:
        return Moment(date(frame.today.year + years, 12, 31))
    quarters = scan.take(_QUARTER_ENDS)
    if quarters is not None:
        first = add_months(frame.today.replace(day=1), 3 * quarters)
        return Moment(quarter_end(first.year, (first.month + 2) // 3))
    return None


def _in_or_after_week(days: int, frame: Frame) -> Moment:
    """So many days after this week's Monday; what is over of this week is the next week's, but for its own days."""
    day = monday(frame.today) + timedelta(days)
    sunday = monday(frame.today) + timedelta(6)
    if days == _LATER_THIS_WEEK:
        return Moment(min(max(day, frame.today + timedelta(1)), sunday))
    if days == _SATURDAY:
        return Moment(max(day, frame.today), first=day, last=sunday)
    if day < frame.today and 0 <= days < 7:
        day += timedelta(7)
    if day.weekday() != _SATURDAY:
        return Moment(day)
    coming = (day - timedelta(7),) if days == 7 + _SATURDAY and day - timedelta(7) >= frame.today else ()
    return Moment(day, others=coming, first=day, last=day + timedelta(1))


def quarter_end(year: int, quarter: int) -> date:
    """The last day of a quarter."""
    return date(year, quarter * 3, month_end(year, quarter * 3))
