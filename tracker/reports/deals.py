"""All deals as a report with one record each, and as the JSON that stock TinyDB opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import msgspec

from tracker.model import Deal, Money
from tracker.reports.blocks import Cell, Column, Kind, Report, Table
from tracker.reports.closings import DayOf
from tracker.reports.money import blurred, number_text
from tracker.reports.share import label
from tracker.words import _, language


class Known(NamedTuple):
    """What the desk knows of a deal beyond its own values."""

    handle: str
    next_touch: date | None
    next_why: str
    waiting_days: int


def deals_report(
    deals: Iterable[Deal], *, known_of: Callable[[Deal], Known], day_of: DayOf, shared: bool = False
) -> Report:
    """One record a deal, in the order given. `shared` leaves out names, goods, words and exact amounts."""
    if shared:
        rows = tuple(_shared(number, deal, known_of(deal), day_of) for number, deal in enumerate(deals, 1))
    else:
        rows = tuple(_record(deal, known_of(deal), day_of) for deal in deals)
    return Report(
        title=_("Deals"),
        page=(),
        records=Table(_("Deals"), _columns(shared), rows, _("There are no deals.")),
        language=language(),
    )


def tinydb_json(documents: Mapping[str, Mapping[str, Any]]) -> bytes:
    """What `TinyDB(path).table("deals")` reads: numbered documents, each with its `id`, oldest first."""
    table = {str(number): {**documents[key], "id": key} for number, key in enumerate(sorted(documents), 1)}
    return msgspec.json.format(msgspec.json.encode({"deals": table}), indent=1) + b"\n"


def _columns(shared: bool) -> tuple[Column, ...]:
    amount: Kind = "text" if shared else "number"
    return (
        Column("id", _("Id"), minor=not shared),
        Column("handle", _("Handle")),
        Column("buyer", _("Buyer")),
        Column("country", _("Country")),
        Column("contact", _("Contact")),
        Column("email", _("Email")),
        Column("phone", _("Phone")),
        Column("stage", _("Stage")),
        Column("goods", _("Goods")),
        Column("quantity", _("Quantity"), "number"),
        Column("unit", _("Unit")),
        Column("price", _("Price"), "number"),
        Column("incoterm", _("Incoterm")),
        Column("place", _("Place")),
        Column("value", _("Value"), amount),
        Column("currency", _("Currency")),
        Column("next_touch", _("Next"), "date"),
        Column("next_why", _("Why"), wide=True),
        Column("waiting_days", _("Days waiting"), "number"),
        Column("touches", _("Touches"), "number"),
        Column("tags", _("Tags")),
        Column("source", _("Source")),
        Column("created", _("Created"), "date"),
        Column("closed", _("Closed"), "date"),
        Column("outcome", _("Outcome")),
        Column("said", _("Their words"), wide=True),
        Column("cause", _("Cause")),
        Column("note", _("Note"), wide=True),
    )


def _record(deal: Deal, known: Known, day_of: DayOf) -> tuple[Cell, ...]:
    worth, found = deal.worth, deal.diagnosis
    return (
        deal.id,
        known.handle,
        deal.buyer,
        deal.country,
        deal.contact,
        deal.email,
        deal.phone,
        deal.stage,
        deal.goods,
        deal.quantity.amount if deal.quantity else None,
        deal.quantity.unit if deal.quantity else "",
        deal.price.amount if deal.price else None,
        deal.incoterm,
        deal.place,
        worth.amount if worth else None,
        _currency(deal, worth),
        known.next_touch,
        known.next_why,
        known.waiting_days,
        len(deal.touches),
        ", ".join(sorted(deal.tags)),
        deal.source,
        day_of(deal.created),
        day_of(deal.closed) if deal.closed else None,
        deal.outcome,
        found.said if found else "",
        found.cause if found else "",
        deal.note,
    )


def _currency(deal: Deal, worth: Money | None) -> str:
    return next((money.currency for money in (worth, deal.price) if money is not None and money.currency), "")


def _shared(number: int, deal: Deal, known: Known, day_of: DayOf) -> tuple[Cell, ...]:
    worth, found = deal.worth, deal.diagnosis
    row: dict[str, Cell] = {
        "id": str(number),
        "buyer": label(number),
        "country": deal.country,
        "stage": deal.stage,
        "value": _range(worth.amount) if worth else None,
        "currency": worth.currency if worth else "",
        "next_touch": known.next_touch,
        "waiting_days": known.waiting_days,
        "touches": len(deal.touches),
        "created": day_of(deal.created),
        "closed": day_of(deal.closed) if deal.closed else None,
        "outcome": deal.outcome,
        "cause": found.cause if found else "",
    }
    return tuple(row.get(column.key) for column in _columns(True))


def _range(amount: Decimal) -> str:
    return "–".join(number_text(edge) for edge in blurred(amount))
