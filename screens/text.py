"""User text made fit for a grid of cells: escapes shown, widths counted in cells. Knows no screen."""

from __future__ import annotations

import re

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tracker.plain_text import HIDDEN, picture, visible

ELLIPSIS = "…"
_WORDS = re.compile(r"[\u2e80-\uffef][，。、；：！？）》」』”’]*|[^\s\u2e80-\uffef]+|\s+")
"""What a line is not broken in: no line begins with a Chinese closing mark."""


def safe(text: str, *, lines: bool = False) -> str:
    """The text with control, direction and invisible characters made visible; `lines` keeps line breaks."""
    if lines:
        return "\n".join(visible(part) for part in text.expandtabs(4).splitlines())
    return visible(text)


def clip(text: str, cells: int) -> str:
    """The text made safe, at most `cells` wide; what does not fit ends in an ellipsis."""
    text = safe(text)
    if len(text) <= cells and (text.isascii() or cell_len(text) <= cells):
        return text
    if cells <= 0:
        return ""
    room = cells - 1
    end = min(len(text), room)
    while end < len(text) and cell_len(text[:end]) <= room:
        end += 1
    while end and cell_len(text[:end]) > room:
        end -= 1
    return text[:end].rstrip("\u200d") + ELLIPSIS


def fit(text: str, cells: int) -> str:
    """The text made safe and exactly `cells` wide: clipped, or padded on the right."""
    cut = clip(text, cells)
    return cut + " " * (cells - width(cut))


def ends(left: str, right: str, cells: int) -> str:
    """Two texts at both ends of a line exactly `cells` wide; the left one is clipped first."""
    right = clip(right, cells)
    room = cells - width(right) - (1 if right else 0)
    if room <= 0:
        return fit(right, cells)
    return fit(left, room) + (" " + right if right else "")


def width(text: str) -> int:
    """Terminal cells the text takes."""
    return len(text) if text.isascii() else cell_len(text)


def wrap(text: str, cells: int) -> list[str]:
    """The text made safe, in lines at most `cells` wide: broken at spaces, else anywhere."""
    return [line for part in safe(text, lines=True).split("\n") for line in _wrap_line(part, max(2, cells))]


def _wrap_line(text: str, cells: int) -> list[str]:
    lines, line = [], ""
    for word in _WORDS.findall(text):
        if width(line) + width(word) <= cells:
            line += word
            continue
        if line.strip():
            lines.append(line.rstrip())
        line = word.lstrip()
        while width(line) > cells:
            cut = len(line)
            while width(line[:cut]) > cells:
                cut -= 1
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


class Sanitise(LineFilter):
    """The last gate before the terminal: no widget, stock or ours, can send a raw escape byte."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            Segment(HIDDEN.sub(picture, text), style)
            if control is None and not text.isprintable() and HIDDEN.search(text)
            else segment
            for segment in segments
            for text, style, control in (segment,)
        ]
