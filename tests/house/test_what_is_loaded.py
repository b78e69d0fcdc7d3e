"""What a fresh process imports: a linter sees only the static graph."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "textual",
    "rich",
    "tinydb",
    "dateparser",
    "pendulum",
    "holidays",
    "msgspec",
    "tomllib",
    "dataclasses",
    "xlsxwriter",
    "tracker.model",
}
SCREENS = {"textual", "rich", "screens"}
MOST_FOR_ADD = 82
MOST_FOR_TODAY = 150
"""Modules that are not Python's own, a few more than there are: whoever adds one should know that they do."""


def loaded(*arguments: str) -> set[str]:
    """Every module that one command imports, by its first and by its full name."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "tracker", *arguments],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert run.returncode in (0, 1), run.stderr
    names = {line.rsplit("|", 1)[-1].strip() for line in run.stderr.splitlines() if line.startswith("import time:")}
    return names | {name.split(".")[0] for name in names}


def test_plain_capture_loads_nothing_heavy() -> None:
    line = "Rahman Textiles BD 5000 pcs zipper FOB Ningbo USD 0.32 next wednesday"
    assert not loaded("add", line) & HEAVY


def test_a_chinese_capture_loads_nothing_heavy() -> None:
    assert not loaded("add", "王记五金 5000个 拉链 FOB 宁波 0.32美元 下周三跟进") & HEAVY


@pytest.mark.parametrize("command", [["list"], ["today", "--plain"], ["history"], ["where"], ["doctor"], ["undo"]])
def test_no_shell_command_reaches_the_screens(command: list[str]) -> None:
    subprocess.run([sys.executable, "-m", "tracker", "add", "Rahman BD zipper"], check=True, capture_output=True)
    assert not loaded(*command) & SCREENS


def test_listing_reads_no_dates_with_dateparser_and_draws_no_reports() -> None:
    subprocess.run([sys.executable, "-m", "tracker", "add", "Rahman BD zipper"], check=True, capture_output=True)
    assert not loaded("list") & {"dateparser", "xlsxwriter", "tracker.reports", "tracker.importing"}


def of_ours_and_others(*arguments: str) -> set[str]:
    """The modules a command imports that are not Python's own, which differ from version to version."""
    return {name for name in loaded(*arguments) if name.split(".")[0] not in sys.stdlib_module_names}


def test_capture_and_review_import_no_more_than_they_need() -> None:
    line = "Rahman Textiles BD 5000 pcs zipper FOB Ningbo USD 0.32 next wednesday"
    assert len(of_ours_and_others("add", line)) <= MOST_FOR_ADD
    loaded("today", "--plain")  # the first time works out the calendars of the buyers' countries
    assert len(of_ours_and_others("today", "--plain")) <= MOST_FOR_TODAY


def test_the_printed_review_loads_no_calendars_twice_and_no_reports() -> None:
    subprocess.run([sys.executable, "-m", "tracker", "add", "Rahman BD zipper"], check=True, capture_output=True)
    loaded("today", "--plain")
    unneeded = {"dateparser", "pendulum", "holidays", "xlsxwriter", "tinydb", "tracker.reports", "tracker.importing"}
    assert not loaded("today", "--plain") & unneeded
