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
        strip, cells = Strip(self._row(y)), self.outer_size.width
        # The widget's own style takes longer to work out than the row to draw.
        return strip if strip.cell_length == cells else strip.adjust_cell_length(cells, self.rich_style)
