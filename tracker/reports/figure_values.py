"""What the figures are: counts, each with the ids of the deals behind it. Counts nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from tracker.reports.sentences import FEW
from tracker.reports.survival import Curve
from tracker.reports.values import Sum

AGE_BANDS: tuple[tuple[int, int | None], ...] = ((0, 2), (3, 6), (7, 13), (14, 29), (30, 89), (90, None))
"""Days waiting, both ends included."""


class Ageing(NamedTuple):
    """Open deals of one stage by days since the last contact: their ids for each of `AGE_BANDS`."""

    stage: str
    bands: tuple[tuple[str, ...], ...]

    @property
    def counts(self) -> tuple[int, ...]:
        return tuple(len(ids) for ids in self.bands)


class FunnelStep(NamedTuple):
    """Of the cohort, the deals that reached a stage or one beyond, and the median days spent in it."""

    stage: str
    ids: tuple[str, ...]
    cohort: int
    median_days: float | None
    timed: int
    """Deals whose days in the stage are known."""


class ReasonFigure(NamedTuple):
    cause: str
    title: str
    group: str
    ids: tuple[str, ...]
    value: tuple[Sum, ...]


class WinRate(NamedTuple):
    """Deals that began in one quarter: `won` of `decided`. `thin`: too few decided to tell a rate."""

    cohort: str
    created: int
    decided: int
    won: int
    ids: tuple[str, ...]

    @property
    def share(self) -> float | None:
        return self.won / self.decided if self.decided else None

    @property
    def thin(self) -> bool:
        return self.decided < FEW


class Today(NamedTuple):
    """Counts of today: touches made, answers received, deals added, deals closed."""

    sent: int
    answered: int
    added: int
    won: int
    lost: int
    ids: Mapping[str, tuple[str, ...]]
    """The deals behind each count, under its name."""


class Figures(NamedTuple):
    as_of: date
    since: date | None
    """First day of the cohort; None: from the beginning."""
    open: int
    today: Today
    ageing: tuple[Ageing, ...]
    funnel: tuple[FunnelStep, ...]
    unplaced: int
    """Closed deals of the cohort whose stage reached is not known: the funnel counts them as inquiries."""
    reasons: tuple[ReasonFigure, ...]
    """Undiagnosed first, then by count."""
    win_rates: tuple[WinRate, ...]
    reply_times: tuple[Curve, ...]
