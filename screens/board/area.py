"""A part of the board that draws what it is told."""

from __future__ import annotations

from collections.abc import Callable

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget


class Area(Widget):
    """A part of the board that draws what it is told. Apart, because a repaint starts at a widget's left edge."""

    def __init__(self, row: Callable[[int], list[Segment]], kind: str) -> None:
        super().__init__(classes=kind)
        self._row = row

    def render_line(self, y: int) -> Strip:
        return Strip(self._row(y)).adjust_cell_length(self.size.width, self.rich_style)
