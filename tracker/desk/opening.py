"""Opening the desk: where the data is, the playbook, the language and the clock, in the order of their need."""

from __future__ import annotations

import gc
from pathlib import Path

from tracker import words
from tracker.desk.desk import Desk
from tracker.desk.now import make_clock
from tracker.model import MAP_FIELDS
from tracker.playbook import load_playbook
from tracker.store import Store
from tracker.store.paths import Paths, locate


def mend_entrance(paths: Paths | None = None) -> bool:
    """Write the file without which nothing opens again, where it is damaged and its content is certain.

    False when there was nothing to mend; StoreError when what belongs there cannot be known.
    """
    from tracker.store.repair.mend import mend_format

    return mend_format(paths or locate())


def open_desk(now: str | None = None, lang: str | None = None, paths: Paths | None = None) -> Desk:
    """The desk on the user's own data (or on `paths`), created on first use; StoreError or BadInput when that fails."""
    paths = paths or locate()
    store = Store.open(paths, maps=MAP_FIELDS)
    gc.freeze()  # what was loaded stays: the collector need not look at it again
    own = Path(paths.playbook)
    playbook, problems = load_playbook(own if own.exists() else None, last_good=Path(paths.last_playbook))
    words.use(lang or playbook.settings.language or words.from_environment())
    clock = make_clock(now, playbook.settings)
    return Desk(store, playbook, clock, playbook_problems=problems, paths=paths)
