"""Phrases that name a whole period, as a summary's since and until take them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates.periods import read_period

TODAY = date(2026, 2, 18)


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("in 2017", "2017-01-01", "2017-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025年7月", "2025-07-01", "2025-07-31"),
        ("Q3 2025", "2025-07-01", "2025-09-30"),
        ("2025 q4", "2025-10-01", "2025-12-31"),
        ("last month", "2026-01-01", "2026-01-31"),
        ("This  Month", "2026-02-01", "2026-02-28"),
        ("上个月", "2026-01-01", "2026-01-31"),
        ("本月", "2026-02-01", "2026-02-28"),
        ("last quarter", "2025-10-01", "2025-12-31"),
        ("本季度", "2026-01-01", "2026-03-31"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("去年", "2025-01-01", "2025-12-31"),
        ("今年", "2026-01-01", "2026-12-31"),
        ("last week", "2026-02-09", "2026-02-15"),
        ("上周", "2026-02-09", "2026-02-15"),
    ],
)
def test_a_period_has_its_first_and_last_day(phrase: str, first: str, last: str) -> None:
    assert read_period(phrase, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("phrase", ["", "yesterday", "2026-02-18", "last", "month", "next month", "31", "last friday"])
def test_other_phrases_name_none(phrase: str) -> None:
    assert read_period(phrase, TODAY) is None


@given(st.text(max_size=40))
def test_no_text_raises(phrase: str) -> None:
    read_period(phrase, TODAY)
