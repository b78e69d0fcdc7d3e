"""Changing what is on the card: a list of the fields, and one field at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from screens.forms.fields import DraftInput, Field, Note, columns
from screens.forms.form import Form
from screens.forms.rows import Line, Row, Rows, Run, label_cells, labelled
from screens.text import clip, safe
from tracker.desk import Said
from tracker.words import _, later

if TYPE_CHECKING:
    from tracker.desk import Desk
    from tracker.model import Deal

FIELDS: tuple[tuple[str, str, str], ...] = (
    ("buyer", later("Buyer"), ""),
    ("contact", later("Contact"), ""),
    ("email", later("E-mail"), ""),
    ("phone", later("Phone"), ""),
    ("country", later("Country"), later("such as Bangladesh, BD or 孟加拉")),
    ("zone", later("Time zone"), later("such as America/Chicago, where the country has several")),
    ("goods", later("Goods"), ""),
    ("qty", later("Quantity"), later("such as 5000 pcs or 2x40HQ")),
    ("price", later("Price"), later("such as USD 0.32/pc")),
    ("value", later("Value"), later("such as 12k USD; empty: quantity times price")),
    ("incoterm", later("Incoterm"), later("such as FOB Ningbo")),
    ("valid", later("Valid until"), later("the last day of the quote or PI")),
    ("next", later("Next step"), later("a date; it pauses the rhythm until then")),
    ("tag", later("Tags"), later("a word adds a tag, -word takes it away")),
    ("alias", later("Also known as"), later("another name of the buyer; -name takes it away")),
    ("source", later("Source"), later("such as alibaba, canton fair, referral")),
    ("note", later("Note"), ""),
)
"""Fields as `edit FIELD=VALUE` names them, their labels, and what to write."""


def field_text(desk: Desk, deal: Deal, field: str) -> str:
    """A field as the user would type it, "" when empty."""
    fact = deal.facts.get(field)
    if fact is not None:
        return fact.value
    makers = {
        "country": lambda: desk.country_name(deal.country) if deal.country else "",
        "qty": lambda: f"{deal.quantity.amount:f} {deal.quantity.unit}".strip() if deal.quantity else "",
        "price": lambda: desk.money(deal.price),
        "value": lambda: desk.money(deal.value),
        "incoterm": lambda: " ".join(filter(None, (deal.incoterm, deal.place))),
        "valid": lambda: deal.valid_until.isoformat() if deal.valid_until else "",
        "next": lambda: deal.plan.on.isoformat() if deal.plan else "",
        "tag": lambda: ", ".join(deal.tags),
        "alias": lambda: ", ".join(deal.aliases),
    }
    make = makers.get(field)
    return make() if make else str(getattr(deal, field, ""))


def field_label(desk: Desk, field: str) -> str:
    """A field's or a fact's name for people."""
    return next((_(label) for name, label, _hint in FIELDS if name == field), "") or desk.fact_title(field)


class FieldForm(Form):
    """One field of a deal, or one fact about it."""

    def __init__(self, desk: Desk, deal: Deal, field: str) -> None:
        super().__init__(desk, deal)
        self._field = field

    def title_text(self) -> str:
        return self.deal.buyer

    def fields(self) -> ComposeResult:
        label = field_label(self.desk, self._field)
        value = "" if self._field in ("tag", "alias") else field_text(self.desk, self.deal, self._field)
        draft = f"edit:{self._field}:{self.deal.id}"
        yield Field(label, columns(label), DraftInput(self.desk, draft, value=value, id="value"))
        hint = next((hint for name, _label, hint in FIELDS if name == self._field), "")
        clears = _("Empty clears it.") if self._field != "buyer" else ""
        yield Note(_(hint) if hint else clears, indent=columns(label) + 3)

    def submit(self) -> Said:
        text = self.query_one("#value", DraftInput).value
        before = field_text(self.desk, self.deal, self._field)
        return self.desk.edit(self.deal.id, {self._field: before if text == safe(before) else text})


class EditForm(Form):
    """All fields with what they hold; Enter changes one, and the dialog ends when that is saved."""

    def title_text(self) -> str:
        return _("Change {buyer}").format(buyer=self.deal.buyer)

    def fields(self) -> ComposeResult:
        yield Rows(list(self._rows()), id="fields")

    def _rows(self) -> list[Row]:
        names = [(name, _(label)) for name, label, _hint in FIELDS]
        names += [(fact, self.desk.fact_title(fact)) for fact in self.desk.playbook.facts]
        cells = min(24, label_cells([label for _name, label in names]))
        return [
            Row(
                name,
                (Line((labelled(label, cells), Run(clip(field_text(self.desk, self.deal, name), 200)))),),
            )
            for name, label in names
        ]

    def on_rows_picked(self, event: Rows.Picked) -> None:
        self.action_save()

    def action_save(self) -> None:
        field = self.query_one(Rows).row
        self.app.push_screen(FieldForm(self.desk, self.deal, field), self._saved)

    def _saved(self, said: Said | None) -> None:
        if said is not None:
            self.dismiss(said)
