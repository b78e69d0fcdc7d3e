"""Fresh processes, timed from spawn to end. Contenders take turns, so that a busy moment hits all of them alike."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.measure import median

Argv = Sequence[str]


def tracker_argv(*words: str) -> list[str]:
    """The installed command, as a user runs it; the module when it is not installed."""
    script = Path(sys.executable).with_name("tracker")
    return [str(script), *words] if script.exists() else [sys.executable, "-m", "tracker", *words]


def environment(home: Path | None = None) -> dict[str, str]:
    """This process's environment, with bytecode caching on and all state in `home`."""
    kept = {key: value for key, value in os.environ.items() if key not in _UNWANTED}
    extra = {"TRACKER_HOME": str(home)} if home is not None else {}
    return kept | {"LANG": "C.UTF-8", "TERM": "xterm-256color", "COLORTERM": "truecolor"} | extra


_UNWANTED = frozenset({"PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "TRACKER_NOW", "NO_COLOR", "LC_ALL"})


def once(argv: Argv, env: Mapping[str, str]) -> float:
    """Milliseconds of one run; CalledProcessError when it fails."""
    started = time.perf_counter()
    subprocess.run(argv, env=dict(env), check=True, capture_output=True, stdin=subprocess.DEVNULL)
    return (time.perf_counter() - started) * 1000


def race(contenders: Mapping[str, tuple[Argv, Mapping[str, str]]], rounds: int) -> dict[str, float]:
    """Median milliseconds of each contender over `rounds` turns, after one turn that is not counted."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for turn in range(rounds + 1):
        for name, (argv, env) in contenders.items():
            took = once(argv, env)
            if turn:
                times[name].append(took)
    return {name: median(taken) for name, taken in times.items()}


def imported_by(argv: Argv, env: Mapping[str, str]) -> list[str]:
    """The modules that a command imports, in order, of its own interpreter."""
    told = subprocess.run(
        [sys.executable, "-X", "importtime", *argv],
        env=dict(env),
        check=True,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    ).stderr
    return [line.rsplit("|", 1)[1].strip() for line in told.splitlines() if line.startswith("import time:")][1:]
