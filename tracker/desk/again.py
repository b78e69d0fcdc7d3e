"""The use case of a repeat order: a new deal with all that stays the same, tied to the order it repeats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from tracker.clock import stored
from tracker.desk.values import Said
from tracker.desk.writing import Changes, Writing
from tracker.model import Deal
from tracker.store import ABSENT, new_id
from tracker.words import _

_TAKEN = (
    *("buyer", "country", "region", "zone", "contact", "email", "phone", "goods", "quantity", "price"),
    *("incoterm", "place", "source", "aliases"),
)
_LASTING = frozenset(
    ("cycle", "decision_maker", "end_customer", "certificates", "packaging", "payment_terms", "promise_broken")
)
"""Facts that are true of the buyer or the terms, not of one order."""


class Again(Writing):
    """An order that is repeated is left alone as long as the deal that repeats it is not lost."""

    def again(self, deal_id: str, fields: Mapping[str, str] = {}) -> Said:
        """Open the next order of a won deal's buyer; `fields` as for `edit`, for what differs. BadInput otherwise."""
        order = self.deal(deal_id)
        self._check(order, "again")
        document, fresh = self.store.glance(deal_id), new_id()
        doc: dict[str, Any] = {name: document[name] for name in _TAKEN if name in document}
        doc |= {"id": fresh, "created": stored(self.clock.now()), "follows": deal_id}
        if facts := {name: fact for name, fact in document.get("facts", {}).items() if name in _LASTING}:
            doc["facts"] = facts
        changes, doubt = self._read_fields(msgspec.convert(doc, Deal), fields)
        with self.store.act(_("repeated the order of {buyer}").format(buyer=order.buyer)):
            self.store.put(fresh, doc)
            self.store.change(fresh, changes)
            self.store.change(deal_id, {"followed": fresh})
        self.forget([fresh, deal_id])
        deal = self.deal(fresh)
        taken = dict.fromkeys(["quantity", "price", "incoterm", *changes])
        said = self._echoed(_("{handle} is their next order. {next}"), deal, taken, doubt, self.fact_ids)
        return said._replace(others=(deal_id,))

    def _of_repeat(self, deal: Deal, *, is_lost: bool) -> dict[str, Changes]:
        """What the loss, or the new beginning, of a deal that repeats an order changes in that order."""
        order = deal.follows
        if not order or order not in self.store.documents():
            return {}
        tied = self.store.glance(order).get("followed") or ""
        if is_lost:
            return {order: {"followed": ABSENT}} if tied == deal.id else {}
        return {} if tied else {order: {"followed": deal.id}}
