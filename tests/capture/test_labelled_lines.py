"""Lines as traders type them, labelled by field as a careful reader would, and how many of the labels are met.

The files hold `line => field=value|…`; a price without a currency is in the user's, and `keeps` holds words that must
be in the note. `labelled.txt` and `labelled_traps.txt` (what looks like a source, a price, a count and is none) were
written beside the code, the others by people who did not know it. Read on 18 November 2026.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tracker.capture import Draft, read_line
from tracker.playbook.settings import Settings

TODAY = date(2026, 11, 18)
FILES = ("labelled.txt", "labelled_by_others.txt", "labelled_by_traders.txt", "labelled_traps.txt")
FIELDS = (
    "buyer", "country", "contact", "email", "phone", "goods", "quantity", "unit", "price", "currency", "incoterm",
    "place", "source", "stage", "tags", "next", "valid", "value",
)  # fmt: skip


class Labelled(NamedTuple):
    line: str
    fields: dict[str, str]


class Score(NamedTuple):
    """How often a field was filled rightly, of the times it was filled and of the times it is labelled."""

    precision: float
    recall: float
    labels: int


def labelled_lines(file: str = FILES[0]) -> list[Labelled]:
    found = []
    for row in Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines():
        line, _arrow, labels = row.partition(" => ")
        fields = dict(label.split("=", 1) for label in labels.strip().split("|"))
        if "price" in fields:
            fields.setdefault("currency", Settings().currency)
        found.append(Labelled(line, fields))
    return found


def filled(draft: Draft) -> dict[str, str]:
    values = {name: getattr(draft, name) for name in FIELDS}
    values["tags"] = ",".join(draft.tags)
    places = {draft.text[part.start : part.end] for part in draft.parts if part.field == "country"}
    named = {"buyer", "contact"} & {part.field for part in draft.parts}
    if not (named or "buyer" in draft.guessed or draft.buyer in places):
        del values["buyer"]  # only a stand-in, which a warning tells
    return {name: str(value) for name, value in values.items() if value}


def _share(right: int, of: int) -> float:
    return right / of if of else 1.0


def score(file: str = FILES[0]) -> dict[str, Score]:
    """Precision and recall by field over the labelled lines of a file."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for line, fields in labelled_lines(file):
        read = filled(read_line(line, today=TODAY, settings=Settings()))
        given.update(read.keys())
        wanted.update(fields.keys())
        right.update(name for name, value in read.items() if fields.get(name) == value)
    return {
        name: Score(_share(right[name], given[name]), _share(right[name], wanted[name]), wanted[name])
        for name in FIELDS
    }


def test_there_are_lines_enough_from_countries_enough() -> None:
    lines = labelled_lines()
    assert len(lines) >= 150
    assert len({fields["country"] for _line, fields in lines if "country" in fields}) >= 20
    assert sum(any("\u4e00" <= char <= "\u9fff" for char in line) for line, _fields in lines) >= 50


@pytest.mark.parametrize("file", FILES)
def test_nearly_every_field_is_right(file: str) -> None:
    low = {
        name: found
        for name, found in score(file).items()
        if found.labels >= 10 and (found.precision < 0.95 or found.recall < 0.95)
    }
    assert not low


@pytest.mark.parametrize("file", FILES)
def test_figures_dates_and_terms_are_hardly_ever_wrong(file: str) -> None:
    found = score(file)
    exact = ("country", "email", "phone", "quantity", "unit", "price", "currency", "incoterm", "place", "next", "valid")
    assert {name: found[name].precision for name in exact if found[name].precision < 0.98} == {}


@pytest.mark.parametrize("file", FILES)
def test_what_no_field_takes_stays_in_the_note_word_for_word(file: str) -> None:
    kept = {line: fields["keeps"] for line, fields in labelled_lines(file) if "keeps" in fields}
    notes = {line: read_line(line, today=TODAY, settings=Settings()).note for line in kept}
    assert {line: notes[line] for line, words in kept.items() if words not in notes[line]} == {}


def test_the_example_of_every_help_text() -> None:
    draft = read_line("Rahman Textiles BD 5000 pcs zipper FOB Ningbo 0.32 下周三跟进", today=TODAY, settings=Settings())
    assert filled(draft) == {
        "buyer": "Rahman Textiles",
        "country": "BD",
        "goods": "zipper",
        "quantity": "5000",
        "unit": "pcs",
        "price": "0.32",
        "currency": "USD",
        "incoterm": "FOB",
        "place": "Ningbo",
        "next": "2026-11-25",
    }
    assert draft.note == ""
