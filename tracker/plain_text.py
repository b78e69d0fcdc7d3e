"""User text made fit for a terminal line: nothing in it can act, and its width is counted in cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Sequence

HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters, the escape byte among them
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060\ufeff"  # marks without width
    "\u2028\u2029\u202a-\u202e\u2066-\u2069"  # line separators, direction overrides
    "\ud800-\udfff\U000e0000-\U000e007f]"  # halves of characters, tag characters
)
"""The joiners U+200C and U+200D stay: emoji, Persian and Indic scripts need them."""


def picture(match: re.Match[str]) -> str:
    """The visible stand-in for one hidden character."""
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def visible(text: str) -> str:
    """The text on one line, with every control, direction and invisible character made visible."""
    if text.isascii() and text.isprintable():
        return text
    return HIDDEN.sub(picture, text)


def cells(text: str) -> int:
    """Terminal cells a text takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def pad(text: str, width: int) -> str:
    """The text padded on the right, or cut with an ellipsis, to exactly `width` cells."""
    taken = cells(text)
    if taken <= width:
        return text + " " * (width - taken)
    kept = ""
    for char in text:
        if cells(kept + char) > width - 1:
            break
        kept += char
    return kept + "…" + " " * (width - 1 - cells(kept))


def aligned(rows: Sequence[Sequence[str]], *, numbers: Container[int] = (), widest: int | None = None) -> Iterator[str]:
    """Rows of equal length as lines with aligned columns, those of `numbers` to the right; a last text runs on.

    Texts before it are cut to `widest` cells.
    """
    columns = list(zip(*rows, strict=True))
    widths = [max(map(cells, column)) for column in columns]
    for row in rows:
        parts = []
        for place, (text, width) in enumerate(zip(row, widths, strict=True)):
            if place in numbers:
                parts.append(" " * (width - cells(text)) + text)
            elif place + 1 < len(columns):
                parts.append(pad(text, width if widest is None else min(width, widest)))
            else:
                parts.append(text)
        yield "  ".join(parts).rstrip()
