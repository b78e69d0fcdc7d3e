"""How much of a labelled line quick capture reads right, field by field: precision and recall."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row
from tests.capture.test_labelled_lines import score

GROUP = "Accuracy: the labelled lines of tests/capture, read field by field"


def rows(_root: Path, _sizes: tuple[int, ...], _rounds: int) -> Iterator[Row]:
    """A row for each field with a label; the lines were written beside the code, so read these as an upper bound."""
    for field, found in score().items():
        if found.labels:
            size = f"{found.labels} labels"
            yield Row(GROUP, f"{field}: precision", size, 100 * found.precision, "%")
            yield Row(GROUP, f"{field}: recall", size, 100 * found.recall, "%")
