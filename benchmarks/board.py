"""The board in a real pseudo-terminal: first card, keys, bytes, memory, beside a minimal program and a peer's board."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.homes import filled
from benchmarks.measure import Row, median
from benchmarks.peers import TEXT, Peer, peer
from benchmarks.processes import environment
from benchmarks.terminal import Terminal

GROUP = "Board: in a pseudo-terminal"
_SCREENS = ((80, 24), (120, 40), (200, 60))
_JUDGED = (120, 40)
_PEER, _PEER_ROUNDS, _PEER_MOST = "kanban-tui", 3, 2_000
"""It makes widgets of every card: with ten thousand one start takes longer than anyone waits."""
_DOWN, _UP, _MOVE, _BACK = b"\x1b[B", b"\x1b[A", b"\x1b[1;2C", b"\x1b[1;2D"


def open_view(name: str) -> str:
    """Python that opens a view as the program's own door does."""
    return (
        "import gc\n"
        "gc.disable()\n"
        "from tracker.desk.opening import open_desk\n"
        "from screens.app import TrackerApp\n"
        f"TrackerApp(open_desk(), first={name!r}).run()"
    )


class Seen(NamedTuple):
    first: float | None
    cursor: float
    move: float
    move_bytes: float
    memory: float | None


def rows(root: Path, sizes: tuple[int, ...], rounds: int) -> Iterator[Row]:
    """Every size at every screen, each beside the smallest size; the first card beside the floor."""
    homes = {size: filled(root / f"board-{size}", size) for size in sizes}
    for columns, lines in _SCREENS:
        floor, floor_memory = _floor(columns, lines, rounds)
        small: Seen | None = None
        for size in sizes:
            seen = _board(homes[size], columns, lines, rounds)
            where = f"{size:,} deals, {columns}×{lines}"
            yield _ratio("first card painted", where, seen.first, "minimal Textual", floor, 1.5)
            yield Row(GROUP, "cursor, key to last byte", where, seen.cursor)
            first = small or seen
            yield from _moved(where, seen, first, sizes[0], judged=(columns, lines) == _JUDGED)
            yield _ratio("memory", where, seen.memory, "minimal Textual", floor_memory, 1.6, "MB")
            small = first
    for size in sizes:
        if size <= _PEER_MOST:
            there = peer(_PEER, root / f"{_PEER}-board-{size}", size)
            yield _beside_peer(homes[size], there, f"{size:,} deals, {_JUDGED[0]}×{_JUDGED[1]}", rounds)


def _beside_peer(home: Path, there: Peer | None, where: str, rounds: int) -> Row:
    """The first card of our board and of the peer's, started in turns."""
    what = "first card painted"
    if there is None:
        return Row(GROUP, what, where, None, beside=_PEER, note="not installed")
    starts = (
        ([sys.executable, "-c", open_view("board")], _env(home), "USD"),
        (there.board, there.env, TEXT.split()[0]),
    )
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(min(rounds, _PEER_ROUNDS) + 1):
        for (argv, env, card), times in zip(starts, taken, strict=True):
            terminal = Terminal(argv, env, *_JUDGED)
            first = terminal.until(card)
            terminal.end()
            if turn and first is not None:
                times.append(first)
    ours, theirs = (median(times) if times else None for times in taken)
    return Row(GROUP, what, where, ours, beside=_PEER, theirs=theirs, note="not seen")


def _env(home: Path) -> dict[str, str]:
    return environment(home) | {"TEXTUAL_DISABLE_KITTY_KEY": "1"}


def _moved(where: str, seen: Seen, first: Seen, smallest: int, *, judged: bool) -> Iterator[Row]:
    what = "move a card, key to last byte"
    yield Row(GROUP, what, where, seen.move, budget=8 if judged else None)
    if seen is not first:
        beside = f"{smallest:,} deals"
        yield Row(GROUP, what, where, seen.move, "ms", beside, first.move, 1.3, budget_is_ratio=True)
    yield Row(GROUP, "move a card, bytes", where, seen.move_bytes, "B", budget=10_000 if judged else None)


def _ratio(
    what: str, where: str, ours: float | None, name: str, theirs: float | None, budget: float, unit: str = "ms"
) -> Row:
    return Row(GROUP, what, where, ours, unit, name, theirs, budget, budget_is_ratio=True, note="not seen")


def _floor(columns: int, lines: int, rounds: int) -> tuple[float | None, float | None]:
    started = []
    memory = None
    for _turn in range(rounds + 1):
        terminal = Terminal([sys.executable, "-m", "benchmarks.minimal_app"], environment(), columns, lines)
        started.append(terminal.until("painted"))
        terminal.settle()
        memory = terminal.memory_mb()
        terminal.end()
    times = [time for time in started[1:] if time is not None]
    return (median(times) if times else None), memory


def _board(home: Path, columns: int, lines: int, rounds: int) -> Seen:
    env = _env(home)
    times = []
    for turn in range(rounds + 1):
        terminal = Terminal([sys.executable, "-c", open_view("board")], env, columns, lines)
        first = terminal.until("USD")
        if turn and first is not None:
            times.append(first)
        if turn < rounds:
            terminal.end()
    terminal.settle(2.5)
    cursor = [terminal.press(key).last_byte for key in (_DOWN, _UP) * 5]
    moves = [terminal.press(key) for key in (_MOVE, _BACK) * 5]
    memory = terminal.memory_mb()
    terminal.end()
    return Seen(
        median(times) if times else None,
        median(cursor),
        median([answer.last_byte for answer in moves]),
        median([answer.sent for answer in moves]),
        memory,
    )
