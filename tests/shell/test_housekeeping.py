"""Where things are, and what the keys are called, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.shell.conftest import Tracker
from tracker.playbook import load_playbook
from tracker.playbook.actions import ACTIONS
from tracker.shell.cli import COMMANDS


def test_places_have_names_in_both_languages(tracker: Tracker, apart: Path) -> None:
    assert tracker("where").out.splitlines()[1] == f"state     {apart / 'state'}"
    assert tracker("--lang", "zh", "where").out.splitlines()[0] == f"数据      {apart / 'data'}"
    assert tracker("--lang", "zh", "where", "--json").json.keys() == {"data", "state", "playbook", "journal"}


def test_the_last_language_asked_for_is_spoken(tracker: Tracker) -> None:
    assert "数据" in tracker("--lang", "en", "where", "--lang", "zh").out


def test_every_action_is_listed_with_its_keys_and_the_user_s_own(tracker: Tracker, apart: Path) -> None:
    (apart / "data").mkdir(parents=True)
    (apart / "data" / "playbook.toml").write_text('[keys]\nboard.lose = "d,delete"\n', "utf-8")
    lines = tracker("playbook", "keys").out.splitlines()
    assert len(lines) == len(ACTIONS)
    assert any(line.split() == ["board.lose", "d,", "delete", "(usually", "x,", "delete)"] for line in lines)
    assert any(line.split() == ["app.help", "?,", "f1"] for line in lines)
    [found] = tracker("playbook", "keys", "board.lose", "--json").json
    assert found == {"action": "board.lose", "keys": "d,delete", "usual": "x,delete"}
    assert tracker("playbook", "keys", "no such thing").code == 1


def test_what_is_asked_today_is_shown_with_the_name_that_log_takes(tracker: Tracker, rahman: str) -> None:
    shown = tracker("show", rahman).out
    question = next(line for line in shown.splitlines() if line.startswith("  Ask: ")).rpartition("[")[2].rstrip("]")
    assert tracker("log", rahman, "--asked", question).code == 0


def test_examples_in_help_name_causes_questions_and_hypotheses_that_there_are(tracker: Tracker) -> None:
    playbook = load_playbook(None)[0]
    for name in COMMANDS:
        shown = " ".join(tracker(name, "--help").out.split())
        assert all(map(playbook.cause, re.findall(r"--cause ([a-z]+(?:-[a-z]+)+)", shown))), name
        assert all(map(playbook.question, re.findall(r"--asked ([a-z]+(?:-[a-z]+)+)", shown))), name
        assert all(map(playbook.hypothesis, re.findall(r"ghost rahman ([a-z-]+)", shown))), name


def test_a_hypothesis_is_marked_only_with_what_was_found(tracker: Tracker, rahman: str) -> None:
    tracker("ghost", rahman, "tender", "supported", "--evidence", "asked for bid papers")
    ended = tracker("ghost", rahman, "tender")
    assert ended.code == 2
    assert "supported" in ended.err
    tender = next(row for row in tracker("ghost", rahman, "--json").json["hypotheses"] if row["id"] == "tender")
    assert tender["evidence"] == "asked for bid papers"


def test_without_a_terminal_or_an_editor_the_playbook_s_place_is_told(
    tracker: Tracker, apart: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    ended = tracker("playbook", "edit")
    assert ended.code == 2
    assert str(apart / "data" / "playbook.toml") in ended.err


def test_a_playbook_that_cannot_be_started_is_told_with_its_cause_and_a_way_out(
    tracker: Tracker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file where the folder belongs", "utf-8")
    monkeypatch.setenv("TRACKER_HOME", str(tmp_path / "taken"))
    monkeypatch.setenv("EDITOR", "true")
    ended = tracker("playbook", "edit")
    assert ended.code == 4
    assert "playbook.toml cannot be written: Not a directory." in ended.err
    assert "set TRACKER_HOME" in ended.err


def test_a_deal_of_today_is_not_called_silent_for_no_days(tracker: Tracker, rahman: str) -> None:
    assert tracker("ghost", rahman).out.startswith("Not silent: ")


def test_how_sure_one_is_may_be_written_with_its_sign(tracker: Tracker, rahman: str) -> None:
    close = ("lose", rahman, "--cause", "not-persuaded", "--for", "asked who we are", "--confidence")
    assert tracker(*close, "170%").code == 2
    assert tracker(*close, "70 %").code == 0
    assert tracker("show", rahman, "--json").json["diagnosis"]["confidence"] == 70


def test_a_folder_named_for_an_export_is_told_as_one(tracker: Tracker, rahman: str, tmp_path: Path) -> None:
    ended = tracker("export", "deals", "-o", str(tmp_path))
    assert ended.code == 2
    assert "is a folder" in ended.err


def test_a_playbook_with_a_mistake_is_told_of_in_the_language_it_sets(tracker: Tracker, apart: Path) -> None:
    (apart / "data").mkdir(parents=True)
    (apart / "data" / "playbook.toml").write_text('[settings]\nlanguage = "zh"\n[stages.pi]\ncap = "4"\n', "utf-8")
    said = tracker("list").err
    assert "这里要写" in said
    assert "没有符合的单子" in said
    assert "Add a deal" not in said


def test_a_playbook_that_breaks_leaves_language_and_money_as_they_were(tracker: Tracker, apart: Path) -> None:
    playbook = apart / "data" / "playbook.toml"
    tracker("list")
    playbook.write_text('[settings]\nlanguage = "zh"\ncurrency = "EUR"\n', "utf-8")
    assert tracker("list").code == 1
    playbook.write_text('[settings]\nlanguage = "zh"\ncurrency = "EUR\n', "utf-8")
    assert "上一份" in tracker("list").err
    added = tracker("add", "Rahman BD 5000 pcs zipper 0.32")
    assert "EUR 0.32" in added.out
    assert "孟加拉" in added.out
