"""The day a lost deal is worth asking again, from what the card knows; a proposal the user may change."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.cadence.story import DayOf
from tracker.fact_days import day_in
from tracker.fact_values import runs_out_on, span_days

if TYPE_CHECKING:
    from tracker.model import Deal
    from tracker.playbook import Timing

QUARTER = timedelta(days=91)


def comeback(deal: Deal, timing: Timing, today: date, *, day_of: DayOf) -> date:
    """Ahead of the end of their stock, of their next purchase or of the date they named; else in three months."""
    lead = timedelta(days=timing.reorder_days)
    days: list[date] = []
    if (stock := deal.facts.get("stock_lasts")) and (ends := runs_out_on(stock, day_of(stock.at))):
        days.append(ends - lead)
    bought, cycle = deal.facts.get("last_bought"), deal.facts.get("cycle")
    if bought and cycle and (gap := span_days(cycle.value)):
        last = day_in(bought.value, day_of(bought.at))
        days += [last + timedelta(days=gap) - lead] if last else []
    if (target := deal.facts.get("target_date")) and (named := day_in(target.value, day_of(target.at))):
        days.append(named - lead)
    return min((day for day in days if day > today), default=today + QUARTER)
