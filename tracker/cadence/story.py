"""Who owes whom an answer, by a deal's timeline. Pure: knows days and touches, no calendar, no texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tracker.fact_days import day_in
from tracker.model import Answer, Deal

if TYPE_CHECKING:
    from tracker.playbook import StageRule

DayOf = Callable[[datetime], date]
_COUNTED = frozenset({"out", "in", "refused", "move"})


class Story(NamedTuple):
    """Where the talk stands. Days are the user's calendar days."""

    base: date
    """The day the ladder counts from: the last touch either way, else when the stage began."""
    heard: date
    """Their last sign of life in this stage, or the day it began."""
    rungs: int
    """Outgoing touches in this stage since they last spoke."""
    unanswered: int
    """Outgoing touches since they last spoke, in any stage."""
    owed: bool
    """They spoke last."""
    refused: bool
    """They said no, or their no was answered, and nothing was heard since."""
    answer: Answer | None
    """How we answered that no."""
    last_word_said: bool
    rest_until: date | None
    """The end of the breathing space, once the cap is reached."""
    spoke_at: datetime | None
    wrote_at: datetime | None
    first: bool
    """Nothing but the stage's beginning lies behind `base`."""


class _Teller:
    """Walks the events of one deal, oldest first."""

    def __init__(self, deal: Deal, rule: StageRule, day_of: DayOf) -> None:
        self.rule, self.day_of = rule, day_of
        self.starts_with_us = deal.stage != "inquiry"
        self.unanswered = 0
        self.spoke_at: datetime | None = None
        self.wrote_at: datetime | None = None
        self.enter(day_of(deal.created))

    def enter(self, day: date) -> None:
        """A stage began; what was owed is answered by it."""
        self.entry = self.base = self.heard = day
        self.first = True
        self._quiet()

    def arrived(self, day: date) -> None:
        """The sample is with them: its clock starts, but what they said before still stands."""
        if not (self.owed or self.refused):
            self.enter(max(day, self.entry))

    def _quiet(self) -> None:
        self.rungs = 0
        self.owed = self.refused = self.last_word_said = False
        self.answer: Answer | None = None
        self.rest_until: date | None = None

    def out(self, at: datetime, day: date) -> None:
        self.owed = False
        self.wrote_at = at
        self.unanswered += 1
        # In every stage but the first, what is written on its first day is the quote, PI or sample itself.
        if self.first and self.starts_with_us and day == self.entry:
            return
        self.first = False
        self.base = max(self.base, day)
        self.rungs += 1
        if self.rungs > self.rule.cap and self.rest_until is not None and day >= self.rest_until:
            self.last_word_said = True
        elif self.rungs >= self.rule.cap > 0:
            self.rest_until = self.base + timedelta(days=self.rule.breathing_days)

    def answered(self, answer: Answer, day: date, wrote: bool) -> None:
        """Their no was answered: from here on it is up to them, also where it was logged as a mere reply."""
        if wrote:
            self.out(answer.at, day)
        self.owed, self.refused, self.answer = False, True, answer

    def heard_from(self, at: datetime, day: date, refused: bool) -> None:
        self._quiet()
        self.first = False
        self.unanswered = 0
        self.spoke_at = at
        self.base = self.heard = max(self.base, day)
        self.owed, self.refused = not refused, refused


def _arrival(deal: Deal, day_of: DayOf) -> tuple[datetime, date] | None:
    """When the sample's arrival was told, and its day: it starts the clock of a sample, not dispatch."""
    fact = deal.facts.get("sample_arrived") if deal.stage == "sample" else None
    if fact is None:
        return None
    told = day_of(fact.at)
    return fact.at, day_in(fact.value, told) or told


def is_refused(deal: Deal, rule: StageRule, day_of: DayOf) -> bool:
    """Whether a no of theirs stands on a deal that is not lost: until they speak, nothing is put to them."""
    if deal.outcome == "lost" or not (deal.answers or any(t.kind == "refused" for t in deal.touches.values())):
        return False
    return read_story(deal, rule, day_of).refused


def read_story(deal: Deal, rule: StageRule, day_of: DayOf) -> Story:
    """The state of the talk after every touch of the deal; `rule` is that of its present stage."""
    teller = _Teller(deal, rule, day_of)
    events = [(t.at, key, t.kind) for key, t in deal.touches.items() if t.kind in _COUNTED or key in deal.answers]
    if deal.since is not None and not any(at == deal.since for at, _key, kind in events if kind == "move"):
        events.append((deal.since, "", "move"))
    events.sort()
    arrival = _arrival(deal, day_of)
    for at, key, kind in events:
        day = day_of(at)
        if arrival is not None and at >= arrival[0]:
            teller.arrived(arrival[1])
            arrival = None
        if key in deal.answers:
            teller.answered(deal.answers[key], day, wrote=kind == "out")
        elif kind == "out":
            teller.out(at, day)
        elif kind == "move":
            teller.enter(max(day, teller.entry))
        else:
            teller.heard_from(at, day, kind == "refused")
    if arrival is not None:
        teller.arrived(arrival[1])
    return Story(
        teller.base, teller.heard, teller.rungs, teller.unanswered, teller.owed, teller.refused,
        teller.answer, teller.last_word_said, teller.rest_until, teller.spoke_at, teller.wrote_at, teller.first,
    )  # fmt: skip
