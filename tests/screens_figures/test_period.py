"""Since when the figures count: asked for on the screen, told at the top, kept while the program is open."""

from __future__ import annotations

import pytest

from screens.board import BoardScreen
from screens.figures import FiguresScreen
from screens.figures.period import PeriodForm
from tests.screens.looking import lines, show
from tests.screens_figures.conftest import MakeDesk, fill_figures
from tracker.desk import Desk

SIZE = (80, 24)


async def test_a_typed_period_limits_the_figures_and_stands_at_the_top(desk: Desk) -> None:
    async with show(desk, SIZE, "figures") as (app, pilot):
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(app.screen, PeriodForm)
        await pilot.press(*"2026-Q4")
        await pilot.pause()
        assert "→ Thu 1 Oct 2026" in "\n".join(lines(app))
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, FiguresScreen)
        text = "\n".join(lines(app))
        assert lines(app)[0].endswith("since 2026-10-01 · 5 open")
        assert "How far 4 deals came that began since 2026-10-01" in text
        await pilot.press("end")
        assert "Why 2 deals were lost since 2026-10-01" in "\n".join(lines(app))


async def test_a_usual_period_is_stood_on_and_kept_until_another_is_chosen(desk: Desk) -> None:
    async with show(desk, SIZE, "figures") as (app, pilot):
        await pilot.press("f6")
        await pilot.pause()
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert "since 2026-11-01" in lines(app)[0]
        await pilot.press("f3")
        assert isinstance(app.screen, BoardScreen)
        await pilot.press("f4")
        await pilot.pause()
        assert "since 2026-11-01" in lines(app)[0]
        await pilot.press("p")
        await pilot.pause()
        assert "▸ Last month" in "\n".join(lines(app))
        await pilot.press("up", "up", "enter")
        await pilot.pause()
        assert "since" not in lines(app)[0]


async def test_what_is_no_period_is_said_in_place_and_escape_changes_nothing(desk: Desk) -> None:
    async with show(desk, SIZE, "figures") as (app, pilot):
        await pilot.press("p")
        await pilot.pause()
        await pilot.press(*"whenever", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PeriodForm)
        assert "whenever" in "\n".join(lines(app)[8:])
        await pilot.press("escape")
        await pilot.pause()
        assert "since" not in lines(app)[0]


@pytest.mark.parametrize(("lang", "words"), [("zh_CN", "上月"), ("en", "Last month")])
async def test_the_usual_periods_tell_their_first_day(make_desk: MakeDesk, lang: str, words: str) -> None:
    desk = fill_figures(make_desk(lang))
    async with show(desk, SIZE, "figures") as (app, pilot):
        await pilot.press("p")
        await pilot.pause()
        (row,) = [line for line in lines(app) if words in line]
        assert "11" in row or "Nov" in row
