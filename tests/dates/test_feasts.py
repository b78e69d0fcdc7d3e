"""Feasts by name, and the lunar calendar, on Wednesday 18 November 2026."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tracker.dates import read_date
from tracker.dates.rules.choice import FEAST_SIGNS, FEAST_WORDS
from tracker.dates.rules.feast_days import easter, orthodox_easter, qingming, winter_solstice
from tracker.dates.rules.feast_names import ESTIMATES, FEASTS
from tracker.dates.rules.lunar import lunar_date
from tracker.errors import UnreadableDate

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("thanksgiving", date(2026, 11, 26)),
        ("thanksgiving next year", date(2027, 11, 25)),
        ("last christmas", date(2025, 12, 25)),
        ("christmas in 2 years", date(2028, 12, 25)),
        ("easter 2028", date(2028, 4, 16)),
        ("easter next year", date(2027, 3, 28)),
        ("cyber monday", date(2026, 11, 30)),
        ("ash wednesday", date(2027, 2, 10)),
        ("palm sunday", date(2027, 3, 21)),
        ("orthodox easter", date(2027, 5, 2)),
        ("mother's day", date(2027, 5, 9)),
        ("memorial day", date(2027, 5, 31)),
        ("mid autumn festival", date(2027, 9, 15)),
        ("before chinese new year", date(2027, 2, 5)),
        ("明年元旦", date(2027, 1, 1)),
        ("明年国庆", date(2027, 10, 1)),
        ("去年中秋", date(2025, 10, 6)),
        ("2028年春节", date(2028, 1, 26)),
        ("清明前后", date(2027, 4, 5)),
        ("五一前", date(2027, 4, 30)),
        ("圣周五", date(2027, 3, 26)),
        ("儿童节", date(2027, 6, 1)),
        ("重阳节", date(2027, 10, 8)),
        ("冬至", date(2026, 12, 22)),
        ("除夕晚上", date(2027, 2, 5)),
        ("双十二", date(2026, 12, 12)),
    ],
)
def test_a_feast_is_of_the_year_said_or_the_next(phrase: str, expected: date) -> None:
    assert read_date(phrase, TODAY, now=NOW).day == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("正月初八", date(2027, 2, 13)),
        ("正月十五", date(2027, 2, 20)),
        ("腊月二十三", date(2027, 1, 30)),
        ("农历十月十五", date(2026, 11, 23)),
        ("农历2027年八月十五", date(2027, 9, 15)),
        ("2027年农历正月初一", date(2027, 2, 6)),
        ("去年十一月廿九", date(2026, 1, 17)),
        ("十二月廿六日", date(2026, 12, 26)),
        ("大年初六", date(2027, 2, 11)),
        ("廿九号", date(2026, 11, 29)),
    ],
)
def test_a_lunar_date_is_counted_by_the_moon(phrase: str, expected: date) -> None:
    assert read_date(phrase, TODAY, now=NOW).day == expected


def test_a_day_that_either_calendar_could_mean_shows_both() -> None:
    reading = read_date("八月十五", TODAY, now=NOW)
    assert (reading.day, date(2027, 9, 15) in reading.others) == (date(2027, 8, 15), True)


@pytest.mark.parametrize(
    ("phrase", "day", "others"),
    [
        ("eid al-adha", date(2027, 5, 16), (date(2027, 5, 15), date(2027, 5, 17))),
        ("开斋节", date(2027, 3, 9), (date(2027, 3, 8), date(2027, 3, 10))),
        ("diwali 2027", date(2027, 10, 29), (date(2027, 10, 28), date(2027, 10, 30))),
    ],
)
def test_a_feast_by_the_sighted_moon_may_be_a_day_off(phrase: str, day: date, others: tuple[date, ...]) -> None:
    reading = read_date(phrase, TODAY, now=NOW)
    assert reading.day == day
    assert set(others) <= set(reading.others)


def test_the_eve_of_a_year_may_open_or_close_it() -> None:
    reading = read_date("2027年除夕", TODAY, now=NOW)
    assert {reading.day, *reading.others} == {date(2027, 2, 5), date(2028, 1, 25)}


def test_a_name_of_two_feasts_shows_both() -> None:
    reading = read_date("labor day", TODAY, now=NOW)
    assert {date(2027, 5, 1), date(2027, 9, 6)} <= {reading.day, *reading.others}


def test_a_feast_just_over_is_shown_beside_the_next() -> None:
    assert read_date("halloween", TODAY, now=NOW).others == (date(2026, 10, 31),)


@pytest.mark.parametrize("phrase", ["eid 1975", "农历十三月初一", "正月三十一", "diwali 2090", "five一"])
def test_what_no_table_knows_is_refused(phrase: str) -> None:
    with pytest.raises(UnreadableDate):
        read_date(phrase, TODAY, now=NOW)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (2026, 1, 1, date(2026, 2, 17)),
        (2026, 6, 31, None),
        (2025, 7, 1, date(2025, 8, 23)),
        (2023, 2, 1, date(2023, 2, 20)),
        (2023, 3, 1, date(2023, 4, 20)),
        (2033, 8, 15, date(2033, 9, 8)),
        (2060, 1, 1, date(2060, 2, 2)),
        (2061, 1, 1, None),
    ],
)
def test_the_lunar_table_agrees_with_the_almanac(year: int, month: int, day: int, expected: date | None) -> None:
    assert lunar_date(year, month, day) == expected


def test_a_leap_month_is_its_own() -> None:
    assert lunar_date(2025, 6, 1, leap=True) == date(2025, 7, 25)
    assert lunar_date(2026, 6, 1, leap=True) is None


def test_days_by_the_sun_and_by_easter() -> None:
    assert [easter(2027), orthodox_easter(2026), orthodox_easter(2027)] == [
        date(2027, 3, 28),
        date(2026, 4, 12),
        date(2027, 5, 2),
    ]
    assert [qingming(2026), qingming(2027), winter_solstice(2026)] == [
        date(2026, 4, 5),
        date(2027, 4, 5),
        date(2026, 12, 22),
    ]


def test_every_feast_has_a_word_that_calls_for_its_rules() -> None:
    for name in (*FEASTS.words, *ESTIMATES.words):
        words = name.replace("-", " ").replace(".", " ").split()
        assert FEAST_WORDS & set(words) or any(sign in name for sign in FEAST_SIGNS), name
