"""A disk in memory that can lose power: what was not synced may be there, be missing, or be anything in between."""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Mapping

from tracker.store.files import Disk, Entry

Write = tuple[int, bytes | None]
"""Offset and bytes, or None for cutting the file there."""


class Inode:
    """A file's content: as programs see it, as it is safe, and the writes between the two."""

    count = 0

    def __init__(self, content: bytes = b"") -> None:
        Inode.count += 1
        self.number = Inode.count
        self.safe = content
        self.now = bytearray(content)
        self.writes: list[Write] = []
        self.changed = 0

    def write(self, offset: int, data: bytes | None) -> None:
        _apply(self.now, offset, data)
        self.writes.append((offset, data))
        self.changed += 1

    def sync(self) -> None:
        self.safe = bytes(self.now)
        self.writes = []

    def after_power_cut(self, dice: random.Random) -> bytes:
        content = bytearray(self.safe)
        kept = dice.randint(0, len(self.writes))
        for offset, data in self.writes[:kept]:
            _apply(content, offset, data)
        offset, data = self.writes[kept] if kept < len(self.writes) else (0, None)
        if data:
            part = data[: dice.randint(0, len(data))]
            rest = len(data) - len(part)
            tail = dice.choice([b"", b"\0" * rest, dice.randbytes(rest)])
            _apply(content, offset, part + tail)
        return bytes(content)


def _apply(content: bytearray, offset: int, data: bytes | None) -> None:
    if data is None:
        del content[offset:]
        return
    content.extend(b"\0" * (offset - len(content)))
    content[offset : offset + len(data)] = data


class Folder:
    """A folder's names: those that are safe, and the changes since, in order. None means that a name went."""

    def __init__(self, names: Mapping[str, Inode | None] | None = None) -> None:
        self.safe: dict[str, Inode | None] = dict(names or {})
        self.now = dict(self.safe)
        self.steps: list[tuple[tuple[str, Inode | bool | None], ...]] = []

    def change(self, *step: tuple[str, Inode | bool | None]) -> None:
        """(name, its file; None for a folder; False when it goes), together or not at all."""
        _rename(self.now, step)
        self.steps.append(step)

    def sync(self) -> None:
        self.safe = dict(self.now)
        self.steps = []

    def after_power_cut(self, dice: random.Random) -> dict[str, Inode | None]:
        names = dict(self.safe)
        for step in self.steps[: dice.randint(0, len(self.steps))]:
            _rename(names, step)
        return names


def _rename(names: dict[str, Inode | None], step: tuple[tuple[str, Inode | bool | None], ...]) -> None:
    for name, what in step:
        if isinstance(what, bool):
            names.pop(name, None)
        else:
            names[name] = what


class MemoryDisk(Disk):
    """Files, folders and locks in memory. `cut_at`: the operation that never happens, as power is gone."""

    def __init__(self) -> None:
        self.folders_by_path = {"/": Folder()}
        self._open: dict[int, tuple[str, Inode | None, int]] = {}
        self._locked: dict[int, int] = {}
        self._next = 100
        self.done = 0
        self.cut_at = 1 << 60
        self.ahead_ms = 0

    def after_power_cut(self, dice: random.Random) -> MemoryDisk:
        """A disk in one of the states in which this one may be found when power is back."""
        found = MemoryDisk()
        found.ahead_ms = self.ahead_ms
        found.folders_by_path = {}
        kept: dict[int, Inode] = {}
        waiting = ["/"]
        while waiting:
            path = waiting.pop()
            names: dict[str, Inode | None] = {}
            for name, inode in self.folders_by_path[path].after_power_cut(dice).items():
                if inode is None:
                    waiting.append(os.path.join(path, name))
                    names[name] = None
                else:
                    if inode.number not in kept:
                        kept[inode.number] = Inode(inode.after_power_cut(dice))
                    names[name] = kept[inode.number]
            found.folders_by_path[path] = Folder(names)
        return found

    def _step(self) -> None:
        self.done += 1
        if self.done >= self.cut_at:
            raise PowerCut

    def _folder(self, path: str) -> tuple[Folder, str]:
        parent, name = os.path.split(path)
        if parent not in self.folders_by_path:
            raise _error(errno.ENOENT, path)
        return self.folders_by_path[parent], name

    def open(self, path: str, flags: int) -> int:
        self._step()
        inode: Inode | None = None
        if path not in self.folders_by_path:
            folder, name = self._folder(path)
            inode = folder.now.get(name)
            if inode is None:
                if not flags & os.O_CREAT:
                    raise _error(errno.ENOENT, path)
                inode = Inode()
                folder.change((name, inode))
            elif flags & os.O_TRUNC and inode.now:
                inode.write(0, None)
        elif flags & os.O_ACCMODE:
            raise _error(errno.EISDIR, path)
        self._next += 1
        self._open[self._next] = path, inode, flags
        return self._next

    def close(self, fd: int) -> None:
        self._open.pop(fd, None)
        self._locked = {number: holder for number, holder in self._locked.items() if holder != fd}

    def _inode(self, fd: int) -> Inode:
        inode = self._open[fd][1]
        assert inode is not None
        return inode

    def size(self, fd: int) -> int:
        self._step()
        return len(self._inode(fd).now)

    def stamp(self, fd: int) -> Entry:
        self._step()
        return _entry("", self._inode(fd))

    def pread(self, fd: int, count: int, offset: int) -> bytes:
        self._step()
        return bytes(self._inode(fd).now[offset : offset + count])

    def write(self, fd: int, data: bytes | memoryview) -> int:
        self._step()
        inode = self._inode(fd)
        inode.write(len(inode.now), bytes(data))
        return len(data)

    def pwrite(self, fd: int, data: bytes, offset: int) -> int:
        self._step()
        self._inode(fd).write(offset, data)
        return len(data)

    def fsync(self, fd: int) -> None:
        self._step()
        path, inode, _flags = self._open[fd]
        if inode is None:
            self.folders_by_path[path].sync()
        else:
            inode.sync()

    def truncate(self, fd: int, size: int) -> None:
        self._step()
        self._inode(fd).write(size, None)

    def rename(self, old: str, new: str) -> None:
        self._step()
        folder, name = self._folder(old)
        folder.change((os.path.basename(new), folder.now[name]), (name, False))

    def unlink(self, path: str) -> None:
        self._step()
        folder, name = self._folder(path)
        if name not in folder.now:
            raise _error(errno.ENOENT, path)
        folder.change((name, False))

    def make_folder(self, path: str) -> None:
        self._step()
        folder, name = self._folder(path)
        if name in folder.now:
            raise _error(errno.EEXIST, path)
        folder.change((name, None))
        self.folders_by_path[path] = Folder()

    def is_folder(self, path: str) -> bool:
        return path in self.folders_by_path

    def _names(self, folder: str) -> dict[str, Inode | None]:
        self._step()
        if folder not in self.folders_by_path:
            raise _error(errno.ENOENT, folder)
        return self.folders_by_path[folder].now

    def scan(self, folder: str, suffix: str, known: Mapping[str, Entry] | None = None) -> list[Entry]:
        names = self._names(folder).items()
        return [
            (known or {}).get(name) or _entry(name, inode)
            for name, inode in names
            if inode is not None and name.endswith(suffix) and not name.startswith(".")
        ]

    def strangers(self, folder: str, suffix: str) -> list[str]:
        return [name for name, inode in self._names(folder).items() if inode is None and name.endswith(suffix)]

    def folders(self, folder: str) -> list[str]:
        return sorted(name for name, inode in self._names(folder).items() if inode is None)

    def flock(self, fd: int) -> bool:
        self._step()
        return self._locked.setdefault(self._inode(fd).number, fd) == fd

    def now_ms(self) -> int:
        return super().now_ms() + self.ahead_ms


class PowerCut(BaseException):
    """The machine is gone."""


def _entry(name: str, inode: Inode) -> Entry:
    return Entry(name, len(inode.now), inode.changed, inode.number)


def _error(number: int, path: str) -> OSError:
    return OSError(number, os.strerror(number), path)
