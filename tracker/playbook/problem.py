"""A mistake in a playbook file, with its place and the way out."""

from __future__ import annotations

import os
from typing import NamedTuple

from tracker.words import sentences


class Problem(NamedTuple):
    """`line` counts from 1 (0: the whole file); `key` is dotted, with array entries named by their id."""

    file: str
    line: int
    key: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return self._at(self.file)

    @property
    def brief(self) -> str:
        """As its text, but with the file's name only: there is little room on a screen."""
        return self._at(os.path.basename(self.file))

    def _at(self, file: str) -> str:
        place = f"{file}:{self.line}" if self.line else file
        said = ": ".join(part for part in (place, self.key, self.message) if part)
        return sentences(said, self.hint)
