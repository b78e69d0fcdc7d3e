"""The rhythm of a won buyer: their own purchasing cycle when known, else the median gap of their orders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise


def rhythm(orders: Iterable[date], cycle: str = "") -> int | None:
    """Days between two orders: by the buyer's own words, else the median gap; None with fewer than two."""
    if cycle:
        from tracker.fact_values import span_days

        if days := span_days(cycle):
            return days
    known = sorted(set(orders))
    if len(known) < 2:
        return None
    gaps = sorted((later - earlier).days for earlier, later in pairwise(known))
    middle = len(gaps) // 2
    return gaps[middle] if len(gaps) % 2 else round((gaps[middle - 1] + gaps[middle]) / 2)


def ask_on(last_order: date, gap: int, lead: int) -> date:
    """When to talk about the next order: one gap on, pulled ahead by `lead` days of making and shipping.

    A quick buyer is not asked before half of the gap has passed.
    """
    return last_order + timedelta(days=gap - min(lead, gap // 2))


def slips_on(last_order: date, gap: int, factor: float) -> date:
    """The first day of a silence longer than `factor` times their gap."""
    return last_order + timedelta(days=int(factor * gap) + 1)


def is_carrier(ordered: date, last_orders: Sequence[date] | None) -> bool:
    """Whether this order is the newest of its buyer: it alone carries the rhythm."""
    return not last_orders or ordered >= max(last_orders)
