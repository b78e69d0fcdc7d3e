"""The board: six stages side by side, drawn as one widget."""

from __future__ import annotations

from screens.board.screen import BoardScreen

__all__ = ["BoardScreen"]
