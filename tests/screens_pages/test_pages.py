"""The pages that the palette leads to: what the shell prints, on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from screens.app import TrackerApp
from screens.board import BoardScreen
from screens.pages import PAGES, PageScreen
from screens.pages.page import hanging
from tests.screens.desks import fill, open_at
from tests.screens.looking import check_grid, lines, show
from tracker import words
from tracker.desk import Desk

GRIDS = Path(__file__).with_name("grids")
LINES = [name for name, page in PAGES.items() if page.lines is not None]
SIZES = {"80x24": (80, 24), "120x40": (120, 40)}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = open_at(tmp_path / "home")
    fill(opened)
    lost = opened.find("oslo")
    opened.close(lost.id, "lost", said="[/b] too expensive", anyway=True)
    yield opened
    opened.close_store()
    words.use("en")


def check(name: str, app: TrackerApp) -> None:
    check_grid(GRIDS / f"{name}.txt", app)


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
@pytest.mark.parametrize("size", SIZES)
async def test_what_the_closed_deals_teach_looks_as_it_should(desk: Desk, lang: str, size: str) -> None:
    words.use(lang)
    async with show(desk, SIZES[size]) as (app, pilot):
        app.action_open_page("lessons")
        await pilot.pause()
        await pilot.pause()
        check(f"lessons-{lang}-{size}", app)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("    lost mostly to: price (1); plans (2)", ["    lost mostly to:", "    price (1); plans", "    (2)"]),
        ("! 1 line cannot be read.", ["! 1 line cannot be", "  read."]),
        ("  → tracker doctor --repair", ["  → tracker doctor", "    --repair"]),
        ("", [""]),
    ],
)
def test_what_goes_on_stands_under_the_first_word(line: str, shown: list[str]) -> None:
    assert hanging(line, 20) == shown


@given(st.text(max_size=80), st.integers(8, 60))
def test_a_line_fits_whatever_it_holds(line: str, cells: int) -> None:
    assert all(cell_len(part) <= max(cells, len(line) - len(line.lstrip(" ")) + 4) for part in hanging(line, cells))


@pytest.mark.parametrize("name", LINES)
async def test_every_page_opens_and_closes(desk: Desk, name: str) -> None:
    async with show(desk, SIZES["80x24"]) as (app, pilot):
        app.action_open_page(name)
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, PageScreen)
        text = "\n".join(lines(app)[1:-1])
        assert "Reading" not in text
        assert text.strip()
        assert all(cell_len(line) <= 80 for line in lines(app))
        await pilot.press("escape")
        assert isinstance(app.screen, BoardScreen)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("teach", "3 closed deals: 2 won, 1 lost, 3 of them undiagnosed."),
        ("doctor", "10 deals can be read."),
        ("backup now", "Backup "),
        ("where", "journal"),
        ("playbook", "Your playbook has no mistakes."),
    ],
)
async def test_the_palette_finds_a_page_by_its_title_and_by_the_command(desk: Desk, typed: str, seen: str) -> None:
    async with show(desk, SIZES["80x24"]) as (app, pilot):
        await pilot.press("ctrl+p", *(" " if letter == " " else letter for letter in typed), "enter")
        for _turn in range(3):
            await pilot.pause()
        assert isinstance(app.screen, PageScreen)
        assert seen in "\n".join(lines(app)[1:])


async def test_an_empty_store_has_pages_too(tmp_path: Path) -> None:
    empty = open_at(tmp_path / "empty")
    async with show(empty, SIZES["80x24"]) as (app, pilot):
        for name in LINES:
            app.action_open_page(name)
            await pilot.pause()
            await pilot.pause()
            assert isinstance(app.screen, PageScreen)
            await pilot.press("escape")
    empty.close_store()
