"""A day of use: ten thousand keys through every screen in a pseudo-terminal, and what must not grow meanwhile."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.homes import filled
from benchmarks.measure import Row, median
from benchmarks.processes import environment
from benchmarks.terminal import Terminal

GROUP = "A day of use: 10,000 keys through every screen"
_KEYS = 10_000
_WARM = 1_000
"""Keys until every screen was seen and every cache is as full as it gets within a lap."""
_BREATH, _PATIENCE = 0.003, 0.04
"""Seconds of silence that end an answer, and to wait for its first byte."""
_PROBES = 15

_F1, _F2, _F3, _F4 = b"\x1bOP", b"\x1bOQ", b"\x1bOR", b"\x1bOS"
_ESC = b"\x1b"
_ESC_PAUSE = {"ESCDELAY": "5"}
"""Milliseconds after which a bare ESC is understood; Textual's own are longer than the silence that ends an answer."""
_UP, _DOWN, _RIGHT, _LEFT = b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D"
_MOVE, _BACK, _ENTER, _TAB, _PALETTE = b"\x1b[1;2C", b"\x1b[1;2D", b"\r", b"\t", b"\x10"


def _typed(text: str) -> list[bytes]:
    return [char.encode() for char in text]


_LAP: tuple[bytes, ...] = (
    *(_F3, b"1", *(_DOWN,) * 6, _MOVE, _BACK, _RIGHT, _RIGHT, *(_DOWN,) * 4, *(_UP,) * 4, _LEFT, b"g", b"G", b"g"),
    *(b"/", *_typed("rahman"), _ESC, _ESC),
    *(_ENTER, _TAB, _TAB, *(_DOWN,) * 4, _ESC),
    *(b"x", _TAB, _DOWN, _DOWN, _ESC),
    *(b"n", *_typed("Lys NO 500 pcs lamps"), _ESC),
    *(_PALETTE, *_typed("today"), _DOWN, _UP, _ESC),
    *(_F1, _DOWN, _DOWN, _ESC),
    *(_F2, *(_DOWN,) * 6, *(_UP,) * 6, _ENTER, _DOWN, _ESC),
    *(_F4, *(_DOWN,) * 4, *(_UP,) * 4, _TAB),
)
"""Board, filter, deal, closing dialog, capture, palette, help, review and figures, ending where it began."""


class Moment(NamedTuple):
    """What is measured on the board: megabytes, living widgets, milliseconds from a cursor key to its last byte."""

    memory: float
    widgets: int
    cursor: float


def rows(root: Path, sizes: tuple[int, ...], _rounds: int) -> Iterator[Row]:
    """Growth between the first thousand keys and the last one."""
    size = sizes[-1]
    started = time.perf_counter()
    first, last = _day(root, size)
    where = f"{size:,} deals"
    yield Row(GROUP, "memory", where, last.memory, "MB", "after 1,000 keys", first.memory, 1.05, budget_is_ratio=True)
    yield Row(
        GROUP, "widgets alive", where, last.widgets, "", "after 1,000 keys", first.widgets, 1.0, budget_is_ratio=True
    )
    yield Row(
        GROUP, "cursor on the board", where, last.cursor, "ms", "after 1,000 keys", first.cursor, 1.5,
        budget_is_ratio=True,
    )  # fmt: skip
    yield Row(GROUP, "the whole day", where, time.perf_counter() - started, "s")


def _day(root: Path, size: int) -> tuple[Moment, Moment]:
    """ValueError when the program ended or stopped answering on the way."""
    told = root / "widgets"
    env = environment(filled(root / f"day-{size}", size)) | _ESC_PAUSE
    terminal = Terminal([sys.executable, "-m", "benchmarks.watched", str(told)], env, 120, 40)
    try:
        if terminal.until("USD") is None:
            raise ValueError("the board did not come")
        terminal.settle(2.0)
        keys = islice(cycle(_LAP), _KEYS)
        first = _walk(terminal, keys, _WARM, told)
        return first, _walk(terminal, keys, _KEYS - _WARM, told)
    finally:
        terminal.end()


def _walk(terminal: Terminal, keys: Iterator[bytes], count: int, told: Path) -> Moment:
    for key in islice(keys, count):
        terminal.press(key, _BREATH, _PATIENCE)
    terminal.settle()
    for key in (_ESC, _ESC, _ESC, _F2, _F4, _F3, b"g"):
        terminal.press(key, 0.3, 0.3)
    cursor = median([terminal.press(key, 0.1).last_byte for key in (_DOWN, _UP) * _PROBES])
    memory = terminal.memory_mb() or 0.0
    return Moment(memory, _widgets(terminal, told), cursor)


def _widgets(terminal: Terminal, told: Path) -> int:
    os.kill(terminal.process, signal.SIGUSR1)
    terminal.press(_DOWN)
    for _try in range(50):
        if told.exists():
            count = int(told.read_text("ascii"))
            told.unlink()
            return count
        time.sleep(0.1)
    raise ValueError("the program did not answer")
