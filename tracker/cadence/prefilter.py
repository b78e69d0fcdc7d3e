"""A quick look at stored documents, so that thousands which cannot be due are never read in full.

Works on raw documents with ISO texts; may call a deal due that is not, never the other way round.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.reorder import ask_on, is_carrier, rhythm

if TYPE_CHECKING:
    from tracker.playbook import Playbook

_MARGIN = timedelta(days=1)
"""Stored moments may lie in another zone than the user's: their day is right to within one."""
_DATED = frozenset({"tender_date", "sample_arrived", "promise"})
"""Facts that name a day in words: such a deal is read in full."""
_SECONDS = len("2026-03-18T10:00:00")


class _Marks(NamedTuple):
    """The newest moments of a timeline, as stored; "" where there is none."""

    heard: str
    refused: str
    wrote: str
    began: str
    one_zone: bool
    """All were stored with the same offset, so that their texts sort as moments do."""

    def may_follow(self, one: str, other: str) -> bool:
        """Whether `one` may be as late as `other`."""
        if self.one_zone and one[_SECONDS:] == other[_SECONDS:]:
            return one >= other
        return _day(one) + _MARGIN >= _day(other)


def _day(moment: str) -> date:
    return date.fromisoformat(moment[:10])


def _marks(document: Mapping[str, Any]) -> _Marks:
    heard = wrote = refused = ""
    began: str = document.get("since") or document["created"]
    offset, one_zone = began[_SECONDS:], True
    touches = document.get("touches")
    for touch in touches.values() if touches else ():
        kind, at = touch["kind"], touch["at"]
        if one_zone and at[_SECONDS:] != offset:
            one_zone = False
        if kind == "out" or kind == "move":
            if at > wrote:
                wrote = at
        elif kind == "in":
            if at > heard:
                heard = at
        elif kind == "refused" and at > refused:
            refused = at
    return _Marks(heard, refused, wrote, began, one_zone)


def cheap_lower_bound(
    document: Mapping[str, Any], playbook: Playbook, *, last_orders: Sequence[date] | None = None
) -> date | None:
    """The earliest day a stored deal can be due; None when it certainly is never due by itself."""
    marks = _marks(document)
    aside, certain = _aside(document, marks)
    answered = max(marks.wrote, marks.refused, document.get("since") or "", document.get("closed") or "")
    overtaken = marks.heard and (not answered or marks.may_follow(marks.heard, answered))
    if aside and certain and not marks.refused and not overtaken:
        return aside
    days = [aside, _by_itself(document, playbook, marks, last_orders)]
    if overtaken:
        days.append(_day(marks.heard) - _MARGIN)
    return min(filter(None, days), default=None)


def _by_itself(
    document: Mapping[str, Any], playbook: Playbook, marks: _Marks, last_orders: Sequence[date] | None
) -> date | None:
    """The bound of a deal that nobody put aside."""
    outcome = document.get("outcome", "")
    if outcome == "lost" or document.get("stage") == "lost":
        return _revival(document)
    if outcome == "won":
        ordered = _day(document.get("closed") or marks.began)
        if not is_carrier(ordered + _MARGIN, last_orders):
            return None
        facts = document.get("facts", {})
        if "promise" in facts:
            return date.min
        cycle = facts.get("cycle", {}).get("value", "")
        gap = rhythm([*(last_orders or ()), ordered], cycle)
        reorder = ask_on(ordered, gap, playbook.timing.reorder_days) - _MARGIN if gap is not None else None
        if not document.get("touches"):
            return reorder
        return min(filter(None, (reorder, _on_the_ladder(document, playbook, marks))))
    return _on_the_ladder(document, playbook, marks)


def _on_the_ladder(document: Mapping[str, Any], playbook: Playbook, marks: _Marks) -> date:
    facts = document.get("facts", {})
    if not document.get("outcome") and not _DATED.isdisjoint(facts):
        return date.min
    rule = playbook.stage(document.get("stage", "inquiry"))
    gap = min((*rule.cadence, rule.breathing_days), default=0)
    return _day(max(marks.wrote, marks.refused, marks.began)) - _MARGIN + timedelta(days=gap)


def rests_in_peace(document: Mapping[str, Any]) -> bool:
    """Whether a lost deal certainly never comes due: nothing newer than its closing, no day set for asking again."""
    if document.get("plan") or document.get("rest"):
        return False
    if any(each.get("revive") for each in document.get("diagnoses", {}).values()):
        return False
    day = document.get("closed", "")[:10]
    return not any(touch["kind"] == "in" and touch["at"][:10] >= day for touch in document.get("touches", {}).values())


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


def _aside(document: Mapping[str, Any], marks: _Marks) -> tuple[date | None, bool]:
    """The earlier day of rest and plan, and whether no later touch can have overtaken them."""
    days, certain = [], not document.get("closed")
    if rest := document.get("rest"):
        since, until = rest["since"], rest.get("until")
        days.append(date.fromisoformat(until) if until else date.max)
        overtaken = marks.heard and marks.may_follow(marks.heard, since)
        certain = certain and not overtaken and not (until and marks.wrote and marks.may_follow(marks.wrote, since))
    if plan := document.get("plan"):
        day = date.fromisoformat(plan["on"])
        days.append(day)
        certain = certain and not (marks.wrote and _day(marks.wrote) + _MARGIN >= day)
    return min(days, default=None), certain


def _revival(document: Mapping[str, Any]) -> date | None:
    days = [each["revive"] for each in document.get("diagnoses", {}).values() if each.get("revive")]
    return date.fromisoformat(min(days)) if days else None
