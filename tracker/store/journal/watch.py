"""Own journal files against their marks: which lack lines that were confirmed to the user, and how many."""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import NamedTuple

from tracker.store.files import READ, Disk
from tracker.store.home import Home
from tracker.store.journal.marks import Marks, OwnMark, holds, read_marks, sound_lines
from tracker.store.repair.quarantine import BadLine

_NOT_NOW = frozenset({errno.EACCES, errno.EPERM, errno.EIO})
"""A file that may not be read at the moment is told as such; it need not lack anything."""


class Gap(NamedTuple):
    """Lines that a journal file lacks: how many, or where nobody counted them (0) how many bytes."""

    file: str
    lines: int
    bytes: int = 0


class Watch:
    """What was found at the last look.

    A file whose lost lines were read here before they went is not listed: memory has what they said.
    """

    def __init__(self, disk: Disk, home: Home) -> None:
        self._disk = disk
        self._home = home
        self.missing: dict[str, int] = {}
        """Confirmed lines that nothing here remembers, by file."""
        self.given_up: dict[str, int] = {}
        """The same after a repair, which did what could be done."""

    def compare(self, remembered: Mapping[str, int], bad: Collection[BadLine]) -> None:
        """Look at every own file, but those of which memory has as much as was confirmed: (file, bytes).

        Torn lines in `bad` are looked at more closely. The marks are read before the files: another process may
        save meanwhile, and then a file only has more.
        """
        self.missing, self.given_up = {}, {}
        for mark in read_marks(self._disk, self._home).values():
            if remembered.get(mark.file, -1) >= mark.size:
                continue
            if mark.is_settled:
                if mark.lost and self._lost(mark, ()):
                    self.given_up[mark.file] = mark.lost
            elif lost := self._lost(mark, bad):
                self.missing[mark.file] = lost

    def settle(self, bad: Collection[BadLine]) -> None:
        """A repair did what it could: what the files lack is no alarm any more."""
        with Marks(self._disk, self._home) as marks:
            for mark in read_marks(self._disk, self._home).values():
                if not mark.is_settled and self._lost(mark, bad):
                    marks.keep(mark._replace(is_settled=True, lost=self.missing.get(mark.file, 0)))
        self.given_up, self.missing = self.given_up | self.missing, {}

    def gaps(self, remembered: Mapping[str, int], bad: Collection[BadLine]) -> list[Gap]:
        """The lines that the files lack, whether or not memory or a backup made good what they had said."""
        found = [Gap(file, count) for file, count in (self.missing | self.given_up).items()]
        marks = read_marks(self._disk, self._home)
        for file in remembered.keys() - self.missing.keys() - self.given_up.keys():
            count = self._lost(marks[file], ()) if file in marks else 0
            found.append(Gap(file, count, 0 if count else remembered[file] - self._size(file)))
        unreadable = Counter(line.file for line in bad if not line.is_torn)
        found += [Gap(file, count) for file, count in unreadable.items() if file not in remembered]
        return sorted(found)

    def _size(self, file: str) -> int:
        with suppress(OSError):
            fd = self._disk.open(os.path.join(self._home.journal, file), READ)
            try:
                return self._disk.size(fd)
            finally:
                self._disk.close(fd)
        return 0

    def _lost(self, mark: OwnMark, bad: Collection[BadLine]) -> int:
        """How many confirmed lines a file lacks, those in `bad` that look like a save cut short among them."""
        here = [line for line in bad if line.file == mark.file]
        try:
            fd = self._disk.open(os.path.join(self._home.journal, mark.file), READ)
            try:
                is_whole = holds(self._disk, fd, mark)
                if is_whole and not any(line.is_torn for line in here):
                    return 0
                data = self._disk.read_from(fd, 0)
            finally:
                self._disk.close(fd)
        except OSError as error:
            return 0 if error.errno in _NOT_NOW else mark.lines
        if is_whole:
            told = sum(not line.is_torn for line in here)
            return max(mark.lines - sound_lines(data[: mark.size]) - told, 0)
        return max(mark.lines - sound_lines(data), 0)  # an editor's or git's line ends move everything and lose nothing
