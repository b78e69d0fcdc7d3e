"""When deals are really due: columns only know the earliest day they can be. Remembers what the desk answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.model import StageId, Standing

if TYPE_CHECKING:
    from tracker.desk import Card

Columns = Mapping[StageId, Sequence["Card"]]


class DueDays:
    """The standing of each deal, asked of the desk once and kept until the deal changes."""

    def __init__(self, ask: Callable[[str], Standing], today: Callable[[], date]) -> None:
        self._ask = ask
        self._today = today
        self._known: dict[str, Standing] = {}

    def forget(self, ids: Iterable[str] | None) -> None:
        """These deals changed; None: all may have."""
        if ids is None:
            self._known.clear()
            return
        for deal_id in ids:
            self._known.pop(deal_id, None)

    def standing(self, card: Card) -> Standing | None:
        """The deal's standing; None when its record cannot be read."""
        if card.id not in self._known:
            try:
                self._known[card.id] = self._ask(card.id)
            except TrackerError:
                return None
        return self._known[card.id]

    def exact(self, card: Card) -> Card:
        """The card with its true due day."""
        standing = self.standing(card)
        return card._replace(due=standing.due, alarm=standing.alarm) if standing else card

    def unsure(self, columns: Columns) -> list[Card]:
        """Cards that may be due today and were not asked about yet."""
        near = (card for stage, cards in columns.items() for card in self._near(stage, cards))
        return [card for card in near if card.id not in self._known]

    def _near(self, stage: StageId, cards: Sequence[Card]) -> list[Card]:
        """Cards that may be due today: the first ones of a column, anywhere among the lost."""
        today = self._today()
        if stage == "lost":
            return [card for card in cards if card.due is not None and card.due <= today]
        count = next((i for i, card in enumerate(cards) if card.due is not None and card.due > today), len(cards))
        return list(cards[:count])

    def settle(self, columns: Columns) -> tuple[dict[StageId, Sequence[Card]], list[int]]:
        """Columns with the cards that may be due in their true order, and how many are due in each."""
        today = self._today()
        ordered: dict[StageId, Sequence[Card]] = {}
        counts: list[int] = []
        for stage, cards in columns.items():
            near = self._near(stage, cards)
            days = {card.id: standing.due or date.max for card in near if (standing := self.standing(card))}
            counts.append(sum(1 for day in days.values() if day <= today))
            near.sort(key=lambda card: days.get(card.id, date.max))
            ordered[stage] = cards if stage == "lost" else [*near, *cards[len(near) :]]
        return ordered, counts
