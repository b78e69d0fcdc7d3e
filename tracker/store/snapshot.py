"""The state kept between starts, so that opening need not read every journal. A cache, safe to delete."""

from __future__ import annotations

import os
from typing import Any
from zlib import crc32

import msgspec

from tracker.store.docs import Docs
from tracker.store.files import Disk
from tracker.store.fold import Conflict, State, Table
from tracker.store.home import Home
from tracker.store.quarantine import BadLine
from tracker.store.reader import Mark, Reader
from tracker.store.records import ABSENT, Key

VERSION = 2


class _Snapshot(msgspec.Struct):
    """The file's shape. Documents stay as they are until someone looks at them."""

    version: int
    maps: list[str]
    latest: tuple[str, str, int]
    tables: dict[str, dict[str, msgspec.Raw]]
    graves: dict[str, dict[str, Table]]
    orphans: dict[str, Table]
    revived: list[tuple[str, str, str]]
    conflicts: list[dict[str, Any]]
    marks: dict[str, tuple[int, str]]
    damage: dict[str, tuple[int, str]]
    bad: list[tuple[str, int, bool, int]]


_decode = msgspec.json.Decoder(_Snapshot).decode


def save_snapshot(disk: Disk, home: Home, reader: Reader) -> None:
    """Write the reader's state and how far it read. OSError when it cannot."""
    state = reader.state
    body = msgspec.json.encode(
        {
            "version": VERSION,
            "maps": sorted(state.maps),
            "latest": state.latest,
            "tables": {table: docs.held for table, docs in state.tables.items()},
            "graves": state.graves,
            "orphans": state.orphans,
            "revived": [[*key, stamp] for key, stamp in state.revived.items()],
            "conflicts": [_pack_conflict(conflict) for conflict in state.conflicts.values()],
            "marks": _pack_marks(reader.marks),
            "damage": _pack_marks(reader.damage),
            "bad": list(reader.bad),
        }
    )
    disk.replace_file(_path(home), b"%08x %s" % (crc32(body), body), keep=False)
    reader.unsaved = 0


def load_snapshot(disk: Disk, home: Home, reader: Reader) -> None:
    """Put the last snapshot into a fresh reader; a missing, damaged or foreign one leaves it empty."""
    try:
        raw = disk.read_file(_path(home))
    except OSError:
        return
    body = memoryview(raw)[9:]
    if raw[:8] != b"%08x" % crc32(body):
        return
    try:
        found = _decode(body)
        if found.version == VERSION and found.maps == sorted(reader.state.maps):
            _unpack(found, reader)
    except (msgspec.DecodeError, TypeError, ValueError):
        return


def _unpack(found: _Snapshot, reader: Reader) -> None:
    state = State(reader.state.maps)
    state.latest = Key(*found.latest)
    state.tables = {table: Docs(docs) for table, docs in found.tables.items()}
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
