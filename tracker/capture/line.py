"""One line of text to a draft: takes what is certain first, names last, and leaves the rest in the note."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date
from typing import Any

from tracker.capture.amounts import parse_money, parse_quantity
from tracker.capture.contacts import company_of, take_contact, take_email, take_links, take_phone
from tracker.capture.draft import Draft
from tracker.capture.figures import (
    Price,
    Terms,
    take_bare_price,
    take_bare_quantity,
    take_money,
    take_quantity,
    take_terms,
)
from tracker.capture.incoterms import read_incoterm
from tracker.capture.marks import take_marks, take_tags
from tracker.capture.names import city_country, take_country
from tracker.capture.parties import take_parties
from tracker.capture.sheet import TAKEN, Part, Sheet
from tracker.capture.timing import Habits, read_phrase, take_at, take_next, take_valid
from tracker.capture.trade_words import stage_of, take_source, take_stage
from tracker.countries import by_mail, by_prefix, lookup
from tracker.errors import BadInput
from tracker.words import _

LONGEST = 2000
"""Characters of a line that are read; what follows goes to the note as it is."""
TEXT_FIELDS = ("buyer", "contact", "email", "phone", "goods", "source")


def read_line(text: str, *, today: date, settings: Habits, given: Mapping[str, str] | None = None) -> Draft:
    """What a line means.

    `given` maps fields (buyer country contact email phone goods qty price value incoterm stage source next valid note
    tags aliases) to texts that always win. Words that no field takes are in the note, verbatim. Never raises.
    """
    from tracker.capture.mail import is_mail, read_mail_body

    text = text.replace(TAKEN, "\ufffd")
    if is_mail(text):
        return read_mail_body(text, today=today, settings=settings, given=given)
    return read_plain(text, today=today, settings=settings, given=given)


def read_plain(text: str, *, today: date, settings: Habits, given: Mapping[str, str] | None = None) -> Draft:
    """A line that is no mail; see `read_line`."""
    sheet = Sheet(text[:LONGEST])
    fields: dict[str, Any] = {}
    warnings: list[str] = []
    marked = take_marks(sheet)
    marks = set(sheet.parts)
    wanted = {**marked, **{name: value for name, value in (given or {}).items() if value}}
    tags = take_tags(sheet)
    read = _Reading(sheet, today, settings, fields, warnings)
    read.contacts()
    read.dates()
    read.figures()
    read.trade()
    take_parties(sheet, fields)
    tags = tuple(dict.fromkeys((*tags, *_labels(wanted.get("tags", "")))))
    refused = _apply(wanted, fields, warnings, today, settings)
    read.hints()
    displaced = _displaced(sheet, wanted, (given or {}).keys() | refused, marks)
    note = _note(sheet, wanted, displaced, marks, text[LONGEST:])
    if not fields.get("buyer"):
        fields["buyer"] = _nameless(fields, sheet, warnings)
    aliases = _labels(wanted.get("aliases", ""))
    return Draft(
        text=text,
        tags=tags,
        aliases=aliases,
        note=note,
        unread=tuple(sheet.gaps()),
        warnings=tuple(warnings),
        parts=tuple(sorted(sheet.parts, key=lambda part: part.start)),
        **fields,
    )


class _Reading:
    """The passes over a sheet; each fills fields."""

    def __init__(self, sheet: Sheet, today: date, habits: Habits, fields: dict[str, Any], warnings: list[str]) -> None:
        self.sheet, self.today, self.habits = sheet, today, habits
        self.fields, self.warnings = fields, warnings

    def contacts(self) -> None:
        self.fields["email"] = take_email(self.sheet)
        self.fields["phone"] = take_phone(self.sheet)
        take_links(self.sheet)
        self.fields["contact"] = take_contact(self.sheet, str(self.fields["email"]))

    def dates(self) -> None:
        at = take_at(self.sheet, self.today, self.habits)
        self.fields["valid"] = take_valid(self.sheet, self.today, self.habits)
        touch = at or take_next(self.sheet, self.today, self.habits)
        if touch is not None:
            self.fields |= {"next": touch.day, "next_time": touch.time, "next_others": touch.others}

    def figures(self) -> None:
        price, value = take_money(self.sheet)
        terms = take_terms(self.sheet)
        amount, unit = take_quantity(self.sheet)
        if not price.amount:
            price = take_bare_price(self.sheet, with_terms=bool(terms.term))
        if not amount:
            amount = take_bare_quantity(self.sheet)
        self.fields |= {"quantity": amount, "unit": unit}
        _set_price(self.fields, price, self.habits)
        _set_value(self.fields, value)
        _set_terms(self.fields, terms, self.warnings)

    def trade(self) -> None:
        self.fields["source"] = take_source(self.sheet)
        self.fields["stage"] = take_stage(self.sheet)
        self.fields["country"] = take_country(self.sheet, self.habits.home_country)

    def hints(self) -> None:
        """A country that nothing names but a number, an address or a city gives away."""
        if self.fields.get("country"):
            return
        code = (
            by_prefix(str(self.fields["phone"]))
            or by_mail(str(self.fields["email"]))
            or city_country(str(self.fields.get("buyer", "")))
            or city_country(" ".join(self.sheet.text[start:end] for start, end in self.sheet.gaps()))
        )
        if code and code != self.habits.home_country:
            self.fields |= {"country": code, "guessed": ("country",)}


def _set_price(fields: dict[str, Any], price: Price, habits: Habits) -> None:
    if price.amount:
        fields |= {"price": price.amount, "currency": price.currency or habits.currency, "per": price.per}


def _set_value(fields: dict[str, Any], value: Price) -> None:
    if value.amount:
        fields |= {"value": value.amount, "value_currency": value.currency}


def _set_terms(fields: dict[str, Any], terms: Terms, warnings: list[str]) -> None:
    fields |= {"incoterm": terms.term, "place": terms.place}
    if terms.warning:
        warnings.append(terms.warning)


def _labels(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for part in text.split(",") if (word := part.strip().lstrip("#"))))


def _apply(
    wanted: Mapping[str, str], fields: dict[str, Any], warnings: list[str], today: date, habits: Habits
) -> set[str]:
    """Let marked and given texts win. Returns the fields whose text could not be read and stays in the note."""
    refused = set()
    fields |= {name: wanted[name].strip() for name in TEXT_FIELDS if name in wanted}
    for name, apply in _READERS.items():
        if name in wanted and not apply(wanted[name].strip(), fields, warnings, today, habits):
            refused.add(name)
            warnings.append(
                _("“{text}” was not understood as {field}: kept in the note.").format(text=wanted[name], field=name)
            )
    return refused


def _country(text: str, fields: dict[str, Any], _warnings: list[str], _today: date, _habits: Habits) -> bool:
    code = lookup(text)
    if code:
        fields |= {"country": code, "guessed": ()}
    return bool(code)


def _quantity(text: str, fields: dict[str, Any], _warnings: list[str], _today: date, _habits: Habits) -> bool:
    found = parse_quantity(text)
    if found:
        fields |= {"quantity": found[0], "unit": found[1]}
    return found is not None


def _price(text: str, fields: dict[str, Any], _warnings: list[str], _today: date, habits: Habits) -> bool:
    found = parse_money(text)
    if found:
        _set_price(fields, Price(*found), habits)
    return found is not None


def _value(text: str, fields: dict[str, Any], _warnings: list[str], _today: date, _habits: Habits) -> bool:
    found = parse_money(text)
    if found:
        _set_value(fields, Price(*found))
    return found is not None


def _incoterm(text: str, fields: dict[str, Any], warnings: list[str], _today: date, _habits: Habits) -> bool:
    try:
        terms = Terms(*read_incoterm(text))
    except BadInput:
        return False
    _set_terms(fields, terms, warnings)
    return True


def _stage(text: str, fields: dict[str, Any], _warnings: list[str], _today: date, _habits: Habits) -> bool:
    stage = stage_of(text)
    if stage:
        fields["stage"] = stage
    return bool(stage)


def _next(text: str, fields: dict[str, Any], _warnings: list[str], today: date, habits: Habits) -> bool:
    reading = read_phrase(text, today, habits)
    if reading:
        fields |= {"next": reading.day, "next_time": reading.time, "next_others": reading.others}
    return reading is not None


def _valid(text: str, fields: dict[str, Any], _warnings: list[str], today: date, habits: Habits) -> bool:
    reading = read_phrase(text, today, habits)
    if reading:
        fields["valid"] = reading.day
    return reading is not None


_EDGES = " ,;.，。；、|-–—/()（）:："
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
_PART_OF = {"qty": "quantity"}
_NEVER_DISPLACED = frozenset({"tags", "aliases", "note"})


def _displaced(sheet: Sheet, wanted: Mapping[str, str], stronger: Set[str], marks: Set[Part]) -> list[tuple[int, int]]:
    """Spans whose field something stronger filled in the end: their words belong in the note."""
    spans = []
    for part in sheet.parts:
        overruled = stronger if part in marks else wanted.keys()
        if any(part.field in {name, _PART_OF.get(name)} for name in overruled if name not in _NEVER_DISPLACED):
            spans.append((part.start, part.end))
    return spans


def _note(
    sheet: Sheet, wanted: Mapping[str, str], displaced: list[tuple[int, int]], marks: Set[Part], rest: str
) -> str:
    """Everything that no field keeps, in the order typed."""
    spans = [
        *sheet.gaps(),
        *((part.start, part.end) for part in sheet.parts if part.field == "note" and part not in marks),
        *displaced,
    ]
    pieces = [sheet.words(start, end) for start, end in sorted(spans)]
    if "note" in wanted and wanted["note"] not in pieces:
        pieces.append(wanted["note"].strip())
    pieces.append(rest.strip())
    trimmed = [piece.strip(_EDGES) if len(piece) < 3 else piece.strip(" ,;，；、|") for piece in pieces]
    return " ".join(piece for piece in trimmed if piece.strip(_EDGES))


def _nameless(fields: dict[str, Any], sheet: Sheet, warnings: list[str]) -> str:
    """What stands for the buyer when no name was found."""
    email = str(fields.get("email", ""))
    name = str(fields.get("contact", "")) or company_of(email) or email or str(fields.get("phone", ""))
    if sheet.text.strip():
        warnings.append(_("No buyer's name found. Name them: buyer=…"))
    place = next((sheet.words(part.start, part.end) for part in sheet.parts if part.field == "country"), "")
    return name or place or " ".join(sheet.text.split())[:40]
