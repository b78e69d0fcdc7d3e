"""What a state knows that its journals no longer tell, after a file vanished or was cut short. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tracker.store.journal.frame import DELETE, INSERT
from tracker.store.journal.records import Doc, Op, Record, same
from tracker.store.state.changes import difference, merged, value_at
from tracker.store.state.fold import State, Table


class Repair(NamedTuple):
    """What a repair did."""

    remembered: int
    """Documents written again from memory."""
    brought_back: tuple[tuple[str, tuple[str, ...]], ...]
    """What only backups had: id, and the fields; none for a whole document."""
    settled: int
    """Bad lines put aside."""
    lost: int
    """Confirmed changes that nothing had; some of them may be among what a backup brought back."""
    backup: str
    """The backup made before anything was brought back, "" when nothing was."""


def rescue(known: State, before: State, now: State) -> None:
    """Bring into `now` what the lost lines had said.

    `known` is what all lines added up to, `before` what is left of those, `now` what is left together with lines
    that are new: where a new line set a value, it stands.
    """
    now.latest = max(now.latest, known.latest)
    ops = (*_documents(known, before, now), *_deletions(known, before, now))
    now.apply(Record(now.latest, "", ops))
    now.conflicts = known.conflicts | now.conflicts


def _documents(known: State, before: State, now: State) -> Iterator[Op]:
    for table, docs in known.tables.items():
        for doc_id, doc in docs.items():
            was, present = before.find(table, doc_id), now.find(table, doc_id)
            if present is None:
                if was is None:
                    yield Op(table, doc_id, INSERT, _with_late_changes(doc, table, doc_id, before, now))
            elif present != doc:
                steps = difference(present, doc, now.maps)
                lost = {path: step for path, step in steps.items() if _untouched(path, was or {}, present)}
                if lost:
                    yield Op(table, doc_id, None, lost)


def _deletions(known: State, before: State, now: State) -> Iterator[Op]:
    for table, docs in before.tables.items():
        for doc_id, doc in docs.items():
            if known.find(table, doc_id) is None and now.find(table, doc_id) == doc:
                yield Op(table, doc_id, DELETE, doc)


def _untouched(path: str, was: Doc, present: Doc) -> bool:
    return same(value_at(was, path), value_at(present, path))


def _with_late_changes(doc: Doc, table: str, doc_id: str, before: State, now: State) -> Doc:
    late = now.orphans.get(table, {}).get(doc_id, {})
    return merged(doc, late, now.maps) if late != before.orphans.get(table, {}).get(doc_id, {}) else doc


def mending(wanted: State, found: State) -> Iterator[Op]:
    """The operations that make `found` into `wanted`."""
    for table, docs in wanted.tables.items():
        for doc_id, doc in docs.items():
            other = found.find(table, doc_id)
            if other is None:
                yield Op(table, doc_id, INSERT, doc)
            elif change := difference(other, doc, wanted.maps):
                yield Op(table, doc_id, None, change)
    for table, docs in found.tables.items():
        for doc_id, doc in docs.items():
            if wanted.find(table, doc_id) is None:
                yield Op(table, doc_id, DELETE, doc)


def left_out(kept: Mapping[str, Table], now: State) -> Iterator[Op]:
    """The operations that bring back what a backup has and nobody deleted, but the state does not know at all."""
    for table, docs in kept.items():
        for doc_id, doc in docs.items():
            if now.find(table, doc_id) is None and doc_id not in now.graves.get(table, {}):
                yield Op(table, doc_id, INSERT, doc)
