"""What was understood of the fields and facts somebody typed, and what could not be: said back after saving."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from tracker.desk.wording import Wording, quantity_words
from tracker.fact_days import day_in
from tracker.fact_values import runs_out_on, span_days
from tracker.words import _, labelled

if TYPE_CHECKING:
    from datetime import date

    from tracker.model import Deal, Fact

_Read = tuple[str, str]
"""A label and what is kept under it, "" for nothing."""


def _valid(desk: Wording, deal: Deal) -> _Read:
    return _("Valid until"), desk.describe(deal.valid_until) if deal.valid_until else ""


_FIELDS: Mapping[str, Callable[[Wording, Deal], _Read]] = {
    "country": lambda desk, deal: (_("Country"), desk.country_name(deal.country)),
    "quantity": lambda _desk, deal: (_("Quantity"), quantity_words(deal)),
    "price": lambda desk, deal: (_("Price"), desk.money(deal.price)),
    "value": lambda desk, deal: (_("Value"), desk.money(deal.value)),
    "incoterm": lambda _desk, deal: (_("Incoterm"), f"{deal.incoterm} {deal.place}".strip()),
    "valid_until": _valid,
}
"""Fields whose text is read, not kept as it is."""


def _span_ends(fact: Fact, said_on: date) -> date | None:
    return said_on if span_days(fact.value) is not None else None


_DAYS: Mapping[str, Callable[[Fact, date], date | None]] = {
    "tender_date": lambda fact, said_on: day_in(fact.value, said_on),
    "promise": lambda fact, said_on: day_in(fact.value, said_on),
    "stock_lasts": runs_out_on,
    "cycle": _span_ends,
}
"""Facts that only do their work when a day, or a length of time, is read in them."""
_ECHOED = frozenset({"tender_date", "promise", "stock_lasts"})


def understood(desk: Wording, deal: Deal, paths: Iterable[str]) -> str:
    """The values that what changed was read as, in one line; "" when all was kept as typed."""
    said = []
    for path in paths:
        fact = path.removeprefix("facts/")
        if (read := _FIELDS.get(path)) is not None:
            said.append(read(desk, deal))
        elif fact in _ECHOED and (day := _day_of(desk, deal, fact)) is not None:
            said.append((desk.fact_title(fact), desk.describe(day)))
    return _("; ").join(labelled(label, text) for label, text in said if text)


def doubts_about(desk: Wording, deal: Deal, paths: Iterable[str], known: frozenset[str]) -> list[str]:
    """A sentence for each fact from which nothing will follow: no day is read in it, or the playbook knows it not."""
    names = [path.removeprefix("facts/") for path in paths if path.startswith("facts/")]
    said = [_own_fact(name, known) for name in names if name not in known and name in deal.facts]
    text = _("No date or length of time is read in “{value}”, so nothing follows from it. Such as 15 Dec, or 3 months.")
    return said + [
        text.format(value=deal.facts[name].value)
        for name in names
        if name in _DAYS and name in deal.facts and _day_of(desk, deal, name) is None
    ]


def _own_fact(name: str, known: frozenset[str]) -> str:
    """A fact that the playbook does not have: kept, yet likely a slip where it nearly has it."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    if not near:
        return _("“{name}” is kept as a fact of your own.").format(name=name)
    return _("“{name}” is kept as a fact of your own; the playbook has “{near}”.").format(name=name, near=near[0])


def _day_of(desk: Wording, deal: Deal, name: str) -> date | None:
    fact = deal.facts.get(name)
    return _DAYS[name](fact, desk.clock.day_of(fact.at)) if fact is not None else None
