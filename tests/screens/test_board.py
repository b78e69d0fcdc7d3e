"""The board as a person uses it: looking, moving, filtering, by keys and by mouse, on a real desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot

from screens.app import TrackerApp
from screens.board import BoardScreen
from screens.board.board import Board
from screens.close import CloseScreen
from screens.deal import DealScreen
from screens.footer import KeyBar
from tests.screens.desks import HOSTILE, crowd, fill
from tests.screens.looking import lines, row_of, show
from tracker.clock import Clock
from tracker.desk import Desk

WIDE, NARROW, SMALL = (120, 40), (80, 24), (56, 20)


def board_of(app: TrackerApp) -> Board:
    assert isinstance(app.screen, BoardScreen)
    return app.screen.board


def buyer(app: TrackerApp) -> str:
    chosen = board_of(app).state.chosen
    return chosen.buyer if chosen else ""


def stage_of(desk: Desk, name: str) -> str:
    return desk.find(name).stage


@pytest.mark.parametrize(("size", "columns"), [(WIDE, 6), (NARROW, 3), (SMALL, 1)])
async def test_the_width_decides_how_many_columns_are_drawn(desk: Desk, size: tuple[int, int], columns: int) -> None:
    async with show(desk, size) as (app, _pilot):
        heads = lines(app)[1 if columns == 6 else 2]
        titles = ("Inquiry", "Quote", "PI", "Sample", "Order", "Lost")
        assert [title for title in titles if title in heads] == list(titles[:columns])


async def test_arrows_and_letters_look_around(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        assert buyer(app) == "Rahman Textiles"
        await pilot.press("down")
        assert buyer(app) == "Schmidt Licht inquiry"
        await pilot.press("right", "k")
        assert board_of(app).state.stage_id == "quote"
        await pilot.press("h", "j", "end", "home")
        assert buyer(app) == "Rahman Textiles"


async def test_full_width_letters_of_an_input_method_look_around_too(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        await pilot.press("ｊ", "ｌ")
        assert board_of(app).state.stage_id == "quote"


@pytest.mark.parametrize("key", ["shift+right", "L", "Ｌ"])
async def test_a_card_moves_on_and_stays_chosen(desk: Desk, key: str) -> None:
    async with show(desk, WIDE) as (app, pilot):
        await pilot.press(key)
        await pilot.pause()
        assert stage_of(desk, "Rahman Textiles") == "quote"
        assert (board_of(app).state.stage_id, buyer(app)) == ("quote", "Rahman Textiles")
        assert "✓" in lines(app)[-1]


async def test_undo_brings_the_card_back_and_redo_moves_it_again(desk: Desk) -> None:
    async with show(desk, WIDE) as (_app, pilot):
        await pilot.press("shift+right", "u")
        assert stage_of(desk, "Rahman Textiles") == "inquiry"
        await pilot.press("ctrl+r")
        assert stage_of(desk, "Rahman Textiles") == "quote"


async def test_moving_to_order_opens_the_win_dialog_and_escape_leaves_all_as_it_was(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        await pilot.press("4", "shift+right")
        await pilot.pause()
        assert isinstance(app.screen, CloseScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, BoardScreen)
        assert len(desk.deals(stage="sample")) == 2


async def test_x_opens_the_close_dialog_for_the_chosen_deal(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        await pilot.press("x")
        await pilot.pause()
        assert isinstance(app.screen, CloseScreen)


async def test_one_step_back_from_lost_reopens_the_deal_where_it_stood(desk: Desk) -> None:
    deal = desk.find("Schmidt Licht")
    desk.close(deal.id, "lost", anyway=True)
    async with show(desk, WIDE) as (app, pilot):
        await pilot.press("6", "shift+left")
        await pilot.pause()
        assert desk.deal(deal.id).outcome == ""
        assert buyer(app) == deal.buyer


async def test_enter_opens_the_deal_and_escape_returns_to_the_same_card(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, DealScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert buyer(app) == "Schmidt Licht inquiry"


async def test_slash_narrows_while_typing_enter_keeps_and_escape_shows_all(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        await pilot.press("slash", *"oslo", "enter")
        shown = [card.buyer for cards in board_of(app).state.columns for card in cards]
        assert shown
        assert all("Oslo" in name for name in shown)
        assert "only “oslo”" in lines(app)[0]
        assert app.focused is board_of(app)
        await pilot.press("escape")
        assert sum(len(cards) for cards in board_of(app).state.columns) == 10


async def test_a_filter_that_fits_nothing_says_how_to_leave(desk: Desk) -> None:
    async with show(desk, NARROW) as (app, pilot):
        await pilot.press("ctrl+f", *"zzz")
        assert "Nothing fits “zzz”. Esc shows all." in " ".join(" ".join(lines(app)[4:8]).split())


async def test_an_empty_board_says_how_to_begin(empty_desk: Desk) -> None:
    async with show(empty_desk, NARROW) as (app, _pilot):
        assert any("No deals yet." in line for line in lines(app))


async def click(pilot: Pilot[int], app: TrackerApp, text: str, times: int = 1) -> None:
    x, y = row_of(app, text)
    await pilot.click(offset=Offset(x, y), times=times)
    await pilot.pause()


async def test_a_click_chooses_and_a_second_opens(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        await click(pilot, app, "García e Hijos")
        assert buyer(app).startswith("García")
        await click(pilot, app, "García e Hijos", times=2)
        assert isinstance(app.screen, DealScreen)


async def test_a_card_is_dragged_into_another_column(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        x, y = row_of(app, "Rahman Textiles")
        await pilot.mouse_down(offset=Offset(x, y))
        await pilot.hover(offset=Offset(x + 45, y))
        assert "▸ PI" in lines(app)[1]
        await pilot.mouse_up(offset=Offset(x + 45, y))
        await pilot.pause()
        assert stage_of(desk, "Rahman Textiles") == "pi"


async def test_a_lost_card_dragged_to_order_is_asked_why_it_was_won(desk: Desk) -> None:
    deal = desk.find("Schmidt Licht")
    desk.close(deal.id, "lost", anyway=True)
    async with show(desk, WIDE) as (app, pilot):
        await pilot.press("6")
        x, y = row_of(app, deal.buyer)
        await pilot.mouse_down(offset=Offset(x, y))
        await pilot.hover(offset=Offset(x - 20, y))
        await pilot.mouse_up(offset=Offset(x - 20, y))
        await pilot.pause()
        assert isinstance(app.screen, CloseScreen)
        await pilot.press("enter", "0", "ctrl+s")
        await pilot.pause()
        assert desk.deal(deal.id).outcome == "won"
        desk.undo()
        assert desk.deal(deal.id).outcome == "lost"


async def test_a_click_on_the_stage_strip_shows_that_stage(desk: Desk) -> None:
    async with show(desk, NARROW) as (app, pilot):
        await click(pilot, app, "Order 2")
        assert board_of(app).state.stage_id == "order"
        assert "Order" in lines(app)[2]


async def test_a_click_on_a_key_hint_presses_it(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        await click(pilot, app, "Open")
        assert isinstance(app.screen, DealScreen)


async def test_the_wheel_rolls_the_column_under_the_mouse(empty_desk: Desk) -> None:
    crowd(empty_desk, 120)
    async with show(empty_desk, WIDE) as (app, _pilot):
        board = board_of(app)
        for _turn in range(3):
            board._roll(25, 10, 1)
        assert board.state.offset[1] == 3
        assert board.state.stage == 0


@pytest.mark.parametrize("size", [WIDE, NARROW, SMALL, (20, 6), (5, 3)])
async def test_hostile_names_stand_literally_and_break_nothing(empty_desk: Desk, size: tuple[int, int]) -> None:
    fill(empty_desk, hostile=True)
    async with show(empty_desk, size) as (app, pilot):
        for _name in HOSTILE:
            await pilot.press("down")
        await pilot.press("home", "right", "left")
        shown = "\n".join(lines(app))
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        if size == WIDE:
            assert "[/b] Pty" in shown
            assert "[@click=app.quit]x"[:14] in shown
            assert "␛[31mRed␛[0m" in shown
        assert app.is_running


async def test_moves_that_arrive_together_are_each_a_step(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        board = board_of(app)
        name = buyer(app)
        for step in (1, 1, -1, 1):
            board.action_move(step)
        await pilot.pause()
        assert stage_of(desk, name) == "pi"


async def test_a_captured_deal_is_the_one_looked_at(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        await pilot.press("end", "n", *"Zagreb", "space", *"lamps", "enter")
        await pilot.pause()
        assert buyer(app) == "Zagreb"


async def test_closed_deals_that_are_due_are_counted_apart(desk: Desk) -> None:
    deal = desk.all_deals()[0]
    desk.close(deal.id, "lost", revive="2026-12-02", anyway=True)
    async with show(desk, WIDE) as (app, _pilot):
        assert lines(app)[0].endswith("1 closed to ask again")


async def test_a_deal_added_by_another_process_appears(make_desk: Callable[..., Desk]) -> None:
    mine = make_desk()
    other = make_desk()
    async with show(mine, WIDE) as (app, pilot):
        fill(other)
        app.look_outside()
        await pilot.pause()
        assert "Rahman Textiles" in "\n".join(lines(app))


async def test_a_change_from_outside_keeps_the_card_one_looks_at(make_desk: Callable[..., Desk]) -> None:
    mine, other = make_desk(), make_desk()
    fill(mine)
    other.refresh()
    async with show(mine, WIDE) as (app, pilot):
        await pilot.press("right", "down")
        before = buyer(app)
        other.move(other.find("Rahman Textiles").id, "quote")
        app.look_outside()
        await pilot.pause()
        assert buyer(app) == before


async def test_after_midnight_the_cards_count_from_the_new_day(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    async with show(desk, WIDE) as (app, pilot):
        assert "in 1d" in lines(app)[4]
        monkeypatch.setattr(Clock, "now", lambda _clock: datetime.fromisoformat("2026-12-03T09:00:00+08:00"))
        app.look_outside()
        await pilot.pause()
        shown = lines(app)
    async with show(desk, WIDE) as (app, _pilot):
        assert lines(app) == shown
    assert "today" in shown[4]


async def test_the_key_bar_speaks_and_falls_silent(desk: Desk) -> None:
    async with show(desk, NARROW) as (app, _pilot):
        bar = app.screen.query_one(KeyBar)
        app.notify("[b]not markup[/b]\nin one line")
        assert "[b]not markup[/b] in one line" in lines(app)[-1]
        bar.hush()
        assert "Open" in lines(app)[-1]


async def test_a_thousand_keys_leave_no_widget_behind(desk: Desk) -> None:
    async with show(desk, WIDE) as (app, pilot):
        before = len(app.screen.walk_children())
        board = board_of(app)
        for _round in range(250):
            board.action_look(0, 1)
            board.action_look(1, 0)
            board.action_look(0, -1)
            board.action_look(-1, 0)
            app.screen.refresh_bindings()
        await pilot.pause()
        assert len(app.screen.walk_children()) == before


async def test_a_big_board_does_not_say_that_nothing_is_due_before_it_knows(
    empty_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    crowd(empty_desk, 400)
    heads: list[str] = []
    monkeypatch.setattr(BoardScreen, "set_headline", lambda _screen, text: heads.append(text))
    async with show(empty_desk, WIDE) as (_app, pilot):
        for _turn in range(60):
            await pilot.pause(0.05)
            if " due" in heads[-1]:
                break
    assert " due" in heads[-1]
    assert not [head for head in heads if "nothing due" in head]


async def test_after_an_undo_the_cursor_is_on_the_card_that_came_back(desk: Desk) -> None:
    async with show(desk, (120, 40)) as (app, pilot):
        assert isinstance(app.screen, BoardScreen)
        chosen = app.screen.board.state.chosen
        assert chosen is not None
        await pilot.press("shift+right")
        await pilot.pause()
        await pilot.press("u")
        await pilot.pause()
        again = app.screen.board.state.chosen
        assert again is not None
        assert (again.id, app.screen.board.state.stage) == (chosen.id, 0)


@pytest.mark.parametrize("letters", ["garcia", "jose"])
async def test_a_name_is_found_without_its_accents(empty_desk: Desk, letters: str) -> None:
    empty_desk.add(empty_desk.read_capture("José García MX mugs"))
    assert [card.buyer for card in empty_desk.columns(letters)["inquiry"]] == ["José García"]
    assert [deal.buyer for deal in empty_desk.deals(letters)] == ["José García"]
