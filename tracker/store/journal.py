"""The append-only journal files: names, newest line, the one way to add a line. Knows lines, not deals."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from types import TracebackType
from typing import NamedTuple

from tracker.store.files import APPEND, READ, Disk, Entry
from tracker.store.frame import is_stamp, unframe
from tracker.store.home import Home

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
    `sealed` are not written to any more.

    A half line left by a crash is fenced off with a line feed; `fenced` says so, since a line that lacked
    only its line feed is whole from then on.
    """

    def __init__(self, disk: Disk, home: Home, listing: Iterable[Entry], sealed: Collection[str] = ()) -> None:
        self._disk = disk
        self._home = home
        self.fenced = False
        self._name, self._is_new = _own_segment(disk, home, listing, sealed)
        self._fd = -1

    def __enter__(self) -> Tail:
        self._fd = self._disk.open(os.path.join(self._home.journal, self._name), APPEND)
        try:
            self._size = self._disk.size(self._fd)
            if self._size and self._disk.pread(self._fd, 1, self._size - 1) != b"\n":
                self._disk.write_all(self._fd, b"\n")
                self._size += 1
                self.fenced = True
        except BaseException:
            self._disk.close(self._fd)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._disk.close(self._fd)

    def append(self, line: bytes) -> Written:
        """Add a line that survives a power cut. On an error the file is cut back; fsync is never retried."""
        try:
            self._disk.write_all(self._fd, line)
            self._disk.fsync(self._fd)
            if self._is_new:
                self._disk.sync_folder(self._home.journal)
            written = self._disk.stamp(self._fd)._replace(name=self._name)
        except OSError:
            self._cut_back()
            raise
        return Written(written, self._size)

    def _cut_back(self) -> None:
        """Best effort: what cannot be cut back is fenced off by the next writer."""
        try:
            self._disk.truncate(self._fd, self._size)
            self._disk.fsync(self._fd)
        except OSError:
            return


def own_files(home: Home, listing: Iterable[Entry]) -> list[Entry]:
    """This device's journal files, oldest first."""
    prefix = home.device + "."
    length = len(prefix) + _DIGITS + len(SUFFIX)
    own = (entry for entry in listing if entry.name.startswith(prefix) and len(entry.name) == length)
    return sorted(entry for entry in own if _number(entry).isdecimal())


def _number(entry: Entry) -> str:
    return entry.name[-len(SUFFIX) - _DIGITS : -len(SUFFIX)]


def _own_segment(disk: Disk, home: Home, listing: Iterable[Entry], sealed: Collection[str]) -> tuple[str, bool]:
    """The name of this device's newest unsealed file, and whether it has yet to be made.

    A number is never given twice, also after a file vanished: elsewhere it may still be there under its name.
    """
    files = own_files(home, listing)
    if files and files[-1].size < SEGMENT and files[-1].name not in sealed:
        return files[-1].name, files[-1].size == 0
    newest = int(_number(files[-1])) if files else 0
    given = os.path.join(home.state, "segment")
    with suppress(FileNotFoundError, ValueError):
        newest = max(newest, int(disk.read_file(given)))
    disk.replace_file(given, b"%d\n" % (newest + 1))
    return f"{home.device}.{newest + 1:0{_DIGITS}d}{SUFFIX}", True


def newest_stamp(disk: Disk, home: Home, listing: Iterable[Entry]) -> str:
    """The latest stamp at the end of any device's newest file, "" when there is none."""
    newest: dict[str, str] = {}
    for entry in listing:
        device = entry.name.partition(".")[0]
        newest[device] = max(newest.get(device, ""), entry.name)
    return max((_last_stamp(disk, os.path.join(home.journal, name)) for name in newest.values()), default="")


def _last_stamp(disk: Disk, path: str) -> str:
    for line in lines_backward(disk, path):
        # The stamp is every body's first key, so that nothing needs decoding here.
        if (found := unframe(line)) and is_stamp(stamp := found[1][6:22].decode("latin-1")):
            return stamp
    return ""


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
