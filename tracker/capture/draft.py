"""What one line of text was understood as, and the document it is stored as, without loading the model."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, NamedTuple

from tracker.capture.sheet import Part
from tracker.clock import stored

_TEXTS = ("country", "region", "contact", "email", "phone", "goods", "incoterm", "place", "source", "note")


class Draft(NamedTuple):
    """A deal in the making. Amounts are plain decimal strings, "" where nothing was said; the note is verbatim."""

    text: str = ""
    """The line as typed."""
    buyer: str = ""
    country: str = ""
    region: str = ""
    contact: str = ""
    email: str = ""
    phone: str = ""
    goods: str = ""
    quantity: str = ""
    unit: str = ""
    price: str = ""
    currency: str = ""
    per: str = ""
    value: str = ""
    value_currency: str = ""
    incoterm: str = ""
    place: str = ""
    source: str = ""
    stage: str = ""
    """A stage id; "" is an inquiry."""
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    next: date | None = None
    next_time: time | None = None
    next_others: tuple[date, ...] = ()
    """Other days the phrase for the next touch could honestly mean."""
    valid: date | None = None
    """Last day the quote or PI holds."""
    received: datetime | None = None
    """When their mail was sent (aware), for a pasted mail."""
    subject: str = ""
    note: str = ""
    unread: tuple[tuple[int, int], ...] = ()
    """Spans of `text` that no field took; their words are in the note."""
    guessed: tuple[str, ...] = ()
    """Names of fields filled from a hint, such as the country from a dialling prefix."""
    warnings: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    """Which field took which span of `text`, left to right."""


def draft_doc(draft: Draft, *, id: str, now: datetime) -> dict[str, Any]:
    """The document of a new deal, exactly as the model would write it. `now` is aware.

    A draft without a buyer is kept under its first words.
    """
    doc: dict[str, Any] = {"id": id, "buyer": draft.buyer or _unnamed(draft), "created": stored(now)}
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
    if draft.stage == "lost":
        asked = draft.next.isoformat() if draft.next else ""
        undiagnosed = _sparse(at=doc["created"], outcome="lost", revive=asked)
        doc |= {"outcome": "lost", "closed": doc["created"], "diagnoses": {id: undiagnosed}}
    elif draft.next:
        doc["plan"] = {"on": draft.next.isoformat()}
    if draft.tags:
        doc["tags"] = dict.fromkeys(draft.tags, True)
    if draft.aliases:
        doc["aliases"] = dict.fromkeys(draft.aliases, True)
    if draft.received:
        touch = _sparse(at=stored(draft.received), kind="in", text=draft.subject)
        doc["touches"] = {id: touch}
    return doc


def _unnamed(draft: Draft) -> str:
    words = " ".join((draft.contact or draft.email or draft.phone or draft.goods or draft.note).split())
    return words[:40] or "?"


def _sparse(**fields: str) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}
