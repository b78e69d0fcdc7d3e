"""The figures counted the plain way, deal by deal and moment by moment: what the quick count is held against."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from tracker.model import OPEN_STAGES, Deal, stage_reached
from tracker.reports.closings import DayOf
from tracker.reports.figure_values import AGE_BANDS

OPEN = OPEN_STAGES
_CONTACT = ("out", "in", "read", "refused")


def ageing(deals: Sequence[Deal], today: date, day_of: DayOf) -> dict[tuple[str, int], list[str]]:
    """Open deals by stage and place in `AGE_BANDS`."""
    cells: dict[tuple[str, int], list[str]] = defaultdict(list)
    for deal in deals:
        if not deal.outcome and deal.stage in OPEN:
            moments = [touch.at for touch in deal.touches.values() if touch.kind in _CONTACT]
            days = (today - day_of(max(moments, default=deal.created))).days
            band = max((place for place, (low, _high) in enumerate(AGE_BANDS) if days >= low), default=0)
            cells[deal.stage, band].append(deal.id)
    return cells


def stays(deal: Deal, today: date, day_of: DayOf) -> list[tuple[str, int | None]]:
    """Each stay in a stage and its days; None where the log does not tell, or the order of a won deal."""
    moves: list[tuple[str, date]] = [
        (touch.stage, day_of(touch.at)) for _key, touch in deal.timeline if touch.kind == "move" and touch.stage
    ]
    if not moves and deal.outcome:
        reached = "order" if deal.outcome == "won" else stage_reached(deal)
        return [(reached, None)] if reached in OPEN else []
    if not moves:
        return [(deal.stage, max((today - day_of(deal.created)).days, 0))]
    if moves[0][0] != "inquiry":
        moves.insert(0, ("inquiry", day_of(deal.created)))
    ends = [day for _stage, day in moves[1:]] + [day_of(deal.closed) if deal.closed else today]
    found: list[tuple[str, int | None]] = [
        (stage, max((end - start).days, 0)) for (stage, start), end in zip(moves, ends, strict=True) if stage in OPEN
    ]
    if deal.outcome == "won":
        found = [*(found[:-1] if found and found[-1][0] == "order" else found), ("order", None)]
    return found


def funnel(deals: Sequence[Deal], today: date, day_of: DayOf) -> list[tuple[list[str], float | None, int]]:
    """For each stage the deals that reached it, the median of the days spent there, and how many tell."""
    reached: dict[str, list[str]] = defaultdict(list)
    spent: dict[str, list[int]] = defaultdict(list)
    for deal in deals:
        found = stays(deal, today, day_of)
        furthest = max((OPEN.index(stage) for stage, _days in found if stage in OPEN), default=0)
        for stage in OPEN[: furthest + 1]:
            reached[stage].append(deal.id)
        for name in dict.fromkeys(stage for stage, days in found if days is not None):
            spent[name].append(sum(days for stage, days in found if stage == name and days is not None))
    return [
        (reached[stage], round(statistics.median(spent[stage]), 1) if spent[stage] else None, len(spent[stage]))
        for stage in OPEN
    ]


def waits(deal: Deal, today: date, day_of: DayOf) -> list[tuple[str, int, bool]]:
    """(stage, days, answered) of each silence."""
    found: list[tuple[str, int, bool]] = []
    asked = None
    for _key, touch in deal.timeline:
        if touch.kind == "out" and asked is None:
            asked = touch
        elif touch.kind in ("in", "refused") and asked is not None:
            found.append((asked.stage or "inquiry", max((day_of(touch.at) - day_of(asked.at)).days, 0), True))
            asked = None
    if asked is not None:
        end = min(day_of(deal.closed), today) if deal.closed else today
        found.append((asked.stage or "inquiry", max((end - day_of(asked.at)).days, 0), False))
    return found


def answered_by(found: Sequence[tuple[str, int, bool]], stage: str, day: int) -> float:
    """Kaplan and Meier's estimate, from its definition."""
    mine = [(days, answered) for name, days, answered in found if name == stage]
    silent = 1.0
    for each in sorted({days for days, answered in mine if answered and days <= day}):
        at_risk = sum(days >= each for days, _answered in mine)
        silent *= 1 - sum(days == each and answered for days, answered in mine) / at_risk
    return 1 - silent


def today_counts(deals: Sequence[Deal], today: date, day_of: DayOf) -> dict[str, int]:
    touches = [touch for deal in deals for touch in deal.touches.values() if day_of(touch.at) == today]
    closed = [deal.outcome for deal in deals if deal.closed and day_of(deal.closed) == today]
    return {
        "sent": sum(touch.kind == "out" for touch in touches),
        "answered": sum(touch.kind == "in" for touch in touches),
        "added": sum(day_of(deal.created) == today for deal in deals),
        "won": closed.count("won"),
        "lost": closed.count("lost"),
    }


def reasons(deals: Sequence[Deal], since: date | None, today: date, day_of: DayOf) -> dict[str, list[str]]:
    """Deals lost in the period by cause, "" for undiagnosed."""
    found: dict[str, list[str]] = defaultdict(list)
    for deal in deals:
        day = day_of(deal.closed) if deal.closed else None
        in_period = since is None if day is None else day <= today and (since is None or day >= since)
        if deal.outcome == "lost" and in_period:
            found[deal.diagnosis.cause if deal.diagnosis else ""].append(deal.id)
    return found
