"""Whole stories in the trade's own shape, told on the shipped playbook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest

from tracker.buyer_clock import BuyerClock
from tracker.cadence import standing
from tracker.diagnosis import GhostBoard, asked_elsewhere, candidates, check_close, ghost_board
from tracker.errors import NotDiagnosed
from tracker.model import Deal, Diagnosis, Mark, Standing, Touch
from tracker.nudge import fitting, propose
from tracker.playbook import Playbook, load_playbook

Tell = Callable[..., Deal]


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day} 10:00").replace(tzinfo=UTC)


def utc_day(moment: datetime) -> date:
    return moment.astimezone(UTC).date()


@pytest.fixture(scope="module")
def shipped() -> Playbook:
    playbook, problems = load_playbook(None)
    assert problems == []
    return playbook


def stand(deal: Deal, playbook: Playbook, clock: BuyerClock, today: str) -> Standing:
    return standing(deal, playbook, clock, date.fromisoformat(today), day_of=utc_day)


def board_of(deal: Deal, playbook: Playbook, today: str, **more: Any) -> GhostBoard:
    return ghost_board(
        deal, playbook, date.fromisoformat(today), day_of=utc_day, questions=fitting(deal, playbook), **more
    )


def first_cause(deal: Deal, playbook: Playbook, today: str, said: str = "") -> str:
    return candidates(deal, playbook, date.fromisoformat(today), day_of=utc_day, said=said)[0].cause.id


def lost(deal: Deal, day: str, said: str, cause: str) -> Deal:
    diagnosis = Diagnosis(at=at(day), outcome="lost", stage=deal.stage, said=said, cause=cause)
    diagnoses = {**deal.diagnoses, f"{len(deal.diagnoses):04}": diagnosis}
    return msgspec.structs.replace(
        deal, stage="lost", since=at(day), closed=at(day), outcome="lost", diagnoses=diagnoses
    )


def test_a_buyer_vanishes_after_the_pi_and_turns_out_to_be_in_a_tender(
    tell: Tell, shipped: Playbook, buyer_clock: BuyerClock
) -> None:
    reminders = [("2026-03-05", "out"), ("2026-03-11", "out"), ("2026-03-18", "read")]
    deal = tell("pi", *reminders, since="2026-03-02", country="KE")
    assert stand(deal, shipped, buyer_clock, "2026-03-17").alarm
    board = board_of(deal, shipped, "2026-03-18")
    assert board.is_open
    assert board.question is not None
    with pytest.raises(NotDiagnosed, match="none of the explanations has been tested"):
        check_close(deal, shipped, outcome="lost", cause="went silent")

    told = tell(
        "pi", *reminders, ("2026-03-20", "in", "This is for a government tender, please wait"), ("2026-03-20", "out"),
        since="2026-03-02", country="KE",
        facts={"tender": ("2026-03-20", "yes"), "tender_date": ("2026-03-20", "2026-06-30")},
    )  # fmt: skip
    assert board_of(told, shipped, "2026-03-21").rows[0].hypothesis.id == "tender"
    waiting = stand(told, shipped, buyer_clock, "2026-03-21")
    assert (waiting.due, waiting.state, waiting.alarm) == (date(2026, 6, 9), "planned", False)
    assert propose(told, shipped, date(2026, 6, 9), day_of=utc_day)[1] is not None
    assert check_close(
        told, shipped, outcome="lost", cause="silent-tender", evidence_for="their mail", revive=date(2026, 9, 1)
    )


def test_too_expensive_that_was_a_budget(tell: Tell, shipped: Playbook) -> None:
    said = "Too expensive, the ministry gave us a budget of 4,000 only"
    deal = tell("quote", ("2026-03-06", "in", said), since="2026-03-02")
    with pytest.raises(NotDiagnosed, match="What lies behind it"):
        check_close(deal, shipped, outcome="lost", cause="price", said=said)
    best = candidates(deal, shipped, date(2026, 3, 7), day_of=utc_day)[0]
    assert best.cause.id == "beyond-budget"
    assert best.evidence == f"Fri 6 Mar 2026: “{said}”"
    assert check_close(deal, shipped, outcome="lost", cause="beyond-budget", evidence_for=best.evidence)


def test_no_need_that_was_a_competitor(tell: Tell, shipped: Playbook) -> None:
    deal = tell(
        "sample", ("2026-03-06", "in", "We no longer need it"), ("2026-03-07", "out"),
        ("2026-03-09", "in", "To be honest we bought from another supplier"), since="2026-03-02",
    )  # fmt: skip
    assert first_cause(deal, shipped, "2026-03-10") in ("bought-elsewhere", "competitor-cheaper")
    with pytest.raises(NotDiagnosed):
        check_close(deal, shipped, outcome="lost", cause="no need")
    with pytest.raises(NotDiagnosed, match="who was it"):
        check_close(deal, shipped, outcome="lost", cause="bought-elsewhere")
    assert check_close(deal, shipped, outcome="lost", cause="bought-elsewhere", evidence_for="Acme, USD 0.28 FOB")


def test_a_hold_that_worked(tell: Tell, shipped: Playbook, buyer_clock: BuyerClock) -> None:
    refused = tell(
        "quote", ("2026-03-05", "in", "Your price is too high"), ("2026-03-06", "out", "2.45 is our lowest"),
        ("2026-03-07", "refused", "then no"), since="2026-03-02",
    )  # fmt: skip
    quiet = stand(refused, shipped, buyer_clock, "2026-03-12")
    assert (quiet.due, quiet.state) == (date(2026, 3, 21), "refusal")
    came_back = tell(
        "quote", ("2026-03-05", "in", "Your price is too high"), ("2026-03-06", "out", "2.45 is our lowest"),
        ("2026-03-07", "refused", "then no"), ("2026-03-13", "in", "ok, send the PI at 2.45"), since="2026-03-02",
    )  # fmt: skip
    back = stand(came_back, shipped, buyer_clock, "2026-03-13")
    assert (back.due, back.state) == (date(2026, 3, 13), "replied")


def test_a_buyer_who_only_collected_prices(tell: Tell, shipped: Playbook, buyer_clock: BuyerClock) -> None:
    events = [
        ("2026-03-02", "in", "send price list of all models"), ("2026-03-03", "out"),
        ("2026-03-06", "in", "lower price?"), ("2026-03-06", "out"), ("2026-03-12", "out"), ("2026-03-19", "out"),
    ]  # fmt: skip
    deal = tell("quote", *events, since="2026-03-03", email="ali@acme.com", goods="zipper")
    twin = msgspec.structs.replace(deal, id="2", contact="Omar")
    more = asked_elsewhere(deal, [twin], shipped, day_of=utc_day)
    board = board_of(deal, shipped, "2026-03-25", more=more)
    assert board.rows[0].hypothesis.id == "price-collector"
    assert board.rows[0].state == "unknown"
    assert "asked-same-from-one-domain" in [each.signal for each in more]
    assert any("Asked only for price" in str(step) for step in board.rows[0].steps)
    assert stand(deal, shipped, buyer_clock, "2026-03-25").due is not None


def test_a_reopened_deal_lost_again_for_another_cause(tell: Tell, shipped: Playbook, buyer_clock: BuyerClock) -> None:
    first = lost(
        tell("quote", ("2026-03-05", "refused", "over budget"), since="2026-03-02"),
        "2026-03-06",
        "over budget",
        "beyond-budget",
    )
    assert stand(first, shipped, buyer_clock, "2026-03-07").due is None
    move = {"9999": Touch(at=at("2026-06-01"), kind="move", stage="quote")}
    reopened = msgspec.structs.replace(
        first, stage="quote", since=at("2026-06-01"), outcome="", closed=None, touches={**first.touches, **move}
    )
    assert reopened.diagnosis is None
    assert stand(reopened, shipped, buyer_clock, "2026-06-01").state == "ladder"
    again = lost(reopened, "2026-06-20", "bought from Acme", "bought-elsewhere")
    assert again.diagnosis is not None
    assert [each.cause for each in again.diagnoses.values()] == ["beyond-budget", "bought-elsewhere"]
    assert again.diagnosis.cause == "bought-elsewhere"


def test_a_tired_person_s_mark_is_enough_to_close_a_silent_deal(tell: Tell, shipped: Playbook) -> None:
    marks = {"not-decider": Mark(state="supported", at=at("2026-03-20"), evidence="he waits for his boss")}
    deal = tell("pi", ("2026-03-05", "out"), ("2026-03-11", "out"), since="2026-03-02", marks=marks)
    best = candidates(deal, shipped, date(2026, 3, 25), day_of=utc_day)[0]
    assert best.cause.id == "silent-not-decider"
    assert "he waits for his boss" in best.evidence
    assert check_close(deal, shipped, outcome="lost", cause=best.cause.id, evidence_for=best.evidence)


def test_a_year_of_silence_ends_in_peace(tell: Tell, shipped: Playbook, buyer_clock: BuyerClock) -> None:
    """Follow every proposal of the program for a year without one answer: it stops, on their working days only."""
    day, sent = date(2026, 3, 2), []
    events: list[tuple[str, ...]] = []
    for _step in range(40):
        deal = tell("pi", *events, since="2026-03-02", country="BD")
        found = standing(deal, shipped, buyer_clock, day, day_of=utc_day)
        if found.queue_day is None:
            break
        day = max(day, found.queue_day)
        sent.append(day)
        events.append((day.isoformat(), "out"))
    assert len(sent) == shipped.stage("pi").cap + 1
    assert all(buyer_clock.is_working(each, "BD") and buyer_clock.is_working(each, "CN") for each in sent)
    assert (sent[-1] - sent[-2]).days >= shipped.stage("pi").breathing_days
