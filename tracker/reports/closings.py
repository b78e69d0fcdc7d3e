"""Which deals were lost or won in a period. A deal counts where it stands now, by its last closing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import NamedTuple

from tracker.model import Deal
from tracker.reports.period import Period

DayOf = Callable[[datetime], date]


class Closings(NamedTuple):
    lost: list[Deal]
    won: list[Deal]
    reopened: int
    """Deals with a lost diagnosis in the period that stand open or won today."""
    undated: int


def closings(deals: Iterable[Deal], period: Period, day_of: DayOf) -> Closings:
    """The deals that closed in the period, in the order given."""
    lost: list[Deal] = []
    won: list[Deal] = []
    reopened = undated = 0
    for deal in deals:
        if deal.outcome:
            day = day_of(deal.closed) if deal.closed is not None else None
            undated += day is None and deal.outcome == "lost"
            if period.holds(day):
                (lost if deal.outcome == "lost" else won).append(deal)
        if deal.outcome != "lost" and any(
            each.outcome == "lost" and period.holds(day_of(each.at)) for each in deal.diagnoses.values()
        ):
            reopened += 1
    return Closings(lost, won, reopened, undated)
