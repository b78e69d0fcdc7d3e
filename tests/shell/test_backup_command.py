"""`tracker backup`: made now and by themselves, listed, looked into, brought back and undone."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from tests.shell.conftest import Tracker
from tracker.store.files import Disk


def kept(home: Path) -> list[Path]:
    return sorted((home / "state").glob("*/backups/*"))


def test_without_deals_there_is_nothing_to_back_up(tracker: Tracker) -> None:
    assert tracker("backup", "list").code == 1
    assert tracker("backup", "now").code == 2
    assert tracker("backup", "restore", "newest").code == 2


def test_a_restore_shows_what_it_would_change_and_asks(tracker: Tracker, rahman: str) -> None:
    assert tracker("backup", "now").code == 0
    (made,) = tracker("backup", "list", "--json").json
    before = tracker("show", "rahman", "--json").json
    assert "would change" in tracker("backup", "restore", made["name"]).err
    tracker("edit", "rahman", "goods=thread")
    tracker("add", "Nordwind DE lamps")
    now = tracker("list", "--json").json
    shown = tracker("backup", "restore", made["name"])
    assert shown.code == 2
    assert shown.out == "~ Rahman Textiles: goods\n- Nordwind\n"
    assert tracker("list", "--json").json == now
    assert tracker("backup", "restore", made["name"], "--yes").code == 0
    assert tracker("show", "rahman", "--json").json == before
    assert len(tracker("list", "--json").json) == 1
    tracker("undo")
    assert tracker("list", "--json").json == now
    assert "brought back the backup of 2" in tracker("history", "--limit", "1").out


def test_an_unknown_or_unclear_name_changes_nothing(tracker: Tracker, rahman: str) -> None:
    tracker("backup", "now")
    for name in ("1999", "", "../device"):
        assert tracker("backup", "restore", name, "--yes").code == 2


def test_work_is_backed_up_by_itself_when_due_and_not_before(
    tracker: Tracker, apart: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker("add", "Rahman Textiles BD zipper")
    assert kept(apart) == []  # a capture never makes one
    tracker("log", "rahman", "--in", "yes")
    assert len(kept(apart)) == 1
    tracker("log", "rahman", "--in", "no")
    assert len(kept(apart)) == 1
    real = Disk.now_ms
    monkeypatch.setattr(Disk, "now_ms", lambda disk: real(disk) + 31 * 60_000)
    tracker("list")
    assert len(kept(apart)) == 1
    tracker("log", "rahman", "--in", "yes")
    assert len(kept(apart)) == 2
    tracker("add", "Nordwind DE lamps")
    before = set(kept(apart))
    monkeypatch.setattr(Disk, "now_ms", lambda disk: real(disk) + 26 * 3_600_000)
    tracker("list")
    assert len(set(kept(apart)) - before) == 1


def test_a_backup_that_cannot_be_written_does_not_fail_the_work(tracker: Tracker, apart: Path) -> None:
    tracker("add", "Rahman Textiles BD zipper")
    (state,) = [device.parent for device in (apart / "state").glob("*/device")]
    (state / "backups").write_text("in the way")
    assert tracker("log", "rahman", "--in", "yes").code == 0
    assert tracker("backup", "now").code == 4


def test_nothing_is_read_or_packed_when_no_backup_is_due(
    tracker: Tracker, rahman: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker("log", "rahman", "--in", "yes")

    def forbidden(*_arguments: object) -> bytes:
        raise AssertionError("packed without need")

    monkeypatch.setattr(zlib, "compress", forbidden)
    monkeypatch.setattr(zlib, "decompress", forbidden)
    assert tracker("log", "rahman", "--in", "no").code == 0
    assert tracker("list").code == 0
