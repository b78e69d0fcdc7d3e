"""A closed deal as it stood before it was closed, so that it can be read like an open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tracker.model import Deal, StageId, stage_reached, stage_worked

if TYPE_CHECKING:
    from datetime import datetime

    from tracker.model import Touch

_ENDS = {"won": "order", "lost": "lost"}


def as_it_stood(deal: Deal, *, until_closing: bool = False) -> Deal:
    """The deal open again in the stage it stood in; an open deal as it is.

    `until_closing` leaves out what was heard and learned after it closed.
    """
    closed = deal.closed
    if not deal.outcome or closed is None:
        return deal
    touches = {key: touch for key, touch in deal.touches.items() if not _closes(touch, deal.outcome, closed)}
    facts = deal.facts
    if until_closing:
        touches = {key: touch for key, touch in touches.items() if touch.at <= closed}
        facts = {name: fact for name, fact in facts.items() if fact.at <= closed}
    stage = _stood_in(deal, touches)
    entered = [touch.at for touch in touches.values() if touch.kind == "move" and touch.stage == stage]
    since = max(entered, default=None)
    return replace(deal, stage=stage, since=since, outcome="", closed=None, touches=touches, facts=facts)


def _closes(touch: Touch, outcome: str, closed: datetime) -> bool:
    return touch.kind == "move" and touch.at == closed and touch.stage == _ENDS[outcome]


def _stood_in(deal: Deal, touches: dict[str, Touch]) -> StageId:
    """The stage before it was lost or, won, before its order."""
    if deal.outcome == "lost":
        return stage_reached(deal) or "inquiry"
    return stage_worked(replace(deal, touches=touches))
