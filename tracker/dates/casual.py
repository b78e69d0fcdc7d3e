"""Days without numbers: today and its neighbours, weeks, months, quarters and years as wholes."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.dates.durations import take_count
from tracker.dates.months import END, MIDDLE, PART_OF_MONTH
from tracker.dates.reading import Frame, Moment, add_months, monday, month_end
from tracker.dates.scanner import Scanner, Table, table

_DAYS: Table[int] = table(
    ("today|now|right now|this day|at the moment|at present|today's|end of day", 0),
    ("eod|end of today|end of the day|cob|close of business", 0),
    ("tomorrow|tmr|tmrw|tmw|tomo|tommorow|tomorow|tommorrow|next day|the next day|2morrow", 1),
    ("day after tomorrow|the day after tomorrow|overmorrow", 2),
    ("yesterday|last day", -1),
    ("day before yesterday|the day before yesterday", -2),
)
_PARTS_OF_TODAY: Table[tuple[int, str]] = table(
    ("tonight|this night", (0, "night")),
    ("this morning", (0, "morning")),
    ("this afternoon", (0, "afternoon")),
    ("this evening", (0, "evening")),
    ("last night", (-1, "night")),
)
_QUARTERS: Table[int] = table(
    ("q1|first quarter|一季度|第一季度", 1),
    ("q2|second quarter|二季度|第二季度", 2),
    ("q3|third quarter|三季度|第三季度", 3),
    ("q4|fourth quarter|四季度|第四季度", 4),
)
_WEEK_ENDS: Table[int] = table(
    ("eow|end of week|end of the week|end of this week|weekend of this week", 4),
    ("end of next week|the end of next week", 11),
    ("beginning of next week|start of next week|early next week", 7),
    ("middle of next week|mid next week|midweek next week", 9),
    ("later next week|late next week", 10),
    ("this weekend|weekend|the weekend|at the weekend", 5),
    ("next weekend", 12),
)
_YEAR_ENDS: Table[int] = table(
    ("eoy|end of year|end of the year|year end|year-end|end of this year|the end of the year", 0),
    ("end of next year", 1),
)
_QUARTER_ENDS: Table[int] = table(
    ("eoq|end of quarter|end of the quarter|end of this quarter|quarter end|quarter-end", 0),
    ("end of next quarter", 1),
)


def take_casual(scan: Scanner, frame: Frame) -> Moment | None:
    """`today`, `the day after tomorrow`, `tonight`."""
    offset = scan.take(_DAYS)
    if offset is not None:
        return Moment(frame.today + timedelta(offset))
    part = scan.take(_PARTS_OF_TODAY)
    if part is not None:
        return Moment(frame.today + timedelta(part[0]), part=part[1])
    return None


def take_midnight(scan: Scanner, frame: Frame) -> Moment | None:
    """The midnight to come."""
    if not scan.any(("midnight",)):
        return None
    ahead = 0 if (frame.now.hour, frame.now.minute) == (0, 0) or frame.past else 1
    return Moment(frame.today + timedelta(ahead), strong=False)


_WHOLES: Table[tuple[str, int]] = table(
    ("next week|the following week|nxt week|coming week|the coming week|the next week", ("week", 1)),
    ("week after next|the week after next", ("week", 2)),
    ("this week", ("week", 0)),
    ("last week|past week|previous week", ("week", -1)),
    ("next month|the following month|coming month|the coming month|the next month", ("month", 1)),
    ("month after next|the month after next", ("month", 2)),
    ("last month|lastmonth|past month|previous month", ("month", -1)),
    ("next quarter|next qtr", ("month", 3)),
    ("last quarter|last qtr", ("month", -3)),
    ("next year|the following year|after this year|the next year", ("month", 12)),
    ("last year|previous year|past year", ("month", -12)),
)


def whole_period(unit: str, count: int, frame: Frame) -> Moment:
    """A week or month as a whole: the same weekday or day number in it, its first day as the second reading."""
    if unit == "week":
        day = frame.today + timedelta(7 * count)
        first = monday(day)
    else:
        day = add_months(frame.today, count)
        first = day.replace(month=1, day=1) if count % 12 == 0 else day.replace(day=1)
    return Moment(day, others=(first,) if first != day and count > 0 else ())


def take_period(scan: Scanner, frame: Frame) -> Moment | None:
    """`next week`, `next month`, `next two quarters`, `last year`."""
    whole = scan.take(_WHOLES)
    if whole is not None:
        return whole_period(*whole, frame)
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
        day = monday(frame.today) + timedelta(days)
        if day < frame.today and days < 7:
            day += timedelta(7)
        return Moment(day)
    years = scan.take(_YEAR_ENDS)
    if years is not None:
        return Moment(date(frame.today.year + years, 12, 31))
    quarters = scan.take(_QUARTER_ENDS)
    if quarters is not None:
        first = add_months(frame.today.replace(day=1), 3 * quarters)
        return Moment(quarter_end(first.year, (first.month + 2) // 3))
    return None


def take_year_part(scan: Scanner, frame: Frame) -> Moment | None:
    """`end of 2027`, `mid 2027`, `early 2027`."""
    part = scan.take(PART_OF_MONTH)
    digits = scan.digits(4, 4) if part is not None else ""
    if not digits or not 1990 <= int(digits) <= 2100:
        return None
    month, day = {END: (12, 31), MIDDLE: (7, 1)}.get(part or 0, (1, 1))
    return Moment(date(int(digits), month, day), strong=part == END)


def quarter_end(year: int, quarter: int) -> date:
    """The last day of a quarter."""
    return date(year, quarter * 3, month_end(year, quarter * 3))


def take_quarter(scan: Scanner, frame: Frame) -> Moment | None:
    """`Q1 2027`, `end of Q1`, `mid Q2`: the first day of the quarter unless a part is said."""
    part = scan.take(PART_OF_MONTH)
    scan.any(("the",))
    quarter = scan.take(_QUARTERS)
    if quarter is None:
        return None
    scan.any(("of", ","))
    digits = scan.digits(4, 4)
    year = int(digits) if digits and 1990 <= int(digits) <= 2100 else 0
    for candidate in (year,) if year else (frame.today.year, frame.today.year + 1):
        first = date(candidate, quarter * 3 - 2, 1)
        day = first
        if part == END:
            day = quarter_end(candidate, quarter)
        elif part == MIDDLE:
            day = first.replace(month=first.month + 1, day=15)
        if year or day >= frame.today:
            return Moment(day, strong=part is not None)
    return None
