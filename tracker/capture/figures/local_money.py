"""Money whose sign is that of several countries: rupees, and the ¥ of China and of Japan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.capture.figures.measures import RUPEES
from tracker.capture.sheet import Sheet
from tracker.script import fold

_RUPEES = ("rs", "rupee", "卢比")
_CHINA, _JAPAN = "CN", "JP"


def set_local_money(sheet: Sheet, fields: dict[str, Any], wanted: Mapping[str, str], home: str) -> None:
    """Let the buyer's country tell what `Rs` and ¥ stand for.

    ¥ beside a Japanese buyer stays yuan for a Chinese user, as a guess, and is yen for any other.
    """
    country = str(fields.get("country", ""))
    local = RUPEES.get(country, "")
    for name, currency in (("price", "currency"), ("value", "value_currency")):
        typed = next((sheet.folded[part.start : part.end] for part in sheet.parts if part.field == name), "")
        written = fold(wanted.get(name, typed))
        if local and fields.get(currency) == "INR" and any(word in written for word in _RUPEES):
            fields[currency] = local
        if country != _JAPAN or fields.get(currency) != "CNY" or "¥" not in written or "cn¥" in written:
            continue
        if home == _CHINA:
            fields["guessed"] = (*fields.get("guessed", ()), name)
        else:
            fields[currency] = "JPY"
