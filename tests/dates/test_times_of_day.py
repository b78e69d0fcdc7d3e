"""Clock times beside a day, and the days that a night runs into, on Wednesday 18 November 2026 at ten."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from tracker.dates import Reading, next_touch, read_date

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)
FRIDAY = date(2026, 11, 20)


def read(phrase: str) -> Reading:
    return read_date(phrase, TODAY, now=NOW)


@pytest.mark.parametrize(
    ("phrase", "day", "clock"),
    [
        ("friday 3p", FRIDAY, time(15)),
        ("friday 1900h", FRIDAY, time(19)),
        ("20 Nov 0830 hrs", FRIDAY, time(8, 30)),
        ("20 Nov 1440", FRIDAY, time(14, 40)),
        ("20 Nov 1915-2015", FRIDAY, time(19, 15)),
        ("20.11.2026 21.00", FRIDAY, time(21)),
        ("20.11. 17:00", FRIDAY, time(17)),
        ("friday at 1045pm", FRIDAY, time(22, 45)),
        ("friday six pm", FRIDAY, time(18)),
        ("friday at seven thirty", FRIDAY, time(7, 30)),
        ("five-thirty tomorrow evening", date(2026, 11, 19), time(17, 30)),
        ("20 november nine a m", FRIDAY, time(9)),
        ("twenty minutes past five on friday", FRIDAY, time(5, 20)),
        ("on friday 20 november, at around 8am", FRIDAY, time(8)),
        ("20.11 in the morning", FRIDAY, time(9)),
        ("friday between 2 and 4 pm", FRIDAY, time(14)),
        ("friday before noon", FRIDAY, time(12)),
        ("eight tonight", TODAY, time(20)),
        ("10, tonight", TODAY, time(22)),
        ("8pm on the 20th", FRIDAY, time(20)),
        ("on friday in the late afternoon", FRIDAY, time(15)),
        ("friday morning 20 november", FRIDAY, time(9)),
        ("tomorrow 19 November at 13.00", date(2026, 11, 19), time(13)),
        ("20261120T093000Z", FRIDAY, None),
        ("2026-11-20T09:30:00.000+0200", FRIDAY, time(9, 30)),
        ("Fri, 20 Nov 2026 09:30:00 +0800", FRIDAY, time(9, 30)),
        ("11.20 13:30 开会", FRIDAY, time(13, 30)),
    ],
)
def test_a_clock_time_leaves_the_day_as_it_is(phrase: str, day: date, clock: time | None) -> None:
    reading = read(phrase)
    assert (reading.day, reading.time) == (day, clock)


@pytest.mark.parametrize(
    ("phrase", "day", "other"),
    [
        ("tonight at 2", date(2026, 11, 19), TODAY),
        ("friday night at 1:30", date(2026, 11, 21), FRIDAY),
        ("今晚1点", date(2026, 11, 19), TODAY),
        ("明晚凌晨两点", FRIDAY, date(2026, 11, 19)),
        ("tonight at 12", TODAY, date(2026, 11, 19)),
        ("今晚12点", TODAY, date(2026, 11, 19)),
        ("friday midnight", FRIDAY, date(2026, 11, 21)),
        ("今晚午夜", TODAY, date(2026, 11, 19)),
    ],
)
def test_the_small_hours_of_a_night_are_the_next_days(phrase: str, day: date, other: date) -> None:
    reading = read(phrase)
    assert (reading.day, reading.others) == (day, (other,))


def test_four_figures_that_may_be_a_year_are_one() -> None:
    assert read("20 Nov 2027").day == date(2027, 11, 20)
    assert read("27 Aug 1440").day == date(2027, 8, 27)


def test_figures_behind_a_day_in_free_text_stay_figures() -> None:
    found = next_touch("follow up 20 nov 1440 pcs at 10.50", TODAY)
    assert found is not None
    assert (found[0].day, found[0].time) == (FRIDAY, None)
