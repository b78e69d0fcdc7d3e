"""Tables laid side by side or one below the other, and a cursor that walks their cells. Draws nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from screens.text import width

GAP = 2
"""Blank cells between two columns of tables."""
TWO_COLUMNS = 116
"""Cells from which tables stand in two columns."""


class Cell(NamedTuple):
    """Something that can be chosen: `name` tells it apart, `words` say it in full, `ids` are its deals."""

    name: str
    words: str
    ids: tuple[str, ...]


class Piece(NamedTuple):
    """A run of text in one style; the pieces of one cell stand side by side. A cell's text begins with a blank."""

    text: str
    style: str = "text"
    cell: Cell | None = None


Line = tuple[Piece, ...]


class Block(NamedTuple):
    """One table: its title, then its lines. `right`: in two columns it stands in the second."""

    title: str
    lines: tuple[Line, ...]
    right: bool = False


class Spot(NamedTuple):
    """Where a cell stands: `x` counts from the left edge of the whole sheet."""

    cell: Cell
    column: int
    y: int
    x: int
    cells: int

    @property
    def middle(self) -> float:
        return self.x + self.cells / 2


class Sheet:
    """Blocks placed in columns, each a list of lines, with the spots that can be chosen."""

    def __init__(self, blocks: Sequence[Block], cells: int) -> None:
        self.column_cells = column_cells(cells)
        sides = ([b for b in blocks if not b.right], [b for b in blocks if b.right])
        wanted = sides if cells >= TWO_COLUMNS else (blocks,)
        self.tops: list[list[int]] = []
        self.columns = [self._stack(side) for side in wanted]
        self.spots = [spot for column in range(len(self.columns)) for spot in self._spots(column)]

    def _stack(self, blocks: Sequence[Block]) -> list[Line]:
        lines: list[Line] = []
        tops: list[int] = []
        for block in blocks:
            if lines:
                lines.append(())
            tops.append(len(lines))
            lines += [(Piece(" " + block.title, "title"),), *block.lines]
        self.tops.append(tops)
        return lines

    def _spots(self, column: int) -> Iterator[Spot]:
        left = column * (self.column_cells + GAP)
        for y, line in enumerate(self.columns[column]):
            x, open_spot = left, None
            for piece in line:
                cells = width(piece.text)
                if piece.cell is not None and open_spot is not None and open_spot.cell is piece.cell:
                    open_spot = open_spot._replace(cells=open_spot.cells + cells)
                else:
                    if open_spot is not None:
                        yield open_spot
                    open_spot = Spot(piece.cell, column, y, x, cells) if piece.cell is not None else None
                x += cells
            if open_spot is not None:
                yield open_spot

    @property
    def height(self) -> int:
        return max(map(len, self.columns), default=0)

    def find(self, name: str) -> Spot | None:
        """Where the cell of that name stands."""
        return next((spot for spot in self.spots if spot.cell.name == name), None)

    def at(self, x: int, y: int) -> Spot | None:
        """The spot under a point of the sheet."""
        return next((spot for spot in self.spots if spot.y == y and spot.x <= x < spot.x + spot.cells), None)

    def top_of(self, spot: Spot) -> int:
        """The line of the title above a spot."""
        return max((top for top in self.tops[spot.column] if top <= spot.y), default=0)

    # -- walking -------------------------------------------------------------------------------------------

    def down(self, spot: Spot, lines: int) -> Spot:
        """So many lines with cells further down its column, or up; the nearest cell there, or the last one."""
        ys = sorted({other.y for other in self.spots if other.column == spot.column})
        y = ys[max(0, min(ys.index(spot.y) + lines, len(ys) - 1))]
        if y == spot.y:
            return spot
        beside = [other for other in self.spots if other.column == spot.column and other.y == y]
        return min(beside, key=lambda other: abs(other.middle - spot.middle))

    def across(self, spot: Spot, step: int) -> Spot:
        """The next cell in its line, else the one at about the same height in the next column."""
        line = [other for other in self.spots if (other.column, other.y) == (spot.column, spot.y)]
        place = line.index(spot) + step
        if 0 <= place < len(line):
            return line[place]
        aside = [other for other in self.spots if other.column == spot.column + step]
        return min(aside, key=lambda other: (abs(other.y - spot.y), step * other.x), default=spot)

    def table(self, spot: Spot, step: int) -> Spot:
        """The first cell of the next table or of the one before, round and round."""
        firsts: dict[tuple[int, int], Spot] = {}
        for other in self.spots:
            firsts.setdefault((other.column, self.top_of(other)), other)
        order = list(firsts)
        return firsts[order[(order.index((spot.column, self.top_of(spot))) + step) % len(order)]]


def column_cells(cells: int) -> int:
    """How wide each column of tables is on a screen so wide."""
    return (cells - GAP) // 2 if cells >= TWO_COLUMNS else cells
