"""What each act changes in a deal's course. The desk writes by these rules, and a preview shows by the same ones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

import msgspec

from tracker.model import Deal, Outcome, Rest, StageId, Touch

_OUTCOMES: Mapping[StageId, Outcome] = {"order": "won", "lost": "lost"}
_LAST_KEY = "\U0010ffff"


class Effect(NamedTuple):
    """Fields of the deal that an act sets, None or "" where it clears them, and the line it adds to the timeline."""

    fields: Mapping[str, Any]
    touch: Touch | None = None

    def on(self, deal: Deal) -> Deal:
        """The deal as the act would leave it."""
        touches = deal.touches if self.touch is None else {**deal.touches, _LAST_KEY: self.touch}
        return msgspec.structs.replace(deal, touches=touches, **self.fields)


def touched(deal: Deal, touch: Touch, day: date) -> Effect:
    """A touch on that day. A note or a read receipt is for the record only; any other is talk."""
    return Effect({} if touch.kind in ("note", "read") else talked(deal, day), touch)


def talked(deal: Deal, day: date) -> dict[str, Any]:
    """Talk ends a rest, and a plan whose day has come."""
    ended = deal.plan is not None and deal.plan.on <= day
    return {"rest": None, "plan": None} if ended else {"rest": None}


def put_off(now: datetime, today: date) -> Effect:
    """Not today: back tomorrow."""
    return put_aside(Rest(verb="bury", since=now, until=today + timedelta(days=1)))


def put_aside(rest: Rest) -> Effect:
    return Effect({"rest": rest})


def woken() -> Effect:
    return Effect({"rest": None})


def moved(deal: Deal, stage: StageId, now: datetime) -> Effect:
    """To order is won, to lost is closed, to any other stage is open, whatever it was before.

    Being put aside ends with it; a plan ends with the deal.
    """
    outcome = _OUTCOMES.get(stage, "")
    fields: dict[str, Any] = {"rest": None, "outcome": outcome, "closed": now if outcome else None}
    if outcome:
        fields["plan"] = None
    if deal.stage == stage:
        return Effect(fields)
    return Effect({**fields, "stage": stage, "since": now}, Touch(at=now, kind="move", stage=stage, left=deal.stage))
