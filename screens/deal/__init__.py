"""One deal: facts, timeline, ghost board, next step, and everything that can be done to it."""

from __future__ import annotations

from screens.deal.deal import DealScreen

__all__ = ["DealScreen"]
