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
    "twice a year": 182, "4 times a year": 91, "4x per year": 91, "quarterly": 91, "半年": 182, "两个月": 60,
    "每季度": 91, "一年两次": 182, "每年3次": 122, "三个半月": 105, "半个月": 15, "每月": 30, "十二个月": 360,
    "二十天": 20, "twenty-four months": 720, "forty-five days": 45, "twenty-one days": 21,
    "three and a half months": 105, "一年采购两次": 182, "两三个月": 75, "一年零三个月": 455,
    "twice every 3 months": 45, "twice yearly": 182, "1 year and 3 months": 455, "兩個月": 60, "每週": 7,
    "每两个星期": 14, "6 months": 180, "90days": 90, "two hundred days": 200, "a hundred and twenty days": 120,
    "2 or 3 months": 75, "one or two months": 45, "a month or two": 45, "a year and a half": 548,
    "one and a half years": 548, "一年半": 548, "2 months to 3 months": 75, "两个月到三个月": 75,
    "1 month or 2 months": 45, "once every 3 months": 90, "once or twice a year": 243, "one year 2 times": 182,
    "every year twice": 182, "two years 3 times": 243, "每三个月两次": 45, "两年三次": 243, "每月两三次": 12,
    "一月一次": 30, "一季一次": 91, "每周三": 7, "每周三次": 2, "每隔两个月": 60, "每日": 1, "10天": 10,
    "每3个月采购一次": 90, "每年大概买两次": 182, "3 containers a month": 30, "500 a month": 30,
    "5000 pcs / month": 30, "1/2 year": 182, "half-year": 182, "二三十天": 25, "三五天": 4, "twenty days": 20,
    "fifteen months": 450, "eighteen months": 540, "a couple months": 60, "6 mths": 180, "2 yrs": 730,
    "about half a year": 182, "3 weeks": 21, "三周": 21, "45天": 45, "四十五天": 45, "一百二十天": 120, "半年多": 182,
    "in the next 3 months": 90, "60-90 days": 75, "per season": 182, "once a season": 182, "twice a season": 91,
    "a season": 91, "each fortnight": 14, "thrice a year": 122, "bi-monthly": 60, "两年半": 912, "廿天": 20,
    "俩月": 60, "12 x 40HQ a year": 365, "2 x a year": 182, "2x40HQ every 6 weeks": 42, "365 days": 365,
    "one hundred days": 100, "3-month": 90, "ten-day": 10, "every 2-3 weeks": 18, "three to four months": 105,
    "three or four times a year": 104, "一年三到四次": 104, "一年3-4次": 104, "1年2次": 182, "每季": 91,
    "库存够用6个月": 180, "够卖两个月左右": 60, "every second month": 60, "Yearly, in March": 365,
    "every 90 days or so": 90, "a dozen days": 12, "monthly, 2 containers": 30, "1 container per 3 months": 90,
    "not sure, 12 months maybe": 360, "12months": 360, "1-2个月": 45, "1个月到1个半月": 38, "１２个月": 360,
    "一个半月": 45,
}  # fmt: skip
NO_SPANS = [
    "", "5000 pcs", "soon", "until March", "0 days", "9999999 years", "un mes", "下半年", "库存到3月", "二季度",
    "3个月前", "a year ago", "a few months", "几个月", "几十天", "十几天", "三个多月", "ten thousand and five days",
    "two thousand days", "1,000 days", "1,5 years", "30/60 days", "三月", "12月", "6月10日", "2026年", "十二三个月",
    "二零二六年", "第三周", "第3个月", "大半年", "in the last 3 months", "twenty", "day", "year", "mid-year",
    "够用到年底", "2027年6月", "2 weeks before Ramadan", "v2 months",
]  # fmt: skip


@pytest.mark.parametrize(("words", "days"), SPANS.items())
def test_spans_in_people_s_words(words: str, days: int) -> None:
    assert span_days(words) == days


@pytest.mark.parametrize("words", NO_SPANS)
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
    assert runs_out_on(Fact(value="够用到8月1日", at=told), date(2026, 3, 2)) == date(2026, 8, 1)


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
    assert slips_on(date(2026, 3, 2), 100, 1.5) == date(2026, 7, 31)


def test_the_newest_order_of_a_buyer_carries_the_rhythm() -> None:
    assert is_carrier(date(2026, 5, 2), [date(2026, 3, 2), date(2026, 5, 2)])
    assert not is_carrier(date(2026, 3, 2), [date(2026, 3, 2), date(2026, 5, 2)])
    assert is_carrier(date(2026, 3, 2), None)
