"""Screens opened over a full board, and a review answered: from the key to the last byte of the picture."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.board import open_view
from benchmarks.homes import filled
from benchmarks.measure import Row, median
from benchmarks.processes import environment
from benchmarks.terminal import Terminal

GROUP = "Screens: over a full board, 120×40"
_ESC = b"\x1b"
_F3, _F4 = b"\x1bOR", b"\x1bOS"
_SCREENS = (
    ("capture opens", b"n", _ESC, None),
    ("palette opens", b"\x10", _ESC, None),
    ("deal opens", b"\r", _ESC, None),
    ("closing dialog opens", b"x", _ESC, None),
    ("figures open, the first time", _F4, _F3, 300.0),
    ("figures open, again", _F4, _F3, 300.0),
)


def rows(root: Path, sizes: tuple[int, ...], rounds: int) -> Iterator[Row]:
    """At the largest size, beside the smallest."""
    small, large = sizes[0], sizes[-1]
    homes = {size: environment(filled(root / f"openings-{size}", size)) for size in (small, large)}
    found = {size: {**_openings(env, rounds), **_answers(env, rounds)} for size, env in homes.items()}
    budgets = {what: budget for what, _key, _back, budget in _SCREENS}
    for what, took in found[large].items():
        where, beside = f"{large:,} deals", f"{small:,} deals"
        yield Row(GROUP, what, where, took, "ms", beside, found[small][what], budgets.get(what))


def _openings(env: dict[str, str], rounds: int) -> dict[str, float]:
    terminal = Terminal([sys.executable, "-c", open_view("board")], env, 120, 40)
    terminal.until("USD")
    terminal.settle(1.5)
    found = {}
    for what, key, back, budget in _SCREENS:
        times = []
        for _round in range(1 if "first" in what else rounds):
            times.append(terminal.press(key, quiet=1.0 if budget else 0.15).last_byte)
            terminal.press(back, quiet=0.3)
        found[what] = median(times)
    terminal.end()
    return found


def _answers(env: dict[str, str], rounds: int) -> dict[str, float]:
    """Each answer is saved and the next deal shown."""
    terminal = Terminal([sys.executable, "-c", open_view("today")], env, 120, 40)
    terminal.until("USD")
    terminal.settle(1.5)
    times = [terminal.press(b"d").last_byte for _round in range(2 * rounds)]
    terminal.end()
    return {"review: answer to next deal": median(times)}
