"""Quick capture on the screen."""

from __future__ import annotations

from screens.capture.capture import CaptureScreen

__all__ = ["CaptureScreen"]
