"""The export from the screens: the same files that the shell writes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input

from screens.footer import KeyBar
from screens.pages.export import ExportForm
from tests.screens.desks import fill, open_at
from tests.screens.looking import lines, show
from tracker.desk import Desk

SIZE = (80, 24)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("HOME", str(tmp_path))
    opened = open_at(tmp_path / "home")
    fill(opened)
    opened.close(opened.find("garcia").id, "lost", said="too expensive", anyway=True)
    yield opened
    opened.close_store()


@pytest.mark.parametrize(
    ("downs", "name", "held"),
    [(0, "lost-2026-12-02.html", "García"), (2, "deals-2026-12-02.csv", "García")],
)
async def test_enter_writes_the_file_that_is_offered(
    desk: Desk, tmp_path: Path, downs: int, name: str, held: str
) -> None:
    async with show(desk, SIZE) as (app, pilot):
        await pilot.press("ctrl+p", *"export", "enter")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, ExportForm)
        await pilot.press(*["down"] * downs, "enter")
        await pilot.pause()
        assert app.screen.query_one(KeyBar).message == f"Written to {tmp_path / name}."
    assert held in (tmp_path / name).read_text("utf-8-sig")


async def test_what_is_shared_names_nobody(desk: Desk, tmp_path: Path) -> None:
    async with show(desk, SIZE) as (app, pilot):
        app.action_open_page("export")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
    text = (tmp_path / "lost-2026-12-02.html").read_text("utf-8")
    assert "García" not in text


async def test_a_mistake_is_told_and_the_dialog_stays(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.md").write_text("mine", "utf-8")
    async with show(desk, SIZE) as (app, pilot):
        app.action_open_page("export")
        await pilot.pause()
        for typed, told in (("", "No file is named"), ("mine.md", "mine.md exists already")):
            app.screen.query_one("#file", Input).value = typed
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(app.screen, ExportForm)
            assert told in "\n".join(lines(app))
        app.screen.query_one("#file", Input).value = "new.md"
        app.screen.query_one("#since", Input).value = "not a day at all"
        await pilot.press("enter")
        await pilot.pause()
        assert not (tmp_path / "new.md").exists()
    assert (tmp_path / "mine.md").read_text("utf-8") == "mine"


async def test_a_second_file_of_the_day_has_a_name_of_its_own(desk: Desk, tmp_path: Path) -> None:
    async with show(desk, SIZE) as (app, pilot):
        for _time in range(2):
            app.action_open_page("export")
            await pilot.pause()
            await pilot.press("enter")
            await pilot.pause()
    assert sorted(path.name for path in tmp_path.glob("lost-*")) == ["lost-2026-12-02-2.html", "lost-2026-12-02.html"]


@pytest.mark.parametrize(("file", "told"), [("~/lost.pdf", ".pdf is none of the endings"), ("~/lost", "has no ending")])
async def test_an_ending_that_names_no_format_is_not_written(desk: Desk, tmp_path: Path, file: str, told: str) -> None:
    async with show(desk, SIZE) as (app, pilot):
        app.action_open_page("export")
        await pilot.pause()
        app.screen.query_one("#file", Input).value = file
        await pilot.press("enter")
        await pilot.pause()
        assert told in "\n".join(lines(app))
        await pilot.press("down")
        await pilot.pause()
        assert told not in "\n".join(lines(app))
    assert not list(tmp_path.glob("lost*"))


async def test_all_deals_are_not_asked_since_when_they_were_lost(desk: Desk) -> None:
    async with show(desk, SIZE) as (app, pilot):
        app.action_open_page("export")
        await pilot.pause()
        assert "Lost since" in "\n".join(lines(app))
        await pilot.press("shift+tab", "down", "down")
        await pilot.pause()
        assert "Lost since" not in "\n".join(lines(app))
        assert app.focused is app.screen.query_one("#file")
