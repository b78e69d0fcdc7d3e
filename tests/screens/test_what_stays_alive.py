"""After a thousand keys through every screen no more widgets are alive than after the first lap."""

from __future__ import annotations

import asyncio
import gc

from textual._styles_cache import StylesCache
from textual.widget import Widget

from screens.app import TrackerApp
from tests.screens.desks import crowd
from tracker.desk import Desk

LAP = (
    *("f3", "home", *("down",) * 25, *("up",) * 25, "right", "shift+right", "shift+left", "pagedown", "home"),
    *("enter", "tab", "down", "escape", "slash", "o", "s", "escape", "escape"),
    *("ctrl+a", "L", "y", "s", "escape", "ctrl+p", "t", "down", "escape", "f1", "down", "escape"),
    *("x", "tab", "down", "escape", "f2", "down", "down", "up", "f4", "down", "tab", "up", "f3"),
)
LOOKING = frozenset({"down", "up"})
KEYS = 1_000


def alive() -> int:
    """Widgets, and what they painted."""
    gc.collect()
    return sum(isinstance(each, (Widget, StylesCache)) for each in gc.get_objects())


async def test_a_thousand_keys_leave_no_widget_behind(empty_desk: Desk) -> None:
    crowd(empty_desk, 60)
    app = TrackerApp(empty_desk, first="board")
    async with app.run_test(size=(120, 40)) as pilot:

        async def lap() -> None:
            for key in LAP:
                app.simulate_key(key)
                await (asyncio.sleep(0) if key in LOOKING else pilot.pause())

        for _warm in range(2):
            await lap()
        await pilot.pause(0.1)
        before = alive()
        for _again in range(KEYS // len(LAP)):
            await lap()
        await pilot.pause(0.1)
        assert alive() <= before
