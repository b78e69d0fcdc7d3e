"""Every record writes a moment the same way, so that a day's first touch never stands before its deal."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.capture import Draft
from tracker.clock import Clock, stored
from tracker.desk import Desk
from tracker.reports.days import Days

CHINA = timezone(timedelta(hours=8))
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


def test_what_is_logged_in_the_second_of_capture_is_not_older_than_the_deal(desk: Desk) -> None:
    desk.clock = Clock(datetime(2026, 12, 2, 10, 0, 0, 900_000, tzinfo=CHINA), CHINA)
    deal = desk.add(Draft(buyer="Rahman", country="BD")).deal
    assert deal is not None
    desk.log(deal.id, "out", "asked")
    touched = desk.deal(deal.id)
    assert [touch.at >= touched.created for touch in touched.touches.values()] == [True]
    document = desk.store.documents()[deal.id]
    assert document["created"] == "2026-12-02T10:00:00+08:00" == next(iter(document["touches"].values()))["at"]


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 12, 2, 10, 0, 0, 5, tzinfo=CHINA), "2026-12-02T10:00:00+08:00"),
        (datetime(2026, 12, 2, 2, 0, 7, tzinfo=UTC), "2026-12-02T02:00:07Z"),
    ],
)
def test_a_moment_is_stored_in_whole_seconds_with_its_offset(moment: datetime, text: str) -> None:
    assert stored(moment) == text


@given(st.timedeltas(timedelta(0), timedelta(days=4000)), OFFSETS, st.booleans())
def test_the_day_of_a_moment_is_read_from_its_text_with_a_fraction_and_without(
    passed: timedelta, offset: timezone, whole: bool
) -> None:
    moment = datetime(2020, 1, 1, tzinfo=offset) + passed
    written = moment.replace(microsecond=0 if whole else moment.microsecond)
    assert Days(Clock(zone=CHINA).day_of)(written.isoformat()) == written.astimezone(CHINA).date()


def test_of_a_thousand_moments_with_a_fraction_one_a_day_is_parsed() -> None:
    asked: list[datetime] = []

    def day_of(moment: datetime) -> date:
        asked.append(moment)
        return moment.astimezone(CHINA).date()

    days = Days(day_of)
    for number in range(1000):
        days(f"2026-12-02T10:00:00.{number:06}+08:00")
    assert len(asked) == 2
