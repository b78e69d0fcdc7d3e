"""Marks and short texts for figures: what a bar, a shade and a brief sum look like."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import words
from tracker.desk import figure_words as say
from tracker.reports.money import brief_sums
from tracker.reports.survival import kaplan_meier
from tracker.reports.values import Sum


def test_shades_go_by_quarters_of_the_largest() -> None:
    assert [say.shade(count, 8) for count in (0, 1, 2, 3, 4, 5, 6, 7, 8)] == list("·░░▒▒▓▓██")


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.integers(1, 60))
def test_a_bar_has_exactly_its_cells_and_shows_what_is_not_nothing(part: int, whole: int, cells: int) -> None:
    drawn = say.bar(min(part, whole), whole, cells)
    assert len(drawn) == cells
    assert bool(drawn.strip()) == bool(part)


def test_a_bar_of_nothing_is_blank() -> None:
    assert say.bar(0, 0, 4) == "    "


def test_the_curve_steps_up_to_the_thirtieth_day() -> None:
    curve = kaplan_meier("quote", [10, 20])
    assert say.curve_marks(curve, 4) == " ▅██"


def test_shares_say_when_they_rest_on_few() -> None:
    assert [say.percent(0.387), say.percent(0.387, True), say.percent(None)] == ["39 %", "~39 %", "–"]


@pytest.mark.parametrize(
    ("amount", "english", "chinese"),
    [
        ("950", "USD 950", "USD 950"),
        ("12500", "USD 12.5k", "USD 1.2万"),
        ("984100", "USD 984k", "USD 98.4万"),
        ("4104000", "USD 4.1M", "USD 410万"),
    ],
)
def test_a_brief_sum_is_about_right(amount: str, english: str, chinese: str) -> None:
    part = Sum(currency="USD", deals=1, amount=Decimal(amount))
    assert brief_sums([part]) == english
    words.use("zh")
    assert brief_sums([part]) == chinese


def test_a_brief_sum_counts_the_other_currencies() -> None:
    unstated = Sum(currency="", deals=1, amount=Decimal(900))
    euro = Sum(currency="EUR", deals=1, amount=Decimal(2000))
    assert brief_sums([unstated, euro]) == "EUR 2k +1"
    assert brief_sums([]) == "–"
