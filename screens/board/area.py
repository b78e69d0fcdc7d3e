"""A part of the board that draws what it is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Area(Widget):
    """A part of the board that draws what it is told. Apart, because a repaint starts at a widget's left edge.

    It keeps its lines as they go to the terminal: Textual asks the styles of a widget and every filter again for all
    lines between the first and the last one that changed, which takes longer than drawing them.
    """

    def __init__(self, row: Callable[[int], list[Segment]], kind: str) -> None:
        super().__init__(classes=kind)
        self._row = row
        self._ready: dict[int, Strip] = {}
        self._cells = 0

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        if regions:
            for y in {y for region in regions for y in region.line_range}:
                self._ready.pop(y, None)
        else:
            self._ready.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._ready.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._cells != (cells := self.outer_size.width):
            self._ready.clear()
            self._cells = cells
        ready = self._ready
        if missing := [y for y in crop.line_range if y not in ready]:
            self._draw(missing)
        strips = [ready[y] for y in crop.line_range]
        if crop.column_span == (0, cells):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def _draw(self, lines: list[int]) -> None:
        filters, background = self.get_line_filters(), self.background_colors[1]
        for y in lines:
            segments = self._row(y)
            if Segment.get_line_length(segments) != self._cells:
                segments = Segment.adjust_line_length(segments, self._cells, self.rich_style)
            for each in filters:
                segments = each.apply(segments, background)
            self._ready[y] = Strip(segments, self._cells)
