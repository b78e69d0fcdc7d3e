"""A page of lines to read and scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from screens.base import DeskScreen
from screens.keys import bind
from screens.text import safe
from tracker.words import _, later

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tracker.desk import Desk


class PageScreen(DeskScreen[None]):
    """Made anew each time it is opened."""

    BINDINGS = [bind("escape", "app.leave", later("Back"), id="page.back")]
    DEFAULT_CSS = """
    PageScreen VerticalScroll { padding: 1 2; background: $background; }
    PageScreen Static { width: 1fr; }
    """

    def __init__(self, desk: Desk, title: str, lines: Callable[[Desk], Iterable[str]]) -> None:
        super().__init__(desk)
        self._title, self._lines = title, lines

    def heading(self) -> str:
        return _(self._title)

    def body(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(_("Reading …"), id="page", markup=False)

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        lines = self.attempt(lambda: list(self._lines(self.desk)))
        if lines is not None:
            self.query_one("#page", Static).update(Content("\n".join(map(safe, lines))))
