"""The programs a user might pick instead: found, given as many tasks as we have deals, and kept from any real home.

Each is looked for on PATH, before that in the folders of TRACKER_BENCHMARK_PEERS, which is written like PATH.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from benchmarks.processes import environment

FOLDERS = "TRACKER_BENCHMARK_PEERS"
TEXT = "Rahman Textiles 2000 pcs LED"
_DAY = "2026-11-02"


class Peer(NamedTuple):
    """An installed peer: the command line that saves one thing, and the one that opens its board, if it has any."""

    name: str
    add: tuple[str, ...]
    board: tuple[str, ...]
    env: Mapping[str, str]


class _Kind(NamedTuple):
    """`fill` prepares a home with a number of tasks; `{home}` in `add` and `env` stands for that home."""

    command: str
    add: tuple[str, ...]
    fill: Callable[[str, Path, Mapping[str, str], int], None]
    env: Mapping[str, str] = {}
    board: bool = False


def found(command: str) -> str | None:
    """Where a command is; None when it is not installed."""
    folders = filter(None, (os.environ.get(FOLDERS), os.environ.get("PATH")))
    return shutil.which(command, path=os.pathsep.join(folders))


def peer(name: str, home: Path, count: int) -> Peer | None:
    """A peer with `count` tasks under `home`; None when it is not installed, CalledProcessError when it fails."""
    kind = KINDS[name]
    program = found(kind.command)
    if program is None:
        return None
    home.mkdir(parents=True)
    env = _alone(home) | {key: value.format(home=home) for key, value in kind.env.items()}
    kind.fill(program, home, env, count)
    add = tuple(word.format(home=home) for word in kind.add)
    return Peer(name, (program, *add), (program,) if kind.board else (), env)


def _alone(home: Path) -> dict[str, str]:
    """An environment in which a program finds no other home than this one."""
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    return environment() | {"HOME": str(home), **places}


def _run(env: Mapping[str, str], *argv: str, typed: str = "") -> None:
    subprocess.run(argv, env=dict(env), input=typed, text=True, check=True, capture_output=True)


def _fill_kanban(program: str, home: Path, env: Mapping[str, str], count: int) -> None:
    """A board with its own columns, the tasks spread over those it shows."""
    _run(env, program, "board", "create", "Deals", "--set-active")
    with sqlite3.connect(home / "data" / "kanban_tui" / "kanban_tui.db") as rows:
        rows.executemany(
            "INSERT INTO tasks (title, column, description, creation_date, position) VALUES (?, ?, '', ?, ?)",
            ((f"{TEXT} {number}", 1 + number % 3, f"{_DAY}T09:00:00", number // 3) for number in range(count)),
        )
    rows.close()


def _fill_jrnl(_program: str, home: Path, _env: Mapping[str, str], count: int) -> None:
    journal = home / "journal.txt"
    journal.write_text("".join(f"[{_DAY} 09:00:00 AM] {TEXT} {number}\n\n" for number in range(count)), "utf-8")
    settings = f"journals:\n  default:\n    journal: {journal}\n    encrypt: false\n"
    (home / "jrnl.yaml").write_text(settings, "utf-8")


def _fill_taskwarrior(program: str, home: Path, env: Mapping[str, str], count: int) -> None:
    (home / "taskrc").write_text(f"data.location={home / 'task'}\nconfirmation=off\n", "utf-8")
    if count:
        tasks = [{"description": f"{TEXT} {number}", "entry": "20261102T090000Z"} for number in range(count)]
        _run(env, program, "import", "-", typed=json.dumps(tasks))


KINDS: Mapping[str, _Kind] = {
    "kanban-tui": _Kind("ktui", ("task", "create", TEXT), _fill_kanban, board=True),
    "jrnl": _Kind("jrnl", ("--config-file", "{home}/jrnl.yaml", f"today: {TEXT}"), _fill_jrnl),
    "taskwarrior": _Kind("task", ("add", TEXT), _fill_taskwarrior, {"TASKRC": "{home}/taskrc"}),
}
