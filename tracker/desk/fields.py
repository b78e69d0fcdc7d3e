"""What `edit FIELD=VALUE` may set: each field's reader turns the user's text into stored values or a BadInput."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from tracker import countries
from tracker.capture.figures.amounts import parse_money, parse_quantity
from tracker.capture.figures.incoterms import read_incoterm
from tracker.desk.writing import Changes
from tracker.errors import BadInput
from tracker.store import ABSENT
from tracker.words import _, sentences

_ADDRESS = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}")


class Reader(NamedTuple):
    """What a reader may ask of the desk: how dates are read, and the deal's currency, else the user's."""

    read_day: Callable[[str], date]
    currency: str
    now: str
    """As stored."""
    unit: str = ""
    """What the deal's quantity counts, for a number without a unit."""


def _text(field: str) -> Callable[[str, Reader], Changes]:
    return lambda text, _reader: {field: text or ABSENT}


def _buyer(text: str, _reader: Reader) -> Changes:
    if not text:
        raise BadInput(_("A deal needs a buyer."), _("Write the new name: buyer=…"))
    return {"buyer": text}


def _country(text: str, _reader: Reader) -> Changes:
    code = countries.lookup(text) if text else ""
    if text and not code:
        raise BadInput(
            _("“{text}” is not a country we know.").format(text=text),
            _("Use its English or Chinese name or its two letters, such as BD."),
        )
    return {"country": code or ABSENT}


def _email(text: str, _reader: Reader) -> Changes:
    """Anything with an address in it; a slip would cost the check for the same buyer, and show in no mail."""
    if text and not _ADDRESS.search(text):
        raise BadInput(
            _("“{text}” does not look like an email address.").format(text=text),
            _("Write it like ali@rahman.com. What is none belongs in the note: note=…"),
        )
    return {"email": text or ABSENT}


def _zone(text: str, _reader: Reader) -> Changes:
    from zoneinfo import available_timezones

    if text and text not in available_timezones():
        near = difflib.get_close_matches(text, available_timezones(), 1)
        hint = _("Did you mean {name}?").format(name=near[0]) if near else _("Such as America/Chicago.")
        raise BadInput(_("“{text}” is not a time zone.").format(text=text), hint)
    return {"zone": text or ABSENT}


def _quantity(text: str, reader: Reader) -> Changes:
    if not text:
        return {"quantity": ABSENT}
    found = parse_quantity(text)
    if found is None:
        raise BadInput(_("“{text}” is not a quantity.").format(text=text), _("Such as 5000 pcs or 2x40HQ."))
    amount, unit = found
    unit = unit or reader.unit
    return {"quantity": {"amount": amount, **({"unit": unit} if unit else {})}}


def _money(field: str) -> Callable[[str, Reader], Changes]:
    def read(text: str, reader: Reader) -> Changes:
        if not text:
            return {field: ABSENT}
        found = parse_money(text)
        if found is None:
            raise BadInput(
                _("“{text}” is not an amount of money.").format(text=text), _("Such as USD 0.32/pc or 1.2k.")
            )
        amount, currency, per = found
        return {
            field: {
                "amount": amount,
                "currency": currency or reader.currency,
                **({"per": per} if per else {}),
            }
        }

    return read


def _incoterm(text: str, _reader: Reader) -> Changes:
    if not text:
        return {"incoterm": ABSENT, "place": ABSENT}
    code, place, _warning = read_incoterm(text)
    changes: Changes = {"incoterm": code}
    if place:
        changes["place"] = place
    return changes


def _valid(text: str, reader: Reader) -> Changes:
    return {"valid_until": reader.read_day(text).isoformat() if text else ABSENT}


def _next(text: str, reader: Reader) -> Changes:
    return {"plan": {"on": reader.read_day(text).isoformat(), "since": reader.now} if text else ABSENT}


def _labels(field: str) -> Callable[[str, Reader], Changes]:
    """`tag=vip` adds, `tag=-vip` removes."""

    def read(text: str, _reader: Reader) -> Changes:
        changes: Changes = {}
        for word in text.split(","):
            name = word.strip().lstrip("#")
            if name.startswith("-"):
                changes[f"{field}/{name[1:].lstrip('#')}"] = ABSENT
            elif name:
                changes[f"{field}/{name}"] = True
        return changes

    return read


FIELDS: dict[str, Callable[[str, Reader], Changes]] = {
    "buyer": _buyer,
    "country": _country,
    "region": _text("region"),
    "zone": _zone,
    "contact": _text("contact"),
    "email": _email,
    "phone": _text("phone"),
    "goods": _text("goods"),
    "qty": _quantity,
    "price": _money("price"),
    "value": _money("value"),
    "incoterm": _incoterm,
    "place": _text("place"),
    "source": _text("source"),
    "note": _text("note"),
    "ref": _text("ref"),
    "valid": _valid,
    "next": _next,
    "tag": _labels("tags"),
    "alias": _labels("aliases"),
}
_OTHER_NAMES = {"quantity": "qty", "valid_until": "valid", "name": "buyer", "state": "region", "tags": "tag"}


def read_field(name: str, text: str, reader: Reader, facts: frozenset[str]) -> Changes | None:
    """The changes that `name=text` means, or None when `name` is a fact; BadInput names the nearest field otherwise."""
    wanted = name.strip().lower().replace("-", "_")
    read = FIELDS.get(_OTHER_NAMES.get(wanted, wanted))
    if read is not None:
        return read(text.strip(), reader)
    if wanted in facts:
        return None
    near = difflib.get_close_matches(wanted, [*FIELDS, *facts], 1)
    hint = (
        _("Did you mean {name}?").format(name=near[0])
        if near
        else sentences(
            _("Fields: {names}.").format(names=", ".join(FIELDS)),
            _("Facts: {names}.").format(names=", ".join(sorted(facts))),
        )
    )
    raise BadInput(_("There is no field “{name}”.").format(name=name), hint)
