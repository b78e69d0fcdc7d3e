"""How much of a labelled line quick capture reads right, field by field: precision and recall."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row
from tests.capture.test_labelled_lines import FILES, score

GROUPS = dict(
    zip(
        FILES,
        (
            "Accuracy: the labelled lines of tests/capture, written beside the code, read field by field",
            "Accuracy: labelled lines by another hand, since learnt from, read field by field",
            "Accuracy: labelled lines in the voices of six traders, since learnt from, read field by field",
            "Accuracy: labelled lines with words that look like something else, read field by field",
        ),
        strict=True,
    )
)


def rows(_root: Path, _sizes: tuple[int, ...], _rounds: int) -> Iterator[Row]:
    """A row for each field with a label. The code has seen all the lines by now: read these as an upper bound."""
    for file, group in GROUPS.items():
        for field, found in score(file).items():
            if found.labels:
                size = f"{found.labels} labels"
                yield Row(group, f"{field}: precision", size, 100 * found.precision, "%")
                yield Row(group, f"{field}: recall", size, 100 * found.recall, "%")
