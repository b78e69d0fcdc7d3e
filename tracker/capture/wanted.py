"""Texts that the user marked or gave beside the line, put into their fields: they always win."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from tracker.capture.figures.amounts import parse_money, parse_quantity
from tracker.capture.figures.incoterms import Terms, read_incoterm, set_terms
from tracker.capture.figures.prices import Price, set_price, set_value
from tracker.capture.timing import Ways, read_phrase
from tracker.capture.trade.stages import stage_of
from tracker.capture.trade.trade_words import source_of
from tracker.countries import lookup
from tracker.errors import BadInput
from tracker.words import _, later

_LABELS = {
    "country": later("country"),
    "qty": later("quantity"),
    "price": later("price"),
    "value": later("value"),
    "incoterm": later("terms"),
    "stage": later("stage"),
    "next": later("next touch"),
    "valid": later("valid until"),
}
TEXT_FIELDS = ("buyer", "contact", "email", "phone", "goods", "source")


def labels(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for part in text.split(",") if (word := part.strip().lstrip("#"))))


def apply_texts(
    wanted: Mapping[str, str], fields: dict[str, Any], warnings: list[str], today: date, habits: Ways
) -> set[str]:
    """Let marked and given texts win. Returns the fields whose text could not be read and stays in the note."""
    refused = set()
    fields |= {name: wanted[name].strip() for name in TEXT_FIELDS if name in wanted}
    if "source" in wanted:
        fields["source"] = source_of(wanted["source"].strip())
    for name, apply in _READERS.items():
        if name in wanted and not apply(wanted[name].strip(), fields, warnings, today, habits):
            refused.add(name)
            said = _("“{text}” was not understood as {field}: kept in the note.")
            warnings.append(said.format(text=wanted[name], field=_(_LABELS[name])))
    return refused


def _country(text: str, fields: dict[str, Any], _warnings: list[str], _today: date, _habits: Ways) -> bool:
    code = lookup(text)
    if code:
        kept = fields.get("region", "") if fields.get("country") == code else ""
        fields |= {"country": code, "region": kept, "guessed": ()}
    return bool(code)


def _quantity(text: str, fields: dict[str, Any], _warnings: list[str], _today: date, _habits: Ways) -> bool:
    found = parse_quantity(text)
    if found:
        fields |= {"quantity": found[0], "unit": found[1]}
    return found is not None


def _price(text: str, fields: dict[str, Any], _warnings: list[str], _today: date, habits: Ways) -> bool:
    found = parse_money(text)
    if found:
        set_price(fields, Price(*found), habits.currency)
    return found is not None


def _value(text: str, fields: dict[str, Any], _warnings: list[str], _today: date, _habits: Ways) -> bool:
    found = parse_money(text)
    if found:
        set_value(fields, Price(*found))
    return found is not None


def _incoterm(text: str, fields: dict[str, Any], warnings: list[str], _today: date, _habits: Ways) -> bool:
    try:
        terms = Terms(*read_incoterm(text))
    except BadInput:
        return False
    set_terms(fields, terms, warnings)
    return True


def _stage(text: str, fields: dict[str, Any], _warnings: list[str], _today: date, _habits: Ways) -> bool:
    stage = stage_of(text)
    if stage:
        fields["stage"] = stage
    return bool(stage)


def _next(text: str, fields: dict[str, Any], _warnings: list[str], today: date, habits: Ways) -> bool:
    reading = read_phrase(text, today, habits)
    if reading:
        fields |= {"next": reading.day, "next_time": reading.time, "next_others": reading.others}
    return reading is not None


def _valid(text: str, fields: dict[str, Any], _warnings: list[str], today: date, habits: Ways) -> bool:
    reading = read_phrase(text, today, habits)
    if reading:
        fields["valid"] = reading.day
    return reading is not None


def understands(field: str, text: str) -> bool:
    """Whether a text is what a field with known words takes, and nothing else."""
    return _KNOWN[field](text)


_KNOWN: dict[str, Callable[[str], bool]] = {
    "country": lambda text: bool(lookup(text)),
    "qty": lambda text: parse_quantity(text) is not None,
    "stage": lambda text: bool(stage_of(text)),
    "source": lambda text: source_of(text) != text or (text.lower() == text and " " not in text),
}
_READERS = {
    "country": _country,
    "qty": _quantity,
    "price": _price,
    "value": _value,
    "incoterm": _incoterm,
    "stage": _stage,
    "next": _next,
    "valid": _valid,
}
