"""One writer at a time on this computer. Knows the lock file, not what it protects."""

from __future__ import annotations

from types import TracebackType

from tracker.errors import StoreLocked
from tracker.store.files import LOCK, Disk
from tracker.words import _

PATIENCE = 10.0
"""Seconds to wait for another process's save; each takes milliseconds."""


class Lock:
    """A context manager around the store's lock file; the system gives it back when the process dies."""

    def __init__(self, disk: Disk, path: str, patience: float = PATIENCE) -> None:
        self._disk = disk
        self._path = path
        self._patience = patience
        self._fd = -1

    def __enter__(self) -> None:
        fd = self._disk.open(self._path, LOCK)
        try:
            self._wait(fd)
        except BaseException:
            self._disk.close(fd)
            raise
        self._fd = fd

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        fd, self._fd = self._fd, -1
        self._disk.close(fd)

    def _wait(self, fd: int) -> None:
        deadline = self._disk.monotonic() + self._patience
        pause = 0.0002
        while not self._disk.flock(fd):
            if self._disk.monotonic() > deadline:
                raise StoreLocked(
                    _("Another window or command is saving and does not finish."),
                    _("Nothing was changed. Close the other one, then try again."),
                )
            self._disk.sleep(pause)
            pause = min(pause * 2, 0.02)
