"""Copies from earlier: made when due, thinned by age, looked into before they are brought back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.store.store_bench import FaultyDisk, QuickDisk, documents, opened
from tracker.errors import StoreError, TrackerError
from tracker.store.backup import Backup, Preview, to_drop
from tracker.store.copying import is_whole, unpacked

MINUTE_MS = 60_000


def backup_files(folder: Path) -> list[Path]:
    return sorted((folder / "state").glob("*/backups/*"))


def test_a_backup_is_made_when_something_changed_and_the_last_one_is_half_an_hour_old(tmp_path: Path) -> None:
    disk = QuickDisk()
    store = opened(tmp_path, disk=disk)
    assert store.backups.make() is None
    store.put("a", {"n": 1})
    assert store.backups.make() is not None
    store.put("a", {"n": 2})
    disk.ahead_ms = 29 * MINUTE_MS
    assert store.backups.make() is None
    disk.ahead_ms = 31 * MINUTE_MS
    assert store.backups.make() is not None
    disk.ahead_ms = 90 * MINUTE_MS
    assert store.backups.make() is None
    assert store.backups.make(force=True) is not None
    assert len(store.backups.list()) == 3
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in backup_files(tmp_path))


def test_restoring_shows_first_what_it_would_do_and_can_be_undone(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"buyer": "A", "tags": {"x": True}})
    store.put("gone", {"buyer": "G"})
    then = documents(store)
    made = store.backups.make()
    assert made is not None
    store.change("a", {"tags/y": True})
    store.drop("gone")
    store.put("new", {"buyer": "N"})
    now = documents(store)
    wanted = Preview(
        added={("deals", "gone"): {"buyer": "G"}},
        changed={("deals", "a"): ("tags",)},
        removed={("deals", "new"): {"buyer": "N"}},
    )
    assert store.backups.preview(made.name) == wanted
    assert documents(store) == now
    assert store.backups.restore(made.name, "Brought back") == wanted
    assert documents(store) == then == documents(opened(tmp_path, snapshot=False))
    assert store.undo().words == "Brought back"
    assert documents(store) == now


def test_a_damaged_backup_is_told_and_changes_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"n": 1})
    made = store.backups.make()
    assert made is not None
    [path] = backup_files(tmp_path)
    content = path.read_bytes()
    flipped = [content[:at] + bytes([content[at] ^ 0x10]) + content[at + 1 :] for at in range(len(content))]
    told = 0
    assert is_whole(content)
    for damaged in (b"", content[:-4], *flipped):
        assert not is_whole(damaged) or unpacked(damaged) is not None
        path.write_bytes(damaged)
        try:
            assert store.backups.preview(made.name) == Preview({}, {}, {}), "damage went unnoticed"
        except StoreError:
            told += 1
    assert told > len(content) - 5
    path.write_bytes(content[:-4])
    with pytest.raises(StoreError) as caught:
        store.backups.restore(made.name, "Brought back")
    assert caught.value.hint
    with pytest.raises(StoreError):
        store.backups.preview("../../device")
    assert documents(store) == {"a": {"n": 1}}


@pytest.mark.parametrize("kind", ["fail", "broken"])
def test_a_failure_anywhere_in_a_backup_keeps_the_older_ones(tmp_path: Path, kind: str) -> None:
    disk = FaultyDisk(1 << 30, kind)
    store = opened(tmp_path, disk=disk)
    store.put("a", {"n": 1})
    assert store.backups.make() is not None
    [old] = backup_files(tmp_path)
    content = old.read_bytes()
    for at in range(1, 30):
        disk.at = disk.done + at
        try:
            store.backups.make(force=True)
        except TrackerError:
            assert old.read_bytes() == content
    assert documents(store) == {"a": {"n": 1}}


def test_a_year_of_backups_is_thinned_to_days_weeks_and_months() -> None:
    now = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)
    every_six_hours = [Backup(str(step), now - timedelta(hours=6 * step), f"{step:016x}", 1) for step in range(4 * 365)]
    dropped = to_drop(every_six_hours, now)
    kept = [backup for backup in every_six_hours if backup not in dropped]
    assert {backup.at.date() for backup in kept} >= {(now - timedelta(days=day)).date() for day in range(12)}
    assert len({backup.at.strftime("%G-%V") for backup in kept}) >= 10
    assert {backup.at.strftime("%Y-%m") for backup in kept} == {f"2026-{month:02d}" for month in range(4, 13)}
    assert len(kept) <= 4 + 12 + 10 + 9
    assert not to_drop(kept, now)
