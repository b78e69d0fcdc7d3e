"""One deal in full."""

from __future__ import annotations

import pytest

from tests.screens_review.conftest import AddDeal
from tests.screens_review.looking import SIZES, app_on, seen, type_text
from tracker.desk import Desk
from tracker.model import Deal


@pytest.mark.parametrize("size", SIZES)
async def test_facts_timeline_ghost_board_and_next_step_stand_on_one_screen(
    desk: Desk, silent: Deal, size: tuple[int, int]
) -> None:
    async with app_on(desk).run_test(size=size) as pilot:
        await pilot.press("o")
        await pilot.pause()
        if size == SIZES[0]:
            await pilot.press("g")
            await pilot.pause()
        text = seen(pilot)
        for expected in ("Al-Rashid Trading", "Next", "Facts", "Timeline", "too expensive", "Why silent?"):
            assert expected in text
        for hypothesis in desk.playbook.hypotheses:
            assert desk.playbook.title(hypothesis)[:20] in text


async def test_enter_on_a_fact_changes_it(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("o")
        await pilot.pause()
        await pilot.press("home", "down", "enter")
        await pilot.pause()
        await pilot.press("ctrl+u")
        await type_text(pilot, "LED tube")
        await pilot.press("enter")
        await pilot.pause()
        assert desk.deal(silent.id).goods == "LED tube"
        assert "LED tube" in seen(pilot)


async def test_a_hypothesis_is_marked_with_its_evidence(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        pilot.app.action_open_deal(silent.id)  # type: ignore[attr-defined]
        await pilot.pause()
        await pilot.press("g")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await type_text(pilot, "asked only for price")
        await pilot.press("enter")
        await pilot.pause()
        marks = desk.deal(silent.id).marks
        assert [(mark.state, mark.evidence) for mark in marks.values()] == [("supported", "asked only for price")]
        assert "asked only for price" in seen(pilot)


async def test_every_verb_works_here_too(desk: Desk, silent: Deal) -> None:
    async with app_on(desk).run_test() as pilot:
        await pilot.press("o")
        await pilot.pause()
        await pilot.press("d")
        await pilot.pause()
        assert desk.deal(silent.id).timeline[-1][1].kind == "out"
        await pilot.press("a")
        await type_text(pilot, "call after lunch")
        await pilot.press("enter")
        await pilot.pause()
        assert "call after lunch" in seen(pilot)


async def test_a_closed_deal_shows_why_it_ended_and_can_be_reopened(desk: Desk, silent: Deal) -> None:
    desk.close(silent.id, "lost", said="too dear", cause="beyond-budget", evidence_for="asked for 3.90", confidence=70)
    async with app_on(desk).run_test() as pilot:
        pilot.app.action_open_deal(silent.id)  # type: ignore[attr-defined]
        await pilot.pause()
        text = seen(pilot)
        assert "Why it ended" in text
        assert "asked for 3.90" in text
        assert "70 %" in text
        await pilot.press("R")
        await pilot.pause()
        assert desk.deal(silent.id).outcome == ""


async def test_a_deal_that_is_gone_says_so(desk: Desk, add: AddDeal) -> None:
    deal = add("Oslo Lys AS", days_ago=0)
    async with app_on(desk).run_test() as pilot:
        pilot.app.action_open_deal(deal.id)  # type: ignore[attr-defined]
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause()
        assert "This deal is gone." in seen(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "There are no deals yet." in seen(pilot)
