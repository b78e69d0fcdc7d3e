"""Rows of cells under one cursor: the list that every menu here is made of. Knows no deal and no desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from screens.keys import bind
from screens.text import clip, fit, width
from tracker.words import later

CURSOR = "▸"
MUTED = "$muted"


class Run(NamedTuple):
    """Some text in one style (a Textual style such as `bold` or `$accent`)."""

    text: str
    style: str = ""


class Line(NamedTuple):
    """One line of a row: runs from the left, runs at the right end; the left gives way to the right."""

    left: tuple[Run, ...]
    right: tuple[Run, ...] = ()


class Row(NamedTuple):
    """One thing to stand on. Its lines belong together; a row that is not `live` is passed over."""

    id: str
    lines: tuple[Line, ...]
    live: bool = True


def runs(parts: Sequence[Run], cells: int) -> tuple[Content, int]:
    """The runs one after the other in at most `cells`, and the cells they take."""
    made: list[Content] = []
    used = 0
    for part in parts:
        text = clip(part.text, cells - used)
        if not text:
            continue
        made.append(Content.styled(text, part.style) if part.style else Content(text))
        used += width(text)
    return Content("").join(made), used


def lay(line: Line, cells: int) -> Content:
    """A line exactly `cells` wide."""
    right, taken = runs(line.right, cells)
    room = max(0, cells - taken - (1 if taken else 0))
    left, used = runs(line.left, room)
    return left + Content(" " * (cells - used - taken)) + right


class Rows(Widget, can_focus=True):
    """A list that scrolls by itself. Arrows look, Enter or a click picks; lines are as wide as the widget."""

    DEFAULT_CSS = """
    Rows { height: 1fr; text-wrap: nowrap; }
    """
    BINDINGS = [
        bind("up,k", "step(-1)", later("Up"), id="rows.up", show=False),
        bind("down,j", "step(1)", later("Down"), id="rows.down", show=False),
        bind("pageup", "step(-8)", later("Page up"), id="rows.pageup", show=False),
        bind("pagedown", "step(8)", later("Page down"), id="rows.pagedown", show=False),
        bind("home", "step(-9999)", later("First"), id="rows.first", show=False),
        bind("end", "step(9999)", later("Last"), id="rows.last", show=False),
        bind("enter", "pick", later("Choose"), id="rows.pick"),
    ]

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, rows: Rows, row: str) -> None:
            super().__init__()
            self.rows = rows
            self.row = row

        @property
        def control(self) -> Rows:
            return self.rows

    class Picked(Moved):
        """A row was chosen."""

    def __init__(
        self,
        rows: Sequence[Row] = (),
        *,
        id: str | None = None,
        classes: str | None = None,
        one_click: bool = True,
    ) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._rows: list[Row] = list(rows)
        self._at = self._first()
        self._top = 0
        self._one_click = one_click

    def _first(self) -> int:
        return next((number for number, row in enumerate(self._rows) if row.live), 0)

    @property
    def row(self) -> str:
        """The id under the cursor, "" when there is none."""
        return self._rows[self._at].id if self._at < len(self._rows) else ""

    def fill(self, rows: Sequence[Row], at: str | None = None) -> None:
        """Show other rows; the cursor stays on the same id where it can, or goes to `at`."""
        wanted = self.row if at is None else at
        self._rows = list(rows)
        self._at = next((n for n, row in enumerate(self._rows) if row.id == wanted and row.live), self._first())
        self._keep_in_sight()
        self.refresh(layout=self.styles.height is not None and self.styles.height.is_auto)

    def go(self, row: str) -> None:
        """Put the cursor on a row."""
        for number, candidate in enumerate(self._rows):
            if candidate.id == row and candidate.live:
                self._place(number)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._lines(0, len(self._rows))

    def render(self) -> Content:
        cells, height = self.size.width, self.size.height
        drawn: list[Content] = []
        for number, row in enumerate(self._rows[self._top :], self._top):
            for count, line in enumerate(row.lines):
                drawn.append(self._draw(line, number == self._at and row.live, count == 0, cells))
            if len(drawn) >= height:
                break
        return Content("\n").join(drawn[:height])

    def _draw(self, line: Line, current: bool, first: bool, cells: int) -> Content:
        sign = CURSOR if current and first else " "
        body = Content(f"{sign} ") + lay(line, max(0, cells - 2))
        if not current:
            return body
        return body.stylize("bold on $chosen" if self.has_focus else "bold")

    def on_resize(self) -> None:
        self._keep_in_sight()
        self.refresh()

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def action_step(self, by: int) -> None:
        live = [number for number, row in enumerate(self._rows) if row.live]
        if not live:
            return
        here = live.index(self._at) if self._at in live else 0
        self._place(live[max(0, min(len(live) - 1, here + by))])

    def action_pick(self) -> None:
        if self.row:
            self.post_message(self.Picked(self, self.row))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.action_step(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.action_step(-1)

    def on_click(self, event: events.Click) -> None:
        number = self._row_at(event.y)
        if number is None:
            return
        again = number == self._at
        self._place(number)
        if self._one_click or (again and event.chain > 1):
            self.action_pick()

    def _row_at(self, y: int) -> int | None:
        for number, row in enumerate(self._rows[self._top :], self._top):
            y -= len(row.lines)
            if y < 0:
                return number if row.live else None
        return None

    def _place(self, number: int) -> None:
        if number == self._at:
            return
        self._at = number
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Moved(self, self.row))

    def _keep_in_sight(self) -> None:
        height = self.size.height or 1
        self._top = min(self._top, self._at)
        if self._at and not any(row.live for row in self._rows[: self._at]):
            self._top = 0
        while self._top < self._at and self._lines(self._top, self._at + 1) > height:
            self._top += 1
        while self._top and self._lines(self._top - 1, len(self._rows)) <= height:
            self._top -= 1

    def _lines(self, first: int, end: int) -> int:
        return sum(len(row.lines) for row in self._rows[first:end])


def label_cells(labels: Sequence[str]) -> int:
    """Cells that a column of labels needs."""
    return max(map(width, labels), default=0)


def labelled(label: str, cells: int) -> Run:
    """A label in its column, quiet."""
    return Run(fit(label, cells) + "  ", MUTED)
