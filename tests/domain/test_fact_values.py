"""Spans, rhythms and days in people's own words, and the rhythm of orders."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.fact_days import day_in
from tracker.fact_values import runs_out_on, span_days
from tracker.model import Fact
from tracker.reorder import ask_on, is_carrier, rhythm, slips_on

SPANS = {
    "3 months": 90, "about 90 days": 90, "2-3 months": 75, "half a year": 182, "1.5 years": 548, "three-month": 90,
    "every six weeks": 42, "every other month": 60, "a couple of months": 60, "every quarter": 91, "monthly": 30,
    "twice a year": 182, "4 times a year": 91, "4x per year": 91, "quarterly": 91,
    "半年": 182, "两个月": 60, "每季度": 91, "一年两次": 182, "每年3次": 122, "三个半月": 105, "半个月": 15, "每月": 30,
}  # fmt: skip


@pytest.mark.parametrize(("words", "days"), SPANS.items())
def test_spans_in_people_s_words(words: str, days: int) -> None:
    assert span_days(words) == days


@pytest.mark.parametrize("words", ["", "5000 pcs", "soon", "until March", "0 days", "9999999 years", "un mes"])
def test_what_is_no_span_stays_unread(words: str) -> None:
    assert span_days(words) is None


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    days = span_days(text)
    assert days is None or 0 < days <= 3650
    day_in(text, date(2026, 3, 2))


def test_days_are_read_as_said_on_their_day() -> None:
    assert day_in("closes 2026-06-30, 5 pm", date(2026, 3, 2)) == date(2026, 6, 30)
    assert day_in("2026-02-31", date(2026, 3, 2)) is None
    assert day_in("yes", date(2026, 3, 2)) is None
    assert day_in("30 June", date(2026, 3, 2)) == date(2026, 6, 30)


def test_stock_runs_out_a_span_after_it_was_told_or_on_the_day_they_named() -> None:
    told = datetime(2026, 3, 2, tzinfo=UTC)
    assert runs_out_on(Fact(value="3 months", at=told), date(2026, 3, 2)) == date(2026, 5, 31)
    assert runs_out_on(Fact(value="2026-08-01", at=told), date(2026, 3, 2)) == date(2026, 8, 1)
    assert runs_out_on(Fact(value="plenty", at=told), date(2026, 3, 2)) is None


def test_the_rhythm_is_their_cycle_else_the_median_gap() -> None:
    orders = [date(2025, 1, 1), date(2025, 4, 1), date(2025, 5, 1), date(2025, 9, 1)]
    assert rhythm(orders) == 90
    assert rhythm(orders, "twice a year") == 182
    assert rhythm(orders, "depends") == 90
    assert rhythm([date(2025, 1, 1), date(2025, 1, 1)]) is None
    assert rhythm([]) is None


def test_the_next_order_is_talked_about_ahead_but_never_before_half_the_gap() -> None:
    assert ask_on(date(2026, 3, 2), 180, 45) == date(2026, 7, 15)
    assert ask_on(date(2026, 3, 2), 60, 45) == date(2026, 4, 1)


def test_silent_past_one_and_a_half_gaps_is_slipping() -> None:
    assert slips_on(date(2026, 3, 2), 100) == date(2026, 7, 31)


def test_the_newest_order_of_a_buyer_carries_the_rhythm() -> None:
    assert is_carrier(date(2026, 5, 2), [date(2026, 3, 2), date(2026, 5, 2)])
    assert not is_carrier(date(2026, 3, 2), [date(2026, 3, 2), date(2026, 5, 2)])
    assert is_carrier(date(2026, 3, 2), None)
