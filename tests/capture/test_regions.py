"""States and provinces beside a country, as the codes that holidays go by."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tracker.capture import draft_doc, echo_lines, read_line
from tracker.playbook.settings import Settings

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "buyer", "region"),
    [
        ("J&K Imports, Texas USA, 4000 pet beds", "J&K Imports", "TX"),
        ("Smith Tools, Houston TX USA 500 hammers", "Smith Tools", "TX"),
        ("Smith Tools, Atlanta Georgia USA 500 hammers", "Smith Tools", "GA"),
        ("Bauer GmbH, Bavaria, Germany, 300 lamps", "Bauer GmbH", "BY"),
        ("Casa Lima, São Paulo, Brazil 40 sofas", "Casa Lima", "SP"),
        ("Maple Co Ontario Canada 40 chairs", "Maple Co", "ON"),
        ("美国加州 Sunrise LLC 太阳能灯 500个", "Sunrise LLC", "CA"),
        ("马来西亚吉打 Tan Hardware 500 boxes nails", "Tan Hardware", "02"),
    ],
)
def test_a_state_beside_its_country_is_kept_as_its_code(line: str, buyer: str, region: str) -> None:
    draft = read_line(line, today=TODAY, settings=Settings())
    assert (draft.buyer, draft.region) == (buyer, region)


@pytest.mark.parametrize(
    "line", ["Texas Tools Inc USA 500 hammers", "Berlin Lights, Germany, 40 lamps", "Texas 40 hats"]
)
def test_a_state_in_a_name_or_without_its_country_is_none(line: str) -> None:
    assert read_line(line, today=TODAY, settings=Settings()).region == ""


def test_the_region_is_echoed_and_saved() -> None:
    draft = read_line("Bauer GmbH, Bavaria, Germany, 300 lamps", today=TODAY, settings=Settings())
    assert dict(echo_lines(draft, TODAY))["country"] == "DE Germany (BY)"
    assert draft_doc(draft, id="01hx", now=NOW)["region"] == "BY"
