"""A mistake in a playbook file, with its place and the way out."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """`line` counts from 1 (0: the whole file); `key` is dotted, with array entries named by their id."""

    file: str
    line: int
    key: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        said = ": ".join(part for part in (place, self.key, self.message) if part)
        return f"{said} {self.hint}".rstrip()
