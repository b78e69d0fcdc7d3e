"""`tracker doctor`: every kind of damage is explained with a next step, mended where it can be, and told by exit 4."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.shell.conftest import Tracker
from tests.store.store_bench import second_laptop, synced
from tracker.store import Paths, Store


def journal(home: Path) -> Path:
    (found,) = (home / "data" / "journal").glob("*.jsonl")
    return found


def damage_a_line(home: Path, number: int) -> None:
    """Another digit in a line's middle, as from a failing disk."""
    lines = journal(home).read_bytes().splitlines(keepends=True)
    lines[number] = lines[number].replace(b'"h":"0', b'"h":"f', 1)
    journal(home).write_bytes(b"".join(lines))


def ids(tracker: Tracker) -> set[str]:
    return {deal["id"] for deal in tracker("list", "--all", "--json").json}


def test_sound_data_needs_no_attention(tracker: Tracker, rahman: str) -> None:
    sound = tracker("doctor")
    assert (sound.code, sound.out) == (0, "")
    assert "Nothing needs attention" in sound.err
    assert tracker("doctor", "--repair").code == 0


def test_a_save_that_was_cut_short_is_a_note_and_no_alarm(tracker: Tracker, rahman: str, apart: Path) -> None:
    with journal(apart).open("ab") as file:
        file.write(b'0badc0de {"h":"to\n')
    assert "cut short" not in tracker("list").err
    told = tracker("doctor")
    assert told.code == 0
    assert "1 save was cut short" in told.out
    assert tracker("doctor", "--json").json["notes"][0]["next_step"] == "Nothing to do."


def test_damage_behind_the_snapshot_is_seen_by_doctor_and_mended(tracker: Tracker, rahman: str, apart: Path) -> None:
    tracker("log", "rahman", "--in", "yes")
    tracker("list")
    before = tracker("show", "rahman", "--json").json
    damage_a_line(apart, 0)
    assert tracker("show", "rahman", "--json").json == before
    told = tracker("doctor", "--json")
    assert told.code == 4
    assert "remembers" in told.json["attention"][0]["title"]
    assert all(problem["next_step"] for problem in told.json["attention"])
    assert "1 damaged line put aside" in tracker("doctor", "--repair").err
    mended = tracker("doctor", "--json")
    assert (mended.code, mended.json["attention"]) == (0, [])
    assert "put aside" in mended.json["notes"][0]["title"]
    for snapshot in (apart / "state").glob("*/snapshot.json"):
        snapshot.unlink()
    assert tracker("show", "rahman", "--json").json == before
    assert "cannot be read" not in tracker("list").err


def test_a_bad_line_is_copied_aside_once(tracker: Tracker, rahman: str, apart: Path) -> None:
    damage_a_line(apart, 0)
    bad = journal(apart).read_bytes()
    for _turn in range(3):
        tracker("doctor")
    (kept,) = (apart / "state").glob("*/quarantine")
    assert kept.read_bytes().count(bad) == 1
    assert kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("how", ["vanished", "empty", "short", "a link"])
def test_a_lost_journal_is_told_and_written_again(tracker: Tracker, rahman: str, apart: Path, how: str) -> None:
    tracker("log", "rahman", "--in", "yes")
    before = tracker("show", "rahman", "--json").json
    file = journal(apart)
    content = file.read_bytes()
    file.unlink()
    if how in ("empty", "short"):
        file.write_bytes(content[:-40] if how == "short" else b"")
    elif how == "a link":
        (apart / "elsewhere").write_bytes(content)
        file.symlink_to(apart / "elsewhere")
    told = tracker("doctor")
    assert told.code == 4
    assert file.name in told.out
    assert "→" in told.out
    assert tracker("doctor", "--repair").code == (4 if how == "a link" else 0)
    if how == "a link":
        file.unlink()
    assert tracker("doctor").code == 0
    assert tracker("show", "rahman", "--json").json == before
    for snapshot in (apart / "state").glob("*/snapshot.json"):
        snapshot.unlink()
    assert tracker("show", "rahman", "--json").json == before


def test_every_command_tells_of_a_cut_journal_in_two_short_lines_and_doctor_in_full(
    tracker: Tracker, rahman: str, apart: Path
) -> None:
    tracker("log", "rahman", "--in", "yes")
    journal(apart).write_bytes(b"")
    for _turn in range(2):
        told = tracker("list").err.splitlines()
        assert [line for line in told if "missing" in line] == told[:1]
        assert told[1] == "What to do about the data: tracker doctor"
        assert "sync tool" not in "".join(told)
    assert "Let your sync tool bring the file back" in tracker("doctor").out


def test_a_deal_that_only_a_backup_knows_is_brought_back(tracker: Tracker, rahman: str, apart: Path) -> None:
    tracker("add", "Nordwind DE lamps")
    tracker("backup", "now")
    before = ids(tracker)
    for snapshot in (apart / "state").glob("*/snapshot.json"):
        snapshot.unlink()
    damage_a_line(apart, 0)
    assert ids(tracker) == before - {rahman}
    said = tracker("doctor", "--repair").err
    assert "1 brought back from a backup" in said
    assert "Rahman Textiles: the whole deal" in said
    way_back = said.partition("tracker backup restore ")[2].split()[0]
    assert ids(tracker) == before
    assert tracker("doctor").code == 0
    assert "Nordwind" in tracker("undo").err
    assert ids(tracker) == {rahman}
    tracker("backup", "restore", way_back, "--yes")
    assert ids(tracker) == before - {rahman}


def test_a_field_that_only_a_backup_knows_is_brought_back_by_name(tracker: Tracker, rahman: str, apart: Path) -> None:
    tracker("edit", "rahman", "note=asks for nickel")
    tracker("backup", "now")
    for snapshot in (apart / "state").glob("*/snapshot.json"):
        snapshot.unlink()
    lines = journal(apart).read_bytes().splitlines(keepends=True)
    journal(apart).write_bytes(lines[0] + lines[1].replace(b"nickel", b"nickle"))
    assert tracker("show", "rahman", "--json").json["note"] != "asks for nickel"
    assert "Rahman Textiles: note" in tracker("doctor", "--repair").err
    assert tracker("show", "rahman", "--json").json["note"] == "asks for nickel"


@pytest.mark.parametrize("left", [None, 0, -30])
def test_a_loss_is_told_though_only_add_has_ever_run(tracker: Tracker, apart: Path, left: int | None) -> None:
    for buyer in ("Nordwind", "Zamek"):
        assert tracker("add", buyer).code == 0
    file = journal(apart)
    content = file.read_bytes()
    file.unlink()
    if left is not None:
        file.write_bytes(content[:left])
    lost = 1 if left == -30 else 2
    assert f"{lost} change" in tracker("list").err
    told = tracker("doctor")
    assert told.code == 4
    assert file.name in told.out
    assert "Everything confirmed is here" not in told.out
    assert f"Up to {lost} saved change" in tracker("doctor", "--repair").err
    after = tracker("doctor")
    assert after.code == 0
    assert "could not be brought back" in after.out


def test_a_history_whose_file_is_gone_says_so(tracker: Tracker, rahman: str, apart: Path) -> None:
    tracker("list")
    file = journal(apart)
    file.unlink()
    told = tracker("history")
    assert told.code == 4
    assert "Nothing was changed yet" not in told.err
    assert f"1 change is missing here: {file.name}" in told.err
    assert tracker("history", "--json").json == []


def test_what_was_deleted_is_not_brought_back(tracker: Tracker, rahman: str, apart: Path) -> None:
    tracker("backup", "now")
    tracker("undo")
    with journal(apart).open("ab") as file:
        file.write(b'0badc0de {"h":"damaged"}\n')
    tracker("doctor", "--repair")
    assert ids(tracker) == set()


@pytest.mark.parametrize("content", [b"", b"{", b'{"format": 1, "min_reader": 1, "uuid": "../x"}', b"\xff"])
def test_a_damaged_format_file_is_told_and_written_again(
    tracker: Tracker, rahman: str, apart: Path, content: bytes
) -> None:
    tracker("list")
    format_file = apart / "data" / "FORMAT"
    sound = format_file.read_bytes()
    format_file.write_bytes(content)
    assert tracker("list").code == 4
    told = tracker("doctor", "--json")
    assert told.code == 4
    assert "FORMAT" in told.json["attention"][0]["title"]
    assert "--repair" in told.json["attention"][0]["next_step"]
    assert tracker("doctor", "--repair").code == 0
    assert format_file.read_bytes() == sound
    assert ids(tracker) == {rahman}


def test_a_format_file_of_a_newer_program_is_not_guessed(tracker: Tracker, rahman: str, apart: Path) -> None:
    from tracker.store.journal.frame import frame

    body = journal(apart).read_bytes()[9:-1].replace(b'"v":1', b'"v":2')
    journal(apart).write_bytes(frame(body))
    (apart / "data" / "FORMAT").write_bytes(b"{")
    ended = tracker("doctor", "--repair")
    assert ended.code == 4
    assert "certainty" in ended.err
    assert (apart / "data" / "FORMAT").read_bytes() == b"{"


def test_a_vanished_format_file_brings_the_same_snapshot_and_backups_back(
    tracker: Tracker, rahman: str, apart: Path
) -> None:
    tracker("backup", "now")
    (before,) = (apart / "state").glob("*/backups")
    (apart / "data" / "FORMAT").unlink()
    assert ids(tracker) == {rahman}
    assert list((apart / "state").glob("*/backups")) == [before]
    assert len({act["device"] for act in tracker("history", "--json").json}) == 1


def test_newer_data_is_shown_and_told(tracker: Tracker, rahman: str, apart: Path) -> None:
    file = apart / "data" / "FORMAT"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"min_reader": 99}))
    assert ids(tracker) == {rahman}
    told = tracker("doctor")
    assert told.code == 4
    assert "newer version" in told.out
    assert tracker("doctor", "--repair").code == 4


def test_a_damaged_backup_is_a_note(tracker: Tracker, rahman: str, apart: Path) -> None:
    tracker("backup", "now")
    for backup in (apart / "state").glob("*/backups/*"):
        backup.write_bytes(b"rotten")
    told = tracker("doctor")
    assert told.code == 0
    assert "is damaged" in told.out
    assert tracker("backup", "restore", "newest", "--yes").code == 4
    assert ids(tracker) == {rahman}


def test_a_read_only_folder_is_told_with_a_next_step(tracker: Tracker, rahman: str, apart: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    journal(apart).chmod(0o400)
    refused = tracker("move", "rahman", "quote")
    assert refused.code == 4
    assert "rights" in refused.err


def test_a_field_set_on_two_laptops_is_listed_with_both_values(
    tracker: Tracker, rahman: str, apart: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    second_laptop(apart, other)
    tracker("edit", "rahman", "goods=zippers, nickel")
    theirs = Store.open(Paths(str(other / "data"), str(other / "state")), maps=frozenset({"touches", "facts"}))
    theirs.change(rahman, {"goods": "zippers, brass", "stage": "pi"})
    synced(apart, other)
    told = tracker("doctor", "--json")
    assert told.code == 0
    (clash,) = told.json["conflicts"]
    assert (clash["handle"], clash["field"]) == ("rahman", "goods")
    assert (clash["kept"]["value"], clash["kept"]["here"]) == ("zippers, brass", False)
    assert (clash["other"]["value"], clash["other"]["here"]) == ("zippers, nickel", True)
    assert clash["kept"]["device"] == theirs.device
    assert clash["kept"]["at"]
    assert clash["other"]["at"]
    text = tracker("doctor").out
    assert "zippers, nickel (this computer, " in text
    assert "tracker edit rahman goods=…" in text
    tracker("edit", "rahman", "goods=zippers, nickel")
    assert tracker("doctor", "--json").json["conflicts"] == []


def test_a_deal_taken_back_here_and_changed_elsewhere_is_here_again_and_said(
    tracker: Tracker, rahman: str, apart: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    second_laptop(apart, other)
    tracker("undo")
    theirs = Store.open(Paths(str(other / "data"), str(other / "state")), maps=frozenset({"touches", "facts"}))
    theirs.change(rahman, {"note": "still talking"})
    synced(apart, other)
    told = tracker("doctor", "--json")
    assert told.code == 0
    [note] = told.json["notes"]
    assert note["title"] == "rahman was taken back on one computer and changed later on another."
    assert "tracker lose rahman" in note["next_step"]
    assert tracker("show", "rahman", "--json").json["buyer"] == "Rahman Textiles"
    tracker("lose", "rahman", "--anyway")
    assert tracker("doctor", "--json").json["notes"] == []


def test_a_redo_over_a_newer_change_can_be_forced(tracker: Tracker, rahman: str, apart: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    tracker("edit", "rahman", "goods=zippers, nickel")
    tracker("undo")
    second_laptop(apart, other)
    theirs = Store.open(Paths(str(other / "data"), str(other / "state")), maps=frozenset({"touches", "facts"}))
    theirs.change(rahman, {"goods": "zippers, brass"})
    synced(apart, other)
    asked = tracker("redo")
    assert asked.code == 2
    assert "--force" in asked.err
    assert tracker("redo", "--force").code == 0
    assert tracker("show", "rahman", "--json").json["goods"] == "zippers, nickel"
