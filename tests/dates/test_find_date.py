"""Dates amid other words, and dates in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker import words
from tracker.dates import describe, find_date, next_touch

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("5000 pcs zipper 下周三跟进", "下周三跟进", date(2026, 11, 25)),
        ("samples are with him, follow up next friday please", "follow up next friday", date(2026, 11, 27)),
        ("tender 15 March", "15 March", date(2027, 3, 15)),
        ("stock lasts until end of january", "end of january", date(2027, 1, 31)),
        ("ask again in 3 days about LED 12V", "in 3 days", date(2026, 11, 21)),
    ],
)
def test_a_date_is_found_with_the_words_that_say_it(text: str, said: str, day: date) -> None:
    found = find_date(text, TODAY)
    assert found is not None
    reading, (start, end) = found
    assert (text[start:end].strip(), reading.day) == (said, day)


@pytest.mark.parametrize(
    "text", ["", "MOQ 1000", "may I ask", "LED 12V", "5000 pcs", "on hold", "1/2 inch", "no dates"]
)
def test_words_and_figures_are_no_dates(text: str) -> None:
    assert find_date(text, TODAY) is None


def test_a_stretch_that_has_passed_is_no_date() -> None:
    found = find_date("没回复两周了 下周四再发", date(2026, 11, 19))
    assert found is not None
    assert found[0].day == date(2026, 11, 26)
    assert find_date("三天没回了", date(2026, 11, 19)) is None


def test_the_name_of_today_at_the_end_of_a_line_is_a_next_touch() -> None:
    """Typed on a Wednesday: today, or honestly the next one, and no word of the goods."""
    found = next_touch("Ali Co DE 5 pcs lamp wednesday", TODAY)
    assert found is not None
    assert (found[0].day, found[0].others) == (TODAY, (date(2026, 11, 25),))
    assert next_touch("Ali Co DE 5 pcs lamp, wrote today", TODAY) is None


def test_words_of_goods_beside_a_date_stay_with_the_goods() -> None:
    for text, said in (
        ("follow up friday and diwali gifts 500 pcs", "follow up friday"),
        ("20, tomorrow 5000 pcs", "tomorrow"),
        ("call back next friday 1300 pcs cob light", "call back next friday"),
        ("follow up 24 nov, eid lamps 300", "follow up 24 nov"),
    ):
        found = next_touch(text, TODAY)
        assert found is not None
        assert text[found[1][0] : found[1][1]].strip() == said


@pytest.mark.parametrize(
    "text",
    [
        "christmas trees 500 pcs", "eid gifts 200", "spring festival lanterns 40", "first order 20 pcs",
        "last year 300 pcs", "0.5 s, 0.1-0.3 s", "on a wednesday in december",
    ],
)  # fmt: skip
def test_feasts_and_ordinals_amid_goods_are_no_next_touch(text: str) -> None:
    assert next_touch(text, TODAY) is None


def test_a_tender_date_is_no_next_touch() -> None:
    assert next_touch("tender closes 15 March", TODAY) is None


@given(st.text(max_size=80))
def test_a_found_span_lies_in_the_text(text: str) -> None:
    found = find_date(text, TODAY)
    if found is not None:
        start, end = found[1]
        assert 0 <= start < end <= len(text)


def test_a_day_is_described_with_weekday_and_distance() -> None:
    assert describe(date(2026, 12, 2), TODAY) == "Wed 2 Dec 2026 (in 14 days)"
    assert describe(date(2026, 11, 19), TODAY) == "Thu 19 Nov 2026 (tomorrow)"
    assert describe(date(2026, 11, 15), TODAY) == "Sun 15 Nov 2026 (3 days ago)"
    words.use("zh")
    assert describe(date(2026, 12, 2), TODAY).startswith("2026年12月2日 周三")


@pytest.mark.parametrize(
    "text", ["Casa del Mar 25 pcs hooks", "Costa Mar 5 containers shrimp", "call 24/7 hotline", "May 12 boxes"]
)
def test_a_name_before_an_amount_and_round_the_clock_are_no_dates(text: str) -> None:
    assert next_touch(text, TODAY) is None
