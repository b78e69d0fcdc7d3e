"""The nth of its kind in a period: `first Monday of March`, `last working day of the month`, 第二个周五."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.dates.reading import Frame, Moment, monday, weekdays_on
from tracker.dates.rules.months import day_number
from tracker.dates.rules.spans import Span, span_of, take_span
from tracker.dates.rules.weekdays import WEEKDAYS
from tracker.dates.scanner import Scanner, Table, table

_SATURDAY, _WEEKEND, _DAY, _WORKING, _WEEK = 5, 7, 8, 9, 10
_FROM_END: Table[int] = table(
    ("last|final|the last|the final", -1),
    ("second to last|second-to-last|second last|penultimate|last but one|next to last|2nd last|2nd to last", -2),
    ("third to last|third-to-last|third last|3rd last|3rd to last", -3),
    ("fourth to last|fourth last|4th last|4th to last", -4),
    ("fifth to last|fifth last|5th last|5th to last", -5),
)
_KINDS: Table[int] = table(
    ("weekend|weekends", _WEEKEND),
    ("day|calendar day", _DAY),
    ("working day|business day|workday|work day|working days|bank working day|weekday", _WORKING),
    ("week", _WEEK),
)
_MOST_IN_A_MONTH = 5


def take_nth(scan: Scanner, frame: Frame) -> Moment | None:
    """The nth weekday, weekend, day, week or working day of a period; of the month to come where none is said."""
    scan.any(("the",))
    nth = scan.take(_FROM_END)
    if nth is None:
        number = day_number(scan)
        nth = number[0] if number and number[1] else None
    kind = scan.take(WEEKDAYS) if nth is not None else None
    if kind is None:
        kind = scan.take(_KINDS) if nth is not None else None
    if nth is None or kind is None:
        return None
    at = scan.at
    span = take_span(scan, frame)
    if span is None:
        scan.at = at
        return _of_a_month(nth, kind, frame)
    found = _of_span(span, nth, kind, frame)
    if found is None or found.day is None or kind != _WEEK:
        return found
    last = found.day + timedelta(6)
    return found._replace(others=(*found.others, monday(found.day)), rough=True, first=found.day, last=last)


def _of_span(span: Span, nth: int, kind: int, frame: Frame) -> Moment | None:
    """The nth of a span; of the next one, where it is over and was not named exactly."""
    day = pick(span, nth, kind, frame)
    if frame.past or not (span.loose or span.open_year):
        return Moment(day) if day else None
    if day and day >= frame.today:
        return Moment(day)
    later = pick(span.after(1), nth, kind, frame)
    if later is None or (span.open_year and day is None):
        return None
    return Moment(later, others=(day,) if day and span.loose else ())


def _of_a_month(nth: int, kind: int, frame: Frame) -> Moment | None:
    """`second Sunday` alone: of this month, or of the next one when it is over; never `last Sunday`."""
    if not 0 < nth <= _MOST_IN_A_MONTH or kind > _WEEKEND:
        return None
    day, later = (pick(span_of("month", count, frame.today), nth, kind, frame) for count in (0, 1))
    if day is None or later is None:
        return None
    if day >= frame.today:
        return Moment(day, strong=False)
    return Moment(later, others=(day,), strong=False)


def pick(span: Span, nth: int, kind: int, frame: Frame) -> date | None:
    """The nth weekday or the like in a span, from its end when negative; None when it holds no such day."""
    if kind == _DAY:
        if span.unit == "week":
            return None
        day = span.first + timedelta(nth - 1) if nth > 0 else span.last + timedelta(nth + 1)
    elif kind == _WORKING:
        on = frame.work_days or weekdays_on
        day = on(span.first - timedelta(1), nth) if nth > 0 else on(span.last + timedelta(1), nth)
    elif kind == _WEEK and span.unit == "year" and nth > 0:
        return _iso_week(span.first.year, nth)
    elif kind == _WEEK:
        day = span.first + timedelta(7 * (nth - 1)) if nth > 0 else span.last + timedelta(7 * nth + 1)
    else:
        weekday = _SATURDAY if kind == _WEEKEND else kind
        if nth > 0:
            day = span.first + timedelta((weekday - span.first.weekday()) % 7 + 7 * (nth - 1))
        else:
            day = span.last - timedelta((span.last.weekday() - weekday) % 7 - 7 * (nth + 1))
    return day if span.first <= day <= span.last else None


def _iso_week(year: int, week: int) -> date | None:
    """The Monday of a calendar week, which may lie in the year before."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def take_nth_chinese(scan: Scanner, span: Span, frame: Frame) -> Moment | None:
    """第一个星期一, 最后一个工作日, 最后一天 after a period that is already read."""
    at = scan.at
    scan.any(("的", "里", "里的"))
    nth: int | None
    if scan.any(("最后一个", "最后一", "最后")):
        nth = -1
    elif scan.any(("倒数第",)):
        nth = -(scan.whole(1) or 99)
    else:
        nth = scan.whole(2) if scan.any(("第",)) else 1 if scan.any(("首个",)) else None
    scan.any(("个",))
    kind = scan.take(_CHINESE_KINDS) if nth else None
    day = pick(span, nth, kind, frame) if nth and kind is not None else None
    if day is None or nth is None or kind is None:
        scan.at = at
        return None
    if (span.open_year or span.loose) and day < frame.today and not frame.past:
        later = pick(span.after(1), nth, kind, frame)
        return Moment(later) if later else None
    return Moment(day, rough=True, first=day, last=day + timedelta(6)) if kind == _WEEK else Moment(day)


_CHINESE_KINDS: Table[int] = table(
    *(
        ("|".join(f"{week}{name}" for week in ("周", "星期", "礼拜") for name in names), number)
        for number, names in enumerate(("一1", "二2", "三3", "四4", "五5", "六6", "日天7"))
    ),
    ("周末", _WEEKEND),
    ("周|星期|礼拜", _WEEK),
    ("天|日", _DAY),
    ("工作日|工作天", _WORKING),
)
