"""TOML that may be broken in several places: what can still be read of it, and each place. Knows no playbook."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

_HEADER = re.compile(r"^[ \t]*\[{1,2}[^\[\]=,]+\]{1,2}[ \t]*(?:#.*)?$", re.MULTILINE)
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")

_PLAINER = {
    r"Illegal character '\n'": "a quote is not closed on this line",
    "Unterminated string": "a quote is not closed",
    "Unclosed array": "a comma or a closing ] is missing",
    "Unclosed inline table": "a comma or a closing } is missing",
    "Invalid value": "there is no readable value after the =",
}


def read(text: str) -> tuple[dict[str, Any], list[tuple[int, str]]]:
    """The document and its (line, reason) mistakes. Of a broken text, the tables that can be read by themselves."""
    try:
        return tomllib.loads(text), []
    except (ValueError, RecursionError) as mistake:
        # A plain ValueError is a number of thousands of digits.
        whole = _placed(mistake, text.count("\n") + 1, 0)
    doc: dict[str, Any] = {}
    mistakes: list[tuple[int, str]] = []
    for offset, block in _blocks(text):
        try:
            _add(doc, tomllib.loads(block))
        except (ValueError, RecursionError) as mistake:
            mistakes.append(_placed(mistake, block.rstrip().count("\n") + 1, offset))
    return doc, mistakes or [whole]


def _placed(mistake: Exception, last_line: int, offset: int) -> tuple[int, str]:
    reason = "brackets are nested too deeply" if isinstance(mistake, RecursionError) else str(mistake)
    found = _PLACE.search(reason)
    line = int(found.group(1)) if found and found.group(1) else last_line
    plain = _PLACE.sub("", reason)
    return offset + line, _PLAINER.get(plain, plain)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The text cut at its table headers, each with the number of lines before it."""
    starts = [0, *(found.start() for found in _HEADER.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        if text[start:end].strip():
            yield text.count("\n", 0, start), text[start:end]


def _add(doc: dict[str, Any], block: dict[str, Any]) -> None:
    for key, value in block.items():
        there = doc.get(key)
        if isinstance(there, dict) and isinstance(value, dict):
            _add(there, value)
        elif isinstance(there, list) and isinstance(value, list):
            there.extend(value)
        else:
            doc.setdefault(key, value)
