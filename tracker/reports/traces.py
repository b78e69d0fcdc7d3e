"""What figures need to know of one deal, read from its record in one pass over its touches. Counts nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

import msgspec

from tracker.model import OPEN_STAGES, Money, first_open, worth_of
from tracker.reports.days import Days
from tracker.reports.records import DiagnosisRecord, Record, TouchRecord

_PLACES: dict[str, int] = {stage: place for place, stage in enumerate(OPEN_STAGES)}

_ANSWERS = frozenset({"in", "refused"})

StageDays = tuple[str, int]
StageSince = tuple[str, date]


class Trace(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One deal as figures see it. Whatever goes on is left open, so that a trace outlives the day."""

    id: str
    outcome: str
    stage: str
    created: date
    closed: date | None
    last: date
    """Of the last contact either way, else the day the deal was taken up."""
    furthest: int | None
    """Place among the open stages of the one it reached; None when nothing tells."""
    spent: tuple[StageDays, ...]
    """Days in each stage it has left."""
    staying: StageSince | None
    """The stage it is in, and since when."""
    answered: tuple[StageDays, ...]
    """For each silence that ended with an answer: the stage, and how many days it lasted."""
    silence: StageSince | None
    """The stage and the day of the first touch that has no answer yet."""
    cause: str
    """Of the live diagnosis, "" when undiagnosed or open."""
    worth: Money | None
    """Of a lost deal; the others are not asked."""


load = msgspec.json.Decoder(dict[str, Trace]).decode


def trace(deal_id: str, record: Record, day_at: Days) -> Trace:
    """ValueError for moments that cannot be read."""
    outcome = record.outcome
    created = day_at(record.created)
    closed = day_at(record.closed) if record.closed else None
    touches = _in_order(record.touches)
    contact, answered, silence, moves = _talk(touches, day_at)
    found = _diagnosis(record)
    furthest, spent, staying = (
        _path(record, created, closed, moves) if moves else _unlogged(record, created, touches, found)
    )
    return Trace(
        deal_id,
        outcome,
        record.stage,
        created,
        closed,
        day_at(contact.at) if contact is not None else created,
        furthest,
        spent,
        staying,
        answered,
        silence,
        found.cause if found is not None else "",
        worth_of(record.value, record.quantity, record.price) if outcome == "lost" else None,
    )


def _in_order(touches: Mapping[str, TouchRecord]) -> Collection[TouchRecord]:
    """Oldest first, those of one moment by their ids. Texts written with one offset sort as their moments do."""
    moments = [touch.at for touch in touches.values()]
    alike = len({moment[19:] for moment in moments}) < 2
    if alike and moments == sorted(moments) and (keys := list(touches)) == sorted(keys):
        return touches.values()
    return [
        touches[key] for _at, key in sorted((datetime.fromisoformat(each.at), key) for key, each in touches.items())
    ]


def _talk(
    touches: Iterable[TouchRecord], day_at: Days
) -> tuple[TouchRecord | None, tuple[StageDays, ...], StageSince | None, list[StageSince]]:
    """The last contact, the silences that ended, the one that goes on, and the moves.

    Reminders belong to the silence of the first touch; reading without an answer does not end it.
    """
    answered: list[StageDays] = []
    moves: list[StageSince] = []
    contact, asked = None, None
    for touch in touches:
        kind = touch.kind
        if kind == "out":
            contact = touch
            if asked is None:
                asked = touch
        elif kind in _ANSWERS:
            contact = touch
            if asked is not None:
                answered.append((asked.stage or "inquiry", days_between(day_at(asked.at), day_at(touch.at))))
                asked = None
        elif kind == "read":
            contact = touch
        elif kind == "move" and touch.stage:
            moves.append((touch.stage, day_at(touch.at)))
    silence = (asked.stage or "inquiry", day_at(asked.at)) if asked is not None else None
    return contact, tuple(answered), silence, moves


def days_between(start: date, end: date) -> int:
    """Whole days, 0 when the end comes first."""
    return (end - start).days if end > start else 0


def _path(
    record: Record, created: date, closed: date | None, moves: Sequence[StageSince]
) -> tuple[int | None, tuple[StageDays, ...], StageSince | None]:
    """How far it came, the days in each stage it left, and where it stays. A won deal does not leave its order."""
    points = moves if moves[0][0] == "inquiry" else [("inquiry", created), *moves]
    lefts: list[date | None] = [*(day for _stage, day in points[1:]), closed]
    stays = [(stage, day, left) for (stage, day), left in zip(points, lefts, strict=True) if stage in _PLACES]
    if record.outcome == "won" and stays and stays[-1][0] == "order":
        stays.pop()
    spent: dict[str, int] = {}
    staying = None
    for stage, day, left in stays:
        if left is None:
            staying = stage, day
        else:
            spent[stage] = spent.get(stage, 0) + days_between(day, left)
    reached = [_PLACES[stage] for stage, _day, _left in stays]
    furthest = _PLACES["order"] if record.outcome == "won" else max(reached, default=None)
    return furthest, tuple(spent.items()), staying


def _unlogged(
    record: Record, created: date, touches: Collection[TouchRecord], found: DiagnosisRecord | None
) -> tuple[int | None, tuple[StageDays, ...], StageSince | None]:
    """The same without moves on the timeline: only an open deal tells how long it has been where it is.

    A lost one has reached what `tracker.model.stage_reached` says.
    """
    if not record.outcome:
        return _PLACES.get(record.stage), (), (record.stage, created)
    told = [found.stage if found is not None else "", *(touch.stage for touch in reversed([*touches]))]
    lost_in = first_open([record.stage, *told])
    return _PLACES.get("order" if record.outcome == "won" else lost_in), (), None


def _diagnosis(record: Record) -> DiagnosisRecord | None:
    """The newest one while the deal is closed."""
    if not record.outcome or not record.diagnoses:
        return None
    _at, newest = max((datetime.fromisoformat(each.at), key) for key, each in record.diagnoses.items())
    found = record.diagnoses[newest]
    return found if found.outcome == record.outcome else None
