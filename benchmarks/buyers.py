"""Invented buyers in thirty countries, and the model by which they answer. Knows nothing of the program's rules.

The model. A third of the buyers never answer, a third answer one touch in four, a third one in two; each unanswered
touch before makes an answer a fifth less likely. An answer comes on one of the buyer's own next nine working days.
Of ten answers one refuses, one calls the price too high, one asks to be written to again in two to nine weeks, and the
others answer what was asked. A touch without an answer is seen to be read one time in six.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from typing import Literal, NamedTuple

import holidays

HOME = timezone(timedelta(hours=8))
"""The trader's clock, China's; answers that come after office hours are read the next morning."""
COUNTRIES: tuple[tuple[str, str], ...] = (
    *(("BD", ""), ("SA", ""), ("AE", ""), ("EG", ""), ("QA", ""), ("DZ", ""), ("IL", ""), ("KE", ""), ("NG", "")),
    *(("GH", ""), ("ZA", ""), ("MA", ""), ("DE", ""), ("FR", ""), ("ES", ""), ("IT", ""), ("GB", ""), ("PL", "")),
    *(("TR", ""), ("IN", ""), ("ID", ""), ("VN", ""), ("MY", "02"), ("JP", ""), ("AU", ""), ("US", ""), ("CA", "")),
    *(("BR", ""), ("MX", ""), ("CL", "")),
)
_KEEN = (0.0, 0.25, 0.5)
_TIRING = 0.8
_SLOWEST = 9
_READ = 1 / 6
_SPANS = ("1 month", "6 weeks", "2 months", "3 months")
_CYCLES = ("every 2 months", "every 3 months", "twice a year", "every month")
_YEARS = range(2024, 2029)


class Buyer(NamedTuple):
    """`keen` is the chance of an answer to the first touch."""

    name: str
    country: str
    region: str
    keen: float


class Word(NamedTuple):
    """What comes back from a buyer, and when. `again` is how long they ask to be left alone."""

    at: datetime
    kind: Literal["in", "read", "refused"]
    text: str = ""
    learned: Mapping[str, str] = {}
    again: str = ""


class Calendars:
    """Which days buyers work, straight from the holiday library and apart from the program's own calendar."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], holidays.HolidayBase] = {}

    def works(self, day: date, country: str, region: str = "") -> bool:
        calendar = self._known.get((country, region))
        if calendar is None:
            calendar = holidays.country_holidays(country, region or None, years=_YEARS)
            self._known[country, region] = calendar
        return calendar.is_working_day(day)


def new_buyer(number: int, dice: random.Random) -> Buyer:
    """Countries in turn, so that all thirty are met; how keen they are is drawn."""
    country, region = COUNTRIES[number % len(COUNTRIES)]
    return Buyer(f"B{number:04} Trading", country, region, dice.choice(_KEEN))


def word_from(
    buyer: Buyer, asked: tuple[str, ...], unanswered: int, now: datetime, calendars: Calendars, dice: random.Random
) -> Word | None:
    """What the buyer makes of a touch that asked for the facts `asked`, after so many unanswered ones."""
    at = _later(buyer, now, calendars, dice)
    if dice.random() >= buyer.keen * _TIRING**unanswered:
        return Word(at, "read") if dice.random() < _READ else None
    draw = dice.randrange(10)
    if draw == 0:
        return Word(at, "refused", "we do not need it any more, thank you")
    if draw == 1:
        return Word(at, "in", "your price is too high")
    if draw == 2:
        return Word(at, "in", "please write again later", again=f"in {dice.randrange(14, 64)} days")
    return Word(at, "in", "thank you, here is what you asked", {fact: _value(fact, at, dice) for fact in asked})


def _later(buyer: Buyer, now: datetime, calendars: Calendars, dice: random.Random) -> datetime:
    day = now.date()
    for _wait in range(dice.randrange(_SLOWEST) + 1):
        day += timedelta(days=1)
        while not calendars.works(day, buyer.country, buyer.region):
            day += timedelta(days=1)
    return datetime.combine(day, time(dice.randrange(9, 24), dice.randrange(60)), HOME)


def _value(fact: str, at: datetime, dice: random.Random) -> str:
    if fact == "cycle":
        return dice.choice(_CYCLES)
    if fact == "stock_lasts":
        return dice.choice(_SPANS)
    if fact in ("tender_date", "target_date", "last_bought"):
        ahead = dice.randrange(20, 90) * (-1 if fact == "last_bought" else 1)
        return (at.date() + timedelta(days=ahead)).isoformat()
    return "yes"
