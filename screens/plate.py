"""A part of a screen that fills itself with text once it knows its size. Knows no deal."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.widget import Widget


class Plate(Widget):
    """Text made for its cells and rows. `refresh` makes it anew; unlike Textual's `Static` it then lays out nothing."""

    def __init__(self, text: Callable[[int, int], Content], *, id: str) -> None:
        super().__init__(id=id)
        self._text = text

    def render(self) -> Content:
        return self._text(*self.content_size)


def rule(cells: int, _rows: int) -> Content:
    """A line across."""
    return Content("─" * cells)
