"""The board's columns: a card for each stored document, kept in order while deals change. Reads no deal in full."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from tracker import cadence
from tracker.desk.reading import SEARCHED, Reading
from tracker.desk.values import BROKEN_RECORD, Card
from tracker.model import STAGES, StageId
from tracker.store.loading import collector_off

LATEST = date.max
_FEW = 100
"""Up to that many changed cards are moved one by one; after more the columns are built anew."""


class Row(NamedTuple):
    """A card and its place: most urgent first, the lost ones newest first."""

    order: int
    id: str
    card: Card


class Columns(Reading):
    """Cards by stage. A change of one deal moves one card; what may move many builds the columns anew."""

    _rows: dict[StageId, list[Row]] | None = None
    _cards: dict[StageId, list[Card]]
    """As handed out; a column that changed gets a new list, so that who keeps one sees by identity that it holds."""
    _places: dict[str, tuple[StageId, Row]]
    _changed: set[str]
    _drawn_on: date | None = None

    def columns(self, words: str = "") -> dict[StageId, list[Card]]:
        """The board: cards by stage, most urgent first, the lost ones newest first. `words` must all occur."""
        rows = self._current()
        wanted = words.casefold().split()
        if not wanted:
            for stage in STAGES:
                if stage not in self._cards:
                    self._cards[stage] = [row.card for row in rows[stage]]
            return {stage: self._cards[stage] for stage in STAGES}
        documents = self.store.documents()
        return {stage: [row.card for row in rows[stage] if _has(documents[row.id], wanted)] for stage in STAGES}

    def forget(self, ids: Iterable[str] | None) -> None:
        changed = None if ids is None else set(ids)
        if changed is None or not self.knows_orders:
            self._rows = None
        elif self._rows is not None:
            self._changed |= changed | self.fellow_orders(changed)
            if len(self._changed) > _FEW:
                self._rows = None
        super().forget(changed)

    def _current(self) -> dict[StageId, list[Row]]:
        today = self.clock.today()
        if self._rows is None or self._drawn_on != today:
            self._drawn_on, self._changed = today, set()
            self._places, self._cards = {}, {}
            self._rows = {stage: [] for stage in STAGES}
            with collector_off():
                for deal_id, doc in self.store.documents().items():
                    self._place(self._rows, deal_id, doc)
            for rows in self._rows.values():
                rows.sort()
        for deal_id in self._changed:
            self._replace(self._rows, deal_id)
        self._changed = set()
        return self._rows

    def _place(
        self, columns: dict[StageId, list[Row]], deal_id: str, doc: Mapping[str, Any]
    ) -> tuple[StageId, Row] | None:
        stage = doc.get("stage", "inquiry")
        if stage not in columns:
            return None
        try:
            card, order = self._card(deal_id, doc)
        except BROKEN_RECORD:
            self.readable(deal_id)
            return None
        row = Row(order, deal_id, card)
        self._places[deal_id] = stage, row
        columns[stage].append(row)
        return stage, row

    def _replace(self, columns: dict[StageId, list[Row]], deal_id: str) -> None:
        if (old := self._places.pop(deal_id, None)) is not None:
            stage, row = old
            del columns[stage][bisect_left(columns[stage], row)]
            self._cards.pop(stage, None)
        doc = self.store.documents().get(deal_id)
        if doc is not None and (placed := self._place(columns, deal_id, doc)) is not None:
            stage, row = placed
            columns[stage].pop()
            insort(columns[stage], row)
            self._cards.pop(stage, None)

    def _card(self, deal_id: str, doc: Mapping[str, Any]) -> tuple[Card, int]:
        outcome, closed = doc.get("outcome"), doc.get("closed", "")
        if outcome == "lost" and _rests_in_peace(doc, closed):
            due = None
        else:
            due = cadence.cheap_lower_bound(doc, self.playbook, last_orders=self.orders_of(doc.get("buyer", "")))
        card = Card(deal_id, doc, None if due in (date.min, LATEST) else due)
        if outcome == "lost":
            return card, -date.fromisoformat(closed[:10]).toordinal() if closed else 0
        return card, (due or LATEST).toordinal()


def _rests_in_peace(doc: Mapping[str, Any], closed: str) -> bool:
    """Whether a lost deal certainly never comes due: nothing newer than its closing, no day set for asking again."""
    if doc.get("plan") or doc.get("rest") or any(each.get("revive") for each in doc.get("diagnoses", {}).values()):
        return False
    day = closed[:10]
    return not any(touch["kind"] == "in" and touch["at"][:10] >= day for touch in doc.get("touches", {}).values())


def _has(doc: Mapping[str, Any], words: list[str]) -> bool:
    texts = [str(doc.get(field, "")) for field in SEARCHED] + [*doc.get("tags", ()), *doc.get("aliases", ())]
    haystack = "\n".join(texts).casefold()
    return all(word in haystack for word in words)
