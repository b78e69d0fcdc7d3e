"""The deals on disk: TinyDB as table and query API over append-only journals. Loads modules when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tracker.store.capture import append_capture as append_capture
    from tracker.store.frame import new_id as new_id
    from tracker.store.history import Act as Act
    from tracker.store.paths import Paths as Paths
    from tracker.store.paths import locate as locate
    from tracker.store.records import ABSENT as ABSENT
    from tracker.store.store import Store as Store

_HOME = {
    "ABSENT": "tracker.store.records",
    "Act": "tracker.store.history",
    "Paths": "tracker.store.paths",
    "Store": "tracker.store.store",
    "append_capture": "tracker.store.capture",
    "locate": "tracker.store.paths",
    "new_id": "tracker.store.frame",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
