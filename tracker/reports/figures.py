"""Figures about the pipeline, counted from deals: pure, each cell with the deals behind it. No layout."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from tracker.model import STAGES, Deal
from tracker.playbook.values import Playbook
from tracker.reports.closings import DayOf, closings, last_contact
from tracker.reports.money import sums
from tracker.reports.period import Period
from tracker.reports.sentences import FEW
from tracker.reports.survival import Curve, Wait, kaplan_meier, waits_of
from tracker.reports.values import UNDIAGNOSED, Sum
from tracker.words import _

AGE_BANDS: tuple[tuple[int, int | None], ...] = ((0, 2), (3, 6), (7, 13), (14, 29), (30, 89), (90, None))
"""Days waiting, both ends included."""
_OPEN_STAGES = STAGES[:-1]
_PLACES: dict[str, int] = {stage: place for place, stage in enumerate(_OPEN_STAGES)}

Stay = tuple[str, date, date | None]
"""A stage, the day a deal entered it, and the day it left; None: the log does not tell."""


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


def figures(
    deals: Iterable[Deal], playbook: Playbook, *, today: date, day_of: DayOf, since: date | None = None
) -> Figures:
    """All figures. `since` limits funnel and win rates to deals created, reasons to deals lost, from then."""
    deals = list(deals)
    day_of = cache(day_of)
    cohort = [deal for deal in deals if since is None or day_of(deal.created) >= since]
    stays = {deal.id: stage_stays(deal, today, day_of) for deal in cohort}
    return Figures(
        as_of=today,
        since=since,
        open=sum(not deal.outcome for deal in deals),
        today=today_counts(deals, today, day_of),
        ageing=ageing(deals, today, day_of),
        funnel=_funnel_of(stays),
        unplaced=sum(not found for found in stays.values()),
        reasons=reasons(closings(deals, Period(since, today), day_of).lost, playbook),
        win_rates=win_rates(cohort, day_of),
        reply_times=reply_times(deals, today, day_of),
    )


def today_counts(deals: Iterable[Deal], today: date, day_of: DayOf) -> Today:
    """What was done today."""
    found: dict[str, list[str]] = {name: [] for name in ("sent", "answered", "added", "won", "lost")}
    names = {"out": "sent", "in": "answered"}
    # No zone is more than 14 hours from UTC: what is older cannot be of today, and asking its day costs more.
    earliest = datetime(today.year, today.month, today.day, tzinfo=UTC) - timedelta(hours=14)
    for deal in deals:
        if deal.created >= earliest and day_of(deal.created) == today:
            found["added"].append(deal.id)
        if deal.outcome and deal.closed is not None and deal.closed >= earliest and day_of(deal.closed) == today:
            found[deal.outcome].append(deal.id)
        for touch in deal.touches.values():
            if touch.at >= earliest and touch.kind in names and day_of(touch.at) == today:
                found[names[touch.kind]].append(deal.id)
    return Today(
        sent=len(found["sent"]),
        answered=len(found["answered"]),
        added=len(found["added"]),
        won=len(found["won"]),
        lost=len(found["lost"]),
        ids={name: tuple(dict.fromkeys(ids)) for name, ids in found.items()},
    )


def ageing(deals: Iterable[Deal], today: date, day_of: DayOf) -> tuple[Ageing, ...]:
    """Open deals by stage and days since the last contact."""
    cells: dict[str, list[list[str]]] = {stage: [[] for _band in AGE_BANDS] for stage in _OPEN_STAGES}
    for deal in deals:
        if not deal.outcome and deal.stage in cells:
            days = (today - day_of(last_contact(deal))).days
            cells[deal.stage][_band(days)].append(deal.id)
    return tuple(Ageing(stage, tuple(tuple(ids) for ids in bands)) for stage, bands in cells.items())


def _band(days: int) -> int:
    return max((at for at, (low, _high) in enumerate(AGE_BANDS) if days >= low), default=0)


def stage_stays(deal: Deal, today: date, day_of: DayOf) -> list[Stay]:
    """(stage, entered, left) in order, by the moves on the timeline; an open deal's last stay ends today.

    `left` is None when the log does not tell; a won deal does not leave its order.
    """
    moved = [(touch.at, key, touch.stage) for key, touch in deal.touches.items() if touch.kind == "move"]
    moves = [(day_of(at), stage) for at, _key, stage in sorted(moved) if stage]
    if not moves:
        alone = deal.stage if not deal.outcome else _unlogged(deal)
        return [(alone, day_of(deal.created), None if deal.outcome else today)] if alone else []
    stays: list[Stay] = []
    end = day_of(deal.closed) if deal.closed is not None else today
    began = "" if moves[0][1] == "inquiry" else "inquiry"
    points = [(day_of(deal.created), began), *moves] if began else moves
    for (entered, stage), (left, _next) in zip(points, [*points[1:], (end, "")], strict=True):
        if stage in _OPEN_STAGES:
            stays.append((stage, entered, left))
    if deal.outcome == "won":
        entered = stays.pop()[1] if stays and stays[-1][0] == "order" else end
        stays.append(("order", entered, None))
    return stays


def _unlogged(deal: Deal) -> str:
    """The stage a closed deal without moves had reached, as far as anything tells."""
    if deal.outcome == "won":
        return "order"
    found = deal.diagnosis
    return found.stage if found is not None and found.stage in _OPEN_STAGES else ""


def funnel(cohort: Sequence[Deal], today: date, day_of: DayOf) -> tuple[FunnelStep, ...]:
    """How far the cohort came: a deal that skipped a stage counts for it, since it went beyond."""
    return _funnel_of({deal.id: stage_stays(deal, today, day_of) for deal in cohort})


def _funnel_of(stays: Mapping[str, Sequence[Stay]]) -> tuple[FunnelStep, ...]:
    reached: dict[str, list[str]] = {stage: [] for stage in _OPEN_STAGES}
    stayed: dict[str, list[int]] = defaultdict(list)
    for deal_id, found in stays.items():
        spent: dict[str, int] = {}
        furthest = 0
        for stage, entered, left in found:
            if _PLACES[stage] > furthest:
                furthest = _PLACES[stage]
            if left is not None:
                spent[stage] = spent.get(stage, 0) + ((left - entered).days if left > entered else 0)
        for stage in _OPEN_STAGES[: furthest + 1]:
            reached[stage].append(deal_id)
        for stage, days in spent.items():
            stayed[stage].append(days)
    return tuple(
        FunnelStep(
            stage,
            tuple(ids),
            len(stays),
            round(statistics.median(stayed[stage]), 1) if stayed[stage] else None,
            len(stayed[stage]),
        )
        for stage, ids in reached.items()
    )


def reasons(lost: Iterable[Deal], playbook: Playbook) -> tuple[ReasonFigure, ...]:
    """Causes by count, undiagnosed first."""
    found: dict[str, list[Deal]] = defaultdict(list)
    for deal in lost:
        diagnosis = deal.diagnosis
        found[diagnosis.cause if diagnosis else ""].append(deal)
    ordered = sorted(found, key=lambda key: (key != "", -len(found[key]), key))
    return tuple(_reason(key, found[key], playbook) for key in ordered)


def _reason(key: str, deals: Sequence[Deal], playbook: Playbook) -> ReasonFigure:
    cause = playbook.cause(key) if key else None
    return ReasonFigure(
        cause=key or UNDIAGNOSED,
        title=playbook.title(cause) if cause else key or _("Undiagnosed"),
        group=cause.group if cause else "other" if key else UNDIAGNOSED,
        ids=tuple(deal.id for deal in deals),
        value=sums(deal.worth for deal in deals),
    )


def win_rates(deals: Iterable[Deal], day_of: DayOf) -> tuple[WinRate, ...]:
    """By the quarter in which a deal began, oldest first."""
    cohorts: dict[str, list[Deal]] = defaultdict(list)
    for deal in deals:
        day = day_of(deal.created)
        cohorts[f"{day.year}-Q{(day.month + 2) // 3}"].append(deal)
    return tuple(
        WinRate(
            cohort=name,
            created=len(members),
            decided=sum(bool(deal.outcome) for deal in members),
            won=sum(deal.outcome == "won" for deal in members),
            ids=tuple(deal.id for deal in members),
        )
        for name, members in sorted(cohorts.items())
    )


def reply_times(deals: Iterable[Deal], today: date, day_of: DayOf) -> tuple[Curve, ...]:
    """One curve per stage in which anything was sent."""
    waits: dict[str, list[Wait]] = {stage: [] for stage in _OPEN_STAGES}
    for deal in deals:
        for wait in waits_of(deal, today, day_of):
            waits.setdefault(wait.stage, []).append(wait)
    return tuple(kaplan_meier(stage, found) for stage, found in waits.items() if found)
