"""The picture of the README: the demo's board as SVG, the same on every machine."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from screens.app import TrackerApp
from tests.screens.desks import NOW
from tracker.desk import Desk
from tracker.desk.demo import open_demo

SIZE = (120, 32)


async def draw(desk: Desk, first: str = "board", size: tuple[int, int] = SIZE, keys: tuple[str, ...] = ()) -> str:
    """A view of a desk as SVG text, after pressing some keys."""
    app = TrackerApp(desk, first=first)
    app.theme = "tracker-night"
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        return app.export_screenshot(title="tracker")


async def board_picture(lang: str = "en") -> str:
    """The demo's board on a Wednesday in December; TRACKER_HOME must be a temporary folder."""
    desk = open_demo(NOW, lang)
    try:
        return await draw(desk, keys=("right", "down"))
    finally:
        desk.close_store()


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(asyncio.run(board_picture(*sys.argv[2:3])), "utf-8")
