"""A journal file that lost confirmed lines is noticed even when nothing but captures ever ran, and never else."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.store.store_bench import QuickDisk, documents, journals, opened, paths_in
from tests.store.test_damage import attention, keep_snapshot
from tracker.store import home
from tracker.store.capture import append_capture
from tracker.store.files import Disk
from tracker.store.journal.marks import OwnMark, read_marks
from tracker.store.store import Store


def captured(folder: Path, *names: str, disk: Disk | None = None) -> None:
    for name in names:
        append_capture(paths_in(folder), [{"id": name, "buyer": "客户"}], "Added", disk=disk or QuickDisk())


def marks_file(folder: Path) -> Path:
    return next((folder / "state").glob("*/device")).with_name("marks")


def marks(store: Store) -> list[OwnMark]:
    return list(read_marks(store._disk, store._home).values())


def notes(store: Store) -> list[str]:
    return [problem.title for problem in store.problems if problem.kind == "note"]


def cut(path: Path, how: str) -> int:
    """Damage a journal of three lines; how many confirmed lines it lacks then."""
    content = path.read_bytes()
    lines = content.splitlines(keepends=True)
    match how:
        case "vanished":
            path.unlink()
            return 3
        case "emptied":
            path.write_bytes(b"")
            return 3
        case "cut within a line":
            path.write_bytes(content[:-20])
            return 1
        case "cut between lines":
            path.write_bytes(lines[0])
            return 2
        case _:
            path.write_bytes(lines[0] + b"\0" * (len(content) - len(lines[0])))
            return 2


HOWS = ("vanished", "emptied", "cut within a line", "cut between lines", "end full of zeros")


@pytest.mark.parametrize("how", HOWS)
def test_a_loss_is_an_alarm_though_only_captures_ever_ran(tmp_path: Path, how: str) -> None:
    captured(tmp_path, "a", "b", "c")
    [path] = journals(tmp_path)
    content = path.read_bytes()
    lost = cut(path, how)
    store = opened(tmp_path)
    said = f"{lost} change{'s that were' if lost > 1 else ' that was'} saved here"
    assert any(title.startswith(said) and path.name in title for title in attention(store))
    assert "Everything confirmed is here" not in " ".join(problem.detail for problem in store.problems)
    keep_snapshot(store)
    assert attention(opened(tmp_path))
    captured(tmp_path, "d")
    assert attention(opened(tmp_path))
    assert len(journals(tmp_path)) == (1 if how == "vanished" else 2), "the cut file is not written to"
    path.write_bytes(content)
    store.refresh()
    for found in (store, opened(tmp_path), opened(tmp_path, snapshot=False)):
        assert set(documents(found)) == {"a", "b", "c", "d"}
        assert not attention(found)


@pytest.mark.parametrize("how", HOWS)
def test_a_repair_ends_the_alarm_and_leaves_a_note_of_what_is_lost(tmp_path: Path, how: str) -> None:
    captured(tmp_path, "a", "b", "c")
    [path] = journals(tmp_path)
    content = path.read_bytes()
    lost = cut(path, how)
    store = opened(tmp_path)
    assert store.repair("Repaired").lost == lost
    for found in (store, opened(tmp_path)):
        assert not attention(found)
        assert any(f"Up to {lost} change" in title for title in notes(found))
    captured(tmp_path, "d")
    path.write_bytes(content)
    found = opened(tmp_path)
    assert set(documents(found)) == {"a", "b", "c", "d"}
    assert not found.problems


@pytest.mark.parametrize("lines", [9, 900])
def test_another_file_in_its_place_is_an_alarm_until_a_repair(tmp_path: Path, lines: int) -> None:
    captured(tmp_path, "a", "b", "c")
    [path] = journals(tmp_path)
    content = path.read_bytes()
    path.write_bytes(b"something else\n" * lines)
    store = opened(tmp_path)
    assert any(title.startswith("3 changes") for title in attention(store))
    captured(tmp_path, "d")
    assert len(journals(tmp_path)) == 2
    path.write_bytes(content)
    store.refresh()
    assert set(documents(store)) == {"a", "b", "c", "d"}
    assert store.repair("Repaired").lost == 0
    assert not attention(opened(tmp_path))


def test_what_a_backup_has_of_it_is_brought_back(tmp_path: Path) -> None:
    captured(tmp_path, "a", "b")
    opened(tmp_path).backups.make(force=True)
    for snapshot in (tmp_path / "state").glob("*/snapshot.json"):
        snapshot.unlink()
    captured(tmp_path, "c")
    journals(tmp_path)[0].unlink()
    store = opened(tmp_path)
    assert documents(store) == {}
    store.repair("Repaired")
    assert set(documents(opened(tmp_path, snapshot=False))) == {"a", "b"}


def test_what_a_snapshot_remembers_stays_and_what_came_after_it_is_told(tmp_path: Path) -> None:
    captured(tmp_path, "a", "b")
    keep_snapshot(opened(tmp_path))
    captured(tmp_path, "c")
    [path] = journals(tmp_path)
    path.write_bytes(path.read_bytes()[:100])
    store = opened(tmp_path)
    assert set(documents(store)) == {"a", "b"}
    assert len(attention(store)) == 1
    store.repair("Repaired")
    assert set(documents(opened(tmp_path, snapshot=False))) == {"a", "b"}
    assert not attention(opened(tmp_path))


def test_a_loss_that_memory_makes_good_leaves_no_note(tmp_path: Path) -> None:
    captured(tmp_path, "a", "b")
    store = opened(tmp_path)
    keep_snapshot(store)
    journals(tmp_path)[0].unlink()
    store.refresh()
    assert store.repair("Repaired").lost == 0
    for found in (store, opened(tmp_path)):
        assert not found.problems
        assert set(documents(found)) == {"a", "b"}


def test_a_confirmed_line_turned_to_zeros_is_told_by_a_check_up(tmp_path: Path) -> None:
    captured(tmp_path, "a", "b", "c")
    [path] = journals(tmp_path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + b"\0" * (len(lines[1]) - 1) + b"\n" + lines[2])
    store = opened(tmp_path, snapshot=False)
    [problem] = store.check()
    assert problem.title.startswith("1 change that was saved here is missing")
    assert store.repair("Repaired").lost == 1
    assert all(problem.kind == "note" for problem in opened(tmp_path, snapshot=False).check())


def test_a_save_cut_short_before_it_was_confirmed_is_no_alarm(tmp_path: Path) -> None:
    captured(tmp_path, "a")
    [path] = journals(tmp_path)
    with path.open("ab") as file:
        file.write(b'0badc0de {"h":"half a li')
    captured(tmp_path, "b", "c")
    store = opened(tmp_path)
    assert [problem.title for problem in store.check()] == ["1 save was cut short."]
    assert [mark.lines for mark in marks(store)] == [3]


def test_a_mark_that_lags_because_the_program_died_is_no_alarm_and_counts_right_again(tmp_path: Path) -> None:
    captured(tmp_path, "a")
    behind = marks_file(tmp_path).read_bytes()
    captured(tmp_path, "b")
    marks_file(tmp_path).write_bytes(behind)
    assert not opened(tmp_path).check()
    captured(tmp_path, "c")
    store = opened(tmp_path)
    assert [(mark.lines, mark.size) for mark in marks(store)] == [(3, journals(tmp_path)[0].stat().st_size)]
    assert not store.check()


def test_every_save_leaves_a_mark_whoever_made_it(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"n": 1})
    captured(tmp_path, "b")
    store.change("a", {"n": 2})
    store.undo()
    [path] = journals(tmp_path)
    wanted = OwnMark(path.name, path.stat().st_size, 4, path.read_bytes()[-64:])
    assert marks(store) == [wanted]


def test_a_copied_disk_watches_its_own_files_and_those_of_the_original(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = tmp_path / "machine-id"
    monkeypatch.setattr(home, "MACHINE_FILES", (str(machine),))
    machine.write_text("first\n")
    captured(tmp_path / "one", "a", "b")
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    machine.write_text("second\n")
    captured(tmp_path / "two", "c")
    assert len(journals(tmp_path / "two")) == 2
    assert not opened(tmp_path / "two").check()
    for path in journals(tmp_path / "two"):
        path.write_bytes(b"")
    assert attention(opened(tmp_path / "two"))


def test_an_older_copy_of_the_data_folder_is_an_alarm_that_names_how_much_is_missing(tmp_path: Path) -> None:
    captured(tmp_path, "a")
    shutil.copytree(tmp_path / "data", tmp_path / "older")
    captured(tmp_path, "b", "c")
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "older").rename(tmp_path / "data")
    [title] = attention(opened(tmp_path))
    assert title.startswith("2 changes")


def test_a_number_whose_file_and_counter_vanished_is_not_given_again(tmp_path: Path) -> None:
    captured(tmp_path, "a")
    [path] = journals(tmp_path)
    path.unlink()
    marks_file(tmp_path).with_name("segment").unlink()
    captured(tmp_path, "b")
    [fresh] = journals(tmp_path)
    assert fresh.name > path.name


def test_a_window_that_is_open_notices_what_another_process_saved_and_the_file_lost(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.put("a", {"n": 1})
    [path] = journals(tmp_path)
    content = path.read_bytes()
    captured(tmp_path, "b")
    path.write_bytes(content)
    os.utime(path, ns=(1, 1))
    assert store.refresh() is None
    assert len(attention(store)) == 1
    store.put("c", {"n": 1})
    assert len(journals(tmp_path)) == 2
    assert set(documents(opened(tmp_path))) == {"a", "c"}
