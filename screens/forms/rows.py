"""Rows made of runs in styles: the menus of forms and panes. Knows no deal and no desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual.content import Content
from textual.geometry import Size

from screens.chooser import Chooser
from screens.text import clip, fit, width, wrap

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

    @property
    def height(self) -> int:
        return len(self.lines)


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


class Rows(Chooser[Row]):
    """A menu, its lines as wide as the widget; the cursor's row is marked at its left."""

    DEFAULT_CSS = """
    Rows { height: 1fr; text-wrap: nowrap; }
    """

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return sum(row.height for row in self._rows)

    def render(self) -> Content:
        cells, height = self.size.width, self.size.height
        drawn: list[Content] = []
        for number in range(self._top, len(self._rows)):
            row = self._rows[number]
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


def label_cells(labels: Sequence[str]) -> int:
    """Cells that a column of labels needs."""
    return max(map(width, labels), default=0)


def labelled(label: str, cells: int) -> Run:
    """A label in its column, quiet."""
    return Run(fit(label, cells) + "  ", MUTED)


def hanging(parts: tuple[Run, ...], cells: int, limit: int) -> Iterator[tuple[Run, ...]]:
    """The last run broken over at most `limit` lines behind the parts before it."""
    *before, last = parts
    used = sum(width(run.text) for run in before)
    if limit == 1:
        yield parts
        return
    broken = wrap(last.text, cells - used)
    for number, text in enumerate(broken[:limit]):
        cut = number == limit - 1 and len(broken) > limit
        shown = Run(text + ("…" if cut else ""), last.style)
        yield (*before, shown) if number == 0 else (Run(" " * used), shown)
