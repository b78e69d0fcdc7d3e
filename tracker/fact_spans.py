"""Lengths of time in people's own words: `3 months`, `a year and a half`, 两个半月. Knows no dates and no rhythms."""

from __future__ import annotations

from typing import NamedTuple

from tracker.dates.counts import take_count
from tracker.dates.scanner import Scanner, Table, han_number, table

UNITS: Table[int] = table(
    ("day|days", 1), ("week|weeks|wk|wks", 7), ("fortnight|fortnights", 14), ("month|months|mth|mths|mos", 30),
    ("quarter|quarters|qtr|qtrs", 91), ("season|seasons", 91), ("year|years|yr|yrs", 365),
)  # fmt: skip
_HAN_UNITS: Table[int] = table(
    ("天", 1), ("日", 1), ("周|星期|礼拜", 7), ("月", 30), ("季度", 91), ("季", 91), ("年", 365)
)
VAGUE = r"(?:the|a few|few)\b"
"""Counts that tell no number."""
JOINS = ("-", "~", "to", "or", "至", "到", "或")
_HAN_DIGIT = "一二两俩三仨四五六七八九"
_ABOUT = rf"([{_HAN_DIGIT}])([{_HAN_DIGIT}])([十百]?)"
"""两三, 二三十: between the one and the other."""
_WHOLE = rf"[廿卅][{_HAN_DIGIT}]?|(?:[{_HAN_DIGIT}]百零?)?(?:[{_HAN_DIGIT}]?十)?[{_HAN_DIGIT}]?"
_DATED = frozenset({"月", "日", "季度", "季"})
"""After a bare number these name a month, a day or a quarter: 三月 is March, 三个月 is a length."""
HOW_OFTEN = r"[\u4e00-\u9fff]{0,5}?(?=[\d一两二三四五六七八九十]+ ?(?:[-~到至] ?[\d一两二三四五六七八九十]+ ?)?次)"
"""What stands between a period and how often: 一年[采购]两次."""
LONGEST = 3650


class _Part(NamedTuple):
    days: float
    unit: int


def take_length(scan: Scanner, *, bare: bool = False) -> float | None:
    """`3 months`, `1 year and 3 months`, `a year and a half`; with `bare` the first unit needs no number."""
    total, least = 0.0, LONGEST
    while True:
        at = scan.at
        if total:
            scan.any((",",))
            scan.any(("and", "零", "又"))
        part = _part(scan, bare=bare and not total)
        if part is None or part.unit >= least:
            scan.at = at
            return total or None
        total, least = total + part.days, part.unit


def _part(scan: Scanner, *, bare: bool) -> _Part | None:
    """A number and its unit; a range gives its middle."""
    start = scan.at
    count = take_range(scan)
    after = scan.at
    if count is not None or bare:
        scan.any(("-",))
        unit = scan.take(UNITS)
        if unit is not None:
            halves = 0.5 * (scan.any(("and a half", "and half")) or (count == 1 and scan.any(("or two",))))
            return _Part(((1.0 if count is None else count) + halves) * unit, unit)
        scan.at = after
    return _han_part(scan, start, count, bare=bare)


def _han_part(scan: Scanner, start: int, count: float | None, *, bare: bool) -> _Part | None:
    """个月 after a number, and what a half adds: 三个半月, 一年半."""
    said = scan.text[start : scan.at].strip()
    half = 0.5 if count is None and scan.any(("半",)) else None
    if count is None and half is None and not bare:
        return None
    piece = scan.any(("个",))
    more = 0.5 if count is not None and scan.any(("半",)) else 0.0
    at = scan.at
    unit = scan.take(_HAN_UNITS)
    if unit is None:
        return None
    name = scan.text[at : scan.at].strip()
    sure = piece or bare or half is not None or said in ("两", "俩") or (said == "一" and scan.match(HOW_OFTEN))
    if name in _DATED and not sure:
        return None
    if unit == UNITS.words["year"] and count is not None and count >= 1000:
        return None
    more += 0.5 if half is None and scan.any(("半",)) else 0.0
    return _Part((count if count is not None else half or 1.0) * unit + more * unit, unit)


def take_range(scan: Scanner) -> float | None:
    """A number or the middle of two: `3`, `2-3`, `one to two`, 两三."""
    low = _number(scan)
    if low is None:
        return None
    at = scan.at
    high = _number(scan) if scan.any(JOINS) else None
    if high is None:
        scan.at = at
        return low
    return (low + high) / 2


def _number(scan: Scanner) -> float | None:
    """`12`, `1.5`, `forty-five`, `three and a half`, 十二, 两三; None for a vague one."""
    if scan.peek() in "一二两俩三仨四五六七八九十廿卅":
        return _han_count(scan)
    return None if scan.match(VAGUE) else take_count(scan)


def _han_count(scan: Scanner) -> float | None:
    about = scan.match(_ABOUT)
    if about is not None:
        low, high = (han_number(sign) or 0 for sign in about.group(1, 2))
        if high != low + 1 and (low, high) != (3, 5):
            return None
        scan.at = about.end()
        return (low + high) / 2 * {"": 1, "十": 10, "百": 100}[about[3]]
    whole = scan.match(_WHOLE)
    if whole is None or not whole.group():
        return None
    scan.at = whole.end()
    return han_number(whole.group())
