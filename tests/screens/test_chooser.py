"""Every list goes by the same keys and keeps its cursor in sight, however high its rows are."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from screens.chooser import Chooser
from screens.forms.rows import Line, Rows, Run
from screens.forms.rows import Row as Menu
from screens.pick import Pick
from screens.pick import Row as Listed

HEIGHT = 8


def menu() -> Rows:
    """Rows of one to three lines; every fifth is a head."""
    line = Line((Run("text"),))
    return Rows([Menu(str(number), (line,) * (number % 3 + 1), live=number % 5 > 0) for number in range(60)])


def listing() -> Pick:
    return Pick([Listed(str(number) if number % 5 else "", f"text {number}") for number in range(60)])


class Shown(App[None]):
    CSS = f"Chooser {{ height: {HEIGHT}; }}"

    def __init__(self, made: Rows | Pick) -> None:
        super().__init__()
        self.made = made

    def compose(self) -> ComposeResult:
        yield self.made

    def on_mount(self) -> None:
        self.made.focus()

    def in_sight(self) -> list[str]:
        """The ids of the rows that can be clicked."""
        found = (self.made._row_at(y) for y in range(HEIGHT))
        return [self.made._rows[number].id for number in dict.fromkeys(found) if number is not None]


@pytest.mark.parametrize("make", [menu, listing])
async def test_the_cursor_is_in_sight_wherever_the_keys_lead(make: type[Rows | Pick]) -> None:
    async with Shown(make()).run_test(size=(40, 12)) as pilot:
        app = pilot.app
        assert isinstance(app, Shown)
        for key, row in (
            ("down", "2"), ("j", "3"), ("k", "2"), ("end", "59"), ("up", "58"), ("home", "1"), ("up", "1"),
        ):  # fmt: skip
            await pilot.press(key)
            assert app.made.row == row, key
            assert row in app.in_sight(), key


@pytest.mark.parametrize("make", [menu, listing])
async def test_a_page_down_and_up_leads_through_all_rows(make: type[Rows | Pick]) -> None:
    async with Shown(make()).run_test(size=(40, 12)) as pilot:
        app = pilot.app
        assert isinstance(app, Shown)
        seen = set(app.in_sight())
        for _number in range(60):
            await pilot.press("pagedown")
            assert app.made.row in app.in_sight()
            seen |= set(app.in_sight())
        assert app.made.row == "59"
        assert len(seen) == 48
        for _number in range(60):
            await pilot.press("pageup")
        assert app.made.row == "1"


async def test_an_empty_list_takes_every_key() -> None:
    async with Shown(Pick()).run_test(size=(40, 12)) as pilot:
        await pilot.press("down", "up", "pagedown", "pageup", "home", "end", "enter")
        assert isinstance(pilot.app, Shown)
        assert pilot.app.made.row == ""


def test_the_keys_of_all_lists_are_one_scope() -> None:
    for kind in (Rows, Pick):
        assert issubclass(kind, Chooser)
        assert "BINDINGS" not in vars(kind)
