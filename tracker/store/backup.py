"""Whole copies of the deals from earlier, kept on this computer: made on a schedule, looked into, brought back."""

from __future__ import annotations

import os
import zlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from tracker.errors import StoreError
from tracker.store.changes import difference
from tracker.store.files import Disk
from tracker.store.fold import Table
from tracker.store.frame import frame, is_stamp, unframe
from tracker.store.home import Home
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


class Preview(NamedTuple):
    """What bringing a backup back would do, in documents."""

    added: int
    changed: int
    removed: int


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

    def make(self, *, force: bool = False) -> Backup | None:
        """A backup, if something changed since the last one and that is half an hour old, or when forced.

        It is read again before older ones are thinned out. StoreError when it cannot be written.
        """
        now = datetime.fromtimestamp(self._disk.now_ms() / 1000, UTC)
        known = self.list()
        stamp = self._store.state.latest.stamp
        if not stamp or (not force and known and (known[0].stamp == stamp or now - known[0].at < EVERY)):
            return None
        name = f"{now.strftime(_NAME)}-{stamp}{SUFFIX}"
        with saving(self._folder):
            self._disk.mkdir(self._folder)
            body = zlib.compress(frame(msgspec.json.encode({"tables": self._store.state.tables})), 1)
            self._disk.replace_file(os.path.join(self._folder, name), body)
        self._read(name)
        for old in to_drop(known, now):
            with saving(self._folder):
                self._disk.unlink(os.path.join(self._folder, old.name))
        return _read_name(name, len(body))

    def preview(self, name: str) -> Preview:
        """What `restore` would do. StoreError when the backup is damaged or gone."""
        then, now = self._read(name), self._store.state.tables
        kept = {(table, doc_id): doc for table, docs in then.items() for doc_id, doc in docs.items()}
        present = {(table, doc_id): doc for table, docs in now.items() for doc_id, doc in docs.items()}
        both = kept.keys() & present.keys()
        changed = sum(bool(difference(present[key], kept[key], self._store.state.maps)) for key in both)
        return Preview(len(kept) - len(both), changed, len(present) - len(both))

    def restore(self, name: str, words: str) -> Preview:
        """Bring back everything as it was, in one act that can be undone."""
        then = self._read(name)
        with self._store.act(words):
            preview = self.preview(name)
            for table in then.keys() | self._store.state.tables.keys():
                gone = dict.fromkeys(self._store.state.tables.get(table, {}))
                self._store.place(table, {**gone, **then.get(table, {})})
        return preview

    def _read(self, name: str) -> dict[str, Table]:
        path = os.path.join(self._folder, os.path.basename(name))
        try:
            found = unframe(zlib.decompress(self._disk.read_file(path)).removesuffix(b"\n"))
            tables: Any = msgspec.json.decode(found[1])["tables"] if found else None
        except OSError as error:
            raise cannot_open(error, path) from error
        except (zlib.error, msgspec.DecodeError, KeyError, TypeError):
            tables = None
        if not isinstance(tables, dict):
            raise StoreError(_("The backup {name} is damaged.").format(name=name), _("Choose another one."))
        return tables


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
