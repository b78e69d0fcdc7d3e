"""Lines broken by terminal cells: at spaces, and in Chinese between any two characters but not before a stop."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TextIO

from tracker.plain_text import cells

_WIDE = "\u2e80-\uffef"
_STARTS, _ENDS = "“‘（《", "，。、：；！？”’）》…"
"""What may not end a line, and what may not start one."""
_NARROW = 20


@cache
def _word() -> re.Pattern[str]:
    """Compiled when lines are too long: it takes longer than everything else a short command does with texts."""
    return re.compile(rf"\s+|[{_STARTS}]*(?:[{_WIDE}]|[^\s{_WIDE}{_STARTS}{_ENDS}]+)[{_ENDS}]*|[{_STARTS}{_ENDS}]+")


def wrapped(text: str, width: int) -> list[str]:
    """One paragraph as lines at most `width` cells wide; a longer word stands alone."""
    lines, line = [], ""
    for word in _word().findall(text):
        if line and cells(line) + cells(word.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += word if line else word.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


def fitted(text: str, stream: TextIO) -> str:
    """One line of output, broken below its own indent where a terminal would break it inside a word."""
    try:
        width = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return text
    indent = text[: len(text) - len(text.lstrip())]
    if cells(text) <= width or width < _NARROW + len(indent):
        return text
    return indent + f"\n{indent}".join(wrapped(text, width - len(indent)))
