"""The store as the desk uses it: read, change in acts, undo, look back. Knows documents, not deals."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from tracker.errors import NothingToUndo, UndoConflict, UnknownDeal
from tracker.store.capture import newer_format
from tracker.store.changes import with_values
from tracker.store.docs import Docs
from tracker.store.files import Disk
from tracker.store.fold import Conflict, State
from tracker.store.frame import next_stamp
from tracker.store.history import Act, all_acts, as_act, own_records, who_set
from tracker.store.home import Home, open_home
from tracker.store.journal import SUFFIX, Tail
from tracker.store.lock import Lock
from tracker.store.paths import Paths
from tracker.store.pending import Pending
from tracker.store.problems import Problem, find_problems, forgotten, gone_folder, stranger
from tracker.store.reader import Reader
from tracker.store.records import ABSENT, Doc, Key, Op, Record, encode_line, plain
from tracker.store.rescue import Repair, left_out, mending
from tracker.store.snapshot import load_snapshot, save_snapshot
from tracker.store.trouble import cannot_open, saving
from tracker.store.undo import Step, redo_step, to_redo, to_undo, undo_step
from tracker.words import _

if TYPE_CHECKING:
    from tracker.store.backup import Backups
    from tracker.store.table import DealTable, JournalDB

DEALS = "deals"
_WORTH_A_SNAPSHOT = 512 << 10
"""Bytes of journal that are slower to read at every start than a snapshot is to write once."""
_SHARE = 8
"""Or one byte in so many of all journals: without a snapshot nobody would notice that a file vanished."""


class Store:
    """An open store. Reading is from memory; saving is under a lock, and on the disk when `act` ends."""

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

    @classmethod
    def open(cls, paths: Paths, *, maps: frozenset[str], snapshot: bool = True, disk: Disk | None = None) -> Store:
        """The store in these folders, made on first use. StoreError with a next step when it cannot be."""
        disk = disk or Disk()
        home = open_home(disk, paths)
        reader = Reader(disk, home, maps)
        try:
            if snapshot:
                load_snapshot(disk, home, reader)
            reader.refresh()
        except OSError as error:
            raise cannot_open(error, home.journal) from error
        return cls(disk, home, reader, snapshot=snapshot)

    @property
    def device(self) -> str:
        """This computer's name in the journals."""
        return self._home.device

    @property
    def db(self) -> JournalDB:
        """The whole database, for TinyDB's own ways."""
        if self._db is None:
            from tracker.store.table import JournalDB

            self._db = JournalDB(self)
        return self._db

    @property
    def deals(self) -> DealTable:
        """The deals as a TinyDB table."""
        return cast("DealTable", self.db.table(DEALS))

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the data, the gravest first."""
        found = find_problems(self._reader, self._home, self._disk.now_ms())
        return [gone_folder(self._trouble, self._home), *found] if self._trouble else found

    def documents(self) -> Mapping[str, Doc]:
        """The live deals, to be read only. A document never changes in place: changed, it is a new object."""
        return MappingProxyType(self.state.tables.get(DEALS, {}))

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

    @contextmanager
    def act(self, words: str) -> Iterator[Store]:
        """One thing the user does: all changes inside are saved together when it ends, or none of them is.

        Nested acts join the outer one. When it cannot be saved: StoreLocked or StoreError, memory as before.
        """
        with self._mutex:
            if self._pending is not None:
                yield self
                return
            with self._writing():
                pending = self._pending = Pending(self.state)
                try:
                    yield self
                    ops = pending.ops()
                finally:
                    self._pending = None
                    pending.take_back()
                    self._clear_caches()
                if ops:
                    self._commit(words, ops)

    def put(self, doc_id: str, doc: Mapping[str, Any], table: str = DEALS) -> None:
        """Insert a document or replace it."""
        self.place(table, {doc_id: dict(doc)})

    def drop(self, doc_id: str, table: str = DEALS) -> None:
        """Delete a document, if it is there."""
        self.place(table, {doc_id: None})

    def change(self, doc_id: str, values: Mapping[str, Any], table: str = DEALS) -> None:
        """Set values at paths, `field` or `field/key` for maps; ABSENT removes one. UnknownDeal if gone."""
        with self.act(_("Changed {table}").format(table=table)):
            doc = self.state.find(table, doc_id)
            if doc is None:
                raise UnknownDeal(_("That deal is not there any more."), _("Look it up again with “tracker list”."))
            fresh = {path: value if value is ABSENT else plain(value) for path, value in values.items()}
            self._place(table, doc_id, with_values(doc, fresh))

    def place(self, table: str, docs: Mapping[str, Doc | None]) -> None:
        """Insert, replace or (None) delete several documents."""
        with self.act(_("Changed {table}").format(table=table)):
            for doc_id, doc in docs.items():
                self._place(table, doc_id, None if doc is None else plain(doc))

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

    def undo(self, *, force: bool = False) -> Act:
        """Take back this device's newest act that stands; it has the words of what it took back.

        UndoConflict when something newer changed the same fields, unless forced; NothingToUndo.
        """
        with self._mutex, self._writing(), saving(self._home.journal):
            target = to_undo(own_records(self._disk, self._home))
            if target is None:
                raise NothingToUndo(_("There is nothing to undo."))
            step = undo_step(target, self.state)
            self._check(target, step, force)
            return as_act(self._commit(target.words, step.ops, undoes=target.key.stamp))

    def redo(self, *, force: bool = False) -> Act:
        """Do again what was undone last, unless something new was done since. Errors as for `undo`."""
        with self._mutex, self._writing(), saving(self._home.journal):
            target = to_redo(own_records(self._disk, self._home))
            if target is None:
                raise NothingToUndo(_("There is nothing to redo."))
            step = redo_step(target, self.state)
            self._check(target, step, force)
            return as_act(self._commit(target.words, step.ops, redoes=target.key.stamp))

    def history(self, doc_id: str | None = None, limit: int | None = None) -> list[Act]:
        """What was done on every device, or to one document, newest first."""
        try:
            return all_acts(self._disk, self._home, doc_id, limit)
        except OSError as error:
            raise cannot_open(error, self._home.journal) from error

    def check(self) -> list[Problem]:
        """All problems, with those that only a reading of every line from the first one shows."""
        with self._mutex:
            try:
                count = sum(1 for _op in mending(self.state, self._reader.from_files()))
                odd = [stranger(name) for name in self._disk.strangers(self._home.journal, SUFFIX)]
            except OSError as error:
                raise cannot_open(error, self._home.journal) from error
            hidden = [forgotten(count)] if count and not self._reader.damage else []
            return [*hidden, *odd, *self.problems]

    def repair(self, words: str) -> Repair:
        """Write again what damaged journals lost: what this computer remembers, then whole documents that only
        backups have. Bad lines are settled by it. One act, which can be undone."""
        with self._mutex, self._writing(), saving(self._home.journal):
            remembered = tuple(mending(self.state, self._reader.from_files()))
            bad = [line for line in self._reader.bad if not self._reader.quarantine.is_settled(line)]
            is_hurt = bool(bad or remembered or self._reader.damage or self.state.orphans)
            kept = tuple(left_out(self.backups.everything(), self.state)) if is_hurt else ()
            if remembered or kept:
                self._commit(words, remembered + kept)
            self._reader.forget_damage()
            self._reader.quarantine.settle(bad)
            self._save_snapshot()
            self._changed = None
            return Repair(len(remembered), len(kept), sum(not line.is_torn for line in bad))

    @property
    def is_changed(self) -> bool:
        """Whether this object saved anything."""
        return self._is_changed

    @property
    def backups(self) -> Backups:
        """Copies of everything from earlier."""
        from tracker.store.backup import Backups

        return Backups(self, self._disk, self._home)

    def close(self) -> None:
        """Leave a snapshot when the next start would gain by it. The store must not be used afterwards."""
        with self._mutex:
            if self._reader.unsaved >= min(_WORTH_A_SNAPSHOT, max(1, self._reader.read // _SHARE)):
                self._save_snapshot()

    @property
    def state(self) -> State:
        """All that the records add up to, to be read only. Another object after everything was read again."""
        return self._reader.state

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Under the lock, with everything taken in that others saved before."""
        if self._pending is not None:
            raise RuntimeError("inside an act only changes are possible")
        if self._home.is_newer:
            raise newer_format()
        lock = Lock(self._disk, self._home.lock)
        with saving(self._home.lock):
            lock.__enter__()
        try:
            with saving(self._home.journal):
                self._look(glance=True)
            yield
        finally:
            lock.__exit__(None, None, None)

    def _look(self, *, glance: bool = False) -> None:
        seen = self._reader.refresh(glance=glance)
        self._trouble = None
        self._changed = None if seen is None or self._changed is None else self._changed | seen
        if seen != set():
            self._clear_caches()

    def _save_snapshot(self) -> None:
        if self._keeps_snapshot and not self._home.is_newer:
            with suppress(OSError):
                save_snapshot(self._disk, self._home, self._reader)

    def _place(self, table: str, doc_id: str, doc: Doc | None) -> None:
        assert self._pending is not None
        self._pending.place(table, doc_id, doc)
        self._clear_caches()

    def _clear_caches(self) -> None:
        if self._db is not None:
            self._db.clear_caches()

    def _commit(self, words: str, ops: tuple[Op, ...], undoes: str = "", redoes: str = "") -> Record:
        with saving(self._home.journal), self._tail() as tail:
            if tail.fenced:
                self._look()
            stamp = next_stamp(self.state.latest.stamp, self._disk.now_ms())
            record = Record(Key(stamp, self._home.device, 0), plain(words), ops, undoes, redoes)
            line = encode_line(record)
            written = tail.append(line)
        record = record._replace(key=record.key._replace(checksum=int(line[:8], 16)))
        self._reader.took(written, line, record)
        self._is_changed = True
        self._clear_caches()
        return record

    def _tail(self) -> Tail:
        return Tail(self._disk, self._home, self._reader.listing(), self._reader.damage)

    def _check(self, target: Record, step: Step, force: bool) -> None:
        if step.clashes and not force:
            fields = ", ".join(dict.fromkeys(field for _id, field in step.clashes))
            raise UndoConflict(
                _("Since “{words}”, something newer changed: {fields}.").format(words=target.words, fields=fields),
                _("Nothing was changed. See “tracker history”, or do it all the same by force."),
            )
