"""What was changed, newest first, with undo and redo at hand."""

from __future__ import annotations

from screens.history.screen import HistoryScreen

__all__ = ["HistoryScreen"]
