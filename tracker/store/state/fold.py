"""The state that records add up to, the same on every computer that has them. Pure: no files, no clock."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from tracker.store.journal.frame import DELETE, INSERT
from tracker.store.journal.records import ABSENT, NEVER, Change, Doc, Key, Op, Record
from tracker.store.state.changes import merged, split, value_at, with_values
from tracker.store.state.docs import Docs

Table = dict[str, Doc]


class Conflict(NamedTuple):
    """Two computers set one field unknown to each other: the later value is kept, the other is told."""

    table: str
    id: str
    path: str
    kept: Any
    lost: Any
    stamp: str
    device: str
    """Who wrote the kept value, and when."""


class State:
    """Tables of documents. A document never changes in place: a changed one is a new object."""

    def __init__(self, maps: frozenset[str]) -> None:
        self.maps = maps
        self.tables: dict[str, Docs] = {}
        self.graves: dict[str, dict[str, Table]] = {}
        """Deleted documents as they were last: by table, id and the act that deleted them, latest last."""
        self.orphans: dict[str, Table] = {}
        """What is known of documents whose beginning has not arrived."""
        self.conflicts: dict[tuple[str, str, str], Conflict] = {}
        self.revived: dict[tuple[str, str], str] = {}
        """Documents that a later change brought back, with its stamp."""
        self.latest: Key = NEVER

    def apply(self, record: Record) -> None:
        """Take in a record that is later than all before it."""
        self.latest = max(self.latest, record.key)
        about = record.undoes or record.redoes or record.key.stamp
        for op in record.ops:
            if op.kind is None:
                self._change(op, record.key)
            elif op.kind == DELETE:
                self._delete(op, about)
            elif op.kind == INSERT:
                self._insert(op)
            else:
                self._restore(op, about)

    def apply_all(self, records: Iterable[Record]) -> None:
        for record in records:
            self.apply(record)

    def find(self, table: str, doc_id: str) -> Doc | None:
        found = self.tables.get(table)
        return found.get(doc_id) if found else None

    def place(self, table: str, doc_id: str, doc: Doc | None) -> None:
        """Put a document where readers find it, or take it away."""
        if doc is not None:
            self.tables.setdefault(table, Docs())[doc_id] = doc
        elif (found := self.tables.get(table)) is not None:
            found.pop(doc_id, None)
            if not found:
                del self.tables[table]

    def _insert(self, op: Op) -> None:
        below = self.find(op.table, op.id) or _take(self.orphans, op)
        self.place(op.table, op.id, merged(below, op.body, self.maps) if below else op.body)

    def _delete(self, op: Op, about: str) -> None:
        last = self.find(op.table, op.id)
        if last is None:
            last = merged(_take(self.orphans, op) or {}, op.body, self.maps)
        graves = self.graves.setdefault(op.table, {}).setdefault(op.id, {})
        graves.pop(about, None)
        graves[about] = last
        self.place(op.table, op.id, None)
        self.revived.pop((op.table, op.id), None)
        if self.conflicts:
            for known in [known for known in self.conflicts if known[:2] == (op.table, op.id)]:
                del self.conflicts[known]

    def _restore(self, op: Op, about: str) -> None:
        """Undo a deletion. The grave knows of changes that the deleter had not seen."""
        if self.find(op.table, op.id) is None:
            grave = self._graves(op).get(about)
            below = _take(self.orphans, op) or {}
            self.place(op.table, op.id, merged(below, op.body, self.maps) if grave is None else grave)

    def _change(self, op: Op, key: Key) -> None:
        doc = self.find(op.table, op.id)
        if doc is None and (graves := self._graves(op)):
            doc = next(reversed(graves.values()))
            self.revived[op.table, op.id] = key.stamp
        if doc is None:
            waiting = self.orphans.setdefault(op.table, {})
            waiting[op.id] = with_values(waiting.get(op.id, {}), _new_values(op.body))
            return
        for path, step in op.body.items():
            self._watch(op, path, step, value_at(doc, path), key)
        self.place(op.table, op.id, with_values(doc, _new_values(op.body)))

    def _graves(self, op: Op) -> Table:
        return self.graves.get(op.table, {}).get(op.id, {})

    def _watch(self, op: Op, path: str, step: Change, present: Any, key: Key) -> None:
        """A change that did not know the value it replaces is a conflict; one that did settles it."""
        kept = step.get("n", ABSENT)
        if present == step.get("o", ABSENT):
            if self.conflicts:
                self.conflicts.pop((op.table, op.id, path), None)
        elif present != kept:
            known = Conflict(op.table, op.id, path, kept, present, key.stamp, key.device)
            self.conflicts[op.table, op.id, path] = known


def in_order(records: Iterable[Record]) -> list[Record]:
    """Records as they take effect, each once, however many copies of a journal hold it."""
    ordered = sorted(records, key=_key)
    return [record for index, record in enumerate(ordered) if not index or record.key != ordered[index - 1].key]


def field_of(path: str) -> str:
    """The field that a path leads to, for telling the user."""
    return split(path)[0]


def _key(record: Record) -> Key:
    return record.key


def _new_values(change: Change) -> dict[str, Any]:
    return {path: step.get("n", ABSENT) for path, step in change.items()}


def _take(shelf: dict[str, Table], op: Op) -> Doc | None:
    found = shelf.get(op.table)
    if not found or op.id not in found:
        return None
    doc = found.pop(op.id)
    if not found:
        del shelf[op.table]
    return doc
