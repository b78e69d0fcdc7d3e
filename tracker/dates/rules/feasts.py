"""Feasts by name, with the year said before or after them: `last Easter`, `Diwali 2027`, 明年国庆."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.dates.counts import take_count, take_spoken_year
from tracker.dates.reading import Frame, Moment
from tracker.dates.rules.durations import beyond
from tracker.dates.rules.feast_days import FeastDay
from tracker.dates.rules.feast_names import AS_HOLIDAY, DAYS_OFF, ESTIMATES, FEASTS, MORE_DAYS, ONLY_AS_HOLIDAY
from tracker.dates.scanner import HAN_DIGITS, Scanner, Table, table

_WHICH: Table[int] = table(
    ("next|following|the following|this coming|coming|the coming|upcoming", 1), ("this", 0), ("last|previous|past", -1)
)
_CHINESE_YEARS: Table[int] = table(
    ("今年|本年", 0), ("明年|来年", 1), ("后年", 2), ("大后年", 3), ("去年", -1), ("前年", -2)
)
_YEARS: Table[int] = table(
    ("this year|of this year", 0),
    ("next year|of next year|of the next year|the following year", 1),
    ("last year|of last year|of the last year", -1),
)
_YEAR_TURNED = ("年后", "过完年", "过了年", "过完春节", "过了春节")
"""After the Spring Festival, as its own words; 年前 is before it."""
_BEFORE_YEAR_TURNS = frozenset(" ,.;:!?(\n说等到约在于我他她你您们要想就再")
"""What may stand before 年后 and 年前, so that it is no part of 三年后 or 成年后."""
_EARLIEST, _LATEST = 1900, 2100
_MORE_DIGITS = frozenset("零一二三四五六七八九十百千万0123456789.")
_AWAY: Table[int] = table(("from now|later|hence|from today", 1), ("ago|back|earlier", -1))


def take_feast(scan: Scanner, frame: Frame) -> Moment | None:
    """A feast of the year said beside it, or the next from today on; where it could be two, both."""
    if scan.at and scan.text.startswith(("年后", "年前"), scan.at) and scan.text[scan.at - 1] not in _BEFORE_YEAR_TURNS:
        return None
    for words, sign in ((_YEAR_TURNED, 1), (("年前",), -1)):
        if scan.any(words):
            scan.any(("之后", "以后", "后"))
            spring = take_feast(Scanner("春节"), frame)
            return beyond(spring, sign) if spring else None
    scan.any(("the",))
    which = scan.take(_WHICH)
    year = None if which is not None else _chinese_year(scan, frame)
    scan.skip()
    begin = scan.at
    estimate = scan.take(ESTIMATES)
    days = estimate or scan.take(FEASTS)
    if days is None or (scan.text[scan.at - 1] in HAN_DIGITS and scan.text[scan.at : scan.at + 1] in _MORE_DIGITS):
        return None
    name = scan.text[begin : scan.at]
    if name in ONLY_AS_HOLIDAY and not scan.match(AS_HOLIDAY):
        return None
    weekend = scan.any(("weekend",))
    holidays = scan.any(("假期", "长假", "黄金周", "放假", "holidays", "holiday", "break", "vacation"))
    scan.any(("第一天", "开幕", "opening day", "opening"))
    scan.any(("当天", "那天", "当日", "这天", "大促", "活动", "期间"))
    if year is None:
        year = _year_after(scan, frame)
    found = [day for on in days if (day := _of_year(on, year, which, frame))]
    if not found:
        return None
    if not (name == "labor day" and frame.order == "MDY"):
        found.sort(key=lambda day: abs(day - frame.today))
    gone = _of_year(days[0], None, -1, frame) if year is None and which is None and not frame.past else None
    lately = (gone,) if gone and frame.today - gone < found[0] - frame.today else ()
    near = (found[0] - timedelta(1), found[0] + timedelta(1)) if estimate else ()
    more = MORE_DAYS.get(name) or (DAYS_OFF.get(name) if holidays else None)
    last = found[0] + timedelta(6 - found[0].weekday() if weekend else more or 0) if weekend or more else None
    return Moment(found[0], others=(*found[1:], *near, *lately), strong=False, last=last, holiday=True)


def _of_year(on: FeastDay, year: int | None, which: int | None, frame: Frame) -> date | None:
    """The feast of a year; without one the next from today on, or the last."""
    if year is not None:
        return on(year)
    days = [day for near in (-1, 0, 1, 2) if (day := on(frame.today.year + near))]
    if which == -1 or (frame.past and which is None):
        gone = [day for day in days if day < frame.today or (day == frame.today and which is None)]
        return gone[-1] if gone else None
    return next((day for day in days if day >= frame.today), None)


def _chinese_year(scan: Scanner, frame: Frame) -> int | None:
    """The year before a Chinese feast: 明年, 2027年."""
    at = scan.at
    offset = scan.take(_CHINESE_YEARS)
    if offset is not None:
        scan.any(("的",))
        return frame.today.year + offset
    digits = scan.digits(4, 4)
    number = int(digits) if digits else scan.han()
    if number is None or not scan.any(("年的", "年")) or not 1990 <= number <= 2100:
        scan.at = at
        return None
    return number


def _year_after(scan: Scanner, frame: Frame) -> int | None:
    """The year after a feast: `2027`, `of next year`, `in 3 years`, `two years ago`."""
    at = scan.at
    offset = scan.take(_YEARS)
    if offset is not None:
        return frame.today.year + offset
    ahead = scan.any(("in",))
    count = take_count(scan)
    if count is not None and count == int(count) and scan.any(("years", "year")):
        way = 1 if ahead else scan.take(_AWAY)
        if way is not None:
            return frame.today.year + way * int(count)
    scan.at = at
    scan.any((",",))
    scan.any(("of", "in"))
    scan.any(("the year",))
    digits = scan.digits(4, 4)
    year = int(digits) if digits else take_spoken_year(scan)
    if year is None or not _EARLIEST <= year <= _LATEST:
        scan.at = at
        return None
    return year
