"""Clock times and parts of the day, English and Chinese."""

from __future__ import annotations

from datetime import time
from typing import NamedTuple

from tracker.dates.scanner import Scanner, Table, table

PARTS: Table[str] = table(
    ("in the morning|this morning|morning|am|a.m.|a.m", "morning"),
    ("at noon|noon|midday|12 noon", "noon"),
    ("in the afternoon|this afternoon|afternoon|pm|p.m.|p.m", "afternoon"),
    ("in the evening|this evening|evening", "evening"),
    ("at night|tonight|night", "night"),
    ("早上|早晨|清晨|朝早|上午|上昼|am|早", "morning"),
    ("凌晨|半夜|深夜", "small hours"),
    ("中午|正午", "noon"),
    ("下午|晏昼|下昼|午后|pm", "afternoon"),
    ("傍晚", "evening"),
    ("晚上|夜晚|夜间|晚间|晚", "night"),
)
DEFAULT_TIME = {
    "morning": time(9),
    "noon": time(12),
    "afternoon": time(15),
    "evening": time(20),
    "night": time(22),
    "small hours": None,
}
_HALVES = {"morning": 0, "small hours": 0, "noon": 12, "afternoon": 12, "evening": 12, "night": 12}
_MERIDIEM: Table[str] = table(
    ("am|a.m.|a.m|in the morning", "morning"),
    ("pm|p.m.|p.m|in the afternoon|in the evening|at night|tonight", "afternoon"),
)
_ZONES: Table[bool] = table(
    ("utc|gmt|z|est|edt|cst|cdt|mst|mdt|pst|pdt|jst|cet|cest|eet|msk|ist|bst|hkt|sgt|gst|beijing time", True),
    ("北京时间|当地时间|local time|o'clock|oclock|钟|正|整", True),
)


class Clock(NamedTuple):
    """A time as said; `exact` says that it can be nothing but a time."""

    time: time | None
    part: str
    exact: bool


def take_time(scan: Scanner, part: str = "") -> Clock | None:
    """A clock time or a part of the day, read in the light of a part already said."""
    start = scan.at
    before = scan.take(PARTS) or part
    marked = scan.any(("at", "@", "around", "about", "by", "before", "after"))
    found = _hours(scan, before, marked)
    if found is None:
        scan.at = start
        said = scan.take(PARTS)
        return Clock(DEFAULT_TIME[said], said, True) if said else None
    return found


def _hours(scan: Scanner, part: str, marked: bool) -> Clock | None:
    start = scan.at
    hour = scan.whole(2)
    if hour is None:
        return None
    minute, second, exact = 0, 0, True
    if scan.text.startswith(":", scan.at):
        minute, second = _after_colon(scan)
    elif scan.any(("点", "时")):
        minute, second = _after_dian(scan)
    elif part not in {"", "morning"} or marked or part:
        exact = False
    else:
        exact = False
        minute = -1
    scan.take(_ZONES)
    meridiem = scan.take(_MERIDIEM) or _of_range(scan, part)
    if meridiem:
        exact = True
    if minute == -1:
        if meridiem is None:
            scan.at = start
            return None
        minute, exact = 0, True
    part = meridiem or part
    _skip_zone(scan)
    when = clock(hour, minute, second, part)
    if when is None:
        scan.at = start
        return None
    return Clock(when, part, exact)


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
    elif scan.any(("一刻",)):
        minute = 15
    elif scan.any(("三刻",)):
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
