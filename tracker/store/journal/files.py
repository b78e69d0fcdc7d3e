"""The append-only journal files: names, newest line, the one way to add a line. Knows lines, not deals."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import NamedTuple

from tracker.store.files import APPEND, READ, Disk, Entry
from tracker.store.home import Home
from tracker.store.journal.frame import first_stamp
from tracker.store.journal.marks import TAIL, Marks, OwnMark, holds, read_marks, sound_lines

SUFFIX = ".jsonl"
SEGMENT = 4 << 20
"""Bytes after which a journal file is sealed and the next one begun."""
_CHUNK = 1 << 16
_DIGITS = 6


class Written(NamedTuple):
    """Where a line went: the file as it is now, the line's first byte in it."""

    file: Entry
    start: int


class Tail:
    """The end of this device's newest journal file, open for one append. To be used under the lock.

    `listing` is the journal folder under the lock; files that cannot grow may be missing in it. Files named in
    `sealed` are not written to any more, nor is one that lacks what was confirmed in it: the whole one may come back.

    A half line left by a crash is fenced off with a line feed; `fenced` says so, since a line that lacked
    only its line feed is whole from then on.
    """

    def __init__(self, disk: Disk, home: Home, listing: Iterable[Entry], sealed: Collection[str] = ()) -> None:
        self._disk = disk
        self._home = home
        self.fenced = False
        self._files = own_files(home, listing)
        self._sealed = sealed
        self._fd = -1

    def __enter__(self) -> Tail:
        self._marks = Marks(self._disk, self._home)
        try:
            self._begin()
        except BaseException:
            self._close()
            raise
        return self

    def _begin(self) -> None:
        newest = self._files[-1] if self._files else None
        if newest is None or newest.size >= SEGMENT or newest.name in self._sealed or not self._open(newest.name):
            known = {entry.name for entry in self._files} | read_marks(self._disk, self._home).keys()
            self._open(_next_name(self._disk, self._home, known))
        self._is_new = self._size == 0
        if self._end and self._end[-1:] != b"\n":
            self._disk.write_all(self._fd, b"\n")
            self._size += 1
            self.fenced = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def append(self, line: bytes) -> Written:
        """Add a line that survives a power cut. On an error the file is cut back; fsync is never retried."""
        try:
            lines = self._confirmed_lines()
            self._disk.write_all(self._fd, line)
            self._disk.fsync(self._fd)
            if self._is_new:
                self._disk.sync_folder(self._home.journal)
            written = self._disk.stamp(self._fd)._replace(name=self._name)
        except OSError:
            self._cut_back()
            raise
        self._marks.keep(OwnMark(self._name, self._size + len(line), lines + 1, line[-TAIL:]))
        return Written(written, self._size)

    def _open(self, name: str) -> bool:
        """Whether the file, now open, still ends with what was confirmed in it, or has only grown since."""
        self._name = name
        self._close_file()
        self._fd = self._disk.open(f"{self._home.journal}/{name}", APPEND)
        self._size = self._disk.size(self._fd)
        self._end = self._disk.pread(self._fd, TAIL, max(0, self._size - TAIL)) if self._size else b""
        self._mark = self._marks.find(name)
        return self._holds(self._mark)

    def _close(self) -> None:
        self._close_file()
        self._marks.close()

    def _close_file(self) -> None:
        if self._fd >= 0:
            self._disk.close(self._fd)
        self._fd = -1

    def _holds(self, mark: OwnMark | None) -> bool:
        if mark is None or self._size == mark.size:
            return mark is None or self._end == mark.tail
        return self._size > mark.size and holds(self._disk, self._fd, mark)

    def _confirmed_lines(self) -> int:
        """The sound lines in the file so far; counted only when the last save left no mark."""
        mark = self._mark
        if mark and mark.size == self._size and not mark.is_settled:
            return mark.lines
        return sound_lines(self._disk.read_from(self._fd, 0))

    def _cut_back(self) -> None:
        """Best effort: what cannot be cut back is fenced off by the next writer."""
        try:
            self._disk.truncate(self._fd, self._size)
            self._disk.fsync(self._fd)
        except OSError:
            return


def own_files(home: Home, listing: Iterable[Entry]) -> list[Entry]:
    """This device's journal files, oldest first."""
    return sorted(entry for entry in listing if is_own(home, entry.name))


def is_own(home: Home, name: str) -> bool:
    """Whether a name is one that this device gives its journal files; a conflicted copy's is not."""
    length = len(home.device) + 1 + _DIGITS + len(SUFFIX)
    return len(name) == length and name.startswith(home.device + ".") and _number(name).isdecimal()


def _number(name: str) -> str:
    return name[-len(SUFFIX) - _DIGITS : -len(SUFFIX)]


def _next_name(disk: Disk, home: Home, known: Iterable[str]) -> str:
    """The name of this device's next file.

    A number is never given twice, also after a file vanished: elsewhere it may still be there under its name.
    """
    number = max((int(_number(name)) for name in known if is_own(home, name)), default=0)
    given = os.path.join(home.state, "segment")
    with suppress(FileNotFoundError, ValueError):
        number = max(number, int(disk.read_file(given)))
    disk.replace_file(given, b"%d\n" % (number + 1))
    return f"{home.device}.{number + 1:0{_DIGITS}d}{SUFFIX}"


def newest_stamp(disk: Disk, home: Home, listing: Iterable[Entry]) -> str:
    """The latest stamp at the end of any device's newest file, "" when there is none."""
    newest: dict[str, str] = {}
    for entry in listing:
        device = entry.name.partition(".")[0]
        newest[device] = max(newest.get(device, ""), entry.name)
    ends = (lines_backward(disk, os.path.join(home.journal, name)) for name in newest.values())
    return max(map(first_stamp, ends), default="")


def lines_backward(disk: Disk, path: str) -> Iterator[bytes]:
    """The whole lines of a file, newest first, without line feeds; an unfinished last line is left out."""
    fd = disk.open(path, READ)
    try:
        end = disk.size(fd)
        rest = b""
        is_first = True
        chunk = _CHUNK
        while end > 0:
            start = max(0, end - chunk)
            block = disk.pread(fd, end - start, start) + rest
            end = start
            rest, feed, whole = block.partition(b"\n")
            if not feed:
                chunk *= 2
                rest = block
                continue
            lines = whole.split(b"\n")
            if is_first:
                lines.pop()
                is_first = False
            yield from (line for line in reversed(lines) if line)
        if rest and not is_first:
            yield rest
    finally:
        disk.close(fd)
