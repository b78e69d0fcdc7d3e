"""The board's cards, kept sorted: a change to one deal costs one card, however many there are."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from tracker.desk.values import Card
from tracker.model import STAGES, StageId

Document = Mapping[str, Any]


class _Place(NamedTuple):
    """Where a card stands: its stage and the day its column is sorted by."""

    stage: StageId
    order: date
    card: Card


class CardIndex:
    """Cards by stage, most urgent first, the lost ones newest first.

    `documents` gives the live stored deals, `make` a card and the day it is sorted by. A deal's card may depend on
    the orders of the same buyer, so a change to one that is or was ordered makes all cards of its buyer anew.
    """

    def __init__(
        self,
        documents: Callable[[], Mapping[str, Document]],
        make: Callable[[str, Document, date], tuple[Card, date]],
    ) -> None:
        self._documents = documents
        self._make = make
        self._day: date | None = None
        self._places: dict[str, _Place] = {}
        self._rows: dict[StageId, list[tuple[date, str]]] = {}
        self._lists: dict[StageId, list[Card]] = {}
        self._dirty: set[str] | None = None
        """Deals to look at again; None: all."""

    def forget(self, ids: Iterable[str] | None) -> None:
        """These deals changed; None: any of them."""
        if ids is None:
            self._dirty = None
        elif self._dirty is not None:
            self._dirty.update(ids)

    def columns(self, today: date, fits: Callable[[Document], bool] | None = None) -> dict[StageId, list[Card]]:
        """Every stage with its cards, only those that `fits` when it is given. The lists are not to be changed."""
        if self._dirty is None or today != self._day:
            self._make_all(today)
        elif self._dirty:
            self._make_again(today)
        if fits is None:
            return dict(self._lists)
        documents = self._documents()
        return {stage: [card for card in cards if fits(documents[card.id])] for stage, cards in self._lists.items()}

    def _make_all(self, today: date) -> None:
        self._day, self._dirty = today, set()
        self._places.clear()
        self._rows = {stage: [] for stage in STAGES}
        for deal_id, document in self._documents().items():
            if place := self._placed(deal_id, document, today):
                self._places[deal_id] = place
                self._rows[place.stage].append((place.order, deal_id))
        for rows in self._rows.values():
            rows.sort()
        self._list(STAGES)

    def _make_again(self, today: date) -> None:
        documents = self._documents()
        dirty, self._dirty = self._with_their_buyers(documents), set()
        touched: set[StageId] = set()
        for deal_id in dirty:
            if before := self._places.pop(deal_id, None):
                rows = self._rows[before.stage]
                del rows[bisect_left(rows, (before.order, deal_id))]
                touched.add(before.stage)
            document = documents.get(deal_id)
            if document is not None and (place := self._placed(deal_id, document, today)):
                self._places[deal_id] = place
                insort(self._rows[place.stage], (place.order, deal_id))
                touched.add(place.stage)
        self._list(touched)

    def _with_their_buyers(self, documents: Mapping[str, Document]) -> set[str]:
        dirty = set(self._dirty or ())
        buyers = set()
        for deal_id in dirty:
            before, document = self._places.get(deal_id), documents.get(deal_id, {})
            if before is not None and before.stage == "order":
                buyers.add(before.card.buyer.casefold())
            if document.get("stage") == "order" or document.get("outcome") == "won":
                buyers.add(str(document.get("buyer", "")).casefold())
        if buyers:
            dirty.update(i for i, place in self._places.items() if place.card.buyer.casefold() in buyers)
        return dirty

    def _placed(self, deal_id: str, document: Document, today: date) -> _Place | None:
        stage = document.get("stage", "inquiry")
        if stage not in STAGES:
            return None
        card, order = self._make(deal_id, document, today)
        return _Place(stage, order, card)

    def _list(self, stages: Iterable[StageId]) -> None:
        places = self._places
        for stage in stages:
            rows = self._rows[stage]
            ordered = reversed(rows) if stage == "lost" else rows
            self._lists[stage] = [places[deal_id].card for _order, deal_id in ordered]
        self._lists = {stage: self._lists[stage] for stage in STAGES}
