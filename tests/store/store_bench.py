"""What the store's tests share: small stores, several laptops, and a disk that crashes or fails on demand."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tracker.store.files import Disk, Entry
from tracker.store.paths import Paths
from tracker.store.store import Store

FULL = os.environ.get("TRACKER_TEST_FULL") == "1"
"""Asked for by hand: the figures of a release instead of those of every run."""


def runs(usual: int, full: int) -> int:
    """How often to try something."""
    return full if FULL else usual


MAPS = frozenset({"tags", "touches", "facts"})


def paths_in(folder: Path) -> Paths:
    return Paths(str(folder / "data"), str(folder / "state"))


def opened(folder: Path, *, snapshot: bool = True, disk: Disk | None = None) -> Store:
    return Store.open(paths_in(folder), maps=MAPS, snapshot=snapshot, disk=disk)


def documents(store: Store) -> dict[str, Any]:
    return dict(store.documents())


def journals(folder: Path) -> list[Path]:
    return sorted((folder / "data" / "journal").glob("*.jsonl"))


def lines(folder: Path) -> list[bytes]:
    return [line for path in journals(folder) for line in path.read_bytes().splitlines()]


def second_laptop(first: Path, second: Path) -> None:
    """The same data folder, as a sync tool brings it to a computer that never ran the program."""
    second.mkdir(exist_ok=True)
    shutil.copytree(first / "data", second / "data", dirs_exist_ok=True)


def synced(*laptops: Path) -> None:
    """Every journal everywhere, each file as its own device last left it (only its owner lets it grow)."""
    for name in {path.name for laptop in laptops for path in journals(laptop)}:
        copies = [laptop / "data" / "journal" / name for laptop in laptops]
        newest = max((copy for copy in copies if copy.exists()), key=lambda copy: copy.stat().st_size)
        content = newest.read_bytes()
        for copy in copies:
            if not copy.exists() or copy.read_bytes() != content:
                aside = copy.with_name(".syncing")
                aside.write_bytes(content)
                aside.replace(copy)


class QuickDisk(Disk):
    """A real disk without the waiting, with a clock that may be wrong."""

    def __init__(self, ahead_ms: int = 0) -> None:
        self.ahead_ms = ahead_ms

    def fsync(self, fd: int) -> None:
        pass

    def now_ms(self) -> int:
        return super().now_ms() + self.ahead_ms


class Crash(BaseException):
    """The process is gone."""


class FaultyDisk(QuickDisk):
    """Counts operations. At number `at` the process dies ("crash", or "torn" after half a write), or the
    operation fails: that once ("fail") or from then on ("broken")."""

    def __init__(self, at: int, kind: str) -> None:
        super().__init__()
        self.at = at
        self.kind = kind
        self.done = 0

    @property
    def happened(self) -> bool:
        return self.done >= self.at

    def _step(self, half: Callable[[], object] | None = None) -> None:
        self.done += 1
        if self.kind in ("crash", "torn") and self.done >= self.at:
            if self.kind == "torn" and self.done == self.at and half is not None:
                half()
            raise Crash
        if (self.kind == "fail" and self.done == self.at) or (self.kind == "broken" and self.happened):
            raise OSError(errno.EIO, "Input/output error")

    def open(self, path: str, flags: int) -> int:
        self._step()
        return super().open(path, flags)

    def size(self, fd: int) -> int:
        self._step()
        return super().size(fd)

    def stamp(self, fd: int) -> Entry:
        self._step()
        return super().stamp(fd)

    def pread(self, fd: int, count: int, offset: int) -> bytes:
        self._step()
        return super().pread(fd, count, offset)

    def write(self, fd: int, data: bytes | memoryview) -> int:
        self._step(lambda: Disk.write(self, fd, data[: len(data) // 2]))
        return super().write(fd, data)

    def pwrite(self, fd: int, data: bytes, offset: int) -> int:
        self._step(lambda: Disk.pwrite(self, fd, data[: len(data) // 2], offset))
        return super().pwrite(fd, data, offset)

    def fsync(self, fd: int) -> None:
        self._step()

    def truncate(self, fd: int, size: int) -> None:
        self._step()
        super().truncate(fd, size)

    def rename(self, old: str, new: str) -> None:
        self._step()
        super().rename(old, new)

    def unlink(self, path: str) -> None:
        self._step()
        super().unlink(path)

    def make_folder(self, path: str) -> None:
        self._step()
        super().make_folder(path)

    def scan(self, folder: str, suffix: str, known: Mapping[str, Entry] | None = None) -> list[Entry]:
        self._step()
        return super().scan(folder, suffix, known)

    def strangers(self, folder: str, suffix: str) -> list[str]:
        self._step()
        return super().strangers(folder, suffix)

    def folders(self, folder: str) -> list[str]:
        self._step()
        return super().folders(folder)

    def flock(self, fd: int) -> bool:
        self._step()
        return super().flock(fd)
