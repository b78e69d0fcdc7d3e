"""What an import made of a file: documents to store, rows skipped with reasons, and counts."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any, NamedTuple

from tracker.importing.layouts import SKIP_COLUMN


class Skipped(NamedTuple):
    line: int
    reason: str
    cells: tuple[str, ...]


class ImportResult(NamedTuple):
    """`read` = `added` + `known` + `skipped`. `undiagnosed`: lost without a cause."""

    documents: list[dict[str, Any]]
    """Stored form of each new deal, `id` included."""
    read: int
    known: int
    """Rows that an earlier import brought."""
    skips: tuple[Skipped, ...]
    undiagnosed: int
    by_stage: dict[str, int]
    """How many were added, by stage, in the order of the stages."""
    header: tuple[str, ...]
    mapping: dict[str, str]
    """Field → column, as used."""
    encoding: str
    dates: str
    """The day/month order that was used: DMY, MDY or YMD."""
    source: str
    notes: tuple[str, ...]
    """Things worth telling: columns kept in the note, countries not recognised."""

    @property
    def added(self) -> int:
        return len(self.documents)

    @property
    def skipped(self) -> int:
        return len(self.skips)


def skip_file(header: Sequence[str], skips: Sequence[Skipped]) -> bytes:
    """The skipped rows as CSV (UTF-8 with BOM), the reason in a last column: mend it and import it again."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([*header, SKIP_COLUMN])
    for skip in skips:
        cells = [*skip.cells, *[""] * (len(header) - len(skip.cells))]
        writer.writerow([*cells, skip.reason])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")
