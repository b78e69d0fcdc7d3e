"""A quick look at stored documents, so that thousands which cannot be due are never read in full.

Works on raw documents with ISO texts; may call a deal due that is not, never the other way round.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from tracker.reorder import ask_on, is_carrier, rhythm

if TYPE_CHECKING:
    from tracker.playbook import Playbook

_MARGIN = timedelta(days=1)
"""Stored moments may lie in another zone than the user's: their day is right to within one."""


def cheap_lower_bound(
    document: Mapping[str, Any], playbook: Playbook, *, last_orders: Sequence[date] | None = None
) -> date | None:
    """The earliest day a stored deal can be due; None when it certainly is never due by itself."""
    heard = wrote = ""
    for touch in document.get("touches", {}).values():
        kind, at = touch["kind"], touch["at"]
        if kind == "in":
            heard = max(heard, at[:10])
        elif kind != "note" and kind != "read":
            wrote = max(wrote, at[:10])
    began = (document.get("since") or document["created"])[:10]
    if heard and date.fromisoformat(heard) + _MARGIN >= date.fromisoformat(max(wrote, began)):
        return min(date.fromisoformat(heard) - _MARGIN, _aside(document) or date.max)
    if aside := _aside(document):
        return aside
    outcome = document.get("outcome", "")
    if outcome == "lost" or document.get("stage") == "lost":
        return _revival(document)
    if outcome == "won" and not _on_ladder(document, last_orders):
        return _reorder(document, playbook, last_orders)
    facts = document.get("facts", {})
    if "tender_date" in facts or "sample_arrived" in facts:
        return date.min
    rule = playbook.stage(document.get("stage", "inquiry"))
    gap = min((*rule.cadence, rule.breathing_days), default=0)
    return date.fromisoformat(max(wrote, began)) - _MARGIN + timedelta(days=gap)


def is_certainly_not_due(
    document: Mapping[str, Any],
    playbook: Playbook,
    today: date,
    *,
    last_orders: Sequence[date] | None = None,
) -> bool:
    """Whether a stored deal cannot stand in the queue of `today`."""
    bound = cheap_lower_bound(document, playbook, last_orders=last_orders)
    return bound is None or bound > today


def _aside(document: Mapping[str, Any]) -> date | None:
    """The earliest of rest and plan: one of them may have been overtaken, which only a full reading tells."""
    days = []
    if rest := document.get("rest"):
        days.append(date.fromisoformat(rest["until"]) if rest.get("until") else date.max)
    if plan := document.get("plan"):
        days.append(date.fromisoformat(plan["on"]))
    return min(days, default=None)


def _revival(document: Mapping[str, Any]) -> date | None:
    days = [each["revive"] for each in document.get("diagnoses", {}).values() if each.get("revive")]
    return date.fromisoformat(min(days)) if days else None


def _ordered(document: Mapping[str, Any]) -> date:
    return date.fromisoformat((document.get("closed") or document.get("since") or document["created"])[:10])


def _gap(document: Mapping[str, Any], last_orders: Sequence[date] | None) -> int | None:
    cycle = document.get("facts", {}).get("cycle", {}).get("value", "")
    return rhythm([*(last_orders or ()), _ordered(document)], cycle)


def _on_ladder(document: Mapping[str, Any], last_orders: Sequence[date] | None) -> bool:
    """Whether a won deal is worked by the order stage's ladder, for want of a rhythm."""
    carries = is_carrier(_ordered(document) + _MARGIN, last_orders)
    return carries and bool(document.get("touches")) and _gap(document, last_orders) is None


def _reorder(
    document: Mapping[str, Any], playbook: Playbook, last_orders: Sequence[date] | None
) -> date | None:
    """The day to talk about the next order; None when another order carries the rhythm, or none is known."""
    ordered, gap = _ordered(document), _gap(document, last_orders)
    if gap is None or not is_carrier(ordered + _MARGIN, last_orders):
        return None
    return ask_on(ordered, gap, playbook.timing.reorder_days) - _MARGIN
