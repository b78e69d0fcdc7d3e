"""Figures as JSON: names and units that other programs may rely on. Values in, plain data out."""

from __future__ import annotations

from typing import Any

from tracker.desk.as_json import number
from tracker.desk.figure_words import REPLY_DAYS, is_thin, share_of
from tracker.reports.figure_values import AGE_BANDS, Figures, ReasonFigure, WinRate
from tracker.reports.survival import Curve

SCHEMA = "tracker.figures/1"


def figures_json(figures: Figures) -> dict[str, Any]:
    """All figures. Days are calendar days, shares run from 0 to 1 and are null of nothing, `thin` is n below 10.

    - `schema`, `as_of`, `since` (null: from the beginning), `open` (deals open now)
    - `today`: `sent`, `answered` (touches), `added`, `won`, `lost` (deals)
    - `ageing`: for each stage `bands`, the open deals by days of silence: `from`, `to` (null: no end), `deals`
    - `funnel`: for each stage `reached` of `cohort`, `share`, `median_days` spent there by the `timed` deals
    - `unplaced`: closed deals of the cohort that do not tell how far they came
    - `reasons`: `cause` ("undiagnosed" first), `title`, `group`, `deals`, `value` per currency ("": not stated)
    - `win_rates`: for each quarter `cohort`, `created`, `decided`, `won`, `share`, `thin`
    - `reply_times`: for each stage `waits` (silences after a touch), `answers`, `thin`, `median_day`, `answered_by` a
      day, and the `curve` (Kaplan–Meier): `day`, `answered`, `waiting` when that day began
    """
    return {
        "schema": SCHEMA,
        "as_of": figures.as_of.isoformat(),
        "since": figures.since.isoformat() if figures.since else None,
        "open": figures.open,
        "today": {name: getattr(figures.today, name) for name in ("sent", "answered", "added", "won", "lost")},
        "ageing": [
            {
                "stage": row.stage,
                "bands": [
                    {"from": low, "to": high, "deals": count}
                    for (low, high), count in zip(AGE_BANDS, row.counts, strict=True)
                ],
            }
            for row in figures.ageing
        ],
        "funnel": [
            {
                "stage": step.stage,
                "reached": len(step.ids),
                "cohort": step.cohort,
                "share": _rounded(share_of(len(step.ids), step.cohort)),
                "median_days": step.median_days,
                "timed": step.timed,
            }
            for step in figures.funnel
        ],
        "unplaced": figures.unplaced,
        "reasons": [_reason(reason) for reason in figures.reasons],
        "win_rates": [_rate(rate) for rate in figures.win_rates],
        "reply_times": [_curve(curve) for curve in figures.reply_times],
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _reason(reason: ReasonFigure) -> dict[str, Any]:
    return {
        "cause": reason.cause,
        "title": reason.title,
        "group": reason.group,
        "deals": len(reason.ids),
        "value": [
            {"currency": part.currency, "amount": number(part.amount), "deals": part.deals} for part in reason.value
        ],
    }


def _rate(rate: WinRate) -> dict[str, Any]:
    return {
        "cohort": rate.cohort,
        "created": rate.created,
        "decided": rate.decided,
        "won": rate.won,
        "share": _rounded(rate.share),
        "thin": rate.thin,
    }


def _curve(curve: Curve) -> dict[str, Any]:
    return {
        "stage": curve.stage,
        "waits": curve.waits,
        "answers": curve.answers,
        "thin": is_thin(curve),
        "median_day": curve.median,
        "answered_by": [{"day": day, "share": _rounded(curve.by_day(day))} for day in REPLY_DAYS],
        "curve": [
            {"day": step.day, "answered": _rounded(step.answered), "waiting": step.waiting} for step in curve.steps
        ],
    }
