"""The store's folders on this computer, made on first use. Knows format and device, no record."""

from __future__ import annotations

import json
import os
from typing import NamedTuple
from zlib import crc32

from tracker.errors import StoreError
from tracker.store.files import APPEND, Disk
from tracker.store.journal.frame import base32
from tracker.store.lock import Lock
from tracker.store.paths import Paths
from tracker.store.trouble import cannot_open
from tracker.words import _

FORMAT = 1
"""The newest data format this program reads and writes."""

_UUID = 26
MACHINE_FILES = ("/etc/machine-id", "/var/lib/dbus/machine-id")


class Home(NamedTuple):
    """Where one store lives here, and under which name this computer writes to it."""

    data: str
    journal: str
    state: str
    device: str
    needs: int
    """The oldest format number a program must know to read this store."""

    @property
    def is_newer(self) -> bool:
        return self.needs > FORMAT

    @property
    def lock(self) -> str:
        return f"{self.state}/lock"


def open_home(disk: Disk, paths: Paths) -> Home:
    """The store's home, made when there is none. StoreError with a next step when it cannot be used."""
    try:
        uuid, needs = _read_format(disk, paths) or _create(disk, paths)
        journal = os.path.join(paths.data, "journal")
        disk.mkdir(journal)
        state = os.path.join(paths.state, uuid)
        device = _read_device(disk, state) or _new_device(disk, state)
    except OSError as error:
        raise cannot_open(error, paths.data) from error
    return Home(paths.data, journal, state, device, needs)


def _read_format(disk: Disk, paths: Paths) -> tuple[str, int] | None:
    path = os.path.join(paths.data, "FORMAT")
    try:
        content = disk.read_file(path)
    except FileNotFoundError:
        return None
    if (found := parse_format(content)) is not None:
        return found
    raise StoreError(
        _("{path} is damaged, so the data folder is not recognised.").format(path=path),
        _("The deals beside it are untouched. Run “tracker doctor --repair” to write that small file again."),
    )


def parse_format(content: bytes) -> tuple[str, int] | None:
    """The store's name and the oldest format that a reader must know; None when the content is damaged."""
    try:
        found = json.loads(content)
        uuid, needs = found["uuid"], found["min_reader"]
    except (ValueError, KeyError, TypeError):
        return None
    return (uuid, needs) if isinstance(uuid, str) and uuid.isalnum() and isinstance(needs, int) else None


def _create(disk: Disk, paths: Paths) -> tuple[str, int]:
    """Make the folders; when two windows start at once, one makes them and the other finds them."""
    journal = os.path.join(paths.data, "journal")
    disk.mkdir(paths.state)
    with Lock(disk, os.path.join(paths.state, "creating")):
        if found := _read_format(disk, paths):
            return found
        disk.mkdir(journal)
        _probe_append(disk, journal)
        return write_format(disk, paths, _known_here(disk, paths) or _random_name(_UUID)), FORMAT


def write_format(disk: Disk, paths: Paths, uuid: str) -> str:
    """Write the small file that makes a folder a store; returns the store's name."""
    made = {"format": FORMAT, "min_reader": FORMAT, "uuid": uuid}
    disk.replace_file(os.path.join(paths.data, "FORMAT"), json.dumps(made).encode() + b"\n")
    return uuid


def known_stores(disk: Disk, paths: Paths) -> list[str]:
    """The names of the stores that this computer has notes of."""
    return [name for name in disk.folders(paths.state) if len(name) == _UUID and name.isalnum()]


def _known_here(disk: Disk, paths: Paths) -> str:
    """The store's name when only FORMAT vanished, so that its snapshot and backups are found again."""
    known = known_stores(disk, paths)
    return known[0] if len(known) == 1 and disk.scan(os.path.join(paths.data, "journal"), ".jsonl") else ""


def _probe_append(disk: Disk, folder: str) -> None:
    """Two writers' appends must both be there afterwards; some network drives let one overwrite the other."""
    path = os.path.join(folder, f".probe-{os.getpid()}")
    first = disk.open(path, APPEND)
    try:
        second = disk.open(path, APPEND)
        try:
            disk.write_all(first, b"a")
            disk.write_all(second, b"b")
            disk.write_all(first, b"c")
            honoured = disk.read_from(second, 0).endswith(b"abc")
        finally:
            disk.close(second)
    finally:
        disk.close(first)
        disk.unlink(path)
    if not honoured:
        raise StoreError(
            _("The disk of {path} does not keep appended lines apart, so deals could be lost there.").format(
                path=folder
            ),
            _("Put the data folder on another disk: set TRACKER_HOME to a folder there."),
        )


def _read_device(disk: Disk, state: str) -> str:
    """This computer's name in the journals, "" when there is none or the disk is a copy of another's."""
    try:
        found = json.loads(disk.read_file(os.path.join(state, "device")))
        device, machine = found["device"], found["machine"]
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return ""
    return device if isinstance(device, str) and device.isalnum() and machine == _machine(disk) else ""


def _new_device(disk: Disk, state: str) -> str:
    disk.mkdir(state)
    with Lock(disk, os.path.join(state, "lock")):
        if device := _read_device(disk, state):
            return device
        device = _random_name(10)
        made = {"device": device, "machine": _machine(disk)}
        disk.replace_file(os.path.join(state, "device"), json.dumps(made).encode() + b"\n")
        return device


def _machine(disk: Disk) -> str:
    """A short fingerprint of this computer, enough to notice a copied disk; its name where it has no id."""
    for path in MACHINE_FILES:
        try:
            if known := disk.read_file(path).strip():
                return f"{crc32(known):08x}"
        except OSError:
            continue
    return f"{crc32(os.uname().nodename.encode()):08x}"


def _random_name(length: int) -> str:
    return base32(int.from_bytes(os.urandom(length), "big"), length)
