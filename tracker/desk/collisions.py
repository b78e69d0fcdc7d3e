"""Which customers there are, by what they buy for where, and whom a new inquiry collides with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta

import msgspec

from tracker import nudge
from tracker.clock import Clock
from tracker.desk.columns import Columns
from tracker.desk.known_buyers import same_buyer
from tracker.desk.values import Headline
from tracker.model import STAGES, Deal
from tracker.playbook import Playbook
from tracker.store import Store
from tracker.store.paths import Paths

_ORDER = STAGES.index("order")


class _Bought(msgspec.Struct, gc=False):
    """Of a record only what is compared: the fewer fields are decoded, the sooner thousands are."""

    country: str = ""
    goods: str = ""


_decode = msgspec.json.Decoder(_Bought).decode


class Collisions(Columns):
    """Keeps the customers while deals change: a change of one deal looks at one record."""

    def __init__(self, store: Store, playbook: Playbook, clock: Clock, paths: Paths) -> None:
        super().__init__(store, playbook, clock, paths)
        self._customers: defaultdict[str, dict[str, nudge.Customer]] = defaultdict(dict)
        """By country and the deal they ordered in."""
        self._countries: dict[str, str] = {}
        """Of each of these deals."""
        self._unseen: set[str] | None = None
        """Deals that changed since the customers were gathered; None: all of them are to be looked at."""

    def forget(self, ids: Iterable[str] | None) -> None:
        changed = None if ids is None else set(ids)
        super().forget(changed)
        if changed is None:
            self._unseen = None
        elif self._unseen is not None:
            self._unseen |= changed

    def rival_of(self, deal: Deal) -> nudge.Rival | None:
        """The customer whom a new inquiry collides with, None for any other deal.

        Customers are gathered only for an inquiry that nobody wrote to since the day to decide by: it takes a look at
        the record of each.
        """
        if not nudge.is_open_question(deal) or self._answered_since(deal):
            return None
        self._gather()
        found = nudge.collides_with(deal, self._customers[deal.country].values(), same_buyer)
        return nudge.Rival(found, self.playbook.timing.collision_days) if found is not None else None

    def _answered_since(self, deal: Deal) -> bool:
        day_of = self.clock.day_of
        until = day_of(deal.created) + timedelta(days=self.playbook.timing.collision_days)
        return any(touch.kind == "out" and day_of(touch.at) >= until for touch in deal.touches.values())

    def _gather(self) -> None:
        headlines = self.headlines()
        unseen = headlines.keys() | self._countries.keys() if self._unseen is None else self._unseen
        for deal_id in unseen:
            if deal_id in self._countries:
                del self._customers[self._countries.pop(deal_id)][deal_id]
            headline = headlines.get(deal_id)
            if headline is not None and _ordered(headline) and (bought := self._bought(deal_id)):
                self._countries[deal_id] = bought.country
                self._customers[bought.country][deal_id] = nudge.Customer(headline.buyer, bought.goods)
        self._unseen = set()

    def _bought(self, deal_id: str) -> _Bought | None:
        """None where the goods or the country are not known."""
        stored = self.store.as_stored(deal_id)
        with suppress(msgspec.MsgspecError):
            bought = _decode(stored) if isinstance(stored, msgspec.Raw) else msgspec.convert(stored, _Bought)
            return bought if bought.country and bought.goods else None
        return None


def _ordered(headline: Headline) -> bool:
    return headline.outcome == "won" or (headline.stage == _ORDER and not headline.outcome)
