"""Every file operation of the store, through one small object: a test can crash or fail at the k-th."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

READ = os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK  # a pipe in a file's place is not waited for
APPEND = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC | os.O_NOFOLLOW
REPLACE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC | os.O_NOFOLLOW
LOCK = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW
FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC


class Entry(NamedTuple):
    """A file as a folder listing shows it."""

    name: str
    size: int
    changed: int
    """Nanoseconds."""
    number: int
    """Inode."""


class Disk:
    """The machine below the store: files, lock and wall clock. Raises OSError as the system does."""

    def open(self, path: str, flags: int) -> int:
        """A descriptor; a new file is readable by its owner alone, whatever the umask."""
        return os.open(path, flags, 0o600)

    def close(self, fd: int) -> None:
        """What matters was synced before; a late complaint must not make a kept save look lost."""
        try:
            os.close(fd)
        except OSError:
            return

    def size(self, fd: int) -> int:
        return os.fstat(fd).st_size

    def stamp(self, fd: int) -> Entry:
        """The open file as a listing would show it, without a name."""
        found = os.fstat(fd)
        return Entry("", found.st_size, found.st_mtime_ns, found.st_ino)

    def pread(self, fd: int, count: int, offset: int) -> bytes:
        return os.pread(fd, count, offset)

    def write(self, fd: int, data: bytes | memoryview) -> int:
        return os.write(fd, data)

    def pwrite(self, fd: int, data: bytes, offset: int) -> int:
        return os.pwrite(fd, data, offset)

    def fsync(self, fd: int) -> None:
        os.fsync(fd)

    def truncate(self, fd: int, size: int) -> None:
        os.ftruncate(fd, size)

    def rename(self, old: str, new: str) -> None:
        os.replace(old, new)

    def unlink(self, path: str) -> None:
        os.unlink(path)

    def mkdir(self, path: str) -> None:
        """A folder and those above it, each for its owner alone; one that is there stays as it is."""
        try:
            self.make_folder(path)
        except FileNotFoundError:
            self.mkdir(os.path.dirname(path))
            self.mkdir(path)
        except FileExistsError:
            if not self.is_folder(path):
                raise
        else:
            self.sync_folder(os.path.dirname(path))

    def make_folder(self, path: str) -> None:
        os.mkdir(path, 0o700)

    def is_folder(self, path: str) -> bool:
        return os.path.isdir(path)

    def scan(self, folder: str, suffix: str, known: Mapping[str, Entry] | None = None) -> list[Entry]:
        """The plain files of a folder with that ending, in any order; a link or a folder is not a file.

        A name in `known` is taken as it is known there, without a look at the file.
        """
        found = []
        with os.scandir(folder) as entries:
            for entry in entries:
                if known and entry.name in known:
                    found.append(known[entry.name])
                elif entry.name.endswith(suffix) and not entry.name.startswith("."):
                    seen = entry.stat(follow_symlinks=False)
                    if entry.is_file(follow_symlinks=False):
                        found.append(Entry(entry.name, seen.st_size, seen.st_mtime_ns, seen.st_ino))
        return found

    def strangers(self, folder: str, suffix: str) -> list[str]:
        """Names in a folder with that ending that are no plain files."""
        with os.scandir(folder) as entries:
            return sorted(e.name for e in entries if e.name.endswith(suffix) and not e.is_file(follow_symlinks=False))

    def folders(self, folder: str) -> list[str]:
        """The names of the folders in a folder."""
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))

    def flock(self, fd: int) -> bool:
        """Take the lock now, or False when another process holds it. Closing the descriptor gives it back."""
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def read_from(self, fd: int, offset: int) -> bytes:
        """Everything from an offset to the present end."""
        parts = []
        left = self.size(fd) - offset
        while left > 0:
            part = self.pread(fd, left, offset)
            if not part:
                break
            parts.append(part)
            offset += len(part)
            left -= len(part)
        return b"".join(parts)

    def write_all(self, fd: int, data: bytes) -> None:
        """Write every byte or raise."""
        rest = memoryview(data)
        while rest:
            written = self.write(fd, rest)
            if written <= 0:
                raise OSError(5, "nothing was written")
            rest = rest[written:]

    def read_file(self, path: str) -> bytes:
        fd = self.open(path, READ)
        try:
            return self.read_from(fd, 0)
        finally:
            self.close(fd)

    def replace_file(self, path: str, data: bytes | Iterable[bytes], *, keep: bool = True) -> None:
        """The whole new content or the old one: written aside, synced, renamed.

        What is not to `keep` may be anything after a power cut; its reader must notice.
        """
        aside = f"{path}.{os.getpid()}.tmp"
        try:
            fd = self.open(aside, REPLACE)
            try:
                for part in (data,) if isinstance(data, bytes) else data:
                    self.write_all(fd, part)
                if keep:
                    self.fsync(fd)
            finally:
                self.close(fd)
            self.rename(aside, path)
        except OSError:
            with suppress(OSError):
                self.unlink(aside)
            raise
        if keep:
            self.sync_folder(os.path.dirname(path))

    def sync_folder(self, path: str) -> None:
        """Make new names in a folder survive a power cut."""
        fd = self.open(path, FOLDER)
        try:
            self.fsync(fd)
        finally:
            self.close(fd)
