"""Giving way in the dialog that answers a refusal: its two fields come with it."""

from __future__ import annotations

from tests.screens_review.conftest import AddDeal
from tests.screens_review.looking import app_on, seen, type_text
from tracker.desk import Desk


async def test_a_no_is_answered_by_giving_way(desk: Desk, add: AddDeal) -> None:
    deal = add("Rahman Textiles", (8, "quote", ""), (1, "in", "too expensive"), price="2.60", currency="USD")
    async with app_on(desk).run_test() as pilot:
        await pilot.press("A")
        await pilot.pause()
        assert "Give way" in seen(pilot)
        assert "In return for" not in seen(pilot)
        await pilot.press("down", "down", "down")
        await pilot.pause()
        assert "In return for" in seen(pilot)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "It is not said what you gave." in seen(pilot)
        await pilot.press("tab")
        await type_text(pilot, "5 % off")
        await pilot.press("tab")
        await type_text(pilot, "a 50 % deposit")
        await pilot.press("enter", "enter")
        await pilot.pause()
        (outcome,) = desk.answers(desk.deal(deal.id))
        assert (outcome.answer.move, outcome.answer.gave, outcome.answer.got) == (
            "concede",
            "5 % off",
            "a 50 % deposit",
        )


async def test_another_answer_keeps_no_gift(desk: Desk, add: AddDeal) -> None:
    deal = add("Rahman Textiles", (8, "quote", ""), (1, "in", "too expensive"), price="2.60", currency="USD")
    async with app_on(desk).run_test() as pilot:
        await pilot.press("A")
        await pilot.pause()
        await pilot.press("down", "down", "down", "tab")
        await type_text(pilot, "5 % off")
        await pilot.press("shift+tab", "up", "up", "ctrl+s")
        await pilot.pause()
        (outcome,) = desk.answers(desk.deal(deal.id))
        assert (outcome.answer.move, outcome.answer.gave) == ("hold", "")
