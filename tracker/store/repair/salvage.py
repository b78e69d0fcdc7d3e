"""Fields that damaged or lost lines had set, found again in backups. Changes nothing.

A value comes from a backup that is newer than the last sound line before the damage, and only when no sound line
after it set the field again. A damaged line must name the field; where whole lines are gone, nobody else may ever
have set it: another computer's older change may have arrived after the backup.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.store.files import Disk
from tracker.store.home import Home
from tracker.store.journal.files import SUFFIX, is_own, lines_backward
from tracker.store.journal.frame import first_stamp
from tracker.store.journal.history import records_about
from tracker.store.journal.records import Change, Key, Op
from tracker.store.repair.quarantine import BadLine
from tracker.store.state.changes import difference, split
from tracker.store.state.docs import Docs
from tracker.store.state.fold import State

if TYPE_CHECKING:
    from tracker.store.backup import Backups

_NAMED = re.compile(r'\["([^"\\]+)","([^"\\]+)",')
Place = tuple[str, str]
"""Table and id of a document."""


class Hurt(NamedTuple):
    """A damaged line's text, or None for lines that are gone; the stamp of the last sound line before."""

    text: str | None
    since: str


class Find(NamedTuple):
    """A value in a backup that is not the present one."""

    hurt: Hurt
    place: Place
    path: str
    step: Any


def salvaged(
    disk: Disk, home: Home, bad: Mapping[BadLine, bytes], cut: Collection[str], backups: Backups, state: State
) -> tuple[Op, ...]:
    """The operations that set again what damaged lines, and those gone from `cut` files of our own, had set."""
    hurts = [*_damaged(disk, home, bad), *(Hurt(None, _last_before(disk, home, file)) for file in cut)]
    finds = list(_finds(hurts, backups, state)) if hurts else []
    setters = _setters(disk, home, {find.place for find in finds})
    found: dict[Place, Change] = {}
    for find in finds:
        if not any(_outdates(find, key, op, home.device) for key, op in setters[find.place]):
            found.setdefault(find.place, {}).setdefault(find.path, find.step)
    return tuple(Op(table, doc_id, None, change) for (table, doc_id), change in found.items())


def _damaged(disk: Disk, home: Home, bad: Mapping[BadLine, bytes]) -> Iterator[Hurt]:
    for line, content in bad.items():
        text = content.decode("utf-8", "replace")
        if not line.is_torn and _NAMED.search(text):
            before = disk.read_file(os.path.join(home.journal, line.file))[: line.offset]
            yield Hurt(text, first_stamp(reversed(before.split(b"\n"))))


def _last_before(disk: Disk, home: Home, cut: str) -> str:
    """The stamp of our newest sound line up to the end of a cut file."""
    names = sorted({entry.name for entry in disk.scan(home.journal, SUFFIX) if is_own(home, entry.name)} | {cut})
    for name in reversed(names[: names.index(cut) + 1]):
        with suppress(FileNotFoundError):
            if stamp := first_stamp(lines_backward(disk, os.path.join(home.journal, name))):
                return stamp
    return ""


def _finds(hurts: list[Hurt], backups: Backups, state: State) -> Iterator[Find]:
    """What backups tell otherwise, the newest backup first."""
    for stamp, tables in backups.newest_first():
        for hurt in hurts:
            if stamp > hurt.since:
                for place in _places(hurt, tables):
                    for path, step in _lost_steps(place, tables, state).items():
                        if hurt.text is None or _is_named(path, hurt.text):
                            yield Find(hurt, place, path, step)


def _places(hurt: Hurt, tables: Mapping[str, Docs]) -> list[Place]:
    if hurt.text is None:
        return [(table, doc_id) for table, docs in tables.items() for doc_id in docs]
    return list(dict.fromkeys(_NAMED.findall(hurt.text)))


def _lost_steps(place: Place, tables: Mapping[str, Docs], state: State) -> Change:
    """What would make a document as a backup has it."""
    table, doc_id = place
    docs, present = tables.get(table), state.find(table, doc_id)
    kept = docs.get(doc_id) if docs else None
    return difference(present, kept, state.maps) if kept is not None and present is not None else {}


def _is_named(path: str, text: str) -> bool:
    parts = [json.dumps(part, ensure_ascii=False) for part in split(path) if part is not None]
    return json.dumps(path, ensure_ascii=False) in text or all(part in text for part in parts)


def _setters(disk: Disk, home: Home, places: Collection[Place]) -> dict[Place, list[tuple[Key, Op]]]:
    """Every operation that the journals hold on these documents."""
    found: dict[Place, list[tuple[Key, Op]]] = {place: [] for place in places}
    for record in records_about(disk, home, None) if places else ():
        for op in record.ops:
            if (op.table, op.id) in found:
                found[op.table, op.id].append((record.key, op))
    return found


def _outdates(find: Find, key: Key, op: Op, device: str) -> bool:
    """Whether an operation makes it uncertain that the backup's value is the one that was lost."""
    is_newer = key.stamp > find.hurt.since
    is_foreign = find.hurt.text is None and key.device != device
    return (is_newer or is_foreign) and _sets(op, find.path)


def _sets(op: Op, path: str) -> bool:
    """Whether an operation says anything about the value at a path."""
    field, key = split(path)
    others = [split(other) for other in op.body]
    if op.kind is not None or (field, key) in others or (field, None) in others:
        return True
    return key is None and any(other == field for other, _key in others)
