"""When deals are really due: columns only know the earliest day they can be. Remembers what the desk answered."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.errors import TrackerError
from tracker.model import StageId, Standing

if TYPE_CHECKING:
    from tracker.desk import Card

Columns = Mapping[StageId, Sequence["Card"]]


class _Column(NamedTuple):
    """A column as the desk gave it on a day, and once settled its true order and how many are due (-1 before)."""

    day: date
    cards: Sequence[Card]
    near: Sequence[Card]
    ids: frozenset[str]
    """Of the cards near."""
    ordered: Sequence[Card] = ()
    due: int = -1


class _Due(NamedTuple):
    """When a deal is due, and whether it has been silent too long."""

    day: date | None
    alarm: bool


class DueDays:
    """When each deal is due, asked of the desk once and kept until the deal changes."""

    def __init__(self, ask: Callable[[str], Standing], today: Callable[[], date]) -> None:
        self._ask = ask
        self._today = today
        self._known: dict[str, _Due | None] = {}
        self._days: dict[_Due, _Due] = {}
        """Each once: thousands of deals are due on the same few days."""
        self._columns: dict[StageId, _Column] = {}

    def forget(self, ids: Iterable[str] | None) -> None:
        """These deals changed; None: all may have."""
        if ids is None:
            self._known.clear()
            self._columns.clear()
            return
        changed = set(ids)
        for deal_id in changed:
            self._known.pop(deal_id, None)
        for stage, column in list(self._columns.items()):
            if not changed.isdisjoint(column.ids):
                del self._columns[stage]

    def standing(self, card: Card) -> Standing | None:
        """The deal's standing; None when its record cannot be read."""
        try:
            return self._ask(card.id)
        except TrackerError:
            return None

    def exact(self, card: Card) -> Card:
        """The card with its true due day."""
        due = self._due(card)
        return card._replace(due=due.day, alarm=due.alarm) if due else card

    def find_out(self, card: Card) -> None:
        """Ask now, so that nobody waits for it later."""
        self._due(card)

    def unsure(self, columns: Columns) -> list[Card]:
        """Cards that may be due today and were not asked about yet."""
        fresh = [column for stage, cards in columns.items() if (column := self._column(stage, cards)).due < 0]
        return [card for column in fresh for card in column.near if card.id not in self._known]

    def settle(self, columns: Columns) -> tuple[dict[StageId, Sequence[Card]], list[int]]:
        """Columns with the cards that may be due in their true order, and how many are due in each."""
        settled = {stage: self._settled(stage, cards) for stage, cards in columns.items()}
        return {stage: column.ordered for stage, column in settled.items()}, [c.due for c in settled.values()]

    def _column(self, stage: StageId, cards: Sequence[Card]) -> _Column:
        """What was reckoned of a column before, if it has not changed since."""
        today = self._today()
        kept = self._columns.get(stage)
        if kept is None or kept.day != today or (kept.cards is not cards and kept.cards != cards):
            near = _near(stage, cards, today)
            kept = self._columns[stage] = _Column(today, cards, near, frozenset(card.id for card in near))
        return kept

    def _settled(self, stage: StageId, cards: Sequence[Card]) -> _Column:
        column = self._column(stage, cards)
        if column.due < 0:
            days = sorted((self._day(card), place) for place, card in enumerate(column.near))
            ordered = [*(column.near[place] for _day, place in days), *cards[len(days) :]]
            column = column._replace(
                ordered=cards if stage == "lost" else ordered, due=bisect_right(days, (column.day, len(days)))
            )
            self._columns[stage] = column
        return column

    def _due(self, card: Card) -> _Due | None:
        if card.id not in self._known:
            standing = self.standing(card)
            due = _Due(self._when(standing), standing.alarm) if standing else None
            self._known[card.id] = self._days.setdefault(due, due) if due else None
        return self._known[card.id]

    def _when(self, standing: Standing) -> date | None:
        """Its due day; or, while a day off keeps it out of the queue, the day on which it will stand there."""
        waits = standing.due and standing.shown and standing.due <= self._today() < standing.shown
        return standing.shown if waits else standing.due

    def _day(self, card: Card) -> date:
        due = self._due(card)
        return (due.day if due else None) or date.max


def _near(stage: StageId, cards: Sequence[Card], today: date) -> Sequence[Card]:
    """Cards that may be due today: the first ones of a column, anywhere among the lost."""
    if stage == "lost":
        return [card for card in cards if card.due is not None and card.due <= today]
    return cards[: next((i for i, card in enumerate(cards) if card.due is not None and card.due > today), len(cards))]
