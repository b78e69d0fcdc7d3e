"""Keeps a state in step with the journal files: reads on, starts over when it must, notices what is gone."""

from __future__ import annotations

import os
from typing import NamedTuple
from zlib import crc32

from tracker.errors import os_reason
from tracker.store.files import READ, Disk, Entry
from tracker.store.home import Home
from tracker.store.journal.files import SEGMENT, SUFFIX, Written
from tracker.store.journal.frame import is_torn
from tracker.store.journal.marks import TAIL
from tracker.store.journal.records import NEVER, Record, decode_line
from tracker.store.journal.watch import Gap, Watch
from tracker.store.repair.quarantine import BadLine, Quarantine
from tracker.store.repair.rescue import rescue
from tracker.store.state.fold import State, in_order
from tracker.store.state.loading import collector_off
from tracker.store.state.recent import Recent


class Mark(NamedTuple):
    """How far a file was read: the end of its last whole line, the bytes before it, how the file looked."""

    offset: int
    tail: bytes
    seen: Entry | None = None


class Reader:
    """The state of all journals in a folder.

    `damage` holds files that vanished or changed behind what was read of them, as they were, until they come
    back; the state remembers what was in them.
    """

    def __init__(self, disk: Disk, home: Home, maps: frozenset[str]) -> None:
        self._disk = disk
        self._home = home
        self._maps = maps
        self.state = State(maps)
        self.marks: dict[str, Mark] = {}
        self.quarantine = Quarantine(disk, home)
        self.bad: dict[BadLine, bytes] = {}
        """With the lines themselves, b"" for those of an earlier run."""
        self.damage: dict[str, Mark] = {}
        self.watch = Watch(disk, home)
        self.unreadable: dict[str, str] = {}
        self._sealed: dict[str, Entry] = {}
        self._recent = Recent()
        self.unsaved = 0
        """Bytes taken in since the last snapshot."""

    def begin(self, state: State, marks: dict[str, Mark], damage: dict[str, Mark], bad: list[BadLine]) -> None:
        """Go on from what an earlier run knew."""
        self.state, self.marks, self.damage = state, marks, damage
        self.bad = dict.fromkeys(bad, b"")
        self._recent = Recent(state.latest)

    def refresh(self, *, glance: bool = False) -> set[str] | None:
        """Take in what is new; the ids of changed documents, None when everything was read again.

        A glance trusts that files which were sealed stay as they are; it costs the same at any size.
        """
        listing = self._disk.scan(self._home.journal, SUFFIX, self._sealed if glance else None)
        marks = self.marks
        changed = [
            e for e in listing if (known := marks.get(e.name)) is None or not (known.seen is e or known.seen == e)
        ]
        if not changed and len(listing) == len(marks):
            return set()
        names = {entry.name for entry in listing}
        gone = [name for name in marks if name not in names]
        bad = len(self.bad)
        with collector_off():
            if self._came_back(changed):
                self._rebuild()
                seen = None
            else:
                seen = self._read_on(gone, changed)
        if len(self.bad) > bad:
            self.quarantine.keep(self.bad.items())
        missing = self.watch.missing
        self.compare()
        return seen if self.watch.missing == missing else None

    def compare(self, *, deep: bool = False) -> None:
        """Look whether this computer's own files still hold what was confirmed in them; a deep look counts lines."""
        self.watch.compare(self._remembered(), self.bad if deep else ())

    def gaps(self) -> list[Gap]:
        """Where the files no longer tell all that was done."""
        return self.watch.gaps(self._remembered(), self.bad)

    def _remembered(self) -> dict[str, int]:
        return {name: mark.offset for name, mark in self.damage.items()}

    @property
    def read(self) -> int:
        """Bytes read of all journals."""
        return sum(mark.offset for mark in self.marks.values())

    def listing(self) -> list[Entry]:
        """The journal files that may still grow, as they were seen last."""
        open_ones = (self.marks[name].seen for name in self.marks.keys() - self._sealed.keys())
        return [seen for seen in open_ones if seen]

    def took(self, written: Written, line: bytes, record: Record) -> None:
        """Take in a record that this process has just appended."""
        known = self.marks.get(written.file.name)
        if (known.offset if known else 0) != written.start:
            self.refresh()
            return
        self._mark(written.start + len(line), line[-TAIL:], written.file)
        self.unsaved += len(line)
        self.state.apply(record)
        self._recent.add(record)

    def from_files(self) -> State:
        """What the files alone add up to, read from their first byte; every bad line in them is known afterwards."""
        bare = Reader(self._disk, self._home, self._maps)
        with collector_off():
            bare._rebuild()
        self.unreadable, self.bad = bare.unreadable, bare.bad
        self.quarantine.keep(self.bad.items())
        return bare.state

    def forget_damage(self) -> None:
        """The files as they are now are the truth."""
        self.damage = {}
        with collector_off():
            self._rebuild()

    def _mark(self, offset: int, tail: bytes, seen: Entry) -> None:
        self.marks[seen.name] = Mark(offset, tail, seen)
        if seen.size >= SEGMENT:
            self._sealed[seen.name] = seen
        else:
            self._sealed.pop(seen.name, None)

    def _read_on(self, gone: list[str], changed: list[Entry]) -> set[str] | None:
        marks = dict(self.marks)
        broken = list(gone)
        fresh: list[Record] = []
        for entry in changed:
            records = self._read(entry)
            if records is None:
                broken.append(entry.name)
            else:
                fresh += (record for _offset, record in records)
        if broken:
            self.damage = {name: marks[name] for name in broken} | self.damage
            self.marks = marks
            self._rebuild(known=self.state)
            return None
        ordered = in_order(fresh)
        if self.state.latest == NEVER:
            self.state.apply_all(ordered)
            self._recent = Recent(self.state.latest)
        elif (ordered and ordered[0].key <= self.state.latest and self.damage) or not self._take_in(ordered):
            self.marks = marks
            self._rebuild(known=self.state if self.damage else None)
            return None
        return {op.id for record in ordered for op in record.ops}

    def _take_in(self, records: list[Record]) -> bool:
        """Apply records in order; False when one of them came too late for that."""
        for record in records:
            if self._recent.knows(record):
                continue
            if record.key <= self.state.latest and not self._recent.allows(record):
                return False
            self.state.apply(record)
            self._recent.add(record)
        return True

    def _came_back(self, changed: list[Entry]) -> bool:
        """Whether every missing file is whole again."""
        if not self.damage:
            return False
        for entry in changed:
            mark = self.damage.get(entry.name)
            if mark and self._bytes_after(entry, mark) is not None:
                del self.damage[entry.name]
        return not self.damage

    def _rebuild(self, known: State | None = None) -> None:
        """Read every file from its first byte; what `known` has and the files lost stays."""
        marks = {name: mark for name, mark in self.marks.items() if name not in self.damage}
        self.marks, self.bad, self.unreadable, self._sealed = {}, {}, {}, {}
        self.unsaved = 0
        records: list[Record] = []
        old: list[Record] = []
        for entry in self._disk.scan(self._home.journal, SUFFIX):
            found = self._read(entry) or []
            records += (record for _offset, record in found)
            if known is not None:
                read = marks[entry.name].offset if entry.name in marks else 0
                cut = entry.name in self.damage
                old += (r for offset, r in found if (r.key <= known.latest if cut else offset < read))
        self.state = State(self._maps)
        self.state.apply_all(in_order(records))
        if known is not None:
            before = State(self._maps)
            before.apply_all(in_order(old))
            rescue(known, before, self.state)
        self._recent = Recent(self.state.latest)

    def _read(self, entry: Entry) -> list[tuple[int, Record]] | None:
        """The records, with their offsets, after what was read of a file; None when it no longer holds that."""
        mark = self.marks.get(entry.name) or Mark(0, b"")
        data = self._bytes_after(entry, mark)
        if data is None:
            return None if entry.name in self.marks else []
        end = data.rfind(b"\n") + 1
        records, offset = [], mark.offset
        for line in data[:end].split(b"\n")[:-1]:
            if record := decode_line(line):
                records.append((offset, record))
            elif line.strip():
                self.bad[BadLine(entry.name, offset, is_torn(line), crc32(line))] = line
            offset += len(line) + 1
        self.unsaved += end
        self._mark(mark.offset + end, (mark.tail + data[:end])[-TAIL:], entry)
        return records

    def _bytes_after(self, entry: Entry, mark: Mark) -> bytes | None:
        try:
            fd = self._disk.open(os.path.join(self._home.journal, entry.name), READ)
            try:
                data = self._disk.read_from(fd, mark.offset - len(mark.tail))
            finally:
                self._disk.close(fd)
        except OSError as error:
            self.unreadable[entry.name] = os_reason(error)
            return None
        return data[len(mark.tail) :] if data.startswith(mark.tail) else None
