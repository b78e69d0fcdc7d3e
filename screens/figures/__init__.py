"""The figures: who waits how long, how far deals come, why they are lost; every cell opens its deals."""

from __future__ import annotations

from screens.figures.screen import FiguresScreen

__all__ = ["FiguresScreen"]
