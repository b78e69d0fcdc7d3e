"""The state kept between starts, so that opening need not read every journal. A cache, safe to delete.

A line for each document; then a line that says where they are and holds all else, the head; then where that is.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any
from zlib import crc32

import msgspec

from tracker.store.files import READ, Disk
from tracker.store.home import Home
from tracker.store.journal.records import ABSENT, Doc, Key
from tracker.store.reader import Mark, Reader
from tracker.store.repair.quarantine import BadLine
from tracker.store.state.docs import Docs, Kept
from tracker.store.state.fold import Conflict, State, Table
from tracker.store.state.shelf import Shelf, shelved

VERSION = 3
_CHUNK = 1 << 20
_FOOT = len(b"01234567 0123456789\n")


class _Head(msgspec.Struct):
    version: int
    maps: list[str]
    latest: tuple[str, str, int]
    tables: dict[str, dict[str, int]]
    """Where each document's line begins."""
    notes: dict[str, Kept]
    graves: dict[str, dict[str, Table]]
    orphans: dict[str, Table]
    revived: list[tuple[str, str, str]]
    conflicts: list[dict[str, Any]]
    marks: dict[str, tuple[int, str]]
    damage: dict[str, tuple[int, str]]
    bad: list[tuple[str, int, bool, int]]


_decode = msgspec.json.Decoder(_Head).decode
_encode = msgspec.json.Encoder().encode


def save_snapshot(disk: Disk, home: Home, reader: Reader) -> None:
    """Write the reader's state and how far it read. OSError when it cannot."""
    disk.replace_file(_path(home), _in_chunks(_lines(reader)), keep=False)
    reader.unsaved = 0
    for docs in reader.state.tables.values():
        docs.notes_saved()


def load_snapshot(disk: Disk, home: Home, reader: Reader) -> None:
    """Put the last snapshot into a fresh reader; a missing, damaged or foreign one leaves it empty."""
    try:
        fd = disk.open(_path(home), READ)
    except OSError:
        return
    shelf = Shelf(disk, fd)
    try:
        found = _decode(_head(disk, fd))
        if found.version == VERSION and found.maps == sorted(reader.state.maps):
            _unpack(found, reader, shelf)
    except (OSError, msgspec.DecodeError, TypeError, ValueError):
        return


def _lines(reader: Reader) -> Iterator[bytes]:
    state = reader.state
    tables: dict[str, dict[str, int]] = {}
    notes: dict[str, Kept] = {}
    end = 0
    for table, docs in state.tables.items():
        places = tables[table] = {}
        for doc_id in docs:
            places[doc_id] = end
            yield (line := shelved(_encode(docs.as_stored(doc_id))))
            end += len(line)
        kept = notes[table] = {}
        for what, about, rows in docs.notes_to_keep():
            kept[what] = about, end
            yield (line := shelved(_encode(rows)))
            end += len(line)
    head = _encode(
        {
            "version": VERSION,
            "maps": sorted(state.maps),
            "latest": state.latest,
            "tables": tables,
            "notes": notes,
            "graves": state.graves,
            "orphans": state.orphans,
            "revived": [[*key, stamp] for key, stamp in state.revived.items()],
            "conflicts": [_pack_conflict(conflict) for conflict in state.conflicts.values()],
            "marks": _pack_marks(reader.marks),
            "damage": _pack_marks(reader.damage),
            "bad": list(reader.bad),
        }
    )
    yield head
    yield b"%08x %010d\n" % (crc32(head), len(head))


def _in_chunks(lines: Iterable[bytes]) -> Iterator[bytes]:
    waiting: list[bytes] = []
    size = 0
    for line in lines:
        waiting.append(line)
        size += len(line)
        if size >= _CHUNK:
            yield b"".join(waiting)
            waiting, size = [], 0
    yield b"".join(waiting)


def _head(disk: Disk, fd: int) -> bytes:
    """The head of an open snapshot. OSError, or ValueError when it is not whole."""
    foot_at = disk.size(fd) - _FOOT
    foot = disk.pread(fd, _FOOT, max(0, foot_at))
    head_at = foot_at - int(foot[9:])
    if 0 <= head_at < foot_at:
        head = disk.pread(fd, foot_at - head_at, head_at)
        if foot[:8] == b"%08x" % crc32(head):
            return head
    raise ValueError("not the head that was written")


def _unpack(found: _Head, reader: Reader, shelf: Shelf) -> None:
    state = State(reader.state.maps)
    state.latest = Key(*found.latest)

    @cache
    def from_journals() -> State:
        reader.unsaved += _CHUNK  # a new snapshot is due
        return reader.from_files()

    def mend(table: str, doc_id: str) -> Doc:
        try:
            return from_journals().find(table, doc_id) or {}
        except OSError:
            return {}

    state.tables = {
        table: Docs(places, shelf, partial(mend, table), found.notes.get(table))
        for table, places in found.tables.items()
    }
    state.graves, state.orphans = found.graves, found.orphans
    state.revived = {(table, doc_id): stamp for table, doc_id, stamp in found.revived}
    for packed in found.conflicts:
        conflict = _unpack_conflict(packed)
        state.conflicts[conflict.table, conflict.id, conflict.path] = conflict
    marks, damage = _unpack_marks(found.marks), _unpack_marks(found.damage)
    reader.begin(state, marks, damage, [BadLine(*bad) for bad in found.bad])


def _pack_marks(marks: dict[str, Mark]) -> dict[str, tuple[int, str]]:
    return {name: (mark.offset, mark.tail.hex()) for name, mark in marks.items()}


def _unpack_marks(packed: dict[str, tuple[int, str]]) -> dict[str, Mark]:
    return {name: Mark(offset, bytes.fromhex(tail)) for name, (offset, tail) in packed.items()}


def _pack_conflict(conflict: Conflict) -> dict[str, Any]:
    return {name: value for name, value in conflict._asdict().items() if value is not ABSENT}


def _unpack_conflict(packed: dict[str, Any]) -> Conflict:
    return Conflict(**{"kept": ABSENT, "lost": ABSENT} | packed)


def _path(home: Home) -> str:
    return os.path.join(home.state, "snapshot.json")
