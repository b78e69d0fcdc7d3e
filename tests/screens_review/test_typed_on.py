"""Whoever types on when a dialog has closed gives no orders."""

from __future__ import annotations

import pytest

from tests.screens_review.looking import app_on, seen, type_text
from tracker.desk import Desk
from tracker.model import Deal


async def test_what_is_typed_on_after_the_dialog_closed_runs_as_no_order(
    desk: Desk, silent: Deal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.overrun.PAUSE_SECONDS", 600.0)
    monkeypatch.setattr("screens.overrun.TYPING_SECONDS", 600.0)
    async with app_on(desk).run_test() as pilot:
        await pilot.press("r")
        await pilot.pause()
        await type_text(pilot, "we will see")
        await pilot.press("enter")
        await pilot.pause()
        said = len(desk.history())
        await type_text(pilot, "dvzn uxqD")
        await pilot.press("enter", "delete", "backspace")
        await pilot.pause()
        assert len(desk.history()) == said
        assert "Why now" in seen(pilot)
        assert "was not taken" in seen(pilot)
        await pilot.press("down", "v")
        await pilot.pause()
        assert len(desk.history()) == said + 1


async def test_after_a_pause_and_after_a_dialog_without_text_keys_are_orders(
    desk: Desk, silent: Deal, fresh: Deal, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app_on(desk).run_test() as pilot:
        monkeypatch.setattr("screens.overrun.PAUSE_SECONDS", 600.0)
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("z")
        await pilot.pause()
        assert desk.queue() == []
        monkeypatch.setattr("screens.overrun.PAUSE_SECONDS", 0.0)
        await pilot.press("n")
        await type_text(pilot, "Oslo Lys NO lamps")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("n")
        await pilot.pause()
        assert "A new inquiry" in seen(pilot)
