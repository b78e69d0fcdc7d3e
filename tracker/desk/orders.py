"""On which days each buyer ordered, from all their won deals: the rhythm by which they order again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple


class Order(NamedTuple):
    """A won deal. `buyer` is folded, `day` an ordinal, 0 where the record does not tell."""

    deal_id: str
    buyer: str
    day: int


class Orders:
    """The orders of every buyer, kept in step with single deals."""

    def __init__(self, won: Iterable[Order]) -> None:
        self._won = {order.deal_id: order for order in won}
        days: dict[str, list[int]] = {}
        for _deal_id, buyer, day in self._won.values():
            days.setdefault(buyer, []).append(day)
        self._days = {buyer: tuple(sorted(found)) for buyer, found in days.items()}

    @property
    def won(self) -> Iterable[Order]:
        return self._won.values()

    def of(self, buyer: str) -> list[date]:
        """The days on which a buyer ordered, the first one first."""
        return [date.fromordinal(day) for day in self._days.get(buyer, ()) if day]

    def rhythm(self, buyer: str) -> int:
        """Another number when the days of a buyer's orders are others."""
        return hash(self._days.get(buyer, ())) & 0xFFFFFFFF

    def buyers_of(self, ids: Iterable[str]) -> set[str]:
        """Whose orders these deals are, as far as they are orders."""
        return {self._won[deal_id].buyer for deal_id in ids if deal_id in self._won}

    def by(self, buyers: set[str]) -> list[Order]:
        """The orders of these buyers."""
        return [order for order in self._won.values() if order.buyer in buyers] if buyers else []

    def change(self, gone: Iterable[str], come: Iterable[Order]) -> list[Order]:
        """Take orders out and others in; all orders of the buyers that this touches."""
        come = list(come)
        buyers = self.buyers_of(gone) | {order.buyer for order in come}
        for deal_id in gone:
            self._won.pop(deal_id, None)
        self._won.update((order.deal_id, order) for order in come)
        touched = self.by(buyers)
        for buyer in buyers:
            self._days[buyer] = tuple(sorted(order.day for order in touched if order.buyer == buyer))
        return touched
