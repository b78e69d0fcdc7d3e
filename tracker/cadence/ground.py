"""What a deal stands on: its ladder, its day on both calendars, the alarm. Decides; the words come on demand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tracker.cadence import why
from tracker.cadence.story import DayOf, Story, read_story
from tracker.model import Deal, StandingState

if TYPE_CHECKING:
    from tracker.buyer_clock import BuyerClock
    from tracker.playbook import Playbook

ONE_DAY = timedelta(days=1)


class Ground(NamedTuple):
    """Where a deal stands on every day from `first` to `last`; `say` tells why in words, as of the day asked about."""

    state: StandingState
    due: date | None
    say: Callable[[], str]
    shown: date | None = None
    """First day both sides work, when `due` is a day off for the user or the buyer; None: `due` itself."""
    alarm_on: date | None = None
    """The day from which the silence is past its limit."""
    estimate: bool = False
    """A moon-sighted holiday lies before the due day."""
    first: date = date.min
    last: date = date.max


class Case:
    """One deal with everything its standing is read from; its story is read when it matters."""

    def __init__(self, deal: Deal, playbook: Playbook, clock: BuyerClock, today: date, day_of: DayOf) -> None:
        self.deal = deal
        self.rule = playbook.stage(deal.stage)
        self.clock = clock
        self.home = playbook.settings.home_country
        self.timing = playbook.timing
        self.today = today
        self.day_of = day_of

    @cached_property
    def story(self) -> Story:
        return read_story(self.deal, self.rule, self.day_of)


def alarm_from(case: Case) -> date | None:
    limit = case.rule.alarm_days
    return case.story.heard + timedelta(days=limit) if limit > 0 else None


def refused(case: Case) -> Ground:
    """No reminder until they speak. An open deal comes back to the user, to be answered or closed."""
    answer, heard, days = case.story.answer, case.story.heard, case.timing.refusal_days
    if case.deal.outcome or not days:
        return Ground("dormant", None, lambda: _of_refusal(case, is_over=False))
    settled = case.day_of(answer.at) if answer is not None else heard
    due = max(settled, case.story.base) + timedelta(days=days)
    return Ground("refusal", due, lambda: _of_refusal(case, is_over=case.today >= due))


def _of_refusal(case: Case, *, is_over: bool) -> str:
    """The day told is that of our answer to their no, if there was one."""
    answer = case.story.answer
    if answer is None:
        return why.refused(case.story.heard, is_over=is_over)
    return why.answered(answer.move, case.day_of(answer.at), is_over=is_over)


def climb(case: Case) -> Ground:
    """The ladder of the deal's stage: reminders, then breathing space, one last word, silence."""
    story, rule, deal, clock = case.story, case.rule, case.deal, case.clock
    if story.last_word_said:
        return Ground("dormant", None, lambda: why.dormant(story.base))
    if story.rest_until is not None:
        due = clock.next_working(story.rest_until, deal.country, deal.region)
        if case.today < due:
            found = wait_for(case, due, lambda: why.breathing(story.rungs, due), "breathing", alarm_from(case))
            return found._replace(last=due - ONE_DAY)
        found = wait_for(case, due, lambda: why.last_word(story.rungs), "last-word", alarm_from(case))
        return found._replace(first=due)
    gap = rule.gap(story.rungs)
    if gap is None:
        return Ground("dormant", None, why.no_ladder)

    def ladder() -> str:
        passed = clock.working_days_between(story.base, case.today, deal.country, deal.region)
        return why.ladder(deal.stage, story.first, story.rungs, passed, gap, story.base, due)

    due, estimate = clock.add_working_days(story.base, gap, deal.country, deal.region)
    return wait_for(case, due, ladder, "ladder", alarm_from(case), estimate=estimate)


def wait_for(
    case: Case,
    due: date,
    say: Callable[[], str],
    state: StandingState,
    alarm_on: date | None = None,
    *,
    estimate: bool = False,
) -> Ground:
    """Ground that waits for a day on which buyer and user both work, and says so."""
    deal, today = case.deal, case.today
    shown = case.clock.next_shared_day(due, deal.country, deal.region, case.home)

    def words() -> str:
        said = why.moon_sighted(say()) if estimate and due >= today else say()
        if shown == due or shown < today:
            return said
        ours = case.clock.is_working(due, deal.country, deal.region)
        announced = case.clock.home_working(due, case.home) is not None
        return why.shown_later(said, due, shown, ours, announced)

    return Ground(state, due, words, shown if shown != due else None, alarm_on, estimate)
