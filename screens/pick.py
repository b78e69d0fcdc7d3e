"""A list to choose one row from, drawn line by line. Knows rows, not what they do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from screens.keys import bind
from screens.text import clip, fit, width
from tracker.words import later


class Row(NamedTuple):
    """One line: `name` tells rows apart ("" for a head, which cannot be chosen)."""

    name: str
    text: str
    note: str = ""
    key: str = ""


class Pick(Widget, can_focus=True):
    """Rows with one of them chosen; arrows and the wheel walk, Enter or a click takes it.

    Keys stand in a column of `key_cells` before the texts, or at the right end when that is 0.
    """

    COMPONENT_CLASSES = {
        f"pick--{part}" for part in ("text", "note", "key", "chosen", "chosen-note", "chosen-key", "head")
    }
    DEFAULT_CSS = "Pick { height: 1fr; }"
    BINDINGS = [
        bind("enter", "take", later("Choose"), id="pick.take"),
        bind("up,k", "walk(-1)", later("Up"), id="pick.up", show=False),
        bind("down,j", "walk(1)", later("Down"), id="pick.down", show=False),
        bind("pageup", "leap(-1)", later("Page up"), id="pick.page_up", show=False),
        bind("pagedown,space", "leap(1)", later("Page down"), id="pick.page_down", show=False),
        bind("home,g", "walk(-1000000)", later("First"), id="pick.first", show=False),
        bind("end,G", "walk(1000000)", later("Last"), id="pick.last", show=False),
    ]

    class Taken(Message):
        """A row was chosen."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    def __init__(self, rows: Sequence[Row] = (), *, key_cells: int = 12) -> None:
        super().__init__()
        self._key_cells = key_cells
        self._rows: Sequence[Row] = rows
        self._at = 0
        self._offset = 0
        self.show(rows)

    @property
    def chosen(self) -> Row | None:
        """The row looked at, None when there is nothing to choose."""
        row = self._rows[self._at] if self._rows else None
        return row if row and row.name else None

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows, from the top."""
        self._rows, self._at, self._offset = rows, 0, 0
        self.walk(0)
        self.refresh()

    def walk(self, steps: int) -> None:
        """Look so many rows further, over heads."""
        if not self._rows:
            return
        last = len(self._rows) - 1
        at = max(0, min(self._at + steps, last))
        step = -1 if steps < 0 else 1
        for direction in (step, -step):
            place = at
            while 0 <= place <= last and not self._rows[place].name:
                place += direction
            if 0 <= place <= last:
                at = place
                break
        self._at = at
        self._keep_in_sight()
        self.refresh()

    def _keep_in_sight(self) -> None:
        height = max(1, self.size.height)
        top = self._at - 1 if self._at == 1 and not self._rows[0].name else self._at
        self._offset = max(0, min(max(self._offset, self._at - height + 1), top))

    def on_resize(self) -> None:
        self._keep_in_sight()

    def render_line(self, y: int) -> Strip:
        cells = self.size.width
        index = self._offset + y
        if index >= len(self._rows):
            return Strip([Segment(" " * cells, self.rich_style)])
        row = self._rows[index]
        if not row.name:
            return Strip([Segment(fit(row.text, cells), self.get_component_rich_style("pick--head"))])
        chosen = "chosen" if index == self._at else ""
        prefix = chosen and chosen + "-"
        mark = "▌" if chosen else " "
        lead = fit(mark + row.key, self._key_cells) if self._key_cells else mark
        tail = "" if self._key_cells or not row.key else f"  {row.key} "
        text = clip(row.text, cells - width(lead))
        room = max(0, cells - width(lead) - width(text))
        tail = tail if width(tail) <= room else ""
        key_style = self.get_component_rich_style(f"pick--{prefix}key")
        return Strip(
            [
                Segment(lead, key_style),
                Segment(text, self.get_component_rich_style(f"pick--{chosen or 'text'}")),
                Segment(
                    fit("  " + row.note, room - width(tail)),
                    self.get_component_rich_style(f"pick--{prefix}note"),
                ),
                Segment(tail, key_style),
            ]
        )

    def action_walk(self, steps: int) -> None:
        self.walk(steps)

    def action_leap(self, direction: int) -> None:
        self.walk(direction * max(1, self.size.height - 1))

    def action_take(self) -> None:
        if self.chosen:
            self.post_message(self.Taken(self.chosen))

    def on_click(self, event: events.Click) -> None:
        index = self._offset + event.y
        if index < len(self._rows) and self._rows[index].name:
            self._at = index
            self.refresh()
            self.action_take()

    def on_mouse_scroll_down(self) -> None:
        self.walk(3)

    def on_mouse_scroll_up(self) -> None:
        self.walk(-3)
