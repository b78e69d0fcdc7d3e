"""`python -m benchmarks [GROUP…] [--quick] [--rounds N]`: measure, and print one table of ratios."""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import accuracy, board, capture, day, exchange, openings, review, store, year
from benchmarks.measure import Row, table

_GROUPS: dict[str, tuple[Callable[[Path, tuple[int, ...], int], Iterator[Row]], tuple[int, ...]]] = {
    "capture": (capture.rows, (0, 1_000, 10_000, 100_000)),
    "review": (review.rows, (200, 10_000)),
    "board": (board.rows, (200, 2_000, 10_000)),
    "screens": (openings.rows, (200, 10_000)),
    "store": (store.rows, (1_000, 10_000, 100_000)),
    "reports": (exchange.rows, (200, 10_000)),
    "day": (day.rows, (500,)),
    "year": (year.rows, (300,)),
    "accuracy": (accuracy.rows, ()),
}
_QUICK_LIMIT = 10_000


def main() -> int:
    """Exit code 1 when a budget is exceeded or a group could not be measured."""
    options = _options()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    rounds = options.rounds or (3 if options.quick else 9)
    found: list[Row] = []
    failed = []
    with tempfile.TemporaryDirectory(prefix="tracker-benchmarks-") as folder:
        for name in options.groups or _GROUPS:
            measure, sizes = _GROUPS[name]
            kept = tuple(size for size in sizes if not options.quick or size <= _QUICK_LIMIT)
            print(f"{name} …", file=sys.stderr, flush=True)
            try:
                found += measure(Path(folder), kept, rounds)
            except (OSError, ImportError, ValueError, subprocess.SubprocessError) as trouble:
                failed.append(f"{name}: {trouble}")
    print(f"{time.strftime('%Y-%m-%d')}, Python {platform.python_version()}, {platform.system()}, ", end="")
    print(f"{os.cpu_count()} cores, median of {rounds}\n")
    print(table(found))
    for line in failed:
        print(f"\nnot measured: {line}", file=sys.stderr)
    over = [row for row in found if row.verdict == "OVER"]
    return 1 if over or failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(_GROUPS))
    parser.add_argument("--quick", action="store_true", help="three rounds, nothing above 10,000 deals")
    parser.add_argument("--rounds", type=int, default=0, help="runs of each contender (default 9)")
    options = parser.parse_args()
    if unknown := set(options.groups) - _GROUPS.keys():
        parser.error(f"unknown group {', '.join(sorted(unknown))}; there are {', '.join(_GROUPS)}")
    return options


if __name__ == "__main__":
    sys.exit(main())
