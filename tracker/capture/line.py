"""One line of text to a draft: takes what is certain first, names last, and leaves the rest in the note."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date
from typing import Any

from tracker.capture.draft import Draft
from tracker.capture.figures.incoterms import set_terms, take_terms
from tracker.capture.figures.measures import WITH_MONEY
from tracker.capture.figures.prices import set_price, set_value, take_bare_price, take_money
from tracker.capture.figures.quantities import take_quantity
from tracker.capture.parties.buyer import take_parties
from tracker.capture.parties.contacts import company_of, take_contact, take_email, take_links, take_phone
from tracker.capture.parties.name_words import WHOSE
from tracker.capture.places.origin import WITH_REGIONS, take_country
from tracker.capture.remarks import set_remarks_apart
from tracker.capture.sheet import TAKEN, Part, Sheet, unquoted, without_stray_quote
from tracker.capture.timing import Habits, Ways, WorkDays, take_at, take_next, take_valid, ways
from tracker.capture.trade.trade_words import take_repeats, take_source, take_stage
from tracker.words import _

LONGEST = 600
"""Characters of a line that are read; what follows goes to the note as it is."""


def read_line(
    text: str,
    *,
    today: date,
    settings: Habits,
    given: Mapping[str, str] | None = None,
    work_days: WorkDays | None = None,
) -> Draft:
    """What a line means.

    `given` maps fields (buyer country contact email phone goods qty price value incoterm stage source next valid note
    tags aliases) to texts that always win. Words that no field takes are in the note, verbatim. Never raises.
    `work_days` counts working days in a country: those that a phrase counts are of the buyer's, else of the user's.
    """
    text = text.replace(TAKEN, "\ufffd")
    if "\n" in text:
        from tracker.capture.mail import is_mail, read_mail_body

        if is_mail(text):
            return read_mail_body(text, today=today, settings=settings, given=given, work_days=work_days)
    return read_plain(text, today=today, settings=settings, given=given, work_days=work_days)


def read_plain(
    text: str,
    *,
    today: date,
    settings: Habits,
    given: Mapping[str, str] | None = None,
    work_days: WorkDays | None = None,
    longest: int = LONGEST,
) -> Draft:
    """A line that is no mail; see `read_line`. No more than the `longest` characters are read."""
    sheet = Sheet(unquoted(text)[:longest])
    fields: dict[str, Any] = {}
    warnings: list[str] = []
    marked = _marked(sheet)
    marks = set(sheet.parts)
    wanted = {**marked, **{name: value for name, value in (given or {}).items() if value}}
    tags = _tags(sheet)
    habits = ways(text, settings, given, work_days)
    read = _Reading(sheet, today, habits, fields, warnings)
    read.contacts()
    read.dates()
    read.figures()
    read.trade()
    take_parties(sheet, fields, named="buyer" in wanted)
    refused: Set[str] = frozenset()
    aliases: tuple[str, ...] = ()
    if wanted:
        from tracker.capture.wanted import apply_texts, labels

        tags = tuple(dict.fromkeys((*tags, *labels(wanted.get("tags", "")))))
        aliases = labels(wanted.get("aliases", ""))
        refused = apply_texts(wanted, fields, warnings, today, habits)
    read.hints()
    if fields.get("country") in WITH_MONEY:
        from tracker.capture.figures.local_money import set_local_money

        set_local_money(sheet, fields, wanted, habits.home_country)
    displaced = _displaced(sheet, wanted.keys() - refused, (given or {}).keys() | refused, marks)
    unread = [wanted[name] for name in wanted if name in refused and wanted[name] != marked.get(name)]
    note = _note(sheet, wanted, displaced, marks, [text[longest:].strip(), *unread])
    if "buyer" in wanted:
        fields["guessed"] = tuple(name for name in fields.get("guessed", ()) if name != "buyer")
    if not fields.get("buyer"):
        fields["buyer"] = _nameless(fields, sheet, note, warnings)
    return Draft(
        text=text,
        tags=tags,
        aliases=aliases,
        note=note,
        unread=tuple(
            sorted([*sheet.gaps(), *((part.start, part.end) for part in sheet.parts if part.field == "range")])
        ),
        warnings=tuple(warnings),
        parts=tuple(sorted(sheet.parts, key=lambda part: part.start)),
        **fields,
    )


def _marked(sheet: Sheet) -> dict[str, str]:
    """The texts that `key:value` and `key=value` mark."""
    if ":" not in sheet.folded and "=" not in sheet.folded:
        return {}
    from tracker.capture.marks import take_marks

    return take_marks(sheet)


def _tags(sheet: Sheet) -> tuple[str, ...]:
    """The words marked with a `#`."""
    if "#" not in sheet.folded:
        return ()
    from tracker.capture.marks import take_tags

    return take_tags(sheet)


class _Reading:
    """The passes over a sheet; each fills fields."""

    def __init__(self, sheet: Sheet, today: date, habits: Ways, fields: dict[str, Any], warnings: list[str]) -> None:
        self.sheet, self.today, self.habits = sheet, today, habits
        self.fields, self.warnings = fields, warnings

    def contacts(self) -> None:
        sender = self._sender()
        self.fields["email"] = take_email(self.sheet)
        self.fields["phone"] = take_phone(self.sheet)
        take_links(self.sheet)
        self.fields["contact"] = sender or take_contact(self.sheet, str(self.fields["email"]))

    def _sender(self) -> str:
        """Who sent what was pasted from a chat."""
        if ":" not in self.sheet.folded and "~" not in self.sheet.folded:
            return ""
        from tracker.capture.asides import take_sender

        return take_sender(self.sheet)

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
        amount = amount or self._count()
        self.fields |= {"quantity": amount, "unit": unit}
        set_price(self.fields, price, self.habits.currency)
        set_value(self.fields, value)
        set_terms(self.fields, terms, self.warnings)

    def _count(self) -> str:
        """A number that counts the goods without a unit."""
        if not any(map(str.isdigit, self.sheet.open)) and self.sheet.open.isascii():
            return ""
        from tracker.capture.figures.counts import take_bare_quantity

        return take_bare_quantity(self.sheet)

    def trade(self) -> None:
        self.fields["source"] = take_source(self.sheet)
        self.fields["stage"] = take_stage(self.sheet)
        take_repeats(self.sheet)
        set_remarks_apart(self.sheet, self.fields)
        self.fields["country"], guessed = take_country(self.sheet, self.habits.home_country)
        self.fields["guessed"] = (guessed,) if guessed else ()
        if not self.fields["country"]:
            from tracker.capture.places.opening import doubts

            self.warnings += doubts(self.sheet)
        if self.fields["country"] in WITH_REGIONS:
            from tracker.capture.places.regions import take_region

            self.fields["region"] = take_region(self.sheet, str(self.fields["country"]))

    def hints(self) -> None:
        """A country that nothing names but a number, an address or a city gives away."""
        if self.fields.get("country"):
            return
        from tracker.capture.places.cities import hinted_country

        code = hinted_country(self.sheet, self.fields)
        if code and code != self.habits.home_country:
            self.fields |= {"country": code, "guessed": ("country",)}


_EDGES = " ,;.，。；、|-–—/()（）:："
_QUOTES = '"“”'
_PART_OF = {"qty": "quantity"}
_KEPT = frozenset({"note", "city", "range"})
"""Fields that only the note keeps."""
_NEVER_DISPLACED = frozenset({"tags", "aliases", "note"})


def _displaced(sheet: Sheet, read: Set[str], stronger: Set[str], marks: Set[Part]) -> list[tuple[int, int]]:
    """Spans whose field something stronger filled in the end: their words belong in the note."""
    spans = []
    for part in sheet.parts:
        overruled = stronger if part in marks else read
        if any(part.field in {name, _PART_OF.get(name)} for name in overruled if name not in _NEVER_DISPLACED):
            spans.append((part.start, part.end))
    return spans


def _note(
    sheet: Sheet, wanted: Mapping[str, str], displaced: list[tuple[int, int]], marks: Set[Part], more: list[str]
) -> str:
    """Everything that no field keeps, in the order typed, and `more` word for word."""
    spans = [
        *sheet.gaps(),
        *((part.start, part.end) for part in sheet.parts if part.field in _KEPT and part not in marks),
        *displaced,
    ]
    pieces = [without_stray_quote(piece) for piece in sheet.pieces(spans)]
    if "note" in wanted and wanted["note"] not in pieces:
        pieces.append(wanted["note"].strip())
    trimmed = [piece.strip(_EDGES) if len(piece) < 3 else piece.strip(" ,;，；、|") for piece in pieces]
    return " ".join([*(piece for piece in trimmed if piece.strip(_EDGES + _QUOTES)), *filter(None, more)])


def _nameless(fields: dict[str, Any], sheet: Sheet, note: str, warnings: list[str]) -> str:
    """What stands for the buyer when no name was found."""
    email = str(fields.get("email", ""))
    name = str(fields.get("contact", "")) or company_of(email) or email or str(fields.get("phone", ""))
    if name and not fields.get("contact"):
        fields["guessed"] = (*fields.get("guessed", ()), "buyer")
    if sheet.text.strip() and not fields.get("contact"):
        warnings.append(_("No buyer's name found. Name them: buyer=…"))
    place = next((sheet.words(part.start, part.end) for part in sheet.parts if part.field == "country"), "")
    told = place if place.lower().endswith(WHOSE) else note[:40].strip()
    return name or told or " ".join(sheet.text.split())[:40]
