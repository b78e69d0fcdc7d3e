"""Mends the one file without which nothing opens: FORMAT. Knows the folders, not the deals."""

from __future__ import annotations

import os

from tracker.errors import StoreError
from tracker.store.files import Disk
from tracker.store.home import known_stores, parse_format, write_format
from tracker.store.journal.files import SUFFIX
from tracker.store.journal.frame import SCHEMA, unframe
from tracker.store.paths import Paths
from tracker.store.trouble import saving
from tracker.words import _


def mend_format(paths: Paths, disk: Disk | None = None) -> bool:
    """Write a damaged FORMAT again when it is certain what belongs there; False when it is sound or missing.

    StoreError when the journals beside it come from a newer program, or from a store unknown here.
    """
    disk = disk or Disk()
    path = os.path.join(paths.data, "FORMAT")
    with saving(path):
        try:
            content = disk.read_file(path)
        except FileNotFoundError:
            return False
        if parse_format(content) is not None:
            return False
        stores = known_stores(disk, paths)
        if len(stores) != 1 or _is_newer(disk, paths):
            raise StoreError(
                _("{path} cannot be written again with certainty.").format(path=path),
                _("Bring it back from another computer or your sync tool; update the program if that one is newer."),
            )
        disk.replace_file(os.path.join(paths.state, stores[0], "FORMAT.damaged"), content)
        write_format(disk, paths, stores[0])
    return True


def _is_newer(disk: Disk, paths: Paths) -> bool:
    """Whether a sound line says that a newer program wrote it."""
    folder = os.path.join(paths.data, "journal")
    for entry in disk.scan(folder, SUFFIX):
        for line in disk.read_file(os.path.join(folder, entry.name)).split(b"\n"):
            if (found := unframe(line)) and b'"v":%d,' % SCHEMA not in found[1][:80]:
                return True
    return False
