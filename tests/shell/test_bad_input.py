"""Bad input gets a clear sentence with a next step and the documented exit code, and loses nothing."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shell.conftest import Tracker
from tracker.desk import open_desk

as_user = pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may write everywhere")


def data(home: Path) -> Path:
    return home / "data"


def test_a_damaged_journal_line_is_skipped_and_said(tracker: Tracker, rahman: str, apart: Path) -> None:
    (journal,) = (data(apart) / "journal").iterdir()
    with journal.open("ab") as file:
        file.write(b'0badc0de {"h":"damaged"}\n')
    listed = tracker("list", "--json")
    assert [deal["id"] for deal in listed.json] == [rahman]
    assert "cannot be read" in listed.err
    assert tracker("doctor").code == 4
    assert tracker("move", "rahman", "quote").code == 0
    assert tracker("show", "rahman", "--json").json["stage"] == "quote"


def test_a_playbook_that_is_not_toml_gives_way_to_the_last_good_one(tracker: Tracker, rahman: str, apart: Path) -> None:
    own = data(apart) / "playbook.toml"
    own.write_text('[stages.quote]\ntitle = { en = "Offer", zh = "报价" }\n', "utf-8")
    assert "Offer" in tracker("move", "rahman", "quote").err
    own.write_text("[stages.quote\n", "utf-8")
    shown = tracker("show", "rahman")
    assert "Offer" in shown.out
    assert "playbook.toml:1" in shown.err
    assert tracker("playbook", "check").code == 2


def test_a_playbook_full_of_mistakes_does_not_drown_the_answer(tracker: Tracker, rahman: str, apart: Path) -> None:
    (data(apart) / "playbook.toml").write_text("[stages.quote]\n" + "".join(f"k{n} = 1\n" for n in range(9)), "utf-8")
    listed = tracker("list")
    assert "Rahman" in listed.out
    assert "… and 6 more" in listed.err
    assert "tracker playbook check" in listed.err
    assert len(listed.err.splitlines()) < 8


def test_every_mistake_of_a_playbook_is_listed_with_its_line(tracker: Tracker, apart: Path) -> None:
    data(apart).mkdir(parents=True)
    own = data(apart) / "playbook.toml"
    own.write_text('[stages.quote]\ncadense = [1]\ncap = "four"\n\n[settings]\ndate_order = "XYZ"\n', "utf-8")
    checked = tracker("playbook", "check")
    assert checked.code == 2
    for line in (2, 3, 6):
        assert f"playbook.toml:{line}" in checked.out
    assert "cadence" in checked.out


def test_a_file_where_the_data_folder_should_be(tracker: Tracker, apart: Path) -> None:
    apart.mkdir(parents=True)
    data(apart).write_text("not a folder")
    for command in (["list"], ["add", "Rahman BD zipper"]):
        ended = tracker(*command)
        assert ended.code == 4
        assert len(ended.err.splitlines()) == 2
    assert data(apart).read_text() == "not a folder"


@pytest.mark.parametrize("now", ["nonsense", "9999-12-31", "0001-01-01", "2026-13-45"])
def test_a_moment_outside_of_the_calendar_is_no_crash(
    tracker: Tracker, monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    monkeypatch.setenv("TRACKER_NOW", now)
    for command in (["today"], ["when", "next year"], ["add", "Rahman BD tomorrow"]):
        ended = tracker(*command)
        assert (ended.code, len(ended.err.splitlines())) == (2, 2)


def program(*arguments: str, tail: str, home: Path) -> subprocess.CompletedProcess[str]:
    """The program behind a shell redirection, in a process of its own."""
    line = f"{shlex.join([sys.executable, '-m', 'tracker', *arguments])} {tail}"
    env = {**os.environ, "TRACKER_HOME": str(home), "TRACKER_LANG": "", "LC_ALL": "C.UTF-8"}
    return subprocess.run(["bash", "-o", "pipefail", "-c", line], env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("command", "tail", "code"),
    [
        (["list"], ">&-", 0),
        (["list"], "2>&-", 0),
        (["add", "Closed", "DE"], ">&- 2>&- <&-", 0),
        (["add", "-"], "<&-", 2),
        (["add", "-"], "0>/dev/null", 2),
        (["add", "Closed", "DE"], "2>/dev/full", 0),
        ([], "<&-", 2),
        (["list"], ">/dev/full", 2),
        (["list", "--json"], ">/dev/full", 2),
        (["list", "--help"], ">/dev/full", 2),
        (["--version"], ">/dev/full", 2),
        (["completion", "bash"], ">/dev/full", 2),
        (["export", "deals"], ">/dev/full", 2),
        (["history"], "| true", 0),
    ],
)
def test_streams_that_are_closed_or_full(
    tracker: Tracker, rahman: str, apart: Path, command: list[str], tail: str, code: int
) -> None:
    before = len(tracker("list", "--json").json)
    ended = program(*command, tail=tail, home=apart)
    assert ended.returncode == code, ended.stderr
    assert "made a mistake" not in ended.stderr
    assert len(tracker("list", "--json").json) == before + (command[:1] == ["add"] and code == 0)
    assert tracker("doctor").code == 0


def test_input_that_cannot_be_read_is_not_called_saved(apart: Path) -> None:
    ended = program("add", "-", tail="0>/dev/null", home=apart)
    assert ended.stderr.startswith("Standard input cannot be read: Bad file descriptor.\nNothing was saved.")


def test_full_output_tells_where_to_see_what_was_saved(tracker: Tracker, apart: Path) -> None:
    ended = program("add", "Full", "DE", tail=">/dev/full", home=apart)
    assert ended.returncode == 2
    assert "No space left on device" in ended.stderr
    assert "tracker history" in ended.stderr
    assert [deal["buyer"] for deal in tracker("list", "--json").json] == ["Full"]


def test_an_empty_list_says_how_to_begin(tracker: Tracker) -> None:
    assert "tracker add" in tracker("list").err


@as_user
def test_a_read_only_folder(tracker: Tracker, apart: Path) -> None:
    apart.mkdir(parents=True)
    apart.chmod(0o500)
    ended = tracker("add", "Rahman BD zipper")
    apart.chmod(0o700)
    assert ended.code == 4


def test_a_chinese_csv_in_gb18030_is_read(tracker: Tracker, tmp_path: Path) -> None:
    file = tmp_path / "客户.csv"
    file.write_bytes("客户,国家,产品,阶段\n王记五金,德国,阀门,报价\n".encode("gb18030"))
    assert tracker("import", str(file)).code == 0
    (deal,) = tracker("list", "--json").json
    assert (deal["buyer"], deal["country"], deal["stage"]) == ("王记五金", "DE", "quote")


def test_a_second_import_adds_nothing_and_one_undo_takes_the_first_back(tracker: Tracker, tmp_path: Path) -> None:
    file = tmp_path / "deals.csv"
    file.write_text("Company,Stage,Value\nAcme,Won,100\nBeta,Lost,200\nGamma,Negotiation,300\n", "utf-8")
    arguments = ["import", str(file), "--map", "buyer=Company", "--stage", "Negotiation=pi", "--json"]
    assert tracker(*arguments, "--dry-run").json["added"] == 3
    first = tracker(*arguments).json
    assert (first["read"], first["added"], first["undiagnosed"]) == (3, 3, 1)
    assert first["by_stage"] == {"pi": 1, "order": 1, "lost": 1}
    assert tracker(*arguments).json["added"] == 0
    assert tracker("undo").code == 0
    assert tracker("list", "--all", "--json").json == []


def test_an_export_is_taken_back_whole(tracker: Tracker, rahman: str, tmp_path: Path) -> None:
    tracker("lose", "rahman", "--cause", "beyond-budget", "--for", "asked for 0.25")
    before = tracker("show", rahman, "--json").json
    file = tmp_path / "all.json"
    assert tracker("export", "deals", "--format", "tinydb", "-o", str(file)).code == 0
    assert tracker("export", "deals", "--format", "tinydb", "-o", str(file)).code == 2
    tracker("undo")
    tracker("undo")
    assert tracker("import", str(file)).code == 0
    assert tracker("show", rahman, "--json").json == before


@pytest.mark.parametrize(
    "command", [["list", "--json"], ["today", "--json"], ["where", "--json"], ["doctor", "--json"]]
)
def test_json_is_json_also_when_there_is_nothing(tracker: Tracker, command: list[str]) -> None:
    assert tracker(*command).json is not None


def test_without_a_terminal_the_program_says_what_to_use(tracker: Tracker) -> None:
    ended = tracker()
    assert ended.code == 2
    assert "today --plain" in ended.err


def test_the_demo_prints_its_queue_without_a_terminal_and_leaves_the_data_alone(tracker: Tracker, rahman: str) -> None:
    demo = tracker("demo")
    assert demo.code == 0
    assert "Schmidt" in demo.out
    assert [deal["id"] for deal in tracker("list", "--all", "--json").json] == [rahman]


def test_an_imported_loss_can_be_won_revised_and_reopened(tracker: Tracker, tmp_path: Path) -> None:
    file = tmp_path / "deals.csv"
    file.write_text("Company,Stage\nAcme,Lost\nBeta,Lost\nGamma,Lost\n", "utf-8")
    tracker("import", str(file))
    assert tracker("win", "acme", "--cause", "won-trust", "--for", "said so").code == 0
    assert tracker("show", "acme", "--json").json["outcome"] == "won"
    assert tracker("lose", "beta", "--cause", "beyond-budget", "--for", "asked for 0.25").code == 0
    assert tracker("show", "beta", "--json").json["diagnosis"]["cause"] == "beyond-budget"
    assert tracker("reopen", "gamma").code == 0
    assert tracker("show", "gamma", "--json").json["stage"] == "inquiry"


@pytest.mark.parametrize(
    "broken",
    [
        {"created": "not a time"},
        {"created": 5},
        {},
        {"created": "2026-12-01T10:00:00Z", "touches": []},
        {"created": "2026-12-01T10:00:00Z", "touches": {"a": "text"}},
        {"created": "2026-12-01T10:00:00Z", "stage": "nowhere"},
        {"created": "2026-12-01T10:00:00Z", "outcome": "won", "closed": 7},
        {"created": "2026-12-01T10:00:00Z", "outcome": "lost", "stage": "lost", "closed": "soon"},
        {"created": "2026-12-01T10:00:00Z", "price": {"amount": "many"}, "quantity": {"amount": "5"}},
    ],
)
def test_a_record_that_cannot_be_read_is_said_and_leaves_the_others_alone(
    tracker: Tracker, rahman: str, broken: dict[str, object]
) -> None:
    desk = open_desk()
    with desk.store.act("written by another program") as store:
        store.put("0broken", {"id": "0broken", "buyer": "Broken Ltd", **broken})
    assert [deal["id"] for deal in tracker("list", "--json").json] == [rahman]
    shown = tracker("show", "0broken")
    assert shown.code == 4
    assert "cannot be read" in shown.err
    for command in (["today", "--now", "2026-12-20"], ["list", "--all"], ["figures"], ["export", "lost"]):
        assert tracker(*command).code == 0
    assert tracker("doctor").code == 4
    desk.forget(None)
    cards = [card for cards in desk.columns().values() for card in cards]
    assert [(card.buyer, card.line3) for card in cards if card.id == rahman] == [("Rahman Textiles", "USD 1,600")]


def test_an_export_under_a_foreign_ending_is_refused_unless_the_format_is_named(
    tracker: Tracker, rahman: str, tmp_path: Path
) -> None:
    file = tmp_path / "deals.docx"
    told = tracker("export", "deals", "-o", str(file))
    assert (told.code, file.exists()) == (2, False)
    assert ".docx is none of the endings." in told.err
    assert "Endings: .md .csv" in told.err
    assert tracker("export", "deals", "-o", str(file), "--format", "csv").code == 0
    assert file.exists()
