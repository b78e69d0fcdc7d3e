"""What the desk hands to the shell and the screens, beside the deals themselves."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar, NamedTuple

import msgspec

from tracker.clock import stored
from tracker.desk.units import counted, unit_priced
from tracker.model import Deal, same_unit
from tracker.store import ABSENT

BROKEN_RECORD = (ValueError, KeyError, TypeError, AttributeError, ArithmeticError)
"""What a quick look at a stored document raises when another program wrote nonsense into it."""


class Said(NamedTuple):
    """What a use case did, in one line for the user, and the deal as it is now."""

    text: str
    deal: Deal | None = None
    doubt: str = ""
    """What a date phrase could mean as well, which a screen shows while it is typed."""
    others: tuple[str, ...] = ()
    """Ids of further deals that it changed."""


class Headline(msgspec.Struct, frozen=True, array_like=True, eq=False, gc=False):
    """What a listing needs of a deal. A deal that changed has another headline, even when it reads the same."""

    BROKEN: ClassVar[int] = -1

    stage: int
    """Its place among the stages, -1 for one that is none of them."""
    outcome: str
    buyer: str
    closed: int
    """The day of closing as it was stored, as an ordinal; 0 when it is open or that cannot be read."""
    due: int
    """The day it is due, as an ordinal; 0: never by itself, BROKEN: its record cannot be read."""
    rhythm: int = 0
    """Of a won deal: what the days of its buyer's orders add up to."""
    email: str = ""
    phone: str = ""
    aliases: tuple[str, ...] = ()
    waits: int = 0
    """Days from `due` to the first one on which both sides work."""
    alarm: int | None = None
    """Days from `due` to the one from which its silence is too long."""
    since: int = 0
    until: int = 0
    """First and last day, as ordinals, on which all this holds; 0: no such bound."""
    refused: bool = False
    """They said no, and nothing was heard since."""
    handle: str = ""
    """The one it keeps although its buyer was renamed; "": it goes by its buyer's name."""

    def holds(self, today: int) -> bool:
        return self.since <= today and (not self.until or today <= self.until)

    def in_queue(self, today: int) -> bool:
        return 0 < self.due <= today - self.waits

    def shown_on(self, today: int) -> int:
        """The day it is due; or, while a day off keeps it out of the queue, the day on which it will stand there."""
        return self.due + self.waits if self.due <= today < self.due + self.waits else self.due

    def alarms(self, today: int) -> bool:
        return self.alarm is not None and self.due + self.alarm <= today


class Card(NamedTuple):
    """A deal as a column shows it, read from its stored document only where it is drawn.

    `due` is the day it stands in the queue from; one that fell due before is late since then. Cards sort as a column
    shows them, by `order`: the most urgent first, of the lost the newest.
    """

    order: int
    id: str
    headline: Headline
    documents: Mapping[str, Mapping[str, Any]]
    due: date | None = None
    alarm: bool = False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Card) and self._looks() == other._looks()

    def __hash__(self) -> int:
        return hash(self._looks())

    def _looks(self) -> tuple[object, ...]:
        return self.id, self.headline, self.due, self.alarm

    @property
    def document(self) -> Mapping[str, Any]:
        return self.documents.get(self.id, {})

    @property
    def buyer(self) -> str:
        return self.headline.buyer

    @property
    def country(self) -> str:
        return str(self.document.get("country", ""))

    @property
    def line2(self) -> str:
        """What they want, and how much; "" when the record is broken."""
        with suppress(*BROKEN_RECORD):
            return self._wanted()
        return ""

    @property
    def line3(self) -> str:
        """What it is worth, else the price; "" when the record is broken."""
        with suppress(*BROKEN_RECORD):
            return self._worth()
        return ""

    def _wanted(self) -> str:
        quantity = self.document.get("quantity")
        amount = counted(grouped(quantity["amount"]), quantity.get("unit", "")) if quantity else ""
        return " · ".join(part for part in (self.document.get("goods", ""), amount) if part)

    def _worth(self) -> str:
        stated, quantity, price = (self.document.get(field) for field in ("value", "quantity", "price"))
        if stated:
            return f"{stated.get('currency', '')} {money_number(Decimal(stated['amount']))}".strip()
        if not price:
            return ""
        if not quantity or not same_unit(quantity.get("unit", ""), price.get("per", "")):
            each = f"{money_number(Decimal(price['amount']))}/{unit_priced(price.get('per') or '1')}"
            return f"{price.get('currency', '')} {each}".strip()
        amount = Decimal(quantity["amount"]) * Decimal(price["amount"])
        return f"{price.get('currency', '')} {money_number(amount)}".strip()


def as_stored(value: Any) -> Any:
    """A value of the model as a record holds it: what is empty is left out, at the top ABSENT."""
    if value is None or value == "":
        return ABSENT
    if isinstance(value, datetime):
        return stored(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, msgspec.Struct):
        fields = {name: as_stored(each) for name, each in msgspec.structs.asdict(value).items()}
        return {name: each for name, each in fields.items() if each is not ABSENT}
    return value


def plain_number(amount: Decimal) -> str:
    """A number without trailing noise, thousands apart."""
    whole, _dot, fraction = format(amount, ",f").partition(".")
    fraction = fraction.rstrip("0")
    return f"{whole}.{fraction}" if fraction else whole


def money_number(amount: Decimal) -> str:
    """An amount of money, thousands apart: whole, or with two decimals at least."""
    whole, dot, fraction = plain_number(amount).partition(".")
    return f"{whole}{dot}{fraction.ljust(2, '0')}" if dot else whole


def grouped(amount: str) -> str:
    """A stored amount with its thousands apart."""
    whole, dot, fraction = amount.partition(".")
    return f"{int(whole):,}{dot}{fraction}" if whole.isdigit() and whole.isascii() else amount
