"""TOML that may be broken in several places: what can still be read of it, and each place. Knows no playbook."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from tracker.words import _, later

_HEADER = re.compile(r"^[ \t]*\[{1,2}[^\[\]=,]+\]{1,2}[ \t]*(?:#.*)?$", re.MULTILINE)
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")

_NOT_CLOSED = later("a quote is not closed on this line")
_TWICE = later("this is written twice, or is a table in one place and a value in another")
_PLAINER = (
    (r"Illegal character '\\n'", _NOT_CLOSED),
    ("Unterminated string", later("a quote is not closed")),
    ("Unclosed array", later("a comma or a closing ] is missing")),
    ("Unclosed inline table", later("a comma or a closing } is missing")),
    ("Invalid value", later("there is no readable value after the =")),
    ("Expected '='", later("there is no = after this name")),
    ("Expected newline", later("something stands behind the value; text goes in quotes")),
    ("Expected ']", later("a closing ] is missing")),
    ("Invalid initial character|Invalid statement", later("a line begins with a name, a [table] or a #")),
    ("Cannot |Duplicate ", _TWICE),
    ("Unescaped|Escaped|Invalid hex", later(r"\ has a meaning of its own here; write it twice, or use single quotes")),
    ("Invalid date", later("this is no date; write it like 2026-12-05, in quotes")),
    ("Found invalid|Illegal", later("a character stands here that may not")),
)
"""What the parser says (how it begins, as a regex), and what that means."""
_TOO_DEEP = later("brackets are nested too deeply")


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
    reason = str(mistake)
    found = _PLACE.search(reason)
    line = int(found.group(1)) if found and found.group(1) else last_line
    return offset + line, _TOO_DEEP if isinstance(mistake, RecursionError) else _plainer(_PLACE.sub("", reason))


def way_out(reason: str) -> str:
    """What to look for, where the reason does not say it by itself."""
    if reason == _TOO_DEEP or any(reason == plain for _begins, plain in _PLAINER):
        return ""
    return _("Look for a missing quote, bracket or comma here or just above.")


def _plainer(reason: str) -> str:
    return next((plain for begins, plain in _PLAINER if re.match(begins, reason)), reason)


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
