"""An order is repeated, and a promise noted as kept or broken, with one key each; both are offered where they apply."""

from __future__ import annotations

import pytest

from tests.screens_review.conftest import AddDeal
from tests.screens_review.looking import app_on, seen
from tracker.desk import Desk


async def test_an_order_is_repeated_with_one_key(desk: Desk, add: AddDeal) -> None:
    order = add("Oslo Lys", (3, "quote", ""))
    desk.close(order.id, "won", anyway=True)
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.app.run_action(f"app.open_deal('{order.id}')")
        await pilot.pause()
        assert "Order again" in seen(pilot)
        assert "Why us…" in seen(pilot)
        assert "Reopen" not in seen(pilot)
        await pilot.press("N")
        await pilot.pause()
        assert "Order again" not in seen(pilot)
    new = desk.deal(desk.deal(order.id).followed)
    assert (new.buyer, new.goods, new.follows) == ("Oslo Lys", order.goods, order.id)


@pytest.mark.parametrize(("key", "fact"), [("K", "promise_kept"), ("B", "promise_broken")])
async def test_a_promise_is_kept_or_broken_with_one_key(desk: Desk, add: AddDeal, key: str, fact: str) -> None:
    deal = add("Oslo Lys", (3, "quote", ""), (2, "refused", "too expensive"))
    desk.answer(deal.id, "concede", gave="5 % off", got="double by 1 June 2027")
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.app.run_action(f"app.open_deal('{deal.id}')")
        await pilot.pause()
        assert "Promise kept" in seen(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert "Promise kept" not in seen(pilot)
    assert desk.deal(deal.id).facts[fact].value == "double by 1 June 2027"


async def test_a_refusal_that_came_back_asks_for_nothing_to_be_sent(desk: Desk, add: AddDeal) -> None:
    add("Oslo Lys", (18, "quote", ""), (16, "refused", "too expensive"))
    async with app_on(desk).run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        text = seen(pilot)
        assert "Nothing to send: they said no." in text
        assert "Answer it…" in text
        assert "Ask  " not in text
