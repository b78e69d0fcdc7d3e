"""User text on its way into a file for other programs: hidden characters made visible, lines kept."""

from __future__ import annotations

from tracker.plain_text import visible


def shown(text: str) -> str:
    """The text with control, direction and half characters made visible; line breaks stay."""
    if text.isprintable() and text.isascii():
        return text
    return "\n".join(visible(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
