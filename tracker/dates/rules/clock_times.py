"""Clock times and parts of the day, English and Chinese."""

from __future__ import annotations

from datetime import time

from tracker.dates.reading import Clock, clock
from tracker.dates.rules.months import MONTHS
from tracker.dates.scanner import Scanner, Table, table

_ENGLISH_PARTS = tuple(
    (
        "|".join(
            f"{lead}{manner}{name}"
            for name in names.split("|")
            for lead in ("", "in ", "in the ", "the ", "this ")
            for manner in ("", "early ", "late ", "mid ", "mid-", "early in the ", "late in the ")
        ),
        part,
    )
    for names, part in (
        ("morning|forenoon|mrng|morn", "morning"),
        ("afternoon|aftn", "afternoon"),
        ("evening|eve|evng", "evening"),
    )
)
PARTS: Table[str] = table(
    *_ENGLISH_PARTS,
    ("am|a.m.|a.m|in the morning hours|in the early hours of the morning|in the small hours", "morning"),
    ("at noon|noon|midday|mid day|12 noon|the midday|noonish|lunchtime|at lunchtime|lunch time", "noon"),
    ("before lunch", "morning"),
    ("after lunch", "afternoon"),
    ("midnight|at midnight", "midnight"),
    ("eod|cob|end of day|end of the day|close of business|end of business|close of play|下班前|下班", "close"),
    ("pm|p.m.|p.m", "afternoon"),
    ("at night|in the night|late at night|late night|overnight|tonight|night", "night"),
    ("早上|早晨|清晨|朝早|上午|上昼|am|早", "morning"),
    ("凌晨|半夜|深夜|后半夜|下半夜", "small hours"),
    ("午夜|零点|零时", "midnight"),
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
    "night": time(20),
    "small hours": None,
    "midnight": time(0),
    "close": None,
}
_POINTED = r"\.[0-5]\d(?= ?(?:am|pm|a\.m|p\.m|uhr|h)\b)"
_POINTED_AFTER_AT = r"\.[0-5]\d(?!\d)"
"""The minutes of `8.30 pm`, and of `at 8.30`."""
MERIDIEM: Table[str] = table(
    ("am|a.m.|a.m|a m|in the morning", "morning"),
    ("pm|p.m.|p.m|p m|in the afternoon|in the evening|at night|tonight", "afternoon"),
)
_ZONES: Table[bool] = table(
    ("utc|gmt|z|est|edt|cst|cdt|mst|mdt|pst|pdt|jst|cet|cest|eet|msk|ist|bst|hkt|sgt|gst|beijing time", True),
    ("北京时间|当地时间|local time|o'clock|oclock|钟|正|整|许|多钟|左右", True),
)


_OFFSET = r" ?[+-]\d\d:?[0-5]\d(?!\d)"
"""`+08:00`, ` -0530` behind a clock time."""


def take_time(scan: Scanner, part: str = "", *, marked: bool = False, after_day: bool = False) -> Clock | None:
    """A clock time or a part of the day, in the light of a part already said; `after_day` takes `3p` and `0830`."""
    start = scan.at
    scan.skip()
    if scan.match(_ON_A_DAY):
        return None
    before = scan.take(PARTS) or part
    if scan.peek().isdigit() and (digits := scan.match(_RUN_TOGETHER) or (scan.match(_BARE) if after_day else None)):
        hour, minute, *half = (group for group in digits.groups() if group)
        said_part = _HALF_DAY.get(half[0], before) if half else before
        when = clock(int(hour), int(minute), 0, said_part)
        if when is not None:
            scan.at = digits.end()
            _skip_zone(scan)
            return Clock(when, said_part, True)
    marked |= scan.any(_MARKS)
    found = _in_words(scan, before) or hours_at(scan, before, marked, after_day=after_day)
    if found is not None:
        return found._replace(exact=True) if before and not part else found
    scan.at = start
    said = scan.take(PARTS)
    return Clock(DEFAULT_TIME[said], said, True) if said else None


_ON_A_DAY = r"am \d{1,2}(?![\d:]| ?[点时h])"
"""The German `am 15.`, which names a day and no hour."""
_MARKS = (
    "at", "@", "around", "about", "approximately", "approx.", "approx", "ca.", "ca", "by", "before", "after", "for",
    "from", "between",
)  # fmt: skip
_RUN_TOGETHER = r" ?(\d{1,2})[:.]?([0-5]\d) ?(am|pm|h|hrs|hours|hr)(?![a-z\d])"
"""`1900h`, `0830 hrs`, `1045pm`."""
_BARE = r" ?(?:([0-2]\d)([0-5]\d)(?!\d|[./:]\d)|([0-2]?\d)\.([0-5]\d)(?![\d.]))"
"""The `0830` of `5 Dec 0830`, the `8.30` of `5 Dec 8.30`."""


def _in_words(scan: Scanner, part: str) -> Clock | None:
    """`half past three`, `20 minutes to 2pm`, looked for only where their words stand."""
    if not any(word in scan.text for word in _SPOKEN_WAYS):
        return None
    from tracker.dates.rules.spoken_times import take_spoken

    return take_spoken(scan, part)


_SPOKEN_WAYS = (" past ", " to ", " til", " after ", "quarter of ")
_HOUR_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def hours_at(scan: Scanner, part: str, marked: bool, *, after_day: bool = False) -> Clock | None:
    """A clock time that begins with its hour; a bare number is one only where a part of the day or `at` marks it."""
    start = scan.at
    if marked and (four := scan.digits(4, 4)):
        when = clock(int(four[:2]), int(four[2:]), 0, part)
        scan.at = scan.at if when else start
        return Clock(when, part, True) if when else None
    hour = scan.whole(2)
    said = _minutes(scan, marked=marked) if hour is not None else None
    if hour is None and scan.text.startswith(_HOUR_WORDS, scan.at):
        from tracker.dates.rules.spoken_times import hour_in_words

        hour, said = hour_in_words(scan, marked=marked or bool(part)) or (None, None)
    if hour is None:
        return None
    exact = scan.take(_ZONES) or said is not None
    glued = marked or after_day or (said is not None and said[0] > 0)
    meridiem = scan.take(MERIDIEM) or (_glued(scan) if glued else None) or _of_range(scan, part)
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


_HALF_DAY = {"am": "morning", "pm": "afternoon"}


def _minutes(scan: Scanner, *, marked: bool) -> tuple[int, int] | None:
    """Minutes and seconds after an hour, written in any of the ways; None when none are said."""
    if scan.text.startswith(":", scan.at):
        return _after_colon(scan)
    if scan.text.startswith("h", scan.at) and not scan.text[scan.at + 1 : scan.at + 2].isalpha():
        scan.at += 1
        return (int(scan.digits(2, 2) or 0) if scan.text[scan.at : scan.at + 1].isdigit() else 0), 0
    if scan.text.startswith(".", scan.at) and scan.match(_POINTED_AFTER_AT if marked else _POINTED):
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
    if not part and scan.any(("-", "to", "and", "~", "到", "至")) and scan.whole(2) is not None:
        scan.any(("点", "时"))
        meridiem = scan.take(MERIDIEM)
    scan.at = at
    return meridiem


def _skip_zone(scan: Scanner) -> None:
    """Move past `Z`, `EST`, `-05:30`: the day is taken as written."""
    if offset := scan.match(_OFFSET):
        scan.at = offset.end()
    scan.take(_ZONES)


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
