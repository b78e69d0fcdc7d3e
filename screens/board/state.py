"""What the board shows and where the person looks: stages, cursors, scrolling. Draws nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from screens.board.layout import Grid, columns_for, first_for, grid, offset_for, thumb
from tracker.model import STAGES, StageId

if TYPE_CHECKING:
    from tracker.desk import Card

COUNT = len(STAGES)


class Slot(NamedTuple):
    """One place for a card: the card there, if any, and whether it is the chosen one."""

    card: Card | None
    chosen: bool


class BoardState:
    """Six columns, a cursor in each, and a window on them of some size."""

    def __init__(self) -> None:
        self.columns: list[Sequence[Card]] = [[] for _ in STAGES]
        self.stage = 0
        self.cursor = [0] * COUNT
        self.offset = [0] * COUNT
        self.first = 0
        self.size = (0, 0)
        self.grid: Grid = grid(1, 1, 0)

    # -- what there is -------------------------------------------------------------------------------------

    @property
    def chosen(self) -> Card | None:
        """The card the person looks at."""
        return self.card(self.stage, self.cursor[self.stage])

    @property
    def stage_id(self) -> StageId:
        return STAGES[self.stage]

    def card(self, stage: int, index: int) -> Card | None:
        cards = self.columns[stage]
        return cards[index] if 0 <= index < len(cards) else None

    def slot(self, stage: int, slot: int) -> Slot:
        index = self.offset[stage] + slot
        return Slot(self.card(stage, index), stage == self.stage and index == self.cursor[stage])

    def thumb(self, stage: int) -> range:
        """Rows of the column's scroll thumb, counted from the first card row."""
        rows = self.grid.bottom - self.grid.top
        return thumb(self.offset[stage], self.grid.slots, len(self.columns[stage]), rows)

    @property
    def is_empty(self) -> bool:
        return not any(self.columns)

    # -- changes of the world ------------------------------------------------------------------------------

    def resize(self, width: int, height: int) -> None:
        self.size = (width, height)
        self._settle()

    def load(self, columns: Mapping[StageId, Sequence[Card]], follow: str = "") -> None:
        """Take new columns. Each cursor stays on its card; the deal named by `follow` is looked at."""
        before = self.columns
        self.columns = [columns.get(name, []) for name in STAGES]
        for stage, cards in enumerate(self.columns):
            if cards is not before[stage] and before[stage]:
                self.cursor[stage] = _same_card(before[stage], cards, self.cursor[stage])
        if follow:
            self.find(follow)
        self._settle()

    def find(self, deal_id: str) -> bool:
        """Look at a deal, wherever it stands; False when it is not on the board."""
        for stage in (self.stage, *range(COUNT)):
            if (index := _index(self.columns[stage], deal_id)) is not None:
                self.choose(stage, index)
                return True
        return False

    # -- looking around ------------------------------------------------------------------------------------

    def choose(self, stage: int, index: int) -> None:
        self.stage = max(0, min(stage, COUNT - 1))
        self.cursor[self.stage] = index
        self._settle()

    def look(self, across: int, down: int) -> None:
        """One step: down or up within a column, or across to the card at the same height."""
        stage = max(0, min(self.stage + across, COUNT - 1))
        if stage != self.stage:
            slot = self.cursor[self.stage] - self.offset[self.stage]
            self.cursor[stage] = self.offset[stage] + slot
        self.choose(stage, self.cursor[stage] + down)

    def page(self, direction: int) -> None:
        self.choose(self.stage, self.cursor[self.stage] + direction * max(1, self.grid.slots))

    def edge(self, last: bool) -> None:
        self.choose(self.stage, len(self.columns[self.stage]) - 1 if last else 0)

    def scroll(self, stage: int, direction: int) -> None:
        """Roll a column under the mouse; the cursor stays on its card."""
        most = max(0, len(self.columns[stage]) - max(1, self.grid.slots))
        self.offset[stage] = max(0, min(self.offset[stage] + direction, most))

    def _settle(self) -> None:
        width, height = self.size
        self.first = first_for(self.stage, self.first, columns_for(width))
        self.grid = grid(width, height, self.first)
        for stage, cards in enumerate(self.columns):
            self.cursor[stage] = max(0, min(self.cursor[stage], len(cards) - 1))
            self.offset[stage] = self._offset(stage)

    def _offset(self, stage: int) -> int:
        """Only the column looked at must show its cursor; the others stay where they were rolled to."""
        slots, cards, offset = self.grid.slots, len(self.columns[stage]), self.offset[stage]
        if stage == self.stage:
            return offset_for(self.cursor[stage], offset, slots, cards)
        return max(0, min(offset, cards - max(1, slots)))


def _index(cards: Sequence[Card], deal_id: str) -> int | None:
    return next((i for i, card in enumerate(cards) if card.id == deal_id), None)


def _same_card(before: Sequence[Card], after: Sequence[Card], cursor: int) -> int:
    """Where the card under the cursor is now, most often where it was; the same place if it is gone."""
    deal_id = before[cursor].id
    if cursor < len(after) and after[cursor].id == deal_id:
        return cursor
    index = _index(after, deal_id)
    return cursor if index is None else index
