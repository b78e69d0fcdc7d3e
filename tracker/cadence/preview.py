"""What a choice would make of a deal, before it is pressed: the same rules as after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from tracker.cadence.standing import standing
from tracker.cadence.story import DayOf
from tracker.errors import BadInput
from tracker.model import STAGES, Deal, Rest, Standing, Touch, TouchKind
from tracker.words import _

if TYPE_CHECKING:
    from tracker.buyer_clock import BuyerClock
    from tracker.playbook import Playbook

_TOUCHES: dict[str, TouchKind] = {
    "asked": "out",
    "out": "out",
    "in": "in",
    "replied": "in",
    "read": "read",
    "note": "note",
    "refused": "refused",
}
_LAST_KEY = "\U0010ffff"


def chosen(deal: Deal, choice: str, now: datetime, day_of: DayOf) -> Deal:
    """The deal as a choice would leave it.

    Choices: asked, in, read, note, refused, bury, sleep, snooze:2026-12-02 (or snooze:3d, snooze:2w),
    move:quote. Raises BadInput for any other.
    """
    verb, _colon, detail = choice.partition(":")
    if kind := _TOUCHES.get(verb):
        return _touched(deal, kind, now, day_of)
    today = day_of(now)
    if verb == "bury":
        return _changed(deal, rest=Rest(verb="bury", since=now, until=today + timedelta(days=1)))
    if verb == "sleep":
        return _changed(deal, rest=Rest(verb="sleep", since=now, reason=detail))
    if verb == "snooze" and (until := _until(detail, today)) is not None:
        return _changed(deal, rest=Rest(verb="snooze", since=now, until=until))
    if verb == "move" and detail in STAGES:
        touch = Touch(at=now, kind="move", stage=detail)
        outcome = "won" if detail == "order" else "lost" if detail == "lost" else ""
        closed = now if outcome else None
        plan = None if outcome else deal.plan
        touches = {**deal.touches, _LAST_KEY: touch}
        return _changed(
            deal,
            stage=detail,
            since=now,
            rest=None,
            plan=plan,
            touches=touches,
            outcome=outcome,
            closed=closed,
        )
    raise BadInput(_("“{choice}” is not a choice.").format(choice=choice), _("Such as asked, in, read, bury, sleep."))


def preview(
    deal: Deal,
    choice: str,
    playbook: Playbook,
    buyer_clock: BuyerClock,
    now: datetime,
    *,
    day_of: DayOf,
    last_orders: Sequence[date] | None = None,
) -> Standing:
    """The standing that a choice would lead to; see `chosen` for the choices."""
    after = chosen(deal, choice, now, day_of)
    return standing(after, playbook, buyer_clock, day_of(now), day_of=day_of, last_orders=last_orders)


def _touched(deal: Deal, kind: TouchKind, now: datetime, day_of: DayOf) -> Deal:
    touches = {**deal.touches, _LAST_KEY: Touch(at=now, kind=kind, stage=deal.stage)}
    if kind in ("note", "read"):
        return _changed(deal, touches=touches)
    plan = deal.plan if deal.plan is not None and deal.plan.on > day_of(now) else None
    return _changed(deal, touches=touches, rest=None, plan=plan)


def _changed(deal: Deal, **changes: Any) -> Deal:
    return msgspec.structs.replace(deal, **changes)


def _until(text: str, today: date) -> date | None:
    if text[:-1].isdigit() and text[-1:] in "dw":
        return today + timedelta(days=int(text[:-1]) * (7 if text[-1] == "w" else 1))
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
