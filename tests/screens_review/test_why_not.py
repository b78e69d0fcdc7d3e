"""A key whose verb a deal does not allow says why, and what can be done."""

from __future__ import annotations

import pytest

from screens.footer import KeyBar
from tests.screens_review.conftest import AddDeal
from tests.screens_review.looking import app_on, seen
from tracker.desk import Desk
from tracker.model import Deal


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("A", "There is no refusal here to answer. If they said no, log it first: f / ^F."),
        ("W", "It is not put aside, so there is nothing to wake."),
        ("R", "This deal is open; only a closed one can be reopened."),
    ],
)
@pytest.mark.parametrize("opened", [False, True])
async def test_a_verb_that_does_not_apply_says_so(desk: Desk, fresh: Deal, key: str, said: str, opened: bool) -> None:
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        if opened:
            await pilot.press("o")
            await pilot.pause()
        await pilot.press(key)
        assert pilot.app.screen.query_one(KeyBar).message == said
        assert desk.deal(fresh.id) == fresh


async def test_an_answered_refusal_is_not_answered_twice(desk: Desk, add: AddDeal) -> None:
    deal = add("Oslo Lys", (3, "quote", ""), (2, "refused", "too expensive"))
    desk.answer(deal.id, "hold")
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.app.run_action(f"app.open_deal('{deal.id}')")
        await pilot.pause()
        await pilot.press("A")
        assert "No refusal of theirs waits for an answer now" in pilot.app.screen.query_one(KeyBar).message


async def test_a_closed_deal_says_how_to_reopen_it(desk: Desk, add: AddDeal) -> None:
    deal = add("Oslo Lys", (3, "quote", ""))
    desk.close(deal.id, "lost", anyway=True)
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.app.run_action(f"app.open_deal('{deal.id}')")
        await pilot.pause()
        for key in ("f", "A", "w"):
            await pilot.press(key)
            assert pilot.app.screen.query_one(KeyBar).message == "This deal is closed. R / ^K reopens it."
        await pilot.press("R")
        await pilot.pause()
        assert not desk.deal(deal.id).outcome


async def test_a_refusal_that_waits_is_answered_with_the_same_key(desk: Desk, add: AddDeal) -> None:
    deal = add("Oslo Lys", (3, "quote", ""), (2, "refused", "too expensive"))
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.app.run_action(f"app.open_deal('{deal.id}')")
        await pilot.pause()
        await pilot.press("A")
        await pilot.pause()
        assert "Oslo Lys said no: your answer" in seen(pilot)


async def test_silence_is_offered_as_their_words_only_to_those_who_are_silent(desk: Desk, add: AddDeal) -> None:
    spoke = add("Oslo Lys", (5, "quote", ""), (4, "out", "quoted"), (1, "in", ""))
    silent = add("Rahman Textiles", (5, "quote", ""), (4, "out", "quoted"))
    for deal, hint in ((spoke, "word for word, in any language"), (silent, "word for word; empty: silence")):
        async with app_on(desk).run_test(size=(120, 40)) as pilot:
            await pilot.app.run_action(f"app.open_close('{deal.id}', 'lost')")
            await pilot.pause()
            assert hint in seen(pilot)
