"""The history as a person uses it: what stands in it, walking and paging, opening deals, undo and redo from there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from screens.app import TrackerApp
from screens.board import BoardScreen
from screens.deal import DealScreen
from screens.figures.deals import DealsScreen
from screens.footer import KeyBar
from screens.help import HelpScreen
from screens.history import HistoryScreen
from screens.history import screen as history_screen
from tests.screens.looking import check_grid, lines, row_of, show
from tests.screens_history.conftest import MakeDesk, Saving, add, fill_history, fill_many
from tracker.desk import Desk, open_desk
from tracker.desk.mending import Mending
from tracker.store.paths import Paths

GRIDS = Path(__file__).with_name("grids")
SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
WIDE, NARROW = SIZES["120x40"], SIZES["80x24"]


def check(name: str, app: TrackerApp) -> None:
    check_grid(GRIDS / f"{name}.txt", app)


async def settle(pilot: Pilot[int]) -> None:
    """Until everything that was asked for is read and drawn."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@asynccontextmanager
async def history_of(desk: Desk, size: tuple[int, int] = NARROW) -> AsyncIterator[tuple[TrackerApp, Pilot[int]]]:
    """The history of all deals, opened from the board."""
    async with show(desk, size) as (app, pilot):
        await pilot.press("U")
        await settle(pilot)
        assert isinstance(app.screen, HistoryScreen)
        yield app, pilot


def chosen(app: TrackerApp) -> str:
    assert isinstance(app.screen, HistoryScreen)
    listing = app.screen.listing
    return next((row.text for row in listing._rows if row.live and row.id == listing.row), "")


def said(app: TrackerApp) -> str:
    return app.screen.query_one(KeyBar).message


# -- looks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_history_looks_as_it_should(make_desk: MakeDesk, saving: Saving, lang: str, size: str) -> None:
    async with history_of(fill_history(make_desk(lang), saving), SIZES[size]) as (app, _pilot):
        assert all(cell_len(line) <= SIZES[size][0] for line in lines(app))
        check(f"history-{lang}-{size}", app)


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
async def test_the_history_of_one_deal_looks_as_it_should(make_desk: MakeDesk, saving: Saving, lang: str) -> None:
    desk = fill_history(make_desk(lang), saving)
    async with show(desk, NARROW) as (app, pilot):
        app.action_open_deal(desk.find("rahman").id)
        await settle(pilot)
        await pilot.press("U")
        await settle(pilot)
        check(f"history-deal-{lang}-80x24", app)


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
async def test_the_question_before_a_large_undo_looks_as_it_should(make_desk: MakeDesk, lang: str) -> None:
    async with history_of(fill_many(make_desk(lang), 1200)) as (app, pilot):
        await pilot.press("u")
        await settle(pilot)
        check(f"undo-many-{lang}-80x24", app)


@pytest.mark.parametrize("size", [(200, 60), (60, 20), (40, 10), (20, 5)])
async def test_any_size_is_drawn_without_spilling(desk: Desk, size: tuple[int, int]) -> None:
    async with history_of(desk, size) as (app, pilot):
        await pilot.press("down", "end")
        await settle(pilot)
        assert all(cell_len(line) <= size[0] for line in lines(app))


async def test_an_empty_store_says_so(make_desk: MakeDesk) -> None:
    async with history_of(make_desk()) as (app, pilot):
        assert "Nothing was changed yet." in "\n".join(lines(app))
        await pilot.press("enter", "down", "end")
        assert isinstance(app.screen, HistoryScreen)


async def test_what_was_lost_from_the_journals_stands_on_top(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    gap = "3 changes are missing here: abc.000001.jsonl does not hold them any more."
    monkeypatch.setattr(Mending, "history_gaps", lambda _desk: [gap])
    async with history_of(desk) as (app, _pilot):
        assert "3 changes are missing here" in lines(app)[1]


async def test_another_computer_is_named(make_desk: MakeDesk, saving: Saving, tmp_path: Path) -> None:
    there = open_desk(None, "en", Paths(str(tmp_path / "home" / "data"), str(tmp_path / "other")))
    saving.at("2026-12-02T07:00:00+08:00")
    add(there, "Oslo Lys", "lamps")
    device = there.store.device
    there.close_store()
    desk = make_desk()
    saving.at("2026-12-02T08:00:00+08:00")
    add(desk, "Rahman Textiles", "zipper")
    async with history_of(desk) as (app, _pilot):
        assert lines(app)[2].endswith("added Rahman Textiles  zipper")
        assert lines(app)[3].endswith(f"added Oslo Lys  lamps · on {device}")


# -- opening ---------------------------------------------------------------------------------------------------------


async def test_enter_opens_the_deal_and_escape_comes_back_to_the_same_line(desk: Desk) -> None:
    async with history_of(desk) as (app, pilot):
        await pilot.press("down", "down", "down")
        before = chosen(app)
        assert before == "moved Rahman Textiles to Quote"
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, DealScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert chosen(app) == before
        await pilot.press("escape")
        assert isinstance(app.screen, BoardScreen)


async def test_a_deal_that_is_gone_is_said_to_be_so(desk: Desk) -> None:
    async with history_of(desk) as (app, pilot):
        await pilot.press("down", "enter")
        assert isinstance(app.screen, HistoryScreen)
        assert "not there now" in said(app)


async def test_a_change_of_many_deals_opens_their_list(make_desk: MakeDesk) -> None:
    async with history_of(fill_many(make_desk(), 30)) as (app, pilot):
        assert "30 deals" in lines(app)[2]
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, DealsScreen)
        assert "Buyer 0" in "\n".join(lines(app))


async def test_from_a_deal_it_tells_of_that_deal_and_of_all_at_a_key(desk: Desk) -> None:
    async with show(desk, NARROW) as (app, pilot):
        app.action_open_deal(desk.find("rahman").id)
        await settle(pilot)
        await pilot.press("f12")
        await settle(pilot)
        assert "History of Rahman Textiles" in lines(app)[0]
        assert "Pty" not in "\n".join(lines(app))
        await pilot.press("a")
        await settle(pilot)
        assert "added [/b] Pty" in "\n".join(lines(app))
        assert lines(app)[0].endswith("all deals")
        await pilot.press("f6")
        await settle(pilot)
        assert "Pty" not in "\n".join(lines(app))
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, DealScreen)
        assert len(app.screen_stack) == 2


async def test_the_palette_and_the_help_lead_here(desk: Desk) -> None:
    async with show(desk, NARROW) as (app, pilot):
        await pilot.press("ctrl+p", *"history", "enter")
        await settle(pilot)
        assert isinstance(app.screen, HistoryScreen)
        await pilot.press("U")
        assert len(app.screen_stack) == 2
        await pilot.press("f1")
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("escape", "f2")
        await settle(pilot)
        assert not isinstance(app.screen, HistoryScreen)


# -- undo and redo ---------------------------------------------------------------------------------------------------


async def test_undo_and_redo_work_here_and_the_list_follows(desk: Desk) -> None:
    async with history_of(desk) as (app, pilot):
        await pilot.press("end", "u")
        await settle(pilot)
        assert chosen(app) == "↶ undone: Rahman Textiles replied"
        assert row_of(app, "↶ undone: Rahman Textiles replied")[1] == 2
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert chosen(app) == "↷ done again: Rahman Textiles replied"


async def test_what_another_window_saved_appears_and_the_line_looked_at_stays(
    desk: Desk, saving: Saving, tmp_path: Path
) -> None:
    async with history_of(desk) as (app, pilot):
        await pilot.press("down", "down")
        before = chosen(app)
        other = open_desk(None, "en", Paths(str(tmp_path / "home" / "data"), str(tmp_path / "home" / "state")))
        saving.at("2026-12-02T09:30:00+08:00")
        add(other, "Oslo Lys")
        other.close_store()
        app.look_outside()
        await settle(pilot)
        assert "added Oslo Lys" in lines(app)[2]
        assert chosen(app) == before


async def test_an_undo_of_many_deals_is_asked_about_and_holding_the_key_does_nothing(make_desk: MakeDesk) -> None:
    desk = fill_many(make_desk(), 1200)
    async with show(desk, NARROW) as (app, pilot):
        await pilot.press(*"uuuu")
        await settle(pilot)
        assert "Undoing it changes 1,200" in "\n".join(lines(app))
        await pilot.press("enter")
        await settle(pilot)
        assert len(desk.store.documents()) == 1200
        await pilot.press("u", "down", "enter")
        await settle(pilot)
        assert len(desk.store.documents()) == 0
        assert "Undone: imported 1200 deals" in said(app)
        await pilot.press("ctrl+r")
        await settle(pilot)
        assert len(desk.store.documents()) == 1200


@pytest.mark.parametrize("keys", [("enter",), ("enter", "U")], ids=["deal", "history of the deal"])
async def test_beside_one_deal_the_undo_of_another_is_asked_about(desk: Desk, keys: tuple[str, ...]) -> None:
    async with show(desk, NARROW) as (app, pilot):
        await pilot.press(*keys)
        await settle(pilot)
        add(desk, "Oslo Lys")
        count = len(desk.store.documents())
        await pilot.press("u")
        await settle(pilot)
        assert "The last change was: added Oslo Lys" in "\n".join(lines(app))
        await pilot.press("down", "enter")
        await settle(pilot)
        assert len(desk.store.documents()) == count - 1


async def test_twenty_deals_are_undone_at_once(make_desk: MakeDesk) -> None:
    desk = fill_many(make_desk(), 20)
    async with show(desk, NARROW) as (_app, pilot):
        await pilot.press("u")
        await settle(pilot)
        assert not desk.store.documents()


async def test_the_question_is_put_again_when_another_window_changed_something(make_desk: MakeDesk) -> None:
    desk = fill_many(make_desk(), 30)
    async with show(desk, NARROW) as (app, pilot):
        await pilot.press("u")
        await settle(pilot)
        with desk.store.act("imported others"):
            for number in range(40):
                desk.store.put(f"0more{number:012d}", {"buyer": "More", "created": "2026-12-01T02:00:00Z"})
        await pilot.press("down", "enter")
        await settle(pilot)
        assert "imported others" in "\n".join(lines(app))
        assert len(desk.store.documents()) == 70


# -- paging ----------------------------------------------------------------------------------------------------------


async def test_older_changes_are_read_as_the_end_comes_near(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_screen, "_PAGE", 40)
    desk = make_desk()
    deal = add(desk, "Rahman Textiles")
    for number in range(199):
        desk.log(deal.id, "note", str(number))
    asked: list[int | None] = []
    history = type(desk).history

    def counting(self: Desk, deal: object = None, limit: int | None = 50) -> object:
        asked.append(limit)
        return history(self, None, limit)

    monkeypatch.setattr(type(desk), "history", counting)
    async with history_of(desk) as (app, pilot):
        assert asked == [8, 40]
        for _ in range(8):
            await pilot.press("end")
            await settle(pilot)
        assert max(filter(None, asked)) < 400
        assert chosen(app) == "added Rahman Textiles"
