"""Working days, local time and office hours abroad, and the user's own days off."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tracker import words
from tracker.buyer_clock import BuyerClock, say_local_time
from tracker.model import Deal

SUNDAY_MORNING = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)


def buyer_in(country: str, region: str = "", zone: str = "") -> Deal:
    return Deal(id="1", buyer="B", created=SUNDAY_MORNING, country=country, region=region, zone=zone)


def test_two_working_days_in_bangladesh_jump_weekend_and_eid_and_are_an_estimate(
    buyer_clock: BuyerClock,
) -> None:
    assert buyer_clock.add_working_days(date(2026, 3, 18), 2, "BD") == (date(2026, 3, 24), True)


def test_the_emirates_work_on_friday_and_saudi_arabia_does_not(buyer_clock: BuyerClock) -> None:
    thursday = date(2026, 11, 26)
    assert buyer_clock.add_working_days(thursday, 1, "AE") == (date(2026, 11, 27), False)
    assert buyer_clock.add_working_days(thursday, 1, "SA") == (date(2026, 11, 29), False)


@pytest.mark.parametrize(
    "country",
    [
        "BD",
        "SA",
        "QA",
        "KW",
        "BH",
        "OM",
        "YE",
        "IQ",
        "JO",
        "SY",
        "EG",
        "DZ",
        "SD",
        "IL",
        "MV",
        "LY",
        "PS",
        "AF",
    ],
)
def test_friday_and_saturday_are_the_weekend_there(buyer_clock: BuyerClock, country: str) -> None:
    friday, saturday, sunday = (date(2026, 11, day) for day in (20, 21, 22))
    assert not buyer_clock.is_working(friday, country)
    assert not buyer_clock.is_working(saturday, country)
    assert buyer_clock.is_working(sunday, country)


def test_kedah_rests_on_friday_while_malaysia_rests_on_sunday(buyer_clock: BuyerClock) -> None:
    friday, sunday = date(2026, 11, 13), date(2026, 11, 15)
    for region in ("02", "KDH", "03", "11"):
        assert not buyer_clock.is_working(friday, "MY", region)
        assert buyer_clock.is_working(sunday, "MY", region)
    assert buyer_clock.is_working(friday, "MY")
    assert not buyer_clock.is_working(sunday, "MY")


def test_the_emirates_rested_on_friday_before_2022(buyer_clock: BuyerClock) -> None:
    assert not buyer_clock.is_working(date(2021, 11, 12), "AE")
    assert buyer_clock.is_working(date(2022, 11, 11), "AE")


def test_an_unknown_country_works_monday_to_friday_without_holidays(buyer_clock: BuyerClock) -> None:
    assert buyer_clock.is_working(date(2026, 12, 25), "")
    assert buyer_clock.is_working(date(2026, 12, 25), "ZZ")
    assert not buyer_clock.is_working(date(2026, 12, 26), "")
    assert buyer_clock.add_working_days(date(2026, 12, 31), 1, "") == (date(2027, 1, 1), False)


def test_an_unknown_region_falls_back_on_the_country(buyer_clock: BuyerClock) -> None:
    assert not buyer_clock.is_working(date(2026, 12, 25), "DE", "no such state")


def test_next_working_day_is_the_day_itself_when_they_work(buyer_clock: BuyerClock) -> None:
    assert buyer_clock.next_working(date(2026, 11, 26), "SA") == date(2026, 11, 26)
    assert buyer_clock.next_working(date(2026, 11, 27), "SA") == date(2026, 11, 29)


def test_working_days_between_counts_the_last_day_but_not_the_first(buyer_clock: BuyerClock) -> None:
    assert buyer_clock.working_days_between(date(2026, 3, 18), date(2026, 3, 24), "BD") == 2
    assert buyer_clock.working_days_between(date(2025, 12, 30), date(2026, 1, 4), "") == 3
    assert buyer_clock.working_days_between(date(2026, 3, 24), date(2026, 3, 18), "BD") == 0


@pytest.mark.parametrize("start", [date(2026, 3, 1), date(2026, 10, 5), date(2024, 2, 28)])
@pytest.mark.parametrize("n", [1, 2, 3, 5, 15, 40, 300])
def test_counting_back_what_was_added_gives_the_same_number(buyer_clock: BuyerClock, start: date, n: int) -> None:
    due, _estimate = buyer_clock.add_working_days(start, n, "SA")
    assert buyer_clock.working_days_between(start, due, "SA") == n


def test_china_works_on_make_up_saturdays_and_rests_in_golden_week(buyer_clock: BuyerClock) -> None:
    assert buyer_clock.home_working(date(2026, 10, 10), "CN") is True
    assert buyer_clock.home_working(date(2026, 10, 6), "CN") is False
    assert buyer_clock.home_working(date(2026, 10, 17), "CN") is False


def test_china_s_next_year_is_not_announced_rather_than_guessed(buyer_clock: BuyerClock) -> None:
    assert buyer_clock.home_working(date(2027, 2, 10), "CN") is None
    assert buyer_clock.home_working(date(2027, 3, 10), "CN") is None


def test_other_homes_know_their_next_year(buyer_clock: BuyerClock) -> None:
    assert buyer_clock.home_working(date(2027, 12, 27), "DE") is True


def test_our_next_closing_is_golden_week_and_not_a_long_weekend(buyer_clock: BuyerClock) -> None:
    assert buyer_clock.home_closing(date(2026, 9, 12), "CN", 21) == (date(2026, 10, 1), date(2026, 10, 7))
    assert buyer_clock.home_closing(date(2026, 11, 1), "CN", 21) is None


def test_no_closing_is_promised_for_a_year_that_is_not_announced(buyer_clock: BuyerClock) -> None:
    assert buyer_clock.home_closing(date(2027, 1, 25), "CN", 21) is None


def test_a_day_off_of_ours_moves_to_the_next_day_both_work(buyer_clock: BuyerClock) -> None:
    assert buyer_clock.next_shared_day(date(2026, 11, 29), "SA", "", "CN") == date(2026, 11, 30)
    assert buyer_clock.next_shared_day(date(2026, 10, 10), "SA", "", "CN") == date(2026, 10, 11 + 1)


def test_local_time_and_open_office_in_dhaka(buyer_clock: BuyerClock) -> None:
    local = buyer_clock.local(SUNDAY_MORNING, buyer_in("BD"))
    assert local is not None
    assert (local.zones, local.office_open) == (("Asia/Dhaka",), True)
    assert say_local_time(local) == "Sun 10:00, office open"


def test_the_same_hour_is_closed_in_riyadh_and_in_a_german_weekend(buyer_clock: BuyerClock) -> None:
    assert say_local_time(buyer_clock.local(SUNDAY_MORNING, buyer_in("SA"))) == "Sun 07:00, office closed"
    assert say_local_time(buyer_clock.local(SUNDAY_MORNING, buyer_in("DE"))) == "Sun 05:00, office closed"


def test_several_zones_show_the_range_until_a_state_city_or_zone_decides(buyer_clock: BuyerClock) -> None:
    monday = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
    whole = buyer_clock.local(monday, buyer_in("US"))
    assert whole is not None
    assert say_local_time(whole) == "Mon 05:00–10:00, office hours differ by region"
    assert say_local_time(buyer_clock.local(monday, buyer_in("US", "CA"))) == "Mon 07:00, office closed"
    assert say_local_time(buyer_clock.local(monday, buyer_in("US", "", "chicago"))) == "Mon 09:00, office open"
    assert say_local_time(buyer_clock.local(monday, buyer_in("", "", "Asia/Dhaka"))) == "Mon 21:00, office closed"


def test_china_runs_on_one_clock(buyer_clock: BuyerClock) -> None:
    local = buyer_clock.local(SUNDAY_MORNING, buyer_in("CN"))
    assert local is not None
    assert local.zones == ("Asia/Shanghai",)


def test_nothing_is_said_where_nothing_is_known(buyer_clock: BuyerClock) -> None:
    assert buyer_clock.local(SUNDAY_MORNING, buyer_in("")) is None
    assert buyer_clock.local(SUNDAY_MORNING, buyer_in("", "", "No/Such_Zone")) is None
    assert say_local_time(None) == ""


def test_local_time_speaks_chinese(buyer_clock: BuyerClock) -> None:
    words.use("zh")
    assert say_local_time(buyer_clock.local(SUNDAY_MORNING, buyer_in("BD"))).startswith("周日 10:00")


def test_office_hours_are_the_ones_given() -> None:
    late = BuyerClock("11:00", "20:00")
    local = late.local(SUNDAY_MORNING, buyer_in("BD"))
    assert local is not None
    assert local.office_open is False


def test_days_are_kept_on_disk_and_a_second_start_does_not_load_the_library(tmp_path: Path) -> None:
    expected = BuyerClock("09:00", "18:00", tmp_path).add_working_days(date(2026, 3, 18), 2, "BD")
    script = (
        "import sys; from datetime import date; from pathlib import Path; from tracker.buyer_clock import BuyerClock\n"
        "print(BuyerClock('09:00', '18:00', Path(sys.argv[1])).add_working_days(date(2026, 3, 18), 2, 'BD'))\n"
        "print([name for name in ('holidays', 'pendulum') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [str(expected), "[]"]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"source": "old", "years": []}', '{"years": 3}'])
def test_a_damaged_cache_is_worked_out_again(tmp_path: Path, damage: str) -> None:
    BuyerClock("09:00", "18:00", tmp_path).is_working(date(2026, 3, 18), "BD")
    kept = tmp_path / "working-days.json"
    kept.write_text(damage, "utf-8")
    assert BuyerClock("09:00", "18:00", tmp_path).add_working_days(date(2026, 3, 18), 2, "BD")[0] == date(2026, 3, 24)
    assert json.loads(kept.read_text("utf-8"))["years"]


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    assert BuyerClock("09:00", "18:00", blocked / "inside").is_working(date(2026, 3, 18), "BD")


def test_feasts_elsewhere_in_the_world_are_not_called_estimates(buyer_clock: BuyerClock) -> None:
    for country, day in (
        ("IN", date(2026, 11, 6)),
        ("IL", date(2026, 9, 10)),
        ("US", date(2026, 11, 24)),
        ("BR", date(2026, 2, 13)),
    ):
        assert buyer_clock.add_working_days(day, 3, country)[1] is False, country
