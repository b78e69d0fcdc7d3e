"""Phrases that name a whole period: `last month`, `2026`, `2026-07`, `Q3 2026`, 上个月, 去年. Knows no days."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from tracker.script import fold

_NAMED = {
    "week": ("week", "周", "星期", "礼拜"),
    "month": ("month", "月"),
    "quarter": ("quarter", "季度", "季"),
    "year": ("year", "年"),
}
_WHICH = {"this": 0, "current": 0, "last": -1, "previous": -1}
_WHICH |= {"本": 0, "这": 0, "这个": 0, "今": 0, "上": -1, "上个": -1, "去": -1}
_PHRASE = re.compile(
    "(?:the )?(?P<which>" + "|".join(sorted(_WHICH, key=len, reverse=True)) + ") ?(?P<unit>"
    + "|".join(word for words in _NAMED.values() for word in words) + ")"
)  # fmt: skip
_UNITS = {word: unit for unit, words in _NAMED.items() for word in words}
_YEAR = re.compile(r"(?:in )?(?P<year>(?:19|20)\d\d)年?")
_MONTH = re.compile(r"(?:in )?(?P<year>(?:19|20)\d\d)(?:[-/.]|年)(?P<month>0?[1-9]|1[0-2])月?")
_QUARTER = re.compile(
    r"(?:in )?(?:q(?P<q1>[1-4])[ /-]?(?P<y1>(?:19|20)\d\d)|(?P<y2>(?:19|20)\d\d)[ /-]?q(?P<q2>[1-4]))"
)


class Span(NamedTuple):
    """First and last day, both included."""

    first: date
    last: date


def read_period(phrase: str, today: date) -> Span | None:
    """The period a phrase names; None when it names none."""
    text = " ".join(fold(phrase).split())
    if found := _YEAR.fullmatch(text):
        return _months(int(found["year"]), 1, 12)
    if found := _MONTH.fullmatch(text):
        return _months(int(found["year"]), int(found["month"]), 1)
    if found := _QUARTER.fullmatch(text):
        return _months(int(found["y1"] or found["y2"]), 3 * int(found["q1"] or found["q2"]) - 2, 3)
    if found := _PHRASE.fullmatch(text):
        return _relative(_UNITS[found["unit"]], _WHICH[found["which"]], today)
    return None


def _relative(unit: str, step: int, today: date) -> Span:
    if unit == "week":
        monday = today + timedelta(days=7 * step - today.weekday())
        return Span(monday, monday + timedelta(days=6))
    if unit == "year":
        return _months(today.year + step, 1, 12)
    size = 3 if unit == "quarter" else 1
    index = today.year * 12 + today.month - 1
    start = index - index % size + step * size
    return _months(start // 12, start % 12 + 1, size)


def _months(year: int, month: int, count: int) -> Span:
    last_month = month + count - 1
    return Span(date(year, month, 1), date(year, last_month, monthrange(year, last_month)[1]))
