"""JSON whose numbers are written as people write them: 0.00005, never 5e-05. Knows no deal."""

from __future__ import annotations

import re
from decimal import Decimal

_EXPONENT = re.compile(r"\d[eE]-\d")
_STRING_OR_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?[eE]-\d+')


def plain_numbers(json_text: str) -> str:
    """The same JSON with plain decimals; texts stay as they are."""
    if not _EXPONENT.search(json_text):
        return json_text
    return _STRING_OR_NUMBER.sub(_plain, json_text)


def _plain(match: re.Match[str]) -> str:
    found = match[0]
    return found if found.startswith('"') else format(Decimal(found), "f")
