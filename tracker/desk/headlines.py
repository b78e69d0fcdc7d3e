"""What every listing needs of a deal, noted once and kept with the snapshot: ten thousand records stay unread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from tracker import cadence
from tracker.buyer_clock import BuyerClock
from tracker.cadence import Ground
from tracker.clock import Clock
from tracker.desk.orders import Order, Orders
from tracker.desk.values import BROKEN_RECORD, Headline
from tracker.edition import edition
from tracker.model import STAGES, Deal
from tracker.playbook import Playbook
from tracker.playbook.settings import Settings
from tracker.store import Store
from tracker.store.paths import Paths
from tracker.store.state.docs import Notes
from tracker.store.state.loading import collector_off

_STAGES = {stage: place for place, stage in enumerate(STAGES)}
_MANY = 100
"""So many records are read in the order in which they are stored."""

_load = msgspec.json.Decoder(dict[str, Headline]).decode
_decode = msgspec.json.Decoder(Deal).decode


class Headlines:
    """The headline of each deal, and on which days each buyer ordered."""

    def __init__(self, store: Store, playbook: Playbook, clock: Clock, paths: Paths) -> None:
        self.store = store
        self.playbook = playbook
        self.clock = clock
        self.paths = paths
        self.buyer_clock = BuyerClock(
            self.settings.office_opens, self.settings.office_closes, Path(paths.state) / "calendars"
        )
        self.made_with = f"{_ruled_by(playbook)} {clock.zone} {self.buyer_clock.source}"
        """What the headlines hold for: kept ones made with anything else are not taken."""
        self._day = 0
        """The day for which all headlines hold."""
        self._notes: Notes[Headline] | None = None
        self._stale: set[str] | None = None
        """Deals whose headline may be missing; None: any."""
        self._orders: Orders | None = None
        """None until somebody asks."""

    @property
    def settings(self) -> Settings:
        return self.playbook.settings

    @property
    def count(self) -> int:
        """How many deals there are, open and closed; readable or not."""
        return len(self.store.documents())

    def headlines(self) -> Mapping[str, Headline]:
        """By deal id, in no order that means anything."""
        notes = self.store.notes("headlines", self.made_with, _load)
        documents = self.store.documents()
        if notes is not self._notes:
            self._notes, self._stale, self._orders, self._day = notes, None, None, 0
        stale = documents.keys() - notes.rows.keys() if self._stale is None else self._stale
        if stale:
            with collector_off():
                self._note(notes, documents, stale)
        if len(notes.rows) != len(documents):
            self._note(notes, documents, documents.keys() ^ notes.rows.keys())
        self._stale = set()
        if (today := self.clock.today().toordinal()) != self._day:
            self._day = today
            if over := {deal_id for deal_id, row in notes.rows.items() if not row.holds(today)}:
                self._note(notes, documents, over)
        return notes.rows

    def orders_of(self, buyer: str) -> list[date]:
        """The days on which a buyer ordered, from all their won deals."""
        rows = self.headlines()
        if self._orders is None:
            self._orders = Orders(_orders_in(rows))
        return self._orders.of(buyer.casefold())

    @property
    def knows_orders(self) -> bool:
        """Whether the orders were gathered before the latest change, so that `fellow_orders` can answer."""
        return self._orders is not None

    def fellow_orders(self, ids: set[str]) -> set[str]:
        """Won deals of the buyers whose orders these changed deals belong to or belonged to: their rhythm changes."""
        if self._orders is None:
            return set()
        before, rows = self._orders.buyers_of(ids), self.headlines()
        if self._orders is None:  # all was read anew
            self._orders = Orders(_orders_in(rows))
        return {order.deal_id for order in self._orders.by(before | self._orders.buyers_of(ids))}

    def forget(self, ids: Iterable[str] | None) -> None:
        """These deals changed; None: all may have."""
        if ids is None:
            self._stale = self._orders = None
        elif self._stale is not None:
            self._stale |= set(ids)

    # -- noting --------------------------------------------------------------------------------------------

    def _note(self, notes: Notes[Headline], documents: Mapping[str, Any], changed: set[str]) -> None:
        present = _in_order(changed & documents.keys(), documents)
        for deal_id in changed - documents.keys():
            notes.rows.pop(deal_id, None)
        come = self._orders_among(present)
        if self._orders is None:
            self._orders = Orders((*_orders_in(notes.rows), *come))
            fellows = self._orders.won
        else:
            fellows = self._orders.change(changed, come)
        for deal_id in present:
            notes.add(deal_id, self._noted(deal_id))
        self._note_rhythms(notes, fellows)

    def _note_rhythms(self, notes: Notes[Headline], won: Iterable[Order]) -> None:
        """Note anew the won deals whose buyers have since ordered on other days."""
        rhythms: dict[str, int] = {}
        for deal_id, buyer, _day in won:
            if buyer not in rhythms:
                rhythms[buyer] = self._rhythm(buyer)
            if notes.rows[deal_id].rhythm != rhythms[buyer]:
                notes.add(deal_id, self._noted(deal_id))

    def _noted(self, deal_id: str) -> Headline:
        try:
            return self._of(self.record(deal_id))
        except BROKEN_RECORD:
            document = self.store.glance(deal_id)
            return Headline(
                _STAGES.get(document.get("stage", STAGES[0]), -1),
                str(document.get("outcome", "")),
                str(document.get("buyer", "")),
                _ordinal(document.get("closed")),
                Headline.BROKEN,
                email=str(document.get("email", "")),
                phone=str(document.get("phone", "")),
            )

    def record(self, deal_id: str) -> Deal:
        """A deal as it is stored. KeyError, or ValidationError when it cannot be read.

        Straight from the JSON where it can be; a record that does not name its deal, or another, is this one's.
        """
        stored = self.store.as_stored(deal_id)
        if isinstance(stored, msgspec.Raw):
            with suppress(msgspec.ValidationError):
                deal = _decode(stored)
                if deal.id == deal_id:
                    return deal
        return msgspec.convert({**self.store.glance(deal_id), "id": deal_id}, Deal)

    def _of(self, deal: Deal) -> Headline:
        buyer = deal.buyer.casefold()
        found = self._ground(deal, self._orders.of(buyer) if deal.outcome == "won" and self._orders else None)
        due = found.due
        return Headline(
            _STAGES[deal.stage],
            deal.outcome,
            deal.buyer,
            deal.closed.toordinal() if deal.closed is not None else 0,
            due.toordinal() if due is not None else 0,
            self._rhythm(buyer) if deal.outcome == "won" else 0,
            deal.email,
            deal.phone,
            tuple(deal.aliases),
            (found.shown - due).days if due is not None and found.shown is not None else 0,
            (found.alarm_on - due).days if due is not None and found.alarm_on is not None else None,
            found.first.toordinal() if found.first != date.min else 0,
            found.last.toordinal() if found.last != date.max else 0,
            cadence.is_refused(deal, self.playbook.stage(deal.stage), self.clock.day_of),
            deal.handle,
        )

    def _ground(self, deal: Deal, last_orders: list[date] | None) -> Ground:
        return cadence.ground(
            deal,
            self.playbook,
            self.buyer_clock,
            self.clock.today(),
            day_of=self.clock.day_of,
            last_orders=last_orders,
        )

    def _orders_among(self, ids: Iterable[str]) -> list[Order]:
        """Orders that have no headline yet."""
        documents = ((deal_id, self.store.glance(deal_id)) for deal_id in ids)
        return [
            Order(deal_id, str(document.get("buyer", "")).casefold(), _ordinal(document.get("closed")))
            for deal_id, document in documents
            if document.get("outcome") == "won"
        ]

    def _rhythm(self, buyer: str) -> int:
        return self._orders.rhythm(buyer) if self._orders is not None else 0


def _orders_in(rows: Mapping[str, Headline]) -> Iterator[Order]:
    for deal_id, row in rows.items():
        if row.outcome == "won":
            yield Order(deal_id, row.buyer.casefold(), row.closed)


def _in_order(ids: set[str], documents: Mapping[str, Any]) -> Iterable[str]:
    return ids if len(ids) < _MANY else [deal_id for deal_id in documents if deal_id in ids]


def _ordinal(moment: object) -> int:
    """The day of a stored moment as it stands there; 0 when there is none that can be read."""
    try:
        return date.fromisoformat(moment[:10]).toordinal() if isinstance(moment, str) else 0
    except ValueError:
        return 0


def _ruled_by(playbook: Playbook) -> str:
    """What a headline depends on beside its deal: the rules, and the program that reads them."""
    rules = [playbook.stage(stage) for stage in STAGES]
    numbers = [(rule.cadence, rule.breathing_days, rule.cap, rule.alarm_days) for rule in rules]
    return repr((numbers, playbook.timing, playbook.settings.home_country, edition()))
