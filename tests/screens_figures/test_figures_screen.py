"""The figures as a person uses them: what stands in the tables, walking the cells, opening the deals behind them."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from screens.app import TrackerApp
from screens.board import BoardScreen
from screens.deal import DealScreen
from screens.figures import FiguresScreen
from screens.figures.deals import DealsScreen
from screens.figures.view import FiguresView
from screens.footer import KeyBar
from screens.help import HelpScreen
from screens.themes import NAMES
from tests.screens.looking import check_grid, lines, row_of, show
from tests.screens_figures.conftest import MakeDesk, fill_figures
from tracker.desk import Desk

GRIDS = Path(__file__).with_name("grids")
SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
WIDE, NARROW = SIZES["120x40"], SIZES["80x24"]


def check(name: str, app: TrackerApp) -> None:
    check_grid(GRIDS / f"{name}.txt", app)


def view_of(app: TrackerApp) -> FiguresView:
    assert isinstance(app.screen, FiguresScreen)
    return app.screen.view


def chosen(app: TrackerApp) -> str:
    cell = view_of(app).chosen
    return cell.name if cell else ""


# -- looks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_figures_look_as_they_should(make_desk: MakeDesk, lang: str, size: str) -> None:
    desk = fill_figures(make_desk(lang))
    async with show(desk, SIZES[size], "figures") as (app, _pilot):
        assert all(cell_len(line) <= SIZES[size][0] for line in lines(app))
        check(f"figures-{lang}-{size}", app)


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
async def test_the_lower_tables_look_as_they_should_on_a_small_screen(make_desk: MakeDesk, lang: str) -> None:
    desk = fill_figures(make_desk(lang))
    async with show(desk, NARROW, "figures") as (app, pilot):
        await pilot.press("end")
        assert all(cell_len(line) <= NARROW[0] for line in lines(app))
        check(f"figures-end-{lang}-80x24", app)


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
async def test_the_deals_behind_a_number_look_as_they_should(make_desk: MakeDesk, lang: str) -> None:
    desk = fill_figures(make_desk(lang))
    async with show(desk, NARROW, "figures") as (app, pilot):
        await pilot.press("tab", "enter")
        await pilot.pause()
        check(f"deals-{lang}-80x24", app)


@pytest.mark.parametrize("size", [(200, 60), (116, 24), (60, 20), (40, 10), (20, 5)])
async def test_any_size_is_drawn_without_spilling(desk: Desk, size: tuple[int, int]) -> None:
    async with show(desk, size, "figures") as (app, pilot):
        await pilot.press("down", "right", "end")
        assert all(cell_len(line) <= size[0] for line in lines(app))


@pytest.mark.parametrize("theme", NAMES)
async def test_the_chosen_cell_has_a_mark_in_every_theme(desk: Desk, theme: str) -> None:
    async with show(desk, WIDE, "figures") as (app, pilot):
        app.theme = theme
        await pilot.pause()
        assert "▌" in lines(app)[row_of(app, "Inquiry")[1]]


async def test_a_rate_of_few_has_a_sign_beside_its_grey(desk: Desk) -> None:
    async with show(desk, WIDE, "figures") as (app, _pilot):
        text = "\n".join(lines(app))
        assert "2026-Q2" in text
        assert [line.split()[-4:] for line in lines(app) if "2026-Q4" in line] == [["–", "0", "0", "4"]]
        assert "8 %      1        12        12" in text
        assert "~" in lines(app)[row_of(app, "3d    7d")[1] + 1]
        assert "~ fewer than 10: too few to tell" in " ".join(text.split())


async def test_nothing_to_count_is_said(make_desk: MakeDesk) -> None:
    async with show(make_desk("en"), WIDE, "figures") as (app, pilot):
        text = "\n".join(lines(app))
        assert "Nothing was sent yet." in text
        assert "Nothing was lost." in text
        await pilot.press("enter")
        assert isinstance(app.screen, FiguresScreen)
        assert app.screen.query_one(KeyBar).message == "No deal stands behind this number."


# -- the numbers -----------------------------------------------------------------------------------------------------


async def test_the_numbers_are_those_of_the_deals(desk: Desk) -> None:
    async with show(desk, WIDE, "figures") as (app, _pilot):
        text = [" ".join(line.split()) for line in lines(app)]
        assert text[0] == "Today Board Figures 5 open"
        assert "Sent 1 Answered 0 Added 1 Won 0 Lost 1" in text[2]
        assert any(line.startswith("Inquiry ▌██ 2 · ▒▒ 1") for line in text)
        assert any("Undiagnosed ███ 3 27 % –" in line for line in text)
        assert any("EUR 2.5M +1" in line for line in text)


async def test_the_bottom_lines_say_the_chosen_number_in_full(desk: Desk) -> None:
    async with show(desk, WIDE, "figures") as (app, pilot):
        assert "Inquiry, 0–2 days since the last contact: 2 deals" in lines(app)[-3]
        await pilot.press("tab")
        assert "Inquiry: reached by 17 of 17 (100 %); half left within" in lines(app)[-3]


# -- walking ---------------------------------------------------------------------------------------------------------


async def test_arrows_and_letters_walk_the_cells(desk: Desk) -> None:
    async with show(desk, WIDE, "figures") as (app, pilot):
        assert chosen(app) == "ageing/inquiry/0"
        await pilot.press("right", "down")
        assert chosen(app) == "ageing/quote/1"
        await pilot.press("h", "k", "up")
        assert chosen(app) == "today/answered"
        await pilot.press("ｌ", "ｊ")
        assert chosen(app).startswith("ageing/inquiry/")


async def test_tab_walks_the_tables_round_and_round(desk: Desk) -> None:
    async with show(desk, NARROW, "figures") as (app, pilot):
        seen = []
        for _ in range(6):
            seen.append(chosen(app).split("/")[0])
            await pilot.press("tab")
        assert seen == ["ageing", "funnel", "reply", "reason", "rate", "today"]
        assert chosen(app) == "ageing/inquiry/0"
        await pilot.press("shift+tab")
        assert chosen(app) == "today/sent"


async def test_a_wide_screen_has_two_columns_to_walk_between(desk: Desk) -> None:
    async with show(desk, WIDE, "figures") as (app, pilot):
        await pilot.press("end", "right")
        assert chosen(app) == "rate/2026-Q2"
        await pilot.press("left")
        assert chosen(app) == "ageing/order/5"


async def test_a_small_screen_scrolls_with_the_cursor_and_shows_where_there_is_more(desk: Desk) -> None:
    async with show(desk, NARROW, "figures") as (app, pilot):
        assert "▼" in lines(app)[-2]
        await pilot.press("end")
        assert "2026-Q2" in "\n".join(lines(app))
        assert "▲" in lines(app)[-2]
        await pilot.press("home")
        assert lines(app)[1].strip() == "Today"


# -- opening ---------------------------------------------------------------------------------------------------------


async def test_a_cell_opens_its_deals_and_a_deal_opens_from_there(desk: Desk) -> None:
    async with show(desk, NARROW, "figures") as (app, pilot):
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, DealsScreen)
        text = "\n".join(lines(app))
        assert "Inquiry, 0–2 days since the last contact: 2 deals" in lines(app)[0]
        assert "Rahman Textiles  Inquiry · Bangladesh · zipper · USD 1,600" in text
        assert "Oslo Lys" in text
        assert "Schmidt" not in text
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, DealScreen)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert chosen(app) == "ageing/inquiry/0"


@pytest.mark.parametrize(
    ("table", "buyers"),
    [
        ("today/lost", ["Dollar"]),
        ("ageing/quote/5", ["Schmidt Licht"]),
        ("funnel/order", ["Nairobi Hardware"]),
        ("reason/bought-elsewhere", ["Dollar", "Euro"]),
        ("reason/undiagnosed", ["Open end 2", "Open end 1", "Open end 0"]),
        ("rate/2026-Q3", ["Schmidt Licht"]),
        ("reply/pi", ["王记五金"]),
    ],
)
async def test_every_kind_of_bar_opens_the_deals_it_counts(desk: Desk, table: str, buyers: list[str]) -> None:
    async with show(desk, WIDE, "figures") as (app, pilot):
        view = view_of(app)
        view.spot = view.sheet.find(table)
        await pilot.press("enter")
        await pilot.pause()
        shown = [line.strip("▌ ").split("  ")[0] for line in lines(app)[1:-1] if line.strip()]
        assert shown == buyers


async def test_a_buyer_s_name_is_never_markup(desk: Desk) -> None:
    async with show(desk, WIDE, "figures") as (app, pilot):
        await pilot.press("right", "right", "enter")
        await pilot.pause()
        assert "[/b] Pty" in "\n".join(lines(app))


async def test_a_click_chooses_and_a_second_one_opens(desk: Desk) -> None:
    async with show(desk, WIDE, "figures") as (app, pilot):
        x, y = row_of(app, "Quote")
        await pilot.click(offset=(x + 54, y))
        assert chosen(app) == "ageing/quote/5"
        await pilot.click(offset=(x + 54, y))
        await pilot.pause()
        assert isinstance(app.screen, DealsScreen)


# -- as a view among the others --------------------------------------------------------------------------------------


async def test_f4_the_top_bar_and_the_palette_lead_here(desk: Desk) -> None:
    async with show(desk, NARROW) as (app, pilot):
        await pilot.press("f4")
        assert isinstance(app.screen, FiguresScreen)
        await pilot.press("f3")
        assert isinstance(app.screen, BoardScreen)
        await pilot.click(offset=row_of(app, "Figures"))
        await pilot.pause()
        assert isinstance(app.screen, FiguresScreen)
        await pilot.press("f3", "ctrl+p", *"figures", "enter")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, FiguresScreen)


async def test_the_help_lists_its_keys(desk: Desk) -> None:
    async with show(desk, WIDE, "figures") as (app, pilot):
        await pilot.press("f1")
        assert isinstance(app.screen, HelpScreen)
        assert "List the deals behind the number" in "\n".join(lines(app))


async def test_a_change_is_counted_at_once_and_the_cursor_stays(desk: Desk) -> None:
    async with show(desk, WIDE, "figures") as (app, pilot):
        await pilot.press("tab", "down")
        desk.move(desk.find("Rahman").id, "quote")
        app.desk_changed(None)
        await pilot.pause()
        assert chosen(app) == "funnel/quote"
        assert "Quote: reached by 15 of 17" in "\n".join(lines(app))


async def test_undo_in_the_list_of_deals_keeps_the_place(desk: Desk) -> None:
    async with show(desk, NARROW, "figures") as (app, pilot):
        desk.move(desk.find("Rahman").id, "quote")
        await pilot.press("tab", "enter", "down")
        await pilot.pause()
        assert isinstance(app.screen, DealsScreen)
        before = app.screen.pick.row
        await pilot.press("u")
        await pilot.pause()
        after = app.screen.pick.row
        assert before == after != ""
