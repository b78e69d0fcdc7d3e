"""README is true: its commands exist, its set-up lines are those of CI, its example day runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from tests.shell.conftest import Tracker
from tracker.errors import CRASHED, INTERRUPTED, LOCKED, NEEDS_ATTENTION, NOTHING_FOUND, OK, USAGE
from tracker.shell.cli import COMMANDS, shell

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"(?:^ {4}.*\n?)+", README, re.MULTILINE)
LINES = [line.strip() for block in BLOCKS for line in block.splitlines()]
EXAMPLES = [line.split("   #")[0].strip() for line in LINES if line.startswith("tracker ")]


def command_of(line: str) -> tuple[click.Command, list[str]]:
    words = shlex.split(line)[1:]
    command = shell.get_command(click.Context(shell), words[0])
    assert command is not None, line
    return command, words[1:]


def test_ci_runs_the_test_command_of_the_readme() -> None:
    (line,) = [line for line in LINES if line.endswith("-m pytest")]
    assert line in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in EXAMPLES if len(shlex.split(line)) > 1])
def test_every_example_is_accepted(line: str) -> None:
    command, words = command_of(line)
    command.make_context(command.name or "", words, parent=click.Context(shell))


def test_every_command_is_told_of() -> None:
    told = set(re.findall(r"`([a-z]+)\b[^`]*`", README)) | {shlex.split(line)[1] for line in EXAMPLES if " " in line}
    assert set(COMMANDS) - told == set()


def test_the_picture_is_there() -> None:
    for place in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README):
        assert (ROOT / place).exists()


def test_every_command_has_an_example_in_its_help() -> None:
    for name in COMMANDS:
        command = shell.get_command(click.Context(shell), name)
        assert command is not None
        assert f"tracker {name}" in (command.help or ""), name


def test_the_day_in_the_readme_runs(tracker: Tracker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    day = README.split("## A day with it")[1].split("##")[0]
    lines = [line.strip().split("   #")[0].strip() for line in day.splitlines() if line.startswith("    tracker ")]
    for line in lines:
        ended = tracker(*shlex.split(line)[1:])
        expected = 2 if line == "tracker" else 0  # the drawn review needs a terminal
        assert ended.code == expected, (line, ended.err)


def test_every_exit_code_is_told_of_in_the_readme_and_in_help(tracker: Tracker) -> None:
    codes = {OK, NOTHING_FOUND, USAGE, LOCKED, NEEDS_ATTENTION, CRASHED, INTERRUPTED}
    page = " ".join(tracker("--help").out.split())
    for text in (page, README):
        told = text.partition("Exit codes:")[2]
        assert all(re.search(rf"\b{code}[ :]", told) for code in codes)


READING = {"list", "show", "today", "check", "ghost", "why", "figures", "when", "where", "doctor", "history"}


@pytest.mark.parametrize("words", [*([name] for name in sorted(READING)), ["backup", "list"], ["playbook", "keys"]])
def test_every_reading_command_takes_json(words: list[str], tracker: Tracker) -> None:
    assert "--json" in tracker(*words, "--help").out
