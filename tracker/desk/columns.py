"""The board's columns: a card for each deal, kept in order while deals change. Reads no record."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter
from typing import Any

from tracker.clock import Clock
from tracker.desk.handles import typed
from tracker.desk.reading import SEARCHED, Reading
from tracker.desk.values import Card, Headline
from tracker.model import STAGES, StageId
from tracker.playbook import Playbook
from tracker.store import Store
from tracker.store.paths import Paths
from tracker.store.state.loading import collector_off

Documents = Mapping[str, Mapping[str, Any]]

_LAST_DAY = date.max.toordinal()
_order, _id = itemgetter(0), itemgetter(1)
_place = itemgetter(0, 1)
"""By what a card is sorted: its order, then its id."""
_FEW = 100
"""Up to that many changed cards are moved one by one; after more the columns are built anew."""


class Columns(Reading):
    """Cards by stage. A change of one deal moves one card; what may move many builds the columns anew."""

    def __init__(self, store: Store, playbook: Playbook, clock: Clock, paths: Paths) -> None:
        super().__init__(store, playbook, clock, paths)
        self._rows: dict[StageId, list[Card]] | None = None
        self._rows_of = 0
        """The day, as an ordinal, for which the rows are."""
        self._places: dict[str, Card] = {}
        self._changed: set[str] = set()
        self._cards: dict[StageId, list[Card]] = {}
        """As handed out; a column that changed gets a new list: who keeps one sees by identity that it holds."""
        self._days: dict[int, date] = {}
        self._texts: dict[str, str] = {}
        """What a filter looks at, by deal, as far as one was asked for."""

    def columns(self, words: str = "") -> dict[StageId, list[Card]]:
        """The board: cards by stage, most urgent first, the lost ones newest first. `words` must all occur."""
        columns = self._current()
        wanted = typed(words).split()
        if not wanted:
            for stage in STAGES:
                if stage not in self._cards:
                    self._cards[stage] = columns[stage].copy()
            return {stage: self._cards[stage] for stage in STAGES}
        texts = self._searched()
        return {
            stage: [card for card in columns[stage] if all(word in texts[card.id] for word in wanted)]
            for stage in STAGES
        }

    def due_among(self, stage: StageId, cards: Sequence[Card]) -> Sequence[Card]:
        """Those of a column's cards that are due today."""
        today = self.clock.today()
        if stage == "lost":
            return [card for card in cards if card.due is not None and card.due <= today]
        return cards[: bisect_right(cards, today.toordinal(), key=_order)]

    def get_ready(self) -> None:
        """Work out what the first change on a board that already stands would wait for."""
        self.handles()
        self.orders_of("")

    def forget(self, ids: Iterable[str] | None) -> None:
        changed = None if ids is None else set(ids)
        super().forget(changed)
        if changed is None:
            self._rows, self._texts = None, {}
            return
        for deal_id in changed:
            self._texts.pop(deal_id, None)
        if not self.knows_orders:
            self._rows = None
        if self._rows is not None:
            self._changed |= changed | self.fellow_orders(changed)
            if len(self._changed) > _FEW:
                self._rows = None

    def _current(self) -> dict[StageId, list[Card]]:
        headlines, documents = self.headlines(), self.store.documents()
        today = self.clock.today().toordinal()
        if self._rows is None or self._rows_of != today:
            self._rows_of = today
            self._rows, self._changed, self._cards = {stage: [] for stage in STAGES}, set(), {}
            with collector_off():
                self._places = {card.id: card for card in self._made(headlines.items(), documents)}
                for card in self._places.values():
                    self._rows[STAGES[card.headline.stage]].append(card)
            for cards in self._rows.values():
                cards.sort(key=_id)  # as they lie, nearly; after it the days alone decide
                cards.sort(key=_order)
        if self._changed:
            self._replace(self._rows, [(i, headlines[i]) for i in self._changed if i in headlines], documents)
        return self._rows

    def _replace(
        self, columns: dict[StageId, list[Card]], changed: list[tuple[str, Headline]], documents: Documents
    ) -> None:
        for old in filter(None, [self._places.pop(deal_id, None) for deal_id in self._changed]):
            stage = STAGES[old.headline.stage]
            del columns[stage][bisect_left(columns[stage], _place(old), key=_place)]
            self._cards.pop(stage, None)
        for card in self._made(changed, documents):
            self._places[card.id] = card
            stage = STAGES[card.headline.stage]
            insort(columns[stage], card, key=_place)
            self._cards.pop(stage, None)
        self._changed = set()

    def _made(self, headlines: Iterable[tuple[str, Headline]], documents: Documents) -> Iterator[Card]:
        """A card for each deal that has a place on the board."""
        days, today = self._days, self._rows_of
        for deal_id, headline in headlines:
            if headline.due == Headline.BROKEN:
                self.readable(deal_id)
            if headline.stage >= 0:
                day, due = max(0, headline.shown_on(today)), None
                if day:
                    due = days.get(day) or days.setdefault(day, date.fromordinal(day))
                order = -headline.closed if headline.outcome == "lost" else day or _LAST_DAY
                yield Card(order, deal_id, headline, documents, due, headline.alarms(today))

    def _searched(self) -> Mapping[str, str]:
        """The text of each deal that a filter looks at."""
        missing = self.headlines().keys() - self._texts.keys()
        for deal_id in self.store.documents() if missing else ():
            if deal_id in missing:
                document = self.store.glance(deal_id)
                self._texts[deal_id] = _text_of(document, self.country_name(str(document.get("country") or "")))
        return self._texts


def _text_of(document: Mapping[str, object], country: str) -> str:
    more = (document.get("tags"), document.get("aliases"))
    texts = [*(str(document.get(field, "")) for field in SEARCHED), country]
    joined = "\n".join([*texts, *(name for names in more if isinstance(names, Mapping) for name in names)])
    return typed(joined)
