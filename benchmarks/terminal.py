"""A program in a real pseudo-terminal: when its first text arrives, and what a key costs."""

from __future__ import annotations

import fcntl
import math
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Answer(NamedTuple):
    """Milliseconds from the key to the last byte, and how many bytes came; infinite when none came."""

    last_byte: float
    sent: int


_PATIENCE = 5.0
"""Seconds to wait for the first byte of an answer."""


class Terminal:
    """One running program; `end` stops it."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str], columns: int, rows: int) -> None:
        self.started = time.perf_counter()
        self.process, self.handle = pty.fork()
        if self.process == 0:
            os.execvpe(argv[0], list(argv), dict(env))
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def until(self, text: str, seconds: float = 60) -> float | None:
        """Milliseconds from the start until `text` arrives; None when it does not."""
        seen, wanted = b"", text.encode()
        while (left := self.started + seconds - time.perf_counter()) > 0:
            chunk = self._read(left)
            if chunk is None:
                return None
            seen = seen[-4096:] + chunk
            if wanted in seen:
                return (time.perf_counter() - self.started) * 1000
        return None

    def press(self, key: bytes, quiet: float = 0.15, patience: float = _PATIENCE) -> Answer:
        """Send a key and read until nothing has come for `quiet` seconds, or for `patience` seconds at first."""
        sent_at = time.perf_counter()
        os.write(self.handle, key)
        return self._settled(sent_at, quiet, patience)

    def settle(self, quiet: float = 0.6) -> None:
        """Read what still comes."""
        self._settled(time.perf_counter(), quiet, patience=quiet)

    def memory_mb(self) -> float | None:
        """Resident memory; None where the system does not tell."""
        try:
            with open(f"/proc/{self.process}/statm", encoding="ascii") as file:
                return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1_000_000
        except OSError:
            return None

    def end(self) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.handle)

    def _settled(self, since: float, quiet: float, patience: float = _PATIENCE) -> Answer:
        last, count = math.inf, 0
        while chunk := self._read(quiet if count else patience):
            last, count = time.perf_counter(), count + len(chunk)
        return Answer((last - since) * 1000, count)

    def _read(self, seconds: float) -> bytes | None:
        """What has come, b"" when nothing did in time, None when the program ended."""
        ready, _write, _error = select.select([self.handle], [], [], seconds)
        if not ready:
            return b""
        try:
            return os.read(self.handle, 1 << 16) or None
        except OSError:
            return None
