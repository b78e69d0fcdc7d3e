"""How far this computer's own journal files were confirmed: a file that was cut behind its back is noticed by it.

Written after each save and not synced, since a mark that lags does no harm; it is never ahead of what is on the disk.
"""

from __future__ import annotations

import re
from contextlib import suppress
from types import TracebackType
from typing import NamedTuple
from zlib import crc32

from tracker.store.files import LOCK, Disk
from tracker.store.home import Home
from tracker.store.journal.frame import unframe

TAIL = 64
"""Bytes at the end of what was confirmed that must still be there."""
_NAMED = re.compile(r"[0-9A-Za-z]+\.(\d+)\.jsonl", re.ASCII)
_SLOTS = 4096
_NAME = 40
_WIDTH = 8 + 1 + 1 + 1 + 12 + 1 + 8 + 1 + 8 + 1 + _NAME + 1 + 2 * TAIL + 1


class OwnMark(NamedTuple):
    """A journal file when a save in it was last confirmed: its size, its sound lines, its last bytes.

    A settled one was found cut, and a repair did what it could; `lost` lines nothing had.
    """

    file: str
    size: int
    lines: int
    tail: bytes
    is_settled: bool = False
    lost: int = 0


def read_marks(disk: Disk, home: Home) -> dict[str, OwnMark]:
    """The marks by file name. One that cannot be read is as good as none."""
    data = b""
    with suppress(OSError):
        data = disk.read_file(_path(home))
    found = (_decode(data[start : start + _WIDTH]) for start in range(0, len(data), _WIDTH))
    return {mark.file: mark for mark in found if mark}


class Marks:
    """The file of marks, open for a save. Trouble with it is never an error: the save that it is about is safe."""

    def __init__(self, disk: Disk, home: Home) -> None:
        self._disk = disk
        self._fd = -1
        with suppress(OSError):
            self._fd = disk.open(_path(home), LOCK)

    def __enter__(self) -> Marks:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._fd >= 0:
            self._disk.close(self._fd)
        self._fd = -1

    def find(self, file: str) -> OwnMark | None:
        """The mark of a file."""
        if self._fd >= 0 and (place := _place(file)) is not None:
            with suppress(OSError):
                mark = _decode(self._disk.pread(self._fd, _WIDTH, place))
                return mark if mark and mark.file == file else None
        return None

    def keep(self, mark: OwnMark) -> None:
        """Write a mark in its place."""
        if self._fd >= 0 and (place := _place(mark.file)) is not None:
            with suppress(OSError):
                self._disk.pwrite(self._fd, _encode(mark), place)


def holds(disk: Disk, fd: int, mark: OwnMark) -> bool:
    """Whether an open journal file still has what was confirmed in it."""
    return disk.pread(fd, len(mark.tail), mark.size - len(mark.tail)) == mark.tail


def sound_lines(data: bytes) -> int:
    """How many lines of a journal can be read; one without its line feed cannot."""
    return sum(unframe(line) is not None for line in data.split(b"\n")[:-1])


def _place(file: str) -> int | None:
    """Where in the marks a file has its own; None for a name that is none of ours."""
    named = _NAMED.fullmatch(file) if len(file) <= _NAME else None
    return int(named[1]) % _SLOTS * _WIDTH if named else None


def _encode(mark: OwnMark) -> bytes:
    sign = "s" if mark.is_settled else "k"
    numbers = f"{sign} {mark.size:012} {mark.lines:08} {mark.lost:08}"
    body = f"{numbers} {mark.file:<{_NAME}} {mark.tail.hex():>{2 * TAIL}}".encode()
    return b"%08x %s\n" % (crc32(body), body)


def _decode(slot: bytes) -> OwnMark | None:
    body = slot[9:-1]
    if len(slot) != _WIDTH or slot[:8] != b"%08x" % crc32(body):
        return None
    try:
        sign, size, lines, lost, file, tail = body.decode("ascii").split()
        mark = OwnMark(file, int(size), int(lines), bytes.fromhex(tail), sign == "s", int(lost))
    except ValueError:
        return None
    return mark if _place(file) is not None and mark.size >= len(mark.tail) else None


def _path(home: Home) -> str:
    return f"{home.state}/marks"
