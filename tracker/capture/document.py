"""A draft as the stored document of a deal, exactly as the model would write it, without loading the model."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tracker.capture.draft import Draft

_TEXTS = ("country", "region", "contact", "email", "phone", "goods", "incoterm", "place", "source", "note")


def draft_doc(draft: Draft, *, id: str, now: datetime) -> dict[str, Any]:
    """The document of a new deal. `now` is aware; a draft without a buyer is kept under its first words."""
    doc: dict[str, Any] = {"id": id, "buyer": draft.buyer or _unnamed(draft), "created": _moment(now)}
    if draft.stage and draft.stage != "inquiry":
        doc["stage"] = draft.stage
    doc |= {name: text for name in _TEXTS if (text := getattr(draft, name))}
    if draft.quantity:
        doc["quantity"] = _sparse(amount=draft.quantity, unit=draft.unit)
    if draft.price:
        doc["price"] = _sparse(amount=draft.price, currency=draft.currency, per=draft.per)
    if draft.value:
        doc["value"] = _sparse(amount=draft.value, currency=draft.value_currency)
    if draft.valid:
        doc["valid_until"] = draft.valid.isoformat()
    if draft.next:
        doc["plan"] = {"on": draft.next.isoformat()}
    if draft.tags:
        doc["tags"] = dict.fromkeys(draft.tags, True)
    if draft.aliases:
        doc["aliases"] = dict.fromkeys(draft.aliases, True)
    if draft.received:
        touch = _sparse(at=_moment(draft.received), kind="in", text=draft.subject)
        doc["touches"] = {id: touch}
    return doc


def _unnamed(draft: Draft) -> str:
    words = " ".join((draft.contact or draft.email or draft.phone or draft.goods or draft.note).split())
    return words[:40] or "?"


def _sparse(**fields: str) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}


def _moment(at: datetime) -> str:
    """ISO 8601 as the model writes it: `Z` for UTC."""
    text = at.isoformat()
    return text[:-6] + "Z" if text.endswith("+00:00") else text
