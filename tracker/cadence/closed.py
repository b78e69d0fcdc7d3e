"""When a closed deal comes back: a lost one on the day set for it, a won one with the buyer's next order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from tracker.cadence import why
from tracker.cadence.ground import ONE_DAY, Case, Ground, climb, refused, wait_for
from tracker.reorder import ask_on, is_carrier, rhythm, slips_on


def lost(case: Case) -> Ground:
    """Quiet, but for a word of theirs after closing and the day set for asking again."""
    diagnosis = case.deal.diagnosis
    if _spoke_since_closing(case):
        base = case.story.base
        return Ground("replied", base, lambda: why.replied(base, closed=True))
    if diagnosis is not None and _spoke_after(case, diagnosis.at) and case.story.refused:
        return refused(case)
    if diagnosis is None or (revive := diagnosis.revive) is None:
        undiagnosed = diagnosis is None or not diagnosis.cause
        return Ground("closed", None, lambda: why.lost(undiagnosed))
    if (wrote_at := case.story.wrote_at) is not None and (wrote := case.day_of(wrote_at)) >= revive:
        return Ground("dormant", None, lambda: why.revived(wrote))
    return wait_for(case, revive, lambda: why.revival(revive), "revival")


def won(case: Case, last_orders: Sequence[date] | None) -> Ground:
    """A won buyer's next order by their rhythm, and the visits of the ladder until then once they are worked here."""
    deal, ordered = case.deal, case.day_of(_closed_at(case))
    if _spoke_since_closing(case):
        base = case.story.base
        return Ground("replied", base, lambda: why.replied(base, closed=False))
    if deal.followed:
        return Ground("closed", None, why.followed)
    if not is_carrier(ordered, last_orders):
        return Ground("closed", None, why.later_order)
    cycle = deal.facts.get("cycle")
    gap = rhythm([*(last_orders or ()), ordered], cycle.value if cycle else "")
    if case.story.refused:
        return refused(case)
    if gap is None:
        return climb(case) if deal.touches else Ground("closed", None, why.won_unknown)
    due = ask_on(ordered, gap, case.timing.reorder_days)
    if deal.touches and case.today < due:
        visit = climb(case)
        if visit.due is not None and visit.due < due:
            return visit._replace(last=due - ONE_DAY)
    if (wrote_at := case.story.wrote_at) is not None and case.day_of(wrote_at) >= due:
        return climb(case)
    found = _reorder(case, ordered, gap, due)
    return found._replace(first=due) if deal.touches and case.today >= due else found


def _reorder(case: Case, ordered: date, gap: int, due: date) -> Ground:
    slips = slips_on(ordered, gap, case.timing.reorder_slipping)

    def words() -> str:
        if case.today < slips:
            return why.reorder(ordered, gap)
        return why.slipping(ordered, gap, (case.today - ordered).days)

    return wait_for(case, due, words, "reorder", slips)


def _closed_at(case: Case) -> datetime:
    return case.deal.closed or case.deal.entered


def _spoke_since_closing(case: Case) -> bool:
    return _spoke_after(case, _closed_at(case)) and case.story.owed


def _spoke_after(case: Case, moment: datetime) -> bool:
    """Whether they said anything after that moment; most never do, and then nobody need read their whole story."""
    return any(touch.at > moment and touch.kind in ("in", "refused") for touch in case.deal.touches.values())
