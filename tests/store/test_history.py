"""The history reads no more than it shows, and says where files no longer tell what was done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.store_bench import QuickDisk, journals, opened, second_laptop, synced
from tests.store.test_damage import keep_snapshot
from tests.store.test_marks import captured
from tracker.store.journal import files as journal
from tracker.store.journal.frame import id_ms, new_id


class CountingDisk(QuickDisk):
    """Remembers which journal files were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def open(self, path: str, flags: int) -> int:
        if path.endswith(".jsonl"):
            self.opened.append(Path(path).name)
        return super().open(path, flags)


def test_only_the_newest_file_of_each_device_is_read_for_the_newest_acts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "SEGMENT", 300)
    one, two = tmp_path / "one", tmp_path / "two"
    opened(one)
    second_laptop(one, two)
    for number in range(6):
        for laptop in (one, two):
            with opened(laptop, disk=QuickDisk()).act(f"{laptop.name} {number}") as act:
                act.put(new_id(), {"buyer": "客户" * 40})
            synced(one, two)
    disk = CountingDisk()
    store = opened(one, disk=disk)
    assert len(journals(one)) >= 10
    disk.opened.clear()
    assert [act.words for act in store.history(limit=2)] == ["two 5", "one 5"]
    assert len(disk.opened) <= 4
    wanted = [f"{name} {number}" for number in range(5, -1, -1) for name in ("two", "one")]
    assert [act.words for act in store.history()] == wanted


def test_a_byte_order_mark_of_an_editor_hides_nothing_of_the_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "SEGMENT", 300)
    doc_id = new_id()
    store = opened(tmp_path, disk=QuickDisk())
    store.put(doc_id, {"buyer": "x" * 300})
    store.put("another", {"buyer": "y" * 300})
    newest = journals(tmp_path)[-1]
    assert len(journals(tmp_path)) == 2
    newest.write_bytes(b"\xef\xbb\xbf" + newest.read_bytes())
    assert len(opened(tmp_path, snapshot=False).history(doc_id)) == 1


def test_a_deals_history_stops_before_the_deal_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "SEGMENT", 300)
    long_ago = QuickDisk(ahead_ms=-30 * 24 * 3_600_000)
    for number in range(8):
        opened(tmp_path, disk=long_ago).put(f"old {number}", {"buyer": "x" * 200})
    disk = CountingDisk()
    store = opened(tmp_path, disk=disk)
    doc_id = new_id()
    store.put(doc_id, {"buyer": "new"})
    store.change(doc_id, {"stage": "pi"})
    disk.opened.clear()
    assert len(store.history(doc_id)) == 2
    assert len(disk.opened) <= 2
    assert len(store.history("old 0")) == 1


def test_an_id_tells_when_it_was_made() -> None:
    made = id_ms(new_id())
    assert made is not None
    assert abs(made - QuickDisk().now_ms()) < 60_000
    assert id_ms("") is None
    assert id_ms("mine") is None
    assert id_ms("z" * 20) is None


def test_sound_files_leave_no_gap(tmp_path: Path) -> None:
    captured(tmp_path, "a", "b")
    assert opened(tmp_path).gaps() == []


@pytest.mark.parametrize("with_snapshot", [True, False])
@pytest.mark.parametrize(("left", "lines"), [(None, 3), (b"", 3), (60, 3), (-20, 1)])
def test_a_file_cut_here_is_a_gap_of_so_many_changes(
    tmp_path: Path, with_snapshot: bool, left: bytes | int | None, lines: int
) -> None:
    captured(tmp_path, "a", "b", "c")
    if with_snapshot:
        keep_snapshot(opened(tmp_path))
    [path] = journals(tmp_path)
    if left is None:
        path.unlink()
    else:
        path.write_bytes(left if isinstance(left, bytes) else path.read_bytes()[:left])
    store = opened(tmp_path)
    assert [(gap.file, gap.lines) for gap in store.gaps()] == [(path.name, lines)]
    assert len(store.history()) == 3 - lines


def test_another_computers_file_that_vanished_is_a_gap_of_so_many_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    captured(one, "a", "b")
    second_laptop(one, two)
    keep_snapshot(opened(two))
    [path] = journals(two)
    size = path.stat().st_size
    path.unlink()
    assert [(gap.file, gap.lines, gap.bytes) for gap in opened(two).gaps()] == [(path.name, 0, size)]


def test_damaged_lines_are_a_gap_also_after_they_were_put_aside(tmp_path: Path) -> None:
    captured(tmp_path, "a", "b")
    [path] = journals(tmp_path)
    path.write_bytes(path.read_bytes().replace("客户".encode(), "刻户".encode(), 1))
    store = opened(tmp_path)
    assert [gap.lines for gap in store.gaps()] == [1]
    store.repair("Repaired")
    assert [gap.lines for gap in opened(tmp_path).gaps()] == [1]


def test_what_no_repair_brought_back_stays_a_gap(tmp_path: Path) -> None:
    captured(tmp_path, "a", "b")
    journals(tmp_path)[0].write_bytes(b"")
    opened(tmp_path).repair("Repaired")
    assert [gap.lines for gap in opened(tmp_path).gaps()] == [2]
