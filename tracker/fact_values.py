"""Reads spans and rhythms out of facts kept in the user's or the buyer's own words. Never guesses."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.dates.counts import take_count
from tracker.dates.scanner import Scanner, Table, table
from tracker.fact_days import day_in
from tracker.fact_spans import HOW_OFTEN, JOINS, LONGEST, UNITS, VAGUE, take_length, take_range
from tracker.script import fold

if TYPE_CHECKING:
    from tracker.model import Fact

_SEASON = 182
"""Days from one buying season to the next; a season itself lasts half of that."""
_RHYTHMS: Table[int] = table(
    ("daily", 1), ("weekly", 7), ("fortnightly|biweekly|bi-weekly", 14), ("semi-monthly", 15), ("monthly", 30),
    ("bimonthly|bi-monthly", 60), ("quarterly", 91), ("half-yearly|half yearly|semi-annually|semi-annual", 182),
    ("yearly|annually|annual", 365),
)  # fmt: skip
_TIMES: Table[int] = table(("once", 1), ("twice", 2), ("thrice", 3))
_EACH = ("every", "each", "per")
_IN_EACH = ("in every", "in a", "in", *_EACH, "a", "an", "/")
_ANOTHER_BEFORE = re.compile(r"(?:\b(?:last|past|previous|first|second|third|1st|2nd|3rd) |[第上下前后大好])$")
_ANOTHER_AFTER = r" ?(?:(?:ago|earlier|before|prior|after|old)\b|之前|以前|前)"
"""Words beside a length that make it something else: `3 months ago`, 下半年."""
_NO_NUMBER = r"(?:and|零|又|[\s,./:~\-])"
"""What may stand between two numbers, so that the second is part of the first."""
_LARGE = r"(?:hundred|thousand|million|dozen|[千万亿几数多来余一二两三四五六七八九十百]|\d+)"
_NAMES_A_UNIT = re.compile(r"day|week|wk|night|month|mth|mos|quarter|qtr|season|year|yr|annual|dail|[天日周星礼月季年]")


@lru_cache(maxsize=4096)
def span_days(text: str) -> int | None:
    """Days in a span or rhythm: "3 months", "every six weeks", "twice a year", "每季度"; else None.

    A range such as "2-3 months" gives its middle.
    """
    words = " ".join(fold(text).split())
    if _NAMES_A_UNIT.search(words) is None:
        return None
    scan = Scanner(words)
    counted = False
    while not scan.done:
        found = _read_here(scan, counted=counted)
        if found is not None:
            days = round(found)
            return days if 0 < days <= LONGEST else None
        counted = _pass_by(scan, counted=counted)
    return None


def runs_out_on(fact: Fact, said_on: date) -> date | None:
    """The day a stock or span told on `said_on` ends: "3 months" from then, or the day it names."""
    days = span_days(fact.value)
    return said_on + timedelta(days=days) if days is not None else day_in(fact.value, said_on)


def _read_here(scan: Scanner, *, counted: bool) -> float | None:
    """The span that begins at this place. After a number only a rhythm does: `500 a month`."""
    start = scan.at
    if _within_a_word(scan):
        return None
    readers: tuple[Callable[[Scanner], float | None], ...] = (_often, _rhythm, _han_rhythm, _span)
    for read in (_rhythm_of_number, _rhythm, _han_rhythm) if counted else readers:
        scan.at = start
        found = read(scan)
        if found is not None and _is_its_own(scan, start):
            return found
    scan.at = start
    return None


def _within_a_word(scan: Scanner) -> bool:
    if scan.at == 0:
        return False
    before, here = scan.text[scan.at - 1], scan.text[scan.at]
    return here < "\u2e80" and before < "\u2e80" and before.isalnum() and here.isalnum()


def _is_its_own(scan: Scanner, start: int) -> bool:
    """Whether the words around do not make it the time of something else."""
    return not (scan.match(_ANOTHER_AFTER) or _ANOTHER_BEFORE.search(scan.text[:start]))


def _pass_by(scan: Scanner, *, counted: bool) -> bool:
    """Move past the word here; whether a number that has not ended stands before the next place."""
    number = scan.match(_LARGE) if not _within_a_word(scan) else None
    word = scan.match(r"\d+|[a-z]+|.", scan.at)
    if number is None and scan.text[scan.at].isalpha() and scan.text[scan.at] < "\u2e80":
        at = scan.at
        if not _within_a_word(scan) and not scan.match(VAGUE) and take_count(scan) is not None:
            return True
        scan.at = at
    joined = counted and scan.match(_NO_NUMBER) is not None
    found = number or word
    scan.at = found.end() if found is not None and found.end() > scan.at else scan.at + 1
    return number is not None or joined


def _rhythm(scan: Scanner) -> float | None:
    """`monthly`, `every six weeks`, `every other month`, `per year`."""
    regular = scan.take(_RHYTHMS)
    if regular is not None:
        return regular
    if scan.any(("/",)):
        return scan.take(UNITS)
    days = _period(scan) if scan.any(_EACH) else None
    return _shared(scan, days) if days is not None else None


def _rhythm_of_number(scan: Scanner) -> float | None:
    """`a month`, after what is bought in it."""
    return _period(scan) if scan.any(("a", "an")) else None


def _period(scan: Scanner) -> float | None:
    """What follows `every`: `month`, `other month`, `3 months`."""
    if scan.any(("other", "second")):
        unit = scan.take(UNITS)
        return 2.0 * unit if unit is not None else None
    if scan.any(("season",)):
        return _SEASON
    return take_length(scan, bare=True)


def _often(scan: Scanner) -> float | None:
    """`twice a year`, `3 times per month`, `once every 3 months`, `twice yearly`."""
    times = _times(scan)
    if times is None:
        return None
    scan.any(("-",))
    period: float | None = scan.take(_RHYTHMS)
    if period is None and scan.any(_IN_EACH):
        period = _period(scan)
    return period / times if period else None


def _times(scan: Scanner) -> float | None:
    """`twice`, `once or twice`, `3 times`, `4x`, `2-3 times`."""
    few = scan.take(_TIMES)
    if few is not None:
        more = scan.take(_TIMES) if scan.any(("or",)) else None
        return (few + more) / 2 if more is not None else few
    count = take_range(scan)
    return count if count and scan.any(("times", "time", "x")) else None


def _span(scan: Scanner) -> float | None:
    """`3 months`, `1 to 2 years`, `two weeks to a month`, 两年三次."""
    days = take_length(scan)
    if days is None:
        return None
    at = scan.at
    upper = take_length(scan) if scan.any(JOINS) else None
    if upper is not None:
        return (days + upper) / 2
    scan.at = at
    return _shared(scan, days)


def _han_rhythm(scan: Scanner) -> float | None:
    """每月, 每三个月, 每年两次."""
    if not scan.any(("每",)):
        return None
    scan.any(("隔",))
    days = take_length(scan, bare=True)
    return _shared(scan, days) if days is not None else None


def _shared(scan: Scanner, days: float) -> float:
    """A period divided by how often something happens in it: 两次, `2 times`, `twice`."""
    at = scan.at
    skipped = scan.match(HOW_OFTEN)
    scan.at = skipped.end() if skipped is not None else scan.at
    times = take_range(scan) if skipped is not None else _times(scan)
    if times and (skipped is None or scan.any(("次",))):
        return days / times
    scan.at = at
    return days
