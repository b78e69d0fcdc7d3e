"""What is after or before a day or a period, either of two days, and no date, on Thursday 19 November 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from tracker.dates import Reading, find_date, next_touch, read_date
from tracker.errors import UnreadableDate

TODAY = date(2026, 11, 19)
NOW = datetime(2026, 11, 19, 10, tzinfo=UTC)


def read(phrase: str) -> Reading:
    return read_date(phrase, TODAY, now=NOW)


@pytest.mark.parametrize(
    ("phrase", "day", "others"),
    [
        ("after 5 dec", date(2026, 12, 6), (date(2026, 12, 5),)),
        ("call after friday", date(2026, 11, 21), (date(2026, 11, 20),)),
        ("after xmas", date(2026, 12, 26), (date(2026, 12, 25),)),
        ("12月5号以后", date(2026, 12, 6), (date(2026, 12, 5),)),
        ("聖誕節後", date(2026, 12, 26), (date(2026, 12, 25),)),
        ("元旦过后", date(2027, 1, 2), (date(2027, 1, 1),)),
        ("月底后", date(2026, 12, 1), (date(2026, 11, 30),)),
        ("明天以后", date(2026, 11, 21), (date(2026, 11, 20),)),
    ],
)
def test_after_a_day_is_the_next_and_the_day_is_shown(phrase: str, day: date, others: tuple[date, ...]) -> None:
    assert read(phrase) == Reading(day, None, others)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("after the weekend", date(2026, 11, 23)),
        ("after next week", date(2026, 11, 30)),
        ("after this month", date(2026, 12, 1)),
        ("after december", date(2027, 1, 1)),
        ("after q1", date(2027, 4, 1)),
        ("after the first week of december", date(2026, 12, 8)),
        ("after week 50", date(2026, 12, 14)),
        ("周末后", date(2026, 11, 23)),
        ("下周后", date(2026, 11, 30)),
        ("before the weekend", date(2026, 11, 20)),
        ("before next week", date(2026, 11, 22)),
        ("before next month", date(2026, 11, 30)),
        ("周末前", date(2026, 11, 20)),
        ("下个月前", date(2026, 11, 30)),
        ("before christmas", date(2026, 12, 24)),
        ("on or after 5 dec", date(2026, 12, 5)),
        ("not after friday", date(2026, 11, 20)),
        ("not before next week", date(2026, 11, 26)),
    ],
)
def test_a_period_is_left_by_its_last_day_and_entered_by_its_first(phrase: str, day: date) -> None:
    assert read(phrase).day == day


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("after cny", date(2027, 2, 13)),
        ("春节后", date(2027, 2, 13)),
        ("春节假期后", date(2027, 2, 13)),
        ("过完年", date(2027, 2, 13)),
        ("年后", date(2027, 2, 13)),
        ("国庆后", date(2027, 10, 8)),
        ("五一后", date(2027, 5, 6)),
        ("after ramadan", date(2027, 3, 10)),
        ("after eid", date(2027, 3, 10)),
    ],
)
def test_a_long_holiday_is_over_by_its_last_day(phrase: str, day: date) -> None:
    reading = read(phrase)
    assert reading.day == day
    assert reading.others


@pytest.mark.parametrize("phrase", ["成年后", "next month after the 10th", "周五后的会"])
def test_what_goes_on_after_a_day_makes_another_word_of_it(phrase: str) -> None:
    with pytest.raises(UnreadableDate):
        read(phrase)


@pytest.mark.parametrize(
    ("phrase", "day", "other"),
    [
        ("mon or tue", date(2026, 11, 23), date(2026, 11, 24)),
        ("next mon or tue", date(2026, 11, 23), date(2026, 11, 24)),
        ("5 december or 8 december", date(2026, 12, 5), date(2026, 12, 8)),
        ("周一或周二", date(2026, 11, 23), date(2026, 11, 24)),
        ("下周三或者周四", date(2026, 11, 25), date(2026, 11, 26)),
        ("12月25号或26号", date(2026, 12, 25), date(2026, 12, 26)),
        ("明天还是后天", date(2026, 11, 20), date(2026, 11, 21)),
        ("明后天", date(2026, 11, 20), date(2026, 11, 21)),
        ("in a few days", date(2026, 11, 22), date(2026, 11, 24)),
        ("过几天", date(2026, 11, 22), date(2026, 11, 24)),
    ],
)
def test_of_two_days_the_first_counts_and_both_are_shown(phrase: str, day: date, other: date) -> None:
    assert read(phrase) == Reading(day, None, (other,))


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("next business day", date(2026, 11, 20)),
        ("下个工作日", date(2026, 11, 20)),
        ("later this week", date(2026, 11, 20)),
        ("this time next week", date(2026, 11, 26)),
        ("tomorrow after lunch", date(2026, 11, 20)),
        ("next next week", date(2026, 12, 3)),
        ("next next monday", date(2026, 11, 30)),
        ("end of the week after next", date(2026, 12, 4)),
        ("end of the month after next", date(2027, 1, 31)),
        ("第四季度末", date(2026, 12, 31)),
        ("12月第一周", date(2026, 12, 1)),
        ("大后年1月5号", date(2029, 1, 5)),
        ("元月5号", date(2027, 1, 5)),
        ("1st of the month", date(2026, 12, 1)),
        ("last month end", date(2026, 10, 31)),
        ("next month end", date(2026, 12, 31)),
        ("三季度初", date(2027, 7, 1)),
        ("week 50 friday", date(2026, 12, 11)),
        ("第50周周三", date(2026, 12, 9)),
        ("3 wks time", date(2026, 12, 10)),
        ("last working day before christmas", date(2026, 12, 24)),
        ("last friday before christmas", date(2026, 12, 18)),
        ("first working day after cny", date(2027, 2, 15)),
        ("国庆后的第一个周一", date(2027, 10, 11)),
        ("春节后第一天", date(2027, 2, 13)),
    ],
)
def test_a_phrase_of_known_words_is_read(phrase: str, day: date) -> None:
    assert read(phrase).day == day


def test_a_day_number_before_or_after_which_something_is_due_may_count_days() -> None:
    assert read("20日之前") == Reading(date(2026, 11, 20), None, (date(2026, 10, 30),))
    assert read("25日后") == Reading(date(2026, 12, 14), None, (date(2026, 11, 26),))
    assert read("20天前").day == date(2026, 10, 30)
    assert read_date("3日前", TODAY, now=NOW, past=True).day == date(2026, 11, 16)


def test_the_next_working_day_is_the_buyers() -> None:
    reading = read_date("next working day", TODAY, work_days=lambda _day, count: date(2026, 11, 21 + count))
    assert reading.day == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("phrase", "day", "clock"),
    [
        ("fri 5.30pm", date(2026, 11, 20), time(17, 30)),
        ("fri 10.30", date(2026, 11, 20), time(10, 30)),
        ("sat morning 9.30", date(2026, 11, 21), time(9, 30)),
        ("周五 10.30", date(2026, 11, 20), time(10, 30)),
        ("wed 11.25", date(2026, 11, 25), None),
        ("friday 27.11", date(2026, 11, 27), None),
    ],
)
def test_a_time_with_a_point_is_a_date_only_where_the_weekday_agrees(
    phrase: str, day: date, clock: time | None
) -> None:
    assert read(phrase) == Reading(day, clock)


@pytest.mark.parametrize("text", ["every friday", "every other friday", "每周五", "每周一次", "jan 2nd week"])
def test_habits_and_halves_of_phrases_are_no_found_date(text: str) -> None:
    assert find_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("国庆后联系", date(2027, 10, 8)),
        ("12月5日后联系", date(2026, 12, 6)),
        ("call after eid", date(2027, 3, 10)),
        ("talk again after new year", date(2027, 1, 2)),
        ("ask lead time tomorrow", date(2026, 11, 20)),
        ("confirm shipment friday", date(2026, 11, 20)),
        ("问交期 周五", date(2026, 11, 20)),
        ("office closed until 4 january", date(2027, 1, 4)),
    ],
)
def test_a_next_touch_may_be_after_a_day_or_about_a_claim(text: str, day: date) -> None:
    found = next_touch(text, TODAY)
    assert found is not None
    assert found[0].day == day


@pytest.mark.parametrize(
    "text",
    [
        "they are closed 24 dec - 2 jan",
        "sample will arrive friday",
        "vessel sails 3 dec",
        "客户周五放假",
        "周五付定金",
        "lead time tomorrow",
    ],
)
def test_their_own_dates_are_no_next_touch(text: str) -> None:
    assert next_touch(text, TODAY) is None
