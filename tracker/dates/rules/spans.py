"""Periods as spans of days: `next quarter`, `January 2027`, `the year`, `Q2`; and a part of one: `mid Q2`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from tracker.dates.reading import Frame, Moment, add_months, monday
from tracker.dates.rules.months import (
    BEGINNING,
    END,
    LATE,
    MIDDLE,
    PART_OF_MONTH,
    SECOND_HALF,
    take_month_ahead,
    take_month_of,
    take_year,
)
from tracker.dates.rules.weekdays import take_week_number
from tracker.dates.scanner import Scanner, Table, table

PIECES: Table[tuple[int, str]] = table(
    ("q1|first quarter|1st quarter|1q|一季度|第一季度", (1, "quarter")),
    ("q2|second quarter|2nd quarter|2q|二季度|第二季度", (4, "quarter")),
    ("q3|third quarter|3rd quarter|3q|三季度|第三季度", (7, "quarter")),
    ("q4|fourth quarter|4th quarter|4q|last quarter of the year|四季度|第四季度", (10, "quarter")),
    ("h1|1h|first half of the year|1st half of the year|first half|上半年|前半年", (1, "half")),
    ("h2|2h|second half of the year|2nd half of the year|second half|下半年|后半年", (7, "half")),
)
"""Quarters and halves of a year by their first month."""
_UNITS: Table[str] = table(("week", "week"), ("month", "month"), ("quarter|qtr", "quarter"), ("year", "year"))
_STEPS: Table[int] = table(
    ("this|the|the current|current", 0),
    ("next|the next|following|the following|coming|the coming|the upcoming", 1),
    ("last|previous|the last|the previous|past", -1),
)
_MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_WORKING_WEEK = 5


class Span(NamedTuple):
    """First and last day. `loose`: it was only called *the* month; `open_year`: a month without its year."""

    first: date
    last: date
    unit: str
    loose: bool = False
    open_year: bool = False

    def after(self, periods: int) -> Span:
        """The span as many periods of its kind later; of a month without its year, years."""
        if self.unit == "week":
            return self._replace(first=self.first + timedelta(7 * periods), last=self.last + timedelta(7 * periods))
        size = 12 if self.open_year else _MONTHS_IN[self.unit]
        return _months(add_months(self.first, size * periods), self.unit)


def _months(first: date, unit: str) -> Span:
    return Span(first, add_months(first, _MONTHS_IN[unit]) - timedelta(1), unit)


def span_of(unit: str, count: int, today: date) -> Span:
    """The week, month, quarter or year that many from the present one."""
    if unit == "week":
        first = monday(today) + timedelta(7 * count)
        return Span(first, first + timedelta(6), unit)
    size = _MONTHS_IN[unit]
    first = add_months(today.replace(day=1), -((today.month - 1) % size))
    return _months(add_months(first, size * count), unit)


def take_span(scan: Scanner, frame: Frame) -> Span | None:
    """`the month`, `next quarter`, `this week`, `december 2027`, `q2`, `2027`, `in 2 months`."""
    start = scan.at
    scan.any(("of", "in", "for"))
    scan.any(("month", "the month")) and scan.any(("in",))
    inside = scan.at
    ahead = take_month_ahead(scan, frame)
    if ahead is not None:
        return _months(ahead, "month")
    scan.at = inside
    piece = take_piece_span(scan, frame)
    if piece is not None:
        return piece
    scan.at = start
    scan.any(("of", "in", "for"))
    inside = scan.at
    scan.skip()
    week = take_week_number(scan, frame)
    if week is not None and week.first and week.last:
        return Span(week.first, week.last, "week")
    scan.at = inside
    step = scan.take(_STEPS)
    unit = scan.take(_UNITS)
    if unit is not None:
        loose = scan.text[inside : scan.at].split()[0] in {"the", unit}
        if loose and scan.any(("after next",)):
            return span_of(unit, 2, frame.today)
        return span_of(unit, step or 0, frame.today)._replace(loose=loose)
    scan.at = inside
    if scan.any(("the new year", "new year")):
        return span_of("year", 1, frame.today)
    digits = scan.digits(4, 4)
    if digits:
        return _months(date(int(digits), 1, 1), "year") if 1990 <= int(digits) <= 2100 else None
    found = take_month_of(scan, frame)
    if found is None:
        scan.at = start
        return None
    return _months(found[0], "month")._replace(open_year=not found[1])


def take_piece_span(scan: Scanner, frame: Frame) -> Span | None:
    """`Q2`, `the first quarter of next year`, `q1 2027`, `second half of 2027`."""
    at = scan.at
    scan.any(("the",))
    leading = scan.digits(4, 4)
    if leading:
        scan.any(("-", "/"))
    piece = scan.take(PIECES)
    if piece is None:
        scan.at = at
        return None
    month, unit = piece
    if leading:
        return _months(date(int(leading), month, 1), unit) if 1990 <= int(leading) <= 2100 else None
    here = scan.at
    scan.any((",",))
    scan.any(("of", "in", "/", "-"))
    step = scan.take(_STEPS)
    if step is not None and scan.any(("year",)):
        return _months(date(frame.today.year + step, month, 1), unit)
    scan.at = here
    scan.any(("/", "-"))
    year = take_year(scan, frame)
    if year is None or not 1990 <= year <= 2100:
        scan.at = here
        return _months(date(frame.today.year, month, 1), unit)._replace(open_year=True)
    return _months(date(year, month, 1), unit)


def take_piece(scan: Scanner, frame: Frame) -> Moment | None:
    """A quarter or half by its number alone: its first day, the next one to come; `Q1 end`, 上半年末."""
    span = take_piece_span(scan, frame)
    if span is None:
        return None
    end = scan.any(_ENDS)
    if not end:
        scan.any(("初", "start", "beginning"))
    if span.open_year and (span.last if end else span.first) < frame.today:
        span = span.after(1)
    return Moment(span.last) if end else Moment(span.first, strong=False, first=span.first, last=span.last)


def take_part_of_span(scan: Scanner, frame: Frame) -> Moment | None:
    """`end of Q1`, `mid next quarter`, `beginning of next year`, `early 2027`, `the end of last week`."""
    part = scan.take(PART_OF_MONTH)
    span = take_span(scan, frame) if part is not None else None
    if part is None or span is None or span.unit == "month":
        return None
    day = part_of(span, part)
    if day is not None and day < frame.today and not frame.past and (span.open_year or span.loose):
        day = part_of(span.after(1), part)
    return Moment(day, strong=part == END or span.unit != "year") if day else None


_ENDS = ("末", "底", "结束", "end", "-end")


def part_of(span: Span, part: int) -> date | None:
    """The day that a vague word for a part of a period stands for; None where it stands for none."""
    if part in {BEGINNING, END}:
        last = span.first + timedelta(_WORKING_WEEK - 1) if span.unit == "week" else span.last
        return span.first if part == BEGINNING else last
    if span.unit == "week":
        return span.first + timedelta(2 if part == MIDDLE else 3)
    if part == MIDDLE and span.unit == "quarter":
        return add_months(span.first, 1).replace(day=15)
    if part in {MIDDLE, SECOND_HALF}:
        return add_months(span.first, _MONTHS_IN[span.unit] // 2)
    return add_months(span.last.replace(day=1), 0).replace(day=15) if part == LATE and span.unit == "quarter" else None
