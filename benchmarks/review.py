"""The daily queue and the listings from the shell, whole processes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.homes import filled
from benchmarks.measure import Row
from benchmarks.processes import environment, race, tracker_argv

GROUP = "Review: what is due, whole process"
_COMMANDS = (
    (("today", "--plain"), 250.0),
    (("today", "--json"), None),
    (("list",), None),
    (("list", "rahman"), None),
)


def rows(root: Path, sizes: tuple[int, ...], rounds: int) -> Iterator[Row]:
    """Each command at the smallest and the largest size."""
    small, large = sizes[0], sizes[-1]
    homes = {size: environment(filled(root / f"review-{size}", size)) for size in (small, large)}
    for words, budget in _COMMANDS:
        took = race({str(size): (tracker_argv(*words), env) for size, env in homes.items()}, rounds)
        yield Row(
            GROUP,
            " ".join(words),
            f"{large:,} deals",
            took[str(large)],
            beside=f"{small:,} deals",
            theirs=took[str(small)],
            budget=budget,
        )
