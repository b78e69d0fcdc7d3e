"""Figures about the pipeline, counted from the traces of its deals: pure, each cell with the deals behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from tracker.model import OPEN_STAGES
from tracker.playbook.values import Playbook
from tracker.reports.days import Days
from tracker.reports.figure_values import (
    AGE_BANDS,
    Ageing,
    Figures,
    FunnelStep,
    ReasonFigure,
    Today,
    WinRate,
)
from tracker.reports.money import sums
from tracker.reports.period import Period
from tracker.reports.records import Record
from tracker.reports.survival import Curve, kaplan_meier
from tracker.reports.traces import Trace, days_between
from tracker.reports.values import UNDIAGNOSED
from tracker.words import _

_BAND_OF_DAY = [
    place for place, (low, high) in enumerate(AGE_BANDS) for _day in range(low, low + 1 if high is None else high + 1)
]
"""The band of 0, 1, 2 … days; the last one goes on."""
RecordOf = Callable[[str], Record]
_TOUCHES = {"out": "sent", "in": "answered"}


def figures(
    traces: Iterable[Trace],
    playbook: Playbook,
    *,
    today: date,
    day_at: Days,
    record: RecordOf,
    since: date | None = None,
) -> Figures:
    """All figures. `since` limits funnel and win rates to deals created, reasons to deals lost, from then.

    `record` finds the record of a deal: those with news of today are looked at again.
    """
    every = list(traces)
    cohort = every if since is None else [each for each in every if each.created >= since]
    period = Period(since, today)
    return Figures(
        as_of=today,
        since=since,
        open=sum(not each.outcome for each in every),
        today=today_counts(every, today, day_at, record),
        ageing=ageing(every, today),
        funnel=funnel(cohort, today),
        unplaced=sum(each.furthest is None for each in cohort),
        reasons=reasons((each for each in every if each.outcome == "lost" and period.holds(each.closed)), playbook),
        win_rates=win_rates(cohort),
        reply_times=reply_times(every, today),
    )


def today_counts(traces: Iterable[Trace], today: date, day_at: Days, record: RecordOf) -> Today:
    """What was done today."""
    found: dict[str, list[str]] = {name: [] for name in ("sent", "answered", "added", "won", "lost")}
    for each in traces:
        if each.created == today:
            found["added"].append(each.id)
        if each.outcome and each.closed == today:
            found[each.outcome].append(each.id)
        if each.last >= today:
            for touch in record(each.id).touches.values():
                if touch.kind in _TOUCHES and day_at(touch.at) == today:
                    found[_TOUCHES[touch.kind]].append(each.id)
    return Today(
        sent=len(found["sent"]),
        answered=len(found["answered"]),
        added=len(found["added"]),
        won=len(found["won"]),
        lost=len(found["lost"]),
        ids={name: tuple(dict.fromkeys(ids)) for name, ids in found.items()},
    )


def ageing(traces: Iterable[Trace], today: date) -> tuple[Ageing, ...]:
    """Open deals by stage and days since the last contact."""
    cells: dict[str, list[list[str]]] = {stage: [[] for _band in AGE_BANDS] for stage in OPEN_STAGES}
    for each in traces:
        if not each.outcome and each.stage in cells:
            days = min(days_between(each.last, today), len(_BAND_OF_DAY) - 1)
            cells[each.stage][_BAND_OF_DAY[days]].append(each.id)
    return tuple(Ageing(stage, tuple(tuple(ids) for ids in bands)) for stage, bands in cells.items())


def funnel(cohort: Sequence[Trace], today: date) -> tuple[FunnelStep, ...]:
    """How far the cohort came: a deal that skipped a stage counts for it, since it went beyond."""
    reached: list[list[str]] = [[] for _stage in OPEN_STAGES]
    stayed: dict[str, list[int]] = defaultdict(list)
    for each in cohort:
        for place in range((each.furthest or 0) + 1):
            reached[place].append(each.id)
        for stage, days in _days_in_stages(each, today):
            stayed[stage].append(days)
    return tuple(
        FunnelStep(
            stage,
            tuple(ids),
            len(cohort),
            _median(stayed[stage]),
            len(stayed[stage]),
        )
        for stage, ids in zip(OPEN_STAGES, reached, strict=True)
    )


def _median(days: Sequence[int]) -> float | None:
    """The middle one, or half way between the two middle ones; None of nothing."""
    if not days:
        return None
    ordered, middle = sorted(days), len(days) // 2
    return ordered[middle] if len(days) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _days_in_stages(each: Trace, today: date) -> Iterable[tuple[str, int]]:
    """Days spent in each stage until today."""
    if each.staying is None:
        return each.spent
    stage, since = each.staying
    spent = dict(each.spent)
    spent[stage] = spent.get(stage, 0) + days_between(since, today)
    return spent.items()


def reasons(lost: Iterable[Trace], playbook: Playbook) -> tuple[ReasonFigure, ...]:
    """Causes by count, undiagnosed first."""
    found: dict[str, list[Trace]] = defaultdict(list)
    for each in lost:
        found[each.cause].append(each)
    ordered = sorted(found, key=lambda key: (key != "", -len(found[key]), key))
    return tuple(_reason(key, found[key], playbook) for key in ordered)


def _reason(key: str, traces: Sequence[Trace], playbook: Playbook) -> ReasonFigure:
    cause = playbook.cause(key) if key else None
    return ReasonFigure(
        cause=key or UNDIAGNOSED,
        title=playbook.title(cause) if cause else key or _("Undiagnosed"),
        group=cause.group if cause else "other" if key else UNDIAGNOSED,
        ids=tuple(each.id for each in traces),
        value=sums(each.worth for each in traces),
    )


def win_rates(traces: Iterable[Trace]) -> tuple[WinRate, ...]:
    """By the quarter in which a deal began, oldest first."""
    cohorts: dict[tuple[int, int], list[Trace]] = defaultdict(list)
    for each in traces:
        cohorts[each.created.year, (each.created.month + 2) // 3].append(each)
    return tuple(
        WinRate(
            cohort=f"{year}-Q{quarter}",
            created=len(members),
            decided=sum(bool(each.outcome) for each in members),
            won=sum(each.outcome == "won" for each in members),
            ids=tuple(each.id for each in members),
        )
        for (year, quarter), members in sorted(cohorts.items())
    )


def reply_times(traces: Iterable[Trace], today: date) -> tuple[Curve, ...]:
    """One curve per stage in which anything was sent."""
    answered: dict[str, list[int]] = defaultdict(list)
    silent: dict[str, list[int]] = defaultdict(list)
    waited: dict[str, dict[str, None]] = defaultdict(dict)
    for each in traces:
        deal_id = each.id
        for stage, days in each.answered:
            answered[stage].append(days)
            waited[stage][deal_id] = None
        if each.silence is not None:
            stage, since = each.silence
            end = today if each.closed is None or each.closed > today else each.closed
            silent[stage].append((end - since).days if end > since else 0)
            waited[stage][deal_id] = None
    stages = [*OPEN_STAGES, *(stage for stage in waited if stage not in OPEN_STAGES)]
    return tuple(
        kaplan_meier(stage, answered[stage], silent[stage], waited[stage]) for stage in stages if stage in waited
    )
