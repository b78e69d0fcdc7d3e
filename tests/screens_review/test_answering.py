"""Answering a refusal, and saying why a deal ended, in the review."""

from __future__ import annotations

from datetime import timedelta

from tests.screens_review.conftest import NOW, AddDeal
from tests.screens_review.looking import app_on, seen, type_text
from tracker.clock import Clock
from tracker.desk import Desk
from tracker.model import Deal


async def test_a_no_is_answered_by_holding(desk: Desk, add: AddDeal) -> None:
    deal = add("Rahman Textiles", (8, "quote", ""), (1, "in", "too expensive"), price="2.60", currency="USD")
    async with app_on(desk).run_test() as pilot:
        assert "Answer it" in seen(pilot)
        await pilot.press("A")
        await pilot.pause()
        await pilot.press("down")
        await type_text(pilot, "2.45 is our lowest")
        await pilot.press("enter")
        await pilot.pause()
        assert desk.answers(desk.deal(deal.id)) == []
        await pilot.press("enter")
        await pilot.pause()
        (outcome,) = desk.answers(desk.deal(deal.id))
        assert (outcome.answer.move, outcome.came) == ("hold", "quiet")
        pilot.app.action_open_deal(deal.id)  # type: ignore[attr-defined]
        await pilot.pause()
        assert "held at USD 2.45" in seen(pilot)
        assert "no word yet" in seen(pilot)


async def test_a_no_is_answered_once(desk: Desk, add: AddDeal) -> None:
    deal = add("Rahman Textiles", (8, "quote", ""), (1, "refused", "no"))
    assert desk.awaits_answer(deal)
    desk.answer(deal.id, "gracious", "thank you")
    assert not desk.awaits_answer(desk.deal(deal.id))


async def test_a_deal_closed_without_a_cause_asks_for_it(desk: Desk, fresh: Deal) -> None:
    now = desk.clock
    desk.clock = Clock(NOW - timedelta(days=2), NOW.tzinfo)
    desk.close(fresh.id, "lost", anyway=True)
    desk.clock = now
    async with app_on(desk).run_test() as pilot:
        assert "Nobody has said why it ended" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.press("1")
        await type_text(pilot, "asked only for price")
        await pilot.press("f9")
        await pilot.pause()
        diagnosis = desk.deal(fresh.id).diagnosis
        assert diagnosis is not None
        assert diagnosis.cause
        assert "Nobody has said why it ended" not in seen(pilot)


async def test_a_revised_diagnosis_keeps_their_words_and_the_day_to_ask_again(desk: Desk, fresh: Deal) -> None:
    desk.close(fresh.id, "lost", said="full until summer", cause="plan-changed", revive="2027-05-03")
    async with app_on(desk).run_test() as pilot:
        pilot.app.action_open_deal(fresh.id)  # type: ignore[attr-defined]
        await pilot.pause()
        await pilot.press("x")
        await pilot.pause()
        await pilot.press("enter", "1")
        await type_text(pilot, "they named a factory in Ningbo")
        await pilot.press("f9")
        await pilot.pause()
        versions = [(each.said, str(each.revive)) for each in desk.deal(fresh.id).diagnoses.values()]
        assert versions == [("full until summer", "2027-05-03")] * 2
