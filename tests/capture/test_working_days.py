"""Working days in a captured line are those of the country that the line names, else of the user's home."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from tracker.capture import read_line
from tracker.desk.quick import QuickCapture
from tracker.playbook.settings import Settings

TODAY = date(2026, 11, 19)
"""A Thursday."""


def counted(text: str, given: dict[str, str] | None = None) -> tuple[date | None, list[str]]:
    """The next touch of a line, and the countries whose days were counted for it."""
    asked: list[str] = []

    def work_days(day: date, count: int, country: str) -> date:
        asked.append(country)
        return day + timedelta(100 + count)

    draft = read_line(text, today=TODAY, settings=Settings(), given=given, work_days=work_days)
    return draft.next, asked


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("Karim BD rice, follow up in 1 business day", "BD"),
        ("follow up in 1 business day, Karim, rice, Bangladesh", "BD"),
        ("Polonia Kowalski viti, follow up in 1 working day", "PL"),
        ("沙特 Abdullah 门锁 500套 1个工作日后跟进", "SA"),
        ("Karim +880 1711 123456 rice, follow up in 1 business day", "BD"),
        ("Karim rice, follow up in 1 business day", "CN"),
    ],
)
def test_the_days_are_the_buyers(line: str, country: str) -> None:
    day, asked = counted(line)
    assert day == TODAY + timedelta(101)
    assert set(asked) == {country}


def test_a_country_that_was_given_counts_and_marked_phrases_too() -> None:
    assert counted('Karim rice next:"in 1 business day"', {"country": "BD"}) == (TODAY + timedelta(101), ["BD"])
    assert counted("Karim rice", {"country": "QA", "next": "in 2 working days"}) == (TODAY + timedelta(102), ["QA"])


def test_no_calendar_is_asked_for_any_other_phrase() -> None:
    assert counted("Karim BD rice, follow up in 3 days") == (date(2026, 11, 22), [])


def test_bangladesh_rests_on_friday_and_saturday() -> None:
    quick = QuickCapture("2026-11-19T10:00:00+08:00")
    assert quick.read("Karim BD rice, follow up in 1 business day", {}).next == date(2026, 11, 22)
    assert quick.read("Karim DE rice, follow up in 1 business day", {}).next == date(2026, 11, 20)


def test_a_date_phrase_alone_counts_the_users_own_working_days() -> None:
    def when(home: str) -> str:
        config = Path(QuickCapture().paths.playbook)
        config.parent.mkdir(parents=True, exist_ok=True)
        config.write_text(f'[settings]\nhome_country = "{home}"\n', encoding="utf-8")
        command = [sys.executable, "-m", "tracker", "--now", "2026-11-19", "when", "in 1 business day"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert "Fri 20 Nov 2026" in when("CN")
    assert "Sun 22 Nov 2026" in when("BD")
