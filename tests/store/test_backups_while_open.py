"""Backups while the program stays open: every half an hour when something changed, copied in short steps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.app import TrackerApp
from tests.screens.desks import NOW
from tests.store.store_bench import QuickDisk, documents, opened, paths_in
from tests.store.test_marks import captured
from tracker.desk import Desk
from tracker.desk.now import make_clock
from tracker.model import MAP_FIELDS
from tracker.playbook import load_playbook
from tracker.store import Store
from tracker.store.copying import Copying, unpacked

MINUTE_MS = 60_000


def desk_on(folder: Path, disk: QuickDisk) -> Desk:
    """A desk whose store lives by the disk's clock."""
    playbook, _problems = load_playbook(None, last_good=folder / "last-good.toml")
    store = Store.open(paths_in(folder), maps=MAP_FIELDS, disk=disk)
    return Desk(store, playbook, make_clock(NOW, playbook.settings), playbook_problems=[], paths=paths_in(folder))


def test_a_backup_is_due_when_something_changed_and_half_an_hour_went_by_whoever_changed_it(tmp_path: Path) -> None:
    disk = QuickDisk()
    desk = desk_on(tmp_path, disk)
    assert desk.begin_backup() is None
    captured(tmp_path, "from the shell")
    desk.refresh()
    for minutes, due in ((0, True), (10, False), (29, False), (31, True), (90, False)):
        disk.ahead_ms = minutes * MINUTE_MS
        copying = desk.begin_backup()
        assert (copying is not None) == due, minutes
        if copying:
            while copying.step():
                continue
            desk.keep_backup(copying)
        if minutes < 31:
            captured(tmp_path, f"after {minutes}")
            desk.refresh()
    assert len(desk.backups()) == 2


async def test_the_open_program_makes_them_by_itself_and_typing_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = QuickDisk()
    desk = desk_on(tmp_path, disk)
    for number in range(5):
        desk.store.put(f"d{number}", {"buyer": f"客户 {number}", "created": "2026-12-01T09:00:00Z", "stage": "quote"})
    monkeypatch.setattr("screens.app.BACKUP_SECONDS", 0.05)
    app = TrackerApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await _until(pilot, lambda: len(desk.backups()) == 1)
        await pilot.press("n", *"Nordwind", "enter")
        disk.ahead_ms = 31 * MINUTE_MS
        await _until(pilot, lambda: len(desk.backups()) == 2)
    newest, first = desk.backups()
    assert len(desk.store.backups.preview(first.name).removed) == 1
    assert not any(desk.store.backups.preview(newest.name))


async def test_a_full_disk_does_not_end_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class NoBackups(QuickDisk):
        def open(self, path: str, flags: int) -> int:
            if "backups" in path:
                raise OSError(28, "No space left on device", path)
            return super().open(path, flags)

    desk = desk_on(tmp_path, NoBackups())
    desk.store.put("a", {"buyer": "A", "created": "2026-12-01T09:00:00Z", "stage": "quote"})
    async with TrackerApp(desk).run_test() as pilot:
        app = pilot.app
        assert isinstance(app, TrackerApp)
        app.back_up()
        await app.workers.wait_for_complete()
        assert app.is_running
    assert desk.backups() == []


def test_a_change_while_it_is_copied_starts_the_copy_over(tmp_path: Path) -> None:
    store = opened(tmp_path, disk=QuickDisk())
    with store.act("Added"):
        for number in range(1000):
            store.put(f"d{number:04}", {"n": 0})
    copying = store.backups.copying()
    assert copying.step()
    assert copying.step()
    with store.act("Changed"):
        store.change("d0000", {"n": 1})
        store.change("d0999", {"n": 1})
    assert _content(copying) == {"deals": documents(store)}
    assert copying.stamp == store.state.latest.stamp


def test_a_copy_holds_every_table_and_comes_back_as_it_was(tmp_path: Path) -> None:
    store = opened(tmp_path, disk=QuickDisk())
    assert _finished(store.backups.copying()).stamp == ""
    for table in ("deals", 'odd "table"', "客户"):
        for number in range(3):
            store.put(f"{number}", {"text": "客户 \n", "deep": {"list": [1, 2.5, None, True]}}, table)
    assert _content(store.backups.copying()) == {table: dict(docs) for table, docs in store.tables().items()}


async def _until(pilot: Pilot[int], happened: Callable[[], bool]) -> None:
    for _turn in range(400):
        if happened():
            return
        await pilot.pause(0.02)
    raise AssertionError("it never happened")


def _finished(copying: Copying) -> Copying:
    while copying.step():
        continue
    return copying


def _content(copying: Copying) -> dict[str, dict[str, Any]]:
    return {table: dict(docs) for table, docs in (unpacked(_finished(copying).packed()) or {}).items()}
