"""Quick capture: new deals straight into the journal. Never loads the store, whatever its size."""

from __future__ import annotations

import json
from typing import Any

from tracker.errors import StoreError
from tracker.store.files import Disk
from tracker.store.home import open_home
from tracker.store.journal.files import SUFFIX, Tail, newest_stamp
from tracker.store.journal.frame import INSERT, SCHEMA, frame, new_id, next_stamp
from tracker.store.lock import Lock
from tracker.store.paths import Paths
from tracker.store.trouble import cannot_save
from tracker.words import _


def append_capture(paths: Paths, docs: list[dict[str, Any]], words: str, *, disk: Disk | None = None) -> list[str]:
    """Save new deals as one act and return their ids: a document's own `id`, else a new one.

    They are on the disk when this returns; on StoreError none of them is.
    """
    if not docs:
        return []
    disk = disk or Disk()
    home = open_home(disk, paths)
    if home.is_newer:
        raise newer_format()
    ids = [str(doc.get("id") or new_id()) for doc in docs]
    ops = [["deals", doc_id, INSERT, doc] for doc_id, doc in zip(ids, docs, strict=True)]
    try:
        with Lock(disk, home.lock):
            listing = disk.scan(home.journal, SUFFIX)
            with Tail(disk, home, listing) as tail:
                stamp = next_stamp(newest_stamp(disk, home, listing), disk.now_ms())
                tail.append(frame(_encode({"h": stamp, "d": home.device, "v": SCHEMA, "w": words, "o": ops})))
    except OSError as error:
        raise cannot_save(error, home.journal) from error
    return ids


def newer_format() -> StoreError:
    """Data of a newer program is shown but not written."""
    return StoreError(
        _("This data was written by a newer version of the program."),
        _("Update the program, then try again."),
    )


def _encode(record: dict[str, Any]) -> bytes:
    """JSON; half a surrogate pair, which no file can hold, becomes a question mark."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "replace")
