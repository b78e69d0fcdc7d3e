"""A card whose buyer said no says so, in words, until they speak again."""

from __future__ import annotations

from tests.screens.looking import lines, show
from tracker.desk import Desk


async def test_a_refused_card_is_marked_on_the_board(desk: Desk) -> None:
    deal = desk.find("Schmidt Licht")
    desk.log(deal.id, "refused", "too expensive")
    async with show(desk, (120, 40)) as (app, _pilot):
        assert sum("refused" in line for line in lines(app)) == 1
    desk.log(deal.id, "in", "we thought again")
    async with show(desk, (120, 40)) as (app, _pilot):
        assert not any("refused" in line for line in lines(app))
