"""Where a snapshot's documents lie: a line each, with its checksum, read only when asked for. Knows no document."""

from __future__ import annotations

from zlib import crc32

from tracker.store.files import Disk

_ONE = 4 << 10
_MANY = 256 << 10
"""Bytes asked for at a time: for a single line, and for those of somebody who goes through them in order."""
_FRAME = len(b"01234567 ")


class Damaged(Exception):
    """The line is not the one that was written."""


class Shelf:
    """Lines of an open file, by their offset. Whoever replaces the file meanwhile leaves this one as it was."""

    def __init__(self, disk: Disk, fd: int) -> None:
        self._disk = disk
        self._fd = fd
        self._at, self._ahead = 0, b""
        self._next = -1

    def __del__(self) -> None:
        self._disk.close(self._fd)

    def line(self, offset: int) -> bytes:
        """What was put on the shelf there. OSError, or Damaged when its checksum does not fit."""
        place = offset - self._at
        end = self._ahead.find(b"\n", place) if 0 <= place < len(self._ahead) else -1
        if end < 0:
            place, end = 0, self._fetch(offset, _MANY if offset == self._next else _ONE)
        self._next = self._at + end + 1
        found = self._ahead[place + _FRAME : end]
        if self._ahead[place : place + _FRAME] != b"%08x " % crc32(found):
            raise Damaged
        return found

    def _fetch(self, offset: int, count: int) -> int:
        """Read on from an offset, at least a whole line; where in that it ends."""
        self._at, self._ahead = offset, b""
        while True:
            more = self._disk.pread(self._fd, count, offset + len(self._ahead))
            if not more:
                raise Damaged
            known = len(self._ahead)
            self._ahead += more
            if (end := self._ahead.find(b"\n", known)) >= 0:
                return end
            count = max(count, _MANY, len(self._ahead))


def shelved(document: bytes) -> bytes:
    """A document's line, as it goes on the shelf. JSON holds no line feed."""
    return b"%08x %s\n" % (crc32(document), document)
