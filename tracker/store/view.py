"""An open store as its readers see it: documents from memory, kept in step with the files. Changes nothing."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Raw

from tracker.store.files import Disk
from tracker.store.home import Home
from tracker.store.journal.files import SUFFIX
from tracker.store.journal.history import Act, all_acts, who_set
from tracker.store.journal.records import Doc
from tracker.store.journal.watch import Gap
from tracker.store.reader import Reader
from tracker.store.repair.problems import Problem, find_problems, forgotten, gone_folder, stranger
from tracker.store.repair.rescue import mending
from tracker.store.state.docs import Docs, Load, Notes, T
from tracker.store.state.fold import Conflict, State
from tracker.store.state.pending import Pending
from tracker.store.state.snapshot import save_snapshot
from tracker.store.trouble import cannot_open

if TYPE_CHECKING:
    from tracker.store.table import JournalDB

DEALS = "deals"
_WORTH_A_SNAPSHOT = 512 << 10
"""Bytes of journal that are slower to read at every start than a snapshot is to write once."""
_SHARE = 8
"""Or one byte in so many of all journals: without a snapshot nobody would notice that a file vanished."""


class View:
    """Reading an open store. Nothing here waits for the lock."""

    def __init__(self, disk: Disk, home: Home, reader: Reader, *, snapshot: bool) -> None:
        self._disk = disk
        self._home = home
        self._reader = reader
        self._keeps_snapshot = snapshot
        self._mutex = threading.RLock()
        self._pending: Pending | None = None
        self._changed: set[str] | None = set()
        self._db: JournalDB | None = None
        self._trouble: OSError | None = None
        self._is_changed = False

    @property
    def device(self) -> str:
        """This computer's name in the journals."""
        return self._home.device

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the data, the gravest first."""
        found = find_problems(self._reader, self._home, self._disk.now_ms())
        return [gone_folder(self._trouble, self._home), *found] if self._trouble else found

    def documents(self) -> Mapping[str, Doc]:
        """The live deals, to be read only. A document never changes in place: changed, it is a new object."""
        return MappingProxyType(self.state.tables.get(DEALS, {}))

    def glance(self, doc_id: str) -> Doc:
        """A live deal's document, which need not be at hand for the next look. KeyError."""
        return self.state.tables[DEALS].glance(doc_id)

    def as_stored(self, doc_id: str) -> Doc | Raw:
        """A live deal's document as an encoder or decoder takes it: JSON unless it is at hand. KeyError."""
        return self.state.tables[DEALS].as_stored(doc_id)

    def notes(self, what: str, about: str, load: Load[T]) -> Notes[T]:
        """What was noted of the deals and still holds, kept with the snapshot. `about`: what it was made with."""
        deals = self.state.tables.get(DEALS)
        return deals.notes_on(what, about, load) if deals is not None else Notes(about, {})

    def tables(self) -> Mapping[str, Docs]:
        """Every table's live documents, to be read only."""
        return self.state.tables

    def conflicts(self) -> list[Conflict]:
        """Fields that two computers set without knowing of each other, until one of them is set again."""
        return sorted(self.state.conflicts.values(), key=lambda conflict: conflict[:3])

    def writer(self, conflict: Conflict) -> Act | None:
        """The act that set the value which a conflict left behind, None when its line is not there any more."""
        try:
            return who_set(self._disk, self._home, conflict)
        except OSError as error:
            raise cannot_open(error, self._home.journal) from error

    def revived(self) -> list[tuple[str, str]]:
        """(table, id) of documents deleted on one computer and brought back by a later change on another."""
        return list(self.state.revived)

    def refresh(self) -> set[str] | None:
        """Ids that others changed since the last call; None: everything was read again."""
        with self._mutex:
            if self._pending is None:
                try:
                    self._look()
                except OSError as error:
                    self._trouble = error
            changed, self._changed = self._changed, set()
            return changed

    def history(self, doc_id: str | None = None, limit: int | None = None) -> list[Act]:
        """What was done on every device, or to one document, newest first."""
        try:
            return all_acts(self._disk, self._home, doc_id, limit)
        except OSError as error:
            raise cannot_open(error, self._home.journal) from error

    def gaps(self) -> list[Gap]:
        """Where the history has holes, since files lack lines."""
        return self._reader.gaps()

    def check(self) -> list[Problem]:
        """All problems, with those that only a reading of every line from the first one shows."""
        with self._mutex:
            try:
                count = self._forgotten()
                if count:
                    self._look()  # another window may have saved in between
                    count = self._forgotten()
                self._reader.compare(deep=True)
                odd = [stranger(name) for name in self._disk.strangers(self._home.journal, SUFFIX)]
            except OSError as error:
                raise cannot_open(error, self._home.journal) from error
            hidden = [forgotten(count)] if count and not self._reader.damage else []
            return [*hidden, *odd, *self.problems]

    def _forgotten(self) -> int:
        return sum(1 for _op in mending(self.state, self._reader.from_files()))

    @property
    def is_changed(self) -> bool:
        """Whether this object saved anything."""
        return self._is_changed

    def close(self) -> None:
        """Let go of it. The store must not be used afterwards."""
        self.keep()

    def keep(self, *, force: bool = False) -> None:
        """Leave a snapshot when the next start would gain by it, or by `force`; without a writable folder none."""
        with self._mutex:
            if self._keeps_snapshot and not self._home.is_newer and (force or self._is_worth_a_snapshot()):
                with suppress(OSError):
                    save_snapshot(self._disk, self._home, self._reader)

    def _is_worth_a_snapshot(self) -> bool:
        many = min(_WORTH_A_SNAPSHOT, max(1, self._reader.read // _SHARE))
        return self._reader.unsaved >= many or any(docs.notes_lag() for docs in self.state.tables.values())

    @property
    def state(self) -> State:
        """All that the records add up to, to be read only. Another object after everything was read again."""
        return self._reader.state

    def _look(self, *, glance: bool = False) -> None:
        seen = self._reader.refresh(glance=glance)
        self._trouble = None
        self._changed = None if seen is None or self._changed is None else self._changed | seen
        if seen != set():
            self._clear_caches()

    def _clear_caches(self) -> None:
        if self._db is not None:
            self._db.clear_caches()
