"""The store as the desk uses it: read, change in acts, undo, look back. Knows documents, not deals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, cast

from tracker.errors import NothingToUndo, UndoConflict, UnknownDeal
from tracker.store.capture import newer_format
from tracker.store.files import Disk
from tracker.store.home import open_home
from tracker.store.journal.files import Tail
from tracker.store.journal.frame import next_stamp
from tracker.store.journal.history import Act, as_act, own_records
from tracker.store.journal.records import ABSENT, Doc, Key, Op, Record, encode_line, plain
from tracker.store.lock import Lock
from tracker.store.paths import Paths
from tracker.store.reader import Reader
from tracker.store.repair.rescue import Repair, left_out, mending
from tracker.store.state.changes import with_values
from tracker.store.state.fold import field_of
from tracker.store.state.pending import Pending
from tracker.store.state.snapshot import load_snapshot
from tracker.store.trouble import cannot_open, saving
from tracker.store.undo import Step, redo_step, to_redo, to_undo, undo_step
from tracker.store.view import DEALS, View
from tracker.words import _

if TYPE_CHECKING:
    from tracker.store.backup import Backups
    from tracker.store.table import DealTable, JournalDB


class Store(View):
    """An open store. Reading is from memory; saving is under a lock, and on the disk when `act` ends."""

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
            reader.compare()
        except OSError as error:
            raise cannot_open(error, home.journal) from error
        return cls(disk, home, reader, snapshot=snapshot)

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

    def next_undo(self) -> Act | None:
        """What `undo` would take back now."""
        with saving(self._home.journal):
            target = to_undo(own_records(self._disk, self._home))
        return as_act(target) if target else None

    def before_last(self, doc_id: str) -> Doc | None:
        """The deal as `undo` would leave it; None when that would not change this deal alone."""
        with saving(self._home.journal):
            target = to_undo(own_records(self._disk, self._home))
        if target is None or len(target.ops) != 1 or target.ops[0].id != doc_id or target.ops[0].kind is not None:
            return None
        old = {path: step.get("o", ABSENT) for path, step in target.ops[0].body.items()}
        return with_values(self.state.find(DEALS, doc_id) or {}, old)

    def redo(self, *, force: bool = False) -> Act:
        """Do again what was undone last, unless something new was done since. Errors as for `undo`."""
        with self._mutex, self._writing(), saving(self._home.journal):
            target = to_redo(own_records(self._disk, self._home))
            if target is None:
                raise NothingToUndo(_("There is nothing to redo."))
            step = redo_step(target, self.state)
            self._check(target, step, force)
            return as_act(self._commit(target.words, step.ops, redoes=target.key.stamp))

    def repair(self, words: str) -> Repair:
        """Write again what damaged journals lost: what this computer remembers, then what only backups have.

        Bad lines are settled by it. Undo passes over a repair; the backup made before it is the way back.
        """
        with self._mutex, self._writing(), saving(self._home.journal):
            remembered = tuple(mending(self.state, self._reader.from_files()))
            bad = [line for line in self._reader.bad if not self._reader.quarantine.is_settled(line)]
            self._reader.compare(deep=True)
            lost = dict(self._reader.watch.missing)
            is_hurt = bool(bad or remembered or lost or self._reader.damage or self.state.orphans)
            kept, made = self._from_backups() if is_hurt else ((), "")
            if remembered or kept:
                self._commit(words, remembered + kept, is_repair=True)
            self._reader.watch.settle(self._reader.bad)
            self._reader.forget_damage()
            self._reader.quarantine.settle(bad)
            self.keep(force=True)
            self._changed = None
            brought = tuple((op.id, tuple(map(field_of, op.body)) if op.kind is None else ()) for op in kept)
            return Repair(len(remembered), brought, sum(not line.is_torn for line in bad), sum(lost.values()), made)

    def _from_backups(self) -> tuple[tuple[Op, ...], str]:
        """What damaged lines took away and backups still have, and the backup made of how things are before it."""
        from tracker.store.repair.salvage import salvaged

        whole = tuple(left_out(self.backups.everything(), self.state))
        cut = self._reader.watch.missing
        fields = salvaged(self._disk, self._home, self._reader.bad, cut, self.backups, self.state)
        if not whole and not fields:
            return (), ""
        made = self.backups.make(force=True)
        return whole + fields, made.label if made else ""

    @property
    def backups(self) -> Backups:
        """Copies of everything from earlier."""
        from tracker.store.backup import Backups

        return Backups(self, self._disk, self._home)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Under the lock, with everything taken in that others saved before."""
        if self._pending is not None:
            raise RuntimeError("inside an act only changes are possible")
        if self._home.is_newer:
            raise newer_format()
        with ExitStack() as held:
            with saving(self._home.lock):
                held.enter_context(Lock(self._disk, self._home.lock))
            with saving(self._home.journal):
                self._look(glance=True)
            yield

    def _place(self, table: str, doc_id: str, doc: Doc | None) -> None:
        assert self._pending is not None
        self._pending.place(table, doc_id, doc)
        self._clear_caches()

    def _commit(
        self, words: str, ops: tuple[Op, ...], undoes: str = "", redoes: str = "", *, is_repair: bool = False
    ) -> Record:
        with saving(self._home.journal), self._tail() as tail:
            if tail.fenced:
                self._look()
            stamp = next_stamp(self.state.latest.stamp, self._disk.now_ms())
            record = Record(Key(stamp, self._home.device, 0), plain(words), ops, undoes, redoes, is_repair)
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
                _("Nothing was changed. See “tracker history”, or do it all the same with --force."),
            )
