"""Which stage a deal had reached: one rule for the close, the reports, the figures and the lessons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Literal

import msgspec

from tracker.diagnosis.hindsight import as_it_stood
from tracker.model import OPEN_STAGES, Deal, Diagnosis, Touch, TouchKind, first_open, stage_reached
from tracker.reports.days import Days
from tracker.reports.records import record_of
from tracker.reports.traces import trace

Tell = Callable[..., Deal]


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day} 10:00").replace(tzinfo=UTC)


def utc_day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


def closed(deal: Deal, outcome: Literal["won", "lost"], stage: str, *touches: tuple[str, TouchKind, str]) -> Deal:
    """The deal closed on 20 March, with a diagnosis that tells `stage` and touches of (day, kind, stage)."""
    return msgspec.structs.replace(
        deal,
        outcome=outcome,
        closed=at("2026-03-20"),
        diagnoses={"d": Diagnosis(at=at("2026-03-20"), outcome=outcome, stage=stage)},
        touches={str(n): Touch(at=at(day), kind=kind, stage=where) for n, (day, kind, where) in enumerate(touches)},
    )


def furthest(deal: Deal) -> str:
    place = trace(deal.id, record_of(msgspec.json.decode(msgspec.json.encode(deal))), Days(utc_day)).furthest
    return OPEN_STAGES[place] if place is not None else ""


def test_an_open_deal_has_reached_where_it_stands_and_a_won_one_its_order(tell: Tell) -> None:
    assert stage_reached(tell("sample")) == "sample"
    assert stage_reached(closed(tell("order"), "won", "pi")) == "order"


def test_a_lost_deal_tells_by_its_diagnosis_else_by_its_touches_else_nothing(tell: Tell) -> None:
    told = closed(tell("lost"), "lost", "quote", ("2026-03-20", "move", "lost"))
    by_touches = closed(tell("lost"), "lost", "", ("2026-03-05", "out", "quote"), ("2026-03-09", "out", "pi"))
    silent = closed(tell("lost"), "lost", "", ("2026-03-21", "in", "lost"))
    for deal, stage in ((told, "quote"), (by_touches, "pi"), (silent, "")):
        assert stage_reached(deal) == stage
        assert as_it_stood(deal).stage == (stage or "inquiry")
    assert furthest(by_touches) == "pi"
    assert furthest(silent) == ""


def test_a_won_deal_stood_before_its_order_whichever_way_it_was_won(tell: Tell) -> None:
    moves: tuple[tuple[str, TouchKind, str], ...] = (
        ("2026-03-05", "move", "quote"),
        ("2026-03-10", "move", "pi"),
        ("2026-03-20", "move", "order"),
    )
    for told in ("pi", "order", ""):
        assert as_it_stood(closed(tell("order"), "won", told, *moves)).stage == "pi"
    assert as_it_stood(closed(tell("order"), "won", "order")).stage == "inquiry"


def test_only_the_names_of_open_stages_are_taken() -> None:
    assert first_open(["", "lost", "Quote", "sample", "pi"]) == "sample"
    assert first_open([]) == ""
