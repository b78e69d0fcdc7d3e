"""Marks that are damaged, that cannot be written, or that outlive what a disk lied about: no save suffers by them."""

from __future__ import annotations

import random
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.memory_disk import MemoryDisk
from tests.store.store_bench import Crash, FaultyDisk, QuickDisk, documents, journals, opened, runs
from tests.store.test_damage import attention
from tests.store.test_marks import captured, marks, marks_file
from tracker.store.capture import append_capture
from tracker.store.paths import Paths
from tracker.store.store import Store


@pytest.mark.parametrize("how", ["gone", "empty", "rubbish", "half", "flipped", "link", "folder"])
def test_damaged_marks_cost_the_watch_and_nothing_else(tmp_path: Path, how: str) -> None:
    captured(tmp_path, "a", "b")
    file = marks_file(tmp_path)
    content = file.read_bytes()
    file.unlink()
    dice = random.Random(how)
    match how:
        case "link":
            (tmp_path / "precious").write_bytes(b"precious")
            file.symlink_to(tmp_path / "precious")
        case "folder":
            file.mkdir()
        case "gone":
            pass
        case _:
            flipped = bytearray(content)
            flipped[dice.randrange(9, len(content))] ^= 4
            left = {"empty": b"", "rubbish": b"rubbish\n" * 90, "half": content[:90], "flipped": bytes(flipped)}
            file.write_bytes(left[how])
    captured(tmp_path, "c")
    store = opened(tmp_path)
    store.put("d", {"n": 1})
    assert set(documents(opened(tmp_path, snapshot=False))) == {"a", "b", "c", "d"}
    assert not store.check()
    if how == "link":
        assert (tmp_path / "precious").read_bytes() == b"precious"
    elif how != "folder":
        assert [mark.lines for mark in marks(store)] == [4]


def _slot(fields: tuple[str, int, int, int, str, str]) -> bytes:
    """A mark with a good checksum, whatever it says."""
    sign, size, lines, lost, file, tail = fields
    body = f"{sign} {size:012} {lines:08} {lost:08} {file:<40} {tail:>128}".encode()
    return b"%08x %s\n" % (crc32(body), body)


@pytest.mark.parametrize("kind", ["crash", "torn", "fail"])
def test_marks_that_cannot_be_written_never_undo_a_save(tmp_path: Path, kind: str) -> None:
    class NoMarks(FaultyDisk):
        def pwrite(self, fd: int, data: bytes, offset: int) -> int:
            self.at = self.done + 1
            return super().pwrite(fd, data, offset)

    captured(tmp_path, "a")
    disk = NoMarks(1 << 30, kind)
    try:
        captured(tmp_path, "b", disk=disk)
    except Crash:
        assert kind != "fail"
    store = opened(tmp_path)
    assert set(documents(store)) == {"a", "b"}
    assert not store.check()


class LyingDisk(MemoryDisk):
    """A disk that says of a journal that it is safe when it is not."""

    def fsync(self, fd: int) -> None:
        if not self._open[fd][0].endswith(".jsonl"):
            super().fsync(fd)


def test_a_disk_that_lied_about_a_save_is_an_alarm_whenever_the_mark_outlived_it() -> None:
    alarms = 0
    for seed in range(200):
        disk = LyingDisk()
        disk.mkdir("/home")
        paths = Paths("/home/data", "/home/state")
        for name in ("a", "b"):
            append_capture(paths, [{"id": name}], "Added", disk=disk)
        found = disk.after_power_cut(random.Random(seed))
        store = Store.open(paths, maps=frozenset(), disk=found)
        lost = 2 - len(store.documents())
        told = attention(store)
        assert lost or not told, "an alarm about nothing"
        assert all(0 < int(title.split()[0]) <= lost for title in told)
        alarms += bool(told)
    assert alarms >= 10


slots = st.binary(max_size=250) | st.tuples(
    st.sampled_from(["k", "s", "x", ""]),
    st.integers(-5, 10**13),
    st.integers(-5, 10**9),
    st.integers(-5, 10**9),
    st.sampled_from(["dev.000001.jsonl", "own", "../x.000001.jsonl", "客户", "a b.000001.jsonl", ""]),
    st.sampled_from(["", "00" * 64, "zz" * 64, "ab"]),
).map(_slot)


@settings(deadline=None, max_examples=runs(200, 20_000), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.lists(slots, max_size=4).map(b"".join))
def test_any_marks_are_survived(tmp_path: Path, content: bytes) -> None:
    if not journals(tmp_path):
        captured(tmp_path, "a")
    marks_file(tmp_path).write_bytes(content)
    captured(tmp_path, "b")
    store = opened(tmp_path, snapshot=False, disk=QuickDisk())
    assert set(documents(store)) == {"a", "b"}
    store.check()
    store.gaps()
    store.repair("Repaired")
    assert set(documents(opened(tmp_path, snapshot=False, disk=QuickDisk()))) == {"a", "b"}
