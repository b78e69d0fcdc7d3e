"""On which line of a TOML text each key stands. Reads just enough of TOML to skip values; errors are the parser's."""

from __future__ import annotations

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]

_PART = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([A-Za-z0-9_-]+))\s*""")
_CLOSERS = {"[": 1, "{": 1, "]": -1, "}": -1}


class Lines:
    """Line numbers by path; entries of `[[…]]` are counted from 0."""

    def __init__(self, text: str) -> None:
        self._lines: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        table: Path = ()
        for number, statement in _statements(text):
            if statement.startswith("["):
                table = self._header(statement, number)
            else:
                path = table
                for part in _dotted(statement)[0]:
                    path = (*path, part)
                    self._lines.setdefault(path, number)

    def of(self, path: Path) -> int:
        """The line of a path, or of the nearest thing around it; 0 when there is none."""
        while path:
            if path in self._lines:
                return self._lines[path]
            path = path[:-1]
        return 0

    def _header(self, statement: str, number: int) -> Path:
        is_entry = statement.startswith("[[")
        parts, _rest = _dotted(statement.lstrip("["))
        path: Path = ()
        for place, part in enumerate(parts):
            path = (*path, part)
            if is_entry and place == len(parts) - 1:
                self._counts[path] = self._counts.get(path, -1) + 1
            self._lines.setdefault(path, number)
            if path in self._counts:
                path = (*path, self._counts[path])
        self._lines.setdefault(path, number)
        return path


def _dotted(text: str) -> tuple[list[str], int]:
    """The parts of a dotted key at the start of a text, and where it ends."""
    parts: list[str] = []
    position = 0
    while found := _PART.match(text, position):
        parts.append(next(group for group in found.groups() if group is not None))
        position = found.end()
        if not text.startswith(".", position):
            break
        position += 1
    return parts, position


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Each header or `key = value` with its line, values that go on over several lines taken whole."""
    lines = text.splitlines()
    number = 0
    while number < len(lines):
        first, bare = number + 1, lines[number].strip()
        number += 1
        if not bare or bare.startswith("#"):
            continue
        if not bare.startswith("["):
            value = bare[_dotted(bare)[1] :]
            while not _closed(value) and number < len(lines):
                value += "\n" + lines[number]
                number += 1
        yield first, bare


def _closed(value: str) -> bool:
    """Whether every bracket and long string of a value is closed."""
    depth = position = 0
    while position < len(value):
        char = value[position]
        if char == "#":
            position = value.find("\n", position)
            if position < 0:
                break
        elif char in "\"'":
            quote = char * 3 if value.startswith(char * 3, position) else char
            end = _string_end(value, position + len(quote), quote)
            if end < 0:
                return len(quote) == 1
            position = end - 1
        depth += _CLOSERS.get(char, 0)
        position += 1
    return depth <= 0


def _string_end(value: str, position: int, quote: str) -> int:
    """Just past the closing quote, or -1."""
    while position < len(value):
        if value[position] == "\\" and quote[0] == '"':
            position += 2
        elif value.startswith(quote, position):
            return position + len(quote)
        elif value[position] == "\n" and len(quote) == 1:
            return -1
        else:
            position += 1
    return -1
