"""Slips of the hand: what is refused, in whose name, and what to do instead."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.shell.conftest import Tracker
from tracker.errors import os_reason


@pytest.mark.parametrize("now", ["soonish", "13:99 blue"])
def test_a_wrong_time_is_told_by_the_name_of_where_it_stands(
    tracker: Tracker, monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    assert tracker("--now", now, "list").err.startswith("--now does not say a time")
    monkeypatch.setenv("TRACKER_NOW", now)
    for line in (["list"], ["add", "Rahman BD zipper"], ["when", "monday"]):
        ended = tracker(*line)
        assert ended.code == 2
        assert ended.err.startswith("TRACKER_NOW does not say a time")


@pytest.mark.parametrize("text", ["notmail", "see card", "a@b", "@", "ali rahman.com"])
def test_what_is_no_address_leaves_the_old_one(tracker: Tracker, rahman: str, text: str) -> None:
    assert tracker("edit", rahman, "email=ali@rahman.com").code == 0
    ended = tracker("edit", rahman, f"email={text}")
    assert ended.code == 2
    assert "note=" in ended.err
    assert tracker("show", rahman, "--json").json["email"] == "ali@rahman.com"


@pytest.mark.parametrize(
    "text", ["ali@rahman.com", "Ali <ali@mail.rahman.com.bd>", "a@x.com, b@y.cn", "李@公司.中国", ""]
)
def test_addresses_are_taken_as_people_write_them(tracker: Tracker, rahman: str, text: str) -> None:
    assert tracker("edit", rahman, f"email={text}").code == 0
    assert (tracker("show", rahman, "--json").json["email"] or "") == text


@pytest.mark.parametrize("kind", ["in", "refused", "note"])
def test_what_they_said_is_not_logged_without_a_word(tracker: Tracker, rahman: str, kind: str) -> None:
    for words in ([], [""], ["  "]):
        ended = tracker("log", rahman, f"--{kind}", *words)
        assert ended.code == 2
        assert f"tracker log {rahman} --{kind}" in ended.err
    assert tracker("show", rahman, "--json").json["touches"] == []
    assert tracker("log", rahman, f"--{kind}", "--learned", "budget=2.10").code == 0
    assert tracker("log", rahman, "--read").code == 0


def playbook(tracker: Tracker) -> Path:
    file = Path(tracker("playbook", "path").out.strip())
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def test_a_playbook_that_is_a_pipe_is_told_and_not_waited_for(tracker: Tracker) -> None:
    os.mkfifo(playbook(tracker))
    check = tracker("playbook", "check")
    assert check.code == 2
    assert "not a file that can be read as a playbook" in check.out
    assert tracker("add", "Rahman BD zipper").code == 0
    listed = tracker("list")
    assert listed.code == 0
    assert "not a file that can be read as a playbook" in listed.err


def test_a_playbook_that_is_a_folder_is_told(tracker: Tracker) -> None:
    playbook(tracker).mkdir()
    assert "not a file that can be read as a playbook" in tracker("playbook", "check").out
    assert tracker("add", "Rahman BD zipper").code == 0


def test_a_playbook_of_many_megabytes_is_told_and_not_read(tracker: Tracker) -> None:
    with playbook(tracker).open("wb") as file:
        file.truncate(200_000_000)
    assert "far too large: 200 MB" in tracker("playbook", "check").out
    assert tracker("add", "Rahman BD zipper").code == 0
    assert tracker("list").code == 0


def test_a_csv_without_rows_says_so(tracker: Tracker, tmp_path: Path) -> None:
    file = tmp_path / "deals.csv"
    file.write_text("Company,Stage\n", "utf-8")
    ended = tracker("import", str(file))
    assert "no rows follow" in ended.err


def test_a_skip_file_that_cannot_be_written_names_a_way_out_that_import_has(tracker: Tracker, tmp_path: Path) -> None:
    file = tmp_path / "deals.csv"
    file.write_text("Company,Stage,Value\n,Lost,x\n", "utf-8")
    (tmp_path / "deals.skipped.csv").mkdir()
    ended = tracker("import", str(file))
    assert ended.code == 2
    assert " -o" not in ended.err
    assert "Nothing was imported" in ended.err


@pytest.mark.parametrize("number", [13, 28, 30, 2, 17, 21])
def test_what_the_system_refuses_is_told_in_chinese(tracker: Tracker, number: int) -> None:
    tracker("--lang", "zh", "where")
    told = os_reason(OSError(number, os.strerror(number)))
    assert told
    assert not told.isascii()


def test_a_chinese_mistake_holds_no_english_reason(tracker: Tracker, tmp_path: Path) -> None:
    ended = tracker("--lang", "zh", "check", str(tmp_path / "none.txt"))
    assert "没有这个文件或文件夹" in ended.err
    assert "No such file" not in ended.err


def test_chinese_sentences_stand_without_a_gap(tracker: Tracker) -> None:
    assert "。 " not in tracker("--lang", "zh", "list").err
