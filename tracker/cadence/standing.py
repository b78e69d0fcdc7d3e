"""When a deal is next due, and why: rest, plan, reply, refusal, tender, ladder, breathing space, silence.

Pure: a deal, the playbook, the buyer's calendar and a day go in, a `Ground` comes out, or a `Standing` in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.cadence import why
from tracker.cadence.closed import lost, won
from tracker.cadence.ground import ONE_DAY, Case, Ground, alarm_from, climb, refused, wait_for
from tracker.cadence.story import DayOf, Story
from tracker.fact_days import day_in
from tracker.model import Deal, Standing

if TYPE_CHECKING:
    from tracker.buyer_clock import BuyerClock
    from tracker.playbook import Playbook


def ground(
    deal: Deal,
    playbook: Playbook,
    buyer_clock: BuyerClock,
    today: date,
    *,
    day_of: DayOf,
    last_orders: Sequence[date] | None = None,
) -> Ground:
    """When the deal is due next, without the words.

    `day_of` turns a stored moment into the user's calendar day. `last_orders` are the days on which this
    buyer ordered, from all their won deals; without them only the deal's own order and their cycle count.
    """
    return _ground(Case(deal, playbook, buyer_clock, today, day_of), last_orders)


def standing(
    deal: Deal,
    playbook: Playbook,
    buyer_clock: BuyerClock,
    today: date,
    *,
    day_of: DayOf,
    last_orders: Sequence[date] | None = None,
) -> Standing:
    """When the deal is due next and why; see `ground` for what goes in."""
    case = Case(deal, playbook, buyer_clock, today, day_of)
    found = _ground(case, last_orders)
    words, works_on = found.say(), _works_on(case, found)
    return Standing(
        due=found.due,
        why=why.off_today(words, works_on) if works_on else words,
        state=found.state,
        alarm=found.alarm_on is not None and found.alarm_on <= today,
        unanswered=0 if found.state == "closed" else case.story.unanswered,
        estimate=found.estimate and found.due is not None and found.due >= today,
        shown=found.shown,
        works_on=works_on,
    )


def _ground(case: Case, last_orders: Sequence[date] | None) -> Ground:
    deal = case.deal
    if (aside := _set_aside(case)) is not None:
        return aside
    if deal.outcome == "lost" or deal.stage == "lost":
        return lost(case)
    return _promised(case, won(case, last_orders) if deal.outcome == "won" else _open(case))


def _works_on(case: Case, found: Ground) -> date | None:
    """What is due stays in the queue on the buyer's day off, and says when to write. An answer need not wait."""
    day, deal = found.shown or found.due, case.deal
    if day is None or day > case.today or found.state in ("replied", "refusal"):
        return None
    works_on = case.clock.next_working(case.today, deal.country, deal.region)
    return works_on if works_on != case.today else None


def _set_aside(case: Case) -> Ground | None:
    """Rest and plan, as long as nothing newer overrides them."""
    deal, rest, plan = case.deal, case.deal.rest, case.deal.plan
    # What was set before a deal closed went with it.
    if deal.closed is not None:
        rest = rest if rest is not None and rest.since >= deal.closed else None
        plan = plan if plan is not None and (plan.since or deal.created) >= deal.closed else None
    if rest is None and plan is None:
        return None
    story, spoke = case.story, case.story.spoke_at
    if rest is not None and (spoke is None or spoke <= rest.since):
        if rest.until is None:
            return Ground("asleep", None, lambda: why.asleep(rest.reason))
        if story.wrote_at is None or story.wrote_at <= rest.since:
            until = rest.until
            alarm_on = alarm_from(case)
            return Ground(
                "resting", until, lambda: why.resting(rest.verb, until), alarm_on=alarm_on and max(alarm_on, until)
            )
    if plan is None or (spoke is not None and spoke > (plan.since or deal.created) and _unsettled(story)):
        return None
    if story.wrote_at is not None and case.day_of(story.wrote_at) >= plan.on:
        return None
    return wait_for(case, plan.on, lambda: why.planned(plan.on, plan.why), "planned")


def _open(case: Case) -> Ground:
    story = case.story
    if story.owed:
        return Ground("replied", story.base, lambda: why.replied(story.base, closed=False), alarm_on=alarm_from(case))
    if story.refused:
        return refused(case)
    return _before_tender(case, climb(case))


def _before_tender(case: Case, climb: Ground) -> Ground:
    """A tender's own timetable replaces a ladder that would press earlier, or that has fallen silent."""
    fact = case.deal.facts.get("tender_date")
    day = day_in(fact.value, case.day_of(fact.at)) if fact is not None else None
    if day is None:
        return climb
    if day < case.today:
        return climb._replace(first=day + ONE_DAY)
    lead = case.timing.tender_days
    ahead = day - timedelta(days=lead)
    touched = case.story.base >= ahead and not case.story.first
    if touched or (climb.due is not None and climb.due > ahead):
        return climb._replace(last=day)
    due = max(ahead, case.day_of(case.deal.created))
    return wait_for(case, due, lambda: why.tender(day, lead), "planned")._replace(last=day)


def _promised(case: Case, otherwise: Ground) -> Ground:
    """What they promised brings the deal back on its day, unless it comes back before; it pauses nothing.

    A no of theirs ends the promises before it. What they promised with it or since is waited for.
    """
    fact, story = case.deal.facts.get("promise"), case.story
    if fact is None or otherwise.state == "closed" or story.owed:
        return otherwise
    if story.refused and story.spoke_at is not None and fact.at < story.spoke_at:
        return otherwise
    day = day_in(fact.value, case.day_of(fact.at))
    if day is None or story.base >= day:
        return otherwise
    if otherwise.due is not None and otherwise.due <= day and otherwise.state != "refusal":
        return otherwise
    promised = wait_for(case, day, lambda: why.promised(day, fact.value), "planned", alarm_from(case))
    return promised._replace(first=otherwise.first, last=otherwise.last)


def _unsettled(story: Story) -> bool:
    return story.owed or story.refused
