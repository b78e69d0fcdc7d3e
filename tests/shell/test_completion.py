"""Completion knows handles, buyers, stages and countries."""

from __future__ import annotations

import pytest
from click.shell_completion import ShellComplete

from tests.shell.conftest import Tracker
from tracker.shell.cli import shell


def offered(words: list[str], typed: str) -> list[str]:
    complete = ShellComplete(shell, {}, "tracker", "_TRACKER_COMPLETE")
    return [item.value for item in complete.get_completions(words, typed)]


@pytest.mark.parametrize(("words", "typed"), [(["show"], "rah"), (["log"], "text"), (["lose"], ""), (["history"], "R")])
def test_deals_are_offered_by_handle_and_by_buyer(tracker: Tracker, rahman: str, words: list[str], typed: str) -> None:
    assert offered(words, typed) == ["rahman"]


def test_stages_and_countries_are_offered() -> None:
    assert offered(["move", "rahman"], "s") == ["sample"]
    assert offered(["list", "--country"], "bang") == ["BD"]


def test_commands_are_offered() -> None:
    assert offered([], "un") == ["undo"]


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_a_script_is_printed_for_each_shell(tracker: Tracker, name: str) -> None:
    assert "_TRACKER_COMPLETE" in tracker("completion", name).out
