"""What works in every place: help, palette, banner, remapped keys, views, a crash that tells nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.widgets import Input

from screens.app import TrackerApp
from screens.base import Banner
from screens.board import BoardScreen
from screens.capture import CaptureScreen
from screens.crash import crash_text
from screens.deal import DealScreen
from screens.help import HelpScreen
from screens.palette import PaletteScreen, score
from screens.review import TodayScreen
from tests.screens.desks import fill
from tests.screens.looking import lines, row_of, show
from tracker.desk import Desk
from tracker.errors import CRASHED

SIZE = (100, 30)


@pytest.mark.parametrize("key", ["question_mark", "fullwidth_question_mark", "f1"])
async def test_help_opens_from_every_key_and_closes_with_escape(desk: Desk, key: str) -> None:
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press(key)
        assert isinstance(app.screen, HelpScreen)
        text = "\n".join(lines(app))
        assert "Close as lost, with the reason" in text
        assert "⇧→" in text
        await pilot.press("escape")
        assert isinstance(app.screen, BoardScreen)


async def test_help_does_the_chosen_action(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press("f1", "enter")
        await pilot.pause()
        assert isinstance(app.screen, DealScreen)


async def test_the_palette_finds_an_action_by_its_letters(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press("ctrl+p", *"today", "enter")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)


_MOVES = ("left", "right", "up", "down", "page_up", "page_down", "first", "last")


async def test_the_palette_offers_every_action_of_the_place_but_those_of_the_cursor(desk: Desk) -> None:
    async with show(desk, (100, 60)) as (app, pilot):
        wanted = {
            binding.binding.id
            for binding in app.screen.active_bindings.values()
            if binding.binding.id and binding.enabled
        } - {"app.palette", *(f"board.{name}" for name in _MOVES)}
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, PaletteScreen)
        found = {row.id.removeprefix("deed:") for row in app.screen._found("")}
        assert {name for name in found if not name.startswith("page:")} == wanted


async def test_the_palette_opens_a_deal_by_its_buyer(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press("ctrl+p", *"oslo", "down", "up", "enter")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, DealScreen)


async def test_the_palette_offers_open_deals_before_closed_ones(desk: Desk) -> None:
    desk.close(desk.find("rahman").id, "lost", anyway=True)
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press("ctrl+p")
        assert isinstance(app.screen, PaletteScreen)
        notes = [row.note.split(" · ")[0] for row in app.screen._found("a") if row.id.startswith("deal:")]
    closed = [note in ("Order", "Lost") for note in notes]
    assert closed == sorted(closed)
    assert any(closed)
    assert not all(closed)


async def test_a_palette_search_may_hold_anything(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press("ctrl+p")
        app.screen.query_one(Input).value = "[/b]\x1b["
        await pilot.pause()
        assert "Nothing fits." in "\n".join(lines(app))
        await pilot.press("enter")
        assert isinstance(app.screen, PaletteScreen)


def test_a_start_beats_a_middle_beats_scattered_letters() -> None:
    scores = [score("mo", text) for text in ("Move", "To move", "Remove", "Main stop", "Undo")]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] == 0


async def test_function_keys_walk_between_the_views_and_keep_their_place(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press("right", "f2")
        assert isinstance(app.screen, TodayScreen)
        await pilot.press("f3")
        assert isinstance(app.screen, BoardScreen)
        assert app.screen.board.state.stage_id == "quote"
        await pilot.press("ctrl+a")
        assert isinstance(app.screen, CaptureScreen)
        await pilot.press("escape")
        assert isinstance(app.screen, BoardScreen)


async def test_a_view_that_waits_aside_shows_what_changed_meanwhile(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press("f2")
        desk.move(desk.find("Rahman Textiles").id, "pi")
        app.desk_changed(None)
        await pilot.press("f3")
        await pilot.pause()
        assert isinstance(app.screen, BoardScreen)
        assert any(card.buyer == "Rahman Textiles" for card in app.screen.board.state.columns[2])


async def test_the_views_open_by_a_click_on_the_top_bar(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, pilot):
        x, y = row_of(app, "Today")
        await pilot.click(offset=(x, y))
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)


async def test_q_leaves_from_a_view(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press("q")
        await pilot.pause()
        assert app.return_code == 0


async def test_a_letter_typed_into_the_filter_is_text_not_an_order(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press("slash", "q", "x", "u", "question_mark")
        assert isinstance(app.screen, BoardScreen)
        assert app.screen.query_one(Input).value == "qxu?"


async def test_problems_stand_in_a_banner_and_go_when_they_are_solved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems = ["a journal line is damaged; run `tracker doctor`", "[/b] another"]
    monkeypatch.setattr(type(desk), "problems", property(lambda _desk: problems))
    async with show(desk, SIZE) as (app, pilot):
        await pilot.pause()
        assert "! a journal line is damaged; run `tracker doctor` (and 1 more)" in lines(app)[1]
        problems.clear()
        app.screen.query_one(Banner).look()
        await pilot.pause()
        assert "damaged" not in "\n".join(lines(app))


async def test_the_banner_puts_no_space_before_a_wide_bracket(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = make_desk("zh_CN")
    monkeypatch.setattr(type(desk), "problems", property(lambda _desk: ["坏了。", "another"]))
    async with show(desk, SIZE) as (app, pilot):
        await pilot.pause()
        assert "! 坏了。（另有 1 条）" in lines(app)[1]


async def test_remapped_keys_work(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk()
    fill(desk)
    app = TrackerApp(desk, {"board.down": "z"}, first="board")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, BoardScreen)
        await pilot.press("down")
        assert screen.board.state.cursor[0] == 0
        await pilot.press("z")
        assert screen.board.state.cursor[0] == 1


async def test_undo_with_nothing_to_undo_says_so(empty_desk: Desk) -> None:
    async with show(empty_desk, SIZE) as (app, pilot):
        await pilot.press("u")
        assert lines(app)[-1].lstrip().startswith("!")


def test_a_crash_account_names_places_not_customers() -> None:
    customer = "Rahman Textiles"
    try:
        raise KeyError(customer)
    except KeyError as error:
        text = crash_text(error)
    assert "KeyError" in text
    assert "test_everywhere.py" in text
    assert customer not in text


async def test_after_a_crash_the_shell_is_told_by_the_same_code_as_from_any_command(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, _pilot):
        app._fatal_error()
    assert app.return_code == CRASHED
