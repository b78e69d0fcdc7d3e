"""The figures as one focusable area that draws itself: a cursor walks the cells, Enter opens one."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from screens.figures.sheet import GAP, Block, Cell, Sheet, Spot
from screens.keys import bind
from screens.text import fit, width, wrap
from tracker.words import later

_STYLES = ("text", "title", "head", "bar", "number", "none", "thin", "open", "chosen", "chosen-bar", "peek")
_MARK = "▌"
_PEEK = 2
"""Lines at the bottom that say the chosen cell in full."""


class FiguresView(Widget, can_focus=True):
    """Tables of figures. Arrows walk the cells, Tab the tables."""

    COMPONENT_CLASSES = {f"figures--{name}" for name in _STYLES}
    DEFAULT_CSS = """
    FiguresView { height: 1fr; }
    FiguresView .figures--text { color: $foreground; }
    FiguresView .figures--title { color: $primary; text-style: bold; }
    FiguresView .figures--head { color: $muted; }
    FiguresView .figures--bar { color: $primary; }
    FiguresView .figures--number { color: $foreground; text-style: bold; }
    FiguresView .figures--none { color: $faint; }
    FiguresView .figures--thin { color: $muted; text-style: italic; }
    FiguresView .figures--open { color: $accent; }
    FiguresView .figures--chosen { background: $chosen; color: $foreground; text-style: bold; }
    FiguresView .figures--chosen-bar { background: $chosen; color: $primary; }
    FiguresView .figures--peek { background: $bar; color: $foreground; }
    FiguresView:ansi .figures--chosen { text-style: reverse; }
    FiguresView:ansi .figures--head, FiguresView:ansi .figures--none, FiguresView:ansi .figures--thin {
        text-style: dim;
    }
    """
    BINDINGS = [
        bind("open", later("Its deals"), id="figures.open", tooltip=later("List the deals behind the number")),
        bind("table(1)", later("Next table"), id="figures.next"),
        bind("table(-1)", later("Table before"), id="figures.previous", show=False),
        bind("across(-1)", later("Look left"), id="figures.left", show=False),
        bind("across(1)", later("Look right"), id="figures.right", show=False),
        bind("down(-1)", later("Look up"), id="figures.up", show=False),
        bind("down(1)", later("Look down"), id="figures.down", show=False),
        bind("page(-1)", later("Page up"), id="figures.page_up", show=False),
        bind("page(1)", later("Page down"), id="figures.page_down", show=False),
        bind("down(-100000)", later("First"), id="figures.first", show=False),
        bind("down(100000)", later("Last"), id="figures.last", show=False),
    ]

    class Opened(Message):
        """The deals of a cell are wanted."""

        def __init__(self, cell: Cell) -> None:
            super().__init__()
            self.cell = cell

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet((), 0)
        self.spot: Spot | None = None
        self._offset = 0
        self._styles: dict[str, Style] = {}

    @property
    def chosen(self) -> Cell | None:
        """The cell looked at."""
        return self.spot.cell if self.spot else None

    @property
    def _room(self) -> int:
        return max(1, self.size.height - _PEEK)

    def show(self, blocks: Sequence[Block], cells: int) -> None:
        """Show these tables on so many cells, looking at the same cell as before."""
        name = self.spot.cell.name if self.spot else "ageing/inquiry/0"
        self.sheet = Sheet(blocks, cells)
        self.spot = self.sheet.find(name) or next(iter(self.sheet.spots), None)
        self._keep_in_sight()
        self.refresh()

    def on_resize(self) -> None:
        self._offset = 0
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        if self.spot is None or not self.size.height:
            self._offset = 0
            return
        top = self.sheet.top_of(self.spot)
        first = top if self.spot.y - top < self._room else self.spot.y
        offset = max(min(self._offset, first), self.spot.y - self._room + 1)
        self._offset = max(0, min(offset, self.sheet.height - self._room))

    # -- drawing -------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles = {}

    def _style(self, name: str) -> Style:
        if not self._styles:
            self._styles = {each: self.get_component_rich_style(f"figures--{each}") for each in _STYLES}
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        cells = self.size.width
        if y >= self._room:
            return self._peek_line(y - self._room)
        segments: list[Segment] = []
        for column in range(len(self.sheet.columns)):
            segments += self._column_line(column, self._offset + y)
        return Strip(segments).adjust_cell_length(cells, self.rich_style)

    def _column_line(self, column: int, y: int) -> list[Segment]:
        lines = self.sheet.columns[column]
        room = self.sheet.column_cells
        segments, marked = [], False
        for text, style, cell in lines[y] if y < len(lines) else ():
            if cell is not None and cell is self.chosen:
                shown = text if marked or not text.startswith(" ") else _MARK + text[1:]
                marked = True
                segments.append(Segment(shown, self._style("chosen-bar" if style == "bar" else "chosen")))
            else:
                segments.append(Segment(text, self._style(style)))
            room -= width(text)
        blank = " " * (room + GAP * (column + 1 < len(self.sheet.columns)))
        return [*segments, Segment(blank, self.rich_style)] if blank else segments

    def _peek_line(self, line: int) -> Strip:
        style = self._style("peek")
        said = wrap(self.chosen.words, self.size.width - 2)[:_PEEK] if self.chosen else []
        text = " " + said[line] if line < len(said) else ""
        below = self.sheet.height - self._offset - self._room
        arrows = ("▲" if self._offset else " ") + ("▼" if below > 0 else " ")
        tail = f" {arrows} " if line == _PEEK - 1 else ""
        room = self.size.width - width(tail)
        return Strip([Segment(fit(text, room), style), Segment(tail, style)])

    def _look_at(self, spot: Spot | None) -> None:
        """Look at a spot and draw what that changes."""
        before, offset = self.spot, self._offset
        self.spot = spot
        self._keep_in_sight()
        if self._offset != offset:
            self.refresh()
            return
        lines = {each.y - offset for each in (before, spot) if each is not None}
        regions = [Region(0, y, self.size.width, 1) for y in lines if 0 <= y < self._room]
        self.refresh(*regions, Region(0, self._room, self.size.width, _PEEK))

    # -- keys and mouse ------------------------------------------------------------------------------------

    def action_across(self, step: int) -> None:
        if self.spot is not None:
            self._look_at(self.sheet.across(self.spot, step))

    def action_down(self, lines: int) -> None:
        if self.spot is not None:
            self._look_at(self.sheet.down(self.spot, lines))

    def action_page(self, direction: int) -> None:
        self.action_down(direction * max(1, self._room // 2))

    def action_table(self, step: int) -> None:
        if self.spot is not None:
            self._look_at(self.sheet.table(self.spot, step))

    def action_open(self) -> None:
        if self.chosen is not None:
            self.post_message(self.Opened(self.chosen))

    def on_click(self, event: events.Click) -> None:
        """A click looks at a cell, a second one opens it."""
        found = self.sheet.at(event.x, event.y + self._offset) if event.y < self._room else None
        if found is None:
            return
        if found is self.spot or event.chain == 2:
            self.spot = found
            self.action_open()
        else:
            self._look_at(found)

    def on_mouse_scroll_down(self) -> None:
        self._roll(2)

    def on_mouse_scroll_up(self) -> None:
        self._roll(-2)

    def _roll(self, lines: int) -> None:
        self._offset = max(0, min(self._offset + lines, self.sheet.height - self._room))
        self.refresh()
