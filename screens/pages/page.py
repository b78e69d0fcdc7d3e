"""A page of lines to read and scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from screens.base import DeskScreen
from screens.keys import bind
from screens.text import wrap
from tracker.words import _, later

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tracker.desk import Desk


_MARKS = ("! ", "→ ")


def hanging(line: str, cells: int) -> list[str]:
    """The line broken to fit, what goes on standing under the first word."""
    text = line.lstrip(" ")
    start = line[: len(line) - len(text)]
    if text.startswith(_MARKS):
        start, text = start + text[:2], text[2:]
    first, *rest = wrap(text, cells - len(start))
    return [start + first, *(" " * len(start) + each for each in rest)]


class Lines(Static):
    """Lines broken anew at each width."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__(markup=False)
        self._lines = lines

    def tell(self, lines: Sequence[str]) -> None:
        """Show other lines."""
        self._lines = lines
        self.on_resize()

    def on_resize(self) -> None:
        if cells := self.size.width:
            self.update(Content("\n".join(part for line in self._lines for part in hanging(line, cells))))


class PageScreen(DeskScreen[None]):
    """Made anew each time it is opened."""

    BINDINGS = [bind("app.leave", later("Back"), id="page.back")]
    DEFAULT_CSS = """
    PageScreen VerticalScroll { padding: 1 2; background: $background; }
    PageScreen Lines { width: 1fr; }
    """

    def __init__(self, desk: Desk, title: str, lines: Callable[[Desk], Iterable[str]]) -> None:
        super().__init__(desk)
        self._title, self._lines = title, lines

    def heading(self) -> str:
        return _(self._title)

    def body(self) -> ComposeResult:
        with VerticalScroll():
            yield Lines([_("Reading …")])

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()
        # Once more round, for only then is it in sight, and says so while a large store is read.
        self.call_after_refresh(self.call_after_refresh, self._fill)

    def _fill(self) -> None:
        lines = self.attempt(lambda: list(self._lines(self.desk)))
        if lines is not None:
            self.query_one(Lines).tell(lines)
