"""Power goes at any operation of any use case, and again while starting afterwards: nothing confirmed is lost."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress

import pytest

from tests.store.memory_disk import MemoryDisk, PowerCut
from tests.store.store_bench import MAPS, documents, runs
from tracker.errors import StoreError
from tracker.store.capture import append_capture
from tracker.store.journal import files as journal
from tracker.store.paths import Paths
from tracker.store.store import Store

PATHS = Paths("/home/data", "/home/state")
STATES = runs(10_000, 100_000)
Confirmed = set[str]


def opened(disk: MemoryDisk, *, snapshot: bool = True) -> Store:
    return Store.open(PATHS, maps=MAPS, snapshot=snapshot, disk=disk)


def _add(store: Store, name: str, confirmed: Confirmed) -> None:
    """Two documents in one act: both or none."""
    with store.act("Added"):
        store.put(name, {"buyer": name, "touches": {"t": {"text": "客户"}}})
        store.put(name + "'", {"buyer": name})
    confirmed |= {name, name + "'"}


def _appends(disk: MemoryDisk, confirmed: Confirmed) -> None:
    store = opened(disk)
    _add(store, "one", confirmed)
    with store.act("Logged"):
        store.change("base", {"touches/t2": {"text": "asked"}})
        store.change("base'", {"touches/t2": {"text": "asked"}})
    confirmed |= {"base:t2", "base':t2"}
    confirmed -= {"base:t2", "base':t2"}  # while it is being undone, either is right
    store.undo()
    _add(store, "two", confirmed)


def _captures(disk: MemoryDisk, confirmed: Confirmed) -> None:
    for name in ("one", "two"):
        append_capture(PATHS, [{"id": name}, {"id": name + "'"}], "Added", disk=disk)
        confirmed |= {name, name + "'"}


def _snapshots(disk: MemoryDisk, confirmed: Confirmed) -> None:
    for name in ("one", "two"):
        store = opened(disk)
        _add(store, name, confirmed)
        store.keep(force=True)
        store.close()


def _backups(disk: MemoryDisk, confirmed: Confirmed) -> None:
    store = opened(disk)
    store.backups.make(force=True)
    _add(store, "one", confirmed)
    disk.ahead_ms += 40 * 24 * 3_600_000
    store.backups.make()
    _add(store, "two", confirmed)
    store.backups.make(force=True)


def _repairs(disk: MemoryDisk, confirmed: Confirmed) -> None:
    store = opened(disk)
    _add(store, "one", confirmed)
    store.repair("Repaired")
    _add(store, "two", confirmed)


USE_CASES = {
    "append": _appends,
    "capture": _captures,
    "snapshot": _snapshots,
    "backup": _backups,
    "repair": _repairs,
}


def _new_disk(*, filled: bool) -> MemoryDisk:
    disk = MemoryDisk()
    disk.mkdir("/home")
    if filled:
        _add(opened(disk), "base", set())
        for folder in disk.folders_by_path.values():
            folder.sync()
    return disk


def _cut(use_case: Callable[[MemoryDisk, Confirmed], None], at: int, filled: bool) -> tuple[MemoryDisk, Confirmed]:
    disk = _new_disk(filled=filled)
    confirmed: Confirmed = {"base", "base'"} if filled else set()
    disk.cut_at = disk.done + at
    with suppress(PowerCut):
        use_case(disk, confirmed)
    return disk, confirmed


def _operations(use_case: Callable[[MemoryDisk, Confirmed], None], filled: bool) -> int:
    disk = _new_disk(filled=filled)
    before = disk.done
    use_case(disk, set())
    return disk.done - before


def _check(disk: MemoryDisk, confirmed: Confirmed) -> None:
    store = opened(disk)
    docs = documents(store)
    touched = {name + ":t2" for name, doc in docs.items() if "t2" in doc.get("touches", {})}
    assert confirmed <= docs.keys() | touched
    for name in ("one", "two", "base"):
        assert (name in docs) == (name + "'" in docs), "half an act"
    assert len(touched) != 1, "half an act"
    assert not [problem for problem in store.problems if problem.kind == "attention"]
    _add(store, "after", set())
    store.history()
    for backup in store.backups.list():
        with suppress(StoreError):
            store.backups.preview(backup.name)
    assert documents(opened(disk, snapshot=False)) == documents(store) == documents(opened(disk))


@pytest.mark.parametrize("filled", [True, False], ids=["in use", "first start"])
@pytest.mark.parametrize("segment", [journal.SEGMENT, 300], ids=["one file", "next file"])
@pytest.mark.parametrize("name", USE_CASES)
def test_power_cuts_lose_nothing_confirmed(
    monkeypatch: pytest.MonkeyPatch, name: str, segment: int, filled: bool
) -> None:
    monkeypatch.setattr(journal, "SEGMENT", segment)
    if name in ("append",) and not filled:
        pytest.skip("there is nothing to change at a first start")
    use_case = USE_CASES[name]
    dice = random.Random(f"{name}{segment}{filled}")
    operations = _operations(use_case, filled)
    for state in range(STATES // (4 * len(USE_CASES) - 2)):
        disk, confirmed = _cut(use_case, 1 + state % (operations + 1), filled)
        found = disk.after_power_cut(dice)
        if state % 3 == 0:
            found.cut_at = dice.randrange(1, 60)
            with suppress(PowerCut):
                opened(found).close()
            found = found.after_power_cut(dice)
        _check(found, confirmed)
