"""What every listing needs of a deal, noted once and kept with the snapshot: ten thousand records stay unread."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Mapping
from datetime import date
from types import ModuleType
from typing import Any, cast

import msgspec

from tracker import reorder
from tracker.cadence import prefilter
from tracker.clock import Clock
from tracker.desk.values import BROKEN_RECORD, Headline
from tracker.model import STAGES
from tracker.playbook import Playbook
from tracker.playbook.settings import Settings
from tracker.store import Store
from tracker.store.docs import Notes
from tracker.store.loading import collector_off

_STAGES = {stage: place for place, stage in enumerate(STAGES)}
_MANY = 100
"""So many records are read in the order in which they are stored."""

_load = msgspec.json.Decoder(dict[str, Headline]).decode


class Headlines:
    """The headline of each deal, and on which days each buyer ordered."""

    def __init__(self, store: Store, playbook: Playbook, clock: Clock) -> None:
        self.store = store
        self.playbook = playbook
        self.clock = clock
        self._about = _made_with(playbook)
        self._notes: Notes[Headline] | None = None
        self._stale: set[str] | None = None
        """Deals whose headline may be missing; None: any."""
        self._won: dict[str, tuple[str, int]] = {}
        """The buyer of each won deal, and the day of the order."""
        self._orders: dict[str, tuple[int, ...]] | None = None
        """By buyer: the days of their orders, the first one first. None until somebody asks."""

    @property
    def settings(self) -> Settings:
        return self.playbook.settings

    def headlines(self) -> Mapping[str, Headline]:
        """By deal id, in no order that means anything."""
        notes = self.store.notes("headlines", self._about, _load)
        documents = self.store.documents()
        if notes is not self._notes:
            self._notes, self._stale, self._orders = notes, None, None
        stale = documents.keys() - notes.rows.keys() if self._stale is None else self._stale
        if stale:
            with collector_off():
                self._note(notes, documents, stale)
        if len(notes.rows) != len(documents):
            self._note(notes, documents, documents.keys() ^ notes.rows.keys())
        self._stale = set()
        return notes.rows

    def orders_of(self, buyer: str) -> list[date]:
        """The days on which a buyer ordered, from all their won deals."""
        self._gather_orders(self.headlines())
        return self._order_days(buyer.casefold())

    @property
    def knows_orders(self) -> bool:
        """Whether the orders were gathered before the latest change, so that `fellow_orders` can answer."""
        return self._orders is not None

    def fellow_orders(self, ids: set[str]) -> set[str]:
        """Won deals of the buyers whose orders these changed deals belong to or belonged to: their rhythm changes."""
        before = self._buyers_of(ids)
        self.headlines()
        buyers = before | self._buyers_of(ids)
        return {deal_id for deal_id, (buyer, _day) in self._won.items() if buyer in buyers} if buyers else set()

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
        if self._orders is None:
            self._gather_orders(notes.rows, present)
            fellows: Iterable[str] = self._won
        else:
            buyers = self._buyers_of(changed)
            for deal_id in changed:
                self._won.pop(deal_id, None)
            self._read_orders(present)
            buyers |= self._buyers_of(changed)
            fellows = self._order_again(buyers) if buyers else ()
        for deal_id in present:
            notes.add(deal_id, self._noted(self.store.glance(deal_id)))
        self._note_rhythms(notes, fellows)

    def _gather_orders(self, rows: Mapping[str, Headline], unnoted: Iterable[str] = ()) -> None:
        """From the headlines, and from the records of deals that have none yet."""
        if self._orders is not None:
            return
        won = ((deal_id, row.buyer.casefold(), row.closed) for deal_id, row in rows.items() if row.outcome == "won")
        self._won = {deal_id: (buyer, day) for deal_id, buyer, day in won}
        self._read_orders(unnoted)
        orders: dict[str, list[int]] = {}
        for buyer, day in self._won.values():
            orders.setdefault(buyer, []).append(day)
        self._orders = {buyer: tuple(sorted(days)) for buyer, days in orders.items()}

    def _order_again(self, buyers: set[str]) -> list[str]:
        """Gather these buyers' orders anew; their won deals."""
        orders: dict[str, list[int]] = {buyer: [] for buyer in buyers}
        fellows = [deal_id for deal_id, (buyer, _day) in self._won.items() if buyer in orders]
        for deal_id in fellows:
            buyer, day = self._won[deal_id]
            orders[buyer].append(day)
        assert self._orders is not None
        self._orders.update({buyer: tuple(sorted(days)) for buyer, days in orders.items()})
        return fellows

    def _note_rhythms(self, notes: Notes[Headline], won: Iterable[str]) -> None:
        """Note anew the won deals whose buyers have since ordered on other days."""
        rhythms: dict[str, int] = {}
        for deal_id in won:
            buyer, _day = self._won[deal_id]
            if buyer not in rhythms:
                rhythms[buyer] = self._rhythm(buyer)
            if notes.rows[deal_id].rhythm != rhythms[buyer]:
                notes.add(deal_id, self._noted(self.store.glance(deal_id)))

    def _noted(self, document: Mapping[str, Any]) -> Headline:
        buyer, outcome = str(document.get("buyer", "")), str(document.get("outcome", ""))
        closed, rhythm = _ordinal(document.get("closed")), 0
        try:
            aliases = tuple(map(str, document.get("aliases", ())))
            if outcome == "won":
                rhythm = self._rhythm(buyer.casefold())
            if outcome == "lost" and prefilter.rests_in_peace(document):
                bound = None
            else:
                orders = self._order_days(buyer.casefold())
                bound = prefilter.cheap_lower_bound(document, self.playbook, last_orders=orders)
            due = bound.toordinal() if bound is not None else 0
        except BROKEN_RECORD:
            aliases, due = (), Headline.BROKEN
        return Headline(
            _STAGES.get(document.get("stage", STAGES[0]), -1),
            outcome,
            buyer,
            closed,
            due,
            rhythm,
            str(document.get("email", "")),
            str(document.get("phone", "")),
            aliases,
        )

    # -- orders --------------------------------------------------------------------------------------------

    def _read_orders(self, ids: Iterable[str]) -> None:
        for deal_id in ids:
            document = self.store.glance(deal_id)
            if document.get("outcome") == "won":
                self._won[deal_id] = str(document.get("buyer", "")).casefold(), _ordinal(document.get("closed"))

    def _buyers_of(self, ids: set[str]) -> set[str]:
        return {self._won[deal_id][0] for deal_id in ids if deal_id in self._won}

    def _order_days(self, buyer: str) -> list[date]:
        return [date.fromordinal(day) for day in self._days_of(buyer) if day]

    def _rhythm(self, buyer: str) -> int:
        """Another number when the days of a buyer's orders are others."""
        return hash(self._days_of(buyer)) & 0xFFFFFFFF

    def _days_of(self, buyer: str) -> tuple[int, ...]:
        return self._orders.get(buyer, ()) if self._orders else ()


def _in_order(ids: set[str], documents: Mapping[str, Any]) -> Iterable[str]:
    return ids if len(ids) < _MANY else [deal_id for deal_id in documents if deal_id in ids]


def _ordinal(moment: object) -> int:
    """The day of a stored moment as it stands there; 0 when there is none that can be read."""
    try:
        return date.fromisoformat(moment[:10]).toordinal() if isinstance(moment, str) else 0
    except ValueError:
        return 0


def _made_with(playbook: Playbook) -> str:
    """What a headline depends on beside its deal: the rules, and the program that reads them."""
    rules = [(rule.cadence, rule.breathing_days) for rule in map(playbook.stage, STAGES)]
    return repr((rules, playbook.timing, program(prefilter, reorder, sys.modules[__name__])))


def program(*modules: ModuleType) -> str:
    """Another text for another version of these modules; where their files cannot be seen, for each run."""
    try:
        found = [os.stat(cast(str, module.__file__)) for module in modules]
        return " ".join(f"{each.st_mtime_ns}/{each.st_size}" for each in found)
    except (OSError, TypeError):
        return f"run {os.getpid()} {time.time_ns()}"
