"""Keys typed on after a dialog has closed: they were meant for its field, and must not run as orders."""

from __future__ import annotations

from time import monotonic

from textual import events
from textual.widget import Widget
from textual.widgets import Input

PAUSE_SECONDS = 0.35
"""Whoever types on leaves less between two keys; whoever looks at what was done, and goes on, leaves more."""
_TYPING = frozenset({"enter", "backspace", "delete"})


class Overrun:
    """Begins when a dialog is saved from a field with text in it, and lasts while keys follow without a pause."""

    def __init__(self) -> None:
        self._ends = 0.0

    def begin(self) -> None:
        """A dialog closed under the hands of somebody who types."""
        self._ends = monotonic() + PAUSE_SECONDS

    def takes(self, event: events.Key, focused: Widget | None) -> bool:
        """Whether a key belongs to what was typed there. Typing into another field is no order."""
        if not self._ends or isinstance(focused, Input):
            return False
        if monotonic() >= self._ends or not (event.is_printable or event.key in _TYPING):
            self._ends = 0.0
            return False
        self.begin()
        return True
