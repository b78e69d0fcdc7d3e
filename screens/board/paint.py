"""Draws rows of the board as segments, and says which regions a change touched. Knows no desk, no keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region

from screens.board.card import card_lines
from screens.board.layout import CARD_ROWS, PITCH, Span
from screens.board.state import BoardState, Slot
from screens.text import clip, ends, fit, width, wrap
from tracker.model import STAGES
from tracker.words import _, n_

if TYPE_CHECKING:
    from tracker.desk import Card

_MOST_CACHED = 1500

Styles = dict[str, Style]
Part = tuple[str | int, int, int]
"""A thing on the board that changes as a whole: its kind, the column and the slot."""
PEEK, STRIP = -1, -2
"""The areas beside the columns."""


class Painter:
    """The board's rows for a state, with the lines of cards kept so that a repaint costs little."""

    def __init__(self, state: BoardState, title: Callable[[str], str], today: Callable[[], date]) -> None:
        self.state = state
        self._title = title
        self._today = today
        self._day = date.min
        """The day that the cards' lines are for."""
        self._kept: dict[tuple[Card, int, bool], tuple[list[Segment], ...]] = {}
        self.styles: Styles = {}
        self.due: list[int] = [0] * len(STAGES)
        self.peek: tuple[str, ...] = ()
        self.drop: int | None = None
        """The column a dragged card would fall into."""
        self.nothing = ""
        """What to say when no column has a card."""

    def forget(self) -> None:
        """Styles, language or the day changed: nothing kept is right any more."""
        self._kept.clear()

    # -- what is where -------------------------------------------------------------------------------------

    def parts(self) -> dict[Part, Any]:
        """Everything visible and what it shows at present; two of these tell what a change touched."""
        state, grid = self.state, self.state.grid
        if (today := self._today()) != self._day:
            self._day = today
            self.forget()
        # In the key: on another day nothing that stands there holds.
        found: dict[Part, Any] = {(PEEK, 0, 0): self.peek, ("day", today.toordinal(), 0): None}
        if grid.strip:
            counts = tuple(len(cards) for cards in state.columns)
            found[STRIP, 0, 0] = (state.stage, state.first, counts, self.drop)
        for place, span in enumerate(grid.spans):
            stage = span.stage
            here, count = stage == state.stage, len(state.columns[stage])
            found["head", place, 0] = (stage, here, count, self.due[stage], self.drop == stage)
            found["thumb", place, 0] = state.thumb(stage)
            for slot in range(grid.slots):
                found["slot", place, slot] = state.slot(stage, slot)
        found["nothing", 0, 0] = self.nothing if state.is_empty else ""
        return found

    def regions(self, before: dict[Part, Any], after: dict[Part, Any]) -> dict[int, list[Region]]:
        """What to draw again, between two states of one size: regions by column, or by PEEK and STRIP."""
        found: dict[int, list[Region]] = {}
        for (kind, place, slot), shown in after.items():
            old = before.get((kind, place, slot))
            if old != shown:
                area = kind if isinstance(kind, int) else place
                found.setdefault(area, []).extend(self._regions(kind, place, slot, old, shown))
        return found

    def _regions(self, kind: str | int, place: int, slot: int, old: Any, new: Any) -> Iterator[Region]:
        grid, whole = self.state.grid, self.state.size[0]
        cells, rows = grid.spans[place].width, grid.bottom - grid.top
        if isinstance(kind, int):
            yield Region(0, 0, whole, max(1, grid.peek))
        elif kind == "head":
            yield Region(0, 0, cells, 1)
        elif kind == "slot":
            yield Region(0, grid.row(slot) - grid.head, cells, CARD_ROWS)
        elif kind == "nothing":
            yield Region(0, 1, cells, rows)
        else:
            for y in set(old or ()) ^ set(new):
                yield Region(cells, 1 + y, 1, 1)

    # -- rows ----------------------------------------------------------------------------------------------

    def column_row(self, place: int, y: int) -> list[Segment]:
        """One row of a visible column, its head being row 0, with the gutter at its right."""
        grid, state = self.state.grid, self.state
        if place >= len(grid.spans):
            return []
        span = grid.spans[place]
        if y == 0:
            return self._head(span)
        slot, line = divmod(y - 1, PITCH)
        thumb = Segment("▏" if y - 1 in state.thumb(span.stage) else " ", self.styles["thumb"])
        if state.is_empty and place == 0:
            words = wrap(self.nothing, span.width - 1)
            return [
                Segment(fit(" " + words[y - 2] if 2 <= y < len(words) + 2 else "", span.width), self.styles["head"])
            ]
        if line < CARD_ROWS and slot < grid.slots:
            return [*self._lines(state.slot(span.stage, slot), span.width)[line], thumb]
        return [Segment(" " * span.width, self.styles["gap"]), thumb]

    def _head(self, span: Span) -> list[Segment]:
        stage = span.stage
        here = stage == self.state.stage
        due = self.due[stage]
        right = n_("{count} due", "{count} due", due).format(count=f"{due:,}") if due else ""
        title = self._title(STAGES[stage])
        if not self.state.grid.strip:
            title += f" {len(self.state.columns[stage]):,}"
        if self.drop == stage:
            name, title, right = "drop", "▸ " + title, ""
        else:
            name, title = ("here", "▌" + title) if here else ("head", " " + title)
        text = ends(title, right + " " if right and span.width > width(title) + width(right) + 1 else "", span.width)
        return [Segment(text, self.styles[name]), Segment(" ", self.styles["gap"])]

    def stage_marks(self) -> list[tuple[int, str]]:
        """The strip's stages: first cell and text of each, as wide as the row allows."""
        cells, columns = self.state.size[0], self.state.columns
        texts = [f" {self._title(name)} {len(columns[stage]):,} " for stage, name in enumerate(STAGES)]
        if sum(map(width, texts)) > cells:
            texts = [f" {clip(self._title(name), max(1, cells // 6 - 2))} " for name in STAGES]
        marks, x = [], 0
        for text in texts:
            marks.append((x, text))
            x += width(text)
        return marks

    def strip_row(self, _y: int) -> list[Segment]:
        """All stages with their counts."""
        shown = {span.stage for span in self.state.grid.spans}
        segments = []
        for stage, (_x, text) in enumerate(self.stage_marks()):
            if self.drop == stage:
                name = "drop"
            elif stage == self.state.stage:
                name, text = "here", "▌" + text[1:]
            else:
                name = "shown" if stage in shown else "strip"
            segments.append(Segment(text, self.styles[name]))
        return segments

    def peek_row(self, line: int) -> list[Segment]:
        """A line about the chosen card."""
        text = self.peek[line] if line < len(self.peek) else ""
        return [Segment(fit(" " + text, self.state.size[0]), self.styles["peek" if line else "peek_first"])]

    def _lines(self, slot: Slot, cells: int) -> tuple[list[Segment], ...]:
        if slot.card is None:
            return ([Segment(" " * cells, self.styles["gap"])],) * CARD_ROWS
        key = (slot.card, cells, slot.chosen)
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) > _MOST_CACHED:
                self._kept.clear()
            kept = self._kept[key] = tuple(self._draw(slot.card, cells, slot.chosen))
        return kept

    def _draw(self, card: Card, cells: int, chosen: bool) -> Iterator[list[Segment]]:
        base = "chosen" if chosen else "card"
        body = self.styles[base]
        for number, (left, right, tone) in enumerate(card_lines(card, cells - 1, self._day)):
            style = self.styles[f"{base}_name"] if number == 0 else body
            line = [Segment("▌", self.styles["bar"]), Segment(left, style)] if chosen else [Segment(" " + left, style)]
            if right:
                line.append(Segment(right, self.styles[f"{base}_{tone}"]))
            yield line


def peek_lines(card: Card, when: str, why: str, country: str, stage: str) -> tuple[str, str]:
    """About the chosen card in two lines: what it is, and when and why it is due."""
    what = " · ".join(filter(None, (card.buyer, country, card.line2, card.line3, stage)))
    return what, " · ".join(filter(None, (why, when))) or _("Nothing planned.")
