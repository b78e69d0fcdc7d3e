"""Which edition of the program this is: notes from before an update, whatever it changed, are not taken for its own.

Looks at every source file, which takes a millisecond. A list of the modules that matter would take a third of it, and
would be wrong as soon as one of them reads a rule from a new place.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from zlib import crc32

_HERE = os.path.dirname(os.path.abspath(__file__))


@cache
def edition() -> str:
    """Another text when any file of the program differs; where they cannot be seen, for each run."""
    return edition_of(_HERE)


def edition_of(folder: str) -> str:
    """The text for the program in a folder."""
    seen: list[str] = []
    with suppress(OSError):
        seen = sorted(_seen(folder))
    if not seen:
        return f"run {os.getpid()} {time.time_ns()}"
    return f"{folder} {len(seen)} {crc32(' '.join(seen).encode('utf-8', 'surrogateescape')):08x}"


def _seen(folder: str) -> Iterator[str]:
    """Each source file with its size and when it was written."""
    with os.scandir(folder) as found:
        for each in found:
            if each.name.endswith(".py"):
                at = each.stat()
                yield f"{each.path} {at.st_mtime_ns} {at.st_size}"
            elif "." not in each.name and not each.name.startswith("_") and each.is_dir():
                yield from _seen(each.path)
