"""What was done, newest first, from every device's journal. Reads files backwards; never changes anything."""

from __future__ import annotations

import heapq
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from typing import Literal, NamedTuple

from tracker.store.files import Disk
from tracker.store.home import Home
from tracker.store.journal.files import SUFFIX, lines_backward, own_files
from tracker.store.journal.frame import DELETE, STAMP, id_ms, stamp_in, stamp_ms
from tracker.store.journal.records import ABSENT, Key, Op, Record, decode_line, same
from tracker.store.state.changes import value_at
from tracker.store.state.fold import Conflict
from tracker.store.state.loading import collector_off

_CLOCK_ROOM_MS = 60_000
"""By how much a clock may have been set back between naming a document and saving it."""


class Act(NamedTuple):
    """One thing the user did, on which device and when (UTC). An undo has the words of what it took back."""

    stamp: str
    at: datetime
    device: str
    words: str
    ids: tuple[str, ...]
    kind: Literal["act", "undo", "redo", "repair"]


def moment_of(stamp: str) -> datetime:
    """When a stamp was given (UTC)."""
    return datetime.fromtimestamp(stamp_ms(stamp) / 1000, UTC)


def as_act(record: Record) -> Act:
    """A record as the history shows it."""
    return Act(
        stamp=record.key.stamp,
        at=moment_of(record.key.stamp),
        device=record.key.device,
        words=record.words,
        ids=tuple(op.id for op in record.ops),
        kind="undo" if record.undoes else "redo" if record.redoes else "repair" if record.is_repair else "act",
    )


def own_records(disk: Disk, home: Home) -> Iterator[Record]:
    """This device's records, newest first."""
    return _backward(disk, home, [entry.name for entry in own_files(home, disk.scan(home.journal, SUFFIX))])


def all_acts(disk: Disk, home: Home, doc_id: str | None, limit: int | None) -> list[Act]:
    """Every device's acts, or those on one document, newest first; copies of a journal count once."""
    with collector_off():
        return [as_act(record) for record in islice(records_about(disk, home, doc_id), limit)]


def who_set(disk: Disk, home: Home, conflict: Conflict) -> Act | None:
    """The newest act before a conflict that gave its field the value that lost."""
    for record in records_about(disk, home, conflict.id):
        if record.key[:2] < (conflict.stamp, conflict.device) and any(_sets(op, conflict) for op in record.ops):
            return as_act(record)
    return None


def _sets(op: Op, conflict: Conflict) -> bool:
    if (op.table, op.id) != (conflict.table, conflict.id) or op.kind == DELETE:
        return False
    if op.kind is not None:
        return same(value_at(op.body, conflict.path), conflict.lost)
    step = op.body.get(conflict.path)
    return step is not None and same(step.get("n", ABSENT), conflict.lost)


def records_about(disk: Disk, home: Home, doc_id: str | None) -> Iterator[Record]:
    """Every device's records, or those that touch one document, newest first, each once."""
    streams = [_backward(disk, home, names, doc_id) for names in _by_device(disk, home)]
    merged = heapq.merge(*streams, key=lambda record: record.key, reverse=True)
    return (record for record in _once(merged) if doc_id is None or any(op.id == doc_id for op in record.ops))


def _by_device(disk: Disk, home: Home) -> list[list[str]]:
    """The journal files of each device, oldest first: each begins where the one before ended. Copies stand alone."""
    found: dict[str, list[str]] = {}
    for name in sorted(entry.name for entry in disk.scan(home.journal, SUFFIX)):
        device, _dot, number = name.removesuffix(SUFFIX).partition(".")
        found.setdefault(device if number.isdecimal() else name, []).append(name)
    return list(found.values())


def _backward(disk: Disk, home: Home, names: list[str], doc_id: str | None = None) -> Iterator[Record]:
    """The records of files that follow one another, newest first; of those on a document only its own time's."""
    wanted = (doc_id or "").encode("utf-8", "replace")
    begin = _begin(doc_id)
    for name in reversed(names):
        for line in lines_backward(disk, os.path.join(home.journal, name)):
            if wanted in line:
                if record := decode_line(line):
                    yield record
            elif line[STAMP] < begin and b"" < stamp_in(line).encode() < begin:
                return


def _begin(doc_id: str | None) -> bytes:
    """A stamp before anything can have been done to a document: its id tells when it was made."""
    made = id_ms(doc_id) if doc_id else None
    return b"" if made is None else b"%016x" % (max(made - _CLOCK_ROOM_MS, 0) << 16)


def _once(records: Iterator[Record]) -> Iterator[Record]:
    last: Key | None = None
    for record in records:
        if record.key != last:
            yield record
        last = record.key
