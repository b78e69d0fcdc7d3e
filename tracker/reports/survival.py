"""How long buyers who answer take: Kaplan–Meier, which counts open silences as long as they lasted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from tracker.model import Deal
from tracker.reports.closings import DayOf

_TALK = frozenset({"out", "in", "refused"})


class Wait(NamedTuple):
    """From the first unanswered touch to the answer, or to today (or the close) when there is none yet."""

    stage: str
    days: int
    """Calendar days; 0: the same day."""
    answered: bool
    deal: str = ""
    """The deal's id."""


class Step(NamedTuple):
    day: int
    answered: float
    """Estimated share of buyers who have answered by the end of this day, 0 to 1."""
    waiting: int
    """How many were still waiting when the day began."""


class Curve(NamedTuple):
    stage: str
    waits: int
    answers: int
    steps: tuple[Step, ...]
    ids: tuple[str, ...] = ()
    """The deals that were waited for."""

    def by_day(self, day: int) -> float:
        """The share answered by the end of a day."""
        return max((step.answered for step in self.steps if step.day <= day), default=0.0)

    @property
    def median(self) -> int | None:
        """The day by which half have answered; None when the curve does not get there."""
        return next((step.day for step in self.steps if step.answered >= 0.5), None)


def waits_of(deal: Deal, today: date, day_of: DayOf) -> Iterator[Wait]:
    """One wait for each run of outgoing touches: further reminders belong to the same silence."""
    talk = [(touch.at, key, touch.kind, touch.stage) for key, touch in deal.touches.items() if touch.kind in _TALK]
    talk.sort()
    started: tuple[date, str] | None = None
    for at, _key, kind, stage in talk:
        if kind != "out":
            if started is not None:
                yield Wait(started[1], _days(started[0], day_of(at)), True, deal.id)
                started = None
        elif started is None:
            started = (day_of(at), stage or "inquiry")
    if started is not None:
        end = min(day_of(deal.closed), today) if deal.closed is not None else today
        yield Wait(started[1], _days(started[0], end), False, deal.id)


def _days(start: date, end: date) -> int:
    return (end - start).days if end > start else 0


def kaplan_meier(stage: str, waits: Iterable[Wait]) -> Curve:
    """The curve in whole days. A silence cut off on a day still counts as waiting on that day."""
    waits = list(waits)
    answers = Counter(wait.days for wait in waits if wait.answered)
    ends = Counter(wait.days for wait in waits)
    waiting = total = len(waits)
    silent = 1.0
    steps = []
    for day in sorted(ends):
        if answers[day]:
            silent *= 1 - answers[day] / waiting
            steps.append(Step(day, 1 - silent, waiting))
        waiting -= ends[day]
    return Curve(stage, total, answers.total(), tuple(steps), tuple(dict.fromkeys(wait.deal for wait in waits)))
