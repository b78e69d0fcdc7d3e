"""The daily review."""

from __future__ import annotations

from screens.review.today import TodayScreen

__all__ = ["TodayScreen"]
