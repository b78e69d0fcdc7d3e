"""A key whose verb a deal does not allow says why, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.widgets import Input

from screens.footer import KeyBar
from tests.screens_review.conftest import AddDeal
from tests.screens_review.looking import app_on, seen
from tracker.desk import Desk, Said
from tracker.errors import BadInput
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


async def test_an_answered_refusal_may_be_answered_anew_but_is_not_offered(desk: Desk, add: AddDeal) -> None:
    """Who held and heard nothing may give way; who was answered yesterday needs no answer today."""
    deal = add("Oslo Lys", (3, "quote", ""), (2, "refused", "too expensive"))
    desk.answer(deal.id, "hold")
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.app.run_action(f"app.open_deal('{deal.id}')")
        await pilot.pause()
        assert "Answer it" not in seen(pilot)
        await pilot.press("A")
        await pilot.pause()
        assert "Oslo Lys said no: your answer" in seen(pilot)


async def test_a_lost_deal_is_won_refused_or_reopened_with_the_usual_keys(desk: Desk, add: AddDeal) -> None:
    deal = add("Oslo Lys", (3, "quote", ""))
    desk.close(deal.id, "lost", anyway=True)
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.app.run_action(f"app.open_deal('{deal.id}')")
        await pilot.pause()
        assert "Why it ended…" in seen(pilot)
        assert "Won…" in seen(pilot)
        await pilot.press("A")
        assert pilot.app.screen.query_one(KeyBar).message.startswith("There is no refusal here to answer.")
        for key, title in (("w", "Why did Oslo Lys choose us?"), ("f", "Oslo Lys")):
            await pilot.press(key)
            await pilot.pause()
            assert title in seen(pilot)
            await pilot.press("escape")
            await pilot.pause()
        await pilot.press("R")
        await pilot.pause()
        assert not desk.deal(deal.id).outcome


@pytest.mark.parametrize("verb", ["wake", "reopen", "answer"])
async def test_every_door_gives_the_same_reason(desk: Desk, fresh: Deal, verb: str) -> None:
    acts: dict[str, Callable[[], Said]] = {
        "wake": lambda: desk.wake(fresh.id),
        "reopen": lambda: desk.reopen(fresh.id),
        "answer": lambda: desk.answer(fresh.id, "hold"),
    }
    why = desk.why_not(fresh, verb)
    with pytest.raises(BadInput) as caught:
        acts[verb]()
    assert caught.value.message == why
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.press({"wake": "W", "reopen": "R", "answer": "A"}[verb])
        assert pilot.app.screen.query_one(KeyBar).message.startswith(why)


async def test_an_order_that_was_cancelled_is_lost_from_the_deal_and_from_the_board(desk: Desk, fresh: Deal) -> None:
    desk.close(fresh.id, "won", said="your zipper is the best", anyway=True)
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        for key in ("t", "b"):
            await pilot.press(key)
            await pilot.pause()
            if key == "t":
                await pilot.app.run_action(f"app.open_deal('{fresh.id}')")
            else:
                await pilot.press("5")
            await pilot.pause()
            await pilot.press("x")
            await pilot.pause()
            assert "Why is Rahman Textiles lost?" in seen(pilot)
            assert pilot.app.screen.query_one("#said", Input).value == ""
            await pilot.press("escape", "q")
            await pilot.pause()


async def test_the_explanations_of_a_silence_are_marked_on_a_lost_deal_too(desk: Desk, silent: Deal) -> None:
    desk.close(silent.id, "lost", anyway=True)
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.app.run_action(f"app.open_deal('{silent.id}')")
        await pilot.pause()
        assert "Why it ended" in seen(pilot)
        await pilot.press("g")
        await pilot.pause()
        assert "Why silent?" in seen(pilot)
        await pilot.press("enter", "tab", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert desk.deal(silent.id).marks
        await pilot.press("g")
        await pilot.pause()
        assert "Why it ended" in seen(pilot)


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
