"""The store: opening it, single changes beside a bare append and fsync on the same disk, undo, and other stores."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.homes import filled, paths
from benchmarks.measure import Row, median, worst_of_100
from benchmarks.peers import peer
from benchmarks.processes import environment, race, tracker_argv
from benchmarks.stores import contenders
from tracker.model import MAP_FIELDS
from tracker.store import Store
from tracker.store.capture import append_capture

GROUP = "Store"
_BEGIN = (
    "import sys\n"
    "from tracker.model import MAP_FIELDS\n"
    "from tracker.store import Paths, Store\n"
    "store = Store.open(Paths(sys.argv[1] + '/data', sys.argv[1] + '/state'), maps=MAP_FIELDS)\n"
)
_OPEN = _BEGIN + "store.documents()"
_LOOK = _BEGIN + "for _doc in store.documents().values(): pass"
_OPEN_BUDGET = {10_000: 200.0, 100_000: 1000.0}
_CHANGES = 200
_PEER, _PEER_MOST = "taskwarrior", 10_000


class Ours(NamedTuple):
    """Medians that other stores are held against, in this process."""

    change: float
    capture: float
    open: float


def rows(root: Path, sizes: tuple[int, ...], rounds: int) -> Iterator[Row]:
    """At every size: opening in a fresh process less its imports, single changes, and the same elsewhere."""
    for size in sizes:
        home = filled(root / f"store-{size}", size)
        yield from _opened(home, filled(root / "store-empty", 0), size, rounds)
        ours = yield from _changes(home, size)
        yield from _others(root / f"stores-{size}", size, ours)
        if size and size <= _PEER_MOST:
            yield from _beside_peer(root / f"{_PEER}-store-{size}", home, size, rounds)


def _opened(home: Path, empty: Path, size: int, rounds: int) -> Iterator[Row]:
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


def _changes(home: Path, size: int) -> Generator[Row, None, Ours]:
    store = Store.open(paths(home), maps=MAP_FIELDS)
    ids = list(store.documents())[:_CHANGES] or ["benchmark"]
    length = len(ids)

    def change(turn: int) -> None:
        with store.act("changed for a benchmark"):
            store.change(ids[turn % length], {"note": f"turn {turn}"})

    def capture(turn: int) -> None:
        append_capture(paths(home), [{"buyer": f"ACME {turn}", "note": "x" * 200}], "added for a benchmark")

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
        captured, captured_floor = _in_turns(capture, append)
    store.refresh()
    undone, redone = _in_turns(lambda _turn: str(store.undo()), lambda _turn: str(store.redo()))
    told, _again = _in_turns(lambda _turn: store.history(limit=30), lambda _turn: None)
    of_one, _again = _in_turns(lambda turn: store.history(ids[turn % length], 30), lambda _turn: None, turns=20)
    store.close()
    where = f"{size:,} deals"
    yield _ratio("one saved change", where, ours, floor, 2)
    yield Row(
        GROUP, "one saved change, 99th of 100", where, worst_of_100(ours), beside="append + fsync, 99th of 100",
        theirs=worst_of_100(floor), budget=5,
    )  # fmt: skip
    yield _ratio("one captured deal", where, captured, captured_floor, None)
    yield Row(GROUP, "undo, redo: the slower", where, max(median(undone), median(redone)), budget=50)
    yield Row(GROUP, "history, the newest 30 acts", where, median(told), budget=50)
    yield Row(GROUP, "history of one deal", where, median(of_one))
    opened, _nothing = _in_turns(lambda _turn: _read_all(home), lambda _turn: None, turns=3)
    return Ours(median(ours), median(captured), median(opened))


def _read_all(home: Path) -> int:
    store = Store.open(paths(home), maps=MAP_FIELDS)
    return sum(1 for _doc in store.documents().values())


def _ratio(what: str, where: str, ours: list[float], floor: list[float], budget: float | None) -> Row:
    return Row(
        GROUP, what, where, median(ours), beside="append + fsync", theirs=median(floor),
        budget=budget, budget_is_ratio=budget is not None,
    )  # fmt: skip


def _others(folder: Path, size: int, ours: Ours) -> Iterator[Row]:
    where = f"{size:,} deals"
    for other in contenders(folder, size) if size else ():
        for what, act, mine in (
            ("one saved change", other.change, ours.change),
            ("one captured deal", other.add, ours.capture),
            ("open and look at every deal, same process", other.open, ours.open),
        ):
            took, _nothing = _in_turns(act, lambda _turn: None, turns=3)
            yield Row(GROUP, what, where, mine, beside=other.name, theirs=median(took))


def _beside_peer(folder: Path, home: Path, size: int, rounds: int) -> Iterator[Row]:
    """A change, and taking it back, as whole processes."""
    there, where = peer(_PEER, folder, size), f"{size:,} deals"
    acts = {"change": "edit, whole process", "undo": "undo, whole process"}
    if there is None:
        yield Row(GROUP, "edit, undo, whole process", where, None, beside=_PEER, note="not installed")
        return
    task, here = there.add[0], environment(home)
    deal = next(iter(Store.open(paths(home), maps=MAP_FIELDS).documents()))
    lanes: Mapping[str, tuple[list[str], Mapping[str, str]]] = {
        "our change": (tracker_argv("edit", deal, "note=asked twice"), here),
        "our undo": (tracker_argv("undo"), here),
        "their change": ([task, "1", "modify", "priority:H"], there.env),
        "their undo": ([task, "rc.confirmation=off", "undo"], there.env),
    }
    took = race(lanes, rounds)
    for act, what in acts.items():
        yield Row(GROUP, what, where, took[f"our {act}"], beside=_PEER, theirs=took[f"their {act}"])


def _in_turns(
    one: Callable[[int], object], other: Callable[[int], object], turns: int = _CHANGES
) -> tuple[list[float], list[float]]:
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(turns):
        for act, taken in zip((one, other), times, strict=True):
            started = time.perf_counter()
            act(turn)
            taken.append((time.perf_counter() - started) * 1000)
    return times
