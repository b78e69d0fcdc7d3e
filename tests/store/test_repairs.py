"""A repair brings back what memory and backups have, field by field, and is no act that undo would pick."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.store.store_bench import QuickDisk, documents, journals, opened, second_laptop, synced
from tracker.errors import NothingToUndo
from tracker.store.store import Store


def damage(folder: Path, number: int) -> None:
    """Another letter in the words of a line, as from a failing disk."""
    [path] = journals(folder)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[number] = lines[number].replace(b'"w":"C', b'"w":"X')
    path.write_bytes(b"".join(lines))


def without_memory(folder: Path) -> Store:
    for snapshot in (folder / "state").glob("*/snapshot.json"):
        snapshot.unlink()
    return opened(folder, disk=QuickDisk())


def filled(folder: Path) -> Store:
    store = opened(folder, disk=QuickDisk())
    store.put("a", {"buyer": "A", "price": 1, "note": "old", "touches": {"t1": {"text": "x"}}})
    store.put("b", {"buyer": "B", "price": 1})
    return store


def change(store: Store, doc_id: str, values: dict[str, Any]) -> None:
    with store.act("Changed it"):
        store.change(doc_id, values)


def test_fields_that_a_damaged_line_had_set_come_back_from_a_backup(tmp_path: Path) -> None:
    store = filled(tmp_path)
    change(store, "a", {"price": 2, "note": "new", "touches/t2": {"text": "y"}})
    wanted = documents(store)
    store.backups.make(force=True)
    damage(tmp_path, 2)
    store = without_memory(tmp_path)
    assert store.documents()["a"]["price"] == 1
    [(doc_id, fields)] = store.repair("Repaired").brought_back
    assert (doc_id, set(fields)) == ("a", {"price", "note", "touches"})
    assert documents(store) == documents(opened(tmp_path, snapshot=False)) == wanted


def test_what_was_set_again_since_the_damaged_line_stays(tmp_path: Path) -> None:
    store = filled(tmp_path)
    change(store, "a", {"price": 2, "note": "new"})
    store.backups.make(force=True)
    with store.act("later"):
        store.change("a", {"price": 3})
    wanted = documents(store)
    damage(tmp_path, 2)
    store = without_memory(tmp_path)
    assert store.repair("Repaired").brought_back == (("a", ("note",)),)
    assert documents(store) == wanted


def test_a_backup_from_before_the_damaged_line_brings_nothing_old_back(tmp_path: Path) -> None:
    store = filled(tmp_path)
    store.backups.make(force=True)
    change(store, "a", {"price": 2})
    damage(tmp_path, 2)
    store = without_memory(tmp_path)
    before = documents(store)
    done = store.repair("Repaired")
    assert (done.brought_back, done.backup, done.settled) == ((), "", 1)
    assert documents(store) == before


def test_a_field_that_the_damaged_line_does_not_name_is_left_alone(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    mine = filled(one)
    second_laptop(one, two)
    theirs = opened(two, disk=QuickDisk())
    with theirs.act("theirs"):
        theirs.change("a", {"note": "theirs"})
    change(mine, "a", {"price": 2})
    mine.backups.make(force=True)
    damage(one, 2)
    synced(two, one)
    mine = without_memory(one)
    assert mine.repair("Repaired").brought_back == (("a", ("price",)),)
    assert mine.documents()["a"]["note"] == "theirs"


def test_fields_that_lost_lines_had_set_come_back_from_a_backup(tmp_path: Path) -> None:
    store = filled(tmp_path)
    [path] = journals(tmp_path)
    left = path.read_bytes()
    change(store, "a", {"price": 2, "touches/t2": {"text": "y"}})
    change(store, "b", {"price": 3})
    wanted = documents(store)
    store.backups.make(force=True)
    path.write_bytes(left)
    store = without_memory(tmp_path)
    assert store.documents()["a"]["price"] == 1
    done = store.repair("Repaired")
    assert {doc_id: set(fields) for doc_id, fields in done.brought_back} == {"a": {"price", "touches"}, "b": {"price"}}
    assert documents(opened(tmp_path, snapshot=False)) == wanted


def test_a_change_that_arrived_from_elsewhere_after_the_backup_stays_when_lines_are_lost(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    mine = opened(one, disk=QuickDisk())
    mine.put("a", {"buyer": "A", "price": 1})
    second_laptop(one, two)
    with opened(two, disk=QuickDisk(-60_000)).act("theirs") as theirs:
        theirs.change("a", {"note": "theirs"})
    mine.put("b", {"buyer": "B"})
    [path] = journals(one)
    left = path.read_bytes()
    change(mine, "a", {"price": 2})
    mine.backups.make(force=True)
    path.write_bytes(left)
    for other in journals(two):
        if other.name != path.name:
            (one / "data" / "journal" / other.name).write_bytes(other.read_bytes())
    mine = without_memory(one)
    assert mine.documents()["a"]["note"] == "theirs"
    assert mine.repair("Repaired").brought_back == (("a", ("price",)),)
    assert mine.documents()["a"] == {"buyer": "A", "price": 2, "note": "theirs"}


def test_a_whole_deal_and_a_field_come_back_together_and_the_way_back_is_a_backup(tmp_path: Path) -> None:
    store = opened(tmp_path, disk=QuickDisk())
    for words, doc_id in (("C", "a"), ("B", "b")):
        with store.act(words):
            store.put(doc_id, {"buyer": doc_id, "price": 1})
    change(store, "b", {"price": 2})
    wanted = documents(store)
    store.backups.make(force=True)
    damage(tmp_path, 0)
    damage(tmp_path, 2)
    store = without_memory(tmp_path)
    before = documents(store)
    done = store.repair("Repaired")
    assert dict(done.brought_back) == {"a": (), "b": ("price",)}
    assert documents(store) == wanted
    [name] = [backup.name for backup in store.backups.list() if backup.name.startswith(done.backup)]
    store.backups.restore(name, "As it was")
    assert documents(store) == before


def _first_line_gone(folder: Path) -> None:
    store = opened(folder, disk=QuickDisk())
    store.keep(force=True)
    [path] = journals(folder)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))


def test_an_undo_after_a_repair_takes_back_the_users_own_last_act(tmp_path: Path) -> None:
    store = filled(tmp_path)
    change(store, "b", {"price": 5})
    wanted = documents(store)
    _first_line_gone(tmp_path)
    store = opened(tmp_path, disk=QuickDisk())
    assert store.repair("Repaired").remembered == 1
    assert documents(store) == wanted
    assert store.history(limit=1)[0].kind == "repair"
    assert store.undo().words == "Changed it"
    assert store.documents()["b"]["price"] == 1
    assert store.documents()["a"] == wanted["a"]
    assert store.redo().words == "Changed it"
    assert documents(store) == wanted


def test_a_repair_does_not_end_what_can_be_redone(tmp_path: Path) -> None:
    store = filled(tmp_path)
    change(store, "b", {"price": 5})
    store.undo()
    _first_line_gone(tmp_path)
    store = opened(tmp_path, disk=QuickDisk())
    store.repair("Repaired")
    assert store.redo().words == "Changed it"


def test_a_repair_alone_is_nothing_to_undo(tmp_path: Path) -> None:
    store = opened(tmp_path, disk=QuickDisk())
    store.put("a", {"n": 1})
    store.keep(force=True)
    journals(tmp_path)[0].unlink()
    store = opened(tmp_path, disk=QuickDisk())
    store.repair("Repaired")
    with pytest.raises(NothingToUndo):
        store.undo()
    assert documents(opened(tmp_path, snapshot=False)) == {"a": {"n": 1}}
