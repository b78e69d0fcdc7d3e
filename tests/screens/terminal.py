"""A real pseudo-terminal with a program in it, and what a person would see there."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType

import pyte

_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=?][0-9;]*[up]|\x1b\[\?[0-9;]*\$p|\x1bP[^\x1b]*\x1b\\|\x1b\[[0-9;]*t")


class Terminal:
    """Runs `argv` at `columns` × `rows`; feed it keys, read its screen, count its bytes."""

    def __init__(
        self, argv: Sequence[str], environment: Mapping[str, str] = {}, columns: int = 120, rows: int = 40
    ) -> None:
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            plain = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
            kept = {
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("TRACKER_", "NO_COLOR", "COLUMNS", "LINES"))
            }
            os.execvpe(argv[0], list(argv), {**kept, **plain, **environment})
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.exit_status: int | None = None

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.exit_status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if self.fd >= 0:
            os.close(self.fd)

    @property
    def text(self) -> str:
        """The whole screen as lines."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def read(self, idle: float = 0.15, limit: float = 20.0) -> bytes:
        """What arrives until nothing more does for `idle` seconds."""
        data, end = b"", time.perf_counter() + limit
        while time.perf_counter() < end and select.select([self.fd], [], [], idle)[0]:
            try:
                part = os.read(self.fd, 1 << 16)
            except OSError:
                break
            if not part:
                break
            data += part
        self._take(data)
        return data

    def _take(self, data: bytes) -> None:
        self.raw += data
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))

    def wait_for(self, text: str, limit: float = 30.0) -> None:
        """Read until a text stands on the screen; AssertionError with the screen if it never does."""
        end = time.perf_counter() + limit
        while text not in self.text:
            assert time.perf_counter() < end, f"{text!r} never came:\n{self.text}"
            self.read(idle=0.05, limit=1.0)

    def press(self, keys: bytes, idle: float = 0.15) -> tuple[int, float]:
        """Send keys; the bytes drawn in answer and the milliseconds until the last of them."""
        start = time.perf_counter()
        os.write(self.fd, keys)
        data, last, wait = b"", start, 2.0
        while select.select([self.fd], [], [], wait)[0]:
            data += os.read(self.fd, 1 << 16)
            last, wait = time.perf_counter(), idle
        self._take(data)
        return len(data), (last - start) * 1000

    def close_window(self, limit: float = 10.0) -> int:
        """Close the terminal under the program, as a window is closed; its exit code."""
        os.close(self.fd)
        self.fd = -1
        end = time.perf_counter() + limit
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.exit_status = os.waitstatus_to_exitcode(status)
                return self.exit_status
            assert time.perf_counter() < end, "still running without a window"
            time.sleep(0.02)

    def end(self, limit: float = 10.0) -> int:
        """Read until the program ends; its exit code, or minus the signal that killed it."""
        end = time.perf_counter() + limit
        while self.exit_status is None:
            self.read(idle=0.05, limit=0.5)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.exit_status = os.waitstatus_to_exitcode(status)
            assert self.exit_status is not None or time.perf_counter() < end, "still running:\n" + self.text
        return self.exit_status
