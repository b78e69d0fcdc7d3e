"""Where the board's columns and cards stand in a grid of cells. Pure arithmetic: no colours, no deals."""

from __future__ import annotations

from typing import NamedTuple

CARD_ROWS = 3
PITCH = CARD_ROWS + 1
"""Rows from one card to the next: the card and a gap."""

_WIDE, _MIDDLE = 108, 57
_TALL, _LOW = 32, 8


class Span(NamedTuple):
    """A visible column: which stage, its first cell and its width without the gutter at its right."""

    stage: int
    x: int
    width: int


class Grid(NamedTuple):
    """The board at one size, looking at one stage."""

    spans: tuple[Span, ...]
    strip: bool
    """Not all stages fit: a row above names all of them."""
    slots: int
    """Cards one above the other."""
    peek: int
    """Rows at the bottom about the chosen card."""
    height: int

    @property
    def head(self) -> int:
        """The row of the column heads."""
        return 1 if self.strip else 0

    @property
    def top(self) -> int:
        """The first row of the cards."""
        return self.head + 1

    @property
    def bottom(self) -> int:
        """The row after the cards."""
        return self.height - self.peek

    def row(self, slot: int) -> int:
        """The first row of a slot."""
        return self.top + slot * PITCH

    def slot_at(self, y: int) -> int | None:
        """The slot a row belongs to, None for gaps and bars."""
        slot, line = divmod(y - self.top, PITCH)
        return slot if 0 <= slot < self.slots and line < CARD_ROWS else None

    def span_at(self, x: int) -> Span | None:
        """The column a cell belongs to, gutter included."""
        return next((span for span in self.spans if span.x <= x <= span.x + span.width), None)


def columns_for(width: int) -> int:
    """How many columns a width holds: six, three or one."""
    if width >= _WIDE:
        return 6
    return 3 if width >= _MIDDLE else 1


def _peek_rows(height: int, bars: int) -> int:
    """Two rows about the chosen card where there is room or where no card must give way, else one, else none."""
    if height < _LOW:
        return 0
    free = height - bars + 1
    return 2 if height >= _TALL or (free - 2) // PITCH == (free - 1) // PITCH else 1


def grid(width: int, height: int, first: int, stages: int = 6) -> Grid:
    """The board at a size, `first` being the leftmost visible stage."""
    count = columns_for(width)
    strip = count < stages
    bars = 2 if strip else 1
    peek = _peek_rows(height, bars)
    rows = height - peek - bars
    spans = []
    for place in range(count):
        left, right = width * place // count, width * (place + 1) // count
        spans.append(Span(first + place, left, max(1, right - left - 1)))
    return Grid(tuple(spans), strip, max(0, (rows + 1) // PITCH), peek, height)


def first_for(stage: int, first: int, count: int, stages: int = 6) -> int:
    """The leftmost visible stage, moved as little as needed so that `stage` is visible."""
    first = min(max(first, stage - count + 1), stage)
    return max(0, min(first, stages - count))


def offset_for(cursor: int, offset: int, slots: int, cards: int) -> int:
    """The first visible card of a column, moved as little as needed so that the cursor is visible."""
    slots = max(1, slots)
    offset = min(max(offset, cursor - slots + 1), cursor)
    return max(0, min(offset, cards - slots))


def thumb(offset: int, slots: int, cards: int, rows: int) -> range:
    """The rows, counted from the first card row, of a scroll thumb; empty when all cards are visible."""
    if cards <= slots or rows <= 0:
        return range(0)
    length = max(1, rows * slots // cards)
    start = (rows - length) * offset // max(1, cards - slots)
    return range(start, start + length)
