"""The board's columns: a card for each stored document, kept in order while deals change. Reads no deal in full."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from tracker import cadence
from tracker.desk.reading import SEARCHED, Reading, joined, plain_number
from tracker.desk.values import Card
from tracker.model import STAGES, StageId

LATEST = date.max


class Row(NamedTuple):
    """A card and its place: most urgent first, the lost ones newest first."""

    order: int
    id: str
    card: Card


class Columns(Reading):
    """Cards by stage. A change of one deal moves one card; what may move many builds the columns anew."""

    _rows: dict[StageId, list[Row]] | None = None
    _places: dict[str, tuple[StageId, Row]]
    _changed: set[str]
    _drawn_on: date | None = None

    def columns(self, words: str = "") -> dict[StageId, list[Card]]:
        """The board: cards by stage, most urgent first, the lost ones newest first. `words` must all occur."""
        rows = self._current()
        wanted = words.casefold().split()
        if not wanted:
            return {stage: [row.card for row in rows[stage]] for stage in STAGES}
        documents = self.store.documents()
        return {stage: [row.card for row in rows[stage] if _has(documents[row.id], wanted)] for stage in STAGES}

    def forget(self, ids: Iterable[str] | None) -> None:
        changed = None if ids is None else set(ids)
        if changed is None or self.renumbers(changed):
            self._rows = None
        elif self._rows is not None:
            self._changed |= changed | self.fellow_orders(changed)
        super().forget(changed)

    def _current(self) -> dict[StageId, list[Row]]:
        today = self.clock.today()
        if self._rows is None or self._drawn_on != today:
            self._drawn_on, self._changed = today, set()
            self._places = {}
            self._rows = {stage: [] for stage in STAGES}
            for deal_id, doc in self.store.documents().items():
                self._place(self._rows, deal_id, doc, today)
            for rows in self._rows.values():
                rows.sort()
        for deal_id in self._changed:
            self._replace(self._rows, deal_id, today)
        self._changed = set()
        return self._rows

    def _place(
        self, columns: dict[StageId, list[Row]], deal_id: str, doc: Mapping[str, Any], today: date
    ) -> tuple[StageId, Row] | None:
        stage = doc.get("stage", "inquiry")
        if stage not in columns:
            return None
        card, order = self._card(deal_id, doc, today)
        row = Row(order, deal_id, card)
        self._places[deal_id] = stage, row
        columns[stage].append(row)
        return stage, row

    def _replace(self, columns: dict[StageId, list[Row]], deal_id: str, today: date) -> None:
        if (old := self._places.pop(deal_id, None)) is not None:
            columns[old[0]].remove(old[1])
        doc = self.store.documents().get(deal_id)
        if doc is not None and (placed := self._place(columns, deal_id, doc, today)) is not None:
            stage, row = placed
            columns[stage].pop()
            insort(columns[stage], row)

    def _card(self, deal_id: str, doc: Mapping[str, Any], today: date) -> tuple[Card, int]:
        due = cadence.cheap_lower_bound(doc, self.playbook, last_orders=self.orders_of(doc.get("buyer", "")))
        touched = max((t["at"] for t in doc.get("touches", {}).values() if t["kind"] != "note"), default="")
        waited = (today - date.fromisoformat(max(touched, doc["created"])[:10])).days
        limit = self.playbook.stage(doc.get("stage", "inquiry")).alarm_days
        closed = doc.get("closed", "")
        card = Card(
            id=deal_id,
            handle=self.handles().get(deal_id, deal_id),
            buyer=doc["buyer"],
            line2=joined(doc.get("goods", ""), _quantity_words(doc.get("quantity"))),
            line3=_worth_words(doc),
            due=None if due in (date.min, LATEST) else due,
            waiting_days=max(0, waited),
            alarm=not closed and 0 < limit <= waited,
            country=doc.get("country", ""),
        )
        if doc.get("outcome") == "lost":
            return card, -date.fromisoformat(closed[:10]).toordinal() if closed else 0
        return card, (due or LATEST).toordinal()


def _has(doc: Mapping[str, Any], words: list[str]) -> bool:
    texts = [str(doc.get(field, "")) for field in SEARCHED] + [*doc.get("tags", ()), *doc.get("aliases", ())]
    haystack = "\n".join(texts).casefold()
    return all(word in haystack for word in words)


def _quantity_words(quantity: Mapping[str, str] | None) -> str:
    return f"{_grouped(quantity['amount'])} {quantity.get('unit', '')}".strip() if quantity else ""


def _grouped(amount: str) -> str:
    whole, dot, fraction = amount.partition(".")
    return f"{int(whole):,}{dot}{fraction}" if whole.isdigit() and whole.isascii() else amount


def _worth_words(doc: Mapping[str, Any]) -> str:
    stated = doc.get("value")
    if stated:
        return f"{stated.get('currency', '')} {_grouped(stated['amount'])}".strip()
    quantity, price = doc.get("quantity"), doc.get("price")
    if not quantity or not price:
        return f"{price.get('currency', '')} {price['amount']}/{price.get('per') or '1'}".strip() if price else ""
    amount = Decimal(quantity["amount"]) * Decimal(price["amount"])
    return f"{price.get('currency', '')} {plain_number(amount)}".strip()
