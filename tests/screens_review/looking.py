"""What a person sees: the screen as text, and keys as they are typed."""

from __future__ import annotations

from textual.pilot import Pilot

from screens.app import TrackerApp
from tracker.desk import Desk

SIZES = ((80, 24), (120, 40))


def app_on(desk: Desk) -> TrackerApp:
    return TrackerApp(desk)


def seen(pilot: Pilot[int]) -> str:
    """The top screen's cells as lines of text."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def type_text(pilot: Pilot[int], text: str) -> None:
    """Type into what has focus, letter by letter."""
    names = {" ": "space", "-": "minus", ".": "full_stop", ",": "comma", "'": "apostrophe"}
    await pilot.press(*(names.get(letter, letter) for letter in text))
    await pilot.pause()
