"""Which documents the latest records touched, so that one arriving late need not cost a full reading. Pure."""

from __future__ import annotations

from tracker.store.journal.records import NEVER, Key, Record


class Recent:
    """The records taken in since a state was read.

    Documents do not know of each other: a record may be applied after later ones that touch none of its documents.
    """

    def __init__(self, floor: Key = NEVER) -> None:
        self._floor = floor
        """The latest record of the state that was read; of those before it nothing is known here."""
        self._latest: dict[tuple[str, str], Key] = {}
        self._keys: set[Key] = set()

    def knows(self, record: Record) -> bool:
        """Whether the record was taken in already, from another copy of its journal."""
        return record.key in self._keys

    def allows(self, record: Record) -> bool:
        """Whether applying the record now gives what applying it in its order would."""
        if record.key <= self._floor:
            return False
        return all(self._latest.get((op.table, op.id), NEVER) < record.key for op in record.ops)

    def add(self, record: Record) -> None:
        """The record was applied."""
        self._keys.add(record.key)
        for op in record.ops:
            self._latest[op.table, op.id] = max(record.key, self._latest.get((op.table, op.id), NEVER))
