"""Days told by another day or as the nth of a period, in English and Chinese, on Wednesday 18 November 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from tracker.dates import Reading, next_touch, read_date
from tracker.errors import UnreadableDate

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


def read(phrase: str) -> Reading:
    return read_date(phrase, TODAY, now=NOW)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the monday before christmas", date(2026, 12, 21)),
        ("second friday after christmas", date(2027, 1, 8)),
        ("3 mondays after 25 may", date(2027, 6, 14)),
        ("the friday before 1 March", date(2027, 2, 26)),
        ("tuesday before last", date(2026, 11, 10)),
        ("the day before new year's eve", date(2026, 12, 30)),
        ("day after thanksgiving", date(2026, 11, 27)),
        ("the week after easter", date(2027, 4, 4)),
        ("the second week after this friday", date(2026, 12, 4)),
        ("the closest Monday to 5 October", date(2027, 10, 4)),
        ("two days before the end of the month", date(2026, 11, 28)),
        ("3 days before christmas", date(2026, 12, 22)),
        ("10 days from tomorrow", date(2026, 11, 29)),
        ("a week on tuesday", date(2026, 12, 1)),
        ("a fortnight on friday", date(2026, 12, 4)),
        ("a week tomorrow", date(2026, 11, 26)),
        ("two weeks today", date(2026, 12, 2)),
        ("tomorrow week", date(2026, 11, 26)),
        ("friday fortnight", date(2026, 12, 4)),
        ("3 years ago tomorrow", date(2023, 11, 19)),
        ("weekend after next", date(2026, 12, 5)),
        ("two weekends from now", date(2026, 11, 28)),
        ("monday two weeks from now", date(2026, 11, 30)),
        ("in three weeks on friday", date(2026, 12, 11)),
        ("元旦前三天", date(2026, 12, 29)),
        ("春节后一周", date(2027, 2, 13)),
        ("国庆节的前一天", date(2027, 9, 30)),
        ("12月25日前两天", date(2026, 12, 23)),
        ("两周后的周三", date(2026, 12, 2)),
        ("三周后的星期五", date(2026, 12, 11)),
        ("下个月今天", date(2026, 12, 18)),
        ("明年的今天", date(2027, 11, 18)),
    ],
)
def test_a_day_is_counted_from_another(phrase: str, expected: date) -> None:
    assert read(phrase).day == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("last working day of the month", date(2026, 11, 30)),
        ("first working day of next month", date(2026, 12, 1)),
        ("3rd business day of january", date(2027, 1, 6)),
        ("last business day of this year", date(2026, 12, 31)),
        ("first monday in june", date(2027, 6, 7)),
        ("second tuesday next month", date(2026, 12, 8)),
        ("final friday of the month", date(2026, 11, 27)),
        ("penultimate friday of january", date(2027, 1, 22)),
        ("second to last friday of january", date(2027, 1, 22)),
        ("first monday in 2 months", date(2027, 1, 4)),
        ("first day of next quarter", date(2027, 1, 1)),
        ("fifth last day of May", date(2027, 5, 27)),
        ("the second weekend of january", date(2027, 1, 9)),
        ("first week of december on friday", date(2026, 12, 4)),
        ("本月最后一天", date(2026, 11, 30)),
        ("下个月第一个工作日", date(2026, 12, 1)),
        ("本月最后一个工作日", date(2026, 11, 30)),
        ("下个月第二个周五", date(2026, 12, 11)),
        ("明年第一天", date(2027, 1, 1)),
    ],
)
def test_the_nth_of_a_period_is_found(phrase: str, expected: date) -> None:
    assert read(phrase).day == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("start of q2", date(2027, 4, 1)),
        ("q1 next year", date(2027, 1, 1)),
        ("2027 Q3", date(2027, 7, 1)),
        ("end of this quarter", date(2026, 12, 31)),
        ("mid next quarter", date(2027, 2, 15)),
        ("beginning of next year", date(2027, 1, 1)),
        ("beginning december", date(2026, 12, 1)),
        ("last june", date(2026, 6, 1)),
        ("next january", date(2027, 1, 1)),
        ("5th of march of next year", date(2027, 3, 5)),
        ("march 5th, next year", date(2027, 3, 5)),
        ("next month 5th", date(2026, 12, 5)),
        ("2026-12", date(2026, 12, 1)),
        ("week of december 7", date(2026, 12, 7)),
        ("w/c 7 dec", date(2026, 12, 7)),
        ("2026-W50", date(2026, 12, 7)),
        ("monday week 50", date(2026, 12, 7)),
        ("monday of week 50", date(2026, 12, 7)),
        ("cw 2 2027", date(2027, 1, 11)),
        ("later this week", date(2026, 11, 19)),
        ("第50周", date(2026, 12, 7)),
        ("下个季度初", date(2027, 1, 1)),
        ("本季度末", date(2026, 12, 31)),
        ("明年第二季度", date(2027, 4, 1)),
    ],
)
def test_a_part_of_a_period_names_its_day(phrase: str, expected: date) -> None:
    assert read(phrase).day == expected


@pytest.mark.parametrize(
    ("phrase", "day", "others"),
    [
        ("the friday after next", date(2026, 12, 4), (date(2026, 11, 27),)),
        ("in 2-3 weeks", date(2026, 12, 2), (date(2026, 12, 9),)),
        ("2 or 3 days", date(2026, 11, 20), (date(2026, 11, 21),)),
        ("in a week or two", date(2026, 11, 25), (date(2026, 12, 2),)),
        ("三五天后", date(2026, 11, 21), (date(2026, 11, 23),)),
        ("一到两周后", date(2026, 11, 25), (date(2026, 12, 2),)),
        ("two weeks after next friday", date(2026, 12, 11), (date(2026, 12, 4),)),
        ("one year after christmas", date(2027, 12, 25), (date(2026, 12, 25),)),
        ("this month", TODAY, (date(2026, 11, 1), date(2026, 11, 30))),
        ("next quarter", date(2027, 2, 18), (date(2027, 1, 1),)),
        ("next weekend", date(2026, 11, 28), (date(2026, 11, 21),)),
        ("coming wednesday", date(2026, 11, 25), (TODAY,)),
        ("this monday", date(2026, 11, 23), (date(2026, 11, 16),)),
        ("second sunday", date(2026, 12, 13), (date(2026, 11, 8),)),
        ("the sample goes out on the 16th.", date(2026, 12, 16), (date(2026, 11, 16),)),
        ("the 16th", date(2026, 12, 16), (date(2026, 11, 16),)),
        ("12月下旬", date(2026, 12, 21), (date(2026, 12, 25),)),
        ("16号", date(2026, 12, 16), (date(2026, 11, 16),)),
        ("jan-27", date(2027, 1, 27), (date(2027, 1, 1),)),
        ("Thu, 18 November", date(2026, 11, 18), (date(2026, 11, 19), date(2027, 11, 18))),
    ],
)
def test_what_could_honestly_be_two_days_shows_both(phrase: str, day: date, others: tuple[date, ...]) -> None:
    assert read(phrase) == Reading(day, None, others)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("thurs - next sat", date(2026, 11, 19)),
        ("from 12 February at 3pm to the 15th", date(2027, 2, 12)),
        ("friday to 4 december", date(2026, 11, 20)),
        ("25-28 nov", date(2026, 11, 25)),
        ("3 december - 5 january 2027", date(2026, 12, 3)),
        ("12月5日至8日", date(2026, 12, 5)),
    ],
)
def test_a_range_is_its_first_day(phrase: str, expected: date) -> None:
    assert read(phrase).day == expected


@pytest.mark.parametrize("phrase", ["the day before ", "a day after ", "eod ", "国庆前三天"])
def test_no_chain_of_days_told_by_days_breaks_the_reading(phrase: str) -> None:
    text = phrase * 500 + "x"
    with pytest.raises(UnreadableDate):
        read(text)
    found = next_touch(text, TODAY)
    assert found is None or found[1][1] <= len(text)


@pytest.mark.parametrize(
    ("phrase", "today", "expected"),
    [
        ("this weekend", date(2026, 11, 22), date(2026, 11, 22)),
        ("weekend", date(2026, 11, 21), date(2026, 11, 21)),
        ("later this week", date(2026, 11, 20), date(2026, 11, 21)),
        ("end of the week", date(2026, 11, 21), date(2026, 11, 27)),
        ("周末", date(2026, 11, 22), date(2026, 11, 22)),
    ],
)
def test_late_in_the_week_the_week_is_still_this_one(phrase: str, today: date, expected: date) -> None:
    assert read_date(phrase, today).day == expected


def test_the_last_working_day_is_the_buyers() -> None:
    def never_on_monday(day: date, count: int) -> date:
        step = timedelta(1 if count > 0 else -1)
        for _left in range(abs(count)):
            day += step
            while day.weekday() in {0, 5, 6}:
                day += step
        return day

    reading = read_date("last working day of the month", TODAY, now=NOW, work_days=never_on_monday)
    assert reading.day == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("in twenty-five days", date(2026, 12, 13)),
        ("one hundred and twenty days from now", date(2027, 3, 18)),
        ("forty days from today", date(2026, 12, 28)),
        ("fifth of january twenty twenty seven", date(2027, 1, 5)),
        ("march 3rd two thousand and twenty-seven", date(2027, 3, 3)),
        ("September the twenty-first nineteen ninety eight", date(1998, 9, 21)),
        ("twenty five january", date(2027, 1, 25)),
        ("wensday", TODAY),
        ("tuseday", date(2026, 11, 24)),
        ("5 febuary", date(2027, 2, 5)),
        ("by cob friday", date(2026, 11, 20)),
        ("friday eod", date(2026, 11, 20)),
        ("no later than 5 december", date(2026, 12, 5)),
        ("first thing monday morning", date(2026, 11, 23)),
        ("on 25", date(2026, 11, 25)),
        ("by 5.12", date(2026, 12, 5)),
        ("friday 20.11", date(2026, 11, 20)),
        ("5. 12. 2026", date(2026, 12, 5)),
        ("from 5. to 7.12.2026", date(2026, 12, 5)),
        ("5 / 6 December", date(2026, 12, 5)),
        ("5-7.12.2026", date(2026, 12, 5)),
        ("5/12-8/12", date(2026, 12, 5)),
        ("05/12, 2026", date(2026, 12, 5)),
        ("dec-05-2026", date(2026, 12, 5)),
        ("24MAR27", date(2027, 3, 24)),
        ("12.5号", date(2026, 12, 5)),
        ("12/5 下午", date(2026, 12, 5)),
        ("俩月后", date(2027, 1, 18)),
        ("今天下班前", TODAY),
        ("周五前把报价发给他", date(2026, 11, 20)),
        ("月底之前付定金", date(2026, 11, 30)),
        ("25号前交货", date(2026, 11, 25)),
    ],
)
def test_words_figures_and_slips_are_read(phrase: str, expected: date) -> None:
    assert read(phrase).day == expected
