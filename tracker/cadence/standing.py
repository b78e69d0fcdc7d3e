"""When a deal is next due, and why: rest, plan, reply, refusal, tender, ladder, breathing space, silence.

Pure: a deal, the playbook, the buyer's calendar and a day go in, a `Standing` comes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from tracker.cadence import why
from tracker.cadence.story import DayOf, Story, read_story
from tracker.fact_days import day_in
from tracker.model import Deal, Standing, StandingState
from tracker.reorder import ask_on, is_carrier, rhythm, slipping

if TYPE_CHECKING:
    from tracker.buyer_clock import BuyerClock
    from tracker.playbook import Playbook, StageRule, Timing


class _Case(NamedTuple):
    """One deal with everything its standing is read from."""

    deal: Deal
    rule: StageRule
    story: Story
    clock: BuyerClock
    home: str
    timing: Timing
    today: date
    day_of: DayOf


def standing(
    deal: Deal,
    playbook: Playbook,
    buyer_clock: BuyerClock,
    today: date,
    *,
    day_of: DayOf,
    last_orders: Sequence[date] | None = None,
) -> Standing:
    """When the deal is due next and why.

    `day_of` turns a stored moment into the user's calendar day. `last_orders` are the days on which this
    buyer ordered, from all their won deals; without them only the deal's own order and their cycle count.
    """
    rule = playbook.stage(deal.stage)
    story = read_story(deal, rule, day_of)
    home, timing = playbook.settings.home_country, playbook.timing
    case = _Case(deal, rule, story, buyer_clock, home, timing, today, day_of)
    if (found := _set_aside(case)) is None:
        if deal.outcome == "lost" or deal.stage == "lost":
            found = _lost(case)
        else:
            found = _won(case, last_orders) if deal.outcome == "won" else _open(case)
            found = _promised(case, found) or found
    return _minding_days_off(case, found)


def _minding_days_off(case: _Case, found: Standing) -> Standing:
    """What is due stays in the queue on the buyer's day off, and says when to write. An answer need not wait."""
    day, deal = found.queue_day, case.deal
    if day is None or day > case.today or found.state == "replied":
        return found
    works_on = case.clock.next_working(case.today, deal.country, deal.region)
    if works_on == case.today:
        return found
    return msgspec.structs.replace(found, why=why.off_today(found.why, works_on), works_on=works_on)


def _set_aside(case: _Case) -> Standing | None:
    """Rest and plan, as long as nothing newer overrides them."""
    deal, story = case.deal, case.story
    spoke, rest, plan = story.spoke_at, deal.rest, deal.plan
    # What was set before a deal closed went with it.
    if deal.closed is not None:
        rest = rest if rest is not None and rest.since >= deal.closed else None
        plan = plan if plan is not None and (plan.since or deal.created) >= deal.closed else None
    if rest is not None and (spoke is None or spoke <= rest.since):
        if rest.until is None:
            return Standing(due=None, why=why.asleep(rest.reason), state="asleep", unanswered=story.unanswered)
        if story.wrote_at is None or story.wrote_at <= rest.since:
            return Standing(
                due=rest.until,
                why=why.resting(rest.verb, rest.until),
                state="resting",
                unanswered=story.unanswered,
                alarm=rest.until <= case.today and _alarm(case),
            )
    if plan is None or (spoke is not None and spoke > (plan.since or deal.created) and _unsettled(story)):
        return None
    if story.wrote_at is not None and case.day_of(story.wrote_at) >= plan.on:
        return None
    return _shown(case, plan.on, why.planned(plan.on, plan.why), "planned", alarm=False)


def _unsettled(story: Story) -> bool:
    return story.owed or story.refused


def _alarm(case: _Case) -> bool:
    limit = case.rule.alarm_days
    return limit > 0 and (case.today - case.story.heard).days >= limit


def _open(case: _Case) -> Standing:
    story = case.story
    if story.owed:
        return Standing(due=story.base, why=why.replied(story.base, closed=False), state="replied", alarm=_alarm(case))
    if story.refused:
        return _refused(case)
    climb = _climb(case)
    return _before_tender(case, climb) or climb


def _refused(case: _Case) -> Standing:
    """Silent until they speak; the day told is that of our answer to their no, if there was one."""
    answer = case.story.answer
    words = why.refused(case.story.heard) if answer is None else why.answered(answer.move, case.day_of(answer.at))
    return Standing(due=None, why=words, state="dormant", unanswered=case.story.unanswered)


def _before_tender(case: _Case, climb: Standing) -> Standing | None:
    """A tender's own timetable replaces a ladder that would press earlier, or that has fallen silent."""
    fact = case.deal.facts.get("tender_date")
    day = day_in(fact.value, case.day_of(fact.at)) if fact is not None else None
    if day is None or day < case.today:
        return None
    lead = case.timing.tender_days
    ahead = day - timedelta(days=lead)
    touched = case.story.base >= ahead and not case.story.first
    if touched or (climb.due is not None and climb.due > ahead):
        return None
    due = max(ahead, case.day_of(case.deal.created))
    return _shown(case, due, why.tender(day, lead), "planned")


def _promised(case: _Case, otherwise: Standing) -> Standing | None:
    """What they promised brings the deal back on its day, unless it comes back before; it pauses nothing."""
    fact, story = case.deal.facts.get("promise"), case.story
    day = day_in(fact.value, case.day_of(fact.at)) if fact is not None else None
    if fact is None or day is None or story.base >= day or _unsettled(story) or otherwise.state == "closed":
        return None
    if otherwise.due is not None and otherwise.due <= day:
        return None
    return _shown(case, day, why.promised(day, fact.value), "planned", alarm=_alarm(case))


def _climb(case: _Case) -> Standing:
    """The ladder of the deal's stage: reminders, then breathing space, one last word, silence."""
    story, rule, deal = case.story, case.rule, case.deal
    if story.last_word_said:
        return Standing(due=None, why=why.dormant(story.base), state="dormant", unanswered=story.unanswered)
    if story.rest_until is not None:
        due = case.clock.next_working(story.rest_until, deal.country, deal.region)
        if case.today < due:
            return _shown(case, due, why.breathing(story.rungs, due), "breathing", alarm=_alarm(case))
        return _shown(case, due, why.last_word(story.rungs), "last-word", alarm=_alarm(case))
    gap = rule.gap(story.rungs)
    if gap is None:
        return Standing(due=None, why=why.no_ladder(), state="dormant", unanswered=story.unanswered)
    due, estimate = case.clock.add_working_days(story.base, gap, deal.country, deal.region)
    passed = case.clock.working_days_between(story.base, case.today, deal.country, deal.region)
    words = why.ladder(deal.stage, story.first, story.rungs, passed, gap, story.base)
    return _shown(case, due, words, "ladder", alarm=_alarm(case), estimate=estimate and due >= case.today)


def _shown(
    case: _Case, due: date, words: str, state: StandingState, *, alarm: bool = False, estimate: bool = False
) -> Standing:
    """A standing that waits for a day on which buyer and user both work, and says so."""
    deal = case.deal
    shown = case.clock.next_shared_day(due, deal.country, deal.region, case.home)
    if estimate:
        words = why.moon_sighted(words)
    if shown != due and shown >= case.today:
        ours = case.clock.is_working(due, deal.country, deal.region)
        announced = case.clock.home_working(due, case.home) is not None
        words = why.shown_later(words, due, shown, ours, announced)
    return Standing(
        due=due, why=words, state=state, alarm=alarm, unanswered=case.story.unanswered, estimate=estimate,
        shown=shown if shown != due else None,
    )  # fmt: skip


def _closed_day(case: _Case) -> date:
    deal = case.deal
    return case.day_of(deal.closed or deal.entered)


def _spoke_since_closing(case: _Case) -> bool:
    spoke, closed = case.story.spoke_at, case.deal.closed or case.deal.entered
    return case.story.owed and spoke is not None and spoke > closed


def _lost(case: _Case) -> Standing:
    """Quiet, but for a word of theirs after closing and the day set for asking again."""
    story, diagnosis = case.story, case.deal.diagnosis
    if _spoke_since_closing(case):
        return Standing(due=story.base, why=why.replied(story.base, closed=True), state="replied")
    if story.refused and diagnosis is not None and (spoke := story.spoke_at) is not None and spoke > diagnosis.at:
        return _refused(case)
    if diagnosis is None or diagnosis.revive is None:
        undiagnosed = diagnosis is None or not diagnosis.cause
        return Standing(due=None, why=why.lost(undiagnosed), state="closed")
    if story.wrote_at is not None and case.day_of(story.wrote_at) >= diagnosis.revive:
        return Standing(due=None, why=why.revived(case.day_of(story.wrote_at)), state="dormant")
    return _shown(case, diagnosis.revive, why.revival(diagnosis.revive), "revival")


def _won(case: _Case, last_orders: Sequence[date] | None) -> Standing:
    """A won buyer's next order by their rhythm, and the visits of the ladder until then once they are worked here."""
    deal, story, ordered = case.deal, case.story, _closed_day(case)
    if _spoke_since_closing(case):
        return Standing(due=story.base, why=why.replied(story.base, closed=False), state="replied")
    if not is_carrier(ordered, last_orders):
        return Standing(due=None, why=why.later_order(), state="closed")
    cycle = deal.facts.get("cycle")
    gap = rhythm([*(last_orders or ()), ordered], cycle.value if cycle else "")
    if story.refused:
        return _refused(case)
    if gap is None:
        return _climb(case) if deal.touches else Standing(due=None, why=why.won_unknown(), state="closed")
    due = ask_on(ordered, gap, case.timing.reorder_days)
    if case.today < due and deal.touches and (visit := _climb(case)).due is not None and visit.due < due:
        return visit
    if story.wrote_at is not None and case.day_of(story.wrote_at) >= due:
        return _climb(case)
    if slipping(ordered, gap, case.today, case.timing.reorder_slipping):
        words = why.slipping(ordered, gap, (case.today - ordered).days)
        return _shown(case, due, words, "reorder", alarm=True)
    return _shown(case, due, why.reorder(ordered, gap), "reorder")
