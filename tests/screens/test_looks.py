"""How the screens look, as text grids in both languages, in all themes; UPDATE_SNAPSHOTS=1 draws the grids anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from screens.app import TrackerApp
from screens.themes import NAMES, NIGHT, PAPER, TERMINAL, first_theme
from tests.screens.desks import fill
from tests.screens.looking import check_grid, lines, show
from tests.screens.picture import board_picture
from tracker.desk import Desk

GRIDS = Path(__file__).with_name("grids")
SIZES = {"80x24": (80, 24), "120x40": (120, 40)}


def check(name: str, app: TrackerApp) -> None:
    check_grid(GRIDS / f"{name}.txt", app)


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_board_looks_as_it_should(make_desk: Callable[..., Desk], lang: str, size: str) -> None:
    desk = make_desk(lang)
    fill(desk, hostile=True)
    async with show(desk, SIZES[size]) as (app, pilot):
        await pilot.press("down")
        assert all(cell_len(line) <= SIZES[size][0] for line in lines(app))
        check(f"board-{lang}-{size}", app)


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
async def test_the_help_lists_what_works_here(make_desk: Callable[..., Desk], lang: str) -> None:
    desk = make_desk(lang)
    fill(desk)
    async with show(desk, SIZES["80x24"]) as (app, pilot):
        await pilot.press("f1")
        check(f"help-{lang}-80x24", app)


async def test_the_picture_is_the_same_every_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []
    for name in ("one", "two"):
        monkeypatch.setenv("TRACKER_HOME", str(tmp_path / name))
        drawn.append(await board_picture())
    assert drawn[0] == drawn[1]
    assert "Rahman" in drawn[0]


@pytest.mark.parametrize("theme", NAMES)
async def test_every_theme_draws_every_view(desk: Desk, theme: str) -> None:
    async with show(desk, SIZES["80x24"]) as (app, pilot):
        app.theme = theme
        await pilot.press("f1", "escape", "ctrl+p", "escape")
        assert "Rahman Textiles" in "\n".join(lines(app))


async def test_the_chosen_colours_are_kept_for_the_next_start(desk: Desk) -> None:
    async with show(desk, SIZES["80x24"]) as (app, pilot):
        before = app.theme
        await pilot.press("ctrl+t")
        chosen = app.theme
    assert chosen != before
    assert TrackerApp(desk).theme == chosen


def test_the_first_colours_follow_the_terminal() -> None:
    assert first_theme({}) == NIGHT
    assert first_theme({"COLORFGBG": "0;15"}) == PAPER
    assert first_theme({"TERM": "linux"}) == TERMINAL
    assert first_theme({"COLORFGBG": "0;15"}, NIGHT) == NIGHT
    assert first_theme({}, "a theme of last year") == NIGHT
