"""Date phrases in other languages."""

from __future__ import annotations

from tracker.dates.reading import Frame, Reading


def read_foreign(phrase: str, frame: Frame) -> Reading | None:
    """A reading in another language, or None."""
    return None
