"""`tracker add` as a whole process, at several sizes, beside its floors and its peers."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.homes import filled
from benchmarks.measure import Row
from benchmarks.peers import KINDS, Peer, peer
from benchmarks.processes import Argv, environment, imported_by, race, tracker_argv

GROUP = "Capture: one deal from the shell, whole process"
_LINE = "Rahman Textiles Bangladesh 2000 pcs LED USD 2.35 FOB Ningbo"
_DATED = f"{_LINE} next tuesday"
_PEERS_MOST = 10_000
"""One of them takes seconds for each addition from there on."""


def rows(root: Path, sizes: tuple[int, ...], rounds: int) -> Iterator[Row]:
    """The first size is the empty store that the others are compared with."""
    homes = {size: environment(filled(root / f"capture-{size}", size)) for size in sizes}
    empty = homes[sizes[0]]
    contenders: dict[str, tuple[Argv, Mapping[str, str]]] = {
        "bare interpreter": ([sys.executable, "-c", "pass"], empty),
        "our imports alone": ([sys.executable, "-c", _imports(empty)], empty),
        "dated": (tracker_argv("add", _DATED), empty),
    }
    contenders |= {str(size): (tracker_argv("add", _LINE), env) for size, env in homes.items()}
    field = {
        (name, size): peer(name, root / f"{name}-{size}", size)
        for name in KINDS
        for size in sizes
        if size <= _PEERS_MOST
    }
    contenders |= {_lane(*lane): (there.add, there.env) for lane, there in field.items() if there is not None}
    took = race(contenders, rounds)
    first = took[str(sizes[0])]
    yield Row(GROUP, "add", "0 deals", first, beside="", budget=60)
    for size in sizes[1:]:
        yield _beside("add", f"{size:,} deals", took[str(size)], "empty store", first, 1.3)
    yield _beside("add with a date phrase", "0 deals", took["dated"], "plain add", first, 1.3)
    for floor in ("bare interpreter", "our imports alone"):
        yield _beside("add", "0 deals", first, floor, took[floor], None)
    yield from _peers(field, took)


def _lane(name: str, size: int) -> str:
    return f"{name} {size}"


def _peers(field: Mapping[tuple[str, int], Peer | None], took: Mapping[str, float]) -> Iterator[Row]:
    for (name, size), there in field.items():
        where = f"{size:,} deals"
        if there is None:
            yield Row(GROUP, "add", where, None, beside=name, note="not installed")
        else:
            budget = 0.25 if name == "kanban-tui" else None
            yield _beside("add", where, took[str(size)], name, took[_lane(name, size)], budget)


def _beside(what: str, size: str, ours: float, name: str, theirs: float, budget: float | None) -> Row:
    return Row(GROUP, what, size, ours, beside=name, theirs=theirs, budget=budget, budget_is_ratio=budget is not None)


def _imports(env: dict[str, str]) -> str:
    """A program that imports what `add` imports of other people's code."""
    names = imported_by(["-m", "tracker", "add", _LINE], env)
    foreign = [name for name in names if name.split(".")[0] not in ("tracker", "runpy", "site", "zipimport")]
    lines = [
        f"try: import {name}\nexcept ImportError: pass" for name in foreign if name.replace(".", "").isidentifier()
    ]
    return "\n".join(lines)
