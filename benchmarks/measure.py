"""What a measurement is, how it is judged, and the table it is printed in. Runs nothing itself."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """One line of the table. Times are milliseconds unless `unit` says otherwise; `budget` is the most allowed."""

    group: str
    what: str
    size: str
    ours: float | None
    unit: str = "ms"
    beside: str = ""
    theirs: float | None = None
    budget: float | None = None
    budget_is_ratio: bool = False
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours over theirs; None when either is missing."""
        return self.ours / self.theirs if self.ours is not None and self.theirs else None

    @property
    def verdict(self) -> str:
        judged = self.ratio if self.budget_is_ratio else self.ours
        if self.budget is None or judged is None:
            return ""
        return "ok" if judged <= self.budget else "OVER"


_HEAD = ("what", "size", "ours", "beside", "theirs", "ratio", "budget", "")


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table, a heading per group."""
    parts = []
    for group in dict.fromkeys(row.group for row in rows):
        lines = [_cells(row) for row in rows if row.group == group]
        widths = [max(len(line[at]) for line in [_HEAD, *lines]) for at in range(len(_HEAD))]
        body = [_line(_HEAD, widths), _line(["-" * width for width in widths], widths)]
        body += [_line(line, widths) for line in lines]
        parts.append(f"### {group}\n\n" + "\n".join(body))
    return "\n\n".join(parts)


def _cells(row: Row) -> list[str]:
    budget = ""
    if row.budget is not None:
        budget = f"≤ {row.budget:g} ×" if row.budget_is_ratio else f"≤ {row.budget:g} {row.unit}"
    return [
        row.what,
        row.size,
        amount(row.ours, row.unit) if row.ours is not None else row.note or "skipped",
        row.beside,
        amount(row.theirs, row.unit) if row.theirs is not None else "",
        f"{row.ratio:.2f}" if row.ratio is not None else "",
        budget,
        row.verdict,
    ]


def amount(value: float, unit: str) -> str:
    """Three figures and the unit."""
    if math.isinf(value):
        return "no answer"
    return f"{value:.0f} {unit}" if value >= 100 or value == int(value) else f"{value:.3g} {unit}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def worst_of_100(values: Sequence[float]) -> float:
    """The 99th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
