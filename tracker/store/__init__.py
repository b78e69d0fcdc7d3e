"""The deals on disk: TinyDB as table and query API over append-only journals. Loads modules when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.lazy import attributes

if TYPE_CHECKING:
    from tracker.store.capture import append_capture as append_capture
    from tracker.store.journal.frame import new_id as new_id
    from tracker.store.journal.history import Act as Act
    from tracker.store.journal.records import ABSENT as ABSENT
    from tracker.store.paths import Paths as Paths
    from tracker.store.paths import locate as locate
    from tracker.store.store import Store as Store

__getattr__ = attributes(
    __name__,
    {
        "ABSENT": "journal.records",
        "Act": "journal.history",
        "Paths": "paths",
        "Store": "store",
        "append_capture": "capture",
        "locate": "paths",
        "new_id": "journal.frame",
    },
)
