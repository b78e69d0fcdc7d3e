"""Date phrases as traders type them, in English and Chinese, on Wednesday 18 November 2026 at ten."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates import Reading, read_date
from tracker.errors import UnreadableDate

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


def read(phrase: str, order: str = "DMY", next_weekday: str = "next-week", *, past: bool = False) -> Reading:
    return read_date(phrase, TODAY, order=order, next_weekday=next_weekday, now=NOW, past=past)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("2026-12-05", date(2026, 12, 5)),
        ("2026/12/5", date(2026, 12, 5)),
        ("20261205", date(2026, 12, 5)),
        ("2026-12-05T14:30:00+08:00", date(2026, 12, 5)),
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 19)),
        ("tmr", date(2026, 11, 19)),
        ("the day after tomorrow", date(2026, 11, 20)),
        ("+3d", date(2026, 11, 21)),
        ("2w", date(2026, 12, 2)),
        ("in 3 days", date(2026, 11, 21)),
        ("in a couple of weeks", date(2026, 12, 2)),
        ("3 business days", date(2026, 11, 23)),
        ("in 3 working days", date(2026, 11, 23)),
        ("two weeks from now", date(2026, 12, 2)),
        ("2 days after next friday", date(2026, 11, 29)),
        ("next tuesday + 10 days", date(2026, 12, 4)),
        ("half a month", date(2026, 12, 3)),
        ("a month later", date(2026, 12, 18)),
        ("1 month", date(2026, 12, 18)),
        ("end of the month", date(2026, 11, 30)),
        ("friday", date(2026, 11, 20)),
        ("on Monday", date(2026, 11, 23)),
        ("next wednesday", date(2026, 11, 25)),
        ("tuesday next week", date(2026, 11, 24)),
        ("next week tuesday", date(2026, 11, 24)),
        ("friday week", date(2026, 11, 27)),
        ("last friday", date(2026, 11, 13)),
        ("first monday of march", date(2027, 3, 1)),
        ("last friday of this month", date(2026, 11, 27)),
        ("week 49", date(2026, 11, 30)),
        ("CW 2", date(2027, 1, 11)),
        ("5 December", date(2026, 12, 5)),
        ("Dec 5", date(2026, 12, 5)),
        ("5th of December, 2027", date(2027, 12, 5)),
        ("Sat 5 Dec", date(2026, 12, 5)),
        ("Saturday, December 5, 2026", date(2026, 12, 5)),
        ("5 dec 26", date(2026, 12, 5)),
        ("the 25th", date(2026, 11, 25)),
        ("5th of next month", date(2026, 12, 5)),
        ("mid december", date(2026, 12, 15)),
        ("end of month", date(2026, 11, 30)),
        ("eom", date(2026, 11, 30)),
        ("end of next month", date(2026, 12, 31)),
        ("end of january", date(2027, 1, 31)),
        ("end of next week", date(2026, 11, 27)),
        ("eow", date(2026, 11, 20)),
        ("end of the year", date(2026, 12, 31)),
        ("end of Q1", date(2027, 3, 31)),
        ("12/2026", date(2026, 12, 1)),
        ("10 - 12 December", date(2026, 12, 10)),
        ("from Dec 10 to Jan 5, 2027", date(2026, 12, 10)),
        ("by friday", date(2026, 11, 20)),
        ("follow up next wednesday", date(2026, 11, 25)),
        ("call Rahman next wednesday", date(2026, 11, 25)),
        ("the 1st Tuesday of June", date(2027, 6, 1)),
        ("3rd Friday in January 2027", date(2027, 1, 15)),
        ("first Monday of the month", date(2026, 12, 7)),
        ("3 fridays from now", date(2026, 12, 4)),
        ("two mondays ago", date(2026, 11, 9)),
        ("next week's monday", date(2026, 11, 23)),
        ("following friday", date(2026, 11, 27)),
        ("20th day of next month", date(2026, 12, 20)),
        ("May twenty one", date(2027, 5, 21)),
        ("the twenty fifth", date(2026, 11, 25)),
        ("the 27", date(2026, 11, 27)),
        ("end of 2027", date(2027, 12, 31)),
        ("friday at 16h30", date(2026, 11, 20)),
        ("friday at half past three", date(2026, 11, 20)),
        ("from 9:30 until 11:00 on thursday", date(2026, 11, 19)),
        ("tomorrow at 0900", date(2026, 11, 19)),
        ("friday at 8.30pm", date(2026, 11, 20)),
        ("2026 12 05", date(2026, 12, 5)),
        ("5 / 12", date(2026, 12, 5)),
        ("Mon. Dec., 7th, 2026", date(2026, 12, 7)),
        ("easter monday", date(2027, 3, 29)),
        ("black friday", date(2026, 11, 27)),
        ("chinese new year", date(2027, 2, 6)),
        ("two weeks after Chinese New Year", date(2027, 2, 20)),
        ("春节前", date(2027, 2, 5)),
        ("中秋节", date(2027, 9, 15)),
        ("下周周六", date(2026, 11, 28)),
        ("大大后天", date(2026, 11, 22)),
        ("十二月第一个星期一", date(2026, 12, 7)),
        ("下个月最后一个周五", date(2026, 12, 25)),
        ("27年1月5日", date(2027, 1, 5)),
        ("12/5号", date(2026, 12, 5)),
        ("明天晚上8点左右", date(2026, 11, 19)),
        ("明天", date(2026, 11, 19)),
        ("大后天", date(2026, 11, 21)),
        ("周五", date(2026, 11, 20)),
        ("本周五", date(2026, 11, 20)),
        ("这周一", date(2026, 11, 16)),
        ("下周三", date(2026, 11, 25)),
        ("下星期三", date(2026, 11, 25)),
        ("下個禮拜三", date(2026, 11, 25)),
        ("下下周一", date(2026, 11, 30)),
        ("下周", date(2026, 11, 25)),
        ("周末", date(2026, 11, 21)),
        ("月底", date(2026, 11, 30)),
        ("下月底", date(2026, 12, 31)),
        ("月初", date(2026, 12, 1)),
        ("年底", date(2026, 12, 31)),
        ("三天后", date(2026, 11, 21)),
        ("3天之内", date(2026, 11, 21)),
        ("两周后", date(2026, 12, 2)),
        ("过两天", date(2026, 11, 20)),
        ("半个月后", date(2026, 12, 3)),
        ("一个半月后", date(2027, 1, 2)),
        ("3个工作日后", date(2026, 11, 23)),
        ("12月5号", date(2026, 12, 5)),
        ("12月5日下午3点", date(2026, 12, 5)),
        ("十二月五日", date(2026, 12, 5)),
        ("二零二六年十二月五日", date(2026, 12, 5)),
        ("明年3月15日", date(2027, 3, 15)),
        ("下个月15号", date(2026, 12, 15)),
        ("25号", date(2026, 11, 25)),
        ("１２月５日", date(2026, 12, 5)),
        ("下週三跟進", date(2026, 11, 25)),
        ("12月中旬", date(2026, 12, 11)),
        ("下周三 3pm", date(2026, 11, 25)),
        ("明年一季度末", date(2027, 3, 31)),
    ],
)
def test_a_phrase_names_its_day(phrase: str, expected: date) -> None:
    assert read(phrase).day == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("friday 5pm", time(17)),
        ("tomorrow at 8:30", time(8, 30)),
        ("2026-12-05 14:15", time(14, 15)),
        ("明天上午8点", time(8)),
        ("周五下午3点半", time(15, 30)),
        ("12th of December at 19:00", time(19)),
        ("next wednesday", None),
    ],
)
def test_a_clock_time_is_read_where_it_is_said(phrase: str, expected: time | None) -> None:
    assert read(phrase).time == expected


def test_next_friday_is_of_next_week_and_the_coming_one_is_shown() -> None:
    assert read("next friday") == Reading(date(2026, 11, 27), None, (date(2026, 11, 20),))


def test_a_user_may_mean_the_coming_friday() -> None:
    assert read("next friday", next_weekday="coming") == Reading(date(2026, 11, 20), None, (date(2026, 11, 27),))


def test_the_weekday_of_today_is_today_and_the_next_is_shown() -> None:
    assert read("wednesday") == Reading(TODAY, None, (date(2026, 11, 25),))


@pytest.mark.parametrize(
    ("order", "day", "other"),
    [("DMY", date(2027, 12, 5), date(2027, 5, 12)), ("MDY", date(2027, 5, 12), date(2027, 12, 5))],
)
def test_day_and_month_in_digits_follow_the_users_order(order: str, day: date, other: date) -> None:
    assert read("5/12/2027", order=order) == Reading(day, None, (other,))


def test_only_one_order_fits_a_day_above_twelve() -> None:
    assert read("25/12").day == read("12/25").day == date(2026, 12, 25)
    assert read("25/12").others == ()


def test_a_weekday_that_contradicts_its_date_is_shown() -> None:
    assert read("Tue 5 Dec") == Reading(date(2026, 12, 5), None, (date(2026, 12, 8),))


def test_a_day_lately_past_is_read_ahead_and_shown() -> None:
    assert read("10 november") == Reading(date(2027, 11, 10), None, (date(2026, 11, 10),))


def test_a_weekday_tells_a_day_lately_past_from_the_one_to_come() -> None:
    assert read("Thu 12 Nov") == Reading(date(2026, 11, 12), None, (date(2027, 11, 12),))
    assert read("周四 11月12号") == Reading(date(2026, 11, 12), None, (date(2027, 11, 12),))
    assert read("Thursday the 12th").day == date(2026, 11, 12)


def test_a_weekday_long_past_says_nothing_about_the_year() -> None:
    assert read("Fri 2 Jan") == Reading(date(2027, 1, 2), None, (date(2027, 1, 1), date(2026, 1, 2)))
    assert read("Monday the 2nd") == Reading(date(2027, 8, 2), None, (date(2026, 12, 2), date(2026, 11, 2)))


def test_past_phrases_are_read_backwards_when_wanted() -> None:
    assert read("10 november", past=True).day == date(2026, 11, 10)
    assert read("friday", past=True).day == date(2026, 11, 13)
    assert read("3 days ago").day == read("3天前").day == date(2026, 11, 15)


def test_business_days_are_the_buyers() -> None:
    def sunday_to_thursday(day: date, count: int) -> date:
        for _left in range(count):
            day += timedelta(1)
            while day.weekday() in {4, 5}:
                day += timedelta(1)
        return day

    reading = read_date("in 3 business days", TODAY, now=NOW, work_days=sunday_to_thursday)
    assert reading.day == date(2026, 11, 23)


def test_a_clock_time_that_has_passed_is_tomorrows() -> None:
    assert read("9am") == Reading(date(2026, 11, 19), time(9), (TODAY,))
    assert read("5pm").day == TODAY


@pytest.mark.parametrize(
    "phrase",
    [
        "", "   ", "a", "on", "5", "el", "12V", "LED 12V", "MOQ 1000", "FOB Ningbo", "0.32", "1.5", "3 x 40HQ",
        "sample",
        "soon", "later", "asap", "31 feb", "2026-02-30", "2026-13-05", "32 december", "13/13/2026", "10:75",
        "monday tuesday", "every friday", "7 days a week", "每周一次", "以后再说", "不知道", "下",
        "月",
        "T/T 30 days", "sun cream", "sat down", "second", "not this week", "99999999999999 days", "\x00", "🎉",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_three_examples(phrase: str) -> None:
    with pytest.raises(UnreadableDate) as refusal:
        read(phrase)
    assert "2026-12-05, next wednesday, or 下周三" in refusal.value.hint


@given(st.text(max_size=60))
def test_no_text_does_more_than_read_or_refuse(text: str) -> None:
    try:
        reading = read(text)
    except UnreadableDate:
        return
    assert isinstance(reading.day, date)


WORDS = [
    "next",
    "last",
    "in",
    "3",
    "days",
    "week",
    "of",
    "friday",
    "end",
    "december",
    "5",
    "12",
    "2026",
    "/",
    "-",
    "+",
    "after",
    "before",
    "下",
    "周",
    "三",
    "月",
    "底",
    "天",
    "后",
    "号",
    "点",
    "半",
    "年",
    "at",
    "pm",
    "ago",
    "mid",
]


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.sampled_from(["", " "]))
def test_no_mixture_of_date_words_breaks_the_grammar(words: list[str], glue: str) -> None:
    try:
        read(glue.join(words))
    except UnreadableDate:
        return


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_iso_day_reads_as_itself(day: date) -> None:
    assert read(day.isoformat()).day == day
    assert read(f"{day.year}年{day.month}月{day.day}日").day == day
    assert read(f"{day:%d %B %Y}").day == day


def test_a_weekday_and_a_day_number_name_the_next_day_that_is_both() -> None:
    assert read("Friday the 20th").day == date(2026, 11, 20)
    assert read("monday 21").day == date(2026, 12, 21)
    assert read("Thursday the 21st") == Reading(date(2027, 1, 21), None, (date(2026, 11, 21),))


def test_a_weekday_of_this_week_that_is_over_shows_the_next_one_too() -> None:
    assert read("这周一") == Reading(date(2026, 11, 16), None, (date(2026, 11, 23),))
    assert read("last tuesday") == Reading(date(2026, 11, 17), None, (date(2026, 11, 10),))


def test_two_digit_years_may_stand_first() -> None:
    assert read("26-12-05") == Reading(date(2026, 12, 5), None, (date(2005, 12, 26),))
    assert read("05-12-26") == Reading(date(2026, 12, 5), None, (date(2026, 5, 12),))


@pytest.mark.parametrize(
    "phrase",
    [
        "fifth last day of May week",
        "the second closest Monday to Oct 5th",
        "5th Friday of February",
        "6th day of last week",
        "friday 08.12.1707",
        "三六七年一月一日",
        "雍正四年十月初一",
        "腊月三十二",
        "6a",
        "thanksgiving in 9 months",
        "low sunday",
        "friday of holy week",
        "沉默周五",
        "5号电池",
        "周五前三个客户",
        "mondays",
        "last year's price",
        "two days a week",
        "for 3 days",
        "for two weeks",
        "before 5 days",
        "the office is on the 3rd floor",
    ],
)
def test_half_a_phrase_is_never_taken_for_the_whole(phrase: str) -> None:
    with pytest.raises(UnreadableDate):
        read(phrase)
