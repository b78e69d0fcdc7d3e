"""Clock times and parts of the day, English and Chinese."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from tracker.dates.months import MONTHS
from tracker.dates.scanner import Scanner, Table, numbered, table

PARTS: Table[str] = table(
    ("in the morning|this morning|early morning|early in the morning|late morning|morning|am|a.m.|a.m", "morning"),
    ("at noon|noon|midday|12 noon", "noon"),
    ("late afternoon|early afternoon|in the afternoon|this afternoon|afternoon|pm|p.m.|p.m", "afternoon"),
    ("late evening|early evening|in the evening|this evening|evening", "evening"),
    ("at night|tonight|night", "night"),
    ("早上|早晨|清晨|朝早|上午|上昼|am|早", "morning"),
    ("凌晨|半夜|深夜", "small hours"),
    ("中午|正午", "noon"),
    ("下午|晏昼|下昼|午后|pm", "afternoon"),
    ("傍晚", "evening"),
    ("晚上|夜晚|夜间|晚间|夜里|晚", "night"),
)
DEFAULT_TIME = {
    "morning": time(9),
    "noon": time(12),
    "afternoon": time(15),
    "evening": time(20),
    "night": time(22),
    "small hours": None,
}
_HOUR = 60
_POINTED = re.compile(r"\.[0-5]\d(?= ?(?:am|pm|a\.m|p\.m|uhr|h)\b)")
_POINTED_AFTER_AT = re.compile(r"\.[0-5]\d(?!\d)")
"""The minutes of `8.30 pm`, and of `at 8.30`."""
_HALVES = {"morning": 0, "small hours": 0, "noon": 12, "afternoon": 12, "evening": 12, "night": 12}
_MERIDIEM: Table[str] = table(
    ("am|a.m.|a.m|in the morning", "morning"),
    ("pm|p.m.|p.m|in the afternoon|in the evening|at night|tonight", "afternoon"),
)
_ZONES: Table[bool] = table(
    ("utc|gmt|z|est|edt|cst|cdt|mst|mdt|pst|pdt|jst|cet|cest|eet|msk|ist|bst|hkt|sgt|gst|beijing time", True),
    ("北京时间|当地时间|local time|o'clock|oclock|钟|正|整|许|多钟|左右", True),
)


class Clock(NamedTuple):
    """A time as said; `exact` says that it can be nothing but a time."""

    time: time | None
    part: str
    exact: bool


def take_time(scan: Scanner, part: str = "", *, marked: bool = False) -> Clock | None:
    """A clock time or a part of the day, read in the light of a part already said."""
    start = scan.at
    before = scan.take(PARTS) or part
    marked |= scan.any(("at", "@", "around", "about", "by", "before", "after", "for", "from", "between"))
    found = _spoken(scan, before) or _hours(scan, before, marked)
    if found is not None:
        return found._replace(exact=True) if before and not part else found
    scan.at = start
    said = scan.take(PARTS)
    return Clock(DEFAULT_TIME[said], said, True) if said else None


_HOUR_WORDS: Table[int] = numbered("one two three four five six seven eight nine ten eleven twelve", start=1)
_SPOKEN: Table[int] = table(
    ("half past|half after", 30),
    ("quarter past|a quarter past|quarter after|a quarter after", 15),
    ("quarter to|a quarter to|quarter of|quarter till", -15),
)


def _spoken(scan: Scanner, part: str) -> Clock | None:
    """`half past three`, `20 minutes to 2pm`."""
    start = scan.at
    minutes = scan.take(_SPOKEN)
    if minutes is None:
        number = scan.whole(2)
        scan.any(("minutes", "mins", "min"))
        way = 1 if scan.any(("past",)) else -1 if scan.any(("to", "til", "till")) else 0
        minutes = number * way if number is not None and number < _HOUR and way else None
    found = _hours(scan, part, marked=True) if minutes is not None else None
    if found is None or found.time is None or minutes is None:
        scan.at = start
        return None
    total = (found.time.hour * _HOUR + found.time.minute + minutes) % (24 * _HOUR)
    return Clock(time(total // _HOUR, total % _HOUR), found.part, True)


def _hours(scan: Scanner, part: str, marked: bool) -> Clock | None:
    """A clock time that begins with its hour; a bare number is one only where a part of the day or `at` marks it."""
    start = scan.at
    if marked and (four := scan.digits(4, 4)):
        when = clock(int(four[:2]), int(four[2:]), 0, part)
        scan.at = scan.at if when else start
        return Clock(when, part, True) if when else None
    hour = scan.whole(2)
    if hour is None and marked:
        hour = scan.take(_HOUR_WORDS)
    if hour is None:
        return None
    said = _minutes(scan, marked=marked)
    exact = scan.take(_ZONES) or said is not None
    glued = marked or (said is not None and said[0] > 0)
    meridiem = scan.take(_MERIDIEM) or (_glued(scan) if glued else None) or _of_range(scan, part)
    sure = exact or meridiem is not None
    if not sure and (not (marked or part) or _month_follows(scan)):
        scan.at = start
        return None
    part = meridiem or part
    _skip_zone(scan)
    minute, second = said or (0, 0)
    when = clock(hour, minute, second, part)
    if when is None:
        scan.at = start
        return None
    return Clock(when, part, sure)


def _minutes(scan: Scanner, *, marked: bool) -> tuple[int, int] | None:
    """Minutes and seconds after an hour, written in any of the ways; None when none are said."""
    if scan.text.startswith(":", scan.at):
        return _after_colon(scan)
    if scan.text.startswith("h", scan.at) and not scan.text[scan.at + 1 : scan.at + 2].isalpha():
        scan.at += 1
        return (int(scan.digits(2, 2) or 0) if scan.text[scan.at : scan.at + 1].isdigit() else 0), 0
    if (_POINTED_AFTER_AT if marked else _POINTED).match(scan.text, scan.at):
        scan.at += 1
        return int(scan.digits(2, 2)), 0
    return _after_dian(scan) if scan.any(("点", "时")) else None


def _month_follows(scan: Scanner) -> bool:
    """Whether a number is a day's: `in the morning, 15 February`."""
    at = scan.at
    scan.any((".", "of"))
    found = scan.take(MONTHS) is not None
    scan.at = at
    return found


def _glued(scan: Scanner) -> str | None:
    """The `a` or `p` of `8:45a`."""
    letter = scan.text[scan.at : scan.at + 1]
    if (
        letter not in {"a", "p"}
        or scan.text[scan.at + 1 : scan.at + 2].isalnum()
        or not scan.text[scan.at - 1].isdigit()
    ):
        return None
    scan.at += 1
    return "morning" if letter == "a" else "afternoon"


def _of_range(scan: Scanner, part: str) -> str | None:
    """The half of the day that is only said at the end of a range: `8 - 11pm`."""
    at = scan.at
    meridiem = None
    if not part and scan.any(("-", "to", "~", "到", "至")) and scan.whole(2) is not None:
        scan.any(("点", "时"))
        meridiem = scan.take(_MERIDIEM)
    scan.at = at
    return meridiem


def _skip_zone(scan: Scanner) -> None:
    """Move past `Z`, `EST`, `-05:30`: the day is taken as written."""
    if scan.text[scan.at : scan.at + 1] in {"+", "-"} and scan.text[scan.at + 3 : scan.at + 4] == ":":
        scan.at += 1
        scan.digits(2, 2)
        scan.at += 1
        scan.digits(2, 2)
    scan.take(_ZONES)


def clock(hour: int, minute: int, second: int, part: str) -> time | None:
    """A time of day from what was said, None when there is no such time."""
    half = _HALVES.get(part)
    if half == 12 and hour < 12 and not (part == "night" and hour < 5) and not (part == "noon" and hour > 9):
        hour += 12
    elif (half == 0 and hour == 12) or (part == "night" and hour == 12):
        hour = 0
    if hour > 23 or not 0 <= minute < 60 or not 0 <= second < 60:
        return None
    return time(hour, minute, second)


def _after_colon(scan: Scanner) -> tuple[int, int]:
    scan.at += 1
    minute = scan.digits(2, 2)
    if not minute:
        return -2, 0
    second = ""
    if scan.text.startswith(":", scan.at):
        scan.at += 1
        second = scan.digits(2, 2)
        if not second:
            return -2, 0
        if scan.text.startswith(".", scan.at):
            scan.at += 1
            scan.digits(1, 9)
    return int(minute), int(second or 0)


def _after_dian(scan: Scanner) -> tuple[int, int]:
    if scan.any(("半",)):
        minute = 30
    elif scan.any(("一刻", "1刻")):
        minute = 15
    elif scan.any(("三刻", "3刻")):
        minute = 45
    else:
        scan.take(_ZONES)
        at = scan.at
        said = scan.whole(2)
        if said is None or not (scan.any(("分",)) or said >= 10):
            scan.at = at
            return 0, 0
        minute = said
    scan.any(("钟",))
    at = scan.at
    second = scan.whole(2)
    if second is None or not scan.any(("秒",)):
        scan.at = at
        return minute, 0
    return minute, second
