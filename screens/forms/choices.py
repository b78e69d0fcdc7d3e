"""The answers to one deal in a small grid: key, words, and the date each sets. Arrows and Enter reach all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from screens.forms.rows import CURSOR, MUTED, Line, Run, lay
from screens.keys import bind
from screens.text import clip, fit, width
from tracker.words import later


class Choice(NamedTuple):
    """One answer: the action it runs, its key, its words, and the date it would set ("" for none)."""

    id: str
    key: str
    text: str
    date: str = ""


class Choices(Widget, can_focus=True):
    """Columns of choices under one cursor."""

    DEFAULT_CSS = """
    Choices { height: auto; width: 1fr; text-wrap: nowrap; }
    """
    BINDINGS = [
        bind("step(0,-1)", later("Up"), id="choices.up", show=False),
        bind("step(0,1)", later("Down"), id="choices.down", show=False),
        bind("step(-1,0)", later("Left"), id="choices.left", show=False),
        bind("step(1,0)", later("Right"), id="choices.right", show=False),
        bind("pick", later("Do it"), id="choices.pick"),
    ]

    class Picked(Message):
        """A choice was taken."""

        def __init__(self, choice: str) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._columns: tuple[tuple[Choice, ...], ...] = ()
        self._at = (0, 0)

    @property
    def choice(self) -> str:
        """What stands under the cursor, "" when there is nothing."""
        column, row = self._at
        return self._columns[column][row].id if self._columns else ""

    def fill(self, columns: Sequence[Sequence[Choice]], at: str) -> None:
        """Show other choices with the cursor on one of them."""
        tall = max(map(len, self._columns), default=0)
        self._columns = tuple(tuple(column) for column in columns if column)
        self._at = (0, 0)
        for x, column in enumerate(self._columns):
            for y, choice in enumerate(column):
                if choice.id == at:
                    self._at = (x, y)
        self.refresh(layout=tall != max(map(len, self._columns), default=0))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return max(map(len, self._columns), default=0)

    @property
    def _abreast(self) -> int:
        """How many columns have room side by side."""
        return max(1, (self.size.width + _GAP) // (_NARROWEST + _GAP))

    @property
    def _left(self) -> int:
        """The first column in sight: the cursor's is always in sight."""
        return max(0, self._at[0] - self._abreast + 1)

    @property
    def _top(self) -> int:
        """The first row in sight."""
        return max(0, self._at[1] - self.size.height + 1)

    def _widths(self) -> list[int]:
        """Cells of each column in sight: what it needs, less where there is no room, the rest shared out."""
        columns = self._columns[self._left : self._left + self._abreast]
        need = [max(_need(choice, _key_cells(column)) for choice in column) for column in columns]
        room = self.size.width - _GAP * (len(need) - 1)
        while sum(need) > room and max(need) > 12:
            need[need.index(max(need))] -= 1
        share = max(0, min(8, (room - sum(need)) // max(1, len(need))))
        return [cells + share for cells in need]

    def render(self) -> Content:
        lines = []
        left, widths = self._left, self._widths()
        for y in range(self._top, self._top + self.size.height):
            cells = [self._cell(left + place, y, wide) for place, wide in enumerate(widths)]
            lines.append(Content(" " * _GAP).join(cells))
        return Content("\n").join(lines)

    def _cell(self, x: int, y: int, cells: int) -> Content:
        if y >= len(self._columns[x]):
            return Content(" " * cells)
        choice = self._columns[x][y]
        here = (x, y) == self._at
        keys = _key_cells(self._columns[x])
        date = clip(choice.date, cells - keys - width(choice.text) - 3)
        key = Run(fit(choice.key, keys), "bold $accent")
        line = Line((key, Run(choice.text)), (Run(date, MUTED),) if date else ())
        body = Content((CURSOR if here else " ") + " ") + lay(line, cells - 2)
        return body.stylize("bold on $chosen") if here and self.has_focus else body

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def action_step(self, right: int, down: int) -> None:
        if not self._columns:
            return
        x = max(0, min(len(self._columns) - 1, self._at[0] + right))
        y = max(0, min(len(self._columns[x]) - 1, self._at[1] + down))
        self._at = (x, y)
        self.refresh()

    def action_pick(self) -> None:
        if self.choice:
            self.post_message(self.Picked(self.choice))

    def on_click(self, event: events.Click) -> None:
        left, y = 0, event.y + self._top
        for x, cells in enumerate(self._widths(), self._left):
            if left <= event.x < left + cells and y < len(self._columns[x]):
                self._at = (x, y)
                self.refresh()
                self.action_pick()
            left += cells + _GAP


_GAP = 2
_NARROWEST = 16


def _key_cells(column: Sequence[Choice]) -> int:
    return 1 + max(width(choice.key) for choice in column)


def _need(choice: Choice, keys: int) -> int:
    return 2 + keys + width(choice.text) + (1 + width(choice.date) if choice.date else 0)
