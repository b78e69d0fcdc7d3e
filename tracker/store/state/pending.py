"""The changes of an act before it is saved: readers see them at once, and they can be taken back. Pure."""

from __future__ import annotations

from tracker.store.journal.frame import DELETE, INSERT
from tracker.store.journal.records import Doc, Op
from tracker.store.state.changes import difference, without_empty_maps
from tracker.store.state.fold import State


class Pending:
    """What an act has changed in a state so far."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._before: dict[tuple[str, str], Doc | None] = {}

    def place(self, table: str, doc_id: str, doc: Doc | None) -> None:
        """Insert, replace or (None) delete a document."""
        self._before.setdefault((table, doc_id), self._state.find(table, doc_id))
        self._state.place(table, doc_id, without_empty_maps(doc, self._state.maps) if doc else doc)

    def ops(self) -> tuple[Op, ...]:
        """The operations that lead from the state before to the state now."""
        ops = []
        for (table, doc_id), before in self._before.items():
            after = self._state.find(table, doc_id)
            if before is None and after is not None:
                ops.append(Op(table, doc_id, INSERT, after))
            elif before is not None and after is None:
                ops.append(Op(table, doc_id, DELETE, before))
            elif before is not None and after is not None and (change := difference(before, after, self._state.maps)):
                ops.append(Op(table, doc_id, None, change))
        return tuple(ops)

    def take_back(self) -> None:
        """Leave the state as it was. Memory is what the journals say: a saved act comes in by its record."""
        for (table, doc_id), doc in self._before.items():
            self._state.place(table, doc_id, doc)
