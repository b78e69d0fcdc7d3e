"""A line while it is being read: which field has taken which span, and what is still free. Knows no fields."""

from __future__ import annotations

import re
from typing import NamedTuple

from tracker.capture.figures.notation import with_points
from tracker.script import fold

TAKEN = "\x01"
"""Stands for a taken character, so that nothing is read across it."""


class Part(NamedTuple):
    """A span of the line and the field that took it."""

    field: str
    start: int
    end: int


class Sheet:
    """The typed text, its folded twin of the same length with figures as `1,250.50`, and the parts taken so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = with_points(fold(text))
        self.open = self.folded
        """The folded text with taken characters blotted out."""
        self.parts: list[Part] = []

    def take(self, field: str, start: int, end: int) -> None:
        """Give a span to a field. Blanks at its ends go with it."""
        self.parts.append(Part(field, start, end))
        self.open = self.open[:start] + TAKEN * (end - start) + self.open[end:]

    def is_free(self, start: int, end: int) -> bool:
        return TAKEN not in self.open[start:end]

    def has(self, field: str) -> bool:
        return any(part.field == field for part in self.parts)

    def beside(self, at: int, *, after: bool) -> str:
        """The field of the part right beside a place, blanks and a comma between them aside."""
        for part in self.parts:
            between = self.text[at : part.start] if after else self.text[part.end : at]
            near = at <= part.start if after else part.end <= at
            if near and len(between) <= 3 and not between.strip(" ,，(（-:"):
                return part.field
        return ""

    def words(self, start: int, end: int) -> str:
        """The text as typed, trimmed."""
        return self.text[start:end].strip()

    def pieces(self, spans: list[tuple[int, int]]) -> list[str]:
        """The texts of spans, left to right, those that touch within a word or clause as one."""
        found: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if found and start <= found[-1][1] and self.text[start : start + 1].isalnum():
                found[-1] = found[-1][0], max(end, found[-1][1])
            else:
                found.append((start, end))
        return [self.words(start, end) for start, end in found]

    def gaps(self) -> list[tuple[int, int]]:
        """Free spans that hold more than blanks, trimmed, left to right."""
        found = []
        start = 0
        for piece in self.open.split(TAKEN):
            body = piece.strip()
            if body:
                begin = start + piece.index(body[0])
                found.append((begin, begin + len(body)))
            start += len(piece) + 1
        return found


def unquoted(text: str) -> str:
    """The text with blanks for the double quotes that enclose the whole of it."""
    body = text.strip()
    if len(body) < 2 or body[0] != '"' or body[-1] != '"' or body.count('"') != 2:
        return text
    return text.replace('"', " ")


def without_stray_quote(piece: str) -> str:
    """Words without the one quotation mark whose other half stands around a name that was taken."""
    alone = piece.count('"') == 1 and not re.search(r'\d"', piece)
    return piece.strip('" ') if alone else piece
