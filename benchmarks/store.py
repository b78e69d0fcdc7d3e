"""The store: opening it, one saved change beside a bare append and fsync on the same disk, undo, and other stores."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.homes import filled, paths
from benchmarks.measure import Row, median, worst_of_100
from benchmarks.processes import environment, race
from benchmarks.stores import contenders
from tracker.model import MAP_FIELDS
from tracker.store import Store

GROUP = "Store"
_OPEN = (
    "import time, sys\n"
    "from tracker.model import MAP_FIELDS\n"
    "from tracker.store import Paths, Store\n"
    "Store.open(Paths(sys.argv[1] + '/data', sys.argv[1] + '/state'), maps=MAP_FIELDS).documents()"
)
_LOOK = _OPEN.replace(".documents()", ".documents().values()")
_OPEN_BUDGET = {10_000: 200.0, 100_000: 1000.0}
_CHANGES = 200


def rows(root: Path, sizes: tuple[int, ...], rounds: int) -> Iterator[Row]:
    """At every size: opening in a fresh process less its imports, and single changes."""
    for size in sizes:
        home = filled(root / f"store-{size}", size)
        empty = filled(root / "store-empty", 0)
        env = environment()
        took = race(
            {
                "full": ([sys.executable, "-c", _OPEN, str(home)], env),
                "looked": ([sys.executable, "-c", _LOOK, str(home)], env),
                "empty": ([sys.executable, "-c", _OPEN, str(empty)], env),
            },
            rounds,
        )
        opened = max(took["full"] - took["empty"], 0.1)
        yield Row(GROUP, "open, less the imports", f"{size:,} deals", opened, budget=_OPEN_BUDGET.get(size))
        looked = max(took["looked"] - took["empty"], 0.1)
        yield Row(GROUP, "open and look at every deal", f"{size:,} deals", looked)
        yield from _changes(home, size)
        yield from _others(root / f"stores-{size}", size)


def _changes(home: Path, size: int) -> Iterator[Row]:
    store = Store.open(paths(home), maps=MAP_FIELDS)
    ids = list(store.documents())[:_CHANGES] or ["benchmark"]
    length = len(ids)

    def change(turn: int) -> None:
        with store.act("changed for a benchmark"):
            store.change(ids[turn % length], {"note": f"turn {turn}"})

    with open(home / "bare.jsonl", "ab") as bare:
        line = b"x" * 299 + b"\n"

        def append(_turn: int) -> None:
            bare.write(line)
            bare.flush()
            os.fsync(bare.fileno())

        if size == 0:
            with store.act("one deal"):
                store.put(ids[0], {"id": ids[0], "buyer": "ACME", "created": "2026-01-05T09:00:00Z"})
        ours, floor = _in_turns(change, append)
    undone, redone = _in_turns(lambda _turn: str(store.undo()), lambda _turn: str(store.redo()))
    store.close()
    where = f"{size:,} deals"
    yield Row(
        GROUP, "one saved change", where, median(ours), beside="append + fsync", theirs=median(floor),
        budget=2, budget_is_ratio=True,
    )  # fmt: skip
    yield Row(GROUP, "one saved change, 99th of 100", where, worst_of_100(ours), budget=5)
    yield Row(GROUP, "undo, redo: the slower", where, max(median(undone), median(redone)), budget=50)


def _others(folder: Path, size: int) -> Iterator[Row]:
    for name, change in contenders(folder, size) if size else ():
        took = []
        for turn in range(3):
            started = time.perf_counter()
            change(turn)
            took.append((time.perf_counter() - started) * 1000)
        yield Row(GROUP, f"one change, {name}", f"{size:,} deals", median(took))


def _in_turns(one: Callable[[int], object], other: Callable[[int], object]) -> tuple[list[float], list[float]]:
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(_CHANGES):
        for act, taken in zip((one, other), times, strict=True):
            started = time.perf_counter()
            act(turn)
            taken.append((time.perf_counter() - started) * 1000)
    return times
