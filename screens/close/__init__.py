"""Closing a deal with its reason."""

from __future__ import annotations

from screens.close.close import CloseScreen

__all__ = ["CloseScreen"]
