"""How review, deal, close, capture and dialogs look, as text grids; UPDATE_SNAPSHOTS=1 draws them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.screens_review.looking import SIZES, app_on, seen, type_text
from tracker import words
from tracker.desk import Desk
from tracker.model import Deal

GRIDS = Path(__file__).with_name("grids")
VIEWS: dict[str, tuple[str, ...]] = {
    "today": (),
    "ending": ("d", "space"),
    "deal": ("o",),
    "close-lost": ("x", "enter"),
    "close-won": ("w", "enter"),
    "replied": ("r",),
    "snooze": ("s",),
    "move": ("m",),
    "edit": ("e",),
}


def check(name: str, grid: str) -> None:
    kept = GRIDS / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        GRIDS.mkdir(exist_ok=True)
        kept.write_text(grid + "\n", "utf-8")
    assert grid + "\n" == kept.read_text("utf-8")


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
async def test_each_view_looks_as_it_should(
    desk: Desk, silent: Deal, fresh: Deal, view: str, size: tuple[int, int], language: str
) -> None:
    words.use(language)
    async with app_on(desk).run_test(size=size) as pilot:
        await pilot.pause()
        for key in VIEWS[view]:
            await pilot.press(key)
            await pilot.pause()
        pilot.app.screen.query("KeyBar").first().hush()  # type: ignore[attr-defined]
        await pilot.pause()
        grid = seen(pilot)
        assert all(cell_len(line) <= size[0] for line in grid.splitlines())
        check(f"{view}-{language}-{size[0]}x{size[1]}", grid)


@pytest.mark.parametrize("language", words.LANGUAGES)
async def test_a_capture_looks_as_it_should(desk: Desk, language: str) -> None:
    words.use(language)
    async with app_on(desk).run_test() as pilot:
        await pilot.press("n")
        await type_text(pilot, "Rahman Textiles BD 5000 pcs zipper FOB Ningbo 0.32")
        check(f"capture-{language}-80x24", seen(pilot))
