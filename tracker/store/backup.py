"""Whole copies of the deals from earlier, kept on this computer: made on a schedule, looked into, brought back."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from tracker.errors import StoreError
from tracker.store.copying import Copying, is_whole, unpacked
from tracker.store.files import Disk
from tracker.store.home import Home
from tracker.store.journal.frame import is_stamp
from tracker.store.journal.records import Doc
from tracker.store.state.changes import difference
from tracker.store.state.docs import Docs
from tracker.store.state.fold import Table, field_of
from tracker.store.trouble import cannot_open, saving
from tracker.words import _

if TYPE_CHECKING:
    from tracker.store.store import Store

SUFFIX = ".backup"
EVERY = timedelta(minutes=30)
DAYS, WEEKS, MONTHS = 12, 10, 9
_NAME = "%Y%m%dT%H%M%SZ"


class Backup(NamedTuple):
    """One copy: when it was made (UTC), the stamp of the newest change in it, its size in bytes on the disk."""

    name: str
    at: datetime
    stamp: str
    size: int

    @property
    def label(self) -> str:
        """The part of the name that people type."""
        return self.name.partition("-")[0]


class Preview(NamedTuple):
    """What bringing a backup back would do, by (table, id): documents to come and to go, and changed fields."""

    added: dict[tuple[str, str], Doc]
    changed: dict[tuple[str, str], tuple[str, ...]]
    removed: dict[tuple[str, str], Doc]


class Backups:
    """The backups of an open store."""

    def __init__(self, store: Store, disk: Disk, home: Home) -> None:
        self._store = store
        self._disk = disk
        self._folder = os.path.join(home.state, "backups")

    def list(self) -> list[Backup]:
        """All backups, newest first."""
        try:
            entries = self._disk.scan(self._folder, SUFFIX)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise cannot_open(error, self._folder) from error
        found = (_read_name(entry.name, entry.size) for entry in entries)
        return sorted((backup for backup in found if backup), reverse=True)

    def everything(self) -> dict[str, Table]:
        """Every document that any readable backup has, by table, as the newest of them has it."""
        found: dict[str, Table] = {}
        for _stamp, tables in self.newest_first():
            for table, docs in tables.items():
                found[table] = {**docs, **found.get(table, {})}
        return found

    def newest_first(self) -> Iterator[tuple[str, dict[str, Docs]]]:
        """The tables of every readable backup, each with the stamp of its newest change."""
        for backup in self.list():
            with suppress(StoreError):
                yield backup.stamp, self._read(backup.name)

    def damaged(self) -> Sequence[Backup]:
        """Backups that cannot be read any more."""
        found = []
        for backup in self.list():
            try:
                self._read(backup.name)
            except StoreError:
                found.append(backup)
        return found

    def make(self, *, force: bool = False, wait: timedelta = EVERY) -> Backup | None:
        """A backup, if something changed since the last one and that is half an hour (or `wait`) old, or when forced.

        It is read again before older ones are thinned out. StoreError when it cannot be written.
        """
        if not force and not self.is_due(wait):
            return None
        copying = self.copying()
        while copying.step():
            continue
        return self.keep(copying)

    def copying(self) -> Copying:
        """A copy of everything, to be finished step by step and kept."""
        return Copying(self._store)

    def is_due(self, wait: timedelta = EVERY) -> bool:
        """Whether something changed since the newest backup, and that is old enough."""
        known = self.list()
        stamp = self._store.state.latest.stamp
        return bool(stamp) and (not known or (known[0].stamp != stamp and self._now() - known[0].at >= wait))

    def keep(self, copying: Copying) -> Backup | None:
        """Write a finished copy as a backup. It asks nothing of the store: another thread may do it. StoreError."""
        if not copying.stamp:
            return None
        known = self.list()
        now = self._now().replace(microsecond=0)
        body = copying.packed()
        while same := next((backup for backup in known if backup.at == now), None):
            if same.stamp == copying.stamp and self._holds(same, body):
                return same
            now += timedelta(seconds=1)
        name = f"{now.strftime(_NAME)}-{copying.stamp}{SUFFIX}"
        path = os.path.join(self._folder, name)
        with saving(self._folder):
            self._disk.mkdir(self._folder)
            self._disk.replace_file(path, body)
            if not is_whole(self._disk.read_file(path)):
                raise _damaged(name)
            for old in to_drop(known, now):
                self._disk.unlink(os.path.join(self._folder, old.name))
        return _read_name(name, len(body))

    def _holds(self, backup: Backup, body: bytes) -> bool:
        with suppress(OSError):
            return self._disk.read_file(os.path.join(self._folder, backup.name)) == body
        return False

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._disk.now_ms() / 1000, UTC)

    def make_when_due(self, unchanged_wait: timedelta) -> Backup | None:
        """As `make`; when the store was only read, after a longer wait."""
        return self.make(wait=EVERY if self._store.is_changed else unchanged_wait)

    def preview(self, name: str) -> Preview:
        """What `restore` would do. StoreError when the backup is damaged or gone."""
        then, now = self._read(name), self._store.state.tables
        kept = {(table, doc_id): doc for table, docs in then.items() for doc_id, doc in docs.items()}
        present = {(table, doc_id): doc for table, docs in now.items() for doc_id, doc in docs.items()}
        both = kept.keys() & present.keys()
        changes = {key: difference(present[key], kept[key], self._store.state.maps) for key in sorted(both)}
        return Preview(
            added={key: doc for key, doc in kept.items() if key not in both},
            changed={key: tuple(dict.fromkeys(map(field_of, paths))) for key, paths in changes.items() if paths},
            removed={key: doc for key, doc in present.items() if key not in both},
        )

    def restore(self, name: str, words: str) -> Preview:
        """Bring back everything as it was, in one act that can be undone."""
        then = self._read(name)
        with self._store.act(words):
            preview = self.preview(name)
            for table in then.keys() | self._store.state.tables.keys():
                gone = dict.fromkeys(self._store.state.tables.get(table, {}))
                self._store.place(table, {**gone, **(then.get(table) or {})})
        return preview

    def _read(self, name: str) -> dict[str, Docs]:
        path = os.path.join(self._folder, os.path.basename(name))
        try:
            tables = unpacked(self._disk.read_file(path))
        except OSError as error:
            raise cannot_open(error, path) from error
        if tables is None:
            raise _damaged(name)
        return tables


def _damaged(name: str) -> StoreError:
    return StoreError(_("The backup {name} is damaged.").format(name=name), _("Choose another one."))


def to_drop(newest_first: list[Backup], now: datetime) -> list[Backup]:
    """Backups that the schedule no longer keeps: all of the last day stay, then the last one of each of 12 days,
    10 weeks and 9 months."""
    kept = {backup for backup in newest_first if now - backup.at < timedelta(days=1)}
    for period, count in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS), ("%Y-%m", MONTHS)):
        last: dict[str, Backup] = {}
        for backup in newest_first:
            last.setdefault(backup.at.strftime(period), backup)
        kept.update(list(last.values())[:count])
    return [backup for backup in newest_first if backup not in kept]


def _read_name(name: str, size: int) -> Backup | None:
    moment, _dash, stamp = name.removesuffix(SUFFIX).partition("-")
    try:
        at = datetime.strptime(moment, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(name, at, stamp, size) if is_stamp(stamp) else None
