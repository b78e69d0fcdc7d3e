"""What an undo or redo has to do, given the records and the state. Pure; it writes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from tracker.store.journal.frame import DELETE, RESTORE
from tracker.store.journal.records import ABSENT, Change, Doc, Op, Record, same
from tracker.store.state.changes import difference, value_at
from tracker.store.state.fold import State, field_of


class Step(NamedTuple):
    """The operations to append, and what something newer changed since: (id, field) pairs."""

    ops: tuple[Op, ...]
    clashes: tuple[tuple[str, str], ...]


def to_undo(newest_first: Iterable[Record]) -> Record | None:
    """The newest act that stands. The newest word about an act, undone or redone, decides."""
    decided: dict[str, bool] = {}
    for record in newest_first:
        if about := record.undoes or record.redoes:
            decided.setdefault(about, bool(record.undoes))
        elif not record.is_repair and not decided.get(record.key.stamp):
            return record
    return None


def to_redo(newest_first: Iterable[Record]) -> Record | None:
    """The act undone last, unless something new was done since."""
    decided: set[str] = set()
    target = ""
    for record in newest_first:
        about = record.undoes or record.redoes
        if target:
            if record.key.stamp == target:
                return record
        elif not about:
            if not record.is_repair and record.key.stamp not in decided:
                return None
        elif about not in decided:
            decided.add(about)
            target = record.undoes
    return None


def undo_step(record: Record, state: State) -> Step:
    """How to take an act back."""
    return _step([_opposite(op) for op in reversed(record.ops)], state)


def redo_step(record: Record, state: State) -> Step:
    """How to do an act again."""
    return _step(list(record.ops), state)


def _opposite(op: Op) -> Op:
    if op.kind is not None:
        return op._replace(kind=RESTORE if op.kind == DELETE else DELETE)
    turned: Change = {}
    for path, step in op.body.items():
        turned[path] = {other: step[name] for name, other in (("o", "n"), ("n", "o")) if name in step}
    return op._replace(body=turned)


def _step(wanted: list[Op], state: State) -> Step:
    ops: list[Op] = []
    clashes: list[tuple[str, str]] = []
    for op in wanted:
        present = state.find(op.table, op.id)
        made, fields = _redirect(op, present, state.maps)
        clashes += [(op.id, field) for field in fields]
        if made is not None:
            ops.append(made)
    return Step(tuple(ops), tuple(dict.fromkeys(clashes)))


def _redirect(op: Op, present: Doc | None, maps: frozenset[str]) -> tuple[Op | None, list[str]]:
    """The operation on the document as it is now, None when nothing is left to do; fields changed since."""
    if op.kind is None:
        return _change(op, present)
    if op.kind == DELETE:
        if present is None:
            return None, []
        newer = difference(op.body, present, maps)
        return op._replace(body=present), [field_of(path) for path in newer]
    if present is None:
        return op, []
    missing = {path: step for path, step in difference(present, op.body, maps).items() if "n" in step}
    return (op._replace(kind=None, body=missing) if missing else None), [field_of(path) for path in missing]


def _change(op: Op, present: Doc | None) -> tuple[Op | None, list[str]]:
    steps: Change = {}
    clashes: list[str] = []
    for path, step in op.body.items():
        now: Any = ABSENT if present is None else value_at(present, path)
        wanted = step.get("n", ABSENT)
        if same(now, wanted):
            continue
        if not same(now, step.get("o", ABSENT)):
            clashes.append(field_of(path))
        steps[path] = {name: value for name, value in (("o", now), ("n", wanted)) if value is not ABSENT}
    return (op._replace(body=steps) if steps else None), clashes
