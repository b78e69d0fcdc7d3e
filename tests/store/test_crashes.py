"""Whatever the machine does in the middle of a save: what was confirmed is there, and the store goes on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.store.store_bench import FULL, MAPS, Crash, FaultyDisk, QuickDisk, documents, journals, opened, paths_in
from tracker.errors import StoreError, TrackerError
from tracker.store.capture import append_capture
from tracker.store.files import Disk
from tracker.store.journal import files as journal
from tracker.store.store import Store

Confirmed = list[str]


def _base(folder: Path, *names: str) -> None:
    store = opened(folder, disk=QuickDisk())
    for name in names or ("ada", "bo"):
        with store.act("Added"):
            store.put(name, {"buyer": name, "touches": {"t1": {"text": "客户"}}})


def _put_two(folder: Path, disk: Disk, confirmed: Confirmed) -> None:
    store = opened(folder, disk=disk)
    for name in ("new1", "new2"):
        with store.act("Added"):
            store.put(name, {"buyer": name})
            store.put(name + "twin", {"buyer": name})
        confirmed += [name, name + "twin"]


def _change(folder: Path, disk: Disk, confirmed: Confirmed) -> None:
    store = opened(folder, disk=disk)
    with store.act("Logged"):
        store.change("ada", {"touches/t2": {"text": "asked"}})
        store.change("bo", {"touches/t2": {"text": "asked"}})
    confirmed += ["ada:t2", "bo:t2"]


def _capture(folder: Path, disk: Disk, confirmed: Confirmed) -> None:
    for name in ("new1", "new2"):
        append_capture(paths_in(folder), [{"id": name}, {"id": name + "twin"}], "Added", disk=disk)
        confirmed += [name, name + "twin"]


def _undo(folder: Path, disk: Disk, confirmed: Confirmed) -> None:
    store = opened(folder, disk=disk)
    with store.act("Added"):
        store.put("new1", {"buyer": "new1"})
        store.put("new1twin", {"buyer": "new1"})
    store.undo()
    store.redo()
    confirmed += ["new1", "new1twin"]


def _snapshot(folder: Path, disk: Disk, confirmed: Confirmed) -> None:
    store = opened(folder, disk=disk)
    with store.act("Added"):
        store.put("new1", {"buyer": "new1"})
        store.put("new1twin", {"buyer": "new1"})
    confirmed += ["new1", "new1twin"]
    store.keep(force=True)
    store.close()
    with opened(folder, disk=disk).act("Added") as later:
        later.put("new2", {"buyer": "new2"})
        later.put("new2twin", {"buyer": "new2"})
    confirmed += ["new2", "new2twin"]


USE_CASES = [_put_two, _change, _capture, _undo, _snapshot]


def _attempt(use_case: Callable[[Path, Disk, Confirmed], None], folder: Path, disk: FaultyDisk) -> Confirmed:
    confirmed: Confirmed = []
    try:
        use_case(folder, disk, confirmed)
    except (Crash, TrackerError):
        assert disk.happened
    return confirmed


def _present(store: Store) -> set[str]:
    docs = documents(store)
    touched = {name + ":t2" for name in ("ada", "bo") if "t2" in docs.get(name, {}).get("touches", {})}
    return set(docs) | touched


def _check(folder: Path, confirmed: Confirmed, before: dict[Path, bytes], base: set[str]) -> None:
    store = opened(folder, disk=QuickDisk())
    present = _present(store)
    assert set(confirmed) | base <= present
    for whole in ({"new1", "new1twin"}, {"new2", "new2twin"}, {"ada:t2", "bo:t2"}):
        assert len(whole & present) in (0, 2), "half an act"
    for path, content in before.items():
        assert path.read_bytes().startswith(content), "a confirmed line was overwritten"
    with store.act("Added"):
        store.put("after", {"buyer": "after"})
    for snapshot in (True, False):
        assert documents(opened(folder, snapshot=snapshot, disk=QuickDisk())) == documents(store)
    assert not [problem for problem in store.problems if problem.kind == "attention"]


def _operations(use_case: Callable[[Path, Disk, Confirmed], None], folder: Path) -> int:
    counter = FaultyDisk(1 << 30, "crash")
    use_case(folder, counter, [])
    return counter.done


@pytest.mark.parametrize("segment", [journal.SEGMENT, 300], ids=["one-file", "next-file"])
@pytest.mark.parametrize("kind", ["crash", "torn", "fail", "broken"])
@pytest.mark.parametrize("use_case", USE_CASES)
def test_a_crash_or_failure_at_every_file_operation_loses_nothing_confirmed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    use_case: Callable[[Path, Disk, Confirmed], None],
    kind: str,
    segment: int,
) -> None:
    monkeypatch.setattr(journal, "SEGMENT", segment)
    _base(tmp_path / "base")
    before = {path.relative_to(tmp_path / "base"): path.read_bytes() for path in journals(tmp_path / "base")}
    shutil.copytree(tmp_path / "base", tmp_path / "count")
    for at in range(1, _operations(use_case, tmp_path / "count") + 1):
        folder = tmp_path / str(at)
        shutil.copytree(tmp_path / "base", folder)
        confirmed = _attempt(use_case, folder, FaultyDisk(at, kind))
        for again in range(1, 51) if FULL else (at % 23 + 1,):
            with suppress(Crash, TrackerError):
                opened(folder, disk=FaultyDisk(again, kind)).close()
        _check(folder, confirmed, {folder / path: content for path, content in before.items()}, {"ada", "bo"})
        shutil.rmtree(folder)


@pytest.mark.parametrize("kind", ["crash", "torn", "fail", "broken"])
def test_a_crash_at_every_file_operation_of_the_first_start_leaves_a_store_that_starts(
    tmp_path: Path, kind: str
) -> None:
    for at in range(1, _operations(_capture, tmp_path / "count") + 1):
        folder = tmp_path / str(at)
        confirmed = _attempt(_capture, folder, FaultyDisk(at, kind))
        _check(folder, confirmed, {}, set())


def test_a_failed_save_says_so_and_leaves_memory_and_file_as_they_were(tmp_path: Path) -> None:
    _base(tmp_path / "base")
    total = 200
    for at in range(1, total):
        folder = tmp_path / str(at)
        shutil.copytree(tmp_path / "base", folder)
        disk = FaultyDisk(1 << 30, "fail")
        store = opened(folder, disk=disk)
        held, content = documents(store), journals(folder)[0].read_bytes()
        disk.at = disk.done + at
        said: StoreError | None = None
        try:
            with store.act("Logged"):
                store.change("ada", {"stage": "pi"})
        except StoreError as error:
            said = error
        if said is not None:
            assert "Input/output error" in said.message
            assert said.hint
            assert documents(store) == held
            assert journals(folder)[0].read_bytes() == content
            assert documents(opened(folder)) == held
        else:
            assert documents(opened(folder))["ada"]["stage"] == "pi"
            if not disk.happened:
                return
    pytest.fail("the save never came to its end")


def _states_of_a_cut_append(content: bytes, start: int) -> list[tuple[bytes, bool]]:
    """What a power cut may leave of the last line, and whether the line may count as whole."""
    found = []
    for cut in range(start, len(content)):
        rest = len(content) - cut
        found.append((content[:cut], cut == len(content) - 1))
        if cut % 7 == 0:
            found.append((content[:cut] + b"\0" * rest, False))
            found.append((content[:cut] + bytes((cut * 31 + i * 17) % 256 for i in range(rest)), False))
    return found


def test_a_power_cut_at_every_byte_of_the_last_line_keeps_all_lines_before_it(tmp_path: Path) -> None:
    _base(tmp_path / "base", "ada")
    marks = next((tmp_path / "base" / "state").glob("*/marks"))
    before = marks.read_bytes()
    _base(tmp_path / "base", "bo")
    [path] = journals(tmp_path / "base")
    content = path.read_bytes()
    start = content.rindex(b"\n", 0, -1) + 1
    for number, (state, may_be_whole) in enumerate(_states_of_a_cut_append(content, start)):
        path.write_bytes(state)
        marks.write_bytes(before)
        store = Store.open(paths_in(tmp_path / "base"), maps=MAPS, snapshot=False, disk=QuickDisk())
        assert set(documents(store)) == {"ada"}, number
        with store.act("Added"):
            store.put("after", {"buyer": "after"})
        found = documents(opened(tmp_path / "base", snapshot=False, disk=QuickDisk()))
        assert set(found) - ({"bo"} if may_be_whole else set()) == {"ada", "after"}
        assert found == documents(store)
        assert not any("missing" in problem.title for problem in store.problems), "an alarm about nothing"
        assert path.read_bytes().startswith(state)


class WatchedDisk(Disk):
    """Writes down what is written and synced, by file name."""

    def __init__(self) -> None:
        self.log: list[tuple[str, str]] = []
        self._names: dict[int, str] = {}

    def open(self, path: str, flags: int) -> int:
        fd = super().open(path, flags)
        self._names[fd] = Path(path).name
        return fd

    def write(self, fd: int, data: bytes | memoryview) -> int:
        self.log.append(("write", self._names[fd]))
        return super().write(fd, data)

    def pwrite(self, fd: int, data: bytes, offset: int) -> int:
        self.log.append(("write", self._names[fd]))
        return super().pwrite(fd, data, offset)

    def fsync(self, fd: int) -> None:
        self.log.append(("fsync", self._names[fd]))
        super().fsync(fd)


def test_saved_means_written_synced_once_and_marked_and_a_new_file_is_synced_with_its_folder(tmp_path: Path) -> None:
    disk = WatchedDisk()
    store = opened(tmp_path, disk=disk)
    own = f"{store.device}.000001.jsonl"
    disk.log.clear()
    store.put("a", {"n": 1})
    assert disk.log[-4:] == [("write", own), ("fsync", own), ("fsync", "journal"), ("write", "marks")]
    for save in (
        lambda: store.put("a", {"n": 2}),
        lambda: append_capture(paths_in(tmp_path), [{"n": 3}], "Added", disk=disk),
        lambda: store.undo(),
    ):
        disk.log.clear()
        save()
        assert disk.log == [("write", own), ("fsync", own), ("write", "marks")]
