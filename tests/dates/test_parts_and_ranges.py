"""Parts of periods, ranges of days, postponements and days with a task beside them, on Wednesday 18 November 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from tracker.dates import Reading, read_date
from tracker.errors import UnreadableDate

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


def read(phrase: str) -> Reading:
    return read_date(phrase, TODAY, now=NOW)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("Q1 end", date(2027, 3, 31)),
        ("q4 end", date(2026, 12, 31)),
        ("end of H1", date(2027, 6, 30)),
        ("start of h2", date(2027, 7, 1)),
        ("H1 2028", date(2028, 1, 1)),
        ("second half of next year", date(2027, 7, 1)),
        ("first half of december", date(2026, 12, 1)),
        ("second half of January", date(2027, 1, 16)),
        ("上半年", date(2027, 1, 1)),
        ("下半年初", date(2027, 7, 1)),
        ("上半年结束前", date(2027, 6, 30)),
        ("明年上半年末", date(2027, 6, 30)),
        ("今年结束前", date(2026, 12, 31)),
        ("12月中下旬", date(2026, 12, 11)),
        ("start of the month", date(2026, 12, 1)),
        ("early in the new year", date(2027, 1, 1)),
        ("民国116年4月1日", date(2027, 4, 1)),
        ("2027年第12周", date(2027, 3, 22)),
        ("2027第12周", date(2027, 3, 22)),
        ("12th week of 2027", date(2027, 3, 22)),
    ],
)
def test_a_part_of_a_period_names_its_first_or_last_day(phrase: str, day: date) -> None:
    assert read(phrase).day == day


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("20-22号", date(2026, 11, 20)),
        ("25到27号", date(2026, 11, 25)),
        ("25~27日", date(2026, 11, 25)),
        ("12月8号到12号之间", date(2026, 12, 8)),
        ("btw the 24th and 26th", date(2026, 11, 24)),
        ("late Jan / early Feb", date(2027, 1, 25)),
        ("11月底12月初", date(2026, 11, 30)),
    ],
)
def test_a_range_counts_from_its_first_day(phrase: str, day: date) -> None:
    assert read(phrase).day == day


def test_days_of_a_month_may_be_a_month_and_its_day() -> None:
    assert read("10-12号") == Reading(date(2026, 12, 10), None, (date(2027, 10, 12), date(2026, 11, 10)))
    assert read("12/5号").day == date(2026, 12, 5)


@pytest.mark.parametrize(
    ("phrase", "day", "others"),
    [
        ("隔一天", date(2026, 11, 20), (date(2026, 11, 19),)),
        ("十来天后", date(2026, 11, 28), ()),
        ("二十多天后", date(2026, 12, 8), (date(2026, 12, 13),)),
        ("十天半个月后", date(2026, 11, 28), (date(2026, 12, 3),)),
        ("推迟两周", date(2026, 12, 2), ()),
        ("往后挪3天", date(2026, 11, 21), ()),
        ("postpone 2 weeks", date(2026, 12, 2), ()),
        ("delay by 3 days", date(2026, 11, 21), ()),
        ("三个月后的5号", date(2027, 2, 5), ()),
        ("2 wks b4 xmas", date(2026, 12, 11), ()),
        ("today plus 1 month minus 1 day", date(2026, 12, 17), ()),
        ("nearest friday", date(2026, 11, 20), ()),
        ("12.5", date(2027, 5, 12), (date(2026, 12, 5),)),
        ("30.9", date(2027, 9, 30), (date(2026, 9, 30),)),
    ],
)
def test_a_day_is_counted_as_it_is_said(phrase: str, day: date, others: tuple[date, ...]) -> None:
    assert read(phrase) == Reading(day, None, others)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("after Chinese New Year holidays", date(2027, 2, 13)),
        ("after the May Day holiday", date(2027, 5, 6)),
        ("after May Day", date(2027, 5, 2)),
        ("post-Easter", date(2027, 3, 29)),
        ("pre-Christmas", date(2026, 12, 24)),
        ("十一之后", date(2027, 10, 8)),
        ("618之后", date(2027, 6, 19)),
        ("年前再催一下", date(2027, 2, 5)),
        ("年后再联系", date(2027, 2, 13)),
        ("双十节", date(2027, 10, 10)),
    ],
)
def test_before_and_after_a_holiday_nobody_is_asked_on_it(phrase: str, day: date) -> None:
    assert read(phrase).day == day


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("pls follow up around the 25th", date(2026, 11, 25)),
        ("5号交材料", date(2026, 12, 5)),
        ("20号上午十点见客户", date(2026, 11, 20)),
        ("11/25 交报价", date(2026, 11, 25)),
        ("明天交周报", date(2026, 11, 19)),
        ("最迟周五之前完成", date(2026, 11, 20)),
        ("月底左右会不会有结果", date(2026, 11, 30)),
        ("12月15日至20日出差", date(2026, 12, 15)),
        ("on monday I start", date(2026, 11, 23)),
    ],
)
def test_a_task_beside_a_day_does_not_hide_it(phrase: str, day: date) -> None:
    assert day in (read(phrase).day, *read(phrase).others)


@pytest.mark.parametrize(
    ("phrase", "now", "day"),
    [
        ("30 days from 20 dec", "2026-12-28T09:15", date(2027, 1, 19)),
        ("12月20号后30天", "2026-12-28T09:15", date(2027, 1, 19)),
        ("2 weeks after 8 june", "2026-06-15T08:30", date(2026, 6, 22)),
        ("7 days after the 24th", "2026-12-28T09:15", date(2026, 12, 31)),
        ("2 weeks after christmas", "2026-12-28T09:15", date(2027, 1, 8)),
        ("圣诞节后两周", "2026-12-28T09:15", date(2027, 1, 8)),
        ("3 days after 20 dec", "2026-12-28T09:15", date(2027, 12, 23)),
        ("a month from the 10th", "2026-04-30T22:00", date(2026, 6, 10)),
    ],
)
def test_a_length_counts_from_the_day_just_past_where_that_leads_ahead(phrase: str, now: str, day: date) -> None:
    at = datetime.fromisoformat(now)
    assert read_date(phrase, at.date(), now=at).day == day


@pytest.mark.parametrize(
    ("phrase", "now", "day"),
    [
        ("end of calendar week 17", "2026-04-05T14:00", date(2026, 4, 24)),
        ("beginning of week 17", "2026-04-05T14:00", date(2026, 4, 20)),
        ("this week friday", "2026-04-05T14:00", date(2026, 4, 10)),
        ("next wk tue", "2026-07-23T18:45", date(2026, 7, 28)),
        ("this wk fri", "2026-07-23T18:45", date(2026, 7, 24)),
        ("end of next wk", "2026-07-23T18:45", date(2026, 7, 31)),
        ("qtr end", "2026-07-23T18:45", date(2026, 9, 30)),
        ("tomorow mrng 9.30", "2026-07-23T18:45", date(2026, 7, 24)),
        ("call me sun 11am", "2025-03-12T10:20", date(2025, 3, 16)),
        ("ping me tue 3pm", "2025-03-12T10:20", date(2025, 3, 18)),
        ("Kindly revert by 25.06.", "2026-06-15T08:30", date(2026, 6, 25)),
        ("please contact us again on 30.7.", "2026-07-23T18:45", date(2026, 7, 30)),
        ("next year jan 11", "2026-11-24T09:00", date(2027, 1, 11)),
        ("first working day of the new year", "2025-12-31T15:00", date(2026, 1, 2)),
        ("不迟于12月1日", "2026-11-24T09:00", date(2026, 12, 1)),
        ("亲,周二周三都行", "2026-02-28T09:00", date(2026, 3, 3)),
        ("月底最后一天", "2026-10-18T22:15", date(2026, 10, 31)),
        ("广交会第一天", "2026-04-05T14:00", date(2026, 4, 15)),
        ("after the canton fair", "2026-09-30T11:00", date(2026, 11, 5)),
        ("after thanksgiving weekend", "2026-11-24T09:00", date(2026, 11, 30)),
        ("next tomorrow", "2026-02-28T09:00", date(2026, 3, 2)),
        ("midnight on Friday", "2026-08-30T14:00", date(2026, 9, 4)),
        ("the night before last", "2026-07-14T00:40", date(2026, 7, 12)),
        ("年中", "2027-01-01T08:00", date(2027, 7, 1)),
        ("later this month", "2026-05-16T01:20", date(2026, 5, 25)),
    ],
)
def test_short_forms_and_hurried_words_are_read(phrase: str, now: str, day: date) -> None:
    at = datetime.fromisoformat(now)
    assert read_date(phrase, at.date(), now=at).day == day


def test_who_writes_the_year_first_writes_days_with_a_point() -> None:
    at = datetime(2026, 1, 30, 23, 40, tzinfo=UTC)
    assert read_date("2.6", at.date(), now=at, order="YMD").day == date(2026, 2, 6)


def test_a_bare_hour_is_the_next_one_to_come() -> None:
    assert read("at half past three") == Reading(TODAY, time(15, 30), (date(2026, 11, 19),))
    assert read("11:30") == Reading(TODAY, time(11, 30), ())


@pytest.mark.parametrize(
    "phrase",
    [
        "Feb 30",
        "Apr 31",
        "5号样品",
        "3号楼",
        "18号柜",
        "5号电池",
        "十一个",
        "618件",
        "1/2 payment",
        "1.5",
        "雍正四年十月初一",
    ],
)
def test_what_only_looks_like_such_a_day_is_refused(phrase: str) -> None:
    with pytest.raises(UnreadableDate):
        read(phrase)
