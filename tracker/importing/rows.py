"""One row of cells → one Deal. Knows what each field may hold; invents nothing that the row does not say."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, cast

from tracker import countries
from tracker.capture.figures.incoterms import read_incoterm
from tracker.errors import BadInput
from tracker.importing.cells import DateOrder, many_lines, one_line, read_moment, read_money, read_quantity
from tracker.importing.layouts import squash, stage_of
from tracker.model import Deal, Diagnosis, Money, Outcome, Plan, Quantity, StageId
from tracker.words import _


class BadRow(Exception):
    """A row that cannot be imported as it is; the argument is the reason, in the user's language."""


class Where(NamedTuple):
    """Where the deal stands. `reached` is the stage a lost deal was in, "" when the row does not tell."""

    stage: StageId
    outcome: Outcome
    reached: str = ""


class _Terms(NamedTuple):
    """`unread` is for the note: what stands in the column and is no Incoterm."""

    term: str
    place: str
    unread: str


class Reader:
    """Reads rows of one file by its columns; collects what it could not place, or changed."""

    def __init__(
        self,
        columns: Mapping[str, int],
        kept: Mapping[str, int],
        stages: Mapping[str, str],
        order: DateOrder,
        now: datetime,
        currency: str = "",
    ) -> None:
        self._columns = columns
        self._kept = kept
        self._stages = stages
        self._order = order
        self._now = now
        self._currency = currency
        self._countries: dict[str, str] = {}
        self._warnings: dict[str, bool] = {}

    @property
    def unknown_countries(self) -> list[str]:
        return sorted(text for text, code in self._countries.items() if not code)

    @property
    def warnings(self) -> list[str]:
        """What was read otherwise than it is written, each said once."""
        return list(self._warnings)

    def read(self, cells: Sequence[str], deal_id: str, ref: str, label: str, entry: Callable[[], str]) -> Deal:
        """The deal of a row; `label` stands in for a missing buyer. Raises BadRow with the reason."""
        row = _Row(self._columns, cells)
        where = self._where(row)
        created = self._moment(row, "created")
        closed = self._moment(row, "closed")
        ended = closed if where.outcome else None
        country, unplaced = self._country(row["country"])
        title, goods = row["title"], row["goods"]
        buyer = row["buyer"] or (title if goods else "") or _("(no account) {ref}").format(ref=label)
        price = self._money(row, "price")
        value = self._money(row, "value")
        terms = self._terms(row)
        extra = [*self._leftovers(cells), *filter(None, (unplaced, terms.unread))]
        if title and title not in (buyer, goods) and goods:
            extra.insert(0, title)
        if closed is not None and not where.outcome:
            extra.append(_("expected to close {day}").format(day=closed.date().isoformat()))
        return Deal(
            id=deal_id,
            buyer=buyer,
            created=created or ended or self._now,
            stage=where.stage,
            since=ended,
            country=country,
            region=row["region"],
            contact=row["contact"],
            email=row["email"],
            phone=row["phone"],
            goods=goods or (title if title != buyer else ""),
            quantity=self._quantity(row),
            price=price,
            value=None if value is not None and not value.amount and where.outcome != "won" else value,
            incoterm=terms.term,
            place=terms.place,
            source=row["source"],
            note="\n".join(filter(None, [row.lines("note"), *extra])),
            ref=ref,
            plan=self._plan(row, where),
            outcome=where.outcome,
            closed=ended,
            tags={tag.strip(): True for tag in row["tags"].replace(";", ",").split(",") if tag.strip()},
            diagnoses=self._diagnoses(row, where, ended, entry),
        )

    def _where(self, row: _Row) -> Where:
        outcome = self._target(row["outcome"], "outcome")
        stage = self._target(row["stage"], "stage")
        reached = stage if stage in ("inquiry", "quote", "pi", "sample") else ""
        if "lost" in (outcome, stage):
            return Where("lost", "lost", reached)
        if "won" in (outcome, stage):
            return Where("order", "won")
        return Where(cast(StageId, stage or "inquiry"), "")

    def _target(self, text: str, field: str) -> str:
        if not text:
            return ""
        found = self._stages.get(squash(text)) or stage_of(text)
        if found is None and field == "stage":
            raise BadRow(_("unknown stage “{text}”; map it with --stage “{text}”=STAGE").format(text=text))
        return found or ""

    def _moment(self, row: _Row, field: str) -> datetime | None:
        text = row[field]
        if not text:
            return None
        found = read_moment(text, self._order, self._now.tzinfo)
        if found is None:
            raise BadRow(_("“{text}” is not a date ({order})").format(text=text, order=self._order))
        return found

    def _money(self, row: _Row, field: str) -> Money | None:
        text = row[field]
        found = read_money(text, row["currency"].upper(), self._currency) if text else None
        if text and found is None:
            raise BadRow(_("“{text}” is not an amount").format(text=text))
        return found

    def _quantity(self, row: _Row) -> Quantity | None:
        text = row["quantity"]
        found = read_quantity(text, row["unit"]) if text else None
        if text and found is None:
            raise BadRow(_("“{text}” is not a quantity").format(text=text))
        return found

    def _terms(self, row: _Row) -> _Terms:
        text = row["incoterm"]
        try:
            term, place, warning = read_incoterm(text) if text else ("", "", "")
        except BadInput:
            return _Terms("", row["place"], _("Incoterm: {text}").format(text=text))
        if warning:
            self._warnings[warning] = True
        return _Terms(term, row["place"] or place, "")

    def _country(self, text: str) -> tuple[str, str]:
        """The country's code, or the words to keep when no country fits."""
        if not text:
            return "", ""
        if text not in self._countries:
            self._countries[text] = _place_country(text)
        code = self._countries[text]
        return code, "" if code else _("country: {text}").format(text=text)

    def _plan(self, row: _Row, where: Where) -> Plan | None:
        on = self._moment(row, "next")
        return Plan(on=on.date()) if on is not None and not where.outcome else None

    def _diagnoses(
        self, row: _Row, where: Where, ended: datetime | None, entry: Callable[[], str]
    ) -> dict[str, Diagnosis]:
        """A lost deal arrives openly undiagnosed, with their words where the file has them."""
        said = row.lines("said")
        if where.outcome == "lost" or (where.outcome == "won" and said):
            found = Diagnosis(at=ended or self._now, outcome=where.outcome, stage=where.reached, said=said)
            return {entry(): found}
        return {}

    def _leftovers(self, cells: Sequence[str]) -> Iterator[str]:
        for name, position in self._kept.items():
            if text := one_line(cells[position]):
                yield f"{name}: {text}"


class _Row:
    """Cells by field; a field without a column is empty."""

    def __init__(self, columns: Mapping[str, int], cells: Sequence[str]) -> None:
        self._columns = columns
        self._cells = cells

    def __getitem__(self, field: str) -> str:
        position = self._columns.get(field)
        return "" if position is None else one_line(self._cells[position])

    def lines(self, field: str) -> str:
        position = self._columns.get(field)
        return "" if position is None else many_lines(self._cells[position])


def _place_country(text: str) -> str:
    """The code of a country's name; a misspelt one, such as “Philipines”, when only one name is near."""
    if code := countries.lookup(text):
        return code
    names = {squash(countries.name(code, "en")): code for code in countries.codes()}
    near = difflib.get_close_matches(squash(text), names, 2, cutoff=0.88)
    return names[near[0]] if len(near) == 1 else ""
