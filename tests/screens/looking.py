"""What stands on the screen of an app under test, as lines of text."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.cells import cell_len
from textual.pilot import Pilot

from screens.app import TrackerApp
from tracker.desk import Desk


@asynccontextmanager
async def show(desk: Desk, size: tuple[int, int], first: str = "board") -> AsyncIterator[tuple[TrackerApp, Pilot[int]]]:
    """The app on a desk at (columns, rows), opened at a view."""
    app = TrackerApp(desk, first=first)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield app, pilot


def lines(app: TrackerApp) -> list[str]:
    """The screen, row by row, without trailing blanks."""
    strips = app.screen._compositor.render_strips(app.size)
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def check_grid(kept: Path, app: TrackerApp) -> None:
    """Compare the screen with the one kept in a file; UPDATE_SNAPSHOTS=1 draws it anew."""
    grid = "\n".join(lines(app)) + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(grid, "utf-8")
    assert grid == kept.read_text("utf-8")


def row_of(app: TrackerApp, text: str) -> tuple[int, int]:
    """Cell and row where a text stands; AssertionError with the screen when it does not."""
    shown = lines(app)
    for y, line in enumerate(shown):
        if text in line:
            return cell_len(line[: line.index(text)]), y
    raise AssertionError(f"{text!r} is not on the screen:\n" + "\n".join(shown))
