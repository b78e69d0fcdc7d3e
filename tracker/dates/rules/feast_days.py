"""On which day of a year a feast falls: fixed, by weekday, from Easter, by the moon, or from a table. No words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from tracker.dates.reading import safe_date
from tracker.dates.rules.lunar import lunar_date

FeastDay = Callable[[int], date | None]
_ESTIMATED = {
    "fitr": "200524 210513 220502 230421 240410 250330 260320 270309 280226 290214 300204 310124 320114 330102 331223 "
    "341212 351201 361119 371108 381029 391019 401007",
    "adha": "200731 210720 220709 230628 240616 250606 260527 270516 280505 290424 300413 310402 320322 330311 340301 "
    "350218 360207 370126 380116 390105 391226 401214",
    "ramadan": "200424 210413 220402 230323 240311 250301 260218 270208 280128 290116 300105 301226 311215 321204 "
    "331123 341112 351101 361020 371010 380930 390919 400907",
    "hijri": "200820 210809 220730 230719 240707 250626 260616 270606 280525 290514 300503 310423 320411 330401 340321 "
    "350311 360228 370216 380205 390126 400115",
    "diwali": "201114 211104 221024 231112 241031 251020 261108 271029 281017 291105 301026 311114 321102 331022 "
    "341110 351030",
}
"""Year, month and day of feasts by the sighted moon, as calculated ahead."""


def fixed(month: int, day: int) -> FeastDay:
    return lambda year: safe_date(year, month, day)


def by_weekday(month: int, nth: int, weekday: int, offset: int = 0) -> FeastDay:
    """The nth such weekday of a month, or its last for -1, and so many days on."""

    def on(year: int) -> date:
        if nth < 0:
            end = date(year, month + 1, 1) - timedelta(1)
            return end - timedelta((end.weekday() - weekday) % 7) + timedelta(offset)
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1) + offset)

    return on


def from_easter(days: int) -> FeastDay:
    return lambda year: easter(year) + timedelta(days)


def from_orthodox_easter(days: int) -> FeastDay:
    return lambda year: orthodox_easter(year) + timedelta(days)


def by_moon(month: int, day: int, offset: int = 0) -> FeastDay:
    """A day of the Chinese lunar year that begins in a year; the last days of one belong to the next calendar year."""

    def on(year: int) -> date | None:
        found = lunar_date(year - (month == 12), month, day)
        return found + timedelta(offset) if found else None

    return on


def sighted(feast: str) -> FeastDay:
    """A feast from the table of estimates, the first of the year."""
    days = [date(2000 + int(row[:2]), int(row[2:4]), int(row[4:])) for row in _ESTIMATED[feast].split()]
    return lambda year: next((day for day in days if day.year == year), None)


def qingming(year: int) -> date | None:
    """Tomb Sweeping Day, by the sun's place, for this century."""
    return date(year, 4, int(year % 100 * 0.2422 + 4.81) - year % 100 // 4) if 2000 <= year < 2100 else None


def winter_solstice(year: int) -> date | None:
    return date(year, 12, int(year % 100 * 0.2422 + 21.94) - year % 100 // 4) if 2000 <= year < 2100 else None


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, after Meeus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday by the Julian calendar, as a Gregorian date, after Meeus."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)
