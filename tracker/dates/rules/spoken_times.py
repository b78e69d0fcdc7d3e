"""Clock times in words: `half past three`, `twenty to five`, `seven thirty`. Loaded only where such words stand."""

from __future__ import annotations

from datetime import time

from tracker.dates.counts import below_hundred
from tracker.dates.reading import Clock
from tracker.dates.rules.clock_times import MERIDIEM, hours_at
from tracker.dates.scanner import Scanner, Table, numbered, table

_HOUR, _TEN = 60, 10
_HOUR_WORDS: Table[int] = numbered("one two three four five six seven eight nine ten eleven twelve", start=1)
_SPOKEN: Table[int] = table(
    ("half past|half after", 30),
    ("quarter past|a quarter past|quarter after|a quarter after", 15),
    ("quarter to|a quarter to|quarter of|quarter till", -15),
)


def take_spoken(scan: Scanner, part: str) -> Clock | None:
    """`half past three`, `20 minutes to 2pm`."""
    start = scan.at
    minutes = scan.take(_SPOKEN)
    if minutes is None:
        number = scan.whole(2)
        number = below_hundred(scan) if number is None else number
        scan.any(("minutes", "mins", "min"))
        way = 1 if scan.any(("past",)) else -1 if scan.any(("to", "til", "till")) else 0
        minutes = number * way if number is not None and number < _HOUR and way else None
    found = hours_at(scan, part, marked=True) if minutes is not None else None
    if found is None or found.time is None or minutes is None:
        scan.at = start
        return None
    total = (found.time.hour * _HOUR + found.time.minute + minutes) % (24 * _HOUR)
    return Clock(time(total // _HOUR, total % _HOUR), found.part, True)


def hour_in_words(scan: Scanner, *, marked: bool) -> tuple[int, tuple[int, int] | None] | None:
    """`seven`, `seven thirty`, `five-fifteen`: an hour alone only where something marks it as one."""
    start = scan.at
    hour = scan.take(_HOUR_WORDS)
    if hour is None:
        return None
    at = scan.at
    scan.any(("-",))
    zero = scan.any(("oh", "o"))
    minute = below_hundred(scan)
    if minute is not None and minute < _HOUR and (minute >= _TEN or zero):
        scan.any(("minutes", "mins"))
        return hour, (minute, 0)
    scan.at = at
    meridiem = scan.take(MERIDIEM) is not None or scan.any(("o'clock", "oclock"))
    scan.at = at if marked or meridiem else start
    return (hour, None) if marked or meridiem else None
