"""What a choice would make of a deal, before it is pressed: the same effects as after it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from tracker.cadence.effects import Effect, moved, put_aside, put_off, touched, woken
from tracker.cadence.story import DayOf
from tracker.errors import BadInput
from tracker.model import STAGES, Deal, Rest, Touch, TouchKind
from tracker.words import _

_TOUCHES: dict[str, TouchKind] = {
    "asked": "out",
    "out": "out",
    "in": "in",
    "replied": "in",
    "read": "read",
    "note": "note",
    "refused": "refused",
}


def chosen(deal: Deal, choice: str, now: datetime, day_of: DayOf) -> Deal:
    """The deal as a choice would leave it.

    Choices: asked, in, read, note, refused, bury, sleep, wake, snooze:2026-12-02 (or snooze:3d, snooze:2w),
    move:quote (to lost leads a diagnosis, not a choice). Raises BadInput for any other.
    """
    return _effect(deal, choice, now.replace(microsecond=0), day_of).on(deal)


def _effect(deal: Deal, choice: str, now: datetime, day_of: DayOf) -> Effect:
    verb, _colon, detail = choice.partition(":")
    today = day_of(now)
    if kind := _TOUCHES.get(verb):
        return touched(deal, Touch(at=now, kind=kind, stage=deal.stage), today)
    if verb == "bury":
        return put_off(now, today)
    if verb == "sleep":
        return put_aside(Rest(verb="sleep", since=now, reason=detail))
    if verb == "snooze" and (until := _until(detail, today)) is not None:
        return put_aside(Rest(verb="snooze", since=now, until=until))
    if verb == "wake":
        return woken()
    if verb == "move":
        for stage in STAGES:
            if stage == detail != "lost":
                return moved(deal, stage, now)
    raise BadInput(_("“{choice}” is not a choice.").format(choice=choice), _("Such as asked, in, read, bury, sleep."))


def _until(text: str, today: date) -> date | None:
    if text[:-1].isdigit() and text[-1:] in "dw":
        return today + timedelta(days=int(text[:-1]) * (7 if text[-1] == "w" else 1))
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
