"""How long buyers who answer take: Kaplan–Meier, which counts open silences as long as they lasted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple


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


def kaplan_meier(stage: str, answered: Iterable[int], silent: Iterable[int] = (), ids: Iterable[str] = ()) -> Curve:
    """The curve from the days that waits lasted: those that ended with an answer, and those cut off or still open.

    A silence cut off on a day still counts as waiting on that day; 0: the same day. `ids` may name a deal twice.
    """
    answers = Counter(answered)
    ends = answers + Counter(silent)
    waiting = total = ends.total()
    share = 1.0
    steps = []
    for day in sorted(ends):
        if answers[day]:
            share *= 1 - answers[day] / waiting
            steps.append(Step(day, 1 - share, waiting))
        waiting -= ends[day]
    return Curve(stage, total, answers.total(), tuple(steps), tuple(dict.fromkeys(ids)))
