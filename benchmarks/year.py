"""A year of daily reviews: how much is due each day, and what must never happen."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row
from benchmarks.trader import play

GROUP = "A year: one trader, buyers in 30 countries, every working day of 2026"
_DAYS = 365
_MOST_SHARE = 20
_A_MINUTE = 60
_TOLD = 10


def rows(root: Path, sizes: tuple[int, ...], _rounds: int) -> Iterator[Row]:
    """One year with the largest number of open deals; what broke a rule is printed first."""
    open_deals = sizes[-1]
    started = time.perf_counter()
    year = play(root / f"year-{open_deals}", open_deals, _DAYS)
    took = time.perf_counter() - started
    for line in year.broken[:_TOLD]:
        print(line)
    size = f"{open_deals:,} open deals"
    yield Row(GROUP, "due per day, median", size, year.due_median, unit="deals")
    yield Row(GROUP, "due per day, worst", f"{year.worst_day:%a %d %b}", year.due_worst, unit="deals")
    yield Row(GROUP, "messages written", size, year.written, unit="")
    yield Row(GROUP, "touches on buyers' days off", size, year.on_days_off, unit="", budget=0)
    yield Row(GROUP, "questions repeated before all were asked", size, year.repeated, unit="", budget=0)
    yield Row(GROUP, "deals forgotten", size, year.forgotten, unit="", budget=0)
    yield Row(GROUP, "nudges after a refusal", size, year.after_refusal, unit="", budget=0)
    full = f"{year.full_days} days of over 50"
    yield Row(GROUP, "share of the most used question", full, 100 * year.share, unit="%", budget=_MOST_SHARE)
    yield Row(GROUP, "answers to their mail on their days off", size, year.answers_on_days_off, unit="")
    yield Row(GROUP, "due with nothing to write", size, year.nothing_to_write, unit="")
    yield Row(GROUP, "the whole year", size, took, unit="s", budget=_A_MINUTE)
