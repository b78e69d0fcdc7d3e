"""Keys typed on after a dialog has closed: they were meant for its field, and must not run as orders."""

from __future__ import annotations

from time import monotonic

from textual import events
from textual.widget import Widget
from textual.widgets import Input

PAUSE_SECONDS = 0.35
"""Whoever types on leaves less between two keys; whoever looks at what was done, and goes on, leaves more."""
TYPING_SECONDS = 1.0
"""Whoever typed a letter that lately is still typing when the dialog closes."""
_TYPING = frozenset({"enter", "backspace", "delete"})


class Overrun:
    """Begins when a dialog is saved in the middle of typing, and lasts while keys follow without a pause."""

    def __init__(self) -> None:
        self._typed = self._ends = 0.0

    def begin(self) -> None:
        """A dialog closed, maybe under the hands of somebody who types."""
        now = monotonic()
        self._ends = now + PAUSE_SECONDS if self._typed and now - self._typed < TYPING_SECONDS else 0.0

    def takes(self, event: events.Key, focused: Widget | None) -> bool:
        """Whether a key belongs to what was typed there. Typing into a field is no order."""
        now = monotonic()
        if isinstance(focused, Input):
            self._typed = now if event.is_printable else self._typed
            return False
        if now >= self._ends or not (event.is_printable or event.key in _TYPING):
            self._typed = self._ends = 0.0
            return False
        self._ends = now + PAUSE_SECONDS
        return True
