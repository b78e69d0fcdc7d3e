"""Copies of the lines that cannot be read, each once, in a plain file beside this computer's notes. Judges nothing."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from tracker.store.files import APPEND, Disk
from tracker.store.home import Home

LIMIT = 8 << 20
"""Bytes after which nothing more is copied: a foreign file could be of any size."""
_MARK = re.compile(rb"# (kept|settled) ([^ ]+) (\d+) ([0-9a-f]{8})")


class BadLine(NamedTuple):
    """A line that cannot be read. A torn one is the rest of a save that was cut short and never confirmed."""

    file: str
    offset: int
    is_torn: bool
    checksum: int


class Quarantine:
    """The file `quarantine`: above every copied line a mark with the journal file, the line's place and its checksum.

    A settled line was told, and what could be done about it was done. Trouble with this file is never an error.
    """

    def __init__(self, disk: Disk, home: Home) -> None:
        self._disk = disk
        self.path = os.path.join(home.state, "quarantine")
        self._marks: dict[bytes, set[bytes]] | None = None

    def keep(self, lines: Iterable[tuple[BadLine, bytes]]) -> None:
        """Copy lines that are not there yet."""
        kept = self._known()[b"kept"]
        fresh = {_name(bad): line for bad, line in lines if line and _name(bad) not in kept}
        self._add(b"".join(b"# kept %s\n%s\n" % (name, line) for name, line in fresh.items()))
        kept.update(fresh)

    def settle(self, lines: Iterable[BadLine]) -> None:
        """Mark lines as done with."""
        settled = self._known()[b"settled"]
        fresh = {_name(bad) for bad in lines} - settled
        self._add(b"".join(b"# settled %s\n" % name for name in sorted(fresh)))
        settled.update(fresh)

    def is_settled(self, bad: BadLine) -> bool:
        """Whether a line was marked as done with."""
        return _name(bad) in self._known()[b"settled"]

    def forget(self) -> None:
        """Look into the file again when next asked."""
        self._marks = None

    def _known(self) -> dict[bytes, set[bytes]]:
        if self._marks is None:
            self._marks = {b"kept": set(), b"settled": set()}
            with suppress(OSError):
                for found in map(_MARK.fullmatch, self._disk.read_file(self.path).split(b"\n")):
                    if found:
                        self._marks[found[1]].add(b"%s %s %s" % found.group(2, 3, 4))
        return self._marks

    def _add(self, data: bytes) -> None:
        if not data:
            return
        with suppress(OSError):
            fd = self._disk.open(self.path, APPEND)
            try:
                if self._disk.size(fd) + len(data) <= LIMIT or data.startswith(b"# settled"):
                    self._disk.write_all(fd, data)
                    self._disk.fsync(fd)
            finally:
                self._disk.close(fd)


def _name(bad: BadLine) -> bytes:
    file = bad.file.encode("utf-8", "surrogateescape").replace(b" ", b"%20").replace(b"\n", b"%0A")
    return b"%s %d %08x" % (file, bad.offset, bad.checksum)
